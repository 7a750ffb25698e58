"""Making a backup, and putting one back, while other programs run."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import delete
from sqlalchemy.future import Engine

from store.alone import alone
from store.backup_file import Manifest, open_backup, write_backup
from store.copying import Report, copy_rows, give_no_lower, numbers_given
from store.engine import file_url, make_engine
from store.new_file import new_file
from store.snapshot import snapshot
from store.tables import metadata

SAFETY_FOLDER: Final = "backups"
"""Where in the data folder what a restore replaces is kept."""

SUFFIX: Final = ".coach-backup"


_PROJECT: Final = Path(__file__).parents[1] / "pyproject.toml"


def program_version() -> str:
    """The version of this program, as far as it is known; it runs from its checkout, without being installed."""
    found = re.search(r'^version = "(.+)"$', _PROJECT.read_text(encoding="utf-8"), re.M) if _PROJECT.is_file() else None
    return found[1] if found else "unknown"


def make_backup(engine: Engine, file: Path, *, force: bool, at: datetime, report: Report) -> Manifest:
    """Writes everything kept, as it was at one moment, to a file.

    Args:
        engine: The database.
        file: The file; it is there whole or not at all.
        force: Whether a file that is there may be replaced.
        at: The present moment, with time zone.
        report: Is told how far it is.

    Raises:
        NewFileError: The file may not be written there.
        OSError: It cannot be written.
    """
    with new_file(file, force=force) as part, snapshot(engine) as source:
        return write_backup(source, part, program=program_version(), at=at, report=report)


@dataclass(frozen=True)
class Ready:
    """A backup that was found good, in a copy with the tables of this version."""

    manifest: Manifest
    scratch: Path


@contextmanager
def ready(file: Path, folder: Path) -> Iterator[Ready]:
    """Judges a backup and makes it ready to be restored from; the copy goes away at the end.

    Args:
        file: The backup.
        folder: The data folder, in which the copy lies meanwhile.

    Raises:
        BackupError: It cannot be restored from.
        OSError: It cannot be read or copied.
    """
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=folder) as workshop:
        scratch = Path(workshop) / "scratch"
        yield Ready(open_backup(file, scratch), scratch)


def restore(engine: Engine, backup: Ready, folder: Path, *, at: datetime, report: Report) -> Path:
    """Replaces everything kept by what a backup holds, in one transaction.

    What is replaced goes into a backup of its own first, within the same transaction: between the two nobody writes.
    Numbers given out since the backup are not given out again.

    Args:
        engine: The database.
        backup: What is put back.
        folder: The data folder.
        at: The present moment, with time zone.
        report: Is told how far it is.

    Returns:
        The backup of what was replaced.

    Raises:
        BusyError: Other programs wrote for too long; nothing was changed.
        OSError: What would be replaced cannot be backed up; nothing was changed.
    """
    safety = _safety_file(folder, at)
    copied = make_engine(file_url(backup.scratch))
    try:
        with alone(engine) as target, snapshot(copied) as source:
            with new_file(safety, force=False) as part:
                write_backup(target, part, program=program_version(), at=at, report=report)
            numbers = numbers_given(target)
            for table in reversed(metadata.sorted_tables):
                target.execute(delete(table))
            copy_rows(source, target, report)
            known = backup.manifest.numbers
            give_no_lower(target, {name: max(number, known.get(name, 0)) for name, number in numbers.items()})
    finally:
        copied.dispose()
    return safety


def _safety_file(folder: Path, at: datetime) -> Path:
    place = folder / SAFETY_FOLDER
    place.mkdir(mode=0o700, exist_ok=True)
    stem = f"before-restore-{at:%Y%m%d-%H%M%S}"
    taken = sum(1 for _ in place.glob(f"{stem}*"))
    return place / f"{stem}{f'-{taken}' if taken else ''}{SUFFIX}"
