"""A message about who decides, cut into terms: who is spoken of, what they do in the decision, how it is tied together.

A term is a stretch of words of one kind; the kinds and their words stand in ``lexicon/deciding_<lang>.json``. Nouns
that no list knows become parties by their place and their ending, so an unheard-of job is read like a known one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from coach.reading.people import Cast
from coach.reading.roles import PLACE, grammar_of, trie
from coach.reading.text import load_lexicon

CONTACT = frozenset(("he", "con"))
"""The rep's contact: a pronoun, or words such as "my contact"."""
NOUNS = frozenset(("job", "np", "body", "name"))
"""Somebody or something named: a job, any other noun, a body of people, a name."""
PARTY = CONTACT | NOUNS | {"someone", "many", "nobody", "rep", "decider"}
"""Whatever can be the subject of deciding."""
MARKS = frozenset((",", ".", ":", "(", ")"))

_LONGEST = 8
_NUMBERS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
_CONTACT_NOUN = re.compile(r"contact|champion|counterpart|guy|interlocutor|person|man|lady|lead|dude|woman")


@dataclass(frozen=True)
class Term:
    """A stretch of words of one kind.

    Attributes:
        kind: what the words do; see the module.
        norm: the words, folded, without the article.
        first: the first word in the cast's ``norm``.
        last: the word after the last one.
        role: the job as typed, where the term is a party with one.
        name: the name, where it is told.
        plural: several people: "the two owners".
        met: "whom I deal with" is said of it.
    """

    kind: str
    norm: str
    first: int
    last: int
    role: str | None = None
    name: str | None = None
    plural: bool = False
    met: bool = False


class Vocabulary:
    """The vocabulary of one language."""

    def __init__(self, lang: str) -> None:
        data: Mapping[str, Any] = load_lexicon(f"deciding_{lang}")
        self.phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.listed: dict[str, frozenset[str]] = {}
        for kind, words in data["terms"].items():
            self.listed[kind] = frozenset(words.split())
            for word in words.split():
                parts = tuple(word.split("_"))
                self.phrases.setdefault(parts[0], []).append((parts, kind))
        for found in self.phrases.values():
            found.sort(key=lambda item: -len(item[0]))
        self.sets = {key: frozenset(words.split()) for key, words in data.items() if isinstance(words, str)}
        self.person = re.compile(trie(data["person_ending"].split()))
        self.adjective = re.compile(trie(f"*{ending}" for ending in data["adj_ending"].split()))
        self.its = data.get("its", "")
        roles = grammar_of("roles", lang)
        self.stop = roles.words("stop") - self.sets["person_noun"] - self.sets["adjectives"]
        self.department = roles.words("department")
        self.modifier = re.compile(trie(roles.words("modifier")))
        self.head = re.compile(rf"(?:\S+-)?{trie(roles.words('head') | roles.words('kin'))}s?")

    def phrase(self, words: Sequence[str], at: int) -> tuple[str, int] | None:
        """Return the kind and the width of the longest listed phrase at a word."""
        for parts, kind in self.phrases.get(words[at], ()):
            if tuple(words[at : at + len(parts)]) == parts:
                return kind, len(parts)
        return None

    def is_person(self, word: str) -> bool:
        """Tell whether a noun names what somebody is: by the list of jobs, or by its ending."""
        last = word.rsplit("-", 1)[-1]
        if self.head.fullmatch(word):
            return True
        known = last in self.sets["no_person"] or last in self.sets["org"] or last in self.department
        singular = last.removesuffix("s")
        if known or singular in self.sets["no_person"]:
            return False
        return any(self.person.fullmatch(form) for form in (last, singular)) and len(last) > 1


@lru_cache(maxsize=3)
def vocabulary(lang: str) -> Vocabulary:
    """Return the vocabulary of a language."""
    return Vocabulary(lang)


def terms_of(cast: Cast, norm: str) -> list[Term]:
    """Cut a message into terms.

    Args:
        cast: the message with the people in it.
        norm: its words; what tells nothing is blanked by underscores.
    """
    words = norm.split()
    lexicon = vocabulary(cast.line.lang)
    terms = _talks(_tagged(cast, words, lexicon), lexicon)
    terms = _chunked(cast, words, terms, lexicon)
    terms = _without_anybody(_with_names(_relatives(terms, lexicon)))
    return _decider_phrases(terms, lexicon)


