"""Sending over a bad network: nothing is lost, nothing comes again and again, nobody waits for another."""

import asyncio
import time
from typing import Any

import pytest

from bot.engine import Engine
from bot.telegram.sender import Sender
from bot.wiring import Program
from locales import catalogue
from store.unit_of_work import SqlUnitOfWork
from tests.telegram.looking import person
from tests.telegram.people import Telegram, User
from tests.telegram.running import Running

MEDIA = catalogue("en").format("telegram-media", {"what": "voice"})


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.wire._SHORTEST_S", 0.05)
    monkeypatch.setattr("bot.telegram.sender._AGAIN_S", 0.1)
    monkeypatch.setattr("bot.telegram.outbox._AGAIN_S", 0.1)


def put_out(service: Running, user: User, *texts: str) -> None:
    """Replies as an answer of the coach, without asking the engine."""
    gateway = service.program.gateway
    now = gateway.now()
    with gateway.writing() as uow:
        payload = {"kind": "text", "text": "", "at": now.isoformat(), "lang": None, "name": ""}
        number = uow.receive("telegram", f"made-{user.id}-{texts[0][:20]}-{now}", person(user), payload, now)
        uow.finish(number, person(user), [{"text": text, "buttons": []} for text in texts], now)


def send(service: Running, user: User, *texts: str) -> None:
    """The same, sent."""
    put_out(service, user, *texts)
    # Whatever they write makes the service look for what they should get.
    user.says("/privacy")
    service.settle(60)


def count(user: User, text: str) -> int:
    return sum(message.text == text for message in user.got)


def sent(telegram: Telegram, user: User, method: str = "sendMessage") -> list[dict[str, Any]]:
    return [one for one in telegram.log(method) if str(one["params"].get("chat_id")) == str(user.id)]


def test_where_telegram_asks_to_wait_that_is_done_and_the_message_comes_once(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1))
    telegram.fault("flood", "sendMessage", retry_after=2, chat=1)
    since = len(telegram.log())
    anna.sends_voice()
    service.settle()
    refused, taken = [one for one in telegram.log("sendMessage", since) if "listen" in one["params"]["text"]]
    assert (refused["status"], taken["status"]) == (429, 200)
    assert taken["at"] - refused["at"] >= 2
    assert count(anna, MEDIA) == 1


def test_one_chat_that_telegram_holds_up_holds_up_no_other(service: Running, telegram: Telegram) -> None:
    anna, boris = service.member(telegram.user(1)), service.member(telegram.user(2))
    telegram.fault("flood", "sendMessage", retry_after=10, chat=1)
    anna.sends_voice()
    telegram.wait(lambda: any(one["status"] == 429 for one in telegram.log("sendMessage")))
    boris.sends_voice()
    service.settle()
    (to_anna,) = [one for one in sent(telegram, anna) if one["status"] == 200 and "listen" in one["params"]["text"]]
    (to_boris,) = [one for one in sent(telegram, boris) if "listen" in one["params"]["text"]]
    assert to_boris["at"] < to_anna["at"] - 2
    assert count(anna, MEDIA) == 1


def test_an_error_of_telegrams_own_is_waited_out(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    for code in (500, 502, 503):
        telegram.fault("status", "sendMessage", times=2, code=code, chat=1)
    anna.sends_voice()
    service.settle()
    assert count(anna, MEDIA) == 1


def test_a_connection_that_closes_before_the_message_arrived_costs_nothing(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1))
    telegram.fault("closed", "sendMessage", chat=1)
    anna.sends_voice()
    service.settle()
    assert count(anna, MEDIA) == 1


def test_a_connection_that_closes_after_the_message_arrived_makes_it_come_once_more_each_time(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1))
    telegram.fault("lost", "sendMessage", times=1, chat=1)
    anna.sends_voice()
    service.settle()
    assert 1 <= count(anna, MEDIA) <= 2


