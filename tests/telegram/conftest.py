"""A fake Telegram for each test, and python-telegram-bot to talk with it."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
import telegram as ptb
from sqlalchemy.future import Engine as Database
from telegram.request import HTTPXRequest

from bot.engine import Engine
from bot.wiring import Program
from store.database import open_at
from store.engine import file_url
from tests.telegram.fake_api import FakeApi
from tests.telegram.people import Telegram
from tests.telegram.running import Running
from tests.the_knowledge import knowledge


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with FakeApi() as started:
        yield started
        # A bot that swallows the error would hide it.
        assert started.violations == []


def client(telegram: Telegram, token: str | None = None) -> ptb.Bot:
    def requests() -> HTTPXRequest:
        return HTTPXRequest(read_timeout=2, connect_timeout=2)

    return ptb.Bot(
        token or telegram.token, base_url=telegram.base_url, request=requests(), get_updates_request=requests()
    )


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[ptb.Bot]:
    async with client(telegram) as made:
        yield made


class SteppingClock:
    """A clock that runs, and can be put forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(timezone.utc) + self.ahead


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine with the trained model."""
    from bot.model_store import current_model, train_model
    from bot.warm_up import warm_up
    from coach.languages import LANGUAGES

    database = open_at(file_url(tmp_path_factory.mktemp("engine") / "coach.db"))
    warm_up(LANGUAGES, knowledge())
    built = Engine((current_model() or train_model(lambda step: None)).archive, database)
    yield built
    built.close()


@contextmanager
def making(loaded: Engine) -> Iterator[Callable[[Database], Program]]:
    """Makes the whole program over a database; the engine is as it was afterwards."""
    from actions import services
    from bot.gateway import Gateway
    from bot.telegram.desk import TelegramDesk
    from method import load_method
    from store.tracker_store import CoachTrackerStore

    before, agent = list(services._provided), loaded._agent
    store = agent.tracker_store

    def make(database: Database) -> Program:
        method, clock = load_method(), SteppingClock()
        agent.tracker_store = agent.processor.tracker_store = CoachTrackerStore(agent.domain, engine=database)
        services.provide(services.Services(database, clock, method, knowledge()))
        desks = {"telegram": TelegramDesk(method, knowledge(), clock, loaded.intent_of)}
        return Program(Gateway(loaded, database, method, clock, desks), database, method, clock, desks)

    try:
        yield make
    finally:
        agent.tracker_store = agent.processor.tracker_store = store
        services._provided[:] = before


@pytest.fixture
def made(loaded: Engine) -> Iterator[Callable[[Database], Program]]:
    """Makes the whole program over a database of the test's own."""
    with making(loaded) as make:
        yield make


@pytest.fixture
def program(made: Callable[[Database], Program], tmp_path: Path) -> Program:
    """The whole program over a new file."""
    return made(open_at(file_url(tmp_path / "coach.db")))


@pytest.fixture
def service(program: Program, telegram: Telegram) -> Iterator[Running]:
    """The service, running."""
    with Running(program, telegram) as started:
        yield started
