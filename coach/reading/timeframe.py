"""Read when a customer wants to decide or start, as sales reps type it in English, Dutch and Russian.

The way of a message: characters are folded and cut into tokens; the lexicons (``lexicon/timeframe_*.json``)
give each token its classes of time; a small grammar, the same for all languages, turns classes into
*mentions* (a date, asap, vague, never, don't know); what stands around a mention decides whether it speaks of
buying, whether it is denied, corrected or only the reason for another one. What words mean in days stands in
``calendar.py``.

Meaning follows method.md, section 3: the latest moment meant; a month or quarter without "by" counts to its
end; "by" is its first day and "before" the day ahead of that; a named day is itself under both; asap is one
month; a correction counts as the corrected value only. Of several moments the latest is taken.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Literal

from coach.reading import calendar as cal

Kind = Literal["date", "vague", "never", "unknown"]

_LEXICON_DIR = Path(__file__).parent / "lexicon"
_MAX_CHARS = 2000  # longer than anything a rep types about one lead; keeps the reading time bounded


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


def read_timeframe(text: str, lang: str, today: date, *, asked: bool = False) -> TimeframeReading | None:
    """Read the timeframe in a message.

    Args:
        text: What was typed, as typed.
        lang: "en", "nl" or "ru"; another language is tried where this one finds nothing.
        today: The day of the talk.
        asked: The text answers "when do they want to decide or start?". Then there is always a reading.
            Otherwise only a time that clearly speaks of buying, deciding, starting or delivery gives one.

    Returns:
        The reading; None only where not asked and nothing was said about it.

    Raises:
        KeyError: the language has no lexicon.
    """
    text = text[:_MAX_CHARS]
    reading, seen = _read(text, lang, today, asked)
    if not seen:
        # Mixed languages are common, a wrong language setting too: a date found by another lexicon is still a
        # date.
        for other in _other_languages(text, lang, asked):
            second, _ = _read(text, other, today, asked)
            if second is not None and second.span is not None:
                return second
    return reading


def _other_languages(text: str, lang: str, asked: bool) -> tuple[str, ...]:
    cyrillic = bool(re.search("[а-яА-Я]", text))
    if lang != "ru":
        latin = ("nl",) if lang == "en" else ("en",)
        return ("ru",) if cyrillic else latin if asked else ()
    return () if cyrillic else ("en", "nl")


# --- tokens -------------------------------------------------------------------------------------------------

_TOKEN = re.compile(
    r"""(?P<date>(?<!\d)\d{1,4}([./-])\d{1,2}\2(?:\d{4}|\d{2})(?!\d))
    |(?P<clock>(?<![\d.,])\d{1,2}(?::|h|u)\d{2}(?!\w)|(?<!\d)(?:1[3-9]|2[0-3])[.]00(?!\d))
    |(?P<money>[€$£₽]\s?\d[\d.,]*(?:\s?(?:k|m|mln|к))?(?!\w)|\d[\d.,]*(?:k|к|%)(?!\w)
        |\d[\d.,]*\s?(?:%|€|\$|£|₽|тыс|млн|mln|million|thousand|eur|euro|euros|usd|руб\w*|duizend|ton)(?![^\W\d_])
        |\d{1,3}(?:[.,\s]\d{3})+(?!\d))
    |(?P<year>['’](?:2\d|3\d)(?!\w)|(?<!\d)20[0-4]\d(?!\d)|(?<!\d)19\d\d(?!\d))
    |(?P<fy>(?:fy|fj)\s?['’]?\d{2}(?:\d\d)?(?!\w))
    |(?P<quarter>(?<![^\W\d_])(?:q|kw|кв)[\s.-]?[1-4](?!\d)|(?<!\w)k[1-4](?!\w)
        |(?<!\w)[1-4]\s?q(?![^\W\d_])|(?<!\w)q[1-4](?=\d{2}(?!\d)))
    |(?P<half>(?<!\w)h[12](?!\w)|(?<!\w)[12]h(?!\w))
    |(?P<ord>(?<!\w)\d{1,2}(?:st|nd|rd|th|ste|de|e|-?(?:й|ый|ого|го|му|ому|ое|е|я|ая|ом|м|ю|ой))(?![^\W_]))
    |(?P<num>\d+(?:[.,]\d+)?)
    |(?P<abbr>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?|[^\W\d_]/[^\W\d_](?!\w))
    |(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)
    |(?P<punct>\n|[^\w\s]|_)""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class _Token:
    text: str  # folded
    start: int
    end: int
    kind: str


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in "’‘`´ʼ":
        return "'"
    if char in "–—‑−":
        return "-"
    low = char.lower()
    if low == "ё":
        return "е"
    if low != "й":
        low = unicodedata.normalize("NFD", low)[0]
    return low[0] if low else char


def _fold(text: str) -> str:
    """Lower case without accents, one character for one, so that offsets hold."""
    return "".join([_fold_char(char) for char in text])


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(m.group(), m.start(), m.end(), m.lastgroup or "punct") for m in _TOKEN.finditer(_fold(text))
    ]


# --- lexicon ------------------------------------------------------------------------------------------------

_Entry = tuple[tuple[str, ...], str, str]  # tokens behind the first one, class, value


@dataclass
class _Table:
    """Phrases by their first and second token, so that a look-up touches only what can match."""

    words: dict[str, list[_Entry]] = field(default_factory=dict)
    phrases: dict[tuple[str, str], list[_Entry]] = field(default_factory=dict)
    stems: dict[str, list[_Entry]] = field(default_factory=dict)

    def add(self, phrase: str, name: str, value: str) -> None:
        """Add a word, a phrase, or a stem that ends in '*'."""
        keys = tuple(token.text for token in _tokens(phrase.rstrip("*")))
        entry = (keys[1:], name, value)
        if phrase.endswith("*"):
            found = self.stems.setdefault(keys[0], [])
        elif len(keys) == 1:
            found = self.words.setdefault(keys[0], [])
        else:
            found = self.phrases.setdefault((keys[0], keys[1]), [])
        if entry not in found:
            found.append(entry)

    def at(self, tokens: list[_Token], index: int) -> list[tuple[int, str, str]]:
        """Return (number of tokens, class, value) of every phrase that starts at a token."""
        first = tokens[index].text
        found = [(1, name, value) for _, name, value in self.words.get(first, ())]
        if index + 1 < len(tokens):
            for rest, name, value in self.phrases.get((first, tokens[index + 1].text), ()):
                if all(
                    index + k < len(tokens) and tokens[index + k].text == word
                    for k, word in enumerate(rest, 1)
                ):
                    found.append((len(rest) + 1, name, value))
        if self.stems:
            for cut in range(3, len(first) + 1):
                found += [(1, name, value) for _, name, value in self.stems.get(first[:cut], ())]
        return found


@dataclass
class _Lexicon:
    time: _Table = field(default_factory=_Table)
    cues: _Table = field(default_factory=_Table)
    fuzzy: dict[str, list[str]] = field(default_factory=dict)


_FUZZY_CLASSES = ("month", "weekday", "unit", "season")
_FUZZY_LENGTH = 6  # shorter words have too many honest neighbours ("march" and "match")


@lru_cache(maxsize=8)
def _lexicon(lang: str) -> _Lexicon:
    """Load a language's words, with those typed in every language.

    Raises:
        KeyError: no such language.
    """
    path = _LEXICON_DIR / f"timeframe_{lang}.json"
    if not path.is_file():
        raise KeyError(lang)
    lexicon = _Lexicon()
    for source in (path, _LEXICON_DIR / "timeframe_common.json"):
        data = json.loads(source.read_text(encoding="utf-8"))
        for name, values in data["time"].items():
            for value, phrases in values.items():
                for phrase in phrases.split("|"):
                    lexicon.time.add(phrase, name, value)
                    word = _fold(phrase)
                    if name in _FUZZY_CLASSES and len(word) >= _FUZZY_LENGTH and word.isalpha():
                        lexicon.fuzzy.setdefault(word[0], []).append(word)
        for name, phrases in data["cues"].items():
            for phrase in phrases.split("|"):
                lexicon.cues.add(phrase, name, "")
    return lexicon


@lru_cache(maxsize=4096)
def _spelling(lang: str, word: str) -> str | None:
    """Return the word of time that an unknown word misspells, if there is one."""
    if len(word) < _FUZZY_LENGTH - 1:
        return None
    for known in _lexicon(lang).fuzzy.get(word[0], ()):
        allowed = 2 if len(known) >= 8 else 1
        if abs(len(known) - len(word)) <= allowed and _distance(word, known) <= allowed:
            return known
    return None


def _distance(a: str, b: str) -> int:
    """Return the edit distance with swaps of neighbours (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


# --- items: tokens joined to words of time ------------------------------------------------------------------


@dataclass(frozen=True)
class _Item:
    """One or more tokens that mean one thing, with all the classes they may have."""

    classes: dict[str, str]
    text: str
    start: int
    end: int
    first: int  # index of its first token
    glued: bool  # no space before it

    def has(self, *names: str) -> bool:
        return not self.classes.keys().isdisjoint(names)


_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def _items(tokens: list[_Token], lang: str) -> list[_Item]:
    lexicon = _lexicon(lang)
    items: list[_Item] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        size, classes = 1, dict[str, str]()
        for length, name, value in lexicon.time.at(tokens, index):
            if length > size:
                size, classes = length, {}
            if length == size:
                classes.setdefault(name, value)
        if not classes:
            classes = _shape(token)
            if token.kind == "word" and not classes and not lexicon.cues.at(tokens, index):
                known = _spelling(lang, token.text)
                if known is not None:
                    fake = [_Token(known, 0, 0, "word")]
                    classes = {name: value for _, name, value in lexicon.time.at(fake, 0)}
        elif size == 1 and token.kind == "quarter":
            classes = _shape(token)
        last = tokens[index + size - 1]
        glued = index > 0 and tokens[index - 1].end == token.start
        words = " ".join(part.text for part in tokens[index : index + size])
        items.append(_Item(classes, words, token.start, last.end, index, glued))
        index += size
    return items


def _shape(token: _Token) -> dict[str, str]:
    """Give the classes of a token that follow from its form alone."""
    kind, text = token.kind, token.text
    digits = "".join(re.findall(r"\d+", text))
    if kind == "date":
        return {"date": text}
    if kind == "year":
        return {"year": digits if len(digits) == 4 else f"20{digits}"}
    if kind == "fy":
        return {"fy": digits if len(digits) == 4 else f"20{digits}"}
    if kind in ("quarter", "half"):
        return {kind + "_no": digits}
    if kind == "ord":
        return {"ord": digits, "digit_ord": digits}
    if kind == "num":
        return {"num": text.replace(",", "."), "digits": text}
    if kind in ("money", "clock"):
        return {kind: text}
    if kind == "punct":
        return {"punct": text, "dash": ""} if text == "-" else {"punct": text}
    return {"roman": _ROMAN[text]} if text in _ROMAN else {}


# --- grammar: items to mentions -----------------------------------------------------------------------------


@dataclass(frozen=True)
class _Named:
    """A period as named: made for any year, or for the one year or the one span that was said."""

    make: Callable[[int], cal.Period]
    end: int  # index behind its last item
    year: int | None = None
    yearly: bool = True  # False: `make` gives the same period whatever the year
    bound: bool = False  # means something only behind a relation word ("by the 15th")

    def latest(self, relation: str, today: date) -> date | None:
        """Return the latest moment, or None where it has passed or does not exist."""
        if self.yearly and self.year is None:
            return cal.next_occurrence(self.make, relation, today)
        try:
            period = self.make(self.year or today.year)
        except (ValueError, OverflowError):
            return None
        latest = cal.latest_of(period, relation)
        # "by this week" names a first day that is over: its end is what can be meant
        return latest if latest >= today else period.end if period.end >= today else None


@dataclass(frozen=True)
class _Mention:
    """A moment found, and how it was named."""

    kind: str  # a Kind, or "asap", "vague_weak", "never_weak"
    first: int
    end: int  # items
    latest: date | None = None
    relation: str = "in"
    named: _Named | None = None
    grain: str = ""
    marked: bool = True  # False: a bare duration, "two months"


_SPECIAL = ("asap", "unknown", "never", "vague", "never_weak", "vague_weak")
_RELATIONS = ("notbefore", "nolater", "before", "by", "after", "from", "within", "between")
_CORES = (
    *(
        "date",
        "num",
        "ord",
        "month",
        "season",
        "weekday",
        "unit",
        "quarter_many",
        "quarter_no",
        "half_no",
        "half",
    ),
    *(
        "part",
        "endunit",
        "holiday",
        "newyear",
        "next",
        "this",
        "coming",
        "last",
        "year",
        "fy",
        "fiscal",
        "today",
    ),
    *("one", "between", "roman"),
)  # a period or a duration begins with one of these
_FILLERS = 2  # that many may stand between the parts of one moment
_FEW = 3.0  # "a few", "several", "the coming months"


class _Grammar:
    """Find mentions in items.

    Methods take an item index and return what they found with the index behind it.
    """

    def __init__(self, items: list[_Item], today: date, lang: str) -> None:
        self.items = items
        self.today = today
        self.lang = lang
        self._periods: dict[int, _Named | None] = {}  # the same place is asked for from several fillers

    def has(self, index: int, *names: str) -> bool:
        return 0 <= index < len(self.items) and not self.items[index].classes.keys().isdisjoint(names)

    def value(self, index: int, name: str) -> str | None:
        return self.items[index].classes.get(name) if 0 <= index < len(self.items) else None

    def ahead(self, index: int, most: int = 3) -> Iterator[int]:
        """Yield the index and those behind fillers and hyphens that follow it."""
        yield index
        for _ in range(most):
            if not (self.has(index, "fill", "one") or (self.has(index, "dash") and self.items[index].glued)):
                return
            index += 1
            yield index

    def linked(self, index: int) -> Iterator[int]:
        """Yield the index and those behind "of" and articles: "start of March", not "start in March"."""
        yield index
        while self.has(index, "link") or (self.has(index, "dash") and self.items[index].glued):
            index += 1
            yield index

    # numbers

    def number(self, index: int) -> tuple[float, int] | None:
        """Read a number in digits or words: 2, 1.5, two, twenty one, два с половиной."""
        text = self.value(index, "num")
        if text is None:
            return None
        number, index = float(text), index + 1
        if number in (20, 30, 40):
            after = index + 1 if self.has(index, "dash") else index
            small = self.value(after, "num")
            if small is not None and not self.has(after, "digits") and 1 <= float(small) <= 9:
                number, index = number + float(small), after + 1
        if self.has(index, "and_half"):
            number, index = number + 0.5, index + 1
        return number, index

    def ordinal(self, index: int) -> tuple[int, int] | None:
        """Read an ordinal: 1st, первого, twenty-first, двадцать первого."""
        text = self.value(index, "ord")
        if text is not None:
            return int(text), index + 1
        tens = self.value(index, "num")
        if tens in ("20", "30"):
            after = index + 1 if self.has(index + 1, "dash") else index
            small = self.value(after + 1, "ord")
            if small is not None and 1 <= int(small) <= 9:
                return int(tens) + int(small), after + 2
        return None

    def count(self, index: int) -> tuple[float, int] | None:
        """Read a count, of a range the larger one: 2-3, two to three, 2 à 3, от двух до трех."""
        if self.has(index, "between") and self.number(index + 1):
            index += 1
        first = self.number(index)
        if first is None:
            return (1.0, index + 1) if self.has(index, "one") else None
        number, index = first
        while self.value(index, "punct") in ("+", "~"):
            index += 1
        if self.has(index, "join", "dash") or self.value(index, "punct") == "/":
            for start in self.ahead(index + 1, 2):
                second = self.number(start)
                if second is not None:
                    return max(number, second[0]), second[1]
        second = self.number(index)
        if (
            second is not None and second[0] == number + 1 and not self.has(index, "digits")
        ):  # месяца три четыре
            return second
        return number, index

    # durations

    def unit(self, index: int) -> str | None:
        if self.has(index, "unit"):
            return self.value(index, "unit")
        if self.has(index, "quarter_many"):
            return "quarter"
        if self.has(index, "glued") and self.has(index - 1, "digits") and self.items[index].glued:
            return self.value(index, "glued")
        return "year" if self.has(index, "fiscal") else None

    def duration(self, index: int) -> tuple[str, float, int, bool] | None:
        """Read a length of time as (unit, count, end, counted)."""
        counted = self.count(index)
        if counted is not None:
            number, after = counted
            for start in self.ahead(after, 2):
                unit = self.unit(start)
                if unit is not None:
                    number, end = self._tail(number, start + 1)
                    if unit == "quarter":  # three quarters of a year
                        end = next(
                            (k + 1 for k in self.ahead(end) if k > end and self.unit(k) == "year"), end
                        )
                    return unit, number, end, True
            if counted[0] != 1 or not self.has(index, "one"):
                return None
        unit = self.unit(index)
        if unit is None or self.has(index, "fiscal"):
            return None
        end = index + 1
        start = end + 1 if self.has(end, "join", "dash") else end
        if start == end and self.has(end, "within"):  # недели через две
            start += 1
        if start > end or self.lang == "ru":
            more = self.count(start) if self._counts_behind(start, start > end) else None
            if (
                more is not None
                and more[0] > 1
                and self.unit(more[1]) is None
                and not self.has(more[1], "month")
            ):
                return unit, more[0], more[1], True
        number, end = self._tail(1.0, end)
        return unit, number, end, number != 1.0

    def _counts_behind(self, index: int, joined: bool) -> bool:
        """Tell whether a number behind a unit can count it: "месяца 4", not "в месяце 4 человека"."""
        closed = index + 1 >= len(self.items) or self.has(index + 1, "punct", "fill", "join")
        return joined or not self.has(index, "digits") or closed

    def _tail(self, number: float, index: int) -> tuple[float, int]:
        """Add what follows a unit: a year and a half, a month or two."""
        if self.has(index, "and_half"):
            return number + 0.5, index + 1
        if number == 1 and self.has(index, "join", "dash"):
            more = self.number(index + 1)
            if (
                more is not None
                and more[0] > 1
                and self.unit(more[1]) is None
                and not self.has(more[1], "month")
            ):
                return more
        return number, index

    # periods

    def year_behind(self, index: int) -> tuple[int | None, int]:
        """Read a year that belongs to the period before: 2027, '27, next year, van volgend jaar."""
        for start in self.ahead(index, _FILLERS):
            if start == index and self.value(start, "punct") == "," and self.has(start + 1, "year"):
                start += 1  # March 21, 2027
            if self.has(start, "year", "fy"):
                return int(self.value(start, "year") or self.value(start, "fy") or 0), self._year_word(
                    start + 1
                )
            found = self.relative_year(start + 1 if self.value(start, "punct") in (",", "(") else start)
            if found is not None:
                return found
        return None, index

    def _year_word(self, index: int) -> int:
        return index + 1 if self.value(index, "unit") == "year" else index

    def relative_year(self, index: int) -> tuple[int, int] | None:
        """Read this / next / last year, fiscal or not."""
        for name, offset in (("next", 1), ("coming", 1), ("this", 0), ("last", -1)):
            if self.has(index, name):
                after = index + 1
                if name == "this" and self.has(after, "coming", "next"):
                    return None
                if self.has(after, "fiscal"):
                    return self.today.year + offset, self._year_word(after + 1)
                if self.value(after, "unit") == "year" and not self.has(after, "plural"):
                    return self.today.year + offset, after + 1
        if self.value(index, "unit") == "year" and self.has(index + 1, "newlife"):
            return self.today.year + 2, index + 2
        return None

    def with_year(self, named: _Named) -> _Named:
        """Attach the year that follows, if one does."""
        year, end = self.year_behind(named.end)
        if (
            year is None
            and self.has(named.end, "digits")
            and self.has(named.end - 1, "quarter_no", "half_no")
        ):
            short = self.value(named.end, "digits") or ""
            if re.fullmatch("2[4-9]|3\\d", short) and self.unit(named.end + 1) is None:
                year, end = 2000 + int(short), named.end + 1  # Q1 27
        return named if year is None else replace(named, year=year, end=end)

    def period(self, index: int) -> _Named | None:
        """Read a named period, with the year behind it."""
        if not self.has(index, *_CORES):
            return None
        if index not in self._periods:
            self._periods[index] = self._period(index)
        return self._periods[index]

    def _period(self, index: int) -> _Named | None:
        return (
            self.day(index)
            or self.part_of(index)
            or self.half_or_nth(index)
            or self.quarter(index)
            or self.month(index)
            or self.week(index)
            or self.relative(index)
            or self.fixed(index)
            or self.year(index)
        )

    def part_of(self, index: int) -> _Named | None:
        """Read early, mid or late, or several of them, of a period: begin/half maart, в середине Q2."""
        if self.has(index, "endunit"):
            return self._end_of_unit(index)
        part = self.value(index, "part")
        if part is None and self.has(index, "half") and self.has(index + 1, "month"):
            part = "mid"  # half maart
        if part is None:
            return None
        after = index + 1
        for start in self.linked(after):
            start += 1 if self.has(start, "join", "dash") or self.value(start, "punct") == "/" else 0
            later = self.value(start, "part") or (
                "mid" if self.has(start, "half") and start > after else None
            )
            if later is not None and start > index + 1:
                part, after = later, start + 1
                break
        for start in self.linked(after):
            inner = self.period(start)
            if inner is not None:
                return replace(inner, make=partial(_narrowed, inner.make, part), bound=False)
            unit = self.unit(start)
            if unit in ("week", "month", "quarter", "half", "year"):
                return self._part_of_unit(part, unit, start + 1)
        return None

    def _end_of_unit(self, index: int) -> _Named | None:
        unit = self.items[index].classes["endunit"]
        if unit != "year":
            return self._part_of_unit("end", unit, index + 1)
        return self.with_year(_Named(partial(_narrowed, cal.year_period, "end"), index + 1))

    def _part_of_unit(self, part: str, unit: str, end: int) -> _Named | None:
        """Read 'the end of the month': of the running one, of the next where that part has passed."""
        if unit == "year":
            return self.with_year(_Named(partial(_narrowed, cal.year_period, part), end))
        for step in (0, 1):
            period = _narrowed(_always(self.running(unit, step)), part, self.today.year)
            if period.end >= self.today:
                return _Named(_always(period), end, yearly=False)
        return None

    def running(self, unit: str, step: int) -> cal.Period:
        """Return the week, month, quarter, half or year that holds today, moved by `step`."""
        year, month = self.today.year, self.today.month
        if unit == "week":
            return cal.week_period(self.today, step)
        if unit == "month":
            return cal.month_period(year, month + step)
        if unit == "quarter":
            return cal.quarter_period(year, (month - 1) // 3 + 1 + step)
        if unit == "half":
            return cal.half_period(year, (month - 1) // 6 + 1 + step)
        return cal.year_period(year + step)

    def half_or_nth(self, index: int) -> _Named | None:
        """Read the first half of a period, H1, the second week of March, the first quarter."""
        if self.has(index, "half_no"):
            which = int(self.items[index].classes["half_no"])
            return self.with_year(_Named(lambda year: cal.half_period(year, which), index + 1))
        found = self.ordinal(index)
        roman = self.value(index, "roman")
        if roman is not None and self.unit(index + 1) in ("quarter", "half"):  # II квартал; "I" is a person
            found = int(roman), index + 1
        if found is None:
            number = self.number(index)
            if number is None or number[0] not in (1, 2, 3, 4) or self.lang == "nl":
                return None
            # "2 квартал" is the second one, "2 квартала" behind a word for "in" two of them; "2 half" is
            # nothing
            behind = number[1]
            if not self.has(behind, "unit", "quarter_many") or self.has(behind, "plural"):
                return None
            if self.unit(behind) not in ("quarter", "half") or self.has(behind, "and_half"):
                return None
            if self.unit(behind) == "half" and not self.items[behind].text.startswith("полугоди"):
                return None
            if (
                self.has(behind, "quarter_many")
                and self.has(index - 1, "within")
                and not self.has(index - 1, "before")
            ):
                return None
            found = int(number[0]), behind
        number_no, end = found
        after = end + 1 if self.has(end, "dash") else end
        unit = self.unit(after)
        if unit in ("quarter", "half") and (1 <= number_no <= 4 or number_no == -1):
            make = cal.quarter_period if unit == "quarter" else cal.half_period
            which = number_no if number_no > 0 else (4 if unit == "quarter" else 2)
            if unit == "quarter" and self._is_past_last(index, after):
                return None
            return self.with_year(_Named(partial(_nth, make, which), after + 1))
        if self.has(after, "half") or (unit == "half" and number_no in (1, 2)):
            return self._half_of(number_no, after + 1)
        counted = _whole(self.number(after))
        if number_no == 1 and counted is not None and self.unit(counted[1]) == "month" and counted[0] <= 12:
            for start in self.linked(counted[1] + 1):  # the first three months of next year
                inner = self.year(start)
                if inner is not None:
                    return replace(inner, make=partial(_first_months, inner.make, counted[0]))
        if unit == "week" and (number_no <= 5):
            for start in self.ahead(after + 1):
                inner = self.month(start) or self.relative(start)
                if inner is not None:
                    return replace(inner, make=partial(_nth_week, inner.make, number_no))
                if self.unit(start) == "month":
                    named = self._part_of_unit("end", "month", start + 1)
                    return named and replace(named, make=partial(_nth_week, named.make, number_no))
        return None

    def _is_past_last(self, index: int, unit: int) -> bool:
        """Tell whether 'last quarter' looks back: English does unless 'of' follows."""
        return self.has(index, "last") and not self.has(unit + 1, "fill", "year")

    def _half_of(self, which: int, index: int) -> _Named | None:
        which = 2 if which in (2, -1) else 1
        for start in self.ahead(index):
            if self.unit(start) == "year" and not self.has(start, "fiscal"):
                return self.with_year(_Named(partial(_nth, cal.half_period, which), start + 1))
            inner = self.month(start) or self.quarter(start) or self.relative(start) or self.year(start)
            inner = inner or self.fixed(start)
            if inner is not None:
                return replace(inner, make=partial(_halved, inner.make, which))
            if self.unit(start) in ("month", "quarter", "week"):
                named = self._part_of_unit("end", self.unit(start) or "", start + 1)
                return named and replace(named, make=partial(_halved, named.make, which))
        return self.with_year(_Named(partial(_nth, cal.half_period, which), index))

    def quarter(self, index: int) -> _Named | None:
        """Read Q2, kw2, quarter 2."""
        number = self.value(index, "quarter_no")
        end = index + 1
        if number is None and self.unit(index) == "quarter":
            behind = self.value(index + 1, "digits") or self.value(index + 1, "num")
            if behind in ("1", "2", "3", "4") and not self.unit(index + 2):
                number, end = behind, index + 2
            elif self.has(index + 1, "roman"):
                number, end = self.value(index + 1, "roman"), index + 2
        if number is None:
            return None
        which = int(number)
        return self.with_year(_Named(partial(_nth, cal.quarter_period, which), end))

    def month(self, index: int) -> _Named | None:
        """Read a month or a season: march, next march, maart 2027, spring."""
        start = index + 1 if self.has(index, "next", "this", "coming") else index
        season, month = self.value(start, "season"), self.value(start, "month")
        if (season is None and month is None) or not self.unguarded(start):
            return None
        if month is not None:
            make: Callable[[int], cal.Period] = partial(_nth, cal.month_period, int(month))
        else:
            make = partial(_season, season or "")
        named = self.with_year(_Named(make, start + 1))
        if start > index and self.has(index, "next") and named.year is None:
            for year in (self.today.year, self.today.year + 1):  # "next November", said in November
                running = make(year)
                if running.start <= self.today <= running.end:
                    return replace(named, year=year + 1)
        return named

    def unguarded(self, index: int) -> bool:
        """Tell whether a word with another meaning ("may", "jan", "fall") stands where a month would."""
        if not self.has(index, "guarded"):
            return True
        prepositions = (
            *_RELATIONS,
            "part",
            "next",
            "this",
            "coming",
            "join",
            "half",
            "num",
            "ord",
            "not",
            "year",
        )
        if self.has(index - 1, *prepositions, "fill", "month") or self.has(
            index + 1, "year", "digits", "ord"
        ):
            return not (
                self.items[index].text == "may"
                and self.has(index + 1, "fill")
                and self.value(index + 1, "ord")
            )
        behind = index + 1
        return (index == 0 or self.has(index - 1, "punct")) and (
            behind >= len(self.items) or self.has(behind, "punct", "join", "not", "neg_after", "nolater")
        )

    def week(self, index: int) -> _Named | None:
        """Read 'week 14'."""
        number, end = self.value(index + 1, "digits"), index + 2
        # до 10 недели; "10 недель" are ten of them
        if self.has(index + 1, "weekno") and self.has(index, "digits"):
            number = self.value(index, "digits") or ""
            if number.isdigit() and 5 <= int(number) <= 53:
                return self.with_year(_Named(partial(_iso_week, int(number)), end))
            return None
        if self.value(index, "unit") != "week" or number is None or not number.isdigit():
            return None
        which = int(number)
        if not 1 <= which <= 53 or self.unit(index + 2):
            return None
        return self.with_year(_Named(partial(_iso_week, which), index + 2))

    def relative(self, index: int) -> _Named | None:
        """Read this / next week, month, quarter, half year."""
        for name, step in (("next", 1), ("coming", 1), ("this", 0)):
            if not self.has(index, name):
                continue
            after = index + 1
            if self.has(after, "one") or self.has(after, "half"):
                after += 1
            unit = self.unit(after)
            if unit not in ("week", "month", "quarter", "half") or self.has(after, "plural"):
                continue
            if self.value(index, "coming") == "plural":
                continue
            if name == "coming" and unit in ("week", "month") and not self.has(index, "next"):
                end = cal.add_units(self.today, 1, unit)
                return _Named(_always(cal.Period(self.today, end, unit)), after + 1, yearly=False)
            period = self.running(unit, step)
            for day in self.ahead(after + 1, 1):  # next week friday
                if unit == "week" and self.has(day, "weekday") and self.unguarded(day):
                    return _Named(
                        _always(_weekday(period, self.items[day].classes["weekday"])), day + 1, yearly=False
                    )
            return _Named(_always(period), after + 1, yearly=False)
        unit = self.unit(index)
        if unit in ("week", "month", "quarter") and self.has(index + 1, "newlife"):
            return _Named(_always(self.running(unit, 2)), index + 2, yearly=False)
        return None

    def fixed(self, index: int) -> _Named | None:
        """Read a holiday, or the new year as a time (January)."""
        start = index + 1 if self.has(index, "next", "this", "coming") else index
        if self.has(start, "newyear"):
            point = any(self.has(k, "before", "by", "after") for k in (index - 1, index - 2))
            return _Named(partial(_holiday, "newyear" if point else "newyear_time"), start + 1)
        name = self.value(start, "holiday")
        if name is None:
            return None
        return self.with_year(_Named(partial(_holiday, name), start + 1))

    def year(self, index: int) -> _Named | None:
        """Read 2027, FY27, next year."""
        if self.has(index, "year", "fy"):
            year = int(self.value(index, "year") or self.value(index, "fy") or 0)
            return _Named(_always(cal.year_period(year)), self._year_word(index + 1), year, yearly=False)
        found = self.relative_year(index)
        if found is None and self.has(index, "fiscal"):
            found = self.today.year, self._year_word(index + 1)
        if found is None:
            return None
        return _Named(_always(cal.year_period(found[0])), found[1], found[0], yearly=False)

    # days

    def day(self, index: int) -> _Named | None:
        """Read one day: 21-03-2027, 21/3, 21 march, March 21st, the 15th, friday, tomorrow."""
        return (
            self.numeric_day(index)
            or self.day_and_month(index)
            or self.month_and_day(index)
            or self.day_of_month(index)
            or self.week_day(index)
        )

    def numeric_day(self, index: int) -> _Named | None:
        text, end = self.value(index, "date"), index + 1
        if text is None:
            text, end = self._short_date(index)
        if text is None:
            return None
        found = cal.read_numeric_date(text, self.today, month_first=self.lang == "en")
        return (
            None if found is None else _Named(_always(cal.day_period(found)), end, found.year, yearly=False)
        )

    def _short_date(self, index: int) -> tuple[str | None, int]:
        """Return the digits of a day and a month without a year: 21.03, 21/3, 21-03."""
        first = self.value(index, "digits")
        if first is None:
            return None, index
        end = index + 1
        if re.fullmatch(r"\d{1,2}\.(0[1-9]|1[0-2])", first):
            text = first
        elif first.isdigit() and self.value(end, "punct") in ("/", "-") and self.items[end].glued:
            second = self.value(end + 1, "digits") or ""
            mark = self.value(end, "punct") or ""
            padded = len(second) == 2 or (len(first) == 2 and int(first) > 12)
            if not second.isdigit() or len(second) > 2 or (mark == "-" and not padded):
                return None, index
            text, end = first + mark + second, end + 2
        else:
            return None, index
        if self.unit(end) or self.has(end, "month", "money"):
            return None, index
        return text, end

    def day_and_month(self, index: int) -> _Named | None:
        start = index
        number = self.ordinal(start) or _whole(self.number(start))
        if number is None:
            return None
        if self.has(number[1], "dash", "join") or self.value(number[1], "punct") == "/":  # 10-20 maart
            number = self.ordinal(number[1] + 1) or _whole(self.number(number[1] + 1)) or number
        day, end = number
        if not 1 <= day <= 31:
            return None
        for after in self.ahead(end, _FILLERS):
            month = self.value(after, "month")
            if month is not None:
                return self.with_year(_Named(partial(_day_of, int(month), day), after + 1))
            if after == end and self.value(after, "punct") == ".":
                month = self.value(after + 1, "month")
                if month is not None:
                    return self.with_year(_Named(partial(_day_of, int(month), day), after + 2))
        return None

    def month_and_day(self, index: int) -> _Named | None:
        month = self.value(index, "month")
        if month is None or self.lang != "en" or not self.unguarded(index):
            return None
        start = (
            index + 2
            if self.value(index + 1, "fill") is not None and self.items[index + 1].text == "the"
            else index + 1
        )
        number = self.ordinal(start) or _whole(self.number(start))
        if (
            number is None
            or not 1 <= number[0] <= 31
            or self.unit(number[1])
            or self.has(number[1], "money", "half")
        ):
            return None
        spelt = self.has(start, "num") and not self.has(start, "digits", "ord")
        if spelt and number[0] <= _FEW:  # "march a few" is no day
            return None
        if self.has(number[1], "month"):  # "march 3 april": the day belongs to what follows
            return None
        return self.with_year(_Named(partial(_day_of, int(month), number[0]), number[1]))

    def day_of_month(self, index: int) -> _Named | None:
        """Read 'the 15th', '15 числа', 'the 10th of next month'."""
        number = self.ordinal(index) or _whole(self.number(index))
        if number is None or not 1 <= number[0] <= 31:
            return None
        day, end = number
        named = self.has(end, "monthday")
        if not named and not self.has(index, "digit_ord"):
            return None
        end += named
        if self.unit(end) in ("quarter", "half", "week") or self.has(end, "half", "month"):
            return None
        for after in self.ahead(end, 2):
            for name, step in (("next", 1), ("this", 0)):
                if self.has(after, name) and self.unit(after + 1) == "month":
                    period = cal.month_period(self.today.year, self.today.month + step)
                    return _Named(_always(_day_in(period, day)), after + 2, yearly=False)
        for step in range(12):
            period = cal.month_period(self.today.year, self.today.month + step)
            if day <= period.end.day and period.start.replace(day=day) >= self.today:
                return _Named(_always(_day_in(period, day)), end, yearly=False, bound=not named)
        return None

    def week_day(self, index: int) -> _Named | None:
        offset = self.value(index, "today")
        if offset is not None:
            day = cal.add_units(self.today, int(offset), "day")
            return _Named(_always(cal.day_period(day)), index + 1, yearly=False)
        start = index + 1 if self.has(index, "next", "this", "coming") else index
        number = self.value(start, "weekday")
        if number is None or not self.unguarded(start):
            return None
        step = 1 if self.has(index, "next") and start > index else 0
        end = start + 1
        for after in self.ahead(end, 1):
            if self.has(after, "next") and self.unit(after + 1) == "week":
                step, end = 1, after + 2
        period = _weekday(cal.week_period(self.today, step), number)
        if period.end < self.today:
            period = _weekday(cal.week_period(self.today, 1), number)
        return _Named(_always(period), end, yearly=False)

    # mentions

    def mentions(self) -> list[_Mention]:
        """Return all mentions from left to right."""
        found: list[_Mention] = []
        index = 0
        while index < len(self.items):
            if not self.items[index].classes:
                index += 1
                continue
            mention = self.special(index) or self.moment(index)
            if mention is None and found:
                mention = self.elliptic(index, found[-1])
            if mention is not None and mention.kind == "skip":
                index = mention.end
            elif mention is not None:
                found.append(mention)
                index = mention.end
            else:
                index += 1
        return found

    def special(self, index: int) -> _Mention | None:
        for name in _SPECIAL:
            if self.has(index, name):
                # "early Q2", "в будущем году": a word of a period before it is a vague word
                if len(self.items[index].classes) > 1 and self.moment(index):
                    return None
                latest = cal.add_months(self.today, 1) if name == "asap" else None
                return _Mention(name, index, index + 1, latest, grain="asap" if name == "asap" else "")
        if self.has(index, "know"):  # "weten ze zelf ook nog niet"
            for end in range(index + 1, min(index + 6, len(self.items))):
                if self.has(end, "punct", "clause"):
                    return None
                if self.has(end, "not") or self.items[end].text.endswith(" niet"):
                    return _Mention("unknown", index, end + 1)
        return None

    def elliptic(self, index: int, previous: _Mention) -> _Mention | None:
        """Read a number or "next" whose unit stands in the moment before: "not this quarter, next one"."""
        if previous.named is None and previous.kind == "date":
            return self._more_units(index, previous)
        unit, end = previous.grain, index + 1
        if unit not in ("week", "month", "quarter", "half", "year") or index > previous.end + 5:
            return None
        part = self.value(index, "part")
        if part is not None:
            for start in self.linked(end):
                inner = (
                    self.elliptic(start, previous) if start >= end and not self.has(start, "part") else None
                )
                if inner is not None and inner.named is not None:
                    whole = replace(
                        inner.named, make=partial(_narrowed, inner.named.make, part), end=inner.end
                    )
                    return self.dated(index, whole, "in", None)
            return None
        ordinal = self.ordinal(index)
        named: _Named | None = None
        if self.has(index, "next"):
            named = _Named(_always(self.running(unit, 1)), end, yearly=False)
        elif ordinal is not None and unit in ("quarter", "half") and 1 <= ordinal[0] <= 4:
            make = cal.quarter_period if unit == "quarter" else cal.half_period
            named, end = _Named(partial(_nth, make, ordinal[0]), ordinal[1]), ordinal[1]
        closed = (
            end >= len(self.items)
            or self.has(end, "punct", "fill", "num", "not")
            or self.items[end].text == "one"
        )
        return self.dated(index, named, "in", None) if named is not None and closed else None

    def _more_units(self, index: int, previous: _Mention) -> _Mention | None:
        """Read a number whose unit stands in the length before: "two months, three tops"."""
        number = self.number(index)
        unit = previous.grain.removeprefix("bare ")
        if number is None or not number[0].is_integer() or unit == "asap" or index > previous.end + 3:
            return None
        end = number[1]
        if end < len(self.items) and not self.has(end, "punct", "fill", "fromnow", "nolater"):
            return None
        return self.lasting(index, (unit, number[0], end, True), {"within"}, marked=True)

    def moment(self, index: int, year: int | None = None) -> _Mention | None:
        """Read relation words, fillers and a core: a period or a duration."""
        prefix: list[_Item] = []
        at = index
        while at < len(self.items) and len(prefix) < 7:
            core = self.core(index, at, prefix, year)
            if core is not None:
                return core
            item = self.items[at]
            if not item.has(*_RELATIONS, "fill", "for") and not (prefix and item.has("one")):
                return None
            prefix.append(item)
            at += 1
        return None

    def core(self, first: int, at: int, prefix: list[_Item], year: int | None) -> _Mention | None:
        if not self.has(at, *_CORES):
            return None
        names = {name for item in prefix for name in item.classes}
        if self.has(first - 1, "every") or (self.has(at, "every", "last") and self.unit(at + 1)):
            return None
        named = None if self._per_unit(at, prefix) else self.period(at)
        length = self.duration(at) if named is None else None
        step = 0
        if length is None and named is None and self.has(at, "next", "coming", "this"):
            length, step = self.duration(at + 1), 1
            if length and not length[3]:
                few = self.has(at + 1, "plural") or self.value(at, "coming") == "plural"
                length = (length[0], _FEW, length[2], True) if few else None
        if named is not None:
            if (
                named.bound
                and not names.intersection(_RELATIONS)
                and not self._alone(first, named.end, prefix)
            ):
                return None
            return self.dated(first, named, _relation(prefix), year)
        if length is None:
            return None
        within = prefix[-1].classes.get("within") if prefix else None
        if within is not None and not length[3] and length[0] != "half":
            if within == "plural" or (self.has(at, "plural") and within != "more"):  # "in the coming weeks"
                length = (length[0], _FEW, length[2], True)
            elif within == "next" and length[0] == "quarter":  # "within the next quarter" is that quarter
                return self.dated(
                    first, _Named(_always(self.running("quarter", 1)), length[2], yearly=False), "in", year
                )
        if self.has(at, "plural") and not length[3] and "for" not in names:  # "it will take months"
            return _Mention("vague", first, length[2], marked=False)
        return self.lasting(first, length, names, marked=bool(step))

    def _alone(self, first: int, end: int, prefix: list[_Item]) -> bool:
        """Tell whether an ordinal stands like a day: behind an article, or with nothing around it."""
        return bool(prefix and prefix[-1].has("fill")) or (first == 0 and end >= len(self.items))

    def _per_unit(self, at: int, prefix: list[_Item]) -> bool:
        return bool(prefix) and prefix[-1].has("every") and self.unit(at) is not None

    def dated(self, first: int, named: _Named, relation: str, year: int | None) -> _Mention | None:
        if year is not None:
            if not named.yearly or named.year is not None:
                return None
            named = replace(named, year=year)
        if named.year is not None and not named.yearly and relation == "in":
            # "next year before the summer", "in 2027, Q2": the year belongs to what follows
            at = named.end
            if self.value(at, "punct") in (",", "-", "("):
                at += 1
            inner = self.moment(at, named.year)
            if inner is not None and inner.kind == "date":
                return replace(inner, first=first)
        latest = named.latest(relation, self.today)
        try:
            grain = named.make(named.year or self.today.year).grain
        except (ValueError, OverflowError):
            grain = "day"
        if latest is None:
            return _Mention("skip", first, named.end)
        return _Mention("date", first, named.end, latest, relation, named, grain)

    def lasting(
        self, first: int, length: tuple[str, float, int, bool], names: set[str], marked: bool
    ) -> _Mention | None:
        unit, number, end, counted = length
        marked = marked or "within" in names or "after" in names or ("before" in names and "for" not in names)
        if self.has(end, "fromnow"):
            marked, end = True, end + 1
        inverted = any(self.has(k, "within") for k in range(first + 1, end - 1))
        marked = marked or inverted
        if self.value(end, "ago") == "already" and (marked and "for" not in names):
            end += 1  # "in three weeks already" looks ahead all the same
        elif self.has(end, "ago"):
            return _Mention("skip", first, end + 1)
        if "for" in names and "within" not in names and not inverted:
            return _Mention("skip", first, end)
        if not marked and (
            self.has(first - 1, "money", "num", "every", "for", "last")
            or self.value(first - 1, "punct") == "/"
        ):
            return _Mention("skip", first, end)
        try:
            latest = cal.add_units(self.today, number, unit)
        except (OverflowError, ValueError):
            return None
        return _Mention(
            "date", first, end, latest, "within", None, unit if counted else f"bare {unit}", marked
        )


def _relation(prefix: list[_Item]) -> str:
    """Choose the relation that a row of relation words means; what excludes most comes first."""
    names = {name for item in prefix for name in item.classes}
    nearest = next(
        (item for item in reversed(prefix) if item.has("before", "by", "after", "nolater", "notbefore")), None
    )
    if nearest is None:
        return "in"
    for name in ("notbefore", "after", "nolater", "before", "by"):
        if name in nearest.classes:
            if name == "before" and "notbefore" in names:
                return "notbefore"
            if name == "nolater" and ("before" in names or "by" in names) and len(prefix) > 1:
                return "before" if "before" in names else "by"
            return name
    return "in"


def _always(period: cal.Period) -> Callable[[int], cal.Period]:
    return lambda year: period


def _narrowed(make: Callable[[int], cal.Period], part: str, year: int) -> cal.Period:
    period = cal.narrow(make(year), part)
    # "the end of March" is a point: by, before and in it mean its last day; only a beginning has a first one
    # too
    return period if part == "start" else cal.Period(period.end, period.end, "point")


def _nth(make: Callable[[int, int], cal.Period], which: int, year: int) -> cal.Period:
    return make(year, which)


def _season(season: str, year: int) -> cal.Period:
    return cal.season_period(year, season)


def _holiday(name: str, year: int) -> cal.Period:
    return cal.holiday_period(year, name)


def _iso_week(week: int, year: int) -> cal.Period:
    return cal.iso_week_period(year, week)


def _day_of(month: int, day: int, year: int) -> cal.Period:
    return cal.day_period(date(year, month, day))


def _day_in(period: cal.Period, day: int) -> cal.Period:
    return cal.day_period(period.start.replace(day=min(day, period.end.day)))


def _weekday(week: cal.Period, number: str) -> cal.Period:
    return cal.day_period(cal.add_units(week.start, int(number), "day"))


def _first_months(make: Callable[[int], cal.Period], months: int, year: int) -> cal.Period:
    start = make(year).start
    return cal.Period(start, cal.month_end(start.year, start.month + months - 1), "quarter")


def _halved(make: Callable[[int], cal.Period], which: int, year: int) -> cal.Period:
    return cal.half_of(make(year), which)


def _nth_week(make: Callable[[int], cal.Period], which: int, year: int) -> cal.Period:
    """Return the days up to the 7th, 14th ... of a month; the last week ends with it."""
    month = make(year)
    if which == -1 or which * 7 > month.end.day:
        return cal.Period(cal.add_units(month.end, -6, "day"), month.end, "week")
    return cal.Period(month.start.replace(day=which * 7 - 6), month.start.replace(day=which * 7), "week")


def _whole(number: tuple[float, int] | None) -> tuple[int, int] | None:
    return (int(number[0]), number[1]) if number is not None and number[0] == int(number[0]) else None


# --- what stands around a mention ---------------------------------------------------------------------------


@dataclass(frozen=True)
class _Scene:
    """A message with its cues: which words stand in which clause."""

    text: str
    tokens: list[_Token]
    items: list[_Item]
    cues: list[frozenset[str]]  # per token, also the later tokens of a phrase
    starts: list[frozenset[str]]  # per token, only where a phrase begins
    clauses: list[int]  # per token
    sentences: list[int]  # per token
    questions: frozenset[int]  # clauses that ask

    def tokens_of(self, first: int, end: int) -> range:
        """Return the token indices of items first to end (exclusive)."""
        stop = self.items[end].first if end < len(self.items) else len(self.tokens)
        return range(self.items[first].first, stop)

    def clause_cues(self, mention: _Mention) -> frozenset[str]:
        inside = {self.clauses[k] for k in self.tokens_of(mention.first, mention.end)}
        return frozenset().union(
            *(self.cues[k] for k in range(len(self.tokens)) if self.clauses[k] in inside)
        )

    def all_cues(self, sentence: int | None = None) -> frozenset[str]:
        picked = (
            c for c, s in zip(self.cues, self.sentences, strict=True) if sentence is None or s == sentence
        )
        return frozenset().union(*picked)


def _scene(text: str, lang: str, tokens: list[_Token], items: list[_Item]) -> _Scene:
    cues: list[set[str]] = [set() for _ in tokens]
    starts: list[set[str]] = [set() for _ in tokens]
    table = _lexicon(lang).cues
    for index in range(len(tokens)):
        for size, name, _ in table.at(tokens, index):
            starts[index].add(name)
            for k in range(index, index + size):
                cues[k].add(name)
    for index, token in enumerate(tokens):
        if token.kind in ("clock", "money"):
            cues[index].add(token.kind)
    clauses, sentences, questions = _divide(tokens, items, starts)
    for index, names in enumerate(starts):  # "het contract loopt 30 juni af": a verb in two parts
        rest = range(index + 1, len(tokens)) if "ending_open" in names else range(0)
        if any("ending_close" in starts[k] and clauses[k] == clauses[index] for k in rest):
            names.add("ending")
            cues[index].add("ending")
    return _Scene(
        text,
        tokens,
        items,
        [frozenset(c) for c in cues],
        [frozenset(c) for c in starts],
        clauses,
        sentences,
        questions,
    )


def _divide(
    tokens: list[_Token], items: list[_Item], starts: list[set[str]]
) -> tuple[list[int], list[int], frozenset[int]]:
    """Number the clauses and sentences of a message and tell which sentences ask."""
    short = {
        item.first
        for item in items
        if item.has("month", "unit", "num", "ord", "holiday") and len(item.text) <= 5
    }
    clauses, sentences, asking = [0] * len(tokens), [0] * len(tokens), set[int]()
    clause = sentence = 0
    opening = 0  # first clause of the sentence
    asks_from: int | None = None  # first clause of the sentence that begins with a question word
    fresh = True  # nothing but marks since the clause began
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        compound = after is not None and after.text == "-" and after.start == token.end
        # "где-то" does not ask
        if fresh and "question" in starts[index] and not compound and asks_from is None:
            asks_from = clause
        clauses[index], sentences[index] = clause, sentence
        fresh = fresh and token.kind == "punct"
        before = tokens[index - 1].end if index else 0
        behind = tokens[index + 1].start if index + 1 < len(tokens) else token.end
        spaced_dash = token.text == "-" and before < token.start and token.end < behind
        abbreviation = token.text == "." and index - 1 in short and index + 1 < len(tokens)
        ends = token.kind == "punct" and token.text in ".!?;\n" and not abbreviation
        if ends or index + 1 == len(tokens):
            # with a question mark the question runs from its question word; without one it must open the
            # sentence
            if token.text == "?":
                asking.update(range(opening if asks_from is None else asks_from, clause + 1))
            elif asks_from == opening:
                asking.update(range(opening, clause + 1))
            sentence, clause, fresh = sentence + 1, clause + 1, True
            opening, asks_from = clause, None
        elif token.text in (",", ":", "(", ")") or spaced_dash:
            clause, fresh = clause + 1, True
        elif "conj" in starts[index]:
            clause += 1
            clauses[index] = clause
    return clauses, sentences, frozenset(asking)


def _denied(scene: _Scene, mentions: list[_Mention], today: date) -> list[tuple[_Mention, bool]]:
    """Mark denied moments ("not march, may"); read "not ... before march" as the earliest moment."""
    marked: list[tuple[_Mention, bool]] = []
    for number, mention in enumerate(mentions):
        left = mentions[number - 1].end if number else 0
        right = mentions[number + 1].first if number + 1 < len(mentions) else len(scene.items)
        # "not a priority this year", and the other way round
        if number and scene.items[left - 1].has("neg_after"):
            left -= 1
        right += right < len(scene.items) and scene.items[right].has("neg_after")
        denial = _denial_before(scene, mention, left)
        mention = _planned_for(scene, mention, today)
        denied = _swapped(mentions, number, scene)
        if denial is not None and mention.kind in ("date", "asap"):
            distance = mention.first - denial
            bounded = mention.relation in ("before", "by") and mention.named is not None
            if bounded and mention.named is not None and distance <= 7 and mention.relation == "before":
                latest = mention.named.latest("notbefore", today)
                mention = replace(mention, relation="notbefore", latest=latest or mention.latest)
            elif mention.relation not in ("notbefore", "nolater") and distance <= 4:
                denied = True
        last = mention.end - 1
        same = scene.clauses[scene.items[last].first]
        for k in range(mention.end, right):
            if scene.clauses[scene.items[k].first] != same:
                break
            backward = scene.items[k].has("not") and not _moment_follows(scene, mentions, number)
            if (
                backward and mention.relation == "before" and mention.named is not None
            ):  # "voor Q3 beslissen ze niet"
                latest = mention.named.latest("notbefore", today)
                mention = replace(mention, relation="notbefore", latest=latest or mention.latest)
            elif scene.items[k].has("neg_after") or (backward and k == mention.end):
                denied = True
        marked.append((mention, denied and mention.kind in ("date", "asap")))
    return marked


def _swapped(mentions: list[_Mention], number: int, scene: _Scene) -> bool:
    """Tell whether "not before X" only denies X beside an earlier Y: "by 10 December and not by 10 January"."""
    mention = mentions[number]
    if mention.relation not in ("notbefore", "nolater") or not _begins_with_not(scene, mention):
        return False
    for other in mentions[max(number - 1, 0) : number] + mentions[number + 1 : number + 2]:
        near = min(abs(mention.first - other.end), abs(other.first - mention.end)) <= _CONTRAST
        plain = other.kind == "date" and other.relation in ("before", "by", "in")
        same = other.named is not None and mention.named is not None
        if near and plain and same and other.latest and mention.latest and other.latest < mention.latest:
            between = range(min(mention.end, other.end), max(mention.first, other.first))
            if any(scene.starts[scene.items[k].first] & {"conj"} for k in between):
                return True
    return False


_CONTRAST = 3  # items at most between what is meant and what is not: ", maar dus"


def _begins_with_not(scene: _Scene, mention: _Mention) -> bool:
    word = scene.items[mention.first].text
    return word in ("не до", "не к", "not before", "not until", "not till", "niet voor", "niet voor de")


def _denial_before(scene: _Scene, mention: _Mention, left: int) -> int | None:
    """Return the nearest item that says no to a moment, in its clause and behind item `left`."""
    clause = scene.clauses[scene.items[mention.first].first]
    for k in range(mention.first - 1, left - 1, -1):
        item = scene.items[k]
        if scene.clauses[item.first] != clause:
            return None
        if item.has("neg_after") or (item.has("not") and not item.has("asap", "unknown", "never", "vague")):
            return k
    return None


def _planned_for(scene: _Scene, mention: _Mention, today: date) -> _Mention:
    """Read Dutch "gepland voor Q2" as planned for, not before, the quarter."""
    if mention.relation != "before" or mention.named is None or not scene.items[mention.first].has("for"):
        return mention
    own = scene.tokens_of(mention.first, mention.end)
    if not any("planned" in scene.cues[k] for k in (own.start - 1, own.stop) if 0 <= k < len(scene.cues)):
        return mention
    return replace(mention, relation="in", latest=mention.named.latest("in", today))


def _moment_follows(scene: _Scene, mentions: list[_Mention], number: int) -> bool:
    """Tell whether "not" behind a moment belongs to the next one ("Q3 not Q2")."""
    return number + 1 < len(mentions) and mentions[number + 1].first <= mentions[number].end + 2


def _corrected(scene: _Scene, found: list[tuple[_Mention, bool]]) -> list[tuple[_Mention, bool]]:
    """Drop what a later correction takes back: "march, sorry, may"."""
    kept: list[tuple[_Mention, bool]] = []
    behind = 0
    for mention, denied in found:
        own = scene.tokens_of(mention.first, mention.end)
        if kept and not denied and any("correction" in scene.cues[k] for k in range(behind, own.start)):
            kept = [pair for pair in kept if pair[1]]
        kept.append((mention, denied))
        behind = own.stop
    return kept


def _speaks_of_buying(scene: _Scene, mention: _Mention) -> bool:
    """Tell whether a moment nobody asked for is that of the purchase, not of a call, a habit or the past."""
    own = scene.tokens_of(mention.first, mention.end)
    if scene.clauses[own.start] in scene.questions:
        return False
    cues = scene.clause_cues(mention)
    strong = "strong" in cues
    if mention.kind == "never":
        return "call" not in cues
    alone = _stands_alone(scene, mention)
    if alone and mention.kind == "date" and mention.marked and _has_ending(scene, mention):
        return not _any_call(scene)
    if cues & {"history", "call", "clock"} and not strong:
        return False
    if cues & {"habit", "past"} or (cues & {"self", "inquiry"} and not strong):
        return False
    if _is_referred_to(scene, mention):
        return True
    if cues & {"money"} and not cues & {"buying"}:
        return False
    if mention.kind in ("never_weak", "unknown"):
        return mention.kind == "never_weak" and alone and not _any_call(scene)
    if mention.kind == "vague_weak":
        return strong
    if not mention.marked:
        return strong and "term" not in cues
    if "term" in cues and mention.named is None and not strong and mention.kind == "date":
        return False
    if cues & {"buying"} or (_is_limit(mention, cues) and not _any_call(scene)):
        return True
    large = mention.grain not in ("day", "hour", "workday", "week")
    return alone and large and not _any_call(scene)


def _is_limit(mention: _Mention, cues: frozenset[str]) -> bool:
    """Tell whether a date is set as a limit or a preference: "no later than 15 May", "liefst voor 1 maart"."""
    named = mention.named
    if mention.kind != "date" or named is None or not (named.yearly or named.year):
        return False
    return "wish" in cues or mention.relation == "nolater"


def _is_referred_to(scene: _Scene, mention: _Mention) -> bool:
    """Tell whether a later clause says what has to happen by that day: "lease ends 1 May, by then we switch"."""
    for item in scene.items[mention.end :]:
        if mention.kind == "date" and item.has("anaphor"):
            clause = scene.clauses[item.first]
            cues = {name for k, c in enumerate(scene.cues) if scene.clauses[k] == clause for name in c}
            return "buying" in cues and not cues & {"call", "self", "inquiry"}
    return False


def _has_ending(scene: _Scene, mention: _Mention) -> bool:
    """Tell whether another clause of the sentence says what ends or begins then: "insurance runs out"."""
    own = scene.tokens_of(mention.first, mention.end)
    here = scene.clauses[own.start], scene.sentences[own.start]
    return any(
        "ending" in starts and scene.sentences[k] == here[1] and scene.clauses[k] != here[0]
        for k, starts in enumerate(scene.starts)
    )


def _any_call(scene: _Scene) -> bool:
    cues = scene.all_cues()
    return bool(cues & {"call", "clock"}) and "strong" not in cues


def _stands_alone(scene: _Scene, mention: _Mention) -> bool:
    """Tell whether a clause says nothing but the moment ("40k, CFO signs, Q2")."""
    own = scene.tokens_of(mention.first, mention.end)
    inside = {scene.clauses[k] for k in own}
    timed = {k for n, item in enumerate(scene.items) if item.classes for k in scene.tokens_of(n, n + 1)}
    return all(
        k in own or k in timed or scene.tokens[k].kind == "punct" or "filler" in scene.cues[k]
        for k in range(len(scene.tokens))
        if scene.clauses[k] in inside
    )


# --- the reason ---------------------------------------------------------------------------------------------

_REASON_WORDS = 24  # a reason longer than this is a story; the rest of it is not kept


_SHORT_REASON = 3


def _reason(scene: _Scene, mentions: list[_Mention]) -> range | None:
    """Find the words that say why the moment is fixed, as token indices."""
    taken = {k for m in mentions for k in scene.tokens_of(m.first, m.end)}
    for index, starts in enumerate(scene.starts):
        if scene.clauses[index] in scene.questions:
            continue
        if "because" in starts and index not in taken:
            words = _reason_from(scene, index, mentions)
            if _says_more(scene, words, taken):
                return words
        if "because_after" in starts and any(scene.tokens_of(m.first, m.end).stop <= index for m in mentions):
            words = _reason_from(scene, index, mentions)
            if len(words) > _SHORT_REASON:  # "march, since the merger" is history
                return words
        if "because_clause" in starts and index not in taken - _moment_starts(scene, mentions):
            words = _reason_from(scene, index, mentions)
            near = range(index, min(words.stop, index + 9))
            if any(scene.starts[k] & {"ending", "event"} and k not in taken for k in near):
                return words
    for index, starts in enumerate(scene.starts):
        if "ending" in starts and index not in taken and scene.clauses[index] not in scene.questions:
            clause = [k for k in range(len(scene.tokens)) if scene.clauses[k] == scene.clauses[index]]
            said = [k for k in clause if scene.tokens[k].kind != "punct"]
            if sum(k not in taken for k in said) >= 2 and index > said[0]:
                start = next(k for k in said if k not in taken and "conj" not in scene.starts[k])
                return range(start, said[-1] + 1)
    return None


def _says_more(scene: _Scene, words: range, taken: set[int]) -> bool:
    """Tell whether a reason holds more than another moment ("Q1, otherwise Q2")."""
    moments = [k for k in words if k in taken]
    timed = {k for n, item in enumerate(scene.items) if item.classes for k in scene.tokens_of(n, n + 1)}
    rest = [k for k in words if k not in timed and scene.tokens[k].kind != "punct"]
    return not moments or any(not scene.cues[k] & {"because", "filler"} for k in rest)


def _moment_starts(scene: _Scene, mentions: list[_Mention]) -> set[int]:
    return {scene.tokens_of(m.first, m.end).start for m in mentions if m.relation not in ("before", "by")}


def _reason_from(scene: _Scene, start: int, mentions: list[_Mention]) -> range:
    """Follow a reason from its connecting word to the end of its clause."""
    end = start + 1
    later = any(scene.tokens_of(m.first, m.end).start > start + 2 for m in mentions)
    while end < len(scene.tokens) and end - start < _REASON_WORDS:
        token = scene.tokens[end]
        if token.kind == "punct" and token.text in ",;:.!?\n()" and end > start + 1:
            break
        if token.text == "-" and scene.clauses[end] != scene.clauses[min(end + 1, len(scene.tokens) - 1)]:
            break
        behind = scene.starts[end + 1] if end + 1 < len(scene.tokens) else frozenset()
        if end > start + 2:
            here = scene.starts[end]
            if "so" in here or ("conj" in here and "subject" in behind):
                break
            if later and "subject" in here and _moment_after(scene, mentions, end):
                break
        end += 1
    return range(start, end)


def _moment_after(scene: _Scene, mentions: list[_Mention], index: int) -> bool:
    return any(
        scene.tokens_of(m.first, m.end).start > index
        and scene.sentences[index] == scene.sentences[scene.items[m.first].first]
        for m in mentions
    )


# --- the verdict --------------------------------------------------------------------------------------------


def _read(text: str, lang: str, today: date, asked: bool) -> tuple[TimeframeReading | None, bool]:
    """Read by one lexicon; the second value tells whether it found any word of time."""
    tokens = _tokens(text)
    items = _items(tokens, lang)
    every = _Grammar(items, today, lang).mentions()
    if not asked and not every:  # most messages: nothing more to look at
        return None, False
    scene = _scene(text, lang, tokens, items)
    fits = _answers if asked else _speaks_of_buying
    mentions = [mention for mention in every if fits(scene, mention)]
    if not asked and not mentions:
        return None, bool(every)
    found = _corrected(scene, _denied(scene, mentions, today))
    words = _reason(scene, [mention for mention, _ in found])
    kept = [mention for mention, denied in found if not denied]
    kind, mention = _choose(scene, kept, words)
    if kind == "unknown" and _denies(found):
        kind = "vague"  # "not this year": some later time, nobody knows which
    if kind == "unknown" and words is not None and asked and not kept and _is_event(scene, words):
        kind = "vague"  # "before the trade fair": tied to something, but to no date
    if not asked and kind == "unknown":
        return None, True
    reason = _words(scene, words) if words is not None and kind in ("date", "vague") else None
    latest = mention.latest if mention is not None and kind == "date" else None
    months = cal.months_until(latest, today) if latest is not None else None
    span = _span(scene, mention, words if kind == "vague" else None)
    seen = bool(every) or span is not None or any(item.has("last", "every", "ago") for item in items)
    return TimeframeReading(kind, latest, months, reason, span), seen


def _answers(scene: _Scene, mention: _Mention) -> bool:
    """Tell whether a moment answers the question asked: not that of a call, nor one in a question back."""
    cues = scene.clause_cues(mention)
    if mention.kind == "date" and cues & {"call", "clock", "inquiry"} and not cues & {"strong"}:
        return False
    if mention.grain == "day" and _stands_alone(scene, mention) and "inquiry" in scene.all_cues():
        return False  # "I'll let you know, tomorrow"
    asks = scene.clauses[scene.items[mention.first].first] in scene.questions
    # "March?" is a hesitant answer; a question beside an answer is not one
    if asks and mention.kind != "unknown":
        return scene.questions.issuperset(scene.clauses)
    return True


def _denies(found: list[tuple[_Mention, bool]]) -> bool:
    large = ("year", "half", "quarter", "asap", "month", "week")
    return any(denied and mention.grain.removeprefix("bare ") in large for mention, denied in found)


def _choose(scene: _Scene, kept: list[_Mention], words: range | None) -> tuple[Kind, _Mention | None]:
    """Weigh what was said: a date before vague words, the latest of several, main clause before reason."""
    dates = [m for m in kept if m.kind == "date" and m.latest is not None]
    main = [m for m in dates if words is None or scene.items[m.first].first not in words]
    asap = [m for m in kept if m.kind == "asap"]
    never = [m for m in kept if m.kind == "never"]
    if never and (not dates or never[0].first < dates[0].first):
        return "never", never[0]
    for group in (main, dates if not asap else []):
        if group:
            best = max(group, key=lambda m: (m.latest or date.min, m.marked))
            if not best.marked and any(m.marked for m in group):
                best = max((m for m in group if m.marked), key=lambda m: m.latest or date.min)
            return ("vague", best) if _hedged(scene, best) else ("date", best)
    if asap:
        return "date", asap[0]
    weak = [m for m in kept if m.kind == "never_weak"]
    unknown = [m for m in kept if m.kind == "unknown"]
    vague = [m for m in kept if m.kind == "vague"] + (
        [] if unknown else [m for m in kept if m.kind == "vague_weak"]
    )
    if weak and not unknown and not vague:
        return "never", weak[0]
    if vague:
        return "vague", vague[0]
    return "unknown", unknown[0] if unknown else None


def _hedged(scene: _Scene, mention: _Mention) -> bool:
    """Tell whether a whole year is only a perhaps: "this year maybe" is vague, "maybe in March" a month."""
    if mention.named is None or mention.grain != "year" or mention.relation not in ("in", "from", "within"):
        return False
    sentence = scene.sentences[scene.items[mention.first].first]
    return "hedge" in scene.all_cues(sentence)


def _is_event(scene: _Scene, words: range) -> bool:
    return (
        any(scene.starts[k] & {"event", "ending"} for k in words)
        and "because" not in scene.starts[words.start]
    )


def _span(scene: _Scene, mention: _Mention | None, words: range | None) -> tuple[int, int] | None:
    if mention is not None:
        return scene.items[mention.first].start, scene.items[mention.end - 1].end
    if words is not None:
        return scene.tokens[words[0]].start, scene.tokens[words[-1]].end
    return None


def _words(scene: _Scene, words: range) -> str:
    return scene.text[scene.tokens[words[0]].start : scene.tokens[words[-1]].end].strip()
