"""The whole service, as those who write to it see it."""

from tests.telegram.people import Telegram
from tests.telegram.running import Running


def test_a_stranger_is_refused_politely_in_the_language_of_their_telegram_and_nothing_of_theirs_is_kept(
    service: Running, telegram: Telegram
) -> None:
    boris = telegram.user(7, "Boris", language="ru")
    boris.says("сколько стоит маркерслово?")
    service.settle()
    (refused,) = boris.got
    assert "приглашение" in refused.text
    assert refused.buttons == []
    with service.program.database.connect() as connection:
        dump = "\n".join(connection.connection.dbapi_connection.iterdump())
    assert "маркерслово" not in dump
    assert "Boris" not in dump


def test_one_who_comes_in_is_greeted_asked_and_helped(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1, "Anna", language="nl"))
    assert any("Anna" in message.text for message in anna.got)
    anna.says("bel om vier met Brandt Papier, ik praat met de inkoper")
    service.settle()
    assert "Brandt Papier" in anna.got[-1].text
    assert anna.got[-1].buttons
