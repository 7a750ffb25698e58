"""Works off the outbox: in each chat one message after another, in their order, as fast as Telegram takes them."""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, TypeVar

from sqlalchemy.future import Engine
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ChatAction, ParseMode
from telegram.error import TelegramError

from bot.gateway import Gateway
from bot.telegram.arrivals import CHANNEL, chat_of
from bot.telegram.boards import Boards
from bot.telegram.keyboards import rows
from bot.telegram.made import Maker
from bot.telegram.markup import LONGEST, as_html, bubbles, units
from bot.telegram.pace import Pace
from bot.telegram.replies import CHAT, DOCUMENT, FORGET, HOW, INVITATION, MENU, MOVES, TAPPED
from bot.telegram.wire import Gone, Refused, through
from store.buttons import Button, SentMessage
from store.forget import forget
from store.mailbox import Unsent
from store.unit_of_work import SqlUnitOfWork

logger = logging.getLogger(__name__)

T = TypeVar("T")

_SOON_S: Final = 0.3
"""Whoever waits longer than this sees that the coach is typing."""

_TYPING_S: Final = 4.5
"""Telegram shows it for five seconds (Bot API, sendChatAction)."""

_AGAIN_S: Final = 1.0

LAST_S: Final = 5.0
"""So long a message that is on its way may take to arrive and be noted when the program is stopped."""

_TOKEN_BYTES: Final = 18
_TICK: Final = "✓"
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


class _Closing(Exception):
    """The service is stopped before the next message was sent."""


class _Chat:
    """What is under way in one person's chat."""

    def __init__(self) -> None:
        self.wake = asyncio.Event()
        self.pace = Pace()
        self.owed = 0
        self.typing_until = 0.0
        self.task: asyncio.Task[None] | None = None
        self.inbox_id: int | None = None


