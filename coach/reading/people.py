"""People in what a rep types: names, jobs, what each does in the decision, and who told it.

Everything rests on the `Cast` of a message: its line with every name and job replaced by one placeholder, so
that "the CFO", "Jan de Vries (CFO)" and "финансовый директор" meet the same patterns. The DMU roles are
those of docs/method.md, section 3.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.reading.roles import (
    PLACE,
    Grammar,
    Line,
    grammar_of,
    in_case,
    jobs_of,
    join,
    language_of,
    line_of,
    russian_parses,
    trie,
)
from coach.reading.text import load_lexicon

DMU_ROLES = ("decider", "buyer", "gatekeeper", "influencer", "initiator", "user")
"""The roles in a decision-making unit, the weightiest first: who signs and uses is kept as decider."""


@dataclass(frozen=True)
class Person:
    """Somebody on the customer's side.

    Attributes:
        name: the name as typed; Russian names in the nominative. None where only the job is told.
        role: the job as typed, without article. None where only the name is told.
        dmu_role: one of `DMU_ROLES` where the message tells it; a purchasing job is a buyer by itself.
        start: first character of the mention.
        end: character after the last one.
        dmu_roles: every part the message tells, the weightiest (`dmu_role`) first.
        by_job: whether the part follows from the job alone ("head of procurement" is a buyer).
    """

    name: str | None
    role: str | None
    dmu_role: str | None
    start: int
    end: int
    dmu_roles: tuple[str, ...] = ()
    by_job: bool = False


@dataclass(frozen=True)
class Change:
    """Something taken back about somebody.

    Attributes:
        name: the name as `Person.name` writes it, or None.
        role: the job as typed, or None.
        gone: the person is no longer there.
        parts: the DMU roles the person does not hold.
        start: first character of the mention.
        end: character after the last one.
    """

    name: str | None
    role: str | None
    gone: bool
    parts: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Member:
    """Somebody named in a message.

    ``kind`` is ``n`` (a name), ``r`` (a job), ``p`` (both) or ``b`` (a body of people, such as a board).
    ``stated``: the message says outright that this name has this job ("Jan is the CFO"). ``lifted``: a
    Russian name that is not typed in the nominative.
    """

    kind: str
    name: str | None
    role: str | None
    start: int
    end: int
    stated: bool = False
    lifted: bool = False


@dataclass(frozen=True)
class Cast:
    """A message with the people in it taken out.

    Attributes:
        line: the message in comparable form.
        members: who is named, in order; the placeholder of the third is ``§r2`` where it is a job.
        norm: the line's words with placeholders.
        places: for every word of ``norm`` the characters typed.
    """

    line: Line
    members: tuple[Member, ...]
    norm: str
    places: tuple[tuple[int, int], ...]

    def who(self, place: str) -> Member:
        """Return the member behind a placeholder."""
        return self.members[int(place.strip()[2:])]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters typed for a stretch of ``norm``."""
        first = self.norm.count(" ", 0, start + 1) - 1
        last = max(first, self.norm.count(" ", 0, end) - 1)
        return self.places[first][0], self.places[min(last, len(self.places) - 1)][1]


@dataclass(frozen=True)
class _Item:
    """A word, mark or member on the way to a cast."""

    norm: str
    start: int
    end: int
    member: Member | None = None


