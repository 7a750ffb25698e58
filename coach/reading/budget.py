"""Budget readings: the B of BANT taken from what a rep types, in English, Dutch and Russian.

The message is rewritten once into a canonical line in which every amount is ``#`` and every currency ``¤``
("budget is up to # ¤ per month"); everything that is known about a language is a list of regular expressions
over that line (``lexicon/budget_<lang>.json``). The code below only weighs what those lists find. What a
reading means is fixed by section 3 of the sales method.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from coach.reading.numbers import Number, NumberRange, currency_codes, read_numbers, read_ranges
from coach.reading.text import LANGUAGES, Token, Typos, fold, load_lexicon, tokenize

Period = Literal["month", "year"]
Status = Literal["allocated", "unallocated", "none", "unknown"]

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
_NEVER = re.compile(r"(?!)")
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
      |(?<=[a-z])[-_.:]\d[\w.-]*                                      # id-4471, user_123, v.2
    )
    |(?<!\w)\d+\s*[=!<>]=?\s*\d+                                    # 1=1
    |(?<!\w)[a-z]\s*[=<>]=?\s*\d+(?:\s*;|\s*$)                       # x = 5;
    |(?<![\w.,])v?\d+(?:\.\d{1,2}){2,}(?![\w.])                       # 2.1.3
    |\{[^{}]*["'\w]\s*[:=][^{}]*\}                                   # {"a": 1}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_CURRENCY = ("", "in", "в")


@dataclass(frozen=True)
class BudgetReading:
    """What a message says about the buyer's budget.

    Attributes:
        amount_min: least amount in whole currency units; None with "up to" or when no amount was said.
        amount_max: largest amount; None with "at least" or when no amount was said.
        currency: ISO 4217 code, None when no currency was named.
        period: ``month`` or ``year`` for a sum that recurs, else None.
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


@dataclass(frozen=True)
class _Item:
    """One place in the canonical line."""

    norm: str
    start: int
    end: int
    code: str | None = None
    amount: int | None = None


@dataclass
class _Amount:
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


class _Lexicon:
    """The compiled expressions of one language."""

    def __init__(self, lang: str) -> None:
        self._data = load_lexicon(f"budget_{lang}")
        words: dict[str, str] = dict(self._data["words"])
        self._words = {name: f"(?:{body})" for name, body in words.items()}
        self._cache: dict[str, re.Pattern[str]] = {}
        self.adjacent = set(self._data["adjacent_currency"])
        self.typos = Typos(self._data["typo_words"].split(), self._data["real_words"].split())
        self.link = self.alternatives("link")
        self.plural = re.compile(self._data["plural"])

    def alternatives(self, *keys: str) -> str:
        """Return the lists named ``keys`` as one group, names of word lists filled in."""
        body = "|".join(pattern for key in keys for pattern in self._data[key])
        for _ in range(2):
            body = re.sub(r"<(\w+)>", lambda match: self._words[match.group(1)], body)
        return f"(?:{body})"

    def pattern(self, *keys: str, before: str = "", after: str = "") -> re.Pattern[str]:
        """Compile the lists named ``keys`` into one expression that matches whole tokens only."""
        name = "|".join((*keys, before, after))
        if name not in self._cache:
            if not any(self._data[key] for key in keys):
                self._cache[name] = _NEVER
            else:
                body = f"{before}{self.alternatives(*keys)}{after}"
                self._cache[name] = re.compile(rf"(?<!\S)(?:{body})(?!\S)")
        return self._cache[name]

    def near(self) -> re.Pattern[str]:
        """Compile "budget ... #": a budget or spending word tied to a number by linking words only."""
        if "near" not in self._cache:
            money = self.alternatives("budget", "spend_strong")
            link = f"(?: ,)?(?: {self.link}){{0,7}}"
            self._cache["near"] = re.compile(
                rf"(?<!\S){money}{link} #(?!\S)|(?<!\S)#(?: ¤)?(?: {self.link}){{0,3}} {money}(?!\S)"
            )
        return self._cache["near"]


@lru_cache(maxsize=len(LANGUAGES))
def _lexicon(lang: str) -> _Lexicon:
    return _Lexicon(lang)


