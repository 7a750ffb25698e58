"""Does the rep's contact decide, and who else takes part: the Authority letter as reps type it.

The rules are those of docs/method.md, section 3 ("How a reading is taken") and this page:

- The role is the job of the rep's own contact. "The CFO signs" names the decider's job, not the contact's.
- Asked who decides, a rep opens with the contact's job: "florist, the owner decides" (see `_introduced`).
- "Himself" is no statement about others; "alone" and "nobody else" are.
- Owner, director or CEO is a title, no proof: whether the contact decides stays open until it is said.
- Somebody else who decides means that the contact does not, and that others are involved.
- What is not said stays None; "don't know" is all None, never "no".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol, TypeAlias

from coach.reading.deciding.dutch.clauses import read_clauses
from coach.reading.deciding.english import read_deciding
from coach.reading.deciding.russian.deciding import read_russian_answer
from coach.reading.people import Cast, Member, Person, cast_of, read_people, statements
from coach.reading.roles import PLACE, Grammar, grammar_of, join, russian_parses, trie
from coach.reading.text import is_mashed

_Stretches: TypeAlias = list[tuple[int, int]]


@dataclass(frozen=True)
class AuthorityReading:
    """What a message tells of the power to decide.

    Attributes:
        role: the job of the rep's own contact as typed, without article; None where it is not told.
        is_decision_maker: whether the contact decides; None where it is not told.
        others_involved: whether somebody besides the contact takes part; None where it is not told.
        decider_role: the job of who decides, where that is not the contact; a body ("board") counts as a job.
        decider_name: the name of who decides, where that is not the contact.
        people: everybody named on the customer's side.
        span: the characters the reading rests on; None where nothing was told.
    """

    role: str | None
    is_decision_maker: bool | None
    others_involved: bool | None
    decider_role: str | None
    decider_name: str | None
    people: tuple[Person, ...]
    span: tuple[int, int] | None


@dataclass
class _Facts:
    """What was found so far, each with the place in the cast's ``norm`` that it rests on."""

    contact: Member | None = None
    contact_framed: bool = False
    contact_is_he: bool = False
    decides: bool | None = None
    plural: bool = False
    others: bool | None = None
    decider: Member | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)

    def note(self, match: re.Match[str]) -> None:
        self.spans.append(match.span())


_NOTHING = AuthorityReading(None, None, None, None, None, (), None)


