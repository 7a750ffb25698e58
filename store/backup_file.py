"""The file of a backup: an SQLite database with all tables, and a manifest by which it can be judged.

Why this format: docs/decisions/0010-a-backup-is-an-sqlite-file.md.
"""

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy.future import Connection

from store.copying import Report, copy_rows, numbers_given
from store.engine import file_url, make_engine
from store.migrate import revisions, upgrade

FORMAT: Final = 1
"""Of the file; raised when a program that knows only the former could misread it."""

_APPLICATION_ID: Final = 0x53434231
"""SCB1, in the header of the file, where SQLite has a place for it: tells a backup from the coach's own database."""

_SQLITE: Final = b"SQLite format 3\x00"


class BackupError(Exception):
    """A file cannot be restored from; nothing was changed.

    Attributes:
        kind: `missing`, `foreign` (not a backup), `damaged`, or `newer` (made by a newer version).
    """

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(f"{kind}: {detail}")
        self.kind = kind


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself.

    Attributes:
        program: Version of the program that made it.
        revision: Of the tables.
        made_at: Which moment it holds, with time zone.
        counts: Rows by table.
        numbers: The highest number ever given out by table.
        digests: SHA-256 over the rows by table.
        format: Of the file.
    """

    program: str
    revision: str
    made_at: str
    counts: Mapping[str, int]
    numbers: Mapping[str, int]
    digests: Mapping[str, str]
    format: int = FORMAT

    @property
    def made(self) -> datetime:
        """Which moment it holds."""
        return datetime.fromisoformat(self.made_at)


def write_backup(source: Connection, file: Path, *, program: str, at: datetime, report: Report) -> Manifest:
    """Writes a backup.

    Args:
        source: The database, of which it sees one moment.
        file: A new file, in a folder for it alone.
        program: Version of this program.
        at: The present moment, with time zone.
        report: Is told how far it is.
    """
    engine = make_engine(file_url(file))
    try:
        upgrade(engine)
        with engine.begin() as target:
            copy_rows(source, target, report)
    finally:
        engine.dispose()
    return seal(file, program=program, at=at, numbers=numbers_given(source))


def seal(file: Path, *, program: str, at: datetime, numbers: Mapping[str, int]) -> Manifest:
    """Makes a database file a backup: writes into it what it holds, and leaves one file without companions."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        tables = _tables(connection)
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}
        digests = {name: _digest(connection, name) for name in tables}
        manifest = Manifest(program, revision, at.isoformat(), counts, numbers, digests)
        stated = json.dumps(asdict(manifest))
        connection.execute("DROP TABLE IF EXISTS backup_manifest")
        connection.execute("CREATE TABLE backup_manifest (stated TEXT NOT NULL, sha256 TEXT NOT NULL)")
        connection.execute("INSERT INTO backup_manifest VALUES (?, ?)", (stated, _sha256(stated)))
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = DELETE")
    return manifest


def open_backup(file: Path, scratch: Path) -> Manifest:
    """Copies a backup, judges the copy, and brings an older one to the tables of this version.

    Args:
        file: The backup; it is only read.
        scratch: A new file, in a folder for it alone.

    Raises:
        BackupError: It cannot be restored from.
        OSError: It cannot be read or copied.
    """
    if not file.is_file():
        raise BackupError("missing")
    shutil.copyfile(file, scratch)
    os.chmod(scratch, 0o600)
    with scratch.open("rb") as copied:
        if copied.read(len(_SQLITE)) != _SQLITE:
            raise BackupError("foreign", "not a database")
    try:
        with closing(sqlite3.connect(scratch, isolation_level=None)) as connection:
            manifest = _judged(connection)
    except sqlite3.DatabaseError as error:
        raise BackupError("damaged", str(error)) from error
    if manifest.revision != revisions()[0]:
        engine = make_engine(file_url(scratch))
        try:
            upgrade(engine)
        finally:
            engine.dispose()
    return manifest


def _judged(connection: sqlite3.Connection) -> Manifest:
    if connection.execute("PRAGMA application_id").fetchone()[0] != _APPLICATION_ID:
        raise BackupError("foreign", "a database, but not a backup")
    stated, sha256 = connection.execute("SELECT stated, sha256 FROM backup_manifest").fetchone() or ("", "")
    if _sha256(stated) != sha256:
        raise BackupError("damaged", "manifest")
    said = json.loads(stated)
    if said["format"] > FORMAT or said["revision"] not in revisions():
        raise BackupError("newer", f"format {said['format']}, revision {said['revision']}")
    manifest = Manifest(**said)
    if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        raise BackupError("damaged", "pages")
    if {name: _digest(connection, name) for name in _tables(connection)} != manifest.digests:
        raise BackupError("damaged", "rows")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise BackupError("damaged", "rows that point at nothing")
    return manifest


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    return [name for (name,) in connection.execute(query) if name not in ("backup_manifest", "alembic_version")]


def _digest(connection: sqlite3.Connection, table: str) -> str:
    rows = connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid')
    digest = hashlib.sha256(json.dumps([column[0] for column in rows.description]).encode())
    for row in rows:
        digest.update(json.dumps(row).encode())
    return digest.hexdigest()


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
