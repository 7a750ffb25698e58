"""Which events of a conversation are kept at hand, and what stands in for those before them.

A turn reads this window and never the full log, so the two-thousandth turn costs what the tenth does. The
events are Rasa's, as plain data.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

Event = Mapping[str, Any]

TURNS: Final = 6
"""User turns kept at hand: twice what the policies look back on (`max_history` in config.yml)."""

LEAST: Final = 3
"""User turns that policies look back on; where what was taken back leaves fewer, the log is asked for older ones."""

MESSAGES: Final = 4 * TURNS
"""The most messages kept at hand, where many were taken back or came while the talk was paused."""


_TAKE_BACK: Final = ("rewind", "undo")


@dataclass(frozen=True)
class State:
    """What the events before the window led to, as far as later turns can tell.

    Attributes:
        slots: The slots that differ from their first value.
        loop: The loop that was active.
        loop_rejected: Whether that loop gave the turn to another action.
        paused: Whether the conversation was paused.
    """

    slots: Mapping[str, Any]
    loop: str | None = None
    loop_rejected: bool = False
    paused: bool = False


def window_start(events: Sequence[Event], stand_ins: int) -> int:
    """The first event that is kept.

    Args:
        events: The events of a tracker.
        stand_ins: How many events at its beginning stand in for earlier ones.
    """
    return max(_listening(events, _turns_back(events)), _session_start(events), stand_ins)


def after_taking_back(events: Sequence[Event]) -> int:
    """Where the last event that takes back what was before it is over; 0 where there is none."""
    return next((number for number in range(len(events), 0, -1) if events[number - 1]["event"] in _TAKE_BACK), 0)


def starts_session(event: Event) -> bool:
    """Whether a session begins here; what was before it leaves no trace in a tracker."""
    return event["event"] == "action" and event.get("name") == "action_session_start"


def stand_ins(state: State, dropped: Sequence[Event]) -> list[dict[str, Any]]:
    """The events that bring a fresh tracker to a state, in the shape of a session that has just begun.

    Args:
        state: What the dropped events led to.
        dropped: The events that are no longer kept, the last of them right before a turn.
    """
    opening = _loop_opening(state.loop, dropped) if state.loop else []
    made: list[dict[str, Any]] = [
        {"event": "action", "name": "action_session_start"},
        {"event": "session_started"},
    ]
    made += [{"event": "slot", "name": name, "value": value} for name, value in state.slots.items()]
    if state.paused:
        made.append({"event": "pause"})
    if opening and opening[0]["event"] == "user":
        made.append({"event": "action", "name": "action_listen"})
    # Not later than what follows: a tracker is expected to be in order of time.
    began = (opening or dropped)[0]["timestamp"]
    made = [{**event, "timestamp": began} for event in made] + opening
    if state.loop_rejected:
        at = dropped[-1]["timestamp"]
        made.append({"event": "action_execution_rejected", "name": state.loop, "timestamp": at})
    return made


def _turns_back(events: Sequence[Event]) -> int:
    """The message of the oldest turn kept; turns taken back and messages not answered do not count."""
    turns = messages = undone = 0
    answered = False
    for number in range(len(events) - 1, -1, -1):
        kind = events[number]["event"]
        undone += kind == "rewind"
        answered = answered or kind == "action"
        if kind == "user":
            messages += 1
            turns += answered and not undone
            undone, answered = max(undone - 1, 0), False
            if turns == TURNS or messages == MESSAGES:
                return number
    return 0


def _loop_opening(loop: str | None, dropped: Sequence[Event]) -> list[dict[str, Any]]:
    """The message that opened a loop, the loop's first action and the event that made it the active one.

    Rasa counts the turns of a loop as one, the first; else a policy would take a later turn for the opening.
    Digressions from a loop that are older than the window are not told; what is active and asked for is.
    """
    opened = _last(dropped, len(dropped), {"event": "active_loop", "name": loop})
    if opened is None:
        return []
    message = _last(dropped, opened, {"event": "user"})
    action = _last(dropped, opened, {"event": "action", "name": loop})
    if action is not None and message is not None and action < message:
        # Another action opened the loop this time; that run of it belongs to an earlier turn.
        action = None
    return [dict(dropped[number]) for number in (message, action, opened) if number is not None]


def _listening(events: Sequence[Event], turn: int) -> int:
    """Where the bot began to wait for the message of this turn."""
    listened = _last(events, turn, {"event": "action", "name": "action_listen"})
    return turn if listened is None else listened


def _session_start(events: Sequence[Event]) -> int:
    started = _last(events, len(events), {"event": "action", "name": "action_session_start"})
    return started or 0


def _last(events: Sequence[Event], before: int, wanted: Mapping[str, Any]) -> int | None:
    """The last event before a place that has these values."""
    for number in range(before - 1, -1, -1):
        if all(events[number].get(name) == value for name, value in wanted.items()):
            return number
    return None
