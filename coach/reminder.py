"""What somebody asked to be reminded of."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Reminder:
    """Something that somebody wants to be told at a later moment.

    Attributes:
        lead_id: The lead it is about; None where it is about none, or that lead is kept no more. One that was merged is
            found by `dossier` as the lead it went up in.
        text: What of, in the person's own words; may be empty.
        due_at: From when on it is to be told.
        told_at: When it was told; None while it waits.
    """

    id: int
    person: str
    lead_id: int | None
    text: str
    due_at: datetime
    made_at: datetime
    told_at: datetime | None