def read_authority(text: str, lang: str, *, asked: bool = False) -> AuthorityReading | None:
    """Read who decides.

    Args:
        text: the message.
        lang: ``en``, ``nl`` or ``ru``; Cyrillic is read as Russian in any case.
        asked: the coach has just asked about authority, so a bare job or "yes" is an answer.

    Returns:
        A reading; unless ``asked``, None where the message does not clearly speak of the customer's decision.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    if any(is_mashed(word) for word in text.split()):
        return _NOTHING if asked else None
    cast = cast_of(text, lang)
    if cast.line.lang == "en":
        return _english(text, lang, cast, asked=asked)
    grammar = grammar_of("authority", cast.line.lang)
    if asked and cast.line.lang == "ru":
        return _russian_answer(cast, grammar)
    opening = _introduced(cast, grammar) if asked else None
    cast = opening.cast if opening else cast
    facts = _facts(cast, grammar, asked, opening)
    told = facts.contact_framed or facts.decides is not None or facts.others is not None
    if not asked and not told:
        return None
    span = None
    if facts.spans:
        span = cast.span(min(start for start, _ in facts.spans), max(end for _, end in facts.spans))
    return _reading(facts, read_people(text, lang), span)


class _Told(Protocol):
    """What any of the readers found out."""

    @property
    def contact(self) -> _Party | None: ...
    @property
    def decides(self) -> bool | None: ...
    @property
    def others(self) -> bool | None: ...
    @property
    def decider(self) -> _Party | None: ...


class _Party(Protocol):
    """Somebody with a job or a name."""

    @property
    def role(self) -> str | None: ...
    @property
    def name(self) -> str | None: ...


def _reading(told: _Told, people: tuple[Person, ...], span: tuple[int, int] | None) -> AuthorityReading:
    """Make a reading; where the contact decides nobody else is the decider."""
    decider = told.decider if told.decides is not True else None
    return AuthorityReading(
        told.contact.role if told.contact else None,
        told.decides,
        told.others,
        decider.role if decider else None,
        decider.name if decider else None,
        people,
        span,
    )


_DOUBTED = re.compile(r"(?<= i think )\?|(?<= i guess )\?|(?<= i believe )\?|(?<= i suppose )\?")
"""The question mark of an answer that is only doubted: "buyer I think?"."""


def _english(text: str, lang: str, cast: Cast, *, asked: bool) -> AuthorityReading | None:
    people = grammar_of("people", cast.line.lang)
    said = _DOUBTED.sub(".", cast.norm) if asked else cast.norm
    verdict = read_deciding(cast, statements(said, people, answering=asked), asked=asked)
    told = verdict.sure or verdict.decides is not None or verdict.others is not None
    if not asked and not told:
        return None
    span = None
    if verdict.places:
        first = min(term.first for term in verdict.places)
        last = max(term.last for term in verdict.places)
        span = cast.places[first][0], cast.places[last - 1][1]
    return _reading(verdict, read_people(text, lang), span)


_NO_OF_SOMETHING = re.compile(r" нет(?! (?:[,.;:!]|не|нет|он|она|это|но|я|решает|подписывает|конечно|увы|к) )(?= .)")
"""The "нет" that says what is lacking: "нет проблем", "нет у них сроков"."""


def _russian_answer(cast: Cast, grammar: Grammar) -> AuthorityReading:
    """Read a Russian answer clause by clause, see `coach.reading.deciding.russian.deciding`."""
    said = statements(cast.norm, grammar_of("people", "ru"))
    answer = None if _NO_OF_SOMETHING.match(said) else _answer(said, grammar)
    found = read_russian_answer(cast, answer)
    whole = (cast.places[0][0], cast.places[-1][1]) if found.told and cast.places else None
    return _reading(found, read_people(cast.line.text, cast.line.lang), whole)


@dataclass(frozen=True)
class _Opening:
    """The contact as an answer introduces them.

    Attributes:
        cast: the message, the job that opens it taken for one member.
        contact: that member.
        corrects: "no, not the director but the deputy": the "no" is none about deciding.
        decides: the job is the subject of the first clause: "COO makes the call, ...".
    """

    cast: Cast
    contact: Member
    corrects: bool
    decides: bool


_LONGEST_JOB = 6


def _introduced(cast: Cast, grammar: Grammar) -> _Opening | None:
    """Find the job that an answer begins with, listed or not: "florist, but the owner decides"."""
    if grammar["boss_phrase"].search(cast.norm) or grammar["list"].match(_after_answer(cast.norm, grammar)):
        return None
    return _first_named(cast, grammar) or _named_later(cast, grammar)


def _named_later(cast: Cast, grammar: Grammar) -> _Opening | None:
    """Find an unlisted job that a later clause gives the contact: "the board decides, my contact is a vet"."""
    words = cast.norm.split()
    for frame in grammar["frame_mid"].finditer(cast.norm):
        first = cast.norm.count(" ", 0, frame.end())
        last = _job_end(cast, words, first, grammar)
        ends = last == len(words) or grammar["job_ends"].match(join(words[last:]))
        listed = any(word.startswith(PLACE) for word in words[first:last])
        if ends and not listed and _is_job(cast, words[first:last], grammar, True, True):
            return _opened(cast, first, last, grammar, False, False)
    return None


def _first_named(cast: Cast, grammar: Grammar) -> _Opening | None:
    """Find the job that an answer begins with."""
    words, norm = cast.norm.split(), cast.norm
    first = 0
    lead = grammar["lead"].match(norm)
    if lead:
        first = lead.group().count(" ")
        norm = norm[lead.end() :]
    named = re.match(rf" {PLACE}n\d+ ,(?= )", norm)
    if named:  # "Sarah, event manager, ..."
        first += 2
        norm = norm[named.end() :]
    framed, corrects, guessed = False, False, False
    for key in ("frame_corrected", "frame", "frame_it", "frame_bare"):
        frame = grammar[key].match(norm)
        if frame:
            first += frame.group().count(" ")
            corrects, guessed = key == "frame_corrected", key == "frame_it"
            framed = corrects or key == "frame"
            break
    if not framed and _answers(grammar)["no"].match(cast.norm):
        return None
    if words[first : first + 1] and words[first] in grammar.words("definite"):
        first += 1
    last = _job_end(cast, words, first, grammar)
    if last == first:
        return None
    follows = join(words[last:])
    told = grammar["frame_after"].match(follows)
    definite = not named and first > 0 and words[first - 1] in grammar.words("definite") and not (framed or told)
    if definite and not (guessed and follows[1:2] in (*",.;", "")):
        return None
    if named and follows[1:2] not in (*",.", ""):
        return None
    ends = last == len(words) or grammar["job_ends"].match(follows) is not None
    decides = not framed and grammar["job_decides"].match(follows) is not None
    if not (ends or told or decides):
        return None
    about = grammar["decision"].search(follows) is not None or grammar["job_told"].search(follows) is not None
    if not _is_job(cast, words[first:last], grammar, framed or told is not None, about):
        return None
    inside = [cast.who(word) for word in words[first:last] if word.startswith(PLACE)]
    if any(member.name for member in inside) or (inside and inside[0].kind == "b" and decides):
        return None
    return _opened(cast, first, last, grammar, corrects, decides)


def _opened(cast: Cast, first: int, last: int, grammar: Grammar, corrects: bool, decides: bool) -> _Opening:
    """Take the words ``first`` up to ``last`` for one member, the contact."""
    words = cast.norm.split()
    start, end = cast.places[first][0], cast.places[last - 1][1]
    contact = Member("r", None, cast.line.text[start:end], start, end)
    rest, places = words[last:], cast.places[last:]
    cut = grammar["chatter"].match(join(rest))
    if cut and cut.group().strip() != ",":
        width = cut.group().count(" ")
        rest, places = rest[width:], places[width:]
    place = f"{PLACE}r{len(cast.members)}"
    members = (*cast.members, contact)
    head = words[:first] if not corrects else ["_"] * first
    whole = Cast(cast.line, members, join([*head, place, *rest]), (*cast.places[:first], (start, end), *places))
    return _Opening(whole, contact, corrects, decides)


def _typed(cast: Cast, at: int) -> str:
    start, end = cast.places[at]
    return cast.line.text[start:end].lower().rsplit(" ", 1)[-1]


def _job_end(cast: Cast, words: list[str], first: int, grammar: Grammar) -> int:
    """Return the word after the noun phrase at ``first``; ``first`` where none stands there."""
    links, abbreviated = grammar.words("link"), grammar.words("abbreviated")
    stop = (grammar.words("stop") | grammar.words("own") | grammar.words("no_job_word")) - grammar.words("person_noun")
    russian = cast.line.lang == "ru"
    last = at = first
    while at < len(words) and at < first + _LONGEST_JOB + 2:
        word = words[at]
        if word.startswith(PLACE):
            if word[1] == "n" or (last > first and words[at - 1] not in links and word[1] == "p"):
                break
            last = at = at + 1
        elif word == "." and at > first and _typed(cast, at - 1) in abbreviated and at + 1 < len(words):
            at += 1
        elif (word in links or word == "'s") and last == at > first:
            at += 1
            while word in links and at < len(words) and words[at] in grammar.words("link_det"):
                at += 1
            article = word in links and words[at - 1] in grammar.words("link_det") - links
            if grammar.has("job_indefinite") and words[at - 1] in grammar.words("job_indefinite"):
                break  # "eigenaar van een camping"
            if article and at < len(words) and _organisations(grammar).fullmatch(words[at]):
                break  # "curator van het museum"
        elif word[0].isalpha() and word not in stop and not (russian and _no_russian_noun(word)):
            last = at = at + 1
        else:
            break
    return last


@lru_cache(maxsize=3)
def _organisations(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(trie(grammar.words("organisation")))


def _is_job(cast: Cast, words: list[str], grammar: Grammar, framed: bool, about: bool) -> bool:
    """Tell whether a noun phrase names somebody's job."""
    if not words or len(words) > _LONGEST_JOB + 2 or grammar["no_job"].match(f" {words[-1]} "):
        return False
    if cast.line.lang == "ru":
        if any(word.startswith(f"{PLACE}r") for word in words):
            return True
        head = next((word for word in words if _russian_head(word, framed)), None)
        return head is not None
    links = grammar.words("link")
    head = next((words[i - 1] for i in range(1, len(words)) if words[i] in links), words[-1])
    if any(word.startswith(PLACE) and word[1] in "rp" for word in words):
        return True
    if head.startswith(PLACE) or grammar["no_job"].match(f" {head} "):
        return False
    if words == [head] and head in grammar.words("person_noun"):
        return False
    if any(word in grammar.words("no_head") for word in words):
        return False
    no_job = grammar.words("no_person") | grammar.words("job_filler") if grammar.has("no_person") else frozenset()
    if words == [head] and head in no_job:
        return False
    return framed or about or grammar["person_ending"].match(f" {head.rsplit('-', 1)[-1]} ") is not None


