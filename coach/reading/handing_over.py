"""For whom a hand-over text is asked: the partner or the sales manager."""

import re
from functools import lru_cache
from typing import Final

from coach.reading.text import fold, load_lexicon

RECEIVERS: Final = ("partner", "manager")
"""Who a lead is handed over to."""


def read_receiver(text: str, lang: str) -> str | None:
    """The receiver that a message names, or None where it names none or both."""
    folded = fold(text)
    found = [name for name, pattern in _patterns(lang) if pattern.search(folded)]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=3)
def _patterns(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    lexicon = load_lexicon(f"handing_over_{lang}")
    return tuple((name, re.compile(r"\b(?:" + "|".join(lexicon[name]) + ")")) for name in RECEIVERS)