def _without_anybody(terms: list[Term]) -> list[Term]:
    """Make "no partners", "without a board" nobody; "no, board decides" has lost its comma only."""
    out: list[Term] = []
    for i, term in enumerate(terms):
        follows = terms[i + 1].kind if i + 1 < len(terms) else "."
        closes = follows in MARKS | {"or", "and", "but", "prep", "agree", "with", "to"}
        k = len(out) - 1
        while k >= 0 and (out[k].kind == "adj" or out[k].norm in ("a", "an", "any")):
            k -= 1
        if term.kind in ("body", "job") and closes and k >= 0 and out[k].kind in ("no", "without"):
            about = out[k].kind == "no" or term.kind == "body"
            if k > 1 and out[k - 1].kind == "be" and out[k - 2].kind in CONTACT:
                out[k] = replace(out[k], kind="not")  # "he's no engineer"
                about = False
            if about and not (k == 0 and len(terms) == 2):
                out[k:] = [replace(term, kind="nobody", norm="nobody", first=out[k].first, role=None)]
                continue
        out.append(term)
    return out


def _tagged(cast: Cast, words: Sequence[str], lexicon: Vocabulary) -> list[Term]:
    """Give every listed phrase its kind; other words stay ``w``, or ``x`` where no noun can hold them."""
    terms: list[Term] = []
    at = 0
    while at < len(words):
        word, width, kind = words[at], 1, "w"
        light = _light(words, at, lexicon)
        if word.startswith(PLACE):
            kind = {"r": "job", "b": "body", "n": "name", "p": "job"}[word[1]]
            said = "_".join((cast.who(word).role or "").lower().split())
            kind = next((each for each in ("someone", "many") if said in lexicon.listed[each]), kind)
            if kind == "body" and at + 1 < len(words) and lexicon.is_person(words[at + 1]):
                kind = "w"
        elif word.startswith("_"):
            kind = "blank"
        elif word in ",.;:!?()":
            kind = {";": ".", "!": ".", "?": "."}.get(word, word)
        elif light:
            terms += [Term(each, "", at, light[1]) for each in light[0]]
            at = light[1]
            continue
        elif word == lexicon.its and at + 1 < len(words) and words[at + 1] in lexicon.sets["after_its"]:
            terms.append(Term("it", word, at, at + 1))
            kind = "be"  # "its not him": an apostrophe left out
        elif found := lexicon.phrase(words, at):
            kind, width = found
            if kind == "together" and word == "as" and _compound(words, at + width - 1, lexicon):
                kind, width = "as", 1  # "works as a team captain"
            if "+" in kind:
                terms += [Term(each, "", at, at + width) for each in kind.split("+")]
                at += width
                continue
            if kind == "decision" and width == 1 and word in lexicon.sets["said"] and _compound(words, at, lexicon):
                kind = "w"  # "call centre"
            follows = words[at + 1] if at + 1 < len(words) else "."
            if kind == "approval" and width == 1 and (follows.startswith(f"{PLACE}r") or lexicon.is_person(follows)):
                kind = "w"  # "support guy"
            if kind == "he" and _CONTACT_NOUN.search(" ".join(words[at : at + width])):
                kind = "con"
        elif word in lexicon.sets["either"]:
            kind = "his"
        elif word == "'s" and terms and terms[-1].kind in CONTACT and _belongs(cast, words, at + 1, lexicon):
            terms[-1] = replace(terms[-1], kind="his")  # "my contact's husband"
            at += 1
            continue
        elif terms and word in ("'s", "s") and terms[-1].kind in CONTACT | ({"it", "that"} if word == "s" else set()):
            kind = "be"
        elif word == "'s" and terms and terms[-1].kind == "decision" and _linked_to(words, at + 1):
            kind = "be"  # "the decision's with him"
        elif terms and terms[-1].kind == "num" and word in lexicon.sets["unit"]:
            kind = "num"
        elif word in lexicon.sets["adjectives"]:
            kind = "adj"
        elif word in _NUMBERS or word[0].isdigit():
            kind = "num"
        elif word in lexicon.stop or not word[0].isalpha():
            kind = "'s" if word == "'s" else "x"
        terms.append(Term(kind, " ".join(words[at : at + width]), at, at + width))
        at += width
    return [_possessive(terms, i, lexicon) for i in range(len(terms))]


