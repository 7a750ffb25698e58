"""The menu of commands in Telegram: in each language, and for leads with what leads may do."""

import json
from typing import Any

import pytest

from bot.telegram.commands import EVERYBODY, OF_LEADS
from locales import catalogue
from tests.telegram.people import Telegram
from tests.telegram.running import Running

PRIVATE = {"type": "all_private_chats"}


def menus(telegram: Telegram) -> dict[tuple[str, str], list[dict[str, Any]]]:
    found = telegram.call("commands")
    return {(json.dumps(json.loads(one["scope"])), one["language"]): one["commands"] for one in found}


def of_chat(telegram: Telegram, number: int) -> list[str]:
    scope = {"chat_id": number, "type": "chat"}
    found = menus(telegram).get((json.dumps(scope), ""), [])
    return [command["command"] for command in found]


@pytest.mark.parametrize(("code", "lang"), [("", "en"), ("nl", "nl"), ("ru", "ru")])
def test_everybody_has_the_menu_in_their_language(code: str, lang: str, service: Running, telegram: Telegram) -> None:
    key = json.dumps(PRIVATE), code
    found = telegram.wait(lambda: menus(telegram).get(key), what="no menu")
    assert [command["command"] for command in found] == list(EVERYBODY)
    words = catalogue(lang)
    assert [command["description"] for command in found] == [words.format(f"command-{name}") for name in EVERYBODY]


def test_the_bot_says_of_itself_what_it_is_in_every_language(service: Running, telegram: Telegram) -> None:
    telegram.wait(lambda: len(telegram.call("about")) >= 6, what="nothing is said")
    about = telegram.call("about")
    for code, lang in (("", "en"), ("nl", "nl"), ("ru", "ru")):
        assert ["description", code, catalogue(lang).format("telegram-description")] in about
        assert ["short_description", code, catalogue(lang).format("telegram-name-about")] in about


def test_leads_and_admins_have_their_commands_first_and_lose_them_with_the_role(
    service: Running, telegram: Telegram
) -> None:
    lead = service.member(telegram.user(1, language="nl"), "lead")
    service.member(telegram.user(2), "admin")
    rep = service.member(telegram.user(3))
    for number in (1, 2):
        telegram.wait(lambda number=number: of_chat(telegram, number) == [*OF_LEADS, *EVERYBODY])
    assert of_chat(telegram, rep.id) == []
    lead.says(f"/start {service.invitation('rep')}")
    service.settle()
    telegram.wait(lambda: of_chat(telegram, 1) == [], what="a rep has the menu of leads")


def test_the_menu_of_a_lead_speaks_the_language_that_they_choose(service: Running, telegram: Telegram) -> None:
    lead = service.member(telegram.user(1), "lead")

    def team() -> str:
        own = menus(telegram).get((json.dumps({"chat_id": 1, "type": "chat"}), ""), [{"description": ""}])
        return str(own[0]["description"])

    telegram.wait(lambda: team() == catalogue("en").format("command-team"))
    lead.says("/lang nl")
    service.settle()
    telegram.wait(lambda: team() == catalogue("nl").format("command-team"), what="the menu is still English")


def test_a_new_start_gives_leads_their_menu_again(service: Running, telegram: Telegram) -> None:
    service.member(telegram.user(1), "lead")
    telegram.wait(lambda: of_chat(telegram, 1))
    service.stop()
    since = len(telegram.log())
    service.start()
    telegram.wait(
        lambda: any('"chat_id": 1' in str(one["params"]) for one in telegram.log("setMyCommands", since)),
        what="no menu after the new start",
    )


def test_a_telegram_that_refuses_the_menu_does_not_keep_the_service_from_answering(
    made: Any, tmp_path: Any, program: Any, telegram: Telegram
) -> None:
    for method in ("setMyCommands", "setMyDescription", "setMyShortDescription"):
        telegram.fault("status", method, times=5, code=400)
    with Running(program, telegram) as service:
        anna = service.member(telegram.user(1), "lead")
        assert anna.got[-1].text.startswith("Hi!")
