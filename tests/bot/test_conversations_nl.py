"""Whole conversations in Dutch, typed as hurried people type: what must come of them by the method (docs/method.md)."""

import re

import pytest

from bot.clock import FixedClock
from tests.bot.conftest import NOON, said

TRANSPORT = (
    "om 3u bellen met Verhoeven Transport, ik spreek de planner Karin, 60 vrachtwagens, "
    "wij verkopen routeplanningssoftware"
)
COLD_STORES = "morgen om 10 gesprek met Jansen Groente BV, ik spreek Ahmed de bedrijfsleider, wij leveren koelcellen"
PROBLEM = "ze klagen dat de chauffeurs steeds omrijden omdat de planning te laat is"
AT_IMPLICATION = (
    COLD_STORES,
    "ze hebben 12 koelcellen en 40 medewerkers",
    "de koelcellen vallen vaak uit en daar balen ze van",
)
"""Lines after which the coach asks where the problem leads to."""
BANT = ("budget", "authority", "need", "timeframe")
SPIN = ("situation", "problem", "implication", "need_payoff")


def letter(outcome, name: str) -> dict:
    return outcome.state["letters"][name]


def rating(outcome, name: str) -> int:
    return letter(outcome, name)["rating"]


def evidence(outcome, name: str) -> str:
    return str(letter(outcome, name)["evidence"] or "")


def buttons(outcome) -> list[str]:
    return [button["title"] for button in outcome.replies[-1]["buttons"]]


def last(outcome) -> str:
    return outcome.replies[-1]["text"]


def asked(outcome) -> str:
    """The letter by which the last reply asks, such as "P · Probleem"; the wording around it may vary."""
    found = re.search(r"\*\*([A-Z] · [\w-]+)", last(outcome))
    return found[1] if found else last(outcome)


@pytest.fixture
def kept(gateway, talk):
    """Reads what stands in a field of the lead in hand, outside the eight letters."""

    def read(field: str) -> str:
        with gateway.unit_of_work() as uow:
            return str(uow.dossier(uow.talk(talk.person).lead_id).text(field) or "")

    return read


@pytest.fixture
def qualifying(talk):
    """A qualification of a named customer, the budget question open."""
    talk("ik wil een lead kwalificeren", "Gemeente Almere")
    return talk


# 1 · prepare a call


def test_all_that_the_first_message_tells_is_kept_and_never_asked(talk, kept) -> None:
    outcome = talk(TRANSPORT)
    assert outcome.state["lead"] == "Verhoeven Transport"
    assert "Karin" in kept("contact")
    assert kept("role") == "planner"
    assert kept("offer") == "routeplanningssoftware"
    assert "3u" in kept("when")
    assert "60 vrachtwagens" in evidence(outcome, "situation")
    assert "Wie spreek je" not in said(outcome)
    assert "aanbieden" not in said(outcome)


@pytest.mark.parametrize(
    ("opening", "company"),
    [
        ("bereid gesprek voor met TechNova morgen 14u, spreek hr manager Sanne Bakker, wij verkopen verzuimsoftware",
         "TechNova"),
        ("over een uur bel ik Studio Blauw, contact is Lotte, we bieden een CRM aan", "Studio Blauw"),
        ("bel zo met zorggroep De Linde, spreek mevr Yilmaz van inkoop, wij doen schoonmaakrobots",
         "zorggroep De Linde"),
    ],
)  # fmt: skip
def test_a_hurried_opening_opens_the_lead_by_its_name(talk, kept, opening: str, company: str) -> None:
    outcome = talk(opening)
    assert outcome.lang == "nl"
    assert outcome.state["lead"] == company
    assert kept("contact")
    assert kept("offer")


def test_each_spin_letter_is_introduced_and_then_the_step_that_the_call_aims_at(talk) -> None:
    assert "Situatie" in last(talk("over een uur bel ik Studio Blauw, contact is Lotte, we bieden een CRM aan"))
    assert "Probleem" in last(talk("ze werken met 6 man en houden alle klanten bij in excel"))
    assert "Implicatie" in last(talk("ze vergeten vaak offertes op te volgen en dat ergert ze"))
    assert "Implicatie" in last(talk("daardoor missen ze elke maand opdrachten"))
    assert "Need-payoff" in last(talk("en klanten lopen over naar de concurrent"))
    outcome = talk("wat zou het u opleveren als elke offerte op tijd werd opgevolgd?")
    assert "Lotte" in last(outcome)
    outcome = talk("een proefaccount voor haar hele team")
    assert "proefaccount" in said(outcome)
    assert "Gespreksbriefing" in said(outcome)


