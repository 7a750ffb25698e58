"""The coach on Telegram as a running program: what comes in, what answers it, what goes out."""

import asyncio
import logging
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from telegram import Bot, InputFile
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.gateway import Gateway, Outcome
from bot.telegram.alarms import due
from bot.telegram.arrivals import ALLOWED, CHANNEL, Arrival
from bot.telegram.boards import Boards
from bot.telegram.commands import introduce, set_menu
from bot.telegram.desk import TelegramDesk
from bot.telegram.intake import Intake
from bot.telegram.made import Maker
from bot.telegram.poller import Poller
from bot.telegram.sender import Sender
from bot.telegram.webhook import Listening, Webhook
from bot.telegram.wire import NOT_FOUND
from bot.telegram.worker import Worker
from bot.wiring import Program
from coach.languages import DEFAULT_LANGUAGE
from locales import catalogue
from store.engine import data_folder
from store.mailbox import Waiting

logger = logging.getLogger(__name__)

_ANSWERED: Final = frozenset({"text", "edit", "tap", "media", "forwarded"})
"""What somebody waits for an answer to."""

_KEEP_AGAIN_S: Final = 0.5
_KEEP_AGAIN_LONGEST_S: Final = 2.0
_ALARMS_S: Final = 10.0
_SHORTEST_ALARM_S: Final = 1.0
_GREET_AGAIN_S: Final = 3.0
_CONNECTIONS: Final = 32
_THREADS: Final = 12
"""Fewer than the connections of the database's pool."""

_PATIENCE_S: Final = 10.0


class WebhookError(RuntimeError):
    """Telegram refuses the webhook; the message says why."""


class TokenError(RuntimeError):
    """Telegram does not know the bot of this token."""


@dataclass(frozen=True)
class Access:
    """How Telegram is reached.

    Attributes:
        token: The bot's.
        base_url: Where the Bot API is; the token is put right behind.
    """

    token: str
    base_url: str


async def serve(
    program: Program,
    access: Access,
    listening: Listening | None,
    report: Callable[[str, Mapping[str, Any]], None],
    secret: str | None = None,
) -> None:
    """Runs until it is told to stop.

    Args:
        program: The coach, built.
        access: How Telegram is reached.
        listening: Where updates are pushed to; None where they are fetched.
        report: Is told what happens, for those who started it: a key and its arguments.
        secret: By which Telegram is known where it pushes.

    Raises:
        TokenError: Telegram does not know the bot.
        WebhookError: Telegram refuses the webhook.
    """
    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(name, over.set)
    bot = client(access)
    try:
        await _greet(bot, over, report)
        if not over.is_set():
            await Service(program, bot, listening, report, secret).run(over)
    finally:
        with suppress(TelegramError, RuntimeError):
            await bot.shutdown()


def client(access: Access) -> ExtBot[Any]:
    """Telegram's client, with its limits kept."""

    def request(connections: int) -> HTTPXRequest:
        return HTTPXRequest(
            connection_pool_size=connections, connect_timeout=_PATIENCE_S, read_timeout=_PATIENCE_S,
            write_timeout=_PATIENCE_S, pool_timeout=_PATIENCE_S,
        )  # fmt: skip

    return ExtBot(
        access.token,
        base_url=access.base_url,
        request=request(_CONNECTIONS),
        get_updates_request=request(2),
        # Its own retries would hold up everybody for one chat that got too much: `wire` waits for that chat alone.
        rate_limiter=AIORateLimiter(max_retries=0),
    )


async def _greet(bot: Bot, over: asyncio.Event, report: Callable[[str, Mapping[str, Any]], None]) -> None:
    """Makes itself known to Telegram, however long that takes."""
    told = False
    while not over.is_set():
        try:
            await bot.initialize()
            return
        except InvalidToken as error:
            raise TokenError from error
        except TelegramError as error:
            if not told:
                report("telegram-unreachable", {})
                logger.warning("Telegram does not answer; trying again", exc_info=error)
            told = True
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(over.wait(), _GREET_AGAIN_S)


