"""The first-response clock: when it runs, when it stops, and when the coach speaks of it."""

from datetime import timedelta

import pytest

from coach.conversation.reminding import remind
from coach.conversation.smalltalk import help_me
from coach.dossier import Answer, Transition
from coach.response import waiting
from tests.coach.in_memory import METHOD, NOON, InMemory, said, turn

RULES = METHOD.status


def after(minutes: int):
    return NOON + timedelta(minutes=minutes)


@pytest.fixture
def uow() -> InMemory:
    kept = InMemory()
    kept.add_lead("rep", "Acme", NOON)
    return kept


def clock(uow: InMemory, minutes: int):
    return waiting(uow.dossier(1), after(minutes), RULES)


def told(uow: InMemory, field: str, value) -> None:
    uow.add_answer(1, Answer(field, value, "as told", "rep", NOON), supersedes=(), message_id="m")


@pytest.mark.parametrize(
    ("minutes", "level"), [(0, "ok"), (4, "ok"), (5, "warn"), (29, "warn"), (30, "breach"), (9000, "breach")]
)
def test_a_new_lead_is_warned_of_at_five_minutes_and_late_at_thirty(uow, minutes: int, level: str) -> None:
    found = clock(uow, minutes)
    assert (found.minutes, found.level) == (minutes, level)


def test_the_clock_stops_when_somebody_takes_the_lead(uow) -> None:
    uow.move_lead(1, Transition("received", "new", None, "rep", NOON))
    assert clock(uow, 60) is None


@pytest.mark.parametrize(("field", "value"), [("budget", {"status": "none"}), ("fit", {"fit": "target"})])
def test_the_clock_stops_when_the_rep_tells_what_the_customer_said(uow, field: str, value) -> None:
    told(uow, field, value)
    assert clock(uow, 60) is None


@pytest.mark.parametrize(("field", "value"), [("role", {"text": "CFO"}), ("budget", {"open": True})])
def test_a_job_or_an_answer_left_open_is_no_first_response(uow, field: str, value) -> None:
    told(uow, field, value)
    assert clock(uow, 60).level == "breach"


def test_a_reopened_lead_has_had_its_first_response(uow) -> None:
    uow.move_lead(1, Transition("lost", "new", None, "rep", NOON))
    uow.move_lead(1, Transition("new", "lost", "they called", "rep", NOON))
    assert clock(uow, 60) is None


def spoken(uow: InMemory, minutes: int, *, intent: str = "help", flow: str | None = None, lead: int | None = None):
    running = turn(uow, "help", intent, at=after(minutes))
    running.talk.flow, running.talk.lead_id = flow, lead
    help_me(running)
    remind(running)
    reminders = [reply for reply in running.replies if getattr(reply, "key", "") == "reminder"]
    running.close()
    assert "reminder" not in said(running)[1:]
    return [item["ref"] for reply in reminders for item in reply.args["items"]["lines"]]


def test_each_limit_is_told_once_and_not_every_turn(uow) -> None:
    assert [spoken(uow, minutes) for minutes in (4, 5, 6, 29, 30, 31, 500)] == [
        [],
        ["waits-warn"],
        [],
        [],
        ["waits-breach"],
        [],
        [],
    ]


def test_who_comes_back_late_hears_of_the_broken_promise_only(uow) -> None:
    assert spoken(uow, 45) == ["waits-breach"]
    assert spoken(uow, 46) == []


def test_a_lead_that_is_being_worked_on_is_not_nagged_about_but_another_is(uow) -> None:
    assert spoken(uow, 31, flow="prep", lead=1) == []
    uow.add_lead("rep", "Brandt", NOON)
    assert spoken(uow, 32, flow="prep", lead=1) == ["waits-breach"]
    assert spoken(uow, 33, lead=1) == ["waits-breach"]
    assert spoken(uow, 34, lead=1) == []


def test_another_reps_lead_is_not_spoken_of(uow) -> None:
    uow.add_lead("somebody else", "Brandt", NOON)
    assert spoken(uow, 31) == ["waits-breach"]


def test_many_waiting_leads_are_counted_and_not_all_named(uow) -> None:
    for number in range(9):
        uow.add_lead("rep", f"Lead {number}", NOON)
    assert len(spoken(uow, 31)) == 3
    assert spoken(uow, 32) == []


def test_what_was_told_is_forgotten_with_the_lead_it_was_told_of(uow) -> None:
    spoken(uow, 31)
    assert set(uow.talk("rep").told_of) == {"1"}
    uow.move_lead(1, Transition("received", "new", None, "rep", NOON))
    spoken(uow, 32)
    assert uow.talk("rep").told_of == {}


def test_a_due_next_contact_is_told_once_when_its_day_has_come(uow) -> None:
    day = (NOON + timedelta(days=3)).date()
    uow.move_lead(1, Transition("nurture", "new", None, "rep", NOON, next_contact=day))
    assert spoken(uow, 60) == []
    assert spoken(uow, 3 * 24 * 60) == ["contact-due"]
    assert spoken(uow, 3 * 24 * 60 + 1) == []
    later = day + timedelta(days=30)
    uow.move_lead(1, Transition("nurture", "nurture", None, "rep", NOON, next_contact=later))
    assert spoken(uow, 40 * 24 * 60) == ["contact-due"]
