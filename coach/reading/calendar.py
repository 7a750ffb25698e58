"""Date arithmetic for the reader of timeframes: periods, their parts, and how far away a day is.

Nothing here knows any language. A *period* is an inclusive pair of days. Where the method (method.md, section
3) leaves a choice open, the convention stands in the docstring of the function that makes it.
"""

from __future__ import annotations

import math
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_PER_MONTH = 30.4375
"""Days in an average month (method.md, section 3)."""

EARLY_DAYS = 10
"""'Early March' counts to the 10th."""

MID_DAY = 15
"""'Mid March' counts to the 15th."""


@dataclass(frozen=True)
class Period:
    """A span of days, both ends included.

    Attributes:
        start: First day.
        end: Last day.
        grain: What was named: "day", "week", "month", "quarter", "half", "season", "holiday", "year", or
            "point" for a moment within one of these, such as the end of a month.
    """

    start: date
    end: date
    grain: str


def months_until(latest: date, today: date) -> float:
    """Return the months from `today` to `latest`: days / 30.4375, one decimal (method.md, section 3)."""
    return round((latest - today).days / DAYS_PER_MONTH, 1)


def month_end(year: int, month: int) -> date:
    """Return the last day of a month; `month` may lie outside 1-12 and then moves the year."""
    year, index = year + (month - 1) // 12, (month - 1) % 12
    return date(year, index + 1, monthrange(year, index + 1)[1])


def add_months(day: date, months: int) -> date:
    """Return the same day of the month `months` later, or that month's last day where it has no such day."""
    last = month_end(day.year, day.month + months)
    return last.replace(day=min(day.day, last.day))


def add_units(day: date, count: float, unit: str) -> date:
    """Return `day` plus `count` units.

    Months, quarters and years are calendar ones; half a month left over counts as 15 days. Working days are
    turned into calendar days (five make a week). Fractions of days are rounded up, as the latest moment is
    meant.

    Raises:
        KeyError: `unit` is none of hour, day, workday, week, fortnight, month, quarter, half, year.
        OverflowError: the result lies beyond the calendar.
    """
    if unit in _MONTHS_IN:
        months = count * _MONTHS_IN[unit]
        whole = math.floor(months)
        if whole > 1200:
            raise OverflowError("more than a century away")
        return add_months(day, whole) + timedelta(days=math.floor((months - whole) * 30 + 0.5))
    return day + timedelta(days=math.ceil(count * _DAYS_IN[unit]))


_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_DAYS_IN = {"hour": 1 / 24, "day": 1.0, "workday": 7 / 5, "week": 7.0, "fortnight": 14.0}


def day_period(day: date) -> Period:
    """Return a period of one day."""
    return Period(day, day, "day")


def month_period(year: int, month: int) -> Period:
    """Return a calendar month."""
    last = month_end(year, month)
    return Period(last.replace(day=1), last, "month")


def quarter_period(year: int, quarter: int) -> Period:
    """Return a calendar quarter; `quarter` may lie outside 1-4 and then moves the year."""
    last = month_end(year, quarter * 3)
    return Period(date(last.year, last.month - 2, 1), last, "quarter")


def half_period(year: int, half: int) -> Period:
    """Return a half year; `half` may lie outside 1-2 and then moves the year."""
    last = month_end(year, half * 6)
    return Period(date(last.year, last.month - 5, 1), last, "half")


