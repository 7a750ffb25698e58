"""When the rep wants to be reminded, and of what: "ten minutes before", "in 3 days to call Acme", "завтра в 9".

Lengths of time, times of the clock and parts of a day are patterns in ``lexicon/reminders_<lang>.json``; days are read
as those of a next contact are. A day without a time is nine in the morning. An hour that may be either half of the
day is the one people work at (seven to six); where that has passed today, the other half. All times are in the zone
of the moment the rep speaks at: the coach knows no other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from typing import Any, Final, Literal

from coach.languages import LANGUAGES
from coach.reading.calendar import add_units
from coach.reading.next_contact import named_days
from coach.reading.roles import Line, language_of, trie
from coach.reading.terms import Vocabulary
from coach.reading.text import load_lexicon

Problem = Literal["past", "no_call_time", "no_time"]
Wish = Literal["set", "list", "drop"]

_MOST_CHARS: Final = 500
_MOST_WORDS_OF_AN_ORDER: Final = 6
_CALLED: Final[Mapping[str, str]] = {"en": "reminder", "nl": "herinnering", "ru": "напоминание"}
_OTHER_WISHES: Final[tuple[Wish, ...]] = ("drop", "list")
_MORNING: Final = 9
_LAST_AFTERNOON: Final = 6
"""Up to this number an hour without a half of the day is one of the afternoon: "at three"."""
_NOON: Final = 12
_EVENING: Final = 17
_HALF_DAY: Final = 12 * 60
_JUST_BEFORE: Final = timedelta(minutes=10)
"""So long before a call "before the call" is, where no length is named."""
_FARTHEST_DAYS: Final = 5 * 366
_MINUTES: Final[Mapping[str, int]] = {"minute": 1, "hour": 60}
_FORMS: Final[Mapping[str, tuple[int, int]]] = {
    "clock": (0, 0),
    "digits": (0, 0),
    "hour": (0, 0),
    "half_past": (30, 0),
    "half_to": (-30, 0),
    "half_more": (-30, 1),
    "half_less": (-30, -1),
    "past": (0, 1),
    "to": (0, -1),
    "into": (-60, 1),
}
"""By pattern: minutes that the form itself adds to the hour named, and the sign of the minutes named."""


@dataclass(frozen=True)
class Reminder:
    """What a message asks to be reminded of, and when.

    Attributes:
        due: The moment, with time zone; None where none can be said.
        about: The rep's own words without the time; may be empty.
        before_call: Whether the moment is told by the call that is ahead.
        problem: Why it cannot be set as it is: the moment is `past`, the time of the call is not known
            (`no_call_time`), or only a day is named that the time is still missing of (`no_time`, "later today").
    """

    due: datetime | None
    about: str
    before_call: bool = False
    problem: Problem | None = None


def read_reminder(text: str, lang: str, now: datetime, call_at: datetime | None = None) -> Reminder | None:
    """Reads a wish to be reminded.

    Args:
        text: The message.
        lang: The language it is read in.
        now: The moment it was said, with time zone; the moment read is in this zone.
        call_at: When the call is that "before the call" means, where that is known.

    Returns:
        The reminder; None where no time is named.
    """
    return _Reading(text[:_MOST_CHARS], lang, now).reminder(call_at)


def read_moment(text: str, lang: str, now: datetime) -> datetime | None:
    """The moment that words for the time of a call stand for ("tomorrow at four"); None where they leave the hour open.

    Args:
        text: The words.
        lang: The language they are read in.
        now: The moment they were said, with time zone.
    """
    text = text[:_MOST_CHARS].strip()
    found = _Reading(text, lang, now).exact()
    if found is None and len(text.split()) == 1:
        # an answer to "when is the call?" may be nothing but an hour
        found = _Reading(f"{_words_of(language_of(text, lang)).at} {text}", lang, now).exact()
    return found


def read_about(text: str, lang: str) -> str:
    """What to be reminded of, of a message that names no time."""
    now = datetime(2000, 1, 1, tzinfo=timezone.utc)
    return _Reading(text[:_MOST_CHARS], lang, now).about(())


def read_wish(text: str, lang: str) -> Wish:
    """What a message on reminders wants: to set one, to see which there are, or to `drop` one."""
    words = _words_of(language_of(text, lang))
    line = words.line(text[:_MOST_CHARS])
    for wish in _OTHER_WISHES:
        if any(pattern.search(line.norm) for pattern in words.wishes[wish]):
            return wish
    return "set"


def split_request(text: str, lang: str) -> tuple[str, str]:
    """What a message says before the words that ask for a reminder, and those words with all behind them."""
    asked = _Reading(text[:_MOST_CHARS], lang, datetime(2000, 1, 1, tzinfo=timezone.utc)).asked
    at = asked.start if asked is not None else 0
    return text[:at].strip(" ,;-–—"), text[at:]


def names_a_time(text: str) -> bool:
    """Whether a message holds a time to be reminded at, in whichever language."""
    now = datetime(2000, 1, 1, tzinfo=timezone.utc)
    return any(_Reading(text[:_MOST_CHARS], lang, now).reminder(None) is not None for lang in LANGUAGES)


def drops_one(text: str, lang: str) -> bool:
    """Whether a few words drop something that was just listed: "the second one can go", "haal de eerste weg"."""
    words, called = text.split(), _CALLED[language_of(text, lang)]
    if len(words) > _MOST_WORDS_OF_AN_ORDER:
        return False
    named = (" ".join([*words[:place], called, *words[place:]]) for place in range(len(words) + 1))
    return any(read_wish(each, lang) == "drop" for each in named)


def means_all(text: str, lang: str) -> bool:
    """Whether a message speaks of all reminders: "cancel all my reminders", "все напоминания"."""
    words = _words_of(language_of(text, lang))
    return any(word.norm in words.every for word in words.line(text[:_MOST_CHARS]).words)


@dataclass(frozen=True)
class _Found:
    """A time found: the characters it stands in, and what its slots hold."""

    start: int
    end: int
    form: str = ""
    slots: Mapping[str, str] | None = None

    def __getitem__(self, name: str) -> str:
        return (self.slots or {}).get(name) or ""


class _Words:
    """The patterns of one language, compiled."""

    def __init__(self, lang: str) -> None:
        data, times = load_lexicon(f"reminders_{lang}"), load_lexicon(f"timeframe_{lang}")["time"]
        self.lang = lang
        self.hours = _values(data["hours"]) | _digits(range(25))
        self.ordinals = _values(data.get("ordinals", {})) | _digits(range(1, 13))
        self.half_words = _values(data.get("half_words", {}))
        self.counts = _values(times["num"]) | dict.fromkeys("a an een".split(), 1.0)  # noqa: SIM905
        self.phrases = _values(data["lengths"])
        self.units = {word: name for name in times["unit"] for word in times["unit"][name].split("|")}
        self.units |= {word: name for name in data["units"] for word in data["units"][name].split("|")}
        self.parts = {word: int(hour) for hour, words in data["parts"].items() for word in words.split("|")}
        self.quarter = frozenset(data["quarter"].split("|"))
        self.today = re.compile(_either(data["today"].split("|")))
        self.morning, self.evening = frozenset(data["am"].split("|")), frozenset(data["pm"].split("|"))
        count = rf"(?:\d+(?:[.,]\d+)?|{_either([w for w in self.counts if w])})"
        unit = _either(self.units)
        months = [word for words in times["month"].values() for word in words.split("|")]
        more = rf"(?: (?:{'|'.join(data['and'].split('|'))}))?"
        minutes = _either(data["units"]["minute"].split("|"))
        self._slots = {
            "length": rf"(?:{_either(self.phrases)}|{count} {unit}(?:{more} {count} {minutes})?|\d+[hu]|{unit})",
            "count": count,
            "unit": unit,
            "hour": _either(self.hours),
            "ordinal": _either(self.ordinals),
            "halfword": _either(self.half_words or ["-"]),
            "minutes": rf"(?:{_either(self.quarter)}|[0-5]?\d|{_either([w for w in self.counts if ' ' not in w])})",
            "mins": r"(?:[0-5]\d|\d(?= минут)|тридцать|пятнадцать|двадцать|десять|сорок)",
            "part": _either(self.parts),
            "clock": r"(?:[01]?\d|2[0-4])(?: ?[:hu] ?[0-5]\d|[hu])",
            "dot": r"(?:[01]?\d|2[0-4])[.][0-5]\d",
            "half": _either([*self.morning, *self.evening]),
            "monthday": _either(["числа", "число", "числу", *months]),
        }
        self._length = re.compile(
            rf"(?:(?P<phrase>{_either(self.phrases)})|(?:(?P<count>{count}) )?(?P<unit>{unit})"
            rf"(?:{more} (?P<more>{count}) {minutes})?|(?P<glued>\d+)[hu])$"
        )
        self.after = self._all(data["after"])
        self.before = self._all(data["before"])
        self.just_before = self._all(data["just_before"])
        self.clocks = {form: self._all(listed) for form, listed in data["clock"].items()}
        self.part = self._all([f"{data['lead']} <part>"])
        self.unclear = self._all(data["unclear"])
        self.clocked = re.compile(rf"\b{_either([w for w, name in self.units.items() if name in _MINUTES])}\b")
        self.ask = self._all(data["ask"])
        self.every = frozenset(data["every"].split())
        self.wishes = {wish: self._all(data[wish]) for wish in ("drop", "list")}
        self.front, self.at = frozenset(data["front"].split()), str(data["at"])
        self.frame, self.tail = frozenset(data["frame"].split()), frozenset(data["tail"].split())
        patterns = [*data["after"], *data["before"], *data["just_before"], *data["ask"]]
        patterns += [*data["list"], *data["drop"]]
        patterns += [pattern for listed in data["clock"].values() for pattern in listed]
        listed = [*patterns, *self.parts, *self.phrases, *self.units, *self.counts, *self.frame, *self.tail]
        # words for days are no slips of others: "четверг" is not "четверть"
        listed += [
            word
            for name in ("today", "weekday", "month")
            for words in times[name].values()
            for word in words.split("|")
        ]
        self._vocabulary = Vocabulary(lang, listed)

    def line(self, text: str) -> Line:
        """The message in comparable form; "@ 4" is a way to write "at four"."""
        return self._vocabulary.line(re.sub(r"(?<!\S)@(?=\s?\d)", "&", text), self.lang)

    def _all(self, listed: Sequence[str]) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile("".join(map(self._item, pattern.split())) + "(?= )") for pattern in listed)

    def _item(self, item: str) -> str:
        if item.startswith("~"):
            return f"(?: [^ ]+){{0,{item[1:]}}}?"
        if item.startswith("!"):
            return f"(?!{self._item(item[1:])}(?= ))"
        body = item.removesuffix("?")
        name = body.strip("<>") if body.startswith("<") else ""
        found = f"(?P<{name}>{self._slots[name]})" if name else _either(word for word in body.split("|"))
        return f"(?: {found}(?= ))?" if body != item else f" {found}"

    def length(self, words: str) -> tuple[float, str] | None:
        """A length of time as a count and its unit: `minute`, or one that `add_units` knows."""
        match = self._length.match(words)
        if match is None:
            return None
        if match["phrase"]:
            return self.phrases[match["phrase"]], "minute"
        if match["glued"]:
            return float(match["glued"]) * 60, "minute"
        count, unit = self.number(match["count"] or "1"), self.units[match["unit"]]
        if unit in _MINUTES:
            return count * _MINUTES[unit] + self.number(match["more"] or "0"), "minute"
        return count, unit

    def number(self, words: str) -> float:
        """The number that a count stands for."""
        if words in self.quarter:
            return 15.0
        found = self.counts.get(words)
        return found if found is not None else float(words.replace(",", "."))


def _values(named: Mapping[str, str]) -> dict[str, float]:
    return {word.replace("_", " "): float(number) for number, words in named.items() for word in words.split("|")}


def _digits(numbers: range) -> dict[str, float]:
    """Numbers as they are typed, also with a nought before them: 9, 09."""
    return {form: float(number) for number in numbers for form in (str(number), f"{number:02}")}


def _either(words: Any) -> str:
    """Any of these words; `_` is a space, `*` any ending or beginning."""
    return f"(?:{trie(sorted(words))})"


@lru_cache(maxsize=3)
def _words_of(lang: str) -> _Words:
    return _Words(lang)


class _Reading:
    """One message, and the times in it."""

    def __init__(self, text: str, lang: str, now: datetime) -> None:
        self.text, self.now = text, now
        self.words = _words_of(language_of(text, lang))
        self.line = self.words.line(text)
        self._starts: list[int] = []
        place = 0
        for word in self.line.words:
            self._starts.append(place)
            place += len(word.norm) + 1
        asked = [found for found in self._matches("ask", self.words.ask)]
        self.asked = min(asked, key=lambda found: (found.start, -found.end), default=None)
        self._read()

    def _matches(self, form: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[_Found]:
        for pattern in patterns:
            for match in pattern.finditer(self.line.norm):
                first, last = bisect_left(self._starts, match.start()), bisect_left(self._starts, match.end())
                if first < last:
                    start, end = self.line.words[first].start, self.line.words[last - 1].end
                    yield _Found(start, end, form, match.groupdict())

    def _one(self, found: Iterator[_Found] | Sequence[_Found]) -> _Found | None:
        """The time meant of several: the first behind the words that ask for the reminder, else the last before."""
        ranked = sorted(found, key=lambda each: (each.start, -each.end))
        asked = self.asked.start if self.asked else 0
        behind = [each for each in ranked if each.end > asked]
        if behind:
            return behind[0]
        if not ranked:
            return None
        return min((each for each in ranked if each.end > ranked[-1].start), key=lambda each: each.start)

    def _read(self) -> None:
        """Finds the length, the time of the clock, the part of the day and the day that tell the moment."""
        words = self.words
        befores = list(self._matches("before", words.before))
        lengths = list(self._matches("after", words.after))
        clocks = [each for form, patterns in words.clocks.items() for each in self._matches(form, patterns)]
        # "een uur voor het gesprek" and "через 3 дня" hold an hour by their words, and tell a length
        clocks = [each for each in clocks if not _within(each, [*befores, *lengths])]
        # "ten minutes before three" tells the clock, "ten minutes before the call" does not
        self.clock = self._one(clocks)
        self.before = self._one(befores)
        if self.clock and self.before and self.clock.start <= self.before.start and self.before.end <= self.clock.end:
            self.before = None
        if self.before is None:
            self.before = self._one(self._matches("just_before", words.just_before))
        self.after = self._one([each for each in lengths if not self.before or not _overlap(each, [self.before])])
        if self.after and self.clock and _overlap(self.after, [self.clock]):
            # "over 2 uur" is a length, "over half drie" none: the longer one, then the length
            longer = self.clock.end - self.clock.start > self.after.end - self.after.start
            self.after, self.clock = (None, self.clock) if longer else (self.after, None)
        taken = [each for each in (self.clock, self.before, self.after) if each]
        bare = list(self.text)
        for each in taken:
            bare[each.start : each.end] = " " * (each.end - each.start)
        self.part = self._one(self._matches("part", words.part))
        if self.part and _overlap(self.part, [each for each in (self.before, self.after) if each]):
            self.part = None
        days = named_days("".join(bare), words.lang, self.now.date())
        if not days and self.part is not None:
            days = self._days_beside_parts("".join(bare))
        # "4 uur" left over is an hour, not the day it ends on
        days = [day for day in days if not words.clocked.search(self.text[day.start : day.end].casefold())]
        by_place = [(_Found(day.start, day.end, "day"), day.day) for day in days]
        self.day = self._one([found for found, _ in by_place])
        self.day_named = next((day for found, day in by_place if found is self.day), None)
        if self.day is not None and self.text[self.day.start : self.day.end].isspace():
            self.day = self.day_named = None

    def _days_beside_parts(self, text: str) -> list[Any]:
        """Days that a part of the day is glued to: "maandagochtend"."""
        if self.part is None:
            return []
        shown = self.text[self.part.start : self.part.end]
        cut = re.sub(r"(?i)(ochtends?|morgens?|middags?|avonds?)$", lambda found: " " * len(found.group()), shown)
        return named_days(text[: self.part.start] + cut + text[self.part.end :], self.words.lang, self.now.date())

    def exact(self) -> datetime | None:
        """The moment named, where its hour is."""
        if self.clock is None and self.after is None:
            return None
        try:
            due, _ = self._due()
        except (OverflowError, ValueError):
            return None
        return due

    def reminder(self, call_at: datetime | None) -> Reminder | None:
        """What the message asks for."""
        try:
            return self._reminder(call_at)
        except (OverflowError, ValueError):
            return None

    def _reminder(self, call_at: datetime | None) -> Reminder | None:
        spans = [each for each in (self.before, self.after, self.clock, self.day, self.part) if each]
        if not spans:
            return None
        if self.before is not None and not (self.after and self.after.start < self.before.start):
            return self._before_call(self.before, call_at)
        if next(self._matches("unclear", self.words.unclear), None) is not None:
            return Reminder(None, self.about(spans), problem="no_time")
        due, problem = self._due()
        if self._exact_length():
            # the hour that follows "in ten minutes" belongs to what is to be done: "in ten minutes to call him at 3"
            spans = [each for each in spans if each is self.after]
        about = self.about(spans)
        if due is None:
            return Reminder(None, about, problem=problem)
        if due > self.now + timedelta(days=_FARTHEST_DAYS):
            return Reminder(None, about, problem="no_time")
        return Reminder(due, about, problem="past" if due <= self.now else None)

    def _before_call(self, before: _Found, call_at: datetime | None) -> Reminder:
        spans = [each for each in (before, self.clock, self.day, self.part) if each]
        about = self.about(spans)
        base, relative = call_at.astimezone(self.now.tzinfo) if call_at else None, True
        if self.clock is not None:
            base, relative = self._on_the_clock(self.day_named), False
        if base is None:
            return Reminder(None, about, True, "no_call_time")
        length = self._length_of(before)
        if length is None:
            due = _add(base, -_JUST_BEFORE)
        elif length[1] == "minute":
            due = _add(base, -timedelta(minutes=length[0]))
        else:
            days = (add_units(base.date(), length[0], length[1]) - base.date()).days
            due = base - timedelta(days=days)
        return Reminder(due, about, relative, "past" if due <= self.now else None)

    def _length_of(self, found: _Found) -> tuple[float, str] | None:
        said = found["length"] or (f"{found['count']} {found['unit']}" if found["count"] else "")
        return self.words.length(said) if said else None

    def _exact_length(self) -> bool:
        """Whether a length in minutes or hours tells the moment by itself."""
        if self.after is None:
            return False
        length = self._length_of(self.after)
        first = self.clock is None or self.after.start < self.clock.start
        return length is not None and length[1] == "minute" and first

    def _due(self) -> tuple[datetime | None, Problem | None]:
        """The moment that length, day, part of the day and clock tell together."""
        length = self._length_of(self.after) if self.after else None
        if length is not None and self._exact_length():
            return _add(self.now, timedelta(minutes=length[0])), None
        day = self.day_named
        if length is not None and length[1] != "minute":
            earlier = self.day is None or self.after is None or self.after.start < self.day.start
            day = add_units(self.now.date(), length[0], length[1]) if earlier else day
        if self.clock is not None:
            return self._or_in_a_week(self._on_the_clock(day)), None
        if self.part is not None:
            return self._or_in_a_week(self._in_part(day)), None
        if day is None or (day == self.now.date() and self._is_today()):
            return None, "no_time"
        return self._or_in_a_week(self._at(day, _MORNING * 60)), None

    def _or_in_a_week(self, found: datetime) -> datetime:
        """A weekday whose hour has passed today is the one of next week."""
        if found > self.now or found.date() != self.now.date() or self.day is None or self._is_today():
            return found
        return found if re.search(r"\d", self._said(self.day)) else found + timedelta(days=7)

    def _is_today(self) -> bool:
        """Whether the moment is on the day of the talk by its words: none for a day, or one for today."""
        return self.day is None or self.words.today.search(self._said(self.day)) is not None

    def _said(self, found: _Found) -> str:
        return self.text[found.start : found.end].casefold().replace("ё", "е")

    def _in_part(self, day: date | None) -> datetime:
        hour = self._part_hour()
        found = self._at(day or self.now.date(), hour * 60)
        if day is None and found <= self.now:
            found = self._at(self.now.date() + timedelta(days=1), hour * 60)
        return found

    def _part_hour(self) -> int:
        """The hour of the part of the day that is named; a part glued to a day is found by its ending."""
        assert self.part is not None
        said = self.part["part"]
        if said in self.words.parts:
            return self.words.parts[said]
        endings = ((word, hour) for word, hour in self.words.parts.items() if word.startswith("*"))
        return next((hour for word, hour in endings if said.endswith(word[1:])), _MORNING)

    def _on_the_clock(self, day: date | None) -> datetime:
        """The time named, on a day; today where none is, or for an hour of either half the one that is ahead."""
        assert self.clock is not None
        clock = self.clock
        base, sign = _FORMS[clock.form]
        hour, minute, written = self._hour(clock)
        minutes = round(hour * 60 + minute + base + sign * self._minutes(clock))
        half = self._half(clock["half"])
        on = day or self.now.date()
        if half == "morning" and hour <= _NOON:
            return self._at(on, minutes % _HALF_DAY)
        if half == "evening":
            night = hour == _NOON and self.part is not None and self._part_hour() > _EVENING
            return self._at(on, minutes + _HALF_DAY if minutes < _HALF_DAY or night else minutes)
        if written or hour > _NOON or hour == 0 or minutes >= _HALF_DAY:
            return self._at(on, minutes)
        if minutes < (_LAST_AFTERNOON + 1) * 60:
            return self._at(on, minutes + _HALF_DAY)
        found = self._at(on, minutes)
        # "at nine", said in the afternoon, is nine in the evening; "on monday at nine" is not
        return self._at(on, minutes + _HALF_DAY) if found <= self.now and self._is_today() else found

    def _hour(self, clock: _Found) -> tuple[float, int, bool]:
        """Hour and minute of the clock, and whether they are written so that the half of the day is told: 09:00."""
        said = clock["clock"] or clock["dot"]
        if said:
            hour, minute = (*re.split(r"[:.hu]", said), "0")[:2]
            return float(hour), int(minute or 0), hour.startswith("0")
        if clock["ordinal"]:
            return self.words.ordinals[clock["ordinal"]], 0, False
        if clock["halfword"]:
            return self.words.half_words[clock["halfword"]], 0, False
        return self.words.hours[clock["hour"]], 0, False

    def _minutes(self, clock: _Found) -> float:
        said = clock["minutes"] or clock["mins"]
        return self.words.number(said) if said else 0.0

    def _half(self, said: str) -> str | None:
        """The half of the day that the hour is in, by a word beside it or by the part of the day named."""
        if said in self.words.morning:
            return "morning"
        if said in self.words.evening:
            return "evening"
        if self.part is None:
            return None
        return "morning" if self._part_hour() < _NOON else "evening" if self._part_hour() > _NOON else None

    def _at(self, day: date, minutes: float) -> datetime:
        days, rest = divmod(round(minutes), 24 * 60)
        on = day + timedelta(days=days)
        return datetime.combine(on, time(rest // 60, rest % 60), self.now.tzinfo)

    def about(self, spans: Sequence[_Found]) -> str:
        """The rep's words without those for the time and those that ask for a reminder."""
        chars = list(self.text)
        asked = self.asked
        for each in (*spans, *([asked] if asked else [])):
            chars[each.start : each.end] = "\0" * (each.end - each.start)
        if asked is not None:
            behind = self._trimmed("".join(chars[asked.end :]))
            if behind:
                return behind
            return self._trimmed("".join(chars[: asked.start]), self.words.front)
        return self._trimmed("".join(chars))

    def _trimmed(self, text: str, also: frozenset[str] = frozenset()) -> str:
        """A text without the small words at its ends."""
        words = text.replace("\0", " ").split()
        while words and self._small(words[0], self.words.frame | also):
            words.pop(0)
        while words and self._small(words[-1], self.words.tail | also):
            words.pop()
        return re.sub(r"\s*([,.;:!?])(?:\s*[,.;:])*", r"\1", " ".join(words)).strip(" ,.;:!-–—")

    @staticmethod
    def _small(word: str, listed: frozenset[str]) -> bool:
        plain = word.casefold().replace("ё", "е").replace("’", "'").strip(',.;:!?()-–—"“”«»')
        return not plain or plain in listed


def _overlap(found: _Found, others: Sequence[_Found]) -> bool:
    return any(found.start < other.end and other.start < found.end for other in others)


def _within(found: _Found, others: Sequence[_Found]) -> bool:
    """Whether one is a part of another, which says more."""
    length = found.end - found.start
    return any(
        each.start <= found.start and found.end <= each.end and each.end - each.start > length for each in others
    )


def _add(moment: datetime, length: timedelta) -> datetime:
    """So much later by the clock that never jumps: an hour stays an hour in the night the clocks change."""
    return (moment.astimezone(timezone.utc) + length).astimezone(moment.tzinfo)
