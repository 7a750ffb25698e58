"""What a run left in its database, so that two runs can be compared and one can be checked by itself."""

from collections import Counter
from typing import Any

from sqlalchemy import select
from sqlalchemy.future import Connection, Engine

from bot.failing import late
from store.mailbox import Waiting
from store.tables import answer, event, inbox, lead, outbox, talk, transition
from tests.chaos.messages import Message


def faults(engine: Engine, sent: list[Message]) -> dict[str, list[str]]:
    """What is wrong with what was kept of the messages sent: lost, doubled, out of order, without an answer."""
    with engine.connect() as connection:
        rows = connection.execute(select(inbox).order_by(inbox.c.id)).all()
        said = select(event.c.sender, event.c.data).where(event.c.type == "user")
        users = connection.execute(said.order_by(event.c.sender, event.c.position)).all()
        groups = Counter(connection.execute(select(outbox.c.inbox_id)).scalars())
        places = connection.execute(select(outbox.c.inbox_id, outbox.c.position)).all()
    ids = [message.id for message in sent]
    done = [row.message_id for row in rows if row.done_at is not None and row.failed_at is None]
    heard = [row.data["message_id"] for row in users]
    # What is not understood by Rasa at all (signs only) is answered by the gateway and makes no event.
    unheard = {message.id for message in sent if not any(character.isalnum() for character in message.text)}
    by_person = {person: [row.data["message_id"] for row in users if row.sender == person] for person, _ in users}
    return {
        "lost": sorted({*ids} - {*done}) + sorted({*ids} - unheard - {*heard}),
        "doubled": [key for counts in (Counter(done), Counter(heard)) for key, times in counts.items() if times > 1],
        "disordered": [row.message_id for row, key in zip(rows, ids, strict=False) if row.message_id != key]
        + [person for person, order in by_person.items() if order != sorted(order, key=lambda key: int(key[1:]))],
        "unanswered": [row.message_id for row in rows if not groups[row.id]],
        "answered twice": [str(place) for place, times in Counter(map(tuple, places)).items() if times > 1],
    }


def contents(engine: Engine) -> dict[str, Any]:
    """Everything a run kept that has to be the same in a run without a kill."""
    with engine.connect() as connection:
        order = list(connection.execute(select(lead.c.id).order_by(lead.c.id)).scalars())
        numbers = {number: place for place, number in enumerate(order, start=1)}
        return {
            "talks": {row.person: _same(row.state, numbers) for row in connection.execute(select(talk))},
            "leads": [
                (numbers[row.id], row.owner, row.name, row.status)
                for row in connection.execute(select(lead).order_by(lead.c.id))
            ],
            "answers": [
                (numbers[row.lead_id], row.field, row.value, row.evidence, row.message_id, row.superseded_at is None)
                for row in connection.execute(select(answer).order_by(answer.c.id))
            ],
            "transitions": [
                (numbers[row.lead_id], row.status, row.came_from, row.reason)
                for row in connection.execute(select(transition).order_by(transition.c.id))
            ],
            "events": _events(connection, numbers),
            "replies": _replies(connection),
        }


def _events(connection: Connection, numbers: dict[int, int]) -> list[Any]:
    kept = ("event", "name", "text", "value", "message_id")
    query = select(event.c.sender, event.c.data).order_by(event.c.sender, event.c.position)
    return [
        (sender, _same({key: data.get(key) for key in kept}, numbers, lead_slot=data.get("name") == "lead"))
        for sender, data in connection.execute(query)
        if data["event"] in ("user", "bot", "slot", "action", "active_loop")
    ]


def _replies(connection: Connection) -> dict[str, list[Any]]:
    rows = {row.id: row for row in connection.execute(select(inbox))}
    langs = {row.person: row.state["lang"] for row in connection.execute(select(talk))}
    said: dict[str, list[Any]] = {row.message_id: [] for row in rows.values()}
    for number, payload in connection.execute(
        select(outbox.c.inbox_id, outbox.c.payload).order_by(outbox.c.inbox_id, outbox.c.position)
    ):
        row = rows[number]
        waiting = Waiting(row.id, row.channel, row.message_id, row.person, row.payload, row.received_at, row.tries)
        # That an answer comes late is said, and is all that may differ.
        if payload not in [late(lang, waiting) for lang in {"en", langs[row.person]}]:
            said[row.message_id].append(payload)
    return said


def _same(value: Any, numbers: dict[int, int], *, lead_slot: bool = False) -> Any:
    """A value with leads by their place: PostgreSQL gives no number out again that a broken turn took."""
    if isinstance(value, dict):
        return {
            # Talks that rest are kept by the number of their lead.
            str(numbers.get(int(key), key)) if key.isdecimal() else key: numbers.get(inner, inner)
            if isinstance(inner, int) and ("lead" in key or (lead_slot and key == "value"))
            else _same(inner, numbers)
            for key, inner in value.items()
        }
    return [_same(inner, numbers) for inner in value] if isinstance(value, list) else value
