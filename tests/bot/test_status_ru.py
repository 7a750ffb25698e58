"""Changes of status, history and hand-over in Russian talks."""

from datetime import timedelta

from bot.clock import FixedClock
from tests.bot.conftest import NOON, said


def test_a_lead_is_put_off_without_a_date_and_then_goes_to_a_partner(talk) -> None:
    outcome = talk("квалифицируй Нордпак", "стоп", "отложим")
    assert outcome.state["status"] == "new"
    assert "Когда снова связаться" in said(outcome)
    outcome = talk("в марте")
    assert outcome.state["status"] == "nurture"
    assert "1 мар. 2027" in said(outcome)
    assert talk("передай партнёру Вектор").state["status"] == "partner"
    assert "клиент для партнёра Вектор" in said(talk("текст для партнёра"))
    history = said(talk("история"))
    assert history.index("Прогрев") < history.index("Вектор")


def test_a_waiting_lead_is_spoken_of(gateway, talk, monkeypatch) -> None:
    talk("квалифицируй Нордпак", "стоп")
    monkeypatch.setattr(gateway, "_clock", FixedClock(NOON + timedelta(minutes=31)))
    assert "**Нордпак**: ждёт ответа уже 31 минуту, это дольше 30 минут" in said(talk("помощь"))


def test_a_reason_of_no_kind_is_kept_and_its_kind_is_asked_for(talk) -> None:
    outcome = talk("квалифицируй Нордпак", "стоп", "дисквалифицируй", "нагрубили мне")
    assert outcome.state["status"] == "new"
    outcome = talk("не наш клиент")
    assert outcome.state["status"] == "disqualified"
    assert "нагрубили мне" in said(outcome)
