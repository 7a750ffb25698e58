"""Turns text into what the linear models see: stems of words and pieces of words."""

import re
import unicodedata
from functools import lru_cache
from typing import Any, Final

import snowballstemmer

_SNOWBALL: Final = {"en": "english", "nl": "dutch", "ru": "russian"}
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[?!€$£₽%]")
_INVISIBLE: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


def normalise(text: str) -> str:
    """Lower case, one form per character, `ё` as `е`, digits as `0`: what typing leaves to chance is levelled."""
    flat = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).lower().replace("ё", "е").replace("’", "'")
    return re.sub(r"\d", "0", flat)


@lru_cache(maxsize=3)
def _stemmer(lang: str) -> Any:
    return snowballstemmer.stemmer(_SNOWBALL[lang])


@lru_cache(maxsize=50_000)
def _stem(word: str, lang: str) -> str:
    return str(_stemmer(lang).stemWord(word))


class Stems:
    """Splits a text into stems; a picklable callable for scikit-learn."""

    def __init__(self, lang: str) -> None:
        """Takes the language whose stemmer is used."""
        self.lang = lang

    def __call__(self, text: str) -> list[str]:
        """The stems of the words, in order."""
        return [_stem(word, self.lang) for word in _WORD.findall(normalise(text))]


def words_with_offsets(text: str) -> list[tuple[str, int, int]]:
    """The words of a text as the models count them, with their place in the text as it was typed."""
    return [(found.group(), found.start(), found.end()) for found in _WORD.finditer(text)]
