"""Labels a message and its sentences."""

import re
from dataclasses import dataclass
from typing import Any, Final

from bot.nlu.language import answer_language
from bot.nlu.model import Understanding
from bot.nlu.recogniser import cyrillic_share
from coach.conversation.talk import Part
from coach.reading.cues import cue_for

_SENTENCE_END: Final = re.compile(r"(?<=[.!?;])\s+|\n+|\s+[-–—]\s+")
_BEGINNING: Final = re.compile(r"\s*([^:,.;\d]{4,60}):\s+(\S.*)", re.DOTALL)
_BEGINS: Final = frozenset({"start_qualification", "start_call_prep"})
_SURE: Final = 0.7
_MOST_PARTS: Final = 8
LONGEST: Final = 1500
"""So many characters of a message are understood; what stands behind them is kept but not read."""


@dataclass(frozen=True)
class Hearing:
    """What the models make of a message, independent of the conversation."""

    lang: str
    whole: Part
    parts: tuple[Part, ...]
    ranking: tuple[tuple[str, float], ...]


class Ear:
    """Applies the models to messages."""

    def __init__(self, models: Understanding) -> None:
        """Takes trained models."""
        self._models = models

    def hear(self, text: str, *, lang: str | None = None, current: str | None = None, names: bool = False) -> Hearing:
        """Labels a message.

        Args:
            text: The message.
            lang: Its language, where that is given; it is recognised otherwise.
            current: The language of the conversation, kept unless the evidence is clear.
            names: The message may be a mere name, so that Latin script proves no language.
        """
        text = text[:LONGEST]
        if names and current in ("en", "nl") and cyrillic_share(text) == 0:
            lang = lang or current
        lang = lang or answer_language(self._models.language, text, current)
        whole, ranking = self._part(text, lang)
        sentences = [piece.strip() for piece in _SENTENCE_END.split(text) if any(c.isalnum() for c in piece)]
        if 1 < len(sentences) <= _MOST_PARTS:
            parts = tuple(self._part(sentence, lang)[0] for sentence in sentences)
        else:
            parts = self._begun(text, lang) or (whole,)
        return Hearing(lang, whole, parts, ranking)

    def _begun(self, text: str, lang: str) -> tuple[Part, ...]:
        """The two parts of a message that says what to begin and then tells: "qualify Acme: 40k, the CFO signs"."""
        parted = _BEGINNING.match(text)
        if parted is None:
            return ()
        head, _ = self._part(parted[1].strip(), lang)
        begins = head.intent in _BEGINS and head.confidence >= _SURE
        return (head, self._part(parted[2].strip(), lang)[0]) if begins else ()

    def _part(self, text: str, lang: str) -> tuple[Part, tuple[tuple[str, float], ...]]:
        line = (text, lang)
        intent, kind = self._models.intents.label(line), self._models.question_types.label(line)
        cue = cue_for(text, lang, kind.name) or self._models.question_types.cue(line, kind.name)
        return Part(text, intent.name, intent.confidence, kind.name, kind.confidence, cue), intent.ranking


def as_data(hearing: Hearing) -> dict[str, Any]:
    """A hearing as plain data, for Rasa's parse result and log."""
    return {
        "lang": hearing.lang,
        "whole": vars(hearing.whole).copy(),
        "parts": [vars(part).copy() for part in hearing.parts],
        "ranking": [list(pair) for pair in hearing.ranking],
    }


def part_from(data: dict[str, Any]) -> Part:
    """A sentence from plain data."""
    return Part(**data)
