"""English: reminders asked for at any moment, as hurried reps type; it is Sunday 22 November 2026, noon."""

import pytest

from tests.bot.conftest import labels, said


@pytest.fixture
def waiting(gateway, talk):
    """The rep's reminders that wait: when, and what of."""

    def read() -> list[tuple[str, str]]:
        with gateway.unit_of_work() as uow:
            return [(f"{each.due_at:%d.%m %H:%M}", each.text) for each in uow.reminders_of(talk.person)]

    return read


def test_a_reminder_before_the_call_is_set_in_the_middle_of_a_preparation(talk, standing, waiting) -> None:
    talk("call with Brandt Paper at four, I'm talking to their buyer, we do packaging machines")
    before = standing()
    outcome = talk("remind me ten minutes before")
    assert waiting() == [("22.11 15:50", "")]
    assert "today at 15:50" in said(outcome)
    assert "Situation" in said(outcome)
    assert standing() == before


def test_the_hour_of_the_call_is_asked_for_and_the_flow_goes_on_at_its_question(talk, standing, waiting) -> None:
    talk("qualify Norbury: about 40k")
    before = standing()
    talk("ping me 15 mins before the call", "tomorrow", "at 3")
    assert waiting() == [("23.11 14:45", "")]
    assert standing() == before
    assert talk("the CFO signs").state["letters"]["authority"]["state"] == "known"


def test_a_reminder_needs_no_lead_and_no_flow(talk, waiting) -> None:
    outcome = talk("remnd me in 3 days to call Acme pls")
    assert waiting() == [("25.11 09:00", "call Acme")]
    assert "Wednesday 25 November at 09:00: call Acme" in said(outcome)


def test_a_moment_that_has_passed_is_asked_for_again(talk, waiting) -> None:
    outcome = talk("remind me at 9 this morning to mail the quote")
    assert "has passed" in said(outcome)
    assert labels(outcome) == ["In an hour", "Tomorrow at 9"]
    talk("friday morning")
    assert waiting() == [("27.11 09:00", "mail the quote")]


def test_reminders_are_listed_dropped_and_brought_back(talk, waiting) -> None:
    talk("remind me tomorrow at 9 to call Jan", "nudge me on wednesday about the offer", "which reminders do I have")
    talk("the second one")
    assert waiting() == [("23.11 09:00", "call Jan")]
    talk("undo")
    assert len(waiting()) == 2
    assert "No reminders" not in said(talk("cancel all my reminders"))
    assert waiting() == []
    assert "No reminders are waiting" in said(talk("list my reminders"))


def test_inside_a_flow_dropping_one_of_the_list_is_no_answer(talk, standing, waiting) -> None:
    talk("call with Brandt Paper at four, I'm talking to their buyer, we do packaging machines")
    before = standing()
    talk("remind me tomorrow at 9 to call", "remind me on friday to mail", "my reminders", "drop the first one")
    assert waiting() == [("27.11 09:00", "mail")]
    assert standing() == before


def test_never_mind_leaves_the_question_when(talk, standing, waiting) -> None:
    talk("qualify Norbury: about 40k")
    before = standing()
    talk("remind me to chase them", "never mind")
    assert waiting() == []
    assert standing() == before


@pytest.mark.parametrize("line", ["park it until March", "keep it warm, contact them in march"])
def test_parking_a_lead_is_no_reminder(talk, waiting, line: str) -> None:
    talk("open Norbury", "New lead: Norbury")
    assert talk(line).state["status"] == "nurture"
    assert waiting() == []


@pytest.mark.parametrize("line", ["call is at four", "we speak tomorrow at 10", "the meeting is on friday at nine"])
def test_the_time_of_a_call_is_no_reminder(talk, waiting, line: str) -> None:
    talk("prepare a call with Norbury", line)
    assert waiting() == []
