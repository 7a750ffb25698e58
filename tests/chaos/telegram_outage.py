"""PostgreSQL goes away while people write to the coach on Telegram, and comes back."""

import random
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from store.engine import make_engine
from tests.chaos.lives import Life
from tests.chaos.server import Server, own_server
from tests.chaos.telegram_lives import TelegramWomb
from tests.chaos.telegram_people import Company, admit
from tests.chaos.telegram_record import bubbles_of, faults, kept, settled
from tests.telegram.fake_api import FakeApiProcess

BETWEEN_S = 0.8
"""How long it takes on average until somebody does something."""

MOST_WRITTEN_OUT = 24
"""So many things they do in an outage: more would tell how fast Telegram lets us write, one bubble a second."""

DRAINED_S = 240


class Outage:
    """A service over a PostgreSQL server of its own, at the pace that Telegram allows."""

    def __init__(self, womb: TelegramWomb, folder: Path, seed: int) -> None:
        self._womb = womb
        self._folder = folder
        self._rng = random.Random(seed)

    def go(self, seconds: float, restarts: int, report: Callable[[str], None]) -> dict[str, Any]:
        """Stops the server for a time, then restarts it some times; returns what was found."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        server = own_server()
        try:
            with FakeApiProcess(self._folder / "telegram.state") as telegram:
                return self._go(server, telegram, seconds, restarts, report)
        finally:
            server.remove()

    def _go(
        self, server: Server, telegram: FakeApiProcess, seconds: float, restarts: int, report: Callable[[str], None]
    ) -> dict[str, Any]:
        engine = make_engine(server.address)
        admit(engine)
        company = Company(telegram)
        environment = {"COACH_DATA": str(self._folder), "COACH_DATABASE_URL": server.address}
        told = {"token": telegram.token, "base_url": telegram.base_url}
        life = self._womb.born(environment, self._folder / "log.txt", **told)
        try:
            assert life.hear() is not None, f"it did not start: see {self._folder / 'log.txt'}"
            self._write(company, 4)
            report(f"away for {seconds} s")
            server.stop()
            self._write(company, seconds)
            confirmed = _confirmed(telegram)
            server.start()
            back = time.time()
            unkept = confirmed - kept(engine)
            self._write(company, 3)
            outage = _drained(engine, telegram, life, back)
            first = _first_bubble(telegram, back)
            report(f"drained {outage} s after its return")
            for _ in range(restarts):
                self._write(company, 1)
                server.restart()
            restarted = time.time()
            self._write(company, 1)
            again = _drained(engine, telegram, life, restarted) if restarts else None
            found = faults(engine, telegram)
            bubbles = bubbles_of(engine, telegram)
        finally:
            with suppress(ProcessLookupError):
                life.end()
            engine.dispose()
        found |= {"confirmed, not kept": sorted(unkept), "bubbles missing": bubbles["missing"]}
        return {
            "seconds away": seconds,
            "restarts": restarts,
            "messages": company.said,
            **{kind: len(which) for kind, which in found.items()},
            "found": {kind: which for kind, which in found.items() if which},
            "bubbles": bubbles["sent"],
            "bubbles sent again": len(bubbles["repeated"]),
            "notices of failures": bubbles["notices"],
            "first answer after its return": first,
            "drained after its return": outage,
            "drained after the last restart": again,
        }

    def _write(self, company: Company, seconds: float) -> None:
        ends, left = time.monotonic() + seconds, MOST_WRITTEN_OUT
        while time.monotonic() < ends:
            time.sleep(min(self._rng.expovariate(1 / BETWEEN_S), max(0.0, ends - time.monotonic())))
            if left > 0:
                company.act(self._rng)
                left -= 1


def _confirmed(telegram: FakeApiProcess) -> set[str]:
    return {str(update["update_id"]) for update in telegram.call("updates")["confirmed"]}


def _drained(engine: Any, telegram: FakeApiProcess, life: Life, since: float) -> float:
    while not settled(engine, telegram):
        assert not life.ended, "the service ended by itself"
        assert time.time() < since + DRAINED_S, "not drained"
        time.sleep(0.1)
    return round(time.time() - since, 1)


def _first_bubble(telegram: FakeApiProcess, since: float) -> float:
    # Failures are told without the database, so only what ended after its return and stands in the outbox counts; a
    # notice at that very moment would have been told when the server went away.
    sent = [entry["ended"] for entry in telegram.log("sendMessage") if entry["status"] == 200 and entry["at"] > since]
    return round(min(sent) - since, 2)
