"""A fresh database for every test: SQLite, or the one that COACH_TEST_DATABASE names (PostgreSQL)."""

import os
import warnings
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from sqlalchemy.future import Engine

# Rasa's own use of SQLAlchemy, not ours.
warnings.filterwarnings("ignore", message="Deprecated API features detected")

from bot.tensorflow_stub import install  # noqa: E402
from store.engine import database_url, make_engine  # noqa: E402
from store.migrate import downgrade, upgrade  # noqa: E402

install()

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=timezone.utc)


@pytest.fixture
def noon() -> datetime:
    return NOON


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Engine]:
    """A database without tables."""
    named = os.environ.get("COACH_TEST_DATABASE")
    engine = make_engine(named or database_url(tmp_path))
    if named:
        downgrade(engine, "base")
    yield engine
    engine.dispose()


@pytest.fixture
def engine(empty: Engine) -> Engine:
    """A database with its tables."""
    upgrade(empty)
    return empty
