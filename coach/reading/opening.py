"""What a rep says when a call is to be prepared: company, contact, offer, time, facts about the customer.

Read in two passes. The first finds times and decides which of them is the time of the call. The second finds
*cues* ("call with", "ik spreek met", "мы продаём"): a cue opens a segment that lasts until the next cue or
the end of the clause, so that a message without one comma, typed by voice, is cut as well as a written one.
What no cue claims is a fact about the customer. Cues are data: ``lexicon/opening_<lang>.json``, in the
pattern language of `coach.reading.roles`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from coach.reading.roles import (
    Grammar,
    Job,
    Line,
    Word,
    grammar_of,
    jobs_of,
    join,
    language_of,
    line_of,
    russian_parses,
)
from coach.reading.text import Typos, fold, load_lexicon


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


_KINDS: Final = (
    "call_at", "call", "speak", "before", "company", "offer", "offer_weak", "he_is", "link", "fact",
    "number_fact", "prep", "timed", "company_weak", "fact_start", "topic", "chat",
)  # fmt: skip
_CALLING: Final = frozenset({"call_at", "call", "speak", "before", "prep", "link"})
"""Kinds of cue that announce a call: only beside one of them a loose clause is about the customer."""

_MARKS: Final = frozenset(",.;:!?()")
_CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-4])[:hu][0-5]\d|(?:[01]?\d|2[0-4])h")
_DOT: Final = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_DATE: Final = re.compile(r"\d{1,2}([./-])\d{1,2}(?:\1\d{2,4})?|\d{4}-\d{1,2}-\d{1,2}")
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_QUOTED: Final = re.compile(r"[«\"“„‘]([^»\"”“’,.;]{2,40}?)[»\"”“’]")
_PARTICLES: Final = frozenset("van de der den het 't ten ter von di da la le du el".split())  # noqa: SIM905
_ARTICLES: Final = frozenset({"a", "an", "een"})
_NO_NAME_AFTER: Final = _ARTICLES | {"some", "any", "no", "geen", "not", "niet", "не", "two", "twee"}
_COMPANY_WORDS: Final = 6
_HIGHEST_DAY: Final = 31
_SURNAME: Final = re.compile(r"(?:[оеи]в|ин|ын|ск|цк|енко|ук|юк|ян|дзе|швили|вич|вн)[а-я]{0,3}$")
_LEGAL_DOT: Final = frozenset(
    "bv nv inc ltd co corp st mr mrs ms dr dhr mw drs ing ir prof jr sr gebr".split()  # noqa: SIM905
)
"""Abbreviations after which a dot ends no sentence."""


def read_opening(text: str, lang: str, *, asked: str | None = None) -> OpeningReading:
    """Reads what a message says about a call to be prepared.

    Args:
        text: The message.
        lang: The language it is read in; Cyrillic is Russian at once.
        asked: `company`, `contact`, `offer` or `when` if that was just asked: a bare answer counts.
            Otherwise a message without a cue gives nothing.
    """
    return _Reader(text, language_of(text, lang), asked).read()


@dataclass(frozen=True)
class _Segment:
    """Words ``first`` to ``last`` (not included); ``body`` is where they go on after their cue."""

    kind: str
    first: int
    body: int
    last: int


class _Lexicon:
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
        names = load_lexicon(f"people_{lang}").get("names", {})
        self.vocabulary = _vocabulary(lang)
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
    written_out = load_lexicon(f"roles_{lang}")["written_out"]
    contractions = {word for word, plain in written_out.items() if " " in plain}
    return frozenset(re.split(r"[\s|_?{}]+", " ".join([*data["classes"].values(), *patterns]))) - contractions


@lru_cache(maxsize=3)
def _lexicon(lang: str) -> _Lexicon:
    return _Lexicon(lang)


def _words_of(text: str, lang: str) -> list[Word]:
    """The words of a message, with clock times, dates and numbers marked and dots inside names left out.

    A word that the lexicon of openings knows stays as typed: other readers' corrections would make "verkopen"
    (to sell) a mistyped "verkoper".
    """
    line, known = line_of(text, lang), _lexicon(lang).vocabulary
    out: list[Word] = []
    quoted = [found.span(1) for found in _QUOTED.finditer(text)]
    for word in line.words:
        raw = text[word.start : word.end]
        norm = fold(raw) if raw[0].isalpha() and fold(raw) in known else word.norm
        if norm in _MARKS:
            if _inside_name(text, word, out) or any(a < word.start < b for a, b in quoted):
                continue
        else:
            norm = _marked(norm)
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


def _index(words: Sequence[Word]) -> list[int]:
    """Where each word begins in the joined line."""
    places, place = [], 0
    for word in words:
        places.append(place)
        place += len(word.norm) + 1
    return places


@dataclass
class _Reader:
    """One reading of one message."""

    text: str
    lang: str
    asked: str | None
    words: list[Word] = field(default_factory=list)
    jobs: tuple[Job, ...] = ()
    breaks: set[int] = field(default_factory=set)
    found: OpeningReading = field(default_factory=OpeningReading)
    facts: list[tuple[int, int]] = field(default_factory=list)
    guessed: bool = False

    def __post_init__(self) -> None:
        self.lex = _lexicon(self.lang)
        self.words = _words_of(self.text, self.lang)
        self.question = self.text.rstrip().endswith("?")

    # -- the passes

    def read(self) -> OpeningReading:
        """Reads the message."""
        cues = self._cues()
        self.opens = self.asked is not None or any(kind in _CALLING for kind, _ in cues.values())
        self._take_time(cues)
        cues = self._cues()
        self.jobs = jobs_of(
            Line(self.text, self.lang, tuple(self.words), join(word.norm for word in self.words))
        )
        segments = list(self._segments(cues))
        self.opens = self.opens or any(
            segment.kind in ("company", "timed") and self._would_name(segment) for segment in segments
        )
        loose: list[_Segment] = []
        for segment in segments:
            loose += self._take(segment)
        self._take_loose(loose, segments)
        return replace(self.found, facts=tuple(self._fact_texts()))

    def _cues(self) -> dict[int, tuple[str, int]]:
        """Cues by the word they start at: kind, and the word after them."""
        places = _index(self.words)
        out = {}
        for match in self.lex.cues.finditer(join(word.norm for word in self.words)):
            out[bisect_left(places, match.start())] = (str(match.lastgroup), bisect_left(places, match.end()))
        return out

    def _segments(self, cues: dict[int, tuple[str, int]]) -> Iterator[_Segment]:
        """Cuts the words at marks and at cues."""
        kind, first, body, i = "", 0, 0, 0
        while i < len(self.words):
            cue = cues.get(i)
            if cue and self._breaks_in(cue, kind, i - max(first, body if kind != "fact" else first), i):
                if i > first:
                    yield _Segment(kind or "loose", first, body, i)
                kind, first, body = cue[0], i, cue[1]
                i = body
                continue
            if self.words[i].norm in _MARKS:
                if i > first:
                    yield _Segment(kind or "loose", first, body, i)
                kind, first, body = "", i + 1, i + 1
            i += 1
        if first < len(self.words):
            yield _Segment(kind or "loose", first, body, len(self.words))

    def _breaks_in(self, cue: tuple[str, int], kind: str, length: int, at: int) -> bool:
        """Whether a cue ends the segment it stands in: what the customer does goes on over most of them."""
        new = cue[0]
        if new == "topic" and any(job.first < at < job.last for job in self.jobs):
            return False  # "директор по закупкам"
        mine = any(word.norm in self.lex.words("me") for word in self.words[at : cue[1]])
        if kind.startswith("fact") or kind == "number_fact":
            # a Russian verb's ending says who sells
            mine = mine or (self.lang == "ru" and new in ("offer", "speak"))
            return (mine and new != "fact") or (new in ("fact", "fact_start") and length >= 3)
        if kind == "chat":
            opening = new in ("call", "call_at", "speak", "offer", "before", "company", "fact")
            return opening or (new == "prep" and length < 3)
        if new == "number_fact":
            return length >= 1 and kind != ""
        if new == "topic":
            return kind in ("call", "call_at", "before", "prep", "speak", "timed") or (
                kind == "" and length == 0
            )
        return True

    # -- the time of the call

    def _take_time(self, cues: dict[int, tuple[str, int]]) -> None:
        """Takes the call's own time and leaves its words out of what is read next."""
        timed = any(kind == "timed" for kind, _ in cues.values())
        runs = self._times()
        self.opens = self.opens or self._opens_around(runs)
        if not (self.opens or timed):
            return
        mine = [run for run in runs if self._of_call(run, cues)]
        if not self.opens:
            mine = [run for run in mine if run[2] >= 2]
        if not mine and self.asked == "when":
            self._take_bare_time()
            return
        if not mine:
            return
        best = max(mine, key=lambda run: run[2])
        self.found = replace(self.found, when=self._said(best[0], best[1]))
        gone = {i for first, last, _ in mine for i in range(first, last)}
        kept = [i for i in range(len(self.words)) if i not in gone]
        self.breaks = {new for new, old in enumerate(kept) if old - 1 in gone}
        self.words = [self.words[i] for i in kept]

    def _opens_around(self, runs: Sequence[tuple[int, int, int]]) -> bool:
        """Whether a call is announced around a time: "meeting tomorrow with Acme", "at four with Brandt"."""
        links = self.lex.words("link_word")
        for first, last, rank in runs:
            if rank and not first and last < len(self.words) and self.words[last].norm in links:
                return True
        timed = {i for first, last, _ in runs for i in range(first, last)}
        rest = [word.norm for i, word in enumerate(self.words) if i not in timed]
        found = self.lex.cues.finditer(join(rest)) if timed else ()
        return any(match.lastgroup in _CALLING - {"link", "prep"} for match in found)

    def _times(self) -> list[tuple[int, int, int]]:
        """All times: first word, word after the last, what it tells (0 soon, 1 day, 2 clock, 3 both)."""
        places = _index(self.words)
        runs: list[tuple[int, int, int]] = []
        for match in self.lex.when.finditer(join(word.norm for word in self.words)):
            first, last = bisect_left(places, match.start()), bisect_left(places, match.end())
            after = self.words[last].norm if last < len(self.words) else ","
            if match.lastgroup == "bare" and after not in _MARKS | self.lex.words("link_word"):
                continue  # "in 5 with Acme" is a time, "in 5 countries" is none
            rank = 0 if match.lastgroup == "vague" else 2 if self._has_clock(first, last) else 1
            gap = (
                runs
                and self.words[runs[-1][1]].norm == ","
                and runs[-1][1] + 1 == first
                and rank
                and runs[-1][2]
            )
            if runs and (runs[-1][1] == first or gap) and rank + runs[-1][2] > 1:
                runs[-1] = (runs[-1][0], last, max(rank, runs[-1][2]) + (rank > 0 < runs[-1][2]))
            else:
                runs.append((first, last, rank))
        return runs

    def _has_clock(self, first: int, last: int) -> bool:
        norms = {word.norm for word in self.words[first:last]}
        return bool(norms & (self.lex.words("hour") | {"%clock", "%dot", "%n"})) or any(
            n.isdigit() for n in norms
        )

    def _of_call(self, run: tuple[int, int, int], cues: dict[int, tuple[str, int]]) -> bool:
        """Whether a time belongs to the call: not to what the customer does, wants or decides."""
        if self.asked == "when":
            return True
        start = run[0]
        while start and self.words[start - 1].norm not in _MARKS:
            start -= 1
        before = [cues[i][0] for i in sorted(cues) if start <= i < run[0]]
        after = [cues[i][0] for i in sorted(cues) if i >= run[1]][:1]
        owner = before[-1] if before else None
        if owner is None:
            words = [word.norm for word in self.words[start : run[0]]]
            fill = self.lex.words("filler") | self.lex.words("call_noun") | self.lex.words("conjoined")
            end = run[1]
            while end < len(self.words) and self.words[end].norm not in _MARKS:
                end += 1
            if any(word in self.lex.words("call_noun") for word in words):
                return True
            alone = end - run[1] <= 2 or bool(after and after[0] in _CALLING)
            return all(word in fill for word in words) or (
                len(words) <= 4 and alone and run[2] >= 1 and start == 0
            )
        if owner in ("fact", "fact_start", "number_fact", "he_is"):
            return False
        if owner in ("offer", "offer_weak", "topic"):
            return run[2] >= 2
        if owner == "chat":
            return run[2] >= 1
        return True

    def _take_bare_time(self) -> None:
        """An answer to "when is the call?" may be nothing but a number or a word for soon."""
        numbers = [
            i
            for i, word in enumerate(self.words)
            if word.norm.isdigit() or word.norm in self.lex.words("hour")
        ]
        if (
            numbers
            and len(self.words) <= 3
            and self.words[numbers[0]].norm not in self.lex.words("dont_know")
        ):
            self.found = replace(self.found, when=self._said(numbers[0], numbers[0] + 1))

    # -- segments

    def _take(self, segment: _Segment) -> list[_Segment]:
        """Takes what a segment says; returns what is left of it for the second look."""
        kind, body, last = segment.kind, segment.body, segment.last
        if kind in ("loose", "fact_start"):
            return [replace(segment, kind="loose", body=segment.first)]
        if kind in ("fact", "number_fact"):
            job = self._job_in(segment.first, last)
            if (
                self.opens
                and job is not None
                and self._only_a_person(job, self._content(segment.first, last))
            ):
                return [replace(segment, kind="loose", body=segment.first)]
            if self.opens or kind == "fact":
                self._take_fact(segment.first, last, kind)
            return []
        if kind == "chat":
            return []
        if kind in ("offer", "offer_weak"):
            return self._take_offer(segment)
        if kind == "topic":
            if self.found.offer is not None or not self._describes_offer(body, last):
                return [_Segment("loose", body, body, last)]
            if self.opens:
                self._set("offer", self._trim_offer(body, last))
            return []
        if kind == "he_is":
            if self._job_in(body, last) is None and not self._person(self._content(body, last)):
                if self.asked in ("company", "contact", "offer") and segment.first == 0:
                    return [_Segment("loose", body, body, last)]
                self._take_fact(segment.first, last, "fact_start")
                return []
            return self._party(body, last, "contact")
        if kind == "speak":
            return self._party(body, last, "contact")
        if kind == "link":
            return self._party(body, last, "contact" if self.found.company else "company")
        if kind == "before":
            inner_last = body - 1
            while inner_last >= segment.first and self._is_call_word(inner_last):
                inner_last -= 1
            inner = segment.first
            lead = self.lex.words("before_lead") | self.lex.words("call_noun")
            while inner <= inner_last and self.words[inner].norm in lead:
                inner += 1
            self._party(inner, inner_last + 1, "company")
            return [_Segment("loose", body, body, last)] if last > body else []
        if kind in ("company", "company_weak"):
            if kind == "company_weak" and not self._certain(body, last):
                start = body if self.asked else segment.first
                return [_Segment("loose", start, start, last)] if self.opens else []
            # "ze heet Sofia": asked for a person, a name is the person's
            return self._party(body, last, "contact" if self.asked == "contact" else "company!")
        if kind in ("prep", "timed") and not self._would_name(segment):
            return []
        return self._party(body, last, "company!" if kind == "call_at" else "company")

    def _is_call_word(self, at: int) -> bool:
        norm = self.words[at].norm
        return any(norm in self.lex.words(name) for name in ("call_noun", "generic", "tail"))

    def _certain(self, first: int, last: int) -> bool:
        """Whether "the company is ..." is followed by a name: asked for, in capitals, or a bakery, a GmbH."""
        if self.asked is not None:
            return self.asked == "company"
        words = self._content(first, last)
        marks = self.lex.words("legal") | self.lex.words("company_head")
        named = any(self.words[i].norm in marks for i in words) or (bool(words) and self._capital(words[0]))
        return named and self.words[first].norm not in _NO_NAME_AFTER

    def _would_name(self, segment: _Segment) -> bool:
        """Whether a weak cue ("prep ...", "I have ...") is followed by a name, the latter with a time."""
        if segment.kind == "timed" and self.found.when is None:
            return False
        words = self._content(segment.body, self._cut(segment.body, segment.last))
        if not words or len(words) > 5 or self._job_in(segment.body, segment.last):
            return bool(words)
        return self.words[segment.body].norm not in _NO_NAME_AFTER

    def _set(self, name: str, said: Said | None) -> None:
        if said is not None and getattr(self.found, name) is None:
            change: dict[str, Any] = {name: said}
            self.found = replace(self.found, **change)

    # -- offers

    def _take_offer(self, segment: _Segment) -> list[_Segment]:
        weak = segment.kind == "offer_weak" and not (self.opens or self.found.company)
        if weak or self.question:
            return []
        last = segment.last
        for i in range(segment.first + 1, segment.body):  # "we willen ze een CRM verkopen": inside the cue
            if self.words[i].norm in self.lex.words("me") or self.words[i].norm in self.lex.words("helper"):
                continue
            if segment.body - i > 1 and segment.body >= last and self.lang == "nl":
                self._set("offer", self._trim_offer(i, segment.body - 1))
                return []
            break
        cut = self._offer_end(segment.body, last)
        self._set("offer", self._trim_offer(segment.body, cut))
        return [_Segment("loose", cut, cut, last)] if cut < last else []

    def _offer_end(self, first: int, last: int) -> int:
        stops = self.lex.words("offer_stop")
        for i in range(first + 1, last):
            if self.words[i].norm in stops or i in self.breaks:
                return i
        return last

    def _trim_offer(self, first: int, last: int) -> Said | None:
        loose, tail = self.lex.words("offer_front"), self.lex.words("offer_tail")
        while first < last and self.words[first].norm in loose:
            first += 1
        while last > first and self.words[last - 1].norm in tail:
            last -= 1
        if first >= last or all(
            self.words[i].norm in self.lex.words("dont_know") for i in range(first, last)
        ):
            return None
        generic = self.lex.words("generic") | self.lex.words("opaque")
        if all(self.words[i].norm in generic for i in range(first, last)):
            return None
        return self._said(first, last)

    def _describes_offer(self, first: int, last: int) -> bool:
        theirs = self.lex.words("theirs")
        return last > first and not any(self.words[i].norm in theirs for i in range(first, last))

    # -- the customer and the person

    def _party(self, first: int, last: int, default: str) -> list[_Segment]:
        """Reads who is called: a name, a job, a company, joined in any of the usual ways.

        ``default`` says what a name of no known kind is; with ``!`` it is that in any case.
        """
        if first < last and self.words[first].norm == "'s":
            first += 1  # "Monday's call with"
        cut = self._cut(first, last)
        if first < cut and self.words[first].norm in self.lex.words("title"):
            default = "contact"
        if default == "company!" and self.lang == "ru":  # "пекарня Рассвет в Туле"
            cut = next((i for i in range(first + 1, cut) if self.words[i].norm in ("в", "во", "на")), cut)
        job = self._job_in(first, cut)
        if (
            job is not None
            and default == "company!"
            and (job.last == cut or self._capital(job.first))
            and job.first > next(iter(self._content(first, cut)), first)
        ):
            job = None  # "Helder Tandartsen": a job inside a company's name
        left = [_Segment("loose", cut, cut, last)] if cut < last else []
        if job is None:
            self._name(first, cut, default)
            return left
        start, stop = self._job_bounds(job, first, default)
        self._set("role", self._said(start, stop))
        before, after = self._content(first, start), list(range(stop, cut))
        if before:
            owner = fold(self.text[self.words[before[-1]].start : self.words[before[-1]].end])
            if owner.endswith(("'s", "s'")):
                end = self.words[before[-1]].end - (2 if owner.endswith("'s") else 1)
                self._set("company", self._said(before[0], before[-1] + 1, end))
            else:
                definite = self.words[first].norm in ("the", "that", "de")
                unknown = "company" if definite or default.startswith("company") else "contact"
                self._name(before[0], before[-1] + 1, unknown)
        if after:
            self._after_job(after[0], cut, default)
        return left

    def _after_job(self, first: int, last: int, default: str) -> None:
        while first < last and self._is_named(first):
            first += 1
        norms = [self.words[i].norm for i in range(first, last)]
        links = self.lex.words("linker") | self.lex.words("weak_linker")
        if not norms:
            return
        if norms[0] in links:
            self._name(first + 1, last, "company!")
        elif self._person(list(range(first, last))) or (default == "contact" and self.lang != "ru"):
            self._name(first, last, "contact")
        else:
            self._name(first, last, "company")

    def _name(self, first: int, last: int, default: str) -> None:
        """Reads words without a job: a person, a company, or one of the other."""
        strong, weak = self.lex.words("linker"), self.lex.words("weak_linker")
        for i in range(first + 1, last - 1):
            norm = self.words[i].norm
            if norm not in strong and norm not in weak:
                continue
            head = self._content(first, i)
            person = self._person(head)
            firm = self.words[i + 1].norm in self.lex.words("company_head") and default != "company!"
            if norm in weak and (not (person or firm) or self._surname_follows(i, last)) and head:
                continue
            if head and (norm in strong or person or firm):
                self._put_contact(head)
            self._put_company(i + 1, last)
            return
        words = self._content(first, last)
        if not words:
            return
        if default == "company!" or not (default == "contact" or self._person(words)) or self._firm(words):
            self._put_company(first, last)
        else:
            self._put_contact(words)

    def _surname_follows(self, at: int, last: int) -> bool:
        """Whether "van" is part of a Dutch name: van Dijk, van der Berg."""
        if self.lang != "nl" or self.words[at].norm != "van":
            return False
        if at + 2 < last and self.words[at + 2].norm in self.lex.words("company_head"):
            return False  # "van de gemeente"
        return at + 1 < last and self.words[at + 1].norm in self.lex.words("surname_after_van")

    def _put_contact(self, words: Sequence[int]) -> None:
        if any(self.words[i].norm in self.lex.words("dont_know") for i in words[:1]):
            return
        keep = list(words[:1])
        for i in words[1:]:
            if i != keep[-1] + 1 or len(keep) >= 5 or (i in self.breaks):
                break
            keep.append(i)
        self._set("contact", self._said(keep[0], keep[-1] + 1))

    def _put_company(self, first: int, last: int) -> None:
        words = self._content(first, self._cut(first, last))
        if not words or len(words) > _COMPANY_WORDS:
            return
        if self.words[words[0]].norm in self.lex.words("dont_know") | self.lex.words("no_company"):
            return
        article = self.words[first].norm in _NO_NAME_AFTER and words[0] > first
        if article and not self._capital(words[-1]) and not self._capital(words[0]):
            self.facts.append((first, last))
            return
        end = None
        owner = fold(self.text[self.words[words[-1]].start : self.words[words[-1]].end])
        if owner.endswith("'s") and len(words) > 0 and last > words[-1] + 1:
            end = self.words[words[-1]].end - 2
        self._set("company", self._said(words[0], words[-1] + 1, end))

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
        if norm not in generic and norm not in _MARKS and norm not in ("&", "/", "="):
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
                proper = (
                    i + 1 < last and self._capital(i - 1) and self._capital(i + 1) and not self.text.isupper()
                )
                bare = self.asked == "company" and last - i <= 3
                if follows in self.lex.words("joined") or proper or bare:
                    continue
                return i
            if norm in opaque:
                if norm in self.lex.words("linker") and self.lang == "ru" and norm in ("в", "во", "на"):
                    return i
                proper = self._capital(i) and i + 1 < last and self._capital(i + 1) and self._capital(i - 1)
                name = (
                    norm in _PARTICLES
                    and self.words[i - 1].norm not in opaque
                    and follows
                    and follows not in opaque
                )
                if (proper and not self.text.isupper()) or (name and norm != "a"):
                    continue
                return i
            if norm in ("a", "an") and not self._proper(i):
                return i
        return last

    def _job_in(self, first: int, last: int) -> Job | None:
        heads = self.lex.words("company_head") | self.lex.words("legal")
        for job in self.jobs:
            if job.first < first or job.first >= last:
                continue
            single = job.last - job.first == 1
            firm = any(self.words[i].norm in heads for i in range(first, job.first))
            family = single and self.words[job.first].norm in self.lex.words("joined") and job.first > first
            # "Ashton Vets": a capital after a capital goes on with the name; "CFO" is in capitals anyway
            typed = self.text[self.words[job.first].start : self.words[job.first].end]
            if single and job.first > first and self._proper(job.first) and not typed.isupper():
                family = family or self._proper(job.first - 1)
            title = single and self.words[job.first].norm in self.lex.words("title")
            if job.kind != "b" and not (single and firm) and not family and not title:
                return job
        return None

    def _job_bounds(self, job: Job, first: int, default: str) -> tuple[int, int]:
        """The words of a job without what belongs to a company: "the Acme buyer", "manager of Acme"."""
        start, stop = job.first, job.last
        for other in self.jobs:  # "nurse manager": two jobs in a row are one title
            if other.first == stop and other.kind != "b":
                stop = other.last
        if self.lang == "ru":
            return start, next((i for i in range(start + 1, stop) if self._begins_firm(i)), stop)
        while start < stop - 1 and not self.lex.is_job_word(self.words[start].norm):
            if not (self._capital(start) or default.startswith("company")):
                break
            start += 1
        known = self.lex.job_words | {"the", "de", "het", "and", "en", "team", "department"}
        for i in range(start + 1, stop):
            linked = self.words[i].norm in ("of", "van", "bij", "at")
            if linked and any(word.norm not in known for word in self.words[i + 1 : stop]):
                return start, i
        return start, stop

    def _begins_firm(self, at: int) -> bool:
        """Whether a Russian job's genitive is a company: "директор Ромашки", "владелец кафе Уют"."""
        typed = self.text[self.words[at].start : self.words[at].end]
        if typed[0].isupper() and not typed.isupper():
            return True
        norm = self.words[at].norm
        named = at + 1 < len(self.words) and self.words[at + 1].norm not in _MARKS | self.lex.words("opaque")
        return (norm in self.lex.words("company_head") and named) or norm in self.lex.words("business")

    def _person(self, words: Sequence[int]) -> bool:
        """Whether these words are somebody's name."""
        if not words or self._firm(words) or len(words) > 5:
            return False
        at = words[0]
        if at and self.words[at - 1].norm in self.lex.words("title"):
            return True
        norm = self.words[at].norm
        if self.lang == "ru" and re.match("[а-я]", norm):
            tags = russian_parses(norm)
            if tags and not tags[0].is_known and not _SURNAME.search(norm):
                return False
            best = tags[0].tag if tags else ()
            return any(tag in best for tag in ("Name", "Surn", "Patr")) and "Orgn" not in best
        return norm in self.lex.first_names or (norm in self.lex.doubtful and len(words) < 3)

    def _firm(self, words: Sequence[int]) -> bool:
        marks = self.lex.words("legal") | self.lex.words("company_head")
        return any(self.words[i].norm in marks for i in words)

    # -- clauses without a cue

    def _take_loose(self, loose: Sequence[_Segment], segments: Sequence[_Segment]) -> None:
        """Second look: bare answers first, then names and jobs in apposition, then facts."""
        rest = list(loose)
        if self.asked in ("company", "contact", "offer") and rest and not self.question:
            rest = self._bare(rest)
        if not self.opens or (self.question and not self.found.company):
            return
        found = self.found
        anything = self.asked or found.company or found.contact or found.role or found.offer or found.when
        calls = {segment.first for segment in segments if segment.kind in _CALLING}
        for segment in rest if anything else ():
            self._apposition(segment, leads_in=segment.last in calls)

    def _bare(self, rest: list[_Segment]) -> list[_Segment]:
        found = self.found
        answered = {"company": found.company, "contact": found.contact or found.role, "offer": found.offer}
        if self.asked is None or answered.get(self.asked):
            return rest
        segment, others = rest[0], rest[1:]
        first = self._after_conjoined(segment.first, segment.last)
        if first >= segment.last or self.words[first].norm in self.lex.words("dont_know"):
            return [] if len(rest) == 1 else others
        if self.asked == "offer":
            last = segment.last
            while (
                others
                and others[0].first == last + 1
                and self.words[last].norm == ","
                and self._lists(others[0])
            ):
                last = others.pop(0).last
            self._set("offer", self._trim_offer(first, last))
            return others
        return self._party(first, segment.last, "company!" if self.asked == "company" else "contact") + others

    def _lists(self, segment: _Segment) -> bool:
        norms = [self.words[i].norm for i in range(segment.first, segment.last)]
        return len(norms) <= 4 and not any(n.isdigit() or n in self.lex.words("number") for n in norms)

    def _after_conjoined(self, first: int, last: int) -> int:
        while first < last and self.words[first].norm in self.lex.words("conjoined"):
            first += 1
        return first

    def _apposition(self, segment: _Segment, *, leads_in: bool) -> None:
        """Reads a clause without a cue.

        ``leads_in``: it goes on into a cue ("need questions for a | call with") and is no fact.
        """
        first, last = self._after_conjoined(segment.first, segment.last), segment.last
        words = self._content(first, last)
        chatter = self.lex.words("dont_know") | self.lex.words("filler")
        chatter |= self.lex.words("before_lead") | self.lex.words("legal")
        if not words or all(self.words[i].norm in chatter for i in words):
            return
        job = self._job_in(first, last)
        joined = self.words[max(first - 1, 0)].norm in self.lex.words("conjoined")
        if job is not None and joined and self.words[first].norm in self.lex.words("other_person"):
            return  # "Pete and his boss Karen": somebody else's job
        if job is not None and self._only_a_person(job, words):
            links = self.lex.words("linker")
            if (
                self.guessed
                and self.found.contact is None
                and any(self.words[i].norm in links for i in words)
            ):
                # "call with Jenny (buyer at Orbit)": what looked like a company was the person
                self.found = replace(self.found, contact=self.found.company, company=None)
            named = next((i for i in range(job.last, last) if self._is_named(i)), None)
            self._party(first, last if named is None else job.last, "contact")
            if named is not None:
                while named < last and self._is_named(named):
                    named += 1
                self._name(named, last, "contact")
            return
        if self.found.contact is None and self._person(words) and len(words) <= 3:
            self._put_contact(words)
            return
        if self.found.company is None and len(words) <= 5 and self._cut(words[0], last) >= words[-1] + 1:
            capitals = all(self._capital(i) or self.words[i].norm in ("&", "%n") for i in words)
            plain = not any(self.words[i].norm in self.lex.words("number") for i in words)
            article = self.words[first].norm in _ARTICLES
            if plain and not article and ((capitals and not self.text.isupper()) or self._firm(words)):
                self._put_company(first, last)
                return
        if leads_in or self.words[first].norm in self.lex.words("me"):
            return
        self._take_fact(first, last, "loose")

    def _only_a_person(self, job: Job, words: Sequence[int]) -> bool:
        """Whether a clause is but a job, with or without name and company: "their buyer Jan"."""
        outside = [i for i in words if not job.first <= i < job.last]
        named = outside if outside and outside[0] == job.last and self._is_named(outside[0]) else None
        while named and self._is_named(named[0]):
            named = named[1:]
        if named is not None:
            return bool(named) and len(named) <= 3 and (self._capital(named[0]) or self._person(named))
        links = self.lex.words("linker") | self.lex.words("weak_linker")
        if self.guessed and self.found.contact is None and self.found.role is None:
            links |= {"van"}
        tells_company = self.found.company is None and any(self.words[i].norm in links for i in words)
        if self.found.role is not None and not tells_company:
            return False
        return len(outside) <= 4 and all(self._name_word(i) for i in outside)

    def _is_named(self, at: int) -> bool:
        return self.words[at].norm in self.lex.words("be_named")

    def _name_word(self, at: int) -> bool:
        norm = self.words[at].norm
        if norm in self.lex.words("linker") | self.lex.words("weak_linker") | self.lex.words("generic"):
            return True
        if self.lang == "ru" and any(parse.tag.POS in ("VERB", "INFN") for parse in russian_parses(norm)[:1]):
            return False
        return norm not in self.lex.words("opaque") and norm not in self.lex.words("number")

    # -- facts

    def _take_fact(self, first: int, last: int, kind: str) -> None:
        first = self._after_conjoined(first, last)
        while last > first and self.words[last - 1].norm in self.lex.words("conjoined"):
            last -= 1
        if last - first < 1 or (last - first == 1 and not self.words[first].norm[:1].isalpha()):
            return
        empty = self.lex.words("no_company") | self.lex.words("opaque") | self.lex.words("linker")
        if (
            kind == "loose"
            and last - first < 3
            and all(word.norm in empty for word in self.words[first:last])
        ):
            return  # "in purchasing"
        joined = self.words[first].norm in self.lex.words("verb_start") and kind == "loose"
        if joined and self.facts and self.facts[-1][1] + 1 == first and self.words[first - 1].norm == ",":
            self.facts[-1] = (self.facts[-1][0], last)
            return
        self.facts.append((first, last))

    def _fact_texts(self) -> Iterator[Said]:
        if self.question and not self.found.company:
            return
        for first, last in sorted(self.facts):
            said = self._said(first, last)
            if said is not None:
                yield said

    def _said(self, first: int, last: int, end: int | None = None) -> Said | None:
        """The characters of these words, with the closing quote or bracket that belongs to them."""
        while last > first and self.words[last - 1].norm in _MARKS:
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


