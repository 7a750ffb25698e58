"""What people asked to be reminded of."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, insert, select, update

from coach.reminder import Reminder
from store.connected import Connected
from store.tables import reminder

_REMINDER: Final = tuple(reminder.c[field.name] for field in fields(Reminder))


class Reminders(Connected):
    """Rows of `reminder`."""

    def add_reminder(self, person: str, lead_id: int | None, text: str, due_at: datetime, at: datetime) -> int:
        """Keeps what somebody wants to be told at `due_at`.

        Returns:
            Its number.
        """
        row = {"person": person, "lead_id": lead_id, "text": text, "due_at": due_at, "made_at": at}
        return int(self.connection.execute(insert(reminder).values(row)).inserted_primary_key[0])

    def due_reminders(self, now: datetime) -> Sequence[Reminder]:
        """Everybody's reminders that are to be told now, the one that was due first comes first."""
        return self._waiting(reminder.c.due_at <= now)

    def reminders_of(self, person: str) -> Sequence[Reminder]:
        """A person's reminders that were not told yet, the one that is due first comes first."""
        return self._waiting(reminder.c.person == person)

    def _waiting(self, which: Any) -> list[Reminder]:
        query = select(*_REMINDER).where(reminder.c.told_at.is_(None), which)
        return [Reminder(*row) for row in self.connection.execute(query.order_by(reminder.c.due_at, reminder.c.id))]

    def reminder_told(self, reminder_id: int, at: datetime) -> bool:
        """Notes that a reminder is told.

        Returns:
            Whether it still waited. False where another program told it, or its person removed it, since it was read:
            then it is not to be told.
        """
        waiting = reminder.c.id == reminder_id, reminder.c.told_at.is_(None)
        return bool(self.connection.execute(update(reminder).where(*waiting).values(told_at=at)).rowcount)

    def drop_reminder(self, reminder_id: int) -> bool:
        """Removes a reminder; whether it was there."""
        return bool(self.connection.execute(delete(reminder).where(reminder.c.id == reminder_id)).rowcount)
