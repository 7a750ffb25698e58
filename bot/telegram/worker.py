"""Answers what is in the inbox: each person's messages in their order, one turn at a time."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.failing import noted
from bot.gateway import Gateway, Outcome
from bot.telegram.arrivals import CHANNEL
from store.failures import Failure
from store.mailbox import Waiting

logger = logging.getLogger(__name__)

_LATE_S: Final = 60.0
"""An answer that comes later than this says which message it answers."""

_AWAY_S: Final = 1.0
"""The database is tried again after so many seconds: who waits is answered within five of its return."""

_FIRST_S: Final = 2.0
_LONGEST_S: Final = 60.0
_IDLE_S: Final = 5.0
"""However nobody is told, what waits is looked for this often: another program may have put it there."""


@dataclass
class _Held:
    """Somebody whose oldest message failed, and when it is tried again."""

    until: float
    pause: float


class Worker(threading.Thread):
    """The thread in which turns are begun."""

    def __init__(
        self,
        gateway: Gateway,
        answered: Callable[[str], None],
        failed: Callable[[Waiting, Outcome], None],
    ) -> None:
        """Takes what it needs.

        Args:
            gateway: Answers a message.
            answered: Is told whose message is settled, and that there may be something to send to them.
            failed: Is told, once for each message, that answering it failed and will be tried again.
        """
        super().__init__(name="telegram-worker", daemon=True)
        self._gateway = gateway
        self._answered = answered
        self._failed = failed
        self._wake = threading.Event()
        self._over = threading.Event()
        self._held: dict[str, _Held] = {}
        self._tried: set[int] = set()
        self._unsure: dict[int, str] = {}
        self._newest_at_start: int | None = None
        self._away = False

    def wake(self) -> None:
        """There is something to answer."""
        self._wake.set()

    def stop(self) -> None:
        """Ends it after the turn under way; the rest waits in the inbox."""
        self._over.set()
        self._wake.set()
        self.join(timeout=30)

    def run(self) -> None:
        """Answers until it is stopped."""
        while not self._over.is_set():
            self._wake.clear()
            pause = self.step()
            if pause is None:
                self._over.wait(_AWAY_S)
            elif pause:
                self._wake.wait(pause)

    def step(self) -> float | None:
        """Begins answering the oldest message of everybody who waits.

        Returns:
            Seconds until there may be more to do; None where the database is away.
        """
        try:
            with self._gateway.reading() as uow:
                if self._newest_at_start is None:
                    # What is there already may have been begun by a run that it ended.
                    self._newest_at_start = uow.newest()
                heads = uow.heads(CHANNEL)
        except Exception as error:
            if not self._away:
                noted("messages not read; trying again", error)
            self._away = True
            return None
        self._away = False
        self._kept_after_all({row.id for row in heads})
        # Whose message is gone, because they were forgotten, is waited for no more.
        self._held = {row.person: self._held[row.person] for row in heads if row.person in self._held}
        now = time.monotonic()
        ready = [row for row in heads if row.person not in self._held or self._held[row.person].until <= now]
        if not ready:
            return self._pause(now)
        for row in ready:
            if self._over.is_set():
                break
            if not self._settle(row):
                return None
        return 0.0

    def _settle(self, row: Waiting) -> bool:
        """Begins answering a message; False where the database itself is away."""
        assert self._newest_at_start is not None
        again = row.id in self._tried or row.id <= self._newest_at_start
        late = (self._gateway.now() - row.received_at).total_seconds() > _LATE_S
        outcome = self._gateway.attempt(row, again=again, late=late)
        if outcome.failure is None:
            self._held.pop(row.person, None)
            self._tried.discard(row.id)
            self._answered(row.person)
            return True
        if row.id not in self._tried:
            self._failed(row, outcome)
        self._tried.add(row.id)
        if outcome.failure is not Failure.OTHER:
            self._unsure[row.id] = row.person
            return False
        before = self._held.get(row.person)
        pause = _FIRST_S if before is None else min(before.pause * 2, _LONGEST_S)
        self._held[row.person] = _Held(time.monotonic() + pause, pause)
        return True

    def _kept_after_all(self, waiting: set[int]) -> None:
        """Tells of turns that were committed although the answer to the commit was lost: nobody will try them again."""
        for number, person in self._unsure.items():
            if number not in waiting:
                self._tried.discard(number)
                self._answered(person)
        self._unsure.clear()

    def _pause(self, now: float) -> float:
        return min([_IDLE_S, *(max(0.05, held.until - now) for held in self._held.values())])
