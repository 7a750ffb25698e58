"""What a channel settles by itself before a message reaches the engine: membership, buttons, its own commands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from store.mailbox import Waiting
from store.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True)
class Order:
    """What is to be done with a message.

    Attributes:
        text: The words that go to the engine; None where the message is answered without it.
        before: Replies that come before the engine's, or the whole answer.
        intent: What the message stands for where it is no text to be understood: a bare wish.
        choice: Which of the choices offered last was tapped, by its place; None where none was.
        meant: The intent that the words are known to have.
        tapped: What the message means beyond its intent.
    """

    text: str | None = None
    before: Sequence[Mapping[str, Any]] = ()
    intent: str | None = None
    choice: int | None = None
    meant: str | None = None
    tapped: Mapping[str, Any] | None = None


class Desk(Protocol):
    """The part of a channel that works within the turn, in the turn's unit of work."""

    def receive(self, uow: SqlUnitOfWork, row: Waiting) -> Order:
        """Settles a message that was kept.

        Args:
            uow: The unit of work of the turn.
            row: The message.
        """

    def hand_out(
        self, uow: SqlUnitOfWork, row: Waiting, intent: str, replies: Sequence[Mapping[str, Any]]
    ) -> list[dict[str, Any]]:
        """The engine's replies to a message as this channel shows them.

        Args:
            uow: The unit of work of the turn.
            row: The message.
            intent: As what it was understood.
            replies: What the engine answers.
        """

    def put_aside(self, uow: SqlUnitOfWork, row: Waiting, reference: str) -> bool:
        """Takes note that a message was put aside, for those who look after the coach.

        Returns:
            Whether who sent it is to be told.
        """
