"""The rep's own contact among the terms of a message, and the job that is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.reading.deciding.english.corrections import DET, ENDS, GOES_ON, SOFT, at_of, kinds_of
from coach.reading.deciding.english.terms import NOUNS, Term, Vocabulary
from coach.reading.roles import PLACE

_NOUN = "(?:job|np)"
_FRAMES = {
    "is": re.compile(
        rf"(?:he|con|con np) (?:name )?(?:adv )*(?:prep {DET}?(?:np|job|body|name) )?"
        rf"be {SOFT}(?:as |partof )?{DET}(?P<role>{_NOUN}) "
    ),
    "beside": re.compile(rf"(?<!be )con (?:name )?(?:, |: |\( )?{DET}(?P<role>job) "),
    "decider": re.compile(rf"decider be con (?:, |: |\( ){DET}(?P<role>job) {ENDS}"),
    "beside_noun": re.compile(rf"(?<!be )con (?:, |: |\( )(?:be )?{DET}(?P<role>np) {ENDS}"),
    "pronoun": re.compile(rf"he , {DET}(?P<role>job) {ENDS}"),
    "met_decider": re.compile(rf"met {DET}decider (?:, |: |\( ){DET}(?P<role>job) {ENDS}"),
    "met_one": re.compile(rf"met {DET}(?:np|con|name) (?:, |\( ){DET}(?P<role>job) {ENDS}"),
    "met": re.compile(rf"met (?:adv |only |with )*{DET}(?P<role>job|np|name) "),
    "had": re.compile(rf"rep (?:adv |only )*have (?:adv |only )*{DET}(?P<role>job) online "),
    "met_later": re.compile(
        r"(?:^|[,.] )(?:det )?(?P<role>job) "
        r"(?=[^.]*[,.] (?:and |but )?rep (?:adv |be )*met (?:he|con) (?:adv )*(?:[,.]|$))"
    ),
    "works": re.compile(rf"works (?:adv |prep {DET}(?:np|name|body) )*as {DET}(?P<role>{_NOUN}) "),
    "as": re.compile(rf"he (?:be )?{SOFT}(?:verb )?as {DET}(?P<role>job) {ENDS}"),
    "as_job": re.compile(rf"as {DET}(?P<role>job) (?:, )?(?:he|con) "),
    "title": re.compile(
        rf"(?:title (?:prep {DET}(?:np|name|body) )?(?:be |: )|have {DET}title ){SOFT}{DET}(?P<role>{_NOUN}) "
    ),
    "of_contact": re.compile(
        rf"(?P<role>{_NOUN}) (?:oneself )?(?:\( |, |: |and |(?:, )?(?:who )?{SOFT}be )(?:too |adv |only )*con "
    ),
    "of_contact_there": re.compile(
        rf"(?P<role>{_NOUN}) (?:of|prep|partof) {DET}(?:np|body|name) (?:adv |only )*be (?:too |adv |only )*con "
    ),
    "is_later": re.compile(rf"(?:he|con) (?:be|works|verb) (?:[^,.:( ]+ )*?, {DET}(?P<role>job) (?:adv |rep )*{ENDS}"),
    "told_later": re.compile(
        r"(?:^|[,.] |but |be )(?:det )?(?P<role>job) "
        r"(?=[^.]*?(?:[,.(]|and) (?:that|it|he) (?:adv )?be (?:adv |det )*con (?:adv )*(?:$|[,.)]))"
    ),
}
"""The ways to say whose job it is, most telling first."""
_ANY_NOUN = frozenset(("beside", "decider", "beside_noun", "met", "as", "title"))
"""The frames in which a noun without article or ending of jobs is one."""
_ASKED_FRAMES = {
    "named": re.compile(rf"(?:^|[,.] )name be {SOFT}{DET}(?P<role>job) "),
    "named_as": re.compile(rf"name as {DET}(?P<role>job) "),
    "closing": re.compile(
        rf"(?:he|con) (?:[^.]* )?(?:decide|decision) (?:[^.]*)\. (?P<role>job) (?:adv |prep {DET}(?:np|name|body) )*"
        r"(?:\. )?$"
    ),
    "last": re.compile(rf"^(?:he |con )?(?:adv |aux |must )*decide (?:[^.,: ]+ )*, (?P<role>job) {ENDS}"),
    "told_us": re.compile(r"(?<!by )(?:^|[,.] |but )(?:det )?(?P<role>job) (?:adv )*(?:verb|consult) rep "),
    "it_is": re.compile(rf"it be (?:adv |only )*{DET}(?P<role>job) (?!who|that|rep|'s)"),
}


def contact_of(terms: Sequence[Term], words: Vocabulary, *, asked: bool, denied: bool) -> tuple[int, bool] | None:
    """Find the contact; where it was ``denied`` ("not him"), a job at the start is somebody else's.

    Returns:
        The term, and whether the words leave no doubt that it is the contact; None where nobody is told.
    """
    found = framed(terms, words, asked=asked)
    if asked and not (found and terms[found[0]].role):
        found = (None if denied else opening(terms, words)) or found
    if asked and found is None:
        found = _named(terms)
    return found


def _named(terms: Sequence[Term]) -> tuple[int, bool] | None:
    """Find a contact who is told by name and job, and is not the subject of anything: "Luis, vineyard manager"."""
    for i, term in enumerate(terms):
        after = [each.kind for each in terms[i + 1 : i + 3]]
        before = terms[i - 1].kind if i else "."
        told = term.kind == "job" and term.name and term.role
        if told and not {"decide", "must", "be"} & set(after) and before not in ("be", "decider", "by", "upto", "lie"):
            return i, True
    return None


def framed(terms: Sequence[Term], lexicon: Vocabulary, *, asked: bool) -> tuple[int, bool] | None:
    """Find the job that a phrase gives to the contact.

    Returns:
        The term, and whether the words leave no doubt; None where no phrase does.
    """
    best: tuple[int, bool] | None = None
    for i, sure in _candidates(terms, lexicon, asked):
        if best is None or (terms[best[0]].role is None and terms[i].role) or _taken_back(terms, best[0], i):
            best = (i, sure)
            continue
        if _kin(terms[best[0]], lexicon) and terms[i].kind == "job" and not _kin(terms[i], lexicon):
            best = (i, sure)
    return best


def _kin(term: Term, lexicon: Vocabulary) -> bool:
    """Tell whether somebody is told by their family: "the CEO's brother, works as a sales rep"."""
    return (term.role or "").lower().split(" ")[-1] in lexicon.sets["kin"]


def _taken_back(terms: Sequence[Term], before: int, at: int) -> bool:
    """Tell whether a job gives way to another: "he was CEO but he's only sales director"."""
    kinds = kinds_of(terms[before + 1 : at])
    return re.fullmatch(rf"(?:, )?but (?:he|con) be (?:adv )*only {DET}", kinds) is not None


def _candidates(terms: Sequence[Term], lexicon: Vocabulary, asked: bool) -> Iterator[tuple[int, bool]]:
    for i, term in enumerate(terms):
        # "the florist I deal with"
        if term.kind in ("job", "np", "name") and term.met and (term.role or term.name) and (asked or _listed(term)):
            yield i, True
    kinds = kinds_of(terms)
    plain = asked and not kinds.startswith(("no ", "noanswer "))
    for frame, pattern in {**_FRAMES, **(_ASKED_FRAMES if plain else {})}.items():
        for found in pattern.finditer(kinds):
            i = at_of(kinds, found.start("role"))
            article = i > 0 and terms[i - 1].kind in ("det", "his", "adj")
            whose = kinds[found.start() : found.start("role")]
            elsewhere = frame == "met" and _someone_else_met(terms, at_of(kinds, found.start()), lexicon, asked)
            if terms[i].kind == "name" and frame == "met" and not elsewhere:
                yield i, False
            gets = frame == "is" and re.search("be (?:adv )*have ", whose)  # "he's got a boss"
            doubtful = not asked and not _listed(terms[i])
            plural = frame == "is" and not article and terms[at_of(kinds, found.start())].norm == "they"
            job = is_job(terms[i], lexicon, article or frame in _ANY_NOUN)
            verb = frame == "beside" and not article and not re.search("[,:(]", whose)
            opens = (terms[i].role or "").split(" ")[0]
            if verb and opens.endswith("s") and not lexicon.modifier.fullmatch(opens):
                continue  # "my contact chairs it"
            if doubtful or plural or gets or "not " in whose or not job:
                continue
            if i + 1 < len(terms) and terms[i + 1].kind == "'s":
                continue  # "she's the director's right hand"
            if frame == "it_is" and re.search("not |no , $", kinds[: found.start()]):
                continue  # "he isn't the one to decide, it's the director"
            if frame == "of_contact" and terms[i].plural:
                continue
            if frame.startswith("of_contact") and _governed(terms, i):
                continue
            visited = frame == "met" and terms[i].kind == "np" and _visit(terms[at_of(kinds, found.start())], lexicon)
            if elsewhere or visited:
                continue
            if frame == "beside" and re.match(GOES_ON, kinds[found.end() :]) and "det" not in whose and ", " in whose:
                continue  # "my contact, governors decide"
            apposed = [each.kind for each in terms[i + 1 : i + 3]] == [",", "job"]
            if frame == "is" and apposed and (terms[i].role or "").lower() in lexicon.sets["kin"]:
                yield i + 2, True  # "he's the son, sales manager"
            yield i, True


def _listed(term: Term) -> bool:
    """Tell whether a list of jobs has the word; unasked, a mere ending proves no job."""
    return PLACE in term.norm


def _visit(met: Term, lexicon: Vocabulary) -> bool:
    """Tell whether a place can be met in this way: "we visited the cannery"."""
    return met.norm.split(" ")[0] in lexicon.sets["visit"]


def _governed(terms: Sequence[Term], at: int) -> bool:
    """Tell whether a preposition stands before: "the lady in charge of the schedule is my contact"."""
    at -= 1
    while at >= 0 and terms[at].kind in ("det", "his", "adj"):
        at -= 1
    return at >= 0 and terms[at].kind in ("of", "prep", "to", "by", "with", "x")


def _someone_else_met(terms: Sequence[Term], at: int, lexicon: Vocabulary, asked: bool) -> bool:
    """Tell whether not the rep but somebody at the customer's met the one named, or is only to be met."""
    for term in reversed(terms[:at]):
        if term.kind == "rep":
            break
        if term.kind in ("he", "con", "job", "name", "body", "must", "not", "if", "to", "someone"):
            return True
        if term.kind in (",", ".", ":", "and", "but", "np"):
            break
    before = terms[max(at - 4, 0) : at]
    wish = terms[at].norm.split(" ")[0] in lexicon.sets["wishes"]
    if not asked and wish and not any(term.kind == "rep" for term in before):
        return True  # "speak to rep"
    planned = any(term.norm.split(" ")[0] in lexicon.sets["planned"] for term in before if term.kind in ("aux", "must"))
    return planned or any(term.kind in ("not", "need", "if") for term in before)


