"""For which of the method's reasons a lead is disqualified, in the rep's words.

The categories are the method's (docs/method.md, "Lead status"); which of them a team uses stands in
`method/lead_status.yml`. What the rep wrote is kept beside the category, never replaced by it.
"""

import re
from functools import lru_cache
from typing import Final

from coach.languages import LANGUAGES
from coach.reading.text import fold, load_lexicon

REASONS: Final = ("no_need", "no_budget", "no_fit", "wrong_data", "unreachable")
"""The reasons that there are words for."""


def read_reason(text: str, lang: str) -> str | None:
    """The category of a reason, or None where the words speak for none of them.

    Of several the one named first counts. Words that speak for none in their own language are looked up in the
    others: reasons are read back from what was kept, in whatever language it was written.

    Args:
        text: The reason as typed.
        lang: The language it is read in first.
    """
    folded = fold(text)
    for code in (lang, *(other for other in LANGUAGES if other != lang)):
        found = [
            (match.start(), order, category)
            for order, (category, pattern) in enumerate(_patterns(code))
            if (match := pattern.search(folded))
        ]
        if found:
            return min(found)[2]
    return None


@lru_cache(maxsize=3)
def _patterns(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    listed = load_lexicon(f"reasons_{lang}")["categories"]
    return tuple((name, re.compile(r"\b(?:" + "|".join(listed[name]) + ")")) for name in REASONS)
