"""Leads side by side: which is further, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from coach.dossier import Dossier
from coach.lead import Reason, Recommendation, StatusRules

MOST: Final = 3
"""So many leads stand side by side at most: more does not fit a chat."""


@dataclass(frozen=True)
class Compared:
    """One of the leads compared."""

    dossier: Dossier
    recommendation: Recommendation

    @property
    def gap(self) -> Reason | None:
        """The biggest gap: the first thing that keeps it from the next status."""
        lifts = self.recommendation.lifts
        return lifts[0] if lifts else None


@dataclass(frozen=True)
class Comparison:
    """Leads side by side.

    Attributes:
        leads: In the order asked for.
        further: The one that is further; None where nothing tells them apart.
        by: What tells them apart: `status` or `points`; empty where nothing does.
    """

    leads: tuple[Compared, ...]
    further: Compared | None
    by: str


def compare(leads: Sequence[Compared], rules: StatusRules) -> Comparison:
    """Tells which lead is further: by the recommended status, then by the points.

    Off the line comes behind the line; what the same answers speak for always compares the same.
    """

    def place(lead: Compared) -> int:
        status = lead.recommendation.status
        return rules.line.index(status) if status in rules.line else -1

    by_status = sorted(leads, key=place, reverse=True)
    if len(by_status) > 1 and place(by_status[0]) > place(by_status[1]):
        return Comparison(tuple(leads), by_status[0], "status")
    equal = [lead for lead in leads if place(lead) == place(by_status[0])]
    by_points = sorted(equal, key=lambda lead: lead.recommendation.points, reverse=True)
    if len(by_points) > 1 and by_points[0].recommendation.points > by_points[1].recommendation.points:
        return Comparison(tuple(leads), by_points[0], "points")
    return Comparison(tuple(leads), None, "")