# -- which known lead is meant

_SHARED: Final = 0.15
"""Names whose scores lie no further apart than this are equally meant."""
_ENOUGH: Final = 0.5
_NAME_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def match_name(text: str, names: Sequence[str]) -> list[str]:
    """Returns the known names that a message refers to: the best match, several if they are equally meant.

    Allowed for are case, one slip in words of five letters or more, Russian case endings, parts of names,
    words written together and Cyrillic spelling of Latin names.

    Args:
        text: The message: "the acme one", "die van jansen", "по Ромашке".
        names: Names of leads.
    """
    said = _name_words(text)
    said += [left + right for left, right in pairwise(said)]
    stop = _common_words()
    said = [word for word in said if word not in stop or any(word in _name_words(name) for name in names)]
    scored = [(*_score(said, name), name) for name in names]
    best = max((score for score, _, _ in scored), default=0.0)
    if best < _ENOUGH:
        return []
    close = [(full, name) for score, full, name in scored if score >= best - _SHARED]
    whole = [name for full, name in close if full]
    return whole or [name for _, name in close]


@lru_cache(maxsize=2048)
def _name_words_cached(text: str) -> tuple[str, ...]:
    return tuple(word.removesuffix("'s") for word in _NAME_WORD.findall(fold(text)))


def _name_words(text: str) -> list[str]:
    return list(_name_words_cached(text))


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    """Words that name no lead in any language: pronouns, prepositions, "customer"."""
    names = (
        "generic",
        "opaque",
        "linker",
        "weak_linker",
        "call_noun",
        "filler",
        "conjoined",
        "me",
        "dont_know",
    )
    return frozenset().union(*(_lexicon(lang).words(name) for lang in ("en", "nl", "ru") for name in names))


