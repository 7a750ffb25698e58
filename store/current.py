"""The unit of work of the turn under way, for code that the turn calls through Rasa."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from sqlalchemy.future import Engine

from store.unit_of_work import SqlUnitOfWork

_current: Final[ContextVar[SqlUnitOfWork | None]] = ContextVar("unit_of_work", default=None)


@contextmanager
def use(uow: SqlUnitOfWork) -> Iterator[SqlUnitOfWork]:
    """Makes an open unit of work the current one, for this thread or task and the tasks it starts."""
    token = _current.set(uow)
    try:
        yield uow
    finally:
        _current.reset(token)


@contextmanager
def opened(engine: Engine, *, off_line: Collection[str] = ()) -> Iterator[SqlUnitOfWork]:
    """Yields the current unit of work, or one of its own where there is none (`rasa run actions`).

    The current one is left to whoever opened it. One of its own is committed at a good end.

    Args:
        engine: The database, for one of its own.
        off_line: The statuses off the line, for one of its own.
    """
    current = _current.get()
    # A task may outlive the turn that started it, and inherits a unit of work that is closed by then.
    if current is not None and current.is_open:
        yield current
        return
    with SqlUnitOfWork(engine, off_line=off_line) as own:
        yield own
        own.commit()
