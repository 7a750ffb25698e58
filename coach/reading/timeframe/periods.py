"""The grammar of periods: months, quarters, weeks, holidays, and parts of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from coach.reading import calendar as cal
from coach.reading.timeframe.days import Days
from coach.reading.timeframe.named import (
    Named,
    always,
    edge_day,
    first_months,
    halved,
    holiday_of,
    narrowed,
    nth,
    nth_decade,
    nth_week,
    nth_weekday_of,
    season_of,
    week_around,
    week_of,
    weekday_of,
    whole,
)

CORES = (
    *(
        "date",
        "monthyear",
        "num",
        "ord",
        "month",
        "season",
        "weekday",
        "unit",
        "quarter_many",
        "quarter_no",
        "half_no",
        "half",
    ),
    *(
        "part",
        "endunit",
        "holiday",
        "newyear",
        "next",
        "this",
        "coming",
        "last",
        "year",
        "fy",
        "fiscal",
        "today",
    ),
    *("one", "between", "roman"),
)  # a period or a duration begins with one of these


class Periods(Days):
    """Read a named period, with the year behind it."""

    def period(self, index: int) -> Named | None:
        """Read a named period, with the year behind it."""
        if not self.has(index, *CORES):
            return None
        if index not in self._periods:
            self._periods[index] = self._period(index)
        return self._periods[index]

    def _period(self, index: int) -> Named | None:
        return (
            self.day(index)
            or self.part_of(index)
            or self.half_or_nth(index)
            or self.quarter(index)
            or self.month(index)
            or self.week(index)
            or self.relative(index)
            or self.fixed(index)
            or self.year(index)
        )

    def part_of(self, index: int) -> Named | None:
        """Read early, mid or late, or several of them, of a period: begin/half maart, в середине Q2."""
        if self.has(index, "endunit"):
            return self._end_of_unit(index)
        part = self.value(index, "part")
        if part is None and self.has(index, "half") and self.has(index + 1, "month"):
            part = "mid"  # half maart
        if part is None and self.has(index, "half") and any(self.relative_year(k) for k in self.linked(index + 1)):
            part = "mid"  # half of next year
        if part is None:
            return None
        after = index + 1
        for start in self.linked(after):
            start += 1 if self.has(start, "join", "dash") or self.value(start, "punct") == "/" else 0
            later = self.value(start, "part") or ("mid" if self.has(start, "half") and start > after else None)
            if later is not None and start > index + 1:
                part, after = later, start + 1
                break
        for start in self.linked(after):
            inner = self.period(start)
            if self.value(start, "holiday") == "newyear" and part != "end":  # "в начале нового года"
                inner = Named(partial(holiday_of, "newyear_time"), start + 1)
            if inner is not None:
                return replace(inner, make=partial(narrowed, inner.make, part), bound=False)
            unit = self.unit(start)
            if unit in ("week", "month", "quarter", "half", "year"):
                return self._part_of_unit(part, unit, start + 1)
        return None

    def _end_of_unit(self, index: int) -> Named | None:
        unit = self.items[index].classes["endunit"]
        if unit != "year":
            return self._part_of_unit("end", unit, index + 1)
        return self.with_year(Named(partial(narrowed, cal.year_period, "end"), index + 1))

    def _part_of_unit(self, part: str, unit: str, end: int) -> Named | None:
        """Read 'the end of the month': of the running one, of the next where that part has passed."""
        if unit == "year":
            return self.with_year(Named(partial(narrowed, cal.year_period, part), end))
        for step in (0, 1):
            period = narrowed(always(self.running(unit, step)), part, self.today.year)
            if period.end >= self.today:
                return Named(always(period), end, yearly=False)
        return None

    def half_or_nth(self, index: int) -> Named | None:
        """Read the first half of a period, H1, the second week of March, the first quarter."""
        if self.has(index, "half_no"):
            which = int(self.items[index].classes["half_no"])
            return self.with_year(Named(lambda year: cal.half_period(year, which), index + 1))
        found = self.ordinal(index)
        roman = self.value(index, "roman")
        if roman is not None and self.unit(index + 1) in ("quarter", "half"):  # II квартал; "I" is a person
            found = int(roman), index + 1
        if found is None:
            number = self.number(index)
            if number is None or number[0] not in (1, 2, 3, 4) or self.lang == "nl":
                return None
            if number[0] == 1 and self.lang == "en":  # "one quarter" is a length
                return None
            # "2 квартал" is the second one, "2 квартала" behind a word for "in" two of them; "2 half" is
            # nothing
            behind = number[1]
            if self.has(behind, "quarter_many") and not self.has(index, "digits"):  # "четыре квартала" are a year
                return None
            if not self.has(behind, "unit", "quarter_many") or self.has(behind, "plural"):
                return None
            if self.unit(behind) not in ("quarter", "half") or self.has(behind, "and_half"):
                return None
            if self.unit(behind) == "half" and not self.items[behind].text.startswith("полугоди"):
                return None
            if self.has(behind, "quarter_many") and self.has(index - 1, "within") and not self.has(index - 1, "before"):
                return None
            found = int(number[0]), behind
        number_no, end = found
        after = end + 1 if self.has(end, "dash") else end
        unit = self.unit(after)
        if unit in ("quarter", "half") and (1 <= number_no <= 4 or number_no == -1):
            make = cal.quarter_period if unit == "quarter" else cal.half_period
            which = number_no if number_no > 0 else (4 if unit == "quarter" else 2)
            if unit == "quarter" and self._is_past_last(index, after):
                return None
            return self.with_year(Named(partial(nth, make, which), after + 1))
        if self.has(after, "half") or (unit == "half" and number_no in (1, 2)):
            return self._half_of(number_no, after + 1)
        counted = whole(self.number(after))
        if number_no == 1 and counted is not None and self.unit(counted[1]) == "month" and counted[0] <= 12:
            for start in self.linked(counted[1] + 1):  # the first three months of next year
                inner = self.year(start)
                if inner is not None:
                    return replace(inner, make=partial(first_months, inner.make, counted[0]))
        if number_no in (1, -1) and unit in ("day", "workday"):  # the last day of the year
            for start in self.linked(after + 1):
                inner = self.period(start) if start > after + 1 or self.lang == "ru" else None
                if inner is None and self.unit(start) in ("week", "month", "quarter", "half", "year"):
                    inner = self._part_of_unit("end", self.unit(start) or "", start + 1) if number_no == -1 else None
                if inner is not None:
                    return replace(inner, make=partial(edge_day, inner.make, number_no, unit == "workday"), bound=False)
        if self.has(after, "decade") and 1 <= number_no <= 3:  # вторая декада января
            for start in self.ahead(after + 1):
                inner = self.month(start)
                if inner is not None:
                    return replace(inner, make=partial(nth_decade, inner.make, number_no))
        weekday = self.value(after, "weekday")
        if weekday is not None and number_no <= 5:  # the last friday of january
            for start in self.ahead(after + 1):
                inner = self.month(start) or self.relative(start)
                if inner is not None:
                    return replace(inner, make=partial(nth_weekday_of, inner.make, weekday, number_no))
                if self.unit(start) == "month":
                    named = self._part_of_unit("end", "month", start + 1)
                    return named and replace(named, make=partial(nth_weekday_of, named.make, weekday, number_no))
        if unit == "week" and (number_no <= 5):
            for start in self.ahead(after + 1):
                inner = self.month(start) or self.relative(start) or self._january_of(start)
                if inner is not None:
                    return replace(inner, make=partial(nth_week, inner.make, number_no))
                if self.unit(start) == "month":
                    named = self._part_of_unit("end", "month", start + 1)
                    return named and replace(named, make=partial(nth_week, named.make, number_no))
        return None

    def _january_of(self, index: int) -> Named | None:
        """Read a year, or the new year, as the month it begins with: "the first week of 2027"."""
        if self.has(index, "newyear") or self.value(index, "holiday") == "newyear":
            return Named(partial(holiday_of, "newyear_time"), index + 1)
        inner = self.year(index)
        return inner and replace(inner, make=partial(first_months, inner.make, 1))

    def _is_past_last(self, index: int, unit: int) -> bool:
        """Tell whether 'last quarter' looks back: English does unless 'of' follows."""
        return self.has(index, "last") and not self.has(unit + 1, "fill", "year")

    def _half_of(self, which: int, index: int) -> Named | None:
        which = 2 if which in (2, -1) else 1
        for start in self.ahead(index):
            if self.unit(start) == "year" and not self.has(start, "fiscal"):
                return self.with_year(Named(partial(nth, cal.half_period, which), start + 1))
            inner = self.month(start) or self.quarter(start) or self.relative(start) or self.year(start)
            inner = inner or self.fixed(start)
            if inner is not None:
                return replace(inner, make=partial(halved, inner.make, which))
            if self.unit(start) in ("month", "quarter", "week"):
                named = self._part_of_unit("end", self.unit(start) or "", start + 1)
                return named and replace(named, make=partial(halved, named.make, which))
        return self.with_year(Named(partial(nth, cal.half_period, which), index))

    def quarter(self, index: int) -> Named | None:
        """Read Q2, kw2, quarter 2."""
        number = self.value(index, "quarter_no")
        end = index + 1
        if number is None and self.unit(index) == "quarter":
            behind = self.value(index + 1, "digits") or self.value(index + 1, "num")
            if behind in ("1", "2", "3", "4") and not self.unit(index + 2):
                number, end = behind, index + 2
            elif self.has(index + 1, "roman"):
                number, end = self.value(index + 1, "roman"), index + 2
        if number is None:
            return None
        which = int(number)
        return self.with_year(Named(partial(nth, cal.quarter_period, which), end))

    def month(self, index: int) -> Named | None:
        """Read a month or a season: march, next march, maart 2027, 03/2027, spring."""
        digits = self.value(index, "monthyear")
        if digits is not None:
            number, year = (int(part) for part in re.split("[./-]", digits))
            return Named(partial(nth, cal.month_period, number), self._year_word(index + 1), year)
        start = index + 1 if self.has(index, "next", "this", "coming") else index
        season, month = self.value(start, "season"), self.value(start, "month")
        if (season is None and month is None) or not self.unguarded(start):
            return None
        if month is not None:
            make: Callable[[int], cal.Period] = partial(nth, cal.month_period, int(month))
        else:
            make = partial(season_of, season or "")
        named = self.with_year(Named(make, start + 1))
        if season is not None and named.year is not None:
            named = self._two_years(named)
        following = self.has(index, "next") or (season is not None and self.has(index, "coming"))
        if start > index and following and named.year is None:
            for year in (self.today.year, self.today.year + 1):  # "next November", said in November
                running = make(year)
                if running.start <= self.today <= running.end:
                    return replace(named, year=year + 1)
        return named

    def _two_years(self, named: Named) -> Named:
        """Read a season of two years, "winter 2027-2028", as the one that ends in the later year."""
        end, year = named.end, named.year or 0
        if not (self.has(end, "join", "dash") or self.value(end, "punct") == "/" or self.has(end, "onto")):
            return named
        behind = self.value(end + 1, "year") or self.value(end + 1, "digits") or ""
        if behind in (str(year + 1), str(year + 1)[2:]):
            return replace(named, year=year + 1, end=self._year_word(end + 2))
        return named

    def week(self, index: int) -> Named | None:
        """Read 'week 14', 'the week of 8 February'."""
        if self.value(index, "unit") == "week" and self.has(index + 1, "week_from"):
            day = self.day(index + 2) or (self.has(index + 2, "link", "fill") and self.day(index + 3)) or None
            if day is not None and not day.bound:
                return replace(day, make=partial(week_around, day.make))
        numbered = self.has(index, "unit") and self.has(index + 1, "numbered")  # week number 10
        number, end = self.value(index + 1 + numbered, "digits"), index + 2 + numbered
        # до 10 недели; "10 недель" are ten of them
        if self.has(index + 1, "weekno") and self.has(index, "digits", "digit_ord"):
            number = self.value(index, "digits") or self.value(index, "digit_ord") or ""
            if number.isdigit() and 5 <= int(number) <= 53:
                return self.with_year(Named(partial(week_of, int(number)), end))
            return None
        if self.value(index, "unit") != "week" or number is None or not number.isdigit():
            return None
        which = int(number)
        if not 1 <= which <= 53 or self.unit(end):
            return None
        if which <= 5 and self.has(end, "fill", "link"):  # week 3 of January
            for start in self.linked(end + 1):
                inner = self.month(start)
                if inner is not None:
                    return replace(inner, make=partial(nth_week, inner.make, which))
        return self.with_year(Named(partial(week_of, which), end))

    def relative(self, index: int) -> Named | None:
        """Read this / next week, month, quarter, half year."""
        for name, step in (("next", 1), ("coming", 1), ("this", 0)):
            if not self.has(index, name):
                continue
            after = index + 1
            if self.has(after, "one") or self.has(after, "half"):
                after += 1
            unit = self.unit(after)
            if unit not in ("week", "month", "quarter", "half") or self.has(after, "plural"):
                continue
            if self.value(index, "coming") == "plural":
                continue
            if name == "coming" and unit in ("week", "month") and not self.has(index, "next"):
                end = cal.add_units(self.today, 1, unit)
                return Named(always(cal.Period(self.today, end, unit)), after + 1, yearly=False)
            period = self.running(unit, step)
            for day in self.ahead(after + 1, 1):  # next week friday
                if unit == "week" and self.has(day, "weekday") and self.unguarded(day):
                    return Named(always(weekday_of(period, self.items[day].classes["weekday"])), day + 1, yearly=False)
            return Named(always(period), after + 1, yearly=False)
        unit = self.unit(index)
        if unit in ("week", "month", "quarter") and self.has(index + 1, "newlife"):
            return Named(always(self.running(unit, 2)), index + 2, yearly=False)
        return None

    def fixed(self, index: int) -> Named | None:
        """Read a holiday, or the new year as a time (January)."""
        start = index + 1 if self.has(index, "next", "this", "coming") else index
        if self.has(start, "newyear"):
            point = any(self.has(k, "before", "by", "after") for k in (index - 1, index - 2))
            name = "newyear" if point else "newyear_time"
            return Named(partial(holiday_of, "newyears_eve" if self._after_christmas(start) else name), start + 1)
        holiday = self.value(start, "holiday")
        if holiday is None:
            return None
        return self.with_year(Named(partial(holiday_of, holiday), start + 1))

    def _after_christmas(self, index: int) -> bool:
        """Tell whether a new year ends the days "between Christmas and new year"."""
        return self.has(index - 1, "join") and self.value(index - 2, "holiday") == "christmas"

    def year(self, index: int) -> Named | None:
        """Read 2027, FY27, next year."""
        if self.has(index, "year", "fy"):
            year = int(self.value(index, "year") or self.value(index, "fy") or 0)
            return Named(always(cal.year_period(year)), self._year_word(index + 1), year, yearly=False)
        short = self.short_year(index)
        if short is not None:
            return Named(always(cal.year_period(short[0])), short[1], short[0], yearly=False)
        found = self.relative_year(index)
        if found is None and self.has(index, "fiscal"):
            found = self.today.year, self._year_word(index + 1)
        if found is None:
            return None
        return Named(always(cal.year_period(found[0])), found[1], found[0], yearly=False)
