"""Brings a database to the tables of this version, and is safe to call by several programs at once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.future import Connection, Engine

from store.engine import BUSY_MS

_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_WAIT_MS: Final = 60_000
"""Longer than the usual wait: another program may be in the middle of a long migration."""

_LOCK_NUMBER: Final = 7_236_401
"""Any number that stays the same; PostgreSQL's advisory locks go by number."""


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Upgrades the tables. Of two programs that start at once one does the work, and the other finds it done.

    Args:
        engine: The database.
        revision: How far.
    """
    _migrate(engine, lambda config: command.upgrade(config, revision))


def downgrade(engine: Engine, revision: str) -> None:
    """Takes migrations back.

    Args:
        engine: The database.
        revision: Down to which; `base` takes all of them back.
    """
    _migrate(engine, lambda config: command.downgrade(config, revision))


def revisions() -> list[str]:
    """The migrations this program knows, the newest first."""
    return [script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()]


def _config() -> Config:
    config = Config()
    # Alembic reads its options through configparser, to which a percent sign in a path means something.
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


def _migrate(engine: Engine, work: Callable[[Config], None]) -> None:
    config = _config()
    lock = _sqlite_lock if engine.dialect.name == "sqlite" else _postgresql_lock
    with engine.connect() as connection, lock(connection):
        config.attributes["connection"] = connection
        work(config)


@contextmanager
def _postgresql_lock(connection: Connection) -> Iterator[None]:
    with connection.begin():
        # A migration may take longer than any statement of a turn, and so may the wait for another program's.
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text(f"SET LOCAL lock_timeout = {_WAIT_MS}"))
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK_NUMBER})
        yield


@contextmanager
def _sqlite_lock(connection: Connection) -> Iterator[None]:
    """The transaction itself is the lock: begun with BEGIN IMMEDIATE, it ends when the tables are there."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
    # A table is changed by building a new one and dropping the old, while others point at it.
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        with connection.begin():
            yield
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise RuntimeError("a migration left rows that point at nothing")
    finally:
        driver.execute("PRAGMA foreign_keys = ON")
        driver.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
