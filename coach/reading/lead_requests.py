"""What a request about several leads names: a new name, a name to open, which lead stays, "more", "undo"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Final

from coach.reading.roles import Line, grammar_of, language_of, russian_parses
from coach.reading.terms import Vocabulary
from coach.reading.text import load_lexicon

_MARKS: Final = frozenset(",.;:!?()")
_LONGEST_NAME: Final = 6
"""Words of a name at most; what is longer is a sentence."""
_QUOTED: Final = re.compile(r"[«“\"„]([^«»“”\"„]{2,60})[»”\"“]")


class LeadWords:
    """The patterns of one language, compiled, over a message in comparable form."""

    def __init__(self, lang: str) -> None:
        """Reads `lexicon/leads_<lang>.json`."""
        data = load_lexicon(f"leads_{lang}")
        self.lang = lang
        self._grammar = grammar_of("leads", lang)
        self.patterns: Mapping[str, Sequence[str]] = data["patterns"]
        listed = [*data["classes"].values(), *(pattern for each in self.patterns.values() for pattern in each)]
        self._vocabulary = Vocabulary(lang, listed)
        self.fields: tuple[str, ...] = tuple(
            name.removeprefix("f_") for name in data["classes"] if name.startswith("f_")
        )

    def line(self, text: str) -> Line:
        """The message in comparable form."""
        return self._vocabulary.line(text, self.lang)

    def words(self, name: str) -> frozenset[str]:
        """The words of a class."""
        return self._grammar.words(name)

    @lru_cache(maxsize=128)  # noqa: B019 - one instance per language lives as long as the program
    def find(self, key: str, field: str = "") -> re.Pattern[str]:
        """The patterns listed under a key as one expression; `{F}` in them stands for a field."""
        listed = (pattern.replace("{F}", f"{{f_{field}}}") for pattern in self.patterns[key])
        return re.compile("|".join(map(self._grammar.compile_pattern, listed)))


@lru_cache(maxsize=3)
def lead_words(lang: str) -> LeadWords:
    """The patterns of a language, read once."""
    return LeadWords(lang)


def places(line: Line) -> list[int]:
    """Where in the comparable form each word begins."""
    found, place = [], 0
    for word in line.words:
        found.append(place)
        place += len(word.norm) + 1
    return found


def read_new_name(text: str, lang: str) -> str | None:
    """The name a lead is to have: "rename Acme to Acme Group", "hij heet eigenlijk Norbury", "переименуй в Акме".

    Args:
        text: The message.
        lang: The language it is read in.
    """
    words = lead_words(language_of(text, lang))
    line = words.line(text)
    ends = sorted({match.end() for match in words.find("new_name").finditer(line.norm)}, reverse=True)
    starts = places(line)
    for end in ends:
        name = _name_from(line, bisect_left(starts, end), words.words("tail"))
        if name is not None:
            quoted = _QUOTED.search(name)
            return quoted.group(1).strip() if quoted else _as_called(name, words.lang)
    return None


def read_plain_name(text: str, lang: str) -> str | None:
    """A name given as an answer: the message itself without what is said around it, or the new name it tells."""
    told = read_new_name(text, lang)
    if told is not None:
        return told
    return read_opened_name(text, lang)


def read_opened_name(text: str, lang: str) -> str | None:
    """The name that is left of a request when its frame is taken off: "switch to Zebra Foods please", "die van Zebra".

    None where nothing is left, or more than a name.
    """
    words = lead_words(language_of(text, lang))
    line = words.line(text)
    frame = words.words("frame")
    first = 0
    while first < len(line.words) and (line.words[first].norm in frame or line.words[first].norm in _MARKS):
        first += 1
    name = _name_from(line, first, words.words("tail") | words.words("lead_noun"))
    return None if name is None else _as_called(name, words.lang)


def read_stays(text: str, lang: str) -> int | None:
    """Where in a request to merge the name of the lead that stays begins: after "into", "in", "в"."""
    words = lead_words(language_of(text, lang))
    line = words.line(text)
    matches = list(words.find("merge_into").finditer(line.norm))
    if not matches:
        return None
    at = bisect_left(places(line), matches[-1].end())
    return line.words[at].start if at < len(line.words) else None


def wants(key: str, text: str, lang: str) -> bool:
    """Whether a short message asks for `more` of a list, or to `undo` what was just done."""
    words = lead_words(language_of(text, lang))
    return words.find(key).search(words.line(text).norm) is not None


def is_before(text: str, lang: str) -> bool:
    """Whether the lead before this one is meant: "previous lead", "de vorige", "предыдущий клиент"."""
    return wants("before", text, lang)


def goes(text: str, lang: str) -> bool:
    """Whether a message asks to go to a lead, and so is no answer to which lead was meant: "back to Acme"."""
    words = lead_words(language_of(text, lang))
    return any(word.norm in words.words("goes") for word in words.line(text).words)


def _name_from(line: Line, first: int, tail: Collection[str]) -> str | None:
    """The words from one on to the end of the clause, without what is only said after a name."""
    last = first
    while last < len(line.words) and line.words[last].norm not in _MARKS:
        last += 1
    while last > first and line.words[last - 1].norm in tail:
        last -= 1
    if not 0 < last - first <= _LONGEST_NAME:
        return None
    return line.text[line.words[first].start : line.words[last - 1].end].strip(" '\"“”«»")


def _as_called(name: str, lang: str) -> str:
    """A name as it is called: "переименуй в Ромашку" names Ромашка."""
    if lang != "ru" or " " in name or not name.casefold().endswith(("у", "ю")):
        return name
    for parse in russian_parses(name.casefold()):
        if "accs" in parse.tag and "femn" in parse.tag:
            called = str(parse.inflect({"nomn"}).word)
            return called.capitalize() if name[:1].isupper() else called
    return name