@lru_cache(maxsize=1)
def _weak_words() -> tuple[frozenset[str], frozenset[str]]:
    """Legal forms, which tell nothing, and words that many firms have, which tell little."""
    langs = [_lexicon(lang) for lang in ("en", "nl", "ru")]
    heads = frozenset().union(*(lexicon.words("company_head") for lexicon in langs))
    return frozenset().union(*(lexicon.words("legal") for lexicon in langs)) - heads, heads


def _score(said: Sequence[str], name: str) -> tuple[float, bool]:
    """How much of a name was said, and whether all of it that counts was."""
    legal, heads = _weak_words()
    words = _name_words(name)
    telling = [word for word in words if word not in legal] or words
    weights = {word: 0.6 if word in heads else 0.3 if word in _common_words() else 1.0 for word in telling}
    if max(weights.values(), default=0.0) < _ENOUGH:
        weights = dict.fromkeys(telling, 1.0)
    joined = "".join(telling)
    if len(telling) > 1 and any(_alike(word, joined) >= 0.9 for word in said):
        return sum(weights.values()), True
    total, full = 0.0, True
    for word, weight in weights.items():
        likeness = max((_alike(other, word) for other in said), default=0.0)
        total += likeness * weight
        full = full and likeness >= 0.8
    return total, full


