"""Leads, their answers and their changes of status."""

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, Final

from sqlalchemy import insert, select, update

from coach.dossier import Answer, Dossier, Lead, Transition
from store.connected import Connected
from store.tables import answer as answers_kept
from store.tables import lead as leads_kept
from store.tables import transition as moves

FIRST_STATUS: Final = "new"


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
        """The leads of one rep or of all, the one touched last first."""
        query = select(leads_kept).order_by(leads_kept.c.touched_at.desc(), leads_kept.c.id.desc())
        if owner is not None:
            query = query.where(leads_kept.c.owner == owner)
        return [_lead(row) for row in self.connection.execute(query)]

    def dossier(self, lead_id: int) -> Dossier | None:
        """A lead with its live answers; None where there is no such lead."""
        found = self.connection.execute(select(leads_kept).where(leads_kept.c.id == lead_id)).one_or_none()
        if found is None:
            return None
        live = answers_kept.c.lead_id == lead_id, answers_kept.c.superseded_at.is_(None)
        rows = self.connection.execute(select(answers_kept).where(*live).order_by(answers_kept.c.id))
        return Dossier(_lead(found), [_answer(row) for row in rows])

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


def _new_id(result: Any) -> int:
    return int(result.inserted_primary_key[0])


def _lead(row: Any) -> Lead:
    return Lead(**{field.name: getattr(row, field.name) for field in fields(Lead)})


def _transition(row: Any) -> Transition:
    return Transition(**{field.name: getattr(row, field.name) for field in fields(Transition)})


def _answer(row: Any) -> Answer:
    return Answer(row.field, row.value, row.evidence, row.said_by, row.said_at, row.id)
