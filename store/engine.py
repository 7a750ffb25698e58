"""Where the database is, and how it is opened."""

import os
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any, Final, cast

from sqlalchemy import event
from sqlalchemy.engine.url import URL, make_url
from sqlalchemy.future import Connection, Engine, create_engine
from sqlalchemy.pool import QueuePool, StaticPool

from store.types import to_json

BUSY_MS: Final = 5000
"""How long SQLite waits for another program that is writing."""

DATABASE_FILE: Final = "coach.db"

_READS_ONLY: Final = "coach_reads_only"


def data_folder() -> Path:
    """The folder of everything kept: COACH_DATA, or the place this system has for a user's data."""
    named = os.environ.get("COACH_DATA")
    return Path(named).expanduser() if named else _user_data() / "sales-coach"


def _user_data() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    if sys.platform == "win32":
        variable, usual = "LOCALAPPDATA", Path("AppData") / "Local"
    else:
        variable, usual = "XDG_DATA_HOME", Path(".local") / "share"
    named = os.environ.get(variable)
    return Path(named) if named else Path.home() / usual


def database_url(folder: Path) -> URL:
    """The address of the database in a data folder."""
    return file_url(folder / DATABASE_FILE)


def file_url(file: Path) -> URL:
    """The address of an SQLite file, whatever signs its path holds."""
    return URL.create("sqlite", database=str(file))


def make_engine(url: str | URL) -> Engine:
    """An engine for a database, set up so that nothing committed is lost and writers wait for each other.

    Args:
        url: Where the database is. The folder of an SQLite file has to be there.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address)
    return create_engine(address, pool_pre_ping=True, json_serializer=to_json)


def read_only(engine: Engine) -> Engine:
    """The same database for those who only look: on SQLite they neither wait for a writer nor hold one up."""
    return cast(Engine, engine.execution_options(**{_READS_ONLY: True}))


def _sqlite(address: URL) -> Engine:
    in_memory = address.database in (None, "", ":memory:")
    engine = create_engine(
        address,
        json_serializer=to_json,
        # SQLAlchemy would open the file anew for every turn;
        # a connection kept open serves one thread after another.
        poolclass=StaticPool if in_memory else QueuePool,
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver's own idea of when a transaction begins would let a turn read before it holds the lock.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    _use_write_ahead_log(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    # Two programs that change a new file to WAL at once: SQLite refuses one of them without waiting.
    last_try = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > last_try:
                raise
            time.sleep(0.02)


def _begin(connection: Connection) -> None:
    # IMMEDIATE: the lock comes before the first read, so that no turn decides on what another changes.
    reads_only = connection.get_execution_options().get(_READS_ONLY)
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
