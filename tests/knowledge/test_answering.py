"""Answers: the right pieces of the right article, and what goes on from there."""

import pytest

from coach.explanation import Explanation as Answer
from coach.languages import LANGUAGES
from knowledge.answering import Answerer
from knowledge.library import Library, open_library


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library()


@pytest.fixture(scope="module")
def answerer(library: Library) -> Answerer:
    return Answerer(library)


def parts(answer: Answer) -> list[str]:
    return [piece.part for piece in answer.pieces]


def slugs(answer: Answer) -> list[str]:
    return [topic.slug for topic in answer.topics]


@pytest.mark.parametrize(("question", "lang"), [("what is nps", "en"), ("wat is nps", "nl"), ("что такое nps", "ru")])
def test_a_definition_comes_with_what_it_means_for_the_rep(
    answerer: Answerer, library: Library, question: str, lang: str
) -> None:
    answer = answerer.answer(question, lang)
    article = library.article("nps", lang)
    assert article and answer.found and slugs(answer) == ["nps"]
    assert [piece.text for piece in answer.pieces] == [article.definition, article.section("rep")]
    assert answer.more == ("example", "how", "why", "when", "confused with")
    assert answer.sources and answer.textbook == article.textbook
    assert "customer_satisfaction" in [topic.slug for topic in answer.compare]


@pytest.mark.parametrize(
    ("question", "lang", "part"),
    [
        ("example of upselling", "en", "example"),
        ("waarom upselling", "nl", "why"),
        ("когда нужен апселл", "ru", "when"),
        ("how do I calculate the nps", "en", "how"),
    ],
)
def test_what_is_asked_for_is_told(answerer: Answerer, question: str, lang: str, part: str) -> None:
    assert parts(answerer.answer(question, lang)) == [part]


def test_where_no_steps_are_written_the_rep_reads_what_to_do(answerer: Answerer) -> None:
    answer = answerer.answer("how do I do upselling", "en")
    assert answer.kind == "how"
    assert parts(answer) == ["definition", "rep"]


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("difference between upselling and cross-selling", "en"),
        ("verschil tussen upselling en cross-selling", "nl"),
        ("чем апселл отличается от кросс-селлинга", "ru"),
    ],
)
def test_a_comparison_that_is_written_is_told(answerer: Answerer, library: Library, question: str, lang: str) -> None:
    answer = answerer.answer(question, lang)
    assert set(slugs(answer)) == {"up_selling", "cross_selling"}
    first = library.article(answer.topics[0].slug, lang)
    assert first and [piece.text for piece in answer.pieces] == [first.compared[answer.topics[1].slug]]


def test_without_a_written_comparison_both_are_defined(answerer: Answerer) -> None:
    answer = answerer.tell("nps", ["bant"], "comparison", "en")
    assert parts(answer) == ["definition", "definition"]
    assert [piece.topic.slug for piece in answer.pieces] == ["nps", "bant"]


def test_compared_with_nothing_it_is_told_what_it_is_taken_for(answerer: Answerer) -> None:
    assert parts(answerer.tell("nps", (), "comparison", "nl")) == ["definition", "confused with"]


@pytest.mark.parametrize(
    ("question", "lang", "part"),
    [
        ("and an example?", "en", "example"),
        ("en waarom?", "nl", "why"),
        ("а пример?", "ru", "example"),
        ("when do I use that", "en", "when"),
    ],
)
def test_a_question_that_names_nothing_is_about_the_last_answer(
    answerer: Answerer, question: str, lang: str, part: str
) -> None:
    answer = answerer.answer(question, lang, before=["brickwalling"])
    assert slugs(answer) == ["brickwalling"]
    assert parts(answer) == [part]


@pytest.mark.parametrize(
    ("question", "lang", "wanted"),
    [("in het Nederlands?", "en", "nl"), ("in English please", "ru", "en"), ("а по-русски?", "ru", "ru")],
)
def test_the_last_answer_is_given_again_in_another_language(
    answerer: Answerer, library: Library, question: str, lang: str, wanted: str
) -> None:
    answer = answerer.answer(question, lang, before=["koop"])
    article = library.article("koop", wanted)
    assert article and answer.lang == wanted
    assert answer.pieces[0].text == article.definition


def test_a_question_that_names_something_else_leaves_the_last_answer(answerer: Answerer) -> None:
    answer = answerer.answer("and what about resellers?", "en", before=["brickwalling"])
    assert slugs(answer)[0] in ("b2b_vs_b2c", "non_target_leads")


def test_a_comparison_with_one_name_is_with_the_last_answer(answerer: Answerer) -> None:
    answer = answerer.answer("how is that different from upselling?", "en", before=["cross_selling"])
    assert set(slugs(answer)) == {"up_selling", "cross_selling"}
    assert parts(answer) == ["comparison"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_made_up_where_nothing_fits(answerer: Answerer, lang: str) -> None:
    answer = answerer.answer("zzz qqq xyzzy", lang)
    assert not answer.found
    assert answer.pieces == () and answer.topics == ()
    assert len(answer.nearest) == 3
    assert all(topic.title for topic in answer.nearest)


def test_every_part_of_every_concept_can_be_told_and_fits(answerer: Answerer, library: Library) -> None:
    for slug in library.slugs:
        for lang in LANGUAGES:
            for kind in ("definition", "example", "why", "how", "when", "comparison"):
                answer = answerer.tell(slug, (), kind, lang)
                assert all(piece.text for piece in answer.pieces), (slug, kind)
                assert sum(len(piece.text) for piece in answer.pieces) <= 1_100, (slug, kind)
