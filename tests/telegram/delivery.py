"""How updates reach a bot: it waits for them in a long poll, or they are pushed to its webhook."""

import asyncio
import time
from typing import Any

import aiohttp

from tests.telegram.errors import Refused
from tests.telegram.updates import Update
from tests.telegram.world import World

# Of two programs that ask at once, Telegram tells one at most every three seconds.
CONFLICT_PAUSE = 3.0
LONGEST_POLL = 50
_HOOKED = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class Polling:
    """getUpdates: at most one request waits; another one ends it."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._waiting: asyncio.Future[None] | None = None
        self._told = 0.0

    async def get(self, given: dict[str, Any]) -> list[Update]:
        """Answers at once where something waits, else as soon as something comes or the time is over."""
        if self._world.webhook.url:
            raise await self._conflict(_HOOKED)
        queue = self._world.queue
        queue.allow(given.get("allowed_updates"))
        offset, limit = given.get("offset", 0), min(max(given.get("limit", 100), 1), 100)
        timeout = min(max(given.get("timeout", 0), 0), LONGEST_POLL)
        found = queue.read(offset, limit)
        if found or not timeout:
            return found
        self._end(_OTHER)
        self._waiting = waiting = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(waiting, timeout)
        except asyncio.TimeoutError:
            return []
        except Refused as refused:
            raise await self._conflict(refused.description) from None
        finally:
            if self._waiting is waiting:
                self._waiting = None
        return queue.read(offset, limit)

    def wake(self) -> None:
        """An update may have come."""
        if self._world.queue.waiting:
            self.let_go()

    def let_go(self) -> None:
        """Answers whoever waits, with what there is."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    def hooked(self) -> None:
        """A webhook was set: whoever waits gets nothing more here."""
        self._end("Conflict: terminated by setWebhook request")

    def _end(self, why: str) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(Refused(409, why))
        self._waiting = None

    async def _conflict(self, why: str) -> Refused:
        now = time.monotonic()
        if now < self._told:
            await asyncio.sleep(CONFLICT_PAUSE)
        else:
            self._told = now + CONFLICT_PAUSE
        return Refused(409, why)


class Pushing:
    """Sends updates to the webhook one after another: the next goes when the bot has answered 200 to the one before."""

    def __init__(self, world: World, first_pause: float = 0.05, longest_pause: float = 1.0) -> None:
        self._world = world
        # The real one begins with a second and doubles it; tests need not wait for that.
        self._first, self._longest = first_pause, longest_pause
        self._news = asyncio.Event()

    def wake(self) -> None:
        """There may be something to send."""
        self._news.set()

    async def run(self) -> None:
        """Sends as long as the server lives."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            while True:
                await self._news.wait()
                self._news.clear()
                pause = self._first
                while self._world.webhook.url and self._world.queue.waiting:
                    if await self._push(session, self._world.queue.waiting[0]):
                        pause = self._first
                        continue
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, self._longest)

    async def _push(self, session: aiohttp.ClientSession, update: Update) -> bool:
        hook = self._world.webhook
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=update, headers=headers) as answer:
                await answer.read()
                well = 200 <= answer.status < 300
                why = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except asyncio.TimeoutError:
            well, why = False, "Read timeout expired"
        except aiohttp.ClientConnectorError:
            well, why = False, "Connection refused"
        except aiohttp.ClientError:
            well, why = False, "Connection closed"
        # The webhook may have changed while we waited: what it answered is of no account then.
        if well and self._world.webhook is hook:
            self._world.queue.confirm(update["update_id"])
        elif not well:
            hook.last_error, hook.last_error_date = why, int(time.time())
        return well
