"""Reads that a proposal was asked for, or that the pre-sale brief is agreed: what lifts a lead to SAL."""

import re
from functools import lru_cache
from typing import Final

from coach.reading.text import load_lexicon

MILESTONES: Final = ("proposal_asked", "presale_brief")

_DENIED: Final = re.compile(
    r"\b(?:no|not|n't|never|yet to|without|geen|niet|nog geen|zonder|не|нет|пока|без|ещё|еще)\b", re.IGNORECASE
)
_REACH: Final = 18
"""So many characters before the words a denial still denies them: "they have not asked for a quote"."""


def read_milestones(text: str, lang: str) -> dict[str, tuple[int, int]]:
    """The milestones that a message states, each with the characters it was read from.

    Questions and denials state nothing.
    """
    folded = text.casefold().replace("ё", "е")
    found = {}
    for name, patterns in _patterns(lang).items():
        match = next((hit for pattern in patterns if (hit := pattern.search(folded))), None)
        if match is None or "?" in text[match.end() :]:
            continue
        before = folded[max(0, match.start() - _REACH) : match.start()]
        if not _DENIED.search(before) and not _DENIED.search(match.group()):
            found[name] = match.span()
    return found


@lru_cache(maxsize=3)
def _patterns(lang: str) -> dict[str, tuple[re.Pattern[str], ...]]:
    lexicon = load_lexicon(f"milestones_{lang}")
    return {name: tuple(re.compile(rf"\b{pattern}") for pattern in lexicon[name]) for name in MILESTONES}
