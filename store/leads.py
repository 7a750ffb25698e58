"""Leads, their answers and their changes of status."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import bindparam, insert, select, union_all, update

from coach.dossier import Answer, Dossier, Lead, Transition
from coach.merging import Copy
from store.connected import Connected
from store.tables import answer as answers_kept
from store.tables import lead as leads_kept
from store.tables import transition as moves

FIRST_STATUS: Final = "new"

_COPIED: Final = ("field", "value", "evidence", "said_by", "said_at", "message_id")
"""What a copy of an answer has in common with it."""

AT_HAND: Final = 20
"""So many live answers of one field a dossier holds, the latest: far more than a screen shows. All are kept."""


class Leads(Connected):
    """Rows of `lead`, `answer` and `transition`."""

    _off_line: Collection[str]

    def add_lead(self, owner: str, name: str, at: datetime) -> Lead:
        """Opens a lead with status `new`."""
        row = {"owner": owner, "name": name, "status": FIRST_STATUS, "created_at": at, "touched_at": at}
        lead_id = _new_id(self.connection.execute(insert(leads_kept).values(row)))
        return Lead(lead_id, owner, name, FIRST_STATUS, at)

    def rename_lead(self, lead_id: int, name: str) -> None:
        """Gives a lead another name."""
        self._change(lead_id, name=name)

    def leads(self, owner: str) -> Sequence[Lead]:
        """The leads of one rep, the one touched last first."""
        return self.all_leads(owner)

    def all_leads(self, owner: str | None = None) -> Sequence[Lead]:
        """The leads of one rep or of all, the one touched last first; merged ones left out."""
        newest = leads_kept.c.touched_at.desc(), leads_kept.c.id.desc()
        query = select(*_LEAD).where(leads_kept.c.merged_into.is_(None)).order_by(*newest)
        if owner is not None:
            query = query.where(leads_kept.c.owner == owner)
        # Every turn looks through all of them: column by column by name was most of what that cost.
        return [Lead(*row) for row in self.connection.execute(query)]

    def dossier(self, lead_id: int) -> Dossier | None:
        """A lead with its live answers, of each field the latest `AT_HAND`; None where there is no such lead.

        For a merged lead it is the one it went up in.
        """
        found = self.dossiers([self._standing(lead_id)])
        return found[0] if found else None

    def dossiers(self, lead_ids: Sequence[int]) -> Sequence[Dossier]:
        """Several leads like that, in the order asked for; those that are not there are left out."""
        wanted = select(leads_kept).where(leads_kept.c.id.in_(lead_ids))
        leads = {row.id: row for row in self.connection.execute(wanted)}
        return [Dossier(_lead(leads[key]), self._at_hand(key)) for key in lead_ids if key in leads]

    def _at_hand(self, lead_id: int) -> list[Answer]:
        """The live answers of a lead, oldest first, of each field the latest `AT_HAND`."""
        told = self.connection.execute(_FIELDS_TOLD, {"lead": lead_id}).scalars().all()
        if not told:
            return []
        names = {f"field_{number}": field for number, field in enumerate(told)}
        rows = self.connection.execute(_latest_of(len(told)), {"lead": lead_id, **names})
        return [_answer(row) for row in rows]

    def _standing(self, lead_id: int) -> int:
        """The lead that a lead went up in, itself where it was not merged."""
        query = select(leads_kept.c.merged_into)
        merged_into = self.connection.execute(query.where(leads_kept.c.id == lead_id)).scalar_one_or_none()
        return lead_id if merged_into is None else self._standing(merged_into)

    def former_names(self, owner: str) -> Mapping[int, Sequence[str]]:
        """By lead of a rep: names it had before, and names of leads that went up in it."""
        mine, former = leads_kept.c.owner == owner, answers_kept.c.superseded_at.is_not(None)
        renamed = (
            select(answers_kept.c.lead_id, answers_kept.c.value, leads_kept.c.name)
            .join(leads_kept, leads_kept.c.id == answers_kept.c.lead_id)
            .where(mine, former, answers_kept.c.field == "company")
        )
        found: dict[int, list[str]] = {}
        for row in self.connection.execute(renamed):
            name = str(row.value.get("text") or "")
            if name and name != row.name:
                found.setdefault(self._standing(row.lead_id), []).append(name)
        merged = select(leads_kept.c.name, leads_kept.c.merged_into).where(mine, leads_kept.c.merged_into.is_not(None))
        for row in self.connection.execute(merged).all():
            found.setdefault(self._standing(row.merged_into), []).append(row.name)
        return found

    def merge_lead(self, lead_id: int, into: int, copies: Sequence[Copy], at: datetime) -> Sequence[int]:
        """Lets a lead go up in another; its answers are copied with who said them, when and in which message.

        Raises:
            ValueError: A lead cannot go up in itself.
        """
        if self._standing(into) == lead_id:
            raise ValueError("a lead cannot go up in itself")
        made = []
        for copy in copies:
            row = self.connection.execute(select(answers_kept).where(answers_kept.c.id == copy.answer.id)).one()
            values = {name: getattr(row, name) for name in _COPIED}
            new_id = _new_id(self.connection.execute(insert(answers_kept).values(lead_id=into, **values)))
            self._supersede(copy.supersedes, at, by=new_id)
            made.append(new_id)
        self._change(lead_id, merged_into=into)
        self._change(into, touched_at=at)
        return made

    def unmerge_lead(self, lead_id: int, copies: Sequence[int], at: datetime) -> None:
        """Takes a merger back: the lead stands by itself again, the copies are withdrawn, what gave way stands."""
        copied, gave_way = answers_kept.c.id.in_(copies), answers_kept.c.superseded_by.in_(copies)
        stands_again = update(answers_kept).where(gave_way).values(superseded_at=None, superseded_by=None)
        self.connection.execute(stands_again)
        withdrawn = update(answers_kept).where(copied, answers_kept.c.superseded_at.is_(None))
        self.connection.execute(withdrawn.values(superseded_at=at))
        self._change(lead_id, merged_into=None)

    def add_answer(
        self, lead_id: int, answer: Answer, *, supersedes: Sequence[Answer], message_id: str
    ) -> None:
        """Keeps an answer; those it supersedes stay in the history."""
        row = {
            "lead_id": lead_id,
            "field": answer.field,
            "value": dict(answer.value),
            "evidence": answer.evidence,
            "said_by": answer.said_by,
            "said_at": answer.said_at,
            "message_id": message_id,
        }
        new_id = _new_id(self.connection.execute(insert(answers_kept).values(row)))
        self._supersede(supersedes, answer.said_at, by=new_id)
        self._change(lead_id, touched_at=answer.said_at)

    def answers_of(self, message_id: str) -> Sequence[tuple[int, Answer]]:
        """The live answers that a message gave, oldest first, each with its lead; none for a mere question."""
        shown = [answers_kept.c[name] for name in ("id", "field", "value", "evidence", "said_by", "said_at")]
        given = answers_kept.c.message_id == message_id, answers_kept.c.superseded_at.is_(None)
        query = select(answers_kept.c.lead_id, *shown).where(*given).order_by(answers_kept.c.id)
        return [(row[0], _answer(row[1:])) for row in self.connection.execute(query)]

    def withdraw(self, answers: Sequence[Answer], at: datetime) -> None:
        """Takes answers out of what stands, without a successor; they stay in the history."""
        self._supersede(answers, at, by=None)

    def _supersede(self, answers: Sequence[Answer], at: datetime, *, by: int | None) -> None:
        if not answers:
            return
        if any(old.id is None for old in answers):
            # Passed over in silence, two answers would stand where one was meant to.
            raise ValueError("only an answer read from the store can be superseded")
        old_ids = [old.id for old in answers]
        standing = answers_kept.c.id.in_(old_ids), answers_kept.c.superseded_at.is_(None)
        change = update(answers_kept).where(*standing).values(superseded_at=at, superseded_by=by)
        self.connection.execute(change)

    def move_lead(self, lead_id: int, transition: Transition) -> None:
        """Records a change of status, and where on the line the lead was when it left it."""
        query = select(leads_kept.c.status, leads_kept.c.came_from).where(leads_kept.c.id == lead_id)
        kept = self.connection.execute(query).one()
        # From one status off the line to another (nurture, partner) it still goes back to where it was.
        stays_off = kept.status in self._off_line and transition.status in self._off_line
        came_from = kept.came_from if stays_off else kept.status
        self._change(
            lead_id,
            status=transition.status,
            came_from=came_from,
            partner=transition.partner,
            next_contact=transition.next_contact,
            touched_at=transition.at,
        )
        self.connection.execute(insert(moves).values(lead_id=lead_id, **vars(transition)))

    def transitions(self, lead_id: int) -> Sequence[Transition]:
        """The recorded changes of status, oldest first."""
        query = select(moves).where(moves.c.lead_id == lead_id).order_by(moves.c.id)
        rows = self.connection.execute(query)
        return [_transition(row) for row in rows]

    def _change(self, lead_id: int, **values: Any) -> None:
        self.connection.execute(update(leads_kept).where(leads_kept.c.id == lead_id).values(values))


def _fields_told() -> Any:
    """The fields of a lead that have live answers: goes through the index from one to the next, not over all rows."""
    standing = answers_kept.c.lead_id == bindparam("lead"), answers_kept.c.superseded_at.is_(None)
    ordered = select(answers_kept.c.field).where(*standing).order_by(answers_kept.c.field).limit(1)
    told = select(ordered.scalar_subquery().label("field")).cte("told", recursive=True)
    following = ordered.where(answers_kept.c.field > told.c.field).scalar_subquery()
    told = told.union_all(select(following).where(told.c.field.is_not(None)))
    return select(told.c.field).where(told.c.field.is_not(None))


@lru_cache
def _latest_of(fields: int) -> Any:
    """The latest live answers of a lead in each of so many fields; a database reads no others to find them.

    Made once per number of fields: SQLAlchemy takes longer to build it than a database to answer it.
    """
    shown = [answers_kept.c[name] for name in ("id", "field", "value", "evidence", "said_by", "said_at")]
    standing = answers_kept.c.lead_id == bindparam("lead"), answers_kept.c.superseded_at.is_(None)
    newest = select(*shown).where(*standing).order_by(answers_kept.c.id.desc()).limit(AT_HAND)
    each = [newest.where(answers_kept.c.field == bindparam(f"field_{number}")).subquery() for number in range(fields)]
    return union_all(*(select(latest) for latest in each)).order_by("id")


def _new_id(result: Any) -> int:
    return int(result.inserted_primary_key[0])


def _lead(row: Any) -> Lead:
    return Lead(**{field.name: getattr(row, field.name) for field in fields(Lead)})


def _transition(row: Any) -> Transition:
    return Transition(**{field.name: getattr(row, field.name) for field in fields(Transition)})


def _answer(row: Any) -> Answer:
    number, field, value, evidence, said_by, said_at = row
    return Answer(field, value, evidence, said_by, said_at, number)


_FIELDS_TOLD: Final = _fields_told()
_LEAD: Final = tuple(leads_kept.c[field.name] for field in fields(Lead))
