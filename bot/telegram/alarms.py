"""What the coach says by itself: a reminder that is due, a lead that waits too long, a message that got no answer."""

from datetime import datetime
from typing import Any

from bot.desk import Order
from bot.gateway import Gateway
from bot.telegram.arrivals import CHANNEL
from bot.telegram.case import Case
from bot.telegram.replies import said
from coach.conversation.turn import Method


def due(gateway: Gateway, method: Method) -> int:
    """Puts what has to be said now into the inbox, each once; the desk says it in its turn, if it still holds then.

    Returns:
        How much that is.
    """
    now, count = gateway.now(), 0
    with gateway.writing() as uow:
        for reminder in uow.due_reminders(now):
            member = uow.member(reminder.person)
            if member is None or member.consent_at is None or member.blocked_at is not None:
                continue
            payload = _payload("reminder", now, reminder=reminder.id)
            count += uow.receive(CHANNEL, f"reminder:{reminder.id}", reminder.person, payload, now) is not None
    return count


def _payload(kind: str, now: datetime, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "text": "", "at": now.isoformat(), "lang": None, **more}


def tell_dead_letter(case: Case) -> Order:
    """Tells a team lead or admin that a message of somebody could not be answered."""
    told = {name: case.payload[name] for name in ("name", "tries", "reference")}
    return Order(before=[said(case.say("telegram-dead", **told))])


def tell_reminder(case: Case) -> Order:
    return Order()


def tell_clock(case: Case) -> Order:
    return Order()
