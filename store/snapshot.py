"""Reading one moment of the database, however long it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from sqlalchemy import select
from sqlalchemy.future import Connection, Engine

from store.engine import read_only
from store.tables import talk


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one moment; nobody who writes waits for it."""
    with _reader(engine).connect() as connection:
        # The first read settles which moment it is.
        connection.execute(select(talk.c.person).limit(1)).all()
        yield connection


def _reader(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        return read_only(engine)
    return cast(Engine, engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True))
