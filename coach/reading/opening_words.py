"""The words of a message about a call to come, its cues, and the stretches that they cut it into.

Cues and word lists are data: ``lexicon/opening_<lang>.json``, in the pattern language of `coach.reading.roles`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final

from coach.reading.roles import Grammar, Job, Word, grammar_of, join, line_of
from coach.reading.text import fold, load_lexicon

_KINDS: Final = (
    "call_at", "call", "speak", "before", "company", "offer", "offer_weak", "he_is", "link", "fact",
    "number_fact", "qualify", "qualify_before", "lead", "prep", "timed", "company_weak", "fact_start", "topic", "chat",
)  # fmt: skip
CALLING: Final = frozenset({"call_at", "call", "speak", "before", "prep", "link"})
"""Kinds of cue that announce a call: only beside one of them a loose clause is about the customer."""
_LISTS: Final = ("decides", "wrong", "opener", "spelling")
"""Patterns that are no cues."""

MARKS: Final = frozenset(",.;:!?()")
_CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-4])[:hu][0-5]\d|(?:[01]?\d|2[0-4])h")
_DOT: Final = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_DATE: Final = re.compile(r"\d{1,2}([./-])\d{1,2}(?:\1\d{2,4})?|\d{4}-\d{1,2}-\d{1,2}")
_DOMAIN: Final = re.compile(r"com|net|org|nl|be|de|eu|uk|io|ai|app|ru|рф", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_QUOTED: Final = re.compile(r"[«\"“„‘]([^»\"”“’,.;]{2,40}?)[»\"”“’]")
_PARTICLES: Final = frozenset("van de der den het 't ten ter von di da la le du el".split())  # noqa: SIM905
ARTICLES: Final = frozenset({"a", "an", "een"})
WHY: Final = frozenset({"why", "waarom", "почему", "чего"})
NO_NAME_AFTER: Final = ARTICLES | {"some", "any", "no", "geen", "not", "niet", "не", "two", "twee"}
_HIGHEST_DAY: Final = 31
_LEGAL_DOT: Final = frozenset(
    "bv nv inc ltd co corp st mr mrs ms dr dhr mw mevr drs ing ir prof jr sr gebr г".split()  # noqa: SIM905
)
"""Abbreviations after which a dot ends no sentence."""


@dataclass(frozen=True)
class Said:
    """Words of the message, as typed, and where they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class OpeningReading:
    """What was said about a call to come; None where nothing was.

    Attributes:
        company: Name of the customer.
        contact: Name of the person.
        role: The person's job, without article.
        offer: What the rep sells.
        when: Time of the call, as written.
        facts: The remaining clauses that state something about the customer.
    """

    company: Said | None = None
    contact: Said | None = None
    role: Said | None = None
    offer: Said | None = None
    when: Said | None = None
    facts: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Segment:
    """Words ``first`` to ``last`` (not included); ``body`` is where they go on after their cue."""

    kind: str
    first: int
    body: int
    last: int


class Lexicon:
    """The cues and word lists of one language, compiled."""

    def __init__(self, lang: str) -> None:
        self.grammar: Grammar = grammar_of("opening", lang)
        patterns = load_lexicon(f"opening_{lang}")["patterns"]
        compiled = {
            kind: "|".join(map(self.grammar.compile_pattern, patterns.get(kind, ())))
            for kind in (*_KINDS, "when", "when_bare", "when_vague")
        }
        self.cues = re.compile("|".join(f"(?P<{kind}>{compiled[kind]})" for kind in _KINDS if compiled[kind]))
        self.when = re.compile(
            f"(?P<when>{compiled['when']})|(?P<vague>{compiled['when_vague']})|(?P<bare>{compiled['when_bare']})"
        )
        self.lists = {name: re.compile("|".join(map(self.grammar.compile_pattern, patterns[name]))) for name in _LISTS}
        names = load_lexicon(f"people_{lang}").get("names", {})
        self.vocabulary = _vocabulary(lang)
        self.short: Mapping[str, str] = load_lexicon(f"opening_{lang}")["short"]
        self.first_names = frozenset(str(names.get("first", "")).split())
        for other in ("en", "nl"):  # a Jenny may be Dutch, and a Piet may be called from London
            self.first_names |= frozenset(load_lexicon(f"opening_{other}")["classes"]["first_name"].split())
        self.doubtful = frozenset(str(names.get("doubtful", "")).split())
        jobs = grammar_of("roles", lang)
        self.job_endings = tuple(jobs.words("suffix")) if lang == "nl" else ()
        self.job_words = {"of", "van", "&"}.union(*map(jobs.words, ("modifier", "department", "head")))

    def is_job_word(self, norm: str) -> bool:
        """Whether a word can begin a job title; Dutch compounds count by their end."""
        return norm in self.job_words or norm.endswith(self.job_endings)

    @lru_cache(maxsize=64)  # noqa: B019 - one instance per language lives as long as the program
    def words(self, name: str) -> frozenset[str]:
        """The words of a class; a phrase stands with its spaces."""
        return frozenset(word.replace("_", " ") for word in self.grammar.words(name))


