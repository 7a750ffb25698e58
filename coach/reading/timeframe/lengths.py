"""The grammar of numbers and lengths of time: two to three months, a year and a half."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coach.reading.timeframe.items import Item
from coach.reading.timeframe.named import Named

FEW = 3.0  # "a few", "several", "the coming months"


_PARTS = {("year", "month"): 1.0, ("month", "week"): 7 / 30, ("month", "day"): 1 / 30}  # in months


class Lengths:
    """Read numbers, ordinals, counts and durations.

    Methods take an item index and return what they found with the index behind it.
    """

    def __init__(self, items: list[Item], today: date, lang: str) -> None:
        self.items = items
        self.today = today
        self.lang = lang
        self._periods: dict[int, Named | None] = {}  # the same place is asked for from several fillers

    def has(self, index: int, *names: str) -> bool:
        """Tell whether there is an item with one of these classes."""
        return 0 <= index < len(self.items) and not self.items[index].classes.keys().isdisjoint(names)

    def value(self, index: int, name: str) -> str | None:
        """Return the value an item has in a class, None where it has none."""
        return self.items[index].classes.get(name) if 0 <= index < len(self.items) else None

    def ahead(self, index: int, most: int = 3) -> Iterator[int]:
        """Yield the index and those behind fillers and hyphens that follow it."""
        yield index
        for _ in range(most):
            if not (self.has(index, "fill", "one", "link") or (self.has(index, "dash") and self.items[index].glued)):
                return
            index += 1
            yield index

    def linked(self, index: int) -> Iterator[int]:
        """Yield the index and those behind "of" and articles: "start of March", not "start in March"."""
        yield index
        while self.has(index, "link") or (self.has(index, "dash") and self.items[index].glued):
            index += 1
            yield index

    def number(self, index: int) -> tuple[float, int] | None:
        """Read a number in digits or words: 2, 1.5, two, twenty one, два с половиной."""
        text = self.value(index, "num")
        if text is None:
            return None
        number, index = float(text), index + 1
        if number in (20, 30, 40):
            after = index + 1 if self.has(index, "dash") else index
            small = self.value(after, "num")
            if small is not None and not self.has(after, "digits") and 1 <= float(small) <= 9:
                number, index = number + float(small), after + 1
        if self.has(index, "and_half"):
            number, index = number + 0.5, index + 1
        return number, index

    def ordinal(self, index: int) -> tuple[int, int] | None:
        """Read an ordinal: 1st, первого, twenty-first, двадцать первого."""
        text = self.value(index, "ord")
        if text is not None:
            return int(text), index + 1
        tens = self.value(index, "num")
        if tens in ("20", "30"):
            after = index + 1 if self.has(index + 1, "dash") else index
            small = self.value(after + 1, "ord")
            if small is not None and 1 <= int(small) <= 9:
                return int(tens) + int(small), after + 2
        return None

    def count(self, index: int) -> tuple[float, int] | None:
        """Read a count, of a range the larger one: 2-3, two to three, 2 à 3, от двух до трех."""
        if self.has(index, "between") and self.number(index + 1):
            index += 1
        first = self.number(index)
        if first is None:
            return (1.0, index + 1) if self.has(index, "one") else None
        number, index = first
        while self.value(index, "punct") in ("+", "~"):
            index += 1
        if self.has(index, "join", "dash") or self.value(index, "punct") == "/":
            for start in self.ahead(index + 1, 2):
                second = self.number(start)
                if second is not None:
                    return max(number, second[0]), second[1]
        second = self.number(index)
        if second is not None and second[0] == number + 1 and not self.has(index, "digits"):  # месяца три четыре
            return second
        return number, index

    def unit(self, index: int) -> str | None:
        """Return the unit of time that an item names."""
        if self.has(index, "unit"):
            return self.value(index, "unit")
        if self.has(index, "quarter_many"):
            return "quarter"
        if self.has(index, "glued") and self.has(index - 1, "digits") and self.items[index].glued:
            return self.value(index, "glued")
        return "year" if self.has(index, "fiscal") else None

    def duration(self, index: int) -> tuple[str, float, int, bool] | None:
        """Read a length of time as (unit, count, end, counted)."""
        counted = self.count(index)
        if counted is not None:
            number, after = counted
            for start in self.ahead(after, 2):
                unit = self.unit(start)
                if unit is not None:
                    number, end = self._tail(number, start + 1)
                    if number > 1 and any(self.has(k, "one", "per_unit") for k in range(after, start)):  # 800 a month
                        return None
                    if unit == "quarter" and self._is_fraction(end):
                        return None
                    if unit == "quarter":  # three quarters of a year
                        end = next((k + 1 for k in self.ahead(end) if k > end and self.unit(k) == "year"), end)
                    return self._and_more(unit, number, end)
            if counted[0] != 1 or not self.has(index, "one"):
                return None
        unit = self.unit(index)
        if unit is None or self.has(index, "fiscal") or (unit == "quarter" and self._is_fraction(index + 1)):
            return None
        end = index + 1
        start = end + 1 if self.has(end, "join", "dash") else end
        if start == end and self.has(end, "within"):  # недели через две
            start += 1
        if start > end or self.lang == "ru":
            more = self.count(start) if self._counts_behind(start, start > end) else None
            if more is not None and more[0] > 1 and self.unit(more[1]) is None and not self.has(more[1], "month"):
                return unit, more[0], more[1], True
        number, end = self._tail(1.0, end)
        return unit, number, end, number != 1.0

    def _and_more(self, unit: str, number: float, end: int) -> tuple[str, float, int, bool]:
        """Add the smaller part of a length: "a year and three months", "два месяца и неделя"."""
        start = end + self.has(end, "and")
        more = self.count(start) if unit in ("year", "month") and (start > end or self.has(start, "digits")) else None
        small = self.unit(more[1]) if more is not None else None
        if more is not None and small is not None and (unit, small) in _PARTS:
            months = number * (12 if unit == "year" else 1) + more[0] * _PARTS[unit, small]
            return "month", months, more[1] + 1, True
        return unit, number, end, True

    def _is_fraction(self, index: int) -> bool:
        """Tell whether a quarter is a fourth of something: "a quarter of a million"."""
        return self.has(index, "fill", "link") and self.has(index + 1, "one") and self.unit(index + 2) is None

    def _counts_behind(self, index: int, joined: bool) -> bool:
        """Tell whether a number behind a unit can count it: "месяца 4", not "в месяце 4 человека"."""
        closed = index + 1 >= len(self.items) or self.has(index + 1, "punct", "fill", "join")
        return joined or not self.has(index, "digits") or closed

    def _tail(self, number: float, index: int) -> tuple[float, int]:
        """Add what follows a unit: a year and a half, a month or two."""
        if self.has(index, "and_half"):
            return number + 0.5, index + 1
        if number == 1 and self.has(index + self.has(index, "dash"), "second_one"):  # месяц-другой
            return 2.0, index + 1 + self.has(index, "dash")
        if number == 1 and self.has(index, "join", "dash"):
            more = self.number(index + 1)
            if more is not None and more[0] > 1 and self.unit(more[1]) is None and not self.has(more[1], "month"):
                return more
        return number, index
