"""Who the rep talks with, in a Russian answer: told in a frame ("общаюсь с ..."), or the job the answer opens with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from coach.reading.deciding.russian.clauses import (
    HIM,
    has,
    is_adverb,
    is_decide,
    is_verb,
    lemmas_of,
    light_verbs,
    must,
    tells,
    until_mark,
)
from coach.reading.deciding.russian.persons import Node, is_finite, lexicon
from coach.reading.people import Member


class ContactFinder:
    """Finds the rep's contact in one stretch of a message.

    Attributes:
        framed: where the persons begin that are told to be, or not to be, the contact.
        with_another: the answer opens with two people, joined by "плюс".
    """

    def __init__(
        self, nodes: Sequence[Node], clauses: Sequence[Sequence[Node]], known: Member | None, answer: bool | None
    ) -> None:
        """Take a stretch, its clauses, the contact that an earlier stretch has told, and the yes or no."""
        self._nodes = list(nodes)
        self._clauses = clauses
        self._known = known
        self._answer = answer
        self.framed: set[int] = set()
        self.with_another = False

    def find(self) -> Node | None:
        """Return the contact; None where nobody is told to be."""
        found = self._by_frame() or self._corrected_contact() or self._opening()
        found = found or self._spoken_with() or self._apart() or self._by_name()
        if found is not None:
            self.framed.add(found.start)
        return found

    def _by_name(self) -> Node | None:
        """Return the name an answer opens with: "Аня из снабжения, ..."."""
        first = next((i for i, node in enumerate(self._nodes) if node.kind != "m"), None)
        if first is None or self._known is not None or self._nodes[first].kind != "n":
            return None
        follows = self._nodes[first + 1 : first + 2]
        apart = bool(follows) and (follows[0].kind == "m" or follows[0].norm in ("из", "с", "там", "она", "он"))
        return self._nodes[first] if apart and self._nodes[first].nominative else None

    def _skip(self, at: int, words: frozenset[str] | None = None) -> int:
        nodes = self._nodes
        words = words or lexicon()["filler"]
        while at < len(nodes):
            node = nodes[at]
            if node.norm in words or (is_adverb(node) and node.norm not in ("а", "но", "и", "или")) or node.kind == "h":
                at += 1
            elif node.kind == "n":
                at += 1 + (at + 1 < len(nodes) and nodes[at + 1].norm == ",")
            else:
                break
        return at

    def _job_at(self, at: int, cases: Iterable[str]) -> Node | None:
        """Return the job at ``at``, or the right one of "не ..., а ..."."""
        nodes = self._nodes
        if at < len(nodes) and nodes[at].norm == "не":
            at = self._skip(at + 1)
            if at >= len(nodes) or nodes[at].kind not in "rpo":
                return None
            self.framed.add(nodes[at].start)
            at += 1
            while at < len(nodes) and nodes[at].norm in (",", "а", ":", "просто", "-", "."):
                at += 1
            at = self._skip(at)
        if at < len(nodes) and nodes[at].kind in "rp" and nodes[at].cases & set(cases):
            return nodes[at]
        return None

    def _clause_of(self, at: int) -> Sequence[Node]:
        node = self._nodes[at]
        return next(clause for clause in self._clauses if any(each is node for each in clause))

    def _by_frame(self) -> Node | None:
        nodes = self._nodes
        weak: Node | None = None
        for i, node in enumerate(nodes):
            linked = any(lemmas_of(each) & lexicon()["being"] for each in nodes[i + 1 : i + 2])
            if node.kind == "c" and (node.nominative or linked or node.form is None or node.form.lemma != "контакт"):
                whose = lexicon()["filler"] | {"его", "ее", "стал", "стала", "оказался", "оказалась", "будет"}
                found = self._job_at(self._skip(i + 1, whose), ("nomn", "ablt")) or self._job_before(i)
                if found:
                    return found
                named = self._name_before(i)
                if named:
                    return named
            same = [each.norm for each in nodes[i + 1 : i + 2]] == ["же"] and i > 0
            if node.kind == "w" and node.norm in ("он", "она") and not same and not self._asked_about(i):
                found = self._job_at(self._skip(i + 1), ("nomn", "ablt"))
                if found and not self._decides_after(found):
                    return found
            if self.met_decider(nodes, i):
                found = self._job_at(self._skip(i + 1, lexicon()["filler"] | {","}), ("nomn", "ablt"))
                if found:
                    return found
            if has(node, "job_word") and node.form is not None and node.form.part == "NOUN":
                found = self._job_at(self._skip(i + 1), ("nomn", "ablt"))
                if found:
                    return found
            if node.norm in ("кем", "которым", "которой") and i and nodes[i - 1].norm in ("с", "со"):
                verb = next((k for k in range(i + 1, min(i + 5, len(nodes))) if is_verb(nodes[k], "communicate")), None)
                found = self._job_at(self._skip(verb + 1, lexicon()["filler"] | {","}), ("nomn",)) if verb else None
                if found and any(each.norm in ("это", ":") for each in nodes[i:]):
                    return found
            if node.kind in "rp" and self._met(i):
                weak = weak or node
        return weak

    @staticmethod
    def met_decider(nodes: Sequence[Node], at: int) -> bool:
        """Tell whether the rep talks with whoever decides: "разговариваю с самим ЛПР, это директор"."""
        before = [node.norm for node in nodes[max(0, at - 2) : at]]
        if nodes[at].form is None or not has(nodes[at], "decide_noun") or not {"с", "со", "на"} & set(before):
            return False
        front = nodes[max(0, at - 6) : at]
        spoken = [node.form for node in front if is_verb(node, "communicate") or is_verb(node, "come_to")]
        meant = any(form is not None and form.person in ("", "1per") and not form.infinitive for form in spoken)
        return meant and not any(node.norm in ("не", "ни", "бы") for node in front)

    def _asked_about(self, at: int) -> bool:
        """Tell whether the pronoun at ``at`` stands within "думал, он директор"."""
        front = self._nodes[max(0, at - 3) : at]
        if any(node.norm in ("с", "со") for node in self._nodes[max(0, at - 5) : at]):
            return False  # "я с ней говорила, она экономист"
        return any(has(node, "believed") for node in front if is_finite(node)) and any(
            node.norm in ("я", "сначала") for node in self._nodes[:at]
        )

    def _name_before(self, at: int) -> Node | None:
        """Return the name before ", мой контакт"."""
        i = at - 1
        while i >= 0 and self._nodes[i].norm in lexicon()["before_contact_name"]:
            i -= 1
        return self._nodes[i] if 0 <= i < at - 1 and self._nodes[i].kind in "np" else None

    def _job_before(self, at: int) -> Node | None:
        """Return the job before "— мой контакт"."""
        follows = self._nodes[at + 1 : at + 2]
        if follows and follows[0].kind != "m" and follows[0].norm != "и":
            return None
        i = at - 1
        while i >= 0 and self._nodes[i].norm in lexicon()["before_my_contact"]:
            i -= 1
        if i >= 0 and i < at - 1 and self._nodes[i].kind in "rpo" and self._nodes[i].nominative:
            return None if self._nodes[i].plural else self._nodes[i]
        return None

    def _decides_after(self, job: Node) -> bool:
        at = next(i for i, node in enumerate(self._nodes) if node is job)
        rest = [node for node in until_mark(self._nodes[at + 1 :]) if not is_adverb(node)]
        return bool(rest) and rest[0].norm == "и"

    def _met(self, at: int) -> bool:
        """Tell whether the rep talked with the person at ``at``."""
        nodes, node = self._nodes, self._nodes[at]
        before = [each.norm for each in nodes[max(0, at - 3) : at]]
        clause = self._clause_of(at)
        place = next(i for i, each in enumerate(clause) if each is node)
        front = clause[:place]
        others = any(
            each.norm in ("он", "она", "они", "ему", "ей", "им") or (each.is_person and each.nominative)
            for each in front
        )
        if ("с" in before or "со" in before) and "ablt" in node.cases and not others:
            spoken = [each.form for each in clause if is_verb(each, "communicate") and each.form]
            if any(form.person in ("", "1per") and not (form.infinitive and must(clause)) for form in spoken):
                return True
            if any(has(each, "communicate_noun") and each.form and each.form.part == "NOUN" for each in clause):
                return True
            if any(each.kind == "c" for each in clause):
                return True
        text = " ".join(each.norm for each in clause)
        if node.nominative and re.search(r"\bс (?:нами|мной)\b", text):
            return any(is_verb(each, "communicate") for each in clause)
        if re.search(r"\bна (?:связи|проводе|линии|контакте) со? ", text) and "ablt" in node.cases:
            return True
        if (
            re.search(r"\bна (?:связи|проводе|линии|трубке|том конце|контакте)\b|\bв контакте\b|\bпередо мной\b", text)
            and node.nominative
        ):
            return not any(is_decide(each) for each in front)
        if (
            any(is_verb(each, "reach") for each in front)
            and "datv" in node.cases
            and not others
            and not any(each.form and each.form.person in ("2per", "3per") for each in front if is_finite(each))
        ):
            return True
        if (
            "на" in before
            and "accs" in node.cases
            and any(is_verb(each, "come_to") and each.form and not each.form.infinitive for each in front)
        ):
            return True
        if before[-2:] == ["на", "уровне"] and any(each.norm in ("я", "мы", "пока") for each in clause):
            return True
        if (
            "через" in before
            and "accs" in node.cases
            and any(has(each, "communicate_noun") or is_verb(each, "communicate") for each in clause)
        ):
            return True
        if node.nominative and any(each.form and each.form.lemma == "ответить" for each in clause):
            return all(each.norm not in ("что", "вопрос") for each in clause)
        if node.nominative and any(is_verb(each, "answer_phone") for each in clause):
            return any(each.norm in lexicon()["phone"] for each in clause)
        if "ablt" in node.cases and not node.nominative and front:
            near = [each for each in front[-3:] if is_verb(each, "present_as")]
            if near and not any(each.is_person and each.kind != "n" for each in front):
                return True
        return self._met_in_relative(at)

    def _met_in_relative(self, at: int) -> bool:
        """Tell whether "с которым я говорил" follows."""
        nodes = self._nodes
        for i in range(at + 1, min(at + 6, len(nodes))):
            if nodes[i].norm.startswith("котор") and (
                nodes[i - 1].form is None or nodes[i - 1].kind == "w" or nodes[i - 1].norm == ","
            ):
                rest = until_mark(nodes[i + 1 :])
                if any(each.norm == "не" for each in rest):
                    return False  # "с которым я ещё не знаком"
                if nodes[i].norm in ("который", "которая", "которые"):
                    spoke = any(is_verb(each, "answer_phone") or is_verb(each, "reach") for each in rest)
                    return spoke and any(each.norm in ("мне", "мной", "нам") for each in rest)
                return any(
                    is_verb(each, "communicate")
                    or is_verb(each, "reach")
                    or has(each, "communicate_noun")
                    or each.norm in ("я", "мы", "попросили", "попросил")
                    or (is_finite(each) and each.form is not None and each.form.person == "1per")
                    for each in rest
                )
            if nodes[i].kind == "m" and nodes[i].norm != ",":
                break
        return False

    def _corrected_contact(self) -> Node | None:
        """Return the second of "не директор, а зам" where nothing is said of deciding."""
        nodes = self._nodes
        at = self._skip(0, (lexicon()["filler"] | lexicon()["opener"]))
        if at < len(nodes) and nodes[at].norm == "не" and at + 1 < len(nodes) and nodes[at + 1].kind in "rp":
            found = self._job_at(at, ("nomn", "ablt", "gent"))
            before = self._nodes[next(i for i, node in enumerate(self._nodes) if found is node) - 1] if found else None
            if found and before is not None and before.norm not in ("его", "ее") and not self._predicate_follows(found):
                return found
        return None

    def _predicate_follows(self, node: Node) -> bool:
        at = next(i for i, each in enumerate(self._nodes) if each is node)
        rest = [each for each in until_mark(self._nodes[at + 1 :]) if not is_adverb(each)]
        return bool(rest) and is_decide(rest[0])

    def _opening(self) -> Node | None:
        """Return the job that the answer begins with."""
        if self._known is not None:
            return None
        nodes = self._nodes
        at = self._skip(0, (lexicon()["filler"] | lexicon()["opener"]))
        if at >= len(nodes) or nodes[at].kind not in "rp" or not nodes[at].nominative:
            return None
        if self._answer is False and not any(tells(node) for node in nodes[at + 1 :]):
            return None
        if (at and nodes[at - 1].norm in ("его", "ее")) or (
            any(node.norm == "только" for node in nodes[:at]) and self._can(at)
        ):
            return None
        rest = nodes[at + 1 :]
        if not rest:
            return nodes[at]
        follows = rest[0]
        if follows.norm == "плюс":
            self.with_another = True
            return nodes[at]
        if follows.norm in ("и", "или") and len(rest) > 1 and rest[1].is_person:
            return nodes[at] if "лице" in [node.norm for node in until_mark(rest)] else None
        index = 0
        if follows.norm == "и":
            return nodes[at]
        while (
            index < len(rest)
            and is_adverb(rest[index])
            and rest[index].norm not in lexicon()["contrast_words"]
            and not has(rest[index], "only")
        ):
            index += 1
        own = [node for node in rest[:index] if node.norm in ("сам", "сама", "лично")]
        after = rest[index] if index < len(rest) else None
        if after is not None and after.norm in lexicon()["oneself"]:
            after = rest[index + 1] if index + 1 < len(rest) else None
        if nodes[at].kind == "r" and nodes[at].plural:
            return None
        if re.search(r"\bс (?:ним|ней|этим|этой)\b|\b(?:мой|наш) контакт", " ".join(node.norm for node in rest)):
            return nodes[at]
        ahead = until_mark(rest)
        another = any(
            node.is_person and node.nominative and before.norm not in ("и", "как", "или", "с")
            for before, node in pairwise(ahead)
        )
        if after is not None and is_decide(after) and another and not any(node.norm == "и" for node in ahead):
            return nodes[at]  # no mark between: "операционистка решает управляющий"
        if after is not None and is_decide(after) and any(node.norm in ("он", "она") for node in until_mark(rest)):
            return nodes[at]
        if after is not None and (is_decide(after) or is_light(after, until_mark(rest))) and not own:
            return nodes[at] if self._others_later(at) else None
        if after is not None and after.norm in lexicon()["modal"]:
            return nodes[at] if after.norm != "должен" and self._others_later(at) else None
        if after is not None and is_finite(after) and follows.kind != "m":
            if is_verb(after, "told") and after.form is not None and after.form.person == "3per":
                return nodes[at]
            if is_verb(after, "told") and any(node.norm == "что" for node in rest[:5]):
                return nodes[at]
            if is_verb(after, "told") and any(
                is_decide(node) or node.norm in ("зависит", "решение", "решения") for node in rest
            ):
                return nodes[at]
            if after.form is not None and after.form.lemma in ("быть", "являться"):
                return nodes[at]
            useful = any(is_verb(after, name) for name in ("consult", "advise", "give_away", "approve"))
            doing = after.form is not None and after.form.person == "3per" and any(is_decide(node) for node in rest)
            return nodes[at] if useful or doing or after.norm == "нет" else None
        return nodes[at]

    def _can(self, at: int) -> bool:
        return any(node.norm in lexicon()["may_decide"] for node in until_mark(self._nodes[at:]))

    def _others_later(self, at: int) -> bool:
        """Tell whether a later clause lets somebody else have a say besides the person at ``at``."""
        rest = self._nodes[at + 1 :]
        comma = next(
            (i for i, node in enumerate(rest) if node.kind == "m" or node.norm in lexicon()["contrast_words"]),
            len(rest),
        )
        later = rest[comma:]
        says = any(
            any(is_verb(node, name) for name in ("approve", "approve_final", "advise"))
            or has(node, "too")
            or node.norm in lexicon()["duty"]
            for node in later
        )
        return says and any(node.is_person or (node.form and node.form.part == "NOUN") for node in later)

    def _spoken_with(self) -> Node | None:
        """Return the person before "с ним и говорю"."""
        for i, node in enumerate(self._nodes):
            if node.norm not in HIM or not i or self._nodes[i - 1].norm not in ("с", "со"):
                continue
            clause = self._clause_of(i)
            spoken = any(
                is_verb(each, "communicate") and each.form and each.form.person in ("", "1per") for each in clause
            )
            if not spoken or must(clause) or any(each.norm in ("не", "бы") for each in clause):
                continue
            before = [each for each in self._nodes[:i] if each.kind in "rp" and each.nominative and not each.plural]
            if before:
                return before[-1]
        return None

    def _apart(self) -> Node | None:
        """Return a job that stands by itself in a later clause."""
        if (self._known is not None) or self._answer is False:
            return None
        for i, clause in enumerate(self._clauses):
            content = [
                node
                for node in clause
                if node.kind != "m" and not is_adverb(node) and node.norm not in lexicon()["filler"]
            ]
            lead = clause[1:2] if clause and clause[0].kind == "m" else clause[:1]
            if i and len(content) == 1 and content[0].kind in "rp" and content[0].nominative and not content[0].plural:
                linked = any(node.norm in lexicon()["linking"] for node in lead)
                before = self._clauses[i - 1]
                listing = before and before[-1].is_person and before[-1].nominative
                by_himself = any(node.norm in ("он", "она", "сам", "сама") for node in before)
                decided = any(is_decide(node) for node in before) and not by_himself
                denied = any(node.norm == "не" for node in before)
                if not linked and not listing and not decided and not denied:
                    return content[0]
        return None


def is_light(node: Node, clause: Sequence[Node]) -> bool:
    """Tell whether a verb decides by its noun: "принимает решение"."""
    nouns: set[str] = set()
    for lemma in lemmas_of(node):
        nouns |= light_verbs("light").get(lemma, frozenset())
    return bool(nouns) and any(lemmas_of(each) & nouns for each in clause)
