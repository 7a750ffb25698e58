"""Which of several leads is further, and leads found by what is known of them."""

from datetime import datetime, timedelta, timezone

import pytest

from coach.comparing import Compared, compare
from coach.dossier import Answer, Dossier, Lead
from coach.lead import recommend
from coach.reading.lead_filter import LeadFilter
from coach.searching import search
from method import load_method
from render.comparison import draw_comparison

METHOD = load_method(None)
NOON = datetime(2026, 3, 2, 12, tzinfo=timezone.utc)
BUDGET = {"status": "allocated", "amount_min": "40000", "amount_max": "40000", "currency": "EUR", "period": None}
NEED = {"has_need": True, "kind": "implied", "by_customer": False}


def lead(number: int, name: str, *answers: tuple[str, dict[str, object], str], days: int = 0) -> Dossier:
    said = [Answer(field, value, words, "anna", NOON, id=place) for place, (field, value, words) in enumerate(answers)]
    touched = NOON - timedelta(days=days)
    return Dossier(Lead(number, "anna", name, "new", NOON, touched_at=touched), said)


def told(dossier: Dossier) -> Compared:
    return Compared(dossier, recommend(dossier.facts(METHOD.questionnaire), METHOD.status))


EMPTY = lead(1, "Brandt Paper")
MONEY = lead(2, "Acme BV", ("budget", BUDGET, "about 40k"), days=40)
NEEDY = lead(3, "Koelhuis", ("need", NEED, "vriezers vallen uit in Rotterdam"))


def test_the_further_lead_is_the_one_whose_answers_speak_for_the_further_status() -> None:
    found = compare([told(EMPTY), told(NEEDY)], METHOD.status)
    assert found.further is not None
    assert (found.further.dossier.lead.name, found.by) == ("Koelhuis", "status")


def test_of_the_same_status_more_points_are_further_and_equal_ones_are_told_as_equal() -> None:
    same = compare([told(MONEY), told(lead(4, "Dalton", ("budget", BUDGET, "40k")))], METHOD.status)
    assert (same.further, same.by) == (None, "")
    role = ("role", {"text": "buyer"}, "buyer")
    more = lead(5, "Veldman", ("budget", BUDGET, "40k"), role)
    ahead = compare([told(MONEY), told(more)], METHOD.status)
    assert ahead.further is not None
    assert (ahead.further.dossier.lead.name, ahead.by) == ("Veldman", "points")


@pytest.mark.parametrize("lang", ["en", "nl", "ru"])
def test_a_comparison_is_one_short_bubble_that_says_who_is_further_and_why(lang: str) -> None:
    text = draw_comparison(compare([told(EMPTY), told(MONEY), told(NEEDY)], METHOD.status), lang)
    assert len(text) < 1200
    assert all(name in text for name in ("Brandt Paper", "Acme BV", "Koelhuis"))
    assert text.rstrip().splitlines()[-1].startswith("**Koelhuis**")
    assert "2/12" in text or "3/12" in text


def found(wanted: LeadFilter, lang: str = "en") -> tuple[list[str], bool]:
    def recommended(dossier: Dossier) -> str:
        return told(dossier).recommendation.status

    result = search([EMPTY, MONEY, NEEDY], wanted, lang, recommended, {1: ("Oude Brandt",)})
    return [dossier.lead.name for dossier in result.leads], result.exact


@pytest.mark.parametrize(
    ("wanted", "lang", "names"),
    [
        (LeadFilter(missing=("budget",)), "en", ["Brandt Paper", "Koelhuis"]),
        (LeadFilter(known=("budget",)), "en", ["Acme BV"]),
        (LeadFilter(words=("vriezer",)), "nl", ["Koelhuis"]),
        (LeadFilter(words=("oude",)), "nl", ["Brandt Paper"]),
        (LeadFilter(words=("rotterdam",), missing=("budget",)), "en", ["Koelhuis"]),
        (LeadFilter(before=NOON.date() - timedelta(days=30)), "en", ["Acme BV"]),
        (LeadFilter(since=NOON.date()), "en", ["Brandt Paper", "Koelhuis"]),
        (LeadFilter(statuses=("mql",)), "en", ["Koelhuis"]),
        (LeadFilter(not_statuses=("new",)), "en", []),
    ],
)
def test_leads_are_found_by_what_is_known_of_them(wanted: LeadFilter, lang: str, names: list[str]) -> None:
    assert found(wanted, lang) == (names, bool(names))


def test_where_no_lead_meets_all_the_nearest_are_told_apart_from_a_find() -> None:
    assert found(LeadFilter(words=("rotterdam",), known=("budget",))) == (["Acme BV", "Koelhuis"], False)
    assert found(LeadFilter(words=("helicopters",))) == ([], False)
