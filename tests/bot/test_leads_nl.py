"""Dutch: many leads at once; asserted on facts, not on sentences."""

from tests.bot.conftest import labels, said


def test_a_name_of_two_leads_is_asked_about_and_then_it_is_done(talk) -> None:
    talk("laten we in het nederlands praten", "open Jansen Bouw", "Nieuwe lead: Jansen Bouw")
    talk("open Jansen Staal", "Nieuwe lead: Jansen Staal")
    asked = talk("bereid een gesprek voor met jansen")
    assert {"Jansen Bouw", "Jansen Staal"} <= set(labels(asked))
    assert talk("de bouw").state["lead"] == "Jansen Bouw"


def test_compared_leads_stand_side_by_side(talk) -> None:
    talk("laten we in het nederlands praten", "open Jansen Bouw", "Nieuwe lead: Jansen Bouw")
    talk("open Brandt Papier", "Nieuwe lead: Brandt Papier")
    assert "**Jansen Bouw** | **Brandt Papier**" in said(talk("vergelijk Jansen Bouw met Brandt"))


def test_leads_are_searched_by_what_is_missing(talk) -> None:
    talk("laten we in het nederlands praten", "open Jansen Bouw", "Nieuwe lead: Jansen Bouw")
    outcome = talk("welke leads hebben nog geen budget")
    assert "Jansen Bouw" in said(outcome)
    assert outcome.intent == "list_leads"


def test_without_a_new_name_it_is_asked_for(talk, standing, names) -> None:
    talk("laten we in het nederlands praten", "open Jansen Bouw", "Nieuwe lead: Jansen Bouw", "hernoem hem")
    assert standing()[1] == "new_name"
    talk("Jansen Brood")
    assert names() == ["Jansen Brood"]


def test_facts_of_somebody_new_do_not_go_to_the_lead_in_hand(talk) -> None:
    talk("kwalificeer Brandt Papier", "20k")
    outcome = talk("kwalificeer Jansen BV: 30k, directeur beslist")
    assert outcome.state["lead"] == "Jansen BV"
    assert outcome.state["letters"]["budget"]["evidence"] == "30k"
