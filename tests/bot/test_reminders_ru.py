"""Russian: reminders asked for at any moment; it is Sunday 22 November 2026, noon."""

import pytest

from tests.bot.conftest import said
from tests.bot.test_reminders_en import waiting

__all__ = ["waiting"]

OPENING = "готовлю звонок в Акме в четыре, говорю с закупщиком, продаём упаковочные машины"


def test_a_reminder_before_the_call_is_set_in_the_middle_of_a_preparation(talk, standing, waiting) -> None:
    talk(OPENING)
    before = standing()
    outcome = talk("напомни за десять минут")
    assert waiting() == [("22.11 15:50", "")]
    assert "сегодня в 15:50" in said(outcome)
    assert standing() == before


def test_the_hour_of_the_call_is_asked_for_and_the_flow_goes_on_at_its_question(talk, standing, waiting) -> None:
    talk("квалифицируем Нордбери: бюджет около 40 тысяч евро")
    before = standing()
    talk("толкни за 15 минут до звонка", "завтра в 3")
    assert waiting() == [("23.11 14:45", "")]
    assert standing() == before


def test_what_is_asked_for_without_a_time_waits_for_it(talk, standing, waiting) -> None:
    talk(OPENING)
    before = standing()
    asked = talk("напомни отправить кп")
    assert "Когда напомнить" in said(asked)
    talk("в пятницу утром")
    assert waiting() == [("27.11 09:00", "отправить кп")]
    assert standing() == before


def test_reminders_are_listed_and_dropped_also_inside_a_flow(talk, standing, waiting) -> None:
    talk(OPENING)
    before = standing()
    talk("напомни завтра в 9 позвонить Свену", "пингани в пятницу утром", "какие у меня напоминания", "убери первое")
    assert [moment for moment, _ in waiting()] == ["27.11 09:00"]
    talk("удали все напоминания")
    assert waiting() == []
    assert standing() == before


@pytest.mark.parametrize("line", ["отложи лид до марта", "отложи лид, напомни в марте"])
def test_parking_a_lead_is_no_reminder(talk, waiting, line: str) -> None:
    talk("квалифицируем Нордбери: бюджет около 40 тысяч евро", "стоп")
    assert talk(line).state["status"] == "nurture"
    assert waiting() == []
