"""The numbers of a message that may be a budget."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from coach.reading.numbers import Number, NumberRange, read_numbers, read_ranges


@dataclass
class Amount:
    """An amount that may be the budget, and what stands around it."""

    low: Decimal
    high: Decimal
    at: int
    scaled: bool
    price_like: bool
    is_range: bool
    is_one: bool
    code: str | None = None
    bound: Literal["cap", "floor"] | None = None
    score: int = 0

    @property
    def bare(self) -> bool:
        """True when nothing in the way it is written says that this is money."""
        return not (self.scaled or self.price_like or self.code)


def amount_spans(text: str, lang: str, money: bool) -> list[tuple[int, int, Number, Number]]:
    """Return the numbers and ranges of a message in order: characters, lowest, highest."""
    ranges = read_ranges(text, lang, money=money)
    covered = [(pair.start, pair.end) for pair in ranges]
    spans = [_range_span(pair) for pair in ranges]
    for number in read_numbers(text, lang, money=money):
        # A rank stays a word of the line: "до второго квартала" is a moment, never a sum.
        if not number.ordinal and not any(start <= number.start < end for start, end in covered):
            spans.append((number.start, number.end, number, number))
    return sorted(spans, key=lambda span: span[0])


def _range_span(pair: NumberRange) -> tuple[int, int, Number, Number]:
    return pair.start, pair.end, pair.low, pair.high


def make_amount(low: Number, high: Number, at: int, codes: Iterable[str | None]) -> Amount:
    """Return the amount of a number or a range at a place of the line."""
    both = (low, high)
    return Amount(
        low=low.value,
        high=high.value,
        at=at,
        scaled=any(number.is_round_scale for number in both),
        price_like=any(_written_as_price(number) for number in both),
        is_range=low is not high,
        is_one=low.is_word and high.value == 1,
        code=next(iter(codes), None),
    )


def _written_as_price(number: Number) -> bool:
    """Tell whether digits are grouped in thousands or carry the Dutch price tail: 12.500 / 12 500 / 40,-."""
    return bool(re.search(r"\d[.,' \u00a0\u202f’]\d{3}(?!\d)|[,.](?:-|–|—|=)", number.text))