def test_a_fact_goes_under_the_letter_it_tells_of_whatever_was_asked(talk) -> None:
    talk(COLD_STORES)
    outcome = talk("hun koelcellen vallen elke maand uit, daar balen ze van")
    assert "vallen elke maand uit" in evidence(outcome, "problem")
    assert "vallen" not in evidence(outcome, "situation")
    outcome = talk("ze hebben 12 koelcellen en 40 medewerkers")
    assert "12 koelcellen" in evidence(outcome, "situation")
    assert "12 koelcellen" not in evidence(outcome, "problem")


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            "chauffeurs rijden vaak om omdat de planning te laat is",
            marks=pytest.mark.xfail(strict=True, reason="not every trouble is known; this is kept as a fact"),
        ),
        "de planning klopt nooit en ze zijn het zat",
    ],
)
def test_what_the_customer_suffers_from_is_kept_as_told_and_not_as_a_question_to_ask(talk, told: str) -> None:
    outcome = talk(TRANSPORT, told)
    assert letter(outcome, "problem")["state"] == "known"
    assert told in evidence(outcome, "problem")
    assert rating(outcome, "need") == 2


@pytest.mark.parametrize(
    "wish",
    [
        "Ahmed zei dat hij een koelcel wil die zelf alarm slaat",
        "ze willen graag dat elke storing meteen gemeld wordt, zei hij zelf",
    ],
)
def test_a_wish_of_the_customer_is_an_explicit_need_also_while_implications_are_asked(talk, wish: str) -> None:
    before = talk(*AT_IMPLICATION)
    outcome = talk(wish)
    assert wish in evidence(outcome, "need_payoff")
    assert evidence(outcome, "implication") == ""
    assert rating(outcome, "need") == 3
    assert rating(outcome, "authority") == rating(before, "authority")


@pytest.mark.parametrize(
    ("line", "kind", "filed"),
    [
        ("hoeveel ritten plant u per dag?", "situatievraag", "situation"),
        ("waar loopt u nu tegenaan met de planning?", "probleemvraag", "problem"),
        ("wat kosten die vertragingen u per maand?", "implicatievraag", "implication"),
        ("wat zou het u opleveren als de planning elke ochtend klaar is?", "need-payoffvraag", "need_payoff"),
        ("is daar al budget voor gereserveerd?", "budgetvraag", "budget"),
        ("wie beslist hier uiteindelijk over?", "authority-vraag", "authority"),
    ],
)
def test_a_line_for_the_buyer_is_judged_with_its_cue_and_kept_under_its_letter(
    talk, line: str, kind: str, filed: str
) -> None:
    talk(TRANSPORT, PROBLEM)
    outcome = talk(line)
    verdict = next(reply["text"] for reply in outcome.replies if kind in reply["text"].casefold())
    cue = re.search(r"“(.+?)”", verdict)
    assert cue and cue[1].casefold() in line
    board = said(talk("status"))
    assert line.rstrip("?")[:30] in evidence(outcome, filed) or line[:30] in board
    others = set(SPIN) - {filed}
    assert not any(line in evidence(outcome, other) for other in others)


def test_a_pitch_is_marked_turned_into_a_question_and_kept_nowhere(talk) -> None:
    before = talk(TRANSPORT, PROBLEM).state["letters"]
    outcome = talk("onze software is de beste van nederland en bespaart u 20% brandstof!")
    assert "pitch" in said(outcome)
    assert "?”" in outcome.replies[0]["text"]
    assert "chauffeurs steeds omrijden" in outcome.replies[0]["text"]
    assert outcome.state["letters"] == before


def test_a_price_in_a_pitch_is_not_the_customers_budget(talk) -> None:
    talk(TRANSPORT, PROBLEM)
    outcome = talk("ons pakket kost u maar 40 euro per maand en heeft alles wat u nodig heeft!")
    assert letter(outcome, "budget")["state"] == "unknown"


