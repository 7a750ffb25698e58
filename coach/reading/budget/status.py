"""The status of a budget that is said in words: there, not yet approved, none, unknown."""

from __future__ import annotations

import re

from coach.reading.budget.amounts import Amount
from coach.reading.budget.reading import Status
from coach.reading.budget.terms import TermsReader


class StatusReader(TermsReader):
    """Weighs the words that say whether there is money."""

    def status(self, amounts: list[Amount]) -> tuple[Status | None, tuple[int, int] | None]:
        """Return the status that is said in words, with the items that say it."""
        told = self._told(amounts)
        wrong = bool(self.wrong)
        later = self._first("later", told)
        open_ = self._first("unallocated", told) or (self._first("unallocated_sum", told) if amounts else None)
        nothing = self._first("none", told)
        vague = self._first("unknown", told) or (self._first("unknown_asked", told) if self.asked else None)
        if vague and not amounts:
            # "weet het budget niet" is not "budget niet": the words that open the statement govern it.
            later, open_, nothing = (
                None if found and vague[0] < found[0] < vague[1] else found for found in (later, open_, nothing)
            )
        if nothing and not amounts and not later and self._only_until(nothing):
            later, nothing = nothing, None
        if nothing and open_ and not later and nothing[0] <= open_[0] and open_[1] <= nothing[1]:
            # "no money | is planned" is one statement, and it says none; what stands beside it may say more.
            open_ = self._first("unallocated", told, outside=nothing)
        if open_ and not later and self._resolved(open_, told):
            open_ = None
        if open_ and not amounts and self.asked and self._only_asks_around(open_):
            # "she'll ask her manager": for the figure, not for the money.
            open_, vague = None, vague or open_
        refused = self._first("refused", told)
        if refused and not amounts:
            return "none", refused
        if later or open_:
            return "unallocated", later or open_
        if nothing and (not amounts or self._outweighs(nothing, amounts)):
            return "none", nothing
        if amounts:
            return "allocated", None
        there = self._first("allocated", told) or (self._first("fixed", told) if self.asked else None)
        if there is None and self.asked:
            there = (0, 1) if told and told[0] and not wrong and self._says_yes() else None
        if there:
            return "allocated", there
        if vague and (self.asked or self._unknown_is_ours(vague)):
            return "unknown", vague
        if self.asked and not wrong:
            return self._short_answer(told)
        return None, None

    def _only_until(self, nothing: tuple[int, int]) -> bool:
        """Tell whether "no money" ends some day: "the pot is empty | until April"."""
        line, words = self.line, self.words
        _, last = line.clause_of(nothing[1] - 1)
        if words.pattern("until").search(line.part(nothing[1], last)):
            return True
        start, end = line.sentence_of(nothing[0])
        return words.pattern("next_time").search(line.part(start, end)) is not None

    def _says_yes(self) -> bool:
        """Tell whether the message opens with "yes", and that isn't said of something else ("yes they fit")."""
        opening = self.words.pattern("yes").match(self.line.text)
        if not opening:
            return False
        words = self.words
        money = bool(self.budget_at) or words.pattern("money", "spend_strong").search(self.line.text)
        first, last = self.line.sentence_of(0)
        return bool(money) or not words.pattern("about_other").search(self.line.part(first, last))

    def _outweighs(self, nothing: tuple[int, int], amounts: list[Amount]) -> bool:
        """Tell whether "no budget" stands against the sum in the message.

        As in "they wanted 40k but there's no money".
        """
        if nothing[0] > amounts[-1].at:
            if amounts[-1].bound != "cap":
                return True
            # "200k and not a cent more" is a cap, and there is money.
            rest = self.line.part(nothing[0] - 1, nothing[1] + 2), self.line.part(nothing[0], nothing[1] + 2)
            return not any(self.words.pattern("cap_after").match(text) for text in rest)
        return bool(self.words.pattern("for").search(self.line.part(nothing[1], amounts[0].at)))

    def _short_answer(self, told: list[bool]) -> tuple[Status | None, tuple[int, int] | None]:
        """Read the bare words that only mean something as an answer: yes, none, nothing."""
        answers: tuple[tuple[str, Status], ...] = (("none_asked", "none"), ("allocated_asked", "allocated"))
        for key, status in answers:
            if status == "allocated" and self.words.pattern("about_other").search(self.line.text):
                continue
            for first, last in self.line.find(self.words.pattern(key)):
                ahead = self.line.part(self.line.clause_of(first)[0], first)
                if told[first] and self._only_introduces(ahead):
                    return status, (first, last)
        return None, None

    def _only_introduces(self, text: str) -> bool:
        """Tell whether words say nothing by themselves ("at the moment", "they have")."""
        return re.fullmatch(rf"(?:{self.words.alternatives('link', 'intro')}(?: |$))*", text) is not None

    def _told(self, amounts: list[Amount]) -> list[bool]:
        """Mark the items whose words may set the status: statements that speak of the budget.

        "The budget is not right" takes an earlier answer back and states nothing.
        """
        told = self._statements(amounts)
        for at in self.wrong:
            told[at] = False
        for first, last in self.line.find(self.words.pattern("threshold")):
            # "up to 5k without approval" is a right to sign, no state of the budget.
            start, end = self.line.clause_of(first)
            for at in range(start, end if start <= last - 1 < end else start):
                told[at] = False
        return told

    def _statements(self, amounts: list[Amount]) -> list[bool]:
        line = self.line
        if self.asked:
            opens = self.words.pattern("question")
            asking = {
                (first, last): opens.match(line.part(first, last)) is not None and self._real_question(first)
                for first, last in set(map(line.clause_of, range(len(line.items))))
            }
            return [not asking[line.clause_of(at)] for at in range(len(line.items))]
        topics = {line.sentence[at] for at in self.budget_at}
        topics |= {line.sentence[amount.at] for amount in amounts}
        topics |= {line.sentence[first] for first, _ in line.find(self.words.pattern("money"))}
        for sentence in sorted(topics):
            following = [at for at, number in enumerate(line.sentence) if number == sentence + 1]
            refers = self.words.pattern("next_refers")
            heading = line.sentence.count(sentence) <= 4 and "?" in (line.norm(following[0] - 1) if following else "")
            if following and (heading or refers.match(line.part(following[0], following[-1] + 1))):
                topics.add(sentence + 1)
        return [line.sentence[at] in topics and not line.asks(at) for at in range(len(line.items))]

    def _real_question(self, at: int) -> bool:
        """Tell whether a clause that opens with a question word is a question, in an answer to ours."""
        _, end = self.line.sentence_of(at)
        return self.line.norm(end - 1) == "?"

    def _first(self, key: str, told: list[bool], outside: tuple[int, int] | None = None) -> tuple[int, int] | None:
        """Return the first place where a list matches in words that count and are not those ``outside`` holds."""
        supposed_counts = key.startswith(("unallocated", "unknown"))
        positive = key in ("allocated", "fixed", "resolved")
        waits = key in ("later", "unallocated", "unallocated_sum")
        for first, last in self.line.find(self.words.pattern(key)):
            if (positive and self._denied(first)) or not self.wrong.isdisjoint(range(first, last)):
                continue
            if outside and outside[0] < last and first < outside[1]:
                continue
            if waits and self._of_another_matter(first):
                continue
            if told[first] and (supposed_counts or not self.line.supposes(first)):
                return first, last
        return None

    def _only_asks_around(self, open_: tuple[int, int]) -> bool:
        """Tell whether somebody is only to be asked, and neither money nor an approval is asked for."""
        text = self.line.part(*open_)
        if not self.words.pattern("asks").search(text):
            return False
        return not self.words.pattern("budget", "money", "approvals").search(self.line.part(open_[0], open_[1] + 4))

    def _of_another_matter(self, at: int) -> bool:
        """Tell whether what still has to happen in a clause happens to a contract or a date, not to money."""
        clause = self.line.part(*self.line.clause_of(at))
        if "#" in clause or not self.words.pattern("not_money").search(clause):
            return False
        return not self.words.pattern("budget", "money").search(clause)

    def _resolved(self, open_: tuple[int, int], told: list[bool]) -> bool:
        """Tell whether what was asked for has been granted since: "the request for 90k | was approved"."""
        resolved = self._first("resolved", told, outside=open_)
        return (
            resolved is not None
            and resolved[0] >= open_[1]
            and self.line.clause[resolved[0]] == self.line.clause[open_[0]]
        )

    def _denied(self, at: int) -> bool:
        """Tell whether a negation stands right before, in the same clause.

        As in "don't | have the budget figure".
        """
        first, _ = self.line.clause_of(at)
        return self.words.pattern("negation").search(self.line.part(max(first, at - 2), at)) is not None

    def _unknown_is_ours(self, found: tuple[int, int]) -> bool:
        """Tell whether "don't know" is about the budget: the word is in the clause or just before it."""
        line = self.line
        first, last = line.clause_of(found[0])
        if self.words.pattern("other_topic").search(line.part(first, last)):
            return any(first <= at < last for at in self.budget_at) and not self.words.pattern("other_topic").search(
                line.part(found[1], last)
            )
        topic = self.words.pattern("budget", "money")
        previous = line.clause_of(first - 1)[0] if first else 0
        return bool(topic.search(line.part(previous, last)))
