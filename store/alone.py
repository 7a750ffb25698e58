"""A transaction in which nobody else writes, while other programs run."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy.exc import OperationalError
from sqlalchemy.future import Connection, Engine

from store.engine import BUSY_MS
from store.tables import metadata

WAIT_S: Final = 60.0
"""How long is waited for others to finish, in seconds."""

_PAUSE_S: Final = 0.05

_LOCKED: Final = "55P03"
"""PostgreSQL's code for a lock that somebody else holds."""


class BusyError(RuntimeError):
    """Other programs went on writing for too long; nothing was changed."""


@contextmanager
def alone(engine: Engine, wait_s: float = WAIT_S) -> Iterator[Connection]:
    """A connection in a transaction of which others see all or nothing, and beside which none of them writes.

    It is committed at a good end. Others who only read are not held up.

    Args:
        engine: The database.
        wait_s: How long to wait for others, in seconds.

    Raises:
        BusyError: Others went on writing for longer.
    """
    with engine.connect() as connection:
        begin = _begin_on_sqlite if engine.dialect.name == "sqlite" else _begin_on_postgresql
        begin(connection, wait_s)
        yield connection
        connection.commit()


def _begin_on_sqlite(connection: Connection, wait_s: float) -> None:
    driver: Any = connection.connection.dbapi_connection
    driver.execute(f"PRAGMA busy_timeout = {int(wait_s * 1000)}")
    try:
        connection.begin()
    except OperationalError as error:
        raise BusyError(str(error.orig)) from error
    finally:
        driver.execute(f"PRAGMA busy_timeout = {BUSY_MS}")


def _begin_on_postgresql(connection: Connection, wait_s: float) -> None:
    quoted = connection.dialect.identifier_preparer
    tables = ", ".join(quoted.format_table(table) for table in metadata.sorted_tables)
    last_try = time.monotonic() + wait_s
    while True:
        connection.begin()
        try:
            # Never waiting with some of the tables in hand: a turn that wants those would wait for us, and we for it.
            connection.exec_driver_sql(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE NOWAIT")
            return
        except OperationalError as error:
            connection.rollback()
            if getattr(error.orig, "pgcode", None) != _LOCKED:
                raise
            if time.monotonic() > last_try:
                raise BusyError(str(error.orig)) from error
            time.sleep(_PAUSE_S)
