"""The menu of commands that Telegram shows, per language and role."""

import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Final

from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.telegram.arrivals import chat_of
from bot.telegram.wire import Gone, Refused, through
from coach.access import may_invite
from coach.languages import DEFAULT_LANGUAGE, LANGUAGES
from locales import catalogue

logger = logging.getLogger(__name__)

EVERYBODY: Final = (
    "prep", "qualify", "ask", "leads", "brief", "lang", "cancel", "help", "mydata", "forget", "privacy", "start",
)  # fmt: skip
"""The commands of every member, in the order of the menu."""

OF_LEADS: Final = ("team", "invite")
"""Those of team leads and admins, first in their menu."""


def named_for(role: str | None) -> tuple[str, ...]:
    """The names of the commands of a role, in the order of the menu."""
    return (*(OF_LEADS if role is not None and may_invite(role) else ()), *EVERYBODY)


def list_commands(role: str | None, lang: str) -> str:
    """The commands of a role with what each does, as somebody reads them who asks for help."""
    words = catalogue(lang)
    names = [name for name in named_for(role) if name not in ("start", "help")]
    lines = [f"/{name} – {words.format(f'command-{name}')}" for name in names]
    return "\n".join([words.format("telegram-commands"), *lines])


async def introduce(bot: Bot) -> None:
    """Sets the menu and what the bot says of itself before somebody writes to it, in every language."""
    for lang in LANGUAGES:
        # Whose Telegram speaks none of the three reads the default.
        code = None if lang == DEFAULT_LANGUAGE else lang
        words = catalogue(lang)
        await _set(bot, EVERYBODY, lang, BotCommandScopeAllPrivateChats(), code)
        about, description = words.format("telegram-name-about"), words.format("telegram-description")
        await _told(partial(bot.set_my_short_description, about, language_code=code), "setMyShortDescription")
        await _told(partial(bot.set_my_description, description, language_code=code), "setMyDescription")


async def set_menu(bot: Bot, person: str, role: str, lang: str) -> None:
    """Sets the menu of one member by their role."""
    scope = BotCommandScopeChat(chat_of(person))
    if may_invite(role):
        await _set(bot, named_for(role), lang, scope, None)
    else:
        await _told(lambda: bot.delete_my_commands(scope), "deleteMyCommands")


async def _set(bot: Bot, names: tuple[str, ...], lang: str, scope: BotCommandScope, code: str | None) -> None:
    commands = [BotCommand(name, catalogue(lang).format(f"command-{name}")) for name in names]
    await _told(partial(bot.set_my_commands, commands, scope=scope, language_code=code), "setMyCommands")


async def _told(make: Callable[[], Awaitable[Any]], what: str) -> None:
    """Calls Telegram for something that the coach can do without."""
    try:
        await through(make, what)
    except (Gone, Refused) as error:
        logger.warning("%s refused by Telegram", what, exc_info=error)
