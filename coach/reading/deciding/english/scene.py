"""The terms of one message, who is whom among them, and the verdict so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from coach.reading.deciding.english.corrections import kinds_of
from coach.reading.deciding.english.terms import CONTACT, MARKS, NOUNS, PARTY, Term, Vocabulary

_PREPOSITIONS = frozenset(("with", "without", "by", "of", "to", "prep", "upto", "as"))
_ALONE = frozenset((("with", "no"), ("without", "them"), ("without", "approval"), ("without", "joint")))
SKIPPED = frozenset(("det", "his", "adj", "num", "both", "only", "adv", "too"))
"""What may stand between a word and the noun that it goes with."""


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


@dataclass
class Subject:
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


def _same_title(one: str, other: str, lexicon: Vocabulary) -> bool:
    """Tell whether two titles can mean one person: "vp" and "VP of engineering", but not "vet" and "vet nurse"."""
    short, long = sorted((f"{one} ".lower(), f"{other} ".lower()), key=len)
    rest = long.removeprefix(short).split()
    return long.startswith(short) and (
        not rest or rest[0] in ("of", "for") or not lexicon.is_person(rest[-1]) or _half(short, lexicon)
    )


def _half(title: str, lexicon: Vocabulary) -> bool:
    """Tell whether a title is short for one that it begins: "the deputy"."""
    return lexicon.modifier.fullmatch(title.strip()) is not None


class Scene:
    """A message with its terms, and what was found in it so far."""

    def __init__(self, terms: list[Term], lexicon: Vocabulary, found: tuple[int, bool] | None, asked: bool) -> None:
        self.terms = terms
        self.lexicon = lexicon
        self.asked = asked
        self.kinds = [term.kind for term in terms]
        self.text = kinds_of(terms)
        self.contact = found[0] if found else None
        self.verdict = Verdict(terms[found[0]] if found else None, bool(found and found[1]))
        if found:
            self.verdict.places.append(terms[found[0]])
        self.denied = False
        self.gender = self._told_gender()
        self.spoken = False
        self.settled: list[int] = []

    def is_contact(self, at: int) -> bool:
        """Tell whether a party is the rep's contact."""
        term = self.terms[at]
        if term.kind == "he" and self._somebody_else(at):
            return False
        if term.kind in CONTACT or at == self.contact:
            return True
        known = self.terms[self.contact] if self.contact is not None else None
        if known is None:
            return False
        same_name = term.name is not None and term.name == known.name
        same_job = (
            term.kind == "job"
            and known.role is not None
            and not term.plural
            and _same_title(term.role or "", known.role, self.lexicon)
        )
        own = at > 0 and self.kinds[at - 1] == "his"
        return same_name or (same_job and not own)

    def _told_gender(self) -> str | None:
        """Return whether the contact is a man ("him") or a woman ("her"), where the words tell it."""
        sets = self.lexicon.sets
        for i, term in enumerate(self.terms):
            words = set(term.norm.split())
            contact = term.kind == "con" or i == self.contact
            for key, nouns in (("him", "male"), ("her", "female")):
                if (contact and words & sets[nouns]) or (term.kind in ("he", "his", "theirs") and words & sets[key]):
                    return key
        return None

    def _somebody_else(self, at: int) -> bool:
        """Tell whether a pronoun cannot mean the contact: "she will ask the boss, he signs"."""
        if self.terms[at].norm in ("they", "them") and self.gender:
            several = (i for i, term in enumerate(self.terms[:at]) if term.kind == "body" or term.plural)
            return any(i != self.contact for i in several)  # "he'll relay it to management and they choose"
        if self.contact is not None and self.contact > at + 1 and self._named_before(at):
            return True
        other = {"him": "her", "her": "him"}.get(self.gender or "")
        if other is None or self.terms[at].norm not in self.lexicon.sets[other]:
            return False
        if self.contact is not None and "'s " in (self.terms[self.contact].role or ""):
            return True  # "she's the owner's wife, he decides"
        return any(kind in ("job", "name", "body") and i != self.contact for i, kind in enumerate(self.kinds[:at]))

    def _named_before(self, at: int) -> bool:
        """Tell whether somebody was named before a contact who comes later: "a new director, he decides"."""
        before = self.kinds[max(at - 4, 0) : at]
        opens = not any(term.kind in CONTACT and term.norm != "they" for term in self.terms[:at])
        met = "met" in self.kinds[at:]
        named = any(self.kinds[i] == "job" and not self.is_contact(i) for i in range(max(at - 6, 0), at))
        return opens and met and named and "have" in self.kinds[:at] and "," in before

    def governed(self, at: int) -> int | None:
        """Return the preposition that governs a party, None where none does."""
        i = at - 1
        while i >= 0 and self.kinds[i] in SKIPPED:
            i -= 1
        if i < 0 or self.kinds[i] not in _PREPOSITIONS or self.terms[i].norm in self.lexicon.sets["clausal"]:
            return None
        return i

    def _coordinated(self, at: int) -> tuple[list[int], int]:
        """Return a party with those joined to it on its left ("she and the vicar"), and where they begin."""
        parties, i = [at], at
        while True:
            j = i - 1
            while j >= 0 and self.kinds[j] in ("det", "his", "adj", "num", "both", "adv"):
                j -= 1
            if j < 1 or self.kinds[j] not in ("and", ",", "or") or self.kinds[j - 1] not in PARTY - {"rep"}:
                return parties, j + 1
            if self.kinds[j] == "," and len(parties) < 2:
                return parties, j + 1
            if self.governed(j - 1) is not None or self.framed_there(j - 1):
                return parties, j + 1
            apart = self.kinds[j] == "and" and self.kinds[j + 1] in ("det", "his") and j - 1 == self.contact
            if apart and self.kinds[j - 1] == "job" and self._singular(at + 1):
                return parties, j + 1
            parties.append(j - 1)
            i = j - 1

    def _singular(self, at: int) -> bool:
        """Tell whether a verb is said of one person: "coordinator and the principal has to sign"."""
        verb = self.terms[at] if at < len(self.terms) else None
        return verb is not None and verb.kind in ("decide", "must", "need") and verb.norm.split(" ")[0].endswith("s")

    def framed_there(self, at: int) -> bool:
        """Tell whether a party closes a clause of its own: "I talk to the buyer and the owner decides"."""
        i = at - 1
        while i >= 0 and self.kinds[i] in SKIPPED:
            i -= 1
        says = i >= 0 and self.terms[i].norm.split(" ")[0] in self.lexicon.sets["saying"]
        return i >= 0 and self.kinds[i] in ("be", "met", "verb", "as") and not says

    def subject(self, at: int) -> Subject | None:
        """Find the subject of the predicate at ``at``; None where the words are a question."""
        found = Subject([], at)
        i = at - 1
        while i >= 0:
            kind = self.kinds[i]
            if kind in PARTY and kind not in ("decider",):
                governed = self.governed(i)
                if governed is not None and self.kinds[governed] != "as":
                    if self.kinds[governed] in ("with",) and i >= governed:
                        found.together = True
                    i = governed - 1
                    continue
                apposed = kind == "he" and i and self.kinds[i - 1] in ("job", "name", "body")
                if apposed and not self.is_contact(i - 1) and self.governed(i - 1) is None:
                    i -= 1  # "his boss the owner he decides"
                if kind == "he":
                    if self._of_rep(i):
                        return None
                    i = self._speaker(i)
                found.parties, found.first = self._coordinated(i)
                if i and self.terms[i - 1].norm in self.lexicon.sets["mine"]:
                    return None
                self._before(found)
                return found
            if kind == "who":
                return self._antecedent(i, found)
            if kind == "blank":
                return None if i == at - 1 else self._inherit(i, found)
            if kind in MARKS | {"but", "and"}:
                inserted = self._inserted(i) if kind == "," else None
                if inserted is not None:
                    i = inserted
                    continue
                if kind == "," and self._appositive(i):
                    i -= 1
                    continue
                if kind == ")":
                    i = self._open(i) - 1
                    continue
                return self._inherit(i, found)
            if self.terms[i].norm not in ("just", "simply", "merely"):
                self._flag(kind, found)
            i -= 1
        return self._inherit(0, found)

    def _speaker(self, at: int) -> int:
        """Return who a pronoun means after a verb of saying: "the CFO said he would decide"."""
        if at > 2 and self.terms[at - 1].norm == "so" and self.kinds[at - 2] == "verb":
            payer = at - 3  # "the owner pays so he decides"
            return payer if self.kinds[payer] in NOUNS - {"np"} and not self.is_contact(payer) else at
        said = at - 1
        while said > 0 and self.kinds[said] in ("adv", "that"):
            said -= 1
        if said < 1 or self.terms[said].norm.split(" ")[0] not in self.lexicon.sets["saying"]:
            return at
        for i in range(said - 1, -1, -1):
            if self.kinds[i] in MARKS | {"but", "and"}:
                break
            if self.kinds[i] in ("job", "name", "body") and self.governed(i) is None:
                return at if self.is_contact(i) else i
        return at

    def _of_rep(self, at: int) -> bool:
        """Tell whether a pronoun means the rep's own people: "ask my colleague, he made the call"."""
        if self.contact is not None:
            return False
        for i in range(at - 1, 0, -1):
            if self.kinds[i] in PARTY - {"rep", "np"}:
                return self.terms[i - 1].norm in self.lexicon.sets["mine"]
        return False

    def _before(self, found: Subject) -> None:
        for kind in self.kinds[max(found.first - 2, 0) : found.first]:
            if kind == "only":
                found.only = True
        j = found.first - 1
        while j >= 0 and self.kinds[j] in SKIPPED:
            j -= 1
        if j >= 0 and self.kinds[j] == "not":
            found.negated = True
        for each in self.terms[max(found.first - 3, 0) : found.first]:
            found.final = found.final or each.kind == "but" or each.norm in self.lexicon.sets["final"]

    def _flag(self, kind: str, found: Subject) -> None:
        if kind in ("not", "no"):
            found.negated = True
        elif kind in ("must", "need"):
            found.modal = True
        elif kind in ("only", "too", "alone", "together"):
            setattr(found, kind, True)
        elif kind == "both":
            found.together = True

    def _open(self, at: int) -> int:
        while at > 0 and self.kinds[at] != "(":
            at -= 1
        return at

    def _inserted(self, at: int) -> int | None:
        """Return the noun before ", who owns the place," that ends at a comma."""
        for i in range(at - 1, 1, -1):
            if self.kinds[i] in MARKS:
                return None
            if self.kinds[i] == "who" and self.kinds[i - 1] == ",":
                return i - 2 if self.kinds[i - 2] in NOUNS else None
        return None

    def _appositive(self, at: int) -> bool:
        """Tell whether a comma closes "the owner, Rosa," or ", who I know,"."""
        i = at - 1
        return (
            i > 1
            and self.kinds[i] in NOUNS
            and self.kinds[i - 1] in ("det", "his", ",")
            and "," in self.kinds[i - 3 : i]
        )

    def _antecedent(self, at: int, found: Subject) -> Subject | None:
        i = at - 1
        while i >= 0 and self.kinds[i] in (",", "adv", "alone", "only", "oneself", "prep", "("):
            i -= 1
        if i < 0 or self.kinds[i] not in PARTY:
            return None
        found.parties, found.first = self._coordinated(i) if self.kinds[at - 1] != "," else ([i], i)
        if any(self.kinds[k] == "consult" for k in range(max(found.first - 2, 0), found.first)):
            return None  # "ask him who signs"
        # "it isn't him who decides"
        j = found.first - 1
        while j >= 0 and self.kinds[j] in SKIPPED:
            j -= 1
        if j >= 0 and self.kinds[j] == "not":
            found.negated = not found.negated
            j -= 1
        if j > 0 and self.kinds[j] == "be" and self.kinds[j - 1] in CONTACT:
            found.parties = [j - 1]  # "she's the manager who decides"
        return found

    def _inherit(self, at: int, found: Subject) -> Subject:
        """Take the subject of the clause before: "plant manager, decides himself"."""
        found.inherited = True
        i = at - 1
        candidates: list[int] = []
        while i >= 0:
            if self.kinds[i] in PARTY - {"decider"} and self.governed(i) is None:
                candidates.append(i)
            joins = self.kinds[i] == "and" and i and self.kinds[i - 1] in PARTY
            if candidates and not joins and self.kinds[i] in MARKS | {"but", "and", "blank"}:
                break
            i -= 1
        while candidates:
            first = candidates.pop()
            if self.kinds[first] == "rep":
                break
            if self.kinds[first] in ("np", "nobody") and not self.is_contact(first):
                continue
            found.parties = [first]
            return found
        if self.contact is not None:
            found.parties = [self.contact]
        return found

    def after(self, at: int) -> tuple[list[int], set[str]]:
        """Return who takes part beside the subject after a predicate, and the words said of it."""
        companions: list[int] = []
        flags: set[str] = set()
        i = at + 1
        while i < len(self.terms):
            kind = self.kinds[i]
            if kind in ("with", "without"):
                j = i + 1
                while j < len(self.terms) and self.kinds[j] in SKIPPED:
                    j += 1
                if j < len(self.terms):
                    party = "them" if self.terms[j].norm in ("them", "they") else self.kinds[j]
                    if kind == "with" and self.informed(j):
                        break
                    if kind == "with" and (party in NOUNS or party in ("someone", "many")):
                        companions.append(j)
                    elif party in ("any", "nobody") or (kind, party) in _ALONE:
                        flags.add("alone")
                    elif kind == "without" and party in NOUNS and not self.is_contact(j):
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
                and i + 1 < len(self.terms)
                and self.kinds[i + 1] in ("with", "together", "alone", "without")
            ):
                pass
            elif kind == "and" and companions and self.next_party(i) is not None:
                companions.append(self.next_party(i) or i)
            else:
                break
            i += 1
        return companions, flags

    def informed(self, at: int) -> bool:
        """Tell whether somebody is only told: "with the CEO just being informed"."""
        return any(term.norm in self.lexicon.sets["told"] for term in self.terms[at + 1 : at + 4])

    def headless(self, nobody: int) -> bool:
        """Tell whether nobody at all decides: "nobody there seems to be in charge"."""
        somebody = CONTACT | {"but", "prep", "with", "job"}
        besides = any(kind in somebody for kind in [*self.kinds[:nobody], *self.kinds[nobody + 1 :]])
        return not besides and not {"else", "other", "others"} & set(self.terms[nobody].norm.split())

    def next_party(self, at: int) -> int | None:
        """Return the party right after a term, articles and adverbs left aside."""
        i = at + 1
        while i < len(self.terms) and self.kinds[i] in SKIPPED | {"oneself"}:
            i += 1
        if i < len(self.terms) and self.kinds[i] in PARTY | {"any"}:
            return i
        return None

    def note(self, *places: int) -> None:
        """Remember the terms that the verdict rests on."""
        self.spoken = True
        self.verdict.places += [self.terms[i] for i in places if 0 <= i < len(self.terms)]

    def set_decider(self, at: int, *, weak: bool = False) -> None:
        """Take a party for who decides instead of the contact."""
        term = self.terms[at]
        if term.kind in NOUNS and (self.verdict.decider is None or not weak):
            self.verdict.decider = term

    def contact_decides(self) -> None:
        """The contact decides, alone or not."""
        self.verdict.decides = True

    def others_decide(self, at: int, *, final: bool = False, weak: bool = False) -> None:
        """Somebody besides the contact decides."""
        self.verdict.others = True
        if self.verdict.decides is True and (weak or not final):
            return
        self.verdict.decides = False
        self.set_decider(at, weak=weak)

    def can_decide(self, parties: Sequence[int], at: int) -> bool:
        """Tell whether what stands before a predicate can decide at all; a lone unknown noun must be near it."""
        if self.asked or self.verdict.sure:
            return True
        return any(self.kinds[i] in ("job", "body", "name") for i in parties)

    def plural_of(self, at: int) -> bool:
        """Tell whether a party is several people."""
        return self.terms[at].plural

    def settle(self, at: int, party: int | None, negated: bool, end: int) -> None:
        """Give the decision to a party; None is the contact."""
        mine = party is None or self.is_contact(party)
        self.note(at, end)
        if mine:
            if negated:
                self.verdict.decides = False
                return
            self.contact_decides()
            if "alone" in self.kinds[end : end + 3] or "only" in self.kinds[max(end - 2, 0) : end]:
                self.verdict.others = False
            return
        assert party is not None
        kind = self.kinds[party]
        if kind == "nobody":
            self.verdict.others = False
        elif kind == "many":
            self.verdict.others = True
        elif kind == "someone" or (kind != "rep" and not negated):
            self.others_decide(party, final=True)

    def predicate_follows(self, at: int) -> bool:
        """Tell whether a party is the subject of a verb after it."""
        i = at + 1
        while i < len(self.terms) and self.kinds[i] in ("adv", "aux", "only", "too", "not"):
            i += 1
        return i < len(self.terms) and self.kinds[i] in (
            "decide",
            "be",
            "must",
            "have",
            "agree",
            "need",
            "verb",
            "consult",
        )
