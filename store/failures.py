"""What kind of failure an error of the database is, so that what is said about it can name the cure."""

import errno
from collections.abc import Iterator
from enum import Enum
from typing import Final

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, PendingRollbackError, TimeoutError


class Failure(Enum):
    """Why something could not be kept or answered."""

    FULL = "full"
    """No space is left on the disk."""

    LOCKED = "locked"
    """Another program holds the lock, and went on holding it."""

    AWAY = "away"
    """The database cannot be reached, or broke off."""

    OTHER = "other"
    """No fault of the database: trying again may meet it again."""


_FULL_ERRNO: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

_FULL_STATES: Final = ("53100",)
_LOCKED_STATES: Final = ("55P03", "57014", "40001", "40P01")
"""PostgreSQL: a lock not given in time, a statement out of time, and what two writers do to each other."""
_AWAY_STATES: Final = ("08", "57P", "53", "25P03")
"""PostgreSQL: the connection, a shutdown, too many connections, a turn that slept too long."""

# The driver of Python 3.10 hands over SQLite's words only, without its number.
_FULL_WORDS: Final = ("disk is full", "no space left", "disk quota exceeded", "disk i/o error", "file too large")
_FLAW_WORDS: Final = (
    "no such table", "no such column", "no such savepoint", "syntax error", "malformed", "not a database",
)  # fmt: skip
_LOCKED_WORDS: Final = ("is locked",)


def classify(error: BaseException) -> Failure:
    """The kind of an error; of a chain of errors, the first in it that has a kind of its own decides.

    What a full disk or a lost connection is first seen as is often another error: SQLite rolls back by
    itself, and then lacks the savepoint that was to be rolled back.
    """
    kinds = [_kind(link) for link in chain(error)]
    for kind in (Failure.FULL, Failure.LOCKED, Failure.AWAY):
        if kind in kinds:
            return kind
    return Failure.OTHER


def chain(error: BaseException) -> Iterator[BaseException]:
    """An error and all that it came of or met on its way, each once."""
    waiting, seen = [error], set()
    while waiting:
        link = waiting.pop()
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        further = (link.__cause__, link.__context__, getattr(link, "orig", None))
        waiting.extend(other for other in further if isinstance(other, BaseException))


def _kind(error: BaseException) -> Failure:
    if isinstance(error, OSError) and error.errno in _FULL_ERRNO:
        return Failure.FULL
    if isinstance(error, (TimeoutError, PendingRollbackError)):
        # Every connection of the pool is taken by a turn that waits for an answer; or the turn's own one is lost, and
        # Rasa went on after the action that met it first.
        return Failure.AWAY
    if isinstance(error, DBAPIError):
        return _of_database(error)
    return Failure.OTHER


def _of_database(error: DBAPIError) -> Failure:
    state = getattr(error.orig, "pgcode", None) or ""
    words = str(error.orig).casefold()
    if state.startswith(_FULL_STATES) or any(word in words for word in _FULL_WORDS):
        return Failure.FULL
    if state.startswith(_LOCKED_STATES) or any(word in words for word in _LOCKED_WORDS):
        return Failure.LOCKED
    if error.connection_invalidated or state.startswith(_AWAY_STATES):
        return Failure.AWAY
    # PostgreSQL's driver gives no state where the connection itself is lost or was never there.
    if isinstance(error, InterfaceError) or (isinstance(error, OperationalError) and not _is_flaw(state, words)):
        return Failure.AWAY
    return Failure.OTHER


def _is_flaw(state: str, words: str) -> bool:
    """Whether an operational error speaks of a statement or of the tables, and not of the way to them."""
    return bool(state) or any(sign in words for sign in _FLAW_WORDS)
