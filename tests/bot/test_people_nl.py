"""The people at a customer, told in messy Dutch over several messages: one map, one question per empty role."""

import pytest

from tests.bot.conftest import said


@pytest.fixture
def told(talk):
    talk("ik wil een lead kwalificeren, Gemeente Almere, ik spreek Karin, hoofd facilitair")
    return talk


def test_one_person_told_in_three_messages_is_one_person(told, people) -> None:
    told("Jan gebruikt het", "Jan de Vries, de CFO, tekent")
    assert people()["decider"] == people()["user"] == {"Jan de Vries (CFO)"}


def test_several_people_in_one_message_are_noted_shortly(told, people) -> None:
    outcome = told("Jan (IT) werkt ermee, Petra de Wit tekent, secretaresse Els houdt iedereen tegen")
    assert "Els (secretaresse): poortwachter" in outcome.replies[0]["text"]
    assert people()["gatekeeper"] == {"Els (secretaresse)"} and people()["decider"] == {"Petra de Wit"}


def test_a_tap_places_somebody_and_the_open_question_returns(told, people) -> None:
    outcome = told("wie is wie bij Almere")
    assert "nog leeg" in said(outcome) and "Karin, wie tekent er" in said(outcome)
    outcome = told("Rol van Karin?")
    assert "gebruiker" in [button["title"] for button in outcome.replies[-1]["buttons"]]
    outcome = told("gebruiker")
    assert any("Karin" in label for label in people()["user"])
    assert "Budget" in outcome.replies[-1]["text"]


def test_jan_no_longer_decides(told, people) -> None:
    outcome = told("Jan beslist", "Jan beslist niet meer")
    assert "geen beslisser meer" in said(outcome)
    assert people()["decider"] == set() and "Jan" in people()["unplaced"]
    assert outcome.state["letters"]["authority"]["rating"] == 1


def test_not_jan_but_piet(told, people) -> None:
    told("Jan tekent", "nee, niet Jan, Piet tekent")
    assert people()["decider"] == {"Piet"}
