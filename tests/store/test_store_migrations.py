"""Tables and migrations say the same, in both directions."""

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect
from sqlalchemy.future import Engine

from store.migrate import downgrade, upgrade
from store.tables import metadata


def _ours(kept: Any, name: str | None, kind: str, *_: Any) -> bool:
    return not (kind == "table" and str(name).startswith("sqlite_"))


def test_the_migrations_lead_to_the_tables_in_the_code(engine: Engine) -> None:
    with engine.connect() as connection:
        options = {"compare_type": True, "include_object": _ours}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_migrations_go_down_to_nothing_and_up_again(engine: Engine) -> None:
    tables = set(inspect(engine).get_table_names())
    downgrade(engine, "base")
    assert set(inspect(engine).get_table_names()) - {"sqlite_sequence"} == {"alembic_version"}
    upgrade(engine)
    assert set(inspect(engine).get_table_names()) == tables


def test_upgrading_twice_changes_nothing(engine: Engine) -> None:
    upgrade(engine)
    assert "lead" in inspect(engine).get_table_names()