def _no_russian_noun(word: str) -> bool:
    """Tell whether a Russian word is none that a job is made of."""
    part = russian_parses(word)[0].tag.POS
    return part is not None and part not in ("NOUN", "ADJF", "PRTF", "ADJS")


def _russian_head(word: str, framed: bool) -> bool:
    """Tell whether a Russian noun is a person, in the nominative unless a verb or preposition governs it."""
    if not word[0].isalpha():
        return False
    for parse in russian_parses(word.rsplit("-", 1)[-1])[:3]:
        if {"NOUN", "anim"} in parse.tag and not {"Name"} & set(parse.tag.grammemes):
            if "Surn" in parse.tag or "Patr" in parse.tag:
                return False
            if framed or "nomn" in parse.tag:
                return True
    return False


def _facts(cast: Cast, grammar: Grammar, asked: bool, opening: _Opening | None) -> _Facts:
    people = grammar_of("people", cast.line.lang)
    norm = statements(cast.norm, people, answering=asked)
    norm = _replace(norm, grammar, opening)
    instead = grammar["instead"].search(norm)
    kept = [match.span() for match in grammar["keep"].finditer(norm)]
    for key in ("discard", "blank"):
        norm = grammar[key].sub(lambda match: _blanked(match, kept), norm)
    facts = _Facts()
    answer = _answer(norm, grammar) if asked and not (opening and opening.corrects) else None
    if opening:
        facts.contact, facts.contact_framed, facts.contact_is_he = opening.contact, True, True
        facts.spans.append((0, len(norm) - 1))
        if instead and cast.who(_remembered(instead)[0]) is opening.contact:
            instead = None
        if opening.decides:
            facts.decides = True
    if instead is None and answer is False:
        instead = grammar["denied"].search(norm)
    if instead is None and asked:
        told = (match for match in grammar["asked_decider"].finditer(norm))
        instead = next((match for match in told if not (opening and opening.contact in _named(cast, match))), None)
    if instead:
        facts.decider = cast.who(_remembered(instead)[0])
    _find_contact(cast, norm, grammar, facts, asked, answer)
    elsewhere = _other_subjects(norm, grammar) if asked or facts.contact is not None else []
    deciders = _deciders(cast, norm, grammar, people, facts, elsewhere if asked else None)
    _judge_contact(norm, grammar, facts, (deciders, elsewhere), asked, answer)
    _judge_others(cast, norm, grammar, facts, asked)
    if cast.line.lang == "nl":
        _read_clauses(cast, statements(cast.norm, people, answering=asked), facts, asked, answer)
    return facts


