"""Is there a need: wishes, problems and their absence as reps tell them.

docs/method.md, sections 2 and 3: an explicit need is a stated wish or intention, an implied need a stated
problem or dissatisfaction, a topic only names a subject. A rep's own guess ("I think they could use") is a
wish that the customer has not said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coach.reading.people import cast_of, statements
from coach.reading.respelling import respelling_of
from coach.reading.roles import PLACE, grammar_of
from coach.reading.sieve import Patterns, sieve_of


@dataclass(frozen=True)
class NeedReading:
    """What a message tells of the customer's need.

    Attributes:
        has_need: whether there is one; None where that is not known.
        kind: ``explicit`` (a wish), ``implied`` (a problem), ``topic`` (a subject); None without a need.
        by_customer: the customer says, feels or wants it; not the rep's own guess, nor a bare fact.
        span: the characters the reading rests on; None where it rests on no words of its own.
    """

    has_need: bool | None
    kind: str | None
    by_customer: bool
    span: tuple[int, int] | None


def read_need(text: str, lang: str, *, asked: bool = False) -> NeedReading | None:
    """Read whether the customer has a need.

    Args:
        text: the message.
        lang: ``en``, ``nl`` or ``ru``; Cyrillic is read as Russian in any case.
        asked: the coach has just asked "is there a need", so every message is an answer.

    Returns:
        A reading; unless ``asked``, None where no wish, problem or absence of need of the customer is stated.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    cast = cast_of(text, lang)
    line = respelling_of(cast.line.lang).respell(cast.norm)
    grammar = sieve_of("need", cast.line.lang).of(line.norm)
    told = statements(line.norm, grammar_of("people", cast.line.lang), answering=asked)
    if asked and "?" not in text and not re.search(r"[^\W_]", told) and grammar["explicit_bare"].match(line.norm):
        told = line.norm  # "willen ... uitbesteden" asks nothing: the subject is left out
    for aside in ("filler", "off"):  # a clause each, so that what follows begins one
        told = _blank(told, grammar[aside], ",")
    sieve = sieve_of("need_unsaid", cast.line.lang)
    unsaid, resumed, contrast = sieve.of(line.norm), sieve.words("resume"), sieve.words("contrast")
    trouble = sieve_of("need_trouble", cast.line.lang).of(line.norm)
    open_question = unsaid["open"].search(line.norm)
    for aside in ("open", "others"):
        told = _blank(told, unsaid[aside], ",")
    own = unsaid["own"].search(told) or unsaid["others"].search(line.norm)
    told = _without_doings(told, unsaid["own"], resumed)
    revised = _blank(told, unsaid["withdrawn"], ",")
    heard = _blank(revised, unsaid["silent"], ",")
    evaded = open_question or unsaid["silent"].search(revised) or grammar["evasive"].search(heard)
    refused = evaded is not None or grammar["refused"].search(heard) is not None
    reading = _stated(heard, grammar, trouble, contrast, asked, refused)
    if reading is None and revised != told:
        reading = _stated(told, grammar, trouble, contrast, asked, refused)
    # "they can't tell which ad works" is their trouble, not the rep's "can't tell"
    if reading is None and asked and (blind := grammar["blind"].search(line.norm)):
        reading = blind, True, "implied", False
    rhetorical = grammar["rhetorical"].search(line.norm)
    if reading is None and asked and rhetorical:
        reading = rhetorical, False, None, True
    if reading is None and asked:
        reading = _answer(heard, grammar, unsaid, resumed, evaded, own)
    if reading is None:
        return None
    found, has_need, kind, by_customer = reading
    span = cast.span(*line.before(*found.span())) if found else None
    return NeedReading(has_need, kind, by_customer, span)


_OPENING = 3  # words of a clause that belong to who did something
_A_CLAUSE = 4  # words of weight that tell something by themselves, beside what the rep did

_MARKS = ",.;:!?"

_Found = tuple["re.Match[str] | None", "bool | None", "str | None", bool]


def _blank(norm: str, pattern: Patterns, mark: str = "_") -> str:
    """Take what a pattern matches out of a message; places stay."""
    return pattern.sub(lambda match: re.sub(r"[^ ]", mark, match.group()), norm)


