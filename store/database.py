"""The database, ready for use: the one in the data folder, or the one that COACH_DATABASE_URL names."""

import os
from pathlib import Path
from typing import Final

from sqlalchemy.engine.url import URL, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.future import Engine

from store.engine import data_folder, database_url, make_engine, shown
from store.failures import Failure, classify
from store.migrate import upgrade

ADDRESS_VARIABLE: Final = "COACH_DATABASE_URL"

_EXAMPLE: Final = "postgresql+psycopg2://user@host/database"
_CURES: Final = {
    Failure.FULL: "No space is left: make some, nothing was lost.",
    Failure.LOCKED: "Another program is writing to it and does not stop: end that one, then try again.",
    Failure.AWAY: "See that it is running and lets you in, then try again.",
}


class DatabaseError(RuntimeError):
    """The database cannot be opened; the message says why and what to do, and holds no password."""


def open_database(folder: Path | None = None) -> Engine:
    """Opens the database, makes it where it is missing, and upgrades its tables.

    Args:
        folder: A data folder, whose own database is meant. Where none is given it is the database that
            COACH_DATABASE_URL names, and without that the one in COACH_DATA or the user's own data folder.

    Raises:
        DatabaseError: It cannot be opened.
    """
    named = os.environ.get(ADDRESS_VARIABLE, "").strip()
    place = data_folder() if folder is None else folder
    # Customers' names and reps' words: no business of other users of this machine.
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    if named and folder is None:
        return open_at(named, f"{ADDRESS_VARIABLE} names no database I can open: {shown(named)}")
    return open_at(database_url(place), f"I cannot open the database {database_url(place).database}")


def open_at(url: str | URL, said: str = "I cannot open the database") -> Engine:
    """Opens a database at an address and upgrades its tables.

    Args:
        url: Where it is.
        said: How the message begins where it cannot be opened.

    Raises:
        DatabaseError: It cannot be opened.
    """
    try:
        engine = make_engine(make_url(url))
        upgrade(engine)
    except (ImportError, SQLAlchemyError, ValueError) as error:
        # Without its cause: what cannot be read as an address is quoted there, password and all.
        raise DatabaseError(f"{said}: {_reason(error)}") from None
    return engine


def _reason(error: Exception) -> str:
    orig = getattr(error, "orig", None)
    if orig is None:
        return f"write it as in {_EXAMPLE}."
    said = " ".join(str(orig).split())
    cure = _CURES.get(classify(error), "Put it right, or restore a copy of it, then try again.")
    return f"{said}. {cure}"