def _read_clauses(cast: Cast, norm: str, facts: _Facts, asked: bool, answer: bool | None) -> None:
    """Let what the clauses say of deciding come before what the patterns found."""
    told = facts.contact_framed or facts.decides is not None or facts.others is not None
    if not (asked or told):
        return
    said = read_clauses(cast, norm, facts.contact)
    if said.contact is not None:
        facts.contact, facts.contact_framed = said.contact, True
        facts.spans.append((0, len(norm) - 1))
    if said.open:
        facts.decides, facts.others, facts.decider = None, None, None
        return
    if said.mended and answer is False and said.decides is None:
        facts.decides = None
    if said.contact is None and said.boss:
        facts.contact = None
    if said.decides is not None:
        if said.others is None:
            facts.others = None  # rests on somebody else's deciding
        facts.decides = said.decides
    if said.others is not None:
        facts.others = said.others
    if said.decider is not None:
        facts.decider = said.decider


def _replace(norm: str, grammar: Grammar, opening: _Opening | None) -> str:
    """Put the corrected person in the place of the first one: "the CFO signs, sorry, the CEO"."""
    match = grammar["replaced"].search(norm)
    if match is None:
        return norm
    places = [i for i in range(1, (match.lastindex or 0) + 1) if match.group(i)]
    wrong, right = places[0], places[-1]
    goes_on = norm[match.end(right) :].strip(" .!")
    if opening and goes_on and opening.cast.who(match.group(wrong)) is opening.contact:
        return norm  # "janitor, no, the board decides" corrects nothing
    tail = re.sub(r"[^ ]", "_", norm[match.end(wrong) : match.end(right)])
    middle = norm[match.end(wrong) : match.start(right)]
    # what was said of the wrong one ("signs") holds for the right one, the words of the correction do not
    verb = re.match(r"[^,.(]*", middle)
    kept = verb.group() if verb else ""
    return norm[: match.start(wrong)] + match.group(right) + kept + tail[len(kept) :] + norm[match.end(right) :]


