"""What became of everything that was written on Telegram: in the database, and in the chats."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.future import Engine

from bot.telegram.arrivals import person_of
from bot.telegram.markup import as_html, bubbles
from bot.telegram.replies import DOCUMENT, FORGET, HOW
from coach.languages import LANGUAGES
from locales import catalogue
from store.engine import read_only
from store.tables import event, inbox, outbox
from tests.chaos.telegram_people import CAST
from tests.telegram.people import Telegram

_FILE = "(a file)"
_NOTICES = [
    re.compile(re.escape(as_html(catalogue(lang).format("telegram-failed", {"reference": "REF"}))).replace("REF", ".*"))
    for lang in LANGUAGES
]

Bubble = tuple[str, float]
"""What was sent, and when."""


def kept(engine: Engine) -> set[str]:
    """The numbers of the updates that are in the inbox."""
    with read_only(engine).connect() as connection:
        return set(connection.execute(select(inbox.c.message_id)).scalars())


def tries(engine: Engine) -> int:
    """How often answering a message that still waits was begun."""
    waiting = select(func.max(inbox.c.tries)).where(inbox.c.done_at.is_(None), inbox.c.failed_at.is_(None))
    with read_only(engine).connect() as connection:
        return connection.execute(waiting).scalar() or 0


def settled(engine: Engine, telegram: Telegram, *, sent: bool = True) -> bool:
    """Whether everything is confirmed, answered and, where asked for, noted as sent."""
    return not telegram.waiting and not unsettled(engine, sent=sent)


def unsettled(engine: Engine, *, sent: bool = True) -> int:
    """How many messages wait to be answered, and replies to be sent."""
    waits = select(func.count()).where(inbox.c.done_at.is_(None), inbox.c.failed_at.is_(None))
    unsent = select(func.count()).where(outbox.c.sent_at.is_(None))
    with read_only(engine).connect() as connection:
        return sum(connection.execute(query).scalar_one() for query in ((waits, unsent) if sent else (waits,)))


def faults(engine: Engine, telegram: Telegram) -> dict[str, list[str]]:
    """What is wrong: each kind with what it befell. Call it when everything is settled."""
    updates = telegram.call("updates")
    came = {str(update["update_id"]): update for update in updates["confirmed"]}
    texts = {key: update["message"] for key, update in came.items() if "message" in update}
    with read_only(engine).connect() as connection:
        rows = connection.execute(select(inbox).order_by(inbox.c.id)).all()
        said = select(event.c.sender, event.c.data).where(event.c.type == "user")
        heard = [
            (sender, data["message_id"])
            for sender, data in connection.execute(said.order_by(event.c.sender, event.c.position))
        ]
        replies = connection.execute(select(outbox).order_by(outbox.c.id)).all()
    done = Counter(row.message_id for row in rows if row.done_at is not None and row.failed_at is None)
    turns = Counter(key for _, key in heard)
    # What is signs only is answered without the engine and makes no event.
    to_hear = {key for key, message in texts.items() if any(sign.isalnum() for sign in message["text"])}
    written = {
        (message.id, actor.number)
        for actor in CAST
        for message in telegram.user(actor.number, actor.name, actor.lang).chat
        if not message.by_bot
    }
    fetched = {(message["message_id"], message["from"]["id"]) for message in texts.values()}
    answered = Counter(row.inbox_id for row in replies)
    return {
        "lost": [*sorted({*came} - {*done}), *sorted(to_hear - {*turns}), *map(str, written - fetched)],
        "doubled": [key for counts in (done, turns) for key, times in counts.items() if times > 1],
        "disordered": [*_disordered([(row.person, row.message_id) for row in rows]), *_disordered(heard)],
        "unanswered": [row.message_id for row in rows if row.message_id in texts and not answered[row.id]],
        "put aside": [row.message_id for row in rows if row.failed_at is not None],
        "not sent": [str(row.id) for row in replies if row.sent_at is None],
        "against the Bot API": telegram.violations,
    }


def _disordered(keys: list[tuple[str, str]]) -> Iterator[str]:
    last: dict[str, int] = {}
    for person, key in keys:
        if int(key) < last.get(person, 0):
            yield key
        last[person] = int(key)


def bubbles_of(engine: Engine, telegram: Telegram) -> dict[str, Any]:
    """Whether each chat got the bubbles of the outbox, in order, none missing; and when one came once more.

    Returns:
        `missing`: by person where a chat went another way than the outbox; `repeated`: chat and time of each bubble
        that came again; `notices`: how often people were told that something failed; `sent`: all bubbles.
    """
    found: dict[str, Any] = {"missing": [], "repeated": [], "notices": 0, "sent": 0}
    log = [entry for entry in telegram.log() if entry["status"] == 200]
    for actor in CAST:
        there, notices = _shown(log, actor.number)
        found["notices"] += notices
        found["sent"] += len(there)
        wanted = list(_wanted(engine, person_of(actor.number)))
        expected = [(text, len(list(run))) for text, run in groupby(wanted)]
        actual = [(text, list(run)) for text, run in groupby(there, key=lambda bubble: bubble[0])]
        for place, (text, count) in enumerate(expected):
            if place >= len(actual) or actual[place][0] != text or len(actual[place][1]) < count:
                found["missing"].append(f"{actor.key}: bubble {place} of {len(expected)}")
                break
            found["repeated"] += [(actor.number, at) for _, at in actual[place][1][count:]]
        else:
            found["missing"] += [f"{actor.key}: more than was said"] * (len(actual) > len(expected))
    return found


def _shown(log: list[dict[str, Any]], chat: int) -> tuple[list[Bubble], int]:
    shown: list[Bubble] = []
    notices = 0
    for entry in log:
        if entry["method"] not in ("sendMessage", "sendDocument") or entry["params"]["chat_id"] != str(chat):
            continue
        text = entry["params"]["text"] if entry["method"] == "sendMessage" else _FILE
        if any(notice.fullmatch(text) for notice in _NOTICES):
            notices += 1
        else:
            shown.append((text, entry["ended"]))
    return shown, notices


def _wanted(engine: Engine, person: str) -> Iterator[str]:
    with read_only(engine).connect() as connection:
        query = select(outbox.c.payload).where(outbox.c.person == person).order_by(outbox.c.id)
        for payload in connection.execute(query).scalars():
            if payload.get(HOW) in (None, FORGET):
                yield from map(as_html, bubbles(payload["text"]))
            elif payload[HOW] == DOCUMENT:
                yield _FILE
