"""Dutch: reminders asked for at any moment; it is Sunday 22 November 2026, noon."""

import pytest

from tests.bot.conftest import said
from tests.bot.test_reminders_en import waiting

__all__ = ["waiting"]


def test_a_reminder_before_the_call_is_set_in_the_middle_of_a_preparation(talk, standing, waiting) -> None:
    talk("gesprek met Brandt Papier om vier uur, ik spreek de inkoper, wij doen verpakkingsmachines")
    before = standing()
    outcome = talk("herinner me tien minuten van tevoren")
    assert waiting() == [("22.11 15:50", "")]
    assert "vandaag om 15:50" in said(outcome)
    assert standing() == before


def test_the_hour_of_the_call_is_asked_for_and_the_flow_goes_on_at_its_question(talk, standing, waiting) -> None:
    talk("kwalificeer Noordhof: ongeveer 40k budget")
    before = standing()
    talk("geef me een kwartier voor het gesprek een seintje", "morgen om 3 uur")
    assert waiting() == [("23.11 14:45", "")]
    assert standing() == before


def test_what_is_asked_for_without_a_time_waits_for_it(talk, standing, waiting) -> None:
    talk("gesprek met Brandt Papier om vier uur, ik spreek de inkoper, wij doen verpakkingsmachines")
    before = standing()
    asked = talk("herinner me eraan dat ik de offerte stuur")
    assert "Wanneer zal ik je herinneren" in said(asked)
    talk("overmorgen om half 3")
    assert waiting() == [("24.11 14:30", "ik de offerte stuur")]
    assert standing() == before


def test_reminders_are_listed_and_dropped_also_inside_a_flow(talk, standing, waiting) -> None:
    talk("gesprek met Brandt Papier om vier uur, ik spreek de inkoper, wij doen verpakkingsmachines")
    before = standing()
    talk("ping me morgen om 9 uur om Jan te bellen", "herinner me vrijdagmiddag aan de offerte")
    assert "dinsdag" not in said(talk("welke herinneringen heb ik"))
    talk("haal de eerste weg")
    assert waiting() == [("27.11 14:00", "de offerte")]
    talk("wis alle herinneringen")
    assert waiting() == []
    assert standing() == before


def test_a_lead_told_of_in_one_breath_is_qualified_all_the_same(talk, waiting) -> None:
    outcome = talk("kwalificeer Noordhof: 40k, de CFO tekent. herinner me vrijdag om haar te bellen")
    assert waiting() == [("27.11 09:00", "haar te bellen")]
    assert outcome.state["lead"] == "Noordhof"
    assert outcome.state["letters"]["budget"]["state"] == "known"


@pytest.mark.parametrize("line", ["parkeer tot maart", "in de koelkast, bel ze in het voorjaar terug"])
def test_parking_a_lead_is_no_reminder(talk, waiting, line: str) -> None:
    talk("kwalificeer Noordhof: ongeveer 40k budget", "stop")
    assert talk(line).state["status"] == "nurture"
    assert waiting() == []
