"""Rasa's tracker store on our database: the full log, and beside it the window of events that a turn needs.

The only module of the store that knows Rasa. Within a turn of the coach it writes through the turn's unit of
work: the events are committed with everything else or not at all. It never falls back to memory: it raises.
"""

# Rasa has no types.
# mypy: disable-error-code="import-untyped", disallow-subclassing-any=False

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, zip_longest
from typing import Any, Final

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy import insert, select, update
from sqlalchemy.future import Connection, Engine

from store.current import opened
from store.database import open_at, open_database
from store.live_window import LEAST, State, after_taking_back, stand_ins, starts_session, window_start
from store.tables import event, live_tracker
from store.types import as_kept

_REMEMBERED: Final = "_coach_stored"


class TrackerConflictError(RuntimeError):
    """A conversation went on elsewhere since this tracker was retrieved; saving it would lose events."""


@dataclass(frozen=True)
class _Stored:
    """What of a tracker's events is in the store.

    Attributes:
        stand_ins: How many events at its beginning stand in for earlier ones.
        stored: How many of its events are stored, stand-ins included.
        logged: How many events the log had then.
    """

    stand_ins: int
    stored: int
    logged: int


class CoachTrackerStore(TrackerStore):
    """Keeps every event for good, and reads no more than the last turns."""

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        url: str | None = None,
        engine: Engine | None = None,
        **kwargs: Any,
    ) -> None:
        """Opens the database.

        Args:
            domain: The assistant's domain; Rasa sets it again once a model is loaded.
            event_broker: Where new events are published as well.
            url: Address of the database, where it is not the data folder's.
            engine: The database where it is open already, with its tables upgraded.
            kwargs: What else endpoints.yml holds; Rasa hands its `url` over as `host`.
        """
        host = kwargs.pop("host", None)
        super().__init__(domain, event_broker, **kwargs)
        self._engine = engine or _open(url or host)

    def init_tracker(self, sender_id: str) -> DialogueStateTracker:
        """A fresh tracker, without a limit to its events: the window is one, and they are counted."""
        return DialogueStateTracker(sender_id, self.domain.slots)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker with the last turns of a conversation, None where there was none."""
        with opened(self._engine) as uow:
            live = _live(uow.connection, sender_id)
        if live is None:
            return None
        before, kept, logged = live
        tracker = self._replay(sender_id, [*before, *kept])
        return _remember(tracker, _Stored(len(before), len(tracker.events), logged))

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """The tracker with every event there ever was, None where there was none."""
        with opened(self._engine) as uow:
            log = _log(uow.connection, conversation_id)
        if not log:
            return None
        tracker = self._replay(conversation_id, log)
        return _remember(tracker, _Stored(0, len(log), len(log)))

    async def exists(self, conversation_id: str) -> bool:
        """Whether there was such a conversation."""
        query = select(live_tracker.c.sender).where(live_tracker.c.sender == conversation_id)
        with opened(self._engine) as uow:
            return uow.connection.execute(query).first() is not None

    async def keys(self) -> Iterable[str]:
        """The keys of all conversations."""
        with opened(self._engine) as uow:
            return list(uow.connection.execute(select(live_tracker.c.sender)).scalars())

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Appends the new events to the log and moves the window on.

        Raises:
            TrackerConflictError: The conversation went on elsewhere since the tracker was retrieved.
        """
        with opened(self._engine) as uow:
            stored = getattr(tracker, _REMEMBERED, None) or self._match(uow.connection, tracker)
            new = list(islice(tracker.events, stored.stored, None))
            if new:
                state = self._window(tracker, stored)
                if self._too_little(tracker.sender_id, state, _plain(new)):
                    log = [*_log(uow.connection, tracker.sender_id), *_plain(new)]
                    state = self._without_taken_back(tracker.sender_id, log)
                _write_live(uow.connection, tracker.sender_id, state, stored.logged, len(new))
                _write_log(uow.connection, tracker.sender_id, _plain(new), stored.logged)
        _remember(tracker, _Stored(stored.stand_ins, len(tracker.events), stored.logged + len(new)))
        if self.event_broker is not None:
            await self._stream_new_events(self.event_broker, new, tracker.sender_id)

    def _window(self, tracker: DialogueStateTracker, stored: _Stored) -> dict[str, Any]:
        events = _plain(tracker.events)
        start = window_start(events, stored.stand_ins)
        if start == stored.stand_ins:
            before = events[:start]
        elif starts_session(events[start]):
            before = []
        else:
            # Rasa itself says what the events led to that leave the window: no more than a turn has.
            past = DialogueStateTracker.from_events(
                tracker.sender_id, list(islice(tracker.events, start)), self.domain.slots
            )
            before = stand_ins(_state(past), events[:start])
        return {"before": before, "events": events[start:]}

    def _too_little(self, sender_id: str, state: Mapping[str, Any], new: list[dict[str, Any]]) -> bool:
        """Whether so much was taken back that what is left at hand does not tell the next turn what it has to know."""
        if not state["before"] or not after_taking_back(state["events"]):
            return False
        tracker = self._replay(sender_id, [*state["before"], *state["events"]])
        # The two events that begin a session are applied by emptying the tracker; what follows has to be left.
        before = list(islice(tracker.events, 2, len(state["before"])))
        left = tracker.applied_events()
        if any(kept is not event for kept, event in zip_longest(left[: len(before)], before)):
            return True
        turns = sum(isinstance(event, UserUttered) for event in left[len(before) :])
        return turns < LEAST and after_taking_back(new) > 0

    def _without_taken_back(self, sender_id: str, log: list[dict[str, Any]]) -> dict[str, Any]:
        """The window as it would be had nobody said what was taken back: only the whole log tells that."""
        until = after_taking_back(log)
        stands = _plain(self._replay(sender_id, log[:until]).applied_events())
        tracker = self._replay(sender_id, [*stands, *log[until:]])
        return self._window(tracker, _Stored(0, 0, 0))

    def _match(self, connection: Connection, tracker: DialogueStateTracker) -> _Stored:
        """What is stored of a tracker that did not come from here: a copy, or one made by Rasa's HTTP API."""
        sender = tracker.sender_id
        live = _live(connection, sender)
        if live is None:
            return _Stored(0, 0, 0)
        before, kept, logged = live
        window = self._replay(sender, [*before, *kept]).events
        if _begins_with(tracker.events, window):
            return _Stored(len(before), len(window), logged)
        if _begins_with(tracker.events, self._replay(sender, _log(connection, sender)).events):
            return _Stored(0, logged, logged)
        # Another history altogether: the log only grows, so all of it is appended.
        return _Stored(0, 0, logged)

    def _replay(self, sender_id: str, events: list[dict[str, Any]]) -> DialogueStateTracker:
        made = [_kind(data["event"])._from_parameters(data) for data in events]
        return DialogueStateTracker.from_events(sender_id, made, self.domain.slots)


