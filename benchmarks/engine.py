"""What a turn costs as a conversation grows, from turn 10 to turn 10,000 (`make bench`).

Conversations of different lengths, each in a database of its own, are filled over the real gateway: with real turns all
through (`--real`), or with real turns of which the rows are copied. Then the same messages are said in all of them in
turn, so that what else the machine does falls on all alike: the ratios are to be trusted, the milliseconds are this
machine's.
"""

import argparse
import os
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

MARKS: Final = (10, 100, 1_000, 10_000)
SCRIPTS: Final = ("mixed", "one-lead", "many-leads")
ROUNDS: Final = 3
"""So often each message is said and measured in every conversation."""

PLAYED: Final = 88
"""So many turns at least are real before rows are copied: four rounds."""

_ROUND: Final = (
    "prepare the call with {lead}",
    "they run {n} lines with {m} people",
    "the changeovers on line {n} take {m} minutes each",
    "we lose {m} hours a week because of that",
    "they want to cut changeovers to {n} minutes",
    "what is authority?",
    "about {m}k",
    "no, {n}k",
    "Jan Smit{n} from purchasing signs",
    "where were we?",
    "their plant manager Piet Vries{n} also decides",
    "before Q2",
    "no, by September",
    "how do you plan production in hall {n} today?",
    "what does an hour of standstill cost you?",
    "show me the status",
    "I don't know",
    "that was wrong",
    "they have {n} shifts and {m} machines",
    "why do you ask?",
    "skip",
    "show me the brief",
)
"""Answers that collect, corrections, digressions; {n} and {m} are different every time: nothing is said twice."""

_LEADS: Final = (
    "Brandt Paper", "Acme Foods", "Nordic Steel", "Van Dijk Logistics", "Orion Glass", "Bakker Print", "Delta Pumps",
    "Ромашка", "Hansen Dairy", "Tulip Packaging", "Ferro Castings", "Sunrise Textiles",
)  # fmt: skip


