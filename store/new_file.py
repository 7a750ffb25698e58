"""Writing a file so that it is there whole or not at all, and nobody else can read it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.engine import DATABASE_FILE, data_folder


class NewFileError(Exception):
    """A file cannot be written.

    Attributes:
        kind: `exists`, `database` (it is the coach's own), `folder` (there is no such folder), `special` (not a file).
    """

    def __init__(self, kind: str, file: Path) -> None:
        super().__init__(f"{kind}: {file}")
        self.kind = kind
        self.file = file


def check_new(target: Path, *, force: bool) -> None:
    """Refuses a place for a new file, before any work is done for it.

    Args:
        target: The place.
        force: Whether a file that is there may be replaced.

    Raises:
        NewFileError: Nothing may be written there.
    """
    if not target.parent.is_dir():
        raise NewFileError("folder", target)
    database = data_folder() / DATABASE_FILE
    if target.resolve() in {database.with_name(DATABASE_FILE + end).resolve() for end in ("", "-wal", "-shm")}:
        raise NewFileError("database", target)
    if target.exists() and not target.is_file():
        raise NewFileError("special", target)
    if os.path.lexists(target) and not force:
        raise NewFileError("exists", target)


@contextmanager
def new_file(target: Path, *, force: bool) -> Iterator[Path]:
    """Yields the place of a file to be written, which takes its name at a good end; at a bad one nothing is left.

    Args:
        target: Where the file will be.
        force: Whether a file that is there may be replaced.

    Raises:
        NewFileError: Nothing may be written there.
        OSError: It cannot be written.
    """
    check_new(target, force=force)
    # A folder of its own, closed to others: SQLite puts files beside the one it writes.
    workshop = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}-", dir=target.parent))
    try:
        part = workshop / "part"
        yield part
        part.chmod(0o600)
        _to_disk(part)
        check_new(target, force=force)
        os.replace(part, target)
        _to_disk(target.parent)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _to_disk(path: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
