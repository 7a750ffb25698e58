"""Reminders that the rep asks for: set, listed, dropped; afterwards the open question returns."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, Final

from coach.conversation.naming import ask_which, leads_called, named_leads
from coach.conversation.offering import offer
from coach.conversation.reminding import moment_said, of_what
from coach.conversation.talk import Choice
from coach.conversation.turn import LISTED, Turn
from coach.dossier import Answer, Lead
from coach.languages import LANGUAGES
from coach.reading.commands import read_ordinal_choice
from coach.reading.opening import read_opening
from coach.reading.reminders import means_all, read_about, read_moment, read_reminder, read_wish
from coach.reminder import Reminder
from coach.shorten import shortened

MOST: Final = 50
"""So many reminders of one person wait at most."""

TIME: Final = "reminder_time"
"""The question for when to remind, or when the call is; asked beside the flow."""

_INTENT: Final = "set_reminder"
_SHOWN: Final = 10
"""So many a list shows; the rest is counted."""

_BUTTONS: Final = 8
_ABOUT: Final = 500
"""Characters kept of what to be reminded of."""

_ON_A_BUTTON: Final = 30
_TELLING: Final = 4
"""A word of so many letters may tell one reminder from another."""

_HOUR: Final = 60
_MORNING: Final = 9
_HALF_DAY: Final = 12 * 60
_MINE: Final = Choice("button-reminders", _INTENT, {"list": True})


def answer_reminder(turn: Turn, text: str) -> None:
    """Sets a reminder, shows which there are, or drops one.

    Args:
        turn: The running turn.
        text: The words that ask for it; of a tapped button they tell nothing.
    """
    tapped = turn.heard.tapped
    if tapped is not None:
        _tap(turn, tapped)
        return
    wish = read_wish(text, turn.lang)
    if wish == "set" and turn.aside and _completes(turn, text):
        take_time(turn)
        return
    turn.end_aside()
    {"set": _set, "list": _show, "drop": _drop}[wish](turn, text)


def _tap(turn: Turn, tapped: Mapping[str, Any]) -> None:
    if "back" in tapped:
        _put_back(turn, tapped["back"])
    elif "undo" in tapped or "drop" in tapped:
        turn.end_aside()
        _dropped(turn, [each for each in _waiting(turn) if each.id in tapped.get("undo", [tapped.get("drop")])])
    elif "at" in tapped or "minutes" in tapped:
        minutes = timedelta(minutes=int(tapped.get("minutes", 0)))
        _take_due(turn, datetime.fromisoformat(tapped["at"]) if "at" in tapped else turn.heard.at + minutes)
    else:
        turn.end_aside()
        _show(turn, "")


# Setting


def _set(turn: Turn, text: str) -> None:
    found = named_leads(turn)
    if len(found) > 1:
        ask_which(turn, found)
        return
    if len(_waiting(turn)) >= MOST:
        turn.say("reminders-full", *(() if turn.talk.open else (_MINE,)), most=MOST)
        turn.ask_again()
        return
    about = _about(turn, text)
    lead = found[0] if found else _lead_in_hand(turn, about)
    read = read_reminder(text, turn.lang, turn.heard.at, _call_at(turn, lead))
    about = shortened(about, _ABOUT)
    if read is not None and read.due is not None and read.problem is None:
        _keep(turn, lead, about, read.due)
        return
    if read is not None and read.problem == "past":
        _say_past(turn, read.due)
    kind = "call" if read is not None and read.problem == "no_call_time" else "time"
    _ask_time(turn, kind, lead, about, text)


def _about(turn: Turn, text: str) -> str:
    """What to be reminded of, in the rep's words."""
    read = read_reminder(text, turn.lang, turn.heard.at)
    return read.about if read is not None else read_about(text, turn.lang)


def _lead_in_hand(turn: Turn, about: str) -> Lead | None:
    """The lead in hand, unless the reminder names a customer that the coach does not know."""
    stranger = read_opening(about, turn.lang).company is not None
    return turn.dossier.lead if turn.dossier is not None and not stranger else None


