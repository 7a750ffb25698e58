"""Works off the outbox: in each chat one message after another, in their order, as fast as Telegram takes them."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any, Final

from sqlalchemy.future import Engine
from telegram import Bot
from telegram.constants import ChatAction, ParseMode
from telegram.error import TelegramError

from bot.gateway import Gateway
from bot.telegram.arrivals import CHANNEL, chat_of
from bot.telegram.boards import Boards
from bot.telegram.delivery import Chat, Delivery, is_last_word
from bot.telegram.made import Maker
from bot.telegram.markup import as_html
from bot.telegram.replies import CHAT, MENU, MOVES
from bot.telegram.wire import Gone, Refused
from store.forget import forget
from store.mailbox import Unsent
from store.unit_of_work import SqlUnitOfWork

logger = logging.getLogger(__name__)

_SOON_S: Final = 0.3
"""Whoever waits longer than this sees that the coach is typing."""

_TYPING_S: Final = 4.5
"""Telegram shows it for five seconds (Bot API, sendChatAction)."""

_AGAIN_S: Final = 1.0

LAST_S: Final = 5.0
"""So long a message that is on its way may take to arrive and be noted when the program is stopped."""


class _Closing(Exception):
    """The service is stopped before the next message was sent."""


class Sender(Delivery):
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
        super().__init__(bot, gateway, maker, boards)
        self._database = database
        self._menu = menu
        self._chats: dict[str, Chat] = {}
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

    def _chat(self, person: str) -> Chat:
        return self._chats.setdefault(person, Chat())

    def _wake(self, person: str) -> None:
        chat = self._chat(person)
        chat.wake.set()
        if not self._closing and (chat.task is None or chat.task.done()):
            chat.task = self._loop.create_task(self._work_off(person, chat))

    async def _work_off(self, person: str, chat: Chat) -> None:
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

    async def _send_all(self, person: str, chat: Chat, waiting: list[Unsent]) -> bool:
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
                if not is_last_word(row):
                    await self._sent(row)
            if is_last_word(row):
                await self._forget(person)
                return True
            if row.payload.get(MENU):
                self._background(self._menu(person))
            moved = moved or bool(row.payload.get(MOVES))
        if moved:
            await self._follow_board(person)
        return bool(waiting)

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
            if any(map(is_last_word, uow.unsent_to(CHANNEL, person))):
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

    async def _keep_pace(self, person: str, chat: Chat) -> None:
        while (pause := chat.pace.wait()) > 0:
            if pause > _SOON_S:
                await self._type(person, chat)
            await asyncio.sleep(pause)
        if self._closing:
            raise _Closing
        chat.pace.take()
        # With a message Telegram takes the sign down.
        chat.typing_until = 0.0

    async def _show_typing(self, person: str, chat: Chat) -> None:
        """Waits until there is something to send, and shows meanwhile that it is coming."""
        pause = max(_SOON_S, chat.typing_until - time.monotonic())
        try:
            await asyncio.wait_for(chat.wake.wait(), pause)
        except asyncio.TimeoutError:
            await self._type(person, chat)

    async def _type(self, person: str, chat: Chat) -> None:
        if time.monotonic() < chat.typing_until:
            return
        chat.typing_until = time.monotonic() + _TYPING_S
        try:
            await self._bot.send_chat_action(chat_of(person), ChatAction.TYPING)
        except TelegramError:
            # It is only shown; the answer itself follows.
            return
