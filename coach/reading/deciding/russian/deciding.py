"""Who decides, read from the clauses of a Russian answer.

Word order is free in Russian, so who decides shows by case and agreement, not by place: each clause is asked
for its predicate (decides, agrees, advises, asks somebody), for who is its subject, and for what is denied.
The words are in ``lexicon/deciding_ru.json``; the rules are those of `coach.reading.authority`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.reading.deciding.russian.clauses import (
    HE,
    HIM,
    HIS,
    OF_HIM,
    TO_HIM,
    clauses_of,
    has,
    is_adverb,
    is_decide,
    is_verb,
    lemmas_of,
    light_verbs,
    must,
    phrase,
    stretches,
    tells,
    without_questions,
)
from coach.reading.deciding.russian.contact import ContactFinder
from coach.reading.deciding.russian.nominal import NominalReader, Told
from coach.reading.deciding.russian.persons import Node, is_finite, lexicon, nodes_of
from coach.reading.people import Cast, Member


@dataclass
class Deciding:
    """What an answer tells: the contact, whether they decide, whether others take part, who decides instead."""

    contact: Member | None = None
    decides: bool | None = None
    others: bool | None = None
    decider: Member | None = None
    told: bool = False
    lone: Member | None = None


def read_russian_answer(cast: Cast, answer: bool | None) -> Deciding:
    """Read who decides from a Russian answer; ``answer`` is the yes or no it begins with."""
    nodes = without_questions(nodes_of(cast))
    out = Deciding()
    for stretch, corrected in stretches(nodes):
        told = _Reader(stretch, out, corrected, answer).read()
        _merge(out, told, corrected)
    if answer is False and out.decides is None and out.lone is not None and not out.contact:
        out.decides, out.others, out.decider, out.told = False, True, out.lone, True
    if out.decides is None and answer is not None and not (out.contact and answer is False):
        out.decides, out.told = answer, True
        if answer and out.others is None:
            out.others = None
    return out


def _merge(out: Deciding, told: Told, corrected: bool) -> None:
    """Add what a stretch tells; a correction counts instead of what stood before."""
    if told.contact is not None and told.contact.member is not None and (told.contact.member.role or not out.contact):
        out.contact = told.contact.member
        if told.contact.kind == "o":
            out.contact = replace(told.contact.member, role=None)
        out.told = True
    decides: bool | None = None
    others: bool | None = None
    decider = told.decider
    mine = told.mine[-1] if told.mine else None
    if mine is True:
        decides = True
        overruled = told.other_final or told.mine_weak
        if told.other_decides and told.other_strong_at > told.mine_at and overruled and not told.both:
            decides, others = False, True
        elif told.other_decides:
            others = True
    elif told.other_decides:
        decides, others = False, True
    elif mine is False:
        decides = False
        if told.lone is not None and told.lone is not told.contact:
            decider, others = told.lone, True
    if told.lone is not None and told.lone is not told.contact:
        out.lone = told.lone.member
    if told.takes_part or told.both:
        others = True
    if told.agrees and decides is not True:
        others = True
        decides = False
    elif told.agrees:
        others = True
    if told.alone and others is None:
        others = False
    if told.both:
        decides = True
    if corrected and decides is None and told.lone is not None and told.contact is None and out.decides is True:
        decides, others, decider = False, True, told.lone  # "я думал, он решает, а оказалось, его партнёр"
    if corrected and decides is not None:
        out.decides, out.others = decides, others
        out.decider = None
    else:
        if decides is not None and (out.decides is None or corrected):
            out.decides = decides
        if others is not None and out.others is None:
            out.others = others
    if decider is not None and decider.member is not None and out.decides is not True:
        out.decider = decider.member
    if decides is not None or others is not None:
        out.told = True


def _adjective_person(node: Node) -> bool:
    """Tell whether an adjective stands for somebody: "решает главный"."""
    form = node.form
    return (
        form is not None and node.kind == "w" and form.part == "ADJF" and bool(form.lemmas & lexicon()["substantive"])
    )


def is_infinitive(node: Node) -> bool:
    """Tell whether a node is an infinitive."""
    return node.form is not None and node.form.infinitive


def _third(verb: Node) -> bool:
    """Tell whether somebody asks nobody: "не спрашивает" is no ignorance of the rep."""
    return is_verb(verb, "consult") and verb.form is not None and verb.form.person == "3per"


def _settled(verb: Node, clause: Sequence[Node]) -> bool:
    """Tell whether something is agreed already, by nobody named: "бюджет согласован"."""
    past = verb.form is not None and verb.form.part == "PRTS"
    return past and not any("ablt" in node.cases and node.is_person for node in clause)


class _Reader(NominalReader):
    """Reads one stretch of a message."""

    def __init__(self, nodes: Sequence[Node], known: Deciding, corrected: bool, answer: bool | None) -> None:
        super().__init__(known.contact)
        self._nodes = list(nodes)
        self._clauses = clauses_of(self._nodes)
        finder = ContactFinder(self._nodes, self._clauses, known.contact if corrected else None, answer)
        self._told.contact = finder.find()
        self._told.takes_part = finder.with_another
        self._second_job = self._joined_to_contact()
        self._framed = finder.framed
        self._topic: Node | None = None  # None is the contact
        self._last_other: Node | None = None
        self._unknown_before = False
        self._joint = False
        self._among = [node.norm for node in self._nodes[:2]] in (["один", "из"], ["одна", "из"])
        self._pronoun = ""  # by which the contact is meant

    def _joined_to_contact(self) -> Node | None:
        """Return the other job of one person: "генеральный директор и единственный учредитель, решает"."""
        contact = self._told.contact
        at = next((i for i, node in enumerate(self._nodes) if node is contact), None)
        follows = self._nodes[at + 1 : at + 4] if at is not None else []
        if follows and follows[0].kind == "n" and follows[0].nominative and contact is not None and contact.nominative:
            return follows[0]  # "продюсер Настя решает"
        called = [node for node in self._nodes[: at or 0] if node.is_person and node.nominative]
        said = self._nodes[at - 1].norm if at else ""
        by_name = bool(called) and called[-1].kind == "n" and said in ("он", "она")
        if by_name and phrase("own_contact", " ".join(node.norm for node in self._nodes)):
            return called[-1]  # "решает Олег, он директор и мой контакт"
        for second in follows[1:]:
            if follows[0].norm != "и" or second.kind != "r" or second.plural:
                continue
            clause = next(clause for clause in self._clauses if any(node is second for node in clause))
            later = [node.form for node in self._nodes if node.start > second.start and is_decide(node)]
            plural = any(form is not None and form.plural and not form.infinitive for form in later)
            if second.nominative and not any(tells(node) for node in clause) and not plural:
                return second
        return None

    def _is_contact(self, node: Node) -> bool:
        return node is self._second_job or super()._is_contact(node)

    def read(self) -> Told:
        """Return the statements of the stretch."""
        for i, clause in enumerate(self._clauses):
            self._at = i
            self._read_clause(clause, self._clauses[i + 1] if i + 1 < len(self._clauses) else [])
        return self._told

    def _read_clause(self, clause: list[Node], following: list[Node]) -> None:
        words = [node.norm for node in clause]
        lead = [node for node in clause if node.kind != "m"]
        unknown = self._is_unknown(clause)
        asks = self._asking_from(clause)
        governed = (self._unknown_before and any(word in ("что", "он", "она", "ли") for word in words[:3])) or (
            self._unknown_before and words[:2] == ["и", "решает"]
        )
        self._unknown_before = unknown
        if "кто" in words and "тот" in words and words.index("кто") < words.index("тот"):
            self._unknown_before = True
            return
        if governed and not unknown:
            return
        if asks is not None and any(
            phrase(name, " ".join(words)) for name in ("idioms_mine", "he_is_nobody", "he_is_told")
        ):
            asks = None
        if asks is not None:
            colon = next((i for i in range(asks, len(clause)) if clause[i].norm == ":"), None)
            if colon is not None and not unknown:
                clause = clause[colon + 1 :]
                persons = [node for node in clause if node.is_person and node.nominative]
                if persons and not any(is_decide(node) for node in clause):
                    self._decides(persons[0], False)
                    return
                if clause and all(has(node, "told") and is_finite(node) for node in clause):
                    self._answered(following)
                    return
            else:
                before = clause[:asks]
                if not any(tells(node) for node in before):
                    return
                clause = before
                lead = [node for node in clause if node.kind != "m"]
        if unknown or not lead:
            return
        self._read_statement(clause)

    def _answered(self, clause: Sequence[Node]) -> None:
        """Read the answer to "кто решает: сказали, ..."."""
        content = [node for node in clause if node.kind != "m" and not is_adverb(node) and node.norm != "что"]
        if len(content) == 1 and content[0].is_person and content[0].nominative:
            self._decides(content[0], False)

    def _is_unknown(self, clause: Sequence[Node]) -> bool:
        text = " ".join(node.norm for node in clause)
        if self._told.mine and self._nobody(clause):
            return False  # "сам решаю, никого не спрашиваю"
        if any(node.norm in lexicon()["unknown_sure"] for node in clause if node.kind == "w"):
            return True
        if re.search(
            r"не удалось|не вышло|не получилось|понятия не|без понятия|темный лес|вопрос открыт|кот[а-я]* наплак", text
        ):
            return True
        for i, node in enumerate(clause):
            verb = next((each for each in clause[i + 1 : i + 4] if is_finite(each)), None)
            ignorant = verb is not None and has(verb, "unknown") and not is_decide(verb)
            if node.norm in ("не", "ни", "нет") and verb is not None and ignorant and not _third(verb):
                return not any(is_decide(each) and each.form and not each.form.infinitive for each in clause[:i])
            if node.norm == "не" and any(each.norm in lexicon()["unsure"] for each in clause[i + 1 : i + 3]):
                return True
            if any(each.norm in lexicon()["him_or_he"] for each in clause) and node.norm in ("надо", "нужно"):
                continue
            if node.norm in lexicon()["shall_find_out"] and any(has(each, "unknown") for each in clause[i + 1 : i + 3]):
                return True
        return False

    def _asking_from(self, clause: Sequence[Node]) -> int | None:
        """Return where an indirect question begins: "кто решает", "решает ли он"."""
        for i, node in enumerate(clause):
            if node.kind != "w":
                continue
            if node.norm == "ли" and i:
                return max(0, i - 1)
            if node.norm in lexicon()["asking"]:
                before = clause[i - 1].norm if i else ""
                earlier = [each.norm for each in self._nodes if each.end <= node.start][-3:]
                if lexicon()["antecedent"] & set(earlier) and node.norm in ("кто", "кому"):
                    return None
                if node.norm != "кто" and (before == "ни" or (i > 1 and clause[i - 2].norm in ("ни", "не"))):
                    continue
                if node.norm == "как" and not any(each.norm in ("там", "они", "у") for each in clause[i : i + 3]):
                    continue
                return i - 1 if before in lexicon()["asking_preposition"] else i
        return None

    def _read_statement(self, clause: list[Node]) -> None:
        words = [node.norm for node in clause]
        told = self._told
        last = self._at > 0 and self._at == len(self._clauses) - 1
        if last and told.contact and [node.norm for node in clause if node.kind != "m"] in (["нет"], ["да"]):
            self._mine("да" in words)
            return
        if self._at and told.contact and not told.other_decides and words[-1] in ("сам", "сама") and len(words) == 2:
            self._mine(True)
            return
        if words[:1] == [","]:
            words = words[1:]
        if words in (["и", "он"], ["и", "она"]):
            self._joint = True  # "и он, и директор"
            return
        if phrase("he_is_told", " ".join(words)):
            self._mine(False)
            self._told.takes_part = True
            return
        if phrase("he_is_nobody", " ".join(words)):
            bodies = [node for node in clause if node.is_person or has(node, "committee")]
            if any(node.nominative and not self._is_contact(node) for node in bodies) and self._told.mine[-1:] == [
                True
            ]:
                self._told.alone = True  # "решает сама, комитет ни при чём"
            else:
                self._mine(False)
            return
        if any(ContactFinder.met_decider(clause, i) for i in range(len(clause))):
            self._mine(True)
            return
        denied = any(word in lexicon()["denial"] for word in words)
        self._relative_topic(clause)
        predicates = self._predicates(clause)
        if not predicates:
            self._read_nominal(clause, denied)
        joined = not predicates and phrase("he_and", " ".join(words))
        if joined and any(node.is_person and not self._is_contact(node) for node in clause):
            told.both = True
        for i, (at, kind) in enumerate(predicates):
            begin = 0
            if i:
                begin = predicates[i - 1][0] + 1
            end = len(clause)
            if i + 1 < len(predicates):
                end = predicates[i + 1][0]
            self._read_predicate(clause, at, kind, begin, end)
        self._read_company(clause, bool(predicates), denied)
        named = [node for node in clause if node.is_person and node.nominative]
        others = [node for node in clause if node.is_person and not self._is_contact(node)]
        if any(node.norm in HE for node in clause) or any(node.kind == "c" and node.nominative for node in clause):
            self._topic = None
        elif named and not phrase("idioms_mine", " ".join(words)):
            self._topic = None if self._is_contact(named[-1]) else named[-1]
        for i, node in enumerate(clause):
            if node.norm in ("он", "она") and not self._pronoun and not self._means_other(clause, i):
                self._pronoun = node.norm
        if others:
            self._last_other = others[-1]

    def _relative_topic(self, clause: Sequence[Node]) -> None:
        """Let "который" stand for the person before."""
        if any(node.norm in lexicon()["relative"] for node in clause[:3]) and self._last_other is not None:
            before = [node for node in self._nodes if node.is_person and node.end <= clause[0].start + 1]
            if before:
                self._topic = None if self._is_contact(before[-1]) else before[-1]

    def _predicates(self, clause: Sequence[Node]) -> list[tuple[int, str]]:
        """Return the places and kinds of what is said in a clause."""
        out: list[tuple[int, str]] = []
        lemmas_there = frozenset().union(
            *(lemmas_of(node) if node.kind == "w" else frozenset(node.words) for node in clause)
        )
        for i, node in enumerate(clause):
            if node.kind != "w" or node.form is None:
                continue
            if is_finite(node) or node.form.part in ("GRND", "PRTS"):
                nouns = frozenset().union(*(light_verbs("light").get(lemma, frozenset()) for lemma in node.form.lemmas))
                weak = frozenset().union(
                    *(light_verbs("light_approve").get(lemma, frozenset()) for lemma in node.form.lemmas)
                )
                with_whom = any(each.norm in ("с", "со", "у", "перед") for each in clause)
                if weak & lemmas_there & {"вето"}:
                    out.append((i, "approve_weak"))
                elif nouns & lemmas_there and not (node.form.lemmas & lexicon()["give_away"]):
                    out.append((i, "decide"))
                elif weak & lemmas_there:
                    out.append((i, "approve_weak"))
                elif (
                    node.form.lemmas & lexicon()["give_away"] and lexicon()["given"] & lemmas_there
                ) or node.form.lemmas & lexicon()["entrust"]:
                    out.append((i, "give"))
                elif (node.form.infinitive and is_verb(node, "communicate") and must(clause)) or (
                    is_verb(node, "consult")
                    and (with_whom or not (is_verb(node, "approve") or is_verb(node, "decide")))
                ):
                    out.append((i, "consult"))
                elif is_verb(node, "comes_down") and "решение" in lemmas_there:
                    out.append((i, "down"))
                elif is_verb(node, "decide") and not _settled(node, clause):
                    out.append((i, "decide"))
                elif is_verb(node, "approve") and not _settled(node, clause):
                    out.append((i, "approve"))
                elif is_verb(node, "advise"):
                    out.append((i, "advise"))
                elif self._bought_by_other(clause, i) or (
                    has(node, "entitled") and not any(is_verb(each, "decide") for each in clause)
                ):
                    out.append((i, "decide"))
            elif node.form.lemma in ("лпр", "подписант") and (
                i == 0 or clause[i - 1].norm not in lexicon()["before_decider"]
            ):
                out.append((i, "decide"))
        return out

    def _bought_by_other(self, clause: Sequence[Node], at: int) -> bool:
        """Tell whether somebody else places the orders: "закупает снабжение"."""
        form = clause[at].form
        if form is None or form.infinitive or form.past or not form.lemmas & lexicon()["purchase"]:
            return False
        beside = [node for node in (*clause[max(0, at - 2) : at], *clause[at + 1 : at + 4])]
        buyers = [node for node in beside if node.kind in "rb" and node.nominative and not self._is_contact(node)]
        return bool(buyers) and not any(node.norm in ("у", "не", "уже") for node in clause)

    def _subject(self, clause: Sequence[Node], at: int, begin: int, end: int) -> tuple[str, list[Node], bool]:
        """Return who does what the verb at ``at`` says (``C``, ``O``, ``B`` both, ``?``), the others, if denied."""
        verb = clause[at]
        colon = next((i for i, node in enumerate(clause) if node.norm == ":"), None)
        window = list(range(begin, end))
        if begin:
            # what stands between two verbs belongs to the first unless it is already served
            window = list(range(begin, end))
        if colon is not None and begin <= colon < end:
            side = [i for i in window if (i > colon) == (at > colon)]
            if any(self._can_be_subject(clause, i, verb) for i in side if i != at):
                window = side
        found: list[tuple[int, str]] = []
        for i in window:
            if i == at:
                continue
            kind = self._can_be_subject(clause, i, verb)
            if kind:
                found.append((i, kind))
        others = [(i, clause[i]) for i, kind in found if kind == "O"]
        selves = [i for i, kind in found if kind == "C"]
        denied = {i: self._denied_before(clause, i) for i, _ in found}
        if selves and others:
            plain = [i for i in selves if not denied[i]]
            linked = any(
                clause[k].norm in ("и", "с", "плюс", "или")
                for k in range(min(min(selves), others[0][0]), max(max(selves), others[0][0]))
            )
            if plain and linked and not denied[others[0][0]]:
                return "B", [node for _, node in others], False
            if plain and all(clause[i].start in self._framed for i in plain):
                return "O", [node for i, node in others if not denied[i]], denied[others[0][0]]
            if plain and not denied[others[0][0]]:
                pronoun = [i for i in plain if clause[i].norm in HE]
                if pronoun:
                    return "C", [], False
                return "O", [node for _, node in others], False
            if plain:
                return "C", [], False
            return "O", [node for i, node in others if not denied[i]], False
        if selves:
            gone = all(denied[i] for i in selves)
            return "C", [], gone
        if others:
            gone = all(denied[i] for i, _ in others)
            return "O", [node for i, node in others if not denied[i]], gone
        return "?", [], False

    def _denied_before(self, clause: Sequence[Node], at: int) -> bool:
        i = at - 1
        while i >= 0 and (clause[i].norm in HIS | lexicon()["emphasis"]):
            i -= 1
        return (
            i >= 0
            and clause[i].norm == "не"
            and not (at > i + 0 and any(n.norm == "только" for n in clause[i : i + 2]))
        )

    def _means_other(self, clause: Sequence[Node], i: int) -> bool:
        """Tell whether "он" or "она" is somebody just named rather than the contact."""
        said = clause[i].norm
        if self._pronoun not in ("", said) and said in ("он", "она") and self._last_other is not None:
            return True  # "она передаст собственнику, он и решит"
        topic = self._topic
        if topic is None or self._is_contact(topic):
            return False
        if said in ("он", "она") and [node.norm for node in clause[i + 1 : i + 2]] == ["и"] and topic.nominative:
            return topic.gender != {"он": "femn", "она": "masc"}[said] or topic.kind != "n"
        if [node.norm for node in clause[i + 1 : i + 2]] == ["же"]:
            return True
        contact = self._told.contact
        return clause[i].norm == "он" and contact is not None and contact.gender == "femn" and topic.gender != "femn"

    def _can_be_subject(self, clause: Sequence[Node], i: int, verb: Node) -> str:
        """Return ``C`` or ``O`` where the node at ``i`` can be the subject of ``verb``."""
        node = clause[i]
        before = clause[i - 1].norm if i else ""
        infinitive = verb.form is not None and verb.form.infinitive
        passive = (verb.form is not None and verb.form.part == "PRTS") or (
            verb.norm.endswith(("ется", "ются", "лось", "ится", "ятся", "но", "ена", "ано"))
            and bool(verb.form and verb.form.lemma not in ("определиться", "советоваться"))
        )
        if node.kind == "m":
            return ""
        if node.norm in HE and self._means_other(clause, i):
            return "O"
        if node.norm in HE or (node.norm == "мы" and verb.form is not None and verb.form.person == "1per"):
            return "C"
        if node.norm in TO_HIM and infinitive:
            aux = any(each.norm in lexicon()["impersonal"] for each in clause)
            return "" if aux or (verb.form and verb.form.lemmas & lexicon()["consult"]) else "C"
        if node.kind == "c" and node.nominative:
            return "C"
        if node.kind == "h" and node.nominative:
            apart = before in lexicon()["other_human"] or node.plural
            return "O" if apart else "C"
        if passive and "ablt" in node.cases and node.is_person and before not in ("с", "со", "за", "между"):
            return "C" if self._is_contact(node) else "O"
        if node.is_person:
            if before in lexicon()["preposition"]:
                return ""
            if node.nominative or (
                infinitive
                and "datv" in node.cases
                and "accs" not in node.cases
                and verb.form
                and verb.form.lemmas & lexicon()["decide"]
            ):
                return "C" if self._is_contact(node) else "O"
            return ""
        if (
            has(node, "upper")
            and node.form is not None
            and node.form.part == "NOUN"
            and not ("nomn" in node.cases and not node.plural)
        ):
            return ""
        if (
            _adjective_person(node)
            and node.nominative
            and any(k in (i - 1, i + 1) and clause[k] is verb for k in (i - 1, i + 1) if 0 <= k < len(clause))
        ):
            return "O"
        if node.norm in lexicon()["someone"] or (has(node, "upper") and node.norm != "верх"):
            return "O"
        if node.kind == "w" and node.norm in ("тот", "та", "те") and verb.kind == "w":
            rest = [each.norm for each in self._nodes if each.start > node.start][:3]
            return "C" if rest[1:2] in (["с"], ["со"]) else "O"
        if node.norm in ("двое", "трое", "четверо", "несколько") or (
            node.norm == "все" and verb.form and verb.form.plural
        ):
            return "O"
        return self._organisation(clause, i, verb, passive)

    def _organisation(self, clause: Sequence[Node], i: int, verb: Node, passive: bool) -> str:
        """Return ``O`` where the word at ``i`` is a company or department as subject: "решает мэрия"."""
        node = clause[i]
        form, say = node.form, verb.form
        if node.kind != "w" or form is None or say is None or node.norm in lexicon()["filler"]:
            return ""
        words = lexicon()
        known = bool(form.lemmas & (words["org"] | words["committee"]))
        strange = form.part in ("NONE", "LATN") and re.match("[^0-9]", node.norm) is not None and len(node.norm) > 1
        if form.part != "NOUN" and not strange:
            return ""
        if form.lemmas & (words["not_org"] - words["committee"] | words["decide_noun"] | words["powerless"]):
            return ""
        at = next(k for k, each in enumerate(clause) if each is verb)
        if abs(at - i) > 4:
            return ""
        if node.capitals or (strange and form.part == "NONE"):
            return "O"
        if passive:
            return "O" if "ablt" in node.cases and node.cases <= {"ablt", "datv"} else ""
        number = (verb.norm.endswith(("ют", "ут", "ат", "ят", "ли")) == form.plural) or say.infinitive
        if strange:
            return "O" if abs(at - i) == 1 else ""
        if "nomn" not in node.cases or not number:
            return ""
        served = any(
            each is not node and each.kind == "w" and "accs" in each.cases and not each.cases & {"nomn", "gent"}
            for each in clause[: max(i, at)]
            if each.form is not None and each.form.part == "NOUN"
        )  # "смету утверждает канал"
        ambiguous = "accs" in node.cases and not served
        if known or not ambiguous:
            return "O"
        transitive = say.lemmas & lexicon()["transitive"]
        return (
            ""
            if transitive or i < at - 1 or form.part == "LATN" or form.lemma in words["not_org"]
            else "O"
            if i > at
            else ""
        )

    def _read_predicate(self, clause: list[Node], at: int, kind: str, begin: int, end: int) -> None:
        verb = clause[at]
        words = [node.norm for node in clause]
        subject, others, gone = self._subject(clause, at, begin, end)
        negated = self._verb_denied(clause, at, begin)
        form = verb.form
        plural = bool(form and form.plural and not form.infinitive) or "будут" in words
        only = any(has(node, "only") for node in clause[max(0, begin) : at + 1]) and "только" not in words[at + 1 :]
        too = any(has(node, "too") and not self._lists(clause, i, at) for i, node in enumerate(clause))
        final = any(has(node, "final") for node in clause)
        nobody = self._nobody(clause)
        alone = self._alone(clause)
        if form and form.person in ("1per", "2per") and kind != "decide" and not (nobody and self._told.mine):
            return
        if form and form.person == "1per":
            subject = "C" if subject == "?" else subject
        if nobody and kind in ("decide", "approve", "advise", "approve_weak", "consult"):
            self._told.alone = True
            if kind != "decide":
                return
            if (subject == "C" and not negated and not gone) or any(word in ("кроме", "помимо") for word in words):
                self._mine(True)
            if "никто" in words or "никого" in words or negated:
                return
        company = [
            i for i, word in enumerate(words) if word in ("с", "со") and words[i + 1 : i + 2] and words[i + 1] in HIM
        ]
        if (
            subject == "O"
            and kind == "decide"
            and company
            and (plural or any(has(node, "together") for node in clause))
        ):
            subject = "B"
        if subject == "O" and (self._joint or (self._among and plural and {"все", "двое", "трое"} & set(words))):
            subject = "B"
        if subject == "?" and verb.form is not None and verb.form.lemma == "лпр" and self._is_somebody(clause, at):
            subject = "O"
        if subject == "?":
            subject, others = self._elided(clause, at, kind, plural)
        weak = form is not None and form.lemmas & {"выбирать", "выбрать", "определять"}
        if subject == "-":
            return  # "бюджет утвердили заранее"
        if kind == "decide" and subject == "C" and weak and at and has(clause[at - 1], "only"):
            self._mine(False)
        elif kind == "decide":
            self._say_decides(clause, subject, others, negated, gone, final, too, alone, verb)
        elif kind in ("approve", "approve_weak"):
            self._say_agrees(clause, verb, subject, others, negated, gone, too)
        elif kind == "advise":
            self._say_advises(clause, verb, subject, negated or gone, only)
        elif kind == "consult":
            self._say_consults(clause, at, subject, negated, only)
        elif kind == "down":
            person = next((node for node in clause if node.is_person and not self._is_contact(node)), None)
            self._decides(person, False)
        elif kind == "give":
            if subject == "O" and (any(node.norm in TO_HIM for node in clause) or "контакту" in words):
                self._mine(True)  # "хозяин доверил закупки ей"
                return
            self._mine(False)
            person = next((node for node in clause if node.is_person and "datv" in node.cases), None)
            self._decides(person, False)

    @staticmethod
    def _lists(clause: Sequence[Node], at: int, verb: int) -> bool:
        """Tell whether "и ещё" adds a second decider to the first: "решает правление и ещё собрание"."""
        before = [node.norm for node in clause[max(0, at - 2) : at]]
        told = any(node.is_person and node.nominative for node in clause[verb:at])
        return at > verb and "и" in before and told and clause[at].norm not in ("тоже", "также")

    @staticmethod
    def _is_somebody(clause: Sequence[Node], at: int) -> bool:
        """Tell whether it is said of the one who decides what he does or where he is: "ЛПР в отпуске"."""
        after = [node for node in clause[at + 1 :] if not is_adverb(node) or node.norm in ("пока", "сейчас")]
        after = [node for node in after if node.norm not in ("пока", "сейчас", "у", "них", "там")]
        if not after:
            return False
        acts = is_finite(after[0]) and after[0].form is not None and after[0].form.lemma not in ("быть", "являться")
        away = after[0].norm in ("в", "на") and len(after) > 1 and has(after[1], "away")
        return (acts and not is_infinitive(after[0])) or away or after[0].norm in lexicon()["other_human"]

    def _verb_denied(self, clause: Sequence[Node], at: int, begin: int) -> bool:
        after = [
            node.norm
            for node in clause[at + 1 : at + 5]
            if node.norm == "не" or not is_adverb(node) or node.norm == "вправе"
        ]
        after = [word for word in after if word not in ("сам", "сама", "он", "она")]
        if after[:1] == ["не"] and len(after) > 1 and after[1] in lexicon()["can"]:
            return True
        if re.search(r"\b(?:где|куда) (?:уж |там )?(?:ему|ей|им)\b", " ".join(node.norm for node in clause[:at])):
            return True
        claims = any(lemmas_of(node) & {"полномочие", "право"} for node in clause)
        if claims and is_infinitive(clause[at]) and any(node.norm in ("нет", "никаких", "нету") for node in clause):
            return True
        if after[:1] == [":"] and after[1:2] == ["нет"]:
            return True
        i = at - 1
        while i >= begin:
            node = clause[i]
            if node.norm == "не":
                return not any(each.norm == "только" for each in clause[i + 1 : at])
            if node.kind == "w" and (is_adverb(node) or node.norm in lexicon()["between_not_and_verb"]):
                if node.norm in ("он", "она") and i and clause[i - 1].norm == "не":
                    return False
                i -= 1
                continue
            break
        return False

    def _elided(self, clause: Sequence[Node], at: int, kind: str, plural: bool) -> tuple[str, list[Node]]:
        """Return who is meant where a verb has no subject."""
        words = [node.norm for node in clause]
        without = any(word == "без" and i + 1 < len(words) and words[i + 1] in OF_HIM for i, word in enumerate(words))
        if any(word in ("сам", "сама") for word in words):
            return "C", []
        place = any(
            word in ("в", "на")
            and i + 1 < len(clause)
            and clause[i + 1].kind in "wb"
            and (clause[i + 1].kind == "b" or "loct" in clause[i + 1].cases)
            and clause[i + 1].norm not in lexicon()["no_place"]
            for i, word in enumerate(words)
        )
        if plural:
            together = any(has(node, "together") for node in clause)
            with_him = any(
                word in ("с", "со") and i + 1 < len(words) and words[i + 1] in HIM for i, word in enumerate(words)
            )
            form = clause[at].form
            past = form is not None and form.past
            if with_him and past and kind == "advise":
                return "-", []  # "договорились лично с ним": the rep did
            two = "вдвоем" in words and self._last_other is not None and not self._last_other.plural
            if two and self._told.contact is not None and self._one_other():
                return "B", []
            paired = self._told.contact is not None and phrase("of_two", " ".join(node.norm for node in self._nodes))
            if with_him or ("оба" in words or "обе" in words) or (together and paired):
                return "B", []
            if together:
                return "T", []
            if place or without:
                return "O", [node for node in clause if node.kind == "b"]
            if self._topic is not None and not self._is_contact(self._topic) and self._topic.plural:
                return "O", [self._topic]
            return ("-" if past else "T"), []  # they decide, and who is among them is not told
        verb = clause[at]
        if verb.norm.endswith(("ется", "ются")) and (place or without) and kind == "decide":
            return "O", [node for node in clause if node.kind == "b"]
        if (
            verb.norm.endswith(("ется", "ются"))
            and kind in ("decide", "approve")
            and verb.form
            and verb.form.lemma not in lexicon()["no_passive"]
        ):
            return "T", []
        if self._topic is not None and not self._is_contact(self._topic):
            return "O", [self._topic]
        return "C", []

    def _one_other(self) -> bool:
        """Tell whether nobody but one person is named besides the contact."""
        others = [node for node in self._nodes if node.is_person and not self._is_contact(node)]
        return len([node for node in others if node.kind != "o"]) <= 1

    def _say_decides(
        self,
        clause: Sequence[Node],
        subject: str,
        others: list[Node],
        negated: bool,
        gone: bool,
        final: bool,
        too: bool,
        alone: str,
        verb: Node,
    ) -> None:
        words = [node.norm for node in clause]
        only_not = any(words[i : i + 2] == ["не", "только"] for i in range(len(words)))
        if subject == "B":
            self._mine(True)
            self._told.takes_part = True
            return
        if subject == "T":
            self._told.takes_part = True
            return
        if only_not:
            self._mine(True)
            self._told.takes_part = True
            return
        self._told.mine_weak = is_verb(verb, "weak_say") if subject == "C" else self._told.mine_weak
        if subject == "C":
            if (
                any(word == "они" for word in words)
                and not any(has(node, "together") for node in clause)
                and "с" not in words
            ):
                return
            needs = any(word == "без" for word in words)
            if alone == "no":
                self._mine(True)
                self._told.takes_part = True
            elif negated and needs and not gone:
                self._told.takes_part = True
                if any(word in ("может", "вправе", "уполномочен", "имеет") for word in words):
                    self._mine(False)
            elif negated and alone == "yes":
                self._mine(False)
                self._told.takes_part = True
            elif negated != gone and (negated or gone):
                self._mine(False)
            else:
                self._mine(True)
                if alone == "yes":
                    self._told.alone = True
            return
        # somebody else
        if gone and not others:
            self._denied_other = True
            return
        if negated:
            self._not_by_others(clause, verb)
            return
        person = others[0] if others else None
        if person is not None and not person.is_person:
            person = next(
                (node for node in clause if node.is_person and node.nominative and not self._is_contact(node)), None
            )
        if too and person is not None:
            self._told.takes_part = True
            return
        pays = any(lemmas_of(node) & {"деньга", "средство"} for node in clause)
        self._decides(person, final, firm=not (pays or is_verb(verb, "approve_final")))

    def _not_by_others(self, clause: Sequence[Node], verb: Node) -> None:
        """Read what others do not do: who has not agreed yet still has to, who does not meddle never will."""
        if (verb.form is not None and verb.form.past) or any(node.norm in ("пока", "покуда") for node in clause):
            self._told.takes_part = True
        else:
            self._told.alone = True

    def _say_agrees(
        self, clause: Sequence[Node], verb: Node, subject: str, others: list[Node], negated: bool, gone: bool, too: bool
    ) -> None:
        if subject in ("O", "B"):
            if negated or gone:
                self._not_by_others(clause, verb)
                return
            final = is_verb(verb, "approve_final") and not too
            if final and not any(True for mine in self._told.mine if mine):
                self._told.agrees = True
                if others and self._told.decider is None:
                    self._told.decider = others[0]
            else:
                self._told.takes_part = True
            return
        if negated and any(lemmas_of(node) & {"голос", "вето", "влияние", "мнение"} for node in clause):
            self._mine(False)
        elif negated:
            self._told.alone = True
        elif subject == "C" and any(node.norm in ("может", "вправе") for node in clause):
            return
        elif subject == "C" and any(node.norm in ("сам", "сама") for node in clause):
            if is_verb(verb, "approve_final"):
                self._mine(True)
                self._told.mine_weak = is_verb(verb, "weak_say")
            return
        elif subject == "T" or not (subject == "C" and is_verb(verb, "approve_final") and not is_verb(verb, "approve")):
            if is_verb(verb, "approve_final") and subject == "C":
                self._mine(True)
                self._told.mine_weak = is_verb(verb, "weak_say")
            else:
                self._told.takes_part = True

    def _say_advises(self, clause: Sequence[Node], verb: Node, subject: str, negated: bool, only: bool) -> None:
        words = [node.norm for node in clause]
        if subject in ("O", "B", "T"):
            if subject == "T":
                return
            named = any(node.is_person and node.nominative for node in clause)
            if negated and (named or self._topic is not None):
                self._not_by_others(clause, verb)
            elif negated:
                return
            else:
                self._told.takes_part = True
                votes = verb.form is not None and verb.form.lemmas & {"голосовать", "проголосовать"}
                too = any(has(node, "too") for node in clause)
                if votes and not too and subject == "O" and self._told.contact is not None and not self._told.mine:
                    self._told.agrees = True
            return
        if self._nobody(clause):
            self._told.alone = True
            return
        if negated and verb.form is not None and verb.form.lemmas & lexicon()["take_part"]:
            self._mine(False)
            return
        sits = verb.form is not None and verb.form.lemmas & lexicon()["sit"]
        if sits and not only and any(word in lexicon()["in_committee"] or word == "тоже" for word in words):
            if (self._told.other_decides and "нем" in words) or ("ней" in words and self._told.other_decides):
                self._mine(True)
                self._told.other_final = False
            return
        if only or is_verb(verb, "advise_only"):
            self._mine(False)
        elif verb.form is not None and verb.form.lemmas & {"договориться", "договариваться", "согласиться"}:
            self._told.takes_part = True

    def _say_consults(self, clause: Sequence[Node], at: int, subject: str, negated: bool, only: bool) -> None:
        verb = clause[at]
        words = [node.norm for node in clause]
        target = [
            node
            for node in clause
            if (node.is_person and not self._is_contact(node) and not (node.nominative and node.cases <= {"nomn"}))
            or has(node, "upper")
            or (_adjective_person(node) and not node.nominative)
            or has(node, "rest")
            or has(node, "committee")
            or node.norm in lexicon()["asked_people"]
        ]
        met = any(
            node is self._told.contact and any(each.norm in ("с", "со") for each in clause[max(0, i - 3) : i])
            for i, node in enumerate(clause)
        )
        if met and not any(node.norm in HE for node in clause):
            return  # "обсуждала всё с техником": it was the rep
        explicit = any(
            node.norm in HE | TO_HIM or node.kind == "c" or (node.is_person and node.nominative) for node in clause
        )
        form = verb.form
        if form and (
            (form.past and not explicit)
            or (form.infinitive and not any(has(n, "consult_modal") or n.norm in TO_HIM for n in clause))
        ):
            return  # the rep has asked, or nobody is said to
        if (
            form
            and form.lemmas & lexicon()["motion"]
            and not any(word in ("к", "на", "в", "у", "через") for word in words)
        ):
            return
        if self._nobody(clause):
            self._told.alone = True
            return
        if subject == "O" and negated and any(word in ("ее", "его", "нее", "него") for word in words):
            self._mine(False)
            return
        if negated or (form and form.part == "GRND" and "не" in words):
            if (
                {"советов", "чужих"} & set(words)
                or any(has(node, "rest") for node in clause)
                or not is_verb(verb, "consult_needs_object")
            ):
                self._told.alone = True
            return
        needs = is_verb(verb, "consult_needs_object")
        orgs = [
            node
            for node in clause
            if node.kind == "w"
            and node.form
            and node.form.part == "NOUN"
            and (node.form.lemmas & lexicon()["org"] or node.capitals)
        ]
        if form and form.lemmas & lexicon()["ask_for"]:
            target = []
        if needs and not target:
            consent = any(lemmas_of(node) & lexicon()["consent"] for node in clause)
            if consent or (orgs and any(word in ("на", "в", "у", "к", "перед") for word in words) and not only):
                self._told.takes_part = True
        else:
            self._told.takes_part = True
        if only and subject == "C":
            self._mine(False)
