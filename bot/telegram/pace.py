"""How fast messages may follow one another in a chat."""

import time
from collections.abc import Callable
from typing import Final

A_SECOND: Final = 1.0
"""Messages a second in one chat that Telegram takes in the long run (Bots FAQ)."""

AT_ONCE: Final = 3
"""A short burst is allowed beyond that: the bubbles of one answer come together."""


class Pace:
    """A bucket of leave to send, which fills with time."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Begins full.

        Args:
            now: A clock that never runs back, in seconds.
        """
        self._now = now
        self._left = float(AT_ONCE)
        self._at = now()

    def wait(self) -> float:
        """Seconds until the next message may go; taking the leave is for `take`."""
        self._fill()
        return max(0.0, (1 - self._left) / A_SECOND)

    def take(self) -> None:
        """A message goes."""
        self._fill()
        self._left -= 1

    def _fill(self) -> None:
        now = self._now()
        self._left = min(float(AT_ONCE), self._left + (now - self._at) * A_SECOND)
        self._at = now
