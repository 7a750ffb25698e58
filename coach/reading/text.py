"""Tokens with character offsets, and the folding that makes typed words comparable.

Why not spaCy's own tokenisers here: they cut ``12.500,-``, ``€40k`` and ``500 т.р.`` differently in each
language, and a reader of amounts needs one cut for all three. The lexer below is one regular expression; it
knows nothing of meaning, only which characters belong together.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).with_name("lexicon")

#: Ways to type an ASCII apostrophe.
_APOSTROPHES = "’‘`´ʼ"


def _fold_table() -> dict[int, str]:
    """Map accented Latin letters to their base letter; Cyrillic keeps ``й`` and only loses ``ё``."""
    table = {ord(mark): "'" for mark in _APOSTROPHES}
    for code in range(0xC0, 0x180):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isalpha() and base.isascii():
            table[code] = base.lower()
    table[ord("ё")] = "е"
    return table


_FOLD = _fold_table()

_LEXER = re.compile(
    r"""
    (?P<mask>\S+@\S+\.\w+|https?://\S+|www\.\S+                            # addresses
      |\+\d[\d ().-]{8,}\d|(?<![\w.,])0\d{1,3}[ -]?\d{6,8}(?!\d)            # telephone numbers
      |(?<![\w.,])0\d(?:[ -]?\d{2}){4}(?!\d)
      |(?<![\w.,])8[ (-]*\d{3}[ )-]+\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)
      |(?<![\w.,])0\d+(?![.,\d])                                            # 06, 0032: never an amount
      |(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)|(?<![\d.,])\d{1,2}([./-])\d{1,2}\2\d{2,4}(?![\d])   # dates
      |(?<![\d.,])(?:[0-2]?\d|3[01])/(?:0?\d|1[0-2])(?![\d\w./])(?!\s?(?:mln|milj|tho|тыс|млн))
      |(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<!\d)\d{1,2}[hu]\d{2}(?!\w)|(?<!\d)\d{1,2}h(?!\w))      # clock times
    |(?P<num>\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?(?:[,.](?:-{1,2}|–|—|=)(?!\d))?
      |\d+(?:[.,'’_]\d+)*(?:[,.](?:-{1,2}|–|—|=)(?!\d))?
      |(?<![\w.,])[.,]\d+(?=\s?[a-zа-я]))
    |(?P<abbr>(?<![^\W\d_])(?:т\.?\ ?р\b\.?|т\.\ ?р\.?|тыс\.\ ?р\b\.?|[pP]\.\ ?[aAmMjJ]\b\.?|[pP]/[mMjJyY]\b
      |у\.\ ?е\b\.?))
    |(?P<word>(?:eur|euro|usd|gbp|rub|chf|rur|us)(?=\d)|[^\W\d_]+\d\w*|[^\W\d_]+(?:['’`´ʼ][^\W\d_]+)*)
    |(?P<sym>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class Token:
    """One token: its text, its folded form, its place in the message and its kind.

    ``kind`` is ``num`` (digits with separators), ``word`` (letters, also abbreviations), ``sym`` (one other
    character) or ``mask`` (something with digits that is no quantity: date, clock time, telephone, address).
    """

    text: str
    norm: str
    start: int
    end: int
    kind: str

    def follows(self, other: Token) -> bool:
        """Tell whether this token touches ``other`` with no space between them."""
        return self.start == other.end


_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_MASHED = 5
_RUNS = tuple(
    way[at : at + _MASHED] for row in _KEYBOARD for way in (row, row[::-1]) for at in range(len(row) - _MASHED + 1)
)


def is_mashed(word: str) -> bool:
    """Tell whether a word is fingers run along the keyboard: five neighbouring keys or more, to and fro."""
    low = fold(word)
    return any(run in low for run in _RUNS)


def fold(text: str) -> str:
    """Return ``text`` in lower case without Latin accents, with ``ё`` as ``е`` and plain apostrophes."""
    return text.lower().translate(_FOLD)


@lru_cache(maxsize=256)
def tokenize(text: str) -> tuple[Token, ...]:
    """Cut ``text`` into tokens with character offsets. The cut is the same in every language."""
    found = []
    for match in _LEXER.finditer(text):
        kind = match.lastgroup or "sym"
        raw = match.group()
        norm = fold(raw)
        if kind == "abbr":
            kind, norm = "word", re.sub(r"[. ]", "", norm)
        found.append(Token(raw, norm, match.start(), match.end(), kind))
    return tuple(found)


@lru_cache(maxsize=32)
def load_lexicon(name: str) -> Mapping[str, Any]:
    """Read one JSON data file of the lexicon folder.

    Raises:
        FileNotFoundError: there is no such file.
    """
    with (LEXICON / f"{name}.json").open(encoding="utf-8") as handle:
        data: Mapping[str, Any] = json.load(handle)
    return data


class Typos:
    """Finds the one known word that a mistyped word stands for: one letter more, less, other or swapped.

    Only words of at least ``shortest`` letters are corrected: shorter ones have too many real neighbours
    (three/there, vier/hier, вести/двести).
    """

    def __init__(self, words: Iterable[str], real: Iterable[str] = (), shortest: int = 6) -> None:
        """Index ``words``; a word in ``real`` exists by itself and is never corrected."""
        self._shortest = shortest
        self._known = {word for word in words if len(word) >= shortest}
        self._real = frozenset(real)
        self._near: dict[str, list[str]] = {}
        for word in sorted(self._known):
            for form in _shorter(word):
                self._near.setdefault(form, []).append(word)

    def correct(self, word: str) -> str | None:
        """Return the known word meant by ``word``; None when it is known, too short or like none."""
        if len(word) < self._shortest or word in self._known or word in self._real:
            return None
        for form in _shorter(word):
            for candidate in self._near.get(form, ()):
                if _one_slip(word, candidate):
                    return candidate
        return None


def _shorter(word: str) -> list[str]:
    """Return the word itself and every form with one letter left out."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]


def _one_slip(left: str, right: str) -> bool:
    """Tell whether one slip of the finger (Damerau-Levenshtein distance 1) separates two words."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    i = 0
    while i < min(len(left), len(right)) and left[i] == right[i]:
        i += 1
    a, b = left[i:], right[i:]
    swapped = len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or swapped
