"""Reminders that the rep asks for: set at any moment, asked when, listed, dropped, told once."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from dateutil.tz import gettz

from coach.conversation.choosing import chosen
from coach.conversation.in_one_breath import remind_me
from coach.conversation.preparing import answer, cancel
from coach.conversation.reminders import MOST
from coach.conversation.reminding import due_reminder, remind
from coach.conversation.replying import affirm
from coach.dossier import Answer
from coach.languages import LANGUAGES
from coach.reminder import Reminder
from locales import catalogue
from tests.coach.in_memory import NOON, InMemory, said, turn

AMSTERDAM = gettz("Europe/Amsterdam")
HOUR = timedelta(hours=1)


@pytest.fixture
def uow() -> InMemory:
    kept = InMemory()
    kept.add_lead("rep", "Acme", NOON)
    return kept


@pytest.fixture
def preparing(uow):
    """A rep in the middle of a preparation, at the question for problems."""
    talk = uow.talk("rep")
    talk.lead_id, talk.flow, talk.open = 1, "prep", "problem"
    return uow


def call(uow: InMemory, words: str, said_at: datetime = NOON - HOUR) -> None:
    kept = Answer("when", {"text": words}, words, "rep", said_at)
    uow.add_answer(1, kept, supersedes=(), message_id="m")


def say(uow: InMemory, text: str, move=remind_me, intent: str = "set_reminder", **more):
    running = turn(uow, text, intent, **more)
    move(running)
    remind(running)
    running.close()
    return running


def waiting(uow: InMemory) -> list[tuple[int | None, str, str]]:
    return [(each.lead_id, each.text, f"{each.due_at:%d.%m %H:%M}") for each in uow.reminders_of("rep")]


def words(running) -> str:
    return "\n".join(catalogue(running.lang).format(each.key, each.args) for each in running.replies)


def test_a_reminder_is_set_in_the_middle_of_a_flow_and_the_open_question_returns(preparing) -> None:
    running = say(preparing, "remind me in 3 days to send the quote")
    assert waiting(preparing) == [(1, "send the quote", "25.11 09:00")]
    assert said(running) == ["reminder-set", "ask-problem"]
    assert "Wednesday 25 November at 09:00: send the quote (**Acme**)" in words(running)
    assert (running.talk.flow, running.talk.open) == ("prep", "problem")


def test_a_reminder_may_be_about_no_lead_another_one_or_an_unknown_customer(preparing) -> None:
    preparing.add_lead("rep", "Brandt Paper", NOON)
    for text in ("remind me tomorrow at 9 to ring Brandt", "remind me tomorrow at 10 to ring Zephyr Mills"):
        say(preparing, text)
    preparing.talk("rep").lead_id = None
    say(preparing, "remind me tomorrow at 11 to buy milk")
    assert [lead for lead, _, _ in waiting(preparing)] == [2, None, None]


def test_before_the_call_is_told_by_the_call_of_the_lead_in_hand(preparing) -> None:
    call(preparing, "at four")
    say(preparing, "remind me ten minutes before")
    assert waiting(preparing) == [(1, "", "22.11 15:50")]


@pytest.mark.parametrize(
    ("known", "answers"),
    [(None, ["at three"]), ("tomorrow", ["at three"]), (None, ["tomorrow", "at three"]), ("at nine", ["at three"])],
)
def test_where_the_hour_of_the_call_is_not_known_it_is_asked_for_beside_the_flow(preparing, known, answers) -> None:
    if known is not None:
        call(preparing, known, NOON - timedelta(days=1) if known == "at nine" else NOON - HOUR)
    asked = say(preparing, "remind me ten minutes before the call to open the slides")
    assert said(asked) == ["ask-reminder-time"]
    for text in answers:
        running = say(preparing, text, answer, "inform")
    day = "23" if "tomorrow" in (known, *answers) else "22"
    assert waiting(preparing) == [(1, "open the slides", f"{day}.11 14:50")]
    assert said(running)[-1] == "ask-problem"
    assert "three" in preparing.dossier(1).text("when")


def test_without_a_time_it_is_asked_for_and_the_words_wait(preparing) -> None:
    assert said(say(preparing, "remind me to chase them")) == ["ask-reminder-time"]
    assert said(say(preparing, "well you know", answer, "inform")) == ["own-text", "ask-reminder-time"]
    assert said(say(preparing, "yes", affirm, "affirm"))[-1] == "ask-reminder-time"
    running = say(preparing, "friday morning", answer, "inform")
    assert waiting(preparing) == [(1, "chase them", "27.11 09:00")]
    assert said(running) == ["reminder-set", "ask-problem"]


def test_a_moment_that_has_passed_is_said_kindly_and_asked_for_again(preparing) -> None:
    assert said(say(preparing, "remind me at 9am to mail them")) == ["reminder-past", "ask-reminder-time"]
    say(preparing, "In an hour", tapped={"minutes": 60})
    assert waiting(preparing) == [(1, "mail them", "22.11 13:00")]


def test_who_goes_on_with_something_else_leaves_the_question_when(preparing) -> None:
    say(preparing, "remind me to chase them")
    running = say(preparing, "never mind", cancel, "cancel")
    assert waiting(preparing) == []
    assert said(running) == ["left-as-it-was", "ask-problem"]


def test_what_was_told_before_the_request_is_taken_too(preparing) -> None:
    running = turn(preparing, "their line stops every week. remind me tomorrow to ask more", "set_reminder")
    telling, asking = running.heard.text.split(". ")
    parts = tuple(
        type(running.heard.whole)(text, intent, 1.0, "problem", 0.9)
        for text, intent in ((telling, "inform"), (asking, "set_reminder"))
    )
    running.heard = type(running.heard)(**{**vars(running.heard), "parts": parts})
    remind_me(running)
    assert [each.text for each in preparing.dossier(1).many("problem")] == ["their line stops every week"]
    assert waiting(preparing) == [(1, "ask more", "23.11 09:00")]


def test_a_status_ordered_in_one_breath_is_recorded_too(preparing) -> None:
    running = turn(preparing, "received. remind me tomorrow", "set_reminder")
    part = type(running.heard.whole)
    before = part("received.", "set_status", 0.9, "rapport", 0.0)
    parts = (before, part("remind me tomorrow", "set_reminder", 0.9, "rapport", 0.0))
    running.heard = replace(running.heard, parts=parts)
    remind_me(running)
    assert preparing.dossier(1).lead.status == "received"
    assert waiting(preparing) == [(1, "", "23.11 09:00")]
    assert said(running)[-2:] == ["reminder-set", "ask-problem"]
    assert said(running).count("ask-problem") == 1


def test_a_call_told_of_in_one_breath_is_prepared_and_the_reminder_is_set_by_it(uow) -> None:
    running = say(uow, "call with Brandt Paper at four, remind me ten minutes before")
    assert waiting(uow) == [(2, "", "22.11 15:50")]
    assert (running.talk.flow, running.talk.lead_id) == ("prep", 2)
    assert said(running)[-2:] == ["reminder-set", "ask-contact"]
    assert said(running).count("ask-contact") == 1


def test_a_call_that_the_reminder_itself_is_about_is_not_prepared(uow) -> None:
    running = say(uow, "call Brandt Paper in 3 days, remind me")
    assert running.talk.flow is None
    assert waiting(uow) == [(None, "call Brandt Paper", "25.11 09:00")]


def test_the_same_reminder_is_kept_once_and_no_more_than_a_bounded_number(uow) -> None:
    for _ in range(2):
        say(uow, "remind me tomorrow at 9 to call")
    assert len(waiting(uow)) == 1
    for day in range(2, MOST + 1):
        uow.add_reminder("rep", None, "call", NOON + timedelta(days=day), NOON)
    assert said(say(uow, "remind me in an hour")) == ["reminders-full"]
    assert len(waiting(uow)) == MOST


def test_reminders_are_listed_the_next_first_and_those_of_others_never(uow) -> None:
    assert said(say(uow, "which reminders do I have")) == ["reminders-none"]
    uow.add_reminder("rep", None, "second", NOON + 2 * HOUR, NOON)
    uow.add_reminder("rep", 1, "first", NOON + HOUR, NOON)
    uow.add_reminder("somebody else", None, "theirs", NOON + HOUR, NOON)
    listed = words(say(uow, "which reminders do I have"))
    assert "1. today at 13:00: first (**Acme**)\n2. today at 14:00: second" in listed
    assert "theirs" not in listed


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("drop the second reminder", ["call Acme", "mail Jan"]),
        ("cancel the reminder about the quote", ["call Acme", "mail Jan"]),
        ("delete the acme reminder", ["send the quote", "mail Jan"]),
        ("delete my reminder for tomorrow", ["call Acme", "send the quote"]),
        ("cancel the 3 o'clock reminder", ["call Acme", "mail Jan"]),
        ("forget all my reminders", []),
        ("forget that reminder", ["call Acme", "send the quote", "mail Jan"]),
    ],
)
def test_a_reminder_is_dropped_by_place_lead_day_hour_or_words(uow, text: str, left: list[str]) -> None:
    uow.add_reminder("rep", 1, "call Acme", NOON + HOUR, NOON)
    uow.add_reminder("rep", None, "send the quote", NOON + 3 * HOUR, NOON)
    uow.add_reminder("rep", None, "mail Jan", NOON + timedelta(days=1, hours=1), NOON)
    running = say(uow, text)
    assert [about for _, about, _ in waiting(uow)] == left
    assert said(running) == ["which-reminder" if len(left) == 3 else "reminder-dropped"]


def test_what_was_just_set_is_forgotten_and_what_was_dropped_comes_back(uow) -> None:
    uow.add_reminder("rep", None, "send the quote", NOON + HOUR, NOON)
    say(uow, "remind me tomorrow to call")
    say(uow, "forget that reminder")
    assert [about for _, about, _ in waiting(uow)] == ["send the quote"]
    undo = chosen(uow.talk("rep"), "undo")
    assert undo is not None
    say(uow, "Undo", tapped=undo.value)
    assert [about for _, about, _ in waiting(uow)] == ["send the quote", "call"]


def test_inside_a_flow_one_of_the_list_is_dropped_by_its_place_and_answers_stay_answers(preparing) -> None:
    for hours in (1, 2):
        preparing.add_reminder("rep", None, f"call {hours}", NOON + hours * HOUR, NOON)
    talk = say(preparing, "my reminders").talk
    assert chosen(talk, "two plants") is None
    assert chosen(talk, "the second plant stops") is None
    choice = chosen(talk, "drop the second one")
    assert choice is not None
    say(preparing, "drop the second one", tapped=choice.value)
    assert [about for _, about, _ in waiting(preparing)] == ["call 1"]


def test_nobody_drops_somebody_elses_reminder(uow) -> None:
    number = uow.add_reminder("somebody else", None, "theirs", NOON + HOUR, NOON)
    say(uow, "Drop", tapped={"drop": number})
    assert len(uow.reminders_of("somebody else")) == 1


def test_what_became_due_is_told_once_before_the_next_answer(uow) -> None:
    uow.add_reminder("rep", 1, "send the quote", NOON - HOUR, NOON)
    uow.add_reminder("rep", None, "later", NOON + HOUR, NOON)
    running = say(uow, "which reminders do I have")
    assert said(running) == ["reminder", "reminders"]
    told = "⏰ You asked me to remind you: send the quote (**Acme**). It was meant for today at 11:00."
    assert told in words(running)
    assert said(say(uow, "which reminders do I have")) == ["reminders"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("about", ["", "call Acme"])
@pytest.mark.parametrize("lead", [None, "Acme", "Brandt"])
def test_a_due_reminder_is_told_in_every_language(lang: str, about: str, lead: str | None) -> None:
    for late in (0, 2):
        told = due_reminder(Reminder(1, "rep", 1, about, NOON, NOON, None), lead, NOON + late * HOUR)
        text = catalogue(lang).format(told.key, told.args)
        assert text.startswith("⏰")
        assert text.count("Acme") == (1 if about or lead == "Acme" else 0)
        assert ("12:00" in text) == bool(late)


def test_times_are_those_of_the_reps_own_zone_also_after_the_clocks_change(uow) -> None:
    here = datetime(2026, 3, 20, 10, tzinfo=AMSTERDAM)
    running = say(uow, "remind me at 11", at=here)
    assert "today at 11:00" in words(running)
    say(uow, "remind me in 2 weeks at 11", at=here)
    assert [f"{each.due_at.astimezone(timezone.utc):%d.%m %H:%M}" for each in uow.reminders_of("rep")] == [
        "20.03 10:00",
        "03.04 09:00",
    ]
    assert "Friday 3 April at 11:00" in words(say(uow, "my reminders", at=here))


def test_one_of_two_leads_of_like_names_is_asked_for_and_then_the_reminder_is_set(uow) -> None:
    uow.add_lead("rep", "Brandt Paper", NOON)
    uow.add_lead("rep", "Brandt Logistics", NOON)
    asked = say(uow, "remind me tomorrow to ring Brandt")
    assert said(asked) == ["which-lead"]
    say(uow, "Brandt Logistics", tapped={"lead": 3})
    assert waiting(uow) == [(3, "ring Brandt", "23.11 09:00")]
