"""A gateway over the real trained model, one data folder per test session."""

import json
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.clock import FixedClock
from bot.gateway import Gateway

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)


@pytest.fixture(scope="session")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    from bot.wiring import build_gateway

    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_DATA", str(folder))
        built = build_gateway(lambda step: None, FixedClock(NOON))
        yield built
        built.close()


@pytest.fixture
def talk(gateway: Gateway, request: pytest.FixtureRequest):
    """Says lines as a person of this test's own and returns the last outcome."""
    person = f"{request.node.nodeid}"

    def say(*lines: str):
        outcome = None
        for line in lines:
            outcome = gateway.handle("test", person, line)
        return outcome

    say.person = person
    return say


def said(outcome) -> str:
    return "\n".join(reply["text"] for reply in outcome.replies)


def plain_json(value) -> str:
    return json.dumps(value, ensure_ascii=False)


__all__ = ["NOON", "Path", "said"]
