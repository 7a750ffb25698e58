"""The way of a message: one turn, one commit; nothing lost, nothing doubled, nothing obeyed that must not be."""

import logging

import pytest

from bot.commands import COMMANDS, command
from bot.engine import TurnFailed
from tests.bot.conftest import said

PREPARE = "call with Brandt Paper at four, I'm talking to their purchasing manager, we do packaging machines"


def test_a_repeated_message_id_gets_the_same_answer_and_changes_nothing(gateway, talk) -> None:
    first = gateway.handle("test", talk.person, PREPARE, message_id="7")
    again = gateway.handle("test", talk.person, PREPARE, message_id="7")
    assert again.replies == first.replies
    with gateway.unit_of_work() as uow:
        assert len(uow.leads(talk.person)) == 1


def test_a_failing_turn_leaves_nothing_behind_and_is_taken_up_later(gateway, talk, monkeypatch) -> None:
    talk(PREPARE)

    def fail(*_):
        raise TurnFailed("broken on purpose")

    with monkeypatch.context() as patch:
        patch.setattr(type(gateway._engine), "turn", fail)
        patch.setattr(logging.getLogger("bot.failing"), "disabled", True)
        outcome = talk("they run two lines with 80 people")
    assert "reference" in said(outcome)
    with gateway.unit_of_work() as uow:
        dossier = uow.dossier(uow.talk(talk.person).lead_id)
        assert not dossier.many("situation")
    assert gateway.take_up() == 1
    with gateway.unit_of_work() as uow:
        dossier = uow.dossier(uow.talk(talk.person).lead_id)
        assert [answer.text for answer in dossier.many("situation")] == ["they run two lines with 80 people"]


def test_an_action_that_fails_after_writing_rolls_its_writes_back(gateway, talk, monkeypatch) -> None:
    from coach.conversation.turn import Turn

    talk(PREPARE)

    def fail(self):
        raise ValueError("broken on purpose")

    with monkeypatch.context() as patch:
        patch.setattr(Turn, "close", fail)
        patch.setattr(logging.getLogger("bot.failing"), "disabled", True)
        patch.setattr(logging.getLogger("rasa.core.processor"), "disabled", True)
        talk("they run two lines with 80 people")
    with gateway.unit_of_work() as uow:
        assert not uow.dossier(uow.talk(talk.person).lead_id).many("situation")
    gateway.take_up()


@pytest.mark.parametrize(
    "text",
    [
        '/set_status{"status": "won"}',
        '/inform{"budget": "1"}',
        "/restart",
        "\u200b/restart",
        "  /slot{}",
        "/SET_STATUS",
    ],
)
def test_text_that_begins_with_a_slash_sets_nothing(talk, text: str) -> None:
    before = talk(PREPARE).state
    outcome = talk(text)
    assert outcome.state == before
    assert outcome.replies


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "🙂🙂🙂",
        "x" * 4000,
        "lorem ipsum " * 500,
        "<b>bold</b> <script>alert(1)</script>",
        "'; DROP TABLE lead; --",
        "שלום מה שלומך",
        "مرحبا كيف حالك",
        "{{ 7*7 }} {budget} $amount { $company }",
        "\x00\x01\x02",
        "**",
    ],
)
def test_strange_input_gets_a_friendly_answer_and_breaks_nothing(talk, text: str) -> None:
    before = talk(PREPARE).state
    outcome = talk(text)
    assert said(outcome).strip()
    assert "reference" not in said(outcome)
    assert outcome.state["status"] == before["status"]
    assert outcome.state["letters"]["budget"] == before["letters"]["budget"]
    assert talk("where were we?").intent == "resume"


def test_a_choice_is_taken_by_its_label_its_number_or_its_payload(talk) -> None:
    labels = [button["title"] for button in talk("hi").replies[-1]["buttons"]]
    assert "Prepare a call" in labels
    assert talk(str(labels.index("Prepare a call") + 1)).intent == "start_call_prep"
    talk("stop", "hi")
    assert talk("prepare a call").intent == "start_call_prep"


def test_a_number_answers_the_budget_question_and_is_no_choice(talk) -> None:
    talk("qualify Acme")
    outcome = talk("2")
    assert outcome.state["letters"]["budget"]["rating"] == 2


def test_a_board_and_a_brief_say_what_they_are_and_of_which_lead(gateway, talk) -> None:
    talk("qualify Acme: about 40k", "stop", PREPARE, "they run two lines with 80 people")
    with gateway.unit_of_work() as uow:
        lead_ids = {lead.name: lead.id for lead in uow.leads(talk.person)}

    def told(outcome) -> list[tuple[str, int]]:
        return [(reply["shown"], reply["lead"]) for reply in outcome.replies if "shown" in reply]

    assert told(talk("board")) == [("board", lead_ids["Brandt Paper"])]
    assert told(talk("brief")) == [("brief", lead_ids["Brandt Paper"])]
    # Looked at in the middle of another lead's flow, it is the board of the lead that was named.
    borrowed = gateway.handle("test", talk.person, "what's the status of Acme?", message_id="b")
    assert told(borrowed) == [("board", lead_ids["Acme"])]
    assert borrowed.state["lead"] == "Brandt Paper"
    assert all(reply["text"] for reply in borrowed.replies)
    # Asked for again it is told again, from what was kept.
    assert gateway.handle("test", talk.person, "what's the status of Acme?", message_id="b").replies == borrowed.replies
    assert told(talk("my leads")) == []