@lru_cache(maxsize=65536)
def _alike(said: str, word: str) -> float:
    """How sure it is that one word stands for the other."""
    if said == word:
        return 1.0
    if bool(re.match("[а-я]", said)) != bool(re.match("[а-я]", word)):
        latin = _latin(word)
        near = any(form == latin or _slip(form, latin) for form in (_latin(said), _latin(_stem(said))))
        return 0.85 if near or _latin(_stem(said)) == _latin(_stem(word)) else 0.0
    if _same_stem(said, word):
        return 0.95
    if _slip(said, word):
        return 0.9
    if min(len(said), len(word)) >= 4 and word.startswith(said):
        return 0.75
    return 0.0


def _same_stem(left: str, right: str) -> bool:
    """Whether two words differ only in a case ending or in the -s of possession or plural."""
    stems = {_stem(left), _stem(right)}
    return len(stems) == 1 and len(stems.pop()) >= 3


_ENDING: Final = re.compile(
    r"(?:ами|ями|ого|его|ому|ему|ыми|ими|ой|ей|ою|ею|ом|ем|ым|им|ах|ях|ов|ев|ых|их|ую|юю|ая|яя|[аяоеуюыиьй])$"
)


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    if re.match("[а-я]", word):
        return _ENDING.sub("", word)
    return re.sub(r"(?:'s|s)$", "", word)


@lru_cache(maxsize=1)
def _latin_letters() -> dict[int, str]:
    return {ord(letter): latin for letter, latin in load_lexicon("opening_ru")["latin"].items()}


def _latin(word: str) -> str:
    plain = word.translate(_latin_letters())
    return plain.replace("ck", "k").replace("c", "k").replace("x", "ks").replace("w", "v").replace("y", "i")


def _slip(left: str, right: str) -> bool:
    """Whether one slip of the finger parts two words of five letters or more."""
    if min(len(left), len(right)) < 5:
        return False
    return Typos((right,), shortest=5).correct(left) == right
