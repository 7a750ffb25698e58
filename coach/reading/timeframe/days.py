"""The grammar of single days: 21-03-2027, March 21st, the 15th, friday."""

from __future__ import annotations

import re
from functools import partial

from coach.reading import calendar as cal
from coach.reading.timeframe.lengths import FEW
from coach.reading.timeframe.named import Named, always, day_in, day_of, weekday_of, whole
from coach.reading.timeframe.years import FILLERS, Years


class Days(Years):
    """Read one day."""

    def day(self, index: int) -> Named | None:
        """Read one day: 21-03-2027, 21/3, 21 march, March 21st, the 15th, friday, tomorrow."""
        return (
            self.numeric_day(index)
            or self.day_and_month(index)
            or self.month_and_day(index)
            or self.day_of_month(index)
            or self.week_day(index)
        )

    def numeric_day(self, index: int) -> Named | None:
        """Read a day in digits: 21-03-2027, 21.3, 3/21."""
        text, end = self.value(index, "date"), index + 1
        if text is None:
            text, end = self._short_date(index)
        if text is None:
            return None
        found = cal.read_numeric_date(text, self.today, month_first=self.lang == "en")
        return None if found is None else Named(always(cal.day_period(found)), end, found.year, yearly=False)

    def _short_date(self, index: int) -> tuple[str | None, int]:
        """Return the digits of a day and a month without a year: 21.03, 21/3, 21-03."""
        first = self.value(index, "digits")
        if first is None:
            return None, index
        end = index + 1
        if re.fullmatch(r"\d{1,2}\.(0[1-9]|1[0-2])", first):
            text = first
        elif first.isdigit() and self.value(end, "punct") in ("/", "-") and self.items[end].glued:
            second = self.value(end + 1, "digits") or ""
            mark = self.value(end, "punct") or ""
            padded = len(second) == 2 or (len(first) == 2 and int(first) > 12)
            if not second.isdigit() or len(second) > 2 or (mark == "-" and not padded):
                return None, index
            text, end = first + mark + second, end + 2
            if text == "24/7":  # round the clock
                return None, index
        else:
            return None, index
        if self.unit(end) or self.has(end, "month", "money"):
            return None, index
        return text, end

    def day_and_month(self, index: int) -> Named | None:
        """Read 21 march, the 21st of march, 10-20 maart (the later day)."""
        start = index
        number = self.ordinal(start) or whole(self.number(start))
        if number is None:
            return None
        if self.has(number[1], "dash", "join") or self.value(number[1], "punct") == "/":  # 10-20 maart
            number = self.ordinal(number[1] + 1) or whole(self.number(number[1] + 1)) or number
        day, end = number
        if not 1 <= day <= 31:
            return None
        if self.lang == "ru" and self.has(index, "ord", "num") and self.has(end, "ord"):  # пятнадцатого двенадцатого
            second = self.ordinal(end)
            if second is not None and 1 <= second[0] <= 12 and not self.unit(second[1]) and self.has(index, "ord"):
                return self.with_year(Named(partial(day_of, second[0], day), second[1]))
        end = self._behind_denied_day(end)
        for after in self.ahead(end + self.has(end, "monthday"), FILLERS):
            month = self.value(after, "month")
            if month is not None:
                return self.with_year(Named(partial(day_of, int(month), day), after + 1))
            if after == end and self.value(after, "punct") == ".":
                month = self.value(after + 1, "month")
                if month is not None:
                    return self.with_year(Named(partial(day_of, int(month), day), after + 2))
        return None

    def _behind_denied_day(self, index: int) -> int:
        """Step over a day that is not meant: "the 20th, not the 10th of January"."""
        start = index + 1 if self.value(index, "punct") == "," else index
        start += self.has(start, "join") or self.value(start, "against") is not None
        if not self.has(start, "not"):
            return index
        start += self.has(start + 1, "weekday")
        for at in self.ahead(start + 1, FILLERS):
            denied = self.ordinal(at) or whole(self.number(at))
            if denied is None:
                continue
            end = denied[1] + (self.value(denied[1], "punct") == ",")
            if any(self.has(k, "month") for k in self.ahead(end, FILLERS)):
                return end
        return index

    def month_and_day(self, index: int) -> Named | None:
        """Read March 21st, as only English writes it."""
        month = self.value(index, "month")
        if month is None or self.lang != "en" or not self.unguarded(index):
            return None
        start = (
            index + 2
            if self.value(index + 1, "fill") is not None and self.items[index + 1].text == "the"
            else index + 1
        )
        number = self.ordinal(start) or whole(self.number(start))
        if number is None or not 1 <= number[0] <= 31 or self.unit(number[1]) or self.has(number[1], "money", "half"):
            return None
        spelt = self.has(start, "num") and not self.has(start, "digits", "ord")
        if spelt and number[0] <= FEW:  # "march a few" is no day
            return None
        if self.has(number[1], "month"):  # "march 3 april": the day belongs to what follows
            return None
        return self.with_year(Named(partial(day_of, int(month), number[0]), number[1]))

    def day_of_month(self, index: int) -> Named | None:
        """Read 'the 15th', '15 числа', 'the 10th of next month'."""
        number = self.ordinal(index) or whole(self.number(index))
        if number is None or not 1 <= number[0] <= 31:
            return None
        day, end = number
        named = self.has(end, "monthday")
        if not named and not self.has(index, "digit_ord") and not self._stands_as_day(index, end):
            return None
        end += named
        if self.unit(end) in ("quarter", "half", "week", "day", "workday") or self.has(end, "half", "month"):
            return None
        if self.has(end, "weekday") and any(self.has(k, "month") for k in self.ahead(end + 1)):
            return None  # the 2nd Monday in January
        for after in self.ahead(end, 2):
            for name, step in (("next", 1), ("this", 0)):
                if self.has(after, name) and self.unit(after + 1) == "month":
                    period = cal.month_period(self.today.year, self.today.month + step)
                    return Named(always(day_in(period, day)), after + 2, yearly=False)
        for step in range(12):
            period = cal.month_period(self.today.year, self.today.month + step)
            if day <= period.end.day and period.start.replace(day=day) >= self.today:
                return Named(always(day_in(period, day)), end, yearly=False, bound=not named)
        return None

    def _stands_as_day(self, index: int, end: int) -> bool:
        """Tell whether a spelt ordinal is a day: "voor de tiende", not "by the second phase"."""
        if not self.has(index, "ord", "num") or self.ordinal(index) is None or self.value(index, "ord") == "-1":
            return False
        if not any(self.has(k, "before", "by", "nolater") for k in (index - 1, index - 2)):
            return False
        if end >= len(self.items) or self.has(end, "punct", "nolater"):
            return True
        return any(self.has(k, "next", "this") and self.unit(k + 1) == "month" for k in self.ahead(end, 2))

    def week_day(self, index: int) -> Named | None:
        """Read friday, next friday, today, tomorrow."""
        offset = self.value(index, "today")
        if offset is not None:
            day = cal.add_units(self.today, int(offset), "day")
            return Named(always(cal.day_period(day)), index + 1, yearly=False)
        start = index + 1 if self.has(index, "next", "this", "coming") else index
        number = self.value(start, "weekday")
        if number is None or not self.unguarded(start):
            return None
        step = 1 if self.has(index, "next") and start > index else 0
        if self.has(start, "weekend") and any(self.has(k, "before", "by") for k in (index - 1, index - 2)):
            saturday = weekday_of(cal.week_period(self.today, step), "5")
            if saturday.end <= self.today:
                saturday = weekday_of(cal.week_period(self.today, step + 1), "5")
            sunday = cal.add_units(saturday.end, 1, "day")
            return Named(always(cal.Period(saturday.start, sunday, "holiday")), start + 1, yearly=False)
        end = start + 1
        for after in self.ahead(end, 1):
            if self.has(after, "next") and self.unit(after + 1) == "week":
                step, end = 1, after + 2
        period = weekday_of(cal.week_period(self.today, step), number)
        if period.end < self.today:
            period = weekday_of(cal.week_period(self.today, 1), number)
        later = self._weeks_later(end)
        if later is not None:
            period, end = cal.day_period(cal.add_units(period.end, later[0], "week")), later[1]
        return Named(always(period), end, yearly=False)

    def _weeks_later(self, index: int) -> tuple[float, int] | None:
        """Read what puts a weekday off by weeks: friday week, dinsdag over een week, в среду через неделю."""
        if self.lang == "en" and self.unit(index) == "week" and not self.has(index, "plural"):
            return None if self.has(index + 1, "digits") else (1.0, index + 1)
        if not self.has(index, "within"):
            return None
        length = self.duration(index + 1)
        return (length[1], length[2]) if length is not None and length[0] == "week" else None