@lru_cache(maxsize=256)
def cast_of(text: str, lang: str, known: frozenset[str] = frozenset()) -> Cast:
    """Find the people named in ``text``.

    Args:
        text: The message.
        lang: Its language.
        known: Folded first and last names of people spoken of before: "mark left" is then no mark.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    line = line_of(text, language_of(text, lang))
    grammar = grammar_of("people", line.lang)
    items = _appositions(_items(line, grammar, known), grammar)
    members: list[Member] = []
    norms = []
    for item in items:
        if item.member is None:
            norms.append(item.norm)
        else:
            norms.append(f"{PLACE}{item.member.kind}{len(members)}")
            members.append(item.member)
    return Cast(line, tuple(members), join(norms), tuple((item.start, item.end) for item in items))


def _items(line: Line, grammar: Grammar, known: frozenset[str]) -> list[_Item]:
    """Replace jobs and names by one item each; articles before them stay words."""
    jobs = {job.first: job for job in jobs_of(line) if job.kind != "x"}
    taken = {at for job in jobs.values() for at in range(job.first, job.last)}
    names = _names(line.lang).find(line, grammar, taken, known)
    items: list[_Item] = []
    at = 0
    while at < len(line.words):
        word = line.words[at]
        if at in jobs:
            last = jobs[at].last
            start, end = word.start, line.words[last - 1].end
            member = Member(jobs[at].kind, None, line.text[start:end], start, end)
        elif at in names:
            last, name = names[at]
            start, end = word.start, line.words[last - 1].end
            member = Member("n", name, None, start, end, lifted=name != line.text[start:end])
        else:
            items.append(_Item(word.norm, word.start, word.end))
            at += 1
            continue
        items.append(_Item("", start, end, member))
        at = last
    return items


def _appositions(items: list[_Item], grammar: Grammar) -> list[_Item]:
    """Join a name and the job that belongs to it: "Jan, the CFO", "CFO Jan", "Jan is the CFO"."""
    det, be = grammar.words("det") | {"as", "als", "как"}, grammar.words("be")
    goes_on = grammar.words("after_apposition") | frozenset(",.;!?()&")
    out: list[_Item] = []
    at = 0
    items = _without_departments(items, grammar.words("department"))
    while at < len(items):
        item = items[at]
        width = 1
        if item.member and item.member.kind in "nr":
            joined = _apposition(items, at, det, be, goes_on)
            if joined:
                other, width = joined
                said = items[at + 1].norm in be or items[at + 1].norm in ("это", "works", "werkt")
                pair = (item.member, other) if item.member.kind == "n" else (other, item.member)
                start, end = min(item.start, other.start), max(item.end, other.end)
                merged = Member("p", pair[0].name, pair[1].role, start, end, said)
                item = _Item("", start, end, merged)
        out.append(item)
        at += width
    return out


def _without_departments(items: list[_Item], departments: frozenset[str]) -> list[_Item]:
    """Let a name or job swallow the department after it: "Anna from finance", "Tom (IT)" are one person, not two."""
    out: list[_Item] = []
    for item in items:
        if item.norm == ")" and len(out) >= _MARKED and out[-2].norm == "(" and out[-1].norm in departments:
            before = out[-_MARKED].member
            if before is not None and before.kind in "nr":
                out[-_MARKED:] = [_Item("", out[-_MARKED].start, item.end, before)]
                continue
        part = item.member.kind == "b" if item.member else item.norm in departments
        link = 1 + (bool(out) and out[-1].norm in ("de", "the", "het"))
        before = out[-link - 1].member if len(out) > link else None
        if part and before and before.kind in "nr" and out[-link].norm in _FROM:
            out[-link - 1 :] = [_Item("", out[-link - 1].start, item.end, before)]
        else:
            out.append(item)
    return out


_MARKED = 3
"""A name, an opening bracket and what stands in it."""

_CLAUSE_OPENERS = frozenset(",.;:!?(")
_FROM = frozenset(("from", "in", "at", "of", "van", "bij", "uit", "из"))


def _apposition(
    items: Sequence[_Item], at: int, det: frozenset[str], be: frozenset[str], goes_on: frozenset[str]
) -> tuple[Member, int] | None:
    """Return who else is meant by the member at ``at``, and how many items both take; None if nobody."""
    first = items[at].member
    assert first is not None
    wanted = "r" if first.kind == "n" else "n"
    link, i = "", at + 1
    if (
        i < len(items)
        and items[i].member is None
        and items[i].norm in {",", "(", ":", "="} | be | {"это", "works", "werkt"}
    ):
        link, i = items[i].norm, i + 1
    if link in ("это",) or link == ",":
        i += i < len(items) and items[i].norm in {"это"}
    article = False
    while wanted == "r" and i < len(items) and items[i].member is None and items[i].norm in det:
        article, i = True, i + 1
    other = items[i].member if i < len(items) else None
    if other is None or other.kind != wanted:
        return None
    after = items[i + 1].norm if i + 1 < len(items) and items[i + 1].member is None else ""
    more = i + 1 < len(items)
    if link == "(":
        return other, i + 1 - at + (after == ")")
    if (link in be and link) or link in ("works", "werkt", "=", "это", ":"):
        return other, i + 1 - at
    if link == ",":
        if wanted == "n":
            before = items[at - 1].norm if at else ""
            followed = i + 2 < len(items) and after == "," and items[i + 2].member is not None
            full = " " in (other.name or "") and not more  # "not him but the owner, Rosa Delgado"
            return (other, i + 1 - at) if (before in det or full) and not followed else None
        closed = not more or after in goes_on
        # the comma that closes an apposition goes with it, unless the language sets one before every verb
        closing = after == "," and i + 2 < len(items) and "который" not in goes_on
        return (other, i + 1 - at + closing) if closed else None
    opens = at == 0 or items[at - 1].norm in _CLAUSE_OPENERS
    if article and more and after not in goes_on and not opens:
        return None
    name, job = (first, other) if first.kind == "n" else (other, first)
    if name.lifted and job.role and in_case(job.role.split()[0].lower(), "nomn", "NOUN"):
        return None  # "начальник Тимура" is not Тимур
    return other, i + 1 - at


_JOINERS = frozenset(("and", "or", "can", "will", "en", "of", "mag", "и", "или", "не"))


class _Names:
    """Finds names: known first names, and unknown words where the grammar leaves room for a name only."""

    def __init__(self, lang: str) -> None:
        own = load_lexicon(f"people_{lang}")["names"]
        elsewhere = load_lexicon(f"people_{'en' if lang == 'nl' else 'nl'}")["names"]
        self._lang = lang
        self._first = frozenset(own["first"].split())
        self._foreign = frozenset(elsewhere["first"].split())
        self._doubtful = frozenset(own["doubtful"].split())
        self._common = frozenset(own["common"].split())
        self._russian = _russian_forms() if lang == "ru" else {}

    def find(
        self, line: Line, grammar: Grammar, taken: set[int], heard: frozenset[str]
    ) -> dict[int, tuple[int, str]]:
        """Return names by their first word: the word after the last one, and the name."""
        shouting = line.text.isupper() or not any(letter.islower() for letter in line.text)
        found: dict[int, tuple[int, str]] = {}
        at = 0
        while at < len(line.words):
            last = 0 if at in taken else self._name_at(line, grammar, taken, at, shouting)
            if not last and at not in taken and self._form_of(line.words[at].norm) & heard:
                last = self._extend(line, grammar, taken, at, shouting)
            if last:
                found[at] = (last, self._written(line, at, last))
                at = last
            else:
                at += 1
        return found

    def _form_of(self, norm: str) -> set[str]:
        """The names that a word may be a form of."""
        return {norm, self._russian.get(norm, norm)}

    def _name_at(self, line: Line, grammar: Grammar, taken: set[int], at: int, shouting: bool) -> int:
        """Return the word after the name that begins at ``at``, 0 if none does."""
        words = line.words
        norm = words[at].norm
        if not norm[0].isalpha() or len(norm) < 2:
            return 0
        titles = grammar.words("title")
        if norm in titles:
            at += 1 + (at + 1 < len(words) and words[at + 1].norm == ".")
            empty = grammar.words("stop") - grammar.words("particle")
            if at < len(words) and words[at].norm[0].isalpha() and words[at].norm not in empty:
                at += words[at].norm in grammar.words("particle") and at + 1 < len(words)
                return self._extend(line, grammar, taken, at, shouting)
            return 0
        if norm in grammar.words("stop") or norm in self._common:
            return 0
        capital = not shouting and line.text[words[at].start].isupper() and words[at].end - words[at].start > 1
        before = words[at - 1].norm if at else "."
        after = words[at + 1].norm if at + 1 < len(words) else "."
        known = norm in self._russian or norm in self._first or (capital and norm in self._foreign)
        if norm in self._doubtful:
            known = self._doubtful_name(line, grammar, taken, at, capital, before, after)
        acronym = not shouting and line.text[words[at].start : words[at].end].isupper() and len(norm) < 5
        common = any(word.norm == norm and line.text[word.start].islower() for word in words)
        if not known and not acronym and not (capital and common):
            known = self._by_grammar(line, grammar, taken, at, capital, before, after)
        return self._extend(line, grammar, taken, at, shouting) if known else 0

    def _doubtful_name(
        self, line: Line, grammar: Grammar, taken: set[int], at: int, capital: bool, before: str, after: str
    ) -> bool:
        """Tell whether a first name that is a word or a month too (mark, jan, вера) is meant as a name."""
        if before[0].isdigit() or before in grammar.words("time_word"):
            return False
        acts = grammar.words("acts")
        if after in grammar.words("tells") | grammar.words("particle") or self._by_according(line, grammar, at):
            return True
        if (self._lang == "nl" or before in ".!?;:,(") and after in acts - _JOINERS:
            return True
        surname = at + 1 < len(line.words) and at + 1 not in taken and self._capital(line, at + 1)
        job = after in (",", "(") and bool({at + 2, at + 3} & taken)
        return capital and (before not in ".!?;:" or after in acts or surname or job)

    @staticmethod
    def _capital(line: Line, at: int) -> bool:
        """Tell whether a word is written like a name: one capital, then small letters."""
        start, end = line.words[at].start, line.words[at].end
        return end - start > 2 and line.text[start].isupper() and line.text[start + 1].islower()

    def _by_grammar(
        self, line: Line, grammar: Grammar, taken: set[int], at: int, capital: bool, before: str, after: str
    ) -> bool:
        """Tell whether an unknown word stands where only a name can stand."""
        norm = line.words[at].norm
        firm = at > 1 and at - 2 in taken and before in _FROM  # "CEO of Acme"
        if firm or before in grammar.words("det") or before in grammar.words("place_word"):
            return False
        if self._lang == "ru" and re.match("[а-я]", norm):
            best = russian_parses(norm)[0].tag
            named = any(tag in best for tag in ("Name", "Surn", "Patr"))
            if named and (capital or after in grammar.words("tells") or at + 1 in taken):
                return True
            if capital and before not in ".!?;:" and not russian_parses(norm)[0].is_known:
                return (
                    after in (grammar.words("tells") | grammar.words("acts"))
                    or before in grammar.words("name_before")
                    or at + 1 in taken
                )
            return False
        acts = after in grammar.words("tells") or after in grammar.words("acts")
        field = norm.endswith(("tion", "ment", "ness", "ity", "ance", "ence", "ics", "ology", "ing"))
        if field and at - 1 in taken and before not in grammar.words("tells"):
            return False  # "Head of Digital Transformation"
        if capital and before not in ".!?;":
            near_job = at + 1 in taken or at - 1 in taken or (after in (",", "(") and at + 2 in taken)
            surname = at + 1 < len(line.words) and line.text[line.words[at + 1].start].isupper()
            framed = before in grammar.words("name_before")
            framed = framed or (before == ":" and after in ",.;)")
            apposed = surname and before == "," and at - 2 in taken  # "the owner, Rosa Delgado"
            return acts or near_job or framed or apposed or (surname and after in self._first)
        if before in ".!?;:," or before in grammar.words("conjunction"):
            thing = norm in (grammar.words("decide_noun") | grammar.words("say"))
            if after in grammar.words("be") and not thing and self._job_follows(line, grammar, taken, at + 2):
                return True
            if capital and after in (grammar.words("tells") | grammar.words("person_acts")):
                return True
            told = at + 2 < len(line.words) and f"{after}_{line.words[at + 2].norm}" in grammar.words("told_me")
            return told and (before in ".!?;:" or capital)
        return self._by_according(line, grammar, at)

    @staticmethod
    def _job_follows(line: Line, grammar: Grammar, taken: set[int], at: int) -> bool:
        """Tell whether a job stands at ``at``, perhaps after an article."""
        article = at < len(line.words) and line.words[at].norm in grammar.words("det")
        return at + article in taken

    @staticmethod
    def _by_according(line: Line, grammar: Grammar, at: int) -> bool:
        """Tell whether "according to", "volgens" or "со слов" stands before."""
        before = join(word.norm for word in line.words[max(at - 2, 0) : at])
        return before.endswith(tuple(f" {word.replace('_', ' ')} " for word in grammar.words("according")))

    def _extend(self, line: Line, grammar: Grammar, taken: set[int], at: int, shouting: bool) -> int:
        """Return the word after a name: first name, particles (van der), surnames."""
        words, particles, stop = line.words, grammar.words("particle"), grammar.words("stop")
        last = at + 1
        while last < len(words) and last < at + 5 and last not in taken:
            norm = words[last].norm
            raw = line.text[words[last].start : words[last].end]
            if norm in particles and last + 1 < len(words) and last + 1 not in taken:
                follows = words[last + 1].norm
                more = words[last + 2].norm if last + 2 < len(words) else ""
                known = follows in particles or (
                    follows[0].isalpha() and follows not in self._common and follows not in stop
                )
                if (
                    not known
                    or follows in (grammar.words("tells") | grammar.words("acts"))
                    or (more and last + 2 in taken)
                ):
                    break
                if shouting or raw[0].islower() or line.text[words[last + 1].start].isupper():
                    last += 1 if follows in particles else 2
                    continue
            surname = norm == "ли" and raw[0].isupper() and not shouting
            if not surname and (norm in stop or norm in self._common or not norm[0].isalpha()):
                break
            if not self._surname(line, grammar, last, raw, shouting, at):
                break
            last += 1
        return last

    def _surname(self, line: Line, grammar: Grammar, at: int, raw: str, shouting: bool, first: int) -> bool:
        norm = line.words[at].norm
        if norm in grammar.words("tells") or norm in grammar.words("acts") or norm in grammar.words("be"):
            return False
        if self._lang == "ru" and re.match("[а-я]", norm):
            parses = russian_parses(norm)
            named = any(tag in parse.tag for parse in parses[:3] for tag in ("Surn", "Patr"))
            return named or (raw[0].isupper() and not shouting and line.text[line.words[first].start].isupper())
        if raw[0].isupper() and not shouting:
            return line.text[line.words[first].start].isupper()
        # a lower-case surname shows by what follows it, or by its ending
        after = line.words[at + 1].norm if at + 1 < len(line.words) else "."
        closed = after in grammar.words("tells") or after in grammar.words("acts") or after in grammar.words("be")
        lower = (raw[0].islower() and line.text[line.words[first].start].islower()) or shouting
        ending = norm.endswith(("sen", "stra", "sma", "inga", "mans", "ink", "ski", "sky", "son", "berg", "kers"))
        return lower and (closed or ending) and norm not in self._first

    def _written(self, line: Line, first: int, last: int) -> str:
        """Return the name as typed, a Russian one in the nominative."""
        typed = line.text[line.words[first].start : line.words[last - 1].end]
        if self._lang != "ru":
            return typed
        words = line.words[first:last]
        parts = [(line.text[word.start : word.end], word.norm) for word in words]
        return " ".join(nominative(parts, self._russian))


@lru_cache(maxsize=1)
def _russian_forms() -> dict[str, str]:
    """Map every case form of the listed Russian first names to the nominative."""
    forms: dict[str, str] = {}
    bases = load_lexicon("people_ru")["names"]["first"].split()
    for base in bases:
        for parse in russian_parses(base):
            if "Name" in parse.tag and "nomn" in parse.tag:
                for form in parse.lexeme:
                    if "plur" not in form.tag:
                        forms.setdefault(form.word.replace("ё", "е"), base)
    forms.update((base, base) for base in bases)
    doubtful = load_lexicon("people_ru")["names"]["doubtful"].split()
    return {form: base for form, base in forms.items() if base not in doubtful and len(form) > 2}


def nominative(parts: Sequence[tuple[str, str]], forms: dict[str, str]) -> list[str]:
    """Put the words of a Russian name, typed and folded, into the nominative; each agrees with the last."""
    out = []
    asked: set[tuple[str, str]] = set()
    for raw, norm in parts:
        parses = [
            parse
            for parse in russian_parses(norm)
            if any(tag in parse.tag for tag in ("Surn", "Patr", "Name")) and "sing" in parse.tag
        ]
        if norm in forms:
            parses = [
                parse for parse in parses if "Name" in parse.tag and parse.normal_form.replace("ё", "е") == forms[norm]
            ]
        agreeing = [parse for parse in parses if (parse.tag.case, parse.tag.gender) in asked]
        best = agreeing or parses
        if not best or not (best[0].is_known or agreeing) or any("nomn" in parse.tag for parse in best):
            lifted = norm
        else:
            inflected = best[0].inflect({"nomn"})
            lifted = inflected.word if inflected else norm
        asked = {(parse.tag.case, parse.tag.gender) for parse in best} or asked
        lifted = lifted.replace("ё", "е")
        same = lifted == norm
        out.append(raw if same else lifted.capitalize() if raw[0].isupper() else lifted)
    return out


@lru_cache(maxsize=3)
def _names(lang: str) -> _Names:
    return _Names(lang)


def statements(norm: str, grammar: Grammar, *, answering: bool = True) -> str:
    """Blank the sentences of ``norm`` that tell nothing about the customer. Lengths stay.

    These are questions and, unless the coach has just asked for facts (``answering``), all that is said to
    the buyer or to the coach: "you", commands, talk about terms and practice.
    """
    out = []
    for part in re.split(r"(?<= [.;!?])(?= )", norm):
        asks = part.rstrip().endswith("?") or grammar["question"].match(part)
        if asks or not (answering or grammar["aloof"].search(part) is None):
            # "wie er tekent zei ze niet, ze is planner": an answer goes on after the comma
            cut = part.find(" ,") if answering and not part.rstrip().endswith("?") else -1
            end = cut if cut >= 0 else len(part)
            part = re.sub(r"[^ ]", "_", part[:end]) + part[end:]
        out.append(part)
    return "".join(out)


def read_people(text: str, lang: str, known: frozenset[str] = frozenset()) -> tuple[Person, ...]:
    """Read who is spoken of on the customer's side, in the order named.

    A body of several people (board, directie) is listed only where its part in the decision is told.

    Args:
        text: The message.
        lang: Its language.
        known: Folded names of people spoken of before.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    cast, norm, found, taken_back = _told_of(text, lang, known)
    parts: dict[int, Sequence[str]] = dict(found)
    for i, (gone, denied) in taken_back.items():
        parts[i] = [part for part in parts.get(i, []) if not gone and part not in denied]
    people = []
    for i, member in enumerate(cast.members):
        spoken = f" {PLACE}{member.kind}{i} " in norm
        told = parts.get(i, ())
        job = not told and bool(member.role) and bool(_purchasing(cast.line.lang).search((member.role or "").lower()))
        held = ("buyer",) if job and i not in parts else tuple(told)
        if spoken and (member.kind != "b" or told):
            weightiest = held[0] if held else None
            people.append(Person(member.name, member.role, weightiest, member.start, member.end, held, job))
    return tuple(people)


