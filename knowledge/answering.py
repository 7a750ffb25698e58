"""From a question to an answer in pieces: plain data that the conversation turns into a message with buttons."""

from collections.abc import Iterator, Sequence
from typing import Final

from coach.explanation import COMPARISON, CONFUSED, DEFINITION, EXAMPLE_PART, REP, TERM, Explanation, Piece, Topic
from coach.reading.stems import mentions
from knowledge.article import Article
from knowledge.followups import goes_on, is_short, language_asked
from knowledge.glossary import line_on, terms_of
from knowledge.kinds import kind_of
from knowledge.leaning import ASKS, leaning, stands_apart
from knowledge.library import Library
from knowledge.search import Finding, Search

_ASKABLE: Final = (EXAMPLE_PART, "how", "why", "when", CONFUSED)
"""Sections that can be asked for one by one, in the order in which they are offered."""


class Answerer:
    """Answers questions from the articles."""

    def __init__(self, library: Library, search: Search | None = None) -> None:
        """Takes the articles, and a search over them where there is one already."""
        self._library = library
        self._search = search or Search(library)

    def prepare(self, lang: str) -> None:
        """Builds the index of a language beforehand, see `knowledge.search`."""
        self._search.prepare(lang)

    def answer(
        self, question: str, lang: str, before: Sequence[str] = (), ranking: Sequence[tuple[str, float]] = ()
    ) -> Explanation:
        """Answers a question.

        Args:
            question: As it was typed.
            lang: The language spoken.
            before: The slugs that were answered last: "and an example?" asks about them.
            ranking: The likeliest intents of the message with their confidence, best first; none where nobody heard it.
        """
        told, kind = language_asked(question) or lang, kind_of(question, lang)
        if stands_apart(ranking):
            before = ()  # "what time is it" is no question about what was answered last
        if before and goes_on(question, lang):
            return self.tell(before[0], tuple(before[1:]), kind, told)
        eager = bool(before) and is_short(question, lang)
        finding = self._search.find(question, lang, eager=eager, leaning=0.0 if eager else leaning(ranking))
        terms = terms_of(question, lang)
        slug = finding.slug
        named = next((owner for term, owner in terms.items() if line_on(term, told)), None)
        if slug is not None and named is not None and is_short(question, lang):
            slug = named
        if slug is None and ranking and ranking[0][0] == ASKS:
            slug = next(iter(terms.values()), None)
        if slug is None:
            return self._nothing(finding, told)
        meant = [term for term, owner in terms.items() if owner == slug]
        lines = [line for line in (line_on(term, told) for term in meant) if line]
        if lines and (kind == DEFINITION or (kind == COMPARISON and len(lines) > 1)):
            return self._explained(slug, (), kind, told, self._defined(slug, told, lines), finding.nearest)
        also = finding.also if slug == finding.slug else ()
        if kind == COMPARISON and not (also and finding.named) and before and before[0] != slug:
            also = (before[0],)  # "and how is that different from upselling?"
        return self.tell(slug, also, kind, told, finding.nearest)

    def tell(
        self,
        slug: str,
        also: Sequence[str] = (),
        kind: str = DEFINITION,
        lang: str = "en",
        nearest: Sequence[str] = (),
    ) -> Explanation:
        """What is told of a concept: also what a button asks for.

        Args:
            slug: The concept.
            also: Others that are told of beside it.
            kind: The kind of answer; also the part of an article, such as "confused with".
            lang: The language of the answer.
            nearest: The concepts next in line; the related ones where none is given.

        Raises:
            KeyError: There is no such concept.
        """
        articles = [self._article(one, lang) for one in (slug, *also)]
        pieces = tuple(self._compared(articles) if kind == COMPARISON else _told(articles, kind))
        return self._explained(slug, also, kind, lang, pieces, nearest)

    def touching(self, slug: str, lang: str, told: Sequence[str]) -> str | None:
        """What a concept, or one related to it, means for a lead of which this was told; None where nothing shows it.

        Args:
            slug: The concept.
            lang: The language of the answer.
            told: What was told of the lead: what is offered, the task.

        Raises:
            KeyError: There is no such concept.
        """
        first = self._article(slug, lang)
        for article in (first, *(self._article(one, lang) for one in first.related)):
            if article.touches and any(mentions(text, article.touches.words) for text in told):
                return article.touches.line
        return None

    def _explained(
        self, slug: str, also: Sequence[str], kind: str, lang: str, pieces: tuple[Piece, ...], nearest: Sequence[str]
    ) -> Explanation:
        articles = [self._article(one, lang) for one in (slug, *also)]
        first = articles[0]
        parts = {piece.part for piece in pieces if piece.topic.slug == slug}
        return Explanation(
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

    def _defined(self, slug: str, lang: str, lines: Sequence[str]) -> tuple[Piece, ...]:
        topic = _topic(self._article(slug, lang))
        return tuple(Piece(TERM, topic, line) for line in lines)

    def _nothing(self, finding: Finding, lang: str) -> Explanation:
        nearest = self._topics(finding.nearest, lang)
        return Explanation(False, lang, finding.kind, (), (), (), (), (), "", nearest)

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
            yield Piece(CONFUSED, _topic(first), first.section(CONFUSED))
            return
        written = first.compared.get(others[0].slug)
        if written:
            yield Piece(COMPARISON, _topic(first), written)
            return
        yield from (Piece(DEFINITION, _topic(article), article.definition) for article in articles)


def _told(articles: Sequence[Article], kind: str) -> Iterator[Piece]:
    """One section each; for a definition also what it means for the rep, where one concept is asked for."""
    for article in articles:
        text = _text(article, kind)
        if text and kind != DEFINITION:
            yield Piece(kind, _topic(article), text)
            continue
        yield Piece(DEFINITION, _topic(article), article.definition)
        if len(articles) == 1 or kind != DEFINITION:
            yield Piece(REP, _topic(article), article.section(REP))


def _text(article: Article, part: str) -> str:
    return article.definition if part == DEFINITION else article.section(part)


def _topic(article: Article) -> Topic:
    return Topic(article.slug, article.title)
