"""Lives of the coach that can be ended at any moment, without loading the model for each.

The libraries and the model are loaded once, before any thread is started; each life is a fork that builds the whole
program over a database as `coach chat` does, takes messages from a pipe and tells on another what came of them.
"""

import asyncio
import gc
import json
import os
import select
import signal
import threading
import time
import traceback
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from bot import tensorflow_stub

tensorflow_stub.install()

from bot.quiet import quiet_libraries  # noqa: E402

quiet_libraries()

import bot.agent  # noqa: E402
import bot.wiring  # noqa: E402
from actions.services import Services, provide  # noqa: E402
from bot.clock import FixedClock  # noqa: E402
from bot.engine import Engine  # noqa: E402
from bot.gateway import Gateway  # noqa: E402
from bot.model_store import current_model, train_model  # noqa: E402
from bot.warm_up import _load as load_readers  # noqa: E402
from coach.languages import LANGUAGES  # noqa: E402
from method import load_method  # noqa: E402
from store.engine import make_engine  # noqa: E402
from store.migrate import upgrade  # noqa: E402
from store.tracker_store import CoachTrackerStore  # noqa: E402
from tests.chaos.messages import Message, messages  # noqa: E402
from tests.chaos.points import arm  # noqa: E402
from tests.the_knowledge import knowledge  # noqa: E402

CHANNEL = "chaos"
DAY = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)


class Womb:
    """A loaded model, from which lives are forked."""

    def __init__(self) -> None:
        self.model = current_model() or train_model(lambda step: None)
        self.method = load_method()
        load_readers(tuple(LANGUAGES), knowledge())
        database = make_engine("sqlite://")
        upgrade(database)
        self.agent = bot.agent.load_agent(self.model.archive, database)
        self._warm(database)
        assert threading.active_count() == 1, "a fork takes one thread over"
        gc.collect()
        gc.freeze()

    def _warm(self, database: Any) -> None:
        """Says a few things, for what is loaded when it is first needed; without the thread of a real engine."""
        provide(Services(database, FixedClock(DAY), self.method, knowledge()))
        gateway = Gateway(_Threadless(self.agent), database, self.method, FixedClock(DAY))
        for what in messages(36):
            assert gateway.handle(CHANNEL, what.person, what.text).failure is None

    def born(self, environment: dict[str, str], log: Path, **told: Any) -> "Life":
        """Starts a life on a database that the environment names.

        Args:
            environment: Of the new process.
            log: Where what it writes is added.
            told: What else it is to know.
        """
        commands, acks = os.pipe(), os.pipe()
        child = os.fork()
        if child == 0:
            os.close(commands[1])
            os.close(acks[0])
            errors = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            os.dup2(errors, 1)
            os.dup2(errors, 2)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            code = 1
            try:
                os.environ.update(environment)
                self._live(commands[0], acks[1], **told)
                code = 0
            except BaseException:
                traceback.print_exc()
            os._exit(code)
        os.close(commands[0])
        os.close(acks[1])
        return Life(child, commands[1], acks[0])

    def _lend(self) -> None:
        """Lets the program find, in this process, what is loaded already."""

        def loaded(model: Path, database: Any) -> Any:
            agent, actions = self.agent
            agent.tracker_store = CoachTrackerStore(domain=agent.domain, engine=database)
            agent.processor.tracker_store = agent.tracker_store
            return agent, actions

        bot.agent.load_agent = loaded
        bot.wiring.current_model = lambda: self.model
        bot.wiring.load_method = lambda folder: self.method
        bot.wiring.open_library = lambda folder: None
        bot.wiring.Answerer = lambda library: knowledge()

    def _live(self, commands: int, acks: int, **told: Any) -> None:
        def tell(**what: Any) -> None:
            os.write(acks, (json.dumps(what) + "\n").encode())

        self._lend()
        gateway = bot.wiring.build_gateway(lambda step: None, FixedClock(DAY))
        taken_up = gateway.take_up()
        tell(ready=taken_up)
        with os.fdopen(commands) as lines:
            for line in lines:
                data = json.loads(line)
                if "arm" in data:
                    arm(data["arm"])
                    continue
                number = gateway.accept(CHANNEL, data["person"], data["text"], message_id=data["id"])
                tell(kept=data["id"])
                outcome = gateway.answer(data["person"], number)
                tell(answered=data["id"], replies=list(outcome.replies), failed=outcome.failure is not None)


class _Threadless(Engine):
    """An engine that turns in the calling thread."""

    def __init__(self, agent: Any) -> None:
        self._loop = asyncio.new_event_loop()
        self._agent, self._actions = agent

    def _run(self, coroutine: Any) -> Any:
        return self._loop.run_until_complete(coroutine)


class Life:
    """A running coach."""

    def __init__(self, process: int, commands: int, acks: int) -> None:
        self._process = process
        self._commands = commands
        self._acks = acks
        self._rest = b""
        self._over = False
        self.began = time.monotonic()

    def say(self, message: Message) -> None:
        """Hands a message over, and does not wait."""
        self._write({"id": message.id, "person": message.person, "text": message.text})

    def arm(self, point: str) -> None:
        """Lets it die when it next comes to a point."""
        self._write({"arm": point})

    def _write(self, data: dict[str, str]) -> None:
        try:
            os.write(self._commands, (json.dumps(data) + "\n").encode())
        except BrokenPipeError:
            self._over = True

    def hear(self, seconds: float = 60) -> dict[str, Any] | None:
        """The next thing it tells; None where it has ended, or says nothing for so long."""
        until = time.monotonic() + seconds
        while b"\n" not in self._rest:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._acks], [], [], left)[0]:
                return None
            piece = os.read(self._acks, 65536)
            if not piece:
                return None
            self._rest += piece
        line, self._rest = self._rest.split(b"\n", 1)
        told: dict[str, Any] = json.loads(line)
        return told

    @property
    def ended(self) -> bool:
        """Whether it is over; nothing is waited for."""
        return os.waitid(os.P_PID, self._process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def until_answered(self) -> list[dict[str, Any]]:
        """What it tells until a message is answered, or until it has ended."""
        told: list[dict[str, Any]] = []
        while not (told and "answered" in told[-1]) and (word := self.hear()) is not None:
            told.append(word)
        return told

    def end(self, how: int = signal.SIGKILL) -> list[dict[str, Any]]:
        """Ends it; returns what it had told before."""
        with suppress(ProcessLookupError):
            os.kill(self._process, how)
        return self.last_words()

    def last_words(self) -> list[dict[str, Any]]:
        """What it tells until it has ended."""
        told = []
        while (word := self.hear()) is not None:
            told.append(word)
        os.waitpid(self._process, 0)
        os.close(self._acks)
        os.close(self._commands)
        return told

    def close(self) -> None:
        """Lets it end in peace."""
        os.close(self._commands)
        self._commands = os.open(os.devnull, os.O_RDONLY)
        self.last_words()
