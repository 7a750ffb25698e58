"""Times are those of the machine's own zone."""

import time
from datetime import datetime, timedelta, timezone

import pytest

from actions.base import heard_from
from actions.services import SystemClock


@pytest.fixture
def amsterdam(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_the_clock_tells_the_time_of_the_machine_and_knows_when_the_clocks_change(amsterdam) -> None:
    now = SystemClock().now()
    assert abs(now - datetime.now(timezone.utc)) < timedelta(minutes=1)
    offsets = {datetime(2026, month, 1, 12, tzinfo=now.tzinfo).utcoffset() for month in (1, 7)}
    assert offsets == {timedelta(hours=1), timedelta(hours=2)}


def test_a_message_that_was_kept_as_text_is_heard_in_the_zone_of_the_clock(amsterdam) -> None:
    message = {"text": "at nine", "metadata": {"at": "2026-11-22T23:30:00+00:00"}}
    heard = heard_from(message, "en", SystemClock().now())
    assert heard.at.isoformat() == "2026-11-23T00:30:00+01:00"
    assert (heard.at + timedelta(days=180)).utcoffset() == timedelta(hours=2)
