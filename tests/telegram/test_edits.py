"""A message that is edited: the last one is corrected, of an older one it is said how."""

import pytest

from locales import catalogue
from tests.telegram.looking import talk
from tests.telegram.people import Telegram, User
from tests.telegram.running import Running


@pytest.fixture
def anna(service: Running, telegram: Telegram) -> User:
    user = service.member(telegram.user(1))
    user.says("call at four with Brandt Paper, I'm talking to their buyer, we do packaging machines")
    service.settle()
    return user


def budget(service: Running, user: User) -> str:
    with service.program.gateway.reading() as uow:
        dossier = uow.dossier(talk(service, user).lead_id)
    found = dossier.one("budget")
    return "" if found is None else found.evidence


def test_editing_the_last_message_corrects_what_it_answered_once_and_once_more(service: Running, anna: User) -> None:
    anna.says("/qualify")
    service.settle()
    number = anna.says("the budget is about 40k")
    service.settle()
    assert "40k" in budget(service, anna)
    for amount in ("60k", "70k"):
        before = len(anna.got)
        anna.edits(f"the budget is about {amount}", number)
        service.settle()
        assert len(anna.got) > before
        assert amount in budget(service, anna)
        assert amount.replace("k", ",000") in "\n".join(message.text for message in anna.got[before:])
    with service.program.gateway.reading() as uow:
        (lead,) = uow.leads("telegram:1")
    assert lead.name == "Brandt Paper"


def test_editing_an_older_message_is_answered_with_how_to_correct(service: Running, anna: User) -> None:
    anna.says("/qualify")
    service.settle()
    older = anna.says("the budget is about 40k")
    service.settle()
    anna.says("the CFO decides")
    service.settle()
    before, asked = len(anna.got), talk(service, anna)
    anna.edits("the budget is about 60k", older)
    service.settle()
    assert [message.text for message in anna.got[before:]] == [catalogue("en").format("telegram-edit-old")]
    assert "40k" in budget(service, anna)
    assert talk(service, anna) == asked


def test_an_edited_question_is_answered_anew(service: Running, anna: User) -> None:
    anna.says("what is BANT?")
    service.settle()
    before = len(anna.got)
    anna.edits("what is SPIN?")
    service.settle()
    assert "SPIN" in "\n".join(message.text for message in anna.got[before:])


def test_an_edit_that_comes_before_its_message_was_answered_counts_in_the_end(
    service: Running, anna: User
) -> None:
    anna.says("/qualify")
    service.settle()
    anna.says("the budget is about 40k")
    anna.edits("the budget is about 60k")
    service.settle()
    assert "60k" in budget(service, anna)


def test_editing_the_words_below_a_picture_corrects_them_like_others(service: Running, anna: User) -> None:
    anna.says("/qualify")
    service.settle()
    number = anna.sends_photo("the budget is about 40k")
    service.settle()
    assert "40k" in budget(service, anna)
    message = next(one for one in anna.chat if one.id == number).raw
    changed = {**message, "caption": "the budget is about 60k", "edit_date": message["date"] + 1}
    service.telegram.call("push", kind="edited_message", content=changed)
    service.settle()
    assert "60k" in budget(service, anna)
    assert not any(message.text == catalogue("en").format("telegram-edit-old") for message in anna.got)


def test_an_edit_by_somebody_without_access_is_refused(service: Running, telegram: Telegram) -> None:
    boris = telegram.user(7)
    boris.says("hello")
    boris.edits("hello there")
    service.settle()
    assert [message.text for message in boris.got] == [catalogue("en").format("telegram-stranger")] * 2
