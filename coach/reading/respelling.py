"""What a hastily typed message says, spelled out: slips, chat spellings and words written by ear.

The shared spelling (`coach.reading.roles`) mends the words that every reader needs. A reader whose meaning hangs
on many everyday words mends here those of its own grammar that the shared one leaves: letters swapped, doubled
or left out, ``gevraagt``, ``vergete``, ``нада``, ``неспросил``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from coach.reading.roles import PLACE, russian_parses
from coach.reading.text import Typos, load_lexicon

_LEXICONS = ("roles", "people", "need", "need_unsaid", "need_trouble")
_SHORT, _LONG = 5, 7
_BY_EAR = (("жы", "жи"), ("шы", "ши"), ("чя", "ча"), ("щя", "ща"), ("чю", "чу"), ("щю", "щу"), ("лса", "лся"))
_VOWELS = {"о": "а", "а": "о", "е": "и", "и": "е", "э": "е", "я": "е"}
_DUTCH_ENDS = (("e", "en"), ("t", "d"), ("d", "t"), ("dt", "d"), ("dt", "t"), ("d", "dt"))


@dataclass(frozen=True)
class Respelled:
    """A line with its words mended, and where each word stood before.

    Attributes:
        norm: the line, a space before each word and one at the end.
        places: for each word: start and end in ``norm``, start and end in the line as it was.
    """

    norm: str
    places: tuple[tuple[int, int, int, int], ...]

    def before(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the line as it was a match of the mended one stands."""
        held = [place for place in self.places if place[0] < end and place[1] > start]
        return (held[0][2], held[-1][3]) if held else (start, end)


class Respelling:
    """Mends the words of one language."""

    def __init__(self, lang: str) -> None:
        """Index the words of the grammars; a word that stands in one of them is never changed."""
        self._lang = lang
        listed = load_lexicon(f"need_slips_{lang}")
        self._written_out: Mapping[str, str] = {**load_lexicon(f"roles_{lang}")["written_out"], **listed["written_out"]}
        known: set[str] = set(listed["real_words"].split())
        stems: set[str] = set()
        wanted = set(listed["targets"].split())
        for name in _LEXICONS:
            lexicon = load_lexicon(f"{name}_{lang}")
            patterns = (each for group in lexicon.get("patterns", {}).values() for each in group)
            for text in (*lexicon["classes"].values(), *patterns):
                for word in re.findall(r"[^\W\d_]+\*?", text):
                    (stems if word.endswith("*") else known).add(word.rstrip("*"))
        known |= wanted
        self._known = known
        self._stems = tuple(stem for stem in stems if len(stem) >= _SHORT)
        contractions = {key.replace("'", ""): key for key in self._written_out if "'" in key}
        self._wanted = frozenset(wanted)
        self._slips: dict[str, str] = {}
        for word in sorted(wanted | set(contractions)):
            for slip in _slips(word):
                if slip not in known and slip not in self._written_out:
                    self._slips.setdefault(slip, contractions.get(word, word))
        self._typos = Typos((word for word in wanted if len(word) >= _LONG), known, _LONG)

    def respell(self, norm: str) -> Respelled:
        """Return a line with its words mended."""
        out, places, old, new = [], [], 0, 0
        for word in norm.split(" ")[1:-1]:
            mended = word if word.startswith(PLACE) or not word[:1].isalpha() else self._word(word)
            out.append(mended)
            places.append((new + 1, new + 1 + len(mended), old + 1, old + 1 + len(word)))
            old, new = old + 1 + len(word), new + 1 + len(mended)
        return Respelled("".join(f" {word}" for word in out) + " ", tuple(places))

    @lru_cache(maxsize=4096)  # noqa: B019 - one instance per language lives as long as the program
    def _word(self, word: str) -> str:
        plain = self._written_out.get(word)
        if plain is not None:
            return plain
        if word in self._known or word.startswith(self._stems):
            return word
        if self._lang == "ru":
            return self._russian(word)
        if self._lang == "nl":
            for typed, meant in _DUTCH_ENDS:
                if word.endswith(typed) and (full := word.removesuffix(typed) + meant) in self._wanted:
                    return full
        slip = self._slips.get(word) or self._typos.correct(word) or word
        return self._written_out.get(slip, slip)

    def _russian(self, word: str) -> str:
        if _known_in_russian(word):
            return word
        if word.startswith("не") and len(word) > _SHORT and _known_in_russian(word[2:]):
            return f"не {word[2:]}"
        for candidate in _by_ear(word):
            family = candidate.startswith(self._stems) and sorted(candidate) != sorted(word)
            if candidate in self._known or family:
                return candidate
        return self._slips.get(word) or self._typos.correct(word) or word


def _known_in_russian(word: str) -> bool:
    """Tell whether a word, or all that is left of a joined one, stands in the dictionary."""
    return bool(russian_parses(word)) and any(parse.is_known for parse in russian_parses(word)[:1])


def _by_ear(word: str) -> Iterator[str]:
    """Yield the spellings that sound like ``word``."""
    for heard, written in _BY_EAR:
        if heard in word:
            yield word.replace(heard, written)
    for i, letter in enumerate(word):
        if letter in _VOWELS:
            yield word[:i] + _VOWELS[letter] + word[i + 1 :]
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    for i in range(1, len(word)):
        yield word[:i] + "ь" + word[i:]
        if word[i] == word[i - 1]:
            yield word[:i] + word[i + 1 :]


def _slips(word: str) -> Iterator[str]:
    """Yield what the fingers make of a word: letters swapped, doubled, halved, an inner one left out."""
    if len(word) < _SHORT - 1:
        return
    for i in range(1 if len(word) < _SHORT else 0, len(word) - 1):
        if word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    if len(word) < _SHORT:
        return
    for i in range(len(word)):
        yield word[: i + 1] + word[i:]
        if i and i < len(word) - 1:
            yield word[:i] + word[i + 1 :]


@lru_cache(maxsize=3)
def respelling_of(lang: str) -> Respelling:
    """Return what mends the words of a language."""
    return Respelling(lang)