class Service:
    """Everything that runs side by side."""

    def __init__(
        self,
        program: Program,
        bot: Bot,
        listening: Listening | None,
        report: Callable[[str, Mapping[str, Any]], None],
        secret: str | None = None,
    ) -> None:
        """Builds it; nothing runs yet."""
        gateway: Gateway = program.gateway
        self._program = program
        self._bot = bot
        self._report = report
        self._gateway = gateway
        desk = program.desks[CHANNEL]
        assert isinstance(desk, TelegramDesk)
        desk.link = bot.link
        self._intake = Intake(gateway)
        maker = Maker(gateway, program.database, program.method, data_folder())
        boards = Boards(gateway, program.method)
        self._sender = Sender(bot, gateway, program.database, maker, boards, self._set_menu)
        self._worker = Worker(gateway, self._sender.answered, self._failed)
        self._loop = asyncio.get_running_loop()
        self._poller = Poller(bot, self.keep)
        self._webhook = None if listening is None else Webhook(listening, self.keep, secret)
        self._listening = listening
        self._errands: set[asyncio.Task[Any]] = set()
        # Its own, and one: the others may all be waiting for the database, and what is pushed is kept as it came.
        self._keeping = ThreadPoolExecutor(1, thread_name_prefix="telegram-intake")
        self._loop.set_default_executor(ThreadPoolExecutor(_THREADS, thread_name_prefix="telegram"))

    async def run(self, over: asyncio.Event) -> None:
        """Runs until `over`; then what is under way is finished, and what waits is left for the next start."""
        self._worker.start()
        self._background(self._sender.take_up())
        running = [self._loop.create_task(self._ring())]
        try:
            if self._webhook is None:
                await self._drop_webhook(over)
                running.append(self._loop.create_task(self._poller.run()))
            else:
                await self._webhook.start()
                await self._set_webhook(over)
            self._background(self._introduce())
            self._report("telegram-running", {"bot": self._bot.username, "link": self._bot.link})
            ended = self._loop.create_task(over.wait())
            done, _ = await asyncio.wait([ended, *running], return_when=asyncio.FIRST_COMPLETED)
            for task in done - {ended}:
                # None of them ends by itself: whoever looks after the service has to start it anew.
                task.result()
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            if self._webhook is not None:
                await self._webhook.close()
            else:
                with suppress(TelegramError, asyncio.TimeoutError):
                    await asyncio.wait_for(self._poller.confirm(), 3)
            await asyncio.to_thread(self._worker.stop)
            for errand in self._errands:
                errand.cancel()
            await self._sender.close()
            self._keeping.shutdown(wait=False)

    async def keep(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Keeps updates, however long the database is away; returns when they are on disk."""
        pause, told = _KEEP_AGAIN_S, False
        while True:
            try:
                new = await self._kept(updates)
                break
            except Exception as error:
                if not told:
                    logger.error("messages not kept and not confirmed; trying again", exc_info=error)
                told = True
                await asyncio.sleep(pause)
                pause = min(pause * 1.5, _KEEP_AGAIN_LONGEST_S)
        for each in new:
            if each.payload["kind"] in _ANSWERED:
                self._sender.expect(each.person)
            if "query" in each.payload:
                self._background(self._acknowledge(each))
        # Where the answer to a commit was lost, what it kept is not new any more.
        if new or told:
            self._worker.wake()

    async def _acknowledge(self, each: Arrival) -> None:
        """Lets the button of a tap stop spinning; its answer follows by itself."""
        with suppress(TelegramError):
            await self._bot.answer_callback_query(each.payload["query"])

    async def _kept(self, updates: Sequence[Mapping[str, Any]]) -> list[Arrival]:
        return await self._loop.run_in_executor(self._keeping, self._intake.keep, updates)

    def _failed(self, row: Waiting, outcome: Outcome) -> None:
        # Strangers, whose names are not kept, get a refusal and nothing else.
        if row.payload.get("kind") in _ANSWERED and row.payload.get("name"):
            text = catalogue(outcome.lang).format("telegram-failed", {"reference": outcome.reference})
            self._loop.call_soon_threadsafe(self._sender.tell, row.person, text)

    async def _ring(self) -> None:
        """Looks every few seconds for what the coach has to say by itself."""
        quiet = False
        while True:
            started = time.monotonic()
            if not self._worker.is_alive():
                raise RuntimeError("the thread that answers has ended")
            try:
                if await asyncio.to_thread(due, self._gateway, self._program.method):
                    self._worker.wake()
                quiet = False
            except Exception as error:
                if not quiet:
                    logger.error("reminders not looked at; trying again", exc_info=error)
                quiet = True
            await asyncio.sleep(max(_SHORTEST_ALARM_S, _ALARMS_S - (time.monotonic() - started)))

    async def _drop_webhook(self, over: asyncio.Event) -> None:
        await self._insist(partial(self._bot.delete_webhook, drop_pending_updates=False), over)

    async def _set_webhook(self, over: asyncio.Event) -> None:
        assert self._webhook is not None and self._listening is not None
        certificate = self._listening.certificate
        set_it = partial(
            self._bot.set_webhook,
            self._listening.url,
            certificate=InputFile(certificate.read_bytes()) if certificate is not None else None,
            # One at a time: a person's messages come in the order in which they were written.
            max_connections=1,
            allowed_updates=list(ALLOWED),
            drop_pending_updates=False,
            secret_token=self._webhook.secret,
        )
        try:
            await self._insist(set_it, over)
        except BadRequest as error:
            raise WebhookError(error.message) from error

    async def _insist(self, make: Callable[[], Any], over: asyncio.Event) -> None:
        """Calls Telegram for something without which nothing comes in."""
        while not over.is_set():
            try:
                await make()
                return
            except InvalidToken as error:
                if NOT_FOUND in str(error).casefold():
                    logger.warning("Telegram does not know a method", exc_info=error)
                    return
                raise TokenError from error
            except BadRequest:
                raise
            except TelegramError as error:
                logger.warning("Telegram does not answer; trying again", exc_info=error)
                with suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(over.wait(), _GREET_AGAIN_S)

    async def _introduce(self) -> None:
        await introduce(self._bot)

        def leaders() -> list[str]:
            with self._gateway.reading() as uow:
                return [member.person for member in uow.members() if member.role in ("lead", "admin")]

        for person in await asyncio.to_thread(leaders):
            await self._set_menu(person)

    async def _set_menu(self, person: str) -> None:
        def read() -> tuple[str, str] | None:
            with self._gateway.reading() as uow:
                member = uow.member(person)
                return None if member is None else (member.role, uow.talk(person).lang)

        found = await asyncio.to_thread(read)
        # Who is no member any more has everybody's menu.
        await set_menu(self._bot, person, *(found or ("", DEFAULT_LANGUAGE)))

    def _background(self, work: Any) -> None:
        task = self._loop.create_task(work)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)
