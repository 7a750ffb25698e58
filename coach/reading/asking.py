"""Whether a sentence asks, with or without a question mark."""

import re
from functools import lru_cache

from coach.reading.text import fold, load_lexicon


def asks(text: str, lang: str) -> bool:
    """Whether a sentence is put as a question: by its mark, or by its first word where the mark was not typed."""
    folded = fold(text).strip()
    return folded.rstrip(" )\"'»”").endswith("?") or _first(lang).match(folded) is not None


@lru_cache(maxsize=3)
def _first(lang: str) -> re.Pattern[str]:
    lexicon = load_lexicon(f"asking_{lang}")
    openers, first = "|".join(lexicon["openers"]), "|".join(lexicon["first"])
    return re.compile(rf"(?:(?:{openers})[\s,]+)*(?:{first})\b")


def leaves(text: str, lang: str) -> bool:
    """Whether somebody leaves what was asked alone, rather than does not know: "skip", "never mind"."""
    return _leaving(lang).search(fold(text)) is not None


@lru_cache(maxsize=3)
def _leaving(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_lexicon(f'asking_{lang}')['leaves'])})\b")


def addresses(text: str, lang: str) -> bool:
    """Whether a sentence speaks to somebody: "you", "u", "вы" in any form."""
    return _second_person(lang).search(fold(text)) is not None


@lru_cache(maxsize=3)
def _second_person(lang: str) -> re.Pattern[str]:
    words = "|".join(load_lexicon(f"asking_{lang}")["you"])
    return re.compile(rf"\b(?:{words})\b")
