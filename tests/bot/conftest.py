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


@pytest.fixture
def names(gateway, talk):
    """The rep's leads by name, the one touched last first."""

    def read() -> list[str]:
        with gateway.unit_of_work() as uow:
            return [lead.name for lead in uow.leads(talk.person)]

    return read


@pytest.fixture
def standing(gateway, talk):
    """Where the conversation stands: flow, open question and lead in hand."""

    def read() -> tuple[str | None, str | None, str | None]:
        with gateway.unit_of_work() as uow:
            now = uow.talk(talk.person)
            dossier = uow.dossier(now.lead_id) if now.lead_id else None
            return now.flow, now.open, dossier.lead.name if dossier else None

    return read


@pytest.fixture
def people(gateway, talk):
    """The map of the lead in hand: role -> labels."""

    def read() -> dict[str, set[str]]:
        with gateway.unit_of_work() as uow:
            found = uow.dossier(uow.talk(talk.person).lead_id).people
        held = {dmu: {each.label for each in found.held(dmu)} for dmu in ("decider", "user", "buyer", "gatekeeper")}
        rest = {"unplaced": found.unplaced, "gone": found.gone}
        return held | {name: {each.label for each in those} for name, those in rest.items()}

    return read


@pytest.fixture
def answered(gateway, talk):
    """Reads what stands in a field of the lead in hand."""

    def read(field: str):
        with gateway.unit_of_work() as uow:
            return uow.dossier(uow.talk(talk.person).lead_id).one(field)

    return read


def said(outcome) -> str:
    return "\n".join(reply["text"] for reply in outcome.replies)


def labels(outcome) -> list[str]:
    return [button["title"] for button in outcome.replies[-1]["buttons"]]


def plain_json(value) -> str:
    return json.dumps(value, ensure_ascii=False)


__all__ = ["NOON", "Path", "said"]
