"""What goes wrong on purpose, and what is held against the specification."""

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from tests.telegram import spec


@pytest.fixture
def anna(telegram):
    user = telegram.user(1)
    user.says("hello")
    return user


async def test_flood_control_and_errors_of_the_server_pass(telegram, bot, anna) -> None:
    telegram.fault("flood", "sendMessage", retry_after=3)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(1, "x")
    assert caught.value._retry_after.total_seconds() == 3
    telegram.fault("status", "sendMessage", code=502)
    telegram.fault("status", "sendMessage")
    for name in ("Bad Gateway", "Internal Server Error"):
        with pytest.raises(NetworkError, match=name):
            await bot.send_message(1, "x")
    assert anna.got == []
    await bot.send_message(1, "x")
    assert [entry["status"] for entry in telegram.log("sendMessage")] == [429, 502, 500, 200]


async def test_a_lost_request_did_nothing_and_a_lost_answer_did(telegram, bot, anna) -> None:
    telegram.fault("closed", "sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(1, "never came")
    assert anna.got == []
    telegram.fault("lost", "sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(1, "came")
    assert [message.text for message in anna.got] == ["came"]
    assert [entry["fault"] for entry in telegram.log("sendMessage")] == ["closed", "lost"]


async def test_an_answer_that_never_comes(telegram, bot, anna) -> None:
    telegram.fault("hang", "sendMessage")
    telegram.fault("hang_after", "sendMessage")
    for _ in range(2):
        with pytest.raises(TimedOut):
            await bot.send_message(1, "x", read_timeout=0.3)
    assert len(anna.got) == 1


async def test_updates_whose_answer_was_lost_come_again(telegram, bot, anna) -> None:
    telegram.fault("lost", "getUpdates")
    with pytest.raises(NetworkError):
        await bot.get_updates()
    assert [update.message.text for update in await bot.get_updates()] == ["hello"]


async def test_faults_can_wait_and_be_meant_for_one_chat(telegram, bot, anna) -> None:
    telegram.user(2).says("hello")
    telegram.fault("status", "*", times=2, skip=1, chat=2)
    for chat in (1, 2, 1):
        await bot.send_message(chat, "x")
    with pytest.raises(NetworkError):
        await bot.send_chat_action(2, "typing")
    assert telegram.calm() == 1
    await bot.send_message(2, "x")
    with pytest.raises(LookupError, match="none of"):
        telegram.fault("nonsense")


@pytest.mark.filterwarnings("ignore:Please use 'Bot")
@pytest.mark.parametrize(
    ("method", "given", "why"),
    [
        ("sendMessage", {"chat_id": 1}, "text is missing"),
        ("sendMessage", {"chat_id": 1, "text": "x", "txt": "y"}, "unknown parameter txt"),
        ("sendMessage", {"chat_id": 1, "text": "x", "protect_content": "maybe"}, "is no Boolean"),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"txt": 1}]]}}, ""),
        ("deleteMessage", {"chat_id": 1, "message_id": "a"}, "is no Integer"),
        ("dance", {}, "unknown method"),
        ("sendPhoto", {"chat_id": 1}, "photo is missing"),
    ],
)
async def test_what_the_specification_does_not_allow_is_refused(telegram, bot, anna, method, given, why) -> None:
    with pytest.raises(BadRequest):
        await bot.do_api_request(method, given)
    found = telegram.pardon()
    assert any(method in violation and why in violation for violation in found), found


async def test_a_proper_request_is_no_violation(telegram, bot, anna) -> None:
    await bot.send_message(1, "x", reply_to_message_id=anna.chat[0].id, disable_web_page_preview=True)
    assert telegram.pardon() == []


def test_the_facts_cover_every_method_the_fake_knows() -> None:
    from tests.telegram.methods import METHODS

    assert {*METHODS, "getUpdates"} == set(spec.METHODS) == set(spec._SPEC["methods"])
