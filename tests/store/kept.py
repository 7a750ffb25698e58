"""Turns as the gateway holds them, store-level: messages with all that a turn writes, in one commit."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.future import Connection, Engine

from coach.conversation.talk import Talk
from coach.dossier import Answer, Transition
from store import tables
from store.buttons import Button
from store.invites import hash_of, new_invitation
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
    """A lead with a superseded answer and a change of status, and another merged into it; returns its number.

    The person is a member who was invited and invited somebody, was shown a button, and wants to be reminded.
    """
    message = hold_turn(engine, person, f"message of {person}", at, said)
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
        _membership(uow, person, at)
        reply = uow.connection.execute(_FIRST_REPLY, {"message": message}).scalar_one()
        uow.add_buttons([Button(hash_of(f"button of {person}"), person, reply, 0, said)])
        uow.keep_sent(reply, person, 7, True, at)
        uow.add_reminder(person, lead, said, at, at)
        uow.commit()
    return lead


_FIRST_REPLY = select(tables.outbox.c.id).where(
    tables.outbox.c.inbox_id == bindparam("message"), tables.outbox.c.position == 0
)


def _membership(uow: SqlUnitOfWork, person: str, at: datetime) -> None:
    taken = hash_of(f"for {person}")
    uow.add_invite(taken, "lead", None, at, at + timedelta(days=7))
    assert uow.take_invite(taken, person, f"Name of {person}", "nl", at) is not None
    new_invitation(uow, "rep", person, at)
