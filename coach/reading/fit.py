"""Whether a customer is one of ours, in the rep's words (docs/method.md, section 3: fit).

The most specific statement wins: a partner's, then no target, then a target, as "not our kind of customer"
holds the words of "our kind of customer".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, Literal

from coach.reading.roles import grammar_of, language_of
from coach.reading.terms import Vocabulary
from coach.reading.text import load_lexicon

Fit = Literal["target", "no_target", "partner", "unknown"]
_CLEAR: Final[tuple[Fit, ...]] = ("partner", "no_target", "target")


def read_fit(text: str, lang: str, *, asked: bool = False) -> Fit | None:
    """Reads whether the customer is one of ours.

    Args:
        text: The message.
        lang: The language it is read in.
        asked: The message answers "is this a target customer: yes, no, a partner's, don't know?": a bare yes
            or no counts and there always is a result. Otherwise only a clear statement counts.
    """
    lang = language_of(text, lang)
    return _reader(lang).read(text, asked)


class _Reader:
    """The patterns of one language, compiled."""

    def __init__(self, lang: str) -> None:
        data = load_lexicon(f"fit_{lang}")
        grammar = grammar_of("fit", lang)
        patterns: Mapping[str, Sequence[str]] = data["patterns"]
        self._lang = lang
        self._found = {
            key: re.compile("|".join(map(grammar.compile_pattern, listed)))
            for key, listed in patterns.items()
        }
        listed = [*data["classes"].values(), *(pattern for each in patterns.values() for pattern in each)]
        self._vocabulary = Vocabulary(lang, listed)

    def read(self, text: str, asked: bool) -> Fit | None:
        norm = self._vocabulary.line(text, self._lang).norm
        if not asked:
            return self._clear(norm, text)
        doubt = self._found["unknown"].search(norm)
        stated = self._clear(norm, "")
        if stated in (None, "target") and self._found["no_target_kinds"].search(norm):
            stated = "no_target"  # a kind of customers ("consumers") is a verdict only where one was asked for
        if stated is not None and not (doubt and stated == "target"):
            return stated
        if doubt:
            return "unknown"
        first: list[tuple[int, Fit]] = []
        for fit in _CLEAR:
            match = self._found[f"{fit}_asked"].search(norm)
            if match:
                first.append((match.start(), fit))
        return min(first)[1] if first else "unknown"

    def _clear(self, norm: str, text: str) -> Fit | None:
        """A clear statement. A question states nothing, nor does doubt."""
        if text.rstrip().endswith("?"):
            return None
        for fit in _CLEAR:
            if self._found[fit].search(norm):
                # "Monday fits", "that price is right for us": what fits there is no customer
                return None if fit == "target" and self._found["elsewhere"].search(norm) else fit
        return None


@lru_cache(maxsize=3)
def _reader(lang: str) -> _Reader:
    return _Reader(lang)