class Sender:
    """Sends replies. All its methods but `answered` are called in the loop."""

    def __init__(
        self,
        bot: Bot,
        gateway: Gateway,
        database: Engine,
        maker: Maker,
        boards: Boards,
        menu: Callable[[str], Any],
    ) -> None:
        """Takes what it needs.

        Args:
            bot: Telegram's client.
            gateway: In whose outbox the replies are.
            database: Where everything is kept.
            maker: Makes files and invitations.
            boards: Knows the letter boards that stand.
            menu: Sets a person's menu of commands, for whom the role changed.
        """
        self._bot = bot
        self._database = database
        self._gateway = gateway
        self._maker = maker
        self._boards = boards
        self._menu = menu
        self._chats: dict[str, _Chat] = {}
        self._closing = False
        self._errands: set[asyncio.Task[None]] = set()
        self._loop = asyncio.get_running_loop()

    async def take_up(self) -> None:
        """Sends what an earlier run left."""
        for person in await self._read(lambda uow: list(uow.people_unsent(CHANNEL))):
            self._wake(person)

    def expect(self, person: str) -> None:
        """A message of theirs came in and is about to be answered."""
        self._chat(person).owed += 1
        self._wake(person)

    def answered(self, person: str) -> None:
        """A message of theirs is settled; called from any thread."""
        self._loop.call_soon_threadsafe(self._answered, person)

    def _answered(self, person: str) -> None:
        chat = self._chat(person)
        chat.owed = max(0, chat.owed - 1)
        self._wake(person)

    def tell(self, person: str, text: str) -> None:
        """Says something that stands in no outbox, for the database may be away; once, as far as the network lets."""

        async def say() -> None:
            chat = self._chat(person)
            chat.owed = 0
            try:
                await self._bot.send_message(chat_of(person), as_html(text), parse_mode=ParseMode.HTML)
            except TelegramError as error:
                logger.warning("a failure was not told", exc_info=error)

        self._background(say())

    async def close(self) -> None:
        """Stops after the message under way in each chat; what was not sent waits in the outbox."""
        self._closing = True
        tasks = [chat.task for chat in self._chats.values() if chat.task is not None]
        for chat in self._chats.values():
            chat.wake.set()
        if tasks:
            # Cut off, a message might go out and not be noted, and come once more at the next start.
            await asyncio.wait(tasks, timeout=LAST_S)
        for task in (*tasks, *self._errands):
            task.cancel()
        await asyncio.gather(*tasks, *self._errands, return_exceptions=True)

    def _background(self, work: Any) -> None:
        task = self._loop.create_task(work)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    def _chat(self, person: str) -> _Chat:
        return self._chats.setdefault(person, _Chat())

    def _wake(self, person: str) -> None:
        chat = self._chat(person)
        chat.wake.set()
        if not self._closing and (chat.task is None or chat.task.done()):
            chat.task = self._loop.create_task(self._work_off(person, chat))

    async def _work_off(self, person: str, chat: _Chat) -> None:
        try:
            while not self._closing:
                chat.wake.clear()
                waiting = await self._read(lambda uow: list(uow.unsent_to(CHANNEL, person)))
                if await self._send_all(person, chat, waiting):
                    continue
                if chat.wake.is_set():
                    continue
                if not chat.owed:
                    return
                await self._show_typing(person, chat)
        except _Closing:
            return
        except asyncio.CancelledError:
            raise
        except Exception as error:
            logger.error("sending broke off; going on with the next message", exc_info=error)
            await asyncio.sleep(_AGAIN_S)
            # Not at once: what broke off may do so again.
            self._loop.call_later(_AGAIN_S, self._wake, person)

    async def _send_all(self, person: str, chat: _Chat, waiting: list[Unsent]) -> bool:
        """Sends what waits; False where there was nothing."""
        moved = False
        for row in waiting:
            if self._closing:
                return True
            try:
                await self._deliver(person, chat, row)
            except Gone:
                if CHAT in row.payload:
                    await self._sent(row)
                    continue
                await self._unreachable(person, [left for left in waiting if left.id >= row.id])
                return True
            except Refused as error:
                logger.error("reply %s refused by Telegram", row.id, exc_info=error)
                if not _is_last_word(row):
                    await self._sent(row)
            if _is_last_word(row):
                await self._forget(person)
                return True
            moved = moved or bool(row.payload.get(MOVES))
        if moved:
            await self._follow_board(person)
        return bool(waiting)

    async def _deliver(self, person: str, chat: _Chat, row: Unsent) -> None:
        how = row.payload.get(HOW)
        if how == TAPPED:
            await self._take_down_tapped(person, row)
        elif how == DOCUMENT:
            await self._send_file(person, chat, row)
        elif how == INVITATION:
            await self._send_invitation(person, chat, row)
        else:
            await self._send_text(person, chat, row)
        if row.payload.get(MENU):
            self._background(self._menu(person))

    async def _send_text(self, person: str, chat: _Chat, row: Unsent) -> None:
        payload = row.payload
        where = int(payload.get(CHAT) or chat_of(person))
        moves = bool(payload.get(MOVES)) or any("choice" in button for button in payload["buttons"])
        if (moves or payload["buttons"]) and chat.inbox_id != row.inbox_id:
            await self._take_down_others(person, row.inbox_id, of_turns=moves)
            chat.inbox_id = row.inbox_id
        parts = bubbles(payload["text"])
        gone = 0
        if len(parts) > 1 or _is_last_word(row):
            # The beginning of a long reply may have gone out before the program was ended; a last word all of it.
            gone = len(await self._read(lambda uow: uow.sent_as(row.id)))
        keyboard = await self._keyboard(person, row) if payload["buttons"] else None
        for number, part in enumerate(parts[gone:], start=gone + 1):
            last = number == len(parts)
            await self._keep_pace(person, chat)
            message = await self._send_part(where, part, keyboard if last else None)
            await self._keep(partial(self._note_part, row, message, part, keyboard if last else None, last))
            if message is not None and len(parts) == 1 and payload.get("shown") == "board":
                await self._board_shown(person, int(payload["lead"]), message, part, keyboard is not None)
        if gone >= len(parts) and not _is_last_word(row):
            await self._sent(row)

    async def _send_part(self, where: int, part: str, keyboard: InlineKeyboardMarkup | None) -> int | None:
        send = partial(self._bot.send_message, where, reply_markup=keyboard, link_preview_options=_NO_PREVIEW)
        sent = await through(lambda: send(as_html(part), parse_mode=ParseMode.HTML), "sendMessage")
        return None if sent is None else sent.message_id

    def _note_part(
        self, row: Unsent, message: int | None, part: str, keyboard: Any, last: bool, uow: SqlUnitOfWork
    ) -> None:
        now = self._gateway.now()
        if message is not None and CHAT not in row.payload:
            uow.keep_sent(row.id, row.person, message, keyboard is not None, now)
        if last and not _is_last_word(row):
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

    async def _send_file(self, person: str, chat: _Chat, row: Unsent) -> None:
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

    async def _send_invitation(self, person: str, chat: _Chat, row: Unsent) -> None:
        said, link = await asyncio.to_thread(self._maker.invitation, person, dict(row.payload), self._bot.username)
        for text in filter(None, (said, link)):
            await self._keep_pace(person, chat)
            await self._send_part(chat_of(person), text, None)
        await self._sent(row)

    async def _forget(self, person: str) -> None:
        while True:
            try:
                await asyncio.to_thread(self._forget_now, person)
                self._background(self._menu(person))
                return
            except Exception as error:
                logger.error("not forgotten yet, trying again", exc_info=error)
                await asyncio.sleep(_AGAIN_S)

    def _forget_now(self, person: str) -> None:
        with self._gateway.one_at_a_time:
            forget(self._database, person)

    async def _unreachable(self, person: str, given_up: list[Unsent]) -> None:
        """Gives up what they should get; who asked to be forgotten is forgotten without a last word."""
        now = self._gateway.now()

        def note(uow: SqlUnitOfWork) -> bool:
            if any(map(_is_last_word, uow.unsent_to(CHANNEL, person))):
                return True
            # Until this is kept they may have let the bot in again, and have got other answers.
            since = [row for row in uow.last_said(CHANNEL, person, uow.newest() + 1) if row.received_at > now]
            if not any(row.payload["kind"] == "unblocked" for row in since):
                uow.block(person, now)
            for row in given_up:
                uow.mark_sent(row.id, now)
            return False

        if await self._keep(note):
            await self._forget(person)

    async def _sent(self, row: Unsent) -> None:
        now = self._gateway.now()
        await self._keep(lambda uow: uow.mark_sent(row.id, now))

    async def _board_shown(self, person: str, lead_id: int, message: int, text: str, buttons: bool) -> None:
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

    async def _keep_pace(self, person: str, chat: _Chat) -> None:
        while (pause := chat.pace.wait()) > 0:
            if pause > _SOON_S:
                await self._type(person, chat)
            await asyncio.sleep(pause)
        if self._closing:
            raise _Closing
        chat.pace.take()

    async def _show_typing(self, person: str, chat: _Chat) -> None:
        """Waits until there is something to send, and shows meanwhile that it is coming."""
        pause = max(_SOON_S, chat.typing_until - time.monotonic())
        try:
            await asyncio.wait_for(chat.wake.wait(), pause)
        except asyncio.TimeoutError:
            await self._type(person, chat)

    async def _type(self, person: str, chat: _Chat) -> None:
        if time.monotonic() < chat.typing_until:
            return
        chat.typing_until = time.monotonic() + _TYPING_S
        try:
            await self._bot.send_chat_action(chat_of(person), ChatAction.TYPING)
        except TelegramError:
            # It is only shown; the answer itself follows.
            return

    async def _read(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        return await self._keep_trying(self._looked, work)

    async def _keep(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        return await self._keep_trying(self._written, work)

    async def _keep_trying(self, how: Callable[[Callable[[SqlUnitOfWork], T]], T], work: Any) -> T:
        """Does something with the database, for as long as that takes: what was sent must not be sent again."""
        told = False
        while True:
            try:
                return await asyncio.to_thread(how, work)
            except Exception as error:
                if not told:
                    logger.error("outbox not reached; trying again", exc_info=error)
                told = True
                if self._closing:
                    raise
                await asyncio.sleep(_AGAIN_S)

    def _looked(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        with self._gateway.reading() as uow:
            return work(uow)

    def _written(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        with self._gateway.writing() as uow:
            return work(uow)


def _is_last_word(row: Unsent) -> bool:
    """Whether everything about the person is deleted after it; until that is done it stands in the outbox."""
    return bool(row.payload.get(HOW) == FORGET)


def _gone(sent_id: int, uow: SqlUnitOfWork) -> None:
    uow.keyboard_gone(sent_id)
