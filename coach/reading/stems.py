"""Words found in whatever form they are typed: inflected, in the plural, at the end of a Dutch compound, misspelt."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from coach.reading.roles import russian_parses
from coach.reading.stemming import snowball
from coach.reading.text import Token, Typos, fold, tokenize

_SHORTEST_HEAD: Final = 5
"""So long must a word be to be found at the end of a compound: "planningssoftware"."""

_DOUBLED: Final = re.compile(r"([aeou])\1(?=[^aeiou]$)")

Span = tuple[int, int]


@lru_cache(maxsize=8192)
def stem(word: str, lang: str) -> str:
    """The stem of a folded word, the same for forms whose vowels come and go (станок, станки; paneel, panelen)."""
    if lang == "ru":
        word = fold(str(russian_parses(word)[0].normal_form))
    found = snowball(word, lang)
    return _DOUBLED.sub(r"\1", found) if lang == "nl" else found


class WordList:
    """Words and phrases of one language, each standing for a name."""

    def __init__(self, lang: str, named: Mapping[str, Iterable[str]], *, mended: bool = True) -> None:
        """Indexes the phrases.

        Args:
            lang: Their language.
            named: Per name the phrases that stand for it.
            mended: Whether a slip of the finger is forgiven.
        """
        self._lang = lang
        self._names: dict[tuple[str, ...], list[str]] = {}
        known: set[str] = set()
        for name, phrases in named.items():
            for phrase in phrases:
                words = [token.norm for token in tokenize(phrase) if token.kind in ("word", "num")]
                known.update(words)
                names = self._names.setdefault(tuple(stem(word, lang) for word in words), [])
                if words and name not in names:
                    names.append(name)
        self._longest = max(map(len, self._names), default=0)
        self._heads = sorted(key[0] for key in self._names if len(key) == 1 and len(key[0]) >= _SHORTEST_HEAD)
        self._typos = Typos(known if mended else ())

    def find(self, text: str) -> list[tuple[str, Span]]:
        """The names whose phrases stand in a text, with the characters they came from, longest phrase first."""
        tokens = [token for token in tokenize(text) if token.kind in ("word", "num")]
        stems = [self._stem(token) for token in tokens]
        found, at = [], 0
        while at < len(tokens):
            key = next(self._at(stems, at), None)
            length = len(key) if key else 1
            if key:
                span = (tokens[at].start, tokens[at + length - 1].end)
                found += [(name, span) for name in self._names[key]]
            at += length
        return found

    def _stem(self, token: Token) -> str:
        return stem(self._typos.correct(token.norm) or token.norm, self._lang)

    def _at(self, stems: Sequence[str], at: int) -> Iterator[tuple[str, ...]]:
        for length in range(min(self._longest, len(stems) - at), 0, -1):
            key = tuple(stems[at : at + length])
            if key in self._names:
                yield key
        if self._lang == "nl":
            yield from ((head,) for head in self._heads if stems[at].endswith(head))


def mentions(text: str, words: Mapping[str, Iterable[str]]) -> Span | None:
    """Where a text holds one of the words, whatever language it is typed in; None where it holds none.

    Args:
        text: What was typed.
        words: Words and phrases per language.
    """
    for lang, listed in words.items():
        found = _list_of(lang, tuple(listed)).find(text)
        if found:
            return found[0][1]
    return None


@lru_cache(maxsize=512)
def _list_of(lang: str, words: tuple[str, ...]) -> WordList:
    return WordList(lang, {"": words})
