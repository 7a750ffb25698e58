"""What the coach says by itself: a reminder that is due, a lead that waits too long, a message that got no answer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from bot.desk import Order
from bot.gateway import Gateway
from bot.telegram.arrivals import CHANNEL
from bot.telegram.case import Case
from bot.telegram.replies import said
from coach.access import Member
from coach.conversation.reminding import due_reminders, news
from coach.conversation.talk import Say, Talk
from coach.conversation.turn import Method
from store.unit_of_work import SqlUnitOfWork

REMINDER: Final = "reminder"
CLOCK: Final = "clock"
DEAD: Final = "dead"

_MORNING: Final = 8
"""Nobody is woken up at the first minute of a day for a customer who is due on it."""


def due(gateway: Gateway, method: Method) -> int:
    """Puts what has to be said now into the inbox; the desk says it in its turn, if it still holds then.

    Returns:
        How much that is.
    """
    now, count = gateway.now(), 0
    with gateway.reading() as uow:
        listening = {member.person for member in uow.members() if _listens(member)}
        found = [(REMINDER, str(each.id), each.person) for each in uow.due_reminders(now) if each.person in listening]
        for person in sorted(listening):
            if _is_news(uow, person, now, method):
                found.append((CLOCK, now.isoformat(), person))
    if not found:
        return 0
    with gateway.writing() as uow:
        for kind, key, person in found:
            count += uow.receive(CHANNEL, f"{kind}:{person}:{key}", person, note(kind, now), now) is not None
    return count


def _listens(member: Member) -> bool:
    return member.consent_at is not None and member.blocked_at is None


def _is_news(uow: SqlUnitOfWork, person: str, now: datetime, method: Method) -> bool:
    """Whether a lead waits, and nothing of this kind is on its way to them already."""
    if _news(uow, uow.talk(person), now, method) is None:
        return False
    return not any(row.payload.get("kind") == CLOCK for row in uow.pending(person))


def _news(uow: SqlUnitOfWork, talk: Talk, now: datetime, method: Method) -> Say | None:
    # A lead that came in waits at any hour; a day on which a customer is due begins when people do.
    return news(uow, talk, now, method.status, due=now.hour >= _MORNING)


def note(kind: str, now: datetime, **more: Any) -> Mapping[str, Any]:
    """What is put into the inbox where nobody wrote."""
    return {"kind": kind, "text": "", "at": now.isoformat(), "lang": None, **more}


def tell_reminders(case: Case) -> Order:
    """Tells what they wanted to be told by now; a message of theirs may have brought it already."""
    found = due_reminders(case.uow, case.person, case.now)
    return Order(before=[said(case.say(each.key, **each.args)) for each in found])


def tell_clock(case: Case) -> Order:
    """Tells which leads wait too long and which customers are due."""
    talk = case.uow.talk(case.person)
    found = _news(case.uow, talk, case.now, case.method)
    if found is None:
        return Order()
    case.uow.keep_talk(talk)
    return Order(before=[said(case.say(found.key, **found.args))])


def tell_dead_letter(case: Case) -> Order:
    """Tells a team lead or admin that a message of somebody could not be answered."""
    told = {name: case.payload[name] for name in ("name", "tries", "reference")}
    return Order(before=[said(case.say("telegram-dead", **told))])
