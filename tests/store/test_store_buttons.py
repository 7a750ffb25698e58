"""Buttons stand for what was said on them, and sent messages are found again."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.future import Engine

from store.buttons import Button, SentMessage
from store.unit_of_work import SqlUnitOfWork


def replies(uow: SqlUnitOfWork, person: str, at: datetime, count: int = 2) -> list[int]:
    number = uow.receive("telegram", f"to {person}", person, {"text": "hi"}, at)
    assert number is not None
    uow.finish(number, person, [{"text": str(place)} for place in range(count)], at)
    return [reply.id for reply in uow.unsent() if reply.person == person]


def test_a_button_stands_for_what_is_written_on_it(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        reply = replies(uow, "anna", noon)[0]
        made = [Button(f"t{place}", "anna", reply, place, f"Да 🙂 {place}") for place in range(3)]
        uow.add_buttons(made)
        uow.commit()
    with SqlUnitOfWork(engine) as uow:
        assert [uow.button(f"t{place}") for place in range(3)] == made
        assert uow.button("t3") is None
        assert uow.button("") is None


def test_a_reply_without_buttons_adds_none(engine: Engine) -> None:
    with SqlUnitOfWork(engine) as uow:
        uow.add_buttons([])
        uow.add_buttons(iter(()))


def test_one_token_stands_for_one_button(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        reply = replies(uow, "anna", noon)[0]
        uow.add_buttons([Button("t", "anna", reply, 0, "Yes")])
        with pytest.raises(IntegrityError):
            uow.add_buttons([Button("t", "anna", reply, 1, "No")])


def test_a_button_hangs_under_a_reply_that_is_there(engine: Engine) -> None:
    with SqlUnitOfWork(engine) as uow, pytest.raises(IntegrityError):
        uow.add_buttons([Button("t", "anna", 77, 0, "Yes")])


def test_a_long_reply_is_found_as_the_messages_it_became(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        first, second = replies(uow, "anna", noon)
        for number in (2**40, 7, 8):
            uow.keep_sent(first, "anna", number, number == 8, noon)
        assert uow.sent_as(first) == [2**40, 7, 8]
        assert uow.sent_as(second) == []


def test_keyboards_stand_until_they_are_taken_down(engine: Engine, noon: datetime) -> None:
    later = noon + timedelta(seconds=1)
    with SqlUnitOfWork(engine) as uow:
        first, second = replies(uow, "anna", noon)
        (other,) = replies(uow, "boris", noon, 1)
        old = uow.keep_sent(first, "anna", 10, True, noon)
        uow.keep_sent(first, "anna", 11, False, noon)
        new = uow.keep_sent(second, "anna", 12, True, later)
        # Two chats have messages of the same number.
        of_boris = uow.keep_sent(other, "boris", 12, True, noon)
        assert uow.standing_keyboards("anna") == [
            SentMessage(old, first, "anna", 10, True, noon),
            SentMessage(new, second, "anna", 12, True, later),
        ]
        uow.keyboard_gone(old)
        uow.keyboard_gone(old)
        assert [sent.id for sent in uow.standing_keyboards("anna")] == [new]
        uow.keyboard_gone(new)
        assert uow.standing_keyboards("anna") == []
        assert [sent.id for sent in uow.standing_keyboards("boris")] == [of_boris]
        # Gone are the buttons, not the message.
        assert uow.sent_as(first) == [10, 11]


def test_the_keyboards_that_stand_are_found_by_their_own_index(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        reply = replies(uow, "anna", noon)[0]
        for number in range(500):
            uow.keep_sent(reply, "anna", number, number == 499, noon)
        uow.commit()
        plain = "SELECT id FROM sent_message WHERE person = 'anna' AND buttons IS "
        if engine.dialect.name == "sqlite":
            plan = uow.connection.execute(text(f"EXPLAIN QUERY PLAN {plain} 1")).all()
        else:
            uow.connection.execute(text("ANALYZE sent_message"))
            plan = uow.connection.execute(text(f"EXPLAIN {plain} true")).all()
        assert "ix_sent_message_standing" in str(plan)


def test_the_number_of_a_sent_message_is_not_given_out_again(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        reply = replies(uow, "anna", noon)[0]
        first = uow.keep_sent(reply, "anna", 1, True, noon)
        uow.commit()
        uow.connection.execute(text("DELETE FROM sent_message"))
        uow.commit()
        # So `keyboard_gone` never means another message.
        assert uow.keep_sent(reply, "anna", 2, True, noon) > first