def _linked_to(words: Sequence[str], at: int) -> bool:
    return at < len(words) and words[at] in ("with", "up", "his", "hers", "in", "made", "taken", "not", "at", "by")


def _belongs(cast: Cast, words: Sequence[str], at: int, lexicon: Vocabulary) -> bool:
    """Tell whether a word is somebody's rather than somebody: "my contact's husband", not "contact's a foreman"."""
    if at >= len(words):
        return False
    word = cast.who(words[at]).role or "" if words[at].startswith(PLACE) else words[at]
    return word.lower() in lexicon.sets["belonging"]


def _talks(terms: list[Term], lexicon: Vocabulary) -> list[Term]:
    """Make "talked for an hour with" one meeting, and "passes the file on" a passing on."""
    out = list(terms)
    passes, onwards = lexicon.sets["passes"], lexicon.sets["onwards"]
    for i, term in enumerate(terms):
        if term.norm in passes:
            for j in range(i + 1, min(i + 6, len(terms))):
                if terms[j].kind in MARKS | {"but", "who", "decide"}:
                    break
                if terms[j].norm.split(" ")[0] in onwards:
                    out[i] = replace(term, kind="passon")
                    break
        if term.kind != "talk":
            continue
        out[i] = replace(term, kind="x" if term.norm in ("talk", "talked", "spoke", "speak", "spoken") else "w")
        for j in range(i + 1, min(i + 6, len(terms))):
            if terms[j].kind in MARKS | {"he", "con", "but", "and", "who", "job", "decide"}:
                break
            if terms[j].kind in ("with", "to") and terms[j].norm in ("with", "to"):
                out[j] = replace(terms[j], kind="met")
                break
    return out


def _compound(words: Sequence[str], at: int, lexicon: Vocabulary) -> bool:
    """Tell whether a noun is only the first half of another: "call centre"."""
    follows = words[at + 1] if at + 1 < len(words) else ""
    return follows[:1].isalpha() and lexicon.phrase(words, at + 1) is None and follows not in lexicon.stop


def _light(words: Sequence[str], at: int, lexicon: Vocabulary) -> tuple[list[str], int] | None:
    """Read "makes the final call", "has no real say": a light verb, and a noun that means deciding."""
    if words[at] not in lexicon.sets["light"]:
        return None
    i = at + 1
    while i < len(words) and words[i] in lexicon.sets["light_words"] and i < at + _LONGEST:
        found = lexicon.phrase(words, i)
        if found and found[0] == "decision":
            break
        i += 1
    found = lexicon.phrase(words, i) if i < len(words) else None
    if not found or found[0] != "decision":
        return None
    between, noun = set(words[at + 1 : i]), " ".join(words[i : i + found[1]])
    makes = words[at] in lexicon.sets["makes"]
    if (noun in lexicon.sets["said"] and not makes) or (noun == "choice" and between & {"a", "no"} and not makes):
        return None  # "had a call"
    kinds = ["decide"]
    if noun in lexicon.sets["weak"] and between & {"a", "some", "his", "her", "their", "big", "an", "much"}:
        kinds = ["agree"]
    if between & lexicon.sets["none"]:
        kinds = ["not", "decide"]
    elif between & lexicon.sets["whole"] and not makes and not _goes_on_with(words, i + found[1]):
        kinds = ["decide", "alone"]
    return kinds, i + found[1]


def _goes_on_with(words: Sequence[str], at: int) -> bool:
    """Tell whether a word follows: "full say over consumables" is no whole power."""
    return at < len(words) and words[at][0].isalpha() and words[at] not in ("and", "so", "but", "here", "there")


def _possessive(terms: Sequence[Term], at: int, lexicon: Vocabulary) -> Term:
    """Tell "her boss" from "it is her", "his boss" from "the choice is his"."""
    term = terms[at]
    follows = terms[at + 1] if at + 1 < len(terms) else None
    noun = follows is not None and (
        follows.kind in ("w", "job", "body", "adj", "num", "decision", "budget", "approval", "decider", "name", "title")
        or (follows.norm == "own")
        or follows.kind in ("influencer", "joint")
    )
    if term.kind != "his" or noun:
        return term
    return replace(term, kind="he" if term.norm in lexicon.sets["either"] else "theirs")


