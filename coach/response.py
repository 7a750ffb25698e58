"""The first-response clock: how long a new lead has been waiting for somebody to talk to it.

It starts when the lead comes in. It stops when its status leaves `new`, or when the rep tells what the customer said: a
BANT letter or the fit (docs/method.md, "Lead status"). A lead that was moved before and reopened has had its response.
"""

from dataclasses import dataclass
from datetime import datetime

from coach.dossier import Dossier, Lead
from coach.lead import StatusRules
from coach.letters import BANT


@dataclass(frozen=True)
class Waiting:
    """How long a new lead has been waiting.

    Attributes:
        minutes: Whole minutes since it came in.
        level: `ok`, `warn` from the first limit on, or `breach` from the second on.
    """

    minutes: int
    level: str


def untouched(lead: Lead, rules: StatusRules) -> bool:
    """Whether nothing was ever recorded on the lead since it came in; what the rep told is not looked at."""
    return lead.status == rules.line[0] and lead.came_from is None


def spoken_to(dossier: Dossier) -> bool:
    """Whether the rep told what the customer said: a BANT letter or the fit. The contact's job alone is neither."""
    fields = [letter.value for letter in BANT]
    return dossier.one("fit") is not None or any(dossier.one(field) is not None for field in fields)


def minutes_since(lead: Lead, now: datetime) -> int:
    """Whole minutes since the lead came in; 0 where its clock runs ahead."""
    return max(0, int((now - lead.created_at).total_seconds() // 60))


def waiting(dossier: Dossier, now: datetime, rules: StatusRules) -> Waiting | None:
    """How long the lead has been waiting; None where its clock has stopped.

    Args:
        dossier: The lead with its answers.
        now: The present moment, with time zone.
        rules: The limits in minutes.
    """
    if not untouched(dossier.lead, rules) or spoken_to(dossier):
        return None
    minutes = minutes_since(dossier.lead, now)
    level = "breach" if minutes >= rules.breach_minutes else "warn" if minutes >= rules.warn_minutes else "ok"
    return Waiting(minutes, level)