def _vocabulary(lang: str) -> frozenset[str]:
    """The words of the lexicon of openings, without contractions that are written out as two words."""
    data = load_lexicon(f"opening_{lang}")
    patterns = (pattern for each in data["patterns"].values() for pattern in each)
    classes = (words for name, words in data["classes"].items() if name != "letter")
    written_out = load_lexicon(f"roles_{lang}")["written_out"]
    contractions = {word for word, plain in written_out.items() if " " in plain}
    return frozenset(re.split(r"[\s|_?{}]+", " ".join([*classes, *patterns]))) - contractions


@lru_cache(maxsize=3)
def lexicon(lang: str) -> Lexicon:
    """Return the compiled lexicon of a language."""
    return Lexicon(lang)


def words_of(text: str, lang: str) -> list[Word]:
    """The words of a message, with clock times, dates and numbers marked and dots inside names left out.

    A word that the lexicon of openings knows stays as typed: other readers' corrections would make "verkopen"
    (to sell) a mistyped "verkoper".
    """
    line, known, short = line_of(text, lang), lexicon(lang).vocabulary, lexicon(lang).short
    out: list[Word] = []
    quoted = [found.span(1) for found in _QUOTED.finditer(text)]
    for word in line.words:
        raw = text[word.start : word.end]
        norm = fold(raw) if raw[0].isalpha() and fold(raw) in known else word.norm
        if norm in MARKS:
            if _inside_name(text, word, out) or any(a < word.start < b for a, b in quoted):
                continue
        else:
            norm = _marked(short.get(fold(raw), norm))
        if out and text[out[-1].end : word.start] == "." and _DOMAIN.fullmatch(raw) and len(out[-1].norm) > 1:
            out[-1] = Word(f"{out[-1].norm}.{norm}", out[-1].start, word.end)  # monday.com
            continue
        if text[: word.start].rstrip().endswith("@"):
            at = text.rindex("@", 0, word.start)
            out.append(Word("%at", at, at + 1))
        previous = out[-1] if out and out[-1].norm.isdigit() else None
        if previous and norm.isdigit() and len(norm) == 2 and text[previous.end : word.start] in ("-", "–"):
            out[-1] = Word("%clock", previous.start, word.end)  # 16-00
            continue
        glued = previous and previous.end == word.start and raw.isupper() and raw.isalpha() and len(raw) < 3
        if previous and glued and norm not in ("h", "u", "ч", "am", "pm"):
            out[-1] = Word(previous.norm + norm, previous.start, word.end)  # 3M, 1С
            continue
        out.append(Word(norm, word.start, word.end))
    return out


def _inside_name(text: str, mark: Word, before: Sequence[Word]) -> bool:
    """Whether a dot or hyphen ends no clause: booking.com, B.V., Ltd., 16-00."""
    following = text[mark.end : mark.end + 1]
    touches = bool(before) and before[-1].end == mark.start
    if mark.norm == ".":
        short = touches and (len(before[-1].norm) == 1 or before[-1].norm in _LEGAL_DOT)
        return short or bool(following and not following.isspace())
    return touches and text[mark.start : mark.end] in "-–" and following.isdigit()


def _marked(norm: str) -> str:
    """Clock times, dates and numbers as the marks that patterns know."""
    if _CLOCK.fullmatch(norm):
        return "%clock"
    if _DOT.fullmatch(norm):
        return "%dot"
    if _DATE.fullmatch(norm):
        return "%date"
    if _NUMBER.fullmatch(norm) and not (norm.isdigit() and int(norm) <= _HIGHEST_DAY):
        return "%n"
    return norm


def index(words: Sequence[Word]) -> list[int]:
    """Where each word begins in the joined line."""
    places, place = [], 0
    for word in words:
        places.append(place)
        place += len(word.norm) + 1
    return places


