"""Commands in free words: change of status, choice of language, which answer is meant, an item of a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, cast

from coach.reading.reasons import read_reason
from coach.reading.roles import Line, grammar_of, join, language_of, trie
from coach.reading.terms import Vocabulary
from coach.reading.text import Typos, fold, load_lexicon

STATUSES: Final = (
    "new", "received", "mql", "assigned", "sql", "sal", "proposal", "contract", "won",
    "nurture", "partner", "disqualified", "lost",
)  # fmt: skip
"""The lead statuses (docs/method.md, section 4)."""

_GIVES_REASON: Final = frozenset({"disqualified", "lost", "nurture", "new"})
"""Statuses whose reason may stand beside the command without "because"."""

_DIGITS: Final = re.compile(r"(?<![\d.,])\d{1,2}(?![\d.,]*\d)")
_POSITIVE: Final = frozenset(STATUSES[:9])
"""Statuses that a "not" among their words denies; "not a fit" is what a disqualification says."""

_CYRILLIC: Final = re.compile(r"[а-яё]", re.IGNORECASE)
_MARKS: Final = frozenset(",.;:!?()")
_VERDICT_END: Final = re.compile(r"[:;,]\s+|\s+[-–—]\s+")
_BARE_WORDS: Final = 5
_LONGEST_NAME: Final = 5
_NO_ORDINALS: Final = frozenset({"first", "faster", "later", "laten", "lists", "fifty", "lasted"})
"""Words of their own that are one letter away from an ordinal."""


@dataclass(frozen=True)
class StatusCommand:
    """A change of status that a person asks for or tells.

    Attributes:
        status: The status meant, None where none is said.
        reason: Why, in the words typed.
        partner: Name of the partner a lead goes to.
        until: Until when a lead is to rest, in the words typed.
        back: One step back is meant, whatever status that is.
        assignee: Who gets the lead, for `assigned`.
        ordered: It is told as an order ("park them"), not as something that happened or is so.
    """

    status: str | None = None
    reason: str | None = None
    partner: str | None = None
    until: str | None = None
    back: bool = False
    assignee: str | None = None
    ordered: bool = False


@dataclass(frozen=True)
class _Hit:
    """A place in a line that speaks for a status; ``rank`` 3 is an order, 2 an event, 1 a bare name."""

    status: str
    first: int
    last: int
    rank: int
    descriptive: bool = False


def read_status_command(text: str, lang: str) -> StatusCommand:
    """Reads which status a lead is to get, with reason, partner and date.

    Args:
        text: The message.
        lang: The language it is read in.
    """
    lang = language_of(text, lang)
    return _StatusReader(_lexicon(lang), _lexicon(lang).line(text)).read()


def orders_a_status(text: str) -> bool:
    """Whether a message orders a change of status in so many words, in any language: "park them until March"."""
    words = [word.strip(",.;:!?()") for word in fold(text).split()]
    languages = ("ru",) if _CYRILLIC.search(text) else ("en", "nl")
    # Most messages hold no verb that orders, and are not read at all.
    return any(
        read_status_command(text, lang).ordered
        for lang in languages
        if not _lexicon(lang).words("imperative").isdisjoint(words)
        or _lexicon(lang).step_back.search(f" {' '.join(words)} ")
    )


def points_at_lead(text: str, lang: str) -> bool:
    """Whether a message points at the lead in hand without a name: "merge this one with Acme"."""
    lexicon = _lexicon(language_of(text, lang))
    return any(word.norm in lexicon.words("it") for word in lexicon.line(text).words)


def tells_why_not(text: str) -> bool:
    """Whether a message is a verdict on the customer with its reason, in any language: "not a fit: no budget"."""
    parted = _VERDICT_END.split(text, maxsplit=1)
    if len(parted) < 2 or text.rstrip().endswith("?"):
        return False
    verdict, why = parted
    languages = ("ru",) if _CYRILLIC.search(text) else ("en", "nl")
    return any(
        read_status_command(verdict, lang).status == "disqualified" and read_reason(why, lang) is not None
        for lang in languages
    )


def read_partner_name(text: str, lang: str) -> str | None:
    """Reads the name of a partner from the answer to the question which one it is.

    Args:
        text: The answer: "Veldman", "to Veldman please", "партнёру Вектор".
        lang: The language it is read in.
    """
    lang = language_of(text, lang)
    return _StatusReader(_lexicon(lang), _lexicon(lang).line(text)).partner_answered()


def read_statuses(text: str, lang: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The statuses that a message names, and those it names to leave them out ("not sql yet").

    Args:
        text: The message: "which ones are SQL", "welke zijn nog nieuw".
        lang: The language it is read in.
    """
    lexicon = _lexicon(language_of(text, lang))
    norm = lexicon.line(text).norm
    named: dict[str, bool] = {}
    for match in lexicon.names.finditer(norm):
        denied = lexicon.not_before.search(norm[: match.start()] + " ") is not None
        named.setdefault(str(match.lastgroup), denied)
    meant = tuple(status for status, denied in named.items() if not denied)
    return meant, tuple(status for status, denied in named.items() if denied)