@lru_cache(maxsize=1)
def _national() -> re.Pattern[str]:
    """Compile "Belarusian roubles", "чешских крон": a currency that its country tells from its namesakes."""
    common = load_lexicon("numbers_common")
    nations = "|".join(f"(?P<{code}>{body})" for code, body in common["currency_nations"].items())
    return re.compile(rf"(?<!\w)(?:{nations})[ -]+(?:{common['currency_units']})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _currency_typos() -> Typos:
    # Only these: "konden" stands one letter from "ponden", and short names are too close to anything.
    return Typos(load_lexicon("numbers_common")["currencies_often_mistyped"].split(), currency_codes())


class _Line:
    """The canonical line of one message, with the way back to characters, clauses and sentences."""

    def __init__(self, text: str, lang: str, money: bool) -> None:
        self.words, self.source = _lexicon(lang), text
        self.amounts: list[_Amount] = []
        self.items = list(self._items(text, lang, money))
        self._starts: list[int] = []
        position = 0
        for item in self.items:
            self._starts.append(position)
            position += len(item.norm) + 1
        self.text = " ".join(item.norm for item in self.items)
        self._cut()

    def _items(self, text: str, lang: str, money: bool) -> Iterator[_Item]:
        codes = currency_codes()
        spans = _amount_spans(text, lang, money)
        tokens, index, end = tokenize(text), 0, 0
        national = {match.start(): match for match in _national().finditer(text)}
        for place, token in enumerate(tokens):
            if token.start < end:
                continue
            if index and "\n" in text[tokens[place - 1].end : token.start]:
                yield _Item("\n", token.start, token.start)
            while spans and spans[0][0] < token.start:
                spans.pop(0)
            if spans and spans[0][0] == token.start:
                start, end, low, high = spans.pop(0)
                inside = {codes.get(part.norm) for part in tokens if start <= part.start < end} - {None}
                self.amounts.append(_make_amount(low, high, index, inside))
                yield _Item("#", start, end, amount=len(self.amounts) - 1)
            elif token.start in national:
                end = national[token.start].end()
                yield _Item("¤", token.start, end, code=national[token.start].lastgroup)
            else:
                beside = end > 0 and text[end : token.start].strip().lower() in _BEFORE_CURRENCY
                beside = beside or (bool(spans) and not text[token.end : spans[0][0]].strip())
                item = self._item(token, codes, beside)
                # "¤ ¤" is one currency said twice: "us dollars", "zwitserse frank".
                end = token.end if item.code and beside else end
                yield item
            index += 1

    def _item(self, token: Token, codes: dict[str, str], beside: bool) -> _Item:
        """Return the item of one token; ``beside`` tells that a number or its currency stands next to it."""
        code = codes.get(token.norm) or (
            codes.get(_currency_typos().correct(token.norm) or "") if beside else None
        )
        if beside and token.text.isupper():
            code = code or codes.get(f"{token.norm}_")  # TRY, GEL: names too, in small letters
        if code and (beside or token.norm not in self.words.adjacent):
            return _Item("¤", token.start, token.end, code=code)
        norm = "@" if token.kind == "mask" else {"#": "№", "¤": "@"}.get(token.norm, token.norm)
        return _Item(self.words.typos.correct(norm) or norm, token.start, token.end)

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
        return _stretch(self.clause, at)

    def sentence_of(self, at: int) -> tuple[int, int]:
        """Return the item range of the sentence an item stands in."""
        return _stretch(self.sentence, at)

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
        first, last = self.clause_of(at)
        if self.words.pattern("question").match(self.part(first, last)):
            return True
        start, end = self.sentence_of(at)
        opened = self.words.pattern("question").match(self.part(start, end))
        question = end > 0 and self.norm(end - 1) == "?"
        return bool(question and (opened or self.clause[at] == self.clause[end - 1]))

    def supposes(self, at: int) -> bool:
        """Tell whether an item stands under "if" or "whether" in its own clause."""
        first, _ = self.clause_of(at)
        return bool(self.words.pattern("if").search(self.part(first, at)))


def _stretch(numbers: list[int], at: int) -> tuple[int, int]:
    first = last = at
    while first > 0 and numbers[first - 1] == numbers[at]:
        first -= 1
    while last < len(numbers) and numbers[last] == numbers[at]:
        last += 1
    return first, last


def _amount_spans(text: str, lang: str, money: bool) -> list[tuple[int, int, Number, Number]]:
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


def _make_amount(low: Number, high: Number, at: int, codes: Iterable[str | None]) -> _Amount:
    both = (low, high)
    return _Amount(
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


class _Reader:
    """Weighs one canonical line."""

    def __init__(self, text: str, lang: str, asked: bool) -> None:
        self.line, self.asked, self.words = _Line(text, lang, asked), asked, _lexicon(lang)
        line = self.line
        self.budget_at = [first for first, _ in line.find(self.words.pattern("budget"))]
        self.near = {at for first, last in line.find(self.words.near()) for at in range(first, last)}

    # -- which amounts are the buyer's budget ----------------------------------------------------------------

    def candidates(self) -> list[_Amount]:
        """Return the amounts that speak of the buyer's budget, in order."""
        for amount in self.line.amounts:
            amount.code = amount.code or self._currency(amount)
            if amount.is_range and self._changed(amount):
                amount.low, amount.is_range = amount.high, False
        return [amount for amount in self.line.amounts if self._fits(amount)]

    def _changed(self, amount: _Amount) -> bool:
        """Tell whether a range is really a change ("raised from 30k to 40k"): then the new sum counts."""
        return self.words.pattern("change").fullmatch(self.line.norm(amount.at - 1)) is not None

    def _currency(self, amount: _Amount) -> str | None:
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

    def _belongs_to_other(self, place: int, amount: _Amount) -> bool:
        """Tell whether a currency between two amounts is written against the other one ("40 €50")."""
        line = self.line
        other = place + (place - amount.at)
        if line.norm(other) != "#" or not 0 <= other < len(line.items):
            return False
        mine, currency, theirs = line.items[amount.at], line.items[place], line.items[other]
        gap_mine = abs(currency.start - mine.end) if place > amount.at else abs(mine.start - currency.end)
        gap_theirs = (
            abs(theirs.start - currency.end) if place > amount.at else abs(currency.start - theirs.end)
        )
        return gap_theirs < gap_mine or (gap_theirs == gap_mine and place < amount.at)

    def _fits(self, amount: _Amount) -> bool:
        if self._is_other_quantity(amount):
            return False
        line = self.line
        first, last = line.clause_of(amount.at)
        clause = line.part(first, last)
        own = any(first <= at < last for at in self.budget_at)
        near = amount.at in self.near
        amount.score = 4 * own + 2 * near + 2 * bool(amount.code) + amount.scaled + amount.price_like
        if self.words.pattern("loss").search(clause) and not own:
            return False
        if self.asked:
            if amount.bare and not near and self._looks_like_time(amount):
                return False
            amount.score += bool(self.words.pattern("spend").search(clause))
            amount.score -= 3 * bool(self.words.pattern("other").search(clause) and not own)
            return not self.words.pattern("threshold").search(clause)
        return self._speaks_of_budget(amount, clause, own, near)

    def _speaks_of_budget(self, amount: _Amount, clause: str, own: bool, near: bool) -> bool:
        """Decide for a message nobody asked a budget for: doubt means no."""
        line, words = self.line, self.words
        if line.asks(amount.at) or line.supposes(amount.at):
            return False
        if words.pattern("threshold").search(clause):
            return False
        if not own and (words.pattern("other").search(clause) or self._about_other(amount)):
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

    def _is_said_of_another(self, amount: _Amount) -> bool:
        """Tell whether the sum is said of a thing nobody knows.

        As in "their order book is #", "a machine of #".
        """
        words = self.words
        first, _ = self.line.clause_of(amount.at)
        ahead = self.line.part(first, amount.at + 1)
        hop = rf"(?: {words.alternatives('hop')}){{0,3}} #$"
        found = words.pattern("copula", before=r"(?P<of>[^\W\d_]{3,}) ", after=hop).search(ahead)
        return found is not None and not words.pattern("link", "intro", "stop").fullmatch(found["of"])

    def _about_other(self, amount: _Amount) -> bool:
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
        return bool(self.words.pattern("other", "loss").search(before))

    def _stands_alone(self, amount: _Amount) -> bool:
        """Tell whether only linking words share the clause with an amount: it is an item of a list."""
        first, last = self.line.clause_of(amount.at)
        link, period = self.words.link, self.words.alternatives("month", "year")
        body = rf"(?:{link} )*#(?: (?:{link}|{period}|[,.]))*"
        return bool(re.fullmatch(body, self.line.part(first, last)))

    def _is_code(self, amount: _Amount) -> bool:
        """Tell whether a number is part of program text or of a name: "1=1", "print(42)", "user_7", "v2.1".

        What is written as money is money wherever it stands, and "budget=40" names an amount.
        """
        if not amount.bare:
            return False
        line, item = self.line, self.line.items[amount.at]
        if _STATEMENT.search(line.source):
            return True
        known = self.words.pattern("budget", "spend", "link", "cap_before", "floor_before", "intro")
        return any(
            match.start() <= item.start and item.end <= match.end()
            for match in _CODE.finditer(line.source)
            if len(match["name"] or "") < 2 or not known.fullmatch(fold(match["name"]))
        )

    def _is_other_quantity(self, amount: _Amount) -> bool:
        """Tell whether the number counts something else: people, days, per cent, a year, a rank."""
        line, at = self.line, amount.at
        if self._is_code(amount):
            return True
        following = line.norm(at + 1)
        if following in ("%", "‰", "°") or line.norm(at - 1) == "№":
            return True
        if amount.code:
            return False
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

    def _two_words_on(self, at: int, nouns: re.Pattern[str]) -> bool:
        """Tell whether an adjective stands between the number and what it counts ("80 extra people")."""
        line = self.line
        between = line.norm(at + 1)
        if not between.isalpha() or line.clause_of(at)[1] <= at + 2:
            return False
        if self.words.pattern("follow_ok", "link", "stop", "month", "year", "budget").match(between):
            return False
        return bool(nouns.match(line.part(at + 2, at + 4)))

    def _looks_like_time(self, amount: _Amount) -> bool:
        """Tell whether a bare number follows a word that makes it a moment or a label.

        As in "at 4", "before 5", "Q 2".
        """
        before = self.line.norm(amount.at - 1)
        if self.words.pattern("clock_before").fullmatch(before):
            return amount.high <= 24
        return bool(self.words.pattern("number_before").fullmatch(before))

    # -- corrections -----------------------------------------------------------------------------------------

    def corrected(self, amounts: list[_Amount]) -> list[_Amount]:
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

    def _taken_back(self, amount: _Amount, key: str) -> bool:
        line, words = self.line, self.words
        first, _ = line.clause_of(amount.at)
        ahead = line.part(first, amount.at + 1)
        dropped = words.pattern(key, after=f"(?: {words.alternatives('drop_link')}){{0,3}} #$")
        if dropped.search(ahead) and not words.pattern("cap_before", "floor_before", after=" #$").search(
            ahead
        ):
            return True
        after = line.part(amount.at + 1, amount.at + 6)
        return bool(words.pattern("drop_after", before="(?:¤ )?").match(after))

    def _replaced(self, first: _Amount, second: _Amount) -> bool:
        """Tell whether ``second`` corrects ``first``: a correcting word opens the clause between them."""
        line, words = self.line, self.words
        between = line.part(first.at + 1, second.at)
        if words.pattern("change_to").fullmatch(between.replace("¤ ", "").replace(" ¤", "")):
            return True
        if words.pattern("cap_before", "floor_before").search(between) and first.bound is not second.bound:
            return False
        return bool(words.pattern("correct_strong").search(between))

    def _inherit(self, amount: _Amount, gone: list[_Amount]) -> _Amount:
        """Give a corrected amount the scale and currency that were only said with the wrong one."""
        for other in gone:
            if amount.bare and other.scaled and amount.high < 1000 <= other.high:
                scale = Decimal(1000) if other.high < 1_000_000 else Decimal(1_000_000)
                amount = replace(amount, low=amount.low * scale, high=amount.high * scale)
            amount = replace(amount, code=amount.code or other.code)
        return amount

    # -- bounds, period --------------------------------------------------------------------------------------

    def bound(self, amount: _Amount) -> Literal["cap", "floor"] | None:
        """Return "cap" for "up to", "floor" for "at least", None for one plain amount."""
        if amount.is_range:
            return None
        line, words = self.line, self.words
        first, last = line.clause_of(amount.at)
        ahead = line.part(first, amount.at + 1)
        behind = line.part(amount.at + 1, last)
        if behind.startswith(("¤ ", "¤")):
            behind = behind[2:]
        hop = f"(?: (?:{words.alternatives('hop')})){{0,3}} #$"
        if words.pattern("cap_before", after=hop).search(ahead):
            return "cap"
        if words.pattern("floor_before", after=hop).search(ahead):
            # "over 50k they won't go", "больше 500к не дадут": a denied floor is a cap.
            return "cap" if words.pattern("negation", before=r"(?:[^\s,.]+ ){0,3}").match(behind) else "floor"
        behind = words.pattern("month", "year").sub("", behind, count=1).strip()
        for text in (behind, self._next_clause(amount)):
            if words.pattern("cap_after").match(text):
                return "cap"
            if words.pattern("floor_after").match(text):
                return "floor"
        return None

    def _next_clause(self, amount: _Amount) -> str:
        """Return the short clause behind an amount ("40k, max"), empty when it speaks of something else."""
        line = self.line
        _, last = line.clause_of(amount.at)
        if last >= len(line.items) or line.sentence[last] != line.sentence[amount.at]:
            return ""
        start, end = line.clause_of(last)
        text = line.part(start, end)
        return text if "#" not in text and len(text.split()) <= 4 else ""

    def period(self, amount: _Amount) -> Period | None:
        """Return how often a sum recurs, when it does."""
        periods: tuple[Period, ...] = ("month", "year")
        start, end = self.line.sentence_of(amount.at)
        places = sorted(
            (first, last, name)
            for name in periods
            for first, last in self.line.find(self.words.pattern(name))
            if start <= first < end
        )
        kept = [place for place in places if not self._not(place[0])]
        correction = self.words.pattern("correct_strong")
        for before, after in zip(kept, kept[1:], strict=False):
            between = self.line.part(before[1], after[0])
            if before[0] > amount.at and "#" not in between and correction.search(between):
                return after[2]
        found = [(distance, name) for name in periods for distance in self._said(name, amount)]
        if found:
            return min(found)[1]
        # "not a year but a month, 9k": beside a denied period the other one counts wherever it stands.
        return kept[-1][2] if kept and len(kept) < len(places) else None

    def _said(self, name: str, amount: _Amount) -> Iterator[int]:
        """Yield how far from the amount a period is said that belongs to it."""
        line = self.line
        start, end = line.sentence_of(amount.at)
        others = [other.at for other in line.amounts if other.at != amount.at]
        left = max([at for at in others if at < amount.at] + [start - 1])
        right = min([at for at in others if at > amount.at] + [end])
        own_first, own_last = line.clause_of(amount.at)
        for first, last in line.find(self.words.pattern(name)):
            if last > right or first <= left or self._not(first):
                continue
            if first > amount.at:
                opens = first == line.clause_of(first)[0] or first < own_last
                direct = first - amount.at <= 2
                if (opens or direct) and (line.norm(first) not in ("pm", "pj", "m", "pa") or direct):
                    yield first - amount.at
            elif own_first <= first and line.norm(first) not in ("pm", "pa", "m"):
                yield 10 + amount.at - last

    # -- status ----------------------------------------------------------------------------------------------

    def status(self, amounts: list[_Amount]) -> tuple[Status | None, tuple[int, int] | None]:
        """Return the status that is said in words, with the items that say it."""
        told = self._told(amounts)
        wrong = self.words.pattern("wrong").search(self.line.text)
        later = self._first("later", told)
        open_ = self._first("unallocated", told)
        nothing = self._first("none", told)
        vague = self._first("unknown", told)
        if vague and not amounts:
            # "weet het budget niet" is not "budget niet": the words that open the statement govern it.
            later, open_, nothing = (
                None if found and vague[0] < found[0] < vague[1] else found
                for found in (later, open_, nothing)
            )
        if later or open_:
            return "unallocated", later or open_
        if nothing and (not amounts or self._outweighs(nothing, amounts)):
            return "none", nothing
        if amounts:
            return "allocated", None
        there = self._first("allocated", told) or (self._first("fixed", told) if self.asked else None)
        if there is None and self.asked:
            there = (0, 1) if told and told[0] and not wrong and self._says_yes() else None
        if there:
            return "allocated", there
        if vague and (self.asked or self._unknown_is_ours(vague)):
            return "unknown", vague
        if self.asked and not wrong:
            return self._short_answer(told)
        return None, None

    def _says_yes(self) -> bool:
        """Tell whether the message opens with "yes", and that isn't said of something else ("yes they fit")."""
        opening = self.words.pattern("yes").match(self.line.text)
        if not opening:
            return False
        words = self.words
        money = bool(self.budget_at) or words.pattern("money", "spend_strong").search(self.line.text)
        first, last = self.line.sentence_of(0)
        return bool(money) or not words.pattern("about_other").search(self.line.part(first, last))

    def _outweighs(self, nothing: tuple[int, int], amounts: list[_Amount]) -> bool:
        """Tell whether "no budget" stands against the sum in the message.

        As in "they wanted 40k but there's no money".
        """
        if nothing[0] > amounts[-1].at:
            return True
        return bool(self.words.pattern("for").search(self.line.part(nothing[1], amounts[0].at)))

    def _short_answer(self, told: list[bool]) -> tuple[Status | None, tuple[int, int] | None]:
        """Read the bare words that only mean something as an answer: yes, none, nothing."""
        answers: tuple[tuple[str, Status], ...] = (("none_asked", "none"), ("allocated_asked", "allocated"))
        for key, status in answers:
            if status == "allocated" and self.words.pattern("about_other").search(self.line.text):
                continue
            for first, last in self.line.find(self.words.pattern(key)):
                ahead = self.line.part(self.line.clause_of(first)[0], first)
                if told[first] and self._only_introduces(ahead):
                    return status, (first, last)
        return None, None

    def _only_introduces(self, text: str) -> bool:
        """Tell whether words say nothing by themselves ("at the moment", "they have")."""
        return re.fullmatch(rf"(?:{self.words.alternatives('link', 'intro')}(?: |$))*", text) is not None

    def _told(self, amounts: list[_Amount]) -> list[bool]:
        """Mark the items whose words may set the status: statements that speak of the budget.

        "The budget is not right" takes an earlier answer back and states nothing.
        """
        told = self._statements(amounts)
        for first, last in self.line.find(self.words.pattern("wrong")):
            told[first:last] = [False] * (last - first)
        return told

    def _statements(self, amounts: list[_Amount]) -> list[bool]:
        line = self.line
        if self.asked:
            return [
                not line.words.pattern("question").match(line.part(*line.clause_of(at)))
                or not self._real_question(at)
                for at in range(len(line.items))
            ]
        topics = {line.sentence[at] for at in self.budget_at}
        topics |= {line.sentence[amount.at] for amount in amounts}
        topics |= {line.sentence[first] for first, _ in line.find(self.words.pattern("money"))}
        for sentence in sorted(topics):
            following = [at for at, number in enumerate(line.sentence) if number == sentence + 1]
            refers = self.words.pattern("next_refers")
            heading = line.sentence.count(sentence) <= 4 and "?" in (
                line.norm(following[0] - 1) if following else ""
            )
            if following and (heading or refers.match(line.part(following[0], following[-1] + 1))):
                topics.add(sentence + 1)
        return [line.sentence[at] in topics and not line.asks(at) for at in range(len(line.items))]

    def _real_question(self, at: int) -> bool:
        """Tell whether a clause that opens with a question word is a question, in an answer to ours."""
        _, end = self.line.sentence_of(at)
        return self.line.norm(end - 1) == "?"

    def _first(self, key: str, told: list[bool]) -> tuple[int, int] | None:
        """Return the first place where a list matches in words that count."""
        supposed_counts = key in ("unallocated", "unknown")
        positive = key in ("allocated", "fixed")
        for first, last in self.line.find(self.words.pattern(key)):
            if positive and self._denied(first):
                continue
            if told[first] and (supposed_counts or not self.line.supposes(first)):
                return first, last
        return None

    def _denied(self, at: int) -> bool:
        """Tell whether a negation stands right before, in the same clause.

        As in "don't | have the budget figure".
        """
        first, _ = self.line.clause_of(at)
        return self.words.pattern("negation").search(self.line.part(max(first, at - 2), at)) is not None

    def _unknown_is_ours(self, found: tuple[int, int]) -> bool:
        """Tell whether "don't know" is about the budget: the word is in the clause or just before it."""
        line = self.line
        first, last = line.clause_of(found[0])
        if self.words.pattern("other_topic").search(line.part(first, last)):
            return any(first <= at < last for at in self.budget_at) and not self.words.pattern(
                "other_topic"
            ).search(line.part(found[1], last))
        topic = self.words.pattern("budget", "money")
        previous = line.clause_of(first - 1)[0] if first else 0
        return bool(topic.search(line.part(previous, last)))

    # -- the reading -----------------------------------------------------------------------------------------

    def read(self) -> BudgetReading | None:
        """Return the reading, None when the message doesn't speak of the buyer's budget."""
        amounts = self.candidates()
        for amount in amounts:
            amount.bound = self.bound(amount)
        if self.asked and any(not amount.bare for amount in amounts):
            # A number without any sign of money is not the answer when another one has it,
            # unless both are compared.
            amounts = [
                amount for amount in amounts if not amount.bare or amount.bound or self._compared(amount)
            ]
        amounts = self.corrected(amounts)
        amounts = [amount for amount in amounts if not amount.bare or self.asked or amount.at in self.near]
        if amounts and all(amount.high == 0 for amount in amounts):
            return BudgetReading(None, None, None, None, "none", self._amount_span(amounts[0]))
        amounts = [amount for amount in amounts if amount.high > 0]
        status, place = self.status(amounts)
        if amounts and status != "none":
            return self._with_amount(amounts, status or "allocated")
        if status is None:
            return BudgetReading(None, None, None, None, "unknown", None) if self.asked else None
        return BudgetReading(None, None, None, None, status, self.line.chars(*place) if place else None)

    def _compared(self, amount: _Amount) -> bool:
        words = self.words.pattern("correct_strong", "drop_before")
        first, last = self.line.sentence_of(amount.at)
        return bool(words.search(self.line.part(first, last)))

    def _with_amount(self, amounts: list[_Amount], status: Status) -> BudgetReading:
        chosen = max(amounts, key=lambda amount: amount.score)
        floor = next((amount for amount in amounts if amount.bound == "floor"), None)
        cap = next((amount for amount in amounts if amount.bound == "cap"), None)
        if floor and cap and floor.at < cap.at and self.line.sentence[floor.at] == self.line.sentence[cap.at]:
            return self._floor_and_cap(floor, cap, status)
        low = None if chosen.bound == "cap" else chosen.low
        high = None if chosen.bound == "floor" else chosen.high
        code = self._corrected_currency(chosen) or chosen.code or self._loose_currency(chosen)
        return BudgetReading(low, high, code, self.period(chosen), status, self._amount_span(chosen))

    def _floor_and_cap(self, floor: _Amount, cap: _Amount, status: Status) -> BudgetReading:
        """Join "at least 30, at most 50k" into one range; a scale said once counts for both."""
        low = floor.low
        if cap.scaled and not floor.scaled and low < 1000:
            low *= Decimal(1000) if low * 1000 < cap.high else Decimal(1)
        span = (self._amount_span(floor)[0], self._amount_span(cap)[1])
        period = self.period(cap) or self.period(floor)
        return BudgetReading(low, cap.high, cap.code or floor.code, period, status, span)

    def _loose_currency(self, amount: _Amount) -> str | None:
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

    def _corrected_currency(self, amount: _Amount) -> str | None:
        """Return the currency that a message puts in the place of another: "not euros but dollars"."""
        line = self.line
        first, last = line.sentence_of(amount.at)
        places = [at for at in range(first, last) if line.norm(at) == "¤"]
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

    def _amount_span(self, amount: _Amount) -> tuple[int, int]:
        line, first, last = self.line, amount.at, amount.at + 1
        if line.norm(first - 1) == "¤":
            first -= 1
        if line.norm(last) == "¤":
            last += 1
        return line.chars(first, last)


def read_budget(text: str, lang: str, *, asked: bool = False) -> BudgetReading | None:
    """Read what a message says about the buyer's budget.

    Args:
        text: the message as typed.
        lang: ``en``, ``nl`` or ``ru``.
        asked: the message answers "what budget is there?". Bare numbers then count as amounts as written,
            bare words ("yes", "nothing") as a status, and there is always a reading: ``unknown`` when nothing
            was said. Otherwise only what clearly speaks of the buyer's own money counts.

    Returns:
        The reading; None only when nobody asked and the message says nothing of the budget.
    """
    return _Reader(text, lang, asked).read()
