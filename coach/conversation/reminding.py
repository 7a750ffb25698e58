"""What the coach says by itself: reminders that are due, a new lead that waits, a customer to be contacted again."""

from datetime import date, datetime, timedelta
from typing import Any, Final

from coach.conversation.talk import Say, Talk
from coach.conversation.turn import Turn
from coach.dossier import Dossier, Lead
from coach.lead import StatusRules
from coach.ports import UnitOfWork
from coach.reminder import Reminder
from coach.response import Waiting, minutes_since, untouched, waiting

_MOST: Final = 3
"""So many leads are named in one reminder; the rest is counted."""

_REMEMBERED: Final = 200
"""So many leads are remembered as told of, the latest."""

_YEAR_UNSAID: Final = 180
"""Within so many days a date of another year needs no year."""

_STOPPED: Final = "stopped"
_HOUR, _DAY = 60, 24 * 60
_ON_TIME: Final = timedelta(minutes=5)
"""Up to so long after its moment a reminder is told as if it were the moment."""

_SHOWS_ALL: Final = frozenset({"list_leads"})
"""Requests whose answer tells the same of every lead."""


def remind(turn: Turn) -> None:
    """Says once, before the answer: what the rep wanted to be told, which leads wait, which customers are due."""
    new = news(turn.uow, turn.talk, turn.heard.at, turn.method.status, tell=turn.heard.intent not in _SHOWS_ALL)
    if new is not None:
        turn.replies.insert(0, new)
    lines = [{"ref": said.key, "args": said.args} for said in due_reminders(turn.uow, turn.talk.person, turn.heard.at)]
    if lines:
        turn.replies.insert(0, Say("reminder", {"items": {"lines": lines}, "more": 0}))


def due_reminder(reminder: Reminder, lead_name: str | None, now: datetime) -> Say:
    """What is said when a reminder is due.

    Args:
        reminder: The reminder.
        lead_name: What the lead it is about is called now; None where it is about none.
        now: The present moment, in the zone that the rep's times are told in.
    """
    late = now - reminder.due_at > _ON_TIME
    meant_for = {"ref": "reminder-late", "args": {"moment": moment_said(reminder.due_at, now)}}
    return Say("reminder-due", {**of_what(reminder.text, lead_name), "late": meant_for if late else ""})


def of_what(about: str, lead_name: str | None) -> dict[str, Any]:
    """What a reminder is about, for the catalogues; a customer whom the words name already is not named again."""
    named = lead_name is not None and lead_name.casefold() in about.casefold()
    return {"about": about, "company": "" if named or lead_name is None else lead_name}


def moment_said(at: datetime, now: datetime) -> dict[str, Any]:
    """A moment in words: "today at 15:50", "Tuesday 1 December at 09:00"; in the zone of `now`."""
    at = at.astimezone(now.tzinfo)
    days = (at.date() - now.date()).days
    day = {0: "today", 1: "tomorrow"}.get(days, "day")
    date_said = {"date": at.date().isoformat(), "year": at.year != now.year and abs(days) > _YEAR_UNSAID}
    return {"ref": f"moment-{day}", "args": {"time": f"{at:%H:%M}", "date": date_said}}


def due_reminders(uow: UnitOfWork, person: str, now: datetime) -> list[Say]:
    """What a person wanted to be told by now; each is noted as told, and so is told once.

    Args:
        uow: The unit of work.
        person: Whose reminders.
        now: The present moment, in the zone that the rep's times are told in.
    """
    said = []
    for reminder in uow.reminders_of(person):
        if reminder.due_at <= now and uow.reminder_told(reminder.id, now):
            dossier = uow.dossier(reminder.lead_id) if reminder.lead_id is not None else None
            said.append(due_reminder(reminder, dossier.lead.name if dossier is not None else None, now))
    return said


def news(
    uow: UnitOfWork, talk: Talk, now: datetime, rules: StatusRules, *, tell: bool = True, due: bool = True
) -> Say | None:
    """Which leads wait too long and which customers are due, of which the person was not told yet.

    Args:
        uow: The unit of work.
        talk: Where the conversation stands; it remembers what was told, and is to be kept.
        now: The present moment.
        rules: The limits of waiting.
        tell: Whether it is told now; where not, only what is over is forgotten.
        due: Whether customers who are due are told of; where not, only leads that wait.
    """
    leads = uow.leads(talk.person)
    watched = {str(lead.id) for lead in leads if untouched(lead, rules) or lead.next_contact}
    talk.told_of = {key: said for key, said in talk.told_of.items() if key in watched}
    if not tell:
        return None
    heeded = leads if due else [lead for lead in leads if lead.next_contact is None]
    lines = [line for lead in heeded if (line := _news_of(lead, uow, talk, now, rules)) is not None]
    talk.told_of = dict(list(talk.told_of.items())[-_REMEMBERED:])
    if not lines:
        return None
    return Say("reminder", {"items": {"lines": lines[:_MOST]}, "more": max(0, len(lines) - _MOST)})


def _news_of(
    lead: Lead, uow: UnitOfWork, talk: Talk, now: datetime, rules: StatusRules
) -> dict[str, Any] | None:
    """What is to be said of a lead and was not said before."""
    told, key, today = talk.told_of, str(lead.id), now.date()
    if lead.next_contact is not None and lead.next_contact <= today:
        due = lead.next_contact.isoformat()
        if told.get(key) == due:
            return None
        told[key] = due
        return due_line(lead, lead.next_contact, today)
    if not untouched(lead, rules) or told.get(key) in ("breach", _STOPPED):
        return None
    in_hand = lead.id == talk.lead_id and talk.flow is not None
    if in_hand or minutes_since(lead, now) < rules.warn_minutes:
        # Who prepares the call or qualifies the lead is on it.
        return None
    dossier = uow.dossier(lead.id)
    found = waiting(dossier, now, rules) if dossier is not None else None
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
