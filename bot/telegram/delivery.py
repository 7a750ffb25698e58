"""How a reply of the outbox goes out: as bubbles with a keyboard, a file, an invitation, or a change of what stands."""

import asyncio
import logging
import secrets
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.gateway import Gateway
from bot.telegram.arrivals import chat_of
from bot.telegram.boards import Boards
from bot.telegram.keyboards import rows
from bot.telegram.made import Maker
from bot.telegram.markup import LONGEST, as_html, bubbles, units
from bot.telegram.outbox import Outbox
from bot.telegram.pace import Pace
from bot.telegram.replies import CHAT, DOCUMENT, FORGET, HOW, INVITATION, MOVES, TAPPED
from bot.telegram.wire import Refused, through
from store.buttons import Button, SentMessage
from store.mailbox import Unsent
from store.unit_of_work import SqlUnitOfWork

logger = logging.getLogger(__name__)

_TOKEN_BYTES: Final = 18
_TICK: Final = "✓"
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


class Chat:
    """What is under way in one person's chat.

    Attributes:
        wake: There may be something to send.
        pace: How fast messages may follow one another.
        owed: How many of their messages are being answered.
        typing_until: Until when they are shown that the coach is typing, by the monotonic clock.
        task: What sends to them; None where nothing was sent yet.
        inbox_id: The message whose answer was sent last.
    """

    def __init__(self) -> None:
        """Begins with nothing under way."""
        self.wake = asyncio.Event()
        self.pace = Pace()
        self.owed = 0
        self.typing_until = 0.0
        self.task: asyncio.Task[None] | None = None
        self.inbox_id: int | None = None


