"""Reads that an earlier answer is called wrong, and whether a new value is said with it."""

import re
from functools import lru_cache
from typing import Final

from coach.reading.text import fold, load_lexicon


def only_calls_wrong(text: str, lang: str) -> bool:
    """Whether a message calls an answer wrong and says nothing in its place: "the contact was wrong"."""
    folded = fold(text).strip()
    match = _wrong(lang).search(folded)
    if match is None:
        return False
    after = re.findall(r"\w+", _frame(lang).sub(" ", folded[match.end() :]))
    return len(after) <= _FIELD_WORDS and not any(character.isdigit() for word in after for character in word)


_FIELD_WORDS: Final = 1
"""What may follow the verdict is the name of the field: "не тот контакт", "wrong company"."""


@lru_cache(maxsize=3)
def _wrong(lang: str) -> re.Pattern[str]:
    return re.compile(load_lexicon(f"wrongness_{lang}")["wrong"])


@lru_cache(maxsize=3)
def _frame(lang: str) -> re.Pattern[str]:
    return re.compile(load_lexicon(f"wrongness_{lang}")["frame"])
