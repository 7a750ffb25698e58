"""Copying all rows from one database to another, whichever of the two kinds each is."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from sqlalchemy import Column, Table, bindparam, func, insert, select, text, update
from sqlalchemy.future import Connection

from store.tables import metadata

Report = Callable[[str, int, int], None]
"""Is told a table's name, how many of all rows are done, and how many there are."""

_AT_ONCE: Final = 1000


def count_rows(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
    }


def copy_rows(source: Connection, target: Connection, report: Report) -> None:
    """Copies every row; the tables of the target are empty.

    Args:
        source: Where from; one that sees one moment.
        target: Where to, in a transaction of its own.
        report: Is told how far it is.
    """
    done, total = 0, sum(count_rows(source).values())
    for table in metadata.sorted_tables:
        report(table.name, done, total)
        pointing = _points_at_itself(table)
        for rows in _batches(source, select(table).order_by(*table.primary_key.columns)):
            # A row may point at one of its own table that is not there yet: such ties come last.
            target.execute(insert(table), [{**row, **dict.fromkeys(pointing)} for row in rows])
            done += len(rows)
            report(table.name, done, total)
        for name in pointing:
            _tie(source, target, table, table.c[name])
    report("", total, total)


def _points_at_itself(table: Table) -> list[str]:
    return [name for name, column in table.c.items() if any(key.column.table is table for key in column.foreign_keys)]


def _tie(source: Connection, target: Connection, table: Table, column: "Column[Any]") -> None:
    query = select(table.c.id.label("row_id"), column.label("points_at")).where(column.is_not(None))
    change = update(table).where(table.c.id == bindparam("row_id")).values({column.name: bindparam("points_at")})
    for rows in _batches(source, query):
        target.execute(change, rows)


def _batches(source: Connection, query: Any) -> Iterator[list[dict[str, Any]]]:
    found = source.execute(query.execution_options(yield_per=_AT_ONCE)).mappings()
    for rows in found.partitions():
        yield [dict(row) for row in rows]


def numbered() -> list[Table]:
    """The tables whose rows get a number."""
    return [table for table in metadata.sorted_tables if "id" in table.c]


def numbers_given(connection: Connection) -> dict[str, int]:
    """The highest number that was ever given out in each table."""
    return {table.name: max(_given_out(connection, table), _highest(connection, table)) for table in numbered()}


def _highest(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one())


def _given_out(connection: Connection, table: Table) -> int:
    if connection.dialect.name == "sqlite":
        query, values = "SELECT seq FROM sqlite_sequence WHERE name = :name", {"name": table.name}
    else:
        query, values = f"SELECT last_value FROM {_sequence(connection, table)} WHERE is_called", {}
    return int(connection.execute(text(query), values).scalar_one_or_none() or 0)


def _sequence(connection: Connection, table: Table) -> str:
    query = text("SELECT pg_get_serial_sequence(:name, 'id')")
    name = connection.dialect.identifier_preparer.format_table(table)
    return str(connection.execute(query, {"name": name}).scalar_one())


def give_no_lower(connection: Connection, numbers: dict[str, int]) -> None:
    """Sees to it that the next number in each table is higher than these."""
    for table in numbered():
        number = max(numbers.get(table.name, 0), _highest(connection, table))
        if not number:
            continue
        if connection.dialect.name == "sqlite":
            _count_on_from(connection, table, number)
        else:
            name = _sequence(connection, table)
            setting = text("SELECT setval(CAST(:name AS regclass), :number)")
            connection.execute(setting, {"name": name, "number": number})


def _count_on_from(connection: Connection, table: Table, number: int) -> None:
    if not table.dialect_options["sqlite"]["autoincrement"]:
        # Nothing outside points at these by number, and SQLite keeps no count of them.
        return
    values = {"name": table.name, "number": number}
    if not connection.execute(text("UPDATE sqlite_sequence SET seq = :number WHERE name = :name"), values).rowcount:
        connection.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)"), values)
