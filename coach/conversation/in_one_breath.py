"""A reminder asked for in one breath with something else: a call to prepare, a lead to qualify, a status, an answer."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from coach.conversation.agenda import next_question
from coach.conversation.preparing import start_prep, start_qualification
from coach.conversation.reminders import answer_reminder
from coach.conversation.settle import CONTENT, SURE
from coach.conversation.status import set_status
from coach.conversation.taking import take
from coach.conversation.talk import Part
from coach.conversation.turn import Turn
from coach.reading.opening import read_opening
from coach.reading.reminders import read_reminder, split_request

_INTENT: Final = "set_reminder"
_DONE_FIRST: Final[Mapping[str, Callable[[Turn], None]]] = {
    "set_status": set_status,
    "start_call_prep": start_prep,
    "start_qualification": start_qualification,
}


def remind_me(turn: Turn) -> None:
    """Does what the message asks before its reminder, then what it asks about reminders."""
    turn.talk.misses = 0
    text = turn.heard.text
    if turn.heard.tapped is None and not turn.aside and not turn.chosen:
        text = _sentences_before(turn) or _call_before(turn) or text
    answer_reminder(turn, text)


def _sentences_before(turn: Turn) -> str | None:
    """Takes the sentences before the one that asks for a reminder; returns the rest, None where there are none."""
    heard = turn.heard
    first = next((place for place, part in enumerate(heard.parts) if part.intent == _INTENT), 0)
    before, start = heard.parts[:first], heard.text.find(heard.parts[first].text)
    begins = next((part for part in before if part.intent in _DONE_FIRST and part.confidence >= SURE), None)
    if start <= 0 or (begins is None and not any(part.intent in CONTENT for part in before)):
        return None
    _take_before(turn, heard.text[:start].strip(), before, begins.intent if begins else "inform")
    return heard.text[start:]


def _call_before(turn: Turn) -> str | None:
    """Begins the preparation of a call told of in the same sentence: "call with Acme at four, remind me before".

    Only where the reminder has a time of its own: "call Acme in 3 days, remind me" tells when to remind.
    """
    before, request = split_request(turn.heard.text, turn.lang)
    told = read_opening(before, turn.lang)
    if turn.talk.flow is not None or told.company is None or told.when is None:
        return None
    if read_reminder(request, turn.lang, turn.heard.at) is None:
        return None
    _take_before(turn, before, (Part(before, "start_call_prep", 1.0, "rapport", 0.0),), "start_call_prep")
    return request


def _take_before(turn: Turn, text: str, parts: tuple[Part, ...], intent: str) -> None:
    heard, talk = turn.heard, turn.talk
    whole = replace(heard.whole, text=text, intent=intent)
    turn.heard = replace(heard, text=text, intent=intent, whole=whole, parts=parts)
    if intent in _DONE_FIRST:
        _DONE_FIRST[intent](turn)
        if talk.open is not None and turn.replies:
            # The question comes last, after the reminder.
            turn.replies.pop()
    elif take(turn) and talk.flow is not None:
        # What was asked is answered: the next question is the open one.
        talk.ask(next_question(talk, turn.dossier, turn.method.questionnaire) or talk.open)
    turn.heard = heard
