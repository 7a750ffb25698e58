"""What a channel answers itself, before the coach hears a message; the gateway asks it within the turn."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from coach.conversation.talk import Talk
from store.mailbox import Waiting
from store.unit_of_work import SqlUnitOfWork

Reply = Mapping[str, Any]


@dataclass(frozen=True)
class Received:
    """What a channel makes of a message.

    Attributes:
        text: What the coach is to hear; None where the channel answered it all.
        meant: The intent the words have, whatever they are; None where they speak for themselves.
        replies: What the channel says itself, before the coach's own answer.
    """

    text: str | None
    meant: str | None = None
    replies: tuple[Reply, ...] = ()


class Desk(Protocol):
    """A channel's own part of a turn. Everything is read and written through the turn's unit of work."""

    def receive(self, uow: SqlUnitOfWork, row: Waiting, talk: Talk, now: datetime) -> Received:
        """Makes of a kept message what the coach is to hear, or answers it."""

    def add(self, uow: SqlUnitOfWork, row: Waiting, talk: Talk) -> tuple[Reply, ...]:
        """What the channel adds to the coach's answers."""
