"""Changes of status, waiting leads, history and hand-over in English talks."""

from datetime import timedelta

import pytest

from bot.clock import FixedClock
from tests.bot.conftest import NOON, labels, said


@pytest.fixture
def later(gateway, monkeypatch):
    """Moves the clock so many minutes behind noon."""

    def move(minutes: int) -> None:
        monkeypatch.setattr(gateway, "_clock", FixedClock(NOON + timedelta(minutes=minutes)))

    return move


@pytest.fixture
def moves(gateway, talk):
    """The recorded changes of status of the lead in hand."""

    def read():
        with gateway.unit_of_work() as uow:
            return uow.transitions(uow.talk(talk.person).lead_id)

    return read


def test_a_partner_without_a_name_is_asked_for_and_the_text_for_him_is_offered(talk, moves) -> None:
    outcome = talk("new lead: Solvent Chem", "pass them to a partner")
    assert outcome.state["status"] == "new"
    assert "which partner" in said(outcome)
    outcome = talk("Veldman")
    assert outcome.state["status"] == "partner"
    assert moves()[-1].partner == "Veldman"
    assert "Text for the partner" in labels(outcome)
    outcome = talk("Text for the partner")
    assert "Solvent Chem: a customer for Veldman" in said(outcome)


def test_who_does_not_know_the_day_gets_days_to_choose_from(talk, moves) -> None:
    outcome = talk("new lead: Solvent Chem", "stop", "park it until further notice", "don't know")
    assert outcome.state["status"] == "new"
    assert labels(outcome)[:3] == ["22 Dec 2026", "22 Feb 2027", "22 May 2027"]
    assert talk("22 Feb 2027").state["status"] == "nurture"
    assert moves()[-1].next_contact.isoformat() == "2027-02-22"


@pytest.mark.parametrize("word", ["skip", "cancel", "no"])
def test_a_word_leaves_the_status_as_it_was_and_the_talk_goes_on(talk, word: str) -> None:
    outcome = talk("qualify Acme", "pass them to a partner", word)
    assert outcome.state["status"] == "new"
    assert "stays as it was" in said(outcome)
    assert "Budget" in said(outcome)


def test_two_things_in_one_message_are_both_taken(talk, moves) -> None:
    outcome = talk(
        "new lead: Kirkby Mills", "no budget this year, park until January 2027 and they said freezers fail every week"
    )
    assert outcome.state["status"] == "nurture"
    assert outcome.state["letters"]["need"]["rating"] == 2
    assert moves()[-1].next_contact.isoformat() == "2027-01-01"


def test_a_reason_of_no_kind_is_kept_and_its_kind_is_asked_for(talk, moves) -> None:
    outcome = talk("new lead: Dorset Glass", "disqualify", "they are rude")
    assert outcome.state["status"] == "new"
    assert "they are rude" in said(outcome)
    outcome = talk("no fit")
    assert outcome.state["status"] == "disqualified"
    assert "they are rude" in moves()[-1].reason
    assert "no fit" in said(talk("history"))


def test_a_waiting_lead_is_spoken_of_at_each_limit_once_also_with_another_in_hand(talk, later) -> None:
    talk("qualify Acme", "stop", "qualify Brandt")
    later(6)
    assert "**Acme** has been waiting for 6 minutes" in said(talk("help"))
    assert "waiting" not in said(talk("help"))
    later(31)
    outcome = talk("40k")
    assert "**Acme** has been waiting for 31 minutes, that is over the 30 minutes" in said(outcome)
    assert outcome.state["letters"]["budget"]["rating"] == 2
    later(200)
    assert "waiting 3 hours, over the 30 minutes" in said(talk("my leads"))
    assert "has been waiting" not in said(talk("help"))


def test_a_due_contact_is_told_when_its_day_has_come(talk, later) -> None:
    talk("qualify Acme", "put them in nurture until march")
    later(60 * 24 * 102)
    outcome = talk("hi")
    assert "**Acme** wanted to hear from you on 1 Mar 2027, that was 3 days ago" in said(outcome)
    assert "wanted to hear" not in said(talk("thanks"))
    assert "3 days ago" in said(talk("my leads"))


def test_a_sales_manager_gets_letters_open_fields_and_the_next_step(talk) -> None:
    outcome = talk("qualify Acme: 40k, the CFO signs, live before Q2", "stop", "text for my sales manager please")
    assert "Hand-over: Acme" in said(outcome)
    assert "2/3" in said(outcome)
    assert "region" in said(outcome)


@pytest.mark.parametrize(
    "verdict", ["not a fit: no budget", "past niet bij ons: geen budget", "не подходит: нет бюджета"]
)
def test_a_verdict_with_its_reason_records_the_status_where_nothing_is_asked(talk, moves, verdict: str) -> None:
    talk("qualify Acme, they lose a batch a week", "stop", verdict)
    assert moves()[-1].status == "disqualified"
    assert "budget" in moves()[-1].reason or "бюджет" in moves()[-1].reason
