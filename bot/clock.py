"""A clock that stands still."""

from datetime import datetime, timezone


class FixedClock:
    """A clock that stands still, for evaluation on a given day."""

    def __init__(self, moment: datetime) -> None:
        """Takes the moment it shows."""
        self._moment = moment.astimezone(timezone.utc)

    def now(self) -> datetime:
        """The moment it was given."""
        return self._moment
