"""Two numbers that state one range: "40-50k", "between 40 and 50 thousand"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from coach.reading.numbers.groups import DASHES
from coach.reading.numbers.number import MILLION, THOUSAND, Number, NumberRange
from coach.reading.numbers.reader import read
from coach.reading.numbers.words import Words, currency_codes, words_of
from coach.reading.text import Token, tokenize

_DETERMINERS = {"the", "de", "het", "zo'n"}


def read_ranges(text: str, lang: str, *, money: bool = False) -> list[NumberRange]:
    """Read the pairs of numbers that state one range: "40-50k", "between 40 and 50 thousand".

    A scale said with only one of the two is carried to the other, so ``low.value`` of "40-50k" is 40,000.
    Arguments as for :func:`read_numbers`.
    """
    numbers = [number for number in read(text, lang, money) if not number.ordinal]
    tokens, words, ranges = tokenize(text), words_of(lang), []
    index = 0
    while index + 1 < len(numbers):
        pair = _join(tokens, words, numbers[index], numbers[index + 1])
        if pair is not None:
            ranges.append(pair)
        index += 2 if pair is not None else 1
    return ranges


def _join(tokens: Sequence[Token], words: Words, low: Number, high: Number) -> NumberRange | None:
    """Return the range two neighbouring numbers state, or None when they are two statements."""
    codes = currency_codes()
    gap = [token for token in tokens if low.end <= token.start < high.start]
    inner = [token for token in gap if token.norm not in codes]
    if len(inner) > 1:
        # "tussen de 40 en de 45 duizend"
        inner = [token for token in inner if token.norm not in _DETERMINERS] or inner
    if len(inner) == 2 and inner[0].text in DASHES and inner[1].norm in words.to:
        inner = inner[1:]  # "tien- tot twaalfduizend"
    before = [token for token in tokens if token.end <= low.start][-3:]
    if before and before[-1].norm in codes:
        before = before[:-1]
    if not inner:
        # "два три миллиона", "thirty forty k": only numbers that follow one another on the scale
        # are said like this.
        joined = not gap and low.is_word and high.is_word and _neighbours(low, high)
    elif not low.is_round_scale and [token.text for token in gap] == [","] and high.factors:
        # "20, 25k" is said like that, too.
        joined = _neighbours(low, high)
    elif len(inner) == 1 and (inner[0].text in DASHES or inner[0].norm in words.to or inner[0].text == "/"):
        joined = inner[0].text != "/" or bool(high.factors)
    elif len(inner) == 1 and inner[0].norm in words.function["and"]:
        joined = any(token.norm in words.between for token in before)
    elif {token.text for token in inner} <= {"."} or {token.text for token in inner} <= {"…"}:
        joined = len(inner) > 1 or inner[0].text == "…"
    else:
        joined = _spelled_gap(inner, words, before)
    if not joined:
        return None
    start, opened = low.start, bool(before) and before[-1].norm in words.start_of_range
    if opened:
        start = before[-1].start
        if len(before) > 1 and before[-2].norm in words.scale_first and not (low.factors or high.factors):
            # "тысяч от сорока до шестидесяти": the scale stands before both.
            scale = words.forms[before[-2].norm][1]
            low, high, start = _times(low, scale, (scale,)), _times(high, scale, (scale,)), before[-2].start
    low, high = _carry(low, high)
    if low.value >= high.value:
        return None
    return NumberRange(low, high, start, high.end)


def _neighbours(low: Number, high: Number) -> bool:
    """Tell whether a scaleless number and the start of a scaled one are one step apart.

    As in 2/3, 30/40, 200/300.
    """
    step = Decimal(1) if low.value < 10 else Decimal(10) if low.value < 100 or low.value % 100 else Decimal(100)
    if low.is_round_scale and not high.factors:
        # "тысяч сорок пятьдесят": the scale came first.
        first = low.value / _product(low)
        return high.value - first == (Decimal(1) if first < 10 else Decimal(10) if first < 100 else Decimal(100))
    scaled = high.is_round_scale and low.value % step == 0
    return scaled and high.value / _product(high) in (low.value + step, low.value + step / 2)


def _spelled_gap(inner: Sequence[Token], words: Words, before: Sequence[Token]) -> bool:
    """Accept a gap of several words only when a range was opened before it ("from 40 up to 50")."""
    opened = any(token.norm in words.start_of_range for token in before)
    return opened and len(inner) <= 3 and inner[-1].norm in words.to and all(token.kind == "word" for token in inner)


def _product(number: Number) -> Decimal:
    product = Decimal(1)
    for factor in number.factors:
        product *= factor
    return product


def _carry(low: Number, high: Number) -> tuple[Number, Number]:
    """Give both ends of a range the scale that was said only once."""
    if high.factors and not low.is_round_scale and low.value < 1000:
        for first in range(len(high.factors)):
            # "two to three hundred thousand" is 200,000 to 300,000; "50 to three hundred
            # thousand" starts at 50,000.
            scale = _product(_scaled_as(high, high.factors[first:]))
            if low.value * scale < high.value:
                return _times(low, scale, high.factors[first:]), high
        if low.value * THOUSAND < high.value and high.value >= MILLION:
            return _times(low, THOUSAND, (THOUSAND,)), high
    if low.is_round_scale and not high.is_round_scale and high.value < low.value:
        scale = low.factors[-1]
        if high.value * scale > low.value:
            return low, _times(high, scale, low.factors[-1:])
    return low, high


def _scaled_as(number: Number, factors: tuple[Decimal, ...]) -> Number:
    return Number(number.value, number.start, number.end, number.text, True, False, factors)


def _times(number: Number, scale: Decimal, factors: tuple[Decimal, ...]) -> Number:
    value = (number.value * scale).normalize() + 0
    return Number(value, number.start, number.end, number.text, True, False, factors, number.is_word, number.slang)