class _Lexicon:
    """The patterns of one language, compiled."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.data: Mapping[str, Any] = load_lexicon(f"commands_{lang}")
        self.grammar = grammar_of("commands", lang)
        names = self.data["names"]
        status_words = "|".join(f"(?P<{status}> {trie(names[status].split())})" for status in STATUSES)
        self.names = re.compile(f"(?:{status_words})(?= )")
        any_name = f"(?= {trie(word for listed in names.values() for word in listed.split())} )"
        self.orders = re.compile(self._any(self.data["patterns"]["set"]) + any_name)
        self.events = {key: re.compile(self._any(listed)) for key, listed in self.data["events"].items()}
        self.why = {key: re.compile(self._any(listed)) for key, listed in self.data["why"].items()}
        patterns = self.data["patterns"]
        self.reopen = re.compile(self._any(patterns["reopen"]))
        self.step_back = re.compile(self._any(patterns["step_back"]))
        self.assignee = re.compile(self._any(patterns["assignee"]))
        self.reason_after = re.compile(self._any(patterns["reason_after"]))
        self.partner_verbs = [re.compile(self._any([pattern])) for pattern in patterns["partner_verb"]]
        self.until = [re.compile(self._any([pattern])) for pattern in patterns["until"]]
        self.not_before = re.compile(f"{self._any(patterns['not'])} $")
        self.from_before = re.compile(f"{self._any(patterns['from'])} $")
        self.fields = self._fields()
        ordinals: Mapping[str, str] = self.data["ordinals"]
        self.ordinals = {key: re.compile(f" {trie(listed.split())}(?= )") for key, listed in ordinals.items()}
        self.ordinal_typos = Typos(" ".join(ordinals.values()).split(), _NO_ORDINALS, shortest=5)
        self._vocabulary = Vocabulary(lang, self._listed())

    def _any(self, patterns: Sequence[str]) -> str:
        return "(?:" + "|".join(map(self.grammar.compile_pattern, patterns)) + ")"

    def _fields(self) -> list[tuple[str, re.Pattern[str]]]:
        fields: Mapping[str, str] = self.data["fields"]
        return [(name, re.compile(f" {trie(listed.split())}(?= )")) for name, listed in fields.items()]

    def _listed(self) -> Iterator[str]:
        for part in ("classes", "names", "fields", "ordinals"):
            yield from self.data[part].values()
        for part in ("patterns", "events", "why"):
            for listed in self.data[part].values():
                yield from listed

    def line(self, text: str) -> Line:
        """The message in comparable form."""
        return self._vocabulary.line(text, self.lang)

    @lru_cache(maxsize=32)  # noqa: B019 - one instance per language lives as long as the program
    def words(self, name: str) -> frozenset[str]:
        """The words of a class; a phrase stands with its spaces."""
        return frozenset(word.replace("_", " ") for word in self.grammar.words(name))


@lru_cache(maxsize=3)
def _lexicon(lang: str) -> _Lexicon:
    return _Lexicon(lang)


class _StatusReader:
    """One reading of one message."""

    def __init__(self, lexicon: _Lexicon, line: Line) -> None:
        self.lex, self.line = lexicon, line
        self.norms = [word.norm for word in line.words]
        self._places: list[int] = []
        place = 0
        for norm in self.norms:
            self._places.append(place)
            place += len(norm) + 1

    def read(self) -> StatusCommand:
        """Reads the message."""
        hit = self._choose()
        if hit is None or hit.rank < 3:
            back = self.lex.step_back.search(self.line.norm)
            if back is not None and not self._negated(back.start()):
                return self._one_back(back)
        partner = self._partner(hit)
        if hit is None and partner is not None:
            return StatusCommand("partner", self._marked_reason(0, None), partner)
        if hit is None:
            return StatusCommand()
        said = any(norm.startswith(("партн", "partner")) for norm in self.norms)
        for_sales = hit.status == "assigned" and not said and self._assigns(hit)
        if partner is not None and hit.status in ("assigned", "disqualified", "received") and not for_sales:
            hit = _Hit("partner", hit.first, hit.last, hit.rank)
        until, until_span = self._until(hit)
        reason = self._reason(hit, until_span)
        assignee = self._assignee() if hit.status == "assigned" else None
        return StatusCommand(
            hit.status,
            reason,
            partner if hit.status == "partner" else None,
            until,
            assignee=assignee,
            ordered=any(self._ordered(other) for other in [hit, *self._events()] if other.status == hit.status),
        )

    def _assigns(self, hit: _Hit) -> bool:
        """Whether somebody of our own gets the lead: the verb says so, or the receiver is of the sales team."""
        return bool(self.lex.words("assigning") & set(self.norms))

    def _ordered(self, hit: _Hit) -> bool:
        """Whether the words for a status begin a clause with a verb that orders."""
        before = self.norms[hit.first - 1] if hit.first else ","
        led = before in _MARKS or before in self.lex.words("leads_order")
        done = self.norms[hit.last : hit.last + 1] and self.norms[hit.last] in self.lex.words("done_by")
        if done:
            return False  # "put on hold by the board" happened to them
        return hit.rank > 1 and led and self.norms[hit.first] in self.lex.words("imperative")

    def _one_back(self, match: re.Match[str]) -> StatusCommand:
        reason = self._marked_reason(0, None) or self._words(self._at(match.end()), len(self.norms))
        first = [i for i in range(self._at(match.start())) if self.norms[i] not in _MARKS]
        if reason is None and len(first) > 1:
            reason = self._words(0, self._at(match.start()))
        return StatusCommand(reason=reason, back=True, ordered=True)

    def _assignee(self) -> str | None:
        """The name of who gets the lead, behind "to" and written as a name."""
        for match in self.lex.assignee.finditer(self.line.norm):
            name = self._name_after(self._at(match.end()), False)
            if name is not None:
                return name
        return None

    def partner_answered(self) -> str | None:
        """The name in an answer to "to which partner?"."""
        named = self._partner(None)
        if named is not None:
            return named
        generic = self.lex.words("generic") | self.lex.words("filler") | self.lex.words("it") | {":", ","}
        first = 0
        while first < len(self.norms) and self.norms[first] in generic:
            first += 1
        last = first
        while last < len(self.norms) and last - first < _LONGEST_NAME and self.norms[last] not in _MARKS:
            last += 1
        while last > first and self.norms[last - 1] in self.lex.words("trim") | self.lex.words("name_end"):
            last -= 1
        if first == last or "?" in self.norms or (last < len(self.norms) and self.norms[last] not in _MARKS):
            return None
        name = self._as_typed(first, last)
        return name if any(character.isalpha() for character in name) else None

    # -- which status

    def _choose(self) -> _Hit | None:
        orders = list(self._orders())
        reopened = self.lex.reopen.search(self.line.norm)
        if reopened and not orders and not self._negated(reopened.start()):
            return self._hit("new", reopened, 2)
        if orders:
            return orders[0]
        events = self._without_overlaps(list(self._events()))
        for status in ("partner", "nurture"):
            # "not our target, pass them to a partner": what to do outweighs why
            wanted = [hit for hit in events if hit.status == status]
            others = {hit.status for hit in events} <= {status, "disqualified", "lost", "nurture"}
            if wanted and others and (status == "partner" or self._until(wanted[0])[0]):
                return wanted[0]
        if events:
            commands = [hit for hit in events if not hit.descriptive]
            off_line = all(hit.status in ("disqualified", "lost", "nurture") for hit in events)
            return (commands or events)[0] if off_line else events[0]
        return self._bare()

    def _orders(self) -> Iterator[_Hit]:
        for match in self.lex.orders.finditer(self.line.norm):
            name = self.lex.names.match(self.line.norm, match.end())
            before = self.line.norm[: match.end()]
            if name is None or self._negated(match.start()) or self._negated(match.end()):
                continue
            if self.lex.from_before.search(before + " ") and not before.endswith(" to"):
                continue
            yield _Hit(str(name.lastgroup), self._at(match.start()), self._at(name.end()), 3)

    def _events(self) -> Iterator[_Hit]:
        for group, descriptive in ((self.lex.events, False), (self.lex.why, True)):
            for status, pattern in group.items():
                for match in pattern.finditer(self.line.norm):
                    hit = self._hit(status, match, 2, descriptive)
                    said = set(self.norms[hit.first : hit.last])
                    denied = status in _POSITIVE and self.lex.words("negation") & said
                    conditional = hit.first > 0 and self.norms[hit.first - 1] in self.lex.words("if")
                    if not denied and not conditional and not self._negated(match.start()):
                        yield hit

    def _without_overlaps(self, hits: list[_Hit]) -> list[_Hit]:
        kept: list[_Hit] = []
        for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.first)):
            if not any(hit.first < other.last and other.first < hit.last for other in kept):
                kept.append(hit)
        return sorted(kept, key=lambda hit: hit.first)

    def _bare(self) -> _Hit | None:
        words = [norm for norm in self.norms if norm not in _MARKS]
        if len(words) > _BARE_WORDS or "?" in self.norms:
            return None
        for match in self.lex.names.finditer(self.line.norm):
            if not self._negated(match.start()):
                return self._hit(str(match.lastgroup), match, 1)
        return None

    def _hit(self, status: str, match: re.Match[str], rank: int, descriptive: bool = False) -> _Hit:
        return _Hit(status, self._at(match.start()), self._at(match.end()), rank, descriptive)

    def _at(self, place: int) -> int:
        return bisect_left(self._places, place)

    def _negated(self, place: int) -> bool:
        return self.lex.not_before.search(self.line.norm[:place] + " ") is not None

    # -- why

    def _reason(self, hit: _Hit, until: tuple[int, int] | None) -> str | None:
        marked = self._marked_reason(hit.first, hit)
        if marked is not None or hit.status not in _GIVES_REASON:
            return marked
        if hit.descriptive:
            first, last = self._clause(hit.first, hit.last)
            later = self._words(*self._after_mark(last, len(self.norms)))
            return later or self._words(first, last) or self._as_typed(first, last)
        first, last = hit.last, len(self.norms)
        if first < last and self.norms[first] in self.lex.words("closing"):
            first += 1  # "maak er maar verloren van"
        if until is not None:
            first = max(first, until[1])
            if first < last and self.norms[first] in self.lex.words("joins"):
                # "park until March and they said ...": what follows tells something else.
                return self._words(*self._before(hit))
        if hit.status == "disqualified" and first < last and self.norms[first] not in _MARKS:
            first = self._name_skipped(first, last)
        after = self._words(first, last)
        if after is not None:
            return after
        return self._words(*self._before(hit))

    def _name_skipped(self, first: int, last: int) -> int:
        """Leave out the customer, who is no reason: "disqualify Acme, no budget", "disqualify this lead no budget"."""
        while first < last and self.norms[first] in self.lex.words("filler") | self.lex.words("it"):
            first += 1
        while first < last and self._is_name(first):
            first += 1
        mark = next((i for i in range(first, last) if self.norms[i] in _MARKS), None)
        return mark if mark is not None and mark - first <= 4 and mark + 1 < last else first

    def _is_name(self, at: int) -> bool:
        """Whether a word is written as a name: with a capital that no sentence begins with."""
        typed = self.line.text[self.line.words[at].start : self.line.words[at].end]
        said = self.norms[at] in self.lex.words("negation") | self.lex.words("because")
        return at > 0 and typed[:1].isupper() and not self.line.text.isupper() and not said

    def _before(self, hit: _Hit) -> tuple[int, int]:
        words = [i for i in range(hit.first) if self.norms[i] not in _MARKS]
        return (0, hit.first) if len(words) > 1 else (0, 0)

    def _clause(self, first: int, last: int) -> tuple[int, int]:
        while first and self.norms[first - 1] not in _MARKS:
            first -= 1
        while last < len(self.norms) and self.norms[last] not in _MARKS:
            last += 1
        return first, last

    def _after_mark(self, first: int, last: int) -> tuple[int, int]:
        return (first + 1, last) if first < last else (last, last)

    def _marked_reason(self, start: int, hit: _Hit | None) -> str | None:
        """What follows "because", "omdat", "потому что"."""
        match = self.lex.reason_after.search(self.line.norm)
        if match is None:
            return None
        first, last = self._at(match.end()), len(self.norms)
        if hit is not None and hit.first >= first:
            last = hit.first
        return self._words(first, last, self.lex.words("because"))

    def _as_typed(self, first: int, last: int) -> str:
        return self.line.text[self.line.words[first].start : self.line.words[last - 1].end]

    def _words(self, first: int, last: int, trim: frozenset[str] | None = None) -> str | None:
        """The words as typed, without what only joins or asks; None where nothing is left."""
        filler = self.lex.words("filler")
        trim = self.lex.words("trim") if trim is None else trim
        while first < last and (self.norms[first] in trim or self.norms[first] in _MARKS):
            first += 1
        mark = next((i for i in range(first, last) if self.norms[i] in _MARKS), last)
        if mark + 1 < last and all(self.norms[i] in filler for i in range(first, mark)):
            first = mark + 1  # "reopen it, they called": the first clause only completes the command
        while first < last and (self.norms[last - 1] in trim or self.norms[last - 1] in _MARKS):
            last -= 1
        if first >= last or all(self.norms[i] in filler or self.norms[i] in _MARKS for i in range(first, last)):
            return None
        return self._as_typed(first, last)

    # -- partner and date

    def _partner(self, hit: _Hit | None) -> str | None:
        """The partner's name after "partner", or after "pass them to" where it is written as a name."""
        said = any(norm.startswith("партн") or norm.startswith("partner") for norm in self.norms)
        for pattern in self.lex.partner_verbs:
            for match in pattern.finditer(self.line.norm):
                name = self._name_after(self._at(match.end()), said)
                if name is not None:
                    return name
        return None

    def _name_after(self, first: int, said: bool) -> str | None:
        ends, generic = self.lex.words("name_end"), self.lex.words("generic")
        while first < len(self.norms) and self.norms[first] in generic:
            first += 1
        last = first
        while last < len(self.norms) and last - first < 4 and self.norms[last] not in _MARKS | ends:
            last += 1
        if first == last:
            return None
        start, end = self.line.words[first].start, self.line.words[last - 1].end
        if self.lex.names.match(f" {self.norms[first]} "):
            return None
        named = self.line.text[start].isupper() and not self.line.text.isupper()
        if self.norms[first - 1 : first] and self.norms[first - 1] in generic | {":", ","} and said:
            named = True
        if not named:
            return None
        return self.line.text[start:end]

    def _until(self, hit: _Hit) -> tuple[str | None, tuple[int, int] | None]:
        if hit.status != "nurture":
            return None, None
        strong, weak = self.lex.until
        times = self.lex.words("time")
        for pattern, keep in ((strong, False), (weak, True)):
            for match in pattern.finditer(self.line.norm):
                begin, first = self._at(match.start()), self._at(match.end())
                last = first
                while last < len(self.norms) and self.norms[last] not in _MARKS and not self._ends_time(last):
                    last += 1
                timed = pattern is strong or any(self._is_time(norm, times) for norm in self.norms[first:last])
                if first == last or not timed:
                    continue
                start = begin if keep and self.norms[begin] not in self.lex.words("drop") else first
                text = self.line.text[self.line.words[start].start : self.line.words[last - 1].end]
                return text, (begin, last)
        return None, None

    def _ends_time(self, at: int) -> bool:
        return self.norms[at] in self.lex.words("because") | self.lex.words("time_end")

    @staticmethod
    def _is_time(norm: str, times: frozenset[str]) -> bool:
        return norm in times or norm[:1].isdigit()