def test_somebody_who_is_stuck_gets_examples_from_this_leads_own_words(talk) -> None:
    before = talk(*AT_IMPLICATION)
    outcome = talk("ik weet ff niet wat ik moet vragen, geef eens een voorbeeld")
    assert "vallen vaak uit" in outcome.replies[0]["text"]
    assert asked(before) == asked(outcome) == "I · Implicatie"
    assert outcome.state == before.state


def test_too_many_situation_questions_are_pointed_out_and_the_brief_holds_two(talk) -> None:
    talk(COLD_STORES, "hoe oud zijn de koelcellen?", "hoeveel koelcellen heeft u in gebruik?")
    outcome = talk("welke leverancier onderhoudt ze nu?")
    assert re.search(r"\b3\b", said(outcome))
    brief = said(talk("stuur de briefing"))
    assert len(re.findall(r"^S · ", brief, re.M)) == 2
    assert len(re.findall(r"^I · ", brief, re.M)) <= 4


@pytest.mark.parametrize("words", ["verder", "ga maar door", "volgende vraag"])
def test_going_on_in_plain_words_leads_to_the_next_letter(talk, words: str) -> None:
    outcome = talk(*AT_IMPLICATION, "daardoor moeten ze partijen sla weggooien")
    assert asked(outcome) == "I · Implicatie"
    assert asked(talk(words)) == "N · Need-payoff"


# 2 · qualify a lead


def test_a_lead_is_qualified_by_name_with_several_letters_in_one_message(talk) -> None:
    outcome = talk("kwalificeer Bakkerij De Korenaar: rond de 40k, de eigenaar tekent, moet voor de zomer draaien")
    assert outcome.state["lead"] == "Bakkerij De Korenaar"
    assert [rating(outcome, name) for name in BANT] == [2, 2, 0, 2]
    assert "Need" in last(outcome)


def test_letters_are_taken_in_the_order_in_which_they_are_told(qualifying) -> None:
    outcome = qualifying("ze willen eind Q1 beginnen")
    assert rating(outcome, "timeframe") == 2
    assert letter(outcome, "budget")["state"] == "unknown"
    assert "Budget" in last(outcome)
    outcome = qualifying("de wethouder beslist")
    assert rating(outcome, "authority") == 2
    outcome = qualifying("25 tot 30k")
    assert rating(outcome, "budget") == 2
    assert evidence(outcome, "budget") == "25 tot 30k"


@pytest.mark.xfail(strict=True, reason="a clause about the customer behind a full stop is cut in two facts")
def test_a_date_with_its_reason_and_a_couple_that_decides_are_read_from_one_long_message(talk) -> None:
    outcome = talk(
        "net gebeld met Mulder Kozijnen. ze hebben max 15k, Henk Mulder beslist samen met zijn vrouw, "
        "liefst voor 1 maart want dan begint de subsidie. offertes maken kost ze 3 avonden per week"
    )
    assert outcome.state["lead"] == "Mulder Kozijnen"
    assert rating(outcome, "budget") >= 2
    assert rating(outcome, "authority") == 3
    assert rating(outcome, "timeframe") == 3
    assert "1 maart" in evidence(outcome, "timeframe")
    assert evidence(outcome, "situation") == ""


def test_a_date_alone_says_nothing_about_who_decides(qualifying) -> None:
    outcome = qualifying("ze willen voor 1 april beginnen")
    assert rating(outcome, "timeframe") == 2
    assert letter(outcome, "authority")["state"] == "unknown"


def test_not_knowing_leaves_a_letter_open_with_advice_and_is_never_a_no(qualifying) -> None:
    outcome = qualifying("weet ik niet")
    assert letter(outcome, "budget")["state"] == "open"
    assert "vraag" in outcome.replies[0]["text"]
    outcome = qualifying("sla over")
    assert letter(outcome, "authority")["state"] == "open"
    assert outcome.state["recommended"] in ("new", "received")
    assert "Need" in last(outcome)


