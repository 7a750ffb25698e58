"""The words of time and the cues of one language, from ``lexicon/timeframe_*.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from coach.reading.text import Typos
from coach.reading.timeframe.tokens import Token, cut, fold

_LEXICON_DIR = Path(__file__).parents[1] / "lexicon"


_Entry = tuple[tuple[str, ...], str, str]  # tokens behind the first one, class, value


@dataclass
class Table:
    """Phrases by their first and second token, so that a look-up touches only what can match."""

    words: dict[str, list[_Entry]] = field(default_factory=dict)
    phrases: dict[tuple[str, str], list[_Entry]] = field(default_factory=dict)
    stems: dict[str, list[_Entry]] = field(default_factory=dict)

    def add(self, phrase: str, name: str, value: str) -> None:
        """Add a word, a phrase, or a stem that ends in '*'."""
        keys = tuple(token.text for token in cut(phrase.rstrip("*")))
        entry = (keys[1:], name, value)
        if phrase.endswith("*"):
            found = self.stems.setdefault(keys[0], [])
        elif len(keys) == 1:
            found = self.words.setdefault(keys[0], [])
        else:
            found = self.phrases.setdefault((keys[0], keys[1]), [])
        if entry not in found:
            found.append(entry)

    def at(self, tokens: list[Token], index: int) -> list[tuple[int, str, str]]:
        """Return (number of tokens, class, value) of every phrase that starts at a token."""
        first = tokens[index].text
        found = [(1, name, value) for _, name, value in self.words.get(first, ())]
        if index + 1 < len(tokens):
            for rest, name, value in self.phrases.get((first, tokens[index + 1].text), ()):
                if all(index + k < len(tokens) and tokens[index + k].text == word for k, word in enumerate(rest, 1)):
                    found.append((len(rest) + 1, name, value))
        if self.stems:
            for cut in range(3, len(first) + 1):
                found += [(1, name, value) for _, name, value in self.stems.get(first[:cut], ())]
        return found


@dataclass
class Lexicon:
    """Words of time, cues, and the words a slip of the finger may stand for."""

    time: Table = field(default_factory=Table)
    cues: Table = field(default_factory=Table)
    fuzzy: dict[str, list[str]] = field(default_factory=dict)
    numerals: dict[str, list[str]] = field(default_factory=dict)
    real: set[str] = field(default_factory=set)  # words that look like a slip and are none: "moth", "maat"
    parts: set[str] = field(default_factory=set)  # the words that phrases of several words are made of


_FUZZY_CLASSES = ("month", "weekday", "unit", "season", "today", "part", "holiday", "before", "within")


_LONG = 9  # letters; a longer word may hold two slips


_FUZZY_LENGTH = 6  # shorter words have too many honest neighbours ("march" and "match")


@lru_cache(maxsize=8)
def words_of(lang: str) -> Lexicon:
    """Load a language's words, with those typed in every language.

    Raises:
        KeyError: no such language.
    """
    path = _LEXICON_DIR / f"timeframe_{lang}.json"
    if not path.is_file():
        raise KeyError(lang)
    lexicon = Lexicon()
    for source in (path, _LEXICON_DIR / "timeframe_common.json"):
        data = json.loads(source.read_text(encoding="utf-8"))
        lexicon.real.update(data.get("real", "").split("|"))
        for name, values in data["time"].items():
            for value, phrases in values.items():
                for phrase in phrases.split("|"):
                    lexicon.time.add(phrase, name, value)
                    if " " in phrase:  # "year-end" is typed as often as "year end"
                        lexicon.time.add(phrase.replace(" ", "-"), name, value)
                        lexicon.parts.update(fold(phrase).split())
                    word = fold(phrase)
                    if name in _FUZZY_CLASSES and len(word) >= _FUZZY_LENGTH - 1 and word.isalpha():
                        lexicon.fuzzy.setdefault(word[0], []).append(word)
                    if name in ("num", "ord") and len(word) >= _FUZZY_LENGTH - 2 and word.isalpha():
                        lexicon.numerals.setdefault(word[0], []).append(word)
        for name, phrases in data["cues"].items():
            for phrase in phrases.split("|"):
                lexicon.cues.add(phrase, name, "")
    return lexicon


@lru_cache(maxsize=4096)
def respell(lang: str, word: str) -> str | None:
    """Return the word of time that an unknown word misspells, if there is one.

    Of a word of five letters only a lost letter or two swapped ones are mended: "zomr", "mrach", not "match".
    """
    if len(word) < _FUZZY_LENGTH - 2 or word in words_of(lang).real:
        return None
    for known in words_of(lang).fuzzy.get(word[0], ()):
        if len(known) < _FUZZY_LENGTH:
            if _lost_or_swapped(word, known):
                return known
            continue
        allowed = 2 if len(known) >= _LONG else 1
        close = len(word) >= _FUZZY_LENGTH - 1 and abs(len(known) - len(word)) <= allowed
        if close and _distance(word, known) <= allowed:
            return known
    return None


@lru_cache(maxsize=4096)
def recount(lang: str, word: str) -> str | None:
    """Return the number that an unknown word before a unit or a month misspells: "negn maanden"."""
    if word in words_of(lang).real:
        return None
    for known in words_of(lang).numerals.get(word[:1], ()):
        if _lost_or_swapped(word, known) or (
            len(known) >= _FUZZY_LENGTH and _distance(word, known) <= (2 if len(known) > _LONG else 1)
        ):
            return known
    return None


def _lost_or_swapped(word: str, known: str) -> bool:
    """Tell whether a word is another with one letter lost, doubled, or two neighbours swapped."""
    if len(word) == len(known):
        return any(word == known[:i] + known[i + 1] + known[i] + known[i + 2 :] for i in range(len(known) - 1))
    if len(word) == len(known) + 1:
        return any(word == known[:i] + known[i] + known[i:] for i in range(len(known)))
    return len(word) == len(known) - 1 and any(word == known[:i] + known[i + 1 :] for i in range(len(known)))


@lru_cache(maxsize=8)
def _typos(lang: str) -> Typos:
    lexicon = words_of(lang)
    real = {*lexicon.time.words, *lexicon.cues.words, *(first for first, _ in lexicon.cues.phrases)}
    return Typos(lexicon.parts, real, shortest=5)


@lru_cache(maxsize=4096)
def mend(lang: str, word: str) -> str:
    """Return the word of a phrase that an unknown word misspells ("possable"), or the word itself."""
    return _typos(lang).correct(word) or word


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
