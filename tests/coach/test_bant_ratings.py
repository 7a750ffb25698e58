"""The rating table: the same answer gets the same rating from everybody."""

import pytest

from coach.bant import combine, rate_authority, rate_budget, rate_need, rate_timeframe
from coach.letters import Letter

AMOUNT = {"amount_min": "40000", "amount_max": "40000", "currency": "EUR", "period": None}
NO_AMOUNT = {"amount_min": None, "amount_max": None, "currency": None, "period": None}


@pytest.mark.parametrize(
    ("value", "rating"),
    [
        ({**NO_AMOUNT, "status": "unknown"}, 0),
        ({**NO_AMOUNT, "status": "allocated"}, 1),
        ({**AMOUNT, "status": "unallocated"}, 2),
        ({**AMOUNT, "status": "allocated"}, 2),
        ({**AMOUNT, "status": "allocated", "told_by": "Anna"}, 3),
        ({**AMOUNT, "status": "unallocated", "told_by": "Anna"}, 2),
    ],
)
def test_budget(value, rating) -> None:
    assert rate_budget(value).rating == rating


@pytest.mark.parametrize(
    ("value", "rating"),
    [
        ({}, 0),
        ({"role": "buyer"}, 1),
        ({"role": "buyer", "is_decision_maker": False}, 1),
        ({"is_decision_maker": True}, 1),
        ({"role": "owner", "is_decision_maker": True}, 2),
        ({"role": "buyer", "is_decision_maker": False, "decider_role": "CFO"}, 2),
        ({"decider_role": "CFO", "decider_name": "Anna", "others_involved": True}, 3),
        ({"role": "owner", "contact": "Jan", "is_decision_maker": True, "others_involved": False}, 3),
        ({"role": "owner", "contact": "Jan", "is_decision_maker": True}, 2),
    ],
)
def test_authority(value, rating) -> None:
    rated = rate_authority(value)
    assert (rated.rating, rated.negative) == (rating, False)


@pytest.mark.parametrize(
    ("value", "rating"),
    [
        ({"has_need": None}, 0),
        ({"has_need": True, "kind": "topic"}, 1),
        ({"has_need": True, "kind": "implied"}, 2),
        ({"has_need": True, "kind": "explicit", "by_customer": False}, 2),
        ({"has_need": True, "kind": "explicit", "by_customer": True}, 3),
    ],
)
def test_need(value, rating) -> None:
    assert rate_need(value).rating == rating


@pytest.mark.parametrize(
    ("value", "rating"),
    [
        ({"kind": "unknown"}, 0),
        ({"kind": "vague"}, 1),
        ({"kind": "date", "months_max": 4.2}, 2),
        ({"kind": "date", "months_max": 4.2, "reason": "the lease ends"}, 3),
    ],
)
def test_timeframe(value, rating) -> None:
    assert rate_timeframe(value).rating == rating


def test_negative_is_known_and_never_unknown() -> None:
    for rated in (
        rate_budget({**NO_AMOUNT, "status": "none"}),
        rate_need({"has_need": False}),
        rate_timeframe({"kind": "never"}),
    ):
        assert (rated.rating, rated.negative, rated.answered) == (0, True, True)


def test_an_addition_completes_a_budget_and_a_new_amount_supersedes_it() -> None:
    first = {**AMOUNT, "status": "unallocated", "told_by": None}
    approved = combine(Letter.BUDGET, first, {**NO_AMOUNT, "status": "allocated", "told_by": "Anna"})
    assert rate_budget(approved).rating == 3
    other = {**AMOUNT, "amount_min": "30000", "amount_max": "30000", "status": "allocated", "told_by": None}
    assert combine(Letter.BUDGET, first, other)["amount_max"] == "30000"


def test_dont_know_takes_nothing_away() -> None:
    known = {**AMOUNT, "status": "allocated", "told_by": None}
    assert combine(Letter.BUDGET, known, {**NO_AMOUNT, "status": "unknown"}) == known
    need = {"has_need": True, "kind": "implied", "by_customer": False}
    assert combine(Letter.NEED, need, {"has_need": None, "kind": None, "by_customer": False}) == need


def test_what_is_known_of_the_deciders_gathers() -> None:
    first = {"role": "buyer", "is_decision_maker": False, "others_involved": True, "decider_role": "CFO"}
    both = combine(Letter.AUTHORITY, first, {"decider_name": "Anna", "role": None})
    assert rate_authority(both).rating == 3
