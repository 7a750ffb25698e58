"""Works off the outbox: bubble after bubble to each chat, in order and paced; a row leaves only when it has gone out."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.failing import noted
from bot.telegram.arrivals import CHANNEL, chat_of
from bot.telegram.documents import Attached, attached
from bot.telegram.keyboards import rows
from bot.telegram.markup import as_html, bubbles
from coach.ports import Clock
from store.mailbox import Unsent
from store.unit_of_work import SqlUnitOfWork

logger = logging.getLogger(__name__)

PACE_S: Final = 1.0
"""Seconds between two bubbles of one chat (Telegram Bot FAQ: no more than one message a second)."""

_FIRST_WAIT_S: Final = 0.5
_LONGEST_WAIT_S: Final = 30.0
_TOKEN_BYTES: Final = 12
_MOST_UNSURE: Final = 2
"""So many times a bubble is sent of which Telegram's acknowledgement never came: it may be there already."""


@dataclass(frozen=True)
class _Bubble:
    text: str
    buttons: tuple[str, ...] = ()


class Sender:
    """Sends what lies in the outbox for Telegram."""

    def __init__(
        self, bot: Bot, unit_of_work: Callable[[], SqlUnitOfWork], clock: Clock, *, pace_s: float = PACE_S
    ) -> None:
        """Takes what it needs.

        Args:
            bot: The client of the Bot API.
            unit_of_work: Makes units of work of its own.
            clock: The clock.
            pace_s: Seconds between two bubbles of one chat.
        """
        self._bot = bot
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._pace_s = pace_s
        self._chats: dict[str, asyncio.Task[None]] = {}
        self._woken = asyncio.Event()
        self._unsure: dict[int, int] = {}

    def wake(self) -> None:
        """Says that something may lie in the outbox."""
        self._woken.set()

    async def run(self) -> None:
        """Sends until it is cancelled."""
        wait = _FIRST_WAIT_S
        while True:
            self._woken.clear()
            try:
                people = await asyncio.to_thread(self._waiting)
                wait = _FIRST_WAIT_S
            except Exception as error:
                noted("outbox not read", error)
                people, wait = [], min(wait * 2, _LONGEST_WAIT_S)
            for person in people:
                if person not in self._chats:
                    task = asyncio.create_task(self._serve(person), name=f"send {person}")
                    self._chats[person] = task
                    task.add_done_callback(lambda done, person=person: self._chats.pop(person, None))
            try:
                await asyncio.wait_for(self._woken.wait(), wait)
            except asyncio.TimeoutError:
                continue

    def _waiting(self) -> list[str]:
        with self._unit_of_work() as uow:
            return uow.people_unsent(CHANNEL)

    async def _serve(self, person: str) -> None:
        """Sends all that waits for one person, in order."""
        while True:
            unsent = await asyncio.to_thread(self._unsent, person)
            if not unsent:
                return
            for row in unsent:
                if not await self._send(row):
                    return

    def _unsent(self, person: str) -> Sequence[Unsent]:
        with self._unit_of_work() as uow:
            return list(uow.unsent_to(CHANNEL, person))

    async def _send(self, row: Unsent) -> bool:
        """Sends a row and notes it; False where the person cannot be reached any more."""
        wait = _FIRST_WAIT_S
        while True:
            try:
                await self._deliver(row)
                return True
            except Forbidden:
                await asyncio.to_thread(self._gone, row.person)
                return False
            except RetryAfter as error:
                pause = error.retry_after
                await asyncio.sleep(pause.total_seconds() if hasattr(pause, "total_seconds") else float(pause))
            except BadRequest as error:
                noted(f"reply {row.id} refused by Telegram", error)
                await asyncio.to_thread(self._sent, row, [], False)
                return True
            except TimedOut:
                # The bubble may be there: said twice at most, then taken as said.
                self._unsure[row.id] = self._unsure.get(row.id, 1) + 1
                if self._unsure[row.id] > _MOST_UNSURE:
                    self._unsure.pop(row.id)
                    await asyncio.to_thread(self._sent, row, [], False)
                    return True
            except (NetworkError, TelegramError) as error:
                noted(f"reply {row.id} not sent yet", error)
                await asyncio.sleep(wait)
                wait = min(wait * 2, _LONGEST_WAIT_S)

    async def _deliver(self, row: Unsent) -> None:
        payload, chat = row.payload, int(row.payload.get("chat") or chat_of(row.person))
        edits = payload.get("edits")
        if edits is not None:
            await self._edit(row, chat, int(edits))
            return
        await self._clear_keyboards(row.person, chat)
        texts = bubbles(str(payload["text"]))
        titles = tuple(button["title"] for button in payload["buttons"])
        sent = list[int]()
        for place, text in enumerate(texts):
            last = place == len(texts) - 1
            keyboard, tokens = self._keyboard(titles) if last and titles else (None, ())
            if tokens:
                await asyncio.to_thread(self._keep_buttons, row, tokens, titles)
            message = await self._bot.send_message(
                chat, as_html(text), parse_mode=ParseMode.HTML, reply_markup=keyboard, disable_web_page_preview=True
            )
            sent.append(message.message_id)
            await asyncio.sleep(self._pace_s)
        for extra in await asyncio.to_thread(self._attached, row):
            message = await self._attach(chat, extra)
            sent.append(message.message_id)
            await asyncio.sleep(self._pace_s)
        await asyncio.to_thread(self._sent, row, sent, bool(titles))

    async def _attach(self, chat: int, extra: Attached) -> Message:
        if extra.kind == "photo":
            return await self._bot.send_photo(chat, extra.content, filename=extra.name)
        return await self._bot.send_document(chat, extra.content, filename=extra.name)

    async def _edit(self, row: Unsent, chat: int, message_id: int) -> None:
        """Changes a message in place; one that is gone, or reads so already, is left."""
        try:
            await self._bot.edit_message_text(
                as_html(bubbles(str(row.payload["text"]))[0]), chat, message_id, parse_mode=ParseMode.HTML
            )
        except BadRequest as error:
            logger.info("message not edited: %s", error.message.split(":")[0])
        await asyncio.to_thread(self._sent, row, [], False)

    async def _clear_keyboards(self, person: str, chat: int) -> None:
        """Takes the buttons of earlier messages away: what they offered is over."""
        for standing in await asyncio.to_thread(self._standing, person):
            try:
                await self._bot.edit_message_reply_markup(chat, standing.chat_message_id, reply_markup=None)
            except BadRequest:
                # The message was deleted, or bears no keyboard any more.
                logger.info("keyboard was gone already")
            await asyncio.to_thread(self._keyboard_gone, standing.id)

    def _keyboard(self, titles: Sequence[str]) -> tuple[InlineKeyboardMarkup, tuple[str, ...]]:
        tokens = tuple(secrets.token_urlsafe(_TOKEN_BYTES) for _ in titles)
        buttons = dict(zip(titles, tokens, strict=False))
        keyboard = [
            [InlineKeyboardButton(title, callback_data=buttons[title]) for title in row] for row in rows(titles)
        ]
        return InlineKeyboardMarkup(keyboard), tokens

    def _keep_buttons(self, row: Unsent, tokens: Sequence[str], titles: Sequence[str]) -> None:
        with self._unit_of_work() as uow:
            uow.add_buttons(
                [
                    {"token": token, "person": row.person, "outbox_id": row.id, "position": place, "title": title}
                    for place, (token, title) in enumerate(zip(tokens, titles, strict=True))
                ]
            )
            uow.commit()

    def _standing(self, person: str) -> Sequence[Any]:
        with self._unit_of_work() as uow:
            return list(uow.standing_keyboards(person))

    def _keyboard_gone(self, sent_id: int) -> None:
        with self._unit_of_work() as uow:
            uow.keyboard_gone(sent_id)
            uow.commit()

    def _attached(self, row: Unsent) -> Sequence[Attached]:
        with self._unit_of_work() as uow:
            return attached(uow, row.payload, self._clock.now())

    def _sent(self, row: Unsent, messages: Sequence[int], buttons: bool) -> None:
        now = self._clock.now()
        with self._unit_of_work() as uow:
            uow.mark_sent(row.id, now)
            for place, message_id in enumerate(messages):
                uow.keep_sent(row.id, row.person, message_id, buttons and place == len(messages) - 1, now)
            uow.commit()

    def _gone(self, person: str) -> None:
        """The person blocked the bot: nothing is sent any more, everything stays kept."""
        now: datetime = self._clock.now()
        with self._unit_of_work() as uow:
            uow.mark_sent_to(CHANNEL, person, now)
            uow.block(person, now)
            uow.commit()


