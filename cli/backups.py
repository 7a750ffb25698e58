"""Backup and restore of everything kept, while the coach runs. No engine is needed."""

import shlex
from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from cli import console
from cli.keeping import agreed, failed, in_order, moment, refused, stop, words_for
from locales import Catalogue
from store.alone import BusyError
from store.backup import Ready, make_backup, ready, restore
from store.backup_file import BackupError
from store.copying import Report, count_rows
from store.database import open_database
from store.engine import data_folder
from store.new_file import NewFileError
from store.snapshot import snapshot


def back_up(file: Path, force: bool, user: str, lang: str | None) -> None:
    """Writes everything kept to a file."""
    engine = open_database()
    words = words_for(engine, user, lang)
    at = datetime.now(timezone.utc)
    try:
        with console.counting() as show:
            manifest = make_backup(engine, file, force=force, at=at, report=_in_words(show, "backup-step", words))
    except NewFileError as error:
        raise refused(words, error) from error
    except (OSError, SQLAlchemyError) as error:
        raise failed(words, error) from error
    count = words.number(sum(manifest.counts.values()))
    console.tell(words.format("backup-done", {"file": str(file), "count": count, "when": moment(at, words)}))


def put_back(file: Path, yes: bool, user: str, lang: str | None) -> None:
    """Replaces everything kept by what a backup holds; shows it first and asks."""
    engine = open_database()
    words = words_for(engine, user, lang)
    folder = data_folder()
    try:
        with ready(file, folder) as backup:
            with snapshot(engine) as connection:
                _show_what_changes(backup, count_rows(connection), words)
            if not yes and not agreed(words):
                raise stop(words.format("restore-stopped"))
            at = datetime.now(timezone.utc)
            with console.counting() as show:
                safety = restore(engine, backup, folder, at=at, report=_in_words(show, "restore-step", words))
            when = moment(backup.manifest.made, words)
    except BackupError as error:
        raise stop(words.format(f"backup-{error.kind}", {"file": str(file)})) from error
    except NewFileError as error:
        raise refused(words, error) from error
    except (OSError, ValueError, SQLAlchemyError, BusyError) as error:
        raise failed(words, error) from error
    console.tell(words.format("restore-done", {"when": when}))
    console.tell(words.format("restore-undo", {"file": shlex.quote(str(safety))}))
    console.tell(words.format("restore-forgotten", {"when": when}))


def _show_what_changes(backup: Ready, now: dict[str, int], words: Catalogue) -> None:
    console.tell(words.format("restore-what", {"when": moment(backup.manifest.made, words)}))
    for name in in_order(now):
        then = backup.manifest.counts.get(name, 0)
        if now[name] or then:
            what = words.format(f"kept-{name.replace('_', '-')}")
            console.tell("  " + words.format("restore-line", {"what": what, "now": now[name], "then": then}))
    console.tell(words.format("restore-safety"))


def _in_words(show: Report, key: str, words: Catalogue) -> Report:
    def report(table: str, done: int, total: int) -> None:
        what = words.format(f"kept-{table.replace('_', '-')}") if table else ""
        show(words.format(key, {"what": what}) if table else "", done, total)

    return report
