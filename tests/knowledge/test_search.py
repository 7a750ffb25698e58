"""The search: questions as people type them, in three languages."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.knowledge import figures, questions
from coach.languages import LANGUAGES
from knowledge.kinds import kind_of
from knowledge.library import Library, open_library
from knowledge.naming import distance
from knowledge.search import Search
from knowledge.words import level
from tests.the_knowledge import knowledge

OWN = """---
slug: {slug}
title: {title}
aliases: {{en: [blue folder rule], nl: [blauwe map], ru: [синяя папка]}}
asked:
  - "{asked}"
related: [bant]
sources: ["Handbook of our team"]
---
Every offer above 10,000 goes into the blue folder and is read by a second person before it leaves.

## Rep
Put it in before noon.

## Why
Two see more than one.

## When
Above 10,000.

## Example
The offer to the bakery chain came back with a wrong total.

## Confused with
The red folder, which is for complaints.
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library()


@pytest.fixture(scope="module")
def search(library: Library) -> Search:
    return Search(library)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_title_and_every_name_finds_its_concept(search: Search, library: Library, lang: str) -> None:
    missed = []
    for article in library:
        if article.lang != lang:
            continue
        names = {article.title, *(alias for aliases in article.aliases.values() for alias in aliases)}
        for name in sorted(names):
            finding = search.find(name, lang)
            if article.slug not in (finding.slug, *finding.also):
                missed.append((name, article.slug, finding.slug))
    assert missed == []


@pytest.mark.parametrize(
    ("question", "lang", "slug"),
    [
        ("whats upseling", "en", "up_selling"),
        ("crosselling??", "en", "cross_selling"),
        ("brick waling", "en", "brickwalling"),
        ("nps bereknen", "nl", "nps"),
        ("wat is klanttevredenheit", "nl", "customer_satisfaction"),
        ("klachtenijsberg", "nl", "complaint_management"),
        ("klachten ijsberg", "nl", "complaint_management"),
        ("что такое brickwalling", "ru", "brickwalling"),
        ("апселинг", "ru", "up_selling"),
        ("доле кошелька", "ru", "share_of_wallet"),
        ("wat is de воронка продаж", "nl", "sales_funnel_closing_date"),
        ("LOOP-3", "nl", "loop_3"),
        ("loop 5?", "en", "loop_5"),
    ],
)
def test_misspelt_joined_and_mixed_names_are_found(search: Search, question: str, lang: str, slug: str) -> None:
    assert search.find(question, lang).slug == slug


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("difference between upselling and cross-selling", "en"),
        ("upsell of cross-sell, wat is het verschil", "nl"),
        ("чем апселл отличается от кросс-селлинга", "ru"),
        ("what are upselling and cross-selling", "en"),
    ],
)
def test_two_concepts_in_one_question_are_both_found(search: Search, question: str, lang: str) -> None:
    finding = search.find(question, lang)
    assert {finding.slug, *finding.also} == {"up_selling", "cross_selling"}


@pytest.mark.parametrize(
    ("question", "lang", "kind"),
    [
        ("what is nps", "en", "definition"),
        ("nps", "ru", "definition"),
        ("upsell vs cross-sell", "en", "comparison"),
        ("dmu of psu", "nl", "comparison"),
        ("в чём разница между sql и sal", "ru", "comparison"),
        ("an example of deep selling", "en", "example"),
        ("vb van brickwalling", "nl", "example"),
        ("приведи пример апселла", "ru", "example"),
        ("why would I do lead nurturing", "en", "why"),
        ("waarom spin", "nl", "why"),
        ("зачем нужен bant", "ru", "why"),
        ("how do I calculate the nps", "en", "how"),
        ("nps berekenen", "nl", "how"),
        ("как посчитать nps", "ru", "how"),
        ("when do I brickwall", "en", "when"),
        ("wanneer is upselling te vroeg", "nl", "when"),
        ("когда дисквалифицировать лид", "ru", "when"),
        ("как называется такая группа", "ru", "definition"),
        ("hoe heet zo'n clubje", "nl", "definition"),
    ],
)
def test_the_kind_of_a_question_is_read(question: str, lang: str, kind: str) -> None:
    assert kind_of(question, lang) == kind


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("what's the weather tomorrow", "en"),
        ("how do I bake bread", "en"),
        ("wat voor weer wordt het", "nl"),
        ("какая завтра погода", "ru"),
        ("", "en"),
        ("???", "ru"),
        ("asdf qwer", "en"),
    ],
)
def test_what_is_not_in_the_material_is_not_answered_and_the_nearest_are_offered(
    search: Search, question: str, lang: str
) -> None:
    finding = search.find(question, lang)
    assert finding.slug is None
    assert finding.also == ()
    assert len(finding.nearest) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_development_questions_are_found(lang: str) -> None:
    found = figures(knowledge(), "development", lang)
    assert found["hit"] >= 0.85
    assert found["three"] >= 0.95


def test_no_development_question_is_held_out() -> None:
    for lang in LANGUAGES:
        held = {level(text) for text, _ in questions("held_out", lang)}
        equal = sum(level(text) in held for text, _ in questions("development", lang))  # counted, not shown
        assert equal == 0, lang


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200), lang=st.sampled_from(LANGUAGES))
def test_any_text_is_searched_the_same_way_twice(text: str, lang: str) -> None:
    search = _shared()
    assert search.find(text, lang) == search.find(text, lang)


def _shared(made: list[Search] = []) -> Search:  # noqa: B006, made once for all examples
    if not made:
        made.append(Search(open_library()))
    return made[0]


@given(one=st.text("abc", max_size=6), other=st.text("abc", max_size=6))
def test_the_distance_of_two_words_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert distance(one, other) >= abs(len(one) - len(other))


def test_the_article_of_a_team_lead_is_found_in_every_language_and_replaces_ours(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge" / "en"
    folder.mkdir(parents=True)
    asked = "do I need somebody to read my big offer"
    (folder / "blue_folder.md").write_text(OWN.format(slug="blue_folder", title="Blue folder", asked=asked), "utf-8")
    own_nps = OWN.format(slug="nps", title="Our NPS", asked=asked.replace("offer", "score"))
    (folder / "nps.md").write_text(own_nps.replace("blue folder rule", "our nps").replace("blauwe map", "onze nps")
                                   .replace("синяя папка", "наш nps"), "utf-8")  # fmt: skip
    library = open_library(tmp_path)
    search = Search(library)
    assert search.find("blue folder", "en").slug == "blue_folder"
    assert search.find("who must read a big offer before I send it", "en").slug == "blue_folder"
    assert search.find("wat is de blauwe map", "nl").slug == "blue_folder"
    assert search.find("что такое синяя папка", "ru").slug == "blue_folder"
    article = library.article("nps", "en")
    assert article and article.own and article.title == "Our NPS"
