"""Rasa's tracker store: the same state as Rasa's own, at a cost that does not grow."""

# mypy: disable-error-code="import-untyped"

import asyncio
import copy
import itertools
import random
from collections.abc import Coroutine, Iterator
from typing import Any, TypeVar

import pytest
from dialogues import FORM, Clock, dialogue, dialogues, domain, heard, listen, session
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa.core.tracker_store import InMemoryTrackerStore, TrackerStore, check_if_tracker_store_async
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Event,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.future import Engine

from store.current import use
from store.engine import make_engine
from store.live_window import LEAST, TURNS
from store.tables import event, live_tracker
from store.tracker_store import CoachTrackerStore, TrackerConflictError
from store.unit_of_work import SqlUnitOfWork

Result = TypeVar("Result")


def done(work: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(work)


@pytest.fixture(scope="module")
def rules() -> Domain:
    return domain()


@pytest.fixture
def store(engine: Engine, rules: Domain) -> CoachTrackerStore:
    return CoachTrackerStore(rules, engine=engine)


async def _go_on(store: TrackerStore, events: list[Event], person: str = "anna") -> DialogueStateTracker:
    tracker = await store.get_or_create_tracker(person, append_action_listen=False)
    # Stamped before: two stores are given the same moments.
    tracker.update_with_events(copy.deepcopy(events), store.domain, override_timestamp=False)
    await store.save(tracker)
    return tracker


async def _read(store: TrackerStore, person: str = "anna") -> DialogueStateTracker:
    tracker = await store.retrieve(person)
    assert tracker is not None
    return tracker


async def _read_all(store: TrackerStore, person: str = "anna") -> DialogueStateTracker:
    tracker = await store.retrieve_full_tracker(person)
    assert tracker is not None
    return tracker


def _turn(clock: Clock, number: int) -> list[Event]:
    rng = random.Random(number)
    action = [ActionExecuted("action_answer"), BotUttered("ja"), SlotSet("question", f"q{number}")]
    return clock.stamp([heard(rng), *action, listen()])


def _state(tracker: DialogueStateTracker) -> dict[str, Any]:
    # The channel comes from the latest message of any session, taken back or not; not all of these are at hand.
    return {**tracker.current_state(), "latest_input_channel": None}


_somebody = (f"anna {number}" for number in itertools.count())


@pytest.mark.parametrize("forms", [False, True])
@settings(
    max_examples=6, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
@given(data=st.data())
def test_any_dialogue_has_the_state_it_has_in_memory(
    store: CoachTrackerStore, rules: Domain, forms: bool, data: st.DataObject
) -> None:
    # Every dialogue is somebody else's: the database is the same for all of them.
    person, steps = next(_somebody), data.draw(dialogues(forms))

    async def play() -> None:
        spoken, rasas_own = DialogueStateTracker(person, rules.slots), InMemoryTrackerStore(rules)
        with SqlUnitOfWork(store._engine) as uow, use(uow):
            for events in dialogue(steps, spoken):
                spoken.update_with_events(copy.deepcopy(events), rules, override_timestamp=False)
                # Every turn in a process of its own: nothing is known but what was kept.
                anew = CoachTrackerStore(rules, engine=store._engine)
                await _go_on(anew, events, person)
                ours = await _read(anew, person)
                assert _state(ours) == _state(spoken)
                if not forms:
                    assert ours.past_states(rules)[-3:] == spoken.past_states(rules)[-3:]
                    # With a form open, Rasa's own store forgets the latest message.
                    await _go_on(rasas_own, events, person)
                    assert _state(ours) == _state(await _read(rasas_own, person))
            full = await _read_all(store, person)
            assert [kept.as_dict() for kept in full.events] == [kept.as_dict() for kept in spoken.events]

    done(play())


def test_a_long_open_form_is_still_one_turn_to_the_policies(store: CoachTrackerStore, rules: Domain) -> None:
    spoken, clock, rng = DialogueStateTracker("anna", rules.slots), Clock(), random.Random(1)
    asked = [ActionExecuted(FORM), ActiveLoop(FORM), SlotSet("requested_slot", "amount"), listen()]
    turns = [session(), [heard(rng, "greet"), *asked]]
    turns += [[heard(rng, "inform"), ActionExecuted(FORM), listen()] for _ in range(3 * TURNS)]
    for events in turns:
        clock.stamp(events)
        spoken.update_with_events(copy.deepcopy(events), rules, override_timestamp=False)
        done(_go_on(store, events))
    ours = done(_read(store))
    assert ours.current_state() == spoken.current_state()
    assert ours.active_loop.trigger_message["intent"]["name"] == "greet"
    assert ours.past_states(rules) == spoken.past_states(rules)


@pytest.mark.parametrize("at_once", [1, LEAST, TURNS + 2, 3 * TURNS])
def test_more_can_be_taken_back_than_is_at_hand_up_to_the_beginning(
    store: CoachTrackerStore, rules: Domain, at_once: int
) -> None:
    spoken, clock = DialogueStateTracker("anna", rules.slots), Clock()
    turns = [clock.stamp(session()), *(_turn(clock, number) for number in range(3 * TURNS))]
    taken_back = [UserUtteranceReverted() for _ in range(at_once)]
    for events in [*turns, *[[*taken_back, listen()]] * (3 * TURNS // at_once + 1), _turn(clock, 99)]:
        spoken.update_with_events(copy.deepcopy(clock.stamp(events)), rules, override_timestamp=False)
        done(_go_on(store, events))
        ours = done(_read(store))
        assert _state(ours) == _state(spoken)
        assert ours.past_states(rules)[-3:] == spoken.past_states(rules)[-3:]
    assert len(done(_read_all(store)).events) == len(spoken.events)


def test_turn_two_thousand_reads_no_more_than_turn_twenty(store: CoachTrackerStore, engine: Engine) -> None:
    work, clock = _Work(engine), Clock()

    async def play() -> list[tuple[int, int, int]]:
        costs = []
        await _go_on(store, clock.stamp(session()))
        for until in (20, 1000, 2000):
            # All but the last turns are saved many at a time, for the sake of time.
            played = await _turns(store)
            early = [_turn(clock, number) for number in range(played, until - TURNS)]
            for first in range(0, len(early), 100):
                await _go_on(store, [kept for turn in early[first : first + 100] for kept in turn])
            for number in range(played + len(early), until):
                with work.counted():
                    tracker = await _go_on(store, _turn(clock, number))
            costs.append((work.statements, work.rows, len(tracker.events)))
        return costs

    costs = done(play())
    assert len(set(costs)) == 1
    statements, rows, events = costs[0]
    # The window is read; events are written, and the window.
    assert (statements, rows) == (3, 1)
    assert events < 6 * (TURNS + 2)
    assert done(_turns(store)) == 2000


async def _turns(store: CoachTrackerStore) -> int:
    full = await store.retrieve_full_tracker("anna")
    return sum(isinstance(kept, UserUttered) for kept in full.events) if full else 0


class _Work:
    """Counts statements, and rows that were read."""

    def __init__(self, engine: Engine) -> None:
        self.statements = self.rows = 0
        self.counting = False
        sqlalchemy_event.listen(engine, "after_cursor_execute", self._executed)

    def counted(self) -> "_Work":
        self.statements = self.rows = 0
        return self

    def __enter__(self) -> None:
        self.counting = True

    def __exit__(self, *_: object) -> None:
        self.counting = False

    def _executed(self, connection: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if not self.counting or statement.startswith("BEGIN"):
            return
        self.statements += 1
        if statement.startswith("SELECT"):
            counted = connection.connection.dbapi_connection.cursor()
            counted.execute(f"SELECT count(*) FROM ({statement}) AS read", parameters)
            self.rows += counted.fetchone()[0]


def test_within_a_turn_events_are_kept_only_with_the_turn(store: CoachTrackerStore, engine: Engine) -> None:
    clock = Clock()
    done(_go_on(store, clock.stamp(session())))
    before = done(_read(store))

    with SqlUnitOfWork(engine) as uow, use(uow):
        done(_go_on(store, _turn(clock, 1)))
        assert len(done(_read(store)).events) == len(before.events) + 5

    after = done(_read(store))
    assert [kept.as_dict() for kept in after.events] == [kept.as_dict() for kept in before.events]
    with SqlUnitOfWork(engine) as uow:
        assert uow.connection.execute(select(func.count()).select_from(event)).scalar_one() == 3


def test_a_tracker_saved_twice_is_kept_once(store: CoachTrackerStore) -> None:
    clock = Clock()

    async def play() -> int:
        tracker = await _go_on(store, clock.stamp(session()))
        await store.save(tracker)
        tracker.update_with_events(_turn(clock, 1), store.domain, override_timestamp=False)
        await store.save(tracker)
        return len((await _read_all(store)).events)

    assert done(play()) == 8


def test_a_copy_of_a_tracker_adds_only_what_is_new(store: CoachTrackerStore) -> None:
    clock = Clock()

    async def play() -> None:
        await _go_on(store, clock.stamp(session()))
        for number in range(2 * TURNS):
            await _go_on(store, _turn(clock, number))
        for retrieve in (_read, _read_all):
            known = len((await _read_all(store)).events)
            copied = (await retrieve(store)).copy()
            copied.update_with_events(_turn(clock, 99), store.domain, override_timestamp=False)
            await store.save(copied)
            assert len((await _read_all(store)).events) == known + 5

    done(play())


def test_a_tracker_that_is_behind_cannot_be_saved(store: CoachTrackerStore) -> None:
    clock = Clock()

    async def play() -> None:
        await _go_on(store, clock.stamp(session()))
        behind = await _read(store)
        await _go_on(store, _turn(clock, 1))
        behind.update_with_events(_turn(clock, 2), store.domain, override_timestamp=False)
        with pytest.raises(TrackerConflictError):
            await store.save(behind)

    done(play())


def test_somebody_new_has_no_tracker_until_something_happened(store: CoachTrackerStore) -> None:
    async def play() -> None:
        assert await store.retrieve("anna") is None
        await store.get_or_create_tracker("anna", append_action_listen=False)
        assert not await store.exists("anna")
        await _go_on(store, Clock().stamp(session()))
        assert await store.exists("anna")
        assert await store.keys() == ["anna"]

    done(play())


def test_slots_and_events_can_be_read_in_the_database(store: CoachTrackerStore, engine: Engine) -> None:
    clock = Clock()
    done(_go_on(store, clock.stamp(session())))
    for number in range(TURNS + 3):
        done(_go_on(store, _turn(clock, number)))
    with SqlUnitOfWork(engine) as uow:
        row = uow.connection.execute(select(live_tracker)).one()
        assert row.events_kept == 3 + 5 * (TURNS + 3)
        assert {"event": "slot", "name": "question", "value": "q2", "timestamp": clock.at - 48} in [
            {**stand_in, "timestamp": clock.at - 48} for stand_in in row.state["before"]
        ]
        first = uow.connection.execute(select(event).order_by(event.c.position)).first()
        assert (first.sender, first.position, first.type) == ("anna", 0, "action")


@pytest.fixture
def broken(store: CoachTrackerStore) -> Iterator[CoachTrackerStore]:
    store._engine = make_engine("sqlite:////nowhere/at/all.db")
    yield store


def test_a_store_that_fails_says_so(broken: CoachTrackerStore) -> None:
    with pytest.raises(OperationalError):
        done(broken.retrieve("anna"))


def test_rasa_makes_it_from_endpoints_yml(monkeypatch: pytest.MonkeyPatch, tmp_path: Any, rules: Domain) -> None:
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))
    named = {"type": "store.tracker_store.CoachTrackerStore"}
    made = TrackerStore.create(EndpointConfig.from_dict(named), rules)
    assert isinstance(made, CoachTrackerStore)
    assert check_if_tracker_store_async(made)
    assert (tmp_path / "data" / "coach.db").exists()
    elsewhere = {**named, "url": f"sqlite:///{tmp_path}/other.db"}
    assert isinstance(TrackerStore.create(EndpointConfig.from_dict(elsewhere), rules), CoachTrackerStore)
    assert (tmp_path / "other.db").exists()