# -- language

Language = Literal["en", "nl", "ru"]
_WORD: Final = re.compile(r"[^\W\d_]+")
_CODES: Final = frozenset({"en", "nl", "ru"})
_TURNED_AWAY: Final = re.compile(
    r"(?:\b(?:not|no|don'?t speak|don'?t understand|from|instead of|rather than"
    r"|geen|niet|van|uit het|in plaats van|liever dan|не|вместо|с)\s+"
    r"(?:in\s+|the\s+|het\s+|на\s+|по[- ]|говорю\s+по[- ]|понимаю\s+(?:по[- ])?)?)$"
)


@lru_cache(maxsize=1)
def _languages() -> tuple[dict[str, str], Typos]:
    listed = load_lexicon("commands_common")["languages"]
    names = {word: lang for lang, words in listed.items() for word in words.split()}
    return names, Typos(names, shortest=6)


def read_language(text: str) -> Language | None:
    """Returns the language that is asked for, said in any of the three."""
    names, typos = _languages()
    folded = fold(text)
    found = []
    words = list(_WORD.finditer(folded))
    for match in words:
        word = match.group()
        lang = names.get(word) or names.get(typos.correct(word) or "")
        if lang is None or (len(word) <= 3 and not _stands_alone(folded, words, match)):
            continue
        if not _TURNED_AWAY.search(folded[: match.start()]):
            found.append(lang)
    return cast(Language, found[0]) if found else None


