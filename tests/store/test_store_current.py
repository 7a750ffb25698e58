"""The unit of work of the turn under way."""

import asyncio
from datetime import datetime

import pytest
from sqlalchemy.future import Engine

from store.current import opened, use
from store.unit_of_work import SqlUnitOfWork


def _names(engine: Engine) -> list[str]:
    with SqlUnitOfWork(engine) as uow:
        return [lead.name for lead in uow.all_leads()]


def test_within_a_turn_the_turn_decides_what_is_committed(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as turn, use(turn), opened(engine) as uow:
        assert uow is turn
        uow.add_lead("anna", "Acme", noon)
    assert _names(engine) == []


def test_outside_a_turn_the_work_is_committed_at_its_end(engine: Engine, noon: datetime) -> None:
    with opened(engine) as uow:
        uow.add_lead("anna", "Acme", noon)
    assert _names(engine) == ["Acme"]


def test_outside_a_turn_an_error_rolls_the_work_back(engine: Engine, noon: datetime) -> None:
    with pytest.raises(ZeroDivisionError), opened(engine) as uow:
        uow.add_lead("anna", "Acme", noon)
        _ = 1 / 0
    assert _names(engine) == []


def test_what_outlives_a_turn_opens_its_own(engine: Engine, noon: datetime) -> None:
    async def turn() -> asyncio.Task[None]:
        with SqlUnitOfWork(engine) as uow, use(uow):
            return asyncio.create_task(reminder())

    async def reminder() -> None:
        with opened(engine) as uow:
            uow.add_lead("anna", "Later", noon)

    async def both() -> None:
        await (await turn())

    asyncio.run(both())
    assert _names(engine) == ["Later"]
