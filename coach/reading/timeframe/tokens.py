"""Typed words cut into tokens, with the forms that dates, clock times and sums of money take."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""(?P<date>(?<!\d)\d{1,4}([./-])\d{1,2}\2(?:\d{4}|\d{2})(?!\d))
    |(?P<monthyear>(?<![\d./-])(?:0?[1-9]|1[0-2])[./-]20[2-4]\d(?![\d./-]))
    |(?P<clock>(?<![\d.,])\d{1,2}(?::|h|u)\d{2}(?!\w)|(?<!\d)(?:1[3-9]|2[0-3])[.]00(?!\d))
    |(?P<money>[€$£₽]\s?\d[\d.,]*(?:\s?(?:k|m|mln|к))?(?!\w)|\d[\d.,]*(?:k|к|%)(?!\w)
        |\d[\d.,]*\s?(?:%|€|\$|£|₽|тыс|млн|mln|million|thousand|eur|euro|euros|usd|руб\w*|duizend|ton)(?![^\W\d_])
        |\d{1,3}(?:[.,\s]\d{3})+(?!\d))
    |(?P<year>['’](?:2\d|3\d)(?!\w)|(?<!\d)20[0-4]\d(?!\d)|(?<!\d)19\d\d(?!\d))
    |(?P<fy>(?:fy|fj)\s?['’]?\d{2}(?:\d\d)?(?!\w))
    |(?P<quarter>(?<![^\W\d_])(?:q|kw|кв)[\s.-]?[1-4](?!\d)|(?<!\w)k[1-4](?!\w)
        |(?<!\w)(?:q|kw|кв)[\s.-]?(?:iv|i{1,3})(?![^\W_])|(?<!\w)[1-4]\s?q(?![^\W\d_])|(?<!\w)q[1-4](?=\d{2}(?!\d)))
    |(?P<half>(?<!\w)h[12](?!\w)|(?<!\w)[12]h(?=\d{2}(?!\d)|(?!\w)))
    |(?P<ord>(?<!\w)\d{1,2}(?:st|nd|rd|th|ste|de|e|-?(?:й|ый|ого|го|му|ому|ое|е|я|ая|ом|м|ю|ой))(?![^\W_]))
    |(?P<num>\d+(?:[.,]\d+)?)
    |(?P<abbr>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?|[^\W\d_]/[^\W\d_](?!\w))
    |(?P<word>(?<!\w)(?:next|this|volgende?|komende?|dit|deze)(?=(?:weeks?|months?|years?|quarter|spring|summer
        |autumn|winter|maand|jaar|kwartaal|voorjaar|najaar|zomer|herfst|lente)(?!\w))
        |[^\W\d_]+(?:'[^\W\d_]+)?)
    |(?P<punct>\n|[^\w\s]|_)""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Token:
    """One token: its folded text, its place in the message and its form."""

    text: str  # folded
    start: int
    end: int
    kind: str


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in "’‘`´ʼ":
        return "'"
    if char in "–—‑−":
        return "-"
    low = char.lower()
    if low == "ё":
        return "е"
    if low != "й":
        low = unicodedata.normalize("NFD", low)[0]
    return low[0] if low else char


def fold(text: str) -> str:
    """Lower case without accents, one character for one, so that offsets hold."""
    return "".join([_fold_char(char) for char in text])


def cut(text: str) -> list[Token]:
    """Cut a message into tokens."""
    return [Token(m.group(), m.start(), m.end(), m.lastgroup or "punct") for m in _TOKEN.finditer(fold(text))]
