"""What is kept although nobody could be told so."""

from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.gateway import Gateway, Outcome
from bot.telegram.intake import Intake
from bot.wiring import Program
from tests.telegram.people import Telegram
from tests.telegram.running import Running


def test_an_answer_that_was_kept_although_the_database_broke_off_in_the_commit_is_sent(
    program: Program, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Running(program, telegram) as service:
        anna = service.member(telegram.user(1, "Anna"))
    before, original, broken = len(anna.got), Gateway._turn, []
    anna.says("where were we?")
    # Killed before it answered: the next run finds the message in its inbox, and expects none.
    Intake(program.gateway).keep(telegram.waiting)

    def break_off(*given: Any, **more: Any) -> Outcome:
        outcome = original(*given, **more)
        if not broken:
            broken.append(True)
            raise OperationalError("COMMIT", None, Exception("closed"), connection_invalidated=True)
        return outcome

    monkeypatch.setattr(Gateway, "_turn", break_off)
    with Running(program, telegram) as service:
        service.settle()
    assert broken
    told, *answers = anna.got[before:]
    assert "Your message is kept" in told.text
    assert answers
