"""Where the database is, and how it is opened."""

import os
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any, Final, cast

from sqlalchemy import event
from sqlalchemy.engine.url import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.future import Connection, Engine, create_engine
from sqlalchemy.pool import QueuePool, StaticPool

from store.types import to_json

BUSY_MS: Final = 5000
"""How long SQLite waits for another program that is writing."""

DATABASE_FILE: Final = "coach.db"

CONNECT_S: Final = 5
"""How long PostgreSQL may take to let us in: as long as SQLite may keep us waiting."""

POOL_S: Final = 10
"""How long a turn waits for a connection: longer than a connection may take to open."""

STATEMENT_MS: Final = 15_000
"""A statement of ours takes milliseconds; one that takes this long waits for something that does not come."""

IDLE_IN_TURN_MS: Final = 60_000
"""When the server ends a turn that went silent, as a machine that fell asleep, so that its locks hold up nobody."""

_KEEPALIVE: Final = {
    # A server that vanished without a word is noticed in 30 s; the system's own settings take hours.
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 4,
    "tcp_user_timeout": 30_000,
}

_READS_ONLY: Final = "coach_reads_only"
_SECRET: Final = ("password", "sslpassword", "passfile")


class BrokenTransactionError(RuntimeError):
    """The transaction is over already; nothing more may be kept as a part of it."""


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
    return _postgresql(address)


def shown(url: str | URL) -> str:
    """An address as it may be shown: without its passwords. One that cannot be read is not shown at all."""
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        return "an address that cannot be read"
    return address.difference_update_query(_SECRET).render_as_string(hide_password=True)


def read_only(engine: Engine) -> Engine:
    """The same database for those who only look: on SQLite they neither wait for a writer nor hold one up."""
    return cast(Engine, engine.execution_options(**{_READS_ONLY: True}))


def _postgresql(address: URL) -> Engine:
    engine = create_engine(
        address,
        json_serializer=to_json,
        hide_parameters=True,
        # After a restart of the server every connection of the pool is dead, and does not know it.
        pool_pre_ping=True,
        pool_timeout=POOL_S,
        connect_args={"connect_timeout": CONNECT_S, **_KEEPALIVE},
    )
    event.listen(engine, "connect", _set_limits)
    return engine


def _set_limits(connection: Any, _record: Any) -> None:
    # Not in the address's options: an address may have options of its own.
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = {STATEMENT_MS}")
        cursor.execute(f"SET lock_timeout = {BUSY_MS}")
        cursor.execute(f"SET idle_in_transaction_session_timeout = {IDLE_IN_TURN_MS}")
    connection.commit()


def _sqlite(address: URL) -> Engine:
    in_memory = address.database in (None, "", ":memory:")
    engine = create_engine(
        address,
        json_serializer=to_json,
        # An error names the statement; with its parameters it would name what a user typed.
        hide_parameters=True,
        # SQLAlchemy would open the file anew for every turn;
        # a connection kept open serves one thread after another.
        poolclass=StaticPool if in_memory else QueuePool,
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", _hold_together)
    event.listen(engine, "commit", _still_whole)
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


def _hold_together(connection: Connection, _cursor: Any, statement: str, *_: Any) -> None:
    if not statement.startswith("BEGIN"):
        _still_whole(connection)


def _still_whole(connection: Connection) -> None:
    # On a full disk SQLite may roll back by itself, and would keep each later statement of the turn alone.
    driver: Any = connection.connection.dbapi_connection
    if not driver.in_transaction:
        raise BrokenTransactionError("SQLite rolled this transaction back by itself")