def _chunked(cast: Cast, words: Sequence[str], terms: list[Term], lexicon: Vocabulary) -> list[Term]:
    """Join the words of a noun phrase, and tell by its head whether it is a job."""
    out: list[Term] = []
    at = 0
    while at < len(terms):
        if terms[at].kind not in ("w", "job", "body", "name"):
            out.append(terms[at])
            at += 1
            continue
        if terms[at].kind == "name" or (terms[at].kind == "body" and not _goes_on(words, terms, at, lexicon)):
            out.append(_party(cast, words, terms[at : at + 1], lexicon, _plural(out)))
            at += 1
            continue
        last = _run(cast, words, terms, at, lexicon)
        out.append(_party(cast, words, terms[at:last], lexicon, _plural(out)))
        at = last
    return out


def _plural(out: Sequence[Term]) -> bool:
    return bool(out) and out[-1].kind in ("num", "both", "many")


def _goes_on(words: Sequence[str], terms: Sequence[Term], at: int, lexicon: Vocabulary) -> bool:
    """Tell whether a body of people only begins the name of a job: "accounts payable clerk", "the board's lawyer"."""
    for term in terms[at + 1 : at + 4]:
        if term.kind in ("'s", "job") or (term.kind == "w" and lexicon.is_person(words[term.first])):
            return True
        if term.kind != "w":
            return False
    return False


def _run(cast: Cast, words: Sequence[str], terms: Sequence[Term], first: int, lexicon: Vocabulary) -> int:
    """Return the term after the noun phrase that begins at ``first``."""
    at, head = first, first
    while at < len(terms) and at < first + _LONGEST:
        kind = terms[at].kind
        if kind == "job" and at > first and words[terms[at].first][1:2] == "p":
            break
        if kind == "job" and at > first and _said_twice(cast, words[terms[at - 1].first], words[terms[at].first]):
            break
        if kind in ("w", "job", "body") or (kind in ("'s", "adj") and at > first):
            at += 1
            if kind == "job" or (kind == "w" and lexicon.is_person(words[terms[at - 1].first])):
                head = at
        elif kind == "and" and first < at < len(terms) - 2 and head == first and terms[at].norm != "plus":
            follows = [each.kind for each in terms[at + 1 : at + 3]]
            joins = follows[0] in ("w", "job") and (follows[0] == "job" or follows[1] in ("w", "job"))
            if not joins:
                break
            at += 1
        elif terms[at].norm == "." and lexicon.sets["abbreviated"] & {words[terms[at - 1].first]} and at > first:
            at += 1
        else:
            break
    while at > first and terms[at - 1].kind in ("'s", "adj", "and"):
        at -= 1
    if head > first:
        at = head
        titled = _capital(cast, terms[head - 1])
        while at < len(terms) and terms[at].kind in ("w", "body"):
            if not (_department(cast, terms[at], lexicon) or (titled and _capital(cast, terms[at]))):
                break
            at += 1
        if at + 1 < len(terms) and terms[at].kind == "'s" and terms[at + 1].kind == "w":
            at += 2  # "a plasterer's widow"
        if at == head and _headed_by_work(cast, words[terms[at - 1].first]) and _closes(words, terms, at, lexicon):
            at += 1
    elif at > first + 1 and re.search("(?<!s)s$|ed$", words[terms[at - 1].first]) and terms[at - 1].kind == "w":
        at -= 1  # "parish decides", "council voted": a verb that no list knows
    return _linked(cast, words, terms, at, lexicon)


def _said_twice(cast: Cast, one: str, other: str) -> bool:
    """Tell whether a listed job is said again: "buyer buyer yes", as dictation does."""
    listed = one.startswith(PLACE) and other.startswith(PLACE)
    return listed and (cast.who(one).role or "").lower() == (cast.who(other).role or "").lower()


def _headed_by_work(cast: Cast, word: str) -> bool:
    """Tell whether a listed job ends in the work that somebody is head of: "head of talent"."""
    return word.startswith(PLACE) and " of " in (cast.who(word).role or "")


def _closes(words: Sequence[str], terms: Sequence[Term], at: int, lexicon: Vocabulary) -> bool:
    """Tell whether one unknown word closes a noun phrase: "acquisition" in "head of talent acquisition"."""
    if at >= len(terms) or terms[at].kind != "w":
        return False
    ends = at + 1 >= len(terms) or terms[at + 1].kind in MARKS
    if re.search("ed$" if ends else "(?<!s)s$|ed$", words[terms[at].first]):
        return False
    return ends or terms[at + 1].kind not in ("w", "det", "his", "job", "body", "it", "num")


