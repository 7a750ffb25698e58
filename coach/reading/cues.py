"""Which words of a seller's line show what type of question it is.

docs/understanding.md says what the types mean; this module only points: "*what does that cost you*".
It does not classify. One line may hold cues of several types, and what the line is, is decided elsewhere.

The phrases are data, ``lexicon/cues_<lang>.json``. ``cues`` holds per type a list of phrases: elements that
stand one after the other:

==============  ==============================================================================================
``word``        this word, folded (lower case, no Latin accents, ``ё`` as ``е``, hyphens as spaces)
``stem*``       a word that begins so; ``*stem`` one that ends so, ``*stem*`` one that contains it
``<name>``      a word of this class; ``classes`` lists its words, stems and other classes
``a|b*|<c>``    one of these
``_``           any one word but those in ``small`` ("the", "with"): a cue should not end in one by chance
``...?``        the element may be missing
``{0,2}``       from none to two tokens of any kind, within the sentence
``^...``        the element opens its sentence; words in ``openers`` ("so", "and") do not count
==============  ==============================================================================================

``tails`` are words that no cue ends in, whatever the phrase says ("a", "and"). ``clitics`` are the ends that
stand as words of their own ("what" "'s", "do" "n't"). ``spelling`` maps what people type to the words meant
("u" -> "you"); one slip in a long word needs no entry. ``real`` are words that look like such a slip and are
none; for Russian a dictionary tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from coach.languages import LANGUAGES
from coach.letters import QUESTION_TYPES
from coach.reading.text import Typos, fold, load_lexicon

if TYPE_CHECKING:
    from spacy.matcher import Matcher


@dataclass(frozen=True)
class Cue:
    """Words that show a question type: the characters from ``start`` to ``end``, and the text as typed."""

    question_type: str
    start: int
    end: int
    text: str


def find_cues(text: str, lang: str) -> list[Cue]:
    """Find all words that show a question type.

    Args:
        text: the line, as typed.
        lang: ``en``, ``nl`` or ``ru``.

    Returns:
        The cues in the order of the text. Of overlapping ones of the same type only the longest stands; cues
        of different types may overlap.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    if lang not in LANGUAGES:
        raise ValueError(f"no cues for language {lang!r}")
    kept: list[Cue] = []
    for kind, start, end in sorted(_phrases(lang).spans(text), key=lambda s: (s[1] - s[2], s[1])):
        if not any(kind == cue.question_type and start < cue.end and cue.start < end for cue in kept):
            kept.append(Cue(kind, start, end, text[start:end]))
    return sorted(kept, key=lambda cue: (cue.start, -cue.end))


def cue_for(text: str, lang: str, question_type: str) -> str:
    """Return the most telling (longest) words that show ``question_type``, as typed; "" where there are none.

    Raises:
        ValueError: ``lang`` or ``question_type`` is unknown.
    """
    if question_type not in QUESTION_TYPES:
        raise ValueError(f"no such question type: {question_type!r}")
    own = (cue.text for cue in find_cues(text, lang) if cue.question_type == question_type)
    return max(own, key=len, default="")


#: Words shorter than this are one slip away from too many others to be corrected.
_SHORTEST = 7
_SENTENCE_ENDS = (".", "?", "!", "…", ";")
_GAP = re.compile(r"\{\d+,\d+\}")


