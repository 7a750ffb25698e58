"""The date arithmetic keeps its conventions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.reading import calendar as cal

TODAY = date(2026, 11, 22)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31))


def test_months_are_days_over_an_average_month() -> None:
    assert cal.months_until(date(2026, 12, 22), TODAY) == 1.0
    assert cal.months_until(TODAY, TODAY) == 0.0


@pytest.mark.parametrize(
    ("count", "unit", "expected"),
    [
        (1, "month", date(2026, 12, 22)),
        (1.5, "month", date(2027, 1, 6)),
        (0.5, "year", date(2027, 5, 22)),
        (1.5, "year", date(2028, 5, 22)),
        (3, "quarter", date(2027, 8, 22)),
        (6, "week", date(2027, 1, 3)),
        (1.5, "week", date(2026, 12, 3)),
        (10, "workday", date(2026, 12, 6)),
        (36, "hour", date(2026, 11, 24)),
    ],
)
def test_units_are_added(count: float, unit: str, expected: date) -> None:
    assert cal.add_units(TODAY, count, unit) == expected


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(KeyError):
        cal.add_units(TODAY, 1, "moon")


def test_a_span_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(OverflowError):
        cal.add_units(TODAY, 1e6, "year")


def test_a_short_month_keeps_its_last_day() -> None:
    assert cal.add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)


@given(day=DAYS, months=st.integers(-120, 120))
def test_adding_months_moves_that_many_months(day: date, months: int) -> None:
    moved = cal.add_months(day, months)
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day <= day.day


@given(year=st.integers(2000, 2090), part=st.sampled_from(["early", "start", "mid", "end"]))
def test_a_part_lies_within_its_period(year: int, part: str) -> None:
    periods = [
        cal.month_period(year, 2),
        cal.quarter_period(year, 3),
        cal.half_period(year, 2),
        cal.year_period(year),
    ]
    for period in [*periods, cal.season_period(year, "winter"), cal.week_period(date(year, 5, 5))]:
        narrowed = cal.narrow(period, part)
        assert period.start <= narrowed.start <= narrowed.end <= period.end


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("in", date(2027, 3, 31)),
        ("by", date(2027, 3, 1)),
        ("before", date(2027, 2, 28)),
        ("after", date(2027, 4, 30)),
    ],
)
def test_a_relation_chooses_the_latest_moment(relation: str, expected: date) -> None:
    assert cal.latest_of(cal.month_period(2027, 3), relation) == expected


def test_a_named_day_is_itself_under_by_and_before() -> None:
    day = cal.day_period(date(2027, 4, 1))
    assert cal.latest_of(day, "by") == cal.latest_of(day, "before") == date(2027, 4, 1)


@pytest.mark.parametrize(("year", "month", "day"), [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28)])
def test_easter_is_where_the_church_puts_it(year: int, month: int, day: int) -> None:
    assert cal.easter_sunday(year) == date(year, month, day)


def test_black_friday_follows_the_fourth_thursday() -> None:
    assert cal.holiday_period(2026, "blackfriday").start == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("womensday", date(2027, 3, 8)),
        ("victoryday", date(2027, 5, 9)),
        ("kingsday", date(2027, 4, 27)),
        ("easter_monday", date(2027, 3, 29)),
        ("boxing_day", date(2027, 12, 26)),
    ],
)
def test_a_feast_of_one_day_is_itself_under_by_and_before(name: str, day: date) -> None:
    feast = cal.holiday_period(2027, name)
    assert cal.latest_of(feast, "by") == cal.latest_of(feast, "before") == day


def test_christmas_and_new_year_stay_boundaries() -> None:
    assert cal.latest_of(cal.holiday_period(2026, "christmas"), "by") == date(2026, 12, 24)
    assert cal.latest_of(cal.holiday_period(2027, "newyear"), "by") == date(2026, 12, 31)


def test_a_boundary_that_has_passed_rolls_to_next_year() -> None:
    assert cal.next_occurrence(lambda year: cal.month_period(year, 11), "in", TODAY) == date(2026, 11, 30)
    assert cal.next_occurrence(lambda year: cal.month_period(year, 11), "by", TODAY) == date(2027, 11, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-03-21", date(2027, 3, 21)),
        ("21-03-2027", date(2027, 3, 21)),
        ("21.3.27", date(2027, 3, 21)),
        ("21/03", date(2027, 3, 21)),
        ("3/4", date(2027, 4, 3)),
        ("31.02", None),
        ("1-2-3", None),
    ],
)
def test_digits_are_read_day_first(text: str, expected: date | None) -> None:
    assert cal.read_numeric_date(text, TODAY) == expected


def test_english_reads_month_first_only_where_it_must() -> None:
    assert cal.read_numeric_date("3/21", TODAY, month_first=True) == date(2027, 3, 21)
    assert cal.read_numeric_date("3/4", TODAY, month_first=True) == date(2027, 4, 3)


@given(day=DAYS)
def test_a_week_runs_from_monday_to_sunday(day: date) -> None:
    week = cal.week_period(day)
    assert week.start.weekday() == 0
    assert week.end - week.start == timedelta(days=6)
    assert week.start <= day <= week.end
