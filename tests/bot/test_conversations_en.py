"""English conversations as hurried reps type them, minutes before a call; asserted on facts, not on sentences."""

from collections.abc import Iterator

import pytest

from tests.bot.conftest import NOON, labels, said

KESTREL = (
    "got a call w Kestrel Foods in 20 min, theyre 3 plants 240 ppl, talking to Maya Lindqvist head of ops, "
    "we sell cold storage monitoring"
)
ORBIT = "call with Orbit Print today at 3, contact is Jess, production planner; we sell die cutting machines"
SPOILED = "they lose a whole batch twice a month, nobody notices when a freezer fails"


@pytest.fixture
def kept(gateway, talk):
    """What is kept on the lead in hand."""

    def read():
        with gateway.unit_of_work() as uow:
            return uow.dossier(uow.talk(talk.person).lead_id)

    return read


@pytest.fixture
def asked(gateway, talk):
    """The open question, by its field."""

    def read() -> str | None:
        with gateway.unit_of_work() as uow:
            question = uow.talk(talk.person).open
        return question.removesuffix("_more") if question else None

    return read


@pytest.fixture
def another_process(gateway, talk) -> Iterator:
    """Says a line to a second coach, started on the same data folder."""
    from bot.clock import FixedClock
    from bot.wiring import build_gateway

    second = build_gateway(lambda step: None, FixedClock(NOON))
    yield lambda line: second.handle("test", talk.person, line)
    second.close()


def letter(outcome, name: str) -> dict:
    return outcome.state["letters"][name]


def words_of(outcome, name: str) -> str:
    return (letter(outcome, name)["evidence"] or "").lower()


# 1 Prepare a call


def test_everything_in_a_hurried_opening_message_is_taken_and_not_asked_again(talk, kept, asked) -> None:
    outcome = talk(KESTREL)
    assert outcome.state["lead"] == "Kestrel Foods"
    assert kept().text("contact") == "Maya Lindqvist"
    assert kept().text("role") == "head of ops"
    assert "cold storage monitoring" in kept().text("offer")
    assert "20 min" in kept().text("when")
    assert "3 plants 240 ppl" in words_of(outcome, "situation")
    assert asked() in ("situation", "problem")


def test_a_dental_chain_told_in_one_breath_is_taken_with_offer_and_problem(talk, kept, asked) -> None:
    outcome = talk(
        "prep call tomorow 9am w/ Halden Dental Clinics, dr. Priya Nair the owner. we do online appointment booking "
        "software. she told me they miss around 15 patients a week bc phones are busy"
    )
    assert outcome.state["lead"] == "Halden Dental Clinics"
    assert "Priya Nair" in kept().text("contact")
    assert kept().text("role") == "owner"
    assert "booking software" in (kept().text("offer") or "")
    assert "15 patients" in words_of(outcome, "problem")
    assert letter(outcome, "need")["rating"] == 2
    assert asked() not in ("company", "contact", "offer")


def test_each_spin_letter_is_introduced_with_what_it_is_about(talk) -> None:
    assert "Situation" in said(talk(ORBIT))
    assert "Problem" in said(talk("two presses, 35 staff"))
    outcome = talk("operators complain that the machine jams three times a week")
    assert "Implication" in said(outcome)
    assert "jams three times a week" in said(outcome)
    outcome = talk("so orders go out late", "and they pay penalties to the supermarket every month")
    assert "Need-payoff" in said(outcome)
    outcome = talk("she said they want to print the same day")
    assert "Jess" in said(outcome)
    assert letter(outcome, "need")["rating"] == 3


def test_a_preparation_asks_for_few_situation_and_several_implication_lines(talk, asked) -> None:
    talk("call with Corvid Roofing at 2, seeing the owner Bill Hart, we sell drone roof inspections")
    assert asked() == "situation"
    talk("they use ladders and two men per job")
    assert asked() == "problem"
    talk("they often find leaks too late, it annoys their customers")
    assert asked() == "implication"
    talk("what does a leak found too late cost you?")
    assert asked() == "implication"
    talk("what happens to your other jobs when a crew has to go back?")
    assert asked() == "need_payoff"


def test_a_problem_told_when_the_situation_was_asked_counts_as_a_problem(talk) -> None:
    outcome = talk(ORBIT, "they are fed up with the old press, it breaks down every week")
    assert "breaks down" in words_of(outcome, "problem")
    assert "breaks down" not in words_of(outcome, "situation")


