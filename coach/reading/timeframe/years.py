"""The grammar of years, and of what stands around a named period."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.reading import calendar as cal
from coach.reading.timeframe.lengths import Lengths
from coach.reading.timeframe.named import Named

RELATIONS = ("notbefore", "nolater", "before", "by", "after", "from", "within", "between")


FILLERS = 2  # that many may stand between the parts of one moment


_SHORT_YEARS = ("26", "27", "28", "29", "30", "31")


class Years(Lengths):
    """Read the year that belongs to a period, and tell whether a word with two meanings stands as one."""

    def year_behind(self, index: int) -> tuple[int | None, int]:
        """Read a year that belongs to the period before: 2027, '27, next year, van volgend jaar."""
        for start in self.ahead(index, FILLERS):
            if start == index and self.value(start, "punct") == "," and self.has(start + 1, "year"):
                start += 1  # March 21, 2027
            if self.has(start, "year", "fy"):
                return int(self.value(start, "year") or self.value(start, "fy") or 0), self._year_word(start + 1)
            short = self.short_year(start)
            if short is not None:
                return short
            found = self.relative_year(start + 1 if self.value(start, "punct") in (",", "(") else start)
            if found is not None:
                return found
        return None, index

    def short_year(self, index: int) -> tuple[int, int] | None:
        """Read a year without its century, as Russian writes it: "до конца 27 года"; "27 лет" are so many."""
        short = self.value(index, "digits") if self.lang == "ru" else None
        if short not in _SHORT_YEARS or self.value(index + 1, "unit") != "year" or self.has(index - 1, "within"):
            return None
        singular = self.items[index + 1].text.startswith("г") and not self.has(index + 1, "plural")
        return (2000 + int(short or 0), index + 2) if singular else None

    def _year_word(self, index: int) -> int:
        return index + 1 if self.value(index, "unit") == "year" else index

    def relative_year(self, index: int) -> tuple[int, int] | None:
        """Read this / next / last year, fiscal or not."""
        for name, offset in (("next", 1), ("coming", 1), ("this", 0), ("last", -1)):
            if self.has(index, name):
                after = index + 1
                if name == "this" and self.has(after, "coming", "next"):
                    return None
                if self.has(after, "fiscal"):
                    return self.today.year + offset, self._year_word(after + 1)
                if self.value(after, "unit") == "year" and not self.has(after, "plural"):
                    return self.today.year + offset, after + 1
        if self.value(index, "unit") == "year" and self.has(index + 1, "newlife"):
            return self.today.year + 2, index + 2
        return None

    def with_year(self, named: Named) -> Named:
        """Attach the year that follows, if one does."""
        year, end = self.year_behind(named.end)
        if year is None and self.has(named.end, "digits") and self.has(named.end - 1, "quarter_no", "half_no"):
            short = self.value(named.end, "digits") or ""
            if re.fullmatch("2[4-9]|3\\d", short) and self.unit(named.end + 1) is None:
                year, end = 2000 + int(short), named.end + 1  # Q1 27
        return named if year is None else replace(named, year=year, end=end)

    def unguarded(self, index: int) -> bool:
        """Tell whether a word with another meaning ("may", "jan", "fall") stands where a month would."""
        if not self.has(index, "guarded"):
            return True
        prepositions = (
            *RELATIONS,
            "part",
            "next",
            "this",
            "coming",
            "join",
            "half",
            "num",
            "ord",
            "not",
            "year",
        )
        dated = self.has(index + 1, "year", "digits", "ord") or self.ordinal(index + 1)
        if dated or self.has(index - 1, *prepositions, "fill", "month"):
            return not (
                self.items[index].text == "may" and self.has(index + 1, "fill") and self.value(index + 1, "ord")
            )
        behind = index + 1
        return (index == 0 or self.has(index - 1, "punct")) and (
            behind >= len(self.items) or self.has(behind, "punct", "join", "not", "neg_after", "nolater")
        )

    def running(self, unit: str, step: int) -> cal.Period:
        """Return the week, month, quarter, half or year that holds today, moved by `step`."""
        year, month = self.today.year, self.today.month
        if unit == "week":
            return cal.week_period(self.today, step)
        if unit == "month":
            return cal.month_period(year, month + step)
        if unit == "quarter":
            return cal.quarter_period(year, (month - 1) // 3 + 1 + step)
        if unit == "half":
            return cal.half_period(year, (month - 1) // 6 + 1 + step)
        return cal.year_period(year + step)