def test_no_money_is_known_and_negative_and_keeps_the_lead_warm(qualifying) -> None:
    outcome = qualifying("er is geen budget dit jaar")
    assert (letter(outcome, "budget")["state"], rating(outcome, "budget")) == ("negative", 0)
    outcome = qualifying("ze verliezen elke dag een uur met papieren formulieren")
    assert outcome.state["recommended"] == "nurture"


def test_no_need_disqualifies_and_later_answers_do_not_turn_it_round(qualifying) -> None:
    outcome = qualifying("ze zeiden dat ze geen behoefte hebben")
    assert letter(outcome, "need")["state"] == "negative"
    assert outcome.state["recommended"] == "disqualified"
    outcome = qualifying("weet ik niet", "weet ik niet", "nooit")
    assert letter(outcome, "timeframe")["state"] == "negative"
    assert letter(outcome, "need")["state"] == "negative"
    assert outcome.state["recommended"] == "disqualified"


def test_fit_and_questionnaire_are_asked_and_an_open_field_is_named(qualifying) -> None:
    outcome = qualifying(
        "40k",
        "Henk Mulder beslist alleen",
        "ze verliezen elke week uren met papieren formulieren",
        "voor 1 april",
    )
    assert "doelgroep" in last(outcome)
    assert "project" in last(qualifying("ja past prima bij ons"))
    assert "regio" in last(qualifying("digitale formulieren"))
    outcome = qualifying("geen idee")
    assert "klanten" in last(outcome)
    outcome = qualifying("particulieren en kleine bedrijven in de gemeente")
    outcome = qualifying("alle formulieren online zetten")
    assert outcome.state["recommended"] == "sql"
    assert re.search(r"Nog open.*regio", said(outcome))


# 3 · correct, go back, explain


def test_a_correction_counts_as_the_corrected_amount_only(qualifying) -> None:
    outcome = qualifying("20k", "nee, 30k geen 20k")
    assert "30.000" in said(outcome)
    assert "20.000" not in said(outcome)
    assert rating(outcome, "budget") == 2
    assert letter(outcome, "authority")["state"] == "unknown"


@pytest.mark.parametrize("words", ["het budget klopte niet", "het budget was fout"])
def test_saying_that_an_answer_was_wrong_asks_it_again_and_denies_nothing(qualifying, words: str) -> None:
    qualifying("20k")
    outcome = qualifying(words)
    assert letter(outcome, "budget")["state"] != "negative"
    assert outcome.state["recommended"] != "nurture"
    assert "Budget" in last(outcome)
    outcome = qualifying("35k")
    assert "35.000" in said(outcome)
    assert "35k" in evidence(outcome, "budget")


def test_a_corrected_name_replaces_the_contact_and_is_no_fact(talk, kept) -> None:
    talk(COLD_STORES)
    outcome = talk("nee wacht, mijn contact heet Ahmet, niet Ahmed")
    assert kept("contact") == "Ahmet"
    assert not any("Ahmet" in evidence(outcome, name) for name in (*SPIN, "need"))
    assert "Situatie" in last(outcome)


def test_going_back_asks_the_question_before_and_takes_the_new_answer(qualifying) -> None:
    qualifying("20k")
    outcome = qualifying("ga terug")
    assert outcome.intent == "go_back"
    assert "Budget" in last(outcome)
    outcome = qualifying("45k")
    assert "45k" in evidence(outcome, "budget")
    assert "Authority" in last(outcome)


@pytest.mark.parametrize(
    ("question", "intent", "word"),
    [
        ("waarom vraag je dat?", "ask_why", "Budget"),
        ("wat bedoel je met authority?", "ask_knowledge", "beslis"),
        ("wat is een DMU eigenlijk", "ask_knowledge", "beslissen"),
    ],
)
def test_a_question_to_the_coach_is_answered_and_the_open_one_comes_back(
    qualifying, question: str, intent: str, word: str
) -> None:
    before = qualifying("ze willen voor 1 april beginnen")
    outcome = qualifying(question)
    assert outcome.intent == intent
    assert word in outcome.replies[0]["text"]
    assert asked(outcome) == asked(before)
    assert outcome.state == before.state


# 4 · digress and resume


