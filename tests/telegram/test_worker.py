"""The thread that begins turns: it looks when there is something to do, and sleeps otherwise."""

import time
from datetime import datetime, timezone
from typing import Any

import pytest

from bot.gateway import Outcome
from bot.lead_state import NO_LEAD
from bot.telegram.worker import Worker
from store.failures import Failure
from store.mailbox import Waiting

NOW = datetime(2026, 11, 22, tzinfo=timezone.utc)


class Inbox:
    """A gateway with one message that cannot be answered, and is deleted after it was tried."""

    def __init__(self) -> None:
        self.waiting = [Waiting(1, "telegram", "m", "telegram:1", {"kind": "text", "text": "x"}, NOW, 1)]
        self.read = 0

    def reading(self) -> "Inbox":
        return self

    def __enter__(self) -> "Inbox":
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def newest(self) -> int:
        return 0

    def now(self) -> datetime:
        return NOW

    def heads(self, channel: str) -> list[Waiting]:
        self.read += 1
        return list(self.waiting)

    def attempt(self, row: Waiting, **_: Any) -> Outcome:
        self.waiting.clear()
        return Outcome((), "en", None, NO_LEAD, Failure.OTHER, "ref")


def test_a_message_that_is_gone_is_not_looked_for_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.worker._FIRST_S", 0.01)
    inbox, failed = Inbox(), []
    worker = Worker(inbox, lambda person: None, lambda row, outcome: failed.append(row.id))
    worker.start()
    while not failed:
        time.sleep(0.01)
    time.sleep(0.6)
    read = inbox.read
    worker.stop()
    assert failed == [1]
    assert read <= 3
