"""Who may use the coach, and the invitations by which they came."""

from dataclasses import fields
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from coach.access import Member, may_invite
from store.connected import Connected
from store.tables import invite
from store.tables import member as members_kept

_MEMBER: Final = tuple(members_kept.c[field.name] for field in fields(Member))


class Members(Connected):
    """Rows of `member` and `invite`."""

    def member(self, person: str) -> Member | None:
        """A member; None for somebody who is none, and so may not use the coach."""
        found = self.connection.execute(select(*_MEMBER).where(members_kept.c.person == person)).one_or_none()
        return None if found is None else Member(*found)

    def members(self, team: str | None = None) -> list[Member]:
        """All members, or those in the team of one team lead; who joined first comes first."""
        query = select(*_MEMBER).order_by(members_kept.c.joined_at, members_kept.c.person)
        if team is not None:
            query = query.where(members_kept.c.team == team)
        return [Member(*row) for row in self.connection.execute(query)]

    def add_invite(self, token_hash: str, role: str, made_by: str | None, at: datetime, expires_at: datetime) -> None:
        """Keeps an invitation. Whether its maker may make it is for `store.invites.new_invitation` to judge.

        Args:
            token_hash: By which it is known again; the token itself is not kept.
            role: What whoever takes it becomes.
            made_by: Who made it; None for the command line.
            at: When.
            expires_at: From when on it is void.
        """
        row = {"role": role, "made_by": made_by, "made_at": at, "expires_at": expires_at}
        self.connection.execute(insert(invite).values(token_hash=token_hash, **row))

    def take_invite(self, token_hash: str, person: str, name: str, lang: str | None, at: datetime) -> Member | None:
        """Makes whoever holds an invitation a member. Each serves once, also where two take it at the same moment.

        A member who takes another one gets its role; when they joined, what they agreed to and the language they chose
        stay. Whom a team lead invites is in that lead's team.

        Returns:
            The member; None where there is no such invitation, it was used, it expired, its maker may not (any more)
            invite to that role, or is the one who tries it: they would lose their own role by it.
        """
        given = self.connection.execute(select(invite).where(invite.c.token_hash == token_hash)).one_or_none()
        maker = self.member(given.made_by) if given is not None and given.made_by is not None else None
        if given is None or given.made_by == person or not _holds(given, maker):
            return None
        # The condition is judged again under the row's lock: who comes second finds it used.
        unused = and_(invite.c.token_hash == token_hash, invite.c.used_at.is_(None), invite.c.expires_at > at)
        if not self.connection.execute(update(invite).where(unused).values(used_at=at, used_by=person)).rowcount:
            return None
        lead = given.made_by if maker is not None and maker.role == "lead" else None
        self._admit(person, given.role, name, lang, lead, given.made_by, at)
        return self.member(person)

    def _admit(
        self,
        person: str,
        role: str,
        name: str,
        lang: str | None,
        lead: str | None,
        invited_by: str | None,
        at: datetime,
    ) -> None:
        # Whoever takes an invitation is writing to the bot, so they do not block it.
        changed: dict[str, Any] = {"role": role, "name": name, "invited_by": invited_by, "blocked_at": None}
        changed["lang"] = func.coalesce(members_kept.c.lang, lang)
        if lead is not None or role not in may_invite("lead"):
            # Leads and admins are in nobody's team: their former lead would go on seeing their leads.
            changed["team"] = lead
        change = update(members_kept).where(members_kept.c.person == person).values(changed)
        if self.connection.execute(change).rowcount:
            return
        new = {"lang": lang, "team": lead, "joined_at": at}
        try:
            with self.connection.begin_nested():
                self.connection.execute(insert(members_kept).values({**changed, **new, "person": person}))
        except IntegrityError:
            # On PostgreSQL another invitation may have made them a member since we looked.
            if not self.connection.execute(change).rowcount:
                raise

    def keep_consent(self, person: str, at: datetime) -> None:
        """Notes that a member agreed that what they say is kept."""
        self._change_member(person, consent_at=at)

    def keep_told_of_consent(self, person: str, at: datetime) -> None:
        """Notes that a member was told what is kept and asked to agree."""
        self._change_member(person, told_of_consent_at=at)

    def keep_member_lang(self, person: str, lang: str) -> None:
        """Keeps the language a member chose."""
        self._change_member(person, lang=lang)

    def block(self, person: str, at: datetime | None) -> None:
        """Notes since when nothing can be sent to a member because they blocked the bot; None: it can again."""
        self._change_member(person, blocked_at=at)

    def remove_member(self, person: str) -> None:
        """Takes somebody's access, and what it gave them: their team, and invitations of theirs still open.

        What is kept of their talks and leads stays; `store.forget` is for that.
        """
        self.connection.execute(update(members_kept).where(members_kept.c.team == person).values(team=None))
        open_ones = invite.c.made_by == person, invite.c.used_at.is_(None)
        self.connection.execute(delete(invite).where(*open_ones))
        self.connection.execute(delete(members_kept).where(members_kept.c.person == person))

    def _change_member(self, person: str, **values: Any) -> None:
        self.connection.execute(update(members_kept).where(members_kept.c.person == person).values(values))


def _holds(given: Any, maker: Member | None) -> bool:
    """Whether its maker may invite to that role now: it outlives neither their membership nor their role."""
    if given.made_by is None:
        return given.role in may_invite(None)
    return maker is not None and given.role in may_invite(maker.role)
