"""The canonical line of a message: amounts and currencies as signs, cut into clauses and sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from coach.reading.budget.amounts import Amount, amount_spans, make_amount
from coach.reading.budget.lexicon import currency_typos, national, words_of
from coach.reading.numbers import currency_codes
from coach.reading.text import Token, fold, tokenize

_SENTENCE_END = {".", "!", "?", ";", "\n", "…"}


_CLAUSE_END = {",", "(", ")", "•", "|"}


_DASHES = {"-", "–", "—"}


_ABBREVIATED = {
    "max",
    "min",
    "ca",
    "approx",
    "incl",
    "excl",
    "ex",
    "inc",
    "руб",
    "тыс",
    "млн",
    "ок",
    "макс",
    "мин",
    "mln",
    "p",
    "per",
    "evt",
    "ong",
    "bv",
    "nl",
    "т",
    "р",
    "г",
    "eur",
    "долл",
    "мес",
    "mnd",
    "mo",
    "yr",
    "jr",
}


_BEFORE_CURRENCY = ("", "in", "в")

#: Stands for every way to say that a sum is paid one time; "one-off" holds no number and no amount.
ONCE = "¹"


@dataclass(frozen=True)
class Item:
    """One place in the canonical line."""

    norm: str
    start: int
    end: int
    code: str | None = None
    amount: int | None = None


class Line:
    """The canonical line of one message, with the way back to characters, clauses and sentences."""

    def __init__(self, text: str, lang: str, money: bool) -> None:
        self.words, self.source = words_of(lang), text
        self.amounts: list[Amount] = []
        self.items = list(self._items(text, lang, money))
        self._starts: list[int] = []
        self._asking: dict[int, bool] = {}
        self._opened: dict[int, tuple[bool, bool]] = {}
        position = 0
        for item in self.items:
            self._starts.append(position)
            position += len(item.norm) + 1
        self.text = " ".join(item.norm for item in self.items)
        self._cut()

    def _items(self, text: str, lang: str, money: bool) -> Iterator[Item]:
        codes = currency_codes()
        spans = amount_spans(self.words.once.sub(lambda match: ONCE * len(match.group()), text), lang, money)
        tokens, index, end = tokenize(text), 0, 0
        nations = {match.start(): match for match in national().finditer(text)}
        once = {match.start(): match for match in self.words.once.finditer(text)}
        for place, token in enumerate(tokens):
            if token.start < end:
                continue
            if index and "\n" in text[tokens[place - 1].end : token.start]:
                yield Item("\n", token.start, token.start)
                index += 1
            while spans and spans[0][0] < token.start:
                spans.pop(0)
            if token.start in once:
                end = once[token.start].end()
                yield Item(ONCE, token.start, end)
            elif spans and spans[0][0] == token.start:
                start, end, low, high = spans.pop(0)
                parts = tokens[place : place + end - start]
                inside = {codes.get(part.norm) for part in parts if part.start < end} - {None}
                self.amounts.append(make_amount(low, high, index, inside))
                yield Item("#", start, end, amount=len(self.amounts) - 1)
            elif token.start in nations:
                end = nations[token.start].end()
                yield Item("¤", token.start, end, code=nations[token.start].lastgroup)
            else:
                beside = end > 0 and text[end : token.start].strip().lower() in _BEFORE_CURRENCY
                beside = beside or (bool(spans) and not text[token.end : spans[0][0]].strip())
                item = self._item(token, codes, beside)
                # "¤ ¤" is one currency said twice: "us dollars", "zwitserse frank".
                end = token.end if item.code and beside else end
                yield item
            index += 1

    def _item(self, token: Token, codes: dict[str, str], beside: bool) -> Item:
        """Return the item of one token; ``beside`` tells that a number or its currency stands next to it."""
        code = codes.get(token.norm) or (codes.get(currency_typos().correct(token.norm) or "") if beside else None)
        if beside and token.text.isupper():
            code = code or codes.get(f"{token.norm}_")  # TRY, GEL: names too, in small letters
        if code and (beside or token.norm not in self.words.adjacent):
            return Item("¤", token.start, token.end, code=code)
        norm = "@" if token.kind == "mask" else {"#": "№", "¤": "@", ONCE: "@"}.get(token.norm, token.norm)
        return Item(self.words.typos.correct(norm) or norm, token.start, token.end)

    # -- clauses and sentences -------------------------------------------------------------------------------

    def _cut(self) -> None:
        """Number the clauses and sentences; a clause word ("but", "maar", "поэтому") opens a clause."""
        openers = {self.index(match.start()) for match in self.words.pattern("clause").finditer(self.text)}
        self.clause: list[int] = []
        self.sentence: list[int] = []
        clause = sentence = 0
        for index, item in enumerate(self.items):
            if index in openers and index and self.clause[-1] == clause:
                clause += 1
            self.clause.append(clause)
            self.sentence.append(sentence)
            if self._ends_sentence(index):
                clause, sentence = clause + 1, sentence + 1
            elif item.norm in _CLAUSE_END or self._spaced_dash(index):
                clause += 1
        self._clauses = _stretches(self.clause)
        self._sentences = _stretches(self.sentence)

    def _ends_sentence(self, index: int) -> bool:
        item = self.items[index]
        if item.norm not in _SENTENCE_END:
            return False
        before = self.items[index - 1] if index else item
        return not (item.norm == "." and fold(self.source[before.start : before.end]) in _ABBREVIATED)

    def _spaced_dash(self, index: int) -> bool:
        if self.items[index].norm not in _DASHES or not 0 < index < len(self.items) - 1:
            return False
        before, item, after = self.items[index - 1 : index + 2]
        return before.end < item.start and item.end < after.start and after.norm not in ("#", "¤")

    def index(self, position: int) -> int:
        """Return the item that covers a position of the canonical line."""
        return bisect_right(self._starts, position) - 1

    def part(self, first: int, last: int) -> str:
        """Return the canonical text of items ``first`` up to, not including, ``last``."""
        return " ".join(item.norm for item in self.items[max(first, 0) : last])

    def clause_of(self, at: int) -> tuple[int, int]:
        """Return the item range of the clause an item stands in."""
        return self._clauses[at]

    def sentence_of(self, at: int) -> tuple[int, int]:
        """Return the item range of the sentence an item stands in."""
        return self._sentences[at]

    def norm(self, at: int) -> str:
        """Return the canonical text of one item, empty outside the line."""
        return self.items[at].norm if 0 <= at < len(self.items) else ""

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters that items ``first`` up to, not including, ``last`` cover."""
        return self.items[first].start, self.items[last - 1].end

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield the item ranges at which an expression matches."""
        for match in pattern.finditer(self.text):
            yield self.index(match.start()), self.index(max(match.end() - 1, match.start())) + 1

    def asks(self, at: int) -> bool:
        """Tell whether an item stands in a question.

        A clause that opens like one, or the last before a ``?``.
        """
        number = self.clause[at]
        if number not in self._asking:
            self._asking[number] = self._asks(at)
        return self._asking[number]

    def _asks(self, at: int) -> bool:
        first, last = self.clause_of(at)
        if self.words.pattern("question").match(self.part(first, last)):
            return True
        end = self.sentence_of(at)[1]
        asks_you, opened = self._openings(self.sentence[at])
        question = end > 0 and self.norm(end - 1) == "?"
        return asks_you or (question and (opened or self.clause[at] == self.clause[end - 1]))

    def _openings(self, sentence: int) -> tuple[bool, bool]:
        """Tell whether a sentence opens like a question to "you", and whether like any question."""
        if sentence not in self._opened:
            text = self.part(*self.sentence_of(bisect_left(self.sentence, sentence)))
            keys = ("question_you", "question")
            asks_you, opened = (self.words.pattern(key).match(text) is not None for key in keys)
            self._opened[sentence] = asks_you, opened
        return self._opened[sentence]

    def supposes(self, at: int) -> bool:
        """Tell whether an item stands under "if" or "whether" in its own clause."""
        first, _ = self.clause_of(at)
        return bool(self.words.pattern("if").search(self.part(first, at)))


def _stretches(numbers: list[int]) -> list[tuple[int, int]]:
    """Return for every place where its stretch of equal numbers begins and ends; the numbers never fall."""
    return [(bisect_left(numbers, number), bisect_right(numbers, number)) for number in numbers]
