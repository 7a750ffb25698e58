"""The fake Telegram gives and confirms updates as the real one does."""

import asyncio
import time

import pytest
from telegram.error import Conflict, InvalidToken
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from tests.telegram import delivery
from tests.telegram.conftest import client
from tests.telegram.fake_api import FakeApiProcess


def texts(updates) -> list[str]:
    return [update.message.text for update in updates]


async def test_updates_are_kept_until_an_offset_above_them_confirms_them(telegram, bot) -> None:
    anna = telegram.user(1)
    for text in ("one", "two", "three"):
        anna.says(text)
    first = await bot.get_updates()
    assert texts(first) == texts(await bot.get_updates()) == ["one", "two", "three"]
    assert texts(await bot.get_updates(offset=first[1].update_id)) == ["two", "three"]
    assert texts(await bot.get_updates(limit=1)) == ["two"]
    assert await bot.get_updates(offset=first[2].update_id + 1) == ()
    assert telegram.waiting == []


async def test_an_offset_below_zero_keeps_that_many_and_forgets_the_others(telegram, bot) -> None:
    anna = telegram.user(1)
    for text in ("one", "two", "three"):
        anna.says(text)
    assert texts(await bot.get_updates(offset=-2)) == ["two", "three"]
    assert texts(await bot.get_updates(offset=-9)) == ["two", "three"]
    assert texts(await bot.get_updates()) == ["two", "three"]


async def test_a_long_poll_answers_as_soon_as_something_comes(telegram, bot) -> None:
    began = time.monotonic()
    polling = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.2)
    assert telegram.user(1).chat == []
    assert not polling.done()
    telegram.user(1).says("hello")
    assert texts(await polling) == ["hello"]
    assert time.monotonic() - began < 5
    assert await bot.get_updates(offset=telegram.waiting[0]["update_id"] + 1, timeout=1) == ()


async def test_the_kinds_of_updates_asked_for_are_remembered(telegram, bot) -> None:
    anna = telegram.user(1)
    await bot.get_updates(allowed_updates=["edited_message"])
    anna.says("not wanted")
    await bot.get_updates()
    anna.says("not wanted either")
    anna.edits("wanted")
    (update,) = await bot.get_updates()
    assert update.edited_message.text == "wanted"
    await bot.get_updates(allowed_updates=[])
    anna.says("wanted again")
    assert telegram.waiting[-1]["message"]["text"] == "wanted again"


async def test_of_two_programs_that_poll_the_first_is_sent_away(telegram, bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await telegram.until(lambda: len(telegram.log("getUpdates")) == 1)
    async with client(telegram) as other:
        second = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        telegram.user(1).says("hello")
        assert texts(await second) == ["hello"]


async def test_no_polling_while_a_webhook_is_set(telegram, bot, monkeypatch) -> None:
    monkeypatch.setattr(delivery, "CONFLICT_PAUSE", 0.1)
    polling = asyncio.create_task(bot.get_updates(timeout=20))
    await telegram.until(lambda: telegram.log("getUpdates"))
    await bot.set_webhook("https://coach.invalid/hook")
    with pytest.raises(Conflict, match="terminated by setWebhook"):
        await polling
    with pytest.raises(Conflict, match="use deleteWebhook"):
        await bot.get_updates(read_timeout=5)
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_a_wrong_token_is_refused(telegram) -> None:
    with pytest.raises(InvalidToken):
        await client(telegram, "1:wrong").initialize()


async def test_numbers_begin_anew_after_a_quiet_week(telegram, bot) -> None:
    anna = telegram.user(1)
    anna.says("before")
    (before,) = await bot.get_updates()
    await bot.get_updates(offset=before.update_id + 1)
    assert telegram.quiet_week(at=1000) == 1000
    anna.says("after")
    (after,) = await bot.get_updates(offset=before.update_id + 1)
    assert (after.update_id, after.message.text) == (1000, "after")
    assert await bot.get_updates(offset=1001) == ()


async def test_a_confirmed_update_comes_again(telegram, bot) -> None:
    anna = telegram.user(1)
    anna.says("one")
    (one,) = await bot.get_updates()
    await bot.get_updates(offset=one.update_id + 1)
    assert telegram.redeliver() == 1
    anna.says("two")
    again = await bot.get_updates(offset=one.update_id + 1)
    assert texts(again) == ["one", "two"]
    assert again[0].update_id == one.update_id
    assert texts(await bot.get_updates(offset=one.update_id + 1)) == ["two"]


async def test_a_whole_application_talks_with_people(telegram) -> None:
    async def start(update, context) -> None:
        from telegram import InlineKeyboardButton, InlineKeyboardMarkup

        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
        await update.message.reply_text("Shall we?", reply_markup=keyboard)

    async def tapped(update, context) -> None:
        await update.callback_query.answer("Good")
        await update.callback_query.edit_message_text("We shall.")

    async def echo(update, context) -> None:
        await update.message.reply_text(f"{update.effective_user.language_code}: {update.message.text}")

    app = Application.builder().token(telegram.token).base_url(telegram.base_url).build()
    app.add_handlers([CommandHandler("start", start), CallbackQueryHandler(tapped), MessageHandler(filters.TEXT, echo)])
    jan = telegram.user(7, "Jan", language="nl")
    async with app:
        await app.updater.start_polling()
        await app.start()
        jan.says("/start")
        (asked,) = await jan.until(1)
        assert (asked.text, asked.rows) == ("Shall we?", [["Yes"]])
        jan.taps("Yes")
        await telegram.until(lambda: jan.got[0].text == "We shall.")
        assert jan.got[0].edited and jan.got[0].buttons == []
        assert [answer["text"] for answer in jan.answers] == ["Good"]
        jan.says("hoi")
        assert (await jan.until(2))[1].text == "nl: hoi"
        await app.updater.stop()
        await app.stop()


async def test_an_update_given_to_a_bot_that_was_killed_is_not_lost(telegram, bot) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", telegram.port)
    writer.write(f"GET /bot{telegram.token}/getUpdates?timeout=20 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    await telegram.until(lambda: telegram.log("getUpdates"))
    writer.transport.abort()
    telegram.user(1).says("hello")
    assert texts(await bot.get_updates(timeout=5)) == ["hello"]


async def test_as_a_process_it_goes_on_where_it_stopped(tmp_path) -> None:
    server = FakeApiProcess(tmp_path / "telegram.state")
    with server:
        anna = server.user(1)
        anna.says("hello")
        async with client(server) as bot:
            await bot.send_message(1, "hi")
    with server:
        assert [message.text for message in anna.chat] == ["hello", "hi"]
        async with client(server) as bot:
            assert texts(await bot.get_updates()) == ["hello"]
        assert [entry["method"] for entry in server.log()] == ["getMe", "sendMessage", "getMe", "getUpdates"]
