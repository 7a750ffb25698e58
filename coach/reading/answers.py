"""Answers to the fields of the questionnaire: yes or no, a number, a date, one of several, and what stands beside."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from coach.questionnaire import Field
from coach.reading.message import clauses
from coach.reading.numbers import read_numbers, read_ranges
from coach.reading.regions import read_regions
from coach.reading.roles import language_of, russian_parses
from coach.reading.stems import Span
from coach.reading.text import fold, load_lexicon, tokenize
from coach.reading.timeframe import read_timeframe


@dataclass(frozen=True)
class Said:
    """An answer that was read.

    Attributes:
        value: As it is kept, JSON types only.
        span: The characters it came from.
    """

    value: Mapping[str, Any]
    span: Span


def read_answer(field: Field, text: str, lang: str, today: date) -> Said | None:
    """Reads the answer to a field; None where the message holds none ("don't know" is none).

    Args:
        field: What was asked.
        text: What was typed.
        lang: The language it is read in.
        today: The day of the talk.
    """
    words = text.strip(" .,;!")
    if not any(character.isalnum() for character in words):
        return None
    if field.kind == "yes_no":
        yes = read_yes_no(words, lang)
        return None if yes is None else Said({"yes": yes, "text": words}, (0, len(text)))
    if field.kind == "number":
        return _number(words, lang)
    if field.kind == "date":
        return _date(words, lang, today)
    if field.kind == "choice":
        return _choice(field, words)
    return Said({"text": words}, (0, len(text)))


def read_yes_no(text: str, lang: str) -> bool | None:
    """Whether a message says yes or no: the first word that does decides, and doubt is neither."""
    lang = language_of(text, lang)
    folded = fold(text)
    if _any_of(lang, "doubt").search(folded):
        return None
    yes, no = _any_of(lang, "yes").search(folded), _any_of(lang, "no").search(folded)
    if yes is None or no is None:
        return None if yes is no else yes is not None
    return yes.start() < no.start()


@lru_cache(maxsize=16)
def _any_of(lang: str, key: str) -> re.Pattern[str]:
    listed = sorted(map(fold, load_lexicon(f"questionnaire_{lang}")[key]), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)")


def names_service(text: str, lang: str) -> bool:
    """Whether a message speaks of which service it is: "the service is software"."""
    return _any_of(language_of(text, lang), "service").search(fold(text)) is not None


def _number(text: str, lang: str) -> Said | None:
    lang = language_of(text, lang)
    for pair in read_ranges(text, lang):
        return Said(_amount(str(pair.low.value), str(pair.high.value), text), (pair.start, pair.end))
    counted = [number for number in read_numbers(text, lang) if not number.ordinal]
    digits = [number for number in counted if not number.is_word] or counted
    if digits:
        amount = format(digits[0].value, "f")
        return Said(_amount(amount, amount, text), (digits[0].start, digits[0].end))
    none = _any_of(lang, "no").search(fold(text)) and read_yes_no(text, lang) is False
    return Said(_amount("0", "0", text), (0, len(text))) if none else None


def _amount(low: str, high: str, text: str) -> dict[str, Any]:
    return {"number_min": low, "number_max": high, "text": text}


def _date(text: str, lang: str, today: date) -> Said | None:
    reading = read_timeframe(text, lang, today, asked=True)
    if reading is None or reading.latest_date is None:
        return None
    return Said({"date": reading.latest_date.isoformat(), "text": text}, reading.span or (0, len(text)))


def _choice(field: Field, text: str) -> Said | None:
    told = [(option, span) for option in field.options if (span := option.told_in(text))]
    longest = max((span[1] - span[0] for _, span in told), default=0)
    told = [(option, span) for option, span in told if span[1] - span[0] == longest]
    return Said({"option": told[0][0].id, "text": text}, told[0][1]) if len(told) == 1 else None


def read_besides(text: str, lang: str, *, asked: str) -> dict[str, tuple[str, Span]]:
    """Region and target audience that a message tells beside the field that was asked.

    "Website relaunch for the Benelux, for schools" answers three fields. A region counts with a preposition before it
    or as a clause of its own; customers count after words such as "aimed at", or where "for" begins a clause and names
    several.

    Args:
        text: The message.
        lang: The language it is read in.
        asked: The field that was asked.
    """
    lang = language_of(text, lang)
    found: dict[str, tuple[str, Span]] = {}
    parts = clauses(text)
    if asked != "region":
        for region in read_regions(text, lang):
            alone = any(_same(text, part, region.span) for part in parts)
            framed = text[region.span[0] : region.span[1]] != region.text
            if (alone or framed) and not _same(text, (0, len(text)), region.span):
                found["region"] = (region.text, region.span)
                break
    if asked != "target_audience":
        audience = _audience(text, lang, parts, asked)
        if audience is not None:
            found["target_audience"] = audience
    return found


def _same(text: str, part: Span, span: Span) -> bool:
    return text[part[0] : part[1]].strip(" .,;!") == text[span[0] : span[1]].strip(" .,;!")


def _audience(text: str, lang: str, parts: Sequence[Span], asked: str) -> tuple[str, Span] | None:
    for start, end in parts:
        clause = text[start:end]
        marked = _any_of(lang, "audience").search(fold(clause))
        if marked is not None:
            told = clause[marked.end() :].strip(" :-–—.,;!")
            span = (start + marked.start(), end)
        else:
            begins = re.match(rf"\s*(?:{'|'.join(load_lexicon(f'questionnaire_{lang}')['for'])})\s+", fold(clause))
            told = clause[begins.end() :].strip(" .,;!") if begins and asked != "task" else ""
            span = (start, end)
            if not told or read_regions(told, lang) or not _names_several(told, lang):
                continue
        if told and span != (0, len(text)):
            return told, span
    return None


def _names_several(told: str, lang: str) -> bool:
    """Whether words name a group of people or organisations: a plural, or a word such as "children"."""
    words = [token.norm for token in tokenize(told) if token.kind == "word"]
    if not words or _any_of(lang, "whose").search(fold(told)):
        return bool(words)
    if lang == "ru":
        forms = [form.tag for word in words for form in russian_parses(word)[:2]]
        return any("NOUN" in tag and {"plur", "gent"} in tag for tag in forms)
    last = words[-1]
    ends = last.endswith("s") if lang == "en" else last.endswith(("en", "s"))
    return ends and not re.match(r"(?:het|een)\b", fold(told))
