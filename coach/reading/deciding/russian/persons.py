"""The persons of a Russian message, found by their form: any noun for a person is somebody's job.

`coach.reading.people` finds the jobs a list knows. When the coach has asked for the contact's job, a message
may be read more boldly: an animate noun that is no name is a person, the adjectives that agree with it and
the genitives after it belong to the title ("художественный руководитель театра").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from coach.reading.people import Cast, Member
from coach.reading.roles import PLACE, in_case, right_of_title, russian_parses
from coach.reading.text import Typos, load_lexicon

_MARKS = ",.;:!?()"
_FINITE = frozenset(("VERB", "INFN", "PRTS", "PRED"))
_SUFFIX = re.compile(
    r"(?:[еоё]р|ист|ник|[щч]ик|лог|граф|вед|ант|ент|арь|тель|опс|м[еэ]н|ниц|[щч]иц|истк|ерш|орш|арш|ичк|енк|ологин|ерк|орк|арк|рейтор|айтер|врач|лид|мастер)"
    r"(?:а|у|ом|ем|ы|и|ов|ам|ами|ах|е|ой|ей|я|ю|ь)?$"
)
_PREFIX = re.compile(r"^(?:зав|зам|глав|нач|пом|спец|гл|рук|ген|фин|ком|тех|исп|мед|торг)[а-я]{3,}$")
_LATIN_JOB = re.compile(
    r"^(?:c[a-z]{1,3}o|vp|hrbp|pm|po|hrd|hr|qa|[a-z-]+(?:er|or|ist|lead|head|ant|yst|ops|man|tive))$"
)
_BY_ENDING = tuple(
    (ending, frozenset(cases.split()))
    for ending, cases in (
        ("ом", "ablt"),
        ("ем", "ablt"),
        ("ой", "ablt gent datv"),
        ("ей", "ablt gent datv"),
        ("у", "datv accs"),
        ("ю", "datv accs"),
        ("а", "nomn gent accs"),
        ("я", "nomn gent accs"),
        ("е", "datv loct"),
        ("ы", "gent nomn"),
        ("и", "gent nomn"),
    )
)
_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_ALL = frozenset(_CASES)


@dataclass(frozen=True)
class Form:
    """What a Russian word can be: dictionary forms, part of speech, cases, number, person."""

    lemma: str
    lemmas: frozenset[str]
    part: str
    cases: frozenset[str]
    plural: bool
    person: str
    animate: bool
    infinitive: bool
    past: bool


@dataclass(frozen=True)
class Node:
    """A word, mark or person of a message.

    ``kind``: ``w`` word, ``m`` mark; ``r`` job, ``n`` name, ``p`` both, ``b`` body of people, ``o`` a person
    without a job (client, colleague, wife), ``c`` the rep's contact ("контакт", "она"), ``h`` "человек".
    """

    norm: str
    start: int
    end: int
    kind: str
    form: Form | None = None
    cases: frozenset[str] = frozenset()
    plural: bool = False
    member: Member | None = None
    capitals: bool = False
    words: tuple[str, ...] = field(default=())

    @property
    def gender(self) -> str:
        """Return the grammatical gender of the first noun, "" where none is known."""
        return _gender(self.words)

    @property
    def nominative(self) -> bool:
        """Tell whether this can be a subject."""
        return "nomn" in self.cases

    @property
    def is_person(self) -> bool:
        """Tell whether this is somebody other than "he" or "the contact"."""
        return self.kind in "rnpbo"


@lru_cache(maxsize=1)
def lexicon() -> dict[str, frozenset[str]]:
    """Return the word classes of ``lexicon/deciding_ru.json``, multi-word entries with a space."""
    data = load_lexicon("deciding_ru")
    return {
        name: frozenset(word.replace("_", " ") for word in listed.split())
        for name, listed in data.items()
        if isinstance(listed, str) and name not in ("_", "oops_phrases")
    }


@lru_cache(maxsize=1)
def _typos() -> Typos:
    words = lexicon()
    forms: set[str] = set()
    for name in ("decide", "approve", "consult", "advise", "communicate"):
        for lemma in words[name]:
            for form in russian_parses(lemma)[0].lexeme:
                if form.tag.POS in ("VERB", "INFN") and len(form.word) > 5:
                    forms.add(form.word.replace("ё", "е"))
    for lemma in lexicon()["typo_nouns"]:
        forms.update(form.word.replace("ё", "е") for form in russian_parses(lemma)[0].lexeme)
    forms.update(lexicon()["typo_words"])
    return Typos(forms, (), 6)


@lru_cache(maxsize=8192)
def is_known(word: str) -> bool:
    """Tell whether the dictionary has a Russian word, by its last part where it is a compound."""
    return bool(russian_parses(word.rsplit("-", 1)[-1])[0].is_known)


@lru_cache(maxsize=4096)
def spelled(word: str) -> str:
    """Return the word meant by a mistyped one that says something about deciding."""
    if not re.match("[а-я]", word) or len(word) < 6 or is_known(word):
        return word
    return _typos().correct(word) or word


@lru_cache(maxsize=4096)
def form_of(word: str) -> Form:
    """Return what a word can be, the likeliest reading of its part of speech first."""
    if not re.match("[а-я]", word):
        return Form(word, frozenset((word,)), "LATN", _ALL, False, "", False, False, False)
    parses = russian_parses(word)[:5]
    best = parses[0]
    lemmas = frozenset(parse.normal_form.replace("ё", "е") for parse in parses if parse.score > 0.02) | {word}
    part = str(best.tag.POS or "NONE")
    same = [parse for parse in parses if parse.tag.POS == best.tag.POS]
    return Form(
        best.normal_form.replace("ё", "е"),
        lemmas,
        part,
        frozenset(str(parse.tag.case) for parse in same if parse.tag.case),
        "plur" in best.tag,
        str(best.tag.person or ""),
        "anim" in best.tag,
        part == "INFN",
        "past" in best.tag,
    )


def is_finite(node: Node) -> bool:
    """Tell whether a node is a verb that says something of a subject."""
    return node.kind == "w" and node.form is not None and node.form.part in _FINITE


def _job_cases(words: Sequence[str]) -> tuple[frozenset[str], bool]:
    """Return the cases a title can stand in, shown by its first noun, and whether it is plural."""
    for word in words:
        if not re.match("[а-я]", word) or word in lexicon()["short_head"]:
            return _ALL, False
        parses = russian_parses(word.rsplit("-", 1)[-1])[:6]
        if not parses[0].is_known or word in lexicon()["loan_job"]:
            if word.startswith(("зам", "зав", "нач", "пом")):
                return _ALL, False
            return next((cases for ending, cases in _BY_ENDING if word.endswith(ending)), frozenset(("nomn",))), False
        heads = form_of(word).lemmas & lexicon()["substantive"] or word.startswith(("управляющ", "заведующ"))
        found = [parse for parse in parses if parse.tag.POS == "NOUN" or (heads and parse.tag.POS in ("ADJF", "PRTF"))]
        if found and not (len(words) > 1 and parses[0].tag.POS == "ADJF" and not heads):
            plural = "plur" in found[0].tag
            same = [parse for parse in found if ("plur" in parse.tag) == plural]
            return frozenset(str(parse.tag.case) for parse in same), plural
    return _ALL, False


@lru_cache(maxsize=4096)
def _is_person_word(word: str) -> str:
    """Return the kind of person a word is for: ``r``, ``o``, ``c``, ``h``; "" where none."""
    words = lexicon()
    if not word[0].isalpha():
        return ""
    if not re.match("[а-я]", word):
        return "r" if _LATIN_JOB.match(word) else ""
    form = form_of(word)
    if form.part == "NOUN" and form.lemma in words["forms_of_contact"]:
        return "c"
    if form.lemma in words["human"] and form.part == "NOUN":
        return "h"
    if form.lemma in words["other_person"] and form.part == "NOUN":
        return "o"
    if form.lemmas & words["not_job"] and (form.lemma in words["not_job"] or form.part != "NOUN"):
        return ""
    if form.lemmas & words["powerless"]:
        return ""
    parses = russian_parses(word.rsplit("-", 1)[-1])[:3]
    best = parses[0]
    if form.part == "NOUN" and (form.lemma in words["loan_job"] or word in words["loan_job"]):
        return "r"
    if is_known(word):
        named = {"Name", "Surn", "Patr", "Geox", "Orgn"} & set(best.tag.grammemes)
        same = [parse for parse in parses if parse.normal_form == best.normal_form]
        alive = "anim" in best.tag or sum(parse.score for parse in same if {"NOUN", "anim"} in parse.tag) > 0.15
        return "r" if best.tag.POS == "NOUN" and alive and not named else ""
    if word.rstrip("аоуыеямх") in words["loan_job"] or word in words["loan_job"]:
        return "r"
    if best.tag.POS in ("PREP", "CONJ", "PRCL", "INTJ", "NPRO", "ADVB"):
        return ""
    surname = {"Surn", "Patr"} & set(best.tag.grammemes)
    if (_SUFFIX.search(word) and not surname and len(word) > 4) or _PREFIX.match(word):
        return "r"
    return ""


def nodes_of(cast: Cast) -> list[Node]:
    """Return the words, marks and persons of a message in order."""
    words = cast.norm.split()
    flat = [_node(cast, word, place) for word, place in zip(words, cast.places, strict=True)]
    flat = [_governed(flat, i) for i in range(len(flat)) if not _is_ending(flat, i)]
    flat = [
        replace(node, kind="r", cases=_job_cases(node.words)[0]) if _must_be_job(flat, i) else node
        for i, node in enumerate(flat)
    ]
    flat = [replace(node, kind="w") if _leads_title(flat, i) else node for i, node in enumerate(flat)]
    norms = [node.norm for node in flat]
    words_of = lexicon()
    out: list[Node] = []
    at = 0
    while at < len(flat):
        node = flat[at]
        if (
            node.kind == "h"
            and norms[at + 1 : at + 2] == ["из"]
            and at + 2 < len(flat)
            and "gent" in flat[at + 2].cases
        ):
            out.append(replace(_joined(cast, flat, at, at, at + 3), kind="r"))
            at += 3
            continue
        acting = norms[at : at + 4] in (["и", ".", "о", "."], ["и", ".", "о", ","]) and flat[at + 4 : at + 5]
        if acting and flat[at + 4].kind == "r":
            out.append(replace(_joined(cast, flat, at, at + 4, at + 5), cases=_ALL))
            at += 5
            continue
        dot = norms[at + 1 : at + 2] == ["."]
        ruled = {"gent", "ablt"} if node.norm == "зав" else {"gent"}
        headed = node.norm in words_of["short_head"] and any(ruled & each.cases for each in flat[at + 1 + dot :][:1])
        job = node.kind in "rp" or (headed and node.kind == "w")
        substantive = node.kind == "w" and _is_substantive(flat, at)
        if not (job or substantive or node.kind == "b"):
            if node.kind == "w" and node.norm in ("head", "chief", "vp", "lead", "director", "manager"):
                last = at + 1
                while last < len(flat) and flat[last].kind == "w" and re.match("[a-z&]", flat[last].norm):
                    last += 1
                out.append(_joined(cast, flat, at, at, last))
                at = last
                continue
            out.append(node)
            at += 1
            continue
        first = at
        if job:
            while out and first > 0 and out[-1] is flat[first - 1]:
                if _modifies(out, flat, at):
                    width = 1
                elif len(out) > 1 and out[-1].norm == "." and out[-2].norm in words_of["abbreviated"]:
                    width = 2
                else:
                    break
                del out[-width:]
                first -= width
        last = at + 1
        if (
            (node.words[0] if node.words else node.norm) in words_of["short_head"]
            and last + 1 < len(flat)
            and flat[last].norm == "."
            and flat[last + 1].kind != "m"
            and ("gent" in flat[last + 1].cases or (node.norm == "зав" and "ablt" in flat[last + 1].cases))
        ):
            last += 2
        elif job or substantive:
            unlisted = node.member is None
            title = node.norm if node.member is None else (node.member.role or "").lower()
            leads = title == "зав" or title.startswith(("заведующ", "управляющ"))
            if unlisted or leads:
                last = right_of_title(
                    [*norms[:at], "заведующий" if leads else spelled(norms[at]), *norms[at + 1 :]], at + 1
                )
            if substantive and last == at + 1 and norms[at + 1 : at + 2] == ["за"] and at + 2 < len(flat):
                last = at + 3
            if unlisted and last == at + 1 and last < len(flat) and flat[last].kind in "rb":
                follows = flat[last]
                if "gent" in follows.cases and not follows.nominative:
                    last += 1
        if job or substantive:
            while last < len(flat) and flat[last].capitals and flat[last].norm not in words_of["decide_noun"]:
                last += 1
            if (last + 1 < len(flat) and node.member is None) or last == at + 1:
                short = flat[last] if last < len(flat) else None
                if short is not None and short.kind == "w" and short.norm.isalpha() and not is_known(short.norm):
                    after = last + 1
                    if after < len(flat) and flat[after].kind == "w" and in_case(flat[after].norm, "gent", "NOUN"):
                        last += 2
        while last - 1 > at and flat[last - 1].kind == "m":
            last -= 1
        out.append(_joined(cast, flat, first, at, last))
        at = last
    return out


_PREPOSITIONS = frozenset(lexicon()["governing"])
_NUMERALS = frozenset(lexicon()["numeral"])


def _must_be_job(flat: Sequence[Node], at: int) -> bool:
    """Tell whether an unknown noun stands where only a job can: "говорю с ...", "контакт - ...", first of all."""
    node = flat[at]
    if node.kind != "w" or node.form is None or node.form.part != "NOUN" or is_known(node.norm):
        return False
    if len(node.norm) < 4 or node.capitals or node.form.lemmas & (lexicon()["decide_noun"] | lexicon()["powerless"]):
        return False
    before = [each for each in flat[max(0, at - 5) : at] if each.kind != "m"]
    ends = at + 1 == len(flat) or flat[at + 1].kind == "m" or flat[at + 1].norm in lexicon()["contrast_words"]
    if before and before[-1].norm in ("с", "со"):
        words = lexicon()
        return any(
            each.form is not None
            and (
                each.form.lemmas & (words["communicate"] | words["communicate_noun"])
                or each.form.lemma.endswith(tuple(words["communicate_ending"]))
            )
            for each in before
        )
    if not ends or (at + 2 < len(flat) and flat[at + 2].kind in "rp"):
        return False
    if not before and (node.norm[-1] in "аеоуыияёю" or node.norm.endswith(tuple(lexicon()["org"]))):
        return False
    return not before or before[-1].kind == "c" or before[-1].norm in ("он", "она")


def _leads_title(flat: Sequence[Node], at: int) -> bool:
    """Tell whether "старший" only opens a longer title: "старший научный сотрудник"."""
    node, rest = flat[at], flat[at + 1 : at + 4]
    if node.kind != "r" or node.form is None or not node.form.lemmas & lexicon()["substantive"] or len(node.words) > 1:
        return False
    width = next((i for i, each in enumerate(rest) if each.kind != "w" or not _adjective(each)), None)
    return width is not None and rest[width].kind == "r" and bool(rest[width].cases & node.cases & rest[0].cases)


def _is_ending(flat: Sequence[Node], at: int) -> bool:
    """Tell whether the node is part of "говорил(а)"."""
    for first in range(max(0, at - 2), at + 1):
        three = flat[first : first + 3]
        if (
            [node.norm for node in three] in (["(", "а", ")"], ["(", "ла", ")"], ["(", "ась", ")"])
            and first
            and flat[first - 1].end == three[0].start
        ):
            return True
    return False


@lru_cache(maxsize=1024)
def _gender(words: tuple[str, ...]) -> str:
    for word in words:
        if re.match("[а-я]", word):
            best = russian_parses(word.rsplit("-", 1)[-1])[0]
            if best.tag.POS == "NOUN":
                return str(best.tag.gender or "")
    return ""


def _adjective(node: Node) -> bool:
    return node.form is not None and node.form.part == "ADJF"


def _governed(flat: Sequence[Node], at: int) -> Node:
    """Return the node with the cases that its place allows."""
    node = flat[at]
    if (node.kind in "wm" and node.form is not None and node.form.part not in ("NOUN", "ADJF")) or not at:
        return node
    before = at - 1
    while (
        before > 0
        and flat[before].kind == "w"
        and _adjective(flat[before])
        and flat[before].cases & node.cases - {"nomn"}
    ):
        before -= 1
    word = flat[before].norm
    if word in _PREPOSITIONS and flat[before].kind == "w":
        return replace(node, cases=node.cases - {"nomn"})
    if word in _NUMERALS and ("gent" in node.cases or node.plural) and node.kind != "w":
        return replace(node, cases=node.cases | {"nomn"}, plural=True)
    return node


def _node(cast: Cast, word: str, place: tuple[int, int]) -> Node:
    start, end = place
    if word.startswith(PLACE):
        member = cast.who(word)
        text = (member.role or member.name or "").lower().replace("ё", "е")
        parts = tuple(text.split())
        if member.kind == "n" or (member.kind == "p" and member.name and not member.role):
            cases, plural = _name_cases(cast.line.text[member.start : member.end].lower().split()[0], member), False
        else:
            cases, plural = _job_cases(parts)
        plain = member.kind == "b" and bool(parts) and parts[0].endswith(("и", "ы"))
        if plain and any("nomn" in parse.tag for parse in russian_parses(parts[0])):
            cases |= {"nomn"}  # "закупки участвуют"
        kind = member.kind
        first = form_of(parts[0]) if parts else None
        if kind == "r" and first is not None and first.lemma in lexicon()["other_person"] - {"партнер"}:
            kind = "o"
        return Node(word, start, end, kind, first, cases, plural, member, False, parts)
    if word in _MARKS:
        return Node(word, start, end, "m")
    word = spelled(word)
    form = form_of(word)
    if form.lemma in ("лицо", "персона") and "контактн" in cast.line.text[max(0, start - 14) : start].lower():
        return Node(word, start, end, "c", form, form.cases, False, None, False, (word,))
    kind = _is_person_word(word) or "w"
    cases, plural = _job_cases((word,)) if kind != "w" else (form.cases, form.plural)
    text = cast.line.text
    capitals = text[start:end].isupper() and end - start > 1 and not text.isupper()
    return Node(word, start, end, kind, form, cases, plural, None, capitals, (word,))


def _name_cases(word: str, member: Member) -> frozenset[str]:
    if member.lifted:
        return _ALL - {"nomn"}
    cases = frozenset(
        str(parse.tag.case)
        for parse in russian_parses(word)[:4]
        if {"Name", "Surn", "Patr"} & set(parse.tag.grammemes) and "sing" in parse.tag
    )
    return cases or _ALL


def _is_substantive(flat: Sequence[Node], at: int) -> bool:
    """Tell whether an adjective stands for a person: "главный по закупкам", "старшая смены"."""
    words = lexicon()
    form = flat[at].form
    leads = flat[at].norm.startswith(("управляющ", "заведующ"))
    if form is None or not (form.lemmas & words["substantive"] or leads) or form.part not in ("ADJF", "PRTF", "NOUN"):
        return False
    follows = flat[at + 1] if at + 1 < len(flat) else None
    if follows is not None and follows.norm in ("по", "за") and at + 2 < len(flat):
        return True
    if follows is not None and follows.kind in "rp" and set(follows.cases) & set(flat[at].cases):
        return False
    noun = (
        follows is not None
        and follows.kind == "w"
        and follows.form is not None
        and follows.form.part in ("NOUN", "ADJF")
    )
    if noun and follows is not None and in_case(follows.norm, "gent", "NOUN") and "nomn" not in follows.cases:
        return True
    return not noun and (leads or bool(form.lemmas & words["substantive_alone"]))


def _modifies(out: Sequence[Node], flat: Sequence[Node], head: int) -> bool:
    """Tell whether the last word of ``out`` is an adjective of the title whose noun is ``flat[head]``."""
    words = lexicon()
    before, noun = out[-1], flat[head]
    if before.kind != "w" or before.form is None:
        return False
    if before.norm in words["prefix_word"]:
        return True
    if before.form.lemma in words["decide_noun"]:
        return False
    if before.norm.isalpha() and len(before.norm) < 6 and not is_known(before.norm) and before.form.part != "LATN":
        return len(out) < 2 or out[-2].kind == "m" or out[-2].kind == "c"
    if re.match("[a-z]", before.norm) and re.match("[a-z]", noun.words[0] if noun.words else noun.norm):
        return True
    for parse in russian_parses(before.norm)[:6]:
        if parse.tag.POS not in ("ADJF", "PRTF") or "Apro" in parse.tag:
            continue
        if "Anum" in parse.tag or parse.normal_form.replace("ё", "е") in words["no_role_adjective"]:
            return False
        if str(parse.tag.case) in noun.cases:
            return True
    return False


def _joined(cast: Cast, flat: Sequence[Node], first: int, head: int, last: int) -> Node:
    node = flat[head]
    start, end = flat[first].start, flat[last - 1].end
    text = cast.line.text[start:end]
    kind = node.kind if node.kind != "w" else "r"
    member = node.member
    if node.kind == "b":
        return node
    if member is None or (start, end) != (member.start, member.end):
        name = member.name if member else None
        role = cast.line.text[start : node.start] + (member.role or "") if member and name else text
        member = Member("p" if name else "r", name, role, start, end)
    return replace(node, kind=kind, start=start, end=end, member=member, cases=node.cases or _ALL)
