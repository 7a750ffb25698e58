"""How the reason of a disqualification is kept: one text that holds the rep's words and the category they stand for.

Words that speak for their category by themselves are kept alone; where the rep chose the category, its name stands
before them.
"""

import re
from typing import Any, Final

from coach.reading.reasons import REASONS, read_reason
from coach.shorten import shortened

_ECHOED: Final = 120
_SHORT: Final = 2
_KEPT: Final = re.compile(rf"(?P<category>{'|'.join(REASONS)})(?:: (?P<words>.+))?", re.DOTALL)


def written(words: str | None, category: str | None, lang: str) -> str | None:
    """The text that is kept for a reason."""
    if not words or category is None or read_reason(words, lang) == category or words == category:
        return words
    return f"{category}: {words}"


def taken_apart(kept: str, lang: str) -> tuple[str | None, str]:
    """The category of a kept reason, where it has one, and the rep's words; these are empty where none were typed."""
    match = _KEPT.fullmatch(kept)
    if match is not None:
        return match["category"], match["words"] or ""
    return read_reason(kept, lang), kept


def as_message(kept: str, lang: str, *, disqualified: bool) -> Any:
    """A kept reason as a message: the rep's words, and the category of a disqualification behind them."""
    if not disqualified:
        return shortened(kept, _ECHOED)
    category, words = taken_apart(kept, lang)
    words = shortened(words, _ECHOED)
    if words and len(words.split()) <= _SHORT and kept == words:
        return words  # "no budget" needs no second "no budget" behind it
    label = {"ref": f"reason-category-{(category or 'other').replace('_', '-')}"}
    return label if not words else {"ref": "reason-with-category", "args": {"reason": words, "category": label}}
