"""Periods as named, made for any year, and what makes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from coach.reading import calendar as cal


@dataclass(frozen=True)
class Named:
    """A period as named: made for any year, or for the one year or the one span that was said."""

    make: Callable[[int], cal.Period]
    end: int  # index behind its last item
    year: int | None = None
    yearly: bool = True  # False: `make` gives the same period whatever the year
    bound: bool = False  # means something only behind a relation word ("by the 15th")

    def latest(self, relation: str, today: date) -> date | None:
        """Return the latest moment, or None where it has passed or does not exist."""
        if self.yearly and self.year is None:
            return cal.next_occurrence(self.make, relation, today)
        try:
            period = self.make(self.year or today.year)
        except (ValueError, OverflowError):
            return None
        latest = cal.latest_of(period, relation)
        # "by this week" names a first day that is over: its end is what can be meant
        return latest if latest >= today else period.end if period.end >= today else None


def always(period: cal.Period) -> Callable[[int], cal.Period]:
    """Return a maker that gives the same period whatever the year."""
    return lambda year: period


def narrowed(make: Callable[[int], cal.Period], part: str, year: int) -> cal.Period:
    """Return the early, middle or late part of a period."""
    period = cal.narrow(make(year), part)
    # "the end of March" is a point: by, before and in it mean its last day; only a beginning has a first one
    # too
    return period if part == "start" else cal.Period(period.end, period.end, "point")


def nth(make: Callable[[int, int], cal.Period], which: int, year: int) -> cal.Period:
    """Return the month, quarter or half year of that number."""
    return make(year, which)


def season_of(season: str, year: int) -> cal.Period:
    """Return a season of a year."""
    return cal.season_period(year, season)


def holiday_of(name: str, year: int) -> cal.Period:
    """Return a holiday of a year."""
    return cal.holiday_period(year, name)


def week_of(week: int, year: int) -> cal.Period:
    """Return the ISO week of that number."""
    return cal.iso_week_period(year, week)


def day_of(month: int, day: int, year: int) -> cal.Period:
    """Return a day of a month."""
    return cal.day_period(date(year, month, day))


def day_in(period: cal.Period, day: int) -> cal.Period:
    """Return that day of a month, or its last one."""
    return cal.day_period(period.start.replace(day=min(day, period.end.day)))


def weekday_of(week: cal.Period, number: str) -> cal.Period:
    """Return that day of a week."""
    return cal.day_period(cal.add_units(week.start, int(number), "day"))


def first_months(make: Callable[[int], cal.Period], months: int, year: int) -> cal.Period:
    """Return the first months of a year."""
    start = make(year).start
    return cal.Period(start, cal.month_end(start.year, start.month + months - 1), "quarter")


def halved(make: Callable[[int], cal.Period], which: int, year: int) -> cal.Period:
    """Return the first or second half of a period."""
    return cal.half_of(make(year), which)


def nth_week(make: Callable[[int], cal.Period], which: int, year: int) -> cal.Period:
    """Return the days up to the 7th, 14th ... of a month; the last week ends with it."""
    month = make(year)
    if which == -1 or which * 7 > month.end.day:
        return cal.Period(cal.add_units(month.end, -6, "day"), month.end, "week")
    return cal.Period(month.start.replace(day=which * 7 - 6), month.start.replace(day=which * 7), "week")


def edge_day(make: Callable[[int], cal.Period], which: int, working: bool, year: int) -> cal.Period:
    """Return the first (1) or last (-1) day of a period, or its first or last working day."""
    period = make(year)
    day = period.start if which == 1 else period.end
    while working and day.weekday() > 4:
        day = cal.add_units(day, which, "day")
    return cal.day_period(day)


def week_around(make: Callable[[int], cal.Period], year: int) -> cal.Period:
    """Return the week that a day lies in."""
    return cal.week_period(make(year).end)


def nth_decade(make: Callable[[int], cal.Period], which: int, year: int) -> cal.Period:
    """Return the first, second or third ten days of a month."""
    month = make(year)
    end = month.end if which > 2 else month.start.replace(day=which * 10)
    return cal.Period(month.start.replace(day=which * 10 - 9), end, "week")


def nth_weekday_of(make: Callable[[int], cal.Period], weekday: str, which: int, year: int) -> cal.Period:
    """Return the first, second ... or last such weekday of a month."""
    month = make(year).end
    return cal.day_period(cal.nth_weekday(month.year, month.month, int(weekday), which))


def shifted(make: Callable[[int], cal.Period], unit: str, count: float, back: bool, year: int) -> cal.Period:
    """Return the day that lies so long after a period, or before it."""
    period = make(year)
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit)
    if back:
        day = cal.add_months(period.start, -int(count * months)) if months else None
        return cal.day_period(day or period.start - (cal.add_units(period.start, count, unit) - period.start))
    return cal.day_period(cal.add_units(period.end, count, unit))


def whole(number: tuple[float, int] | None) -> tuple[int, int] | None:
    """Return a number with the index behind it where it is a whole one."""
    return (int(number[0]), number[1]) if number is not None and number[0] == int(number[0]) else None