@dataclass
class _Words:
    """The words an element stands for, by how they are compared."""

    exact: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)  # regular expressions of words with a star in front

    @classmethod
    def of(cls, element: str, classes: Mapping[str, str]) -> _Words:
        """Read an element, classes resolved."""
        words = cls()
        for word in element.split("|"):
            if word.startswith("<"):
                inner = cls.of("|".join(classes[word[1:-1]].split()), classes)
                words.exact |= inner.exact
                words.stems |= inner.stems
                words.parts |= inner.parts
            elif word.startswith("*"):
                words.parts.add(re.escape(word[1:]).replace(r"\*", r"\w*") + "$")
            elif word.endswith("*"):
                words.stems.add(word[:-1])
            else:
                words.exact.add(word)
        return words

    def names(self) -> set[str]:
        return self.exact | self.stems | self.parts

    def spec(self) -> dict[str, Any]:
        """Return the Matcher's pattern for one token."""
        if not self.stems and not self.parts:
            return {"ORTH": {"IN": sorted(self.exact)}} if len(self.exact) > 1 else {"ORTH": min(self.exact)}
        whole = [re.escape(word) + "$" for word in sorted(self.exact)]
        choice = whole + [re.escape(stem) for stem in sorted(self.stems)]
        choice += [r"\w*" + part for part in sorted(self.parts)]
        return {"ORTH": {"REGEX": f"^(?:{'|'.join(choice)})"}}


class _Phrases:
    """The phrases of one language, in one Matcher per rarest word.

    A Matcher tries each of its patterns at each token, and with all of a language's phrases in one that takes
    milliseconds. So each phrase is filed under its rarest element, and a message is only shown to the
    Matchers whose element it contains.
    """

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        """Compile the phrases of a lexicon."""
        from spacy.vocab import Vocab

        # A language's own vocabulary works out twenty properties of each word it sees first. That
        # takes longer than all the rest, and none of them is needed here.
        self._vocab = Vocab()
        self._spelling: Mapping[str, str] = lexicon["spelling"]
        self._openers = frozenset(lexicon["openers"].split())
        self._tails = frozenset(lexicon["tails"].split())
        ends = "|".join(lexicon["clitics"].split()) or "(?!)"
        self._token = re.compile(rf"\d+(?:[.,]\d+)+|(?:{ends})\b|\w+?(?=(?:{ends})\b)|\w+(?:'\w+)*|'\w\b|[^\w\s]")
        self._any = {"ORTH": {"REGEX": rf"^(?!(?:{'|'.join(lexicon['small'].split())})$)\w"}}
        self._matchers: dict[str, Matcher] = {}
        self._exact: dict[str, set[str]] = {}  # word -> the elements it may fill, and so on
        self._stems: dict[str, set[str]] = {}
        self._parts: list[tuple[re.Pattern[str], str]] = []
        elements = self._compile(lexicon["cues"], lexicon["classes"])
        known = {word for words in elements.values() for word in words.exact}
        self._typos = Typos(known, lexicon["real"].split(), shortest=_SHORTEST)
        self._prefixes = {stem for words in elements.values() for stem in words.stems}

    def _compile(self, cues: Mapping[str, list[str]], classes: Mapping[str, str]) -> dict[str, _Words]:
        phrases = [(kind, phrase.split()) for kind in QUESTION_TYPES for phrase in cues[kind]]
        cores = {e.strip("^?") for _, phrase in phrases for e in phrase if not _GAP.match(e)} - {"_"}
        elements = {core: _Words.of(core, classes) for core in cores}
        common = Counter(name for _, phrase in phrases for e in phrase if e in elements for name in elements[e].names())
        for kind, phrase in phrases:
            fixed = [e.lstrip("^") for e in phrase if e.lstrip("^") in elements]
            anchor = min(fixed, key=lambda e: sum(common[name] for name in elements[e].names()))
            if anchor not in self._matchers:
                self._file(anchor, elements[anchor])
            patterns = [[self._spec(e, elements) for e in ending] for ending in _endings(phrase)]
            self._matchers[anchor].add(kind, patterns)
        return elements

    def _spec(self, element: str, elements: Mapping[str, _Words]) -> dict[str, Any]:
        """Return the Matcher's pattern for one element of a phrase."""
        if _GAP.match(element):
            return {"ORTH": {"NOT_IN": list(_SENTENCE_ENDS)}, "OP": element}
        core = element.strip("^?")
        spec: dict[str, Any] = dict(self._any) if core == "_" else elements[core].spec()
        if element.startswith("^"):
            spec["IS_SENT_START"] = True
        if element.endswith("?"):
            spec["OP"] = "?"
        return spec

    def _file(self, anchor: str, words: _Words) -> None:
        from spacy.matcher import Matcher

        self._matchers[anchor] = Matcher(self._vocab)
        for word in words.exact:
            self._exact.setdefault(word, set()).add(anchor)
        for stem in words.stems:
            self._stems.setdefault(stem, set()).add(anchor)
        self._parts += [(re.compile(part), anchor) for part in words.parts]

    def spans(self, text: str) -> Iterable[tuple[str, int, int]]:
        """Yield type, start and end of every place where a phrase fits."""
        from spacy.tokens import Doc

        places: list[tuple[int, int]] = []
        words: list[str] = []
        for match in self._token.finditer(_level(text)):
            meant = self._meant(match.group())
            words += meant
            places += [match.span()] * len(meant)
        if not words:
            return
        doc = Doc(self._vocab, words=words, sent_starts=self._starts(words))
        for anchor in {anchor for word in set(words) for anchor in self._anchors(word)}:
            for key, first, last in self._matchers[anchor](doc):
                while last > first + 1 and self._hangs(words[last - 1]):
                    last -= 1
                yield self._vocab.strings[key], places[first][0], places[last - 1][1]

    def _hangs(self, word: str) -> bool:
        """Tell whether a cue should not end in this word."""
        return word in self._tails or not word[-1].isalnum()

    def _meant(self, typed: str) -> list[str]:
        """Return the words that were meant, where what was typed is a known shorthand or one slip away."""
        if typed in self._spelling:
            return self._spelling[typed].split()
        if len(typed) < _SHORTEST or any(typed[:i] in self._prefixes for i in range(2, len(typed) + 1)):
            return [typed]
        meant = self._typos.correct(typed)
        # Fingers rarely slip on a first letter; another one is mostly another word (reason, season).
        return [meant if meant and meant[0] == typed[0] and not _exists(typed) else typed]

    def _starts(self, words: list[str]) -> list[bool | int | None]:
        """Tell for each word whether it is the first of its sentence that says something."""
        starts: list[bool | int | None] = []
        open_ = True
        for word in words:
            says = word.isalnum() and word not in self._openers
            starts.append(open_ and says)
            open_ = word in _SENTENCE_ENDS or (open_ and not says)
        return starts

    def _anchors(self, word: str) -> set[str]:
        found = set(self._exact.get(word, ()))
        for i in range(1, len(word) + 1):
            found |= self._stems.get(word[:i], set())
        return found | {anchor for part, anchor in self._parts if part.search(word)}