def _without_doings(told: str, doings: Patterns, resumed: frozenset[str]) -> str:
    """Take what the rep did out of a message, up to the word where the customer comes in."""

    def blanked(match: re.Match[str]) -> str:
        words = match.group().split(" ")
        # the first words may be "and we"; what resumes comes later
        at = next((i for i, word in enumerate(words) if i > _OPENING and word in resumed), len(words))
        return " ".join([*(re.sub(".", ",", word) for word in words[:at]), *words[at:]])

    return doings.sub(blanked, told)


def _stated(
    told: str,
    grammar: Mapping[str, Patterns],
    trouble: Mapping[str, Patterns],
    contrast: frozenset[str],
    asked: bool,
    evaded: bool,
) -> _Found | None:
    """Find a wish, a problem or their absence, the clearest statement first.

    Args:
        told: the message without what tells nothing of the need.
        grammar: wishes, problems and their absence.
        trouble: families of mishaps, less sure by themselves.
        contrast: words that set one clause against another.
        asked: the coach has asked.
        evaded: part of the message says that the need is not known.
    """
    guessed = grammar["guess"].search(told) is not None
    said = grammar["said"].search(told) is not None
    norm = _blank(told, grammar["frame"])
    if not asked:
        norm = _blank(norm, grammar["rep"])
    norm = _blank(norm, grammar["evasive"])
    unhappy = grammar["unhappy"].search(norm)  # before "happy" and "not" are read apart
    norm = _blank(norm, grammar["unhappy"])
    weary = _weary(norm, grammar, trouble)  # not wanting a trouble any more is no absence of need
    if weary:
        unhappy = unhappy or weary
        norm = _blank(norm, grammar["weary"])
    # unasked, "fine" and "wrong" are said of anything: they count where something of the customer's is named
    about = asked or grammar["about"].search(norm) is not None
    absent = grammar["none"].search(norm)
    norm = _blank(_blank(norm, grammar["none"]), grammar["process"])
    own = grammar["guessed"].search(norm)
    rest = _blank(norm, grammar["guessed"])
    wish = grammar["explicit"].search(rest) or (grammar["explicit_bare"].search(rest) if asked else None)
    if wish:
        return wish, True, "explicit", said or not guessed
    if own:
        return own, True, "explicit", said
    if asked and (wish := grammar["improve_bare"].match(rest)):
        return wish, True, "explicit", said
    content = (grammar["content"].search(rest) or trouble["spared"].search(rest)) if about else None
    rest = _blank(_blank(rest, grammar["content"]), trouble["spared"])
    felt = unhappy or grammar["felt"].search(rest)
    problem = felt or grammar["implied"].search(rest)
    if not problem or not (asked or said or _concrete(problem, rest, grammar)):
        problem = None if evaded else _mishap(rest, grammar, trouble, asked or said)
    if absent and (about or grammar["need_noun"].search(absent.group() + " ")):
        turned = problem and problem.start() > absent.end() and _turns(norm[absent.end() : problem.start()], contrast)
        if not turned:
            return absent, False, None, said or not guessed
    if problem:
        return problem, True, "implied", said or (felt is not None and not guessed)
    if content:
        return content, False, None, said or not guessed
    return None


def _weary(norm: str, grammar: Mapping[str, Patterns], trouble: Mapping[str, Patterns]) -> re.Match[str] | None:
    """Find what the customer does not want any more, where that is a trouble and not an offer."""
    weary = grammar["weary"].search(norm)
    if weary is None:
        return None
    rest = _blank(norm, grammar["weary"])
    families = grammar["felt"], grammar["implied"], trouble["strong"]
    return weary if any(family.search(rest) for family in families) else None