@pytest.mark.parametrize(
    "aside",
    ["hoi", "dankjewel!", "stomme rotbot, je bent waardeloos", "pfff wat een kutvraag", "ben jij een robot?",
     "wat is een implicatievraag?", "asdf qwerty zxcv"],
)  # fmt: skip
def test_a_digression_stores_nothing_and_ends_at_the_open_question(talk, aside: str) -> None:
    before = talk(COLD_STORES, "ze hebben 12 koelcellen en 40 medewerkers")
    assert "Probleem" in last(before)
    outcome = talk(aside)
    assert outcome.state == before.state
    assert "Probleem" in last(outcome)
    assert len(outcome.replies) >= 2


def test_the_language_changes_in_the_middle_and_nothing_is_lost(talk) -> None:
    before = talk(COLD_STORES, "ze hebben 12 koelcellen en 40 medewerkers")
    outcome = talk("let's continue in English please")
    assert outcome.lang == "en"
    assert outcome.state == before.state
    assert "Problem" in last(outcome)
    outcome = talk("toch maar weer in het nederlands graag")
    assert outcome.lang == "nl"
    assert outcome.state == before.state
    assert "Probleem" in last(outcome)


def test_an_answer_and_a_question_in_one_message_are_both_served(talk) -> None:
    talk(COLD_STORES)
    outcome = talk("ze hebben 12 koelcellen van 20 jaar oud. wat bedoel je met situatie?")
    assert "12 koelcellen" in evidence(outcome, "situation")
    assert "feiten" in said(outcome)


def test_an_answer_and_a_why_in_one_message_are_both_served(qualifying) -> None:
    outcome = qualifying("rond de 40k. waarom vraag je dat eigenlijk?")
    assert rating(outcome, "budget") == 2
    assert len(outcome.replies) >= 2


def test_stopping_keeps_everything_and_the_talk_is_taken_up_where_it_was(talk) -> None:
    before = talk(*AT_IMPLICATION)
    assert talk("stop maar ff").intent == "cancel"
    assert "Jansen Groente BV" in said(talk("mijn leads"))
    outcome = talk("waar waren we?")
    assert outcome.state == before.state
    assert "Jansen Groente BV" in said(outcome)
    assert asked(outcome) == asked(before)


def test_a_dutch_talk_goes_on_in_another_process(talk) -> None:
    from bot.wiring import build_gateway

    before = talk(COLD_STORES, "hun koelcellen vallen elke maand uit, daar balen ze van")
    another = build_gateway(lambda step: None, FixedClock(NOON))
    try:
        outcome = another.handle("test", talk.person, "waar waren we gebleven")
    finally:
        another.close()
    assert outcome.lang == "nl"
    assert outcome.state == before.state
    assert "Jansen Groente BV" in said(outcome)


# 5 · board and status


def test_the_board_shows_eight_letters_with_own_words_and_the_recommendation_with_its_reason(talk) -> None:
    before = talk(TRANSPORT, PROBLEM)
    outcome = talk("status graag")
    board = outcome.replies[0]["text"]
    for name in ("Situatie", "Probleem", "Implicatie", "Need-payoff", "Budget", "Authority", "Need", "Timeframe"):
        assert name in board
    assert outcome.state["recommended"] == "mql"
    assert "Waarom MQL" in board
    assert "chauffeurs steeds omrijden" in board
    assert asked(outcome) == asked(before)
    assert outcome.state == before.state


@pytest.mark.parametrize("order", ["maak er een MQL van", "zet hem maar op mql"])
def test_a_status_is_recorded_in_plain_words(talk, order: str) -> None:
    outcome = talk(TRANSPORT, PROBLEM, order)
    assert outcome.intent == "set_status"
    assert outcome.state["status"] == "mql"
    assert "Vastgelegd" in said(outcome)


def test_an_order_for_a_status_is_no_answer_to_the_questionnaire(qualifying, kept) -> None:
    qualifying("40k", "de wethouder beslist", "ze verliezen elke week uren met papierwerk", "voor 1 april", "ja, past")
    outcome = qualifying("zet hem maar op gewonnen")
    assert outcome.state["status"] == "new"
    assert "Gewonnen" in said(outcome)
    assert not kept("project_type")


