"""The people at a customer, told in messy Russian over several messages: one map, one question per empty role."""

import pytest

from tests.bot.conftest import said


@pytest.fixture
def told(talk):
    talk("квалифицировать ООО Ромашка, общаюсь с Ириной")
    return talk


def test_names_and_jobs_of_one_message_are_on_the_map(told, people) -> None:
    told("покупает Ирина из снабжения, решает генеральный Олег Петров")
    assert people()["decider"] == {"Олег Петров (генеральный)"} and people()["buyer"] == {"Ирина"}


def test_who_keeps_people_out_says_nothing_of_a_need(told, people) -> None:
    outcome = told("секретарша Лена никого не пускает, пользоваться будут операторы")
    assert "Лена (секретарша) — гейткипер" in said(outcome)
    assert people()["user"] == {"операторы"}
    assert outcome.state["letters"]["need"]["state"] == "unknown"


def test_a_tap_places_somebody_and_the_open_question_returns(told, people) -> None:
    outcome = told("кто есть кто в Ромашке")
    assert "пока пусто" in said(outcome) and "Ирина, кто у вас подписывает" in said(outcome)
    told("Роль: Ирина?")
    outcome = told("закупщик")
    assert people()["buyer"] == {"Ирина"}
    assert "Бюджет" in outcome.replies[-1]["text"]


def test_oleg_no_longer_decides(told, people) -> None:
    outcome = told("решает Олег Петров", "Олег больше не решает")
    assert "больше не ЛПР" in said(outcome)
    assert people()["decider"] == set()
    assert outcome.state["letters"]["authority"]["rating"] == 1


def test_not_oleg_but_pyotr(told, people) -> None:
    told("решает Олег", "нет, решает не Олег, а Петр Смирнов")
    assert people()["decider"] == {"Петр Смирнов"}
