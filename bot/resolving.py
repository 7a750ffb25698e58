"""What typed text stands for before it is understood: a command, an offered choice, or words."""

import re
import unicodedata
from dataclasses import replace
from typing import Final

from bot.commands import command
from bot.engine import Incoming
from coach.conversation.choosing import chosen
from coach.conversation.talk import SAID, Choice, Talk
from render import title

_NUMBER: Final = re.compile(r"[1-9]\d?")
_NUMERIC_QUESTIONS: Final = frozenset({"budget", "budget_more", "timeframe", "timeframe_more"})


def resolve(talk: Talk, message: Incoming, *, numeric: bool) -> Incoming | None:
    """What typed text is on its way as: a tap on an offered choice, a command, or words.

    Args:
        talk: Where the conversation stands.
        message: The text, of which nothing else is known.
        numeric: The open question is answered by a number or a date.

    Returns:
        None for a command that does not exist.
    """
    intent, behind = command(message.text)
    if intent is not None:
        return _commanded(replace(message, text=behind), intent)
    choice = tapped(talk, message.text, numeric=numeric)
    if choice is not None:
        return tap(choice, message)
    return None if message.text.startswith("/") else message


def tap(choice: Choice, message: Incoming) -> Incoming:
    """A tapped choice on its way; one that gives words a meaning takes these words up again."""
    if SAID in choice.value:
        return replace(message, text=choice.value[SAID], meant=choice.intent)
    return replace(message, intent=choice.intent, tapped=choice.value)


def _commanded(message: Incoming, intent: str) -> Incoming:
    """A command on its way: words behind it are understood like typed ones, a bare one is like a tap."""
    if not message.text or intent == "change_language":
        return replace(message, intent=intent)
    return replace(message, meant=intent, commanded=True)


def tapped(talk: Talk, text: str, *, numeric: bool = False) -> Choice | None:
    """The offered choice that a text stands for: its label, its number, or what the button sends.

    Args:
        talk: Where the conversation stands.
        text: What was typed.
        numeric: The open question is answered by a number itself.
    """
    choices = [Choice(**data) for data in talk.choices]
    wanted = _plain(text)
    for choice in choices:
        if wanted in (_plain(title(choice, talk.lang)), f"/{choice.intent}" if not choice.value else None):
            return choice
    numeric = numeric or talk.open in _NUMERIC_QUESTIONS
    if _NUMBER.fullmatch(text) and not numeric and int(text) <= len(choices):
        return choices[int(text) - 1]
    return chosen(talk, text)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip().rstrip(".!?")
