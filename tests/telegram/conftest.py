"""A fake Telegram for each test, and python-telegram-bot to talk with it."""

from collections.abc import AsyncIterator, Iterator

import pytest
import telegram as ptb
from telegram.request import HTTPXRequest

from tests.telegram.fake_api import FakeApi
from tests.telegram.people import Telegram


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with FakeApi() as started:
        yield started
        # A bot that swallows the error would hide it.
        assert started.violations == []


def client(telegram: Telegram, token: str | None = None) -> ptb.Bot:
    def requests() -> HTTPXRequest:
        return HTTPXRequest(read_timeout=2, connect_timeout=2)

    return ptb.Bot(
        token or telegram.token, base_url=telegram.base_url, request=requests(), get_updates_request=requests()
    )


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[ptb.Bot]:
    async with client(telegram) as made:
        yield made
