"""The time of the call in a message: which of the times said it is, and which belong to the customer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from coach.reading.opening_words import CALLING, MARKS, WHY, Message, index
from coach.reading.roles import join


class Times(Message):
    """Finds the time of the call and takes it out of the words."""

    def _take_time(self, cues: dict[int, tuple[str, int]]) -> None:
        """Takes the call's own time and leaves its words out of what is read next."""
        timed = any(kind == "timed" for kind, _ in cues.values())
        runs, denied = self._times(), set[int]()
        for run in list(runs):
            if start := self._denied_from(run):
                denied |= set(range(*start))
                runs.remove(run)
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
        gone = {i for first, last, _ in mine for i in range(first, last)} | denied
        kept = [i for i in range(len(self.words)) if i not in gone]
        self.breaks = {new for new, old in enumerate(kept) if old - 1 in gone or old in self.breaks}
        self.words = [self.words[i] for i in kept]

    def _denied_from(self, run: tuple[int, int, int]) -> tuple[int, int] | None:
        """The words of a time that is taken back: "not tomorrow", "а не завтра"; not "why not tomorrow?"."""
        at = run[0] - 1
        if at < 0 or self.words[at].norm not in self.lex.words("not_word"):
            return None
        if at and self.words[at - 1].norm in WHY:
            return None
        joints = self.lex.words("but_word") | self.lex.words("conjoined") | {","}
        while at and self.words[at - 1].norm in joints:
            at -= 1
        last = run[1]
        while last < len(self.words) and self.words[last].norm in joints:
            last += 1
        return at, last

    def _opens_around(self, runs: Sequence[tuple[int, int, int]]) -> bool:
        """Whether a call is announced around a time: "meeting tomorrow with Acme", "at four with Brandt"."""
        links = self.lex.words("link_word")
        for first, last, rank in runs:
            if rank and not first and last < len(self.words) and self.words[last].norm in links:
                return True
        timed = {i for first, last, _ in runs for i in range(first, last)}
        rest = [word.norm for i, word in enumerate(self.words) if i not in timed]
        found = self.lex.cues.finditer(join(rest)) if timed else ()
        return any(match.lastgroup in CALLING - {"link", "prep"} for match in found)

    def _times(self) -> list[tuple[int, int, int]]:
        """All times: first word, word after the last, what it tells (0 soon, 1 day, 2 clock, 3 both)."""
        places = index(self.words)
        runs: list[tuple[int, int, int]] = []
        for match in self.lex.when.finditer(join(word.norm for word in self.words)):
            first, last = bisect_left(places, match.start()), bisect_left(places, match.end())
            after = self.words[last].norm if last < len(self.words) else ","
            if after in self.lex.words("unit"):
                continue  # "around 2 million"
            if match.lastgroup == "bare" and after not in MARKS | self.lex.words("link_word"):
                continue  # "in 5 with Acme" is a time, "in 5 countries" is none
            rank = 0 if match.lastgroup == "vague" else 2 if self._has_clock(first, last) else 1
            gap = runs and self.words[runs[-1][1]].norm == "," and runs[-1][1] + 1 == first and rank and runs[-1][2]
            gap = gap and not self._denied_from(runs[-1])  # "not friday, monday at 10"
            if runs and (runs[-1][1] == first or gap) and rank + runs[-1][2] > 1:
                runs[-1] = (runs[-1][0], last, max(rank, runs[-1][2]) + (rank > 0 < runs[-1][2]))
            else:
                runs.append((first, last, rank))
        return runs

    def _has_clock(self, first: int, last: int) -> bool:
        norms = {word.norm for word in self.words[first:last]}
        return bool(norms & (self.lex.words("hour") | {"%clock", "%dot", "%n"})) or any(n.isdigit() for n in norms)

    def _of_call(self, run: tuple[int, int, int], cues: dict[int, tuple[str, int]]) -> bool:
        """Whether a time belongs to the call: not to what the customer does, wants or decides."""
        if self.asked == "when":
            return True
        start = run[0]
        while start and self.words[start - 1].norm not in MARKS:
            start -= 1
        before = [cues[i][0] for i in sorted(cues) if start <= i < run[0]]
        after = [cues[i][0] for i in sorted(cues) if i >= run[1]][:1]
        if run[2] == 0 and cues.get(run[1], ("",))[0] in ("fact", "fact_start", "number_fact"):
            return False  # "now they use paper"
        owner = before[-1] if before else None
        if owner is None:
            words = [word.norm for word in self.words[start : run[0]]]
            fill = self.lex.words("filler") | self.lex.words("call_noun") | self.lex.words("conjoined")
            end = run[1]
            while end < len(self.words) and self.words[end].norm not in MARKS:
                end += 1
            if any(word in self.lex.words("call_noun") for word in words):
                return True
            alone = end - run[1] <= 2 or bool(after and after[0] in CALLING)
            return all(word in fill for word in words) or (len(words) <= 4 and alone and run[2] >= 1 and start == 0)
        if owner in ("fact", "fact_start", "number_fact", "he_is"):
            return False
        if owner in ("offer", "offer_weak", "topic"):
            return run[2] >= 2
        if owner == "chat":
            return run[2] >= 1
        return True

    def _take_bare_time(self) -> None:
        """An answer to "when is the call?" may be nothing but a number or a word for soon."""
        numbers = [i for i, word in enumerate(self.words) if word.norm.isdigit() or word.norm in self.lex.words("hour")]
        if numbers and len(self.words) <= 3 and self.words[numbers[0]].norm not in self.lex.words("dont_know"):
            self.found = replace(self.found, when=self._said(numbers[0], numbers[0] + 1))
