"""The people at a customer, told in messy English over several messages: one map, one question per empty role."""

import pytest

from tests.bot.conftest import said


@pytest.fixture
def told(talk):
    talk("qualify Brandt Paper, I talk to Karin the planner")
    return talk


def test_one_person_told_in_three_messages_is_one_person(told, people) -> None:
    told("Jan uses it", "Jan de Vries, the CFO, signs")
    outcome = told("he also started it")
    assert "initiator" in said(outcome)
    assert people()["decider"] == people()["user"] == {"Jan de Vries (CFO)"}


def test_several_people_in_one_message_are_noted_shortly_and_the_question_returns(told, people) -> None:
    outcome = told("Jan (IT) uses it, Petra de Wit signs off, the secretary Els keeps everyone out")
    noted = outcome.replies[0]["text"]
    assert "Els (secretary): gatekeeper" in noted and len(noted) < 200
    assert people()["gatekeeper"] == {"Els (secretary)"} and people()["decider"] == {"Petra de Wit"}
    assert "Budget" in outcome.replies[-1]["text"]


def test_the_map_shows_empty_roles_with_a_question_and_a_tap_places_somebody(told, people) -> None:
    told("Petra de Wit signs off")
    outcome = told("who's who at Brandt")
    assert "Petra de Wit" in said(outcome) and "Karin, whose advice" in said(outcome)
    assert "Budget" in outcome.replies[-1]["text"]
    outcome = told("Karin's part?")
    assert "buyer" in [button["title"] for button in outcome.replies[-1]["buttons"]]
    outcome = told("buyer")
    assert people()["buyer"] == {"Karin (planner)"}
    assert "Budget" in outcome.replies[-1]["text"]


def test_the_part_may_be_typed_instead_of_tapped(told, people) -> None:
    told("who's who at Brandt", "Karin's part?")
    outcome = told("she'll use it every day")
    assert people()["user"] == {"Karin (planner)"}
    assert "Budget" in outcome.replies[-1]["text"]


def test_a_correction_takes_the_part_away_and_nothing_is_erased(told, people, gateway) -> None:
    told("Jan signs", "no, not Jan, it's Piet who signs")
    assert people()["decider"] == {"Piet"} and "Jan" in people()["unplaced"]


def test_somebody_who_left_is_off_the_map(told, people) -> None:
    outcome = told("Petra negotiates the price", "Petra left")
    assert "Petra is no longer there" in said(outcome)
    assert people()["buyer"] == set() and people()["gone"] == {"Petra"}


def test_authority_rises_with_people_told_in_other_messages(told) -> None:
    outcome = told("the secretary Els keeps everyone out")
    assert outcome.state["letters"]["authority"]["rating"] == 1
    outcome = told("Petra de Wit signs off")
    assert outcome.state["letters"]["authority"]["rating"] == 3
    board = said(told("show me the board"))
    assert "decides: Petra de Wit" in board and "Els" in board
