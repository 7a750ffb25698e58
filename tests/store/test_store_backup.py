"""Backup and restore, on both databases and from one to the other, while turns are held."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.future import Engine

from coach.dossier import Answer
from store import backup_file, tables
from store.alone import BusyError, alone
from store.backup import SAFETY_FOLDER, make_backup, ready, restore
from store.backup_file import BackupError
from store.copying import count_rows
from store.engine import database_url, file_url, make_engine
from store.migrate import downgrade, revisions, upgrade
from store.new_file import NewFileError
from store.unit_of_work import SqlUnitOfWork
from tests.store.kept import fill, hold_turn, log
from tests.store.test_store_personal import exported

ROOT = Path(__file__).parents[2]


def quiet(table: str, done: int, total: int) -> None:
    """Nobody is looking."""


def back_up(engine: Engine, file: Path, at: datetime, force: bool = False) -> Path:
    make_backup(engine, file, force=force, at=at, report=quiet)
    return file


def put_back(engine: Engine, file: Path, folder: Path, at: datetime) -> Path:
    with ready(file, folder) as backup:
        return restore(engine, backup, folder, at=at, report=quiet)


def everything(engine: Engine) -> dict[str, list[Any]]:
    with engine.connect() as connection:
        return {
            table.name: connection.execute(select(table).order_by(*table.primary_key.columns)).all()
            for table in tables.metadata.sorted_tables
        }


@pytest.fixture
def filled(engine: Engine, noon: datetime) -> Engine:
    fill(engine, "anna", noon, "бюджет 50k \ud83d")
    fill(engine, "boris", noon, "something")
    return engine


def test_a_restore_brings_back_every_row_as_it_was(filled: Engine, tmp_path: Path, noon: datetime) -> None:
    before = everything(filled)
    file = back_up(filled, tmp_path / "b", noon)
    fill(filled, "carla", noon, "later")
    assert everything(filled) != before
    put_back(filled, file, tmp_path, noon)
    assert everything(filled) == before


def test_what_a_restore_replaces_is_in_a_backup_of_its_own(filled: Engine, tmp_path: Path, noon: datetime) -> None:
    file = back_up(filled, tmp_path / "b", noon)
    fill(filled, "carla", noon, "later")
    replaced = everything(filled)
    safety = put_back(filled, file, tmp_path, noon)
    again = put_back(filled, safety, tmp_path, noon)
    assert everything(filled) == replaced
    assert safety.parent == again.parent == tmp_path / SAFETY_FOLDER
    assert safety != again


def test_a_number_given_out_after_the_backup_is_not_given_out_again(
    filled: Engine, tmp_path: Path, noon: datetime
) -> None:
    file = back_up(filled, tmp_path / "b", noon)
    given = {fill(filled, "carla", noon, "later")}
    with SqlUnitOfWork(filled) as uow:
        given |= {lead.id for lead in uow.all_leads()}
    number = hold_turn(filled, "anna", "after", noon)
    for _ in range(2):
        put_back(filled, file, tmp_path, noon)
        assert hold_turn(filled, "anna", f"new {number}", noon) > number
        with SqlUnitOfWork(filled) as uow:
            new = uow.add_lead("anna", "New", noon).id
            uow.commit()
        assert new > max(given)
        given.add(new)
        number += 1


def test_a_restore_into_a_fresh_database_gives_out_no_number_that_the_old_one_gave(
    filled: Engine, tmp_path: Path, noon: datetime
) -> None:
    with SqlUnitOfWork(filled) as uow:
        gone = uow.add_lead("anna", "Gone", noon).id
        uow.commit()
        uow.connection.execute(tables.lead.delete().where(tables.lead.c.id == gone))
        uow.commit()
    file = back_up(filled, tmp_path / "b", noon)
    (tmp_path / "other").mkdir()
    fresh = make_engine(database_url(tmp_path / "other"))
    upgrade(fresh)
    put_back(fresh, file, tmp_path / "other", noon)
    with SqlUnitOfWork(fresh) as uow:
        assert uow.add_lead("anna", "New", noon).id > gone


def test_a_backup_moves_everything_from_one_kind_of_database_to_the_other(
    filled: Engine, tmp_path: Path, noon: datetime
) -> None:
    """On PostgreSQL to SQLite and back, on SQLite to another file and back."""
    (tmp_path / "other").mkdir()
    other = make_engine(database_url(tmp_path / "other"))
    upgrade(other)
    fill(other, "dirk", noon, "is replaced")
    put_back(other, back_up(filled, tmp_path / "there", noon), tmp_path / "other", noon)
    for person in ("anna", "boris", "dirk"):
        assert exported(other, person) == exported(filled, person)
    hold_turn(other, "anna", "in the other place", noon)
    put_back(filled, back_up(other, tmp_path / "back", noon), tmp_path, noon)
    assert everything(filled) == everything(other)
    # It goes on from there.
    with SqlUnitOfWork(filled) as uow:
        uow.add_answer(1, Answer("budget", {"amount": "1k"}, "1k", "anna", noon), supersedes=(), message_id="m")
        uow.commit()


def test_a_backup_is_one_file_that_only_its_owner_reads(filled: Engine, tmp_path: Path, noon: datetime) -> None:
    place = tmp_path / "a folder with 50% & ?"
    place.mkdir()
    file = back_up(filled, place / "b", noon)
    assert [child.name for child in place.iterdir()] == ["b"]
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(
    filled: Engine, tmp_path: Path, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "b"
    file.write_text("precious")
    with pytest.raises(NewFileError, match="exists"):
        back_up(filled, file, noon)
    assert file.read_text() == "precious"
    assert back_up(filled, file, noon, force=True).read_bytes().startswith(b"SQLite")
    monkeypatch.setenv("COACH_DATA", str(tmp_path))
    for kind, name in (("database", "coach.db"), ("database", "coach.db-wal"), ("folder", "no/b"), ("special", ".")):
        with pytest.raises(NewFileError, match=kind):
            back_up(filled, tmp_path / name, noon, force=True)


def test_a_backup_that_fails_half_way_leaves_the_former_one(
    filled: Engine, tmp_path: Path, noon: datetime
) -> None:
    file = back_up(filled, tmp_path / "b", noon)
    former = file.read_bytes()

    def full(table: str, done: int, total: int) -> None:
        if done:
            raise OSError("no space left")

    with pytest.raises(OSError, match="no space"):
        make_backup(filled, file, force=True, at=noon, report=full)
    assert file.read_bytes() == former
    assert not list(tmp_path.glob(".b-*"))


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flip(content: bytes) -> bytes:
    place = content.index(b"they have 50k")
    return content[:place] + b"X" + content[place + 1 :]


def _manifest_flip(content: bytes) -> bytes:
    place = content.index(b'"made_at"')
    return content[:place] + b"X" + content[place + 1 :]


@pytest.mark.parametrize(
    ("kind", "spoil"),
    [
        ("damaged", _cut),
        ("damaged", _flip),
        ("damaged", _manifest_flip),
        ("damaged", lambda content: content[:100]),
        ("foreign", lambda content: b""),
        ("foreign", lambda content: b'{"format": "sales-coach export"}'),
        ("foreign", lambda content: content[:68] + b"\0\0\0\0" + content[72:]),
    ],
)
def test_a_spoilt_or_foreign_file_is_refused_and_changes_nothing(
    filled: Engine, tmp_path: Path, noon: datetime, kind: str, spoil: Callable[[bytes], bytes]
) -> None:
    file = back_up(filled, tmp_path / "b", noon)
    file.write_bytes(spoil(file.read_bytes()))
    before = everything(filled)
    with pytest.raises(BackupError) as refused:
        put_back(filled, file, tmp_path, noon)
    assert refused.value.kind == kind
    assert everything(filled) == before
    assert [child.name for child in tmp_path.iterdir() if "restore" in child.name] == []


def test_a_file_that_is_not_there_is_missing(filled: Engine, tmp_path: Path, noon: datetime) -> None:
    for place in (tmp_path / "nothing", tmp_path):
        with pytest.raises(BackupError, match="missing"):
            put_back(filled, place, tmp_path, noon)


@pytest.mark.parametrize("newer", ["format", "revision"])
def test_a_backup_of_a_newer_version_is_refused(
    filled: Engine, tmp_path: Path, noon: datetime, newer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = back_up(filled, tmp_path / "b", noon)
    if newer == "format":
        monkeypatch.setattr(backup_file, "FORMAT", 0)
    else:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        backup_file.seal(file, program="9", at=noon, numbers={})
    with pytest.raises(BackupError, match="newer"):
        put_back(filled, file, tmp_path, noon)


@pytest.mark.parametrize("revision", revisions())
def test_a_backup_of_an_older_version_is_brought_up_to_this_one(
    filled: Engine, tmp_path: Path, noon: datetime, revision: str
) -> None:
    file = back_up(filled, tmp_path / "b", noon)
    old = make_engine(file_url(file))
    downgrade(old, revision)
    old.dispose()
    backup_file.seal(file, program="0.0.1", at=noon, numbers={})
    was, content = everything(filled), file.read_bytes()
    hold_turn(filled, "anna", "later", noon)

    put_back(filled, file, tmp_path, noon)

    now = everything(filled)
    assert now["answer"] == was["answer"]
    assert [lead.name for lead in now["lead"]] == [lead.name for lead in was["lead"]]
    # The backup itself stays what it was.
    assert file.read_bytes() == content


def test_a_restore_that_fails_changes_nothing(filled: Engine, tmp_path: Path, noon: datetime) -> None:
    file = back_up(filled, tmp_path / "b", noon)
    hold_turn(filled, "anna", "later", noon)
    before = everything(filled)
    copies = []

    def fail_late(table: str, done: int, total: int) -> None:
        copies.extend([] if table else [done])
        # All is copied twice: to safety, then back.
        if len(copies) == 2:
            raise OSError("the disk is full")

    with ready(file, tmp_path) as backup, pytest.raises(OSError, match="disk is full"):
        restore(filled, backup, tmp_path, at=noon, report=fail_late)
    assert everything(filled) == before


def test_who_cannot_be_alone_says_so_and_changes_nothing(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        uow.add_lead("anna", "Acme", noon)
        with pytest.raises(BusyError), alone(engine, wait_s=0.2):
            raise AssertionError("somebody else is writing")
        uow.commit()
    with alone(engine) as connection:
        assert count_rows(connection)["lead"] == 1


class Writer(threading.Thread):
    """Holds turns one after another until it is told to stop; keeps the keys of those that succeeded."""

    def __init__(self, engine: Engine, person: str, at: datetime) -> None:
        super().__init__(daemon=True)
        self.engine, self.person, self.at = engine, person, at
        self.begun: list[str] = []
        self.done: list[str] = []
        self.failed: list[str] = []
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.is_set():
            key = f"{self.person} {len(self.begun)}"
            self.begun.append(key)
            try:
                hold_turn(self.engine, self.person, key, self.at)
                self.done.append(key)
            except Exception:
                self.failed.append(key)

    def wait_for(self, turns: int) -> None:
        wanted = len(self.done) + turns
        while len(self.done) < wanted:
            assert self.is_alive()
            self.over.wait(0.01)


@pytest.fixture
def writers(filled: Engine, noon: datetime) -> Iterator[list[Writer]]:
    busy = [Writer(filled, person, noon) for person in ("carla", "dirk")]
    for writer in busy:
        writer.start()
    yield busy
    for writer in busy:
        writer.over.set()
    for writer in busy:
        writer.join(60)


def assert_whole(engine: Engine) -> None:
    """Every message that was answered has its replies, events and note, and no other has any."""
    held = everything(engine)
    finished = {row.id: row.message_id for row in held["inbox"] if row.done_at is not None}
    assert sorted(row.inbox_id for row in held["outbox"]) == sorted([*finished, *finished])
    logged = [row.data["key"] for row in held["event"]]
    assert sorted(logged) == sorted([*finished.values(), *finished.values()])
    for person in {row.sender for row in held["event"]}:
        places = [row.position for row in held["event"] if row.sender == person]
        (live,) = [row for row in held["live_tracker"] if row.sender == person]
        assert sorted(places) == list(range(live.events_kept))


def test_while_turns_are_held_a_backup_is_whole_and_a_restore_loses_nothing_written_after_it(
    filled: Engine, writers: list[Writer], tmp_path: Path, noon: datetime
) -> None:
    for writer in writers:
        writer.wait_for(5)
    file = back_up(filled, tmp_path / "b", noon)
    with ready(file, tmp_path) as backup:
        copied = make_engine(file_url(backup.scratch))
        assert_whole(copied)
        copied.dispose()
    for writer in writers:
        writer.wait_for(5)

    safety = put_back(filled, file, tmp_path, noon)

    begun_after = [len(writer.begun) for writer in writers]
    for writer in writers:
        writer.wait_for(5)
        writer.over.set()
        writer.join(60)
    assert_whole(filled)
    kept = {row.message_id for row in everything(filled)["inbox"] if row.done_at is not None}
    for writer, begun in zip(writers, begun_after, strict=True):
        assert set(writer.begun[begun:]) <= kept
        assert not set(writer.begun[begun:]) & set(writer.failed)
    # What was written between backup and restore is in the safety copy.
    with ready(safety, tmp_path) as backup:
        copied = make_engine(file_url(backup.scratch))
        assert_whole(copied)
        saved = {row.message_id for row in everything(copied)["inbox"]}
        copied.dispose()
    assert {key for writer in writers for key in writer.done} <= saved | kept


MEASURED = """
import resource, sys
from datetime import datetime, timezone
from pathlib import Path
from store.backup import make_backup, ready, restore
from store.engine import make_engine

engine, folder = make_engine(sys.argv[1]), Path(sys.argv[2])
at = datetime(2026, 3, 2, tzinfo=timezone.utc)

def quiet(*told):
    pass

def used():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

with engine.connect():
    before = used()
make_backup(engine, folder / "b", force=False, at=at, report=quiet)
with ready(folder / "b", folder) as backup:
    restore(engine, backup, folder, at=at, report=quiet)
sys.stdout.write(str(used() - before))
"""


@pytest.mark.slow
def test_fifty_thousand_events_are_backed_up_and_restored_in_little_memory(
    engine: Engine, tmp_path: Path, noon: datetime
) -> None:
    for person in range(25):
        with engine.begin() as connection:
            log(connection, f"person {person}", "k", "a sentence as people type it " * 10, events=2000)
    address = engine.url.render_as_string(hide_password=False)
    program = [sys.executable, "-c", MEASURED, address, str(tmp_path)]
    grown = int(subprocess.run(program, check=True, capture_output=True, text=True, cwd=ROOT).stdout)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM event")).scalar_one() == 50_000
    # In megabytes; the rows are more than 15, and several times that as objects.
    assert grown < 30
    assert (tmp_path / "b").stat().st_size > 15_000_000
