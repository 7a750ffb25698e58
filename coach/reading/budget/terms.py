"""Corrections, bounds and periods: what is said of an amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from coach.reading.budget.amounts import Amount
from coach.reading.budget.reading import Period
from coach.reading.budget.relevance import RelevanceReader


class TermsReader(RelevanceReader):
    """Reads what a message takes back, "up to" and "at least", and how often a sum recurs."""

    def corrected(self, amounts: list[Amount]) -> list[Amount]:
        """Leave out the amounts that the message itself takes back."""
        kept = [amount for amount in amounts if not self._taken_back(amount, "drop_before")]
        # "it was 40k" takes nothing back by itself, only beside another sum ("it was 40k, now 30k").
        kept = [amount for amount in kept if not self._taken_back(amount, "drop_weak")] or kept
        for place in range(len(kept) - 1, 0, -1):
            if self._replaced(kept[place - 1], kept[place]):
                kept = kept[place:]
                break
        if len(kept) == len(amounts) or not kept:
            return kept
        gone = [amount for amount in amounts if all(amount is not other for other in kept)]
        return [self._inherit(amount, gone) for amount in kept]

    def _taken_back(self, amount: Amount, key: str) -> bool:
        line, words = self.line, self.words
        first, _ = line.clause_of(amount.at)
        ahead = line.part(first, amount.at + 1)
        dropped = words.pattern(key, after=f"(?: {words.alternatives('drop_link')}){{0,3}} #$")
        if dropped.search(ahead) and not words.pattern("cap_before", "floor_before", after=" #$").search(ahead):
            return True
        after = line.part(amount.at + 1, amount.at + 6)
        return bool(words.pattern("drop_after", before="(?:¤ )?").match(after))

    def _replaced(self, first: Amount, second: Amount) -> bool:
        """Tell whether ``second`` corrects ``first``: a correcting word opens the clause between them."""
        line, words = self.line, self.words
        between = line.part(first.at + 1, second.at)
        if words.pattern("change_to").fullmatch(between.replace("¤ ", "").replace(" ¤", "")):
            return True
        start, _ = line.sentence_of(first.at)
        if words.pattern("first").search(line.part(start, first.at)) and words.pattern("then").search(between):
            # "first he said a million, then he came down to 700k"
            return True
        if words.pattern("cap_before", "floor_before").search(between) and first.bound is not second.bound:
            return False
        return bool(words.pattern("correct_strong").search(between))

    def _inherit(self, amount: Amount, gone: list[Amount]) -> Amount:
        """Give a corrected amount the scale and currency that were only said with the wrong one."""
        for other in gone:
            if amount.bare and other.scaled and amount.high < 1000 <= other.high:
                scale = Decimal(1000) if other.high < 1_000_000 else Decimal(1_000_000)
                amount = replace(amount, low=amount.low * scale, high=amount.high * scale)
            amount = replace(amount, code=amount.code or other.code)
        return amount

    def bound(self, amount: Amount) -> Literal["cap", "floor"] | None:
        """Return "cap" for "up to", "floor" for "at least", None for one plain amount."""
        if amount.is_range:
            return None
        line, words = self.line, self.words
        first, last = line.clause_of(amount.at)
        ahead = line.part(first, amount.at + 1)
        behind = line.part(amount.at, last)
        each = words.pattern("unit_price").match(behind)
        behind = behind[each.end() if each else 1 :].strip().removeprefix("¤").lstrip()
        hop = f"(?: (?:{words.alternatives('hop')})){{0,3}} #$"
        if words.pattern("cap_before", after=hop).search(ahead):
            return "cap"
        without = words.pattern("month", "year").sub("", behind, count=1).strip()
        if words.pattern("floor_before", after=hop).search(ahead):
            # "over 50k they won't go", "больше 500к не дадут", "boven de 50k wordt het lastig": such a floor is a cap.
            denied = words.pattern("negation", before=r"(?:[^\s,.]+ ){0,3}").match(without)
            return "cap" if denied or words.pattern("too_much").match(without) else "floor"
        following = list(self._next_clauses(amount))
        for text in (without, *following[:1]):
            if words.pattern("cap_after").match(text):
                return "cap"
            if words.pattern("floor_after").match(text):
                return "floor"
        # "16k if he has to, he said, no more": further off only a clause that says nothing else.
        return "cap" if any(words.pattern("cap_after").fullmatch(text) for text in following[1:]) else None

    def _next_clauses(self, amount: Amount) -> Iterator[str]:
        """Yield the short clauses behind an amount ("40k, max"), up to one that speaks of something else."""
        line = self.line
        _, last = line.clause_of(amount.at)
        for _ in range(3):
            if last >= len(line.items) or line.sentence[last] != line.sentence[amount.at]:
                return
            start, last = line.clause_of(last)
            opener = self.words.pattern("clause").match(line.part(start, last))
            text = line.part(start, last)[opener.end() if opener else 0 :].strip(" ,.!;")
            if "#" in text or len(text.split()) > 7:
                return
            yield text

    def period(self, amount: Amount) -> Period | None:
        """Return how often a sum is paid, when that is said."""
        periods: tuple[Period, ...] = ("month", "year", "one_off")
        start, end = self._stretch_of_period(amount)
        places = sorted(
            (first, last, name)
            for name in periods
            for first, last in self.line.find(self.words.pattern(name))
            if start <= first < end
        )
        kept = [place for place in places if not self._not(place[0])]
        correction = self.words.pattern("correct_strong")
        for before, after in pairwise(kept):
            between = self.line.part(before[1], after[0])
            if before[0] > amount.at and "#" not in between and correction.search(between):
                return after[2]
        found = [(distance, name) for name in periods for distance in self._said(name, amount)]
        if found:
            return min(found)[1]
        # "not a year but a month, 9k": beside a denied period the other one counts wherever it stands.
        return kept[-1][2] if kept and len(kept) < len(places) else None

    def _stretch_of_period(self, amount: Amount) -> tuple[int, int]:
        """Return the sentence of an amount, with the next one when that corrects it: "250 a week? No, a month"."""
        line = self.line
        start, end = line.sentence_of(amount.at)
        if end < len(line.items):
            following = line.part(*line.sentence_of(end))
            if "#" not in following and self.words.pattern("correct_strong").match(following):
                end = line.sentence_of(end)[1]
        return start, end

    def _said(self, name: str, amount: Amount) -> Iterator[int]:
        """Yield how far from the amount a period is said that belongs to it."""
        line = self.line
        start, end = self._stretch_of_period(amount)
        others = [other.at for other in line.amounts if other.at != amount.at]
        left = max([at for at in others if at < amount.at] + [start - 1])
        right = min([at for at in others if at > amount.at] + [end])
        own_first, own_last = line.clause_of(amount.at)
        for first, last in line.find(self.words.pattern(name)):
            if last > right or first <= left or self._not(first):
                continue
            if first > amount.at and self._opens_another_sum(amount, last, right):
                continue
            if first > amount.at:
                clause_first, clause_last = line.clause_of(first)
                opens = first in (clause_first, clause_first + 1) or first < own_last
                opens = opens or (name == "one_off" or clause_last - clause_first <= 4)
                direct = first - amount.at <= 2 or self._only_bounds(amount.at + 1, first)
                if (opens or direct) and (line.norm(first) not in ("pm", "pj", "m", "pa") or direct):
                    yield first - amount.at
            elif line.norm(first) not in ("pm", "pa", "m") and (
                own_first <= first or name == "one_off" or self._names_budget(last)
            ):
                yield 10 + amount.at - last

    def _opens_another_sum(self, amount: Amount, last: int, other: int) -> bool:
        """Tell whether a period that ends at ``last`` stands in the next sum's clause ("36k, monthly | 3k")."""
        line = self.line
        if line.norm(other) != "#" or line.clause[last - 1] == line.clause[amount.at]:
            return False
        leads = self.words.alternatives("link", "clause")
        return re.fullmatch(rf"(?:{leads}(?: |$))*", line.part(last, other)) is not None

    def _only_bounds(self, first: int, last: int) -> bool:
        """Tell whether nothing but a currency and a bound stand between a sum and its period ("# ¤ max pa")."""
        words = self.words.alternatives("cap_after", "floor_after")
        return re.fullmatch(rf"(?:(?:¤|{words})(?: |$))*", self.line.part(first, last)) is not None

    def _names_budget(self, at: int) -> bool:
        """Tell whether a budget is what comes next: "the annual | budget", wherever its sum follows."""
        return self.words.pattern("budget").match(self.line.part(at, at + 1)) is not None