def _when(turn: Turn, lead: Lead | None) -> Answer | None:
    dossier = turn.uow.dossier(lead.id) if lead is not None else None
    return dossier.one("when") if dossier is not None else None


def _call_at(turn: Turn, lead: Lead | None) -> datetime | None:
    """When the call with a lead is, where it is ahead and its hour is known."""
    when = _when(turn, lead)
    return _ahead(turn, when.text, when.said_at) if when is not None else None


def _ahead(turn: Turn, words: str, said_at: datetime) -> datetime | None:
    """The moment that words for a call stand for, in whichever language they were said; None where it is over."""
    said_at = said_at.astimezone(turn.heard.at.tzinfo)
    found = (read_moment(words, lang, said_at) for lang in (turn.lang, *LANGUAGES))
    return next((moment for moment in found if moment is not None and moment > turn.heard.at), None)


def _keep(turn: Turn, lead: Lead | None, about: str, due: datetime) -> None:
    person, lead_id = turn.talk.person, lead.id if lead is not None else None
    same = [each for each in _waiting(turn) if (each.lead_id, each.text, each.due_at) == (lead_id, about, due)]
    number = same[0].id if same else turn.uow.add_reminder(person, lead_id, about, due, turn.heard.at)
    undo = Choice("button-undo", _INTENT, {"undo": [number]})
    said = of_what(about, lead.name if lead is not None else None)
    turn.say("reminder-set", undo, *(() if turn.talk.open else (_MINE,)), moment=_moment(turn, due), **said)
    turn.ask_again(undo)


def _say_past(turn: Turn, due: datetime | None) -> None:
    turn.say("reminder-past", moment=_moment(turn, due) if due is not None else "")


def _moment(turn: Turn, at: datetime) -> dict[str, Any]:
    return moment_said(at, turn.heard.at)


# Asking when


def _ask_time(turn: Turn, kind: str, lead: Lead | None, about: str, text: str) -> None:
    """Asks when to remind, or when the call is; the rep's words wait for the answer."""
    tomorrow = (turn.heard.at + timedelta(days=1)).replace(hour=_MORNING, minute=0, second=0, microsecond=0)
    choices = (
        Choice("button-in-an-hour", _INTENT, {"minutes": _HOUR}),
        Choice("button-tomorrow-morning", _INTENT, {"at": tomorrow.isoformat()}),
    )
    when = _when(turn, lead) if kind == "call" else None
    # A call of which only the day is known waits for its hour; one that had its hour is over.
    only_day = when is not None and read_moment(when.text, turn.lang, turn.heard.at) is None
    turn.ask_aside(
        TIME,
        kind=kind,
        lead=lead.id if lead is not None else None,
        about=about,
        text=text,
        lang=turn.lang,
        day=when.text if when is not None and only_day else "",
        choices=[asdict(choice) for choice in choices] if kind == "time" else [],
        said={"kind": kind, **of_what(about, lead.name if lead is not None else None)},
    )


def _completes(turn: Turn, text: str) -> bool:
    """Whether a request made while it is asked when is the answer: it tells no other thing to be reminded of."""
    return not _about(turn, text)


def take_time(turn: Turn) -> None:
    """Takes the answer to when: of the call, or of the reminder itself."""
    aside, answer, now = turn.aside, turn.heard.text, turn.heard.at
    lead = _lead(turn, aside["lead"])
    if aside["kind"] == "call" and turn.heard.intent != _INTENT:
        call = _called_at(turn, str(aside["day"]), answer)
        if call is None:
            _ask_once_more(turn, aside, answer)
            return
        moment, words = call
        if lead is not None:
            _note_call(turn, lead, words)
        read = read_reminder(str(aside["text"]), str(aside["lang"]), now, moment)
    else:
        read = read_reminder(answer, turn.lang, now, _call_at(turn, lead))
        due = read_moment(answer, turn.lang, now) if read is None else None
        if due is not None:
            _take_due(turn, due)
            return
    if read is None or read.problem == "no_time":
        _ask_once_more(turn, aside, answer)
    elif read.problem == "no_call_time":
        _ask_time(turn, "call", lead, str(aside["about"]), answer)
    elif read.due is None or read.problem == "past":
        _say_past(turn, read.due)
        _ask_time(turn, "time", lead, str(aside["about"]), answer)
    else:
        _take_due(turn, read.due)


