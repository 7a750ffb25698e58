"""Turns as the gateway holds them, store-level: messages with all that a turn writes, in one commit."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.future import Connection, Engine

from coach.conversation.talk import Talk
from coach.dossier import Answer, Transition
from store import tables
from store.unit_of_work import SqlUnitOfWork


def hold_turn(engine: Engine, person: str, key: str, at: datetime, said: str = "") -> int:
    """Takes a message in and answers it, in two commits as the gateway does; returns the number of the message."""
    with SqlUnitOfWork(engine) as uow:
        number = uow.receive("jsonl", key, person, {"text": said or key}, at)
        assert number is not None
        uow.commit()
    with SqlUnitOfWork(engine) as uow:
        uow.keep_talk(Talk(person, lang="nl", pending={"said": said}))
        log(uow.connection, person, key, said)
        uow.add_note("wish", person, said or key, at, {"said": said})
        uow.finish(number, person, [{"text": f"you said {said}"}, {"text": "go on"}], at)
        uow.commit()
    return number


def log(connection: Connection, sender: str, key: str, said: str = "", events: int = 2) -> None:
    """Appends events of one turn to the log."""
    live = tables.live_tracker
    kept = connection.execute(select(live.c.events_kept).where(live.c.sender == sender)).scalar_one_or_none()
    start = kept or 0
    rows: Sequence[dict[str, Any]] = [
        {"sender": sender, "position": start + n, "type": "user", "timestamp": 1.5, "data": {"key": key, "text": said}}
        for n in range(events)
    ]
    connection.execute(insert(tables.event), rows)
    state = {"before": [], "events": [{"text": said}]}
    if kept is None:
        connection.execute(insert(live).values(sender=sender, state=state, events_kept=events))
    else:
        values = {"state": state, "events_kept": start + events}
        connection.execute(update(live).where(live.c.sender == sender).values(values))


def fill(engine: Engine, person: str, at: datetime, said: str) -> int:
    """A lead with a superseded answer and a change of status, and another merged into it; returns its number."""
    hold_turn(engine, person, f"message of {person}", at, said)
    with SqlUnitOfWork(engine) as uow:
        lead = uow.add_lead(person, f"Customer of {person}", at).id
        merged = uow.add_lead(person, f"Customer of {person} BV", at).id
        change = update(tables.lead).where(tables.lead.c.id == merged).values(merged_into=lead)
        uow.connection.execute(change)
        for amount in ("50k", "40k"):
            dossier = uow.dossier(lead)
            assert dossier is not None
            budget = Answer("budget", {"amount": amount}, f"they have {amount}", person, at)
            uow.add_answer(lead, budget, supersedes=dossier.answers, message_id="m1")
        uow.move_lead(lead, Transition("partner", "new", "theirs", person, at, partner="Berg", next_contact=at.date()))
        uow.commit()
    return lead
