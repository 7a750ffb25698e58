"""What the coach says by itself: a new lead that waits for its first response, a customer to be contacted again."""

from datetime import date, datetime
from typing import Any, Final

from coach.conversation.talk import Say
from coach.conversation.turn import Turn
from coach.dossier import Dossier, Lead
from coach.lead import StatusRules
from coach.response import Waiting, minutes_since, untouched, waiting

_MOST: Final = 3
"""So many leads are named in one reminder; the rest is counted."""

_REMEMBERED: Final = 200
"""So many leads are remembered as told of, the latest."""

_STOPPED: Final = "stopped"
_HOUR, _DAY = 60, 24 * 60
_SHOWS_ALL: Final = frozenset({"list_leads"})
"""Requests whose answer tells the same of every lead."""


def remind(turn: Turn) -> None:
    """Says once, before the answer, which leads wait too long and which customers are due."""
    leads = turn.uow.leads(turn.talk.person)
    watched = {str(lead.id) for lead in leads if untouched(lead, turn.method.status) or lead.next_contact}
    told = {key: said for key, said in turn.talk.told_of.items() if key in watched}
    turn.talk.told_of = told
    if turn.heard.intent in _SHOWS_ALL:
        return
    lines = [line for lead in leads if (line := _news(turn, lead)) is not None]
    turn.talk.told_of = dict(list(told.items())[-_REMEMBERED:])
    if lines:
        more = len(lines) - _MOST
        turn.replies.insert(0, Say("reminder", {"items": {"lines": lines[:_MOST]}, "more": max(0, more)}))


def _news(turn: Turn, lead: Lead) -> dict[str, Any] | None:
    """What is to be said of a lead and was not said before."""
    told, key, rules = turn.talk.told_of, str(lead.id), turn.method.status
    if lead.next_contact is not None and lead.next_contact <= turn.today:
        due = lead.next_contact.isoformat()
        if told.get(key) == due:
            return None
        told[key] = due
        return due_line(lead, lead.next_contact, turn.today)
    if not untouched(lead, rules) or told.get(key) in ("breach", _STOPPED):
        return None
    in_hand = lead.id == turn.talk.lead_id and turn.talk.flow is not None
    if in_hand or minutes_since(lead, turn.heard.at) < rules.warn_minutes:
        # Who prepares the call or qualifies the lead is on it.
        return None
    dossier = turn.uow.dossier(lead.id)
    found = waiting(dossier, turn.heard.at, rules) if dossier is not None else None
    if found is None or found.level == told.get(key):
        told.setdefault(key, _STOPPED)
        return None
    told[key] = found.level
    args = {"company": lead.name, "time": _time(found), "limit": rules.breach_minutes}
    return {"ref": f"waits-{found.level}", "args": args}


def due_line(lead: Lead, day: date, today: date) -> dict[str, Any]:
    """That a customer wanted to hear from the rep, and when."""
    args = {"company": lead.name, "day": {"day": day.isoformat()}, "days": (today - day).days}
    return {"ref": "contact-due", "args": args}


def notes(turn: Turn, lead: Lead, dossier: Dossier | None = None) -> list[dict[str, Any]]:
    """What a list or an opened lead says beside the status: partner, next contact, how long it has been waiting."""
    rules = turn.method.status
    known = dossier or (turn.uow.dossier(lead.id) if untouched(lead, rules) else None)
    return notes_at(lead, known, turn.heard.at, rules)


def notes_at(lead: Lead, dossier: Dossier | None, now: datetime, rules: StatusRules) -> list[dict[str, Any]]:
    """The same outside a conversation.

    Args:
        lead: The lead.
        dossier: The lead with its answers; without it nothing is said on waiting.
        now: The present moment, with time zone.
        rules: The limits of waiting.
    """
    found: list[dict[str, Any]] = []
    if lead.partner:
        found.append({"ref": "note-partner", "args": {"partner": lead.partner}})
    if lead.next_contact:
        days = (now.date() - lead.next_contact).days
        due = "yes" if days >= 0 else "no"
        args = {"day": {"day": lead.next_contact.isoformat()}, "days": max(0, days), "due": due}
        found.append({"ref": "note-next-contact", "args": args})
    clock = waiting(dossier, now, rules) if dossier is not None else None
    if clock is not None:
        found.append(waiting_note(clock, rules.breach_minutes))
    return found


def waiting_note(clock: Waiting, limit: float) -> dict[str, Any]:
    """How long a new lead has been waiting, in a few words."""
    return {"ref": f"note-waiting-{clock.level}", "args": {"time": _time(clock), "limit": limit}}


def _time(clock: Waiting) -> dict[str, Any]:
    minutes = clock.minutes
    if minutes < 2 * _HOUR:
        return {"ref": "time-minutes", "args": {"count": minutes}}
    if minutes < 2 * _DAY:
        return {"ref": "time-hours", "args": {"count": minutes // _HOUR}}
    return {"ref": "time-days", "args": {"count": minutes // _DAY}}
