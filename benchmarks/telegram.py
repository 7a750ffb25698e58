"""What a message over Telegram costs, and what is lost when the program is killed (`make bench-telegram`).

The coach's service and a plain one stand side by side, each with a fake Telegram and a database of its own: the plain
one is python-telegram-bot's `Application.run_polling`, whose handler hands each update to the same gateway. What it has
fetched is confirmed to Telegram before it is handled.
"""

import argparse
import asyncio
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

os.environ.update({"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "RASA_TELEMETRY_ENABLED": "false"})

from sqlalchemy import select

import bot.wiring
from bot.telegram.arrivals import person_of
from bot.telegram.markup import as_html, bubbles
from store.engine import database_url, make_engine
from store.tables import event, inbox
from tests.chaos.lives import Life
from tests.chaos.messages import line
from tests.chaos.telegram_lives import TelegramWomb
from tests.chaos.telegram_people import CAST, admit
from tests.chaos.telegram_record import settled
from tests.telegram.fake_api import FakeApiProcess
from tests.telegram.people import User

COACH: Final = "the coach"
PLAIN: Final = "`run_polling`, handler calls the gateway"
WAYS: Final = (COACH, PLAIN)

APART_S: Final = 1.0
"""Single messages come so far apart, by three people in turn: no chat is slowed down by Telegram's limit."""

QUIET_S: Final = 6.0
"""Nothing is sent for so long: there is nothing more to come."""

KILLED_WRITING_S: Final = 0.1
"""How far apart messages come, on average, while the program is killed again and again."""

UNHURRIED: Final = 20
"""Bubbles a second while it is killed: the count of what is lost does not depend on Telegram's limit."""


class _Womb(TelegramWomb):
    """A loaded model, from which services of both kinds are forked."""

    def _live(self, commands: int, acks: int, **told: Any) -> None:
        if told.pop("way") == COACH:
            super()._live(commands, acks, **told)
            return
        self._lend()
        _plain(bot.wiring.build(lambda step: None).gateway, told["token"], told["base_url"], acks)


def _plain(gateway: Any, token: str, base_url: str, acks: int) -> None:
    from telegram.constants import ParseMode
    from telegram.ext import Application, MessageHandler, filters

    async def answer(update: Any, context: Any) -> None:
        person, text = person_of(update.effective_user.id), update.message.text
        handle = gateway.handle
        outcome = await asyncio.to_thread(handle, "telegram", person, text, message_id=str(update.update_id))
        for reply in outcome.replies:
            for part in bubbles(reply["text"]):
                await update.message.reply_text(as_html(part), parse_mode=ParseMode.HTML)

    async def ready(application: Any) -> None:
        os.write(acks, b'{"ready": true}\n')

    application = Application.builder().token(token).base_url(base_url).post_init(ready).build()
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.run_polling()


@dataclass
class Place:
    """A service with all that is its own."""

    womb: _Womb
    way: str
    folder: Path
    telegram: FakeApiProcess
    pace: int | None = None

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True)
        self.database = make_engine(database_url(self.folder))
        admit(self.database)
        self.telegram.start()
        self.users = [self.telegram.user(actor.number, actor.name, actor.lang) for actor in CAST]

    def born(self) -> Life:
        """Starts it, without waiting."""
        environment = {"COACH_DATA": str(self.folder), "COACH_DATABASE_URL": ""}
        told = {"token": self.telegram.token, "base_url": self.telegram.base_url, "pace": self.pace, "way": self.way}
        return self.womb.born(environment, self.folder / "log.txt", **told)

    def sent(self) -> list[dict[str, Any]]:
        """The bubbles that went out."""
        return [entry for entry in self.telegram.log("sendMessage") if entry["status"] == 200]

    def quiet(self) -> None:
        """Waits until nothing more comes."""
        still = time.time()
        while time.time() < still + QUIET_S:
            if not settled(self.database, self.telegram, sent=self.way == COACH):
                still = time.time()
            still = max([still, *(entry["ended"] for entry in self.sent()[-1:])])
            time.sleep(0.2)

    def close(self) -> None:
        """Takes it all down."""
        self.telegram.stop()
        self.database.dispose()


def main() -> None:
    """Measures, and prints the tables."""
    from cli.console import out

    options = _options()
    womb = _Womb()
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:

        def place(way: str, what: str, pace: int | None = None) -> Place:
            where = Path(folder) / f"{what}-{WAYS.index(way)}"
            return Place(womb, way, where, FakeApiProcess(where.with_suffix(".state")), pace)

        bursts = {way: _burst(place(way, "burst"), options.messages) for way in WAYS}
        singles = _singles({way: place(way, "singles") for way in WAYS}, options.single)
        killed = {
            way: _killed(place(way, "killed", UNHURRIED), options.written, options.kills, options.seed) for way in WAYS
        }
    for line_ in _table(options, bursts, singles, killed):
        out.print(line_, soft_wrap=True, markup=False, highlight=False)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=40, help="so many at once in one chat")
    parser.add_argument("--single", type=int, default=60, help="so many single ones")
    parser.add_argument("--written", type=int, default=200, help="so many while it is killed")
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _burst(place: Place, count: int) -> dict[str, float]:
    life = place.born()
    life.hear()
    _warm(place)
    before, began = len(place.sent()), time.time()
    for number in range(count):
        place.users[0].says(line(CAST[0].key, number))
    written = time.time()
    place.quiet()
    life.end()
    sent = place.sent()[before:]
    with place.database.connect() as connection:
        done = connection.execute(select(inbox.c.done_at).order_by(inbox.c.id.desc()).limit(count)).scalars().all()
    place.close()
    return {
        "written": written - began,
        "committed": max(moment.timestamp() for moment in done) - began,
        "first": sent[0]["ended"] - began,
        "out": sent[-1]["ended"] - began,
        "bubbles": len(sent),
    }