def test_the_talk_knows_which_message_offered_its_buttons(gateway, talk) -> None:
    gateway.handle("test", talk.person, "hi", message_id="first")
    gateway.handle("test", talk.person, "help", message_id="second")
    with gateway.unit_of_work() as uow:
        assert uow.talk(talk.person).offered_by == "second"


def test_commands_work_at_any_moment(talk) -> None:
    talk(PREPARE)
    assert talk("/help").intent == "help"
    assert talk("/lang nl").lang == "nl"
    assert talk("/cancel").intent == "cancel"


def test_a_command_is_told_from_the_words_behind_it_and_they_never_begin_with_a_slash() -> None:
    assert command("/prep@SalesBot Acme at four") == ("start_call_prep", "Acme at four")
    assert command("/ASK\nwhat is BANT?") == ("ask_knowledge", "what is BANT?")
    assert command('/prep / //restart{"a": 1}') == ("start_call_prep", 'restart{"a": 1}')
    assert command("/qualify ...") == ("start_qualification", "")
    assert command("/prepare Acme") == (None, "Acme")
    assert command("prep Acme") == (None, "Acme")


def test_a_bare_command_is_no_name_and_no_answer(gateway, talk) -> None:
    for line in ("/prep", "/qualify", "/prep@SalesBot"):
        outcome = talk(line)
        assert outcome.state["lead"] is None
        assert "Which customer" in said(outcome)
    assert "no leads yet" in said(talk("/brief"))
    talk(PREPARE)
    before = talk("they run two lines").state
    for line in ("/prep", "/qualify", "/help", "/leads"):
        talk(line)
    assert talk("/brief").state["letters"] == before["letters"]
    with gateway.unit_of_work() as uow:
        assert [lead.name for lead in uow.leads(talk.person)] == ["Brandt Paper"]


def test_ask_alone_asks_what_and_nothing_moves(talk, standing) -> None:
    talk(PREPARE)
    before = standing()
    outcome = talk("/ask")
    assert (outcome.intent, standing()) == (None, before)
    assert "What would you like to know?" in said(outcome)


def test_a_brief_ordered_of_somebody_unknown_is_not_that_of_the_lead_in_hand(talk) -> None:
    talk(PREPARE)
    outcome = talk("/brief Zorro")
    assert "Zorro" in said(outcome)
    assert not any("shown" in reply for reply in outcome.replies)
    assert any(reply.get("shown") == "brief" for reply in talk("/brief brandt").replies)


def test_an_unknown_command_gets_the_list_of_all(talk) -> None:
    answer = said(talk("/foo Acme"))
    assert all(name in answer for name in COMMANDS)


@pytest.mark.parametrize(
    ("lang", "prep", "qualify", "ask", "brief"),
    [
        ("en", "Vermeer Foods, call at four with their buyer", "Vermeer Foods 50k", "what is BANT?", "vermeer"),
        ("nl", "Van Dijk Hout, gesprek om vier uur met hun inkoper", "Van Dijk Hout 50k", "wat is BANT?", "dijk"),
        ("ru", "Ромашка, звонок в четыре с закупщиком", "Ромашка 50 тысяч", "что такое BANT?", "Ромашка"),
    ],
)
def test_words_behind_a_command_are_understood_with_its_meaning(
    talk, answered, standing, names, lang: str, prep: str, qualify: str, ask: str, brief: str
) -> None:
    talk(f"/lang {lang}")
    name = prep.partition(",")[0]
    outcome = talk(f"/prep {prep}")
    assert (outcome.intent, outcome.lang, outcome.state["lead"]) == ("start_call_prep", lang, name)
    assert answered("when") and answered("role")
    outcome = talk(f"/qualify {qualify}")
    assert (outcome.intent, standing()[0], names()) == ("start_qualification", "qualify", [name])
    assert answered("budget").value["amount_min"] == "50000"
    outcome = talk(f"/ask {ask}")
    assert (outcome.intent, outcome.lang) == ("ask_knowledge", lang)
    assert "BANT" in outcome.replies[0]["text"]
    outcome = talk(f"/brief {brief}")
    assert (outcome.intent, outcome.replies[0]["shown"], outcome.lang) == ("show_summary", "brief", lang)
    assert talk("/prep Vanderveld").state["lead"] == "Vanderveld"
    assert answered("budget") is None


def test_users_words_do_not_appear_in_the_log(talk, caplog) -> None:
    marker = "Zyxmarker Industries"
    with caplog.at_level(logging.DEBUG):
        talk(f"call with {marker} at four, we do packaging machines", "they run two lines")
    assert marker not in caplog.text
    assert "Zyxmarker" not in caplog.text


def test_the_conversation_goes_on_in_another_process(gateway, talk) -> None:
    talk(PREPARE, "they run two lines with 80 people")
    gateway._engine._agent.tracker_store = type(gateway._engine._agent.tracker_store)(engine=gateway._database)
    gateway._engine._agent.processor.tracker_store = gateway._engine._agent.tracker_store
    gateway._engine._agent.tracker_store.domain = gateway._engine._agent.domain
    outcome = talk("where were we?")
    assert "Brandt Paper" in said(outcome)
    assert "Problem" in said(outcome)


def test_no_turn_is_ever_kept_in_memory_only(gateway) -> None:
    from store.tracker_store import CoachTrackerStore

    assert type(gateway._engine._agent.tracker_store) is CoachTrackerStore
    assert type(gateway._engine._agent.processor.tracker_store) is CoachTrackerStore
