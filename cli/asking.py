"""What Telegram says about the bot, for commands that name it or check it; without an engine."""

import asyncio
import os
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

TOKEN_VARIABLE: Final = "TELEGRAM_BOT_TOKEN"
NAME_VARIABLE: Final = "TELEGRAM_BOT_NAME"
API_VARIABLE: Final = "TELEGRAM_API_URL"

_TELEGRAM: Final = "https://api.telegram.org/bot"
_PATIENCE_S: Final = 5.0
"""How long Telegram may take: nothing that asks it depends on the answer."""


@dataclass(frozen=True)
class Told:
    """What Telegram told.

    Attributes:
        name: What the bot is called; None where Telegram does not tell.
        trouble: Why not: `token` or `away`; empty where it does.
        webhook: The host that Telegram sends messages to; None where it is asked for them, or was not asked.
        waiting: How many updates wait at Telegram.
    """

    name: str | None
    trouble: str = ""
    webhook: str | None = None
    waiting: int = 0


def bot_token() -> str:
    """The bot's token as the environment has it; empty where it has none."""
    return os.environ.get(TOKEN_VARIABLE, "").strip()


def ask_telegram(token: str, *, webhook: bool = False) -> Told:
    """Asks what the bot is called (getMe), and with `webhook` how messages come to it (getWebhookInfo)."""
    from telegram import Bot
    from telegram.error import InvalidToken, TelegramError
    from telegram.request import HTTPXRequest

    async def ask() -> Told:
        request = HTTPXRequest(connect_timeout=_PATIENCE_S, read_timeout=_PATIENCE_S)
        # To be initialized a bot asks for its name.
        async with Bot(token, base_url=api_url(), request=request) as bot:
            if not webhook:
                return Told(bot.username)
            info = await bot.get_webhook_info()
            # The host alone: an address may hold something secret.
            return Told(bot.username, webhook=urlsplit(info.url).netloc or None, waiting=info.pending_update_count)

    try:
        return asyncio.run(ask())
    except InvalidToken:
        # Its own text quotes the token, and so is not shown.
        return Told(None, "token")
    except (TelegramError, ImportError, RuntimeError, ValueError):
        return Told(None, "away")


def api_url() -> str:
    """Where Telegram answers, as python-telegram-bot wants it: the token is put right behind."""
    named = os.environ.get(API_VARIABLE, "").strip().rstrip("/") or _TELEGRAM
    return named if named.endswith("/bot") or "{token}" in named else f"{named}/bot"