@pytest.mark.parametrize("kind", ["hang", "hang_after"])
def test_a_message_that_hangs_comes_twice_at_most_and_what_follows_goes_on(
    kind: str, program: Program, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.service._PATIENCE_S", 1.0)
    with Running(program, telegram) as service:
        anna = service.member(telegram.user(1))
        telegram.fault(kind, "sendMessage", seconds=4.0, chat=1)
        anna.sends_voice()
        service.settle()
        assert 1 <= count(anna, MEDIA) <= 2
        anna.sends_sticker()
        service.settle()
        assert count(anna, catalogue("en").format("telegram-media", {"what": "sticker"})) == 1


def test_a_file_over_a_bad_network_comes_twice_at_most(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    telegram.fault("lost", "sendDocument", chat=1)
    telegram.fault("status", "sendDocument", code=502, chat=1)
    anna.says("/mydata")
    service.settle()
    assert 1 <= sum(message.file_id is not None for message in anna.got) <= 2


def test_to_whom_blocked_the_bot_nothing_else_is_sent_until_they_let_it_again(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    put_out(service, anna, "first", "second", "third")
    anna.blocks()
    service.settle()
    assert len(anna.got) == before
    assert len([one for one in sent(telegram, anna) if one["status"] == 403]) == 1
    with service.program.gateway.reading() as uow:
        assert uow.member(person(anna)).blocked_at is not None
    anna.unblocks()
    anna.sends_voice()
    service.settle()
    assert [message.text for message in anna.got[before:]] == [MEDIA]
    with service.program.gateway.reading() as uow:
        assert uow.member(person(anna)).blocked_at is None


def test_what_telegram_never_takes_is_left_and_the_rest_goes_on(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    telegram.fault("status", "sendMessage", code=400, chat=1)
    send(service, anna, "first", "second")
    assert count(anna, "first") == 0
    assert count(anna, "second") == 1


def test_in_one_chat_three_messages_go_at_once_and_then_one_a_second_in_their_order(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1))
    service.stop()
    texts = [f"message {number}" for number in range(7)]
    put_out(service, anna, *texts)
    service.start()
    service.settle(60)
    found = [one for one in sent(telegram, anna) if one["params"]["text"].startswith("message")]
    assert [one["params"]["text"] for one in found] == texts
    at = [one["at"] for one in found]
    for place in range(3, 7):
        # In any stretch at most the burst, and one more for each second of it.
        assert at[place] - at[0] >= place - 3 + 0.9


def test_a_very_long_answer_comes_in_parts_that_fit_and_lose_nothing(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    words = " ".join(f"word{number} 🙂" for number in range(900))
    before = len(anna.got)
    send(service, anna, words)
    parts = [message.text for message in anna.got[before:] if message.text.startswith("word") or "🙂" in message.text]
    assert len(parts) > 1
    assert all(len(part.encode("utf-16-le")) // 2 <= 4096 for part in parts)
    assert " ".join(parts).split() == words.split()


def test_a_long_answer_that_was_cut_off_by_a_stop_goes_on_with_the_rest(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1))
    service.stop()
    words = " ".join(f"part{number}" for number in range(1500))
    put_out(service, anna, words)
    # The first part goes well, the second hangs until the service is stopped.
    telegram.fault("status", "sendMessage", times=500, skip=1, code=500, chat=1)
    service.start()
    telegram.wait(lambda: any("part0 " in message.text for message in anna.got))
    telegram.wait(lambda: any(one["status"] == 500 for one in sent(telegram, anna)))
    service.stop()
    telegram.calm()
    service.start()
    service.settle(60)
    parts = [message.text for message in anna.got if message.text.startswith("part")]
    assert " ".join(parts).split() == words.split()


def test_replies_that_were_not_sent_go_out_at_the_next_start_once(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    telegram.fault("status", "sendMessage", times=500, code=502, chat=1)
    anna.sends_voice()
    telegram.wait(lambda: any(one["status"] == 502 for one in sent(telegram, anna)))
    service.stop()
    telegram.calm()
    service.start()
    service.settle()
    assert count(anna, MEDIA) == 1


def test_stopped_while_a_message_is_on_its_way_it_comes_once(
    service: Running, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = service.member(telegram.user(1))
    send_part = Sender._send_part

    async def slow(self, *args):
        sent = await send_part(self, *args)
        await asyncio.sleep(1)
        return sent

    with monkeypatch.context() as patch:
        patch.setattr(Sender, "_send_part", slow)
        anna.sends_voice()
        telegram.wait(lambda: count(anna, MEDIA))
        service.stop()
    service.start()
    service.settle()
    assert count(anna, MEDIA) == 1


def test_while_the_database_is_away_what_was_sent_is_not_sent_again(
    service: Running, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = service.member(telegram.user(1))
    mark_sent, failures = SqlUnitOfWork.mark_sent, [OSError("away")] * 3

    def away(self, *args):
        if failures:
            raise failures.pop()
        mark_sent(self, *args)

    monkeypatch.setattr(SqlUnitOfWork, "mark_sent", away)
    anna.sends_voice()
    service.settle()
    assert failures == []
    assert count(anna, MEDIA) == 1


def test_who_waits_sees_that_the_coach_is_typing(
    service: Running, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, turn = service.member(telegram.user(1)), Engine.turn

    def slow(self, message, uow):
        time.sleep(1.0)
        return turn(self, message, uow)

    monkeypatch.setattr(Engine, "turn", slow)
    since = len(telegram.log())
    anna.says("call at four with Brandt Paper")
    service.settle()
    methods = [one["method"] for one in telegram.log(since=since)]
    assert methods.index("sendChatAction") < methods.index("sendMessage")
