"""Budget readings of messages as sales reps type them.

Each case is one line: message ``=>`` reading. A leading ``?`` means that the assistant had asked for the
budget. A reading is written as ``min..max CUR /period status``; one figure stands for minimum and maximum;
the status is left out when it is allocated; ``-`` is no reading at all.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.reading.budget import BudgetReading, read_budget

CASES = Path(__file__).parent
STATUS = ("allocated", "unallocated", "none", "unknown")
_EXPECTED = re.compile(r"(?:(\d*(?:\.\d+)?)(\.\.)?(\d*))?(?: ?([A-Z]{3}))?(?: ?/(month|year|one_off))?")


def expected(line: str) -> tuple[object, ...] | None:
    """Read the right side of a case."""
    if line == "-":
        return None
    words = line.split()
    status = words.pop() if words[-1] in STATUS else "allocated"
    match = _EXPECTED.fullmatch(" ".join(words))
    assert match is not None, line
    low, dots, high, code, period = match.groups()
    if not dots:
        high = low
    return (Decimal(low) if low else None, Decimal(high) if high else None, code, period, status)


def actual(text: str, lang: str, asked: bool) -> tuple[object, ...] | None:
    """Return a reading as a row."""
    reading = read_budget(text, lang, asked=asked)
    if reading is None:
        return None
    return reading.amount_min, reading.amount_max, reading.currency, reading.period, reading.status


def load(name: str) -> list[tuple[str, str, bool, str]]:
    """Read one file of cases: language, message, asked, reading."""
    rows = []
    lang = name[-6:-4]
    for line in (CASES / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            left, _, right = line.rpartition(" => ")
            asked = left.startswith("? ")
            rows.append((lang, left[2:] if asked else left, asked, right.strip()))
    return rows


ROWS = [row for name in ("test_budget_en.txt", "test_budget_nl.txt", "test_budget_ru.txt") for row in load(name)]


@pytest.mark.parametrize(("lang", "text", "asked", "reading"), ROWS)
def test_a_budget_is_read_as_the_rep_meant_it(lang: str, text: str, asked: bool, reading: str) -> None:
    assert actual(text, lang, asked) == expected(reading)


FORMATS = {
    "en": ["€{0:,}", "{0:,} euro", "EUR {0:,}", "{0} euros", "{0:,.2f} EUR", "{0:,}€"],
    "nl": ["€ {1},-", "{1} euro", "€{1}", "{0} euro", "EUR {1},00", "{1},- euro"],
    "ru": ["{2} евро", "{0} евро", "€{2}", "{2},00 евро", "{1} евро"],
}
INTRO = {
    "en": ["", "I think ", "he said ", "well, ", "around ", "their budget is ", "so "],
    "nl": ["", "ik denk ", "hij zei ", "nou, ", "ongeveer ", "het budget is ", "dus "],
    "ru": ["", "думаю ", "сказали ", "ну, ", "около ", "бюджет ", "короче "],
}
OUTRO = {
    "en": ["", " I guess", ", the CFO signs", ". Nice guy", ", 80 people", "!"],
    "nl": ["", " denk ik", ", de CFO tekent", ". Aardige vent", ", 80 man", "!"],
    "ru": ["", " наверное", ", подписывает финдир", ". Хороший человек", ", 80 человек", "!"],
}


@settings(max_examples=400, deadline=None)
@given(
    data=st.data(),
    lang=st.sampled_from(["en", "nl", "ru"]),
    asked=st.booleans(),
    value=st.integers(100, 9_999_999),
)
def test_an_amount_in_any_usual_format_and_with_noise_around_it_is_the_amount(
    data: st.DataObject, lang: str, asked: bool, value: int
) -> None:
    grouped = f"{value:,}"
    body = data.draw(st.sampled_from(FORMATS[lang])).format(value, grouped.replace(",", "."), grouped.replace(",", " "))
    text = data.draw(st.sampled_from(INTRO[lang])) + body + data.draw(st.sampled_from(OUTRO[lang]))
    reading = read_budget(text, lang, asked=asked)
    assert reading is not None, text
    assert (reading.amount_min, reading.amount_max, reading.currency, reading.status) == (
        Decimal(value),
        Decimal(value),
        "EUR",
        "allocated",
    ), text


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=80), lang=st.sampled_from(["en", "nl", "ru"]), asked=st.booleans())
def test_any_text_gets_a_sound_reading_or_none(text: str, lang: str, asked: bool) -> None:
    reading = read_budget(text, lang, asked=asked)
    if asked:
        assert reading is not None
    if reading is not None and reading.span is not None:
        assert 0 <= reading.span[0] < reading.span[1] <= len(text)
    if reading is not None and reading.amount_min is not None and reading.amount_max is not None:
        assert reading.amount_min <= reading.amount_max


@pytest.mark.parametrize("asked", [True, False])
def test_the_span_holds_the_words_the_reading_rests_on(asked: bool) -> None:
    text = "well, they have €40k for it"
    reading = read_budget(text, "en", asked=asked)
    assert isinstance(reading, BudgetReading)
    assert reading.span is not None
    assert text[slice(*reading.span)] == "€40k"
