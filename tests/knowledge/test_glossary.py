"""Glossary terms: each belongs to a concept, and the finer ones are told by a line of their own."""

import pytest
import yaml

from coach.explanation import TERM
from coach.languages import LANGUAGES
from coach.reading.text import load_lexicon
from knowledge.glossary import line_on, terms_of
from knowledge.words import LEXICON
from locales import Catalogue
from tests.the_knowledge import knowledge

ASKS = (("ask_knowledge", 0.9),)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_term_that_is_read_belongs_to_a_concept(lang: str) -> None:
    owners = yaml.safe_load((LEXICON / "terms.yml").read_text(encoding="utf-8"))
    assert set(load_lexicon(f"terms_{lang}")["terms"]) == set(owners)
    for slug in owners.values():
        assert knowledge().tell(slug, lang=lang).found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_is_left_over_that_no_term_leads_to(lang: str) -> None:
    owners = yaml.safe_load((LEXICON / "terms.yml").read_text(encoding="utf-8"))
    words = Catalogue(lang)
    told = [term for term in owners if words.has(f"term-{term.replace('_', '-')}")]
    assert told and all(line_on(term, lang) for term in told)


@pytest.mark.parametrize(
    ("question", "lang", "term", "slug"),
    [
        ("what does authority mean", "en", "authority", "bant"),
        ("wat is een gatekeeper", "nl", "gatekeeper", "dmu_roles"),
        ("что такое неявная потребность", "ru", "implied_need", "spin_problem"),
    ],
)
def test_a_finer_term_is_told_by_its_line(question: str, lang: str, term: str, slug: str) -> None:
    assert terms_of(question, lang) == {term: slug}
    answer = knowledge().answer(question, lang, ranking=ASKS)
    assert [topic.slug for topic in answer.topics] == [slug]
    assert [(piece.part, piece.text) for piece in answer.pieces] == [(TERM, line_on(term, lang))]
    assert "definition" in answer.more


def test_two_finer_terms_are_told_apart_by_their_lines() -> None:
    answer = knowledge().answer("difference between mql and sql", "en", ranking=ASKS)
    assert [piece.text for piece in answer.pieces] == [line_on("mql", "en"), line_on("sql", "en")]


def test_an_example_of_a_finer_term_is_that_of_its_concept() -> None:
    answer = knowledge().answer("give me an example of authority in bant", "en", ranking=ASKS)
    assert [(piece.part, piece.topic.slug) for piece in answer.pieces] == [("example", "bant")]