def test_what_happened_to_the_customer_is_a_statement_and_no_line_for_the_buyer(talk) -> None:
    talk(KESTREL, "they write the temperatures on paper")
    outcome = talk("twice last month a whole batch was lost because nobody saw the freezer fail")
    assert letter(outcome, "problem")["state"] == "known"
    assert "question" not in said(outcome).split("Implication**")[0]


def test_how_they_work_now_is_a_fact_and_no_problem(talk) -> None:
    outcome = talk(KESTREL, "they write the temperatures on paper, every 2 hours")
    assert "on paper" in words_of(outcome, "situation")
    assert letter(outcome, "problem")["state"] == "unknown"
    assert letter(outcome, "need")["rating"] == 0


def test_facts_told_instead_of_the_offer_are_kept_and_are_not_the_offer(talk, kept) -> None:
    outcome = talk(
        "call with Halden Dental at 9, Priya Nair the owner", "6 receptionists, 4 locations, they use a paper diary"
    )
    assert "receptionists" not in (kept().text("offer") or "")
    assert "4 locations" in words_of(outcome, "situation")
    assert "paper diary" in words_of(outcome, "situation")


def test_customers_lost_to_a_competitor_do_not_make_the_lead_a_bad_fit(talk, kept) -> None:
    outcome = talk(
        "call with Halden Dental at 9, Priya Nair the owner, we sell online booking",
        "4 clinics, 6 receptionists",
        "patients can't get through on the phone",
        "patients go to the competitor down the road",
    )
    assert kept().one("fit") is None
    assert outcome.state["recommended"] != "disqualified"
    assert "competitor" in words_of(outcome, "implication") + words_of(outcome, "problem")


@pytest.mark.parametrize(
    ("line", "kind", "where"),
    [
        ("how many freezers do you have at each plant?", "Situation", "situation"),
        ("what problems do you have with the freezers?", "Problem", "problem"),
        ("what does a lost batch cost you?", "Implication", "implication"),
        ("if you never lost a batch again, what would that be worth to you?", "Need-payoff", "need_payoff"),
    ],
)
def test_a_line_for_the_buyer_gets_its_type_a_reason_and_its_letter(talk, line: str, kind: str, where: str) -> None:
    outcome = talk(KESTREL, "they write the temperatures on paper", SPOILED, line)
    assert kind in said(outcome)
    assert "“" in said(outcome).split("\n")[0]
    assert line.rstrip("?") in words_of(outcome, where)


def test_a_pitch_is_called_one_and_answered_with_a_better_question(talk) -> None:
    before = talk(KESTREL, "they write the temperatures on paper", SPOILED).state["letters"]
    outcome = talk("our system has the best dashboard on the market and we are the market leader")
    assert "pitch" in said(outcome).lower()
    assert "?" in said(outcome).split("Implication**")[0]
    assert "lose a whole batch" in said(outcome)
    assert outcome.state["letters"] == before


def test_a_stuck_rep_gets_examples_from_the_leads_own_words(talk, asked) -> None:
    talk(KESTREL, "they write the temperatures on paper", SPOILED)
    outcome = talk("im stuck, give me an example")
    assert "batch" in said(outcome)
    assert said(outcome).count("?") >= 2
    assert asked() == "implication"
    assert letter(outcome, "implication")["state"] == "unknown"


def test_budget_and_deadline_told_while_preparing_are_no_implications(talk) -> None:
    outcome = talk(
        "meeting with Greenway Housing on thursday, seeing the CFO, we do payroll software",
        "1200 staff, all on spreadsheets",
        "they make payroll errors every month",
        "they told me budget is 80k a year, already in the plan, it must be live by 1 april because the contract ends",
    )
    assert letter(outcome, "budget")["rating"] == 2
    assert letter(outcome, "timeframe")["rating"] == 3
    assert "80k" not in words_of(outcome, "implication")


# 2 Qualify a lead


def test_a_lead_is_qualified_in_one_message_with_its_name(talk) -> None:
    outcome = talk("qualify Northgate Logistics: about 40k, the CFO signs, live before Q2")
    assert outcome.state["lead"] == "Northgate Logistics"
    assert [letter(outcome, name)["rating"] for name in ("budget", "authority", "timeframe")] == [2, 2, 2]
    assert letter(outcome, "need")["state"] == "unknown"
    assert "Need" in said(outcome)


def test_letters_come_in_any_order_and_several_in_one_message(talk, asked) -> None:
    talk("qualify", "Bluefin Hotels")
    outcome = talk("must be running before 1 may, guests complain about the slow check in")
    assert letter(outcome, "timeframe")["rating"] == 2
    assert letter(outcome, "need")["rating"] == 2
    assert asked() == "budget"
    outcome = talk("the owner decides, alone. budget 60-70k but not approved yet")
    assert letter(outcome, "budget")["rating"] == 2
    assert letter(outcome, "authority")["rating"] == 2
    assert outcome.state["recommended"] == "sql"


