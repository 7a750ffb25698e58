"""Read when a customer wants to decide or start, as sales reps type it in English, Dutch and Russian.

The way of a message: characters are folded and cut into tokens; the lexicons (``lexicon/timeframe_*.json``)
give each token its classes of time; a small grammar, the same for all languages, turns classes into
*mentions* (a date, asap, vague, never, don't know); what stands around a mention decides whether it speaks of
buying, whether it is denied, corrected or only the reason for another one. What words mean in days stands in
``calendar.py``. In this folder: ``tokens``, ``lexicon`` and ``items`` (words), ``lengths``, ``years``, ``days``,
``periods`` and ``mentions`` (the grammar), ``scene``, ``denials``, ``relevance``, ``standing`` and ``reasons`` (what
stands around a mention), ``verdict`` (what comes of it).

Meaning follows method.md, section 3: the latest moment meant; a month or quarter without "by" counts to its
end; "by" is its first day and "before" the day ahead of that; a named day is itself under both; asap is one
month; a correction counts as the corrected value only. Of several moments the latest is taken, but what is past,
somebody else's, or only an occasion that something is demanded for, gives way.
"""

from __future__ import annotations

import re
from datetime import date

from coach.reading.timeframe.reading import Kind, TimeframeReading
from coach.reading.timeframe.verdict import read_by

__all__ = ["Kind", "TimeframeReading", "read_timeframe"]


_MAX_CHARS = 2000  # longer than anything a rep types about one lead; keeps the reading time bounded


def read_timeframe(text: str, lang: str, today: date, *, asked: bool = False) -> TimeframeReading | None:
    """Read the timeframe in a message.

    Args:
        text: What was typed, as typed.
        lang: "en", "nl" or "ru"; another language is tried where this one finds nothing.
        today: The day of the talk.
        asked: The text answers "when do they want to decide or start?". Then there is always a reading.
            Otherwise only a time that clearly speaks of buying, deciding, starting or delivery gives one.

    Returns:
        The reading; None only where not asked and nothing was said about it.

    Raises:
        KeyError: the language has no lexicon.
    """
    text = text[:_MAX_CHARS]
    reading, seen = read_by(text, lang, today, asked)
    if not seen:
        # Mixed languages are common, a wrong language setting too: a date found by another lexicon is still a
        # date.
        for other in _other_languages(text, lang, asked):
            second, _ = read_by(text, other, today, asked, slips=False)
            if second is not None and second.span is not None:
                return second
    return reading


def _other_languages(text: str, lang: str, asked: bool) -> tuple[str, ...]:
    cyrillic = bool(re.search("[а-яА-Я]", text))
    if lang != "ru":
        latin = ("nl",) if lang == "en" else ("en",)
        return ("ru",) if cyrillic else latin if asked else ()
    return () if cyrillic else ("en", "nl")
