"""What Telegram's inline buttons stand for, and which of its messages a reply became."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Final

from sqlalchemy import insert, select, update

from store.connected import Connected
from store.tables import button as buttons_kept
from store.tables import outbox, sent_message


@dataclass(frozen=True)
class Button:
    """What an inline button stands for.

    Attributes:
        token: What the button carries; Telegram hands it back when it is tapped.
        person: Who was shown it; tapped by anybody else it stands for nothing.
        outbox_id: The reply under which it hangs.
        position: Which of that reply's buttons it is, counted from 0.
        title: What is written on it.
    """

    token: str
    person: str
    outbox_id: int
    position: int
    title: str


@dataclass(frozen=True)
class SentMessage:
    """A message in a chat that a reply, or a part of a long one, became.

    Attributes:
        chat_message_id: Telegram's number of it, by which it can be changed; unique within a chat only.
        buttons: Whether its keyboard still stands.
    """

    id: int
    outbox_id: int
    person: str
    chat_message_id: int
    buttons: bool
    sent_at: datetime


_BUTTON: Final = tuple(buttons_kept.c[field.name] for field in fields(Button))
_SENT: Final = tuple(sent_message.c[field.name] for field in fields(SentMessage))


class Buttons(Connected):
    """Rows of `button` and `sent_message`."""

    def add_buttons(self, rows: Iterable[Button]) -> None:
        """Keeps what buttons stand for; before they are shown, so that none is tapped that means nothing."""
        kept = [asdict(row) for row in rows]
        if kept:
            self.connection.execute(insert(buttons_kept), kept)

    def button(self, token: str) -> Button | None:
        """What a button stands for; None for one that was never made, or whose person was forgotten."""
        found = self.connection.execute(select(*_BUTTON).where(buttons_kept.c.token == token)).one_or_none()
        return None if found is None else Button(*found)

    def buttons_of(self, outbox_id: int) -> list[Button]:
        """The buttons made for a reply, in their order; none where it was never about to be sent."""
        query = select(*_BUTTON).where(buttons_kept.c.outbox_id == outbox_id).order_by(buttons_kept.c.position)
        return [Button(*row) for row in self.connection.execute(query)]

    def keep_sent(self, outbox_id: int, person: str, chat_message_id: int, buttons: bool, at: datetime) -> int:
        """Keeps which message a reply became.

        Args:
            outbox_id: The reply.
            person: To whom it went.
            chat_message_id: Telegram's number of the message.
            buttons: Whether it has a keyboard.
            at: When it was sent.

        Returns:
            Its number here, for `keyboard_gone`.
        """
        row = {"outbox_id": outbox_id, "person": person, "chat_message_id": chat_message_id}
        insertion = insert(sent_message).values(buttons=buttons, sent_at=at, **row)
        return int(self.connection.execute(insertion).inserted_primary_key[0])

    def standing_keyboards(self, person: str, beside: int | None = None) -> list[SentMessage]:
        """The messages to a person whose buttons still stand, oldest first: those to be taken down when they answer.

        Args:
            person: To whom.
            beside: The message whose answer they may belong to: those are left out.
        """
        # Written as in the partial index: a database sees by the words that the index will do.
        standing = sent_message.c.person == person, sent_message.c.buttons.is_(True)
        query = select(*_SENT).where(*standing).order_by(sent_message.c.id)
        if beside is not None:
            query = query.join(outbox, outbox.c.id == sent_message.c.outbox_id).where(outbox.c.inbox_id != beside)
        return [SentMessage(*row) for row in self.connection.execute(query)]

    def keyboard_gone(self, sent_id: int) -> None:
        """Notes that a message has no buttons any more."""
        self.connection.execute(update(sent_message).where(sent_message.c.id == sent_id).values(buttons=False))

    def sent_as(self, outbox_id: int) -> list[int]:
        """Telegram's numbers of the messages that a reply became, in the order in which they were sent."""
        query = select(sent_message.c.chat_message_id).where(sent_message.c.outbox_id == outbox_id)
        return list(self.connection.execute(query.order_by(sent_message.c.id)).scalars())
