"""Inbox and outbox: a message is answered once, however often it comes."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.future import Engine

from store.mailbox import AlreadyDoneError, DeadLetter
from store.unit_of_work import SqlUnitOfWork


def _receive(engine: Engine, message_id: str, at: datetime) -> int | None:
    with SqlUnitOfWork(engine) as uow:
        number = uow.receive("telegram", message_id, "anna", {"text": "привет"}, at)
        uow.commit()
    return number


def _new(engine: Engine, message_id: str, at: datetime) -> int:
    number = _receive(engine, message_id, at)
    assert number is not None
    return number


def test_a_message_that_comes_twice_is_kept_once(engine: Engine, noon: datetime) -> None:
    number = _new(engine, "7", noon)
    assert _receive(engine, "7", noon) is None
    with SqlUnitOfWork(engine) as uow:
        assert uow.received("telegram", "7") == number
        assert uow.received("terminal", "7") is None
        assert [waiting.payload for waiting in uow.pending()] == [{"text": "привет"}]


def test_a_message_that_comes_again_gets_the_same_replies(engine: Engine, noon: datetime) -> None:
    number = _new(engine, "7", noon)
    replies = [{"text": "one"}, {"text": "two"}]
    with SqlUnitOfWork(engine) as uow:
        assert not uow.is_done(number)
        uow.finish(number, "anna", replies, noon)
        uow.commit()

    assert _receive(engine, "7", noon) is None
    with SqlUnitOfWork(engine) as uow:
        again = uow.received("telegram", "7")
        assert again == number
        assert uow.is_done(again)
        assert uow.replies_of(again) == replies
        assert uow.pending() == []


def test_a_message_cannot_be_answered_twice(engine: Engine, noon: datetime) -> None:
    number = _new(engine, "7", noon)
    with SqlUnitOfWork(engine) as uow:
        uow.finish(number, "anna", [], noon)
        with pytest.raises(AlreadyDoneError):
            uow.finish(number, "anna", [{"text": "again"}], noon)


def test_a_turn_that_breaks_off_leaves_its_message_waiting_and_sends_nothing(engine: Engine, noon: datetime) -> None:
    number = _new(engine, "7", noon)
    with SqlUnitOfWork(engine) as uow:
        uow.finish(number, "anna", [{"text": "never sent"}], noon)

    with SqlUnitOfWork(engine) as uow:
        assert [waiting.id for waiting in uow.pending()] == [number]
        assert uow.unsent() == []


def test_messages_wait_oldest_first_and_replies_in_their_order(engine: Engine, noon: datetime) -> None:
    numbers = [_new(engine, name, noon) for name in ("9", "3", "5")]
    with SqlUnitOfWork(engine) as uow:
        assert [waiting.id for waiting in uow.pending()] == numbers
        uow.finish(numbers[1], "anna", [{"n": 1}, {"n": 2}], noon)
        assert [waiting.message_id for waiting in uow.pending()] == ["9", "5"]
        first, second = uow.unsent()
        assert (first.payload, second.position, first.person) == ({"n": 1}, 1, "anna")
        uow.mark_sent(first.id, noon)
        assert uow.unsent() == [second]


def test_what_was_put_aside_is_listed_with_its_reference_and_cause_and_waits_no_more(
    engine: Engine, noon: datetime
) -> None:
    first, second = _new(engine, "7", noon), _new(engine, "8", noon)
    later = noon + timedelta(minutes=5)
    with SqlUnitOfWork(engine) as uow:
        uow.count_try(first, 4)
        uow.put_aside(first, "anna", [{"text": "say it anew"}], later, "ab12cd34", "KeyError")
        uow.put_aside(second, "anna", [], later)
        uow.commit()
    with SqlUnitOfWork(engine) as uow:
        assert uow.dead_letters() == [
            DeadLetter(first, "telegram", "anna", noon, later, 5, "ab12cd34", "KeyError"),
            DeadLetter(second, "telegram", "anna", noon, later, 1, None, None),
        ]
        assert uow.pending() == []
        with pytest.raises(AlreadyDoneError):
            uow.put_aside(first, "anna", [], later)


def test_replies_that_wait_are_counted_per_channel(engine: Engine, noon: datetime) -> None:
    number = _new(engine, "7", noon)
    with SqlUnitOfWork(engine) as uow:
        other = uow.receive("jsonl", "7", "anna", {"text": "x"}, noon)
        assert other is not None
        uow.finish(number, "anna", [{"n": 1}, {"n": 2}], noon)
        uow.finish(other, "anna", [{"n": 1}], noon)
        assert uow.count_unsent("telegram") == 2
        uow.mark_sent(uow.unsent()[0].id, noon)
        assert (uow.count_unsent("telegram"), uow.count_unsent("jsonl")) == (1, 1)