def main() -> None:
    """Fills the conversations, and prints the median of the turns around each mark and how much it grew."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:
        os.environ["COACH_DATA"] = folder
        _run(options)


def _run(options: argparse.Namespace) -> None:
    from cli.console import out, quiet

    quiet()
    marks = [mark for mark in MARKS if mark <= options.turns]
    head = " | ".join(["conversation", *(f"turn {mark:,}" for mark in marks), "live answers, leads"])
    out.print(f"| {head} |", soft_wrap=True)
    out.print("|---" * (len(marks) + 2) + "|", soft_wrap=True)
    with _gateways(options.database, len(marks)) as gateways:
        for script in options.script or SCRIPTS:
            _fill(gateways[0], "warm-up", script, len(_ROUND), real=True)
            people = [f"{script}-{mark}" for mark in marks]
            for gateway, person, mark in zip(gateways, people, marks, strict=True):
                _fill(gateway, person, script, mark - len(_ROUND) // 2, real=options.real)
            costs = _measure(gateways, people, script, marks)
            medians = [statistics.median(cost) for cost in costs]
            cells = [f"{median:.1f} ms ({median / medians[0]:.2f})" for median in medians]
            out.print("| " + " | ".join([script, *cells, _size(gateways[-1], people[-1])]) + " |", soft_wrap=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=MARKS[-1], help="the longest conversation (a mark)")
    parser.add_argument("--script", action="append", choices=SCRIPTS, help="which conversation; all without it")
    parser.add_argument("--real", action="store_true", help="fill with real turns only: minutes instead of seconds")
    parser.add_argument("--database", help="address of a PostgreSQL server, instead of SQLite files")
    return parser.parse_args()


@contextmanager
def _gateways(server: str | None, count: int) -> Iterator[list[Any]]:
    """As many gateways on one engine, each with a database of its own."""
    from actions.services import Services, SystemClock, provide
    from bot.engine import Engine
    from bot.gateway import Gateway
    from bot.model_store import current_model, train_model
    from knowledge.answering import Answerer
    from knowledge.library import open_library
    from method import load_method
    from store.migrate import upgrade

    method, clock = load_method(None), SystemClock()
    databases = [_database(server, number) for number in range(count)]
    for database, _ in databases:
        upgrade(database)
    model = current_model() or train_model(lambda step: None)
    # Within a turn everything goes through the turn's unit of work, so one engine serves every database.
    engine = Engine(model.archive, databases[0][0])
    provide(Services(databases[0][0], clock, method, Answerer(open_library())))
    yield [Gateway(engine, database, method, clock) for database, _ in databases]
    engine.close()
    for _, remove in databases:
        remove()


def _database(server: str | None, number: int) -> tuple[Any, Callable[[], None]]:
    from sqlalchemy import text
    from sqlalchemy.engine.url import make_url

    from store.engine import data_folder, database_url, make_engine

    if server is None:
        folder = Path(data_folder()) / str(number)
        folder.mkdir()
        return make_engine(database_url(folder)), lambda: None
    schema = f"bench_{uuid.uuid4().hex[:12]}"
    whole = make_engine(server)
    with whole.begin() as connection:
        connection.execute(text(f"create schema {schema}"))
    made = make_engine(make_url(server).update_query_dict({"options": f"-csearch_path={schema}"}))

    def remove() -> None:
        made.dispose()
        with whole.begin() as connection:
            connection.execute(text(f"drop schema {schema} cascade"))

    return made, remove


def _fill(gateway: Any, person: str, script: str, turns: int, *, real: bool) -> None:
    from benchmarks.filling import lengthen

    if script == "many-leads" and turns > len(_ROUND):
        # A rep with many leads has them from other days; what a turn costs then is told by their number.
        _say(gateway, person, f"prepare the call with {_LEADS[0]}")
        with gateway.unit_of_work() as uow:
            at = uow.leads(person)[0].created_at
            for number in range(turns // 20):
                uow.add_lead(person, f"{_LEADS[number % 12].split()[0]} {_syllables(number)}", at)
            uow.commit()
        return
    said = turns if real else min(turns, PLAYED)
    for turn in range(said):
        _say(gateway, person, _line(script, turn))
    if said < turns:
        with gateway.unit_of_work() as uow:
            lengthen(uow, person, turns // said - 1)
            uow.commit()


def _measure(gateways: list[Any], people: list[str], script: str, marks: list[int]) -> list[list[float]]:
    costs: list[list[float]] = [[] for _ in people]
    for number in range(ROUNDS * len(_ROUND)):
        for place, (gateway, person, mark) in enumerate(zip(gateways, people, marks, strict=True)):
            # Around turn 10 is where a conversation begins: every round is said by somebody new.
            speaker = f"{person}-{number // len(_ROUND)}" if mark == MARKS[0] else person
            # The same line in every conversation; only its numbers are those of the place.
            line = _line(script, number, mark)
            begun = time.perf_counter()
            _say(gateway, speaker, line)
            costs[place].append(1000 * (time.perf_counter() - begun))
    return costs


def _line(script: str, turn: int, salt: int = 0) -> str:
    lead = _LEADS[turn // len(_ROUND) % len(_LEADS)] if script == "mixed" else _LEADS[0]
    said = turn + 20_000 * bool(salt) + salt
    return _ROUND[turn % len(_ROUND)].format(lead=lead, n=said + 2, m=3 * said + 10)


def _syllables(number: int) -> str:
    parts = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru")
    return "".join(parts[int(digit)] for digit in f"{number:03}").capitalize()


def _say(gateway: Any, person: str, text: str) -> None:
    if gateway.handle("bench", person, text).intent is None:
        raise RuntimeError("a turn failed or never reached the engine")


def _size(gateway: Any, person: str) -> str:
    from sqlalchemy import func, select

    from store.tables import answer, lead

    with gateway.unit_of_work() as uow:
        owned = select(lead.c.id).where(lead.c.owner == person)
        live = answer.c.lead_id.in_(owned), answer.c.superseded_at.is_(None)
        answers = uow.connection.execute(select(func.count()).select_from(answer).where(*live)).scalar_one()
        return f"{answers:,}, {len(uow.leads(person)):,}"


if __name__ == "__main__":
    main()
