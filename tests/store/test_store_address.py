"""COACH_DATABASE_URL: another database than the data folder's, and plain words where it cannot be opened."""

from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.future import Engine

from cli.doctor import _database
from store.database import DatabaseError, open_database
from store.engine import database_url, shown
from store.failures import Failure, classify

SECRET = "s3cret-Wort"


def test_the_address_names_the_database_and_a_given_folder_still_means_that_folder(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COACH_DATABASE_URL", engine.url.render_as_string(hide_password=False))
    assert open_database().url == engine.url
    assert open_database(tmp_path / "mine").url == database_url(tmp_path / "mine")


@pytest.mark.parametrize(
    "address",
    [
        f"postgresql+psycopg2://anna:{SECRET}@127.0.0.1:1/coach",
        f"postgresql://127.0.0.1:1/coach?user=anna&password={SECRET}",
        f"postgres://anna:{SECRET}@localhost/coach",
        f"anna:{SECRET}@localhost",
        f"postgresql://anna:{SECRET}@localhost:port/coach",
        f"mysql://anna:{SECRET}@localhost/coach",
        f"postgresql+nosuch://anna:{SECRET}@localhost/coach",
        "sqlite:////nowhere/at/all/coach.db",
    ],
)
def test_an_address_that_opens_nothing_is_said_plainly_and_without_its_password(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    monkeypatch.setenv("COACH_DATA", str(tmp_path))
    monkeypatch.setenv("COACH_DATABASE_URL", address)
    with pytest.raises(DatabaseError) as raised:
        open_database()
    assert str(raised.value).startswith("COACH_DATABASE_URL names no database I can open: ")
    assert SECRET not in str(raised.value)
    assert raised.value.__cause__ is None
    good, text = _database()
    assert good is False
    assert "COACH_DATABASE_URL" in text
    assert SECRET not in text


def test_a_shown_address_keeps_everything_but_its_passwords() -> None:
    assert shown(f"postgresql://anna:{SECRET}@host:5433/coach?sslmode=require&password={SECRET}") == (
        "postgresql://anna:***@host:5433/coach?sslmode=require"
    )


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("database or disk is full", Failure.FULL),
        ("database is locked", Failure.LOCKED),
        ("unable to open database file", Failure.AWAY),
        ("no such table: lead", Failure.OTHER),
        ("no such savepoint: sa_savepoint_1", Failure.OTHER),
    ],
)
def test_what_sqlite_says_tells_the_kind_of_a_failure(words: str, kind: Failure) -> None:
    assert classify(OperationalError("insert", {}, Exception(words))) is kind


def test_the_failure_behind_a_failed_rollback_is_the_one_that_counts() -> None:
    full = OperationalError("insert", {}, Exception("database or disk is full"))
    after = OperationalError("rollback to", {}, Exception("no such savepoint: sa_savepoint_1"))
    after.__context__ = full
    assert classify(after) is Failure.FULL
    assert classify(ValueError("a flaw of ours")) is Failure.OTHER
    assert classify(OSError(28, "No space left on device")) is Failure.FULL