def _take_due(turn: Turn, due: datetime) -> None:
    """Sets the reminder that waits for its time."""
    waiting = turn.aside
    if due <= turn.heard.at:
        _say_past(turn, due)
        turn.ask_again()
        return
    turn.talk.misses = 0
    turn.end_aside()
    in_hand = waiting.get("lead") if waiting else turn.talk.lead_id
    lead = _lead(turn, in_hand)
    _keep(turn, lead, str(waiting.get("about", "")), due)


def _called_at(turn: Turn, day: str, answer: str) -> tuple[datetime, str] | None:
    """When the call is by an answer, alone or with the day that was known; and the words for it."""
    for words in (f"{day} {answer}".strip(), answer):
        moment = _ahead(turn, words, turn.heard.at)
        if moment is not None:
            return moment, words
    return None


def _note_call(turn: Turn, lead: Lead, words: str) -> None:
    """Keeps the time of the call on its lead: the next question for it has its answer."""
    in_hand = turn.talk.lead_id
    turn.take_lead(lead.id)
    turn.keep("when", {"text": shortened(words, _ABOUT)}, turn.heard.text)
    turn.take_lead(in_hand)


def _ask_once_more(turn: Turn, aside: dict[str, Any], answer: str) -> None:
    turn.talk.misses += 1
    if aside["kind"] == "call" and read_reminder(answer, turn.lang, turn.heard.at) is not None:
        # A day without its hour is known from here on.
        aside["day"] = answer
    turn.tell("invalid", TIME)
    turn.ask_again()


def _lead(turn: Turn, lead_id: Any) -> Lead | None:
    dossier = turn.uow.dossier(int(lead_id)) if lead_id is not None else None
    return dossier.lead if dossier is not None else None


# Listing and dropping


def _waiting(turn: Turn) -> list[Reminder]:
    """The person's reminders that are ahead, the next one first."""
    return [each for each in turn.uow.reminders_of(turn.talk.person) if each.due_at > turn.heard.at]


def _show(turn: Turn, text: str) -> None:
    waiting = _waiting(turn)
    named = {lead.id for lead in leads_called(turn, text)} if text else set()
    found = [each for each in waiting if each.lead_id in named] if named else waiting
    if not found:
        _say_none(turn)
        return
    _list(turn, "reminders", found)


def _say_none(turn: Turn) -> None:
    turn.say("reminders-none", *(() if turn.talk.open else offer(turn)))
    turn.ask_again()


def _list(turn: Turn, key: str, found: Sequence[Reminder]) -> None:
    lines = [_line(turn, place, each) for place, each in enumerate(found[:_SHOWN], 1)]
    if len(found) > _SHOWN:
        lines.append({"ref": "leads-more", "args": {"more": len(found) - _SHOWN}})
    choices = () if turn.talk.open else tuple(_button(turn, each) for each in found[:_BUTTONS])
    ids = [each.id for each in found[:_SHOWN]]
    turn.talk.pending[LISTED] = {"ids": ids, "asked": key == "which-reminder"}
    turn.say(key, *choices, count=len(found), items={"lines": lines})
    turn.ask_again()


def _line(turn: Turn, place: int, reminder: Reminder) -> dict[str, Any]:
    said = of_what(reminder.text, _name(turn, reminder))
    return {"ref": "reminder-line", "args": {"place": place, "moment": _moment(turn, reminder.due_at), **said}}


def _name(turn: Turn, reminder: Reminder) -> str | None:
    lead = _lead(turn, reminder.lead_id)
    return lead.name if lead is not None else None


def _button(turn: Turn, reminder: Reminder) -> Choice:
    at = reminder.due_at.astimezone(turn.heard.at.tzinfo)
    about = shortened(reminder.text or _name(turn, reminder) or "", _ON_A_BUTTON)
    args = {"about": about, "time": f"{at:%H:%M}", "day": {"day": at.date().isoformat()}}
    return Choice("button-drop-reminder", _INTENT, {"drop": reminder.id}, args=args)


