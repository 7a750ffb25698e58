"""Where conversations stand, and what is kept for the team lead."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from coach.conversation.talk import Talk
from store import tables
from store.connected import Connected


class Talks(Connected):
    """Rows of `talk` and `note`."""

    _now: Callable[[], datetime]

    def talk(self, person: str) -> Talk:
        """Where the conversation with this person stands; a fresh one for somebody new."""
        query = select(tables.talk.c.state).where(tables.talk.c.person == person)
        state = self.connection.execute(query).scalar_one_or_none()
        # A talk kept by another version may know fields that this one does not.
        known = {field.name for field in fields(Talk)} - {"person"}
        return Talk(person, **{name: value for name, value in (state or {}).items() if name in known})

    def keep_talk(self, talk: Talk) -> None:
        """Keeps where the conversation stands."""
        row = {"state": asdict(talk), "updated_at": self._now()}
        change = update(tables.talk).where(tables.talk.c.person == talk.person).values(row)
        if not self.connection.execute(change).rowcount:
            self.connection.execute(insert(tables.talk).values(person=talk.person, **row))

    def add_note(self, kind: str, person: str, text: str, at: datetime, details: Mapping[str, Any]) -> None:
        """Keeps something for the team lead: a wish to talk to a person, praise, an open question."""
        row = {"kind": kind, "person": person, "text": text, "at": at, "details": dict(details)}
        self.connection.execute(insert(tables.note).values(row))
