"""What a number is, and the digits it is written in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

THOUSAND, MILLION = Decimal(1_000), Decimal(1_000_000)


_SEPARATORS = re.compile(r"[ \u00a0\u202f\u2009'’_]")


_PRICE_TAIL = re.compile(r"[,.](?:-{1,2}|–|—|=)$")


@dataclass(frozen=True)
class Number:
    """One number in a message.

    Attributes:
        value: the number meant, scale included.
        start: first character.
        end: character after the last one.
        text: the characters as typed.
        is_round_scale: a scale was said (k, thousand, mille, ton, million, ...).
        ordinal: a rank (first, 2nd, derde, 1-й) rather than a quantity.
        factors: the scales in the order said; ``[100, 1000]`` in "three hundred thousand".
        is_word: written in words; such a number may be an article or a figure of speech.
        slang: read with a word that is a scale only when money is meant (ru ``штук``).
    """

    value: Decimal
    start: int
    end: int
    text: str
    is_round_scale: bool
    ordinal: bool
    factors: tuple[Decimal, ...] = field(default=(), repr=False)
    is_word: bool = field(default=False, repr=False)
    slang: bool = field(default=False, repr=False)


@dataclass(frozen=True)
class NumberRange:
    """Two numbers joined into one statement, lowest first; a scale said once is applied to both."""

    low: Number
    high: Number
    start: int
    end: int


def digits_to_decimal(text: str, scale: Decimal = Decimal(1)) -> Decimal | None:
    """Read digits with separators, whatever country's habit they follow.

    The last separator is a decimal one unless exactly three digits follow it; before a word for a million or
    more a single separator is always decimal ("1.125 million").

    Args:
        text: digits with ``. , ' _`` or spaces, possibly a Dutch price tail (``,-``).
        scale: the scale word that follows, as a number.

    Returns:
        The value without the scale, or None when the digits are no single number (a version, a date).
    """
    body = _SEPARATORS.sub("", _PRICE_TAIL.sub("", text))
    marks = [char for char in body if char in ".,"]
    groups = re.split(r"[.,]", body)
    if not marks:
        return Decimal(body)
    thousands_like = all(len(group) == 3 for group in groups[1:]) and 0 < len(groups[0]) <= 3 and groups[0] != "0"
    if len(marks) == 1:
        if thousands_like and scale < MILLION:
            return Decimal("".join(groups))
        return Decimal(f"{groups[0] or '0'}.{groups[1]}")
    if len(set(marks)) == 1:
        indian = len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[1:-1])
        return Decimal("".join(groups)) if thousands_like or indian else None
    if len(set(marks[:-1])) == 1 and marks[-1] != marks[0] and all(len(group) == 3 for group in groups[1:-1]):
        return Decimal("".join(groups[:-1]) + "." + groups[-1])
    return None
