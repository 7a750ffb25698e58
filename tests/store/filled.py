"""A database with something of everything in it, and what is in a database at any revision."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import MetaData, inspect, select, update
from sqlalchemy.future import Engine

from coach.conversation.talk import Talk
from coach.dossier import Answer, Transition
from store.buttons import Button
from store.tables import event, lead, live_tracker
from store.unit_of_work import SqlUnitOfWork

WORDS = "Ромашка & Co 🙂 'café' \"x\" {{a}} %s ; --"
OFF_LINE = ("nurture", "partner", "disqualified", "lost")

Rows = dict[str, list[dict[str, Any]]]


def fill(engine: Engine, at: datetime) -> None:
    """Leads (one merged into another), answers that supersede each other, moves, talks, notes, messages, events.

    Members and an open invitation, buttons and sent messages, a reminder that waits and one that was told, too.
    """
    with SqlUnitOfWork(engine, off_line=OFF_LINE) as uow:
        gone, kept, other = (uow.add_lead(owner, name, at).id for owner, name in _LEADS)
        first = Answer("budget", {"amount": "40000", "text": WORDS, "none": None}, WORDS, "anna", at)
        uow.add_answer(kept, first, supersedes=(), message_id="1")
        for number, field in enumerate(("budget", "situation", "situation", "person"), start=2):
            standing = [answer for answer in _answers(uow, kept) if answer.field == field == "budget"]
            later = Answer(field, {"текст": [number, 0.5, True]}, WORDS, "anna", at + timedelta(hours=number))
            uow.add_answer(kept, later, supersedes=standing, message_id=str(number))
        uow.withdraw(_answers(uow, kept)[-1:], at)
        uow.add_answer(other, first, supersedes=(), message_id="9")
        uow.move_lead(kept, Transition("nurture", "new", None, "anna", at, next_contact=date(2027, 2, 28)))
        uow.move_lead(kept, Transition("partner", "nurture", WORDS, "anna", at, partner="Партнёр 🙂"))
        uow.connection.execute(update(lead).where(lead.c.id == gone).values(merged_into=kept))
        uow.keep_talk(Talk("anna", lang="ru", lead_id=kept, flow="prep", open="budget", pending={"message": WORDS}))
        uow.keep_talk(Talk("bob"))
        uow.add_note("wish", "anna", WORDS, at, {"deep": {"list": [None, 1.5, WORDS]}})
        for number in ("1", "2"):
            inbox_id = uow.receive("telegram", number, "anna", {"text": WORDS, "lang": None}, at)
            if number == "1" and inbox_id is not None:
                uow.finish(inbox_id, "anna", [{"text": WORDS, "buttons": []}, {"text": ""}], at)
                uow.mark_sent(uow.unsent()[0].id, at)
        put_aside = uow.receive("telegram", "3", "anna", {"text": WORDS, "lang": None}, at)
        if put_aside is not None:
            uow.put_aside(put_aside, "anna", [], at, "ab12cd34", "KeyError")
        told = [{"event": "user", "timestamp": 1.25, "text": WORDS}, {"event": "slot", "timestamp": 2.5, "value": None}]
        rows = [
            {"sender": "anna", "position": place, "type": data["event"], "timestamp": data["timestamp"], "data": data}
            for place, data in enumerate(told)
        ]
        uow.connection.execute(event.insert(), rows)
        uow.connection.execute(
            live_tracker.insert().values(sender="anna", state={"before": [], "events": told}, events_kept=2)
        )
        _members(uow, at)
        _buttons(uow, at)
        for lead_id, due in ((kept, at), (None, at + timedelta(days=1))):
            told = uow.add_reminder("anna", lead_id, WORDS, due, at)
        uow.reminder_told(told, at)
        # A number that was given out and is in use no more: it may not come back.
        _take_last_numbers_away(uow, at)
        uow.commit()


_LEADS = (("anna", "Ромашка"), ("anna", WORDS), ("bob", "Acme"))


def _members(uow: SqlUnitOfWork, at: datetime) -> None:
    for token, role, made_by, person in _INVITED:
        uow.add_invite(token, role, made_by, at, at + timedelta(days=7))
        if person is not None:
            uow.take_invite(token, person, WORDS, "ru", at)
    uow.keep_consent("anna", at)
    uow.keep_told_of_consent("anna", at)
    uow.block("bob", at)


_INVITED = (("a", "lead", None, "bob"), ("b", "rep", "bob", "anna"), ("c", "trainee", "bob", None))


def _buttons(uow: SqlUnitOfWork, at: datetime) -> None:
    reply = uow.unsent()[0].id
    uow.add_buttons([Button(f"token {place}", "anna", reply, place, WORDS) for place in range(2)])
    uow.keep_sent(reply, "anna", 2**40, True, at)
    uow.keep_sent(reply, "anna", 2**40 + 1, False, at)


def _answers(uow: SqlUnitOfWork, lead_id: int) -> list[Answer]:
    found = uow.dossier(lead_id)
    return list(found.answers) if found else []


def _take_last_numbers_away(uow: SqlUnitOfWork, at: datetime) -> None:
    last = uow.add_lead("carl", "gone", at).id
    uow.connection.execute(lead.delete().where(lead.c.id == last))


def rows(engine: Engine) -> Rows:
    """Everything in the database as it is, whatever its revision."""
    found = MetaData()
    with engine.connect() as connection:
        found.reflect(connection)
        tables = [table for table in found.sorted_tables if not table.name.startswith(("sqlite_", "alembic_"))]
        return {
            table.name: [dict(row) for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()]
            for table in tables
        }


def in_both(before: Rows, after: Rows) -> Iterator[tuple[str, Rows]]:
    """Per table of both, the rows with the columns of both."""
    for table in before.keys() & after.keys():
        columns = _columns(before[table]) & _columns(after[table])
        yield table, {
            name: [{column: row[column] for column in columns} for row in kept[table]]
            for name, kept in (("before", before), ("after", after))
        }


def _columns(kept: list[dict[str, Any]]) -> set[str]:
    return set(kept[0]) if kept else set()


def structure(engine: Engine) -> dict[str, Any]:
    """Every table's columns, keys, constraints and indexes, and which tables give no number out twice."""
    with engine.connect() as connection:
        looked = inspect(connection)
        tables = [name for name in looked.get_table_names() if not name.startswith(("sqlite_", "alembic_"))]
        return {name: _table(connection, looked, name) for name in sorted(tables)}


