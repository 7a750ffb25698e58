"""The grammar of mentions: a relation word, fillers, and a period or a length of time; or asap, vague, never."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from coach.reading import calendar as cal
from coach.reading.timeframe.items import Item
from coach.reading.timeframe.lengths import FEW
from coach.reading.timeframe.named import Named, always, narrowed, nth, shifted
from coach.reading.timeframe.periods import CORES, Periods
from coach.reading.timeframe.years import RELATIONS


@dataclass(frozen=True)
class Mention:
    """A moment found, and how it was named."""

    kind: str  # a Kind, or "asap", "vague_weak", "never_weak"
    first: int
    end: int  # items
    latest: date | None = None
    relation: str = "in"
    named: Named | None = None
    grain: str = ""
    marked: bool = True  # False: a bare duration, "two months"


_MOST_YEARS = 12  # nobody plans further; "the boiler is 30 years old"


_RUNNING = ("week", "month", "quarter", "half", "year")


_SPECIAL = ("asap", "unknown", "never", "vague", "never_weak", "vague_weak")


class Grammar(Periods):
    """Find mentions in items."""

    def mentions(self) -> list[Mention]:
        """Return all mentions from left to right."""
        found: list[Mention] = []
        index = 0
        while index < len(self.items):
            if not self.items[index].classes:
                index += 1
                continue
            mention = self.special(index) or self.moment(index)
            if mention is None and found:
                mention = self.elliptic(index, next((m for m in reversed(found) if m.kind == "date"), found[-1]))
            if mention is not None and mention.kind == "skip":
                index = mention.end
            elif mention is not None:
                found.append(mention)
                index = mention.end
            else:
                index += 1
        return found

    def special(self, index: int) -> Mention | None:
        """Read a phrase that is a moment or a verdict by itself: asap, never, soon, "don't know"."""
        for name in _SPECIAL:
            if self.has(index, name):
                # "early Q2", "в будущем году": a word of a period before it is a vague word
                if len(self.items[index].classes) > 1 and self.moment(index):
                    return None
                latest = cal.add_months(self.today, 1) if name == "asap" else None
                return Mention(name, index, index + 1, latest, grain="asap" if name == "asap" else "")
        if self.has(index, "sooner"):  # "the sooner we deliver the better"
            for end in range(index + 1, min(index + 8, len(self.items))):
                if self.has(end, "better"):
                    return Mention("asap", index, end + 1, cal.add_months(self.today, 1), grain="asap")
        if self.has(index, "know"):  # "weten ze zelf ook nog niet"
            for end in range(index + 1, min(index + 6, len(self.items))):
                if self.has(end, "punct", "clause"):
                    return None
                if self.has(end, "not") or self.items[end].text.endswith(" niet"):
                    return Mention("unknown", index, end + 1)
        return None

    def elliptic(self, index: int, previous: Mention) -> Mention | None:
        """Read a number or "next" whose unit stands in the moment before: "not this quarter, next one"."""
        if previous.named is None and previous.kind == "date":
            return self._more_units(index, previous)
        unit, end = previous.grain, index + 1
        if unit not in ("week", "month", "quarter", "half", "year") or index > previous.end + 5:
            return None
        part = self.value(index, "part")
        if part is not None:
            for start in self.linked(end):
                inner = self.elliptic(start, previous) if start >= end and not self.has(start, "part") else None
                if inner is not None and inner.named is not None:
                    whole = replace(inner.named, make=partial(narrowed, inner.named.make, part), end=inner.end)
                    return self.dated(index, whole, "in", None)
            return None
        ordinal = self.ordinal(index)
        named: Named | None = None
        if self.has(index, "next"):
            named = Named(always(self.running(unit, 1)), end, yearly=False)
        elif ordinal is not None and unit in ("quarter", "half") and 1 <= ordinal[0] <= 4:
            make = cal.quarter_period if unit == "quarter" else cal.half_period
            named, end = Named(partial(nth, make, ordinal[0]), ordinal[1]), ordinal[1]
        elif unit == "quarter" and self.value(index, "digits") in ("1", "2", "3", "4"):  # "quarter 1, maybe 2"
            named = Named(partial(nth, cal.quarter_period, int(self.items[index].classes["digits"])), end)
        closed = end >= len(self.items) or self.has(end, "punct", "fill", "num", "not") or self.items[end].text == "one"
        return self.dated(index, named, "in", None) if named is not None and closed else None

    def _more_units(self, index: int, previous: Mention) -> Mention | None:
        """Read a number whose unit stands in the length before: "two months, three tops"."""
        start = index
        while self.has(index, "within", "fill", "nolater") and index < start + 3:
            index += 1  # "not in three weeks, in four"
        led = index > start and self.has(index - 1, "within")
        number = self.count(index) if not self.has(index - 1, "mistyped") else None
        unit = previous.grain.removeprefix("bare ")
        if number is None or not number[0].is_integer() or unit == "asap":
            return None
        said = led or self.has(index - 1, "saying") or self.value(index - 1, "punct") == ":"
        if index > previous.end + (12 if said else 3):
            return None
        end = number[1]
        if end < len(self.items) and not self.has(end, "punct", "fill", "fromnow", "nolater"):
            return None
        inherited = {"within"} if previous.marked or led else set[str]()
        return self.lasting(index, (unit, number[0], end, True), inherited, marked=False)

    def moment(self, index: int, year: int | None = None) -> Mention | None:
        """Read relation words, fillers and a core: a period or a duration."""
        prefix: list[Item] = []
        at = index
        while at < len(self.items) and len(prefix) < 7:
            core = self.core(index, at, prefix, year)
            if core is not None:
                return core
            item = self.items[at]
            if not item.has(*RELATIONS, "fill", "for", "since") and not (prefix and item.has("one")):
                return None
            prefix.append(item)
            at += 1
        return None

    def core(self, first: int, at: int, prefix: list[Item], year: int | None) -> Mention | None:
        """Read a period or a duration behind the relation words and fillers of `prefix`."""
        if not self.has(at, *CORES):
            return None
        names = {name for item in prefix for name in item.classes}
        edge = self.unit(at + 1) in ("day", "workday") and self.has(at + 2, "link", "fill")  # the last day of May
        if self.has(first - 1, "every") or (self.has(at, "every", "last") and self.unit(at + 1) and not edge):
            return None
        named = None if self._per_unit(at, prefix) else self.period(at)
        length = self.duration(at) if named is None else None
        step = 0
        if length is None and named is None and self.has(at, "next", "coming", "this"):
            length, step = self.duration(at + 1), 1
            if length and not length[3]:
                few = self.has(at + 1, "plural") or self.value(at, "coming") == "plural"
                most = 1.0 if length[0] == "half" else FEW
                length = (length[0], most, length[2], True) if few else None
        if named is None and self.has(at, "last") and self.has(at + 1, "weekday", "month", "season", "holiday"):
            return Mention("skip", first, at + 2)  # "last Thursday"
        if named is not None and any(item.has("since") for item in prefix):  # "since the summer"
            return Mention("skip", first, named.end)
        if named is not None:
            if named.bound and not names.intersection(RELATIONS) and not self._alone(first, named.end, prefix):
                return None
            return self.dated(first, named, _relation(prefix), year)
        if length is None:
            return None
        if not length[3] and self.has(length[2], "over"):  # "before the month is out"
            running = self._part_of_unit("end", length[0], length[2] + 1) if length[0] in _RUNNING else None
            return self.dated(first, running, "in", year) if running is not None else None
        if prefix and prefix[-1].has("every") and not length[3]:  # per year
            return Mention("skip", first, length[2])
        if self.has(at - 1, "ord") and not length[3] and not prefix:  # "вторую неделю"
            return Mention("skip", first, length[2])
        hyphen = length[3] and self.has(length[2] - 2, "dash") and self.items[length[2] - 1].glued
        if hyphen and length[2] < len(self.items) and not self.has(length[2], "punct", "fromnow", "nolater", "join"):
            return Mention("skip", first, length[2])  # "a five-year deal"
        if length[0] in ("day", "hour") and not length[3] and not names.intersection(("within", "after")):
            return None  # "that's the day it gets decided"
        shifted = self._shifted(length, counted_back=bool(prefix) and prefix[-1].text == "за")
        if shifted is not None:
            return self.dated(first, shifted, "in", year)
        weekday = self._weeks_from_day(length) if self.lang == "en" else None
        if weekday is not None:
            return self.dated(first, weekday, "in", year)
        within = prefix[-1].classes.get("within") if prefix else None
        if within is not None and not length[3] and length[0] != "half":
            if within == "plural" or (self.has(at, "plural") and within != "more"):  # "in the coming weeks"
                length = (length[0], FEW, length[2], True)
            elif within == "next" and length[0] == "quarter":  # "within the next quarter" is that quarter
                return self.dated(first, Named(always(self.running("quarter", 1)), length[2], yearly=False), "in", year)
        if self.has(at, "plural") and not length[3] and "for" not in names:  # "it will take months"
            return Mention("vague", first, length[2], marked=False)
        return self.lasting(first, length, names, marked=bool(step))

    def _shifted(self, length: tuple[str, float, int, bool], counted_back: bool) -> Named | None:
        """Read a length counted from a period: "two weeks after Easter", "een maand voor de zomer"."""
        unit, count, end, _ = length
        # "через неделю до": "до" may be both
        either = self.has(end, "within") and not counted_back and not self.has(end, "after")
        if not self.has(end, "after", "before") or either or self.has(end + 1, "unit"):
            return None
        for start in self.linked(end + 1):
            inner = self.period(start)
            if inner is not None and not inner.bound:
                back = not self.has(end, "after")
                return replace(inner, make=partial(shifted, inner.make, unit, count, back))
        return None

    def _weeks_from_day(self, length: tuple[str, float, int, bool]) -> Named | None:
        """Read "a week on friday", "two weeks from monday"."""
        unit, count, end, _ = length
        number = self.value(end + 1, "weekday")
        if unit not in ("week", "fortnight") or number is None or not self.has(end, "fill", "from"):
            return None
        day = self.week_day(end + 1)
        if day is None:
            return None
        later = cal.add_units(day.make(self.today.year).end, count, unit)
        return Named(always(cal.day_period(later)), day.end, yearly=False)

    def _alone(self, first: int, end: int, prefix: list[Item]) -> bool:
        """Tell whether an ordinal stands like a day: behind an article, or with nothing around it."""
        return bool(prefix and prefix[-1].has("fill")) or (first == 0 and end >= len(self.items))

    def _per_unit(self, at: int, prefix: list[Item]) -> bool:
        return bool(prefix) and prefix[-1].has("every") and self.unit(at) is not None

    def dated(self, first: int, named: Named, relation: str, year: int | None) -> Mention | None:
        """Return the mention of a named period; one that has passed is skipped."""
        if year is not None:
            if not named.yearly or named.year is not None:
                return None
            named = replace(named, year=year)
        if named.year is not None and not named.yearly and relation == "in":
            # "next year before the summer", "in 2027, Q2": the year belongs to what follows
            at = next(k for k in reversed([*self.ahead(named.end)]))
            if not (self.value(at, "punct") or at == named.end or self.has(at, "month", "season", "quarter_no")):
                at = named.end
            if self.value(at, "punct") in (",", "-", "("):
                at += 1
            inner = self.moment(at, named.year)
            if inner is not None and inner.kind == "date":
                return replace(inner, first=first)
        if self.has(named.end, "over") and relation in ("in", "before", "by"):  # "before the year is out"
            relation, named = "in", replace(named, end=named.end + 1)
        if relation == "before" and self.has(named.end, "notbefore"):  # "до мая не раньше"
            relation, named = "notbefore", replace(named, end=named.end + 1)
        latest = named.latest(relation, self.today)
        try:
            grain = named.make(named.year or self.today.year).grain
        except (ValueError, OverflowError):
            grain = "day"
        if latest is None:
            return Mention("skip", first, named.end)
        return Mention("date", first, named.end, latest, relation, named, grain)

    def lasting(
        self, first: int, length: tuple[str, float, int, bool], names: set[str], marked: bool
    ) -> Mention | None:
        """Return the mention of a length of time; one that looks back or only lasts is skipped."""
        unit, number, end, counted = length
        marked = marked or "within" in names or "after" in names or ("before" in names and "for" not in names)
        if self.has(end, "fromnow"):
            marked, end = True, end + 1
        inverted = any(self.has(k, "within") for k in range(first + 1, end - 1))
        marked = marked or inverted
        if self.value(end, "ago") == "already" and (marked and "for" not in names):
            end += 1  # "in three weeks already" looks ahead all the same
        elif self.has(end, "ago"):
            return Mention("skip", first, end + 1)
        if "for" in names and "within" not in names and not inverted:
            return Mention("skip", first, end)
        if not marked and (
            self.has(first - 1, "money", "num", "every", "for", "last") or self.value(first - 1, "punct") == "/"
        ):
            return Mention("skip", first, end)
        if unit == "year" and number > _MOST_YEARS and (not marked or "after" in names):
            return Mention("skip", first, end)
        try:
            latest = cal.add_units(self.today, number, unit)
        except (OverflowError, ValueError):
            return None
        return Mention("date", first, end, latest, "within", None, unit if counted else f"bare {unit}", marked)


def _relation(prefix: list[Item]) -> str:
    """Choose the relation that a row of relation words means; what excludes most comes first."""
    names = {name for item in prefix for name in item.classes}
    nearest = next(
        (item for item in reversed(prefix) if item.has("before", "by", "after", "nolater", "notbefore")), None
    )
    if nearest is None:
        return "in"
    for name in ("notbefore", "after", "nolater", "before", "by"):
        if name in nearest.classes:
            if name == "before" and "notbefore" in names:
                return "notbefore"
            if name == "nolater" and ("before" in names or "by" in names) and len(prefix) > 1:
                return "before" if "before" in names else "by"
            return name
    return "in"