def test_what_was_told_before_the_name_is_kept_and_is_not_the_name(talk) -> None:
    talk("qualify a new lead", "budget is 45k approved", "end of march")
    outcome = talk("Bluefin Hotels")
    assert outcome.state["lead"] == "Bluefin Hotels"
    assert letter(outcome, "budget")["rating"] == 2
    assert letter(outcome, "timeframe")["rating"] == 2


def test_fit_and_questionnaire_follow_and_open_fields_are_named(talk, asked) -> None:
    talk("qualify", "Acme Freight", "60k, the CFO signs, they lose hours on paper, before september")
    assert asked() == "fit"
    talk("yes theyre a target")
    assert asked() == "project_type"
    talk("fleet tracking rollout", "uk and ireland")
    assert asked() == "target_audience"
    outcome = talk("dont know")
    assert "ask" in said(outcome).lower()
    outcome = talk("skip")
    assert asked() is None
    assert "target audience" in said(outcome)
    assert "task" in said(outcome)
    assert outcome.state["recommended"] == "sql"


def test_dont_know_leaves_a_letter_open_with_advice_and_is_no_answer(talk, asked) -> None:
    talk("qualify", "Acme Freight")
    outcome = talk("no idea tbh, dont know")
    assert letter(outcome, "budget")["rating"] == 0
    assert letter(outcome, "budget")["state"] in ("open", "unknown")
    assert "how to find out" in said(outcome).lower()
    assert asked() == "authority"


def test_no_money_is_known_and_negative_and_the_lead_is_nurtured(talk, asked) -> None:
    talk("new lead: Solvent Chem")
    outcome = talk("no money for it, the lab manager doesn't decide, samples get mixed up all the time")
    assert letter(outcome, "budget")["state"] == "negative"
    assert letter(outcome, "authority")["state"] != "negative"
    assert letter(outcome, "authority")["rating"] == 1
    assert outcome.state["recommended"] == "nurture"
    assert asked() != "budget"


def test_what_money_waits_for_is_no_fact_about_the_situation(talk, asked) -> None:
    talk("call w brandt paper in 20 mins, talkin to the plant mgr, we do packaging lines")
    assert asked() == "situation"
    outcome = talk("qualify them: 40-50k a yr but board hasnt signed it off, head of ops decides w the cfo")
    assert letter(outcome, "budget")["state"] == "known"
    assert letter(outcome, "situation")["state"] == "unknown"


def test_hours_lost_a_day_are_a_problem_and_no_date(talk, asked) -> None:
    talk("qualify", "Northgate Haulage", "60k", "the CFO signs", "they want fewer empty trips")
    assert asked() == "timeframe"
    outcome = talk("their drivers waste 2 hours a day on paper forms")
    assert letter(outcome, "timeframe")["state"] == "unknown"


# 3 Correct, go back, explain


def test_a_corrected_amount_replaces_the_one_before(talk) -> None:
    outcome = talk("qualify", "Bluefin Hotels", "20k budget", "no, 30k not 20k")
    assert letter(outcome, "budget")["rating"] == 2
    assert "30,000" in said(outcome)
    assert "20,000" not in said(outcome)


def test_the_budget_was_wrong_asks_for_it_again_and_goes_on_afterwards(talk, asked) -> None:
    talk("qualify", "Bluefin Hotels", "20k budget", "the GM signs")
    outcome = talk("the budget was wrong")
    assert "20k" in said(outcome)
    assert asked() == "budget"
    outcome = talk("45k approved")
    assert "45,000" in said(outcome)
    assert asked() == "need"


def test_another_decider_corrects_authority_whatever_was_told_last(talk) -> None:
    talk("qualify", "Bluefin Hotels", "the GM decides", "end of march")
    outcome = talk("it's not the GM who decides, it's the owner, Rosa Delgado")
    assert "rosa delgado" in words_of(outcome, "authority")
    assert letter(outcome, "timeframe")["evidence"] == "end of march"


def test_taking_something_back_without_a_new_value_stores_no_words(talk) -> None:
    outcome = talk("qualify", "Bluefin Hotels", "guests complain about the slow check in", "sorry, scrap that")
    assert "scrap" not in words_of(outcome, "need")


