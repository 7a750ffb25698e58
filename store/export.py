"""Everything kept about a person, as one JSON document, written while it is read (schema: docs/keeping.md)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import Table, select
from sqlalchemy.future import Connection

from store.personal import rows_of, said_elsewhere
from store.tables import (
    answer,
    button,
    event,
    inbox,
    invite,
    lead,
    live_tracker,
    member,
    note,
    outbox,
    reminder,
    sent_message,
    talk,
    transition,
)
from store.types import to_json

VERSION: Final = 1
"""Of the document; raised when something in it changes its name or its meaning."""

_AT_ONCE: Final = 500


def export(
    connection: Connection, person: str, typed: Iterable[Mapping[str, Any]], head: Mapping[str, Any]
) -> Iterator[str]:
    """The document, in pieces.

    Args:
        connection: One that sees one moment (`store.snapshot`).
        person: Whose.
        typed: The lines typed in the terminal (`store.typed_history`).
        head: What is said of the export itself, first in the document.
    """
    mine, elsewhere = rows_of(person), said_elsewhere(person)

    def rows(table: Table) -> Iterator[str]:
        return _list(_rows(connection, table, mine[table]), 2)

    members: dict[str, Callable[[], Iterator[str]]] = {
        "talk": lambda: _one(_rows(connection, talk, mine[talk])),
        "leads": lambda: _list(_leads(connection, mine[lead]), 2),
        "said_on_leads_of_others": lambda: _said(connection, elsewhere),
        "member": lambda: _one(_rows(connection, member, mine[member])),
        "invitations": lambda: rows(invite),
        "notes": lambda: rows(note),
        "reminders": lambda: rows(reminder),
        "inbox": lambda: rows(inbox),
        "outbox": lambda: rows(outbox),
        "buttons": lambda: rows(button),
        "sent_messages": lambda: rows(sent_message),
        "events": lambda: rows(event),
        "live_tracker": lambda: _one(_rows(connection, live_tracker, mine[live_tracker])),
        "typed_in_terminal": lambda: _list(map(dict, typed), 2),
    }
    yield "{"
    about = {"format": "sales-coach export", "version": VERSION, "person": person, **head}
    for name, value in about.items():
        yield f"\n  {to_json(name)}: {to_json(value)},"
    for place, (name, pieces) in enumerate(members.items()):
        yield f'{"," if place else ""}\n  "{name}": '
        yield from pieces()
    yield "\n}\n"


def _leads(connection: Connection, condition: Any) -> Iterator[dict[str, Any]]:
    for row in _rows(connection, lead, condition):
        answers = _rows(connection, answer, answer.c.lead_id == row["id"])
        moves = _rows(connection, transition, transition.c.lead_id == row["id"])
        yield {**row, "answers": list(map(_marked, answers)), "transitions": list(moves)}


def _said(connection: Connection, elsewhere: Mapping[Table, Any]) -> Iterator[str]:
    yield '{\n    "answers": '
    yield from _list(map(_marked, _rows(connection, answer, elsewhere[answer])), 4)
    yield ',\n    "transitions": '
    yield from _list(_rows(connection, transition, elsewhere[transition]), 4)
    yield "\n  }"


def _marked(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "superseded": row["superseded_at"] is not None}


def _rows(connection: Connection, table: Table, condition: Any) -> Iterator[dict[str, Any]]:
    query = select(table).where(condition).order_by(*table.primary_key.columns)
    if table is event:
        query = select(table).where(condition).order_by(table.c.position)
    for row in connection.execute(query.execution_options(yield_per=_AT_ONCE)).mappings():
        yield {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _list(items: Iterable[Mapping[str, Any]], depth: int) -> Iterator[str]:
    margin, empty = " " * depth, True
    for item in items:
        yield f"{'[' if empty else ','}\n{margin}  {_indented(item, depth + 2)}"
        empty = False
    yield "[]" if empty else f"\n{margin}]"


def _one(items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    yield _indented(next(iter(items), None), 2)


def _indented(value: Any, depth: int) -> str:
    return to_json(value, indent=2).replace("\n", "\n" + " " * depth)