def _blanked(match: re.Match[str], kept: list[tuple[int, int]]) -> str:
    """Blank what does not count, unless it stands within words that do ("the one who decides")."""
    return match.group() if _overlaps(match, kept) else _underlined(match)


def _underlined(match: re.Match[str]) -> str:
    return re.sub(r"[^ ]", "_", match.group())


def _overlaps(match: re.Match[str], stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in stretches)


def _answer(norm: str, grammar: Grammar) -> bool | None:
    """Return the yes or no that a message begins with."""
    start = _answers(grammar)
    norm = re.sub(r"^(?: _+| [,.;:!?])+(?= )", "", norm)  # "can he sign? no"
    for key, value in (("no", False), ("yes", True)):
        if start[key].match(norm):
            return value
    return None


@lru_cache(maxsize=3)
def _answers(grammar: Grammar) -> dict[str, re.Pattern[str]]:
    """Compile the answers, which stand at the start; "no idea" and "no one else" are no "no"."""
    opening = "(?: (?:well|uh|um|hmm|nou|ну|tja|oh))?"
    return {key: re.compile(f"{opening}(?:{grammar[key].pattern})") for key in ("yes", "no")}


def _remembered(match: re.Match[str]) -> list[str]:
    return [place for place in match.groups() if place]


def _named(cast: Cast, match: re.Match[str]) -> list[Member]:
    return [cast.who(place) for place in _remembered(match)]


