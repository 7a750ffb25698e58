"""The database of a data folder, ready for use."""

from pathlib import Path

from sqlalchemy.future import Engine

from store.engine import data_folder, database_url, make_engine
from store.migrate import upgrade


def open_database(folder: Path | None = None) -> Engine:
    """Opens the database of a data folder, makes both where they are missing, and upgrades the tables.

    Args:
        folder: The data folder; COACH_DATA or the user's own where none is given.
    """
    place = data_folder() if folder is None else folder
    # Customers' names and reps' words: no business of other users of this machine.
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = make_engine(database_url(place))
    upgrade(engine)
    return engine