def _drop(turn: Turn, text: str) -> None:
    waiting = _waiting(turn)
    if not waiting:
        _say_none(turn)
        return
    found = waiting if means_all(text, turn.lang) else _meant(turn, text, waiting)
    if len(found) == 1 or means_all(text, turn.lang):
        _dropped(turn, found)
    else:
        _list(turn, "which-reminder", found or waiting)


def _meant(turn: Turn, text: str, waiting: Sequence[Reminder]) -> Sequence[Reminder]:
    """The reminders that words may mean: by lead, hour, day, place in the list or what they are about."""
    if len(waiting) == 1:
        return waiting
    named = {lead.id for lead in leads_called(turn, text)}
    found: Sequence[Reminder] = [each for each in waiting if each.lead_id in named] or waiting
    found = _at_that_time(turn, text, found) or found
    if len(found) == len(waiting):
        about = _about_that(text, waiting)
        place = read_ordinal_choice(text, turn.lang, len(waiting)) if not about else None
        found = [waiting[place]] if place is not None else about or _just_set(turn, waiting) or waiting
    return found


def _at_that_time(turn: Turn, text: str, waiting: Sequence[Reminder]) -> list[Reminder]:
    read = read_reminder(text, turn.lang, turn.heard.at)
    due = read.due if read is not None else None
    if due is None:
        return []
    if read_moment(text, turn.lang, turn.heard.at) is None:
        return [each for each in waiting if _local(turn, each).date() == due.date()]
    # "The nine o'clock one" leaves open which half of the day it is.
    clock = (due.hour * _HOUR + due.minute) % _HALF_DAY
    alike = [
        each
        for each in waiting
        if (_local(turn, each).hour * _HOUR + _local(turn, each).minute) % _HALF_DAY == clock
    ]
    return [each for each in alike if _local(turn, each).date() == due.date()] or alike


def _local(turn: Turn, reminder: Reminder) -> datetime:
    return reminder.due_at.astimezone(turn.heard.at.tzinfo)


def _about_that(text: str, waiting: Sequence[Reminder]) -> list[Reminder]:
    """The reminders that share most words with a message; none where no word is shared, or all of them share it."""
    said = [word.strip(".,!?") for word in text.casefold().split()]
    shared = {
        each.id: sum(
            any(one.startswith(word[: max(_TELLING, len(word) - 2)]) for one in said)
            for word in each.text.casefold().split()
            if len(word) >= _TELLING
        )
        for each in waiting
    }
    most = max(shared.values(), default=0)
    return [each for each in waiting if shared[each.id] == most] if most else []


def _just_set(turn: Turn, waiting: Sequence[Reminder]) -> list[Reminder]:
    """The reminder that the coach spoke of last: "forget that reminder"."""
    undone = [number for choice in turn.talk.choices for number in choice["value"].get("undo", ())]
    return [each for each in waiting if each.id in undone]


def _dropped(turn: Turn, found: Sequence[Reminder]) -> None:
    if not found:
        _say_none(turn)
        return
    for each in found:
        turn.uow.drop_reminder(each.id)
    back = [{"lead": each.lead_id, "about": each.text, "due": each.due_at.isoformat()} for each in found]
    undo = Choice("button-undo", _INTENT, {"undo": [], "back": back})
    said = of_what(found[0].text, _name(turn, found[0]))
    moment = _moment(turn, found[0].due_at)
    offered = () if turn.talk.open else offer(turn)
    turn.say("reminder-dropped", undo, *offered, count=len(found), moment=moment, **said)
    turn.ask_again(undo)


def _put_back(turn: Turn, back: Sequence[Mapping[str, Any]]) -> None:
    """Sets reminders again that were dropped; those whose moment has passed since are left."""
    turn.end_aside()
    for each in back:
        due = datetime.fromisoformat(each["due"])
        if due > turn.heard.at:
            turn.uow.add_reminder(turn.talk.person, each["lead"], each["about"], due, turn.heard.at)
    _show(turn, "")
