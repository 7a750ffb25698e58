"""Questionnaire in Dutch conversations: fields of services, several at once, corrections."""

import pytest

from tests.bot.conftest import said

LETTERS = (
    "kwalificeren",
    "Bakker BV",
    "40k",
    "Henk Mulder beslist alleen",
    "ze verliezen elke week uren met papierwerk",
    "voor 1 april",
    "ja past prima bij ons",
)


@pytest.fixture
def kept(gateway, talk):
    """Reads what stands in a field of the lead in hand."""

    def read(field: str):
        with gateway.unit_of_work() as uow:
            return uow.dossier(uow.talk(talk.person).lead_id).one(field)

    return read


def test_one_message_answers_three_fields_and_the_service_brings_its_own_questions(talk, kept) -> None:
    outcome = talk(*LETTERS, "nieuwe planningssoftware voor de Benelux, voor scholen")
    assert kept("project_type").text == "nieuwe planningssoftware"
    assert kept("region").text == "Benelux"
    assert kept("target_audience").text == "scholen"
    assert "dienst: software" in said(outcome)
    assert "Hoeveel mensen" in said(talk("minder papier op kantoor"))
    talk("een stuk of 30")
    assert kept("users").value["number_min"] == "30"
    assert "waar de gegevens nu vandaan komen" in said(talk("geen idee"))
    outcome = talk("in de cloud")
    assert kept("hosting").value["option"] == "cloud"
    assert "gevraagd, niet bekend: te koppelen systemen" in said(outcome)


def test_yes_no_and_a_date_are_read_where_they_are_asked(talk, kept) -> None:
    talk(*LETTERS, "koelcellen plaatsen", "Limburg", "supermarkten", "alles vervangen", "op 3 locaties")
    assert kept("sites").value["number_min"] == "3"
    talk("nee, is nieuw")
    assert kept("replaces").value["yes"] is False
    talk("eind mei")
    assert kept("needed_on").value["date"] == "2027-05-31"
    assert kept("timeframe").value["latest_date"] != "2027-05-31"
