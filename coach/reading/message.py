"""All readings of one message, taken before its intent decides what happens."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, Final

from coach.letters import BANT, Letter
from coach.reading.authority import AuthorityReading, read_authority
from coach.reading.budget import BudgetReading, read_budget
from coach.reading.fit import read_fit
from coach.reading.milestones import read_milestones
from coach.reading.need import NeedReading, read_need
from coach.reading.opening import OpeningReading, read_opening
from coach.reading.people import Change, Person, read_changes, read_people, read_teller
from coach.reading.timeframe import TimeframeReading, read_timeframe

_BARE_WORDS: Final = 6
"""A message of at most so many words that one reading covers by half is an answer to that letter, asked or not."""

_CODE: Final = re.compile(
    r"\{\{|\}\}|\{\s*\$?\w+\s*\}|</?\w+[^>]*>|\bselect\b.+\bfrom\b|\bdrop\s+table\b", re.IGNORECASE
)
"""Program code and templates: no number in them is an amount, and no word a decision."""

_OPENING_FIELDS: Final = frozenset({"company", "contact", "offer", "when"})


@dataclass(frozen=True)
class Readings:
    """What was read in a message; None where a letter was not spoken of.

    Attributes:
        values: Per BANT letter its structured reading, JSON types only (method: how a reading is taken).
        spans: Per BANT letter the characters that the reading came from.
        opening: Company, contact, offer, time of the call, facts.
        people: People named, with their jobs and roles in the decision.
        fit: `target`, `no_target`, `partner`, `unknown`, or None where fit was not spoken of.
        milestones: A proposal asked for, the pre-sale brief agreed: each with the characters it came from.
        changes: What is taken back about people: somebody left, or does not decide.
    """

    values: Mapping[Letter, Mapping[str, Any]]
    spans: Mapping[Letter, tuple[int, int]]
    opening: OpeningReading
    people: tuple[Person, ...]
    fit: str | None
    milestones: Mapping[str, tuple[int, int]]
    changes: tuple[Change, ...] = ()

    @property
    def outweigh(self) -> frozenset[Letter]:
        """The letters told so plainly that they outweigh a request: any words pass for a topic of need.

        Who takes which part in the decision tells of authority.
        """
        topic = self.values.get(Letter.NEED, {}).get("kind") == "topic"
        told = self.concrete - {Letter.NEED} if topic else self.concrete
        placed = bool(self.changes) or any(person.dmu_roles and not person.by_job for person in self.people)
        return told | {Letter.AUTHORITY} if placed else told

    @property
    def concrete(self) -> frozenset[Letter]:
        """The letters of which the message tells something, "don't know" not counted."""
        return frozenset(letter for letter, value in self.values.items() if _tells(letter, value))


def _tells(letter: Letter, value: Mapping[str, Any]) -> bool:
    if letter is Letter.BUDGET:
        return bool(value["status"] != "unknown") or value["amount_min"] is not None or value["amount_max"] is not None
    if letter is Letter.TIMEFRAME:
        return bool(value["kind"] != "unknown")
    if letter is Letter.NEED:
        return value["has_need"] is not None
    return any(item is not None for item in value.values())


def _is_thin(letter: Letter, value: Mapping[str, Any]) -> bool:
    """Whether a reading may be no more than a stray word: a bare no, money without a figure, a mere topic."""
    if letter is Letter.BUDGET and value["amount_min"] is None and value["amount_max"] is None:
        return True
    return (letter is Letter.NEED and value["kind"] == "topic") or _is_negative(letter, value)


def _is_negative(letter: Letter, value: Mapping[str, Any]) -> bool:
    if letter is Letter.BUDGET:
        return bool(value["status"] == "none")
    if letter is Letter.NEED:
        return value["has_need"] is False
    if letter is Letter.TIMEFRAME:
        return bool(value["kind"] == "never")
    return value["is_decision_maker"] is False


def budget_value(reading: BudgetReading) -> dict[str, Any]:
    """A budget reading as JSON types; amounts as strings, so that no cent is lost."""
    return {
        "amount_min": None if reading.amount_min is None else str(reading.amount_min),
        "amount_max": None if reading.amount_max is None else str(reading.amount_max),
        "currency": reading.currency,
        "period": reading.period,
        "status": reading.status,
    }


def authority_value(reading: AuthorityReading) -> dict[str, Any]:
    """An authority reading as JSON types."""
    return {
        "role": reading.role,
        "is_decision_maker": reading.is_decision_maker,
        "others_involved": reading.others_involved,
        "decider_role": reading.decider_role,
        "decider_name": reading.decider_name,
    }


def need_value(reading: NeedReading) -> dict[str, Any]:
    """A need reading as JSON types."""
    return {"has_need": reading.has_need, "kind": reading.kind, "by_customer": reading.by_customer}


def timeframe_value(reading: TimeframeReading) -> dict[str, Any]:
    """A timeframe reading as JSON types; the date in ISO form."""
    return {
        "kind": reading.kind,
        "latest_date": None if reading.latest_date is None else reading.latest_date.isoformat(),
        "months_max": reading.months_max,
        "reason": reading.reason,
    }


_Taken = tuple[dict[str, Any], tuple[int, int] | None]


def _budget(text: str, lang: str, today: date, asked: bool) -> _Taken | None:
    reading = read_budget(text, lang, asked=asked)
    if reading is None:
        return None
    return {**budget_value(reading), "told_by": read_teller(text, lang)}, reading.span


def _authority(text: str, lang: str, today: date, asked: bool) -> _Taken | None:
    reading = read_authority(text, lang, asked=asked)
    return None if reading is None else (authority_value(reading), reading.span)


def _need(text: str, lang: str, today: date, asked: bool) -> _Taken | None:
    reading = read_need(text, lang, asked=asked)
    return None if reading is None else (need_value(reading), reading.span)


def _timeframe(text: str, lang: str, today: date, asked: bool) -> _Taken | None:
    reading = read_timeframe(text, lang, today, asked=asked)
    return None if reading is None else (timeframe_value(reading), reading.span)


_READERS: Final[Mapping[Letter, Callable[[str, str, date, bool], _Taken | None]]] = {
    Letter.BUDGET: _budget,
    Letter.AUTHORITY: _authority,
    Letter.NEED: _need,
    Letter.TIMEFRAME: _timeframe,
}


@lru_cache(maxsize=64)
def read_message(text: str, lang: str, today: date, question: str | None) -> Readings:
    """Takes all readings of a message.

    Args:
        text: The message.
        lang: Its language.
        today: The day of the talk.
        question: The open question, by its field; the message may answer it without naming it.
    """
    asked = _letter(question)
    taken: dict[Letter, _Taken] = {}
    for letter in BANT if _CODE.search(text) is None else ():
        result = _READERS[letter](text, lang, today, letter is asked)
        if result is not None:
            taken[letter] = result
    told = {letter for letter, (value, _) in taken.items() if _tells(letter, value)}
    # Hours and days of a trouble ("they waste two hours a day") are no date, though a date was asked for.
    of_trouble = asked is Letter.TIMEFRAME and Letter.NEED in told
    if asked in told and told - {asked} and (of_trouble or _is_thin(asked, taken[asked][0])):
        # In "no, 30k" the "no" corrects the amount; it does not deny what was asked last. And where another letter is
        # told in full, "there is money" or "a topic" was heard only because the coach had asked.
        unasked = _READERS[asked](text, lang, today, False)
        taken = {letter: result for letter, result in taken.items() if letter is not asked}
        if unasked is not None:
            taken[asked] = unasked
    fit = read_fit(text, lang, asked=question == "fit")
    if asked in taken and fit is not None and _READERS[asked](text, lang, today, False) is None:
        # "Yes, they are a target" says yes to the fit, not to what was asked last.
        del taken[asked]
    if asked is not None and not told:
        taken.update(_bare_answers(text, lang, today, asked))
    opening = read_opening(text, lang, asked=question if question in _OPENING_FIELDS else None)
    readings = Readings(
        values={letter: value for letter, (value, _) in taken.items()},
        spans={letter: span for letter, (_, span) in taken.items() if span is not None},
        opening=opening,
        people=read_people(text, lang),
        fit=fit,
        milestones=read_milestones(text, lang),
        changes=read_changes(text, lang),
    )
    return _without_call_time(readings)


def _letter(question: str | None) -> Letter | None:
    name = (question or "").removesuffix("_more")
    return next((letter for letter in BANT if letter.value == name), None)


def _bare_answers(text: str, lang: str, today: date, asked: Letter) -> Iterator[tuple[Letter, _Taken]]:
    if len(text.split()) > _BARE_WORDS:
        return
    for letter in (Letter.BUDGET, Letter.TIMEFRAME):
        if letter is asked:
            continue
        result = _READERS[letter](text, lang, today, True)
        if result is None or result[1] is None or not _tells(letter, result[0]):
            continue
        start, end = result[1]
        if 2 * (end - start) >= len(text.strip()):
            yield letter, result
            return


def _without_call_time(readings: Readings) -> Readings:
    """The time of the call itself is not when the customer decides."""
    when, span = readings.opening.when, readings.spans.get(Letter.TIMEFRAME)
    if when is None or span is None or not (when.start <= span[0] and span[1] <= when.end):
        return readings
    return replace(
        readings,
        values={letter: value for letter, value in readings.values.items() if letter is not Letter.TIMEFRAME},
        spans={letter: found for letter, found in readings.spans.items() if letter is not Letter.TIMEFRAME},
    )


_CLAUSE_END: Final = re.compile(r"[.!?;\n]+(?:\s|$)|,\s+|\s+(?=—|–)\s*")
_EVIDENCE_END: Final = re.compile(rf"{_CLAUSE_END.pattern}|:\s+")
"""What is quoted of a message also leaves out what it begins with: "qualify Acme: 40k"."""

_EVIDENCE_LENGTH: Final = 160


def clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses of a text begin and end, the marks between them left out."""
    cuts = [(found.start(), found.end()) for found in _CLAUSE_END.finditer(text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(begin for begin, _ in cuts), len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def clause(text: str, span: tuple[int, int] | None) -> str:
    """The words around a reading, as they were typed: its clause, or the whole text where no span is known."""
    if span is None:
        return text.strip()[:_EVIDENCE_LENGTH]
    ends = [(found.start(), found.end()) for found in _EVIDENCE_END.finditer(text)]
    start = max((end for begin, end in ends if end <= span[0]), default=0)
    stop = min((begin for begin, _ in ends if begin >= span[1]), default=len(text))
    return text[start:stop].strip(" ,;")[:_EVIDENCE_LENGTH]
