"""The rep's own contact among the terms of a message: what was corrected, and whose job is the contact's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.reading.deciding_terms import NOUNS, Term, _Words

_ANY = "(?:job|np|name|body|he|con)"
_NOUN = "(?:job|np)"
_SOFT = "(?:(?:adv|only|too|aux|have|be|that|adj) )*"
_DET = "(?:det |his |adj |num |adv |only )*"
_ENDS = "(?=(?:[,.():] |$))"
_GOES_ON = "(?=(?:adv |only |too |aux |must |not |alone )*(?:decide|be|must|have|need|agree|aux) )"

_REJECTED = re.compile(
    rf"(?:be )?not (?P<x>(?:be )?{_DET}{_ANY} )(?:oneself )?(?:[,.:(] )?"
    rf"(?:but |oops |rep |adv |only |it |that |he |be |aux |[,.:] )*(?P<y>{_DET}{_ANY} )"
)
_REPLACED = re.compile(
    rf"(?P<x>{_ANY} )(?P<said>(?:[^,.:( ]+ )*?)(?:[,.:(] )?(?:adv |but )*"
    rf"(?P<no>(?:(?:oops|no|not|noanswer) (?:, |\. |: )?)+)"
    rf"(?:rep |adv |only |it |that |he |be |, |prep )*(?P<y>{_DET}{_ANY} )(?P<end>[,.:()] |$)?"
)
_NOT_AFTER = re.compile(
    rf"(?P<y>{_ANY} )(?P<said>(?:[^,.:( ]+ )*?)(?:[,(] )(?:and |so |but )?(?:no |not )+(?P<x>{_DET}{_ANY} ){_ENDS}"
)
_NOT_AFTER_BARE = re.compile(rf"(?P<y>{_ANY} )(?P<said>(?:decide )?)not (?P<x>{_DET}{_ANY} ){_ENDS}")

_FRAMES = {
    "is": re.compile(
        rf"(?:he|con) (?:name )?(?:adv )*(?:prep {_DET}?(?:np|job|body|name) )?be {_SOFT}(?:as )?{_DET}(?P<role>{_NOUN}) "
    ),
    "beside": re.compile(rf"(?<!be )con (?:name )?(?:, |: |\( )?{_DET}(?P<role>job) "),
    "decider": re.compile(rf"decider be con (?:, |: |\( ){_DET}(?P<role>job) {_ENDS}"),
    "beside_noun": re.compile(rf"(?<!be )con (?:, |: |\( )(?:be )?{_DET}(?P<role>np) {_ENDS}"),
    "pronoun": re.compile(rf"he , {_DET}(?P<role>job) {_ENDS}"),
    "met": re.compile(rf"met (?:adv |only |with )*{_DET}(?P<role>job|np|name) "),
    "met_one": re.compile(rf"met {_DET}(?:np|con|name) (?:, |\( ){_DET}(?P<role>job) {_ENDS}"),
    "works": re.compile(rf"works (?:adv |prep {_DET}(?:np|name|body) )*as {_DET}(?P<role>{_NOUN}) "),
    "as": re.compile(rf"he (?:be )?{_SOFT}(?:verb )?as {_DET}(?P<role>job) {_ENDS}"),
    "title": re.compile(rf"title (?:prep {_DET}(?:np|name|body) )?(?:be |: ){_SOFT}{_DET}(?P<role>{_NOUN}) "),
    "of_contact": re.compile(rf"(?P<role>{_NOUN}) (?:oneself )?(?:\( |, |: |and |{_SOFT}be )(?:too |adv |only )*con "),
    "told_later": re.compile(
        r"(?:^|[,.] |but )(?:det )?(?P<role>job) (?=[^.]*?[,.(] (?:that|it|he) (?:adv )?be (?:adv |det )*con (?:$|[,.)]))"
    ),
}
"""The ways to say whose job it is, most telling first."""
_ANY_NOUN = frozenset(("beside", "decider", "beside_noun", "met", "as", "title"))
"""The frames in which a noun without article or ending of jobs is one."""
_ASKED_FRAMES = {"it_is": re.compile(rf"it be (?:adv |only )*{_DET}(?P<role>job) (?!who|that|rep)")}


@dataclass(frozen=True)
class Corrected:
    """The terms after a self-correction.

    Attributes:
        terms: what holds.
        denied: the contact was the rejected one: "the board, not him".
        corrects: something was corrected, so a "no" at the start answers nothing.
    """

    terms: list[Term]
    denied: bool = False
    corrects: bool = False


def kinds_of(terms: Sequence[Term]) -> str:
    """Return the kinds of all terms, a space after each."""
    return "".join(f"{term.kind} " for term in terms)


def at_of(kinds: str, place: int) -> int:
    """Return the term that begins at a place of `kinds_of`."""
    return kinds.count(" ", 0, place)


def corrected(terms: list[Term]) -> Corrected:
    """Take out what the rep takes back: "not X but Y", "X, sorry, Y", "Y, not X"."""
    terms, denied, first = _rejected(terms)
    terms, second = _replaced(terms)
    for pattern in (_NOT_AFTER, _NOT_AFTER_BARE):
        kinds = kinds_of(terms)
        found = pattern.search(kinds)
        if found and not kinds[: found.start("x")].endswith(("be not ", "be no ")):
            wrong = terms[at_of(kinds, found.end("x")) - 1]
            if "no " in kinds[found.end("said") : found.start("x")] and wrong.kind in ("np", "he", "con"):
                continue
            denied = denied or wrong.kind in ("he", "con") or wrong.met
            if wrong.met:
                start = at_of(kinds, found.end("said"))
                terms = [*terms[:start], replace(terms[start], kind=".", norm="."), *terms[at_of(kinds, found.end("x")) - 1 :]]
                continue
            second = second or wrong.kind not in ("he", "con")
            cut = at_of(kinds, found.end("said")), at_of(kinds, found.end("x"))
            terms = [*terms[: cut[0]], *terms[cut[1] :]]
    return Corrected(_overruled(terms), denied, first or second)


def _rejected(terms: list[Term]) -> tuple[list[Term], bool, bool]:
    """Read "not X but Y"."""
    denied = corrects = False
    at = 0
    while True:
        kinds = kinds_of(terms)
        found = _REJECTED.search(kinds, at)
        if not found:
            return terms, denied, corrects
        at = found.end("x")
        wrong = terms[at_of(kinds, found.end("x")) - 1]
        right = terms[at_of(kinds, found.end("y")) - 1]
        between = kinds[found.end("x") : found.start("y")]
        parted = any(kind in between for kind in ("but ", ", ", ". ", "oops ", "only ", ": "))
        if not parted or (wrong.kind == "np" and not wrong.role):
            continue
        own = re.match("(?:adv |only )*his ", kinds[found.start("y") :]) is not None
        new = re.match(_GOES_ON, kinds[found.end("y") :]) is not None
        if wrong.kind in ("he", "con"):
            if right.kind in ("he", "con"):
                continue
            denied = True
        elif right.kind in ("he", "con"):
            new = True
        if "be " in between or "he " in between or "it " in between:
            own = False
        start = at_of(kinds, found.start())
        framed = kinds[found.start() :].startswith("be ")
        corrects = corrects or wrong.kind not in ("he", "con")
        if (
            new
            or (own and "but " not in between)
            or (wrong.kind == "np" and right.kind != "np" and "but " not in between and "oops " not in between)
        ):
            rest = terms[at_of(kinds, found.end("x")) :]
            terms = [*terms[:start], *rest]
            if start and terms[start - 1].kind in ("he", "con", "it") and framed:
                # "he is not the owner, his wife decides": only the first half goes
                terms = [*terms[: start - 1], *terms[start:]]
        else:
            rest = terms[at_of(kinds, found.start("y")) :]
            after = kinds[found.end("y") :]
            elects = start == 0 and not framed and not after.strip(" .!") and not re.search("oops|he |it ", between)
            if elects and right.kind in ("job", "body", "name"):
                rest = [replace(terms[0], kind="decider"), replace(terms[0], kind=":", norm=":"), *rest]
            verb = [terms[start]] if framed else []
            terms = [*terms[:start], *verb, *rest]
        at = 0


def _replaced(terms: list[Term]) -> tuple[list[Term], bool]:
    """Read "X, sorry, Y" and "X signs, no wait, Y"."""
    corrects = False
    at = 0
    while True:
        kinds = kinds_of(terms)
        found = _REPLACED.search(kinds, at)
        if not found:
            return terms, corrects
        at = found.end("x")
        strong = "oops" in found["no"]
        last = found["end"] is not None
        wrong = terms[at_of(kinds, found.end("x")) - 1]
        right = terms[at_of(kinds, found.end("y")) - 1]
        follows = re.match(_GOES_ON, kinds[found.end("y") :]) is not None
        if right.kind in ("he", "con") or wrong.kind in ("he", "con"):
            continue
        if "not" in found["no"] or (
            not strong and (not last or found["said"].strip() or "," not in kinds[found.end("x") : found.start("no")])
        ):
            continue
        if follows or (right.kind == "np" and wrong.kind == "job" and not last):
            continue
        corrects = True
        i, j, k = (at_of(kinds, found.end("x")) - 1, at_of(kinds, found.end("said")), at_of(kinds, found.end("y")))
        terms = [*terms[:i], terms[k - 1], *terms[i + 1 : j], *terms[k:]]
        at = 0


def _overruled(terms: list[Term]) -> list[Term]:
    """Drop what was said of deciding before "not quite: ..."."""
    for i in range(len(terms) - 1, 0, -1):
        if terms[i].kind == "oops" and any(term.kind in ("decide", "decision") for term in terms[i:]):
            said = ("decide", "alone", "together", "agree", "decision", "not")
            return [replace(term, kind="w") if term.kind in said else term for term in terms[:i]] + terms[i:]
    return terms


def framed(terms: Sequence[Term], lexicon: _Words, *, asked: bool) -> tuple[int, bool] | None:
    """Find the job that a phrase gives to the contact.

    Returns:
        The term, and whether the words leave no doubt; None where no phrase does.
    """
    best: tuple[int, bool] | None = None
    for i, sure in _candidates(terms, lexicon, asked):
        if best is None or (terms[best[0]].role is None and terms[i].role):
            best = (i, sure)
    return best


def _candidates(terms: Sequence[Term], lexicon: _Words, asked: bool) -> Iterator[tuple[int, bool]]:
    for i, term in enumerate(terms):
        # "the florist I deal with"
        if term.kind in ("job", "np", "name") and term.met and (term.role or term.name):
            yield i, True
    kinds = kinds_of(terms)
    plain = asked and not kinds.startswith(("no ", "noanswer "))
    for frame, pattern in {**_FRAMES, **(_ASKED_FRAMES if plain else {})}.items():
        for found in pattern.finditer(kinds):
            i = at_of(kinds, found.start("role"))
            article = i > 0 and terms[i - 1].kind in ("det", "his", "adj")
            whose = kinds[found.start() : found.start("role")]
            if terms[i].kind == "name" and frame == "met" and not _someone_else_met(terms, at_of(kinds, found.start()), lexicon):
                yield i, False
            if "not " in whose or not is_job(terms[i], lexicon, article or frame in _ANY_NOUN):
                continue
            if frame == "of_contact" and _governed(terms, i):
                continue
            if frame == "met" and _someone_else_met(terms, at_of(kinds, found.start()), lexicon):
                continue
            if frame == "beside" and re.match(_GOES_ON, kinds[found.end() :]) and "det" not in whose and ", " in whose:
                continue  # "my contact, governors decide"
            yield i, True


def _governed(terms: Sequence[Term], at: int) -> bool:
    """Tell whether a preposition stands before: "the lady in charge of the schedule is my contact"."""
    at -= 1
    while at >= 0 and terms[at].kind in ("det", "his", "adj"):
        at -= 1
    return at >= 0 and terms[at].kind in ("of", "prep", "to", "by", "with", "x")


def _someone_else_met(terms: Sequence[Term], at: int, lexicon: _Words) -> bool:
    """Tell whether not the rep but somebody at the customer's met the one named, or is only to be met."""
    for term in reversed(terms[:at]):
        if term.kind == "rep":
            break
        if term.kind in ("he", "con", "job", "name", "body", "must", "not", "if", "to", "someone"):
            return True
        if term.kind in (",", ".", ":", "and", "but", "np"):
            break
    before = terms[max(at - 4, 0) : at]
    planned = any(term.norm.split(" ")[0] in lexicon.sets["planned"] for term in before if term.kind in ("aux", "must"))
    return planned or any(term.kind in ("not", "need", "if") for term in before)


