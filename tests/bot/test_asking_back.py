"""What the coach is not sure of it asks back about, and takes the words up again with the meaning chosen."""

import pytest

from tests.bot.conftest import said


@pytest.fixture
def unsure(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Makes the coach unsure of every message until it is undone."""
    monkeypatch.setattr("coach.conversation.settle.UNSURE", 1.1)
    return monkeypatch


def titles(outcome) -> list[str]:
    return [button["title"] for button in outcome.replies[-1]["buttons"]]


def test_the_two_likeliest_meanings_are_offered_and_a_tap_takes_up_the_words(talk, unsure) -> None:
    unsure.undo()
    talk("call with Brandt Paper at four, we sell packaging machines", "stop")
    unsure.setattr("coach.conversation.settle.UNSURE", 1.1)
    outcome = talk("show me my leads")
    assert outcome.intent == "nlu_fallback"
    assert titles(outcome)[0] == "See my leads"
    assert len(titles(outcome)) <= 2
    unsure.undo()
    outcome = talk("See my leads")
    assert outcome.intent == "list_leads"
    assert "Brandt Paper" in said(outcome)


def test_what_the_material_answers_is_answered_however_unsure_the_coach_is(talk, unsure) -> None:
    outcome = talk("what is authority?")
    assert outcome.intent == "nlu_fallback"
    assert "authority" in said(outcome).casefold()


def test_at_an_open_question_the_meanings_stand_before_its_own_choices(talk, unsure) -> None:
    unsure.undo()
    outcome = talk("call with Brandt Paper at four, we sell packaging machines", "done")
    before = titles(outcome)
    unsure.setattr("coach.conversation.settle.UNSURE", 1.1)
    unsure.setattr("coach.conversation.settle.SURE_OVER_ANSWER", 0.0)
    unsure.setattr("coach.conversation.settle.SURE_OVER_NAMES", 0.0)
    outcome = talk("show me my leads")
    assert titles(outcome)[0] == "See my leads"
    assert outcome.state["lead"] == "Brandt Paper"
    unsure.undo()
    outcome = talk("1")
    assert outcome.intent == "list_leads"
    assert "Brandt Paper" in said(outcome)
    assert before


def test_after_two_misses_the_ways_on_are_offered(talk, unsure) -> None:
    talk("show me my leads")
    assert len(titles(talk("give me the brief"))) > 2
