"""A run of many kills of the service on Telegram, while people write on."""

import json
import os
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from math import inf
from pathlib import Path
from typing import Any

from tests.chaos.lives import Life
from tests.chaos.places import Place
from tests.chaos.telegram_lives import TelegramWomb
from tests.chaos.telegram_people import Company, admit
from tests.chaos.telegram_points import POINTS
from tests.chaos.telegram_record import bubbles_of, faults, settled, tries, unsettled
from tests.telegram.fake_api import FakeApiProcess

PACE = 20
"""Messages a second into a chat: at Telegram's one a second most kills would fall upon a service that only waits."""

START_S = 0.8
"""About how long a service takes to start, as long as none was measured."""

LIFE_S = 2.0
"""The longest life from when it runs; about half of them end before, at a point."""

STARTED_S = 60

PATIENCE = 3
"""Kills in a row upon one message. Five would put it aside as one that ends the program, which is a test of its own."""

BETWEEN_S = 0.35
"""How long it takes on average until somebody does something."""

MOST_WAITING = 120
"""So many updates and replies wait at most: people who write faster than they are answered only lengthen the end."""

DRAINED_S = 600


@dataclass
class Progress:
    """How far a run came; kept after every life, so that a run can be broken off and goes on.

    Attributes:
        killed: When, in seconds since 1970.
        started: How long lives took to start.
        broken_off: The numbers of the kills after which the run was broken off: nobody was there to come back.
    """

    seed: int
    kills: int = 0
    killed: list[float] = field(default_factory=list)
    where: dict[str, int] = field(default_factory=dict)
    started: list[float] = field(default_factory=list)
    broken_off: list[int] = field(default_factory=list)
    seconds: float = 0.0


