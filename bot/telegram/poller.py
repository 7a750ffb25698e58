"""Fetches updates: the next ones are asked for, and these thereby confirmed, only when these are kept."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.telegram.arrivals import ALLOWED

logger = logging.getLogger(__name__)

HELD_S: Final = 30
"""How long Telegram holds a request open until something comes, in seconds."""

_AT_ONCE: Final = 100
_MARGIN_S: Final = 10
_CONFLICT_S: Final = 3.0
_SHORTEST_S: Final = 0.5
_LONGEST_S: Final = 15.0

Keep = Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]]


class Poller:
    """Asks Telegram for updates until it is cancelled."""

    def __init__(self, bot: Bot, keep: Keep) -> None:
        """Takes what it needs.

        Args:
            bot: Telegram's client.
            keep: Keeps updates, however long that takes; it returns when they are on disk.
        """
        self._bot = bot
        self._keep = keep
        # Never begun from a number that was stored: after a quiet week Telegram numbers anew at random.
        self._offset: int | None = None

    async def run(self) -> None:
        """Fetches and keeps."""
        pause = _SHORTEST_S
        while True:
            asked_at = time.monotonic()
            try:
                updates = await self._fetch()
            except TimedOut:
                # A held request that broke off; on a bad network that is everyday life.
                continue
            except RetryAfter as error:
                await asyncio.sleep(_seconds(error))
                continue
            except Conflict:
                logger.error("another program fetches this bot's messages, or a webhook is set; trying again")
                await asyncio.sleep(_CONFLICT_S)
                continue
            except InvalidToken:
                logger.error("Telegram does not take the bot's token any more; see BotFather")
                await asyncio.sleep(_LONGEST_S)
                continue
            except TelegramError as error:
                logger.warning("messages not fetched, trying again in %.1f s", pause, exc_info=error)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_S)
                continue
            pause = _SHORTEST_S
            if not updates:
                # All is confirmed by the call that found nothing more: what comes next may have any number.
                self._offset = None
                if time.monotonic() - asked_at < _SHORTEST_S:
                    # A server that does not hold the request open must not be asked without a pause.
                    await asyncio.sleep(_SHORTEST_S)
                continue
            await self._keep(updates)
            self._offset = int(updates[-1]["update_id"]) + 1

    async def _fetch(self) -> Sequence[Mapping[str, Any]]:
        asked: dict[str, Any] = {"timeout": HELD_S, "limit": _AT_ONCE, "allowed_updates": list(ALLOWED)}
        if self._offset is not None:
            asked["offset"] = self._offset
        # Not the library's own method: it fails over one update of a kind it does not know, and so over all of them.
        found: Any = await self._bot._post("getUpdates", asked, read_timeout=HELD_S + _MARGIN_S)
        return list(found)

    async def confirm(self) -> None:
        """Tells Telegram that what was kept last came, so that it is not delivered to the next start once more."""
        if self._offset is not None:
            asked = {"timeout": 0, "limit": 1, "offset": self._offset, "allowed_updates": list(ALLOWED)}
            await self._bot._post("getUpdates", asked)


def _seconds(error: RetryAfter) -> float:
    return error._retry_after.total_seconds()
