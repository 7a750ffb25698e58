"""What happens when a message cannot be kept or answered: it is said honestly, and nothing is lost or out of order."""

import os
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event as hook
from sqlalchemy import select
from sqlalchemy.future import Engine as Database

import store.engine
from actions.services import Services, provide
from bot.engine import Engine, TurnFailed
from bot.failing import MOST_TRIES
from bot.gateway import Gateway
from coach.conversation.turn import Turn
from store.database import open_at, open_database
from store.failures import Failure
from store.tables import event, inbox
from store.tracker_store import CoachTrackerStore
from tests.bot.conftest import said
from tests.chaos.points import wrap
from tests.chaos.server import Server, own_server
from tests.the_knowledge import knowledge

PREPARE = "call with Brandt Paper at four, I'm talking to their purchasing manager, we do packaging machines"
FACT = "they run two lines with 80 people"
PROBLEM = "they lose a batch twice a month"

NEXT = {"en": "where were we?", "nl": "waar waren we?", "ru": "на чём мы остановились?"}

Over = Callable[[Database], Gateway]


@pytest.fixture
def over(gateway: Gateway) -> Iterator[Over]:
    """Makes a gateway over a database of the test's own, with the engine that is loaded already."""
    agent = gateway._engine._agent

    def made(database: Database) -> Gateway:
        agent.tracker_store = CoachTrackerStore(domain=agent.domain, engine=database)
        agent.processor.tracker_store = agent.tracker_store
        provide(Services(database, gateway._clock, gateway._method, knowledge()))
        return Gateway(gateway._engine, database, gateway._method, gateway._clock)

    yield made
    made(gateway._database)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    built = own_server()
    yield built
    built.remove()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An engine in which every turn fails, until it is undone."""

    def fail(*_):
        raise TurnFailed("broken on purpose")

    monkeypatch.setattr(Engine, "turn", fail)
    return monkeypatch


def situations(gateway: Gateway, person: str) -> list[str]:
    with gateway.unit_of_work() as uow:
        dossier = uow.dossier(uow.talk(person).lead_id)
        return [answer.text for answer in dossier.many("situation")]


def heard(gateway: Gateway, person: str) -> list[str]:
    with gateway.unit_of_work() as uow:
        query = select(event.c.data).where(event.c.sender == person, event.c.type == "user").order_by(event.c.position)
        return [data["text"] for data in uow.connection.execute(query).scalars()]


def test_a_message_whose_turn_failed_is_answered_before_the_next_one(gateway, talk, broken) -> None:
    talk_before = broken
    failed = talk(PREPARE)
    assert failed.failure is Failure.OTHER
    assert "kept" in said(failed)
    talk_before.undo()
    outcome = talk(FACT)
    first, *rest = [reply["text"] for reply in outcome.replies]
    assert PREPARE[:30] in first
    assert rest
    assert heard(gateway, talk.person) == [PREPARE, FACT]
    assert situations(gateway, talk.person) == [FACT]
    with gateway.unit_of_work() as uow:
        assert not uow.pending(talk.person)


def test_a_message_that_fails_for_ever_is_put_aside_once_and_the_conversation_goes_on(
    gateway, talk, monkeypatch
) -> None:
    talk(PREPARE)
    original = Engine.turn

    def fail(self, message, uow):
        if message.text == PROBLEM:
            raise TurnFailed("broken on purpose")
        return original(self, message, uow)

    monkeypatch.setattr(Engine, "turn", fail)
    assert talk(PROBLEM).failure is Failure.OTHER
    outcome = talk(FACT)
    assert outcome.failure is None
    assert PROBLEM in said(outcome)
    assert str(MOST_TRIES) in said(outcome)
    with gateway.unit_of_work() as uow:
        (letter,) = (letter for letter in uow.dead_letters() if letter.person == talk.person)
    assert (letter.tries, letter.why) == (MOST_TRIES, "TurnFailed")
    assert letter.reference in said(outcome)
    assert PROBLEM not in said(talk("where were we?"))
    assert heard(gateway, talk.person) == [PREPARE, FACT, "where were we?"]
    with gateway.unit_of_work() as uow:
        assert uow.count_put_aside() == 1
        assert not uow.pending(talk.person)


def test_a_message_that_ends_the_program_every_time_is_put_aside_by_the_starts_that_follow(
    gateway, talk, monkeypatch
) -> None:
    def end(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Engine, "turn", end)
        with pytest.raises(KeyboardInterrupt):
            talk(FACT)
        for _ in range(MOST_TRIES - 1):
            with pytest.raises(KeyboardInterrupt):
                gateway.take_up()
        gateway.take_up()
    with gateway.unit_of_work() as uow:
        assert not uow.pending(talk.person)
        (letter,) = (letter for letter in uow.dead_letters() if letter.person == talk.person)
        # What ended the program nobody could tell.
        assert letter.why is None and letter.reference is not None
    assert talk(PREPARE).failure is None


def test_a_message_of_somebody_else_waits_for_nobody(gateway, talk, broken) -> None:
    talk(PREPARE)
    broken.undo()
    assert gateway.handle("test", f"{talk.person} another", PREPARE).failure is None
    with gateway.unit_of_work() as uow:
        assert [row.payload["text"] for row in uow.pending(talk.person)] == [PREPARE]
    assert gateway.take_up() == 1


def test_what_an_earlier_run_answered_without_showing_it_is_shown_once(gateway, talk) -> None:
    talk(PREPARE)
    assert gateway.unseen("test", talk.person)
    gateway.seen("test", talk.person)
    assert gateway.unseen("test", talk.person) == []


@pytest.mark.parametrize(
    ("lang", "not_kept", "kept"),
    [
        ("en", "couldn't keep that message", "is kept"),
        ("nl", "niet bewaren", "is bewaard"),
        ("ru", "Не получилось сохранить", "Сообщение сохранено"),
    ],
)
def test_a_second_writer_that_does_not_let_go_is_named_in_the_users_language(
    over: Over, tmp_path: Path, monkeypatch, lang: str, not_kept: str, kept: str
) -> None:
    monkeypatch.setattr(store.engine, "BUSY_MS", 200)
    coach = over(open_database(tmp_path))
    coach.handle("test", "anna", NEXT[lang], lang=lang)
    other = sqlite3.connect(tmp_path / "coach.db", isolation_level=None)

    other.execute("BEGIN IMMEDIATE")
    refused = coach.handle("test", "anna", "one")
    assert (refused.failure, refused.lang) == (Failure.LOCKED, lang)
    assert not_kept in said(refused)
    other.execute("ROLLBACK")

    number = coach.accept("test", "anna", "two")
    other.execute("BEGIN IMMEDIATE")
    waiting = coach.answer("anna", number)
    assert (waiting.failure, waiting.lang) == (Failure.LOCKED, lang)
    assert kept in said(waiting)
    other.execute("ROLLBACK")

    assert coach.handle("test", "anna", NEXT[lang]).failure is None
    assert heard(coach, "anna") == [NEXT[lang], "two", NEXT[lang]]


def test_a_database_that_may_not_grow_loses_nothing_and_goes_on_when_it_may(over: Over, tmp_path: Path) -> None:
    database = open_database(tmp_path)
    pages = [2**30]
    hook.listen(database, "begin", lambda link: link.exec_driver_sql(f"PRAGMA max_page_count = {pages[0]}"))
    coach = over(database)
    coach.handle("test", "anna", PREPARE)
    # SQLite takes no limit below what is in use: not one page more, then.
    pages[0] = 1
    refused = []
    for number in range(40):
        outcome = coach.handle("test", "anna", f"{FACT} {number}" + " and so on" * 60)
        if outcome.failure is not None:
            refused.append(outcome)
    assert {outcome.failure for outcome in refused} == {Failure.FULL}
    assert "space" in said(refused[-1])
    pages[0] = 2**30
    _goes_on(coach, "anna")


def test_a_full_disk_is_named_with_its_cure_and_nothing_kept_is_lost(over: Over, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(small)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    try:
        database = open_database(small)
        coach = over(database)
        coach.handle("test", "anna", PREPARE)
        filler = small / "filler"
        with filler.open("wb", buffering=0) as file, pytest.raises(OSError):
            while True:
                file.write(b"x" * 1024)
        refused = [coach.handle("test", "anna", FACT + " and so on" * 60) for _ in range(6)]
        assert {outcome.failure for outcome in refused[-3:]} == {Failure.FULL}
        assert "disk is full" in said(refused[-1])
        filler.unlink()
        _goes_on(coach, "anna")
        database.dispose()
    finally:
        subprocess.run(["umount", "-l", str(small)], check=True)


def _goes_on(coach: Gateway, person: str) -> None:
    """All that was kept is answered, in order, once; and what comes now as well."""
    assert coach.handle("test", person, PROBLEM).failure is None
    with coach.unit_of_work() as uow:
        rows = uow.connection.execute(select(inbox.c.payload, inbox.c.done_at).order_by(inbox.c.id)).all()
        assert uow.count_put_aside() == 0
    assert all(row.done_at for row in rows)
    assert heard(coach, person) == [row.payload["text"] for row in rows]


def test_a_restart_of_the_server_between_two_turns_goes_unnoticed(over: Over, server: Server) -> None:
    coach = over(open_at(server.address))
    coach.handle("test", "between", PREPARE)
    server.restart()
    assert coach.handle("test", "between", FACT).failure is None
    assert situations(coach, "between") == [FACT]


@pytest.mark.parametrize(
    ("owner", "name", "late"),
    [(Turn, "close", False), (Engine, "turn", True), (Gateway, "_answer", False)],
)
def test_a_restart_of_the_server_within_a_turn_loses_nothing(
    over: Over, server: Server, owner: type, name: str, late: bool
) -> None:
    coach, person = over(open_at(server.address)), f"within {owner.__name__}"
    coach.handle("test", person, PREPARE)
    undo = wrap(owner, name, 1, None if late else server.restart, server.restart if late else None)
    try:
        outcome = coach.handle("test", person, FACT)
    finally:
        undo()
    assert outcome.failure is Failure.AWAY
    assert "Your message is kept" in said(outcome)
    assert coach.handle("test", person, "where were we?").failure is None
    assert situations(coach, person) == [FACT]
    assert heard(coach, person) == [PREPARE, FACT, "where were we?"]


def test_messages_in_an_outage_are_refused_honestly_and_what_was_kept_is_answered_in_order(
    over: Over, server: Server
) -> None:
    coach = over(open_at(server.address))
    people = {"out en": "en", "out nl": "nl", "out ru": "ru"}
    for person, lang in people.items():
        coach.handle("test", person, NEXT[lang], lang=lang)
    numbers = [(person, coach.accept("test", person, "one")) for person in people]
    server.stop()
    until = time.monotonic() + 5
    waiting = [coach.answer(person, number) for person, number in numbers]
    refused = []
    while time.monotonic() < until:
        refused += [coach.handle("test", person, "two") for person in people]
        time.sleep(0.5)
    server.start()
    assert {outcome.failure for outcome in (*waiting, *refused)} == {Failure.AWAY}
    assert Counter(outcome.lang for outcome in waiting) == Counter(people.values())
    assert {outcome.lang for outcome in refused} == set(people.values())
    for person, lang in people.items():
        assert coach.handle("test", person, NEXT[lang]).failure is None
        assert heard(coach, person) == [NEXT[lang], "one", NEXT[lang]]


def test_two_programs_on_one_server_answer_a_message_once(over: Over, server: Server) -> None:
    coach = over(open_at(server.address))
    number = coach.accept("test", "two programs", PREPARE)
    other = Gateway(coach._engine, coach._database, coach._method, coach._clock)
    other.take_up()
    outcome = coach.answer("two programs", number)
    assert outcome.failure is None
    assert outcome.replies
    assert heard(coach, "two programs") == [PREPARE]
