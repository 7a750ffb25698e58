"""The fake Telegram without sockets: python-telegram-bot's own client over a transport that is a function call."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any
from urllib.parse import parse_qsl

import httpx

from bot.telegram.arrivals import arrival
from tests.telegram import spec
from tests.telegram.control import Control
from tests.telegram.delivery import Polling
from tests.telegram.errors import Refused, bad_request, too_many
from tests.telegram.faults import take
from tests.telegram.methods import METHODS
from tests.telegram.people import Telegram
from tests.telegram.virtual import Clock, Crash
from tests.telegram.world import World


@dataclass
class Ending:
    """The program ends when it makes a call.

    Attributes:
        method: Which.
        after: Whether the call still gets through.
        skip: How many of them go well before.
    """

    method: str
    after: bool
    skip: int = 0


@dataclass(frozen=True)
class Sent:
    """A message that reached a chat, as it was sent."""

    at: float
    chat: int
    text: str
    message_id: int


class InMemory(Telegram):
    """Telegram as people see it.

    Attributes:
        world: What it knows.
        sent: Every message that reached a chat.
        repeats: By chat, how many answers of sendMessage never came though the message did.
        unheard: Messages that did not arrive though the bot could think they did, by chat and text, and how often.
        endings: Where the program will end.
        confirmed_too_early: Updates that were confirmed before they were kept.
        is_kept: Tells whether an update is in the inbox.
    """

    def __init__(self, clock: Clock) -> None:
        self.world = World()
        super().__init__(0, self.world.token)
        self.clock = clock
        self.sent: list[Sent] = []
        self.repeats: dict[int, int] = {}
        self.unheard: dict[tuple[int, str], int] = {}
        self.endings: list[Ending] = []
        self.confirmed_too_early: list[int] = []
        self.is_kept: Callable[[int], bool] = lambda number: True
        self.polling: Polling | None = None
        self._control = Control(self.world, self._wake)

    def _wake(self) -> None:
        if self.polling is not None:
            self.polling.wake()

    def call(self, name: str, **given: Any) -> Any:
        return self._control.call(name, given)

    def line(self) -> "Line":
        """A line for a program that starts."""
        self.polling = Polling(self.world)
        return Line(self, self.polling)


class Line(httpx.AsyncBaseTransport):
    """What one run of the program calls Telegram over."""

    def __init__(self, telegram: InMemory, polling: Polling) -> None:
        self._telegram = telegram
        self._polling = polling
        self.cut = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self.cut:
            raise httpx.ConnectError("cut")
        method = request.url.path.rsplit("/", 1)[1]
        sent = dict(parse_qsl((await request.aread()).decode(), keep_blank_values=True))
        values, wrong = spec.read(method, sent, {})
        telegram = self._telegram
        chat = values.get("chat_id")
        ending = self._ending(method)
        if ending is not None and not ending.after:
            raise Crash
        fault = take(telegram.world.faults, method, chat)
        kind = fault.kind if fault is not None else None
        patience = float(request.extensions["timeout"]["read"])
        if fault is not None and kind in ("flood", "status"):
            refused = too_many(fault.retry_after) if kind == "flood" else Refused(fault.code, "Error")
            return httpx.Response(refused.code, json=refused.answer)
        if kind == "closed":
            raise httpx.RemoteProtocolError("closed", request=request)
        if kind == "hang":
            if method == "sendMessage":
                key = int(chat), values["text"]
                telegram.unheard[key] = telegram.unheard.get(key, 0) + 1
            await asyncio.sleep(patience)
            raise httpx.ReadTimeout("hang", request=request)
        await asyncio.sleep(0)
        try:
            if wrong:
                raise bad_request(f"against the specification: {'; '.join(wrong)}")
            if method == "getUpdates":
                self._check(values.get("offset", 0))
                result: Any = await self._polling.get(values)
            else:
                result = METHODS[method](telegram.world, values, {})
        except Refused as refused:
            telegram.world.violations += wrong
            return httpx.Response(refused.code, json=refused.answer)
        if method == "sendMessage":
            told = Sent(telegram.clock.at, int(chat), values["text"], result["message_id"])
            telegram.sent.append(told)
            if kind in ("lost", "hang_after"):
                telegram.repeats[told.chat] = telegram.repeats.get(told.chat, 0) + 1
        if ending is not None:
            raise Crash
        if kind == "lost":
            raise httpx.ReadError("lost", request=request)
        if kind == "hang_after":
            await asyncio.sleep(patience)
            raise httpx.ReadTimeout("hang", request=request)
        # On its way back an answer takes some time: whoever is stopped meanwhile does not know of it.
        await asyncio.sleep(0.02)
        return httpx.Response(200, content=json.dumps({"ok": True, "result": result}).encode())

    def _ending(self, method: str) -> Ending | None:
        for ending in self._telegram.endings:
            if ending.method == method:
                if ending.skip:
                    ending.skip -= 1
                    return None
                self._telegram.endings.remove(ending)
                return ending
        return None

    def _check(self, offset: int) -> None:
        """Notes what is about to be confirmed and is not kept."""
        queue = self._telegram.world.queue
        if 0 < offset <= queue.next_id:
            going = [one for one in queue.waiting if one["update_id"] < offset]
            # What nobody waits for an answer to, such as a changed caption, is not kept.
            due = [one["update_id"] for one in going if arrival(one, datetime.now(timezone.utc)) is not None]
            self._telegram.confirmed_too_early += [number for number in due if not self._telegram.is_kept(number)]
