"""Which concepts a text names: titles and aliases of all languages, in any spelling near enough."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log
from typing import Final

from knowledge.words import common_words, stem, words

_MOST_WORDS: Final = 9
_MOST_WORDS_MISSPELT: Final = 3
_SHORTEST_MISSPELT: Final = 5
"""Letters from which on one mistake is forgiven."""

_SHORTEST_MISSPELT_TWICE: Final = 9
_SHORTEST_STEM: Final = 6
_COST_OF_FORM: Final = 0.02
"""What a name loses when only its stem is the same."""

_COST_OF_MISTAKE: Final = 0.1
_FOREIGN: Final = "en"


@dataclass(frozen=True)
class Named:
    """A name that was found in a text.

    Attributes:
        slug: The concept.
        start: The first word of the name.
        end: The word behind its last.
        weight: How telling the name is: the sum of its words' rarity, less for a mistake in spelling.
        full: Which share of the text it takes up, common words aside.
    """

    slug: str
    start: int
    end: int
    weight: float
    full: float


class Names:
    """All names of all concepts, written together, so that hyphens, spaces and compounds make no difference."""

    def __init__(self, names: Iterable[tuple[str, str, str]], rarity: Mapping[str, float]) -> None:
        """Takes name, its language and its concept, and how rare each stem is in the articles."""
        self._rarity = rarity
        self._rarest = max(rarity.values(), default=1.0)
        self._owners: dict[str, set[str]] = defaultdict(set)
        self._shortened: dict[str, set[str]] = defaultdict(set)
        for name, lang, slug in names:
            for key in _keys(words(name), lang):
                self._owners[key].add(slug)
        for key in self._owners:
            if len(key) >= _SHORTEST_MISSPELT:
                for short in _without_one(key):
                    self._shortened[short].add(key)

    def find(self, text: str, lang: str) -> list[Named]:
        """The names in a text, the most telling first; of two that overlap only the more telling one."""
        found = words(text)
        telling = [self._weight(word, lang) for word in found]
        common = common_words(lang)
        hits = []
        for start in range(len(found)):
            for end in range(start + 1, min(start + _MOST_WORDS, len(found)) + 1):
                weight = sum(telling[start:end])
                beside = sum(telling[at] for at in (*range(start), *range(end, len(found))) if found[at] not in common)
                for slug, cost in self._owned(found[start:end], lang).items():
                    hits.append(Named(slug, start, end, weight * (1 - cost), weight * (1 - cost) / (weight + beside)))
        hits.sort(key=lambda hit: (-hit.weight, hit.start, hit.slug))
        taken: list[Named] = []
        for hit in hits:
            rivals = [other for other in taken if other.start < hit.end and hit.start < other.end]
            if all((other.start, other.end) == (hit.start, hit.end) for other in rivals):
                taken.append(hit)
        return taken

    def _weight(self, word: str, lang: str) -> float:
        return self._rarity.get(stem(word, lang), self._rarest)

    def _owned(self, found: list[str], lang: str) -> dict[str, float]:
        owned: dict[str, float] = {}
        keys, whole = _keys(found, lang), "".join(found)
        if whole in self._owners:
            return dict.fromkeys(self._owners[whole], 0.0)
        for key in keys:
            owned.update(dict.fromkeys(self._owners.get(key, ()), _COST_OF_FORM))
        if owned or len(found) > _MOST_WORDS_MISSPELT or common_words(lang).issuperset(found):
            return owned
        for key in keys:
            for near, cost in self._misspelt(key):
                for slug in self._owners[near]:
                    owned[slug] = min(cost, owned.get(slug, 1.0))
        return owned

    def _misspelt(self, key: str) -> Iterator[tuple[str, float]]:
        if len(key) < _SHORTEST_MISSPELT or key.isdigit():
            return
        near = {other for short in {key, *_without_one(key)} for other in self._shortened.get(short, ())}
        near |= {short for short in _without_one(key) if short in self._owners and len(short) >= _SHORTEST_MISSPELT}
        for other in near:
            if _figures(other) != _figures(key):
                continue
            mistakes = distance(key, other)
            most = 2 if min(len(key), len(other)) >= _SHORTEST_MISSPELT_TWICE else 1
            if mistakes <= most:
                yield other, _COST_OF_MISTAKE * mistakes


def _keys(found: list[str], lang: str) -> set[str]:
    """A name written together: as it stands, and its stems; short stems not, they are those of too many other words."""
    whole = "".join(found)
    stems = {"".join(stem(word, code) for word in found) for code in {lang, _FOREIGN}}
    return {
        key for key in {whole, whole.removesuffix("'s")} | {key for key in stems if len(key) >= _SHORTEST_STEM} if key
    }


def _without_one(key: str) -> set[str]:
    return {key[:at] + key[at + 1 :] for at in range(len(key))}


def _figures(key: str) -> str:
    return "".join(letter for letter in key if letter.isdigit())


def distance(one: str, other: str) -> int:
    """How many letters are missing, too many, wrong or swapped with their neighbour."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for to, wanted in enumerate(other, 1):
            cost = min(last[to] + 1, row[to - 1] + 1, last[to - 1] + (letter != wanted))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                cost = min(cost, before[to - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


def rarities(texts: Iterable[tuple[str, str]]) -> dict[str, float]:
    """How rare each stem is among texts (with their language): 1 for one that stands in all of them."""
    seen: dict[str, int] = defaultdict(int)
    count = 0
    for text, lang in texts:
        count += 1
        for one in {stem(word, lang) for word in words(text)}:
            seen[one] += 1
    return {one: 1.0 + log((1 + count) / (1 + many)) for one, many in seen.items()}