def _exists(word: str) -> bool:
    """Tell whether this is a word of the Russian dictionary, where case forms are one slip apart."""
    return "а" <= word[0] <= "я" and bool(_russian_words().word_is_known(word))


@lru_cache(maxsize=1)
def _russian_words() -> Any:
    import pymorphy3  # its dictionaries take a while to load, which English and Dutch need not pay

    return pymorphy3.MorphAnalyzer(lang="ru")


def _endings(phrase: list[str]) -> list[list[str]]:
    """Return the forms of a phrase; one that ends in ``{0,3} word?`` ends in the word or before the gap."""
    if len(phrase) > 2 and phrase[-1].endswith("?") and _GAP.match(phrase[-2]):
        return [phrase[:-2], [*phrase[:-1], phrase[-1][:-1]]]
    return [phrase]


def _level(text: str) -> str:
    """Fold a text and part its hyphens, each character to one, so that places stay."""
    folded = fold(text)
    if len(folded) != len(text):  # the few capitals that fold to two characters stay as they are
        folded = "".join(low if len(low := fold(char)) == 1 else char for char in text)
    return re.sub(r"(?<=\w)[-‑](?=\w)", " ", folded)


@lru_cache(maxsize=len(LANGUAGES))
def _phrases(lang: str) -> _Phrases:
    """Return the compiled phrases of a language; built, and spaCy loaded, at the first call."""
    if lang == "ru":
        _russian_words()  # now, rather than at the first word that looks mistyped
    return _Phrases(load_lexicon(f"cues_{lang}"))
