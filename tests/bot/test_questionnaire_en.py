"""Questionnaire and fit in English conversations: fields of services, several at once, corrections, criteria."""

import pytest

from bot.clock import FixedClock
from tests.bot.conftest import NOON, said

LETTERS = ("qualify", "Acme Freight", "60k, the CFO signs, they lose hours on paper, before september")

OWN = """
fields: [region, target_audience]
services:
  solar:
    name: {en: solar panels}
    words: {en: [solar panel]}
    fields:
      - id: roof
        kind: number
        label: {en: roof area}
        ask: {en: "How many square metres of roof?"}
        why: {en: "It limits how much power fits."}
        howto: {en: "Left open; satellite pictures show it."}
"""
CRITERIA = """
criteria:
  - id: where
    answer: region
    one_of: {en: [Benelux], ru: [Бенилюкс]}
    fails: no_target
    reason: {en: region Benelux}
  - id: money
    answer: budget
    at_least: 10000
    currency: EUR
    fails: no_target
    reason: {en: budget over 10k}
"""


def test_one_message_answers_three_fields_and_the_service_brings_its_own_questions(talk, answered) -> None:
    outcome = talk(*LETTERS, "yes theyre a target", "website relaunch for the Benelux, for schools")
    assert answered("project_type").text == "website relaunch"
    assert answered("region").text == "Benelux"
    assert answered("target_audience").text == "schools"
    assert "marketing and website" in said(outcome)
    assert "website now" in said(talk("a faster site with a shop"))
    assert "visitors" in said(talk("yep they do"))
    assert answered("website_now").value["yes"] is True
    outcome = talk("why do you ask that?")
    assert "lack visitors" in said(outcome)
    assert "How many visitors" in outcome.replies[-1]["text"]
    outcome = talk("about 1200")
    assert answered("visitors").value["number_min"] == "1200"
    assert "More enquiries" in [button["title"] for button in outcome.replies[-1]["buttons"]]
    outcome = talk("1")
    assert answered("result_wanted").value["option"] == "leads"
    assert "Here is where it stands" in said(outcome)
    assert "has a website: yep they do" in said(talk("brief"))
    talk("the visitors number is wrong, it is 2500")
    assert answered("visitors").value["number_min"] == "2500"
    assert answered("budget").value["amount_min"] == "60000"


def test_a_number_is_no_budget_and_no_button_and_dont_know_stays_open(talk, answered) -> None:
    talk(*LETTERS, "yes theyre a target", "planning software", "uk", "hauliers", "less paper")
    talk("2")
    assert answered("users").value["number_min"] == "2"
    outcome = talk("no idea")
    assert "where the data comes from" in said(outcome)
    assert answered("systems") is None
    outcome = talk("skip")
    assert "asked, not known: systems to connect, hosting" in said(outcome)
    assert outcome.state["recommended"] == "sql"


def test_the_service_is_asked_where_several_fit_and_corrected_in_words(talk, answered) -> None:
    outcome = talk(*LETTERS, "yes theyre a target", "new machines and a website", "uk", "hauliers", "skip")
    assert "Which service" in said(outcome)
    talk("marketing")
    assert answered("service").value["service"] == "marketing"
    talk("no, the service is software")
    assert answered("service").value["service"] == "software"


@pytest.fixture(scope="module")
def own(gateway, tmp_path_factory):
    """A gateway over a data folder in which a team lead wrote fields and criteria."""
    from actions.services import provide, services
    from bot.wiring import build_gateway

    # The actions of one process serve one program: the other tests get theirs back.
    before = services()

    folder = tmp_path_factory.mktemp("own")
    (folder / "method").mkdir()
    (folder / "method" / "questionnaire.yml").write_text(OWN, encoding="utf-8")
    (folder / "method" / "fit.yml").write_text(CRITERIA, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_DATA", str(folder))
        built = build_gateway(lambda step: None, FixedClock(NOON))
        yield built
        built.close()
    provide(before)


def test_criteria_decide_the_fit_without_a_question_and_the_board_says_by_which(own) -> None:
    def say(*lines: str):
        return [own.handle("test", "dora", line) for line in lines]

    outcomes = say(*LETTERS, "Amsterdam")
    assert "target customer" not in "".join(said(outcome) for outcome in outcomes)
    assert "region" in said(outcomes[-2])
    board = said(say("schools")[-1])
    assert "target by your criteria: region Benelux, budget over 10k" in board
    with own.unit_of_work() as uow:
        assert uow.dossier(uow.talk("dora").lead_id).one("fit") is None
    assert "not a target in your words" in said(say("they are not a target for us", "board")[-1])


def test_a_team_leads_own_service_asks_its_own_field(own) -> None:
    def say(*lines: str):
        return [own.handle("test", "emil", line) for line in lines][-1]

    outcome = say("prepare a call with Sunny BV, we sell solar panels", "qualify", *LETTERS[2:], "Ghent", "schools")
    assert "square metres of roof" in said(outcome)
    assert "satellite pictures" in said(say("dont know"))
