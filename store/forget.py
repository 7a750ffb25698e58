"""Deleting what is kept about a person, and handing their leads to a colleague."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Table, delete, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.future import Connection, Engine

from coach.dossier import FORMER_COLLEAGUE
from store.alone import alone
from store.engine import BUSY_MS
from store.personal import SIGNED, counted, rows_of, said_elsewhere
from store.tables import answer, lead, member, metadata, reminder

_WAIT_MS: Final = 10_000
"""How long is waited for those who are reading."""


@dataclass(frozen=True)
class Forgotten:
    """What was deleted.

    Attributes:
        deleted: How many rows, by the table's name.
        handed_over: How many leads went to a colleague first.
        renamed: How many answers and changes of status on leads of others no longer name who gave them.
    """

    deleted: Mapping[str, int]
    handed_over: int
    renamed: int


def hand_leads_over(connection: Connection, owner: str, to: str) -> int:
    """Gives the leads of a rep, merged ones too, to a colleague, with all answers and their history.

    Args:
        connection: Within whose transaction.
        owner: The rep who has them.
        to: The colleague; their conversation stays where it is.

    Returns:
        How many leads that were.
    """
    change = update(lead).where(lead.c.owner == owner).values(owner=to)
    return int(connection.execute(change).rowcount)


def forget(engine: Engine, person: str, leads_to: str | None = None) -> Forgotten:
    """Deletes every row about a person in one transaction. What they said on leads of others stays, without their name.

    Args:
        engine: The database.
        person: Whom.
        leads_to: The colleague to whom their leads go first; deleted with all the rest where none is given.

    Raises:
        BusyError: Other programs wrote for too long; nothing was deleted.
    """
    with alone(engine) as connection:
        if connection.dialect.name == "sqlite":
            # What is deleted is overwritten at once, also where the clean-up afterwards cannot run.
            connection.exec_driver_sql("PRAGMA secure_delete = ON")
        handed_over = hand_leads_over(connection, person, leads_to) if leads_to is not None else 0
        mine = rows_of(person)
        deleted = counted(connection, mine)
        _untie(connection, mine)
        _leave_members(connection, person)
        for table in reversed(metadata.sorted_tables):
            if table in mine:
                connection.execute(delete(table).where(mine[table]))
        renamed = sum(counted(connection, said_elsewhere(person)).values())
        for table, column in SIGNED.items():
            connection.execute(update(table).where(column == person).values({column.name: FORMER_COLLEAGUE}))
    return Forgotten(deleted, handed_over, renamed)


def _untie(connection: Connection, mine: Mapping[Table, Any]) -> None:
    """Lets go of what stays from what goes: a lead that had been merged into one of these stands by itself again."""
    ties = (answer, answer.c.superseded_by), (lead, lead.c.merged_into), (lead, reminder.c.lead_id)
    for table, column in ties:
        going = select(table.c.id).where(mine[table])
        pointing = column.table
        leaving = select(pointing.c.id).where(mine[pointing])
        staying = column.in_(going) & pointing.c.id.not_in(leaving)
        connection.execute(update(pointing).where(staying).values({column.name: None}))


def _leave_members(connection: Connection, person: str) -> None:
    """Takes a name out of the rows of other members: their team is nobody's, and a former colleague invited them."""
    connection.execute(update(member).where(member.c.team == person).values(team=None))
    connection.execute(update(member).where(member.c.invited_by == person).values(invited_by=FORMER_COLLEAGUE))


def clean_up(engine: Engine, wait_ms: int = _WAIT_MS) -> bool:
    """Takes what was deleted out of the database's files as well, as far as the database lets us.

    Args:
        engine: The database.
        wait_ms: How long to wait for those who are reading, in milliseconds (SQLite).

    Returns:
        False where other programs were in the way: then the space is given free, and not yet written anew.
    """
    try:
        return _clean_sqlite(engine, wait_ms) if engine.dialect.name == "sqlite" else _clean_postgresql(engine)
    except (sqlite3.OperationalError, DBAPIError):
        return False


def _clean_sqlite(engine: Engine, wait_ms: int) -> bool:
    with engine.connect() as connection:
        driver: Any = connection.connection.dbapi_connection
        driver.execute(f"PRAGMA busy_timeout = {wait_ms}")
        try:
            driver.execute("PRAGMA secure_delete = ON")
            driver.execute("VACUUM")
            # The log still holds the pages as they were. Somebody who reads right now keeps it from being emptied.
            return bool(driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)
        finally:
            driver.execute(f"PRAGMA busy_timeout = {BUSY_MS}")


def _clean_postgresql(engine: Engine) -> bool:
    by_itself = engine.execution_options(isolation_level="AUTOCOMMIT")
    with by_itself.connect() as connection:
        quoted = connection.dialect.identifier_preparer
        tables = ", ".join(quoted.format_table(table) for table in metadata.sorted_tables)
        connection.execute(text(f"VACUUM {tables}"))
    return True
