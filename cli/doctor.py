"""Checks the installation and says what to do."""

import os
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from cli import console

_NEEDED: Final = {"rasa": "3.6.21", "rasa-sdk": "3.6.2", "sqlalchemy": "1.4", "spacy": "3.8", "scikit-learn": "1."}

Finding = tuple[bool, str]


def examine() -> bool:
    """Prints a line per check; returns whether all is well."""
    console.quiet()
    findings = [check() for check in _CHECKS]
    for good, text in findings:
        console.out.print(f"[green]✓[/green] {text}" if good else f"[red]✗[/red] {text}", highlight=False)
    return all(good for good, _ in findings)


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
    from sqlalchemy import text

    from store.database import open_database

    try:
        with open_database().connect() as connection:
            connection.execute(text("select 1"))
    except Exception as error:
        return False, f"database: {error}. Move the file away or restore a copy, then try again."
    return True, "database opens, tables up to date"


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
    _method,
    _catalogues,
    _model,
)