def test_going_back_asks_the_question_before_and_keeps_what_was_said(talk, asked) -> None:
    talk("qualify", "Bluefin Hotels", "20k")
    assert asked() == "authority"
    outcome = talk("go back")
    assert asked() == "budget"
    assert "20k" in said(outcome)
    outcome = talk("25k")
    assert "25,000" in said(outcome)
    assert asked() == "authority"


def test_why_and_what_do_you_mean_are_explained_and_the_question_returns(talk, asked) -> None:
    before = talk("qualify", "Bluefin Hotels", "20k").state["letters"]
    assert "decision" in said(talk("why do you ask?"))
    outcome = talk("what do you mean by authority")
    assert "Authority" in said(outcome)
    assert "decide" in said(outcome)
    assert asked() == "authority"
    assert outcome.state["letters"] == before


# 4 Digress and resume


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("thanks!", "welcome"),
        ("hi", "hi"),
        ("what is an implied need?", "implied need"),
        ("you are a useless piece of crap", "sorry"),
        ("whats the weather in leeds", "outside"),
        ("are you a bot?", "program"),
    ],
)
def test_a_digression_is_answered_and_the_open_question_returns(talk, asked, text: str, answer: str) -> None:
    before = talk(ORBIT, "two presses, 35 staff").state["letters"]
    outcome = talk(text)
    assert answer in said(outcome).lower()
    assert asked() == "problem"
    assert "Problem" in outcome.replies[-1]["text"]
    assert outcome.state["letters"] == before


def test_the_language_changes_in_the_middle_and_nothing_is_lost(talk, asked) -> None:
    before = talk(ORBIT, "two presses, 35 staff")
    dutch = talk("in het Nederlands graag")
    assert dutch.lang == "nl"
    assert asked() == "problem"
    assert dutch.state["letters"] == before.state["letters"]
    english = talk("back to english please")
    assert english.lang == "en"
    assert asked() == "problem"
    assert english.state["lead"] == "Orbit Print"


def test_a_first_hey_is_greeted_in_english(talk) -> None:
    assert talk("hey there").lang == "en"


def test_an_answer_and_a_question_in_one_message_are_both_taken(talk, asked) -> None:
    talk(ORBIT, "two presses, 35 staff")
    outcome = talk("the old press breaks down every week. what's an implication question again?")
    assert "breaks down every week" in words_of(outcome, "problem")
    assert "Implication questions" in said(outcome)
    assert asked() in ("problem", "implication")


def test_an_answer_and_a_question_joined_by_a_dash_are_both_taken(talk) -> None:
    outcome = talk(ORBIT, "two presses, 35 staff", "the old press breaks down every week - what is an implied need?")
    assert "breaks down every week" in words_of(outcome, "problem")
    assert "Implied need" in said(outcome)


def test_no_more_lines_goes_on_and_a_bare_ok_is_no_fact(talk, asked) -> None:
    talk(ORBIT, "two presses, 35 staff", "the old press breaks down every week", "so orders go out late")
    assert asked() == "implication"
    outcome = talk("ok")
    assert words_of(outcome, "implication") == "so orders go out late"
    if asked() == "implication":
        talk("no")
    assert asked() == "need_payoff"


def test_stop_keeps_everything_and_where_were_we_goes_on(talk, asked) -> None:
    talk(ORBIT, "two presses, 35 staff")
    outcome = talk("stop")
    assert asked() is None
    assert "two presses" in words_of(outcome, "situation")
    outcome = talk("where were we?")
    assert "Orbit Print" in said(outcome)
    assert asked() == "problem"


def test_where_were_we_names_no_letter_that_was_skipped(talk) -> None:
    noted = said(talk(ORBIT, "two presses, 35 staff", "skip", "where were we")).split("Implication**")[0]
    assert "Situation" in noted
    assert "Problem" not in noted


def test_a_qualification_goes_on_in_another_process(talk, asked, another_process) -> None:
    talk("qualify", "Acme Freight", "60k", "stop")
    outcome = another_process("where were we")
    assert "Acme Freight" in said(outcome)
    assert asked() == "authority"
    assert letter(another_process("the CFO signs"), "authority")["rating"] == 2


# 5 Letter board and status


def test_the_board_shows_all_letters_with_evidence_and_why(talk) -> None:
    talk("qualify", "Acme Freight", "60k, the CFO signs, they lose hours on paper forms")
    board = said(talk("status"))
    for name in ("Situation", "Problem", "Implication", "Need-payoff", "Budget", "Authority", "Need", "Timeframe"):
        assert name in board
    assert "60k" in board
    assert "lose hours on paper" in board
    assert "MQL" in board
    assert "For SQL" in board


