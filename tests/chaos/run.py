"""A run of many kills: what is sent, when it is killed, what is found at the end."""

import json
import os
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.chaos.lives import Life, Womb
from tests.chaos.messages import Message, message, messages
from tests.chaos.places import Place
from tests.chaos.points import POINTS
from tests.chaos.record import contents, faults

TURN_S = 0.06
"""About how long a turn takes, kept and told: kills at random fall within it, or just beside it."""

START_S = 0.25
"""About how long a life takes to start."""

PATIENCE = 3
"""Kills in a row upon one message. More put it aside as one that ends the program, which is a test of its own."""

AFTERWARDS = 6
"""Messages after the last kill: the conversation goes on."""


@dataclass
class Progress:
    """How far a run came; kept after every life, so that a run can be broken off and goes on."""

    seed: int
    kills: int = 0
    next: int = 0
    kept: bool = False
    upon: int = 0
    where: dict[str, int] = field(default_factory=dict)
    back: list[float] = field(default_factory=list)
    seconds: float = 0.0


class Run:
    """Kills upon kills over one database."""

    def __init__(self, womb: Womb, folder: Path, database: str, seed: int) -> None:
        self._womb = womb
        self._folder = folder
        self._file = folder / "progress.json"
        schema = f"chaos_{folder.name}".replace("-", "_").casefold()
        self._place = Place(folder / "data", database, schema)
        self._reference = Place(folder / "reference", database, f"{schema}_reference")
        folder.mkdir(parents=True, exist_ok=True)
        self.progress = Progress(seed)
        if self._file.exists():
            self.progress = Progress(**json.loads(self._file.read_text()))

    def go(self, kills: int, report: Callable[[str], None]) -> dict[str, Any]:
        """Kills until there were that many, then checks; returns what was found."""
        self._place.make()
        while self.progress.kills < kills:
            began = time.monotonic()
            self._live()
            self.progress.seconds += time.monotonic() - began
            self._keep()
            report(f"{self.progress.kills} of {kills} kills, {self.progress.next} messages")
        self._go_on()
        return self._judge()

    def _live(self) -> None:
        progress = self.progress
        rng = random.Random(f"{progress.seed} {progress.kills}")
        life = self._born()
        if rng.random() < 0.1 and progress.upon < PATIENCE:
            time.sleep(rng.uniform(0, START_S))
            self._killed("while it starts", life.end())
            return
        self._ready(life)
        for _ in range(rng.randint(1 if progress.upon >= PATIENCE else 0, 2)):
            life.say(message(progress.next))
            self._heard(life.hear())
            self._heard(life.hear())
        point = _point(progress.kills, message(progress.next))
        if point is not None:
            life.arm(point)
        life.say(message(progress.next))
        if point is not None:
            told = life.until_answered()
            # A message that was answered at the start, before it came again, passes no point.
            passed = bool(told) and "answered" in told[-1]
            self._killed("when all is told" if passed else point, told + life.end())
            return
        time.sleep(rng.uniform(0, TURN_S))
        self._killed("at random", life.end())

    def _born(self) -> Life:
        return self._womb.born(self._place.environment, self._folder / "log.txt")

    def _ready(self, life: Life) -> None:
        word = life.hear()
        assert word is not None and "ready" in word, f"it did not start: see {self._folder / 'log.txt'}"
        self.progress.back.append(round(time.monotonic() - life.began, 3))
        if self.progress.kept:
            # It was told that the message is kept; no channel would send it again.
            self._on()

    def _heard(self, word: dict[str, Any] | None) -> None:
        assert word is not None, "a life ended by itself"
        if "kept" in word:
            self.progress.kept = True
        if "answered" in word:
            assert not word["failed"], word
            self._on()

    def _killed(self, where: str, told: list[dict[str, Any]]) -> None:
        before = self.progress.next
        for word in told:
            if "ready" in word and self.progress.kept:
                self._on()
            else:
                self._heard(word)
        self.progress.upon = 0 if self.progress.next > before else self.progress.upon + 1
        self.progress.kills += 1
        self.progress.where[where] = self.progress.where.get(where, 0) + 1

    def _on(self) -> None:
        self.progress.next += 1
        self.progress.kept = False
        self.progress.upon = 0

    def _go_on(self) -> None:
        life = self._born()
        self._ready(life)
        # Some of what was answered comes again, as a channel sends what it is not sure of.
        for number in range(0, self.progress.next, 5):
            life.say(message(number))
            life.hear()
            life.hear()
        for _ in range(AFTERWARDS):
            life.say(message(self.progress.next))
            self._heard(life.hear())
            self._heard(life.hear())
        life.close()
        self._keep()

    def _judge(self) -> dict[str, Any]:
        sent = messages(self.progress.next)
        engine = self._place.open()
        found, kept = faults(engine, sent), contents(engine)
        engine.dispose()
        differing = sorted(key for key, value in self._undisturbed(sent).items() if value != kept[key])
        back = sorted(self.progress.back)
        return {
            "kills": self.progress.kills,
            "messages": len(sent),
            **{kind: len(which) for kind, which in found.items()},
            "found": {kind: which for kind, which in found.items() if which},
            "differing": differing,
            "seconds": round(self.progress.seconds, 1),
            "back after, half of them": back[len(back) // 2],
            "back after, longest": back[-1],
            "where": self.progress.where,
        }

    def _undisturbed(self, sent: list[Message]) -> dict[str, Any]:
        self._reference.drop()
        self._reference.make()
        life = self._womb.born(self._reference.environment, self._folder / "log.txt")
        life.hear()
        for what in sent:
            life.say(what)
            life.hear()
            life.hear()
        life.close()
        engine = self._reference.open()
        kept = contents(engine)
        engine.dispose()
        self._reference.drop()
        return kept

    def _keep(self) -> None:
        new = self._file.with_suffix(".new")
        new.write_text(json.dumps(asdict(self.progress)))
        os.replace(new, self._file)

    def forget(self) -> None:
        """Takes the databases away, and that it ever ran."""
        self._place.drop()
        self._reference.drop()
        self._file.unlink(missing_ok=True)
        self.progress = Progress(self.progress.seed)


def _point(kills: int, what: Message) -> str | None:
    """Every second kill falls upon a point, each in its turn; the others at random."""
    point = list(POINTS)[kills // 2 % len(POINTS)]
    inner = any(word in point for word in ("engine", "action", "tracker"))
    understood = any(character.isalnum() for character in what.text)
    return point if kills % 2 == 0 and (understood or not inner) else None
