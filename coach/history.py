"""What happened to a lead, in order: opened, moved, milestones reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from coach.dossier import Dossier, Transition
from coach.reading.milestones import MILESTONES

MOST_SHOWN: Final = 12
"""So many events are shown; older ones are counted."""


@dataclass(frozen=True)
class Event:
    """One event on a lead.

    Attributes:
        kind: `opened`, `moved`, or a milestone (`presale_brief`, `proposal_asked`).
        at: When, with time zone.
        by: Who did or told it.
        transition: The change of status, where it was one.
        words: What was told, in the rep's words, for a milestone.
    """

    kind: str
    at: datetime
    by: str
    transition: Transition | None = None
    words: str = ""


def history(dossier: Dossier, transitions: Sequence[Transition]) -> tuple[Event, ...]:
    """All events, the newest last. A milestone that a recorded status implies is not told twice."""
    moved_at = {moved.at for moved in transitions}
    events = [Event("opened", dossier.lead.created_at, dossier.lead.owner)]
    for name in MILESTONES:
        answer = dossier.one(name)
        if answer is not None and answer.said_at not in moved_at:
            events.append(Event(name, answer.said_at, answer.said_by, words=answer.text))
    events += [Event("moved", moved.at, moved.by, moved) for moved in transitions]
    return tuple(sorted(events, key=lambda event: event.at))
