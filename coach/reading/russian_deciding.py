"""Who decides, read from the clauses of a Russian answer.

Word order is free in Russian, so who decides shows by case and agreement, not by place: each clause is asked
for its predicate (decides, agrees, advises, asks somebody), for who is its subject, and for what is denied.
The words are in ``lexicon/russian_deciding.json``; the rules are those of `coach.reading.authority`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from coach.reading.people import Cast, Member
from coach.reading.russian_persons import Node, form_of, is_finite, lexicon, nodes_of
from coach.reading.text import load_lexicon

_SPLIT_WORDS = frozenset(("а", "но", "однако", "зато", "хотя"))
_CLAUSE_MARKS = frozenset(",.;!?()")
_HE = frozenset(("он", "она", "они", "я"))
_HIS = frozenset(("его", "ее", "их", "мой", "моя", "мое"))
_HIM = frozenset(("ним", "ней", "нею", "ними", "мной"))
_OF_HIM = frozenset(("него", "нее", "них", "меня"))
_TO_HIM = frozenset(("ему", "ей", "им", "мне"))
_ASKING = frozenset("кто кого кому кем чей чья чье чьи чьего чьей чьим каков какова какой какая какое какие как".split())
_FILL = frozenset(
    "это у меня там тут нас них сейчас вроде просто всего лишь только является работает значит такой такая их ихний "
    "местный местная тамошний некий какой-то какая-то некая сам сама был была в общем ну да наш наша самый самая "
    "контактное типа кажись походу по-моему судя всему насколько понял поняла понимаю думаю идее официально мой моя по должности имени тот та этот эта один одна обычный обычная рядовой простой простая угу ага короче "
    "именно как теперь ныне есть ; : э эм блин слушай смотри так вот итак говорит мне нам".split()
)
_OPENERS = _FILL | frozenset("нет неа привет здравствуйте ой извини извините поправка стоп хм , . ! хаха ахах лол".split())


@dataclass
class Deciding:
    """What an answer tells: the contact, whether they decide, whether others take part, who decides instead."""

    contact: Member | None = None
    decides: bool | None = None
    others: bool | None = None
    decider: Member | None = None
    told: bool = False
    lone: Member | None = None


@dataclass
class _Told:
    """The statements of one stretch of a message, in order."""

    contact: Node | None = None
    contact_by_frame: bool = False
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
    lone: Node | None = None


def read_deciding(cast: Cast, answer: bool | None) -> Deciding:
    """Read who decides from a Russian answer; ``answer`` is the yes or no it begins with."""
    nodes = _without_questions(nodes_of(cast))
    out = Deciding()
    for stretch, corrected in _stretches(nodes):
        told = _Reader(stretch, out, corrected, answer).read()
        _merge(out, told, corrected)
    if answer is False and out.decides is None and out.lone is not None and not out.contact:
        out.decides, out.others, out.decider, out.told = False, True, out.lone, True
    if out.decides is None and answer is not None and not (out.contact and answer is False):
        out.decides, out.told = answer, True
        if answer and out.others is None:
            out.others = None
    return out


def _merge(out: Deciding, told: _Told, corrected: bool) -> None:
    """Add what a stretch tells; a correction counts instead of what stood before."""
    if told.contact is not None and told.contact.member is not None and (told.contact.member.role or not out.contact):
        out.contact = told.contact.member
        out.told = True
    decides: bool | None = None
    others: bool | None = None
    decider = told.decider
    mine = told.mine[-1] if told.mine else None
    if mine is True:
        decides = True
        if told.other_decides and told.other_strong_at > told.mine_at and told.other_final:
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
    if decides is None and told.both:
        decides = True
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


def _without_questions(nodes: Sequence[Node]) -> list[Node]:
    """Leave out the sentences that ask."""
    out: list[Node] = []
    sentence: list[Node] = []
    for node in nodes:
        sentence.append(node)
        if node.kind == "m" and node.norm in ".;!?":
            if node.norm != "?":
                out += sentence
            sentence = []
    return out + sentence


@lru_cache(maxsize=1)
def _oops() -> tuple[tuple[str, ...], ...]:
    listed = str(load_lexicon("russian_deciding")["oops_phrases"]).split("|")
    return tuple(tuple(phrase.split()) for phrase in listed) + tuple((word,) for word in lexicon()["oops"])


def _stretches(nodes: Sequence[Node]) -> list[tuple[list[Node], bool]]:
    """Cut a message where it corrects itself; every stretch but the first is a correction."""
    out: list[tuple[list[Node], bool]] = []
    last: list[Node] = []
    at = 0
    corrected = False
    while at < len(nodes):
        width = _oops_at(nodes, at)
        if width == 0:
            last.append(nodes[at])
            at += 1
            continue
        at += width
        while at < len(nodes) and (_oops_at(nodes, at) or (nodes[at].kind == "m" and at + 1 < len(nodes) and _oops_at(nodes, at + 1))):
            at += _oops_at(nodes, at) or 1
        colon = next((i for i in range(at, min(at + 5, len(nodes))) if nodes[i].norm == ":"), None)
        if colon is not None and not any(node.is_person or _tells(node) for node in nodes[at:colon]):
            at = colon + 1
        rest = nodes[at:]
        skip = 0
        while skip < len(rest) and (rest[skip].kind == "m" or rest[skip].norm in ("а", "что", "это", "но", "нет")):
            skip += 1
        person = next((i for i, node in enumerate(rest[skip : skip + 2]) if node.is_person), None)
        if person and (rest[skip].kind == "m" or not (_is_adverb(rest[skip]) or rest[skip].norm in _HIS | _FILL)):
            person = None
        verb_after = person is not None and any(
            is_finite(node) for node in _until_mark(rest[skip + person + 1 :])
        )
        lone = person is not None and not verb_after and rest[skip].norm != "не"
        wrong = next((i for i in range(len(last) - 1, -1, -1) if last[i].is_person), None)
        if lone and wrong is not None and person is not None:
            right = rest[skip + person]
            if wrong and last[wrong - 1].norm in ("не", "вместо"):
                del last[wrong - 1]
                wrong -= 1
            last[wrong] = _agreeing(right, last[wrong])
            at += skip + person + 1
            continue
        if _speaks(last) or corrected:
            out.append((last, corrected))
            last = []
        corrected = bool(out)
    out.append((last, corrected))
    return out


def _agreeing(right: Node, wrong: Node) -> Node:
    """Return the corrected person with the case of the first one: "с директором, точнее, зам"."""
    return Node(
        right.norm, right.start, right.end, right.kind, right.form, right.cases | wrong.cases, wrong.plural, right.member,
        right.words,
    )


def _speaks(nodes: Iterable[Node]) -> bool:
    return any(node.is_person or is_finite(node) or node.norm in _HE or node.kind == "c" for node in nodes)


def _until_mark(nodes: Sequence[Node]) -> list[Node]:
    out = []
    for node in nodes:
        if node.kind == "m":
            break
        out.append(node)
    return out


def _oops_at(nodes: Sequence[Node], at: int) -> int:
    """Return how many nodes of a correction stand at ``at``; 0 if none."""
    node = nodes[at]
    if node.kind not in "w":
        return 0
    for phrase in _oops():
        if node.norm == phrase[0] and tuple(each.norm for each in nodes[at : at + len(phrase)]) == phrase:
            if phrase == ("хотя", "нет") or phrase != ("оказалась",):
                return len(phrase)
    before = nodes[at - 1] if at else None
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    alone = before is not None and before.kind == "m" and (after is None or after.kind == "m")
    return 1 if node.norm in ("нет", "неа") and alone and at > 1 and after is not None else 0


def _clauses(nodes: Sequence[Node]) -> list[list[Node]]:
    """Cut a stretch into clauses; a mark or conjunction opens the next one."""
    out: list[list[Node]] = [[]]
    for i, node in enumerate(nodes):
        starts = (node.kind == "m" and node.norm in _CLAUSE_MARKS) or (node.kind == "w" and node.norm in _SPLIT_WORDS)
        if not starts and node.norm == "и":
            rest = []
            for each in nodes[i + 1 :]:
                if each.kind == "m" or each.norm in _SPLIT_WORDS:
                    break
                rest.append(each)
            starts = any(_tells(each) for each in rest) and any(_tells(each) for each in out[-1])
        if not starts and node.norm in ("он", "она", "решает", "решают") and out[-1]:
            starts = _runs_on(nodes, i, out[-1])
        if starts and out[-1]:
            out.append([])
        out[-1].append(node)
    return out


def _runs_on(nodes: Sequence[Node], at: int, before: Sequence[Node]) -> bool:
    """Tell whether a clause begins without a mark: "контакт девопс он сказал решает директор"."""
    follows = [node for node in nodes[at + 1 : at + 4] if not _is_adverb(node)]
    if nodes[at].norm in ("он", "она"):
        last = before[-1]
        said = any(node.is_person and node.nominative for node in before) or any(_tells(node) for node in before)
        goes = bool(follows) and (is_finite(follows[0]) or follows[0].norm in ("не", "мне", "сказал", "говорит"))
        return said and goes and last.norm not in ("ли", "не", "и", "только", "именно", "сам", "сама", "что", "кто", "с", "как")
    earlier = [node for node in before if _is_decide(node)]
    if earlier:
        place = max(i for i, node in enumerate(before) if _is_decide(node))
        return len(before) - place > 1
    persons = [node for node in before if node.is_person]
    later = [node for node in _until_mark(nodes[at + 1 :]) if node.is_person and node.nominative]
    return bool(persons) and bool(later) and before[-1].is_person


def _is_adverb(node: Node) -> bool:
    part = node.form.part if node.form else ""
    return node.kind == "w" and part in ("ADVB", "PRCL", "INTJ", "CONJ", "PRED") and node.norm not in ("не", "нет")


def _lemmas(node: Node) -> frozenset[str]:
    return node.form.lemmas if node.form is not None and node.kind == "w" else frozenset()


def _has(node: Node, name: str) -> bool:
    """Tell whether a word belongs to a class, by its dictionary form or as it stands."""
    words = lexicon()[name]
    return node.kind == "w" and (node.norm in words or bool(_lemmas(node) & words))


def _verb(node: Node, name: str) -> bool:
    return is_finite(node) and node.form is not None and bool(node.form.lemmas & lexicon()[name])


def _is_decide(node: Node) -> bool:
    return _verb(node, "decide") or (node.kind == "w" and node.form is not None and node.form.lemma in ("лпр", "подписант"))


def _tells(node: Node) -> bool:
    return is_finite(node) or (node.kind == "w" and node.form is not None and node.form.lemma in ("лпр", "подписант"))


@lru_cache(maxsize=2)
def _light(name: str) -> dict[str, frozenset[str]]:
    listed = load_lexicon("russian_deciding")[name]
    return {verb: frozenset(nouns.split()) for verb, nouns in listed.items()}


@lru_cache(maxsize=1)
def _idioms() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{load_lexicon('russian_deciding')['idioms_mine']})")


class _Reader:
    """Reads one stretch of a message."""

    def __init__(self, nodes: Sequence[Node], known: Deciding, corrected: bool, answer: bool | None) -> None:
        self._nodes = list(nodes)
        self._known = known
        self._corrected = corrected
        self._answer = answer
        self._told = _Told()
        self._clauses = _clauses(self._nodes)
        self._framed: set[int] = set()
        self._topic: Node | None = None  # None is the contact
        self._last_other: Node | None = None
        self._unknown_before = False
        self._denied_other = False
        self._at = 0

    def read(self) -> _Told:
        """Return the statements of the stretch."""
        self._find_contact()
        for i, clause in enumerate(self._clauses):
            self._at = i
            self._read_clause(clause, self._clauses[i + 1] if i + 1 < len(self._clauses) else [])
        return self._told

    # --- the contact

    def _find_contact(self) -> None:
        found = self._by_frame() or self._corrected_contact() or self._opening() or self._apart()
        if found is not None:
            self._told.contact = found
            self._framed.add(found.start)

    def _skip(self, at: int, words: frozenset[str] = _FILL) -> int:
        nodes = self._nodes
        while at < len(nodes):
            node = nodes[at]
            if node.norm in words or (_is_adverb(node) and node.norm not in ("а", "но", "и", "или")) or node.kind == "h":
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
            self._framed.add(nodes[at].start)
            at += 1
            while at < len(nodes) and nodes[at].norm in (",", "а", ":", "просто", "-", "."):
                at += 1
            at = self._skip(at)
        if at < len(nodes) and nodes[at].kind in "rp" and nodes[at].cases & set(cases):
            return nodes[at]
        return None

    def _clause_of(self, at: int) -> list[Node]:
        node = self._nodes[at]
        return next(clause for clause in self._clauses if any(each is node for each in clause))

    def _by_frame(self) -> Node | None:
        nodes = self._nodes
        weak: Node | None = None
        for i, node in enumerate(nodes):
            if node.kind == "c" and (node.nominative or node.form is None or node.form.lemma != "контакт"):
                found = self._job_at(self._skip(i + 1), ("nomn", "ablt")) or self._job_before(i)
                if found:
                    return found
                named = self._name_before(i)
                if named:
                    return named
            if node.kind == "w" and node.norm in ("он", "она") and not self._asked_about(i):
                found = self._job_at(self._skip(i + 1), ("nomn", "ablt"))
                if found and not self._decides_after(found):
                    return found
            if _has(node, "job_word") and node.form is not None and node.form.part == "NOUN":
                found = self._job_at(self._skip(i + 1), ("nomn", "ablt"))
                if found:
                    return found
            if node.norm in ("кем", "которым", "которой") and i and nodes[i - 1].norm in ("с", "со"):
                verb = next((k for k in range(i + 1, min(i + 5, len(nodes))) if _verb(nodes[k], "communicate")), None)
                found = self._job_at(self._skip(verb + 1, _FILL | {","}), ("nomn",)) if verb else None
                if found and any(each.norm in ("это", ":") for each in nodes[i:]):
                    return found
            if node.kind in "rp" and self._met(i):
                weak = weak or node
        return weak

    def _asked_about(self, at: int) -> bool:
        """Tell whether the pronoun at ``at`` stands within "думал, он директор"."""
        return any(_has(node, "believed") for node in self._nodes[max(0, at - 3) : at] if is_finite(node)) and any(
            node.norm in ("я", "сначала") for node in self._nodes[:at]
        )

    def _name_before(self, at: int) -> Node | None:
        """Return the name before ", мой контакт"."""
        i = at - 1
        while i >= 0 and self._nodes[i].norm in ("мой", "наш", "моя", ",", "("):
            i -= 1
        return self._nodes[i] if 0 <= i < at - 1 and self._nodes[i].kind in "np" else None

    def _job_before(self, at: int) -> Node | None:
        """Return the job before "— мой контакт"."""
        i = at - 1
        while i >= 0 and self._nodes[i].norm in ("мой", "наш", "моя", "это", "и", "есть", ",", "(", ":", "он", "она", "как", "раз"):
            i -= 1
        if i >= 0 and i < at - 1 and self._nodes[i].kind in "rp" and self._nodes[i].nominative:
            return self._nodes[i]
        return None

    def _decides_after(self, job: Node) -> bool:
        at = next(i for i, node in enumerate(self._nodes) if node is job)
        rest = [node for node in _until_mark(self._nodes[at + 1 :]) if not _is_adverb(node)]
        return bool(rest) and rest[0].norm == "и"

    def _met(self, at: int) -> bool:
        """Tell whether the rep talked with the person at ``at``."""
        nodes, node = self._nodes, self._nodes[at]
        before = [each.norm for each in nodes[max(0, at - 3) : at]]
        clause = self._clause_of(at)
        place = next(i for i, each in enumerate(clause) if each is node)
        front = clause[:place]
        others = any(each.norm in ("он", "она", "они") or (each.is_person and each.nominative) for each in front)
        if ("с" in before or "со" in before) and "ablt" in node.cases and not others:
            if any(_verb(each, "communicate") and each.form and each.form.person in ("", "1per") for each in clause):
                return True
            if any(_has(each, "communicate_noun") and each.form and each.form.part == "NOUN" for each in clause):
                return True
            if any(each.kind == "c" for each in clause):
                return True
        text = " ".join(each.norm for each in clause)
        if re.search(r"\bна (?:связи|проводе|линии|трубке|том конце|контакте)\b|\bв контакте\b|\bпередо мной\b", text) and node.nominative:
            return not any(_is_decide(each) for each in front)
        if any(_verb(each, "reach") for each in front) and "datv" in node.cases and not others and not any(
            each.form and each.form.person in ("2per", "3per") for each in front if is_finite(each)
        ):
            return True
        if "на" in before and "accs" in node.cases and any(_verb(each, "come_to") and each.form and not each.form.infinitive for each in front):
            return True
        if "через" in before and "accs" in node.cases and any(
            _has(each, "communicate_noun") or _verb(each, "communicate") for each in clause
        ):
            return True
        if node.nominative and any(_verb(each, "answer_phone") for each in clause):
            return any(each.norm in ("трубку", "мне", "звонок", "звонки", "телефон") for each in clause)
        if "ablt" in node.cases and not node.nominative and front:
            near = [each for each in front[-3:] if _verb(each, "present_as")]
            if near and not any(each.is_person and each.kind != "n" for each in front):
                return True
        return self._met_in_relative(at)

    def _met_in_relative(self, at: int) -> bool:
        """Tell whether "с которым я говорил" follows."""
        nodes = self._nodes
        for i in range(at + 1, min(at + 6, len(nodes))):
            if nodes[i].norm.startswith("котор") and (nodes[i - 1].form is None or nodes[i - 1].kind == "w" or nodes[i - 1].norm == ","):
                rest = _until_mark(nodes[i + 1 :])
                if nodes[i].norm in ("который", "которая", "которые"):
                    spoke = any(_verb(each, "answer_phone") or _verb(each, "reach") for each in rest)
                    return spoke and any(each.norm in ("мне", "мной", "нам") for each in rest)
                return any(
                    _verb(each, "communicate") or _verb(each, "reach") or _has(each, "communicate_noun") or each.norm in ("я", "мы", "попросили", "попросил")
                    or (is_finite(each) and each.form is not None and each.form.person == "1per")
                    for each in rest
                )
            if nodes[i].kind == "m" and nodes[i].norm != ",":
                break
        return False

    def _corrected_contact(self) -> Node | None:
        """Return the second of "не директор, а зам" where nothing is said of deciding."""
        nodes = self._nodes
        at = self._skip(0, _OPENERS)
        if at < len(nodes) and nodes[at].norm == "не" and at + 1 < len(nodes) and nodes[at + 1].kind in "rp":
            found = self._job_at(at, ("nomn", "ablt", "gent"))
            before = self._nodes[next(i for i, node in enumerate(self._nodes) if found is node) - 1] if found else None
            if found and before is not None and before.norm not in ("его", "ее") and not self._predicate_follows(found):
                return found
        return None

    def _predicate_follows(self, node: Node) -> bool:
        at = next(i for i, each in enumerate(self._nodes) if each is node)
        rest = [each for each in _until_mark(self._nodes[at + 1 :]) if not _is_adverb(each)]
        return bool(rest) and _is_decide(rest[0])

    def _opening(self) -> Node | None:
        """Return the job that the answer begins with."""
        if self._corrected and self._known.contact is not None:
            return None
        nodes = self._nodes
        at = self._skip(0, _OPENERS)
        if at >= len(nodes) or nodes[at].kind not in "rp" or not nodes[at].nominative:
            return None
        if self._answer is False and not any(_tells(node) for node in nodes[at + 1 :]):
            return None
        if at and nodes[at - 1].norm in ("его", "ее") or any(node.norm == "только" for node in nodes[:at]) and self._can(at):
            return None
        rest = nodes[at + 1 :]
        if not rest:
            return nodes[at]
        follows = rest[0]
        if follows.norm == "плюс":
            self._told.takes_part = True
            return nodes[at]
        if follows.norm in ("и", "или") and len(rest) > 1 and rest[1].is_person:
            return None
        index = 0
        while index < len(rest) and _is_adverb(rest[index]) and rest[index].norm not in _SPLIT_WORDS and not _has(rest[index], "only"):
            index += 1
        own = [node for node in rest[:index] if node.norm in ("сам", "сама", "лично")]
        after = rest[index] if index < len(rest) else None
        if after is not None and after.norm in ("сам", "сама", "лично", "единолично", "один", "одна"):
            after = rest[index + 1] if index + 1 < len(rest) else None
        if nodes[at].kind == "r" and nodes[at].plural:
            return None
        if after is not None and (_is_decide(after) or self._is_light(after, _until_mark(rest))) and not own:
            return nodes[at] if self._others_later(at) else None
        if after is not None and after.norm in ("должен", "должна", "может", "имеет", "будет", "вправе"):
            return nodes[at] if after.norm != "должен" and self._others_later(at) else None
        if after is not None and is_finite(after) and follows.kind != "m":
            if _verb(after, "told") and any(_is_decide(node) or node.norm in ("зависит", "решение", "решения") for node in rest):
                return nodes[at]
            useful = any(_verb(after, name) for name in ("consult", "advise", "give_away", "approve"))
            return nodes[at] if useful or after.norm == "нет" else None
        return nodes[at]

    def _can(self, at: int) -> bool:
        return any(node.norm in ("может", "вправе", "решает", "подписывает") for node in _until_mark(self._nodes[at:]))

    def _is_light(self, node: Node, clause: Sequence[Node]) -> bool:
        nouns: set[str] = set()
        for lemma in _lemmas(node):
            nouns |= _light("light").get(lemma, frozenset())
        return bool(nouns) and any(_lemmas(each) & nouns for each in clause)

    def _others_later(self, at: int) -> bool:
        """Tell whether a later clause lets somebody else have a say besides the person at ``at``."""
        rest = self._nodes[at + 1 :]
        comma = next((i for i, node in enumerate(rest) if node.kind == "m" or node.norm in _SPLIT_WORDS), len(rest))
        later = rest[comma:]
        says = any(
            _verb(node, "approve") or _verb(node, "advise") or _has(node, "too") or node.norm in ("должен", "должна", "должны", "вето", "виза", "визу", "обязан", "обязаны", "обязана")
            for node in later
        )
        return says and any(node.is_person or node.form and node.form.part == "NOUN" for node in later)

    def _apart(self) -> Node | None:
        """Return a job that stands by itself in a later clause."""
        if (self._corrected and self._known.contact is not None) or self._answer is False:
            return None
        for i, clause in enumerate(self._clauses):
            content = [node for node in clause if node.kind != "m" and not _is_adverb(node) and node.norm not in _FILL]
            lead = clause[1:2] if clause and clause[0].kind == "m" else clause[:1]
            if i and len(content) == 1 and content[0].kind in "rp" and content[0].nominative and not content[0].plural:
                linked = any(node.norm in ("а", "и", "но", "не", "или", "зато") for node in lead)
                before = self._clauses[i - 1]
                listing = before and before[-1].is_person
                decided = any(_is_decide(node) for node in before)
                denied = any(node.norm == "не" for node in before)
                if not linked and not listing and not decided and not denied:
                    return content[0]
        return None

    # --- the statements

    def _is_contact(self, node: Node) -> bool:
        contact = self._told.contact
        known = self._known.contact
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
            if member.role and other.role and member.role.lower() == other.role.lower() and node.kind == "r":
                return True
        return False

    def _read_clause(self, clause: list[Node], following: list[Node]) -> None:
        words = [node.norm for node in clause]
        lead = [node for node in clause if node.kind != "m"]
        unknown = self._is_unknown(clause)
        asks = self._asking_from(clause)
        governed = self._unknown_before and any(word in ("что", "он", "она", "ли") for word in words[:3]) or (self._unknown_before and words[:2] == ["и", "решает"])
        self._unknown_before = unknown
        if governed and not unknown:
            return
        if asks is not None and _idioms().search(" ".join(words)):
            asks = None
        if asks is not None:
            colon = next((i for i in range(asks, len(clause)) if clause[i].norm == ":"), None)
            if colon is not None and not unknown:
                clause = clause[colon + 1 :]
                persons = [node for node in clause if node.is_person and node.nominative]
                if persons and not any(_is_decide(node) for node in clause):
                    self._decides(persons[0], False, False)
                    return
            else:
                before = clause[:asks]
                if not any(_tells(node) for node in before):
                    return
                clause = before
                lead = [node for node in clause if node.kind != "m"]
        if "кто" in words and "тот" in words and words.index("кто") < words.index("тот"):
            self._unknown_before = True
            return
        if unknown or not lead:
            return
        self._read_statement(clause)

    def _is_unknown(self, clause: Sequence[Node]) -> bool:
        text = " ".join(node.norm for node in clause)
        if any(node.norm in lexicon()["unknown_sure"] for node in clause if node.kind == "w"):
            return True
        if re.search(r"понятия не|без понятия|темный лес|вопрос открыт|кот[а-я]* наплак", text):
            return True
        for i, node in enumerate(clause):
            if node.norm in ("не", "ни", "нет") and any(
                _has(each, "unknown") and is_finite(each) and not _is_decide(each)
                and not (_verb(each, "consult") and each.form and each.form.person == "3per")
                for each in clause[i + 1 : i + 4]
            ):
                return not any(_is_decide(each) and each.form and not each.form.infinitive for each in clause[:i])
            if node.norm == "не" and any(each.norm in ("уверен", "уверена", "факт", "ясно", "понятно", "известно", "курсе") for each in clause[i + 1 : i + 3]):
                return True
            if any(each.norm in ("ему", "ей", "им", "он", "она") for each in clause) and node.norm in ("надо", "нужно"):
                continue
            if node.norm in ("надо", "нужно", "хочу", "попробую", "постараюсь", "предстоит", "осталось") and any(
                _has(each, "unknown") for each in clause[i + 1 : i + 3]
            ):
                return True
        return False

    def _asking_from(self, clause: Sequence[Node]) -> int | None:
        """Return where an indirect question begins: "кто решает", "решает ли он"."""
        for i, node in enumerate(clause):
            if node.kind != "w":
                continue
            if node.norm == "ли" and i:
                return max(0, i - 1)
            if node.norm in _ASKING:
                before = clause[i - 1].norm if i else ""
                earlier = [each.norm for each in self._nodes if each.end <= node.start][-3:]
                if {"тот", "та", "единственный", "единственная", "человек", "те", "тем", "тому"} & set(earlier) and node.norm in ("кто", "кому"):
                    return None
                if node.norm != "кто" and (before == "ни" or (i > 1 and clause[i - 2].norm == "ни")):
                    continue
                if node.norm == "как" and not any(each.norm in ("там", "они", "у") for each in clause[i : i + 3]):
                    continue
                return i - 1 if before in ("за", "с", "от", "у", "с", "на", "в", "к") else i
        return None

    def _owner(self, clause: Sequence[Node], noun: int) -> tuple[str, Node | None]:
        """Return whose a decision, signature or word is: ``C``, ``O`` with who, or "" where nobody's."""
        for i, node in enumerate(clause):
            after = clause[i + 1 :]
            if node.norm in ("за", "у", "от") and after:
                follow = after[0]
                skip = 1 if follow.norm in ("самим", "самой", "его", "ее", "их", "самого", "нашим", "одним", "только", "моего", "моей", "моим", "этого", "этим", "этой") and len(after) > 1 else 0
                follow = after[skip]
                wanted = {"за": "ablt", "у": "gent", "от": "gent"}[node.norm]
                if follow.norm in _HIM | _OF_HIM:
                    if node.norm != "от" or any(_has(each, "power") for each in clause) is False:
                        return "C", None
                    return "C", None
                if follow.norm == "собой":
                    return "C", None
                if follow.is_person or follow.kind == "c" or follow.kind == "h":
                    person = next((each for each in after[skip : skip + 3] if each.is_person or each.kind in "ch"), None)
                    if person is not None:
                        return ("C", None) if self._is_contact(person) or person.kind == "h" else ("O", person)
                if _has(follow, "upper") or (
                    follow.form and follow.form.part in ("NOUN", "ADJF", "NUMR", "PRTF", "LATN") and wanted in follow.form.cases
                    and not follow.form.lemmas & lexicon()["not_org"] and node.norm != "от"
                ):
                    person = next((each for each in after[skip : skip + 4] if each.is_person), None)
                    return "O", person
        money = bool(_lemmas(clause[noun]) & {"бюджет", "деньга", "кошелек", "финансы"})
        if money and not any(node.norm == "не" for node in clause):
            return "", None
        for i in (noun - 1, noun + 1, noun + 2, noun + 3):
            if 0 <= i < len(clause) and clause[i].norm in _HIS:
                after = clause[i + 1] if i + 1 < len(clause) else None
                if after is not None and after.is_person:
                    return "O", after
                if after is not None and after.norm in ("и", "плюс") and any(each.is_person for each in clause[i + 2 : i + 4]):
                    self._told.takes_part = True
                return "C", None
        after = clause[noun + 1] if noun + 1 < len(clause) else None
        if after is not None and after.is_person and "gent" in after.cases and not self._is_contact(after):
            return "O", after
        return "", None

    def _read_statement(self, clause: list[Node]) -> None:
        words = [node.norm for node in clause]
        told = self._told
        denied = any(word in ("не", "нет", "ни", "нету", "ничего", "никаких", "никакого") for word in words)
        self._relative_topic(clause)
        predicates = self._predicates(clause)
        if not predicates:
            self._read_nominal(clause, denied)
        if not predicates and re.search(r"\b(?:он|она) (?:и|плюс|с|со)\b|\b(?:и|плюс) (?:он|она)\b", " ".join(words)):
            if any(node.is_person and not self._is_contact(node) for node in clause):
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
        if any(node.norm in _HE for node in clause) or any(node.kind == "c" and node.nominative for node in clause):
            self._topic = None
        elif named:
            self._topic = None if self._is_contact(named[-1]) else named[-1]
        if others:
            self._last_other = others[-1]
        del told

    def _relative_topic(self, clause: Sequence[Node]) -> None:
        """Let "который" stand for the person before."""
        if any(node.norm in ("который", "которая", "которые", "тот", "та") for node in clause[:3]) and self._last_other is not None:
            before = [node for node in self._nodes if node.is_person and node.end <= clause[0].start + 1]
            if before:
                self._topic = None if self._is_contact(before[-1]) else before[-1]

    def _predicates(self, clause: Sequence[Node]) -> list[tuple[int, str]]:
        """Return the places and kinds of what is said in a clause."""
        out: list[tuple[int, str]] = []
        lemmas_there = frozenset().union(*(_lemmas(node) for node in clause))
        for i, node in enumerate(clause):
            if node.kind != "w" or node.form is None:
                continue
            if is_finite(node) or node.form.part in ("GRND", "PRTS"):
                nouns = frozenset().union(*(_light("light").get(lemma, frozenset()) for lemma in node.form.lemmas))
                weak = frozenset().union(*(_light("light_approve").get(lemma, frozenset()) for lemma in node.form.lemmas))
                with_whom = any(each.norm in ("с", "со", "у", "перед") for each in clause)
                if nouns & lemmas_there and not (node.form.lemmas & lexicon()["give_away"]):
                    out.append((i, "decide"))
                elif weak & lemmas_there:
                    out.append((i, "approve_weak"))
                elif node.form.lemmas & lexicon()["give_away"] and {"решение", "выбор", "слово"} & lemmas_there:
                    out.append((i, "give"))
                elif _verb(node, "consult") and (with_whom or not (_verb(node, "approve") or _verb(node, "decide"))):
                    out.append((i, "consult"))
                elif _verb(node, "comes_down") and "решение" in lemmas_there:
                    out.append((i, "down"))
                elif _verb(node, "decide"):
                    out.append((i, "decide"))
                elif _verb(node, "approve"):
                    out.append((i, "approve"))
                elif _verb(node, "advise"):
                    out.append((i, "advise"))
                elif node.norm in ("уполномочен", "уполномочена", "полномочен", "полномочна") and not any(
                    _verb(each, "decide") for each in clause
                ):
                    out.append((i, "decide"))
            elif node.form.lemma in ("лпр", "подписант"):
                out.append((i, "decide"))
        return out

    def _subject(
        self, clause: Sequence[Node], at: int, begin: int, end: int
    ) -> tuple[str, list[Node], bool]:
        """Return who does what the verb at ``at`` says: ``C``, ``O``, ``B`` (both), ``?``; the others; whether denied."""
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
            linked = any(clause[k].norm in ("и", "с", "плюс", "или") for k in range(min(min(selves), others[0][0]), max(max(selves), others[0][0])))
            if plain and linked and not denied[others[0][0]]:
                return "B", [node for _, node in others], False
            if plain and all(clause[i].start in self._framed for i in plain):
                return "O", [node for i, node in others if not denied[i]], denied[others[0][0]]
            if plain and not denied[others[0][0]]:
                pronoun = [i for i in plain if clause[i].norm in _HE]
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
        while i >= 0 and (clause[i].norm in _HIS | {"сам", "сама", "наш", "этот", "тот", "сами"}):
            i -= 1
        return i >= 0 and clause[i].norm == "не" and not (at > i + 0 and any(n.norm == "только" for n in clause[i : i + 2]))

    def _can_be_subject(self, clause: Sequence[Node], i: int, verb: Node) -> str:
        """Return ``C`` or ``O`` where the node at ``i`` can be the subject of ``verb``."""
        node = clause[i]
        before = clause[i - 1].norm if i else ""
        infinitive = verb.form is not None and verb.form.infinitive
        passive = verb.norm.endswith(("ется", "ются", "лось", "ится", "ятся", "но", "ена", "ано")) and bool(verb.form and verb.form.lemma not in ("определиться", "советоваться"))
        if node.kind == "m":
            return ""
        if node.norm in _HE:
            return "C"
        if node.norm in _TO_HIM and infinitive:
            aux = any(each.norm in ("надо", "нужно", "придется", "приходится", "пора", "стоит") for each in clause)
            return "" if aux or (verb.form and verb.form.lemmas & lexicon()["consult"]) else "C"
        if node.kind == "c" and node.nominative:
            return "C"
        if node.kind == "h" and node.nominative:
            apart = before in ("другой", "другая", "другие", "двое", "трое", "несколько", "человека") or node.plural
            return "O" if apart else "C"
        if passive and "ablt" in node.cases and node.is_person and before not in ("с", "со", "за", "между"):
            return "C" if self._is_contact(node) else "O"
        if node.is_person:
            if before in ("с", "со", "у", "от", "к", "за", "для", "без", "перед", "через", "до", "из", "при", "кроме", "помимо"):
                return ""
            if node.nominative or (infinitive and "datv" in node.cases and "accs" not in node.cases and verb.form and verb.form.lemmas & lexicon()["decide"]):
                return "C" if self._is_contact(node) else "O"
            return ""
        if node.norm in lexicon()["someone"] or (_has(node, "upper") and node.norm != "верх"):
            return "O"
        if node.kind == "w" and node.norm in ("тот", "та", "те") and verb.kind == "w":
            return "O"
        if node.norm in ("двое", "трое", "четверо", "несколько") or (node.norm == "все" and verb.form and verb.form.plural):
            return "O"
        return self._organisation(clause, i, verb, passive)

    def _organisation(self, clause: Sequence[Node], i: int, verb: Node, passive: bool) -> str:
        """Return ``O`` where the word at ``i`` is a company or department as subject: "решает мэрия"."""
        node = clause[i]
        form, say = node.form, verb.form
        if node.kind != "w" or form is None or say is None or node.norm in _FILL:
            return ""
        words = lexicon()
        known = bool(form.lemmas & words["org"])
        strange = form.part in ("NONE", "LATN") and re.match("[^0-9]", node.norm) is not None and len(node.norm) > 1
        if form.part != "NOUN" and not strange:
            return ""
        if form.lemmas & (words["not_org"] | words["decide_noun"] | words["powerless"]):
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
        ambiguous = "accs" in node.cases
        if known or not ambiguous:
            return "O"
        transitive = say.lemmas & {"выбирать", "выбрать", "подписывать", "подписать", "утверждать", "утвердить", "определять", "смотреть", "проверять"}
        return "" if transitive or i < at - 1 or form.part == "LATN" or form.lemma in words["not_org"] else "O" if i > at else ""

    def _read_predicate(self, clause: list[Node], at: int, kind: str, begin: int, end: int) -> None:
        verb = clause[at]
        words = [node.norm for node in clause]
        subject, others, gone = self._subject(clause, at, begin, end)
        negated = self._verb_denied(clause, at, begin)
        form = verb.form
        plural = bool(form and form.plural and not form.infinitive)
        only = any(_has(node, "only") for node in clause[max(0, begin) : at + 1]) and "только" not in words[at + 1 :]
        too = any(_has(node, "too") for node in clause)
        final = any(_has(node, "final") for node in clause)
        nobody = self._nobody(clause)
        alone = self._alone(clause)
        if form and form.person == "1per" and kind != "decide":
            return
        if form and form.person == "1per":
            subject = "C" if subject == "?" else subject
        if nobody and kind in ("decide", "approve", "advise", "approve_weak", "consult"):
            self._told.alone = True
            if kind != "decide":
                return
            if subject == "C" and not negated and not gone or any(word in ("кроме", "помимо") for word in words):
                self._mine(True)
            if "никто" in words or "никого" in words or negated:
                return
        elided = subject == "?"
        if elided:
            subject, others = self._elided(clause, at, kind, plural)
        if kind == "decide":
            self._say_decides(clause, subject, others, negated, gone, final, too, alone, elided, plural)
        elif kind in ("approve", "approve_weak"):
            self._say_agrees(clause, verb, subject, others, negated, gone, too)
        elif kind == "advise":
            self._say_advises(clause, verb, subject, negated or gone, only)
        elif kind == "consult":
            self._say_consults(clause, at, subject, negated, only)
        elif kind == "down":
            person = next((node for node in clause if node.is_person and not self._is_contact(node)), None)
            self._decides(person, False, False)
        elif kind == "give":
            self._mine(False)
            person = next((node for node in clause if node.is_person and "datv" in node.cases), None)
            self._decides(person, False, False)

    @staticmethod
    def _nobody(clause: Sequence[Node]) -> bool:
        """Tell whether a clause says "nobody", "with nobody", "no other"."""
        for i, node in enumerate(clause):
            if node.norm in lexicon()["nobody"]:
                near = [*clause[max(0, i - 3) : i], *clause[i + 1 : i + 3]]
                if not any(_lemmas(each) & {"право", "полномочие", "решение", "власть", "голос"} for each in near):
                    return True
            if node.norm == "ни" and any(each.norm in ("кем", "кого", "кому", "ком") for each in clause[i + 1 : i + 3]):
                return True
        return False

    def _alone(self, clause: Sequence[Node]) -> str:
        """Return "yes" where somebody acts alone, "no" where that is denied, "" where nothing is said."""
        for i, node in enumerate(clause):
            single = node.norm in ("один", "одна", "одиночку") and not (
                i + 1 < len(clause) and (clause[i + 1].norm == "из" or (clause[i + 1].is_person and clause[i + 1].nominative))
            )
            if node.norm == "лицо" and i > 1 and clause[i - 1].norm == "одно":
                single = True
            if single or _has(node, "alone"):
                return "no" if i and clause[i - 1].norm == "не" else "yes"
        return ""

    def _verb_denied(self, clause: Sequence[Node], at: int, begin: int) -> bool:
        after = [node.norm for node in clause[at + 1 : at + 4]]
        if after[:1] == ["не"] and len(after) > 1 and after[1] in ("может", "могут", "вправе", "имеет", "уполномочен", "уполномочена", "будет", "станет"):
            return True
        if after[:1] == [":"] and after[1:2] == ["нет"]:
            return True
        i = at - 1
        while i >= begin:
            node = clause[i]
            if node.norm == "не":
                return not any(each.norm == "только" for each in clause[i + 1 : at])
            if node.kind == "w" and (
                _is_adverb(node)
                or node.norm in ("может", "могут", "будет", "будут", "вправе", "имеет", "права", "право", "сам", "сама", "уполномочен", "должен", "должна", "станет", "способен", "принимает", "решений", "решения", "решение", "ничего", "тут", "мог", "могла", "самостоятельно", "уполномочена", "в", "праве", "мне", "это", "он", "она", "так")
            ):
                if node.norm in ("он", "она") and i and clause[i - 1].norm == "не":
                    return False
                i -= 1
                continue
            break
        return False

    def _elided(self, clause: Sequence[Node], at: int, kind: str, plural: bool) -> tuple[str, list[Node]]:
        """Return who is meant where a verb has no subject."""
        words = [node.norm for node in clause]
        without = any(word == "без" and i + 1 < len(words) and words[i + 1] in _OF_HIM for i, word in enumerate(words))
        if any(word in ("сам", "сама") for word in words):
            return "C", []
        place = any(
            word in ("в", "на") and i + 1 < len(clause) and clause[i + 1].kind in "wb"
            and (clause[i + 1].kind == "b" or "loct" in clause[i + 1].cases) and clause[i + 1].norm not in ("паре", "компании", "этом", "итоге", "основном", "целом", "общем", "принципе")
            for i, word in enumerate(words)
        )
        if plural:
            together = any(_has(node, "together") for node in clause)
            with_him = any(word in ("с", "со") and i + 1 < len(words) and words[i + 1] in _HIM for i, word in enumerate(words))
            if with_him or ("оба" in words or "обе" in words):
                return "B", []
            if together:
                return "T", []
            if kind == "decide" or place or without:
                persons = [node for node in clause if node.kind == "b"]
                return "O", persons
            return "O", []
        verb = clause[at]
        if verb.norm.endswith(("ется", "ются")) and (place or without) and kind == "decide":
            return "O", [node for node in clause if node.kind == "b"]
        if verb.norm.endswith(("ется", "ются")) and kind in ("decide", "approve") and verb.form and verb.form.lemma not in ("советоваться", "распоряжаться", "определиться", "определяться"):
            return "T", []
        if self._topic is not None and not self._is_contact(self._topic):
            return "O", [self._topic]
        return "C", []

    def _say_decides(
        self, clause: Sequence[Node], subject: str, others: list[Node], negated: bool, gone: bool, final: bool, too: bool,
        alone: str, elided: bool, plural: bool,
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
        if subject == "C":
            if any(word == "они" for word in words) and not any(_has(node, "together") for node in clause) and "с" not in words:
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
            self._told.alone = True
            return
        person = others[0] if others else None
        if person is not None and not person.is_person:
            person = next((node for node in clause if node.is_person and node.nominative and not self._is_contact(node)), None)
        if too and person is not None:
            self._told.takes_part = True
            return
        self._decides(person, final, plural)

    def _say_agrees(
        self, clause: Sequence[Node], verb: Node, subject: str, others: list[Node], negated: bool, gone: bool, too: bool
    ) -> None:
        if subject in ("O", "B"):
            if negated or gone:
                self._told.alone = True
                return
            final = _verb(verb, "approve_final") and not too
            if final and not any(True for mine in self._told.mine if mine):
                self._told.agrees = True
                if others and self._told.decider is None:
                    self._told.decider = others[0]
            else:
                self._told.takes_part = True
            return
        if negated:
            self._told.alone = True
        elif subject == "C" and any(node.norm in ("может", "вправе") for node in clause):
            return
        elif subject == "T" or not (subject == "C" and _verb(verb, "approve_final") and not _verb(verb, "approve")):
            if _verb(verb, "approve_final") and subject == "C":
                self._mine(True)
            else:
                self._told.takes_part = True

    def _say_advises(self, clause: Sequence[Node], verb: Node, subject: str, negated: bool, only: bool) -> None:
        words = [node.norm for node in clause]
        if subject in ("O", "B", "T"):
            if negated:
                self._told.alone = True
            else:
                self._told.takes_part = True
                votes = verb.form is not None and verb.form.lemmas & {"голосовать", "проголосовать"}
                if votes and subject == "O" and self._told.contact is not None and not self._told.mine:
                    self._told.agrees = True
            return
        if self._nobody(clause):
            self._told.alone = True
            return
        if negated and verb.form is not None and verb.form.lemmas & {"участвовать", "голосовать", "влиять", "вникать", "лезть", "вмешиваться"}:
            self._mine(False)
            return
        sits = verb.form is not None and verb.form.lemmas & {"голосовать", "участвовать", "сидеть", "присутствовать"}
        if sits and not only and any(word in ("нем", "ней", "них", "комитете", "комиссии", "совете") or word == "тоже" for word in words):
            if self._told.other_decides and "нем" in words or "ней" in words and self._told.other_decides:
                self._mine(True)
                self._told.other_final = False
            return
        if only or _verb(verb, "advise_only"):
            self._mine(False)
        elif verb.form is not None and verb.form.lemmas & {"договориться", "договариваться", "согласиться"}:
            self._told.takes_part = True
        del words

    def _say_consults(self, clause: Sequence[Node], at: int, subject: str, negated: bool, only: bool) -> None:
        verb = clause[at]
        words = [node.norm for node in clause]
        target = [
            node for node in clause if (node.is_person and not self._is_contact(node) and not (node.nominative and node.cases <= {"nomn"}))
            or _has(node, "upper") or _has(node, "rest") or _has(node, "committee") or node.norm in ("дальше", "всеми", "кем-то", "командой", "всех", "другими", "выше", "команду")
        ]
        if self._nobody(clause):
            self._told.alone = True
            return
        if subject == "O" and negated and any(word in ("ее", "его", "нее", "него") for word in words):
            self._mine(False)
            return
        if negated:
            if any(_has(node, "rest") for node in clause) or not _verb(verb, "consult_needs_object"):
                self._told.alone = True
            return
        needs = _verb(verb, "consult_needs_object")
        orgs = [node for node in clause if node.kind == "w" and node.form and node.form.part == "NOUN" and not node.form.lemmas & lexicon()["not_org"]]
        if needs and not target:
            consent = any(_lemmas(node) & lexicon()["consent"] for node in clause)
            if consent:
                self._told.takes_part = True
            elif orgs and any(word in ("на", "в", "у", "к") for word in words) and not only:
                self._told.takes_part = True
        else:
            self._told.takes_part = True
        if only and subject == "C":
            self._mine(False)

    def _read_nominal(self, clause: list[Node], denied: bool) -> None:
        """Read a clause without a verb of deciding: "слово за ним", "полномочий нет", "не она"."""
        words = [node.norm for node in clause]
        lemmas = frozenset().union(*(_lemmas(node) for node in clause))
        text = " ".join(words)
        if _idioms().search(text):
            self._mine(True)
            return
        final = any(_has(node, "final") for node in clause)
        needs = any(_has(node, "need") for node in clause) or "без" in words or any(
            _verb(node, "consult") for node in clause
        )
        for i, node in enumerate(clause):
            before = words[i - 1] if i else ""
            if before in ("о", "об", "про", "по") or (i > 1 and words[i - 2] in ("о", "об", "про", "по")):
                continue
            if node.kind == "w" and _lemmas(node) & lexicon()["power"] and node.form and node.form.part == "NOUN":
                colon = words[i + 1 : i + 2] == [":"]
                if colon and i + 2 < len(clause) and clause[i + 2].is_person and clause[i + 2].nominative:
                    self._decides(clause[i + 2], final, False)
                    return
                power = _lemmas(node)
                owner, person = self._owner(clause, i)
                consent = bool(power & lexicon()["consent"]) and (needs or "последний" not in lemmas)
                if needs and consent and "без" not in words:
                    if owner == "C":
                        self._mine(True)
                    else:
                        self._told.takes_part = True
                    return
                if "без" in words:
                    if words[max(0, words.index("без") - 1)] in ("не",) or "не" in words:
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
                    weak = power & {"виза", "согласие", "голос"} and not final
                    if weak:
                        self._told.takes_part = True
                    else:
                        self._decides(person, final, False)
                    return
                if owner == "C":
                    self._mine(not denied or "не только" in text)
                    return
                claimed = power & {"право", "полномочие", "карт-бланш"} or (power & {"подпись", "слово", "голос"} and (final or "решающее" in text or "есть" in words))
                if claimed and (power & {"полномочие", "карт-бланш"} or "подписи" in words or "решать" in words or "есть" in words or final):
                    self._mine(not denied and "ноль" not in words and "мало" not in words and "нуль" not in words)
                    return
                if denied and power & {"голос", "право", "полномочие", "решение"} and not any(n.is_person for n in clause):
                    if "другой" in lemmas or "остальной" in lemmas or "никаких" in words and power & {"решение"}:
                        self._told.alone = True
                    else:
                        self._mine(False)
                    return
        if re.search(r"зависит (?:\S+ )?от (?:него|нее|них)|от (?:него|нее|них)\b.* зависит", text):
            self._mine(not denied)
            return
        if "зависит" in words:
            person = next((node for node in clause if node.is_person and "gent" in node.cases), None)
            if person is not None and "от" in words:
                if self._is_contact(person):
                    self._mine(not denied)
                else:
                    self._decides(person, final, False)
                return
        consents = lemmas & lexicon()["consent"]
        if consents and not denied and "без" not in words and (needs or any(node.is_person for node in clause)):
            if not any(node.norm in ("его", "ее") and not any(each.is_person for each in clause) for node in clause):
                self._told.takes_part = True
                return
        if (lemmas & {"вопрос"} or (words and words[0] in ("это",))) and "к" in words:
            person = next((node for node in clause if node.is_person and "datv" in node.cases), None)
            if person is not None:
                self._decides(person, final, False)
                return
            if {"нему", "ней"} & set(words):
                self._mine(not denied)
                return
        if re.search(r"(?:не|а не|,? не) (?:он|она)\b", text) and not any(node.is_person and node.nominative for node in clause):
            self._mine(False)
            return
        if any(word in ("он", "она") for word in words) and any(word in ("главный", "главная", "босс", "хозяин-барин") for word in words):
            self._mine(not denied)
            return
        if any(_has(node, "powerless") and node.nominative for node in clause) and not any(
            node.is_person and node.nominative and not self._is_contact(node) for node in clause
        ):
            self._mine(False)
            return
        if re.search(r"не (?:входит|состоит|вхож|допущ|в состав)|там нет|туда не|не член", text) and self._told.takes_part:
            self._mine(False)
            return
        only = any(_has(node, "only") for node in clause)
        verb = next((node for node in clause if node.kind == "w" and node.form and node.form.part == "VERB" and not _has(node, "told")), None)
        if only and verb is not None and verb.form and verb.form.person != "1per" and not verb.form.past:
            if not any(node.is_person and node.nominative and not self._is_contact(node) for node in clause):
                self._mine(False)
                return
        self._elliptic(clause, denied)

    def _elliptic(self, clause: Sequence[Node], denied: bool) -> None:
        """Read "а директор" after "решает не она"."""
        content = [node for node in clause if node.kind != "m" and not _is_adverb(node) and node.norm not in ("а", "но", "и", "это", "сам", "сама", *_HIS)]
        if len(content) == 1 and content[0].is_person and content[0].nominative and not denied and not self._is_contact(content[0]):
            self._told.lone = content[0]
        if denied and len(content) == 2 and content[0].norm == "не" and content[1].is_person:
            self._denied_other = True
        if not content or denied:
            return
        linked = any(node.norm in ("а", "но") for node in clause[:2])
        if content[0].is_person and content[0].nominative and len(content) <= 2 and not self._is_contact(content[0]):
            if linked and (self._denied_other or (self._told.mine and not self._told.mine[-1])) and not self._told.other_decides:
                self._decides(content[0], False, False)
        elif linked and len(content) <= 2 and content[0].kind == "w" and content[0].form and content[0].form.part in ("NOUN", "NONE", "LATN") and "nomn" in content[0].cases:
            if self._told.mine and not self._told.mine[-1] and not self._told.other_decides:
                self._decides(None, False, False)
        elif content[0].norm in ("он", "она") and linked and len(content) == 1:
            self._mine(True)

    def _read_company(self, clause: Sequence[Node], predicate: bool, denied: bool) -> None:
        """Read who else is there: "вместе с женой", "больше никто", "без согласований", "комиссия"."""
        words = [node.norm for node in clause]
        text = " ".join(words)
        told = self._told
        lemmas = frozenset().union(*(_lemmas(node) for node in clause))
        spoke = any(_has(node, "told") and is_finite(node) for node in clause)
        if self._nobody(clause) and not spoke and "ничего" not in words:
            told.alone = True
        elif any(_has(node, "rest") for node in clause) and denied and not spoke:
            told.alone = True
        elif any(_has(node, "only") for node in clause) and any(
            node.norm in ("он", "она") for node in clause
        ) and re.search(r"только (?:он|она)\b", text) and not denied:
            told.alone = True
            if not predicate:
                self._mine(True)
        decided = predicate or bool(told.mine) or told.other_decides
        together = any(_has(node, "together") for node in clause)
        if together and not denied:
            told.takes_part = True
        with_whom = [
            i for i, node in enumerate(clause)
            if node.norm in ("с", "со", "плюс") and any(
                (each.is_person and ("ablt" in each.cases or node.norm == "плюс") and not self._is_contact(each)) for each in clause[i + 1 : i + 4]
            )
        ]
        if with_whom and not denied and (together or any(_is_decide(node) for node in clause) or self._is_light_clause(clause)):
            told.takes_part = True
        for i, word in enumerate(words):
            if word == "без" and i + 1 < len(words):
                rest = clause[i + 1 : i + 4]
                whom = any(node.is_person or node.kind == "o" for node in rest)
                what = any(_lemmas(node) & (lexicon()["consent"] | {"согласование", "участие", "оглядка", "совет", "помощь", "комитет", "тендер", "комиссия", "обсуждение", "совещание", "разговор", "посредник", "вопрос", "голосование", "ведом", "спрос"}) for node in rest)
                verb_denied = "не" in words
                if rest[0].norm in _OF_HIM:
                    continue
                if (whom or what) and verb_denied:
                    told.takes_part = True
                elif (whom or what) and not any(_lemmas(node) & {"право", "полномочие"} for node in rest):
                    told.alone = True
        if re.search(r"\bнет\b|\bнету\b", text) and any(
            (node.is_person and "gent" in node.cases) or _lemmas(node) & {"согласование", "совет", "комиссия", "комитет", "тендер", "голос", "акционер", "партнер"} for node in clause
        ) and not any(node.kind in "c" for node in clause) and not any(_lemmas(n) & {"право", "полномочие"} for n in clause):
            told.alone = True
        committee = any(_has(node, "committee") for node in clause) or any(
            node.kind == "b" and node.form is not None and node.form.lemma in ("комитет", "комиссия", "тендерный", "закупочный", "инвестком") for node in clause
        )
        if committee and not denied and not any(word in ("никаких", "без") for word in words):
            told.takes_part = True
        if re.search(r"(?:кроме|помимо) (?:него|нее)", text):
            if not self._nobody(clause):
                told.takes_part = True
            else:
                told.alone = True
        if re.search(r"\b(?:еще|несколько|другие|других|нужны?|как минимум|всего) (?:двое|трое|человек|люди|лиц|пара|пять|три|два|четыре|несколько)", text) and not denied:
            told.takes_part = True
        if re.search(r"(?:он|она)\b.* в (?:их|том|этом|его) числе|(?:он|она)\b.* (?:среди|один из|одна из) (?:них|тех)|включая (?:его|ее)|с (?:ним|ней) во главе", text):
            self._mine(True)
        if re.search(r"(?:много|несколько|двое|трое|куча|два|три|\d+) (?:согласующих|подписантов|лпр|визирующих)|(?:согласующих|подписантов|лпр|визирующих|подписей) (?:там |у них )?(?:много|несколько|двое|трое|куча|два|три|\d)", text):
            told.takes_part = True
        if re.search(r"полные полномочия|полный карт-бланш|полная свобода", text) and not denied:
            told.alone = True
        if re.search(r"(?:совещательн|консультативн)\w+ (?:голос|функци|роль|мнени)|(?:голос|роль|функция)\w* (?:там |у нее |у него )?(?:совещательн|консультативн)", text):
            self._told.mine = [False]
        met = any(_verb(node, "come_to") or _verb(node, "communicate") or _has(node, "communicate_noun") for node in clause)
        if "через" in words and not met and any(node.is_person and not self._is_contact(node) for node in clause[words.index("через") + 1 :][:2]):
            told.takes_part = True
        if any(_has(node, "need") and node.norm not in ("после", "получить") for node in clause) and any(
            node.is_person and node.nominative and not self._is_contact(node) for node in clause
        ):
            told.takes_part = True
        if not predicate and self._alone(clause) == "yes" and told.contact is not None and not denied and not told.mine:
            if not told.other_decides and any(_has(node, "alone") or node.norm in ("один", "одна") for node in clause):
                self._mine(True)
        if not predicate and self._alone(clause) == "yes" and (told.mine or len([n for n in clause if n.kind != "m"]) <= 3):
            told.alone = True
        if re.search(r"один из|одна из", text) and lemmas & {"лпр", "подписант", "голос"}:
            told.takes_part = True
        if not predicate and decided and not denied and any(word in ("тоже", "также") for word in words) and any(
            node.is_person and node.nominative and not self._is_contact(node) for node in clause
        ):
            told.takes_part = True

    def _is_light_clause(self, clause: Sequence[Node]) -> bool:
        return any(self._is_light(node, clause) for node in clause if is_finite(node))

    def _mine(self, value: bool) -> None:
        self._told.mine.append(value)
        self._told.mine_at = self._at

    def _decides(self, person: Node | None, final: bool, plural: bool) -> None:
        del plural
        told = self._told
        told.other_decides = True
        told.other_strong_at = self._at
        told.other_final = told.other_final or final or bool(told.mine and told.mine[-1])
        if person is not None and (told.decider is None or final):
            told.decider = person


__all__ = ["Deciding", "read_deciding", "form_of"]
