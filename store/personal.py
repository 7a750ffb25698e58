"""Whose rows they are: what each table keeps about a person.

A new table has to be entered here, as personal or as not; a test holds this. Export and forget go by it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Column, Table, func, or_, select, union
from sqlalchemy.future import Connection

from coach.dossier import FORMER_COLLEAGUE
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

NAMES: Final[Mapping[Table, "Column[Any]"]] = {
    talk: talk.c.person,
    lead: lead.c.owner,
    note: note.c.person,
    inbox: inbox.c.person,
    outbox: outbox.c.person,
    event: event.c.sender,
    live_tracker: live_tracker.c.sender,
    member: member.c.person,
    invite: invite.c.made_by,
    button: button.c.person,
    sent_message: sent_message.c.person,
    reminder: reminder.c.person,
}
"""The column that names whose row it is."""

SIGNED: Final[Mapping[Table, "Column[Any]"]] = {answer: answer.c.said_by, transition: transition.c.by}
"""The column that names who said or set what goes with a lead, in whose hands the lead may be."""

IN_PASSING: "Final[Sequence[Column[Any]]]" = (invite.c.used_by, member.c.team, member.c.invited_by)
"""Further columns that name people, in rows that may be somebody else's."""

NOT_PERSONAL: Final[frozenset[Table]] = frozenset()
"""Tables that keep nothing about a person."""


def rows_of(person: str) -> dict[Table, Any]:
    """Each table that holds something of a person, with the condition that their rows meet."""
    mine = {table: column == person for table, column in NAMES.items()}
    # What was said on a lead goes with it, whoever said it.
    mine |= {table: table.c.lead_id.in_(select(lead.c.id).where(lead.c.owner == person)) for table in SIGNED}
    messages = select(inbox.c.id).where(inbox.c.person == person)
    mine[outbox] = or_(mine[outbox], outbox.c.inbox_id.in_(messages))
    # What hangs under a reply goes with it.
    replies = select(outbox.c.id).where(mine[outbox])
    for table in (button, sent_message):
        mine[table] = or_(mine[table], table.c.outbox_id.in_(replies))
    # An invitation is a matter between two people, and goes with either.
    mine[invite] = or_(mine[invite], invite.c.used_by == person)
    return mine


def said_elsewhere(person: str) -> dict[Table, Any]:
    """The rows that a person signed on leads which are in other hands."""
    elsewhere = select(lead.c.id).where(lead.c.owner != person)
    return {table: (column == person) & table.c.lead_id.in_(elsewhere) for table, column in SIGNED.items()}


def counted(connection: Connection, conditions: Mapping[Table, Any]) -> dict[str, int]:
    """How many rows of each table meet their condition, by the table's name."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
        for table, condition in conditions.items()
    }


def people(connection: Connection) -> set[str]:
    """Everybody about whom something is kept."""
    columns = [*NAMES.values(), *SIGNED.values(), *IN_PASSING]
    named = union(*(select(column) for column in columns))
    return set(connection.execute(named).scalars()) - {FORMER_COLLEAGUE, None}
