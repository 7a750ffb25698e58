"""Turns text into what the linear models see: stems of words, classes of words, and pieces of words."""

import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final

from coach.reading.stemming import snowball

LEXICON: Final = Path(__file__).with_name("lexicon")

_FIRST: Final = "<s>"
_LAST: Final = "</s>"
_OTHER: Final = "_"

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[?!€$£₽%]")
_INVISIBLE: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


def normalise(text: str) -> str:
    """Lower case, one form per character, `ё` as `е`, digits as `0`: what typing leaves to chance is levelled."""
    flat = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).lower().replace("ё", "е").replace("’", "'")
    return re.sub(r"\d", "0", flat)


@lru_cache(maxsize=50_000)
def _stem(word: str, lang: str) -> str:
    return snowball(word, lang)


Line = tuple[str, str]
"""What the models are shown: a text, and the language whose stems are taken."""


def stems(line: Line) -> list[str]:
    """The stems of a text, one for each of its words."""
    text, lang = line
    return [_stem(word, lang) for word in _WORD.findall(normalise(text))]


def marked_stems(line: Line) -> list[str]:
    """The stems of a text between a mark for its beginning and one for its end."""
    return [_FIRST, *stems(line), _LAST]


def concepts(line: Line) -> list[str]:
    """The classes of a line's words ("showing_verb", "illness"), the same in all languages; one mark for other words.

    The classes stand in `lexicon/concepts_<lang>.json`. They let the models learn from one word of a class, or from
    another language, what they then know of its other words.
    """
    text, lang = line
    by_word, by_stem = _classes(lang)
    words = _WORD.findall(normalise(text))
    named = (by_word.get(word) or by_stem.get(_stem(word, lang)) for word in words)
    return [
        _FIRST,
        *(name or (word if word == "?" else _OTHER) for word, name in zip(words, named, strict=True)),
        _LAST,
    ]


@lru_cache(maxsize=3)
def _classes(lang: str) -> tuple[dict[str, str], dict[str, str]]:
    """The class of each word, and of each stem for forms that the lexicon does not list."""
    lexicon = json.loads((LEXICON / f"concepts_{lang}.json").read_text(encoding="utf-8"))
    by_word = {normalise(word): name for name, words in lexicon.items() for word in words.split()}
    return by_word, {_stem(word, lang): name for word, name in by_word.items()}


def normalised(line: Line) -> str:
    """The levelled text of a line."""
    return normalise(line[0])


def words_with_offsets(text: str) -> list[tuple[str, int, int]]:
    """The words of a text as the models count them, with their place in the text as it was typed."""
    return [(found.group(), found.start(), found.end()) for found in _WORD.finditer(text)]