def test_a_status_is_recorded_in_plain_words_within_the_legal_moves(talk) -> None:
    talk("qualify", "Acme Freight", "60k, the CFO signs, they lose hours on paper forms, live in 3 months", "stop")
    outcome = talk("make it an mql")
    assert outcome.state["status"] == "mql"
    outcome = talk("move it to proposal")
    assert outcome.state["status"] == "mql"
    assert "SAL" in said(outcome)
    assert "missing" in said(outcome)
    assert talk("then make it an sql").state["status"] == "sql"


def test_disqualifying_needs_a_reason_which_may_follow(talk, asked) -> None:
    talk("new lead: Solvent Chem", "they have no budget at all")
    outcome = talk("disqualify them pls")
    assert outcome.state["status"] == "new"
    assert asked() == "reason"
    outcome = talk("no fit, way too small")
    assert outcome.state["status"] == "disqualified"
    assert "too small" in said(outcome)
    outcome = talk("make it an sql")
    assert outcome.state["status"] == "disqualified"
    assert "New" in said(outcome)


def test_opening_a_second_lead_announces_no_change_of_the_first(talk) -> None:
    talk("qualify", "Acme Freight", "60k, the CFO signs, they lose hours on paper forms, live in 3 months", "stop")
    outcome = talk("call with Corvid Roofing at 2, seeing the owner Bill Hart, we sell drone roof inspections")
    assert outcome.state["lead"] == "Corvid Roofing"
    assert "Recommended status is now" not in said(outcome)


# 6 The call brief


def test_the_brief_is_one_screen_in_the_reps_own_words(talk) -> None:
    talk(KESTREL, "they write the temperatures on paper", SPOILED, "what did that batch cost you?", "thanks, you rock")
    talk("this is useless", "what does it do to your supermarket contract?")
    talk("what would it be worth to you if you never lost a batch again?", "a 2 week trial at the Leeds plant")
    brief = next(reply["text"] for reply in talk("brief please").replies if "Call brief" in reply["text"])
    assert len(brief) <= 1800
    for own in ("Kestrel Foods", "Maya Lindqvist", "cold storage monitoring", "freezer", "2 week trial"):
        assert own in brief
    assert "what did that batch cost you?" in brief
    for nonsense in ("you rock", "useless", "{", "None"):
        assert nonsense not in brief


def test_a_brief_shows_the_corrected_amount_and_no_line_about_corrections(talk) -> None:
    talk("qualify", "Bluefin Hotels", "20k budget", "no, 30k not 20k", "stop")
    brief = said(talk("brief"))
    assert "30" in brief
    assert "20k" not in brief


def test_a_brief_names_nothing_twice(talk) -> None:
    talk("qualify", "Greenway Housing", "budget is 80k a year", "the CFO signs", "they make payroll errors every month")
    brief = said(talk("stop", "brief"))
    assert brief.count("80k a year") == 1


# 7 Help and strange input


def test_help_bot_and_person_are_answered_kindly(talk) -> None:
    assert "call with" in said(talk("help"))
    assert "program" in said(talk("are u a bot or human?"))
    assert "team lead" in said(talk("can i talk to a real person"))


def test_practice_is_declined_kindly_with_what_can_be_done_now(talk) -> None:
    outcome = talk("can we practice with a fake buyer?")
    assert outcome.intent == "start_practice"
    assert "prepare" in said(outcome)


def test_two_misunderstandings_bring_choices(talk) -> None:
    outcome = talk("qwzx plonk vrrr", "fnord zzkq blah")
    assert outcome.state["lead"] is None
    assert len(labels(outcome)) >= 2


def test_words_of_no_language_do_not_change_the_language(talk) -> None:
    assert talk(ORBIT, "qwzx plonk vrrr").lang == "en"


@pytest.mark.parametrize(
    "text",
    [
        "🙂🔥",
        "<img src=x onerror=alert(1)>",
        "'; DROP TABLE leads;--",
        '/set_status{"status":"won"}',
        "fuck off",
        "שלום מה קורה",
        "z" * 4000,
    ],
)
def test_strange_first_messages_open_no_lead(talk, text: str) -> None:
    outcome = talk(text)
    assert outcome.replies
    assert "reference" not in said(outcome)
    assert outcome.state["lead"] is None
    outcome = talk("call with Corvid Roofing at 2, seeing the owner Bill Hart, we sell drone roof inspections")
    assert outcome.state["lead"] == "Corvid Roofing"
    assert letter(outcome, "need")["rating"] == 0
