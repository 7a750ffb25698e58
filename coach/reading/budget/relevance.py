"""Which amounts are the buyer's budget, and not a price, a loss, a count or program text."""

from __future__ import annotations

import re
from functools import cached_property

from coach.reading.budget.amounts import Amount
from coach.reading.budget.currency import CurrencyReader
from coach.reading.text import fold

_STATEMENT = re.compile(
    r"\b(?:select\b.*\bfrom|insert\s+into|delete\s+from|(?:drop|alter|create|truncate)\s+table|union\s+select)\b"
    r"|\bupdate\s+\w+\s+set\s+\w+\s*=|</?[a-z]\w*[^<>]*>|^\s*(?:import|def|class|function|const|var|#include)\b.*[(){};:=]",
    re.IGNORECASE | re.DOTALL,
)


_CODE = re.compile(
    r"""(?P<name>(?<!\w)[a-z_][\w.]*)?(?:
      (?<=\w)\([^()]*\)                                             # print(42)
      |(?<=\w)\[\d+\]                                               # rows[3]
      |(?<=[a-z0-9_])(?:[<>=!+*/%&|-]?=|[<>])\d[\w.]*                 # i=0, x<10
      |(?<=[a-z])[-_]\d[\w.-]*                                        # id-4471, user_123
    )
    |(?<!\w)\d+\s*(?:[=!<>]=|=|<>)\s*\d+                             # 1=1
    |(?<!\w)[a-z]\s*[=<>]=?\s*\d+(?:\s*;|\s*$)                       # x = 5;
    |(?<![\w.,])v?\d+(?:\.\d{1,2}){2,}(?![\w.])                       # 2.1.3
    |\{[^{}]*["'\w]\s*[:=][^{}]*\}                                   # {"a": 1}
    """,
    re.IGNORECASE | re.VERBOSE,
)


