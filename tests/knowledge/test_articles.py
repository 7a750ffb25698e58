"""The articles: complete, level in three languages, in words of our own."""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from coach.languages import LANGUAGES
from knowledge.article import Article
from knowledge.library import Library, open_library

HERE = Path(__file__).parent
ARTICLES = Path("knowledge/articles")
LONGEST = 650
"""Characters of definition and `Rep` together: what is read in the two minutes before a call."""

LISTING = 800
"""Characters where the answer is a list that may not be cut."""

LISTS = {"dmu_roles", "marketing_concepts_overview", "loop_model", "lead_statuses"}
SEVERAL = {
    "mql_sql_sal",
    "sales_factory_platforms",
    "sales_funnel_closing_date",
    "straight_modified_rebuy",
    "suspect_prospect_qualification",
}
"""Articles that define several terms at once."""

FORBIDDEN = (
    r"harvard|гарвард",
    r"87\s?(?:%|percent|procent|процент)",
    r"\b100\s?(?:x|times|keer|раз)\b|\bhundred times\b|\bhonderd keer\b|\bв сто раз\b",
    r"\b\d+\s?:\s?\d+\s?:\s?\d+\s?:\s?\d+\b",
)
"""What docs/method.md forbids to state: numbers that have no source, and an ideal mix of SPIN questions."""


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library()


def level(text: str) -> str:
    """A text as far as typing does not change it."""
    flat = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return " ".join(re.findall(r"\w+", flat))


def held_out(lang: str) -> Iterator[tuple[str, str]]:
    """Each held-out question with its concept."""
    cases: dict[str, Any] = yaml.safe_load((HERE / "held_out" / f"{lang}.yml").read_text(encoding="utf-8"))
    for slug, questions in cases.items():
        for question in questions:
            yield slug, question["q"] if isinstance(question, dict) else question


def sentences(text: str) -> list[str]:
    return re.findall(r"[.!?…](?=\s|$)", re.sub(r"\b(?:e\.g|i\.e|bijv|т\. ?е|т\. ?д|vs)\.", "", text))


def names(article: Article) -> set[str]:
    """Names of a concept, in all languages."""
    return {level(alias) for aliases in article.aliases.values() for alias in aliases}


def test_every_concept_is_written_in_all_languages(library: Library) -> None:
    written = {lang: {file.stem for file in (ARTICLES / lang).glob("*.md")} for lang in LANGUAGES}
    assert written["en"] == written["nl"] == written["ru"] == set(library.slugs)


def test_every_held_out_question_asks_for_a_concept_that_is_there(library: Library) -> None:
    for lang in LANGUAGES:
        assert {slug for slug, _ in held_out(lang)} - {"outside"} <= set(library.slugs)


def test_the_languages_say_the_same_of_a_concept(library: Library) -> None:
    for slug in library.slugs:
        first, *others = (library.article(slug, lang) for lang in LANGUAGES)
        assert first
        for other in others:
            assert other
            assert other.aliases == first.aliases, slug
            assert other.related == first.related, slug
            assert other.sources == first.sources, slug
            assert set(other.compared) == set(first.compared), slug
            assert bool(other.textbook) == bool(first.textbook), slug
            assert set(other.sections) == set(first.sections), slug


def test_everything_related_or_compared_is_a_concept_and_not_itself(library: Library) -> None:
    for article in library:
        assert {*article.related, *article.compared} <= set(library.slugs) - {article.slug}, article.slug


def test_comparisons_stand_on_both_sides(library: Library) -> None:
    for article in library:
        for other in article.compared:
            beside = library.article(other, article.lang)
            assert beside and article.slug in beside.compared, (article.slug, other)


def test_people_ask_for_every_concept_in_eight_ways_at_least(library: Library) -> None:
    for article in library:
        assert len({level(line) for line in article.asked}) >= 8, (article.slug, article.lang)


def test_a_definition_is_a_sentence_or_two(library: Library) -> None:
    for article in library:
        most = 4 if article.slug in SEVERAL else 2
        assert 1 <= len(sentences(article.definition)) <= most, (article.slug, article.lang)


def test_an_answer_fits_a_phone_screen(library: Library) -> None:
    for article in library:
        length = len(article.definition) + len(article.section("rep"))
        assert length <= (LISTING if article.slug in LISTS else LONGEST), (article.slug, article.lang, length)


def test_no_name_belongs_to_two_concepts(library: Library) -> None:
    owners = defaultdict(set)
    for article in library:
        for name in names(article):
            owners[name].add(article.slug)
    assert {name: slugs for name, slugs in owners.items() if len(slugs) > 1} == {}


def test_no_run_of_eight_words_is_the_sources(library: Library) -> None:
    runs = set((HERE / "source_runs.txt").read_text(encoding="ascii").split())
    assert len(runs) > 5_000
    for lang in LANGUAGES:
        for file in (ARTICLES / lang).glob("*.md"):
            words = re.findall(r"\w+", file.read_text(encoding="utf-8").casefold())
            for start in range(len(words) - 7):
                run = " ".join(words[start : start + 8])
                assert hashlib.sha256(run.encode()).hexdigest()[:12] not in runs, (file, run)


def test_numbers_without_a_source_are_not_stated() -> None:
    for lang in LANGUAGES:
        for file in (ARTICLES / lang).glob("*.md"):
            text = file.read_text(encoding="utf-8").casefold()
            assert not [found[0] for pattern in FORBIDDEN for found in re.finditer(pattern, text)], file


def test_no_held_out_question_stands_in_the_articles(library: Library) -> None:
    for lang in LANGUAGES:
        kept = {level(question) for _, question in held_out(lang)}
        for article in library:
            equal = sum(level(line) in kept for line in article.asked)  # counted, not shown: they are not to be read
            assert equal == 0, (article.slug, article.lang)


def test_the_sources_of_every_article_have_a_title(library: Library) -> None:
    for article in library:
        for key in article.sources:
            assert library.source(key, article.lang) != key, (article.slug, key)