def _find_contact(cast: Cast, norm: str, grammar: Grammar, facts: _Facts, asked: bool, answer: bool | None) -> None:
    """Find the job of the rep's own contact."""
    bossless = grammar["boss_phrase"].sub(_underlined, norm)
    for match in grammar["contact"].finditer(bossless):
        member = cast.who(_remembered(match)[0])
        if member is facts.decider:
            continue
        if facts.contact is None or (facts.contact.role is None and member.role):
            facts.contact = member
            facts.contact_framed = facts.contact_framed or member.role is not None
            facts.contact_is_he = bool(grammar.words("he_she") & set(match.group().split()))
            facts.note(match)
    if facts.contact is not None and facts.contact.role is not None:
        return
    if asked and answer is not False:
        found = grammar["bare"].match(_after_answer(norm, grammar))
        if found and not grammar["list"].match(_after_answer(norm, grammar)):
            facts.contact = cast.who(_remembered(found)[0])
            facts.spans.append((0, len(norm) - 1))
            return
    stated = [member for member in cast.members if member.stated and f"{PLACE}p" in norm]
    if stated and facts.contact is None and not _decider_places(norm, grammar_of("people", cast.line.lang)):
        facts.contact, facts.contact_framed = stated[0], True
        facts.spans.append((0, len(norm) - 1))


def _after_answer(norm: str, grammar: Grammar) -> str:
    match = _answers(grammar)["yes"].match(norm)
    rest = grammar["hedge"].sub("", norm[match.end() :] if match else norm)
    return re.sub(r"^(?: [,.;:!()-])+(?= )", "", rest)


def _decider_places(norm: str, people: Grammar) -> list[tuple[re.Match[str], list[str]]]:
    return [(match, _remembered(match)) for match in people["decider"].finditer(norm)]


def _deciders(
    cast: Cast, norm: str, grammar: Grammar, people: Grammar, facts: _Facts, elsewhere: _Stretches | None
) -> _Stretches:
    """Find who is said to decide; returns the stretches that say so.

    ``elsewhere`` are those in which somebody unlisted does, None unless the coach has asked.
    """
    asked = elsewhere is not None
    stretches = []
    final = {place for match in grammar["final"].finditer(norm) for place in _remembered(match)}
    too = grammar.words("co")
    for match, places in _decider_places(norm, people):
        stretches.append(match.span())
        if too & {*match.group().split(), *norm[match.end() :].split()[:2]}:
            continue  # who decides too takes part, and leaves open whether the contact decides
        facts.note(match)
        pronoun = bool(grammar.words("he_she") & set(match.group().split()))
        if pronoun and facts.contact_is_he:
            continue
        for place in places:
            member = cast.who(place)
            if pronoun and asked and facts.contact is None and member.kind in "rp":
                facts.contact = member  # "the owner, he decides": what is asked about is the contact
            if member is facts.contact:
                facts.decides = facts.decides or not _overlaps(match, elsewhere or ()) or None
            elif facts.decider is None or place in final:
                facts.decider = member
    if facts.decider is not None:
        place = f"{PLACE}{facts.decider.kind}{cast.members.index(facts.decider)}"
        if place in final:
            facts.decides = False
    return stretches


