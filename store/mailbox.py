"""Messages that came in and replies that go out.

A message is in the inbox before its sender is told that it arrived; its replies are in the outbox by the
same commit as all that its turn changed. So a crash at any point repeats work and never loses it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Table, and_, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql import ColumnElement

from store.connected import Connected
from store.tables import inbox, outbox


class AlreadyDoneError(RuntimeError):
    """A message was about to be answered a second time."""


@dataclass(frozen=True)
class Waiting:
    """A message that was received and not answered yet.

    Attributes:
        tries: How many times answering it was begun, its first time included, without those that failed for a
            reason that lay outside it.
    """

    id: int
    channel: str
    message_id: str
    person: str
    payload: Mapping[str, Any]
    received_at: datetime
    tries: int


@dataclass(frozen=True)
class DeadLetter:
    """A message that was put aside because answering it failed again and again. Its words are not in here.

    Attributes:
        tries: How many times answering it was begun.
        reference: By which its failure is found in the log, and which its sender was told; None for one put aside by
            an earlier version.
        why: The kind of the last failure, as the name of its type; None where it is not known, since the program was
            ended in the middle of it or restarted after it.
    """

    id: int
    channel: str
    person: str
    received_at: datetime
    failed_at: datetime
    tries: int
    reference: str | None
    why: str | None


@dataclass(frozen=True)
class Unsent:
    """A reply that was not sent yet."""

    id: int
    inbox_id: int
    person: str
    position: int
    payload: Mapping[str, Any]
    created_at: datetime


class Mailbox(Connected):
    """Rows of `inbox` and `outbox`."""

    def receive(
        self, channel: str, message_id: str, person: str, payload: Mapping[str, Any], at: datetime
    ) -> int | None:
        """Keeps a message that came in.

        Returns:
            Its number, or None where this message is there already.
        """
        if self.received(channel, message_id) is not None:
            return None
        row = {"person": person, "payload": dict(payload), "received_at": at}
        insertion = insert(inbox).values(channel=channel, message_id=message_id, **row)
        try:
            with self.connection.begin_nested():
                new_id: int = self.connection.execute(insertion).inserted_primary_key[0]
        except IntegrityError:
            # On PostgreSQL another program may have received it since we looked.
            if self.received(channel, message_id) is None:
                raise
            return None
        return new_id

    def received(self, channel: str, message_id: str) -> int | None:
        """The number of a message that came in before, None where it did not."""
        query = select(inbox.c.id).where(inbox.c.channel == channel, inbox.c.message_id == message_id)
        found: int | None = self.connection.execute(query).scalar_one_or_none()
        return found

    def is_done(self, inbox_id: int) -> bool:
        """Whether a message waits no more: it was answered, put aside, or deleted when its person was forgotten."""
        query = select(inbox.c.id).where(inbox.c.id == inbox_id, _waits())
        return self.connection.execute(query).first() is None

    def replies_of(self, inbox_id: int) -> list[dict[str, Any]]:
        """The replies a message got, so that its repetition gets the same ones."""
        query = select(outbox.c.payload).where(outbox.c.inbox_id == inbox_id).order_by(outbox.c.position)
        return list(self.connection.execute(query).scalars())

    def finish(self, inbox_id: int, person: str, replies: Sequence[Mapping[str, Any]], at: datetime) -> None:
        """Puts the replies in the outbox and marks the message as answered.

        Raises:
            AlreadyDoneError: It was answered before; nothing of this turn may be kept.
        """
        self._close(inbox_id, person, replies, at, done_at=at)

    def put_aside(
        self,
        inbox_id: int,
        person: str,
        replies: Sequence[Mapping[str, Any]],
        at: datetime,
        reference: str | None = None,
        why: str | None = None,
    ) -> None:
        """Marks a message as one that cannot be answered, so that it holds up no other; what was said goes out.

        Args:
            inbox_id: The message.
            person: Who sent it.
            replies: What they are told.
            at: When.
            reference: By which its failure is found in the log.
            why: The kind of its last failure: a name, no text, for that may quote what somebody typed.

        Raises:
            AlreadyDoneError: It was answered before.
        """
        self._close(inbox_id, person, replies, at, failed_at=at, reference=reference, why=why)

    def _close(
        self, inbox_id: int, person: str, replies: Sequence[Mapping[str, Any]], at: datetime, **marks: Any
    ) -> None:
        closing = update(inbox).where(inbox.c.id == inbox_id, _waits()).values(**marks)
        if not self.connection.execute(closing).rowcount:
            raise AlreadyDoneError(f"message {inbox_id} was answered before, or never came in")
        same = {"inbox_id": inbox_id, "person": person, "created_at": at}
        rows = [{**same, "position": number, "payload": dict(reply)} for number, reply in enumerate(replies)]
        if rows:
            self.connection.execute(insert(outbox), rows)

    def hold(self, person: str) -> None:
        """Holds a person's conversation until the end of the transaction: two programs answer in turn.

        On SQLite the transaction itself does that.
        """
        if self.connection.dialect.name == "postgresql":
            self.connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(person, 0))))

    def count_try(self, inbox_id: int, by: int = 1) -> int:
        """Counts that answering a message is begun once more; with -1, that a try was no fault of the message.

        Returns:
            How many there are now.
        """
        self.connection.execute(update(inbox).where(inbox.c.id == inbox_id).values(tries=inbox.c.tries + by))
        query = select(inbox.c.tries).where(inbox.c.id == inbox_id)
        return int(self.connection.execute(query).scalar_one_or_none() or 0)

    def pending(self, person: str | None = None) -> Sequence[Waiting]:
        """The messages not answered yet, oldest first; those of one person where one is named."""
        query = select(*_shown(inbox, Waiting)).where(_waits()).order_by(inbox.c.id)
        if person is not None:
            query = query.where(inbox.c.person == person)
        return [Waiting(*row) for row in self.connection.execute(query)]

    def heads(self, channel: str) -> Sequence[Waiting]:
        """Of each person who waits in a channel the message to be answered next; who waits longest comes first."""
        first = select(func.min(inbox.c.id)).where(_waits(), inbox.c.channel == channel).group_by(inbox.c.person)
        query = select(*_shown(inbox, Waiting)).where(inbox.c.id.in_(first)).order_by(inbox.c.id)
        return [Waiting(*row) for row in self.connection.execute(query)]

    def newest(self) -> int:
        """The number of the message that came in last; 0 where there is none."""
        return int(self.connection.execute(select(func.max(inbox.c.id))).scalar() or 0)

    def last_said(self, channel: str, person: str, before: int) -> Sequence[Waiting]:
        """The messages of a person in a channel before this one, the latest first, at most ten."""
        theirs = inbox.c.channel == channel, inbox.c.person == person, inbox.c.id < before
        query = select(*_shown(inbox, Waiting)).where(*theirs).order_by(inbox.c.id.desc()).limit(10)
        return [Waiting(*row) for row in self.connection.execute(query)]

    def blank(self, row: Waiting) -> None:
        """Takes the words out of a message, for somebody who did not agree that they are kept."""
        payload = {**row.payload, "text": ""}
        self.connection.execute(update(inbox).where(inbox.c.id == row.id).values(payload=payload))

    def reply(self, outbox_id: int) -> Mapping[str, Any] | None:
        """A reply as it was put out."""
        query = select(outbox.c.payload).where(outbox.c.id == outbox_id)
        found: Mapping[str, Any] | None = self.connection.execute(query).scalar_one_or_none()
        return found

    def people_unsent(self, channel: str) -> Sequence[str]:
        """Who has replies of a channel to get."""
        query = select(outbox.c.person).join(inbox).where(inbox.c.channel == channel, outbox.c.sent_at.is_(None))
        return list(self.connection.execute(query.distinct()).scalars())

    def count_put_aside(self) -> int:
        """How many messages were put aside because they could not be answered."""
        query = select(func.count()).select_from(inbox).where(inbox.c.failed_at.is_not(None))
        return int(self.connection.execute(query).scalar_one())

    def dead_letters(self) -> Sequence[DeadLetter]:
        """The messages that were put aside, in the order in which they came in."""
        query = select(*_shown(inbox, DeadLetter)).where(inbox.c.failed_at.is_not(None)).order_by(inbox.c.id)
        return [DeadLetter(*row) for row in self.connection.execute(query)]

    def count_unsent(self, channel: str) -> int:
        """How many replies of a channel are kept and not sent yet."""
        query = select(func.count()).select_from(outbox.join(inbox))
        found = self.connection.execute(query.where(inbox.c.channel == channel, outbox.c.sent_at.is_(None)))
        return int(found.scalar_one())

    def unsent(self) -> Sequence[Unsent]:
        """The replies not sent yet, in the order in which they have to be sent."""
        query = select(*_shown(outbox, Unsent)).where(outbox.c.sent_at.is_(None)).order_by(outbox.c.id)
        return [Unsent(*row) for row in self.connection.execute(query)]

    def unsent_to(self, channel: str, person: str) -> Sequence[Unsent]:
        """The replies that a person was not shown yet in a channel, in their order."""
        theirs = inbox.c.channel == channel, outbox.c.person == person, outbox.c.sent_at.is_(None)
        query = select(*_shown(outbox, Unsent)).join(inbox).where(*theirs).order_by(outbox.c.id)
        return [Unsent(*row) for row in self.connection.execute(query)]

    def mark_sent(self, outbox_id: int, at: datetime) -> None:
        """Notes that a reply was sent."""
        self.connection.execute(update(outbox).where(outbox.c.id == outbox_id).values(sent_at=at))

    def mark_sent_to(self, channel: str, person: str, at: datetime) -> None:
        """Notes that a person was shown all replies of a channel."""
        theirs = select(inbox.c.id).where(inbox.c.channel == channel, inbox.c.person == person)
        unsent = outbox.c.person == person, outbox.c.sent_at.is_(None), outbox.c.inbox_id.in_(theirs)
        self.connection.execute(update(outbox).where(*unsent).values(sent_at=at))


def _waits() -> ColumnElement[Boolean]:
    return and_(inbox.c.done_at.is_(None), inbox.c.failed_at.is_(None))


def _shown(table: Table, kind: type[Any]) -> list[Any]:
    return [table.c[field.name] for field in fields(kind)]
