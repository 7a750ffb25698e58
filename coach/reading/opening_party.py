"""Who is called: the customer, the person and the person's job, joined in any of the usual ways."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from coach.reading.opening_words import MARKS, NO_NAME_AFTER, Message, Segment
from coach.reading.roles import Job, join, russian_parses
from coach.reading.text import fold

_COMPANY_WORDS: Final = 6
_AMOUNT: Final = re.compile(r"[€$£₽]?\d[\d.,' \u00a0]*(?:k|mln|mio|кк?|т|тыс|млн)?")
_LARGE: Final = re.compile(r"[€$£₽]?\d[\d.,' \u00a0]*(?:k|mln|mio|кк?|т|тыс|млн)|\d{2,3}(?:[.,' ]\d{3})+|\d{5,}")
_PLACE: Final = frozenset("in within around near across op binnen rond uit from в во по из на".split())  # noqa: SIM905
_RELATIVE: Final = frozenset("who that die dat которая который кто which".split())  # noqa: SIM905
_SURNAME: Final = re.compile(r"(?:[оеи]в|ин|ын|ск|цк|енко|ук|юк|ян|дзе|швили|вич|вн)[а-я]{0,3}$")


class Parties(Message):
    """Tells names of persons, jobs and names of companies from each other."""

    def _party(self, first: int, last: int, default: str) -> list[Segment]:
        """Reads who is called: a name, a job, a company, joined in any of the usual ways.

        ``default`` says what a name of no known kind is; with ``!`` it is that in any case.
        """
        if first < last and self.words[first].norm == "'s":
            first += 1  # "Monday's call with"
        cut = self._cut(first, last)
        while first < cut and self.words[first].norm in self.lex.words("title"):
            default = "contact"
            first += 1
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
        left = [Segment("loose", cut, cut, last)] if cut < last else []
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

    def _decides(self, first: int, last: int) -> bool:
        """Whether a clause tells who decides: "the CFO signs". That is seldom whom the rep talks to."""
        norm = join(word.norm for word in self.words[first:last])
        match = self.lex.lists["decides"].search(norm)
        if match is None:
            return False
        before = norm[: match.start()].split()
        return not before or before[-1] not in _RELATIVE

    def _no_company(self, first: int, last: int) -> bool:
        """Whether a clause is plainly no customer's name: an amount, a time, a kind of customers."""
        return self._amount_or_time(range(first, last)) or self._audience(first, last)

    def _amount_or_time(self, words: Sequence[int]) -> bool:
        norms = [self.words[i].norm for i in words]
        raw = [fold(self.text[self.words[i].start : self.words[i].end]) for i in words]
        money = self.lex.words("money") | self.lex.words("number")
        amounts = [_AMOUNT.fullmatch(typed) is not None for typed in raw]
        units = any(norm in self.lex.words("unit") for norm in norms) or any(map(_LARGE.fullmatch, raw))
        if units and all(a or norm in money for a, norm in zip(amounts, norms, strict=True)):
            return True
        seasons = self.lex.words("season")
        around = seasons | self.lex.words("time_around") | self.lex.words("hour") | {"%clock", "%dot", "%date"}
        capital = any(self._proper(i) for i in words)
        told = any(norm in seasons or norm.startswith("%") for norm in norms) and "%n" not in norms[:1]
        return told and not capital and all(norm in around or norm.isdigit() for norm in norms)

    def _audience(self, first: int, last: int) -> bool:
        """Whether words name a kind of customers: "supermarkets in the region", "малый бизнес"."""
        cut = next((i for i in range(first + 1, last) if self.words[i].norm in _PLACE), last)
        head = range(first, cut)
        if any(self._proper(i) for i in head):
            return False
        kinds = self.lex.words("audience") | self.lex.words("thing")
        about = self.lex.words("audience_about") | self.lex.words("generic")
        norms = [self.words[i].norm for i in head]
        if len(norms) == 1 and norms[0] in self.lex.words("company_head"):
            return True
        if any(norm in kinds for norm in norms) and all(norm in kinds | about for norm in norms):
            return True
        region = any(self.words[i].norm in self.lex.words("region") for i in range(cut, last))
        return region and len(norms) <= 2 and self._is_plural(norms[-1])

    def _is_plural(self, norm: str) -> bool:
        if self.lang == "ru":
            return any({"NOUN", "plur"} in parse.tag for parse in russian_parses(norm)[:1])
        return norm.endswith(("s", "en") if self.lang == "nl" else "s")

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
        while len(words) > 1 and self.words[words[-1]].norm in self.lex.words("linker") and not self._proper(words[-1]):
            words.pop()  # "Орбиту на (завтра)"
        if not words or len(words) > _COMPANY_WORDS:
            return
        if self.words[words[0]].norm in self.lex.words("dont_know"):
            return
        if all(self.words[i].norm in self.lex.words("no_company") for i in words):
            return
        if self._amount_or_time(words):
            return
        article = self.words[first].norm in NO_NAME_AFTER and words[0] > first
        if article and not self._capital(words[-1]) and not self._capital(words[0]):
            self.facts.append((first, last))
            return
        end = None
        owner = fold(self.text[self.words[words[-1]].start : self.words[words[-1]].end])
        if owner.endswith("'s") and len(words) > 0 and last > words[-1] + 1:
            end = self.words[words[-1]].end - 2
        self._set("company", self._said(words[0], words[-1] + 1, end))

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
        named = at + 1 < len(self.words) and self.words[at + 1].norm not in MARKS | self.lex.words("opaque")
        return (norm in self.lex.words("company_head") and named) or norm in self.lex.words("business")

    def _person(self, words: Sequence[int]) -> bool:
        """Whether these words are somebody's name."""
        if not words or self._firm(words) or len(words) > 5:
            return False
        at = words[0]
        if at and self.words[at - 1].norm in self.lex.words("title"):
            return True
        if any(any(map(str.isdigit, self.words[i].norm)) for i in words):
            return False  # "max 15k"
        norm = self.words[at].norm
        if self.lang == "ru" and re.match("[а-я]", norm):
            tags = russian_parses(norm)
            if tags and not tags[0].is_known and not _SURNAME.search(norm):
                return False
            # nobody is called in the locative: "Акме" is no form of a name "Акм"
            best = next((parse.tag for parse in tags[:3] if "loct" not in parse.tag), ())
            return any(tag in best for tag in ("Name", "Surn", "Patr")) and "Orgn" not in best
        return norm in self.lex.first_names or (norm in self.lex.doubtful and len(words) < 3)

    def _firm(self, words: Sequence[int]) -> bool:
        marks = self.lex.words("legal") | self.lex.words("company_head")
        return any(self.words[i].norm in marks for i in words)

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