def _judge_contact(
    norm: str,
    grammar: Grammar,
    facts: _Facts,
    said: tuple[_Stretches, _Stretches],
    asked: bool,
    answer: bool | None,
) -> None:
    """Settle whether the contact decides."""
    deciders, elsewhere = said
    overruled = facts.decides is False
    about = asked or facts.contact is not None
    denied = grammar["not_self"].search(norm)
    if denied is None and asked:
        denied = grammar["bare_not_self"].search(norm)
    if denied:
        facts.note(denied)
        facts.decides = False
    elif not overruled:
        stretches = [*deciders, *elsewhere]
        keys = ["self"]
        if facts.contact is not None or (asked and facts.decider is None):
            keys.append("bare_self")
        for key in keys:
            for match in grammar[key].finditer(norm):
                taken = _overlaps(match, deciders)
                apart = facts.decider is not None and facts.decider is not facts.contact
                by_pronoun = PLACE not in match.group() and taken and apart
                if key == "bare_self":
                    taken = _overlaps(match, stretches)
                if not by_pronoun and (key == "self" or not taken):
                    facts.note(match)
                    facts.decides = True
                    spoken = set(match.group().split())
                    company = PLACE not in match.group() and not grammar.words("both") & spoken
                    facts.plural = company and bool(grammar.words("plural") & spoken)
    if facts.decides is None and facts.decider is not None:
        facts.decides = False
    about = about or grammar["decision"].search(norm) is not None
    other = grammar["somebody_else"].search(norm) if about and facts.decides is None else None
    if other:
        facts.note(other)
    if elsewhere:
        facts.spans += elsewhere
    if other or (elsewhere and facts.decides is not True):
        facts.decides, facts.others = False, True
    if facts.decides is None and answer is not None:
        facts.decides = answer
        facts.spans.append((0, len(norm) - 1))


def _other_subjects(norm: str, grammar: Grammar) -> _Stretches:
    """Find clauses in which somebody unlisted decides: "the school board decides", "решает ТСЖ"."""
    found = []
    for match in grammar["other_subject"].finditer(norm):
        said = match.group().split()
        passive = any(word.endswith(("ется", "ются")) for word in said)
        listed = PLACE in match.group() or not re.search("[а-я]", norm)
        if listed or any(_russian_subject(word, grammar, passive) for word in said):
            found.append(match.span())
    return found


def _russian_subject(word: str, grammar: Grammar, passive: bool) -> bool:
    """Tell whether a Russian word can be who decides: a person in the nominative, or an unlisted short name."""
    if not word[0].isalpha() or word in grammar.words("not_subject") or word in grammar.words("decide_noun"):
        return False
    best = russian_parses(word)[0]
    if {"NOUN", "anim"} in best.tag or (not best.is_known and best.tag.POS == "NOUN"):
        return "Name" not in best.tag
    return best.tag.POS is None or ({"NOUN", "inan", "ablt" if passive else "nomn"} in best.tag)


def _judge_others(cast: Cast, norm: str, grammar: Grammar, facts: _Facts, asked: bool) -> None:
    """Settle whether somebody besides the contact takes part."""
    # unless asked, "together" or "nobody else" is about the decision only where deciding is spoken of
    context = asked or facts.decides is not None
    if not (context or grammar["decision"].search(norm)):
        return
    # "I talk with the buyer" tells of no second person
    apart_from_contact = grammar["contact"].sub(_underlined, norm)
    present = grammar["no_committee"].sub(_underlined, norm)
    apart_from_contact = grammar["no_committee"].sub(_underlined, apart_from_contact)
    yes = grammar["others_true"].search(present)
    if yes is None and context:
        yes = grammar["others_weak"].search(apart_from_contact) or _committee(cast, present, grammar)
    no = grammar["others_false"].search(norm) or (grammar["others_false_weak"].search(norm) if context else None)
    apart = facts.decider is not None and facts.contact is not None and facts.decider is not facts.contact
    if yes:
        facts.note(yes)
        facts.others = True
        if facts.decides is True and facts.plural and facts.contact is None:
            facts.decides = None
    elif no and not apart:
        facts.note(no)
        facts.others = False
    elif facts.decider is not None and facts.decider is not facts.contact:
        facts.others = True


def _committee(cast: Cast, norm: str, grammar: Grammar) -> re.Match[str] | None:
    """Find a committee: naming one says that several people decide."""
    for i, member in enumerate(cast.members):
        if member.kind == "b" and member.role and _committees(grammar).search(member.role.lower()):
            found = re.search(rf" {PLACE}b{i}(?= )", norm)
            if found:
                return found
    return None


@lru_cache(maxsize=3)
def _committees(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(trie(grammar.words("committee")))