@dataclass
class Message:
    """One message and what has been read in it so far."""

    text: str
    lang: str
    asked: str | None
    words: list[Word] = field(default_factory=list)
    jobs: tuple[Job, ...] = ()
    breaks: set[int] = field(default_factory=set)
    opens: bool = False
    guessed: bool = False
    found: OpeningReading = field(default_factory=OpeningReading)
    facts: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lex = lexicon(self.lang)
        self.words = words_of(self.text, self.lang)
        self.question = self.text.rstrip().endswith("?")

    def _cues(self) -> dict[int, tuple[str, int]]:
        """Cues by the word they start at: kind, and the word after them."""
        places = index(self.words)
        out = {}
        for match in self.lex.cues.finditer(join(word.norm for word in self.words)):
            out[bisect_left(places, match.start())] = (str(match.lastgroup), bisect_left(places, match.end()))
        return out

    def _set(self, name: str, said: Said | None) -> None:
        if said is not None and getattr(self.found, name) is None:
            change: dict[str, Any] = {name: said}
            self.found = replace(self.found, **change)

    def _said(self, first: int, last: int, end: int | None = None) -> Said | None:
        """The characters of these words, with the closing quote or bracket that belongs to them."""
        while last > first and self.words[last - 1].norm in MARKS:
            last -= 1
        if first >= last:
            return None
        start, stop = self.words[first].start, self.words[last - 1].end if end is None else end
        part = self.text[start:stop]
        closing = {"«": "»", "“": "”", "„": "“", '"': '"'}
        for left, right in closing.items():
            odd = part.count(left) % 2 if left == right else part.count(left) > part.count(right)
            if odd and self.text[stop : stop + 1] in (right, "”"):
                stop += 1
        return Said(self.text[start:stop], start, stop)

    def _after_conjoined(self, first: int, last: int) -> int:
        """Where a clause begins in earnest, past "and", "well", a greeting, "probably"."""
        while first < last:
            if self.words[first].norm in self.lex.words("conjoined"):
                first += 1
            elif length := self._leads_in(first, last):
                first += length
            else:
                break
        return first

    def _leads_in(self, at: int, last: int) -> int:
        """How many words from here on greet or hesitate: none in a company's name, "Yo Sushi"."""
        if self.asked == "company" and at + 1 < last and self._capital(at) and self._capital(at + 1):
            return 0
        return self._phrase_at(at, self.lex.words("lead_in"), 1)

    def _phrase_at(self, at: int, phrases: frozenset[str], step: int) -> int:
        """How many words from here on, or back, are a phrase of a list."""
        for length in (3, 2, 1):
            part = self.words[at : at + length] if step > 0 else self.words[max(at - length, 0) : at]
            if " ".join(word.norm for word in part) in phrases:
                return length
        return 0

    def _content(self, first: int, last: int) -> list[int]:
        """The words without articles, pronouns and general nouns ("a new customer") at either end."""
        generic = self.lex.words("generic")
        words = list(range(first, last))
        while words and self._is_filler(words[0], generic, words):
            words.pop(0)
        while words and self.words[words[-1]].norm in generic and not self._proper(words[-1]):
            words.pop()
        return words

    def _is_filler(self, at: int, generic: frozenset[str], words: Sequence[int]) -> bool:
        norm = self.words[at].norm
        if norm in self.lex.words("title"):
            return True
        if norm not in generic and norm not in MARKS and norm not in ("&", "/", "="):
            return False
        # "De Boer Transport", "New Holland": capitals inside a sentence make an article part of a name
        return not (self._proper(at) and len(words) > 1 and self._capital(words[1]))

    def _proper(self, at: int) -> bool:
        return at > 0 and self._capital(at) and not self.text.isupper()

    def _capital(self, at: int) -> bool:
        return self.text[self.words[at].start].isupper()

    def _cut(self, first: int, last: int) -> int:
        """Where a name ends: before a verb, a pronoun, a preposition, a time that was taken out."""
        opaque = self.lex.words("opaque")
        spans = [(job.first, job.last) for job in self.jobs]
        for i in range(first, last):
            norm = self.words[i].norm
            if i in self.breaks and i > first:
                return i
            if i == first or any(a <= i < b for a, b in spans):
                continue
            follows = self.words[i + 1].norm if i + 1 < last else ""
            if norm in ("and", "en", "и"):
                proper = i + 1 < last and self._capital(i - 1) and self._capital(i + 1) and not self.text.isupper()
                bare = self.asked == "company" and last - i <= 3
                if follows in self.lex.words("joined") or proper or bare:
                    continue
                return i
            if norm in opaque:
                if norm in self.lex.words("linker") and self.lang == "ru" and norm in ("в", "во", "на"):
                    return i
                proper = self._capital(i) and i + 1 < last and self._capital(i + 1) and self._capital(i - 1)
                name = norm in _PARTICLES and self.words[i - 1].norm not in opaque and follows and follows not in opaque
                if (proper and not self.text.isupper()) or (name and norm != "a"):
                    continue
                return i
            if norm in ("a", "an") and not self._proper(i):
                return i
        return last
