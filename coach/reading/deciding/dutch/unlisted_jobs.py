"""Jobs that no list knows, told by where they stand and how they end: "ik spreek de roostermaker".

A job shows by its place: what the contact is, whom the rep speaks with, as what somebody works. There a word that
ends as people at work do ("-er", "-ist", "-eur") is one; after an article any noun is. The classes are those of
``lexicon/roles_<lang>.json``; a language without them has no such jobs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

_MARKS = frozenset(",.;:!?()")
_LONGEST = 4
_AFTER_JOB = frozenset([",", ".", "!", "?", "van", "bij", "en", "maar"])
_ONLY = frozenset(["alleen", "enkel", "slechts"])
_FIRMS = frozenset(["bv", "b.v", "nv", "n.v", "vof", "bvba", "gmbh", "ltd", "holding", "groep", "group"])
_ABSTRACT = re.compile("(?:ing|heid|schap|[ts]ie|isme|teit|ment|age|erij)$")


class UnlistedJobs:
    """Finds jobs by place and ending in the words of one language."""

    def __init__(self, slots: Mapping[str, Set[str]], person: re.Pattern[str], stop: Set[str]) -> None:
        """Keep the word classes.

        Args:
            slots: the classes ``contact``, ``pronoun``, ``copula``, ``work``, ``as``, ``with``, ``we``, ``meet``,
                ``article``, ``oops``, ``acts``,
                ``filler`` and ``thing``.
            person: what a word for somebody at work looks like.
            stop: words that no job is made of.
        """
        self._slots = slots
        self._person = person
        self._stop = stop | slots["thing"] | slots["filler"] | slots["meet"]

    def find(self, words: Sequence[str], taken: Set[int]) -> list[tuple[int, int]]:
        """Return the first word of every job, and the word after it; none overlaps ``taken``."""
        found: list[tuple[int, int]] = []
        for at in range(len(words)):
            slot = self._slot(words, at)
            if slot is None or (found and slot[0] < found[-1][1]):
                continue
            job = self._noun_phrase(words, taken, *slot)
            sure = words[at] not in self._slots["article"] or self._meets(words, at) or self._is_somebody(words, job)
            sure = sure or (at == 2 and words[1] == "," and words[0] in self._slots["pronoun"])  # "Toon, de hovenier"
            sure = sure or (at == 0 and bool({*words[job : job + 1]} & _AFTER_JOB))  # "de leraar, ..."
            sure = sure or (at > 0 and words[at - 1] in _ONLY and bool({*words[:at]} & self._slots["meet"]))
            if job and sure:
                found.append((slot[0], job))
        return found

    def _is_somebody(self, words: Sequence[str], after: int) -> bool:
        """Tell whether what follows a noun shows it to be a person: what they do, or that the rep meets them."""
        acts = words[after : after + 1] and words[after] in self._slots["acts"]
        return bool(acts or {*words[after : after + 10]} & (self._slots["contact"] | self._slots["we"]))

    def _slot(self, words: Sequence[str], at: int) -> tuple[int, bool] | None:
        """Return where a job may stand after the word at ``at``, and whether any noun is one there."""
        slots, word = self._slots, words[at]
        after = at + 1
        before = words[at - 1] if at else "."
        if word in slots["contact"] and (before in slots["article"] or before in slots["own"] or before in _MARKS):
            after = self._skip(words, after, "filler")
            marked = words[after : after + 1] and words[after] in slots["copula"] | {":", ",", "("}
            if not marked:
                return None
            return self._article(words, after + 1, any_noun=words[after] != ",")
        if word in slots["copula"] and self._about_somebody(words, at):
            return self._article(words, after, any_noun=True)
        if word in slots["as"] and words[after : after + 1]:
            return (after + (words[after] in slots["indefinite"]), False)
        if word in slots["with"] and self._meets(words, at):
            return self._article(words, after, any_noun=True)
        if word in slots["meet"] and self._meets(words, at):
            start = self._skip(words, after, "filler")
            return (start + 1, False) if words[start : start + 1] and words[start] in slots["article"] else None
        if word in slots["article"] or word in slots["oops"]:
            return (self._skip(words, after, "article"), False)
        return None

    def _about_somebody(self, words: Sequence[str], at: int) -> bool:
        """Tell whether the copula at ``at`` speaks of a person, not of a thing."""
        near = {*words[max(at - 3, 0) : at], *words[at + 1 : at + 2]}
        return bool(near & self._slots["pronoun"]) or (at > 0 and words[at - 1] in _MARKS)

    def _meets(self, words: Sequence[str], at: int) -> bool:
        """Tell whether the clause around ``at`` says that the rep meets somebody."""
        start = end = at
        while start and words[start - 1] not in _MARKS:
            start -= 1
        while end < len(words) and words[end] not in _MARKS:
            end += 1
        clause = set(words[start:end])
        met = bool(clause & self._slots["meet"])
        return met and bool(clause & self._slots["we"] or not clause & self._slots["pronoun"])

    def _skip(self, words: Sequence[str], at: int, name: str) -> int:
        while at < len(words) and words[at] in self._slots[name]:
            at += 1
        return at

    def _article(self, words: Sequence[str], at: int, *, any_noun: bool) -> tuple[int, bool]:
        start = self._skip(words, at, "filler")
        article = start < len(words) and words[start] in self._slots["article"]
        return start + article, any_noun and article

    def _noun_phrase(self, words: Sequence[str], taken: Set[int], first: int, any_noun: bool) -> int:
        """Return the word after the job that begins at ``first``, 0 if none does."""
        last = head = first
        while last < len(words) and last < first + _LONGEST and last not in taken:
            word = words[last]
            if not word[0].isalpha() or word in self._stop:
                break
            last += 1
            if self._person.fullmatch(word):
                head = last
        if head > first:
            return 0 if {*words[head : last + 1]} & _FIRMS else head  # "Jansen Groente BV" is a firm
        noun = any_noun and last == first + 1 and len(words[first]) > 2
        if words[last : last + 1] and words[last] in self._slots["meet"]:
            return 0  # "het Danone gesprek"
        return last if noun and not _ABSTRACT.search(words[first]) else 0
