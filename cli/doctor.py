"""Checks the installation and says what to do."""

import os
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from rich.markup import escape

from cli import console

if TYPE_CHECKING:
    from store.mailbox import DeadLetter

_NEEDED: Final = {"rasa": "3.6.21", "rasa-sdk": "3.6.2", "sqlalchemy": "1.4", "spacy": "3.8", "scikit-learn": "1."}

Finding = tuple[bool | None, str]
"""Whether it is well, None where it only has to be known; and what is said about it."""

_MOST_SHOWN: Final = 20
"""Messages that are named one by one, the latest; of a program gone wrong there may be hundreds."""

_SIGNS: Final = {True: "[green]✓[/green]", None: "[yellow]![/yellow]", False: "[red]✗[/red]"}


def examine() -> bool:
    """Prints a line per check; returns whether all is well."""
    console.quiet()
    findings = [check() for check in _CHECKS]
    for good, text in findings:
        console.out.print(f"{_SIGNS[good]} {escape(text)}", highlight=False, soft_wrap=True)
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
            waiting, dead = len(uow.pending()), uow.dead_letters()
    except DatabaseError:
        return None, "messages: not looked at, for the database does not open."
    said = []
    if waiting:
        said.append(f"{waiting} kept and not answered yet. Start `coach chat` or `coach telegram`: they come first.")
    if dead:
        said.append(
            f"{len(dead)} put aside, for answering failed again and again. They are kept, and who sent one was told to "
            "say it anew. Why it failed stands in the log under its reference."
        )
    if not said:
        return True, "messages: none waits, none was put aside"
    shown = dead[-_MOST_SHOWN:]
    earlier = [f"... and {len(dead) - len(shown)} earlier ones"] if len(dead) > len(shown) else []
    return None, "\n  ".join([f"messages: {' '.join(said)}", *earlier, *map(_dead_letter, shown)])


def _dead_letter(letter: "DeadLetter") -> str:
    day = letter.received_at.astimezone()
    told = f"{letter.person}, {letter.channel}, {day:%Y-%m-%d %H:%M}, {letter.tries} tries"
    return f"message {letter.id}: {told}, reference {letter.reference or 'not kept'}, {letter.why or 'cause not known'}"


def _telegram() -> Finding:
    from cli.asking import API_VARIABLE, TOKEN_VARIABLE, ask_telegram, bot_token

    token = bot_token()
    if not token:
        return None, "Telegram: not set up. See docs/telegram.md"
    told = ask_telegram(token, webhook=True)
    if told.trouble == "token":
        return False, f"Telegram: it knows no bot by {TOKEN_VARIABLE}. Copy the token from BotFather once more."
    if told.name is None:
        cure = f"See whether {API_VARIABLE} is right." if os.environ.get(API_VARIABLE) else "Try again later."
        return None, f"Telegram: {TOKEN_VARIABLE} is set, but Telegram does not answer; nothing is lost. {cure}"
    way = f"messages are sent to {told.webhook} (webhook)" if told.webhook else "messages are asked for (polling)"
    waiting = f", {told.waiting} of them wait there" if told.waiting else ""
    link = f"@{told.name}, https://t.me/{told.name}"
    return True, f"Telegram: {TOKEN_VARIABLE} is set; {link}; {way}{waiting}"


def _members() -> Finding:
    from bot.telegram.arrivals import CHANNEL
    from cli.asking import bot_token
    from store.database import DatabaseError, open_database
    from store.engine import read_only
    from store.unit_of_work import SqlUnitOfWork

    try:
        with SqlUnitOfWork(read_only(open_database())) as uow:
            members, unsent = uow.members(), uow.count_unsent(CHANNEL)
    except DatabaseError:
        return None, "members: not looked at, for the database does not open."
    if not (members or unsent or bot_token()):
        return True, "members: nobody may use the coach over Telegram"
    admins = sum(member.role == "admin" for member in members)
    said = [f"members: {len(members)} may use the coach over Telegram, {admins} of them as admin."]
    if not admins:
        said.append("Begin with yourself: `coach admin invite --role admin`.")
    if unsent:
        said.append(f"{unsent} replies kept and not sent yet: `coach telegram` sends them.")
    return True if admins and not unsent else None, " ".join(said)


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
    _telegram,
    _members,
    _method,
    _catalogues,
    _model,
)