def is_job(term: Term, lexicon: _Words, article: bool) -> bool:
    """Tell whether a noun phrase can be somebody's job; a noun without an ending of jobs needs an article."""
    words = (term.role or term.norm).lower().split()
    if words[0] in lexicon.sets["strangers"] and (term.kind == "np" or len(words) == 1):
        return False
    if term.kind not in ("job", "np") or not term.role or len(words) > 9:
        return False
    if term.role.lower() in lexicon.sets["not_job"] or (words[-1] in lexicon.sets["not_job"] and len(words) == 1):
        return False
    if term.kind == "job":
        return True
    if lexicon.adjective.fullmatch(words[-1]):
        return False
    return article and words[-1] not in lexicon.sets["no_person"] | lexicon.sets["org"] | lexicon.sets["not_job"]


def opening(terms: Sequence[Term], lexicon: _Words) -> tuple[int, bool] | None:
    """Find the job an answer opens with: "florist, the owner decides"."""
    at = 0
    said_no = False
    while at < len(terms) and terms[at].kind in (
        "yes",
        "noanswer",
        "no",
        "oops",
        "adv",
        "only",
        ",",
        ".",
        ":",
        "it",
        "be",
        "rep",
        "title",
        "works",
        "as",
        "that",
        "blank",
        "x",
    ):
        said_no = said_no or terms[at].kind in ("noanswer", "no")
        if terms[at].kind == "x" and terms[at].norm not in ("um", "uh", "well", "hmm", "think", "guess", "like"):
            return None
        at += 1
    article = False
    while at < len(terms) and terms[at].kind in ("det", "his", "adj", "only", "adv"):
        article = article or terms[at].kind in ("det", "his")
        at += 1
    if at >= len(terms) or terms[at].kind not in ("job", "np") or said_no or not terms[at].role:
        return None
    after = terms[at + 1].kind if at + 1 < len(terms) else "."
    rest = terms[at + 1 :]
    talks = any(
        each.kind in ("decide", "decision", "decider", "approval", "influencer", "passon", "advise", "agree")
        for each in rest
    )
    if terms[at].kind == "np" and not (
        (talks and after in (",", ".", ":", "only", "but", "adv", "(", "who")) or (not rest and article)
    ):
        return None
    if not is_job(terms[at], lexicon, True):
        return None
    if terms[at].kind == "np" and [each.kind for each in rest[:2]] == [",", "who"]:
        return None  # "Anton, who does logistics"
    if terms[at].name and after in (",", "decide", "alone", "adv", "."):
        return at, True
    if after == "decide" or (
        after in ("aux", "adv", "alone", "must", "together", "too", "have", "not", "only") and _acts(rest)
    ):
        agreeing = any(each.kind in ("agree", "must", "too") for each in rest[1:]) and any(
            each.kind in ("must", "too") or "vote" in each.norm or "veto" in each.norm for each in rest[1:]
        )
        return (at, False) if agreeing and not article and terms[at].kind == "job" else None
    if article and after in ("prep", "of", "be", "have", "need", "consult", "must", "aux", "agree", "vote"):
        return None
    if after == "who" and "it" in [each.kind for each in terms[:at]]:
        return None
    if re.match(
        r"(?:, (?:det |his |adj )*(?:job|body|name) )+and (?:det |his |adj )*(?:job|body|name) ", kinds_of(rest)
    ):
        return None
    if after == "and" and len(rest) > 1:
        later = [each for each in rest[1:] if each.kind not in ("det", "his", "adj")]
        if later and later[0].kind in NOUNS and len(later) > 1:
            return None
    if after in ("be", "w", "x", "np", "rep", "verb", "met", "his") and not terms[at].met:
        if after in ("be", "verb"):
            return None
        if terms[at].kind != "job":
            return None
    return at, True


def _acts(rest: Sequence[Term]) -> bool:
    for each in rest:
        if each.kind == "decide":
            return True
        if each.kind not in ("aux", "adv", "alone", "must", "together", "too", "have", "not", "only", "to"):
            return False
    return False
