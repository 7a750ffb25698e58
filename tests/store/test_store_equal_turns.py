"""Real turns, with the real model: the same answers from our store as from Rasa's tracker in memory.

Two coaches hear the same. One keeps its trackers in our store, which holds the last turns at hand; the other in Rasa's
own memory, which holds them all. What else happens to a conversation (restarts, sessions, pauses, things taken back,
reminders, a process that starts anew) happens to both.
"""

# mypy: disable-error-code="import-untyped"

import asyncio
import itertools
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.events import (
    ActionExecuted,
    ActionReverted,
    AllSlotsReset,
    ConversationPaused,
    ConversationResumed,
    Event,
    FollowupAction,
    ReminderCancelled,
    ReminderScheduled,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUtteranceReverted,
)
from sqlalchemy.future import Engine as Database

from actions.services import Services, provide
from bot.clock import FixedClock
from bot.engine import Engine
from bot.gateway import Gateway
from method import load_method
from store.current import use
from store.database import open_database
from store.live_window import TURNS
from store.tracker_store import CoachTrackerStore
from tests.the_knowledge import knowledge

pytestmark = pytest.mark.engine

SAID = (
    "prepare the call with Brandt Paper",
    "qualify Acme",
    "they run two lines with 80 people",
    "about 40k",
    "nee, 30k",
    "что такое SPIN?",
    "skip",
    "go back",
    "where were we?",
    "show me the status",
    "yes",
    "stop",
    "asdf",
    "/help",
)
WHEN = datetime(2027, 1, 1)


def _listen() -> Event:
    return ActionExecuted("action_listen")


SESSION = (ActionExecuted("action_session_start"), SessionStarted())
HAPPENS: dict[str, tuple[Any, ...]] = {
    # As Rasa's own actions leave them: what follows a restart is a session.
    "restarted": (ActionExecuted("action_restart"), Restarted(), *SESSION),
    "session": SESSION,
    "paused and resumed": (ConversationPaused(), ConversationResumed()),
    "taken back": (UserUtteranceReverted(),),
    "taken back, more than is at hand": (UserUtteranceReverted(),) * (TURNS + 2),
    "actions undone": (ActionReverted(),) * 3,
    "told what to do next": (FollowupAction("action_listen"),),
    "slots emptied": (AllSlotsReset(),),
    "slot set": (SlotSet("question", "budget"), SlotSet("lead", {"id": 1, "name": "Ромашка 🙂"})),
    "reminded": (ReminderScheduled("help", WHEN, name="later"),),
    "reminder cancelled": (ReminderCancelled("later"),),
}
"""What may happen to a conversation between two turns."""

ANEW = "process started anew"


class Coach:
    """A coach with a tracker store of its own on a loaded engine, in a database of its own."""

    def __init__(self, loaded: Engine, database: Database, clock: FixedClock, in_memory: bool) -> None:
        self._loaded, self._database, self._in_memory = loaded, database, in_memory
        self._domain = loaded._agent.domain
        self._gateway = Gateway(loaded, database, load_method(), clock)
        self._services = Services(database, clock, load_method(), knowledge())
        self.start_anew()

    def start_anew(self) -> None:
        """A new process: nothing is known but what was kept. Rasa's memory would be empty; it keeps its own."""
        if not self._in_memory:
            self._store: Any = CoachTrackerStore(self._domain, engine=self._database)
        elif not hasattr(self, "_store"):
            self._store = InMemoryTrackerStore(self._domain)

    def say(self, person: str, text: str) -> Any:
        provide(self._services)
        agent = self._loaded._agent
        agent.tracker_store = agent.processor.tracker_store = self._store
        return self._gateway.handle("test", person, text)

    def happen(self, person: str, events: tuple[Any, ...]) -> None:
        """Lets something happen that no message brought about, as Rasa's HTTP API or a reminder does."""

        async def add() -> None:
            tracker = await self._store.get_or_create_tracker(person, append_action_listen=False)
            last = max((kept.timestamp for kept in tracker.events), default=0.0)
            for number, kept in enumerate((*events, _listen()), start=1):
                data = kept.as_dict() | {"timestamp": last + number / 1e6}
                tracker.update(Event.from_parameters(data), self._domain)
            await self._store.save(tracker)

        with self._gateway.unit_of_work() as uow, use(uow):
            asyncio.run(add())
            uow.commit()

    def stands(self, person: str) -> dict[str, Any]:
        """What of the tracker decides the next turn."""

        async def read() -> Any:
            return await self._store.retrieve(person)

        with self._gateway.unit_of_work() as uow, use(uow):
            tracker = asyncio.run(read())
        if tracker is None:
            return {}
        # The last three turns are all that the policies look at (`max_history` in config.yml).
        return {
            "slots": tracker.current_slot_values(),
            "loop": tracker.active_loop_name,
            "paused": tracker.is_paused(),
            "follow-up": tracker.followup_action,
            "action": tracker.latest_action_name,
            "heard": tracker.latest_message.text if tracker.latest_message else None,
            "states": [dict(state) for state in tracker.past_states(self._domain)[-3:]],
        }


@pytest.fixture
def coaches(loaded: Engine, engine: Database, tmp_path: Any) -> Iterator[tuple[Coach, Coach]]:
    # Both clocks stand still: what a reply says of dates is the same.
    clock = FixedClock(datetime.fromisoformat("2026-11-22T12:00:00+00:00"))
    agent = loaded._agent
    before = agent.tracker_store
    ours = Coach(loaded, engine, clock, in_memory=False)
    yield ours, Coach(loaded, open_database(tmp_path / "memory"), clock, in_memory=True)
    agent.tracker_store = agent.processor.tracker_store = before


_numbers = itertools.count()
STEPS = st.lists(
    # Long enough for the first turns to leave what is held at hand.
    st.sampled_from((*SAID, *SAID, *HAPPENS, ANEW, ANEW)),
    min_size=2 * TURNS,
    max_size=3 * TURNS,
)


@settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_any_dialogue_gets_the_answers_it_gets_from_memory(coaches: tuple[Coach, Coach], steps: list[str]) -> None:
    ours, memory = coaches
    person = f"anna {next(_numbers)}"
    for step in steps:
        if step == ANEW:
            ours.start_anew()
        elif step in HAPPENS:
            for coach in coaches:
                coach.happen(person, HAPPENS[step])
        else:
            answered, expected = ours.say(person, step), memory.say(person, step)
            assert (answered.replies, answered.intent, answered.state) == (
                expected.replies,
                expected.intent,
                expected.state,
            )
        assert ours.stands(person) == memory.stands(person)