class Delivery(Outbox, ABC):
    """Delivers one reply after another."""

    def __init__(self, bot: Bot, gateway: Gateway, maker: Maker, boards: Boards) -> None:
        """Takes what it needs.

        Args:
            bot: Telegram's client.
            gateway: In whose outbox the replies are.
            maker: Makes files and invitations.
            boards: Knows the letter boards that stand.
        """
        super().__init__(gateway)
        self._bot = bot
        self._maker = maker
        self._boards = boards

    @abstractmethod
    async def _keep_pace(self, person: str, chat: Chat) -> None:
        """Waits until the next message may go."""

    async def _deliver(self, person: str, chat: Chat, row: Unsent) -> None:
        how = row.payload.get(HOW)
        if how == TAPPED:
            await self._take_down_tapped(person, row)
        elif how == DOCUMENT:
            await self._send_file(person, chat, row)
        elif how == INVITATION:
            await self._send_invitation(person, chat, row)
        else:
            await self._send_text(person, chat, row)

    async def _send_text(self, person: str, chat: Chat, row: Unsent) -> None:
        payload = row.payload
        where = int(payload.get(CHAT) or chat_of(person))
        moves = bool(payload.get(MOVES)) or any("choice" in button for button in payload["buttons"])
        if (moves or payload["buttons"]) and chat.inbox_id != row.inbox_id:
            await self._take_down_others(person, row.inbox_id, of_turns=moves)
            chat.inbox_id = row.inbox_id
        parts = bubbles(payload["text"])
        gone = 0
        if len(parts) > 1 or is_last_word(row):
            # The beginning of a long reply may have gone out before the program was ended; a last word all of it.
            gone = len(await self._read(lambda uow: uow.sent_as(row.id)))
        keyboard = await self._keyboard(person, row) if payload["buttons"] else None
        for number, part in enumerate(parts[gone:], start=gone + 1):
            last = number == len(parts)
            await self._keep_pace(person, chat)
            message = await self._send_part(where, part, keyboard if last else None)
            await self._keep(partial(self._note_part, row, message, keyboard if last else None, last))
            if message is not None and len(parts) == 1 and payload.get("shown") == "board":
                await self._board_shown(person, int(payload["lead"]), message, part)
        if gone >= len(parts) and not is_last_word(row):
            await self._sent(row)

    async def _send_part(self, where: int, part: str, keyboard: InlineKeyboardMarkup | None) -> int | None:
        send = partial(self._bot.send_message, where, reply_markup=keyboard, link_preview_options=_NO_PREVIEW)
        sent = await through(lambda: send(as_html(part), parse_mode=ParseMode.HTML), "sendMessage")
        return None if sent is None else sent.message_id

    def _note_part(self, row: Unsent, message: int | None, keyboard: Any, last: bool, uow: SqlUnitOfWork) -> None:
        now = self._gateway.now()
        if message is not None and CHAT not in row.payload:
            uow.keep_sent(row.id, row.person, message, keyboard is not None, now)
        if last and not is_last_word(row):
            uow.mark_sent(row.id, now)

    async def _keyboard(self, person: str, row: Unsent) -> InlineKeyboardMarkup:
        """The buttons of a reply; what they stand for is kept before they are shown."""

        def kept(uow: SqlUnitOfWork) -> list[Button]:
            made = uow.buttons_of(row.id)
            if not made:
                made = [
                    Button(secrets.token_urlsafe(_TOKEN_BYTES), person, row.id, place, button["title"])
                    for place, button in enumerate(row.payload["buttons"])
                ]
                uow.add_buttons(made)
            return made

        left = iter(await self._keep(kept))
        shown = rows([button["title"] for button in row.payload["buttons"]])
        return InlineKeyboardMarkup(
            [[InlineKeyboardButton(title, callback_data=next(left).token) for title in line] for line in shown]
        )

    async def _take_down_others(self, person: str, inbox_id: int, *, of_turns: bool) -> None:
        """Takes down the keyboards of earlier answers: nobody taps what is over.

        Where only the desk has answered (`of_turns` is false) the open question keeps its buttons: it waits still.
        """

        def over(uow: SqlUnitOfWork) -> list[SentMessage]:
            standing = uow.standing_keyboards(person, inbox_id)
            return [sent for sent in standing if of_turns or not (uow.reply(sent.outbox_id) or {}).get(MOVES)]

        for sent in await self._read(over):
            await self._quietly(
                partial(self._bot.edit_message_reply_markup, chat_of(person), sent.chat_message_id),
                "editMessageReplyMarkup",
            )
            await self._keep(partial(_gone, sent.id))

    async def _take_down_tapped(self, person: str, row: Unsent) -> None:
        """Writes under a message what was tapped, in the place of its buttons."""
        outbox_id, title = int(row.payload["outbox"]), row.payload["title"]

        def read(uow: SqlUnitOfWork) -> tuple[Mapping[str, Any] | None, list[int]]:
            return uow.reply(outbox_id), uow.sent_as(outbox_id)

        reply, messages = await self._read(read)
        if reply is not None and messages:
            part = bubbles(reply["text"])[-1]
            text = f"{part}\n\n{_TICK} {title}" if title else part
            edit: Callable[[], Any] = partial(
                self._bot.edit_message_text, as_html(text), chat_of(person), messages[-1],
                parse_mode=ParseMode.HTML, link_preview_options=_NO_PREVIEW,
            )  # fmt: skip
            if not title or units(text) > LONGEST:
                edit = partial(self._bot.edit_message_reply_markup, chat_of(person), messages[-1])
            await self._quietly(edit, "editMessageText")

        def note(uow: SqlUnitOfWork) -> None:
            for sent in uow.standing_keyboards(person):
                if sent.outbox_id == outbox_id:
                    uow.keyboard_gone(sent.id)
            uow.mark_sent(row.id, self._gateway.now())

        await self._keep(note)

    async def _send_file(self, person: str, chat: Chat, row: Unsent) -> None:
        made = await asyncio.to_thread(self._maker.file, person, dict(row.payload))
        if made is not None:
            await self._keep_pace(person, chat)
            await through(
                lambda: self._bot.send_document(
                    chat_of(person), made.content, filename=made.name, caption=made.caption
                ),
                "sendDocument",
            )
        await self._sent(row)

    async def _send_invitation(self, person: str, chat: Chat, row: Unsent) -> None:
        said, link = await asyncio.to_thread(self._maker.invitation, person, dict(row.payload), self._bot.username)
        for text in filter(None, (said, link)):
            await self._keep_pace(person, chat)
            await self._send_part(chat_of(person), text, None)
        await self._sent(row)

    async def _sent(self, row: Unsent) -> None:
        now = self._gateway.now()
        await self._keep(lambda uow: uow.mark_sent(row.id, now))

    async def _board_shown(self, person: str, lead_id: int, message: int, text: str) -> None:
        before = self._boards.shown(person, lead_id, message, text)
        if before is not None:
            await self._quietly(partial(self._bot.delete_message, chat_of(person), before), "deleteMessage")

    async def _follow_board(self, person: str) -> None:
        """Lets the board that stands in the chat show what was noted since."""
        try:
            standing = await asyncio.to_thread(self._boards.changed, person)
        except Exception as error:
            logger.warning("the board was not drawn", exc_info=error)
            return
        if standing is None:
            return
        edit = partial(
            self._bot.edit_message_text, as_html(standing.text), chat_of(person), standing.message,
            parse_mode=ParseMode.HTML, link_preview_options=_NO_PREVIEW,
        )  # fmt: skip
        if await self._quietly(edit, "editMessageText"):
            self._boards.updated(person, standing)
        else:
            self._boards.lost(person, standing.lead_id)

    async def _quietly(self, make: Callable[[], Any], what: str) -> bool:
        """Calls Telegram for something that may be refused, such as changing a message that was deleted."""
        try:
            await through(make, what)
        except Refused:
            return False
        return True


def is_last_word(row: Unsent) -> bool:
    """Whether everything about the person is deleted after it; until that is done it stands in the outbox."""
    return bool(row.payload.get(HOW) == FORGET)


def _gone(sent_id: int, uow: SqlUnitOfWork) -> None:
    uow.keyboard_gone(sent_id)
