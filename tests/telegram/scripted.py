"""The real service around an engine that follows a script, over a database and a network that fail on demand."""

import asyncio
import sqlite3
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import event, func, insert, select
from sqlalchemy.exc import DataError, OperationalError
from telegram.request import HTTPXRequest

from bot import gateway as gateways
from bot.engine import Answered, Incoming, TurnFailed
from bot.gateway import Gateway
from bot.telegram import delivery
from bot.telegram import sender as senders
from bot.telegram import service as services
from bot.telegram import worker as workers
from bot.telegram.desk import TelegramDesk
from bot.telegram.intake import Intake
from bot.telegram.pace import Pace
from bot.telegram.sender import Sender
from bot.telegram.worker import Worker
from bot.wiring import Program
from coach.conversation.talk import Choice
from method import load_method
from store import tables
from store.database import open_at
from store.engine import file_url, make_engine
from store.invites import hash_of, new_invitation
from store.unit_of_work import SqlUnitOfWork
from tests.telegram.in_memory import InMemory
from tests.telegram.virtual import Clock, Crash, JumpingLoop, to_thread

EPOCH = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
MEMBERS = {1: ("Anna", "rep"), 2: ("Boris", "rep"), 3: ("Carla", "admin")}
FAILS, KILLS, POISON, LONG, BOARD = "boom", "killer", "poison", "long", "board"
LABELS = ("Yes", "No")
method = lru_cache(maxsize=1)(load_method)


@dataclass
class Broken:
    """What goes wrong when something is committed.

    Attributes:
        place: `intake`, `turn` or `sender`.
        kind: `away`: an error before it is kept. `unsure`: the same after it was kept. `locked`, `other`: other errors
            before. `crash`, `crash_after`: the program ends.
        skip: How many commits go well before.
        times: How many do not.
    """

    place: str
    kind: str
    skip: int = 0
    times: int = 1


class Script:
    """An engine whose answer to a message is known before: it keeps what it was asked, and offers two choices."""

    def __init__(self, coach: "Coach") -> None:
        self._coach = coach

    def turn(self, message: Incoming, uow: SqlUnitOfWork) -> Answered:
        """Writes down the message, and answers it as its words say."""
        sender = tables.event.c.sender == message.person
        position = uow.connection.execute(select(func.count()).select_from(tables.event).where(sender)).scalar()
        data = {"message": message.message_id, "text": message.text, "tapped": dict(message.tapped or {})}
        row = {"sender": message.person, "position": position, "type": "user", "timestamp": 0.0, "data": data}
        uow.connection.execute(insert(tables.event).values(row))
        self._fail(message)
        talk = uow.talk(message.person)
        about = {"question": message.message_id}
        choices = [Choice("", "inform", {**about, "label": label}, label) for label in LABELS]
        talk.choices, talk.offered_by = [asdict(choice) for choice in choices], message.message_id
        uow.keep_talk(talk)
        text = f"{message.message_id} heard {message.text[:20]}."
        buttons = [{"title": label, "payload": "/inform"} for label in LABELS]
        first: dict[str, Any] = {"text": f"First, {text}", "buttons": []}
        if message.text.startswith(LONG):
            first["text"] = "\n\n".join(f"{text} {'word ' * 500}{number}" for number in range(4))
        if message.text.startswith(BOARD):
            first |= {"shown": "board", "lead": uow.leads(message.person)[0].id}
        return Answered((first, {"text": f"Then, {text}", "buttons": buttons}), "inform")

    def _fail(self, message: Incoming) -> None:
        word = message.text.partition(" ")[0]
        if word == KILLS:
            raise Crash
        if word.startswith(FAILS):
            failed = self._coach.failures.get(message.message_id, 0)
            self._coach.failures[message.message_id] = failed + 1
            if failed < int(word.removeprefix(FAILS)):
                raise TurnFailed("as the script says")

    def close(self) -> None:
        """Nothing to stop."""