def _mishap(
    rest: str, grammar: Mapping[str, Patterns], trouble: Mapping[str, Patterns], surely: bool
) -> re.Match[str] | None:
    """Find a trouble by its family of words.

    Args:
        rest: the message without wishes and absence.
        grammar: what is the customer's.
        trouble: the families; the strong ones are clear by themselves.
        surely: the coach has asked, or the customer has said it.
    """
    strong = trouble["strong"].search(rest)
    if surely:
        return strong or trouble["loose"].search(rest)
    concrete = grammar["concrete"].search(rest) is not None
    loose = trouble["loose"].search(rest) if concrete else None
    found = strong if strong and (concrete or len(rest.split()) >= _A_CLAUSE) else loose
    # "nobody else signs": who decides and what it costs are other letters
    return None if found and grammar["elsewhere_word"].search(_clause(rest, found)) else found


def _clause(norm: str, found: re.Match[str]) -> str:
    """Return the clause that a match stands in."""
    start = max(norm.rfind(mark, 0, found.start() + 1) for mark in _MARKS)
    ends = [end for mark in _MARKS if (end := norm.find(mark, found.end())) >= 0]
    return norm[max(start, 0) : min(ends, default=len(norm))] + " "


def _without_clauses(norm: str, pattern: Patterns) -> str:
    """Take the clauses out of a message that hold a match."""
    start = 0
    while found := pattern.search(norm, start):
        first = max(norm.rfind(mark, 0, found.start() + 1) for mark in _MARKS) + 1
        last = min((end for mark in _MARKS if (end := norm.find(mark, found.end())) >= 0), default=len(norm))
        norm = norm[:first] + re.sub(r"[^ ]", ",", norm[first:last]) + norm[last:]
        start = max(last, start + 1)
    return norm


def _turns(between: str, contrast: frozenset[str]) -> bool:
    """Tell whether a trouble is set against what was said before it: "no complaints, but", or by somebody else."""
    return any(word in contrast or word.startswith(PLACE) for word in between.split())


def _concrete(problem: re.Match[str], rest: str, grammar: Mapping[str, Patterns]) -> bool:
    """Tell whether a problem told unasked is the customer's: a thing is named, or what fails is clear."""
    return grammar["concrete"].search(rest) is not None or not grammar["weak"].search(problem.group() + " ")


def _answer(
    told: str,
    grammar: Mapping[str, Patterns],
    unsaid: Mapping[str, Patterns],
    resumed: frozenset[str],
    silent: re.Match[str] | None,
    own: re.Match[str] | None,
) -> _Found:
    """Read an answer that states neither wish nor problem: yes, no, don't know, or only a subject.

    Args:
        told: the message without what tells nothing of the need.
        grammar: wishes, problems and short answers.
        unsaid: evasions, the rep's own doings, and the talk itself.
        resumed: words where the customer comes in again.
        silent: the evasion or open question taken out of the message, if there was one.
        own: what the rep did and the customer did not say, taken out as well.
    """
    evaded = silent or grammar["evasive"].search(told)
    rest = _blank(_blank(told, grammar["evasive"]), grammar["elsewhere"])
    denied = grammar["no"].match(rest) or grammar["refused"].search(rest)
    unknown = evaded or grammar["unknown"].search(rest)
    topic = grammar["topic"].search(rest)
    if denied and not unknown:
        return denied, False, None, False
    if topic and not silent:
        return topic, True, "topic", False
    doing = None if grammar["said"].search(told) else unsaid["doings"].search(rest)
    if doing:
        rest = _without_doings(rest, unsaid["doings"], resumed)
    talked = unsaid["talk"].search(rest)
    if talked:
        rest = _without_clauses(rest, unsaid["talk"])
    # where a part speaks of something else, the small words between say nothing by themselves
    said = rest if rest == told and not own else _blank(rest, grammar["link"])
    left = re.findall(rf" (?:[^\W_]|{PLACE})", said)
    wished = grammar["need_noun"].search(rest) or grammar["explicit"].search(rest)
    aside = own or doing or talked
    if not left or (aside and len(left) < _A_CLAUSE and not wished):
        return unknown or aside, None, None, False
    negated = grammar["negated"].search(rest)
    if negated and not unknown:
        return negated, True, "implied", False  # asked about a need, what is not so is a difficulty
    if unknown:
        return unknown, None, None, False
    whole = re.search(r"\S.*\S|\S", told)
    return whole, True, "topic", False
