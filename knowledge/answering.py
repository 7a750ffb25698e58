"""From a question to an answer in pieces: plain data that the conversation turns into a message with buttons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from knowledge.article import Article
from knowledge.followups import goes_on, is_short, language_asked
from knowledge.kinds import DEFINITION, Kind, kind_of
from knowledge.library import Library
from knowledge.search import Finding, Search

_REP: Final = "rep"
_CONFUSED: Final = "confused with"
_COMPARISON: Final = "comparison"
_ASKABLE: Final = ("example", "how", "why", "when", _CONFUSED)
"""Sections that can be asked for one by one, in the order in which they are offered."""


@dataclass(frozen=True)
class Topic:
    """A concept by its slug and by what it is called in the language of the answer."""

    slug: str
    title: str


@dataclass(frozen=True)
class Piece:
    """A text of an answer.

    Attributes:
        part: Where it comes from: "definition", "comparison", or the heading of a section ("rep", "example", ...).
        topic: The concept it speaks of.
        text: The text, as it stands in the article.
    """

    part: str
    topic: Topic
    text: str


@dataclass(frozen=True)
class Answer:
    """What is said to a question.

    Attributes:
        found: Whether the material answers it.
        lang: The language of the answer; another than that of the question where it asked so.
        kind: The kind of answer that was asked for.
        topics: The concepts it is about, first the one asked for; to be handed back with the next question.
        pieces: Its texts, in order; about 600 characters, more for lists and for two concepts.
        more: Parts of the first concept that were not told yet, for buttons.
        compare: Concepts it can be compared with, for buttons.
        sources: What the sources are called.
        textbook: What in it is textbook knowledge beyond the sources; empty where nothing is.
        nearest: The concepts next in line, to be offered above all where nothing was found.
    """

    found: bool
    lang: str
    kind: Kind
    topics: tuple[Topic, ...]
    pieces: tuple[Piece, ...]
    more: tuple[str, ...]
    compare: tuple[Topic, ...]
    sources: tuple[str, ...]
    textbook: str
    nearest: tuple[Topic, ...]


class Answerer:
    """Answers questions from the articles."""

    def __init__(self, library: Library, search: Search | None = None) -> None:
        """Takes the articles, and a search over them where there is one already."""
        self._library = library
        self._search = search or Search(library)

    def answer(self, question: str, lang: str, before: Sequence[str] = ()) -> Answer:
        """Answers a question.

        Args:
            question: As it was typed.
            lang: The language spoken.
            before: The slugs that were answered last: "and an example?" asks about them.
        """
        told = language_asked(question) or lang
        if before and goes_on(question, lang):
            kind = kind_of(question, lang)
            return self.tell(before[0], tuple(before[1:]), kind, told)
        finding = self._search.find(question, lang, eager=bool(before) and is_short(question, lang))
        if finding.slug is None:
            return self._nothing(finding, told)
        also = finding.also
        if finding.kind == _COMPARISON and not also and before and before[0] != finding.slug:
            also = (before[0],)  # "and how is that different from upselling?"
        return self.tell(finding.slug, also, finding.kind, told, finding.nearest)

    def tell(
        self,
        slug: str,
        also: Sequence[str] = (),
        kind: Kind = DEFINITION,
        lang: str = "en",
        nearest: Sequence[str] = (),
    ) -> Answer:
        """What is told of a concept: also what a button asks for.

        Raises:
            KeyError: There is no such concept.
        """
        articles = [self._article(one, lang) for one in (slug, *also)]
        first = articles[0]
        pieces = tuple(self._compared(articles) if kind == _COMPARISON else _told(articles, kind))
        parts = {piece.part for piece in pieces if piece.topic.slug == slug}
        return Answer(
            found=True,
            lang=lang,
            kind=kind,
            topics=tuple(map(_topic, articles)),
            pieces=pieces,
            more=tuple(name for name in (DEFINITION, *_ASKABLE) if name not in parts and _text(first, name)),
            compare=self._topics([one for one in first.compared if one not in also], lang),
            sources=self._sources(articles, lang),
            textbook=first.textbook,
            nearest=self._topics(nearest or first.related, lang),
        )

    def _nothing(self, finding: Finding, lang: str) -> Answer:
        nearest = self._topics(finding.nearest, lang)
        return Answer(False, lang, finding.kind, (), (), (), (), (), "", nearest)

    def _article(self, slug: str, lang: str) -> Article:
        article = self._library.article(slug, lang)
        if article is None:
            raise KeyError(slug)
        return article

    def _topics(self, slugs: Sequence[str], lang: str) -> tuple[Topic, ...]:
        return tuple(_topic(self._article(slug, lang)) for slug in slugs)

    def _sources(self, articles: Sequence[Article], lang: str) -> tuple[str, ...]:
        keys = dict.fromkeys(key for article in articles for key in article.sources)
        return tuple(self._library.source(key, lang) for key in keys)

    def _compared(self, articles: Sequence[Article]) -> Iterator[Piece]:
        """The comparison that is written; where none is, both definitions, or what the one is often taken for."""
        first, *others = articles
        if not others:
            yield Piece(DEFINITION, _topic(first), first.definition)
            yield Piece(_CONFUSED, _topic(first), first.section(_CONFUSED))
            return
        written = first.compared.get(others[0].slug)
        if written:
            yield Piece(_COMPARISON, _topic(first), written)
            return
        yield from (Piece(DEFINITION, _topic(article), article.definition) for article in articles)


def _told(articles: Sequence[Article], kind: Kind) -> Iterator[Piece]:
    """One section each; for a definition also what it means for the rep, where one concept is asked for."""
    for article in articles:
        text = _text(article, kind)
        if text and kind != DEFINITION:
            yield Piece(kind, _topic(article), text)
            continue
        yield Piece(DEFINITION, _topic(article), article.definition)
        if len(articles) == 1 or kind != DEFINITION:
            yield Piece(_REP, _topic(article), article.section(_REP))


def _text(article: Article, part: str) -> str:
    return article.definition if part == DEFINITION else article.section(part)


def _topic(article: Article) -> Topic:
    return Topic(article.slug, article.title)
