"""A call to Telegram that gets through, or says that it never will."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar

import httpx
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

logger = logging.getLogger(__name__)

T = TypeVar("T")

_SHORTEST_S: Final = 0.5
_LONGEST_S: Final = 30.0
NOT_FOUND: Final = "not found"
"""How Telegram speaks of a method that it does not know; a token it does not take is "Unauthorized"."""

_TIMED_OUT: Final = 2
"""Times a message is sent to which no answer came in time: it may have arrived."""

_CLOSED: Final = 10
"""Times where the connection closed instead: on a bad network that is more often before it arrived than after."""


class Gone(Exception):
    """The person cannot be reached: they blocked the bot, or their account is no more."""


class Refused(Exception):
    """Telegram will never take it as it is."""


async def through(make: Callable[[], Awaitable[T]], what: str) -> T | None:
    """Calls Telegram until it answers.

    What never reached it is tried for as long as it takes; what may have reached it a few times at most, so that on a
    bad network no message comes again and again.

    Args:
        make: Makes the call.
        what: The method, for the log.

    Returns:
        The answer; None where it may have arrived and no answer came.

    Raises:
        Gone: Nothing can be sent to this chat.
        Refused: Telegram refused it.
    """
    pause, unanswered = _SHORTEST_S, 0
    while True:
        try:
            return await make()
        except RetryAfter as error:
            await asyncio.sleep(error._retry_after.total_seconds() + 0.1)
            continue
        except Forbidden as error:
            raise Gone(what) from error
        except BadRequest as error:
            if "chat not found" in str(error).casefold() or "deactivated" in str(error).casefold():
                raise Gone(what) from error
            raise Refused(what) from error
        except InvalidToken as error:
            if NOT_FOUND in str(error).casefold():
                # A Bot API server of one's own may be older than a method.
                raise Refused(what) from error
            logger.error("Telegram does not take the bot's token any more; see BotFather", exc_info=error)
            pause = _LONGEST_S
        except NetworkError as error:
            if _may_have_arrived(error):
                unanswered += 1
                if unanswered >= (_TIMED_OUT if isinstance(error, TimedOut) else _CLOSED):
                    logger.warning("%s: no answer, %s times; taken as arrived", what, unanswered)
                    return None
            logger.warning("%s: trying again in %.1f s", what, pause, exc_info=error)
        except TelegramError as error:
            raise Refused(what) from error
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_S)


def _may_have_arrived(error: NetworkError) -> bool:
    """Whether the call was sent and its answer is missing: the time was over, or the connection closed."""
    cause: Any = error.__cause__
    return isinstance(cause, httpx.ReadTimeout | httpx.ReadError | httpx.RemoteProtocolError)
