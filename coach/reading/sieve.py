"""Only those patterns of a grammar that can match a message: the ones whose words stand in it.

A list of two hundred patterns as one expression tries each of them at every word. Here each pattern is filed
under the words of its choosiest item, and a message takes out the few whose words it holds. What they find is
what the one expression would find: the leftmost match, the pattern listed first where two begin alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from coach.reading.roles import Grammar, grammar_of

_CHOICE = re.compile(r"\{[^}]*\}|[^|]+")


class Patterns:
    """The patterns of one list that a message may match, used like one regular expression."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        """Keep the patterns in the order of their list."""
        self._patterns = patterns

    def search(self, norm: str, start: int = 0) -> re.Match[str] | None:
        """Return the leftmost match from ``start`` on."""
        first: re.Match[str] | None = None
        for pattern in self._patterns:
            found = pattern.search(norm, start)
            if found and (first is None or found.start() < first.start()):
                first = found
        return first

    def match(self, norm: str) -> re.Match[str] | None:
        """Return the match of the first pattern that matches at the beginning."""
        return next((found for pattern in self._patterns if (found := pattern.match(norm))), None)

    def sub(self, replace: Callable[[re.Match[str]], str], norm: str) -> str:
        """Replace every match by a text of the same length."""
        start = 0
        while found := self.search(norm, start):
            norm = norm[: found.start()] + replace(found) + norm[found.end() :]
            start = max(found.end(), start + 1)
        return norm


class Sieve:
    """The patterns of one grammar, filed under the words they need."""

    def __init__(self, reader: str, lang: str) -> None:
        """File the patterns of ``lexicon/<reader>_<lang>.json``; each is compiled when first taken out."""
        self._grammar = grammar_of(reader, lang)
        self._listed = [(key, pattern) for key, patterns in self._grammar.patterns.items() for pattern in patterns]
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._always: list[int] = []
        self._whole: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        for number, (_, pattern) in enumerate(self._listed):
            needed = _needed(pattern, self._grammar)
            if needed is None:
                self._always.append(number)
                continue
            for word in needed:
                filed = self._stems if word.endswith("*") else self._whole
                filed.setdefault(word.rstrip("*"), []).append(number)
        self._longest = max(map(len, self._stems), default=0)

    def words(self, name: str) -> frozenset[str]:
        """Return the plain words of a class."""
        return self._grammar.words(name)

    def of(self, norm: str) -> Mapping[str, Patterns]:
        """Take out, list by list, the patterns that may match ``norm`` or what is left of it."""
        numbers = set(self._always)
        for word in set(norm.split()):
            numbers.update(self._whole.get(word, ()))
            for end in range(1, min(len(word), self._longest) + 1):
                numbers.update(self._stems.get(word[:end], ()))
        taken: dict[str, list[re.Pattern[str]]] = {key: [] for key in self._grammar.patterns}
        for number in sorted(numbers):
            taken[self._listed[number][0]].append(self._pattern(number))
        return {key: Patterns(patterns) for key, patterns in taken.items()}

    def _pattern(self, number: int) -> re.Pattern[str]:
        found = self._compiled.get(number)
        if found is None:
            source = self._grammar.compile_pattern(self._listed[number][1])
            found = self._compiled[number] = re.compile(source)
        return found


def _needed(pattern: str, grammar: Grammar) -> list[str] | None:
    """Return the words one of which every match of a pattern holds; None where any word may do."""
    best: list[str] | None = None
    for item in pattern.split():
        if item in ("^", "$", ".") or item[0] in "~!=" or item[-1] in "?+":
            continue
        words: list[str] = []
        for choice in _CHOICE.findall(item):
            if choice.startswith("{"):
                words += (word for name in choice.strip("{}").split("|") for word in grammar.words(name))
            else:
                words.append(choice)
        if any(word[0] in "@*" for word in words):
            continue
        words = [word.split("_")[0] for word in words]
        if best is None or len(words) < len(best):
            best = words
    return best


@lru_cache(maxsize=16)
def sieve_of(reader: str, lang: str) -> Sieve:
    """Return the filed patterns of a reader."""
    return Sieve(reader, lang)