class _InLoop(Worker):
    """The worker as a task, so that all happens in one thread."""

    def start(self) -> None:
        self._wake: Any = asyncio.Event()
        self.task = asyncio.get_running_loop().create_task(self._live())

    def stop(self) -> None:
        self._over.set()
        self._wake.set()

    def is_alive(self) -> bool:
        return not self.task.done()

    async def _live(self) -> None:
        while not self._over.is_set():
            self._wake.clear()
            pause = self.step()
            if pause is None:
                await asyncio.sleep(workers._AWAY_S)
            elif pause:
                try:
                    await asyncio.wait_for(self._wake.wait(), pause)
                except asyncio.TimeoutError:
                    continue
            else:
                await asyncio.sleep(0)


class Coach:
    """The program and all around it, for one example.

    Attributes:
        telegram: The fake one.
        broken: What will go wrong with the database.
        crashes: How often the program ended by force.
        failures: How often the engine failed, by message.
    """

    def __init__(self, seed: int) -> None:
        self.clock = Clock()
        self.telegram = InMemory(self.clock)
        self.telegram.is_kept = self.is_kept
        self.broken: list[Broken] = []
        self.crashes = 0
        self.failures: dict[str, int] = {}
        self.place = ""
        self._random = Random(seed)
        self._folder = tempfile.TemporaryDirectory(prefix="coach-lost-")
        self.file = Path(self._folder.name) / "coach.db"
        self.file.write_bytes(_template())
        self.reading = sqlite3.connect(self.file, isolation_level=None)
        self.running = False
        self._dead = True
        self._patch = pytest.MonkeyPatch()
        self._set_up()

    def _set_up(self) -> None:
        coach, clock = self, self.clock

        class Failing(SqlUnitOfWork):
            """A unit of work of the run that made it: dead with it."""

            def __enter__(self) -> "Failing":
                if coach._dead:
                    raise RuntimeError("the program has ended")
                return super().__enter__()

            def receive(self, channel: str, message_id: str, person: str, payload: Any, at: Any) -> int | None:
                if POISON in payload["text"]:
                    raise DataError("insert", {}, Exception("the database does not take that"))
                return super().receive(channel, message_id, person, payload, at)

            def commit(self) -> None:
                kind = coach._breaks()
                if kind == "crash":
                    raise Crash
                if kind in ("away", "locked", "other"):
                    raise _ERRORS[kind]()
                super().commit()
                if kind == "unsure":
                    raise _ERRORS["away"]()
                if kind == "crash_after":
                    raise Crash

        self._patch.setattr(gateways, "SqlUnitOfWork", Failing)
        self._patch.setattr(asyncio, "to_thread", to_thread)
        self._patch.setattr(services.Service, "_kept", lambda each, updates: to_thread(each._intake.keep, updates))
        self._patch.setattr(senders, "time", clock)
        self._patch.setattr(workers, "time", clock)
        self._patch.setattr(services, "time", clock)
        self._patch.setattr(delivery, "Pace", lambda: Pace(clock.monotonic))
        self._patch.setattr(services, "Worker", _InLoop)
        self._patch.setattr(services, "introduce", _nothing)
        places = (Intake, "keep", "intake"), (Gateway, "attempt", "turn"), (Sender, "_written", "sender")
        for owner, name, place in places:
            self._patch.setattr(owner, name, self._placed(getattr(owner, name), place))

    def _placed(self, work: Any, place: str) -> Any:
        def placed(*args: Any, **more: Any) -> Any:
            before, self.place = self.place, place
            try:
                return work(*args, **more)
            finally:
                self.place = before

        return placed

    def _breaks(self) -> str | None:
        for broken in self.broken:
            if broken.place != self.place:
                continue
            if broken.skip:
                broken.skip -= 1
                return None
            broken.times -= 1
            if not broken.times:
                self.broken.remove(broken)
            return broken.kind
        return None

    def now(self) -> datetime:
        """The moment, by the clock of the example."""
        return EPOCH + timedelta(seconds=self.clock.at)

    def start(self) -> None:
        """Starts the program."""
        if self.running:
            return
        self.loop = JumpingLoop(self.clock, self._random)
        asyncio.set_event_loop(self.loop)
        self.line = self.telegram.line()
        self._patch.setattr(services, "HTTPXRequest", self._request)
        self._database = make_engine(file_url(self.file))
        event.listen(self._database, "connect", _not_to_the_disk)
        desks = {"telegram": TelegramDesk(method(), None, self, lambda text: ("inform", 1.0))}  # type: ignore[arg-type]
        gateway = Gateway(Script(self), self._database, method(), self, desks)  # type: ignore[arg-type]
        self.gateway = gateway
        program = Program(gateway, self._database, method(), self, desks)
        self._dead, self.running = False, True
        self._over = asyncio.Event()
        self.service: services.Service | None = None
        self._service = self.loop.create_task(self._serve(program))

    def _request(self, **more: Any) -> HTTPXRequest:
        return HTTPXRequest(**more, httpx_kwargs={"transport": self.line, "trust_env": False})

    async def _serve(self, program: Program) -> None:
        bot = services.client(services.Access(self.telegram.token, "http://telegram/bot"))
        report: Any = lambda key, args: None  # noqa: E731
        await services._greet(bot, self._over, report)
        if not self._over.is_set():
            self.service = services.Service(program, bot, None, report)
            await self.service.run(self._over)
        await bot.shutdown()

    def run(self, seconds: float, holds: Any = lambda: False) -> bool:
        """Lets time go by; the program may end."""
        if not self.running:
            self.clock.at += seconds
            return bool(holds())
        try:
            held = self.loop.run_for(seconds, holds)
        except Crash:
            self.crash()
            return bool(holds())
        assert not self._service.done(), f"the service ended: {self._service}"
        task = getattr(self.service._worker, "task", None) if self.service is not None else None
        assert task is None or not task.done(), f"the worker ended: {task}"
        return held

    def stop(self) -> None:
        """Stops the program in peace."""
        if not self.running:
            return
        self._over.set()
        began = self.clock.at
        try:
            assert self.loop.run_for(120, self._service.done, 0.1), "the service did not stop"
        except Crash:
            self.crash()
            return
        self._service.result()
        if self.clock.at - began >= senders.LAST_S:
            # Telegram or the database did not answer, and what was on its way was cut off.
            self.crashes += 1
        self._end()

    def crash(self) -> None:
        """Ends it where it stands."""
        if self.running:
            self.crashes += 1
            self._end()

    def _end(self) -> None:
        self._dead, self.running, self.line.cut = True, False, True
        self.telegram.polling = None
        self.loop.bury()
        self._database.dispose()

    def close(self) -> None:
        """After the example."""
        if self.running:
            self._end()
        self._patch.undo()
        asyncio.set_event_loop(None)
        self.reading.close()
        self._folder.cleanup()

    def rows(self, query: str, *args: Any) -> list[Any]:
        """What is in the database."""
        return self.reading.execute(query, args).fetchall()

    def is_kept(self, number: int) -> bool:
        """Whether an update is in the inbox."""
        return bool(self.rows("SELECT 1 FROM inbox WHERE channel = 'telegram' AND message_id = ?", str(number)))

    def is_quiet(self) -> bool:
        """Whether nothing waits anywhere."""
        return not any(self.waits())

    def waits(self) -> tuple[Any, ...]:
        """What waits: at Telegram, in the inbox, in the outbox."""
        inbox = "SELECT id, payload, tries FROM inbox WHERE done_at IS NULL AND failed_at IS NULL"
        outbox = "SELECT id, payload FROM outbox WHERE sent_at IS NULL"
        return self.telegram.waiting, self.rows(inbox), self.rows(outbox)


_ERRORS: Mapping[str, Any] = {
    "away": lambda: OperationalError("commit", {}, Exception("server closed the connection unexpectedly")),
    "locked": lambda: OperationalError("commit", {}, Exception("database is locked")),
    "other": lambda: RuntimeError("commit failed"),
}


async def _nothing(bot: Any) -> None:
    """No menus: they have tests of their own."""


def _not_to_the_disk(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous = OFF")


@lru_cache(maxsize=1)
def _template() -> bytes:
    """A database in which everybody is a member, agreed, and has a lead."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "coach.db"
        database = open_at(file_url(file))
        for number, (name, role) in MEMBERS.items():
            with SqlUnitOfWork(database) as uow:
                person = f"telegram:{number}"
                token = new_invitation(uow, role, None, EPOCH)
                uow.take_invite(hash_of(token), person, name, "en", EPOCH)
                uow.keep_told_of_consent(person, EPOCH)
                uow.keep_consent(person, EPOCH)
                uow.add_lead(person, f"Lead of {name}", EPOCH)
                uow.commit()
        database.dispose()
        return file.read_bytes()