def test_a_move_that_skips_too_much_is_refused_with_the_reason_and_the_next_step(talk) -> None:
    outcome = talk(TRANSPORT, PROBLEM, "zet deze lead op gewonnen")
    assert outcome.intent == "set_status"
    assert outcome.state["status"] == "new"
    assert "niet vastleggen" in said(outcome)
    assert "Opgepakt" in said(outcome)


def test_a_lead_is_disqualified_with_a_reason_only_and_reopened_as_new(talk) -> None:
    outcome = talk(TRANSPORT, "stop", "diskwalificeer deze lead")
    assert outcome.state["status"] == "new"
    assert "reden" in said(outcome)
    assert talk("ze zijn onbereikbaar").state["status"] == "disqualified"
    outcome = talk("heropen de lead, ze hebben vandaag zelf teruggebeld")
    assert outcome.state["status"] == "new"


def test_another_request_is_not_taken_for_the_reason(talk) -> None:
    talk(TRANSPORT, "stop", "diskwalificeer maar")
    outcome = talk("mijn leads")
    assert outcome.state["status"] == "new"
    assert "Verhoeven Transport" in said(outcome)


# 6 · the brief


def test_the_brief_is_one_screen_of_the_reps_own_words_and_nothing_else(talk) -> None:
    talk(
        "om 3u bellen met Verhoeven Transport, ik spreek de planner Karin, wij verkopen routeplanningssoftware",
        "60 vrachtwagens, drie vestigingen, 85 chauffeurs en een eigen werkplaats in Tilburg",
        "pfff wat een kutvraag",
        "chauffeurs rijden vaak om omdat de planning te laat is en steeds weer verandert",
        "bedankt!",
        "daardoor komen ze te laat bij de supermarkten en die rekenen een boete",
        "wat betekent dat voor uw contract met de supermarkten?",
        "wat zou het u opleveren als de planning elke ochtend om 6 uur klaar is?",
        "een demo met de directeur volgende week",
    )
    outcome = talk("stuur me de briefing")
    brief = outcome.replies[0]["text"]
    assert len(brief) <= 1800
    for own in ("Karin", "demo met de directeur", "chauffeurs rijden vaak om", "boete", "routeplanningssoftware"):
        assert own in brief
    for noise in ("kutvraag", "bedankt", "none", "{", "null"):
        assert noise not in brief


# 7 · help, person, strange input


@pytest.mark.parametrize(
    ("text", "intent", "word"),
    [
        ("help", "help", "briefing"),
        ("ben je een bot of een mens?", "bot_challenge", "programma"),
        ("ik wil een echt mens spreken", "talk_to_human", "teamlead"),
        ("ik wil oefenen met een nepklant", "start_practice", "Oefenen"),
    ],
)
def test_what_the_coach_is_and_what_it_cannot_do_is_said_kindly(talk, text: str, intent: str, word: str) -> None:
    before = talk(TRANSPORT)
    outcome = talk(text)
    assert outcome.intent == intent
    assert word in said(outcome)
    assert outcome.state == before.state
    assert "Probleem" in last(outcome) or "Situatie" in last(outcome)


@pytest.mark.parametrize(
    "text",
    [
        "😡😡😡",
        "lorem ipsum dolor " * 223,
        "<b>hoi</b> <script>alert(1)</script>",
        "'; DROP TABLE lead; --",
        "SELECT * FROM leads WHERE 1=1",
        '/set_status{"status": "won"}',
        '/inform{"budget": "1"}',
        "مرحبا كيف حالك",
        "שלום מה שלומך",
    ],
)
def test_strange_input_while_the_budget_is_asked_changes_nothing(qualifying, text: str) -> None:
    before = qualifying("ze willen voor 1 april beginnen")
    outcome = qualifying(text)
    assert said(outcome).strip()
    assert outcome.lang == "nl"
    assert outcome.state == before.state
    assert "Budget" in last(qualifying("waar waren we?"))


def test_after_two_misunderstandings_there_is_something_to_choose(talk) -> None:
    outcome = talk("hoi", "blurp zwiep flonk", "grmbl snarf wuppie")
    assert len(buttons(outcome)) >= 2
    assert "Gesprek voorbereiden" in buttons(outcome)
