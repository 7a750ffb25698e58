"""What a rep takes back or does not know: "not X but Y", "X, sorry, Y", "no idea who decides"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.reading.deciding.english.terms import PARTY, Term

_ANY = "(?:job|np|name|body|he|con)"
_NOUN = "(?:job|np)"
SOFT = "(?:(?:adv|only|too|aux|have|be|that|adj) )*"
DET = "(?:det |his |adj |num |adv |only )*"
ENDS = "(?=(?:[,.():] |$))"
GOES_ON = "(?=(?:adv |only |too |aux |must |not |alone )*(?:decide|be|must|have|need|agree|aux) )"

_REJECTED = re.compile(
    rf"(?:be )?not (?P<x>(?:be )?{DET}{_ANY} )(?:oneself )?"
    rf"(?P<deciding>(?:(?:who |that )(?:adv )*)?decide )?(?:[,.:(] )?"
    rf"(?:but |oops |rep |adv |only |it |that |he |be |aux |[,.:] )*(?P<y>{DET}{_ANY} )"
)
_REPLACED = re.compile(
    rf"(?P<x>{_ANY} )(?P<said>(?:[^,.:( ]+ )*?)(?:[,.:(] )?(?:adv |but )*"
    rf"(?P<no>(?:(?:oops|no|not|noanswer) (?:, |\. |: )?)+)"
    rf"(?:rep |adv |only |it |that |he |be |, |prep )*(?P<y>{DET}{_ANY} )(?P<end>[,.:()] |$)?"
)
_NOT_AFTER = re.compile(
    rf"(?P<y>{_ANY} )(?P<said>(?:[^,.:( ]+ )*?)(?:[,(] )(?:and |so |but )?(?:no |not )+(?P<x>{DET}{_ANY} ){ENDS}"
)
_NOT_AFTER_BARE = re.compile(rf"(?P<y>{_ANY} )(?P<said>(?:decide )?)not (?P<x>{DET}{_ANY} ){ENDS}")


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
                parted = replace(terms[start], kind=".", norm=".")
                terms = [*terms[:start], parted, *terms[at_of(kinds, found.end("x")) - 1 :]]
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
        if found["deciding"] and (him := re.search("be (?P<he>he|con) (?:[,(] )?$", between)):
            # "not the CFO who decides, it's him, the buyer"
            instead = terms[at_of(kinds, found.end("x") + him.start("he")) :]
            elected = [replace(terms[0], kind="decider"), replace(terms[0], kind=":", norm=":")]
            return [*terms[: at_of(kinds, found.start())], *elected, *instead], denied, True
        own = re.match("(?:adv |only )*his ", kinds[found.start("y") :]) is not None
        new = re.match(GOES_ON, kinds[found.end("y") :]) is not None
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
            deciding = found["deciding"] is not None
            bare = start == 0 and not framed and not after.strip(" .!")
            elects = deciding or (bare and not re.search("oops|he |it ", between))
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
        follows = re.match(GOES_ON, kinds[found.end("y") :]) is not None
        if right.kind in ("he", "con") or wrong.kind in ("he", "con"):
            continue
        pause = kinds[found.end("x") : found.start("no")]
        plain = last and not found["said"].strip() and ("," in pause or ("." in pause and right.kind == "job"))
        if "not" in found["no"] or not (strong or plain):
            continue
        if follows or (right.kind == "np" and wrong.kind == "job" and not last):
            continue
        corrects = True
        if kinds[: found.start("x")] in ("rep verb ", "rep verb det "):
            # "I wrote owner but I meant tenant"
            terms, kinds = terms[at_of(kinds, found.start("x")) :], kinds[found.start("x") :]
            found = _REPLACED.match(kinds)
            assert found is not None
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


def without_unknown(terms: list[Term]) -> list[Term]:
    """Blank what the rep does not know: "not sure if he decides", "who decides is unclear"."""
    out = list(terms)
    i = 0
    while i < len(out):
        kind = out[i].kind
        asks = kind in ("if", "what")
        if kind == "who":
            before = next((each for each in reversed(out[:i]) if each.kind not in (",", "adv", "only")), None)
            asks = before is None or before.kind not in PARTY | {"all"}
            asks = asks or (out[i - 1].kind == "," and before is not None and before.kind == "np")
            asks = asks or (i > 1 and out[i - 1].kind == "np" and out[i - 2].kind == "no")  # "no clu who decides"
            asks = asks or any(each.kind == "unknown" for each in _clause_before(out, i))
        if kind == "pretend":
            asks = True
        if kind == "unknown" and i + 1 < len(out) and out[i + 1].kind in ("he", "con", "det", "aux", "decide"):
            asks = any(each.kind == "decide" for each in out[i + 1 : i + 5])
        if asks:
            begin = i
            while i < len(out) and (out[i].kind not in (",", ".", "but", ":") or i == begin):
                out[i] = replace(out[i], kind="blank")
                i += 1
        i += 1
    return out


def _clause_before(terms: Sequence[Term], at: int) -> list[Term]:
    found = []
    for term in reversed(terms[:at]):
        if term.kind in (",", ".", "but", ":"):
            break
        found.append(term)
    return found
