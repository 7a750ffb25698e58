"""Changes of status, history and hand-over in Dutch talks."""

from datetime import timedelta

from bot.clock import FixedClock
from tests.bot.conftest import NOON, said


def test_a_lead_rests_until_after_the_summer_and_then_goes_to_a_partner(gateway, talk, monkeypatch) -> None:
    outcome = talk("kwalificeer Jansen Metaal", "stop", "zet ze in de koelkast tot na de zomer")
    assert outcome.state["status"] == "nurture"
    assert "1 sep 2027" in said(outcome)
    monkeypatch.setattr(gateway, "_clock", FixedClock(NOON + timedelta(days=290)))
    assert "**Jansen Metaal** wilde op 1 sep 2027 van je horen" in said(talk("hoi"))
    outcome = talk("doorgezet naar partner Veldman")
    assert outcome.state["status"] == "partner"
    assert "klant voor Veldman" in said(talk("overdracht"))
    history = said(talk("geschiedenis"))
    assert history.index("Nurture") < history.index("Veldman")


def test_a_waiting_lead_is_spoken_of(gateway, talk, monkeypatch) -> None:
    talk("kwalificeer Jansen Metaal", "stop")
    monkeypatch.setattr(gateway, "_clock", FixedClock(NOON + timedelta(minutes=31)))
    assert "**Jansen Metaal** wacht al 31 minuten, dat is langer dan de 30 minuten" in said(talk("help"))


def test_a_partner_without_a_name_is_asked_for(talk) -> None:
    outcome = talk("kwalificeer Jansen Metaal", "stop", "geef maar door aan een partner")
    assert "welke partner" in said(outcome)
    assert talk("laat maar").state["status"] == "new"