def _table(connection: Any, looked: Any, name: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "columns": [(c["name"], str(c["type"]), c["nullable"], c.get("default")) for c in looked.get_columns(name)],
        "primary key": looked.get_pk_constraint(name),
        "foreign keys": sorted(map(str, looked.get_foreign_keys(name))),
        "unique": sorted(map(str, looked.get_unique_constraints(name))),
        "indexes": sorted(str(_plain(index)) for index in looked.get_indexes(name)),
    }
    if connection.dialect.name == "sqlite":
        sql = "select sql from sqlite_master where tbl_name = ? order by type, name"
        statements = [row[0] or "" for row in connection.exec_driver_sql(sql, (name,))]
        found["autoincrement"] = any("AUTOINCREMENT" in statement for statement in statements)
        found["conditions"] = sorted(s.partition("WHERE ")[2] for s in statements if s.startswith("CREATE INDEX"))
    else:
        sql = "select indexdef from pg_indexes where tablename = %s and schemaname = current_schema() order by 1"
        found["conditions"] = [row[0].partition(" WHERE ")[2] for row in connection.exec_driver_sql(sql, (name,))]
    return found


def _plain(index: dict[str, Any]) -> list[tuple[str, Any]]:
    return sorted((key, value) for key, value in index.items() if key in ("name", "column_names", "unique"))
