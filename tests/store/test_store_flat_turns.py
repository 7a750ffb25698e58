"""A whole turn over the gateway asks the same of the database however long the conversation is."""

from datetime import datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.future import Engine as Database

from actions.services import Services, provide
from benchmarks.filling import lengthen
from bot.clock import FixedClock
from bot.engine import Engine
from bot.gateway import Gateway
from coach.dossier import SINGLE
from method import load_method
from store.leads import AT_HAND
from store.tables import answer, inbox
from tests.counting import Work
from tests.the_knowledge import knowledge

pytestmark = pytest.mark.engine

FIRST = "prepare the call with Brandt Paper"
ROUND = (
    "they run two lines with 80 people",
    "the changeovers take half a shift",
    "what is authority?",
    "about 40k",
    "no, 30k",
    "Jan Smit from purchasing signs",
    "show me the status",
    "that was wrong",
    "where were we?",
    "show me the brief",
)
DOSSIERS = 4
"""So often a turn reads the lead at most: once, again after each answer it keeps, and once for its state."""
COLLECTING = ("situation", "problem", "implication", "need_payoff", "person")


@pytest.fixture
def gateway(loaded: Engine, engine: Database, noon: datetime) -> Gateway:
    method, clock = load_method(), FixedClock(noon)
    provide(Services(engine, clock, method, knowledge()))
    return Gateway(loaded, engine, method, clock)


def _say(gateway: Gateway, *lines: str) -> None:
    for line in lines:
        assert gateway.handle("test", "anna", line).intent is not None


def _cost(work: Work, gateway: Gateway) -> list[tuple[int, int, int]]:
    costs = []
    for line in ROUND:
        with work:
            _say(gateway, line)
        costs.append((work.statements, work.rows, work.size))
    return costs


def test_a_long_conversation_asks_of_the_database_what_a_longer_one_asks_and_nothing_is_gone_through(
    gateway: Gateway, engine: Database
) -> None:
    work = Work(engine)
    _say(gateway, FIRST, *ROUND)
    at_ten = _cost(work, gateway)
    later = []
    for times in (20, 9):
        with gateway.unit_of_work() as uow:
            lengthen(uow, "anna", times)
            uow.commit()
        _say(gateway, *ROUND)
        later.append(_cost(work, gateway))
    hundreds, thousands = later
    for line, early, late, latest in zip(ROUND, at_ten, hundreds, thousands, strict=True):
        assert latest[:2] == late[:2], line
        # Numbers that grow have a digit more here and there.
        assert latest[2] < 1.02 * late[2], line
        # Beside turn 10 no more than what a dossier holds at hand.
        assert late[0] <= early[0], line
        assert late[1] <= early[1] + DOSSIERS * AT_HAND * len(COLLECTING), line
    assert not work.scans
    with gateway.unit_of_work() as uow:
        assert uow.connection.execute(select(func.count()).select_from(inbox)).scalar_one() > 4_000
        standing = select(answer.c.field, func.count()).where(answer.c.superseded_at.is_(None)).group_by(answer.c.field)
        counts = {name: count for name, count in uow.connection.execute(standing)}
    assert max(counts.values()) > 10 * AT_HAND
    assert all(counts.get(name, 0) <= 1 for name in SINGLE)
