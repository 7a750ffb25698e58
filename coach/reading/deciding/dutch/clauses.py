"""Who decides, clause by clause, for languages with a free order of words: "de knoop hakt hij samen met haar door".

A message is cut into clauses. What a clause says is told by the words it holds, in any order (``heeft`` and
``laatste woord``); who it says it of, by the first person named in it that no preposition governs, or for
"the choice is up to", by the one that such a preposition governs. The classes and the combinations stand in
``lexicon/deciding_<lang>.json``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from coach.reading.people import Cast, Member
from coach.reading.roles import PLACE, trie
from coach.reading.text import load_lexicon

_MARKS = frozenset(",.;:!?()")
_FEMALE = re.compile(r"(?:\S*(?:vrouw|dame|esse|trice|ster|euse|dochter|zus|moeder|echtgenote|vriendin|nicht|tante))$")
_MALE_KIN = re.compile(r"(?:\S*(?:man|zoon|broer|vader|echtgenoot|vriend|neef|oom))$")
_QUIET = frozenset(["adverb", "he", "as", "article", "adjective", "preposition", "thing"])
_NOBODY = re.compile(r"(?!)")


@dataclass
class Decision:
    """What the clauses of a message say together.

    Attributes:
        decides: whether the contact decides; None where no clause tells.
        others: whether somebody else takes part; None where no clause tells.
        decider: who decides instead of the contact, where they are named.
        contact: who a clause says that the rep's contact is.
        mended: somebody was put in another one's place, so a "no" is none about deciding.
        boss: "de baas daar" says who decides, and is no job.
        open: the rep says that it is not known, and no clause tells anything.
    """

    decides: bool | None = None
    others: bool | None = None
    decider: Member | None = None
    contact: Member | None = None
    boss: bool = False
    mended: bool = False
    open: bool = False


@dataclass(frozen=True)
class _Party:
    """Somebody in a clause: ``contact``, ``other``, ``nobody``, ``rep``, or ``group`` (they), and what governs them."""

    kind: str
    at: int
    governor: str = ""
    member: Member | None = None


@dataclass
class _Clause:
    """Words between two bounds, their classes, and the mark or word that opens them."""

    opener: str
    words: list[str]
    parties: list[_Party] = field(default_factory=list)
    tags: list[frozenset[str]] = field(default_factory=list)

    def has(self, *names: str) -> bool:
        """Tell whether a word of each class stands in the clause."""
        return all(any(name in tags for tags in self.tags) for name in names)

    def first(self, name: str) -> int:
        """Return the first word of a class, -1 where there is none."""
        return next((i for i, tags in enumerate(self.tags) if name in tags), -1)


class _Words:
    """The classes of one language."""

    def __init__(self, lang: str) -> None:
        data: Mapping[str, Any] = load_lexicon(f"deciding_{lang}")
        self._tags = {name: re.compile(trie(words.split())) for name, words in data["tags"].items()}
        self._phrases: dict[str, str] = {}
        for name, phrases in data["phrases"].items():
            for phrase in phrases.split():
                self._phrases[phrase.replace("_", " ")] = name
        phrases = trie(phrase.replace(" ", "_") for phrase in self._phrases)
        self._phrase = re.compile(rf"(?<= ){phrases}(?= )")
        self._rewrites = [(re.compile(pattern), plain) for pattern, plain in data["rewrites"]]
        self.predicates: Mapping[str, Sequence[Sequence[str]]] = data["predicates"]

    def joined(self, norm: str) -> str:
        """Write every listed phrase as one word: "iemand anders" as "iemand_anders"."""
        for pattern, plain in self._rewrites:
            norm = pattern.sub(plain, norm)
        return self._phrase.sub(lambda match: match.group().replace(" ", "~"), norm)

    @lru_cache(maxsize=4096)  # noqa: B019 - one instance per language lives as long as the program
    def tags(self, word: str) -> frozenset[str]:
        """Return the classes of a word."""
        phrase = self._phrases.get(word.replace("~", " "))
        if phrase is not None:
            return frozenset(phrase.split("+"))
        return frozenset(name for name, pattern in self._tags.items() if pattern.fullmatch(word))


@lru_cache(maxsize=3)
def _words(lang: str) -> _Words:
    return _Words(lang)


def read_clauses(cast: Cast, norm: str, contact: Member | None) -> Decision:
    """Read who decides.

    Args:
        cast: the message with the people in it.
        norm: its words; what tells nothing is blanked by underscores.
        contact: who the rep's contact is, where that is known.
    """
    return _Reading(cast, contact, _words(cast.line.lang)).read(norm)


class _Reading:
    """One message being read."""

    def __init__(self, cast: Cast, contact: Member | None, words: _Words) -> None:
        self._cast, self._contact, self._words = cast, contact, words
        self._last: _Party | None = None
        """Who was spoken of last."""
        self._denied = False
        """The clause before said that somebody does not decide, so "the owner does" is about deciding."""
        self._about = False
        """The clause before was about deciding."""
        self._subject: _Party | None = None
        self._lone = False
        """A clause says no more than "alone"."""
        self._named: set[str] = set()
        """The kinds of people in the clause before that names any."""
        self._said = Decision()
        self._contact_decides: bool | None = None
        self._others: bool | None = None
        self._other_decides = False
        self._open = self._untold = False

    def read(self, norm: str) -> Decision:
        """Read the clauses in order and settle what they say together."""
        clauses = self._corrected(self._clauses(self._words.joined(norm)))
        self._said.contact = self._find_contact(clauses) or self._said.contact
        self._contact = self._said.contact or self._contact
        for clause in clauses:
            self._parties(clause)
            self._read_clause(clause)
        said = self._said
        if len(clauses) == 1 and self._contact is None and self._body(clauses[0]):
            self._other_decides = True
        if self._lone and self._contact_decides and self._others is None and not self._other_decides:
            self._others = False
        said.decides, said.others = self._contact_decides, self._others
        if self._other_decides:
            said.others = True
            if said.decides is None:
                said.decides = False
        said.open = self._open and said.decides is None and said.others is None
        return said

    # --- cutting ---

    def _clauses(self, norm: str) -> list[_Clause]:
        words = norm.split()
        tags = [self._words.tags(word) for word in words]
        noun_like = {"family", "thing", "other", "number"}
        for at in range(len(words) - 1):
            noun = words[at + 1].startswith(PLACE) or not tags[at + 1] or tags[at + 1] & noun_like
            if {"article", "verb"} <= tags[at] and noun:
                tags[at] = frozenset(("article",))  # "zijn broer", not "zijn" for "are"
        clauses: list[_Clause] = []
        start, opener = 0, "."
        for at in range(len(words) + 1):
            label = any(each & {"decider", "decision"} for each in tags[start:at])
            if label and at + 1 < len(words) and words[at] == ":" and "answer" not in tags[at + 1]:
                continue  # "beslisser: directeur" is a sentence with "is"
            bound = at == len(words) or words[at] in _MARKS or words[at].startswith("_") or "cut" in tags[at]
            bound = bound or self._reports(words, tags, start, at) or self._slips(words, tags, at)
            if bound and 0 < at < len(words) - 1 and "only_word" in tags[at] and "copula" in tags[at - 1]:
                bound = False  # "hij is maar een tussenpersoon"
            joins = not bound and "and" in tags[at] and self._parts(words, tags, start, at)
            opens = not bound and at > start and self._runs_on(words, tags, start, at)
            if bound or joins or opens:
                if at > start:
                    clauses.append(_Clause(opener, words[start:at], [], tags[start:at]))
                opener = words[at] if at < len(words) else "."
                start = at if opens else at + 1
        return clauses

    def _parts(self, words: Sequence[str], tags: Sequence[frozenset[str]], start: int, at: int) -> bool:
        """Tell whether "and" at ``at`` joins clauses, not two people."""
        end = at + 1
        while end < len(words) and words[end] not in _MARKS and "cut" not in tags[end]:
            end += 1
        unlisted = (i for i in range(start, at - 1) if "he" in tags[i] and not tags[i + 1])
        left = any("verb" in each for each in tags[start:at]) or any(
            words[i + 1].endswith(("t", "de", "te")) for i in unlisted
        )
        right = [i for i in range(at + 1, end) if "verb" in tags[i]]
        both = at > start and "he" in tags[at - 1] and "article" in tags[at + 1]
        if not right or (both and all("plural" in tags[i] for i in right)):
            return False  # "dat hij en zijn zoon beslissen"
        if left:
            return True
        renamed = at == start + 1 and words[start].startswith(PLACE) and start and words[start - 1] == "maar"
        if renamed and not any("plural" in tags[i] for i in right):
            return True  # "hij is geen ceo maar cto en de ceo beslist"
        opening = start == 0 and at > 0 and words[0 if words[0].startswith(PLACE) else 1].startswith(PLACE)
        singular = "article" in tags[at + 1] and not any(
            "plural" in tags[i] or "together" in tags[i] for i in range(at, end)
        )
        if opening and singular and not any(words[i].startswith(PLACE) for i in range(2, at)):
            return True  # "kok van de kantine en het bestuur moet ..."
        follows = tags[at + 1]
        if "verb" in follows or "adverb" in follows:
            return True
        return bool(follows & {"he", "that_one"}) and not any("plural" in tags[i] for i in right)

    @staticmethod
    def _slips(words: Sequence[str], tags: Sequence[frozenset[str]], at: int) -> bool:
        """Tell whether somebody is put in another one's place at ``at``: "CFO nee CEO"."""
        right = at + 1
        while right < len(words) and tags[right] & {"slip", "article"}:
            right += 1
        both = at > 0 and words[at - 1].startswith(PLACE) and right < len(words) and words[right].startswith(PLACE)
        return both and "slip" in tags[at]

    @staticmethod
    def _reports(words: Sequence[str], tags: Sequence[frozenset[str]], start: int, at: int) -> bool:
        """Tell whether "dat" at ``at`` opens what somebody says or knows: "ze zegt dat haar baas beslist"."""
        if words[at] != "dat" or not any("report" in each for each in tags[start:at]):
            return False
        mistaken = any("thought" in each for each in tags[start:at]) and any("rep" in each for each in tags[start:at])
        return not mistaken and not any(each & {"not", "unknown"} for each in tags[start:at])

    def _runs_on(self, words: Sequence[str], tags: Sequence[frozenset[str]], start: int, at: int) -> bool:
        """Tell whether a new clause opens at ``at`` without a mark: "hij is inkoper hij beslist niet"."""
        if not any("verb" in each for each in tags[start:at]) or "verb" in tags[at - 1]:
            return False
        if tags[at - 1] & {
            "subordinate",
            "and",
            "asks",
            "with",
            "place",
            "of",
            "preposition",
            "not",
            "alone",
            "degene",
        }:
            return False
        verb = at + 1
        if tags[at] & {"article"} and verb < len(words) and words[verb].startswith(PLACE):
            verb += 1
            if words[verb - 1][1] == "n":
                return False
        elif not tags[at] & {"he", "that_one", "it"}:
            return False
        if verb < len(words) and "it" in tags[at] and "plural" in tags[verb]:
            return False  # "dit besluiten"
        return verb < len(words) and "verb" in tags[verb] and not (verb + 1 < len(words) and "verb" in tags[verb + 1])

    # --- corrections and the contact ---

    def _corrected(self, clauses: list[_Clause]) -> list[_Clause]:
        """Put whoever a correction names in the place of the wrong one: "trainer, ik bedoel coach"."""
        out: list[_Clause] = []
        oops = False
        for clause in clauses:
            members = [i for i, word in enumerate(clause.words) if word.startswith(PLACE)]
            broken = len(clause.words)
            while members and broken > members[-1] + 1 and clause.tags[broken - 1] & {"oops"}:
                broken -= 1
            breaks_off = any("slip" in tags for tags in clause.tags[broken:])
            if breaks_off:  # "de inkoper nee wacht, de planner"
                del clause.words[broken:], clause.tags[broken:]
            mended = oops or clause.has("oops") or "oops" in self._words.tags(clause.opener)
            bare = len(members) == 1 and all(
                i in members or tags & {"oops", "article", "he", "copula", "adverb", "it", "but", "and", "filler"}
                for i, tags in enumerate(clause.tags)
            )
            wrong = self._mistaken(out[-1]) if out else -1
            retold = wrong >= 0 and 0 <= out[-1].first("thought") < wrong
            if bare and out and not clause.has("contact_noun") and not retold:
                denied = self._denies(out[-1], wrong) and (mended or clause.opener in ("maar", ","))
                if wrong >= 0 and (denied or mended) and not (denied and out[-1].has("decide")):
                    self._said.mended = True
                    if self._cast.who(out[-1].words[wrong]) is self._contact:
                        self._said.contact = self._contact = self._cast.who(clause.words[members[0]])
                    out[-1].words[wrong] = clause.words[members[0]]
                    if len(out) == 1 and self._contact is None and self._answers(out[-1]):
                        self._said.contact = self._cast.who(clause.words[members[0]])
                    if denied:
                        at = out[-1].first("not")
                        out[-1].words[at], out[-1].tags[at] = "_", frozenset(("adverb",))
                    oops = False
                    continue
            only_oops = all(tags & {"oops", "adverb", "article", "it", "copula"} for tags in clause.tags)
            oops = clause.has("oops") and only_oops and clause.opener not in ":?"
            self._said.mended = self._said.mended or (
                oops and any("oops" in tags and "answer" not in tags for tags in clause.tags)
            )
            if not oops or not out:
                out.append(clause)
            oops = oops or breaks_off
        return out

    @staticmethod
    def _denies(clause: _Clause, at: int) -> bool:
        before = at - 1
        while before > 0 and clause.tags[before] & {"article", "adjective", "adverb"}:
            before -= 1
        return before >= 0 and "not" in clause.tags[before]

    @staticmethod
    def _mistaken(clause: _Clause) -> int:
        return max((i for i, word in enumerate(clause.words) if word.startswith(PLACE)), default=-1)

    def _find_contact(self, clauses: Sequence[_Clause]) -> Member | None:
        """Return whom a clause calls the contact: "ik spreek de kok", "de kok is mijn contact", "hij is kok"."""
        best: tuple[int, Member] | None = None
        for i, clause in enumerate(clauses):
            before = clauses[i - 1] if i else None
            for at, word in enumerate(clause.words):
                if not word.startswith(PLACE) or word[1] == "b" or self._boss(clause):
                    continue
                weight = self._framed(clause, at, before)
                member = self._cast.who(word)
                if weight and member.role and (best is None or weight > best[0]):
                    best = (weight, member)
            opens = self._opens(clauses) if i == 0 and best is None else None
            if opens is not None:
                best = (1, opens)
            pointed = next((found for each in clauses[:i][::-1] if (found := self._pointed_at(clause, each))), None)
            sure = 4 if clause.has("copula") else 3
            if pointed and (best is None or best[0] < sure):
                best = (sure, pointed)
        return best[1] if best else None

    def _opens(self, clauses: Sequence[_Clause]) -> Member | None:
        """Return whose job an answer begins with: "de juf van groep 6, de directrice beslist"."""
        first = clauses[0]
        named = [i for i, word in enumerate(first.words) if word.startswith(PLACE) and word[1] in "rp"]
        busy = ("verb", "decide", "decider", "decision", "alone", "not", "together", "unknown", "asks", "and", "oops")
        if len(clauses) < 2 or not named or named[0] > 2 or any(first.has(each) for each in (*busy, "with", "rep")):
            return None
        if self._boss(first) or any(not tags & {"article", "adjective"} for tags in first.tags[: named[0]]):
            return None
        follows = clauses[1]
        only_named = all(
            word.startswith(PLACE) or "article" in tags for word, tags in zip(follows.words, follows.tags, strict=True)
        )
        member = self._cast.who(first.words[named[0]])
        return None if only_named or not member.role else member

    def _pointed_at(self, clause: _Clause, before: _Clause) -> Member | None:
        """Return whom "hij is mijn contact" or "(mijn contact)" points back at."""
        noun = clause.first("contact_noun")
        met = clause.has("degene", "rep") and (clause.has("meet_verb") or clause.has("meet"))
        if (noun < 0 and not met) or clause.has("not") or any(word.startswith(PLACE) for word in clause.words):
            return None
        pronoun = any(
            tags & {"he", "that_one", "it"} and "contact_noun" not in tags for tags in clause.tags
        ) and clause.has("copula")
        pronoun = pronoun or ("copula" in clause.tags[0] and clause.opener in ("en", ","))
        if not pronoun and len(clause.words) > 2:
            return None
        if not pronoun and clause.opener not in ("(", ","):
            return None
        named = [i for i, word in enumerate(before.words) if word.startswith(PLACE) and word[1] in "rp"]
        free = [i for i in named if not self._governor(before, i) and not self._attached(before, i)]
        added = all(tags & {"contact_noun", "adverb", "he", "cut"} for tags in clause.tags)
        if not free or (not pronoun and before.has("verb") and not added):
            return None
        if before.has("verb"):
            pronoun = True
        return self._cast.who(before.words[free[0] if pronoun else free[-1]])

    def _framed(self, clause: _Clause, at: int, before: _Clause | None) -> int:
        """Return how surely the clause says that somebody is the contact, 0 where it does not."""
        governor = self._governor(clause, at)
        tags = clause.tags
        start = at
        while start and "article" in tags[start - 1]:
            start -= 1
        follows = tags[at + 1] if at + 1 < len(tags) else frozenset()
        if clause.has("decide") and clause.first("decide") < at:
            return 0
        with_whom = "with" in follows and at + 2 < len(tags) and "asks" in tags[at + 2]
        if follows & {"that_one", "asks", "where"} or with_whom:
            return 3 if any("rep" in each for each in tags[at + 1 :]) else 0
        if start and "as" in tags[start - 1] and start == at:
            return 3
        noun = clause.first("contact_noun")
        if noun >= 0 and not clause.has("meet_verb"):
            if "as" in tags[noun - 1] and noun > at:
                return 4
            between = tags[min(noun, at) + 1 : max(noun, at)]
            verbs = [each for each in between if "verb" in each]
            joined = any("and" in each for each in between)
            only_copula = all("copula" in each for each in verbs) and not joined
            negated = any("not" in each for each in tags[:at] if noun > at) or any("not" in each for each in between)
            if not governor and only_copula and not negated and not self._attached(clause, at):
                return 4
            return 0
        if clause.has("go", "it") and at > 1 and clause.words[start - 1] == "om":
            return 2
        if clause.has("oops", "rep") and not governor and clause.first("oops") < at:
            return 2
        untold = (
            (governor == "with" or (at <= 1 and not governor and clause.has("met_them")))
            and not clause.has("he")
            and sum(w.startswith(PLACE) for w in clause.words) == 1
        )
        if (clause.has("rep") or untold) and (clause.has("meet") or clause.has("meet_verb")):
            return 3 if governor in ("", "with") and not clause.has("not") and clause.first("rep") != at else 0
        if governor or self._attached(clause, at):
            if governor == "with" and before is not None and not clause.has("together") and not clause.has("verb"):
                return 2 if before.has("meet") or clause.has("meet") else 0
            return 0
        told = [each for each in before.tags if "adverb" not in each] if before is not None else []
        alone = all(i == at or each & {"article", "adverb", "adjective"} for i, each in enumerate(tags))
        if alone and told and "contact_noun" in told[-1] and clause.opener in ",(:":
            return 4
        named = (
            before is not None and before.opener == "." and all(word.startswith(f"{PLACE}n") for word in before.words)
        )
        if alone and named and clause.opener == ",":
            return 1  # "Toon, de hovenier, hij beslist"
        only = all(i == at or each & {"article", "adverb", "adjective", "only"} for i, each in enumerate(tags))
        if only and before is not None and before.has("meet_verb", "not"):
            return 2  # "geen beslisser gesproken, enkel de poetsvrouw"
        member = self._cast.who(clause.words[at])
        if alone and before is None and member.kind == "p" and member.stated:
            return 1  # "Jan is de kok, beslist samen met ..."
        if (
            at == 0
            and not clause.has("verb")
            and clause.opener == ","
            and before is not None
            and self._he_decides(before)
        ):
            return 1  # "hij beslist zelf, inkoper dus"
        last = at == len(tags) - 2 and "copula" in tags[-1]
        if last and any("he" in each for each in tags[:start]) and not any("not" in each for each in tags[:start]):
            return 2  # "dat hij inkoper is"
        copula = [i for i in range(at) if "copula" in tags[i]]
        if copula:
            middle = tags[copula[-1] + 1 : start]
            quiet = all(not each or each & _QUIET for each in middle)
            negated = any("not" in each for each in middle)
            he = any("he" in each for each in tags[:start])
            bare = copula[-1] == 0 or all("adverb" in each for each in tags[: copula[-1]])
            thing = not he and any("it" in each for each in tags[: at - 1])
            if quiet and not negated and (he or bare) and not thing and not follows & {"about_it", "where"}:
                return 2 if he else 1
        return 0

    def _he_decides(self, clause: _Clause) -> bool:
        spoken = [tags for tags in clause.tags if "adverb" not in tags or "he" in tags]
        named = any(word.startswith(PLACE) for word in clause.words) or clause.has("not")
        return bool(spoken) and "he" in spoken[0] and self._predicate(clause) == "decide" and not named

    # --- who is spoken of ---

    def _parties(self, clause: _Clause) -> None:
        words, tags = clause.words, clause.tags
        for at, word in enumerate(words):
            member = self._cast.who(word) if word.startswith(PLACE) else None
            kind = ""
            if member is not None and member.kind == "n" and at and "inside" in tags[at - 1]:
                continue  # "de directie in Antwerpen"
            if member is not None:
                kind = "contact" if self._is_contact(member) else "other"
                if self._attached(clause, at):
                    continue
            elif "he" in tags[at] and any("where" in each for each in tags[1:at]):
                continue  # "de stichting waar hij voor werkt"
            elif "he" in tags[at] and not self._possessive(clause, at):
                plural = word in ("zij", "ze") and any(
                    "verb" in tags[i] and "plural" in tags[i] for i in (at - 1, at + 1) if 0 <= i < len(words)
                )
                kind = "group" if plural else "other" if self._owner_meant(word) else "contact"
            elif "that_one" in tags[at]:
                if at and "degene" in tags[at - 1] and clause.has("copula"):
                    continue  # "zij is degene die tekent"
                last = clause.parties[-1] if clause.parties else self._last
                kind = last.kind if last and last.kind in ("contact", "other") else ""
                if last is None and at == 0 and word == "die" and not any(each.startswith(PLACE) for each in words):
                    kind = "contact"
                member = last.member if last else None
            else:
                kind = next((name for name in ("nobody", "rep", "other", "both") if name in tags[at]), "")
            if kind:
                party = _Party(kind, at, self._governor(clause, at), member)
                clause.parties.append(party)
        if not any(not party.governor for party in clause.parties):
            unknown = self._unknown_subject(clause)
            if unknown >= 0:
                named = self._contact and (self._contact.role or "").lower() == clause.words[unknown]
                kind = "contact" if named else "other"
                clause.parties.append(_Party(kind, unknown, self._governor(clause, unknown)))
        for name, asked in (("place", "lie"), ("with", "together"), ("with", "consult"), ("with", "decide")):
            if clause.has(asked) and not any(party.governor == name for party in clause.parties):
                at = self._unknown_place(clause, name)
                if at >= 0:
                    clause.parties.append(_Party("other", at, name))
        clause.parties.sort(key=lambda party: party.at)

    def _is_contact(self, member: Member) -> bool:
        contact = self._contact
        if contact is None:
            return False
        if member is contact:
            return True
        same_role = bool(contact.role and member.role and contact.role.lower() == member.role.lower())
        return same_role or bool(contact.name and contact.name == member.name)

    def _owner_meant(self, pronoun: str) -> bool:
        """Tell whether "hij" is the owner in "de vrouw van de eigenaar, hij beslist"."""
        role = (self._contact.role or "").lower() if self._contact else ""
        title, of, owner = role.partition(" van de ")
        if not of or not owner:
            return False
        return bool((_FEMALE if pronoun == "hij" else _MALE_KIN if pronoun in ("zij", "ze") else _NOBODY).match(title))

    def _possessive(self, clause: _Clause, at: int) -> bool:
        """Tell "haar baas" from "aan haar"."""
        if "possessive" not in clause.tags[at] or at + 1 == len(clause.words):
            return False
        follows, tags = clause.words[at + 1], clause.tags[at + 1]
        return follows.startswith(PLACE) or not tags or bool(tags & {"thing", "other", "family", "adjective"})

    def _attached(self, clause: _Clause, at: int) -> bool:
        """Tell whether somebody is named only to say whose the other one is: "de advocaat van de klant"."""
        before = at - 1
        while before >= 0 and "article" in clause.tags[before]:
            before -= 1
        if before < 1 or not clause.tags[before] & {"of", "above"}:
            return False
        return clause.words[before - 1].startswith(PLACE) or not clause.tags[before - 1]

    def _governor(self, clause: _Clause, at: int) -> str:
        """Return the preposition before somebody: "met", "bij"; empty where none stands there."""
        before = at - 1
        while before >= 0 and (clause.tags[before] & {"article", "adjective", "number"} or not clause.tags[before]):
            if clause.words[before].startswith(PLACE):
                break
            before -= 1
            if "article" in clause.tags[before + 1] and not (before >= 0 and "article" in clause.tags[before]):
                break
        if before < 0:
            return ""
        tags = clause.tags[before]
        for name in ("with", "place", "without", "of", "above", "preposition"):
            if name in tags:
                return name
        if "and" in tags and clause.parties:
            return clause.parties[-1].governor
        return ""

    def _unknown_place(self, clause: _Clause, governor: str) -> int:
        """Return the noun that no list knows after the last "bij" or "met"; -1 for none."""
        for at in range(len(clause.words) - 1, 0, -1):
            if clause.tags[at] or clause.words[at].startswith(PLACE):
                continue
            if self._governor(clause, at) == governor:
                return at
        return -1

    def _unknown_subject(self, clause: _Clause) -> int:
        """Return the noun that no list knows and that stands where a subject does; -1 for none."""
        verb = clause.first("verb")
        if verb < 0:
            return -1
        before = [i for i in range(verb) if not clause.tags[i] and not clause.words[i].startswith(PLACE)]
        if before and not clause.has("rep"):
            ungoverned = next((i for i in before if not self._governor(clause, i)), -1)
            if ungoverned >= 0:
                return ungoverned
        after = verb + 1
        while after < len(clause.words) and clause.tags[after] & {"adverb", "article", "adjective", "number"}:
            after += 1
        article = after > verb + 1 and "article" in clause.tags[after - 1]
        named = (article and (verb > 0 or clause.has("decide"))) or (verb > 0 and clause.has("decide"))
        if after < len(clause.words) and not clause.tags[after] and named:
            return after
        return before[-1] if before and not clause.has("rep") else -1

    # --- what is said ---

    def _predicate(self, clause: _Clause) -> str:
        if self._boss(clause):
            self._said.boss = True
            return "decide"
        for name, ways in self._words.predicates.items():
            if any(clause.has(*way) for way in ways):
                return name
        return ""

    @staticmethod
    def _answers(clause: _Clause) -> bool:
        """Tell whether the clause is somebody's name or job and no more."""
        return all(
            word.startswith(PLACE) or tags & {"article", "adverb", "oops"}
            for word, tags in zip(clause.words, clause.tags, strict=True)
        )

    def _body(self, clause: _Clause) -> bool:
        """Tell whether the answer is no more than "de directie"."""
        named = [word for word in clause.words if word.startswith(PLACE)]
        article = "article" in clause.tags[0]
        return article and len(named) == 1 and named[0][1] == "b" and self._answers(clause)

    def _boss(self, clause: _Clause) -> bool:
        """Tell "hij is de grote baas daar", which says who decides, from a boss as somebody's job."""
        for at, word in enumerate(clause.words):
            role = (self._cast.who(word).role or "") if word.startswith(PLACE) else ""
            if role.lower().endswith("baas") and " " not in role and not self._governor(clause, at):
                grand = clause.tags[at - 1] & {"adjective", "power"} if at else False
                of_it = at + 1 < len(clause.words) and clause.tags[at + 1] & {"er", "of", "about_it", "in"}
                return bool(grand or of_it) and (at == 0 or clause.has("copula") or clause.has("adverb"))
        return False

    def _read_clause(self, clause: _Clause) -> None:
        free = [party for party in clause.parties if not party.governor and not self._in_relative(clause, party)]
        subject = self._nearest(clause, free) if free else None
        about, denied = self._about, self._denied
        said = self._predicate(clause)
        aside = not said and not clause.has("verb") and clause.opener == "("
        if not aside:
            self._about = self._denied = False
        lone = all(tags & {"alone", "adverb", "article"} for tags in clause.tags) and clause.has("alone")
        self._lone = self._lone or lone
        if clause.opener == "_" and self._answers(clause) and subject and subject.kind == "other" and self._contact:
            said = "decide"  # "wie tekent? de CFO"
        if clause.opener == "dus" and len(clause.words) == 1 and clause.has("answer"):
            self._contact_decides = not clause.has("oops")  # "ze is stagiaire, dus nee"
            return
        if about and clause.opener in ":?" and len(clause.words) == 1 and clause.has("answer"):
            self._contact_decides = not clause.has("oops")
            return
        if clause.has("unknown") or clause.has("knows", "not") or self._asks(clause):
            self._open = self._untold = True
            self._remember(clause)
            return
        quoted = clause.opener == ":" and self._subject is not None and clause.words[0] == "ik"
        if quoted and said == "decide" and subject and subject.kind == "rep":
            subject = self._subject  # "hij zei: ik beslis"
        turned_to = self._turned_to(clause)
        if turned_to is not None:
            self._decides(clause, turned_to, True, False)
            self._remember(clause)
            return
        if subject and subject.kind == "rep":
            self._open = self._open or (clause.has("not") and (clause.has("meet") or clause.has("meet_verb")))
            self._about = self._denied = clause.has("thought")
            self._remember(clause)
            return
        negated = clause.has("not")
        alone = clause.has("alone") and not self._only(clause)
        if said == "decide" and self._lacks(clause):
            negated = True
        elif negated and (alone or clause.has("without")) and said:
            self._others = True
            alone, negated = False, clause.has("may")
        without = clause.first("without")
        needed = without >= 0 and any(tags & {"consent", "decision"} for tags in clause.tags[without + 1 : without + 3])
        needed = needed or any(party.governor == "without" and party.kind == "other" for party in clause.parties)
        if clause.has("without", "nothing") and (needed or not clause.has("he")):
            self._others = True
            self._remember(clause)
            return
        if clause.has("above_it") and (clause.has("preposition") or any(p.kind == "other" for p in clause.parties)):
            self._others = True
            self._remember(clause)
            return
        if about and clause.has("not", "without") and not said and needed:
            self._others = True
            self._remember(clause)
            return
        if about and clause.opener == ":" and not clause.has("verb") and subject and subject.kind == "contact":
            self._contact_decides = True  # "drie mensen beslissen: mijn contact, ..."
            return
        if self._untold and subject is None and clause.opener == "," and "verb" not in clause.tags[0]:
            return  # "ik weet niet of hij, met wie ik praat, daar iets over te zeggen heeft"
        implied = self._implied(clause) if subject is None else None
        locus = self._locus(clause, said, about)
        if locus is not None:
            self._decides(clause, locus, not negated, alone)
        elif said == "decide":
            who = subject or implied
            if who is not None:
                self._decides(clause, who, not negated, alone)
        elif said == "review":
            self._others = True if subject and subject.kind == "other" and not negated else self._others
        elif said == "among" and not negated:
            who = self._implied(clause) or subject
            if who and who.kind == "contact":
                self._contact_decides = self._others = True
        elif said == "agree" and clause.has("decide", "along") and implied is not None:
            self._decides(clause, implied, not negated, False)
        elif said in ("agree", "consult"):
            self._takes_part(clause, subject, said, negated)
        elif said == "pass" and subject and subject.kind == "contact":
            self._contact_decides = False
        elif said == "advise" and subject:
            if (subject.kind == "contact" and clause.has("only_word")) or clause.has("he"):
                self._contact_decides = False
            elif subject.kind == "other" and not negated:
                self._others = True
        elif about and not negated and (self._advised(clause) or self._company(clause)):
            self._others = True
        elif about and alone and not negated and not clause.has("verb") and self._contact_decides:
            self._alone()
        elif subject and (about or denied):
            self._elliptic(clause, subject, about, denied)
        body = [word for word in clause.words if word.startswith(f"{PLACE}b")]
        if len(clause.words) == 2 and body and clause.tags[0] & {"not"} and self._contact_decides:
            self._alone()  # "geen bestuur"
        if clause.has("meddle", "not") and self._contact_decides:
            self._alone()  # "zijn baas bemoeit zich niet"
        absent = clause.has("er", "lie", "not") and any(
            "not" in clause.tags[party.at - 1] for party in clause.parties if party.at and party.kind == "other"
        )
        if absent and (about or self._contact_decides):
            self._alone()
        nobody = subject is not None and subject.kind == "nobody"
        nobody = nobody and (said != "" or (about and clause.has("must", "verb")))
        if (
            nobody
            or clause.has("nobody", "else")
            or any(clause.has("nobody", each) for each in ("without", "above", "needed"))
            or clause.has("no_others")
        ):
            self._alone()
        self._remember(clause)

    @staticmethod
    def _lacks(clause: _Clause) -> bool:
        """Tell whether the clause speaks of somebody "zonder mandaat"."""
        at = clause.first("without")
        return 0 <= at < len(clause.tags) - 1 and bool(clause.tags[at + 1] & {"power", "decision"})

    @staticmethod
    def _turned_to(clause: _Clause) -> _Party | None:
        """Return who the rep has to turn to: "daarvoor moet ik bij de directeur zijn"."""
        if not clause.has("rep", "must", "be_there") or clause.has("not"):
            return None
        at_whom = [party for party in clause.parties if party.kind == "other" and party.governor == "place"]
        return at_whom[0] if at_whom else None

    @staticmethod
    def _in_relative(clause: _Clause, party: _Party) -> bool:
        """Tell whether the rep stands in "de planner die ik sprak beslist"."""
        relative = [i for i in range(1, party.at) if clause.tags[i] & {"that_one", "asks", "where"}]
        named = any(word.startswith(PLACE) for word in clause.words[: relative[0]]) if relative else False
        return party.kind == "rep" and named

    @staticmethod
    def _nearest(clause: _Clause, free: Sequence[_Party]) -> _Party:
        """Return the subject: of several people before the verb the one next to it, unless "and" joins them."""
        decide = clause.first("decide")
        relative = [party for party in free if "that_one" in clause.tags[party.at] and 0 < party.at < decide]
        if relative and relative[-1].kind == "other":
            return relative[-1]  # "hij had het over zijn baas die alles beslist"
        verb = clause.first("verb")
        before = [party for party in free if party.at < verb]
        if len(before) < 2 or any("and" in tags for tags in clause.tags[before[-2].at : before[-1].at]):
            return free[0]
        return before[-1]

    @staticmethod
    def _asks(clause: _Clause) -> bool:
        """Tell "who decides" from "she decides who gets it" and "with whom I spoke"."""
        at = clause.first("asks")
        if at < 0 or (at and clause.tags[at - 1] & {"with", "place"}):
            return False
        if clause.words[at] == "wat" and at and "verb" not in clause.tags[at - 1]:
            return False  # "alles wat met energie te maken heeft"
        if clause.words[at] == "of" and not (at == 0 or clause.has("unknown")):
            return False
        told = [i for i, tags in enumerate(clause.tags) if tags & {"decide", "decider"}]
        return not told or at < told[0]

    def _remember(self, clause: _Clause) -> None:
        people = [party for party in clause.parties if party.kind in ("contact", "other")]
        if people:
            self._named = {party.kind for party in people}
            self._last = people[-1]
            free = [party for party in people if not party.governor]
            if free:
                self._subject = free[0]

    def _only(self, clause: _Clause) -> bool:
        """Tell "only" from "alone": "alleen de directeur", "alleen tot 5k"."""
        at = clause.first("alone")
        if "only" not in clause.tags[at]:
            return False
        follows = clause.tags[at + 1] if at + 1 < len(clause.words) else frozenset(("end",))
        word = clause.words[at + 1] if at + 1 < len(clause.words) else ""
        if at == 0 and ("verb" in follows or word == ""):
            return not (word == "" and self._about)
        return bool(follows & {"article", "preposition", "with", "above", "number", "but"}) or word.startswith(PLACE)

    def _implied(self, clause: _Clause) -> _Party | None:
        """Return who is meant by a clause without subject: "heeft het laatste woord"."""
        opening = [tags for tags in clause.tags if not tags & {"adverb", "but"}]
        if not opening or clause.has("passive") or "it" in clause.tags[0]:
            return None
        starts = opening[0] & {"verb", "not", "alone", "empowered", "decider", "power", "with"}
        if not starts:
            return None
        if self._subject is not None and clause.opener not in ".;":
            return self._subject
        return _Party("contact", -1) if self._contact is not None or self._subject is None else self._subject

    def _locus(self, clause: _Clause, said: str, about: bool) -> _Party | None:
        """Return who the decision is said to lie with: "de keuze is aan hem", "wordt besloten door de raad"."""
        at = [party for party in clause.parties if party.governor == "place" and party.kind != "rep"]
        if clause.has("hers", "decision") or clause.has("hers", "it"):
            return _Party("contact", clause.first("hers"))
        if clause.has("from_above") and clause.has("decision"):
            return _Party("other", clause.first("from_above"))
        towards = [party for party in clause.parties if party.governor == "preposition" and party.kind != "rep"]
        if not at and towards and clause.has("go", "decision") and "naar" in clause.words:
            return towards[0]  # "de beslissing gaat naar de directeur"
        if not at:
            return None
        subjects = [
            party
            for party in clause.parties
            if not party.governor and not (about and "that_one" in clause.tags[party.at] and clause.has("lie"))
        ]
        if subjects:
            return None
        if clause.has("lie") and (clause.has("decision") or clause.has("it") or clause.has("that_one")):
            return at[-1] if not clause.has("decision") else at[0]
        if said == "decide" and clause.has("passive"):
            return at[-1]
        if clause.has("decision") and not clause.has("verb"):
            return at[0]
        if about and not clause.has("verb") and len(clause.words) < 6:
            return at[0]
        return None

    def _decides(self, clause: _Clause, who: _Party, positive: bool, alone: bool) -> None:
        self._about, self._denied = True, not positive
        joined = [party for party in clause.parties if party is not who and party.kind in ("contact", "other", "both")]
        company = [party for party in joined if party.governor == "with" or self._coordinated(clause, who, party)]
        alone = alone or any(party.governor == "without" for party in joined)
        if clause.has("co") and not clause.has("where"):
            company.append(_Party("other", -1))
        contact = who if who.kind == "contact" else next((p for p in company if p.kind == "contact"), None)
        other = who if who.kind == "other" else next((p for p in company if p.kind == "other"), None)
        if who.kind == "nobody":
            self._alone()
            return
        if who.kind == "group":
            self._others = True
            if {"contact", "other"} <= self._named:
                self._contact_decides = True
            return
        if who.kind == "both":
            self._contact_decides, self._others = True, True
            return
        if not positive:
            if contact is who:
                self._contact_decides = False
            return
        if (clause.has("co") or clause.has("too")) and who.kind == "other":
            self._others = True
            return
        if contact is not None:
            self._contact_decides = True
            asks_leave = clause.has("with") and (clause.has("consent") or clause.has("input"))
            shared = (
                who.governor == "place" and "and" in {*clause.tags[who.at + 1]}
                if 0 <= who.at < len(clause.tags) - 1
                else False
            )
            if other is not None or clause.has("together") or asks_leave or shared:
                self._others = True
            elif alone or clause.has("full", "mandate"):
                self._alone()
        elif other is not None:
            final = clause.has("final") or clause.has("but")
            if self._contact_decides is True and final:
                self._contact_decides = None
            self._other_decides = True
            if self._said.decider is None or final:
                self._said.decider = other.member

    @staticmethod
    def _coordinated(clause: _Clause, who: _Party, other: _Party) -> bool:
        if other.governor not in ("", who.governor):
            return False
        low, high = sorted((who.at, other.at))
        between = clause.tags[low + 1 : high]
        return any("and" in tags for tags in between) and not any("verb" in tags for tags in between)

    def _takes_part(self, clause: _Clause, subject: _Party | None, said: str, negated: bool) -> None:
        """Note that somebody else must agree, or is to be asked."""
        self._about = True
        if any(party.kind == "nobody" for party in clause.parties):
            self._alone()
            return
        someone = [party for party in clause.parties if party.kind in ("other", "both")]
        if negated:
            if subject and subject.kind == "contact" and not someone and said == "agree":
                self._contact_decides, self._denied = False, True
            elif subject and subject.kind in ("contact", "nobody") and said == "consult":
                self._alone()
            return
        if someone or subject is None or (subject.kind == "contact" and said == "consult"):
            self._others = True

    def _elliptic(self, clause: _Clause, subject: _Party, about: bool, denied: bool) -> None:
        """Read what rests on the clause before: "de holding wel", "dat doet de directeur", "hij niet"."""
        opposed = denied and clause.opener in ("maar", ")") and not clause.has("verb") and subject.kind == "other"
        told = denied and (clause.has("it") or (clause.has("do") and subject.kind == "other"))
        if opposed or clause.has("indeed") or told:
            if clause.has("not") and not clause.has("indeed"):
                if subject.kind == "contact":
                    self._contact_decides = False
                return
            self._decides(clause, subject, True, False)
        elif clause.has("not") and len(clause.words) < 4 and subject.kind == "contact":
            self._contact_decides = False

    @staticmethod
    def _advised(clause: _Clause) -> bool:
        """Tell "met advies van ..." and "pas na goedkeuring door ...", said of the deciding before."""
        return clause.has("with", "input") or clause.has("after", "input") or clause.has("after", "consent")

    @staticmethod
    def _company(clause: _Clause) -> bool:
        """Tell "samen met de CFO" and "in overleg met de eigenaar", said of the deciding before."""
        with_others = any(party.governor == "with" and party.kind == "other" for party in clause.parties)
        return with_others and not clause.has("rep") and (clause.has("together") or not clause.has("verb"))

    def _alone(self) -> None:
        if self._others is None:
            self._others = False