def year_period(year: int) -> Period:
    """Return a calendar year. Fiscal years count as calendar years."""
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def week_period(day: date, weeks: int = 0) -> Period:
    """Return the week (Monday to Sunday) of `day`, moved by a number of weeks."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return Period(monday, monday + timedelta(days=6), "week")


def iso_week_period(year: int, week: int) -> Period:
    """Return the ISO week of that number.

    Raises:
        ValueError: the year has no such week.
    """
    monday = date.fromisocalendar(year, week, 1)
    return Period(monday, monday + timedelta(days=6), "week")


def season_period(year: int, season: str) -> Period:
    """Return the meteorological season that ends in `year` (winter 2027 = December 2026 to February 2027)."""
    if season == "winter":
        return Period(date(year - 1, 12, 1), month_end(year, 2), "season")
    first = {"spring": 3, "summer": 6, "autumn": 9}[season]
    return Period(date(year, first, 1), month_end(year, first + 2), "season")


def easter_sunday(year: int) -> date:
    """Return Western Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Orthodox Easter Sunday in the Gregorian calendar (Meeus; right from 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Return the first (1), second ... or last (-1) Monday (0), Tuesday ... of a month.

    Raises:
        ValueError: the month has no fifth one.
    """
    if which == -1:
        last = month_end(year, month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = month_end(year, month).replace(day=1)
    return first.replace(day=1 + (weekday - first.weekday()) % 7 + 7 * (which - 1))


def holiday_period(year: int, name: str) -> Period:
    """Return a holiday of `year`, with the days people mean by it.

    Christmas runs to 31 December, so that "after Christmas" is January. New year is 1 January. The summer
    holidays are July and August, the Dutch builders' holidays 15 July to 15 August, the Russian May holidays
    1 to 10 May. A feast of one day ("8 March", "Boxing Day") is a day like any other; only new year, the turn of
    the year, stays a boundary.

    Raises:
        KeyError: the holiday is not known.
    """
    easter, orthodox = easter_sunday(year), orthodox_easter(year)
    thanksgiving = nth_weekday(year, 11, 3, 4)
    spans = {
        "christmas": (date(year, 12, 25), date(year, 12, 31)),
        "newyear": (date(year, 1, 1), date(year, 1, 1)),
        "newyear_time": (date(year, 1, 1), date(year, 1, 31)),
        "easter": (easter, easter + timedelta(days=1)),
        "pentecost": (easter + timedelta(days=49), easter + timedelta(days=50)),
        "summerholidays": (date(year, 7, 1), date(year, 8, 31)),
        "builders": (date(year, 7, 15), date(year, 8, 15)),
        "mayholidays": (date(year, 5, 1), date(year, 5, 10)),
        "carnival": (easter - timedelta(days=49), easter - timedelta(days=47)),
        "maslenitsa": (orthodox - timedelta(days=55), orthodox - timedelta(days=49)),
    }
    days = {
        "blackfriday": thanksgiving + timedelta(days=1),
        "thanksgiving": thanksgiving,
        "sinterklaas": date(year, 12, 5),
        "kingsday": date(year, 4, 27),
        "liberation": date(year, 5, 5),
        "womensday": date(year, 3, 8),
        "victoryday": date(year, 5, 9),
        "defenders": date(year, 2, 23),
        "ascension": easter + timedelta(days=39),
        "easter_sunday": easter,
        "easter_monday": easter + timedelta(days=1),
        "christmas_eve": date(year, 12, 24),
        "christmas_day": date(year, 12, 25),
        "boxing_day": date(year, 12, 26),
        "russian_christmas": date(year, 1, 7),
        "newyears_eve": date(year, 12, 31),
        "newyears_day": date(year, 1, 1),
        "cyber_monday": thanksgiving + timedelta(days=4),
        "good_friday": easter - timedelta(days=2),
        "orthodox_easter": orthodox,
        "epiphany": date(year, 1, 6),
        "old_newyear": date(year, 1, 14),
        "presidents_day": nth_weekday(year, 2, 0, 3),
        "valentine": date(year, 2, 14),
        "st_patrick": date(year, 3, 17),
        "labour_day": date(year, 5, 1),
        "us_labor_day": nth_weekday(year, 9, 0, 1),
        "remembrance": date(year, 5, 4),
        "mothers_day": nth_weekday(year, 5, 6, 2),
        "memorial_day": nth_weekday(year, 5, 0, -1),
        "russia_day": date(year, 6, 12),
        "fathers_day": nth_weekday(year, 6, 6, 3),
        "us_independence": date(year, 7, 4),
        "belgian_day": date(year, 7, 21),
        "day_of_knowledge": date(year, 9, 1),
        "prinsjesdag": nth_weekday(year, 9, 1, 3),
        "halloween": date(year, 10, 31),
        "all_saints": date(year, 11, 1),
        "unity_day": date(year, 11, 4),
        "guy_fawkes": date(year, 11, 5),
        "st_martin": date(year, 11, 11),
    }
    if name in days:
        return day_period(days[name])
    return Period(*spans[name], "month" if name == "newyear_time" else "holiday")


def narrow(period: Period, part: str) -> Period:
    """Return the early, middle or late part of a period.

    Conventions: early / mid in a month is to the 10th / 15th, in a week to Tuesday / Thursday; in a quarter
        or a season to the end of its first month / the 15th of its second; in a half year to the end of its
        second month / of its third; in a year to 31 January / 30 June. Late is to the end of the period.
    """
    start, end = period.start, period.end
    if part == "end" or period.grain in ("day", "point", "holiday"):
        return period
    early = part in ("early", "start")
    if period.grain == "week":
        return Period(start, start + timedelta(days=1 if early else 3), "week")
    if period.grain == "month":
        return Period(start, start.replace(day=EARLY_DAYS if early else MID_DAY), "month")
    if period.grain in ("quarter", "season"):
        if early:
            return Period(start, month_end(start.year, start.month), period.grain)
        return Period(start, add_months(start, 1).replace(day=MID_DAY), period.grain)
    if period.grain == "half":
        return Period(start, month_end(start.year, start.month + (1 if early else 2)), "half")
    return Period(start, date(start.year, 1, 31) if early else date(end.year, 6, 30), "year")


def half_of(period: Period, which: int) -> Period:
    """Return the first (1) or second (2) half of a period; a month is cut after the 15th."""
    start, end = period.start, period.end
    if period.grain == "month":
        cut = start.replace(day=MID_DAY)
    elif period.grain == "year":
        cut = date(start.year, 6, 30)
    else:
        cut = start + (end - start) / 2
    return Period(start, cut, period.grain) if which == 1 else Period(cut + timedelta(days=1), end, period.grain)


def latest_of(period: Period, relation: str) -> date:
    """Return the latest moment meant by a period under a relation word.

    Args:
        period: The period named.
        relation: "in" (also from, not before, no later than: the end), "by" (the first day), "before" (the
            day before it) or "after" (the end of the calendar month that follows; after a week or weekday,
            seven days later).

    A single day under "by" or "before" is that day itself, feast or not: it is the boundary that was named.
    Holidays of several days are the day ahead under both: "by Christmas" is the 24th. A week is too short for
    its first day to be meant: "by week 10" is its Sunday.
    """
    if relation in ("by", "before"):
        if period.grain in ("day", "point") or (period.grain == "week" and relation == "by"):
            return period.end
        return period.start - timedelta(days=1 if relation == "before" or period.grain == "holiday" else 0)
    if relation == "after":
        if period.grain == "week":
            return period.end + timedelta(days=7)
        following = period.end + timedelta(days=1)
        return month_end(following.year, 12 if period.grain == "year" else following.month)
    return period.end


def next_occurrence(make: Callable[[int], Period], relation: str, today: date) -> date | None:
    """Return the first yearly occurrence whose latest moment has not passed.

    Args:
        make: Gives the period of a year; may raise ValueError for a year without it (29 February).
        relation: As in `latest_of`.
        today: The day of the talk.

    Returns:
        The date; None where no year of the coming eight has the period.
    """
    for year in range(today.year - 1, today.year + 9):
        try:
            latest = latest_of(make(year), relation)
        except ValueError:
            continue
        if latest >= today:
            return latest
    return None


def read_numeric_date(text: str, today: date, month_first: bool = False) -> date | None:
    """Read a date written in digits: 2027-03-21, 21-03-2027, 21.3.27, 21/03, 3/21.

    Day before month, as in Europe; month before day only where it cannot be otherwise and `month_first`
    allows it. Without a year the next such day is meant.

    Returns:
        The date, or None where the digits are no date.
    """
    parts = [part for part in text.replace("/", "-").replace(".", "-").split("-") if part]
    if len(parts) == 3 and len(parts[0]) == 4:
        return _valid(int(parts[0]), int(parts[1]), int(parts[2]))
    if len(parts) not in (2, 3):
        return None
    day, month = int(parts[0]), int(parts[1])
    if month > 12 and month_first:
        day, month = month, day
    if len(parts) == 3:
        if len(parts[2]) not in (2, 4):
            return None
        return _valid(int(parts[2]) + (2000 if len(parts[2]) == 2 else 0), month, day)
    for year in range(today.year, today.year + 9):
        found = _valid(year, month, day)
        if found and found >= today:
            return found
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
