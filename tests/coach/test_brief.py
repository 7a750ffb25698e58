"""The call brief: one screen, in the rep's own words, in every language."""

from datetime import datetime, timezone

import pytest

from coach.brief import make_brief
from coach.dossier import Answer, Dossier, Lead
from coach.languages import LANGUAGES
from coach.lead import recommend
from coach.letters import Letter
from method import load_method
from render.board import draw_board
from render.brief import LONGEST, draw_brief

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
METHOD = load_method()


def dossier(**fields: list[dict] | dict) -> Dossier:
    answers = []
    for field, values in fields.items():
        for number, value in enumerate(values if isinstance(values, list) else [values]):
            evidence = str(value.get("text", f"{field} {number}"))
            answers.append(Answer(field, value, evidence, "anna", NOON, id=len(answers) + 1))
    return Dossier(Lead(1, "anna", "Brandt Paper", "new", NOON), answers)


def known(*texts: str) -> list[dict]:
    return [{"kind": "known", "text": text} for text in texts]


def planned(*texts: str) -> list[dict]:
    return [{"kind": "question", "text": text} for text in texts]


def drawn(of: Dossier, lang: str = "en") -> str:
    recommendation = recommend(of.facts(METHOD.questionnaire), METHOD.status)
    return draw_brief(make_brief(of, recommendation, METHOD.questionnaire), lang)


FULL = dossier(
    role={"text": "purchasing manager"},
    contact={"text": "Jan"},
    offer={"text": "packaging machines"},
    when={"text": "at four"},
    situation=known("two plants"),
    problem=known("changeovers take half a shift"),
    implication=planned("what does half a shift cost you?"),
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_holds_the_reps_own_words_in_every_language(lang: str) -> None:
    text = drawn(FULL, lang)
    said = ("Brandt Paper", "Jan", "purchasing manager", "at four", "two plants", "changeovers take half a shift")
    for words in said:
        assert words in text
    assert "what does half a shift cost you?" in text
    assert "none" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_fits_one_screen_however_much_is_known(lang: str) -> None:
    long = "a very long fact about the way they work in each of their many plants " * 5
    much = dossier(
        role={"text": long},
        contact={"text": long},
        offer={"text": long},
        goal={"text": long},
        situation=known(*(f"{number} {long}" for number in range(20))),
        problem=known(*(f"{number} {long}" for number in range(5))),
        implication=planned(*(f"{number} {long}" for number in range(9))),
        person=[{"name": f"Person {number} {long}", "role": long, "dmu": "user"} for number in range(9)],
    )
    text = drawn(much, lang)
    assert len(text) <= LONGEST
    assert text.splitlines()[-1].strip()


def test_at_most_two_two_four_two_questions_and_the_reps_own_first() -> None:
    many = dossier(
        problem=known("it stops"),
        situation=planned("s1?", "s2?", "s3?"),
        implication=planned("i1?", "i2?", "i3?", "i4?", "i5?"),
    )
    recommendation = recommend(many.facts(METHOD.questionnaire), METHOD.status)
    questions = make_brief(many, recommendation, METHOD.questionnaire).questions
    counts = {letter: sum(question.letter is letter for question in questions) for letter in Letter}
    assert counts[Letter.SITUATION] == 2
    assert counts[Letter.IMPLICATION] == 4
    assert all(question.text for question in questions if question.letter is Letter.IMPLICATION)


def test_without_a_problem_no_consequence_is_made_up() -> None:
    bare = dossier(offer={"text": "ovens"})
    recommendation = recommend(bare.facts(METHOD.questionnaire), METHOD.status)
    letters = {question.letter for question in make_brief(bare, recommendation, METHOD.questionnaire).questions}
    assert letters == {Letter.SITUATION, Letter.PROBLEM}


def test_the_dmu_shows_who_is_known_and_which_roles_are_empty() -> None:
    text = drawn(dossier(authority={"decider_role": "CFO", "is_decision_maker": False, "others_involved": True}))
    assert "decider: CFO" in text
    assert "empty:" in text
    assert "gatekeeper" in text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("of", [FULL, dossier()])
def test_a_board_shows_eight_letters_and_why(lang: str, of: Dossier) -> None:
    recommendation = recommend(of.facts(METHOD.questionnaire), METHOD.status)
    text = draw_board(of, recommendation, lang)
    assert sum(text.count(f"**{letter}**") for letter in "SPINBAT") == 8
    assert "none" not in text


def test_a_problem_found_counts_as_a_need() -> None:
    assert dossier(problem=known("it stops")).rated(Letter.NEED).rating == 2
    wish = [{"kind": "known", "text": "they want it halved", "by_customer": True}]
    assert dossier(need_payoff=wish).rated(Letter.NEED).rating == 3
    assert dossier(problem=planned("what goes wrong?")).rated(Letter.NEED).rating == 0


def test_an_open_mark_is_no_answer_and_is_not_asked_again() -> None:
    left = dossier(budget={"open": True})
    assert left.letter(Letter.BUDGET).state == "open"
    assert left.settled("budget")
    assert left.rated(Letter.BUDGET).rating == 0
