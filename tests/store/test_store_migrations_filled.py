"""Migrations of a filled database, step by step down and up: what a revision can hold survives."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from filled import Rows, fill, in_both, rows, structure
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.future import Engine

from store import migrate
from store.migrate import downgrade, upgrade
from store.tables import metadata
from store.unit_of_work import SqlUnitOfWork

REVISIONS = [step.revision for step in ScriptDirectory(str(migrate._MIGRATIONS)).walk_revisions()][::-1]
"""Oldest first."""


def _same_where_both_hold_it(before: Rows, after: Rows) -> None:
    for table, kept in in_both(before, after):
        assert kept["after"] == kept["before"], table


def _holds(engine: Engine) -> None:
    """No row points at nothing, and the database still watches over that."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


def test_a_filled_database_goes_down_and_up_step_by_step_and_keeps_what_each_revision_can_hold(
    engine: Engine, noon: datetime
) -> None:
    fill(engine, noon)
    before, shape = rows(engine), {REVISIONS[-1]: structure(engine)}
    for older in reversed(REVISIONS[:-1]):
        downgrade(engine, older)
        after, shape[older] = rows(engine), structure(engine)
        assert all(len(kept) == len(before[table]) for table, kept in after.items())
        _same_where_both_hold_it(before, after)
        _holds(engine)
        before = after
    first = before
    for newer in REVISIONS[1:]:
        upgrade(engine, newer)
        after = rows(engine)
        _same_where_both_hold_it(first, after)
        assert {table: len(kept) for table, kept in first.items()} == {table: len(after[table]) for table in first}
        assert structure(engine) == shape[newer]
        _holds(engine)


def test_a_database_filled_at_the_first_revision_gets_the_tables_a_new_one_has(
    engine: Engine, noon: datetime
) -> None:
    fresh = structure(engine)
    fill(engine, noon)
    downgrade(engine, REVISIONS[0])
    upgrade(engine)
    assert structure(engine) == fresh


def test_a_fresh_database_has_the_tables_of_the_code_to_the_letter(engine: Engine) -> None:
    migrated = structure(engine)
    downgrade(engine, "base")
    with engine.begin() as connection:
        metadata.create_all(connection)
    assert structure(engine) == migrated


def test_numbers_given_out_once_do_not_come_back_after_a_migration(engine: Engine, noon: datetime) -> None:
    fill(engine, noon)
    with SqlUnitOfWork(engine) as uow:
        used = max(lead.id for lead in uow.all_leads())
    downgrade(engine, REVISIONS[0])
    upgrade(engine)
    with SqlUnitOfWork(engine) as uow:
        # The number after the last one in use was given out as well, to a lead that is gone.
        assert uow.add_lead("anna", "new", noon).id == used + 2


def test_down_to_nothing_and_up_again_leaves_empty_tables_that_work(engine: Engine, noon: datetime) -> None:
    fill(engine, noon)
    downgrade(engine, "base")
    upgrade(engine)
    assert not any(rows(engine).values())
    fill(engine, noon)


@pytest.mark.parametrize("down", [False, True])
def test_a_migration_that_fails_leaves_the_database_as_it_was(
    engine: Engine, noon: datetime, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, down: bool
) -> None:
    fill(engine, noon)
    kept, shape = rows(engine), structure(engine)
    _with_a_broken_one(monkeypatch, tmp_path / "migrations", broken_down=REVISIONS[0] if down else None)
    with pytest.raises((OperationalError, ProgrammingError)):
        downgrade(engine, "base") if down else upgrade(engine)
    assert (rows(engine), structure(engine)) == (kept, shape)
    assert _revision(engine) == REVISIONS[-1]
    _holds(engine)
    monkeypatch.undo()
    upgrade(engine)
    assert rows(engine) == kept


def test_a_migration_that_leaves_rows_pointing_at_nothing_is_taken_back(
    engine: Engine, noon: datetime, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fill(engine, noon)
    kept = rows(engine)
    _with_a_broken_one(monkeypatch, tmp_path / "migrations", breaks="op.execute('delete from lead')")
    # SQLite finds it at the end of all, PostgreSQL at once.
    with pytest.raises(Exception, match=r"points? at nothing|foreign key"):
        upgrade(engine)
    assert rows(engine) == kept
    _holds(engine)


def _revision(engine: Engine) -> Any:
    with engine.connect() as connection:
        return connection.execute(text("select version_num from alembic_version")).scalar()


def _with_a_broken_one(
    patch: pytest.MonkeyPatch,
    folder: Path,
    *,
    breaks: str = "op.drop_table('note'); op.execute('select no_such_column from lead')",
    broken_down: str | None = None,
) -> None:
    """Our migrations with one more that fails at its end, or with a first one that fails going down."""
    shutil.copytree(migrate._MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    if broken_down is None:
        head = "import sqlalchemy as sa\nfrom alembic import op\n\n"
        head += f"revision = '9999'\ndown_revision = '{REVISIONS[-1]}'\n"
        work = f"    op.create_table('new_one', sa.Column('id', sa.Integer))\n    {breaks}\n"
        broken = f"{head}\ndef upgrade():\n{work}\ndef downgrade():\n    pass\n"
        (folder / "versions" / "9999_broken.py").write_text(broken)
    else:
        first = next((folder / "versions").glob(f"{broken_down}_*.py"))
        first.write_text(first.read_text() + "    op.execute('select no_such_column from nowhere')\n")
    patch.setattr(migrate, "_MIGRATIONS", folder)

