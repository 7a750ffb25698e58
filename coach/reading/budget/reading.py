"""What a reading of a budget holds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Period = Literal["month", "year", "one_off"]


Status = Literal["allocated", "unallocated", "none", "unknown"]


@dataclass(frozen=True)
class BudgetReading:
    """What a message says about the buyer's budget.

    Attributes:
        amount_min: least amount in whole currency units; None with "up to" or when no amount was said.
        amount_max: largest amount; None with "at least" or when no amount was said.
        currency: ISO 4217 code, None when no currency was named.
        period: ``month`` or ``year`` for a sum that recurs, ``one_off`` for one said to be paid once, else None.
        status: ``allocated`` (an amount, or money said to be there), ``unallocated`` (not yet approved,
            reserved or planned), ``none`` (there is no money) or ``unknown`` (not known, not told).
        span: first character and character after the last of the words it rests on, None when nothing was
            said.
    """

    amount_min: Decimal | None
    amount_max: Decimal | None
    currency: str | None
    period: Period | None
    status: Status
    span: tuple[int, int] | None
