"""The clauses of a Russian message: where they begin, where the rep corrects himself, what a word is in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from coach.reading.deciding.russian.persons import Node, form_of, is_finite, lexicon
from coach.reading.text import load_lexicon

HE = frozenset(("он", "она", "они", "я"))
HIS = frozenset(("его", "ее", "их", "мой", "моя", "мое"))
HIM = frozenset(("ним", "ней", "нею", "мной"))
OF_HIM = frozenset(("него", "нее", "меня"))
TO_HIM = frozenset(("ему", "ей", "им", "мне"))
_CLAUSE_MARKS = frozenset(",.;!?()")


def _without_asides(nodes: Sequence[Node]) -> list[Node]:
    """Leave out ", как я думала,"."""
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        aside = [node.norm for node in nodes[at : at + 2]] in (["как", "я"], ["как", "мне"])
        usual = nodes[at].norm == "как" and [node.norm for node in nodes[at - 1 : at]] == [","]
        usual = usual and at + 1 < len(nodes) and nodes[at + 1].norm in lexicon()["aside"]
        if usual or (aside and any(has(node, "believed") for node in nodes[at + 2 : at + 5])):
            while at < len(nodes) and nodes[at].kind != "m":
                at += 1
            if out and out[-1].norm == ",":
                out.pop()
            at += usual and at < len(nodes) and nodes[at].norm == ","
            continue
        out.append(nodes[at])
        at += 1
    return out


def without_questions(nodes: Sequence[Node]) -> list[Node]:
    """Leave out the sentences that ask."""
    nodes = _without_asides(nodes)
    out: list[Node] = []
    sentence: list[Node] = []
    for node in nodes:
        sentence.append(node)
        if node.kind == "m" and node.norm in ".;!?":
            if node.norm != "?":
                out += sentence
            elif any(each.norm == "кто" for each in sentence):
                out += [each for each in sentence if is_decide(each)]  # "кто решает? директор" says "решает директор"
            sentence = []
    return out + sentence


@lru_cache(maxsize=1)
def _oops() -> tuple[tuple[str, ...], ...]:
    listed = str(load_lexicon("deciding_ru")["oops_phrases"]).split("|")
    return tuple(tuple(phrase.split()) for phrase in listed) + tuple((word,) for word in lexicon()["oops"])


def stretches(nodes: Sequence[Node]) -> list[tuple[list[Node], bool]]:
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
        while at < len(nodes) and (
            _oops_at(nodes, at) or (nodes[at].kind == "m" and at + 1 < len(nodes) and _oops_at(nodes, at + 1))
        ):
            at += _oops_at(nodes, at) or 1
        colon = next((i for i in range(at, min(at + 5, len(nodes))) if nodes[i].norm == ":"), None)
        if colon is not None and not any(node.is_person or tells(node) for node in nodes[at:colon]):
            at = colon + 1
        rest = nodes[at:]
        skip = 0
        while skip < len(rest) and (rest[skip].kind == "m" or rest[skip].norm in ("а", "что", "это", "но", "нет")):
            skip += 1
        person = next((i for i, node in enumerate(rest[skip : skip + 2]) if node.is_person), None)
        if person and (
            rest[skip].kind == "m" or not (is_adverb(rest[skip]) or rest[skip].norm in HIS | lexicon()["filler"])
        ):
            person = None
        behind = until_mark(rest[skip + person + 1 :]) if person is not None else []
        verb_after = any(is_finite(node) for node in behind) and behind[0].norm not in ("он", "она")
        lone = person is not None and not verb_after and rest[skip].norm != "не"
        wrong = next((i for i in range(len(last) - 1, -1, -1) if last[i].is_person), None)
        thought = next((i for i, node in enumerate(last) if has(node, "believed")), None)
        if lone and person is not None and thought is not None and last[-1].norm in ("он", "она"):
            last[thought:-1] = []  # "думал, директор, а он оказался зам"
            last.append(rest[skip + person])
            at += skip + person + 1
            continue
        if lone and person is not None and wrong is None and any(node.norm in ("тот", "те") for node in last):
            last = [node for node in last if is_decide(node)]  # "решает тот, кто платит, то есть инвестор"
            last.append(rest[skip + person])
            at += skip + person + 1
            continue
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
    return replace(right, cases=right.cases | wrong.cases, plural=wrong.plural)


def _speaks(nodes: Iterable[Node]) -> bool:
    return any(node.is_person or is_finite(node) or node.norm in HE or node.kind == "c" for node in nodes)


def until_mark(nodes: Sequence[Node]) -> list[Node]:
    """Return the nodes before the next mark."""
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
    for words in _oops():
        if node.norm == words[0] and tuple(each.norm for each in nodes[at : at + len(words)]) == words:
            return len(words)
    before = nodes[at - 1] if at else None
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    alone = before is not None and before.kind == "m" and (after is None or after.kind == "m")
    return 1 if node.norm in ("нет", "неа") and alone and at > 1 and after is not None else 0


def clauses_of(nodes: Sequence[Node]) -> list[list[Node]]:
    """Cut a stretch into clauses; a mark or conjunction opens the next one."""
    out: list[list[Node]] = [[]]
    for i, node in enumerate(nodes):
        starts = (node.kind == "m" and node.norm in _CLAUSE_MARKS) or (
            node.kind == "w" and node.norm in lexicon()["contrast_words"]
        )
        if not starts and node.norm == "и":
            rest = []
            for each in nodes[i + 1 :]:
                if each.kind == "m" or each.norm in lexicon()["contrast_words"]:
                    break
                rest.append(each)
            starts = any(tells(each) for each in rest) and any(tells(each) for each in out[-1])
        if not starts and node.norm in ("он", "она", "решает", "решают") and out[-1]:
            starts = _runs_on(nodes, i, out[-1])
        if not starts and node.norm == "что" and out[-1]:
            starts = any(has(each, "told") and is_finite(each) for each in out[-1][-2:])
        if starts and out[-1]:
            out.append([])
        out[-1].append(node)
    return out


def _runs_on(nodes: Sequence[Node], at: int, before: Sequence[Node]) -> bool:
    """Tell whether a clause begins without a mark: "контакт девопс он сказал решает директор"."""
    follows = [node for node in nodes[at + 1 : at + 4] if not is_adverb(node)]
    if nodes[at].norm in ("он", "она"):
        last = before[-1]
        said = any(node.is_person and node.nominative for node in before) or any(tells(node) for node in before)
        goes = bool(follows) and (is_finite(follows[0]) or follows[0].norm in ("не", "мне", "сказал", "говорит"))
        return said and goes and last.norm not in lexicon()["no_run_on"]
    earlier = [node for node in before if is_decide(node)]
    if earlier:
        place = max(i for i, node in enumerate(before) if is_decide(node))
        return len(before) - place > 1
    persons = [node for node in before if node.is_person]
    later = [node for node in until_mark(nodes[at + 1 :]) if node.is_person and node.nominative]
    doing = any(is_finite(node) and node.form is not None and node.form.part == "VERB" for node in before)
    return bool(later) and ((bool(persons) and before[-1].is_person) or doing)


def is_adverb(node: Node) -> bool:
    """Tell whether a word only colours what is said."""
    part = node.form.part if node.form else ""
    return node.kind == "w" and part in ("ADVB", "PRCL", "INTJ", "CONJ", "PRED") and node.norm not in ("не", "нет")


def lemmas_of(node: Node) -> frozenset[str]:
    """Return the dictionary forms of a word; none for a person or mark."""
    return node.form.lemmas if node.form is not None and node.kind == "w" else frozenset()


def has(node: Node, name: str) -> bool:
    """Tell whether a word belongs to a class, by its dictionary form or as it stands."""
    words = lexicon()[name]
    if node.kind == "b":
        return not words.isdisjoint(node.words)
    return node.kind == "w" and (node.norm in words or bool(lemmas_of(node) & words))


def is_verb(node: Node, name: str) -> bool:
    """Tell whether a verb belongs to a class."""
    if node.form is None or node.kind != "w" or not (is_finite(node) or node.form.part == "GRND"):
        return False
    if node.form.lemmas & lexicon()[name]:
        return True
    return name == "communicate" and node.form.lemma.endswith(tuple(lexicon()["communicate_ending"]))


def is_decide(node: Node) -> bool:
    """Tell whether a word says "decides" by itself."""
    return is_verb(node, "decide") or (
        node.kind == "w" and node.form is not None and node.form.lemma in ("лпр", "подписант")
    )


def tells(node: Node) -> bool:
    """Tell whether a word is a predicate."""
    return is_finite(node) or (node.kind == "w" and node.form is not None and node.form.lemma in ("лпр", "подписант"))


def must(clause: Sequence[Node]) -> bool:
    """Tell whether something has to be done yet: "надо поговорить с шефом"."""
    return any(node.norm in ("надо", "нужно", "придется", "лучше") for node in clause)


@lru_cache(maxsize=2)
def light_verbs(name: str) -> dict[str, frozenset[str]]:
    """Return the verbs that decide only together with a noun, and these nouns: "принимать решение"."""
    listed = load_lexicon("deciding_ru")[name]
    return {verb: frozenset(nouns.split()) for verb, nouns in listed.items()}


def typed(clause: Sequence[Node]) -> str:
    """Return the words of a clause, jobs written out."""
    return " ".join(" ".join(node.words) if node.words else node.norm for node in clause)


@lru_cache(maxsize=32)
def _phrase(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=\W))(?:{load_lexicon('deciding_ru')['phrases'][name]})")


def phrase(name: str, text: str) -> bool:
    """Tell whether ``text`` holds one of the phrases listed under ``name``."""
    return _phrase(name).search(text) is not None


def same_job(said: str, contact: str) -> bool:
    """Tell whether a job is named again, in another case or without its department."""
    said_words, contact_words = said.lower().split(), contact.lower().split()
    if said.lower() == contact.lower():
        return True
    heads = [form_of(words[0].replace("ё", "е")).lemma for words in (said_words, contact_words)]
    return (len(said_words) == 1 and len(contact_words) > 1 and heads[0] == heads[1]) or (
        len(said_words) == len(contact_words)
        and all(
            form_of(a.replace("ё", "е")).lemma == form_of(b.replace("ё", "е")).lemma
            for a, b in zip(said_words, contact_words, strict=True)
        )
    )
