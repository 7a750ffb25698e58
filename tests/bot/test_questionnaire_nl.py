"""Questionnaire in Dutch conversations: fields of services, several at once, corrections."""


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


def test_one_message_answers_three_fields_and_the_service_brings_its_own_questions(talk, answered) -> None:
    outcome = talk(*LETTERS, "nieuwe planningssoftware voor de Benelux, voor scholen")
    assert answered("project_type").text == "nieuwe planningssoftware"
    assert answered("region").text == "Benelux"
    assert answered("target_audience").text == "scholen"
    assert "dienst: software" in said(outcome)
    assert "Hoeveel mensen" in said(talk("minder papier op kantoor"))
    talk("een stuk of 30")
    assert answered("users").value["number_min"] == "30"
    assert "waar de gegevens nu vandaan komen" in said(talk("geen idee"))
    outcome = talk("in de cloud")
    assert answered("hosting").value["option"] == "cloud"
    assert "gevraagd, niet bekend: te koppelen systemen" in said(outcome)


def test_yes_no_and_a_date_are_read_where_they_are_asked(talk, answered) -> None:
    talk(*LETTERS, "koelcellen plaatsen", "Limburg", "supermarkten", "alles vervangen", "op 3 locaties")
    assert answered("sites").value["number_min"] == "3"
    talk("nee, is nieuw")
    assert answered("replaces").value["yes"] is False
    talk("eind mei")
    assert answered("needed_on").value["date"] == "2027-05-31"
    assert answered("timeframe").value["latest_date"] != "2027-05-31"