def _capital(cast: Cast, term: Term) -> bool:
    """Tell whether a word is written with a capital in a message that is not all capitals."""
    return cast.line.text[cast.places[term.first][0]].isupper() and not cast.line.text.isupper()


def _department(cast: Cast, term: Term, lexicon: Vocabulary) -> bool:
    return term.kind == "body" or term.norm in lexicon.department


def _linked(cast: Cast, words: Sequence[str], terms: Sequence[Term], at: int, lexicon: Vocabulary) -> int:
    """Take "of operations", "to the director" along; leave "of the tennis club" behind."""
    if at + 1 >= len(terms) or at == 0:
        return at
    head = words[terms[at - 1].last - 1]
    linking = terms[at].kind == "of" or (terms[at].kind == "to" and "assistant" in head)
    if head.startswith(PLACE):
        member = cast.who(head)
        head = (member.role or "").lower().split()[-1] if member.role else ""
        if member.role and " of " in member.role.lower():
            return at
    if not linking:
        return at
    i = at + 1
    if terms[at].kind == "of" and terms[i].norm in ("a", "an"):
        return at  # "director of a car dealer"
    article = terms[i].kind in ("det", "his", "num")
    i += article
    start = i
    while i < len(terms) and i < start + 3 and terms[i].kind in ("w", "job", "body"):
        i += 1
    if i == start:
        return at
    tail = terms[i - 1].norm
    noun = terms[i - 1].kind in ("job", "body") or _department(cast, terms[i - 1], lexicon)
    place = words[terms[i - 1].first].removesuffix("s") in lexicon.sets["org"]
    weak = head in lexicon.sets["job_weak"]
    if not noun and (place or (article and not weak)) and not (head in ("head", "chief", "lead") and not place):
        return at if not (head in ("head",) and place) else i
    if not article and not weak and not noun and lexicon.is_person(tail):
        return i
    capital = cast.line.text[cast.places[terms[start].first][0]].isupper() and not cast.line.text.isupper()
    if capital and not noun and not lexicon.modifier.fullmatch(terms[start].norm) and terms[start].kind == "w":
        return at  # "CEO of Acme"
    return i


def _party(cast: Cast, words: Sequence[str], parts: Sequence[Term], lexicon: Vocabulary, plural: bool) -> Term:
    """Make one party of the words of a noun phrase."""
    first, last = parts[0].first, parts[-1].last
    owner = max((i for i, part in enumerate(parts) if part.kind == "'s"), default=-1)
    own = parts[owner + 1 :] if owner >= 0 and not _kin(parts[owner + 1 :], lexicon) else parts
    own = own or parts
    while len(own) > 1 and own[0].kind == "det":
        own = own[1:]
    norm = " ".join(words[part.first] for part in parts)
    members = [cast.who(words[part.first]) for part in parts if words[part.first].startswith(PLACE)]
    name = next((member.name for member in members if member.name), None)
    begin = own[0]
    start, end = cast.places[begin.first][0], cast.places[own[-1].last - 1][1]
    role: str | None = cast.line.text[start:end]
    if members and members[0].name and len(parts) == 1:
        role = members[0].role
    if role and role.lower().startswith("the "):
        role = role[4:]  # "the owners" is one body to the list
    if role and len(parts) == 1 and "'s " in role and role.split("'s ")[-1].lower() not in lexicon.sets["kin"]:
        role = role.split("'s ")[-1]
    link = next((i for i, part in enumerate(own) if part.kind in ("of", "to") and i), len(own))
    heads = [part for part in own[:link] if part.kind in ("w", "job", "body", "name")]
    head = heads[-1] if heads else own[0]
    kind = head.kind
    if kind == "body" and any(part.kind == "job" for part in own[:link]):
        kind = "job"
    if kind == "w":
        kind = "job" if lexicon.is_person(head.norm) or any(p.kind == "job" for p in own[:link]) else "np"
        if head.norm in lexicon.sets["body_noun"]:
            kind = "body"
    return Term(kind, norm, first, last, role, name, plural)


def _kin(parts: Sequence[Term], lexicon: Vocabulary) -> bool:
    """Tell "owner's wife", one person by two words, from "the contractor's surveyor"."""
    return len(parts) == 1 and parts[0].norm in lexicon.sets["kin"]


