"""Which of the leads a message asks for: by status, by what is known or missing, by words, by time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from coach.reading.commands import read_statuses
from coach.reading.lead_requests import LeadWords, lead_words, places
from coach.reading.roles import Line, language_of
from coach.reading.text import load_lexicon

_MARKS: Final = frozenset(",.;:!?()")
_MOST_WORDS: Final = 4
"""What is looked for in so many words at most."""
_DAYS: Final = {"days": 1, "weeks": 7, "months": 30, "years": 365}
_NUMBER: Final = re.compile(r"\d{1,3}")


@dataclass(frozen=True)
class LeadFilter:
    """What leads are asked for; empty where all are.

    Attributes:
        statuses: Recorded or recommended statuses, any of which a lead has.
        not_statuses: Recorded statuses that a lead does not have.
        missing: Fields of which nothing is known.
        known: Fields of which something is known.
        words: Words that stand in the name or the answers.
        since: The first day on which a lead was touched.
        before: The day before which a lead was last touched.
    """

    statuses: tuple[str, ...] = ()
    not_statuses: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    since: date | None = None
    before: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether all leads are asked for."""
        return not any(getattr(self, field.name) for field in fields(self))


def read_lead_filter(text: str, lang: str, today: date) -> LeadFilter:
    """Reads which leads are asked for.

    Args:
        text: The message: "which have no budget yet", "leads in Rotterdam", "все лиды про упаковку".
        lang: The language it is read in.
        today: The day from which "this week" is counted.
    """
    lang = language_of(text, lang)
    words = lead_words(lang)
    line = words.line(text)
    return _Reader(words, line, today).read(*read_statuses(text, lang))


class _Reader:
    """One reading of one message."""

    def __init__(self, words: LeadWords, line: Line, today: date) -> None:
        self._words, self._line, self._today = words, line, today
        self._norms = [word.norm for word in line.words]
        self._places = places(line)
        self._claimed: set[int] = set()

    def read(self, statuses: tuple[str, ...], not_statuses: tuple[str, ...]) -> LeadFilter:
        """Reads the message; what one kind of condition has taken is no word to look for."""
        missing = self._fields("missing")
        known = tuple(field for field in self._fields("known") if field not in missing)
        since, before = self._time()
        return LeadFilter(statuses, not_statuses, missing, known, self._searched(), since, before)

    def _fields(self, key: str) -> tuple[str, ...]:
        found = []
        for field in self._words.fields:
            match = self._words.find(key, field).search(self._line.norm)
            if match is not None:
                found.append(field)
                self._claim(match)
        return tuple(found)

    def _claim(self, match: re.Match[str]) -> None:
        self._claimed.update(range(self._at(match.start()), self._at(match.end())))

    def _at(self, place: int) -> int:
        return bisect_left(self._places, place)

    # -- time

    def _time(self) -> tuple[date | None, date | None]:
        """The days between which a lead was touched, or before which it was left alone."""
        since = self._named_day()
        span = self._duration()
        if span is not None:
            since = self._today - timedelta(days=span)
        quiet = self._words.find("quiet").search(self._line.norm) is not None
        return (None, since) if since is not None and quiet else (since, None)

    def _named_day(self) -> date | None:
        monday = self._today - timedelta(days=self._today.weekday())
        first = self._today.replace(day=1)
        days = {
            "today": self._today,
            "yesterday": self._today - timedelta(days=1),
            "last_week": monday - timedelta(days=7),
            "this_week": monday,
            "last_month": (first - timedelta(days=1)).replace(day=1),
            "this_month": first,
        }
        for key, day in days.items():
            match = self._words.find(key).search(self._line.norm)
            if match is not None:
                self._claim(match)
                return day
        return None

    def _duration(self) -> int | None:
        """So many days: "for two weeks", "al een maand", "больше месяца"; "last week" is none."""
        for unit, days in _DAYS.items():
            match = self._words.find(unit).search(self._line.norm)
            if match is None or self._at(match.start()) in self._claimed:
                continue
            at = self._at(match.start())
            self._claim(match)
            number = _number(self._norms[at - 1], self._words) if at else None
            if number is not None:
                self._claimed.add(at - 1)
            return (number or 1) * days
        return None

    # -- words

    def _searched(self) -> tuple[str, ...]:
        """What stands after "in", "about", "with", "find", or before "leads"."""
        found: list[str] = []
        for match in self._words.find("search").finditer(self._line.norm):
            found += self._telling(self._at(match.end()))
        nouns = self._words.words("lead_noun")
        for at, norm in enumerate(self._norms):
            if norm in nouns and at and not found:
                found += [word for word in (self._norms[at - 1],) if self._tells(at - 1)]
        return tuple(dict.fromkeys(found))[:_MOST_WORDS]

    def _telling(self, first: int) -> list[str]:
        found = []
        for at in range(first, len(self._norms)):
            if self._norms[at] in _MARKS:
                break
            if self._tells(at):
                found.append(self._norms[at])
        return found

    def _tells(self, at: int) -> bool:
        norm = self._norms[at]
        if at in self._claimed or norm in _MARKS or norm in self._words.words("stop"):
            return False
        return norm not in _status_words(self._words.lang) and any(character.isalnum() for character in norm)


@lru_cache(maxsize=3)
def _status_words(lang: str) -> frozenset[str]:
    """Words that name a status: "which ones are in nurture" looks for no word."""
    names: Mapping[str, str] = load_lexicon(f"commands_{lang}")["names"]
    return frozenset(part for listed in names.values() for word in listed.split() for part in word.split("_"))


def _number(word: str, words: LeadWords) -> int | None:
    if _NUMBER.fullmatch(word):
        return int(word)
    for number, name in ((2, "two"), (3, "three")):
        if word in words.words(name):
            return number
    cardinals = str(load_lexicon(f"commands_{words.lang}")["cardinals"]).split()
    return cardinals.index(word) + 1 if word in cardinals else None
