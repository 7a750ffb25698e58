"""Checks the installation and says what to do."""

import os
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from rich.markup import escape

from cli import console

_NEEDED: Final = {"rasa": "3.6.21", "rasa-sdk": "3.6.2", "sqlalchemy": "1.4", "spacy": "3.8", "scikit-learn": "1."}

Finding = tuple[bool | None, str]
"""Whether it is well, None where it only has to be known; and what is said about it."""

_SIGNS: Final = {True: "[green]✓[/green]", None: "[yellow]![/yellow]", False: "[red]✗[/red]"}


def examine() -> bool:
    """Prints a line per check; returns whether all is well."""
    console.quiet()
    findings = [check() for check in _CHECKS]
    for good, text in findings:
        console.out.print(f"{_SIGNS[good]} {escape(text)}", highlight=False)
    return all(good is not False for good, _ in findings)


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    good = sys.version_info[:2] == (3, 10)
    return good, f"Python {found}" if good else f"Python {found}: Rasa needs 3.10. Run `make setup` with Python 3.10."


def _packages() -> Finding:
    wrong = []
    for name, wanted in _NEEDED.items():
        try:
            found = version(name)
        except PackageNotFoundError:
            found = "missing"
        if not found.startswith(wanted):
            wrong.append(f"{name} is {found}, needs {wanted}")
    return not wrong, "packages as locked" if not wrong else f"{'; '.join(wrong)}. Run `make setup`."


def _data_folder() -> Finding:
    from store.engine import data_folder

    place = data_folder()
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        return False, f"data folder {place}: {error}. Set COACH_DATA to a folder you can write to."
    good = os.access(place, os.W_OK)
    return good, f"data folder {place}" + ("" if good else " cannot be written. Set COACH_DATA to another one.")


def _database() -> Finding:
    from store.database import DatabaseError, open_database
    from store.engine import shown

    try:
        engine = open_database()
    except DatabaseError as error:
        return False, f"database: {error}"
    return True, f"database opens, tables up to date: {shown(engine.url)}"


def _messages() -> Finding:
    from store.database import DatabaseError, open_database
    from store.engine import read_only
    from store.unit_of_work import SqlUnitOfWork

    try:
        with SqlUnitOfWork(read_only(open_database())) as uow:
            waiting, put_aside = len(uow.pending()), uow.count_put_aside()
    except DatabaseError:
        return None, "messages: not looked at, for the database does not open."
    said = []
    if waiting:
        said.append(f"{waiting} kept and not answered yet. Start `coach chat`: it answers them first.")
    if put_aside:
        said.append(f"{put_aside} put aside, for answering failed again and again. They are kept; say them anew.")
    return (None, f"messages: {' '.join(said)}") if said else (True, "messages: none waits, none was put aside")


def _method() -> Finding:
    from method import MethodFileError, load_method
    from store.engine import data_folder

    try:
        notes = load_method(data_folder()).questionnaire.notes
    except MethodFileError as error:
        return False, f"method: {error}"
    return True, "\n  ".join(["method files as they should be", *(f"note: {note}" for note in notes)])


def _catalogues() -> Finding:
    from coach.languages import LANGUAGES
    from locales import Catalogue

    for lang in LANGUAGES:
        if not Catalogue(lang).has("greet"):
            return False, f"catalogue {lang} cannot be read. Restore locales/{lang}/."
    return True, f"catalogues {', '.join(LANGUAGES)}"


def _model() -> Finding:
    from bot.model_store import ModelError, current_model

    try:
        stored = current_model()
    except ModelError as error:
        return False, f"model: {error}"
    if stored is None:
        return False, "no model fits the data. Run `coach train`."
    return True, f"model {stored.archive.name}, checksum as written"


_CHECKS: Final[tuple[Callable[[], Finding], ...]] = (
    _python,
    _packages,
    _data_folder,
    _database,
    _messages,
    _method,
    _catalogues,
    _model,
)