class RelevanceReader(CurrencyReader):
    """Finds the amounts that speak of the buyer's budget."""

    def candidates(self) -> list[Amount]:
        """Return the amounts that speak of the buyer's budget, in order."""
        for amount in self.line.amounts:
            amount.code = amount.code or self._currency(amount)
            if amount.is_range and self._changed(amount):
                amount.low, amount.is_range = amount.high, False
        return [amount for amount in self.line.amounts if self._fits(amount)]

    def _changed(self, amount: Amount) -> bool:
        """Tell whether a range is really a change ("raised from 30k to 40k"): then the new sum counts."""
        return self.words.pattern("change").fullmatch(self.line.norm(amount.at - 1)) is not None

    def _fits(self, amount: Amount) -> bool:
        if self._is_other_quantity(amount):
            return False
        line = self.line
        first, last = line.clause_of(amount.at)
        clause = line.part(first, last)
        own = any(first <= at < last for at in self.budget_at)
        near = amount.at in self.near
        amount.score = 4 * own + 2 * near + 2 * bool(amount.code) + amount.scaled + amount.price_like
        if not own and self._tells_of_a_loss(clause):
            return False
        # Beside another sum the price of one seat is not the budget.
        amount.score -= 3 * bool(self.words.pattern("unit_price").match(line.part(amount.at, amount.at + 8)))
        if self.asked:
            if amount.bare and not near and self._looks_like_time(amount):
                return False
            amount.score += bool(self.words.pattern("spend").search(clause))
            amount.score -= 3 * bool(self.words.pattern("other").search(clause) and not own)
            if self.words.pattern("not_ours").search(clause) and not own:
                return False
            return not self.words.pattern("threshold").search(clause)
        return self._speaks_of_budget(amount, clause, own, near)

    def _tells_of_a_loss(self, clause: str) -> bool:
        """Tell whether a clause says what goes wrong: "they lose # a week", not "up to # if it saves them time"."""
        if self.asked:
            condition = self.words.pattern("if").search(clause)
            clause = clause[: condition.start()] if condition and "#" in clause[: condition.start()] else clause
        return self.words.pattern("loss").search(clause) is not None

    def _speaks_of_budget(self, amount: Amount, clause: str, own: bool, near: bool) -> bool:
        """Decide for a message nobody asked a budget for: doubt means no."""
        line, words = self.line, self.words
        if line.asks(amount.at) or line.supposes(amount.at):
            return False
        if words.pattern("threshold").search(clause):
            return False
        if not own and (words.pattern("other", "not_ours").search(clause) or self._about_other(amount)):
            return False
        if amount.bare:
            return near and not self._looks_like_time(amount)
        spends = bool(words.pattern("spend").search(clause))
        amount.score += spends
        if not (own or near or spends) and self._is_said_of_another(amount):
            return False
        if amount.price_like and not (amount.scaled or amount.code):
            return own or spends or near or self._stands_alone(amount)
        return True

    def _is_said_of_another(self, amount: Amount) -> bool:
        """Tell whether the sum is said of a thing nobody knows.

        As in "their order book is #", "a machine of #".
        """
        words = self.words
        first, _ = self.line.clause_of(amount.at)
        ahead = self.line.part(first, amount.at + 1)
        hop = rf"(?: {words.alternatives('hop')}){{0,3}} #$"
        found = words.pattern("copula", before=r"(?P<of>[^\W\d_]{3,}) ", after=hop).search(ahead)
        return found is not None and not words.pattern("link", "intro", "stop").fullmatch(found["of"])

    def _about_other(self, amount: Amount) -> bool:
        """Tell whether the clause before, without a sum of its own, already said what this amount is of."""
        line = self.line
        first, _ = line.clause_of(amount.at)
        if first == 0 or line.sentence[first - 1] != line.sentence[first]:
            return False
        start, end = line.clause_of(first - 1)
        before = line.part(start, end)
        if "#" in before.split() or any(start <= at < end for at in self.budget_at):
            return False
        if self.words.pattern("spend_strong").search(line.part(*line.clause_of(amount.at))):
            return False
        return bool(self.words.pattern("other", "not_ours", "loss").search(before))

    def _stands_alone(self, amount: Amount) -> bool:
        """Tell whether only linking words share the clause with an amount: it is an item of a list."""
        first, last = self.line.clause_of(amount.at)
        link, period = self.words.link, self.words.alternatives("month", "year")
        body = rf"(?:{link} )*#(?: (?:{link}|{period}|[,.]))*"
        return bool(re.fullmatch(body, self.line.part(first, last)))

    def _is_code(self, amount: Amount) -> bool:
        """Tell whether a number is part of program text or of a name: "1=1", "print(42)", "user_7", "v2.1".

        What is written as money is money wherever it stands, and "budget=40" names an amount.
        """
        if not amount.bare:
            return False
        item = self.line.items[amount.at]
        return any(start <= item.start and item.end <= end for start, end in self._program_text)

    @cached_property
    def _program_text(self) -> list[tuple[int, int]]:
        """The characters of the message that are program text: all of them when it holds a statement."""
        source = self.line.source
        if _STATEMENT.search(source):
            return [(0, len(source))]
        known = self.words.pattern("budget", "spend", "link", "cap_before", "floor_before", "intro")
        return [
            match.span()
            for match in _CODE.finditer(source)
            if len(match["name"] or "") < 2 or not known.fullmatch(fold(match["name"]))
        ]

    def _is_other_quantity(self, amount: Amount) -> bool:
        """Tell whether the number counts something else: people, days, per cent, a year, a rank."""
        line, at = self.line, amount.at
        if self._is_code(amount):
            return True
        following = line.norm(at + 1)
        if following in ("%", "‰", "°") or line.norm(at - 1) == "№":
            return True
        if amount.is_one and self._not(at):
            return True  # "ни одного евро", "not one euro"
        if amount.code:
            return False
        if self._is_year_in_words(amount):
            return True
        if following == "-" and line.items[at + 1].start == line.items[at].end:
            at += 1
            following = line.norm(at + 1)
        nouns = self.words.pattern("time_noun", "count_noun")
        ahead = line.part(at + 1, at + 4)
        if nouns.match(ahead):
            return not (following in ("pm", "am") and amount.high >= 24 and following == "pm")
        if amount.is_one and amount.bare:
            # "there is one": a word for one is a pronoun before it is a sum.
            return True
        if self._two_words_on(at, nouns if amount.bare else self.words.pattern("count_noun")):
            return True
        is_plural = self.words.plural.fullmatch(following) is not None
        if is_plural and not self.words.pattern(
            "follow_ok",
            "link",
            "month",
            "year",
            "cap_after",
            "floor_after",
            "budget",
            "spend_strong",
            "clause",
        ).match(ahead):
            return True
        return amount.bare and not amount.is_range and 2015 <= amount.low <= 2045 and amount.low % 1 == 0

    def _is_year_in_words(self, amount: Amount) -> bool:
        """Tell whether a number in words follows a month: "3 februari tweeduizend zevenentwintig"."""
        item = self.line.items[amount.at]
        if any(char.isdigit() for char in self.line.source[item.start : item.end]):
            return False
        before = self.line.norm(amount.at - 1)
        return len(before) > 2 and amount.high < 2100 and self.words.pattern("months").fullmatch(before) is not None

    def _two_words_on(self, at: int, nouns: re.Pattern[str]) -> bool:
        """Tell whether an adjective stands between the number and what it counts ("80 extra people")."""
        line = self.line
        between = line.norm(at + 1)
        if not between.isalpha() or line.clause_of(at)[1] <= at + 2:
            return False
        if self.words.pattern("follow_ok", "link", "stop", "month", "year", "budget").match(between):
            return False
        return bool(nouns.match(line.part(at + 2, at + 4)))

    def _looks_like_time(self, amount: Amount) -> bool:
        """Tell whether a bare number follows a word that makes it a moment or a label.

        As in "at 4", "before 5", "Q 2".
        """
        before = self.line.norm(amount.at - 1)
        if self.words.pattern("clock_before").fullmatch(before):
            return amount.high <= 24
        return amount.high < 3000 and bool(self.words.pattern("number_before").fullmatch(before))
