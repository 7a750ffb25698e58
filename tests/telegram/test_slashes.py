"""Text that begins with a slash is no order to Rasa, however it is sent."""

from typing import Any

import pytest
from sqlalchemy import select

from locales import catalogue
from store.tables import event, live_tracker
from tests.telegram.looking import person, talk
from tests.telegram.people import Telegram, User
from tests.telegram.running import Running

EN = catalogue("en")
ORDERS = [
    "/restart",
    "\u200b/restart",
    "\ufeff \u2060/restart",
    "\x07/restart",
    "/restart@sales_coach_test_bot",
    "/session_start",
    '/inform{"budget": "1"}',
    '\u200e/inform{"budget": "1"}',
    '/slot{"lead_id": "1"}',
    "/back",
    "/ restart",
    "//restart",
]


def logged(service: Running, user: User) -> list[Any]:
    """All that Rasa keeps of the conversation: its events, and the window with its slots."""
    with service.program.database.connect() as connection:
        found = [
            list(connection.execute(select(table).where(table.c.sender == person(user))))
            for table in (event, live_tracker)
        ]
    return found


@pytest.fixture
def anna(service: Running, telegram: Telegram) -> User:
    """A member in the middle of a call preparation."""
    user = service.member(telegram.user(1))
    user.says("call at four with Brandt Paper, I'm talking to their buyer")
    service.settle()
    return user


def test_an_order_to_rasa_is_an_unknown_command_and_moves_nothing(service: Running, anna: User) -> None:
    before, asked, count = logged(service, anna), talk(service, anna), len(anna.got)
    for order in ORDERS:
        anna.says(order)
    service.settle()
    answers = [message.text for message in anna.got[count:]]
    assert len(answers) == len(ORDERS)
    assert {text[:20] for text in answers} == {EN.format("unknown-command", {"commands": "/prep"})[:20]}
    assert logged(service, anna) == before
    assert talk(service, anna) == asked


def test_nor_as_an_edit_a_caption_or_a_word_behind_a_command(service: Running, anna: User) -> None:
    before, asked = logged(service, anna), talk(service, anna)
    anna.edits("/restart")
    service.settle()
    anna.sends_photo('/inform{"budget": "1"}')
    service.settle()
    assert logged(service, anna) == before
    anna.says("/prep /restart")
    anna.says('/qualify //slot{"flow": "prep"}')
    service.settle()
    texts = [each.parse_data["text"] if hasattr(each, "parse_data") else str(each) for each in logged(service, anna)[0]]
    assert not any('"text": "/' in text or "'text': '/" in text for text in texts)
    assert talk(service, anna).person == asked.person


def test_nor_as_the_words_that_waited_for_consent(service: Running, telegram: Telegram) -> None:
    boris = telegram.user(2)
    boris.says(f"/start {service.invitation()}")
    service.settle()
    boris.says("\u200b/restart")
    service.settle()
    asked = boris.got[-1]
    boris.taps(asked.buttons[0], asked.id)
    service.settle()
    assert "restart" not in str(logged(service, boris)[0])
