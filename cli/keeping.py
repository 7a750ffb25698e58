"""What is kept about a person: handing it out, and forgetting it. No engine is needed."""

import shlex
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

import typer
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.future import Connection, Engine

from cli import console
from coach.languages import LANGUAGES
from locales import Catalogue, catalogue
from store.alone import BusyError
from store.backup import SAFETY_FOLDER
from store.database import open_database
from store.document import everything_about
from store.engine import data_folder
from store.forget import clean_up, forget
from store.new_file import NewFileError, check_new, new_file
from store.personal import counted, people, rows_of, said_elsewhere
from store.snapshot import snapshot
from store.typed_history import forget_typed, history_file, typed_lines
from store.unit_of_work import SqlUnitOfWork

_TYPED: Final = "typed"

_ORDER: Final = (
    "lead",
    "answer",
    "transition",
    "note",
    "reminder",
    "member",
    "invite",
    "inbox",
    "outbox",
    "button",
    "sent_message",
    "event",
    _TYPED,
    "talk",
    "live_tracker",
)
"""What people ask for first comes first; what is not named here comes last."""


def words_for(engine: Engine, person: str, lang: str | None) -> Catalogue:
    """The catalogue of a language; of the person's own where none is given."""
    if lang is None:
        with SqlUnitOfWork(engine) as uow:
            lang = uow.talk(person).lang
    return catalogue(lang)


def moment(at: datetime, words: Catalogue) -> str:
    """A moment in words, by the clock of this machine."""
    here = at.astimezone()
    return f"{words.day(here.date())}, {here:%H:%M}"


def agreed(words: Catalogue) -> bool:
    """Asks whether to go on; only the language's own word for yes does."""
    answer = console.ask(words.format("restore-ask", {"word": words.format("restore-word")}))
    # Who asked for another language than their own may well answer in their own.
    return answer.casefold() in {catalogue(lang).format("restore-word") for lang in LANGUAGES}


def stop(text: str) -> typer.Exit:
    """Says why it goes no further."""
    console.tell(text, error=True)
    return typer.Exit(1)


def refused(words: Catalogue, error: NewFileError) -> typer.Exit:
    """Says why a file cannot be written."""
    return stop(words.format(f"keeping-file-{error.kind}", {"file": str(error.file)}))


def failed(words: Catalogue, error: Exception) -> typer.Exit:
    """Says what went wrong; what failed was one transaction, or a file that is there whole or not at all."""
    if isinstance(error, BusyError):
        return stop(words.format("keeping-busy"))
    reason = getattr(error, "orig", None) or error
    return stop(words.format("keeping-failed", {"reason": " ".join(str(reason).split())}))


def export_person(person: str, file: Path | None, force: bool, lang: str | None) -> None:
    """Writes everything kept about a person to a file, or to standard output."""
    engine = open_database()
    words = words_for(engine, person, lang)
    try:
        if file is not None:
            check_new(file, force=force)
        with snapshot(engine) as connection:
            if not _is_known(connection, person, words):
                raise typer.Exit(1)
            if file is None:
                for piece in everything_about(connection, person, data_folder()):
                    sys.stdout.buffer.write(piece.encode())
                sys.stdout.buffer.flush()
                return
            with new_file(file, force=force) as part, part.open("w", encoding="utf-8") as written:
                written.writelines(everything_about(connection, person, data_folder()))
    except NewFileError as error:
        raise refused(words, error) from error
    except BrokenPipeError:
        # Whoever read has seen enough; what Python has left to write has nowhere to go either.
        sys.stdout = None
        raise typer.Exit(1) from None
    except (OSError, SQLAlchemyError) as error:
        raise failed(words, error) from error
    console.tell(words.format("export-done", {"person": person, "file": str(file)}), error=True)


def _is_known(connection: Connection, person: str, words: Catalogue) -> bool:
    known = people(connection)
    if person in known or history_file(data_folder(), person).is_file():
        return True
    console.tell(words.format("keeping-unknown", {"person": person, "count": len(known)}), error=True)
    return False


def forget_person(person: str, leads_to: str | None, yes: bool, lang: str | None) -> None:
    """Deletes everything kept about a person; shows it first and asks."""
    engine = open_database()
    words = words_for(engine, person, lang)
    try:
        with snapshot(engine) as connection:
            known = _is_known(connection, person, words)
        if not known:
            _clean_again(engine, words)
            raise typer.Exit(1)
        with snapshot(engine) as connection:
            _check_colleague(connection, person, leads_to, words)
            _show_what_goes(connection, person, leads_to, words)
        if not yes and console.ask(words.format("forget-ask", {"person": person})) != person:
            raise stop(words.format("forget-stopped"))
        done = forget(engine, person, leads_to)
    except (SQLAlchemyError, BusyError) as error:
        raise failed(words, error) from error
    console.tell(words.format("forget-done", {"person": person}))
    if leads_to is not None:
        console.tell(words.format("forget-handed-done", {"to": leads_to, "count": done.handed_over}))
    _clear_away(engine, person, words)


def _clean_again(engine: Engine, words: Catalogue) -> None:
    """Somebody forgotten already, whose traces could not be cleared away while others were reading."""
    if clean_up(engine):
        console.tell(words.format("forget-clean-done"), error=True)


def _check_colleague(connection: Connection, person: str, leads_to: str | None, words: Catalogue) -> None:
    if leads_to == person:
        raise stop(words.format("forget-to-self", {"person": person}))
    # A typing mistake would give customers into hands that do not exist.
    if leads_to is not None and leads_to not in people(connection):
        raise stop(words.format("forget-to-unknown", {"to": leads_to}))


def _show_what_goes(connection: Connection, person: str, leads_to: str | None, words: Catalogue) -> None:
    counts = counted(connection, rows_of(person))
    counts[_TYPED] = sum(1 for _ in typed_lines(data_folder(), person))
    staying = counts["lead"]
    if leads_to is not None:
        counts = {name: count for name, count in counts.items() if name not in ("lead", "answer", "transition")}
    console.tell(words.format("forget-what", {"person": person}))
    show_counts(counts, words)
    if leads_to is not None:
        console.tell(words.format("forget-handed", {"person": person, "to": leads_to, "count": staying}))
    renamed = sum(counted(connection, said_elsewhere(person)).values())
    if renamed:
        console.tell(words.format("forget-renamed", {"person": person, "count": renamed}))
    console.tell(words.format("forget-export-first", {"person": shlex.quote(person)}))


def in_order(names: Iterable[str]) -> list[str]:
    """Names of tables in the order in which they are shown."""
    return sorted(names, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))


def show_counts(counts: Mapping[str, int], words: Catalogue) -> None:
    """Prints how much there is of what, a line each."""
    for name in in_order(counts):
        if counts[name]:
            what = words.format(f"kept-{name.replace('_', '-')}")
            console.tell("  " + words.format("kept-line", {"what": what, "count": counts[name]}))


def _clear_away(engine: Engine, person: str, words: Catalogue) -> None:
    try:
        forget_typed(data_folder(), person)
    except OSError as error:
        file = str(history_file(data_folder(), person))
        console.tell(words.format("forget-typed-left", {"reason": str(error), "file": file}), error=True)
    if not clean_up(engine):
        console.tell(words.format("forget-not-clean", {"command": f"coach forget {shlex.quote(person)}"}), error=True)
    backups = data_folder() / SAFETY_FOLDER
    folder = str(backups) if backups.is_dir() and any(backups.iterdir()) else None
    console.tell(words.format("forget-backups", {"person": person, "folder": folder}))
    if engine.dialect.name != "sqlite":
        console.tell(words.format("forget-postgresql"))
