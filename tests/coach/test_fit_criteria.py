"""The fit by criteria: what decides, what waits, and that the rep's own words outrank it."""

from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dossier import Answer, Dossier, Lead
from coach.fit import Criterion, Told, judge_fit
from coach.lead import recommend
from locales import catalogue
from method import load_method
from render.board import draw_board

AT = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
EXAMPLE = Path("method/fit.yml").read_text(encoding="utf-8").partition("# criteria:")
EUROS = {"status": "allocated", "currency": "EUR", "period": None}


@pytest.fixture
def method(tmp_path: Path):
    """The method with the example of `fit.yml` made active."""
    (tmp_path / "method").mkdir()
    lines = ["criteria:", *(line.removeprefix("# ") for line in EXAMPLE[2].splitlines())]
    (tmp_path / "method" / "fit.yml").write_text("\n".join(lines), encoding="utf-8")
    return load_method(tmp_path)


def lead(**answers) -> Dossier:
    kept = [
        Answer(name, value if isinstance(value, dict) else {"text": value}, str(value), "anna", AT)
        for name, value in answers.items()
    ]
    return Dossier(Lead(1, "anna", "Acme", "new", AT), kept)


def money(low: int, currency: str | None = "EUR", period: str | None = None) -> dict:
    return {**EUROS, "currency": currency, "period": period, "amount_min": str(low), "amount_max": str(low)}


SOON = {"kind": "date", "latest_date": "2027-03-31", "months_max": 4.2, "reason": None}
GOOD = {
    "region": "Amsterdam",
    "budget": money(40_000),
    "timeframe": SOON,
    "users": {"number_min": "30", "number_max": "30", "text": "30"},
    "target_audience": "schools",
    "offer": "planning software",
}


def fit(method, **answers):
    return lead(**answers).facts(method.questionnaire)


def test_no_criterion_is_active_before_a_team_lead_writes_one() -> None:
    assert load_method().questionnaire.criteria == ()


def test_a_lead_that_meets_every_criterion_is_a_target_and_the_board_says_by_which(method) -> None:
    facts = fit(method, **GOOD)
    assert facts.fit == "target"
    board = draw_board(lead(**GOOD), recommend(facts, method.status), "en")
    assert "target by your criteria: region Benelux; budget" in board.replace("Benelux, ", "Benelux; ")
    assert "doelgroep volgens je criteria" in draw_board(lead(**GOOD), recommend(facts, method.status), "nl")
    assert "по вашим критериям клиент целевой" in draw_board(lead(**GOOD), recommend(facts, method.status), "ru")


@pytest.mark.parametrize("missing", sorted(GOOD))
def test_a_lead_is_no_target_yet_while_anything_could_speak_against_it(method, missing: str) -> None:
    assert fit(method, **{name: value for name, value in GOOD.items() if name != missing}).fit == "unknown"


@pytest.mark.parametrize("against", [{"region": "Казань"}, {"budget": money(500)}, {"target_audience": "students"}])
def test_one_criterion_that_fails_makes_it_no_target_whatever_else_is_unknown(method, against: dict) -> None:
    facts = fit(method, **against)
    assert facts.fit == "no_target"
    assert recommend(facts, method.status).status == "disqualified"


def test_a_partner_gets_what_is_too_small_and_is_named(method) -> None:
    facts = fit(method, **GOOD | {"users": {"number_min": "2", "number_max": "2", "text": "2"}})
    assert facts.fit == "partner"
    assert "Small Office Partners" in catalogue("en").format(facts.fit_reasons[0].key, facts.fit_reasons[0].args)


def test_the_words_of_the_rep_outrank_the_criteria_and_the_reasons_say_so(method) -> None:
    facts = fit(method, **GOOD | {"region": "Казань", "fit": {"fit": "target"}})
    assert facts.fit == "target"
    reason = catalogue("en").format(facts.fit_reasons[0].key, facts.fit_reasons[0].args)
    assert "in your words" in reason
    assert "not met: region Benelux" in reason


def test_a_fit_that_the_rep_left_open_is_decided_by_the_criteria(method) -> None:
    assert fit(method, **GOOD | {"fit": {"open": True}}).fit == "target"


@pytest.mark.parametrize(
    ("region", "met"),
    [("Utrecht en omgeving", True), ("all over Holland", True), ("Брюссель", True), ("Berlin", False), ("EU", None)],
)
def test_a_place_counts_for_what_it_lies_in_and_an_unknown_one_for_nothing(region: str, met: bool | None) -> None:
    where = Criterion("where", "region", {}, one_of={"en": ("Benelux",)}, holds="target", fails="no_target")
    assert where.met(Told(region)) is met
    assert where.met(Told("behind the moon")) is None


@pytest.mark.parametrize(
    ("told", "met"),
    [
        (Told(low=Decimal(40), high=Decimal(50), currency="EUR"), True),
        (Told(low=Decimal(10), high=Decimal(20), currency="EUR"), False),
        (Told(low=Decimal(20), high=Decimal(50), currency="EUR"), None),
        (Told(high=Decimal(20)), False),
        (Told(high=Decimal(50)), None),
        (Told(low=Decimal(40), currency="USD"), None),
    ],
)
def test_a_range_across_the_limit_or_another_currency_decides_nothing(told: Told, met: bool | None) -> None:
    assert Criterion("money", "budget", {}, at_least=Decimal(30), currency="EUR", holds="target").met(told) is met


def test_a_sum_per_month_counts_as_that_of_a_year(method) -> None:
    assert fit(method, **GOOD | {"budget": money(1_000, period="month")}).fit == "target"


SAYS = st.sampled_from([None, "target", "no_target", "partner"])
CRITERIA = st.lists(
    st.builds(
        lambda number, answer, limit, holds, fails: Criterion(
            f"c{number}", answer, {}, at_least=Decimal(limit), holds=holds, fails=fails, partner=f"p{number}"
        ),
        st.integers(0, 10_000),
        st.sampled_from("abcd"),
        st.integers(0, 9),
        SAYS,
        SAYS,
    ),
    max_size=6,
    unique_by=lambda criterion: criterion.id,
)
FACTS = st.dictionaries(
    st.sampled_from("abcd"), st.integers(0, 9).map(lambda number: Told(low=Decimal(number), high=Decimal(number)))
)


@given(CRITERIA, FACTS, FACTS)
def test_learning_more_never_turns_a_decision_round(criteria, known, learned) -> None:
    before = judge_fit(criteria, known)
    after = judge_fit(criteria, {**learned, **known})
    if before.fit != "unknown":
        assert (after.fit, after.partner) == (before.fit, before.partner)


@given(CRITERIA, FACTS, st.randoms())
def test_the_order_of_criteria_decides_nothing_but_which_partner(criteria, known, random) -> None:
    shuffled = list(criteria)
    random.shuffle(shuffled)
    one, other = judge_fit(criteria, known), judge_fit(shuffled, known)
    if "partner" not in (one.fit, other.fit):
        assert one.fit == other.fit


@given(CRITERIA, FACTS)
def test_a_decision_names_the_criteria_that_said_so(criteria, known) -> None:
    verdict = judge_fit(criteria, known)
    assert bool(verdict.because) == (verdict.fit != "unknown")
    assert all((each.holds if met else each.fails) == verdict.fit for each, met in verdict.because)
