"""Numbers in what people type: digits with any separators, number words, slang scales and ranges.

A number is read the way its writer meant it, not the way a standard would print it: ``12.500`` and ``12,500``
are both twelve thousand five hundred, ``a million two hundred`` is 1,200,000, Dutch ``ton`` is 100,000.
"""

from __future__ import annotations

from coach.reading.numbers.number import Number, NumberRange, digits_to_decimal
from coach.reading.numbers.ranges import read_ranges
from coach.reading.numbers.reader import read_numbers
from coach.reading.numbers.words import currency_codes

__all__ = ["Number", "NumberRange", "currency_codes", "digits_to_decimal", "read_numbers", "read_ranges"]