def read_changes(text: str, lang: str, known: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """Read what a message takes back about people: "Jan left", "Jan beslist niet meer", "не Иван, а Петр решает".

    Args:
        text: The message.
        lang: Its language.
        known: Folded names of people spoken of before.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    cast, _, _, taken_back = _told_of(text, lang, known)
    members = cast.members
    return tuple(
        Change(members[i].name, members[i].role, gone, parts, members[i].start, members[i].end)
        for i, (gone, parts) in sorted(taken_back.items())
    )


def read_pronoun(text: str, lang: str) -> tuple[Person | None, Change | None]:
    """Read what is told, and what is taken back, of somebody who is only called he or she: "he also signs".

    Returns:
        A person without name and job, and a change likewise; None where nothing is told or anybody is named.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    cast = cast_of(text, lang)
    grammar = grammar_of("people", cast.line.lang)
    if any(member.name for member in cast.members):
        return None, None
    norm = re.sub(rf" {trie(grammar.words('pronoun'))}(?= )", f" {PLACE}n{_PRONOUN}", statements(cast.norm, grammar))
    parts = _parts(norm, grammar)
    gone, denied = _taken_back(norm, parts, grammar).get(_PRONOUN, (False, ()))
    held = tuple(part for part in parts.get(_PRONOUN, ()) if part not in denied)
    person = Person(None, None, held[0], 0, len(text), held) if held and not gone else None
    change = Change(None, None, gone, denied, 0, len(text)) if gone or denied else None
    return person, change


_PRONOUN = 99
_BY_THEMSELVES = {"en": ("he", "he is"), "nl": ("hij", "hij is"), "ru": ("он", "он это")}


def read_part(text: str, lang: str) -> tuple[str, ...] | None:
    """Read which part somebody takes, where the coach has asked it: "decider", "signs", "ze gebruikt het".

    Returns:
        The roles told, the weightiest first; None where none is.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    tongue = language_of(text, lang)
    words = text.strip()
    for said in (words, *(f"{he} {words}" for he in _BY_THEMSELVES[tongue])):
        person = read_pronoun(said, tongue)[0]
        named = [part for told in read_people(said, tongue) if not told.by_job for part in told.dmu_roles]
        if person is not None or named:
            return person.dmu_roles if person is not None else tuple(dict.fromkeys(named))
    # "inkoper" is read as a job, and the job is the part
    return next((told.dmu_roles for told in read_people(words, tongue) if told.by_job), None)


@lru_cache(maxsize=64)
def _told_of(
    text: str, lang: str, known: frozenset[str]
) -> tuple[Cast, str, Mapping[int, Sequence[str]], Mapping[int, tuple[bool, tuple[str, ...]]]]:
    """The people of a message, what is told, their parts and what is taken back; both readers of one message ask."""
    cast = cast_of(text, lang, known)
    if not cast.members:
        return cast, "", {}, {}
    grammar = grammar_of("people", cast.line.lang)
    norm = _told(cast, grammar)
    parts = _parts(norm, grammar)
    return cast, norm, parts, _taken_back(norm, parts, grammar)


def _told(cast: Cast, grammar: Grammar) -> str:
    """What the message tells of people, in comparable form."""
    norm = grammar["aside"].sub("", statements(cast.norm, grammar))
    return re.sub(rf"( {PLACE}p\d+) ,(?= )", r"\1", norm)  # the comma that closes an apposition


def _taken_back(
    norm: str, parts: Mapping[int, Sequence[str]], grammar: Grammar
) -> dict[int, tuple[bool, tuple[str, ...]]]:
    """By member's number: whether they are gone, and the parts that are denied."""
    denied: dict[int, list[str]] = {}
    for part in DMU_ROLES:
        for i in _found(grammar[f"no_{part}"], norm):
            denied.setdefault(i, []).append(part)
    for i in _found(grammar["not_them"], norm):
        others = [part for other, held in parts.items() if other != i for part in held]
        denied.setdefault(i, []).extend(part for part in dict.fromkeys(others) if part not in denied.get(i, ()))
    gone = set(_found(grammar["gone"], norm))
    return {i: (i in gone, tuple(denied.get(i, ()))) for i in gone | {i for i, held in denied.items() if held}}


def _found(pattern: re.Pattern[str], norm: str) -> list[int]:
    return [int(place.strip()[2:]) for match in pattern.finditer(norm) for place in match.groups() if place]


def _parts(norm: str, grammar: Grammar) -> dict[int, list[str]]:
    """The parts told of every member, by its number, the weightiest first."""
    parts: dict[int, list[str]] = {}
    for dmu_role in DMU_ROLES:
        for match in grammar[dmu_role].finditer(norm):
            for place in match.groups():
                if place and dmu_role not in (held := parts.setdefault(int(place.strip()[2:]), [])):
                    held.append(dmu_role)
    return parts


@lru_cache(maxsize=3)
def _purchasing(lang: str) -> re.Pattern[str]:
    return re.compile(trie(grammar_of("people", lang).words("purchasing")))


def read_teller(text: str, lang: str) -> str | None:
    """Read who told what the message says, where it is somebody with a name: "Jan told me", "volgens Piet".

    Returns:
        The name as `Person.name` writes it, or None: nobody, somebody without a name, or not told yet.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    cast = cast_of(text, lang)
    if not any(member.name for member in cast.members):
        return None
    grammar = grammar_of("people", cast.line.lang)
    norm = statements(cast.norm, grammar)
    for match in grammar["teller"].finditer(norm):
        if place := next((found for found in match.groups() if found), None):
            return cast.who(place).name
    for match in grammar["teller_subject"].finditer(norm):
        member = cast.who(next(found for found in match.groups() if found))
        # "сказала Анна" tells, "сказал Анне" was told: only the nominative stands as it is typed
        if member.name and not member.lifted:
            return member.name
    return None
