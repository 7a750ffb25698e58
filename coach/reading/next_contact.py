"""The day on which a customer is contacted again, read from words for a time.

A timeframe is the *latest* moment meant; here the *first* day is meant on which the time named has come: "until
March" and "in March" are 1 March, "after the summer" the day behind it, "in three months" that day (docs/method.md,
"Lead status").
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from coach.reading import calendar as cal
from coach.reading.timeframe.items import join
from coach.reading.timeframe.mentions import Grammar, Mention
from coach.reading.timeframe.tokens import cut

_MOST_CHARS: Final = 500
_LATIN: Final = ("en", "nl")


@dataclass(frozen=True)
class NamedDay:
    """The first day of a time that was named, and the characters that name it."""

    day: date
    start: int
    end: int


def read_next_contact(text: str, lang: str, today: date) -> date | None:
    """Reads the day of the next contact.

    Of several times named the last one in the message counts: "not this year, call them in March".

    Args:
        text: The words for the time, or a message that holds them.
        lang: The language they are read in; Dutch and English are tried for each other.
        today: The day of the talk.

    Returns:
        A day after today, or None where no such day is named.
    """
    days = [named.day for named in named_days(text, lang, today) if named.day > today]
    return days[-1] if days else None


def named_days(text: str, lang: str, today: date) -> list[NamedDay]:
    """The days that a message names, in order; of the first language that names one ahead, else that names one.

    Args:
        text: A message.
        lang: The language it is read in; Dutch and English are tried for each other.
        today: The day of the talk.
    """
    others = tuple(other for other in _LATIN if other != lang) if lang in _LATIN else _LATIN
    fallback: list[NamedDay] = []
    for code in (lang, *others):
        grammar = Grammar(join(cut(text[:_MOST_CHARS]), code, True), today, code)
        found = [
            NamedDay(day, grammar.items[mention.first].start, grammar.items[mention.end - 1].end)
            for mention in grammar.mentions()
            if (day := _first_day(mention, today))
        ]
        if any(named.day > today for named in found):
            return found
        fallback = fallback or found
    return fallback


def _first_day(mention: Mention, today: date) -> date | None:
    if mention.kind != "date" or mention.latest is None:
        return None
    if mention.named is None:
        return mention.latest
    period = _period(mention, today)
    if period is None:
        return mention.latest
    if mention.relation == "after":
        return period.end + timedelta(days=1)
    if period.start <= today <= period.end:
        return period.end
    return period.start


def _period(mention: Mention, today: date) -> cal.Period | None:
    """The period named: the running or coming one, for one that comes back the first that begins after today."""
    named = mention.named
    if named is None:
        return None
    years = [named.year] if named.year is not None else [today.year, today.year + 1] if named.yearly else [today.year]
    for year in years:
        try:
            period = named.make(year)
        except (ValueError, OverflowError):
            continue
        if not named.yearly or named.year is not None or period.start > today:
            return period
    return None
