"""A call to Telegram gets through, or it is said that it never will; what may have arrived is not sent for ever."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.wire import Gone, Refused, through


def caused(error: NetworkError, cause: Exception | None) -> NetworkError:
    error.__cause__ = cause
    return error


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited; nothing waits in truth."""
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return waited


def failing(*errors: Exception) -> Callable[[], object]:
    left = list(errors)

    async def make() -> str:
        if left:
            raise left.pop(0)
        return "done"

    make.left = left
    return make


LOST = [httpx.ReadTimeout(""), httpx.ReadError(""), httpx.RemoteProtocolError("")]
NEVER_SENT = [
    httpx.ConnectTimeout(""),
    httpx.PoolTimeout(""),
    httpx.ConnectError(""),
    httpx.WriteError(""),
    httpx.WriteTimeout(""),
]


@pytest.mark.parametrize("cause", LOST, ids=lambda cause: type(cause).__name__)
async def test_what_may_have_arrived_is_sent_a_few_times_and_then_taken_as_arrived(
    cause: Exception, slept: list[float]
) -> None:
    timed_out = isinstance(cause, httpx.TimeoutException)
    kind, most = (TimedOut, 2) if timed_out else (NetworkError, 10)

    def error() -> NetworkError:
        return caused(kind("x"), cause)

    assert await through(failing(*(error() for _ in range(most - 1))), "sendMessage") == "done"
    make = failing(*(error() for _ in range(most + 1)))
    assert await through(make, "sendMessage") is None
    assert len(make.left) == 1


@pytest.mark.parametrize("cause", [*NEVER_SENT, None], ids=lambda cause: type(cause).__name__)
async def test_what_never_arrived_or_was_refused_for_the_moment_is_tried_for_as_long_as_it_takes(
    cause: Exception | None, slept: list[float]
) -> None:
    kind = TimedOut if isinstance(cause, httpx.TimeoutException) else NetworkError
    errors = [caused(kind("x"), cause) for _ in range(12)]
    assert await through(failing(*errors), "sendMessage") == "done"
    assert slept == sorted(slept)
    assert slept[-1] == 30.0


async def test_what_telegram_asks_to_wait_is_waited_and_counts_for_nothing(slept: list[float]) -> None:
    errors = [RetryAfter(timedelta(seconds=7)) for _ in range(20)]
    assert await through(failing(*errors), "sendMessage") == "done"
    assert min(slept) > 7


@pytest.mark.parametrize(
    "error",
    [Forbidden("bot was blocked by the user"), BadRequest("Chat not found"), BadRequest("user is deactivated")],
)
async def test_who_cannot_be_reached_is_gone(error: Exception, slept: list[float]) -> None:
    with pytest.raises(Gone):
        await through(failing(error), "sendMessage")


@pytest.mark.parametrize("error", [BadRequest("message is too long"), ChatMigrated(-5), TelegramError("odd")])
async def test_what_telegram_never_takes_is_refused(error: Exception, slept: list[float]) -> None:
    with pytest.raises(Refused):
        await through(failing(error), "sendMessage")


async def test_a_token_that_was_changed_is_waited_for(slept: list[float]) -> None:
    assert await through(failing(InvalidToken(), InvalidToken()), "sendMessage") == "done"
    assert min(slept) == 30.0
