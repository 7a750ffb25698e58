"""The search: which concept a question is about, and what kind of answer it asks for.

Two readings of the question are added up: what it sounds like (`matching`: a linear model that the articles' texts
train at start) and what it names (`naming`: titles and aliases of all languages, misspelt ones too). Everything comes
from the articles, so that a team lead's own article is found like the coach's (docs/knowledge.md).
"""

import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import yaml

from knowledge.article import Article
from knowledge.kinds import Kind, joins, kind_of
from knowledge.library import Library
from knowledge.matching import Matcher, Row
from knowledge.naming import Named, Names, rarities
from knowledge.words import LEXICON

_TEXT: Final = "ws"
"""Kinds of features taken of long texts."""

_TEXT_WEIGHT: Final = 0.7
_OWN: Final = 4.0
"""How much a line counts of an article of the data folder, which has few beside the many of ours."""

_WHOLE: Final = 2
"""How fast a name loses worth with what stands beside it."""

_COMPARISON: Final = "comparison"


@dataclass(frozen=True)
class Finding:
    """What a question is about.

    Attributes:
        slug: The concept; None where nothing fits.
        score: How sure that is, also where nothing fits well enough: what the concept scores, and what all concepts
            score together, which is what speaks for the material at all; from about 0 to 2.
        also: Other concepts the question asks for as well, or compares it with.
        kind: The kind of answer asked for.
        nearest: The concepts next in line, nearest first.
        named: Whether the question names what stands in `also`; it is a guess otherwise.
    """

    slug: str | None
    score: float
    also: tuple[str, ...]
    kind: Kind
    nearest: tuple[str, ...]
    named: bool = False


class Search:
    """The search over a library; the index of a language is built when it is first asked for."""

    def __init__(self, library: Library) -> None:
        """Takes the articles to search."""
        self._library = library
        self._indexes: dict[str, _Index] = {}
        self._building = threading.Lock()
        self._weights: dict[str, float] = yaml.safe_load((LEXICON / "search.yml").read_text(encoding="utf-8"))

    def prepare(self, lang: str) -> None:
        """Builds the index of a language, a second's work, so that no question has to wait for it."""
        if lang not in self._indexes:
            # Whoever asks while the warm-up builds waits for it instead of building a second one.
            with self._building:
                if lang not in self._indexes:
                    self._indexes[lang] = _Index(self._library, lang)

    def find(self, question: str, lang: str, *, eager: bool = False, leaning: float = 0.0) -> Finding:
        """What a question is about; always the same for the same articles.

        Args:
            question: As it was typed.
            lang: The language spoken.
            eager: Whether it goes on after an answer, so that less tells that it is about the material.
            leaning: How far what else is known of the message speaks for the material, see `knowledge.leaning`.
        """
        self.prepare(lang)
        index = self._indexes[lang]
        named = index.names.find(question, lang)
        scores = index.matcher.scores(question, lang)
        for name in named:
            worth = self._weights["name"] * name.weight + self._weights["whole_name"] * name.full**_WHOLE
            scores[index.place[name.slug]] += worth
        order = [index.slugs[place] for place in np.argsort(-scores, kind="stable")]
        best = float(scores[index.place[order[0]]] + scores.sum()) if order else 0.0
        kind, many = kind_of(question, lang), int(self._weights["nearest"])
        if best + leaning < self._weights["fits"] * (self._weights["eager"] if eager else 1.0):
            return Finding(None, best, (), kind, tuple(order[:many]))
        also = self._also(order, scores, index, named, kind, joins(question, lang))
        rest = [slug for slug in order[1:] if slug not in also]
        told = any(name.slug in also for name in named)
        return Finding(order[0], best, also, kind, tuple(rest[:many]), told)

    def _also(
        self, order: list[str], scores: Any, index: "_Index", named: list[Named], kind: Kind, joins: bool
    ) -> tuple[str, ...]:
        """Concepts named apart from the best one, or close where two are joined; in a comparison also one compared."""
        own = [name for name in named if name.slug == order[0]]
        apart = {
            name.slug for name in named if name.slug != order[0] and not any(_overlap(name, other) for other in own)
        }
        floor = self._weights["second"] * float(scores[index.place[order[0]]])
        close = [slug for slug in order[1:4] if scores[index.place[slug]] >= floor]
        if kind == _COMPARISON:
            pairs = [slug for slug in order[1:4] if slug in index.compared[order[0]]]
            return tuple([slug for slug in order[1:6] if slug in apart] or close[:1] or pairs[:1])[:1]
        return tuple(slug for slug in close if slug in apart or joins)[:1]


def _overlap(one: Named, other: Named) -> bool:
    return one.start < other.end and other.start < one.end


class _Index:
    """What the search knows in one language."""

    def __init__(self, library: Library, lang: str) -> None:
        self.slugs = library.slugs
        self.place = {slug: place for place, slug in enumerate(self.slugs)}
        self.compared = {article.slug: frozenset(article.compared) for article in _written(library, lang)}
        self.matcher = Matcher(list(_rows(library, lang)), self.slugs)
        asked = [(line, lang) for article in _written(library, lang) for line in article.asked]
        self.names = Names(_names(library), rarities([*asked, *_outside(lang)]))


def _written(library: Library, lang: str) -> Iterator[Article]:
    """The article on each concept that is read in a language."""
    found = (library.article(slug, lang) for slug in library.slugs)
    return (article for article in found if article)


def _rows(library: Library, lang: str) -> Iterator[Row]:
    for article in _written(library, lang):
        yield from (Row(line, article.lang, article.slug, _OWN if article.own else 1.0) for line in article.asked)
        yield Row(article.definition, article.lang, article.slug)
        yield Row("\n".join(article.sections.values()), article.lang, article.slug, _TEXT_WEIGHT, _TEXT)
    together: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, spoken, slug in _names(library):
        together[slug, spoken].append(name)
    yield from (Row(" . ".join(names), spoken, slug) for (slug, spoken), names in together.items())
    yield from (Row(line, lang, "") for line, _ in _outside(lang))


def _names(library: Library) -> Iterator[tuple[str, str, str]]:
    """Every name of every concept with its language: titles, aliases, and the slug itself."""
    names = dict[tuple[str, str, str], None]()
    for article in library:
        names[article.title, article.lang, article.slug] = None
        names[article.slug.replace("_", " "), "en", article.slug] = None
        for lang, aliases in article.aliases.items():
            names.update(dict.fromkeys((alias, lang, article.slug) for alias in aliases))
    yield from names


def _outside(lang: str) -> list[tuple[str, str]]:
    """Messages that ask for no concept; they teach the matcher what is common talk."""
    lines = yaml.load((LEXICON / "outside.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [(line, lang) for line in lines[lang]]
