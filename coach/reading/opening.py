"""What a rep says when a call is to be prepared: company, contact, offer, time, facts about the customer.

Read in two passes. The first finds times and decides which of them is the time of the call
(`coach.reading.opening_time`). The second finds *cues* ("call with", "ik spreek met", "мы продаём"): a cue opens
a segment that lasts until the next cue or the end of the clause, so that a message without one comma, typed by
voice, is cut as well as a written one. What no cue claims is a fact about the customer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.reading.opening_mended import Mended
from coach.reading.opening_party import Parties
from coach.reading.opening_time import Times
from coach.reading.opening_words import (
    ARTICLES,
    CALLING,
    MARKS,
    NO_NAME_AFTER,
    OpeningReading,
    Said,
    Segment,
)
from coach.reading.roles import Line, jobs_of, join, language_of, russian_parses

_ASKING = frozenset("how what why when hoe wat waarom wanneer как что зачем почему когда".split())  # noqa: SIM905

_LONGEST_GOODS, _LONGEST_SOON = 6, 2

__all__ = ["OpeningReading", "Said", "read_opening"]


def read_opening(text: str, lang: str, *, asked: str | None = None) -> OpeningReading:
    """Reads what a message says about a call to be prepared.

    Args:
        text: The message.
        lang: The language it is read in; Cyrillic is Russian at once.
        asked: `company`, `contact`, `role`, `offer` or `when` if that was just asked: a bare answer counts.
            Otherwise a message without a cue gives nothing.
    """
    asked = "contact" if asked == "role" else asked  # a person answers both: "not the buyer but Jan, the CFO"
    return _Reader(text, language_of(text, lang), asked).read()


@dataclass
class _Reader(Mended, Times, Parties):
    """One reading of one message."""

    # -- the passes

    def read(self) -> OpeningReading:
        """Reads the message."""
        self._leave_out_mended()
        cues = self._cues()
        self.opens = self.asked is not None or any(kind in CALLING for kind, _ in cues.values())
        self._take_time(cues)
        cues = self._cues()
        self.jobs = jobs_of(Line(self.text, self.lang, tuple(self.words), join(word.norm for word in self.words)))
        segments = self._with_their_time(list(self._segments(cues)))
        self.opens = self.opens or any(
            segment.kind in ("company", "timed") and self._would_name(segment) for segment in segments
        )
        loose: list[Segment] = []
        theirs = -1  # where the customer's facts of this sentence end
        for segment in segments:
            left = self._take(segment)
            if self.asked == "offer":
                theirs = self._after_theirs(segment, theirs)
                if theirs > segment.first:
                    left = self._keep_theirs(left)
            loose += left
        self._take_loose(loose, segments)
        return replace(self.found, facts=tuple(self._fact_texts()))

    def _after_theirs(self, segment: Segment, before: int) -> int:
        """Where the facts about the customer end that a segment belongs to; -1 if it belongs to none.

        Asked what we sell, a count of people or sites and a clause about "them" are no answer, nor is what
        the same sentence goes on with: "they use a paper diary, supplier is Acme".
        """
        going_on = before == segment.first - 1 and self.words[before].norm == ","
        if segment.kind in ("fact", "number_fact") or (
            segment.kind in ("loose", "fact_start") and (going_on or self._about_them(segment.first, segment.last))
        ):
            return segment.last
        return -1

    def _about_them(self, first: int, last: int) -> bool:
        """Whether a clause has the customer as its subject, or counts people: "they ...", "6 receptionists"."""
        first = self._after_conjoined(first, last)
        if first >= last:
            return False
        if self._phrase_at(first, self.lex.words("third_person"), 1):
            return True
        at = first
        while at < last and (self.words[at].norm.isdigit() or self.words[at].norm in self.lex.words("number")):
            at += 1
        people = any(at <= job.first < last for job in self.jobs)
        if self.lang == "ru" and at < last:  # "12 врачей": somebody, not something
            people = people or any({"NOUN", "anim"} in parse.tag for parse in russian_parses(self.words[at].norm)[:1])
        return at > first and people

    def _keep_theirs(self, left: Sequence[Segment]) -> list[Segment]:
        """Keeps what is left of a clause about the customer as facts."""
        for segment in left:
            self._take_fact(segment.first, segment.last, "loose")
        return []

    def _segments(self, cues: dict[int, tuple[str, int]]) -> Iterator[Segment]:
        """Cuts the words at marks and at cues."""
        kind, first, body, i = "", 0, 0, 0
        while i < len(self.words):
            cue = cues.get(i)
            if cue and self._breaks_in(cue, kind, i - max(first, body if kind != "fact" else first), i):
                if i > first:
                    yield Segment(kind or "loose", first, body, i)
                kind, first, body = cue[0], i, cue[1]
                i = body
                continue
            if self.words[i].norm in MARKS:
                if i > first:
                    yield Segment(kind or "loose", first, body, i)
                kind, first, body = "", i + 1, i + 1
            i += 1
        if first < len(self.words):
            yield Segment(kind or "loose", first, body, len(self.words))

    def _with_their_time(self, segments: list[Segment]) -> list[Segment]:
        """Gives "now" back to the fact it opens: "щас у них ...", "nu gebruiken ze ..."."""
        out: list[Segment] = []
        for segment in segments:
            before = out[-1] if out else None
            if before and before.kind == "loose" and before.last == segment.first and "fact" in segment.kind:
                time = self.lex.when.match(join(word.norm for word in self.words[before.first : before.last]))
                if time and time.lastgroup == "vague" and before.last - before.first <= _LONGEST_SOON:
                    segment = replace(segment, first=out.pop().first)
            out.append(segment)
        return out

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
            opening = opening or new in ("qualify", "qualify_before")
            return opening or (new == "prep" and length < 3)
        if new == "number_fact":
            return length >= 1 and kind != ""
        if new == "topic":
            return kind in ("call", "call_at", "before", "prep", "speak", "timed") or (kind == "" and length == 0)
        return True

    # -- segments

    def _take(self, segment: Segment) -> list[Segment]:
        """Takes what a segment says; returns what is left of it for the second look."""
        kind, body, last = segment.kind, segment.body, segment.last
        if kind in ("loose", "fact_start"):
            return [replace(segment, kind="loose", body=segment.first)]
        if kind in ("fact", "number_fact"):
            job = self._job_in(segment.first, last)
            if self.opens and job is not None and self._only_a_person(job, self._content(segment.first, last)):
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
                return [Segment("loose", body, body, last)]
            if self.opens:
                self._set("offer", self._trim_offer(body, last))
            return []
        if kind == "he_is":
            if self._job_in(body, last) is None and not self._person(self._content(body, last)):
                if self.asked in ("company", "contact", "offer") and segment.first == 0:
                    return [Segment("loose", body, body, last)]
                self._take_fact(segment.first, last, "fact_start")
                return []
            return self._party(body, last, "contact")
        if kind in ("qualify", "lead"):
            self._take_qualified(segment)
            return []
        if kind == "speak":
            return self._party(body, last, "contact")
        if kind == "link":
            return self._party(body, last, "contact" if self.found.company else "company")
        if kind in ("before", "qualify_before"):
            inner_last = body - 1
            while inner_last >= segment.first and self._is_call_word(inner_last):
                inner_last -= 1
            inner = segment.first
            lead = self.lex.words("before_lead") | self.lex.words("call_noun")
            while inner <= inner_last and self.words[inner].norm in lead:
                inner += 1
            self._party(inner, inner_last + 1, "company")
            if body < last and self.found.company is None and self.words[body].norm in self.lex.words("link_word"):
                return self._party(body + 1, last, "company")  # "kun je een gesprek voorbereiden met Acme"
            return [Segment("loose", body, body, last)] if last > body else []
        if kind in ("company", "company_weak"):
            if kind == "company_weak" and not self._certain(body, last):
                start = body if self.asked else segment.first
                return [Segment("loose", start, start, last)] if self.opens else []
            # "ze heet Sofia": asked for a person, a name is the person's
            return self._party(body, last, "contact" if self.asked == "contact" else "company!")
        if kind == "timed" and self._our_goods(segment):
            self._set("offer", self._trim_offer(body, last))
            return []
        if kind in ("prep", "timed") and not self._would_name(segment):
            return []
        return self._party(body, last, "company!" if kind == "call_at" else "company")

    def _take_qualified(self, segment: Segment) -> None:
        """Takes the customer of "qualify Acme", "lead Acme, they want ...", where a name follows."""
        first, last = segment.body, segment.last
        while first - 1 > segment.first and self._proper(first - 1):
            first -= 1  # "kwalificeer Van Dijk": part of the name, though cues know it too
        cut = self._cut(first, last)
        words = self._content(first, cut)
        if not words or len(words) > 4 or self.words[first].norm in self.lex.words("opaque") | NO_NAME_AFTER:
            return
        if segment.kind == "lead":
            colon = self.words[first - 1].norm == ":"
            more = last < len(self.words) and len(words) <= 3
            if self.words[first].norm in self.lex.words("no_lead"):
                return
            if not (colon or more or self._capital(words[0])):
                return
        if self.words[0].norm in _ASKING and not self._capital(words[0]):
            return  # "how do i qualify properly"
        self._put_company(first, cut)

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
        return named and self.words[first].norm not in NO_NAME_AFTER

    def _would_name(self, segment: Segment) -> bool:
        """Whether a weak cue ("prep ...", "I have ...") is followed by a name, the latter with a time."""
        if segment.kind == "timed" and self.found.when is None:
            return False
        words = self._content(segment.body, self._cut(segment.body, segment.last))
        if not words or len(words) > 5 or self._job_in(segment.body, segment.last):
            return bool(words)
        return self.words[segment.body].norm not in NO_NAME_AFTER

    # -- offers

    def _take_offer(self, segment: Segment) -> list[Segment]:
        if self.question:
            return []
        if segment.kind == "offer_weak" and not (self.opens or self.found.company or self._our_trade(segment)):
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
        return [Segment("loose", cut, cut, last)] if cut < last else []

    def _our_trade(self, segment: Segment) -> bool:
        """Whether "we do ..." at the start of a message goes on with a trade: "online booking software"."""
        norms = [word.norm for word in self.words[segment.body : segment.last]]
        none = ("opaque", "theirs", "me", "number", "dont_know", "adverb", "lead_in")
        empty = self.lex.words("generic") | self.lex.words("opaque")
        if self._after_conjoined(0, segment.first) < segment.first or all(norm in empty for norm in norms):
            return False
        return norms[0] not in NO_NAME_AFTER.union(*map(self.lex.words, none))

    def _our_goods(self, segment: Segment) -> bool:
        """Whether Russian "у нас ..." goes on with goods in the plural: "у нас упаковочные станки"."""
        norms = [word.norm for word in self.words[segment.body : segment.last]]
        if self.lang != "ru" or not norms or len(norms) > _LONGEST_GOODS or self.question:
            return False
        tags = [parses[0] for norm in norms if (parses := russian_parses(norm))]
        none = self.lex.words("generic") | self.lex.words("call_noun") | self.lex.words("opaque")
        if len(tags) < len(norms) or any(parse.normal_form in none or parse.word in none for parse in tags):
            return False
        if self.asked == "offer":
            return not any(norm.isdigit() or norm in self.lex.words("number") for norm in norms)
        things = [parse.tag for parse in tags if "NOUN" in parse.tag]
        plain = all(parse.tag.POS in ("ADJF", "NOUN", "PRTF", "PREP", "CONJ") for parse in tags)
        goods = bool(things) and {"plur", "nomn", "inan"} in things[0]
        return plain and goods and (len(norms) > 1 or self.opens or self.found.company is not None)

    def _offer_end(self, first: int, last: int) -> int:
        stops = self.lex.words("offer_stop")
        for i in range(first + 1, last):
            if self.words[i].norm in stops or i in self.breaks:
                return i
        return last

    def _trim_offer(self, first: int, last: int) -> Said | None:
        first, tail = self._after_front(first, last), self.lex.words("offer_tail")
        while last > first and (length := self._phrase_at(last, tail, -1)):
            last -= length
        if first >= last or all(self.words[i].norm in self.lex.words("dont_know") for i in range(first, last)):
            return None
        generic = self.lex.words("generic") | self.lex.words("opaque")
        if all(self.words[i].norm in generic for i in range(first, last)):
            return None
        return self._said(first, last)

    def _after_front(self, first: int, last: int) -> int:
        while first < last and (length := self._phrase_at(first, self.lex.words("offer_front"), 1)):
            first += length
        return first

    def _describes_offer(self, first: int, last: int) -> bool:
        theirs = self.lex.words("theirs")
        return last > first and not any(self.words[i].norm in theirs for i in range(first, last))

    # -- clauses without a cue

    def _take_loose(self, loose: Sequence[Segment], segments: Sequence[Segment]) -> None:
        """Second look: bare answers first, then names and jobs in apposition, then facts."""
        rest = list(loose)
        if self.asked in ("company", "contact", "offer") and rest and not self.question:
            rest = self._bare(rest)
        if not self.opens or (self.question and not self.found.company):
            return
        found = self.found
        anything = self.asked or found.company or found.contact or found.role or found.offer or found.when
        calls = {segment.first for segment in segments if segment.kind in CALLING}
        for segment in rest if anything else ():
            self._apposition(segment, leads_in=segment.last in calls)

    def _bare(self, rest: list[Segment]) -> list[Segment]:
        found = self.found
        answered = {"company": found.company, "contact": found.contact or found.role, "offer": found.offer}
        if self.asked is None or answered.get(self.asked):
            return rest
        while len(rest) > 1 and self._says_nothing(rest[0]):
            rest = rest[1:]
        segment, others = rest[0], rest[1:]
        first = self._after_conjoined(segment.first, segment.last)
        if self.asked == "offer":
            first = self._after_front(first, segment.last)
        if first >= segment.last or self.words[first].norm in self.lex.words("dont_know"):
            return [] if len(rest) == 1 else others
        if self.asked == "company" and self._no_company(segment.first, segment.last):
            return [] if len(rest) == 1 or others[0].last - others[0].first > 4 else others
        if self._decides(first, segment.last):
            return rest
        if self.asked == "offer":
            last = segment.last
            while others and others[0].first == last + 1 and self.words[last].norm == "," and self._lists(others[0]):
                last = others.pop(0).last
            self._set("offer", self._trim_offer(first, last))
            return others
        return self._party(first, segment.last, "company!" if self.asked == "company" else "contact") + others

    def _says_nothing(self, segment: Segment) -> bool:
        """Whether a clause only leads in: "well, ...", "by the way, ..."."""
        first = self._after_conjoined(segment.first, segment.last)
        return (self._after_front(first, segment.last) if self.asked == "offer" else first) >= segment.last

    def _lists(self, segment: Segment) -> bool:
        norms = [self.words[i].norm for i in range(segment.first, segment.last)]
        return len(norms) <= 4 and not any(n.isdigit() or n in self.lex.words("number") for n in norms)

    def _apposition(self, segment: Segment, *, leads_in: bool) -> None:
        """Reads a clause without a cue.

        ``leads_in``: it goes on into a cue ("need questions for a | call with") and is no fact.
        """
        first, last = self._after_conjoined(segment.first, segment.last), segment.last
        words = self._content(first, last)
        chatter = self.lex.words("dont_know") | self.lex.words("filler")
        chatter |= self.lex.words("before_lead") | self.lex.words("legal")
        if not words or all(self.words[i].norm in chatter for i in words):
            return
        if self._decides(first, last):
            self._take_fact(first, last, "loose")
            return
        job = self._job_in(first, last)
        joined = self.words[max(first - 1, 0)].norm in self.lex.words("conjoined")
        if job is not None and joined and self.words[first].norm in self.lex.words("other_person"):
            return  # "Pete and his boss Karen": somebody else's job
        if job is not None and self._only_a_person(job, words):
            links = self.lex.words("linker")
            if self.guessed and self.found.contact is None and any(self.words[i].norm in links for i in words):
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
        named = self.asked == "contact" and self.found.role is not None and self.found.contact is None
        if named and len(words) <= 3 and all(map(self._capital, words)) and not self._firm(words):
            self._put_contact(words)  # "their fleet manager, Sanjay"
            return
        if self.found.company is None and len(words) <= 5 and self._cut(words[0], last) >= words[-1] + 1:
            capitals = all(self._capital(i) or self.words[i].norm in ("&", "%n") for i in words)
            plain = not any(self.words[i].norm in self.lex.words("number") for i in words)
            article = self.words[first].norm in ARTICLES
            if plain and not article and ((capitals and not self.text.isupper()) or self._firm(words)):
                self._put_company(first, last)
                return
        if leads_in or self.words[first].norm in self.lex.words("me"):
            return
        self._take_fact(first, last, "loose")

    # -- facts

    def _take_fact(self, first: int, last: int, kind: str) -> None:
        first = self._after_conjoined(first, last)
        while last > first and self.words[last - 1].norm in self.lex.words("conjoined"):
            last -= 1
        if last - first < 1 or (last - first == 1 and not self.words[first].norm[:1].isalpha()):
            return
        empty = self.lex.words("no_company") | self.lex.words("opaque") | self.lex.words("linker")
        if kind == "loose" and last - first < 3 and all(word.norm in empty for word in self.words[first:last]):
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
