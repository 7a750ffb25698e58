"""Counts what a piece of work asks of the database, for tests that cost does not grow: no clock, no noise."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event
from sqlalchemy.future import Engine


@dataclass
class Work:
    """What was asked of a database while counting.

    Attributes:
        statements: How many statements, BEGIN and SAVEPOINT left out.
        rows: How many rows were read.
        size: How many characters they held.
        scans: Tables that SQLite went through from end to end, with the statement. An index of what waits holds a
            handful of rows whatever has been said before: going through that is none.
    """

    engine: Engine
    statements: int = 0
    rows: int = 0
    size: int = 0
    scans: set[str] = field(default_factory=set)
    _counting: bool = False

    def __post_init__(self) -> None:
        event.listen(self.engine, "after_cursor_execute", self._executed)

    def __enter__(self) -> "Work":
        self.statements = self.rows = self.size = 0
        self._counting = True
        return self

    def __exit__(self, *_: object) -> None:
        self._counting = False

    def _executed(self, connection: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if not self._counting or statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK")):
            return
        self.statements += 1
        driver = connection.connection.dbapi_connection.cursor()
        if statement.startswith(("SELECT", "WITH")):
            # Asked once more: what the first answer holds belongs to whoever asked.
            driver.execute(statement, parameters)
            found = driver.fetchall()
            self.rows += len(found)
            self.size += sum(len(str(value)) for row in found for value in row)
        if connection.dialect.name == "sqlite" and not statement.startswith("INSERT"):
            driver.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps = [str(step[3]) for step in driver.fetchall()]
            self.scans |= {f"{step}: {statement}" for step in steps if _goes_through(step)}


_OF_WAITING = ("ix_inbox_waiting", "ix_outbox_waiting")
_TABLES = ("talk", "lead", "answer", "transition", "note", "inbox", "outbox", "event", "live_tracker")


def _goes_through(step: str) -> bool:
    return step.startswith("SCAN") and step.split()[1] in _TABLES and not step.endswith(_OF_WAITING)
