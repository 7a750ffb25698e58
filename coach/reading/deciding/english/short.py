"""What is told without a verb of deciding: "alone", "her and the director", "no, his boss", "the owner does"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.reading.deciding.english.corrections import at_of
from coach.reading.deciding.english.scene import Scene
from coach.reading.deciding.english.terms import MARKS, NOUNS

_TELLS_NOBODY = MARKS | frozenset(
    "be adv need agree have too but he with np aux decide prep decider budget blank must".split()  # noqa: SIM905
)
"""What may follow "nobody" where it says that nobody else takes part."""
_OPENS = frozenset(("he", "con", "det", "his", "job", "body", "it", "only", "adv", "not", "name", "that"))
"""What may follow a "no" that is an answer."""
_ANSWERS = frozenset(("yes", "no", "noanswer"))
_THEREFORE = re.compile(r"but (?:adv |it |that |num )*(?P<said>yes|noanswer|no) (?:\. )?$")
"""An answer that closes a message: "co-owner, so yes"."""
_IT_IS = re.compile(r"(?:it|that) be (?:adv |det |his |adj )*(?P<who>(?:job|name|body) )(?:'s )?(?=[,.] |$)")
_LISTING = re.compile(r"(?:body|many|joint|np|of num)(?: [^.:]*)? : (?:[^.]* )?(?P<he>he|con) (?:, |and |\. |$)")
"""Who is in a group: "a team of three: him, the CFO and the COO"."""
_OTHERS = re.compile(r"someone (?:agree )?: (?:det |his )*(?P<who>job|body|name|nobody|no|noanswer|yes) ")
"""A filled-in form: "others: finance", "others involved: no"."""


def for_somebody(scene: Scene) -> None:
    """Read "that's for the CFO", "above that the director"."""
    for found in re.finditer(r"(?:it|that) (?:adv |would )?be (?:adv |only )*(?P<prep>prep) ", scene.text):
        at = at_of(scene.text, found.start("prep"))
        party = scene.next_party(at)
        if party is not None and scene.terms[at].norm in ("for", "on") and scene.kinds[party] not in ("rep",):
            scene.settle(at, party, False, party)
    for found in re.finditer(
        r"prep (?:that|it|num) (?:num )?(?:, )?(?P<who>(?:det |his )*(?:job|body) )(?=[,.] |$)", scene.text
    ):
        at = at_of(scene.text, found.end("who")) - 1
        if not scene.is_contact(at):
            scene.note(at)
            scene.verdict.others = True
    gap = re.search(r", (?:but )?(?:det |his )*(?P<who>(?:job|body) )prep (?:[^,.:( ]+ )*(?=[,.] |$)", scene.text)
    if gap and scene.verdict.decides and "upto" in scene.kinds:
        at = at_of(scene.text, gap.start("who"))
        if not scene.is_contact(at):
            scene.note(at)  # "he up to 2k, the owner on everything above"
            scene.verdict.others = True
    if scene.verdict.decides and re.search("but (?:adv )*not (?:adv )*prep (?:it|that) ", scene.text):
        scene.verdict.decides = False  # "he signs, but not for this"
    if scene.verdict.others and (he := re.search("incl (?P<he>he|con) ", scene.text)):
        scene.note(at_of(scene.text, he.start("he")))
        scene.contact_decides()
    team = re.search(
        r"(?:body|many|joint|np|of num)(?: [^.:]*)? : (?:[^.]* )?(?P<he>he|con) (?:, |and |\\. |$)", scene.text
    )
    if team and scene.verdict.others and scene.kinds[: at_of(scene.text, team.start())].count("decision"):
        scene.note(at_of(scene.text, team.start("he")))
        scene.contact_decides()  # "the decision is taken by a team of three: him, the CFO and the COO"
    for found in re.finditer(r"(?:^|[,.] )(?:his |det )*(?P<who>(?:job|name|body) )too (?=[,.] |$)", scene.text):
        at = at_of(scene.text, found.start("who"))
        if scene.spoken and not scene.is_contact(at):
            scene.note(at)
            scene.verdict.others = True
    narrowed = scene.verdict.decides is None and "but not " in scene.text
    if narrowed or (scene.verdict.decides is False and scene.verdict.decider is None):
        who = _IT_IS.search(scene.text)
        if who and not scene.is_contact(at_of(scene.text, who.start("who"))):
            scene.others_decide(at_of(scene.text, who.start("who")), final=True)


def pro_verbs(scene: Scene) -> None:
    """Read "not the decider, the owner is", "her director does"."""
    answered = scene.asked and next((kind for kind in scene.kinds if kind not in ("blank", ".", ",")), "") in _ANSWERS
    if not (scene.spoken or answered):
        return
    pattern = re.compile(
        r"(?P<who>(?:job|np|body|name|he|con) )(?:adv |too |only |oneself )*(?P<verb>be|aux|alone aux) (?P<not>not )?"
        r"(?=(?:, |\. |$|adv (?:, |\. |$)))"
    )
    for found in pattern.finditer(scene.text):
        at = at_of(scene.text, found.start("who"))
        if scene.governed(at) is not None:
            continue
        verb = scene.terms[at_of(scene.text, found.start("verb"))].norm
        if verb not in ("is", "are", "does", "do", "can", "will", "has to", "would", "may"):
            continue
        if scene.is_contact(at):
            if found["not"]:
                scene.verdict.decides = False
            elif scene.verdict.decider is None or not found["not"]:
                scene.verdict.decides = True
                scene.verdict.decider = None
        elif not found["not"] and scene.verdict.decides is not True:
            scene.others_decide(at, final=True)
            scene.note(at)


def alone_standing(scene: Scene) -> None:
    """Read what stands without a verb: "alone", "nobody else", "together with the CFO", "joint decision"."""
    v, kinds = scene.verdict, scene.kinds
    if not (scene.asked or scene.spoken):
        return
    listed = _OTHERS.search(scene.text)
    if listed:
        v.others = listed["who"] not in ("nobody", "no", "noanswer")
        scene.note(at_of(scene.text, listed.start()))
    for i, kind in enumerate(kinds):
        before = kinds[i - 1] if i else "."
        if kind == "joint" and before not in ("no", "not"):
            v.others = True
            scene.note(i)
        elif i == scene.contact and before == "adj" and scene.terms[i - 1].norm in ("sole", "only"):
            v.others = False if v.others is None else v.others
        elif kind == "job" and before == "adj" and scene.terms[i - 1].norm == "own" and scene.terms[i].role == "boss":
            scene.note(i)
            scene.contact_decides()  # "the plumber and his own boss"
        elif kind == "soleness":
            if v.others is None or v.others is False:
                v.others = False
                scene.note(i)
        elif (
            kind == "body"
            and scene.terms[i].norm.split()[-1:]
            and _committee(scene, i)
            and before not in ("no", "without")
        ):
            v.others = True
            scene.note(i)
        elif kind == "someone" and scene.asked and v.others is v.decides is None and _somebody_above(scene, i):
            v.others, v.decides = True, False
            scene.note(i)
    if v.others is not None or not scene.asked:
        return
    for i, kind in enumerate(kinds):
        before = kinds[i - 1] if i else "."
        if kind == "without" and _not_without(scene, i):
            v.others = True
            scene.note(i)
            return
        if kind in ("with", "together", "and") and _beside(scene, i):
            v.others = True
            scene.note(i)
            return
        says = scene.lexicon.sets["saying"]
        told = any(term.norm.split(" ")[0] in says for term in scene.terms[i + 1 : i + 6])
        if kind == "nobody" and not told and (before in (",", ".", "and", "but", ":", "adv", "only", "be") or i == 0):
            after = kinds[i + 1] if i + 1 < len(kinds) else "."
            besides = after == "verb" and "else" in scene.terms[i].norm  # "nobody else looks"
            verb = next((k for k in range(i, min(i + 6, len(kinds))) if kinds[k] == "decide"), None)
            if verb is not None and scene.headless(i):
                continue
            if (after in _TELLS_NOBODY or besides) and not _unknown(scene):
                v.others = False
                scene.note(i)
                return
        if kind == "alone" and (
            before in MARKS | {"adv", "he", "con", "theirs", "yes", "and", "be", "only", "job"} or i == 0
        ):
            v.others = False
            scene.note(i)
            return
    if re.search(r"(?:^|[,.:] |yes )(?:adv )*(?:only )+(?:he|con|theirs) (?:[,.] |adv |$)", scene.text):
        v.others = False
        v.decides = True if v.decides is None else v.decides


def _not_without(scene: Scene, at: int) -> bool:
    """Tell whether nothing goes without somebody else: "can't order a pencil without his boss"."""
    party = scene.next_party(at)
    if party is None or scene.kinds[party] not in ("job", "body", "someone") or scene.is_contact(party):
        return False
    for term in reversed(scene.terms[:at]):
        if term.kind in MARKS | {"but"}:
            return False
        if term.kind in ("not", "nobody", "no") or term.norm in scene.lexicon.sets["nothing"]:
            return True
    return False


def _somebody_above(scene: Scene, at: int) -> bool:
    """Tell whether "someone else" or "people higher up" answer the question."""
    return scene.terms[at].norm.endswith(("else", "above", "higher", "up")) and not _unknown(scene)


def _unknown(scene: Scene) -> bool:
    return "unknown" in scene.kinds


def _committee(scene: Scene, at: int) -> bool:
    return any(word in scene.lexicon.sets["collective"] for word in (scene.terms[at].role or "").lower().split())


def _beside(scene: Scene, at: int) -> bool:
    """Tell whether somebody beside the contact is named without a verb: "her and the director"."""
    if scene.kinds[at] == "together":
        return "nobody" not in scene.kinds[at : at + 4]
    party = scene.next_party(at)
    if party is None or scene.kinds[party] not in NOUNS | {"someone", "many"} - {"np"}:
        return False
    if (
        scene.is_contact(party)
        or scene.informed(party)
        or scene.terms[party - 1].norm == "own"
        or "met" in scene.kinds[max(at - 4, 0) : at + 1]
    ):
        return False
    clause = []
    for kind in reversed(scene.kinds[:at]):
        if kind in MARKS | {"but"}:
            break
        clause.append(kind)
    if "rep" in clause or "oops" in clause:
        return False
    if scene.kinds[at] == "and":
        goes_on = scene.kinds[party + 1 : party + 4]
        acts = "he" in goes_on or "decide" in goes_on[:2]
        if at - 1 == scene.contact and scene.kinds[at + 1] != "det" and acts and goes_on[0] in MARKS:
            return False  # "managing director and sole shareholder, so he decides"
        left = scene.kinds[at - 1] if at else "."
        if at - 1 == scene.contact and scene.framed_there(at - 1) and scene.kinds[at + 1] == "job":
            return False  # "CTO and co-founder"
        close = scene.kinds[party + 1 : party + 2] or ["."]
        return (
            left in ("he", "job", "con", "name")
            and close[0] in MARKS
            and (scene.is_contact(at - 1) or not scene.spoken)
            and scene.kinds[party] != "name"
        )
    return scene.kinds[party] in ("job", "body", "someone", "many") and (
        scene.spoken or at < 3 or scene.kinds[at - 1] in MARKS | {"only", "but", "yes"} or "he" in clause
    )


def answer(scene: Scene, words: Sequence[str]) -> None:
    """Take a yes or no at the start for what is not told otherwise."""
    v = scene.verdict
    i = 0
    while i < len(scene.terms) and not _says(scene, i):
        though = scene.kinds[i : i + 2] in (["but", "no"], ["but", "noanswer"]) and "blank" in scene.kinds[:i]
        if scene.kinds[i] not in ("adv", ",", "blank", ".", "x") and not though:
            break
        i += 1
    said = _says(scene, i) if i < len(scene.terms) else None
    closing = _THEREFORE.search(scene.text) if v.decides is None and not _unknown(scene) else None
    if said is None and closing and scene.terms[at_of(scene.text, closing.start())].norm == "so":
        v.decides = closing["said"] == "yes"
        scene.note(len(scene.terms) - 1)
        return
    if said is None:
        _it_is(scene, 0)
        return
    _it_is(scene, i + 1)
    if v.decides is None and not (_unknown(scene) and v.others is None):
        v.decides = said
        scene.note(i)


def _says(scene: Scene, at: int) -> bool | None:
    kind, follows = scene.kinds[at], scene.kinds[at + 1] if at + 1 < len(scene.kinds) else "."
    if kind == "yes" or scene.terms[at].norm in scene.lexicon.sets["yes_words"]:
        return None if follows == "but" and scene.terms[at + 1].norm == "so" else True
    if kind == "noanswer":
        return False
    if kind == "not" and follows == "adv" and at + 2 >= len(scene.kinds):
        return False
    if kind in ("no", "not"):
        if follows in MARKS and scene.kinds[at + 2 : at + 3] == ["rep"]:
            return None  # "no, I keep getting the switchboard"
        if follows == "con" and scene.terms[at + 1].norm == "contact":
            return None  # "no contact yet"
        if kind == "not" and scene.kinds[at + 1 : at + 3] == ["det", "np"]:
            return None  # "not a clue"
        bare = scene.terms[at].norm in ("no", "not")
        opens = follows in MARKS | _OPENS
        return False if bare and (opens or at + 1 >= len(scene.kinds)) else None
    return None


def _it_is(scene: Scene, at: int) -> None:
    """Read what answers "who decides" without a verb: "probably him", "no, his boss", "for the CFO"."""
    v = scene.verdict
    text = "".join(f"{kind} " for kind in scene.kinds[at:])
    him = re.match(
        r"(?:(?:[,.:]|adv|only|it|be|that) )*(?P<he>he|con|theirs) (?:oneself |alone |adv )*(?:[,.] .*)?$", text
    )
    if him and v.decides is None:
        v.decides = True
        scene.note(at)
        return
    denied = re.match(r"(?:(?:[,.:]|adv|only|it|be|that|np) )*not (?:adv )*(?:he|con) (?:[,.] |$)", text) or re.search(
        r"(?:(?:^|[,.] |but )(?:it|that) (?:adv )*be |but )(?:adv )*not (?:adv )*(?:he|con) (?:[,.] |$)", text
    )
    if denied and v.decides is None:
        v.decides = False
        scene.note(at)
        return
    lone = re.match(r"(?:(?:[,.:]|adv|only|it|be|that) )*(?:he|con) (?:and |, )+nobody (?:adv )*(?:[,.] |$)", text)
    if lone and v.decides is None:
        v.decides, v.others = True, False
        scene.note(at)
        return
    pair = re.match(
        r"(?:(?:[,.:]|adv|only|it|be|that|both) )*(?:(?:he|con) and (?:(?:det |his |adj )*(?:job|body|name)|det np)"
        r"|(?:det |his |adj )*(?:job|body|name) and (?:he|con)) (?:adv |too )*(?:[,.] |$)",
        text,
    )
    if pair and v.decides is None:
        v.decides = v.others = True
        scene.note(at)
        return
    other = re.match(
        r"(?:(?:[,.:]|adv|only|it|be|that|prep) )*(?P<det>(?:det |his |adj |num )*)"
        r"(?P<who>job|body|np|name|someone) "
        r"(?:oneself |adv )*(?:[,.] |$)",
        text,
    )
    settled = v.decides is not None and not (scene.denied and v.decider is None)
    if other is None or settled or _unknown(scene):
        return
    i = at + text[: other.start("who")].count(" ")
    if (
        scene.contact == i
        or (scene.kinds[i] == "np" and not (at and re.search("det|his", other["det"])))
        or _committee(scene, i)
    ):
        return
    prepared = "prep " in other.group()
    named_body = scene.kinds[i] == "body"
    if at or prepared or named_body or scene.denied:
        scene.others_decide(i)
        scene.note(i)