def _open(url: str | None) -> Engine:
    try:
        return open_database() if url is None else open_at(url)
    except (AttributeError, ImportError) as error:
        # Rasa takes these two for a misspelt class name and goes on with a store in memory.
        raise RuntimeError(f"the tracker store cannot open its database: {error}") from error


@cache
def _kind(name: str) -> type[Event]:
    # For every event Rasa looks through all its classes: that was most of the time of reading a tracker.
    kind: type[Event] = Event.resolve_by_type(name)
    return kind


def _remember(tracker: DialogueStateTracker, stored: _Stored) -> DialogueStateTracker:
    setattr(tracker, _REMEMBERED, stored)
    return tracker


def _plain(events: Iterable[Any]) -> list[dict[str, Any]]:
    return [event.as_dict() for event in events]


def _state(tracker: DialogueStateTracker) -> State:
    return State(
        slots={name: slot.value for name, slot in tracker.slots.items() if slot.value != slot.initial_value},
        loop=tracker.active_loop_name,
        loop_rejected=tracker.is_active_loop_rejected,
        paused=tracker.is_paused(),
    )


def _live(
    connection: Connection, sender: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], int] | None:
    query = select(live_tracker.c.state, live_tracker.c.events_kept).where(live_tracker.c.sender == sender)
    row = connection.execute(query).one_or_none()
    return None if row is None else (row.state["before"], row.state["events"], row.events_kept)


def _log(connection: Connection, sender: str) -> list[dict[str, Any]]:
    query = select(event.c.data).where(event.c.sender == sender).order_by(event.c.position)
    return list(connection.execute(query).scalars())


def _begins_with(events: Sequence[Event], beginning: Sequence[Event]) -> bool:
    return bool(as_kept(_plain(islice(events, len(beginning)))) == as_kept(_plain(beginning)))


def _write_live(
    connection: Connection, sender: str, state: Mapping[str, Any], logged: int, added: int
) -> None:
    row = {"state": state, "events_kept": logged + added}
    if logged == 0:
        connection.execute(insert(live_tracker).values(sender=sender, **row))
        return
    unchanged = live_tracker.c.sender == sender, live_tracker.c.events_kept == logged
    if not connection.execute(update(live_tracker).where(*unchanged).values(row)).rowcount:
        raise TrackerConflictError(f"the conversation of {sender} went on elsewhere")


def _write_log(connection: Connection, sender: str, new: Sequence[dict[str, Any]], logged: int) -> None:
    rows = [
        {
            "sender": sender,
            "position": position,
            "type": data["event"],
            "timestamp": data["timestamp"],
            "data": data,
        }
        for position, data in enumerate(new, start=logged)
    ]
    connection.execute(insert(event), rows)
