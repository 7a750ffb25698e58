"""The letter board that follows what is noted, and the call brief as a message and as a file."""

import pytest

from tests.telegram.people import Shown, Telegram, User
from tests.telegram.running import Running


@pytest.fixture
def anna(service: Running, telegram: Telegram) -> User:
    user = service.member(telegram.user(1))
    user.says("call at four with Brandt Paper, I'm talking to their buyer, we do packaging machines")
    user.says("/qualify")
    service.settle()
    return user


def board(service: Running, user: User) -> Shown:
    last = user.got[-1].id
    user.says("status")
    service.settle()
    return next(message for message in user.got if message.id > last and "Brandt Paper" in message.text)


def ids(user: User) -> list[int]:
    return [message.id for message in user.got]


def at(user: User, number: int) -> Shown:
    return next(message for message in user.got if message.id == number)


def test_the_board_follows_the_answers_in_its_place(service: Running, anna: User) -> None:
    shown = board(service, anna)
    for line in ("the budget is about 40k", "the CFO decides"):
        before = at(anna, shown.id)
        anna.says(line)
        service.settle()
        service.telegram.wait(lambda before=before: at(anna, shown.id).text != before.text, what="it shows the old")
        now = at(anna, shown.id)
        assert now.edited and now.buttons == []
    assert "40k" in at(anna, shown.id).text or "40,000" in at(anna, shown.id).text


def test_a_board_that_was_just_shown_keeps_its_buttons(service: Running, anna: User) -> None:
    board(service, anna)
    assert anna.got[-1].buttons


def test_asked_anew_the_board_stands_once(service: Running, anna: User) -> None:
    first = board(service, anna)
    second = board(service, anna)
    service.telegram.wait(lambda: first.id not in ids(anna), what="the old board is still there")
    assert second.id in ids(anna)


def test_a_board_that_was_deleted_in_the_chat_is_let_go(service: Running, anna: User) -> None:
    shown = board(service, anna)
    service.telegram.fault("status", "editMessageText", code=400)
    anna.says("the budget is about 40k")
    service.settle()
    anna.says("the CFO decides")
    service.settle()
    assert at(anna, shown.id).text == shown.text
    again = board(service, anna)
    assert again.id in ids(anna)


def test_the_brief_comes_as_a_message_and_as_a_pdf(service: Running, anna: User) -> None:
    anna.says("the budget is about 40k")
    service.settle()
    before = len(anna.got)
    anna.says("/brief")
    service.settle()
    (file,) = [message for message in anna.got[before:] if message.file_id]
    assert file.raw["document"]["mime_type"] == "application/pdf"
    assert file.raw["document"]["file_name"] == "Brandt-Paper.pdf"
    assert "Brandt Paper" in file.text
    assert anna.file(file).startswith(b"%PDF")
    assert any("Brandt Paper" in message.text for message in anna.got[before:] if not message.file_id)