def _stands_alone(folded: str, words: Sequence[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether a short word is a language: "en" is Dutch for "and", codes count alone or after "language"."""
    if match.group() not in _CODES | {"gb", "uk"}:
        return len(words) <= 4
    before = folded[: match.start()].rstrip(" :=-")
    if re.search(r"(?:lang|language|taal|язык|to|naar|на|in|op|/lang)$", before):
        return match.group() != "en" or len(words) <= 3
    return len(words) == 1 or (len(words) == 2 and match is words[0] and words[1].group() in _POLITE)


_POLITE: Final = frozenset({"please", "pls", "plz", "graag", "aub", "пожалуйста", "плиз", "language", "taal"})


# -- which answer


def read_field(text: str, lang: str) -> str | None:
    """Returns the answer that is meant ("the budget was wrong"): the name of a field, or None.

    Of two names the longer one counts ("project type" against "type"), then the first.
    """
    lexicon = _lexicon(language_of(text, lang))
    norm = lexicon.line(text).norm
    hits = [
        (-(match.group().count(" ")), match.start(), name)
        for name, pattern in lexicon.fields
        for match in pattern.finditer(norm)
    ]
    return min(hits)[2] if hits else None


# -- a choice from a list


def read_ordinal_choice(text: str, lang: str, count: int) -> int | None:
    """Returns the index (from 0) of the item chosen from a list, or None.

    Args:
        text: The message: "2", "the second one", "de laatste", "вторую".
        lang: The language it is read in.
        count: Length of the list.
    """
    lexicon = _lexicon(language_of(text, lang))
    line = lexicon.line(text)
    words = [word.norm for word in line.words if word.norm not in _MARKS]
    if count < 1:
        return None
    ordinal = _ordinal(lexicon, line)
    if ordinal is not None:
        return _place(ordinal, count)
    position: int | None = None
    if len(words) <= 6:
        digits = [word for word in words if word.isdigit()] or _DIGITS.findall(line.text)
        if len(digits) == 1:
            position = int(digits[0])
    if position is None and len(words) <= 4:
        cardinals = str(lexicon.data["cardinals"]).split()
        said = [word for word in words if word in cardinals]
        position = cardinals.index(said[0]) + 1 if len(said) == 1 else None
    return position - 1 if position is not None and 1 <= position <= count else None


def _ordinal(lexicon: _Lexicon, line: Line) -> str | None:
    """The longest ordinal said: a rank, a rank from the end (negative), or "mid"."""
    norms = (lexicon.ordinal_typos.correct(word.norm) or word.norm for word in line.words)
    norm = join(norms)
    found = ((key, pattern.search(norm)) for key, pattern in lexicon.ordinals.items())
    hits = [(len(match.group()), key) for key, match in found if match]
    return max(hits)[1] if hits else None


def _place(ordinal: str, count: int) -> int | None:
    if ordinal == "mid":
        return count // 2 if count % 2 else None
    rank = int(ordinal)
    index = rank - 1 if rank > 0 else count + rank
    return index if 0 <= index < count else None
