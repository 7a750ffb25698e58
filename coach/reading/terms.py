"""The glossary terms a question is about, and the comparable line that the readers of commands share.

Aliases are data (``lexicon/terms_<lang>.json``). Every language's reader also knows the English ones: reps
write "wat is een nurture lead" and "что такое SQL".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from coach.reading.roles import Line, Word, join, language_of, line_of
from coach.reading.stemming import snowball
from coach.reading.text import Typos, fold, load_lexicon

_SHORTEST_TYPO: Final = 5


def read_term(text: str, lang: str) -> str | None:
    """Returns the term a message names, the first of several, or None.

    Args:
        text: The message.
        lang: The language it is read in.
    """
    terms = read_terms(text, lang)
    return terms[0] if terms else None


def read_terms(text: str, lang: str) -> list[str]:
    """Returns all terms a message names, in order, each once."""
    lang = language_of(text, lang)
    return _terms(lang).find(text)


class Vocabulary:
    """The words that a reader's lexicon knows: they stay as typed, and what is one slip away is corrected."""

    def __init__(self, lang: str, listed: Iterable[str], shortest: int = 7) -> None:
        """Index the words of ``listed`` patterns or word lists; shorter ones correct nothing."""
        written_out: Mapping[str, str] = load_lexicon(f"roles_{lang}")["written_out"]
        words = set(re.split(r"[\s|_?{}~^!$]+", " ".join(listed)))
        self._known = frozenset(words) - {word for word, plain in written_out.items() if " " in plain}
        self._typos = Typos({word for word in words if word.isalpha()}, _STEADY, shortest)

    def line(self, text: str, lang: str) -> Line:
        """Bring a message into comparable form, see `coach.reading.roles.line_of`."""
        line = line_of(text, lang)
        words = tuple(self._word(text, word) for word in line.words)
        return Line(text, lang, words, join(word.norm for word in words))

    def _word(self, text: str, word: Word) -> Word:
        typed = fold(text[word.start : word.end])
        if typed in self._known and typed[0].isalpha():
            return Word(typed, word.start, word.end)
        # a contraction written out is no slip
        plain = typed if word.norm == typed else None
        corrected = self._typos.correct(plain) if plain else None
        return Word(corrected, word.start, word.end) if corrected else word


_STEADY: Final = frozenset({"signing", "singing", "parking", "partner", "partners", "quote", "quota", "quiet", "quite"})


@dataclass(frozen=True)
class _Token:
    norm: str
    stem: str


class _Terms:
    """Finds aliases of one language and of English, word by word after stemming, the longest alias first."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        aliases: dict[tuple[str, ...], str] = {}
        stemmed: dict[tuple[str, ...], str] = {}
        for source in dict.fromkeys((lang, "en")):
            for term, listed in load_lexicon(f"terms_{source}")["terms"].items():
                for alias in listed:
                    folded = tuple(re.findall(_WORD, fold(alias)))
                    aliases.setdefault(folded, term)
                    if source == lang:
                        stemmed.setdefault(tuple(self._stem(word) for word in folded), term)
        words = {word for alias in aliases for word in alias if len(word) >= _SHORTEST_TYPO}
        # a form that is listed as it stands beats one that only shares its stem
        aliases = {**stemmed, **aliases}
        data = load_lexicon(f"terms_{lang}")
        self._aliases = aliases
        self._longest = max(map(len, aliases))
        self._typos = Typos(words, str(data["real_words"]).split(), _SHORTEST_TYPO)
        self._no_term = re.compile(rf"(?<!\S)(?:{'|'.join(data['no_term'])})(?!\S)")
        self._letters: Mapping[str, Mapping[str, str]] = data["letters"]
        self._links = frozenset(str(data["links"]).split())
        read = [load_lexicon(f"terms_{source}") for source in dict.fromkeys((lang, "en"))]
        self._general = frozenset(self._stem(fold(word)) for each in read for word in str(each["general"]).split())
        company = {fold(word) for each in read for word in str(each["company"]).split()}
        in_aliases = {word for alias in aliases for word in alias}
        self._company = frozenset(company | in_aliases | {self._stem(word) for word in company | in_aliases})

    @lru_cache(maxsize=8192)  # noqa: B019 - one instance per language lives as long as the program
    def _stem(self, word: str) -> str:
        return snowball(word, self._lang)

    def find(self, text: str) -> list[str]:
        """Return the terms of a message in order."""
        folded = self._no_term.sub(lambda found: " " + "_" * len(found.group()) + " ", fold(text))
        tokens = [self._token(word) for word in re.findall(_WORD, folded)]
        found: list[str] = []
        i = 0
        while i < len(tokens):
            term, length = self._at(tokens, i)
            if term is not None and term not in found:
                found.append(term)
            i += length
        return found

    def _token(self, word: str) -> _Token:
        if (word,) not in self._aliases and (self._stem(word),) not in self._aliases:
            word = self._typos.correct(word) or word
        return _Token(word, self._stem(word))

    def _at(self, tokens: list[_Token], start: int) -> tuple[str | None, int]:
        """The term that begins at a word, and how many words it takes."""
        letter = self._letter(tokens, start)
        if letter is not None:
            return letter
        for length in range(min(self._longest, len(tokens) - start), 0, -1):
            part = tokens[start : start + length]
            for key in (tuple(t.norm for t in part), tuple(t.stem for t in part)):
                if key in self._aliases and (length > 1 or self._by_itself(tokens, start)):
                    return self._aliases[key], length
        return None, 1

    def _by_itself(self, tokens: list[_Token], at: int) -> bool:
        """Tell whether a word is the thing asked about, not part of another one: "the decoupling point"."""
        if tokens[at].stem not in self._general:
            return True
        beside = tokens[max(at - 1, 0) : at] + tokens[at + 1 : at + 2]
        return all({token.norm, token.stem} & self._company or token.norm.isdigit() for token in beside)

    def _letter(self, tokens: list[_Token], start: int) -> tuple[str | None, int] | None:
        """One letter of an acronym: "the P in SPIN", "de B van BANT"."""
        if len(tokens[start].norm) != 1:
            return None
        for end in range(start + 1, min(start + 6, len(tokens))):
            word = tokens[end].norm
            if word in self._letters:
                term = self._letters[word].get(tokens[start].norm)
                return (term, end - start + 1) if term else None
            if word not in self._links:
                return None
        return None


_WORD: Final = re.compile(r"[^\W_]+")


@lru_cache(maxsize=3)
def _terms(lang: str) -> _Terms:
    return _Terms(lang)
