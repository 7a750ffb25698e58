"""What a reading of a timeframe holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["date", "vague", "never", "unknown"]


@dataclass(frozen=True)
class TimeframeReading:
    """What a message says about the time of the purchase.

    Attributes:
        kind: "date" (a latest moment), "vague" ("soon"), "never", or "unknown" (not known, evasive, nothing
            said).
        latest_date: The latest moment meant; only with kind "date".
        months_max: Months from today to it, days / 30.4375, one decimal; only with kind "date".
        reason: Why the date is fixed, in the user's own words with the connecting word; None where not
            stated.
        span: Character offsets of the words read; None where nothing was found.
    """

    kind: Kind
    latest_date: date | None = None
    months_max: float | None = None
    reason: str | None = None
    span: tuple[int, int] | None = None
