"""A fresh database for every test, on SQLite and on PostgreSQL.

PostgreSQL's address comes from COACH_TEST_DATABASE_URL (default: the local server); every test has a schema of its own.
Where none answers these tests are skipped; in CI that is a failure.
"""

import os
import uuid
import warnings
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.engine.url import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.future import Engine, create_engine

# Rasa's own use of SQLAlchemy, not ours.
warnings.filterwarnings("ignore", message="Deprecated API features detected")

from bot.tensorflow_stub import install  # noqa: E402
from store.engine import database_url, make_engine  # noqa: E402
from store.migrate import upgrade  # noqa: E402

install()

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=timezone.utc)


@pytest.fixture
def noon() -> datetime:
    return NOON


def _postgresql() -> Iterator[Engine]:
    address = make_url(
        os.environ.get("COACH_TEST_DATABASE_URL", "postgresql+psycopg2://postgres@127.0.0.1:5432/postgres")
    )
    schema = f"coach_{uuid.uuid4().hex[:12]}"
    server = create_engine(address, connect_args={"connect_timeout": 3})
    try:
        with server.begin() as connection:
            connection.execute(text(f"create schema {schema}"))
    except OperationalError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no PostgreSQL at {address}: {error.orig}")
    engine = make_engine(address.update_query_dict({"options": f"-csearch_path={schema}"}))
    try:
        yield engine
    finally:
        engine.dispose()
        with server.begin() as connection:
            connection.execute(text(f"drop schema {schema} cascade"))
        server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without tables."""
    if request.param == "postgresql":
        yield from _postgresql()
        return
    engine = make_engine(database_url(tmp_path))
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The dialogue engine with the trained model, loaded once.

    Within a turn everything goes through the turn's unit of work: one engine serves every database.
    """
    from bot.engine import Engine as DialogueEngine
    from bot.model_store import current_model, train_model
    from store.database import open_database

    model = current_model() or train_model(lambda step: None)
    dialogue = DialogueEngine(model.archive, open_database(tmp_path_factory.mktemp("engine")))
    yield dialogue
    dialogue.close()


@pytest.fixture
def engine(empty: Engine) -> Engine:
    """A database with its tables."""
    upgrade(empty)
    return empty
