"""A message that was edited corrects what it had answered, in three languages."""

import pytest

from bot.engine import Incoming
from tests.bot.conftest import NOON

WORDS = {
    "en": {
        "prep": "/prep Vermeer Foods, call at four with their buyer, we do packaging machines",
        "renamed": "call with Vermeer Drinks at four, I'm talking to their buyer, we do packaging machines",
        "spin": ("they run two lines with 80 people", "they run three lines with 90 people"),
        "two": ("50k, the CFO decides", "50k"),
        "budget": ("about 40k", "about 60k"),
        "gibberish": "hgfjdk",
        "question": ("what is BANT?", "what is SPIN?", "SPIN"),
    },
    "nl": {
        "prep": "/prep Van Dijk Hout, gesprek om vier uur met hun inkoper, wij verkopen verpakkingsmachines",
        "spin": ("ze draaien twee lijnen met 80 mensen", "ze draaien drie lijnen met 90 mensen"),
        "two": ("50k, de CFO beslist", "50k"),
        "budget": ("ongeveer 40k", "ongeveer 60k"),
        "gibberish": "hgfjdk",
        "question": ("wat is BANT?", "wat is SPIN?", "SPIN"),
    },
    "ru": {
        "prep": "/prep Ромашка, звонок в четыре с закупщиком, мы продаём упаковочные станки",
        "spin": ("у них две линии и 80 человек", "у них три линии и 90 человек"),
        "two": ("50 тысяч, решает финансовый директор", "50 тысяч"),
        "budget": ("примерно 40 тысяч", "примерно 60 тысяч"),
        "gibberish": "пщшгнк",
        "question": ("что такое BANT?", "что такое SPIN?", "SPIN"),
    },
}


@pytest.fixture
def write(gateway, talk):
    """Sends a message under a key of its own."""

    def send(key: str, text: str):
        return gateway.handle("test", talk.person, text, message_id=f"{talk.person} {key}")

    return send


@pytest.fixture
def edit(gateway, talk):
    """Edits the message of that key, as a channel does it."""

    def send(key: str, text: str) -> str:
        message_id = f"{talk.person} {key}"
        with gateway.unit_of_work() as uow:
            answers = bool(uow.answers_of(message_id))
            meant = {"tapped": {"edits": message_id}, "meant": "correct_answer"} if answers else {}
            answered = gateway._engine.turn(Incoming(talk.person, text, f"{message_id} edited", NOON, **meant), uow)
            uow.commit()
        return "\n".join(reply["text"] for reply in answered.replies)

    return send


@pytest.mark.parametrize("lang", WORDS)
def test_an_edited_spin_answer_stands_in_the_place_of_the_old_one(
    gateway, talk, write, edit, standing, lang: str
) -> None:
    before, after = WORDS[lang]["spin"]
    talk(f"/lang {lang}", WORDS[lang]["prep"])
    write("spin", before)
    question = standing()
    told = edit("spin", after)
    with gateway.unit_of_work() as uow:
        kept = [answer.text for answer in uow.dossier(uow.talk(talk.person).lead_id).many("situation")]
    assert kept == [after]
    assert after in told
    assert standing() == question


@pytest.mark.parametrize("lang", WORDS)
def test_an_edited_budget_supersedes_the_old_one_and_edited_again_into_gibberish_it_stays(
    talk, write, edit, answered, standing, lang: str
) -> None:
    before, after = WORDS[lang]["budget"]
    talk(f"/lang {lang}", WORDS[lang]["prep"], "/qualify")
    write("budget", before)
    question = standing()
    assert "60" in edit("budget", after)
    assert answered("budget").value["amount_min"] == "60000"
    assert standing() == question
    told = edit("budget", WORDS[lang]["gibberish"])
    assert answered("budget").value["amount_min"] == "60000"
    assert "60" in told
    assert standing() == question


@pytest.mark.parametrize("lang", WORDS)
def test_what_an_edited_message_no_longer_says_is_withdrawn(talk, write, edit, answered, lang: str) -> None:
    before, after = WORDS[lang]["two"]
    talk(f"/lang {lang}", WORDS[lang]["prep"], "/qualify")
    write("two", before)
    was = answered("authority")
    assert was is not None and was.value.get("decider_role")
    edit("two", after)
    assert answered("budget").value["amount_min"] == "50000"
    now = answered("authority")
    assert now is None or not now.value.get("decider_role")


@pytest.mark.parametrize("lang", WORDS)
def test_an_edited_question_is_a_new_one(talk, write, edit, lang: str) -> None:
    before, after, term = WORDS[lang]["question"]
    talk(f"/lang {lang}")
    write("question", before)
    assert term in edit("question", after)


def test_an_edited_opening_renames_the_customer(talk, write, edit, names) -> None:
    write("opening", WORDS["en"]["prep"])
    assert "Vermeer Drinks" in edit("opening", WORDS["en"]["renamed"])
    assert names() == ["Vermeer Drinks"]


def test_an_edit_of_another_lead_comes_back_to_the_one_in_hand(gateway, talk, write, edit, standing) -> None:
    talk("/qualify Acme")
    write("budget", "about 40k")
    talk("/qualify Brandt Paper")
    before = standing()
    assert "60" in edit("budget", "about 60k")
    assert standing() == before
    with gateway.unit_of_work() as uow:
        acme = next(lead for lead in uow.leads(talk.person) if lead.name == "Acme")
        assert uow.dossier(acme.id).one("budget").value["amount_min"] == "60000"


