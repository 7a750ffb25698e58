"""Asking what things mean in the middle of the work, in three languages: answered, and on exactly where it was."""

import pytest
from sqlalchemy import select

from actions.services import Services, provide, services
from knowledge.answering import Answerer
from knowledge.library import open_library
from store.tables import note
from tests.bot.conftest import labels, said
from tests.knowledge.test_search import OWN

PREPARE = {
    "en": "prepare a call with Acme, we sell printed workwear",
    "nl": "bereid een gesprek voor met Acme, we verkopen bedrukte werkkleding",
    "ru": "подготовь звонок в Акме, продаём спецодежду с логотипом",
}


@pytest.mark.parametrize(
    ("lang", "question", "told"),
    [
        ("en", "what is nps?", "Net Promoter Score"),
        ("en", "nps formula", "÷"),
        ("en", "what is brick waling", "imaginary wall"),
        ("en", "cross- vs upselling", "Cross-selling"),
        ("nl", "nps berekenen", "÷"),
        ("nl", "verschil mql en sql?", "marketing qualified lead"),
        ("nl", "wat is klanttevredenheit", "Klanttevredenheid"),
        ("nl", "waarom zou ik leads nurturen?", "nurtur"),
        ("ru", "что такое brickwalling", "воображаемая стена"),
        ("ru", "чем апселл отличается от кросс-селлинга?", "Кросс-селлинг"),
        ("ru", "что такое ЛПР и кто такой гейткипер", "Гейткипер"),
    ],
)
def test_a_question_in_the_middle_is_answered_and_the_open_question_returns(
    talk, standing, lang: str, question: str, told: str
) -> None:
    asked = talk(PREPARE[lang]).replies[-1]["text"]
    before = standing()
    outcome = talk(question)
    assert told.casefold() in said(outcome).casefold()
    assert standing() == before
    assert outcome.replies[-1]["text"] == asked


@pytest.mark.parametrize(
    ("lang", "question", "more", "part"),
    [
        ("en", "what is brickwalling?", "and an example?", "an example"),
        ("en", "what is brickwalling?", "tell me more", "why"),
        ("en", "what is brickwalling?", "source", "The sales factory"),
        ("nl", "wat is brickwalling?", "en een voorbeeld?", "een voorbeeld"),
        ("nl", "wat is brickwalling?", "bron", "De salesfabriek"),
        ("nl", "wat is brickwalling?", "in het Engels?", "imaginary wall"),
        ("ru", "что такое брикволлинг?", "а пример?", "пример"),
        ("ru", "что такое брикволлинг?", "расскажи ещё", "зачем"),
        ("ru", "что такое брикволлинг?", "а по-голландски?", "denkbeeldige muur"),
    ],
)
def test_it_goes_on_from_an_answer_in_any_words(talk, standing, lang: str, question: str, more: str, part: str) -> None:
    talk(PREPARE[lang], question)
    before = standing()
    assert part.casefold() in said(talk(more)).casefold()
    assert standing() == before


@pytest.mark.parametrize(
    ("lang", "question", "other", "told"),
    [
        ("en", "what is cross-selling?", "what about resellers?", "partner"),
        ("nl", "wat is upselling?", "en cross-selling?", "cross-selling"),
        ("ru", "что такое апселл?", "а кросс-селлинг?", "кросс-селлинг"),
    ],
)
def test_the_next_question_may_name_only_what_is_new(talk, lang: str, question: str, other: str, told: str) -> None:
    talk(PREPARE[lang], question)
    assert told.casefold() in said(talk(other)).casefold()


@pytest.mark.parametrize(
    ("question", "other"),
    [("what is nps?", "what time is it"), ("wat is nps?", "hoe laat is het"), ("что такое nps?", "который час")],
)
def test_common_talk_after_an_answer_is_not_about_it(talk, question: str, other: str) -> None:
    told = said(talk(question))
    outcome = talk(other)
    assert outcome.intent == "out_of_scope"
    assert "Net Promoter" in told and "NPS" not in said(outcome)


@pytest.mark.parametrize("lang", ["en", "nl", "ru"])
def test_an_answer_offers_an_example_a_comparison_more_and_its_source(talk, lang: str) -> None:
    outcome = talk({"en": "what is upselling", "nl": "wat is upselling", "ru": "что такое апселл"}[lang])
    offered = [button["title"] for button in outcome.replies[0]["buttons"]]
    assert len(offered) == 4
    for label in offered:
        talk({"en": "what is upselling", "nl": "wat is upselling", "ru": "что такое апселл"}[lang])
        tapped = talk(label)
        assert tapped.intent == "ask_knowledge"
        assert said(tapped) != said(outcome)


@pytest.mark.parametrize(
    ("lang", "question", "line"),
    [
        ("en", "what is loop 3", "For Acme: "),
        ("nl", "wat is loop 3", "Voor Acme: "),
        ("ru", "что такое loop 3", "Для Акме: "),
    ],
)
def test_what_touches_the_lead_in_hand_is_said_in_one_line(talk, lang: str, question: str, line: str) -> None:
    talk(PREPARE[lang])
    outcome = talk(question)
    touching = [reply["text"].replace("**", "") for reply in outcome.replies if "LOOP 3" in reply["text"]][-1]
    assert line in touching
    assert "\n" not in touching


def test_the_letters_of_the_lead_in_hand_are_said_beside_bant(talk) -> None:
    talk("qualify Acme", "40k is approved")
    assert "Budget 2" in said(talk("what is bant?")).replace("**", "")


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("en", "what is the vat rate on workwear"),
        ("nl", "wat is het btw-tarief op werkkleding"),
        ("ru", "какая ставка ндс на спецодежду"),
    ],
)
def test_what_is_not_in_the_material_gets_no_article_and_the_place_is_kept(
    talk, standing, lang: str, question: str
) -> None:
    talk(PREPARE[lang])
    before = standing()
    outcome = talk(question)
    assert outcome.intent in ("ask_knowledge", "out_of_scope")
    offered = [button["title"] for reply in outcome.replies for button in reply["buttons"]]
    assert not {"Source", "Bron", "Источник"} & set(offered)
    assert standing() == before


def test_a_question_that_the_material_does_not_answer_is_kept_for_the_team_lead(gateway, talk) -> None:
    outcome = talk("what is the sandler method?")
    assert outcome.intent == "ask_knowledge"
    assert "team lead" in said(outcome)
    assert len(labels(outcome)) == 2
    with gateway.unit_of_work() as uow:
        kept = select(note.c.text).where(note.c.kind == "question", note.c.person == talk.person)
        assert list(uow.connection.execute(kept).scalars()) == ["what is the sandler method?"]


def test_a_team_leads_own_article_is_told_without_training(gateway, talk, tmp_path) -> None:
    folder = tmp_path / "knowledge" / "en"
    folder.mkdir(parents=True)
    asked = "do I need somebody to read my big offer"
    (folder / "blue_folder.md").write_text(OWN.format(slug="blue_folder", title="Blue folder", asked=asked), "utf-8")
    before = services()
    provide(Services(before.database, before.clock, before.method, Answerer(open_library(tmp_path))))
    try:
        outcome = talk("what is the blue folder?")
        assert "read by a second person" in said(outcome)
        assert "Handbook of our team" in said(talk("source"))
        provide(before)
        # The button outlives the article.
        assert "material" in said(talk("example"))
    finally:
        provide(before)