def _warm(place: Place) -> None:
    for user in place.users:
        user.says("/help")
    place.quiet()


def _singles(places: dict[str, Place], count: int) -> dict[str, list[float]]:
    lives = {way: place.born() for way, place in places.items()}
    for way, life in lives.items():
        life.hear()
        _warm(places[way])
    found: dict[str, list[float]] = {way: [] for way in places}
    for number in range(count):
        who, began = number % len(CAST), time.time()
        for way, place in places.items():
            said = line(CAST[who].key, number // len(CAST))
            found[way].append(_answered(place, place.users[who], said))
        time.sleep(max(0.0, APART_S - (time.time() - began)))
    for way, place in places.items():
        lives[way].end()
        place.close()
    return found


def _answered(place: Place, user: User, said: str) -> float:
    # The whole log grows: only what is new is looked at.
    since = len(place.telegram.log())
    began = time.time()
    user.says(said)
    while True:
        new = place.telegram.log("sendMessage", since=since)
        ended = [entry["ended"] for entry in new if entry["ended"] and entry["params"]["chat_id"] == str(user.id)]
        if ended:
            return float(ended[0] - began)
        assert time.time() < began + 60, "no answer"
        time.sleep(0.005)


def _killed(place: Place, count: int, kills: int, seed: int) -> dict[str, int]:
    rng = random.Random(seed)
    life, written = place.born(), 0
    life.hear()
    spoken = {user.id: 0 for user in place.users}

    def write() -> None:
        nonlocal written
        user, actor = rng.choice(list(zip(place.users, CAST, strict=True)))
        # Signs only make no turn: they could not be counted.
        while not any(map(str.isalnum, said := line(actor.key, spoken[user.id]))):
            spoken[user.id] += 1
        user.says(said)
        spoken[user.id] += 1
        written += 1

    for number in range(kills):
        while written < count * (number + 1) // (kills + 1):
            write()
            time.sleep(rng.expovariate(1 / KILLED_WRITING_S))
        life.end()
        life = place.born()
    while written < count:
        write()
        time.sleep(rng.expovariate(1 / KILLED_WRITING_S))
    life.hear()
    time.sleep(QUIET_S)
    place.quiet()
    # What a turn was begun for and not ended is answered, where at all, before the next message.
    for user in place.users:
        user.says("/help")
    time.sleep(1)
    place.quiet()
    life.end()
    found = _counted(place, written)
    place.close()
    return found


def _counted(place: Place, written: int) -> dict[str, int]:
    confirmed = place.telegram.call("updates")["confirmed"]
    keys = [str(update["update_id"]) for update in confirmed if "message" in update][:written]
    with place.database.connect() as connection:
        data = connection.execute(select(event.c.data).where(event.c.type == "user")).scalars()
        turns = [each["message_id"] for each in data]
    return {"written": written, "lost": len({*keys} - {*turns}), "doubled": len(turns) - len({*turns})}


def _table(
    options: argparse.Namespace,
    bursts: dict[str, dict[str, float]],
    singles: dict[str, list[float]],
    killed: dict[str, dict[str, int]],
) -> list[str]:
    def row(what: str, of: Callable[[str], str]) -> str:
        return f"| {what} | {' | '.join(of(way) for way in WAYS)} |"

    many = f"{options.messages} messages at once in one chat"
    return [
        f"| | {' | '.join(WAYS)} |",
        "|---" * (1 + len(WAYS)) + "|",
        row(f"{many}: first answer", lambda way: f"{bursts[way]['first']:.2f} s"),
        row("... all turns committed", lambda way: f"{bursts[way]['committed']:.1f} s"),
        row(
            "... all bubbles out",
            lambda way: f"{bursts[way]['out']:.1f} s ({bursts[way]['bubbles']:.0f} bubbles)",
        ),
        row("single message to answer, median", lambda way: f"{1000 * statistics.median(singles[way]):.0f} ms"),
        row("... 95 % within", lambda way: f"{1000 * sorted(singles[way])[len(singles[way]) * 95 // 100]:.0f} ms"),
        row(
            f"lost of {options.written} messages over {options.kills} kills",
            lambda way: f"{killed[way]['lost']}",
        ),
        row("... turns made twice", lambda way: f"{killed[way]['doubled']}"),
    ]


if __name__ == "__main__":
    main()
