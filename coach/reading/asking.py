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


def goes_on(text: str, lang: str) -> bool:
    """Whether a sentence begins like one that goes on from the one before: "and", "what about", "hoe zit het met"."""
    return _going_on(lang).match(fold(text).strip()) is not None


@lru_cache(maxsize=3)
def _going_on(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(load_lexicon(f'asking_{lang}')['goes_on'])})\b")


def way_on(text: str, lang: str) -> str | None:
    """What is wanted after an explanation: "example", "compare", "more" or "source"; None where it is anything else."""
    bare = re.sub(r"[^\w' -]+", "", fold(text)).strip()
    return next((way for way, pattern in _ways_on(lang) if pattern.fullmatch(bare)), None)


@lru_cache(maxsize=3)
def _ways_on(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((way, re.compile(listed)) for way, listed in load_lexicon(f"asking_{lang}")["ways_on"].items())


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
