"""Makes a conversation as long as it would be after many more turns, by copying the rows that real turns made."""

import uuid
from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlalchemy import Table, func, insert, select, update

from coach.dossier import SINGLE
from store.tables import answer, event, inbox, lead, live_tracker, note, outbox
from store.unit_of_work import SqlUnitOfWork

_AT_ONCE: Final = 50
"""So many copies of all the rows are written by one statement."""

Row = dict[str, Any]
Change = Callable[[Row, int], Row]


def lengthen(uow: SqlUnitOfWork, person: str, times: int) -> None:
    """Copies what the turns of a person left in the database: messages, replies, events, answers, notes.

    Of fields with one answer at a time the copies have given way, as they would have; what collects stands. The live
    tracker and the talk stay where the real turns left them.

    Args:
        uow: An open unit of work; nothing is committed.
        person: Whose turns.
        times: How many copies of each row.
    """
    database = _Copying(uow, times)
    leads = select(lead.c.id).where(lead.c.owner == person)
    messages = database.copy(inbox, inbox.c.person == person, _another_message)
    database.copy(outbox, outbox.c.person == person, _pointing("inbox_id", messages))
    answers = database.copy(answer, answer.c.lead_id.in_(leads), _given_way)
    # What superseded an answer was written after it: only now have both a number.
    database.point_to_copies(answers)
    database.copy(note, note.c.person == person, lambda row, number: row)
    mine = event.c.sender == person
    logged = uow.connection.execute(select(func.count()).select_from(event).where(mine)).scalar_one()
    database.copy(event, mine, lambda row, number: row | {"position": row["position"] + number * logged})
    kept = update(live_tracker).where(live_tracker.c.sender == person)
    uow.connection.execute(kept.values(events_kept=logged * (times + 1)))


def _another_message(row: Row, number: int) -> Row:
    return row | {"message_id": uuid.uuid4().hex}


def _pointing(column: str, copies: Mapping[tuple[int, int], int]) -> Change:
    return lambda row, number: row | {column: copies[row[column], number]}


def _given_way(row: Row, number: int) -> Row:
    gone = row["superseded_at"] or (row["said_at"] if row["field"] in SINGLE else None)
    return row | {"superseded_at": gone, "superseded_by": None}


class _Copying:
    """Copies rows, and knows which number the copies got."""

    def __init__(self, uow: SqlUnitOfWork, times: int) -> None:
        self._connection = uow.connection
        self._times = times

    def copy(self, table: Table, which: Any, change: Change) -> dict[tuple[int, int], int]:
        """Copies rows; returns the number of each copy by the number of the row and of the copy."""
        rows = [dict(row) for row in self._connection.execute(select(table).where(which)).mappings()]
        last = self._connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
        numbers: dict[tuple[int, int], int] = {}
        made = []
        for number in range(1, self._times + 1):
            for row in rows:
                last += 1
                numbers[row["id"], number] = last
                made.append(change(row, number) | {"id": last})
        for start in range(0, len(made), _AT_ONCE * max(len(rows), 1)):
            self._connection.execute(insert(table), made[start : start + _AT_ONCE * len(rows)])
        if made and self._connection.dialect.name == "postgresql":
            # Numbers of our own leave PostgreSQL's counter behind.
            self._connection.exec_driver_sql(f"select setval(pg_get_serial_sequence('{table.name}', 'id'), {last})")
        return numbers

    def point_to_copies(self, copies: Mapping[tuple[int, int], int]) -> None:
        """Lets each copy of a superseded answer point at the copy of the answer that superseded it."""
        query = select(answer.c.id, answer.c.superseded_by).where(answer.c.superseded_by.is_not(None))
        for old, by in self._connection.execute(query).all():
            for number in range(1, self._times + 1):
                if (old, number) in copies and (by, number) in copies:
                    one = update(answer).where(answer.c.id == copies[old, number])
                    self._connection.execute(one.values(superseded_by=copies[by, number]))