class TelegramRun:
    """Kills upon kills over one database and one Telegram."""

    def __init__(self, womb: TelegramWomb, folder: Path, database: str, seed: int) -> None:
        self._womb = womb
        self._folder = folder
        self._file = folder / "progress.json"
        schema = f"chaos_telegram_{folder.name}".replace("-", "_").casefold()
        self._place = Place(folder / "data", database, schema)
        folder.mkdir(parents=True, exist_ok=True)
        self.progress = Progress(seed)
        if self._file.exists():
            self.progress = Progress(**json.loads(self._file.read_text()))
            self.progress.broken_off.append(self.progress.kills)

    def go(self, kills: int, report: Callable[[str], None]) -> dict[str, Any]:
        """Kills until there were that many, then checks; returns what was found."""
        self._place.make()
        self._engine = engine = self._place.open()
        admit(engine)
        with FakeApiProcess(self._folder / "telegram.state") as self._telegram:
            self._company = Company(self._telegram)
            while self.progress.kills < kills:
                began = time.monotonic()
                self._live()
                self.progress.seconds += time.monotonic() - began
                report(f"{self.progress.kills} of {kills} kills, {self._company.said} messages")
            drained = self._drain(engine)
            found = self._judge(engine)
        engine.dispose()
        return found | {"drained after": drained}

    def _live(self) -> None:
        progress = self.progress
        rng = random.Random(f"{progress.seed} {progress.kills}")
        point, nth, where = None, 1, "at random"
        tried = tries(self._engine) >= PATIENCE
        if progress.kills % 2 == 0 and not tried:
            point, nth = list(POINTS)[progress.kills // 2 % len(POINTS)], rng.randint(1, 2)
        life = self._born(point, nth)
        try:
            if point is None and not tried and rng.random() < 0.2:
                where = "while it starts"
                usual = sorted(progress.started)[len(progress.started) // 2] if progress.started else START_S
                self._write(life, rng, rng.uniform(0, usual))
            else:
                self._write(life, rng, STARTED_S, until_it_runs=True)
                while tried and not life.ended and tries(self._engine) >= PATIENCE:
                    time.sleep(0.05)
                self._write(life, rng, 3 * LIFE_S if point else rng.uniform(0, LIFE_S))
            if life.ended:
                assert point is not None, f"a life ended by itself: see {self._folder / 'log.txt'}"
                where = point
        finally:
            # Where the run is broken off, that is a kill as well.
            self._count(where, life)

    def _count(self, where: str, life: Life) -> None:
        life.end()
        self.progress.killed.append(time.time())
        self.progress.kills += 1
        self.progress.where[where] = self.progress.where.get(where, 0) + 1
        self._keep()

    def _born(self, point: str | None = None, nth: int = 1) -> Life:
        telegram = {"token": self._telegram.token, "base_url": self._telegram.base_url}
        return self._womb.born(
            self._place.environment, self._folder / "log.txt", **telegram, point=point, nth=nth, pace=PACE
        )

    def _write(self, life: Life, rng: random.Random, seconds: float, *, until_it_runs: bool = False) -> None:
        """Lets people write for a time, or until the service has ended; or until it runs."""
        now = time.monotonic()
        until, acts = now + seconds, now + rng.expovariate(1 / BETWEEN_S)
        while (now := time.monotonic()) < until and not life.ended:
            if until_it_runs and life.hear(0.005) is not None:
                self.progress.started.append(round(time.monotonic() - life.began, 3))
                return
            if now >= acts:
                if len(self._telegram.waiting) + unsettled(self._engine) < MOST_WAITING:
                    self._company.act(rng)
                acts = time.monotonic() + rng.expovariate(1 / BETWEEN_S)
            time.sleep(0.005)

    def _drain(self, engine: Any) -> float:
        """A last life, until all is answered and sent; returns how many seconds that takes."""
        life, began = self._born(), time.monotonic()
        try:
            # The last kill is no excuse for not answering what is written then.
            self._write(life, random.Random(self.progress.seed), 2)
            while not settled(engine, self._telegram):
                assert time.monotonic() < began + DRAINED_S, f"not drained: see {self._folder / 'log.txt'}"
                assert not life.ended, f"the last life ended by itself: see {self._folder / 'log.txt'}"
                time.sleep(0.1)
        except BaseException:
            self._count("while it answers the rest", life)
            raise
        life.end()
        return round(time.monotonic() - began, 1)

    def _judge(self, engine: Any) -> dict[str, Any]:
        progress = self.progress
        found = faults(engine, self._telegram)
        bubbles = bubbles_of(engine, self._telegram)
        found["bubbles missing"] = bubbles["missing"]
        kills = Counter((chat, _kill_before(progress.killed, at)) for chat, at in bubbles["repeated"])
        found["repeated more than once for a kill"] = [f"{key}" for key, times in kills.items() if times > 1]
        back, whole = self._back()
        return {
            "kills": progress.kills,
            "messages": self._company.said,
            **{kind: len(which) for kind, which in found.items()},
            "found": {kind: which for kind, which in found.items() if which},
            "bubbles": bubbles["sent"],
            "bubbles sent again": len(bubbles["repeated"]),
            "notices of failures": bubbles["notices"],
            "seconds": round(progress.seconds, 1),
            "running after, half of them": round(sorted(progress.started)[len(progress.started) // 2], 2),
            "answering after, half of them": round(back[len(back) // 2], 2),
            "answering after, longest": round(back[-1], 2),
            "answering after, longest, with kills before it could": round(whole[-1], 2),
            "where": progress.where,
        }

    def _back(self) -> tuple[list[float], list[float]]:
        """How long it took from each kill until somebody was answered.

        Returns:
            Where the next kill did not come before; and over all kills, further ones in between included. Sorted.
        """
        sent = [entry["at"] for entry in self._telegram.log("sendMessage") if entry["status"] == 200]
        progress = self.progress
        undisturbed, whole = [], []
        for number, (killed, following) in enumerate(zip(progress.killed, [*progress.killed[1:], inf], strict=True), 1):
            if number in progress.broken_off:
                continue
            at = next((at for at in sent if at > killed), inf)
            whole.append(at - killed)
            if at < following or following == inf:
                undisturbed.append(at - killed)
        return sorted(undisturbed), sorted(whole)

    def _keep(self) -> None:
        new = self._file.with_suffix(".new")
        new.write_text(json.dumps(asdict(self.progress)))
        os.replace(new, self._file)

    def forget(self) -> None:
        """Takes the database and Telegram away, and that it ever ran."""
        self._place.drop()
        (self._folder / "telegram.state").unlink(missing_ok=True)
        self._file.unlink(missing_ok=True)
        self.progress = Progress(self.progress.seed)


def _kill_before(killed: list[float], at: float) -> int:
    return sum(moment < at for moment in killed)
