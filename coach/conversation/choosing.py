"""Which of the offered choices typed words stand for: "the second one", "logistics", "more", "undo"."""

from collections.abc import Sequence
from typing import Final

from coach.conversation.talk import WAY, Choice, Talk
from coach.conversation.turn import LISTED
from coach.reading.asking import way_on
from coach.reading.commands import read_ordinal_choice
from coach.reading.lead_requests import goes, wants
from coach.reading.names import match_name, names_only
from coach.reading.reminders import drops_one

_LONGEST: Final = 5
"""Words of an answer that points at a choice; what is longer says more than that."""


def chosen(talk: Talk, text: str) -> Choice | None:
    """The offered choice that words stand for; None where they say something else.

    A name or a number answers only where the coach has asked which lead is meant; "the second one" and "more" also
    answer a list.
    """
    if goes(text, talk.lang):
        return None
    choices = [Choice(**data) for data in talk.choices]
    leads = [choice for choice in choices if "lead" in choice.value]
    wanted = way_on(text, talk.lang) if any(WAY in choice.value for choice in choices) else None
    if wanted is not None:
        return next((choice for choice in choices if choice.value.get(WAY) == wanted), None)
    asked = "request" in talk.pending
    dropped = _listed_reminder(talk, text)
    if dropped is not None:
        return dropped
    if len(text.split()) > _LONGEST:
        return _named(leads, text) if asked else None
    for key, mark in (("more", "skip"), ("undo", "undo")):
        offered = next((choice for choice in choices if mark in choice.value), None)
        if offered is not None and wants(key, text, talk.lang):
            return offered
    if asked and (named := _named(leads, text)) is not None:
        return named
    if talk.open is not None and not asked:
        return None
    place = read_ordinal_choice(text, talk.lang, len(leads)) if asked or not text.isdigit() else None
    return leads[place] if place is not None else None


def _listed_reminder(talk: Talk, text: str) -> Choice | None:
    """The reminder that is dropped by its place in the list just shown."""
    listed = talk.pending.get(LISTED)
    if not listed or text.isdigit() or len(text.split()) > _LONGEST:
        return None
    if talk.open is not None and not listed["asked"] and not drops_one(text, talk.lang):
        return None
    place = read_ordinal_choice(text, talk.lang, len(listed["ids"]))
    return Choice("", "set_reminder", {"drop": listed["ids"][place]}) if place is not None else None


def _named(leads: Sequence[Choice], text: str) -> Choice | None:
    names = match_name(text, [choice.label for choice in leads])
    found = [choice for choice in leads if choice.label in names and names_only(text, choice.label)]
    return found[0] if len(found) == 1 else None
