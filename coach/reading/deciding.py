"""Who decides, read clause by clause: whose deciding, agreeing or advising is told, and whose is denied.

A message is cut into terms (`deciding_terms`), cleared of what the rep does not know or takes back
(`deciding_contact`), and then read predicate by predicate. What decides a case is the subject of each predicate, not
the words around it: the contact, somebody else, several people or nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from coach.reading.deciding_contact import at_of, corrected, framed, kinds_of, opening
from coach.reading.deciding_terms import CONTACT, MARKS, NOUNS, PARTY, Term, _Words, terms_of, words_of
from coach.reading.people import Cast

_PREPOSITIONS = frozenset(("with", "without", "by", "of", "to", "prep", "upto", "as"))
_SKIPPED = frozenset(("det", "his", "adj", "num", "both", "only", "adv", "too"))


@dataclass
class Verdict:
    """What was found.

    Attributes:
        contact: the contact's term, where it was named.
        sure: a phrase says that it is the contact's job; no mere guess by its place.
        decides: whether the contact decides.
        others: whether somebody else takes part.
        decider: who decides instead.
        places: the terms that tell it.
    """

    contact: Term | None = None
    sure: bool = False
    decides: bool | None = None
    others: bool | None = None
    decider: Term | None = None
    places: list[Term] = field(default_factory=list)


def read_deciding(cast: Cast, norm: str, *, asked: bool) -> Verdict:
    """Read who decides from a message.

    Args:
        cast: the message with the people in it.
        norm: its words; questions and the like blanked.
        asked: the coach has just asked who decides.
    """
    lexicon = words_of(cast.line.lang)
    terms = terms_of(cast, norm)
    terms = _without_unknown(terms)
    mended = corrected(terms)
    terms = mended.terms
    found = framed(terms, lexicon, asked=asked)
    opened = None
    if asked and not (found and terms[found[0]].role):
        opened = opening(terms, lexicon)
        found = opened or found
    if asked and found is None:
        found = _named(terms)
    reader = _Reader(terms, lexicon, found, asked)
    if mended.denied:
        reader.verdict.decides, reader.denied = False, True
    reader.read()
    if asked and not mended.corrects:
        reader.answer(cast.norm.split())
    return reader.verdict


def _named(terms: Sequence[Term]) -> tuple[int, bool] | None:
    """Find a contact who is told by name and job, and is not the subject of anything: "Luis, vineyard manager"."""
    for i, term in enumerate(terms):
        after = [each.kind for each in terms[i + 1 : i + 3]]
        before = terms[i - 1].kind if i else "."
        told = term.kind == "job" and term.name and term.role
        if told and not {"decide", "must", "be"} & set(after) and before not in ("be", "decider", "by", "upto", "lie"):
            return i, True
    return None


def _without_unknown(terms: list[Term]) -> list[Term]:
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


@dataclass
class _Subject:
    """Who does what a predicate says."""

    parties: list[int]
    first: int
    negated: bool = False
    modal: bool = False
    only: bool = False
    too: bool = False
    alone: bool = False
    together: bool = False
    final: bool = False
    inherited: bool = False


def _same_title(one: str, other: str) -> bool:
    """Tell whether two titles can mean one person: "vp" and "VP of engineering"."""
    short, long = sorted((f"{one} ".lower(), f"{other} ".lower()), key=len)
    return long.startswith(short)


class _Reader:
    """Reads the predicates of one message."""

    def __init__(self, terms: list[Term], lexicon: _Words, found: tuple[int, bool] | None, asked: bool) -> None:
        self._terms = terms
        self._lexicon = lexicon
        self._asked = asked
        self._kinds = [term.kind for term in terms]
        self._text = kinds_of(terms)
        self._contact = found[0] if found else None
        self.verdict = Verdict(terms[found[0]] if found else None, bool(found and found[1]))
        if found:
            self.verdict.places.append(terms[found[0]])
        self.denied = False
        self._gender = self._told_gender()
        self._spoken = False
        self._settled: list[int] = []

    # who is who

    def _is_contact(self, at: int) -> bool:
        term = self._terms[at]
        if term.kind == "he" and self._somebody_else(at):
            return False
        if term.kind in CONTACT or at == self._contact:
            return True
        known = self._terms[self._contact] if self._contact is not None else None
        if known is None:
            return False
        same_name = term.name is not None and term.name == known.name
        same_job = (
            term.kind == "job"
            and known.role is not None
            and not term.plural
            and _same_title(term.role or "", known.role)
        )
        own = at > 0 and self._kinds[at - 1] == "his"
        return same_name or (same_job and not own)

    def _told_gender(self) -> str | None:
        """Return whether the contact is a man ("him") or a woman ("her"), where the words tell it."""
        sets = self._lexicon.sets
        for i, term in enumerate(self._terms):
            words = set(term.norm.split())
            contact = term.kind == "con" or i == self._contact
            for key, nouns in (("him", "male"), ("her", "female")):
                if (contact and words & sets[nouns]) or (term.kind in ("he", "his", "theirs") and words & sets[key]):
                    return key
        return None

    def _somebody_else(self, at: int) -> bool:
        """Tell whether a pronoun cannot mean the contact: "she will ask the boss, he signs"."""
        if self._terms[at].norm in ("they", "them") and self._gender:
            several = (i for i, term in enumerate(self._terms[:at]) if term.kind == "body" or term.plural)
            return any(i != self._contact for i in several)  # "he'll relay it to management and they choose"
        other = {"him": "her", "her": "him"}.get(self._gender or "")
        if other is None or self._terms[at].norm not in self._lexicon.sets[other]:
            return False
        return any(kind in ("job", "name", "body") and i != self._contact for i, kind in enumerate(self._kinds[:at]))

    def _governed(self, at: int) -> int | None:
        """Return the preposition that governs a party, None where none does."""
        i = at - 1
        while i >= 0 and self._kinds[i] in _SKIPPED:
            i -= 1
        return i if i >= 0 and self._kinds[i] in _PREPOSITIONS else None

    def _coordinated(self, at: int) -> tuple[list[int], int]:
        """Return a party with those joined to it on its left ("she and the vicar"), and where they begin."""
        parties, i = [at], at
        while True:
            j = i - 1
            while j >= 0 and self._kinds[j] in ("det", "his", "adj", "num", "both", "adv"):
                j -= 1
            if j < 1 or self._kinds[j] not in ("and", ",", "or") or self._kinds[j - 1] not in PARTY - {"rep"}:
                return parties, j + 1
            if self._kinds[j] == "," and len(parties) < 2:
                return parties, j + 1
            if self._governed(j - 1) is not None or self._framed_there(j - 1):
                return parties, j + 1
            parties.append(j - 1)
            i = j - 1

    def _framed_there(self, at: int) -> bool:
        """Tell whether a party closes a clause of its own: "I talk to the buyer and the owner decides"."""
        i = at - 1
        while i >= 0 and self._kinds[i] in _SKIPPED:
            i -= 1
        return i >= 0 and self._kinds[i] in ("be", "met", "verb", "as")

    def _subject(self, at: int) -> _Subject | None:
        """Find the subject of the predicate at ``at``; None where the words are a question."""
        found = _Subject([], at)
        i = at - 1
        while i >= 0:
            kind = self._kinds[i]
            if kind in PARTY and kind not in ("decider",):
                governed = self._governed(i)
                if governed is not None and self._kinds[governed] != "as":
                    if self._kinds[governed] in ("with",) and i >= governed:
                        found.together = True
                    i = governed - 1
                    continue
                found.parties, found.first = self._coordinated(i)
                if i and self._terms[i - 1].norm in self._lexicon.sets["mine"]:
                    return None
                self._before(found)
                return found
            if kind == "who":
                return self._antecedent(i, found)
            if kind == "blank":
                return None if i == at - 1 else self._inherit(i, found)
            if kind in MARKS | {"but", "and"}:
                if kind == "," and self._appositive(i):
                    i -= 1
                    continue
                if kind == ")":
                    i = self._open(i) - 1
                    continue
                return self._inherit(i, found)
            self._flag(kind, found)
            i -= 1
        return self._inherit(0, found)

    def _before(self, found: _Subject) -> None:
        for kind in self._kinds[max(found.first - 2, 0) : found.first]:
            if kind == "only":
                found.only = True
        for each in self._terms[max(found.first - 3, 0) : found.first]:
            found.final = found.final or each.kind == "but" or each.norm in self._lexicon.sets["final"]

    def _past(self, at: int) -> bool:
        return self._terms[at].norm.split(" ")[0].endswith(("ed", "chose")) and not self._asked

    def _flag(self, kind: str, found: _Subject) -> None:
        if kind in ("not", "no"):
            found.negated = True
        elif kind in ("must", "need"):
            found.modal = True
        elif kind in ("only", "too", "alone", "together"):
            setattr(found, kind, True)
        elif kind == "both":
            found.together = True

    def _open(self, at: int) -> int:
        while at > 0 and self._kinds[at] != "(":
            at -= 1
        return at

    def _appositive(self, at: int) -> bool:
        """Tell whether a comma closes "the owner, Rosa," or ", who I know,"."""
        i = at - 1
        return (
            i > 1
            and self._kinds[i] in NOUNS
            and self._kinds[i - 1] in ("det", "his", ",")
            and "," in self._kinds[i - 3 : i]
        )

    def _antecedent(self, at: int, found: _Subject) -> _Subject | None:
        i = at - 1
        while i >= 0 and self._kinds[i] in (",", "adv", "alone", "only", "oneself", "prep", "("):
            i -= 1
        if i < 0 or self._kinds[i] not in PARTY:
            return None
        found.parties, found.first = self._coordinated(i) if self._kinds[at - 1] != "," else ([i], i)
        if any(self._kinds[k] in ("consult", "met") for k in range(max(found.first - 2, 0), found.first)):
            return None  # "ask him who signs"
        # "it isn't him who decides"
        j = found.first - 1
        while j >= 0 and self._kinds[j] in _SKIPPED:
            j -= 1
        if j >= 0 and self._kinds[j] == "not":
            found.negated = not found.negated
            j -= 1
        if j > 0 and self._kinds[j] == "be" and self._kinds[j - 1] in CONTACT:
            found.parties = [j - 1]  # "she's the manager who decides"
        return found

    def _inherit(self, at: int, found: _Subject) -> _Subject:
        """Take the subject of the clause before: "plant manager, decides himself"."""
        found.inherited = True
        i = at - 1
        candidates: list[int] = []
        while i >= 0:
            if self._kinds[i] in PARTY - {"decider"} and self._governed(i) is None:
                candidates.append(i)
            if candidates and (self._kinds[i] in MARKS | {"but", "and", "blank"}):
                break
            i -= 1
        while candidates:
            first = candidates.pop()
            if self._kinds[first] == "rep":
                break
            if self._kinds[first] in ("np", "nobody") and not self._is_contact(first):
                continue
            found.parties = [first]
            return found
        if self._contact is not None:
            found.parties = [self._contact]
        return found

    # what is said of them

    def _after(self, at: int) -> tuple[list[int], set[str]]:
        """Return who takes part beside the subject after a predicate, and the words said of it."""
        companions: list[int] = []
        flags: set[str] = set()
        i = at + 1
        while i < len(self._terms):
            kind = self._kinds[i]
            if kind in ("with", "without"):
                j = i + 1
                while j < len(self._terms) and self._kinds[j] in _SKIPPED:
                    j += 1
                if j < len(self._terms):
                    party = self._kinds[j]
                    if kind == "with" and (party in NOUNS or party in ("someone", "many")):
                        companions.append(j)
                    elif party in ("any", "nobody", "approval", "joint") or (kind == "with" and party == "no"):
                        flags.add("alone")
                    elif kind == "without" and party in NOUNS and not self._is_contact(j):
                        flags.add("without")
                i = j
            elif kind in (
                "alone",
                "together",
                "too",
                "oneself",
                "adv",
                "only",
                "prep",
                "det",
                "his",
                "np",
                "it",
                "budget",
                "num",
                "joint",
                "both",
                "x",
                "that",
                "adj",
                "w",
                "name",
                "theirs",
                "all",
                "upto",
                "of",
                "s",
            ):
                flags.add(kind)
            elif (
                kind == ","
                and i + 1 < len(self._terms)
                and self._kinds[i + 1] in ("with", "together", "alone", "without")
            ):
                pass
            elif kind == "and" and companions and self._next_party(i) is not None:
                companions.append(self._next_party(i) or i)
            else:
                break
            i += 1
        return companions, flags

    def _next_party(self, at: int) -> int | None:
        i = at + 1
        while i < len(self._terms) and self._kinds[i] in _SKIPPED | {"oneself"}:
            i += 1
        if i < len(self._terms) and self._kinds[i] in PARTY | {"any"}:
            return i
        return None

    def read(self) -> None:
        """Go through all that is said, then through what stands alone."""
        handlers = {
            "decide": self._decide,
            "agree": self._agree,
            "consult": self._consult,
            "need": self._need,
            "approval": self._approval,
            "advise": self._advise,
            "passon": self._advise,
            "decision": self._decision,
            "budget": self._decision,
            "decider": self._decider,
            "influencer": self._influencer,
            "powerless": self._influencer,
            "upto": self._up_to,
            "made": self._passive,
            "partof": self._part_of,
            "leave": self._leave,
            "word_is_law": self._word_is_law,
        }
        for i, kind in enumerate(self._kinds):
            handler = handlers.get(kind)
            if handler and i not in self._settled:
                handler(i)
        if self._asked:
            self._for_somebody()
        self._pro_verbs()
        self._alone_standing()

    def _note(self, *places: int) -> None:
        self._spoken = True
        self.verdict.places += [self._terms[i] for i in places if 0 <= i < len(self._terms)]

    def _set_decider(self, at: int, *, weak: bool = False) -> None:
        term = self._terms[at]
        if term.kind in NOUNS and (self.verdict.decider is None or not weak):
            self.verdict.decider = term

    def _contact_decides(self, *, weak: bool = False) -> None:
        if self.verdict.decides is None or (
            self.verdict.decides is False and not weak and self.verdict.decider is None
        ) or (self.verdict.decides is False and not weak and self.verdict.decider is not None):
            self.verdict.decides = True

    def _others_decide(self, at: int, *, final: bool = False, weak: bool = False) -> None:
        """Somebody besides the contact decides."""
        self.verdict.others = True
        if self.verdict.decides is True and (weak or not final):
            return
        self.verdict.decides = False
        self._set_decider(at, weak=weak)

    def _decide(self, at: int) -> None:
        subject = self._subject(at)
        if subject is None or (self._past(at) and self._kinds[at + 1 : at + 2] != ["by"]):
            return
        if self._kinds[at + 1 : at + 3] in ([":", "no"], [":", "noanswer"], [":", "yes"]) and self._asked:
            self.verdict.decides = self._kinds[at + 2] == "yes"
            self._note(at, at + 2)
            return
        if at + 1 < len(self._terms) and self._kinds[at + 1] == "by" and not subject.parties[1:]:
            self._by(at + 1, subject)
            return
        companions, flags = self._after(at)
        alone = subject.alone or "alone" in flags
        together = subject.together or "together" in flags
        too = subject.too or ("too" in flags)
        contacts = [i for i in subject.parties if self._is_contact(i)]
        others = [i for i in subject.parties if i not in contacts]
        if any(self._kinds[i] == "rep" for i in others):
            return
        if (
            subject.together
            and (subject.inherited or not subject.parties)
            and "both" in self._kinds[max(at - 3, 0) : at]
            and self._asked
        ):
            self._note(at)
            self.verdict.others = True
            if contacts or any(kind in CONTACT for kind in self._kinds[:at]) or self._kinds[0] == "both":
                self._contact_decides()
            return
        if not subject.parties:
            after = self._next_party(at)
            if after is None or not self._asked:
                if not self._asked:
                    return
                contacts = [-1]
            elif self._kinds[after] in CONTACT:
                contacts = [after]
            else:
                contacts = [-1]
        self._note(at, *subject.parties)
        if subject.negated:
            self._denied_deciding(at, contacts, others, alone, "without" in flags, subject)
            return
        kinds = {self._kinds[i] for i in others}
        if kinds == {"nobody"} or ("nobody" in kinds and not contacts):
            self.verdict.others = False
            if any(self._kinds[i] in ("but", "prep") for i in range(at)) and "he" in self._kinds[:at]:
                self.verdict.decides = True
            return
        if contacts:
            self._contact_decides()
            if others or companions or (together and not alone):
                self.verdict.others = True
            elif alone or subject.only:
                self.verdict.others = False if self.verdict.others is None or alone else self.verdict.others
            if "both" in flags:
                self.verdict.others = True
            if together and not others and not companions and self._plural_he(contacts):
                self.verdict.decides = True if self._contact is not None or self._both(at) else None
            return
        if "someone" in kinds:
            self._others_decide(others[0], final=True)
            return
        counted = any(self._plural_of(i) for i in others) and self._terms[at].norm.startswith("vot")
        if "many" in kinds or (counted and self._contact is None):
            self.verdict.others = True
            return
        if not self._can_decide(others, at):
            return
        if any(self._kinds[i] in CONTACT for i in companions) or any(self._is_contact(i) for i in companions):
            self._contact_decides()
            self.verdict.others = True
            return
        if too:
            self.verdict.others = True
            return
        if alone and self._contact is None and len(others) == 1 and not subject.modal:
            self.verdict.decides = False
            self.verdict.others = False
            self._set_decider(others[0])
            return
        self._others_decide(others[-1], final=subject.final and not subject.modal, weak=subject.modal)

    def _quoted(self, at: int) -> bool:
        """Tell whether "I" stands in the contact's own words: 'she said "I decide"'."""
        before = self._terms[max(at - 5, 0) : at]
        return any(term.kind in CONTACT for term in before) and any(
            term.norm.split()[:1] and term.norm.split()[0] in self._lexicon.sets["saying"] for term in before
        )

    def _plural_he(self, contacts: Sequence[int]) -> bool:
        return any(self._terms[i].norm in ("they", "them") for i in contacts if i >= 0)

    def _both(self, at: int) -> bool:
        return "both" in self._kinds[max(at - 4, 0) : at]

    def _can_decide(self, parties: Sequence[int], at: int) -> bool:
        """Tell whether what stands before a predicate can decide at all; a lone unknown noun must be near it."""
        if self._asked or self.verdict.sure:
            return True
        return any(self._kinds[i] in ("job", "body", "name") for i in parties)

    def _denied_deciding(
        self, at: int, contacts: Sequence[int], others: Sequence[int], alone: bool, without: bool, subject: _Subject
    ) -> None:
        """Read "does not decide": alone, he decides with others; otherwise he does not."""
        if contacts:
            if alone or without:
                if self.verdict.decides is None:
                    modal = any(self._terms[i].norm in ("can", "could", "may") for i in range(max(at - 4, 0), at))
                    self.verdict.decides = not (modal or without)
                self.verdict.others = True
            else:
                self.verdict.decides = False
        elif any(self._kinds[i] in ("nobody",) for i in others):
            self.verdict.others = False

    def _by(self, at: int, subject: _Subject) -> None:
        """Read "decided by the board"."""
        party = self._next_party(at)
        if party is None:
            return
        self._note(at, party)
        if self._is_contact(party):
            self._contact_decides()
        elif self._kinds[party] == "many":
            self.verdict.others = True
        elif self._kinds[party] != "rep":
            self._others_decide(party, weak=subject.modal)
            if self._plural_of(party):
                self.verdict.others = True
        joined = (
            self._next_party(party + 1) if party + 1 < len(self._terms) and self._kinds[party + 1] == "and" else None
        )
        if joined is not None:
            self.verdict.others = True

    def _plural_of(self, at: int) -> bool:
        return self._terms[at].plural

    def _passive(self, at: int) -> None:
        i = at + 1
        while i < len(self._terms) and self._kinds[i] in ("adv", "only", "together", "alone"):
            i += 1
        if i < len(self._terms) and self._kinds[i] in ("by", "prep", "with"):
            subject = _Subject([], at)
            self._by(i, subject)

    def _agree(self, at: int) -> None:
        subject = self._subject(at)
        if subject is None or not subject.parties:
            if subject is not None and self._asked and any(t in ("someone", "many") for t in self._kinds[:at]):
                self.verdict.others = True
            return
        others = [i for i in subject.parties if not self._is_contact(i)]
        if any(self._kinds[i] == "rep" for i in others):
            return
        if subject.together and subject.inherited and not subject.negated and "both" in self._kinds[max(at - 4, 0) : at]:
            self._note(at)
            self.verdict.others = True
            if self._contact is not None or not others:
                self._contact_decides()
            return
        nobody = any(self._kinds[i] in ("nobody",) for i in others)
        codecides = self._terms[at].norm.startswith(("co-", "codec"))
        if not others:
            word = self._terms[at].norm
            if subject.negated and not subject.alone:
                if "say" in word or "vote" in word:
                    self.verdict.decides = False
                    self._note(at)
                return
            if codecides:
                self._contact_decides()
                self.verdict.others = True
                self._note(at)
            elif "say" in word or "vote" in word or "voice" in word or "input" in word or word.startswith("involved"):
                self.verdict.others = True
                self._note(at)
            return
        self._note(at, *others)
        if nobody:
            self.verdict.others = False
        elif not subject.negated:
            if all(self._kinds[i] == "np" for i in others) and not self._asked and not self._spoken:
                return
            if self.verdict.others is False and not subject.modal:
                return
            self.verdict.others = True

    def _consult(self, at: int) -> None:
        """Read "has to ask his boss", "never asks anyone"."""
        subject = self._subject(at)
        if subject is None or any(self._kinds[i] == "rep" for i in subject.parties):
            return
        if any(self._kinds[i] == "rep" for i in range(max(at - 3, 0), at)):
            return
        i = at + 1
        party = None
        while i < min(len(self._terms), at + 8) and self._kinds[i] not in (".", ",", "but", "and", ":"):
            if self._kinds[i] in PARTY - {"rep", "decider"} | {"any"} and not (
                self._kinds[i] == "np"
                and i + 1 < len(self._terms)
                and self._kinds[i + 1] in ("with", "to", "by", "of", "prep")
            ):
                party = i
                break
            i += 1
        if party is None or self._is_contact(party):
            return
        self._object(at, party, subject)

    def _object(self, at: int, party: int, subject: _Subject) -> None:
        """Settle whom the contact needs."""
        kind = self._kinds[party]
        denied = subject.negated or any(self._kinds[i] in ("not", "no") for i in range(at, party))
        if kind == "nobody" or (kind == "any" and (denied or "without" in self._kinds[max(at - 3, 0) : at])):
            self._note(at, party)
            self.verdict.others = False
        elif kind == "np" and not self._thing_decides(party):
            return
        elif not denied and kind != "any":
            self._note(at, party)
            self.verdict.others = True

    def _thing_decides(self, at: int) -> bool:
        """Tell whether a noun that is no job may have a say: "ask the city", not "needs a truck"."""
        return (self._asked and at > 0 and self._kinds[at - 1] in ("det", "his")) or self._terms[at].plural

    def _need(self, at: int) -> None:
        """Read "needs approval from the board", "needs no one's permission", "needs her boss"."""
        subject = self._subject(at)
        if subject is None:
            return
        reps = any(self._kinds[i] == "rep" for i in subject.parties)
        i = at + 1
        party = approval = None
        denied = subject.negated
        while i < min(len(self._terms), at + 9) and self._kinds[i] not in (".", ",", "but", ":"):
            kind = self._kinds[i]
            if kind in ("no", "not"):
                denied = True
            if kind == "approval" or (kind == "decision" and self._terms[i].norm in self._lexicon.sets["given"]):
                approval = i
            elif kind in PARTY - {"rep", "decider", "he", "con"} | {"any"}:
                party = i if party is None or approval is not None else party
            i += 1
        if reps and (approval is not None or party is None):
            return
        if party is None and approval is None:
            return
        if approval is None and party is not None:
            person = self._kinds[party] in ("job", "body", "nobody", "someone", "any", "many")
            near = party - at <= 3
            if not person or not near or not self._asked:
                return
        self._settled += [k for k in range(at, i) if self._kinds[k] in ("approval", "decision")]
        self._note(at, party or at, approval or at)
        nobody = party is not None and self._kinds[party] in ("nobody", "any")
        if nobody or denied:
            self.verdict.others = False
        else:
            self.verdict.others = True
            if approval is None and not reps and self._answered_no():
                self.verdict.decides = False

    def _answered_no(self) -> bool:
        return bool(self._kinds) and self._kinds[0] in ("no", "noanswer")

    def _approval(self, at: int) -> None:
        """Read "with the board's blessing", "no approval needed", "the owner's ok"."""
        before = self._kinds[max(at - 4, 0) : at]
        window = [i for i in range(max(at - 4, 0), at) if self._kinds[i] in PARTY | {"any"}]
        if "no" in before[-2:] or ("without" in before and "not" not in before):
            if self._asked or self._spoken:
                self.verdict.others = False
                self._note(at)
            return
        after = self._after_of(at)
        if after is not None and not self._is_contact(after):
            self.verdict.others = self._kinds[after] not in ("nobody", "any")
            self._note(at, after)
        elif window and "'s" in before and not self._is_contact(window[-1]):
            self.verdict.others = self._kinds[window[-1]] not in ("nobody", "any")
            self._note(at, window[-1])

    def _after_of(self, at: int) -> int | None:
        i = at + 1
        if (
            (i < len(self._terms)
            and self._kinds[i] in ("of", "by"))
            or (i < len(self._terms) and self._kinds[i] == "prep" and self._terms[i].norm == "from")
        ):
            return self._next_party(i)
        return None

    def _advise(self, at: int) -> None:
        subject = self._subject(at)
        if subject is None:
            return
        contacts = [i for i in subject.parties if self._is_contact(i)]
        others = [i for i in subject.parties if i not in contacts]
        only = subject.only or self._kinds[at - 1 : at] == ["only"] or self._kinds[at + 1 : at + 2] == ["only"]
        passes = self._kinds[at] == "passon"
        if others and not contacts:
            if not passes and self._asked and not any(self._kinds[i] == "rep" for i in others):
                if self.verdict.decides is True or self._later("decide", at):
                    self.verdict.others = True
                    self._note(at, *others)
            return
        if not subject.parties and not self._asked:
            return
        if subject.negated:
            return
        if only or not passes or self._is_passing(at):
            self._note(at)
            self.verdict.decides = False if self.verdict.decides is not True or only else self.verdict.decides

    def _later(self, kind: str, at: int) -> bool:
        return kind in self._kinds[at:]

    def _is_passing(self, at: int) -> bool:
        return self._terms[at].norm.split()[0] in (
            "passes",
            "pass",
            "forwards",
            "forward",
            "relays",
            "relay",
            "hands",
            "kicks",
        )

    def _decision(self, at: int) -> None:
        """Read "the decision lies with X", "the choice is his", "X's call", "no authority"."""
        kinds, n = self._kinds, len(self._terms)
        budget = kinds[at] == "budget"
        before = kinds[at - 1] if at else "."
        near = kinds[max(at - 3, 0) : at]
        none = before == "no" or (near[-2:-1] == ["no"] and before in ("adj", "w", "np")) or "without" in near[-2:]
        if not budget and none:
            if self._asked or self.verdict.contact is not None or any(k in CONTACT for k in kinds[:at]):
                holder = self._subject(at)
                if holder is None or not holder.parties or any(self._is_contact(i) for i in holder.parties):
                    self._note(at)
                    self.verdict.decides = False
            return
        if (not budget and before in ("his",)) or (before == "adj" and at > 1 and kinds[at - 2] == "his"):
            self._own(at)
            return
        if not budget and before == "'s" and at > 1:
            self._owned(at)
            return
        if not budget and self._bare_authority(at):
            return
        i = at + 1
        negated = False
        while i < n and kinds[i] in (
            "prep",
            "np",
            "adv",
            "only",
            "not",
            "too",
            "det",
            "it",
            "that",
            "his",
            "of",
            "made",
        ):
            if kinds[i] in ("prep", "of") and self._next_party(i) is not None and i > at + 1:
                break
            if kinds[i] in ("prep", "np") and i + 1 < n and kinds[i + 1] in (",", "."):
                break
            negated = negated or kinds[i] == "not"
            if kinds[i] == "prep" and self._terms[i].norm in ("at", "for", "from", "in", "by") and budget is False:
                if self._next_party(i) is not None and self._kinds[self._next_party(i) or i] in (
                    "job",
                    "body",
                    "he",
                    "con",
                ):
                    break
            i += 1
        linked = False
        while i < n and kinds[i] in ("be", "lie", ":", "have", "aux", "adv", "not", "only", "must", "too"):
            linked = True
            negated = negated or kinds[i] == "not"
            i += 1
        if i >= n:
            return
        if kinds[i] == "theirs" and linked:
            self._settle(at, None, negated, i)
            return
        if kinds[i] in ("made", "decide") and i + 1 < n:
            if kinds[i] == "made":
                self._passive(i)
                self._settled.append(i)
            return
        if kinds[i] in ("alone", "joint", "many", "both"):
            if kinds[i] != "alone" and (self._asked or self._spoken):
                self.verdict.others = True
                self._note(at, i)
            return
        preposed = kinds[i] in ("with", "by", "upto", "to", "prep", "of")
        if kinds[i] == "prep" and self._terms[i].norm not in self._lexicon.sets["holding"]:
            return
        if not (linked or preposed):
            if self._asked and kinds[i] == "theirs":
                self._settle(at, None, negated, i)
            return
        party = i if kinds[i] in PARTY else self._next_party(i if preposed else i - 1)
        if party is None or (budget and not preposed) or (not self._asked and kinds[party] == "np"):
            return
        if kinds[i] == "upto":
            self._settled.append(i)
        self._settle(at, party, negated, party)
        j = party
        while j + 1 < n and kinds[j + 1] in ("and", ","):
            joined = self._next_party(j + 1)
            same = joined is not None and self._is_contact(party) and self._is_contact(joined)
            if joined is None or self._predicate_follows(joined) or same or (kinds[j + 1] == "," and self._is_contact(party)):
                break
            self.verdict.others = True
            if self._is_contact(joined):
                self.verdict.decides = True
            j = joined
        if "alone" in kinds[party : party + 3] and self.verdict.decides:
            self.verdict.others = False

    def _bare_authority(self, at: int) -> bool:
        """Read "full mandate", "with signing rights": power that is somebody's by being named."""
        if self._terms[at].norm.split()[-1] in self._lexicon.sets["made"] and not self._terms[at].norm.startswith(
            "sign"
        ):
            return False
        words = self._terms[at].norm.split()
        i = at - 1
        whole = False
        while i >= 0 and self._kinds[i] in ("adj", "adv", "det", "only"):
            whole = whole or self._terms[i].norm in self._lexicon.sets["whole"]
            i -= 1
        opens = i < 0 or self._kinds[i] in ("with", "and") or self._kinds[i] in MARKS
        if not opens or not (whole or words[0] in ("signing", "signature", "signatory", "right", "mandate")):
            return False
        follows = self._kinds[at + 1] if at + 1 < len(self._kinds) else "."
        if follows in ("be", "lie", ":", "with", "by") or (not self._asked and self._contact is None):
            return False
        self._note(at)
        self._contact_decides()
        if (
            whole
            and "to" not in words
            and follows in MARKS
            and self.verdict.others is None
            and not (i >= 0 and self._kinds[i] == "with")
        ):
            self.verdict.others = False
        return True

    def _predicate_follows(self, at: int) -> bool:
        i = at + 1
        while i < len(self._terms) and self._kinds[i] in ("adv", "aux", "only", "too", "not"):
            i += 1
        return i < len(self._terms) and self._kinds[i] in (
            "decide",
            "be",
            "must",
            "have",
            "agree",
            "need",
            "verb",
            "consult",
        )

    def _own(self, at: int) -> None:
        """Read "his decision": the contact's, unless it is the subject of something else."""
        if self._kinds[at + 1 : at + 2] and self._kinds[at + 1] in ("lie", "need", "must"):
            return
        near = self._kinds[max(at - 5, 0) : at]
        negated = "not" in near and "but" not in near
        nobody = "nobody" in self._kinds[at : at + 4]
        self._note(at)
        if negated:
            self.verdict.decides = False
        else:
            self._contact_decides()
            if nobody or "alone" in self._kinds[at : at + 4]:
                self.verdict.others = False

    def _owned(self, at: int) -> None:
        """Read "the CFO's call"."""
        i = at - 2
        if self._kinds[i] in NOUNS and not self._is_contact(i):
            negated = "not" in self._kinds[max(i - 4, 0) : i]
            if not negated:
                self._note(at, i)
                self._others_decide(i, final=True)
        elif self._kinds[i] in CONTACT:
            self._note(at, i)
            self._contact_decides()

    def _settle(self, at: int, party: int | None, negated: bool, end: int) -> None:
        """Give the decision to a party; None is the contact."""
        mine = party is None or self._is_contact(party)
        self._note(at, end)
        if mine:
            if negated:
                self.verdict.decides = False
                return
            self._contact_decides()
            if "alone" in self._kinds[end : end + 3] or "only" in self._kinds[max(end - 2, 0) : end]:
                self.verdict.others = False
            return
        assert party is not None
        kind = self._kinds[party]
        if kind == "nobody":
            self.verdict.others = False
        elif kind == "many":
            self.verdict.others = True
        elif kind == "someone" or (kind != "rep" and not negated):
            self._others_decide(party, final=True)

    def _up_to(self, at: int) -> None:
        """Read "it's up to the director"; "up to 10k" is an amount."""
        i = at + 1
        if (
            i < len(self._terms)
            and self._kinds[i] == "num"
            and not (i + 1 < len(self._terms) and self._kinds[i + 1] in ("job", "body"))
        ):
            return
        party = self._next_party(at)
        if party is None or (self._kinds[party] == "np" and not self._asked):
            return
        self._settle(at, party, "not" in self._kinds[max(at - 3, 0) : at], party)
        joined = self._next_party(party + 1) if self._kinds[party + 1 : party + 2] == ["and"] else None
        if joined is not None and self._is_contact(party) and self._is_contact(joined):
            self.verdict.others = False if "alone" in self._kinds[joined : joined + 3] else None
        elif joined is not None and not self._predicate_follows(joined):
            self.verdict.others = True
            if self._is_contact(joined):
                self._contact_decides()

    def _word_is_law(self, at: int) -> None:
        """Read "what she says goes"."""
        self._note(at)
        self._contact_decides()

    def _leave(self, at: int) -> None:
        """Read "leaves it to the shareholders"."""
        for i in range(at + 1, min(at + 5, len(self._terms))):
            if self._kinds[i] in (".", ",", "but"):
                return
            party = self._next_party(i)
            if self._kinds[i] in ("to", "upto") and party is not None:
                subject = self._subject(at)
                if subject is not None and not any(self._kinds[k] == "rep" for k in subject.parties):
                    self._settled.append(i)
                    self._settle(at, party, subject.negated, party)
                return

    def _decider(self, at: int) -> None:
        """Read "X is the decision maker", "decision maker: X", "one of the decision makers"."""
        kinds = self._kinds
        i = at + 1
        while i < len(kinds) and kinds[i] in ("adv", "prep", "np", "it") and kinds[i] != "be":
            i += 1
        linked = i < len(kinds) and kinds[i] in ("be", ":")
        if linked and i + 1 < len(kinds) and kinds[i + 1] in ("yes", "noanswer", "no"):
            self._note(at)
            self.verdict.decides = kinds[i + 1] == "yes"
            return
        if linked:
            party = self._next_party(i)
            if party is not None and kinds[party] not in ("nobody", "rep"):
                self._settle(at, party, "not" in kinds[i:party], party)
                return
        alone = (
            self._terms[at].norm.startswith("sole")
            or "only" in kinds[max(at - 2, 0) : at]
            or any(
                "only" in term.norm.split() or "sole" in term.norm.split() for term in self._terms[max(at - 2, 0) : at]
            )
        )
        one = any(term.norm in ("one of",) for term in self._terms[max(at - 3, 0) : at]) or "one of" in " ".join(
            term.norm for term in self._terms[max(at - 4, 0) : at]
        )
        following = self._next_party(at)
        subject = self._subject(at)
        if subject is None:
            return
        if any(kinds[i] == "rep" for i in subject.parties):
            mets = [k for k in range(at) if kinds[k] == "met"]
            if mets and not subject.negated:
                self._note(at)
                self._contact_decides()  # "I talk to the decision maker"
            elif following is not None and kinds[following] in ("job", "name"):
                self._others_decide(following)
            return
        if (
            not subject.parties
            and following is not None
            and at + 1 < len(kinds)
            and kinds[at + 1] in ("job", "name", "det")
        ):
            self._settle(at, following, False, following)
            return
        contacts = [i for i in subject.parties if self._is_contact(i)]
        self._note(at, *subject.parties)
        if contacts or (not subject.parties and self._asked):
            if subject.negated or kinds[at - 1 : at] == ["not"]:
                self.verdict.decides = False
            else:
                self._contact_decides()
                if alone:
                    self.verdict.others = False
                elif one or self._terms[at].norm.endswith("s"):
                    self.verdict.others = True
        elif subject.parties and not subject.negated and "many" not in {kinds[i] for i in subject.parties}:
            if subject.too:
                self.verdict.others = True
            elif kinds[subject.parties[0]] == "nobody":
                self.verdict.others = False
            elif self._can_decide(subject.parties, at):
                self._others_decide(subject.parties[0], final=True)
        elif "many" in {kinds[i] for i in subject.parties}:
            self.verdict.others = True

    def _influencer(self, at: int) -> None:
        subject = self._subject(at)
        if subject is None:
            return
        if not subject.parties:
            if not self._asked:
                return
        elif not any(self._is_contact(i) for i in subject.parties):
            return
        if not subject.negated:
            self._note(at)
            self.verdict.decides = False

    def _part_of(self, at: int) -> None:
        """Read "is on the committee", "isn't on it", "part of the buying team"."""
        subject = self._subject(at)
        if subject is None or not subject.parties or not any(self._is_contact(i) for i in subject.parties):
            return
        stands = {"be", "not", "adv", "verb", "lie"} & set(self._kinds[max(at - 2, 0) : at])
        if not stands and not self._terms[at].norm.startswith(("is", "sits")):
            return
        body = any(kind == "body" or self._terms[i].kind == "joint" for i, kind in enumerate(self._kinds))
        party = self._next_party(at)
        if not body and not (party is not None and self._kinds[party] in ("body", "decider")):
            return
        self._note(at)
        if subject.negated:
            self.verdict.decides, self.verdict.others = False, True
        else:
            self.verdict.others = True
            if (
                self.verdict.decides is False
                and self.verdict.decider is not None
                and self.verdict.decider.kind == "body"
            ):
                self.verdict.decides = None

    def _for_somebody(self) -> None:
        """Read "that's for the CFO", "above that the director"."""
        for found in re.finditer(r"(?:it|that) (?:adv |would )?be (?:adv |only )*(?P<prep>prep) ", self._text):
            at = at_of(self._text, found.start("prep"))
            party = self._next_party(at)
            if party is not None and self._terms[at].norm in ("for", "on") and self._kinds[party] not in ("rep",):
                self._settle(at, party, False, party)
        for found in re.finditer(
            r"prep (?:that|it|num) (?:num )?(?:, )?(?P<who>(?:det |his )*(?:job|body) )(?=[,.] |$)", self._text
        ):
            at = at_of(self._text, found.end("who")) - 1
            if not self._is_contact(at):
                self._note(at)
                self.verdict.others = True

    def _pro_verbs(self) -> None:
        """Read "not the decider, the owner is", "her director does"."""
        if not self._spoken:
            return
        pattern = re.compile(
            r"(?P<who>(?:job|np|body|name|he|con) )(?:adv |too |only |oneself )*(?P<verb>be|aux|alone aux) (?P<not>not )?"
            r"(?=(?:, |\. |$|adv (?:, |\. |$)))"
        )
        for found in pattern.finditer(self._text):
            at = at_of(self._text, found.start("who"))
            if self._governed(at) is not None:
                continue
            verb = self._terms[at_of(self._text, found.start("verb"))].norm
            if verb not in ("is", "are", "does", "do", "can", "will", "has to", "would", "may"):
                continue
            if self._is_contact(at):
                if found["not"]:
                    self.verdict.decides = False
                elif self.verdict.decider is None or not found["not"]:
                    self.verdict.decides = True
                    self.verdict.decider = None
            elif not found["not"] and self.verdict.decides is not True:
                self._others_decide(at, final=True)
                self._note(at)

    def _alone_standing(self) -> None:
        """Read what stands without a verb: "alone", "nobody else", "together with the CFO", "joint decision"."""
        v, kinds = self.verdict, self._kinds
        if not (self._asked or self._spoken):
            return
        for i, kind in enumerate(kinds):
            before = kinds[i - 1] if i else "."
            if kind == "joint" and before not in ("no", "not"):
                v.others = True
                self._note(i)
            elif kind == "soleness":
                if v.others is None or v.others is False:
                    v.others = False
                    self._note(i)
            elif (
                kind == "body"
                and self._terms[i].norm.split()[-1:]
                and self._committee(i)
                and before not in ("no", "without")
            ):
                v.others = True
                self._note(i)
            elif kind == "someone" and v.others is None and self._asked and v.decides is None and not self._unknown():
                if self._terms[i].norm.endswith(("else", "above", "higher")):
                    v.others, v.decides = True, False
                    self._note(i)
        if v.others is not None or not self._asked:
            return
        for i, kind in enumerate(kinds):
            before = kinds[i - 1] if i else "."
            if kind in ("with", "together", "and") and self._beside(i):
                v.others = True
                self._note(i)
                return
            told = i + 1 < len(kinds) and kinds[i + 1] == "verb" and (
                self._terms[i + 1].norm.split()[0] in self._lexicon.sets["saying"] | {"knows", "knew", "explained", "mentioned"}
            )
            if kind == "nobody" and not told and (before in (",", ".", "and", "but", ":", "adv", "only") or i == 0):
                after = kinds[i + 1] if i + 1 < len(kinds) else "."
                if (
                    after
                    in MARKS
                    | {
                        "be",
                        "adv",
                        "need",
                        "agree",
                        "have",
                        "too",
                        "but",
                        "he",
                        "with",
                        "verb",
                        "np",
                        "aux",
                        "decide",
                        "prep",
                        "decider",
                        "budget",
                        "blank",
                        "must",
                    }
                    and not self._unknown()
                ):
                    v.others = False
                    self._note(i)
                    return
            if kind == "alone" and (
                before in MARKS | {"adv", "he", "con", "theirs", "yes", "and", "be", "only", "job"} or i == 0
            ):
                v.others = False
                self._note(i)
                return
        if re.search(r"(?:^|[,.:] |yes )(?:adv )*(?:only )+(?:he|con|theirs) (?:[,.] |adv |$)", self._text):
            v.others = False
            v.decides = True if v.decides is None else v.decides

    def _unknown(self) -> bool:
        return "unknown" in self._kinds

    def _committee(self, at: int) -> bool:
        return any(word in self._lexicon.sets["collective"] for word in (self._terms[at].role or "").lower().split())

    def _beside(self, at: int) -> bool:
        """Tell whether somebody beside the contact is named without a verb: "her and the director"."""
        if self._kinds[at] == "together":
            return "nobody" not in self._kinds[at : at + 4]
        party = self._next_party(at)
        if party is None or self._kinds[party] not in NOUNS | {"someone", "many"} - {"np"}:
            return False
        if self._is_contact(party) or "met" in self._kinds[max(at - 4, 0) : at + 1]:
            return False
        clause = []
        for kind in reversed(self._kinds[:at]):
            if kind in MARKS | {"but"}:
                break
            clause.append(kind)
        if "rep" in clause or "oops" in clause:
            return False
        if self._kinds[at] == "and":
            left = self._kinds[at - 1] if at else "."
            if at - 1 == self._contact and self._framed_there(at - 1) and self._kinds[at + 1] == "job":
                return False  # "CTO and co-founder"
            close = self._kinds[party + 1 : party + 2] or ["."]
            return (
                left in ("he", "job", "con", "name")
                and close[0] in MARKS
                and (self._is_contact(at - 1) or not self._spoken)
                and self._kinds[party] != "name"
            )
        return self._kinds[party] in ("job", "body", "someone", "many") and (
            self._spoken or at < 3 or self._kinds[at - 1] in MARKS | {"only", "but", "yes"} or "he" in clause
        )

    def answer(self, words: Sequence[str]) -> None:
        """Take a yes or no at the start for what is not told otherwise."""
        v = self.verdict
        i = 0
        while i < len(self._terms) and self._kinds[i] in ("adv", ",", "blank", ".", "x") and not self._says(i):
            i += 1
        said = self._says(i) if i < len(self._terms) else None
        if said is None:
            self._it_is(0)
            return
        self._it_is(i + 1)
        if v.decides is None and not (self._unknown() and v.others is None):
            v.decides = said
            self._note(i)

    def _says(self, at: int) -> bool | None:
        kind, follows = self._kinds[at], self._kinds[at + 1] if at + 1 < len(self._kinds) else "."
        if kind == "yes" or self._terms[at].norm in self._lexicon.sets["yes_words"]:
            return None if follows == "but" and self._terms[at + 1].norm == "so" else True
        if kind == "noanswer":
            return False
        if kind == "not" and follows == "adv" and at + 2 >= len(self._kinds):
            return False
        if kind in ("no", "not"):
            bare = self._terms[at].norm in ("no", "not")
            opens = follows in MARKS | {
                "he",
                "con",
                "det",
                "his",
                "job",
                "body",
                "it",
                "only",
                "adv",
                "not",
                "name",
                "that",
            }
            return False if bare and (opens or at + 1 >= len(self._kinds)) else None
        return None

    def _it_is(self, at: int) -> None:
        """Read what answers "who decides" without a verb: "probably him", "no, his boss", "for the CFO"."""
        v = self.verdict
        text = "".join(f"{kind} " for kind in self._kinds[at:])
        him = re.match(
            r"(?:(?:[,.:]|adv|only|it|be|that) )*(?P<he>he|con|theirs) (?:oneself |alone |adv )*(?:[,.] .*)?$", text
        )
        if him and v.decides is None:
            v.decides = True
            self._note(at)
            return
        denied = re.match(r"(?:(?:[,.:]|adv|only|it|be|that|np) )*not (?:adv )*(?P<he>he|con) (?:[,.] |$)", text) or re.search(
            r"(?:^|[,.] |but )(?:it|that) (?:adv )*be (?:adv )*not (?:adv )*(?:he|con) (?:[,.] |$)", text
        )
        if denied and v.decides is None:
            v.decides = False
            self._note(at)
            return
        pair = re.match(
            r"(?:(?:[,.:]|adv|only|it|be|that|both) )*(?:(?:he|con) and (?:det |his |adj )*(?:job|body|name)"
            r"|(?:det |his |adj )*(?:job|body|name) and (?:he|con)) (?:adv |too )*(?:[,.] |$)",
            text,
        )
        if pair and v.decides is None:
            v.decides = v.others = True
            self._note(at)
            return
        other = re.match(
            r"(?:(?:[,.:]|adv|only|it|be|that|prep) )*(?P<det>(?:det |his |adj |num )*)"
            r"(?P<who>job|body|np|name|someone) "
            r"(?:oneself |adv )*(?:[,.] |$)",
            text,
        )
        settled = v.decides is not None and not (self.denied and v.decider is None)
        if other is None or settled or self._unknown():
            return
        i = at + text[: other.start("who")].count(" ")
        if (
            self._contact == i
            or (self._kinds[i] == "np" and not (at and re.search("det|his", other["det"])))
            or self._committee(i)
        ):
            return
        prepared = "prep " in other.group()
        named_body = self._kinds[i] == "body"
        if at or prepared or named_body or self.denied:
            self._others_decide(i)
            self._note(i)