def _relatives(terms: list[Term], lexicon: Vocabulary) -> list[Term]:
    """Take "whom I deal with" into the term it is said of; a mere "woman I deal with" is the contact."""
    out: list[Term] = []
    at = 0
    while at < len(terms):
        term = terms[at]
        before = next((each.kind for each in reversed(out) if each.kind not in ("adv", "yes")), "")
        if term.kind == "who" and relative_end(terms, at) and before in ("be", "it", "that"):
            at = relative_end(terms, at)
            out.append(replace(term, kind="con", last=terms[at - 1].last))
            continue
        last = relative_end(terms, at + 1) if term.kind in NOUNS | {"con", "decider"} else 0
        if last:
            vague = not term.name and term.norm.split()[-1] in lexicon.sets["person_noun"]
            kind = "con" if vague else term.kind
            out.append(replace(term, kind=kind, last=terms[last - 1].last, met=True))
            at = last
        else:
            out.append(term)
            at += 1
    return out


def _with_names(terms: list[Term]) -> list[Term]:
    """Join a name and an unlisted job: "Luis, the vineyard manager:"."""
    out: list[Term] = []
    at = 0
    while at < len(terms):
        out.append(terms[at])
        at += 1
        if out[-1].kind != "name" or at >= len(terms) or terms[at].kind not in (",", "(", ":"):
            continue
        i = at + 1
        while i < len(terms) and terms[i].kind in ("det", "his", "adj", "adv"):
            i += 1
        closes = i + 1 >= len(terms) or terms[i + 1].kind in MARKS | {"but", "and", "who"}
        if i < len(terms) and terms[i].kind == "job" and terms[i].role and not terms[i].name and closes:
            closing = i + 1 < len(terms) and terms[i + 1].kind in (",", ")")
            out[-1] = replace(out[-1], kind="job", role=terms[i].role, last=terms[i].last)
            at = i + 1 + closing
    return out


def _decider_phrases(terms: list[Term], lexicon: Vocabulary) -> list[Term]:
    """Make one term of "the only one who decides", "the person deciding"."""
    out: list[Term] = []
    at = 0
    while at < len(terms):
        term = terms[at]
        vague = (
            term.kind in ("np", "job", "con") and term.norm.split()[-1] in lexicon.sets["person_noun"] and not term.met
        )
        i = at + 1
        if (term.role or "").lower() == "boss" and [each.kind for each in terms[i : i + 2]] == ["of", "it"]:
            out.append(replace(term, kind="decider", norm="decider", last=terms[i + 1].last))
            at = i + 2
            continue
        if (vague and term.kind != "con") or (term.kind == "con" and "contact" not in term.norm and not term.met):
            if i < len(terms) and terms[i].kind in ("who", "that"):
                i += 1
                while i < len(terms) and terms[i].kind in ("adv", "aux", "must"):
                    i += 1
            deciding = i < len(terms) and terms[i].kind == "decide"
            if deciding and (i > at + 1 or terms[i].norm.split(" ")[0].endswith("ing")):
                only = (bool(out) and out[-1].norm in ("only", "sole")) or term.norm.startswith(("only", "sole"))
                out.append(replace(term, kind="decider", norm="sole" if only else "decider", last=terms[i].last))
                at = i + 1
                continue
        out.append(term)
        at += 1
    return out


def relative_end(terms: Sequence[Term], at: int) -> int:
    """Return the term after "(that) I deal with" at ``at``; 0 where nothing of the kind stands there."""
    i = at
    if i < len(terms) and terms[i].kind == "oneself":
        i += 1
    if i < len(terms) and terms[i].kind == ",":
        i += 1
    if i < len(terms) and terms[i].kind in ("who", "that"):
        i += 1
    if i >= len(terms) or terms[i].kind != "rep":
        return 0
    i += 1
    while i < len(terms) and terms[i].kind in ("be", "have", "adv", "only", "aux", "too"):
        i += 1
    if i >= len(terms) or terms[i].kind != "met":
        return 0
    i += 1
    while i < len(terms) and terms[i].kind == "adv":
        i += 1
    closed = i == len(terms) or terms[i].kind not in NOUNS | {"det", "his", "w", "con"}
    return i if closed or (terms[i - 1].norm.endswith(("to", "with")) and terms[i].kind not in ("det", "his")) else 0