def is_job(term: Term, lexicon: Vocabulary, article: bool) -> bool:
    """Tell whether a noun phrase can be somebody's job; a noun without an ending of jobs needs an article."""
    words = (term.role or term.norm).lower().split()
    if term.kind == "np" and words[0] in lexicon.sets["not_job"]:
        return False
    if words[0] in lexicon.sets["strangers"] and (term.kind == "np" or len(words) == 1):
        return False
    if term.kind not in ("job", "np") or not term.role or len(words) > 9:
        return False
    if term.role.lower() in lexicon.sets["not_job"] or (words[-1] in lexicon.sets["not_job"] and len(words) == 1):
        return False
    if term.kind == "job" or (" of " in f" {term.role} " and words[-1] in lexicon.department):
        return True
    if lexicon.adjective.fullmatch(words[-1]) and len(words) == 1:
        return False
    return article and words[-1] not in lexicon.sets["no_person"] | lexicon.sets["org"] | lexicon.sets["not_job"]


def opening(terms: Sequence[Term], lexicon: Vocabulary) -> tuple[int, bool] | None:
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
    only = any(term.kind == "only" for term in terms[:at])
    while at < len(terms) and terms[at].kind in ("det", "his", "adj", "only", "adv"):
        article = article or terms[at].kind in ("det", "his")
        at += 1
    if at >= len(terms) or terms[at].kind not in ("job", "np") or said_no or not terms[at].role:
        return None
    if terms[at].plural and "partof" in [term.kind for term in terms[at:]]:
        return None  # "two owners, my contact is one of them"
    apposed = _apposed(terms, at) if terms[at].kind == "np" and not article else None
    if apposed is not None:
        return apposed, True
    after = terms[at + 1].kind if at + 1 < len(terms) else "."
    rest = terms[at + 1 :]
    guessed = any(term.norm.replace(" ", "_") in lexicon.sets["guessing"] for term in terms[:at])
    if guessed and article and any(term.kind == "unknown" for term in rest):
        return None  # "probably the director but I'm not sure"
    talks = any(
        each.kind in ("decide", "decision", "decider", "approval", "influencer", "passon", "advise", "agree")
        for each in rest
    )
    closed = all(each.kind == "." for each in rest) and (article or _short(terms, at, lexicon))
    if terms[at].kind == "np" and not (
        (talks and after in (",", ".", ":", "only", "but", "adv", "(", "who")) or closed
    ):
        return None
    if not is_job(terms[at], lexicon, True):
        return None
    if terms[at].kind == "np" and [each.kind for each in rest[:2]] == [",", "who"]:
        return None  # "Anton, who does logistics"
    if terms[at].kind == "job" and not article and kinds_of(rest).startswith("decide oneself "):
        return at, True  # "restaurant owner decides himself"
    if re.match("(?:aux |be )*not (?:adv )*decide", kinds_of(rest)):
        return at, True  # "the concierge can't decide"
    if terms[at].name and after in (",", "decide", "alone", "adv", "."):
        return at, True
    if after == "decide" or (
        after in ("aux", "adv", "alone", "must", "together", "too", "have", "not", "only") and _acts(rest)
    ):
        agreeing = any(each.kind in ("agree", "must", "too") for each in rest[1:]) and any(
            each.kind in ("must", "too") or "vote" in each.norm or "veto" in each.norm for each in rest[1:]
        )
        return (at, False) if agreeing and not article and terms[at].kind == "job" else None
    told = {each.kind for each in rest}
    if (
        only
        and article
        and "decide" in told
        and not told & {"he", "con"}
        and after not in (".", ":", "but")
        and (after != "," or kinds_of(rest).startswith(", who "))
    ):
        return None  # "only her mother, who owns it, can say yes"
    lesser = kinds_of(rest).split(", ")[0].split(". ")[0]
    if article and after == "be" and re.search("influencer |powerless ", lesser):
        return at, True
    if article and after in ("prep", "of", "be", "have", "need", "consult", "must", "aux", "agree", "vote"):
        return None
    if after == "who" and "it" in [each.kind for each in terms[:at]]:
        return None
    if re.match(
        r"(?:, (?:det |his |adj )*(?:job|body|name) )+and (?:det |his |adj )*(?:job|body|name) ", kinds_of(rest)
    ):
        return None
    alone = re.match("and (?:det |his )(?:adj )*(?:job|body) (?P<verb>must|decide|need) ", kinds_of(rest))
    if alone and rest[alone.group().count(" ") - 1].norm.split(" ")[0].endswith("s"):
        return at, True  # "coordinator and the principal has to sign"
    if after == "and" and len(rest) > 1:
        later = [each for each in rest[1:] if each.kind not in ("det", "his", "adj")]
        if later and later[0].kind in NOUNS and len(later) > 1 and later[1].kind not in (",", ".", "("):
            return None
    if after in ("be", "w", "x", "np", "rep", "verb", "met", "his") and not terms[at].met:
        if after == "verb" and rest[0].norm.split(" ")[0] in lexicon.sets["saying"]:
            return at, True  # "the planner said procurement decides"
        if after in ("be", "verb"):
            return None
        if terms[at].kind != "job":
            return None
    return at, True


def _apposed(terms: Sequence[Term], at: int) -> int | None:
    """Return the job after an unlisted name: "Daniela, HRBP, ...", "jen from finance, controller, ..."."""
    found = re.match("(?P<from>prep (?:body|np|name) )?(?:, |\\( )(?P<role>job) [,.):]", kinds_of(terms[at + 1 :]))
    named = (terms[at].role or "a")[0].isupper() or (found and found["from"])
    if not found or not named or " " in terms[at].norm:
        return None
    return at + 1 + at_of(kinds_of(terms[at + 1 :]), found.start("role"))


def _short(terms: Sequence[Term], at: int, lexicon: Vocabulary) -> bool:
    """Tell whether a whole answer is a word or two that may be a job nobody listed: "bailiff"."""
    words = terms[at].norm.split()
    strange = lexicon.sets["strangers"] | lexicon.sets["no_person"] | lexicon.sets["org"]
    return at == 0 and len(words) <= 2 and len(words[-1]) > 3 and not strange & set(words)


def _acts(rest: Sequence[Term]) -> bool:
    for each in rest:
        if each.kind == "decide":
            return True
        if each.kind not in ("aux", "adv", "alone", "must", "together", "too", "have", "not", "only", "to"):
            return False
    return False
