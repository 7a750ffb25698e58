"""What a correction says it is not: "not Sanne but Peter", "Ahmet niet Ahmed", "контакт другой, это Петров".

These words are left out before anything is read, so that only what is meant remains.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from coach.reading.opening_words import MARKS, Message, index
from coach.reading.roles import Line, jobs_of, join

_LONGEST: Final = 6
"""So many words may stand between "not" and "but"."""


class Mended(Message):
    """Leaves out what a message says only to take it back."""

    def _leave_out_mended(self) -> None:
        if self.asked in ("company", "contact", "offer"):
            opener = self.lex.lists["opener"].match(self._norm())
            if opener:
                self._drop(0, bisect_left(index(self.words), opener.end()))
        if self.asked in ("company", "contact"):
            for name in ("wrong", "spelling"):
                self._drop_all(self.lex.lists[name])
        for at in reversed(range(len(self.words))):
            nots = self.lex.words("not_word") | (self.lex.words("not_a") if self.asked == "contact" else frozenset())
            if at < len(self.words) and self.words[at].norm in nots:
                self._drop_contrast(at)

    def _norm(self) -> str:
        return join(word.norm for word in self.words)

    def _drop(self, first: int, last: int) -> None:
        """Leave out these words, if any others remain."""
        if any(word.norm not in MARKS for word in [*self.words[:first], *self.words[last:]]):
            del self.words[first:last]
            gone = last - first
            self.breaks = {i if i < first else max(first, i - gone) for i in self.breaks} | {first}

    def _drop_all(self, pattern: re.Pattern[str]) -> None:
        places = index(self.words)
        for match in reversed(list(pattern.finditer(self._norm()))):
            first, last = bisect_left(places, match.start()), bisect_left(places, match.end())
            if not first and last < len(self.words) and self.words[last].norm in MARKS:
                last += 1
            self._drop(first, last)

    def _drop_contrast(self, at: int) -> None:
        """Leave out the wrong name beside a "not", whichever side of the right one it stands on."""
        buts, ends = self.lex.words("but_word"), MARKS - {","}
        end = at + 1
        while end < len(self.words) and self.words[end].norm not in ends and end - at <= _LONGEST:
            if self.words[end].norm in buts and end > at + 1:
                self._drop_before_but(at, end)
                return
            end += 1
        if self.asked not in ("company", "contact"):
            return
        if self._drop_wrong_job(at):
            return
        end = at + 1
        while end < len(self.words) and self.words[end].norm not in MARKS:
            end += 1
        first = at - 1 if at and self.words[at - 1].norm in buts else at
        if first and at + 1 < end <= at + 4 and self._resembles_one_before(at + 1, first):
            self._drop(first, end)

    def _drop_wrong_job(self, at: int) -> bool:
        """Leave out a job before the right one: "not the buyer, the logistics director"."""
        comma = next((i for i in range(at, len(self.words)) if self.words[i].norm in MARKS), len(self.words))
        jobs = jobs_of(Line(self.text, self.lang, tuple(self.words), self._norm())) if self.asked == "contact" else ()
        wrong = [job for job in jobs if at < job.first and job.last == comma]
        if not wrong or wrong[0].first - at > 2 or not any(job.first > comma for job in jobs):
            return False
        self._drop(at, comma + 1)
        return True

    def _drop_before_but(self, at: int, but: int) -> None:
        first, names = at, at + 1
        if self.words[names].norm in self.lex.words("talk_verb"):  # "not talking to Sanne but to Peter"
            first = names = names + 1
        links = self.lex.words("link_word")
        said = [i for i in range(names, but) if self.words[i].norm not in MARKS | links]
        if not said or len(said) > 3:
            return
        named = self._capital(said[0]) or self.words[said[0]].norm in self.lex.first_names
        if named or (self.asked in ("company", "contact") and at <= 3):
            again = self.words[but + 1].norm in links if but + 1 < len(self.words) else False
            linked = self.words[first].norm in links
            self._drop(first, but + 1 if linked or not again or self.lang == "ru" else but + 2)

    def _resembles_one_before(self, at: int, end: int) -> bool:
        """Whether a word is a name, or a spelling of one said before: "brandt papier not paper"."""
        norm = self.words[at].norm
        return self._proper(at) or any(word.norm[:2] == norm[:2] for word in self.words[:end] if len(norm) > 2)
