"""Which currency belongs to an amount."""

from __future__ import annotations

from coach.reading.budget.amounts import Amount
from coach.reading.budget.lexicon import words_of
from coach.reading.budget.line import Line


class CurrencyReader:
    """Reads the currency beside an amount, elsewhere in its clause, or put in the place of another."""

    def __init__(self, text: str, lang: str, asked: bool) -> None:
        self.line, self.asked, self.words = Line(text, lang, asked), asked, words_of(lang)
        line = self.line
        self.budget_at = [first for first, _ in line.find(self.words.pattern("budget"))]
        self.wrong = {at for span in line.find(self.words.pattern("wrong")) for at in range(*span)}
        self.near = {at for first, last in line.find(self.words.near()) for at in range(first, last)}

    def _currency(self, amount: Amount) -> str | None:
        line, at = self.line, amount.at
        for place in (at - 1, at + 1):
            if line.norm(place) == "¤" and not self._belongs_to_other(place, amount):
                return line.items[place].code
        if line.norm(at + 2) == "¤" and line.norm(at + 1) in (
            "in",
            "-",
            "+",
            "a",
            "of",
            "в",
            "k",
            "plus",
            "ish",
        ):
            return line.items[at + 2].code
        return None

    def _belongs_to_other(self, place: int, amount: Amount) -> bool:
        """Tell whether a currency between two amounts is written against the other one ("40 €50")."""
        line = self.line
        other = place + (place - amount.at)
        if line.norm(other) != "#" or not 0 <= other < len(line.items):
            return False
        mine, currency, theirs = line.items[amount.at], line.items[place], line.items[other]
        gap_mine = abs(currency.start - mine.end) if place > amount.at else abs(mine.start - currency.end)
        gap_theirs = abs(theirs.start - currency.end) if place > amount.at else abs(currency.start - theirs.end)
        return gap_theirs < gap_mine or (gap_theirs == gap_mine and place < amount.at)

    def _loose_currency(self, amount: Amount) -> str | None:
        """Return a currency said elsewhere in the clause, as in "budget in euros: 40k"."""
        line = self.line
        clause, sentence = line.clause_of(amount.at), line.sentence_of(amount.at)
        for first, last in (clause, sentence):
            for at in self._loose(first, last):
                if not self._not(at) and (first == clause[0] or self._alone(at)):
                    return line.items[at].code
        return None

    def _loose(self, first: int, last: int) -> list[int]:
        """Return the places of currencies that stand beside no amount."""
        line = self.line
        places = [at for at in range(first, last) if line.norm(at) == "¤"]
        return [at for at in places if "#" not in (line.norm(at - 1), line.norm(at + 1))]

    def _alone(self, at: int) -> bool:
        """Tell whether a currency is all that its clause says."""
        first, last = self.line.clause_of(at)
        idle = self.words.pattern("clause", "link", "intro", "correct_strong", "negation")
        others = [self.line.norm(place) for place in range(first, last) if place != at]
        return not any(norm.isalpha() and len(norm) > 2 and not idle.fullmatch(norm) for norm in others)

    def _corrected_currency(self, amount: Amount) -> str | None:
        """Return the currency that a message puts in the place of another: "not euros but dollars"."""
        line = self.line
        first, last = line.sentence_of(amount.at)
        stretches = [(first, last)]
        if len(line.amounts) == 1:
            stretches.append((0, len(line.items)))
        for start, end in stretches:
            places = [at for at in range(start, end) if line.norm(at) == "¤"]
            denied = [at for at in places if self._not(at)]
            kept = [at for at in places if at not in denied]
            if denied and kept:
                return line.items[kept[-1]].code
        for at in self._loose(amount.at, last):
            if self.words.pattern("correct_strong").search(line.part(amount.at + 1, at)):
                return line.items[at].code
        return None

    def _not(self, at: int) -> bool:
        """Tell whether "not" stands right before an item: "not euros", "а не в год"."""
        return self.words.pattern("negation").fullmatch(self.line.norm(at - 1)) is not None
