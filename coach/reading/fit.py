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
_MARKS: Final = (" ,", " .", " ;", " :", " !", " ?", " (", " )")
_CLEAR: Final[tuple[Fit, ...]] = ("partner", "no_target", "target")


def read_fit(text: str, lang: str, *, asked: bool = False) -> Fit | None:
    """Reads whether the customer is one of ours.

    Args:
        text: The message.
        lang: The language it is read in.
        asked: The message answers "is this a target customer: yes, no, a partner's, don't know?": a bare yes
            or no counts and there always is a result. Otherwise only a clear statement counts: one about the
            customer, or one that measures it by our market, profile or size.
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
            key: re.compile("|".join(map(grammar.compile_pattern, listed))) for key, listed in patterns.items()
        }
        listed = [*data["classes"].values(), *(pattern for each in patterns.values() for pattern in each)]
        self._vocabulary = Vocabulary(lang, listed)

    def read(self, text: str, asked: bool) -> Fit | None:
        norm = self._vocabulary.line(text, self._lang).norm
        if not asked:
            return self._clear(norm, text)
        doubt = self._found["unknown"].search(norm)
        stated = next((fit for fit in _CLEAR if self._states(fit, norm)), None)
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

    def _states(self, fit: Fit, norm: str) -> bool:
        """Whether an answer states this in words: beside a clear statement, "consumers" and "it fits" do."""
        return bool(self._found[fit].search(norm) or self._found[f"{fit}_answer"].search(norm))

    def _clear(self, norm: str, text: str) -> Fit | None:
        """A clear statement about the customer. A question states nothing, nor does doubt."""
        if text.rstrip().endswith("?"):
            return None
        for fit in _CLEAR:
            match = self._found[fit].search(norm)
            if match:
                return None if self._found["elsewhere"].search(_clause(norm, match)) else fit
        return None


def _clause(norm: str, match: re.Match[str]) -> str:
    """The clause of a statement: "Monday fits", "that price is right for us" are about no customer."""
    first = max(norm.rfind(mark, 0, match.start() + 1) for mark in _MARKS)
    lasts = [at for mark in _MARKS if (at := norm.find(mark, match.end())) >= 0]
    return f"{norm[max(first, 0) : min(lasts, default=len(norm))]} "


@lru_cache(maxsize=3)
def _reader(lang: str) -> _Reader:
    return _Reader(lang)
