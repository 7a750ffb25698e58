"""Words as the search sees them: levelled, stemmed, in pieces, and by their sense in the trade."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

import yaml

from coach.reading.stemming import snowball

LEXICON: Final = Path(__file__).with_name("lexicon")

_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_CYRILLIC: Final = re.compile("[а-я]")
_ACCENT: Final = re.compile("[\u0300-\u0307\u0309-\u036f]")
_SHORTEST_PIECE: Final = 3
_LONGEST_PIECE: Final = 5
_SHORTEST_PART: Final = 4
"""Letters of the shortest part that a compound is taken apart into."""


def level(text: str) -> str:
    """Small letters without accents, one kind of apostrophe, `ё` as `е`: what typing leaves to chance."""
    flat = unicodedata.normalize("NFKC", text).lower().replace("ё", "е").replace("’", "'").replace("й", "\ue000")
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", flat))
    return unicodedata.normalize("NFC", bare).replace("\ue000", "й")


def words(text: str) -> list[str]:
    """The words and numbers of a text, levelled."""
    return _WORD.findall(level(text))


@lru_cache(maxsize=100_000)
def stem(word: str, lang: str) -> str:
    """The stem of a levelled word; a word in the other alphabet is taken for Russian, or for English."""
    cyrillic = bool(_CYRILLIC.search(word))
    taken = "ru" if cyrillic else "en" if lang == "ru" else lang
    return snowball(word, taken)


@lru_cache(maxsize=100_000)
def pieces(word: str) -> tuple[str, ...]:
    """Runs of three to five letters of a word and its borders: they outlive typing mistakes and compounds."""
    framed = f" {word} "
    return tuple(
        framed[start : start + size]
        for size in range(_SHORTEST_PIECE, _LONGEST_PIECE + 1)
        for start in range(len(framed) - size + 1)
    )


@lru_cache(maxsize=100_000)
def senses(word: str, lang: str) -> tuple[str, ...]:
    """What a word means in the trade, the same in all languages; a compound means what its parts mean."""
    known = _senses(lang)
    stemmed = stem(word, lang)
    found = known.get(word) or known.get(stemmed)
    if not found and lang != "en":  # English words are used in the other languages
        found = _senses("en").get(word) or _senses("en").get(stem(word, "en"))
    return found or _of_parts(word, lang)


def _of_parts(word: str, lang: str) -> tuple[str, ...]:
    if lang != "nl":
        return ()
    known = _senses(lang)
    for end in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        head = known.get(word[:end]) or known.get(stem(word[:end], lang))
        rest = word[end:].removeprefix("s") if word[end:] not in known else word[end:]
        tail = known.get(rest) or known.get(stem(rest, lang))
        if head and tail:
            return (*head, *tail)
    return ()


@lru_cache(maxsize=3)
def _senses(lang: str) -> dict[str, tuple[str, ...]]:
    """The senses of each word and stem that the lexicon lists in a language."""
    rows = yaml.load((LEXICON / "senses.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    found: dict[str, tuple[str, ...]] = {}
    for sense, listed in rows.items():
        for word in words(listed[lang]):
            for form in {word, stem(word, lang)}:
                if sense not in found.get(form, ()):
                    found[form] = (*found.get(form, ()), sense)
    return found


@lru_cache(maxsize=3)
def common_words(lang: str) -> frozenset[str]:
    """Words that name nothing: those of any question."""
    listed = yaml.safe_load((LEXICON / "common_words.yml").read_text(encoding="utf-8"))
    return frozenset(words(listed[lang]))


KINDS_OF_FEATURE: Final = "webpst"
"""Stem, word as it is typed, neighbouring stems, piece of a word, sense, two senses near each other."""


def features(text: str, lang: str, kinds: str = KINDS_OF_FEATURE) -> Iterator[str]:
    """What the search weighs in a text; the first letter of a feature is its kind."""
    found = words(text)
    stems = [stem(word, lang) for word in found]
    yield from ("w " + one for one in stems)
    if "e" in kinds:
        yield from ("e " + word for word in found)
    if "b" in kinds:
        yield from (f"b {one} {other}" for one, other in pairwise(stems))
    if "p" in kinds:
        yield from ("p" + piece for word in found for piece in pieces(word))
    if "s" in kinds:
        meant = [sense for word in found for sense in senses(word, lang)]
        yield from ("s " + one for one in meant)
        near = ((one, other) for at, one in enumerate(meant) for other in meant[at + 1 : at + 4] if one != other)
        yield from (f"t {min(pair)} {max(pair)}" for pair in near if "t" in kinds)
