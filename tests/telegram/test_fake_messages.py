"""The fake Telegram takes, shows and refuses messages as the real one does."""

import pytest
from telegram import BotCommand, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, Forbidden

from tests.telegram import markup

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big")


def keyboard(*labels: str, data: str = "d") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data) for label in labels]])


@pytest.fixture
def anna(telegram):
    user = telegram.user(1)
    user.says("hello")
    return user


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é <foo>x</foo>", 'Unsupported start tag "foo" at byte offset 3'),
        ("2 < 3", 'Unsupported start tag "" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_html_that_is_none_is_refused(bot, anna, text: str, why: str) -> None:
    with pytest.raises(BadRequest) as caught:
        await bot.send_message(1, text, parse_mode="HTML")
    assert caught.value.message.lower() == f"can't parse entities: {why}".lower()
    assert anna.got == []


async def test_html_is_shown_without_its_tags(bot, anna) -> None:
    await bot.send_message(1, '🙂 <b>a &amp; <i>b</i></b> <a href="https://x.invalid/?a=1&amp;b=2">c</a>\n', "HTML")
    (shown,) = anna.got
    assert shown.text == "🙂 a & b c"
    assert [(one["type"], one["offset"], one["length"]) for one in shown.raw["entities"]] == [
        ("bold", 3, 5),
        ("italic", 7, 1),
        ("text_link", 9, 1),
    ]
    assert shown.raw["entities"][2]["url"] == "https://x.invalid/?a=1&b=2"


async def test_length_is_counted_in_utf16_after_the_tags_are_gone(bot, anna) -> None:
    await bot.send_message(1, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    await bot.send_message(1, "🙂" * 2048)
    with pytest.raises(BadRequest, match=r"(?i)message is too long"):
        await bot.send_message(1, "🙂" * 2048 + "x")
    with pytest.raises(BadRequest, match=r"(?i)message text is empty"):
        await bot.send_message(1, "")
    with pytest.raises(BadRequest, match=r"(?i)text must be non-empty"):
        await bot.send_message(1, "<b> </b>\n", parse_mode="HTML")


def test_commands_are_marked_in_what_people_write() -> None:
    assert markup.commands("🙂 /start a/b") == [{"type": "bot_command", "offset": 3, "length": 6}]


@pytest.mark.parametrize("data", ["x" * 65, "й" * 33])
async def test_data_of_a_button_has_64_bytes_at_most(bot, anna, data: str) -> None:
    with pytest.raises(BadRequest, match=r"(?i)BUTTON_DATA_INVALID"):
        await bot.send_message(1, "x", reply_markup=keyboard("a", data=data))


async def test_an_edit_shows_in_the_chat_and_must_change_something(bot, anna) -> None:
    sent = await bot.send_message(1, "x", reply_markup=keyboard("a", "b"))
    with pytest.raises(BadRequest, match=r"(?i)message is not modified: specified new"):
        await sent.edit_text("x", reply_markup=keyboard("a", "b"))
    await sent.edit_reply_markup(keyboard("c"))
    assert anna.got[0].rows == [["c"]]
    await sent.edit_text("y")
    assert (anna.got[0].text, anna.got[0].rows) == ("y", [])
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await sent.edit_reply_markup(None)
    await sent.delete()
    assert anna.got == []
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await sent.edit_text("z")
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("z", 1, anna.chat[0].id)


async def test_files_can_be_read_back(bot, anna) -> None:
    await bot.send_document(1, InputFile(b"%PDF-brief", "Brief é.pdf"), caption="<b>Brief</b>", parse_mode="HTML")
    await bot.send_photo(1, PNG)
    document, photo = anna.got
    assert (document.text, document.raw["document"]["file_name"]) == ("Brief", "Brief é.pdf")
    assert (anna.file(document), anna.file(photo)) == (b"%PDF-brief", PNG)
    assert photo.raw["photo"][0]["width"] == 640
    with pytest.raises(BadRequest, match=r"(?i)there is no text in the message to edit"):
        await bot.edit_message_text("x", 1, document.id)


async def test_who_blocks_the_bot_gets_nothing(telegram, bot, anna) -> None:
    anna.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(1, "x")
    anna.unblocks()
    await bot.send_message(1, "x")
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(2, "x")


async def test_taps_carry_the_data_of_the_latest_button_of_that_name(telegram, bot, anna) -> None:
    await bot.send_message(1, "old", reply_markup=keyboard("a", data="old"))
    await bot.send_message(1, "new", reply_markup=keyboard("a", data="new"))
    anna.taps("a")
    anna.taps("a", anna.got[0].id)
    anna.taps_old("gone", anna.got[0].id)
    with pytest.raises(LookupError, match="no button"):
        anna.taps("nobody's")
    queries = [update.callback_query for update in await bot.get_updates() if update.callback_query]
    assert [query.data for query in queries] == ["new", "old", "gone"]
    assert queries[0].message.text == "new"
    await queries[0].answer("ok", show_alert=True)
    assert [(answer["text"], answer["show_alert"]) for answer in anna.answers] == [("ok", True)]
    telegram.expire_taps()
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await queries[1].answer()


async def test_people_send_all_kinds_of_things(telegram, bot, anna) -> None:
    anna.sends_voice()
    anna.sends_photo("look")
    anna.sends_document()
    anna.sends_sticker()
    anna.sends_location()
    anna.forwards("read this")
    anna.says("yes", reply_to=anna.chat[0].id)
    anna.in_group(-5).says("in a group")
    messages = [update.message for update in (await bot.get_updates())[1:]]
    assert all([messages[0].voice, messages[1].photo, messages[2].document, messages[3].sticker, messages[4].location])
    assert messages[1].caption == "look"
    assert messages[5].forward_origin.sender_user_name == "Somebody"
    assert messages[6].reply_to_message.text == "hello"
    assert (messages[7].chat.type, messages[7].from_user.id) == ("supergroup", 1)


async def test_commands_are_kept_by_scope_and_language(telegram, bot) -> None:
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("help", "Hulp")], language_code="nl")
    await bot.set_my_commands([BotCommand("stop", "Stop")], scope=BotCommandScopeChat(1))
    assert [one.description for one in await bot.get_my_commands(language_code="nl")] == ["Hulp"]
    await bot.delete_my_commands(language_code="nl")
    assert await bot.get_my_commands(language_code="nl") == ()
    assert [one.command for one in await bot.get_my_commands(scope=BotCommandScopeChat(1))] == ["stop"]
    assert [entry["language"] for entry in telegram.call("commands")] == ["", ""]
    with pytest.raises(BadRequest, match=r"(?i)BOT_COMMAND_INVALID"):
        await bot.set_my_commands([("Not good", "x")])
