"""The reading of a whole message."""

from __future__ import annotations

import re
from decimal import Decimal

from coach.reading.budget.amounts import Amount
from coach.reading.budget.reading import BudgetReading, Status
from coach.reading.budget.status import StatusReader


class Reader(StatusReader):
    """Weighs one canonical line."""

    def read(self) -> BudgetReading | None:
        """Return the reading, None when the message doesn't speak of the buyer's budget."""
        amounts = self.candidates()
        for amount in amounts:
            amount.bound = self.bound(amount)
        if self.asked and any(not amount.bare for amount in amounts):
            # A number without any sign of money is not the answer when another one has it,
            # unless both are compared.
            amounts = [amount for amount in amounts if not amount.bare or amount.bound or self._compared(amount)]
        amounts = self.corrected(amounts)
        amounts = [amount for amount in amounts if not amount.bare or self.asked or amount.at in self.near]
        if amounts and all(amount.high == 0 for amount in amounts):
            until = self._only_until((amounts[0].at, amounts[0].at + 1))
            return BudgetReading(
                None, None, None, None, "unallocated" if until else "none", self._amount_span(amounts[0])
            )
        amounts = [amount for amount in amounts if amount.high > 0]
        status, place = self.status(amounts)
        if amounts and status != "none":
            return self._with_amount(amounts, status or "allocated")
        if status is None:
            return BudgetReading(None, None, None, None, "unknown", None) if self.asked else None
        return BudgetReading(None, None, None, None, status, self.line.chars(*place) if place else None)

    def _compared(self, amount: Amount) -> bool:
        words = self.words.pattern("correct_strong", "drop_before")
        first, last = self.line.sentence_of(amount.at)
        return bool(words.search(self.line.part(first, last)))

    def _with_amount(self, amounts: list[Amount], status: Status) -> BudgetReading:
        chosen = max(amounts, key=lambda amount: amount.score)
        floor = next((amount for amount in amounts if amount.bound == "floor"), None)
        cap = next((amount for amount in amounts if amount.bound == "cap"), None)
        if floor and cap and floor.at < cap.at and self.line.sentence[floor.at] == self.line.sentence[cap.at]:
            return self._floor_and_cap(floor, cap, status)
        cap = self._cap_behind(chosen, amounts)
        if cap:
            return self._floor_and_cap(chosen, cap, status)
        low = None if chosen.bound == "cap" else chosen.low
        high = None if chosen.bound == "floor" else chosen.high
        code = self._corrected_currency(chosen) or chosen.code or self._loose_currency(chosen)
        return BudgetReading(low, high, code, self.period(chosen), status, self._amount_span(chosen))

    def _cap_behind(self, amount: Amount, amounts: list[Amount]) -> Amount | None:
        """Return the larger sum that closes "10k, 12k at most", when nothing else stands between the two."""
        place = next(place for place, other in enumerate(amounts) if other is amount)
        if amount.is_range or amount.bound or place + 1 == len(amounts):
            return None
        cap, scale = amounts[place + 1], Decimal(1)
        if cap.scaled and not amount.scaled and amount.low < 1000:
            scale = Decimal(1000)
        between = self.line.part(amount.at + 1, cap.at)
        gap = rf"(?:{self.words.alternatives('between_cap')}(?: |$))*"
        if cap.bound != "cap" or not amount.low * scale < cap.high <= 3 * amount.low * scale:
            return None
        return cap if re.fullmatch(gap, between) else None

    def _floor_and_cap(self, floor: Amount, cap: Amount, status: Status) -> BudgetReading:
        """Join "at least 30, at most 50k" into one range; a scale said once counts for both."""
        low = floor.low
        if cap.scaled and not floor.scaled and low < 1000:
            low *= Decimal(1000) if low * 1000 < cap.high else Decimal(1)
        span = (self._amount_span(floor)[0], self._amount_span(cap)[1])
        period = self.period(cap) or self.period(floor)
        return BudgetReading(low, cap.high, cap.code or floor.code, period, status, span)

    def _amount_span(self, amount: Amount) -> tuple[int, int]:
        line, first, last = self.line, amount.at, amount.at + 1
        if line.norm(first - 1) == "¤":
            first -= 1
        if line.norm(last) == "¤":
            last += 1
        return line.chars(first, last)
