"""Clauses without a verb of deciding, in a Russian answer: "слово за ним", "полномочий нет", "больше никто"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from coach.reading.deciding.russian.clauses import (
    HE,
    HIM,
    HIS,
    OF_HIM,
    has,
    is_adverb,
    is_decide,
    is_verb,
    lemmas_of,
    phrase,
    same_job,
    tells,
    typed,
)
from coach.reading.deciding.russian.contact import is_light
from coach.reading.deciding.russian.persons import Node, is_finite, is_known, lexicon
from coach.reading.people import Member


@dataclass
class Told:
    """The statements of one stretch of a message, in order."""

    contact: Node | None = None
    mine: list[bool] = field(default_factory=list)
    mine_at: int = -1
    decider: Node | None = None
    other_decides: bool = False
    other_final: bool = False
    other_strong_at: int = -1
    takes_part: bool = False
    agrees: bool = False
    alone: bool = False
    both: bool = False
    mine_weak: bool = False
    lone: Node | None = None


def has_lemma(node: Node, name: str) -> bool:
    """Tell whether a noun, person or not, belongs to a class."""
    return node.form is not None and node.form.lemma in lexicon()[name]


def _is_noun(node: Node) -> bool:
    return node.kind == "w" and node.form is not None and node.form.part == "NOUN"


def told_by_dash(clause: Sequence[Node]) -> bool:
    """Tell whether a dash stands for the verb of the clause before."""
    norms = [node.norm for node in clause if node.kind != "m" or node.norm == ":"]
    return ":" in norms[1:3]


class NominalReader:
    """Reads what nouns and pronouns tell, and keeps the statements of a stretch."""

    def __init__(self, known: Member | None) -> None:
        """Start with nothing told; ``known`` is the contact an earlier stretch has told."""
        self._known = known
        self._told = Told()
        self._denied_other = False
        self._second_job: Node | None = None
        self._at = 0

    def _owner(self, clause: Sequence[Node], noun: int) -> tuple[str, Node | None]:
        """Return whose a decision, signature or word is: ``C``, ``O`` with who, or "" where nobody's."""
        for i, node in enumerate(clause):
            behind = clause[i + 1 :]
            if node.norm in ("за", "у", "от") and behind:
                follow = behind[0]
                skip = 1 if follow.norm in lexicon()["before_owner"] and len(behind) > 1 else 0
                follow = behind[skip]
                wanted = {"за": "ablt", "у": "gent", "от": "gent"}[node.norm]
                if follow.norm in HIM | OF_HIM:
                    if node.norm != "от" or any(has(each, "power") for each in clause) is False:
                        return "C", None
                    return "C", None
                if follow.norm == "собой":
                    return "C", None
                if follow.is_person or follow.kind == "c" or follow.kind == "h":
                    person = next(
                        (each for each in behind[skip : skip + 3] if each.is_person or each.kind in "ch"), None
                    )
                    if person is not None:
                        return ("C", None) if self._is_contact(person) or person.kind == "h" else ("O", person)
                if has(follow, "upper") or (
                    follow.form
                    and follow.form.part in ("NOUN", "ADJF", "NUMR", "PRTF", "LATN")
                    and wanted in follow.form.cases
                    and not follow.form.lemmas & lexicon()["not_org"]
                    and node.norm != "от"
                ):
                    person = next((each for each in behind[skip : skip + 4] if each.is_person), None)
                    return "O", person
        money = bool(lemmas_of(clause[noun]) & lexicon()["money"])
        if money and not any(node.norm == "не" for node in clause) and clause[-1].norm not in HIS:
            return "", None
        for i in (noun - 1, noun + 1, noun + 2, noun + 3) if not money else (len(clause) - 1,):
            if 0 <= i < len(clause) and clause[i].norm in HIS - {"их"}:
                after = clause[i + 1] if i + 1 < len(clause) else None
                if after is not None and after.is_person:
                    return "O", after
                if (
                    after is not None
                    and after.norm in ("и", "плюс")
                    and any(each.is_person for each in clause[i + 2 : i + 4])
                ):
                    self._told.takes_part = True
                return "C", None
        after = clause[noun + 1] if noun + 1 < len(clause) else None
        if after is not None and after.is_person and "gent" in after.cases:
            return ("C", None) if self._is_contact(after) else ("O", after)
        return "", None

    def _read_nominal(self, clause: list[Node], denied: bool) -> None:
        """Read a clause without a verb of deciding: "слово за ним", "полномочий нет", "не она"."""
        words = [node.norm for node in clause]
        lemmas = frozenset().union(*(lemmas_of(node) for node in clause))
        text = " ".join(words)
        own_act = any(is_verb(node, "act") for node in clause) and any(
            word in ("сам", "сама", "один", "одна") for word in words
        )
        if own_act and not denied:
            self._mine(True)
            return
        if words[-3:-1] and "все" in words and "у" in words and words.index("у") > words.index("все"):
            person = next((node for node in clause[words.index("у") :] if node.is_person), None)
            if person is not None and not self._is_contact(person):
                self._decides(person, final=False)
                return
        further = any(word in ("дальше", "выше", "свыше", "сверх", "затем", "потом", "дороже") for word in words)
        if further and any(node.is_person and node.nominative and not self._is_contact(node) for node in clause):
            self._told.takes_part = True
            return
        if phrase("idioms_mine", typed(clause)):
            self._mine(True)
            return
        final = any(has(node, "final") for node in clause)
        needs = (
            any(has(node, "need") for node in clause)
            or "без" in words
            or any(is_verb(node, "consult") for node in clause)
        )
        for i, node in enumerate(clause):
            before = words[i - 1] if i else ""
            about = lexicon()["about"]
            if before in about or (i > 1 and words[i - 2] in about):
                continue
            named = node.form is not None and (node.form.part == "NOUN" or not is_known(node.norm))
            if named and lemmas_of(node) & lexicon()["power"]:
                colon = words[i + 1 : i + 2] == [":"]
                if colon and i + 2 < len(clause) and clause[i + 2].is_person and clause[i + 2].nominative:
                    self._decides(clause[i + 2], final)
                    return
                power = lemmas_of(node)
                owner, person = self._owner(clause, i)
                consent = bool(power & lexicon()["consent"]) and (needs or "последний" not in lemmas)
                if needs and consent and "без" not in words:
                    if owner == "C":
                        self._mine(True)
                    else:
                        self._told.takes_part = True
                    return
                if "без" in words:
                    if lexicon()["never_without"] & set(words):
                        if owner == "C":
                            self._mine(True)
                        else:
                            self._told.takes_part = True
                    elif power & {"право", "полномочие", "голос"} and power & lemmas:
                        self._mine(False)
                    return
                if owner == "O":
                    if denied and not ("не" in words and words.index("не") > i + 3):
                        if words[-1] == "нет" or "нет" in words:
                            self._told.alone = True
                        return
                    weak = (
                        (power & {"виза", "согласие", "голос"} and not final)
                        or "вето" in words
                        or "формальность" in words
                    )
                    if weak:
                        self._told.takes_part = True
                    else:
                        self._decides(person, final)
                    return
                if owner == "C":
                    self._mine(not denied or "не только" in text)
                    if (
                        not denied
                        and any(has(each, "only") for each in clause)
                        and clause[-1].norm in HIS | HIM | OF_HIM
                    ):
                        self._told.alone = True
                    return
                little = denied or any(
                    word in ("ноль", "нуль", "мало", "никак", "минимум", "никакой", "никакого") for word in words
                )
                if power & {"влияние", "власть"}:
                    if little:
                        self._mine(False)
                    return
                claimed = power & {"право", "полномочие", "карт-бланш"} or (
                    power & {"подпись", "слово", "голос"} and (final or "решающее" in text or "есть" in words)
                )
                held = node.nominative or any(word in lexicon()["claiming"] for word in words[:i]) or denied
                if (
                    claimed
                    and held
                    and (
                        power & {"полномочие", "карт-бланш"}
                        or "подписи" in words
                        or "решать" in words
                        or "есть" in words
                        or final
                    )
                ):
                    self._mine(not denied and "ноль" not in words and "мало" not in words and "нуль" not in words)
                    return
                if (
                    denied
                    and power & {"голос", "право", "полномочие", "решение"}
                    and not any(n.is_person for n in clause)
                ):
                    if "другой" in lemmas or "остальной" in lemmas or ("никаких" in words and power & {"решение"}):
                        self._told.alone = True
                    else:
                        self._mine(False)
                    return
        where = next(
            (
                i
                for i, node in enumerate(clause)
                if node.norm in ("в", "на")
                and i + 1 < len(clause)
                and ("loct" in clause[i + 1].cases or clause[i + 1].kind == "b")
            ),
            None,
        )
        decided = lemmas & {"решение", "утверждение", "согласование"} and not lemmas & {"вопрос"}
        if (
            decided
            and not denied
            and where is not None
            and not any(tells(node) and node.form and node.form.lemma != "быть" for node in clause)
            and not lemmas_of(clause[where + 1]) & lexicon()["not_org"]
            and not any(node.norm in lexicon()["no_place"] for node in clause[where:])
        ):
            self._decides(None, final)
            return
        if any(has(node, "upper") for node in clause) and decided and not denied:
            self._decides(None, final)
            return
        if phrase("depends_on_him", text):
            self._mine(not denied)
            return
        if "зависит" in words:
            person = next((node for node in clause if node.is_person and "gent" in node.cases), None)
            if person is not None and "от" in words:
                if self._is_contact(person):
                    self._mine(not denied)
                else:
                    self._decides(person, final)
                return
        consents = lemmas & lexicon()["consent"]
        if lemmas & {"мнение"} and (final or "главный" in lemmas) and not denied:
            noun = next(i for i, node in enumerate(clause) if "мнение" in lemmas_of(node))
            owner, person = self._owner(clause, noun)
            if owner == "C" or (clause[noun + 1 : noun + 2] and self._is_contact(clause[noun + 1])):
                self._mine(True)
                return
            if owner == "O":
                self._decides(person, final)
                return
        peopled = any(node.is_person for node in clause)
        his = not peopled and any(word in ("его", "ее") for word in words)
        if consents and not denied and "без" not in words and (needs or peopled) and not his:
            self._told.takes_part = True
            return
        if (lemmas & {"вопрос"} or [word for word in words if word[0].isalpha()][:1] == ["это"]) and "к" in words:
            person = next((node for node in clause if node.is_person and "datv" in node.cases), None)
            if person is not None:
                self._decides(person, final)
                return
            if {"нему", "ней"} & set(words) and not denied:
                self._mine(True)
                return
        if re.search(r"(?:не|а не|,? не) (?:он|она)\b", text) and not any(
            node.is_person and node.nominative for node in clause
        ):
            self._mine(False)
            return
        if any(word in ("он", "она") for word in words) and any(word in lexicon()["chief"] for word in words):
            self._mine(not denied)
            return
        if any(has(node, "powerless") and node.nominative and not node.plural for node in clause) and not any(
            node.is_person and node.nominative and not self._is_contact(node) for node in clause
        ):
            self._mine(False)
            return
        if (
            re.search(r"не (?:входит|состоит|вхож|допущ|в состав)|там нет|туда не|не член", text)
            and self._told.takes_part
        ):
            self._mine(False)
            return
        only = any(has(node, "only") for node in clause)
        verb = next(
            (
                node
                for node in clause
                if node.kind == "w" and node.form and node.form.part == "VERB" and not has(node, "told")
            ),
            None,
        )
        if only and verb is not None and verb.form and verb.form.person == "3per" and not verb.form.plural:
            at = next(i for i, node in enumerate(clause) if node is verb)
            if not any(
                node.nominative
                and not self._is_contact(node)
                and (node.is_person or (node.form and node.form.part == "NOUN"))
                for node in clause[:at]
            ):
                self._mine(False)
                return
        self._elliptic(clause, denied)

    def _elliptic(self, clause: Sequence[Node], denied: bool) -> None:
        """Read "а директор" after "решает не она"."""
        content = [
            node
            for node in clause
            if node.kind != "m"
            and not is_adverb(node)
            and node.norm not in ("а", "но", "и", "это", "сам", "сама", *HIS)
        ]
        if (
            len(content) == 1
            and content[0].is_person
            and content[0].nominative
            and not denied
            and not self._is_contact(content[0])
        ):
            self._told.lone = content[0]
        if denied and len(content) == 2 and content[0].norm == "не" and content[1].is_person:
            self._denied_other = True
        colon = next((i for i, node in enumerate(clause) if node.norm == ":"), None)
        if colon is not None and any(lemmas_of(node) & lexicon()["issue"] for node in clause[:colon]) and not denied:
            behind = [node for node in clause[colon + 1 :] if not is_adverb(node)]
            if behind and behind[0].is_person and behind[0].nominative and not self._is_contact(behind[0]):
                if self._told.mine and self._told.mine[-1]:
                    self._told.takes_part = True
                else:
                    self._decides(behind[0], final=False)
                return
            if behind and behind[0].norm in ("он", "она") and len(behind) == 1:
                self._mine(True)
                return
        if (
            told_by_dash(clause)
            and self._told.mine
            and self._told.mine[-1]
            and any(node.is_person and node.nominative and not self._is_contact(node) for node in clause)
        ):
            self._told.takes_part = True  # "технически решает он, финансово - директор"
            return
        if not content or denied:
            return
        linked = any(node.norm in ("а", "но") for node in clause[:2])
        if linked and len(content) == 1 and self._is_contact(content[0]) and self._denied_other:
            self._mine(True)
            return
        if content[0].is_person and content[0].nominative and len(content) <= 2 and not self._is_contact(content[0]):
            if (
                linked
                and (self._denied_other or (self._told.mine and not self._told.mine[-1]))
                and not self._told.other_decides
            ):
                self._decides(content[0], False)
        elif linked and any(
            node.is_person
            or (node.kind == "w" and node.form and node.form.part in ("NOUN", "NONE", "LATN") and "nomn" in node.cases)
            for node in content[:3]
        ):
            if self._told.mine and not self._told.mine[-1] and not self._told.other_decides:
                self._decides(None, False)
        elif content[0].norm in ("он", "она") and linked and len(content) == 1:
            self._mine(True)

    def _read_company(self, clause: Sequence[Node], predicate: bool, denied: bool) -> None:
        """Read who else is there: "вместе с женой", "больше никто", "без согласований", "комиссия"."""
        words = [node.norm for node in clause]
        text = " ".join(words)
        told = self._told
        lemmas = frozenset().union(*(lemmas_of(node) for node in clause))
        spoke = any(has(node, "told") and is_finite(node) for node in clause)
        if (self._nobody(clause) and not spoke and "ничего" not in words) or (
            any(has(node, "rest") for node in clause) and denied and not spoke and not any(is_finite(n) for n in clause)
        ):
            told.alone = True
        elif (
            any(has(node, "only") for node in clause)
            and any(node.norm in ("он", "она") for node in clause)
            and re.search(r"только (?:он|она)\b", text)
            and not denied
        ):
            told.alone = True
            if not predicate:
                self._mine(True)
        decided = predicate or bool(told.mine) or told.other_decides
        together = any(has(node, "together") for node in clause)
        if together and not denied:
            told.takes_part = True
        with_whom = [
            i
            for i, node in enumerate(clause)
            if node.norm in ("с", "со", "плюс")
            and any(
                (each.is_person and ("ablt" in each.cases or node.norm == "плюс") and not self._is_contact(each))
                for each in clause[i + 1 : i + 4]
            )
        ]
        if (
            with_whom
            and not denied
            and (together or any(is_decide(node) for node in clause) or self._is_light_clause(clause))
        ):
            told.takes_part = True
        for i, word in enumerate(words):
            if word == "без" and i + 1 < len(words):
                rest = clause[i + 1 : i + 4]
                said = any(is_verb(node, name) for node in clause for name in ("decide", "approve", "consult", "act"))
                idle = (
                    said or bool({"шагу", "может", "могут"} & set(words)) or not any(is_finite(node) for node in clause)
                )
                whom = idle and any(node.is_person for node in rest)
                what = any(lemmas_of(node) & (lexicon()["consent"] | lexicon()["without_what"]) for node in rest)
                verb_denied = bool(lexicon()["never_without"] & set(words))
                if rest[0].norm in OF_HIM:
                    continue
                if (whom or what) and verb_denied:
                    told.takes_part = True
                    if "может" in words and True not in told.mine and told.contact is not None:
                        self._mine(False)
                elif (whom or what) and not any(lemmas_of(node) & {"право", "полномочие"} for node in rest):
                    told.alone = True
        if (
            re.search(r"\bнет\b|\bнету\b", text)
            and any(
                (node.is_person and "gent" in node.cases and not has_lemma(node, "customer"))
                or (
                    node.form
                    and node.form.animate
                    and node.form.part == "NOUN"
                    and "gent" in node.cases
                    and not has_lemma(node, "customer")
                )
                or lemmas_of(node) & lexicon()["not_there"]
                for node in clause
            )
            and not any(node.kind in "c" for node in clause)
            and not any(lemmas_of(n) & {"право", "полномочие"} for n in clause)
        ):
            told.alone = True
        committee = any(has(node, "committee") for node in clause) or any(
            node.kind == "b" and node.form is not None and node.form.lemma in lexicon()["committee_body"]
            for node in clause
        )
        if committee and not denied and not any(word in ("никаких", "без") for word in words):
            told.takes_part = True
        if phrase("besides_him", text):
            if not self._nobody(clause):
                told.takes_part = True
            else:
                told.alone = True
        counted = any(
            node.norm in lexicon()["numeral"] and after.is_person and after.plural for node, after in pairwise(clause)
        )
        if not predicate and counted and not denied and not any(is_finite(node) for node in clause):
            told.takes_part = True
        if phrase("side_by_side", text) and not denied:
            told.takes_part = True
        if "решение" in lemmas and together and with_whom and not predicate and told.contact is not None:
            told.both = True
        consent = any(lemmas_of(node) & lexicon()["consent"] for node in clause)
        if consent and any(word in ("после", "ведома", "согласия") for word in words) and not denied:
            told.takes_part = True
        if phrase("second_signature", text) and not denied:
            told.takes_part = True
        if phrase("several_people", text) and not denied:
            told.takes_part = True
        if phrase("among_them", text):
            self._mine(True)
        if phrase("many_signers", text):
            told.takes_part = True
        if phrase("full_power", text) and not denied:
            told.alone = True
        if phrase("advisory_voice", text):
            self._told.mine = [False]
        met = any(
            is_verb(node, "come_to") or is_verb(node, "communicate") or has(node, "communicate_noun") for node in clause
        )
        if (
            "через" in words
            and not met
            and any(
                (node.is_person and not self._is_contact(node)) or lemmas_of(node) & lexicon()["org"]
                for node in clause[words.index("через") + 1 :][:2]
            )
        ):
            told.takes_part = True
        if any(has(node, "need") and node.norm not in ("после", "получить") for node in clause) and any(
            node.is_person and node.nominative and not self._is_contact(node) for node in clause
        ):
            told.takes_part = True
        amount = phrase("alone_up_to", text)
        if not predicate and amount and not denied:
            self._mine(True)
        mine = phrase("one_of_them", text) or (told.other_decides and phrase("in_it", text))
        if mine and (told.other_decides or told.takes_part) and not denied:
            self._mine(True)
            told.other_final = False
        single = not predicate and self._alone(clause) == "yes"
        if single and told.contact is not None and not denied and not told.mine and not told.other_decides:
            self._mine(True)
        if single and (told.mine or len([node for node in clause if node.kind != "m"]) <= 3):
            told.alone = True
        if re.search(r"один из|одна из", text) and lemmas & {"лпр", "подписант", "голос"}:
            told.takes_part = True
        if (
            not predicate
            and decided
            and not denied
            and any(word in ("тоже", "также") for word in words)
            and any(node.is_person and node.nominative and not self._is_contact(node) for node in clause)
        ):
            told.takes_part = True

    def _alone(self, clause: Sequence[Node]) -> str:
        """Return "yes" where somebody acts alone, "no" where that is denied, "" where nothing is said."""
        for i, node in enumerate(clause):
            single = node.norm in ("один", "одна", "одиночку") and not (
                i + 1 < len(clause)
                and (
                    clause[i + 1].norm == "из"
                    or (clause[i + 1].is_person and clause[i + 1].nominative)
                    or _is_noun(clause[i + 1])
                )
            )
            before = clause[i - 1] if i else None
            if before is not None and before.kind == "w" and before.form is not None and before.form.part == "NOUN":
                single = single and before.form.animate  # "проблема одна"
            if node.norm == "лицо" and i > 1 and clause[i - 1].norm == "одно":
                single = True
            if single or has(node, "alone"):
                denied = [node.norm for node in clause[max(0, i - 2) : i]]
                return "no" if denied[-1:] == ["не"] or (denied[:1] == ["не"] and denied[-1] in HE) else "yes"
        return ""

    @staticmethod
    def _nobody(clause: Sequence[Node]) -> bool:
        """Tell whether a clause says that nobody has a say: "никто", "ни с кем", "без чьего-либо участия"."""
        words = lexicon()
        classes = ("decide", "approve", "advise", "consult", "act", "involve")
        verbs = [node for node in clause if is_finite(node) and node.form is not None and node.form.part != "PRED"]
        first = next((i for i, node in enumerate(clause) if is_finite(node)), 0)
        denied = any(node.norm in words["nobody"] | {"не", "ни"} for node in clause[:first])
        if (len(verbs) > 1 or any(is_verb(node, "consult") for node in clause[first + 1 :])) and not denied:
            verbs = verbs[1:] if has(verbs[0], "told") else verbs  # "говорит, мне никого спрашивать не надо"
        if any(not any(is_verb(node, name) for name in classes) for node in verbs):
            return False
        if any(is_verb(node, "approve") and node.form and node.form.past for node in verbs):
            return False  # "никто ещё не согласовал"
        for i, node in enumerate(clause):
            if node.norm in words["nobody"]:
                near = [*clause[max(0, i - 3) : i], *clause[i + 1 : i + 4]]
                if any(lemmas_of(each) & words["claim"] for each in near):
                    continue
                telling = any(
                    each.is_person or lemmas_of(each) & (words["consent"] | words["without_what"] | words["not_there"])
                    for each in near
                )
                if telling or node.norm not in words["nobody_of"]:
                    return True
            if node.norm in ("ни", "не") and any(
                each.norm in ("кем", "кого", "кому", "ком") for each in clause[i + 1 : i + 3][node.norm == "не" :]
            ):
                return True
        return False

    def _is_light_clause(self, clause: Sequence[Node]) -> bool:
        return any(is_light(node, clause) for node in clause if is_finite(node))

    def _is_contact(self, node: Node) -> bool:
        contact = self._told.contact
        known = self._known
        if node is contact or node.kind in "c":
            return True
        member = node.member
        if member is None:
            return False
        for other in (contact.member if contact else None, known):
            if other is None:
                continue
            if member is other or (member.name and member.name == other.name):
                return True
            alike = node.kind == "r" and not node.plural and member.role and other.role
            if alike and same_job(member.role or "", other.role or ""):
                return True
        return False

    def _mine(self, value: bool) -> None:
        self._told.mine.append(value)
        self._told.mine_at = self._at

    def _decides(self, person: Node | None, final: bool, firm: bool = True) -> None:
        """Note that somebody else decides; who only signs (not ``firm``) leaves the contact's word standing."""
        told = self._told
        told.other_decides = True
        told.other_strong_at = self._at
        told.other_final = told.other_final or final or (firm and bool(told.mine and told.mine[-1]))
        if person is not None and (told.decider is None or final):
            told.decider = person
