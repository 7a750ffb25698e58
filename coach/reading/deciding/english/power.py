"""Whose the decision is: "it lies with the board", "her call", "X is the decision maker", "no authority"."""

from __future__ import annotations

from coach.reading.deciding.english.acts import passive
from coach.reading.deciding.english.scene import Scene
from coach.reading.deciding.english.terms import CONTACT, MARKS, NOUNS, PARTY


def decision(scene: Scene, at: int) -> None:
    """Read "the decision lies with X", "the choice is his", "X's call", "no authority"."""
    kinds, n = scene.kinds, len(scene.terms)
    budget = kinds[at] == "budget"
    before = kinds[at - 1] if at else "."
    near = kinds[max(at - 3, 0) : at]
    none = before == "no" or (near[-2:-1] == ["no"] and before in ("adj", "w", "np")) or "without" in near[-2:]
    if not budget and none:
        if scene.asked or scene.verdict.contact is not None or any(k in CONTACT for k in kinds[:at]):
            holder = scene.subject(at)
            if holder is None or not holder.parties or any(scene.is_contact(i) for i in holder.parties):
                scene.note(at)
                scene.verdict.decides = False
        return
    if (not budget and before in ("his",)) or (before == "adj" and at > 1 and kinds[at - 2] == "his"):
        _own(scene, at)
        return
    if not budget and before == "'s" and at > 1:
        _owned(scene, at)
        return
    if not budget and _bare_authority(scene, at):
        return
    i = at + 1
    negated = together = False
    while i < n and kinds[i] in (
        "together",
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
        if kinds[i] in ("prep", "of") and scene.next_party(i) is not None and i > at + 1:
            break
        if kinds[i] in ("prep", "np") and i + 1 < n and kinds[i + 1] in (",", "."):
            break
        negated = negated or kinds[i] == "not"
        together = together or kinds[i] == "together"
        party = scene.next_party(i)
        placed = kinds[i] == "prep" and scene.terms[i].norm in ("at", "for", "from", "in", "by") and not budget
        if placed and party is not None and kinds[party] in ("job", "body", "he", "con"):
            break
        i += 1
    linked = False
    while i < n and kinds[i] in ("be", "lie", ":", "have", "aux", "adv", "not", "only", "must", "too"):
        linked = True
        negated = negated or kinds[i] == "not"
        i += 1
    if linked and i + 1 < n and kinds[i] == "np" and kinds[i + 1] in ("with", "by"):
        i += 1  # "is shared between"
    if i >= n:
        return
    if kinds[i] == "theirs" and linked:
        scene.settle(at, None, negated, i)
        other = scene.next_party(i + 1) if negated and kinds[i + 1 : i + 2] == ["but"] else None
        if other is not None and not scene.is_contact(other):
            scene.others_decide(other, final=True)  # "isn't hers but the notary's"
        return
    if kinds[i] in ("made", "decide") and i + 1 < n:
        if kinds[i] == "made":
            passive(scene, i)
            scene.settled.append(i)
        return
    if kinds[i] in ("alone", "joint", "many", "both"):
        if kinds[i] != "alone" and (scene.asked or scene.spoken):
            scene.verdict.others = True
            scene.note(at, i)
        return
    preposed = kinds[i] in ("with", "by", "upto", "to", "prep", "of")
    if kinds[i] == "prep" and scene.terms[i].norm not in scene.lexicon.sets["holding"]:
        return
    if not (linked or preposed):
        if scene.asked and kinds[i] == "theirs":
            scene.settle(at, None, negated, i)
        noted = scene.asked and i == at + 1 and (before in MARKS) and kinds[i] in ("job", "body", "name")
        if noted and (i + 1 >= n or kinds[i + 1] in MARKS):
            scene.settle(at, i, False, i)  # "decision Mark (CEO)"
        return
    party = i if kinds[i] in PARTY else scene.next_party(i if preposed else i - 1)
    if party is None or (budget and not preposed) or (not scene.asked and kinds[party] == "np"):
        return
    if kinds[i] == "upto":
        scene.settled.append(i)
    scene.settle(at, party, negated, party)
    if together:
        scene.verdict.others = True
    j = party
    while j + 1 < n and kinds[j + 1] in ("and", ","):
        joined = scene.next_party(j + 1)
        same = joined is not None and scene.is_contact(party) and scene.is_contact(joined)
        apposed = kinds[j + 1] == "," and scene.is_contact(party)
        if joined is None or scene.predicate_follows(joined) or same or apposed:
            break
        scene.verdict.others = kinds[joined] != "nobody"
        if scene.is_contact(joined):
            scene.verdict.decides = True
        j = joined
    if "alone" in kinds[party : party + 3] and scene.verdict.decides:
        scene.verdict.others = False


def _bare_authority(scene: Scene, at: int) -> bool:
    """Read "full mandate", "with signing rights": power that is somebody's by being named."""
    if scene.terms[at].norm.split()[-1] in scene.lexicon.sets["made"] and not scene.terms[at].norm.startswith("sign"):
        return False
    words = scene.terms[at].norm.split()
    i = at - 1
    whole = False
    while i >= 0 and scene.kinds[i] in ("adj", "adv", "det", "only"):
        whole = whole or scene.terms[i].norm in scene.lexicon.sets["whole"]
        i -= 1
    opens = i < 0 or scene.kinds[i] in ("with", "and") or scene.kinds[i] in MARKS
    if not opens or not (whole or words[0] in ("signing", "signature", "signatory", "right", "mandate")):
        return False
    follows = scene.kinds[at + 1] if at + 1 < len(scene.kinds) else "."
    if follows in ("be", "lie", ":", "with", "by") or (not scene.asked and scene.contact is None):
        return False
    scene.note(at)
    scene.contact_decides()
    if (
        whole
        and "to" not in words
        and follows in MARKS
        and scene.verdict.others is None
        and not (i >= 0 and scene.kinds[i] == "with")
    ):
        scene.verdict.others = False
    return True


def _own(scene: Scene, at: int) -> None:
    """Read "his decision": the contact's, unless it is the subject of something else."""
    if scene.kinds[at + 1 : at + 2] and scene.kinds[at + 1] in ("lie", "need", "must"):
        return
    near = scene.kinds[max(at - 5, 0) : at]
    negated = "not" in near and "but" not in near
    nobody = "nobody" in scene.kinds[at : at + 4]
    scene.note(at)
    if negated:
        scene.verdict.decides = False
    else:
        scene.contact_decides()
        if nobody or "alone" in scene.kinds[at : at + 4]:
            scene.verdict.others = False


def _owned(scene: Scene, at: int) -> None:
    """Read "the CFO's call"."""
    i = at - 2
    if scene.kinds[i] in NOUNS and not scene.is_contact(i):
        negated = "not" in scene.kinds[max(i - 4, 0) : i]
        if not negated:
            scene.note(at, i)
            scene.others_decide(i, final=True)
    elif scene.kinds[i] in CONTACT:
        scene.note(at, i)
        scene.contact_decides()


def up_to(scene: Scene, at: int) -> None:
    """Read "it's up to the director"; "up to 10k" is an amount."""
    i = at + 1
    if (
        i < len(scene.terms)
        and scene.kinds[i] == "num"
        and not (i + 1 < len(scene.terms) and scene.kinds[i + 1] in ("job", "body"))
    ):
        return
    party = scene.next_party(at)
    if party is None or (scene.kinds[party] == "np" and not scene.asked):
        return
    scene.settle(at, party, "not" in scene.kinds[max(at - 3, 0) : at], party)
    joined = scene.next_party(party + 1) if scene.kinds[party + 1 : party + 2] == ["and"] else None
    if joined is not None and scene.is_contact(party) and scene.is_contact(joined):
        scene.verdict.others = False if "alone" in scene.kinds[joined : joined + 3] else None
    elif joined is not None and not scene.predicate_follows(joined):
        scene.verdict.others = scene.kinds[joined] != "nobody"
        if scene.is_contact(joined):
            scene.contact_decides()


def word_is_law(scene: Scene, at: int) -> None:
    """Read "what she says goes"."""
    scene.note(at)
    scene.contact_decides()


def decider(scene: Scene, at: int) -> None:
    """Read "X is the decision maker", "decision maker: X", "one of the decision makers"."""
    kinds = scene.kinds
    i = at + 1
    while i < len(kinds) and kinds[i] in ("adv", "prep", "np", "it", "online"):
        i += 1
    linked = i < len(kinds) and kinds[i] in ("be", ":")
    if linked and i + 1 < len(kinds) and kinds[i + 1] in ("yes", "noanswer", "no"):
        scene.note(at)
        scene.verdict.decides = kinds[i + 1] == "yes"
        return
    if linked:
        party = scene.next_party(i)
        if party is not None and kinds[party] not in ("nobody", "rep"):
            scene.settle(at, party, "not" in kinds[i:party], party)
            if scene.terms[at].norm.endswith(("makers", "deciders")):
                scene.verdict.others = True  # "two decision makers: my contact and the CEO"
            return
    alone = (
        scene.terms[at].norm.startswith("sole")
        or "only" in kinds[max(at - 2, 0) : at]
        or any("only" in term.norm.split() or "sole" in term.norm.split() for term in scene.terms[max(at - 2, 0) : at])
    )
    one = any(term.norm in ("one of",) for term in scene.terms[max(at - 3, 0) : at]) or "one of" in " ".join(
        term.norm for term in scene.terms[max(at - 4, 0) : at]
    )
    following = scene.next_party(at)
    subject = scene.subject(at)
    if subject is None:
        return
    if any(kinds[i] == "rep" for i in subject.parties):
        mets = [k for k in range(at) if kinds[k] == "met"]
        if mets and not subject.negated:
            scene.note(at)
            scene.contact_decides()  # "I talk to the decision maker"
        elif following is not None and kinds[following] in ("job", "name"):
            scene.others_decide(following)
        return
    if (
        not subject.parties
        and following is not None
        and at + 1 < len(kinds)
        and kinds[at + 1] in ("job", "name", "det")
    ):
        scene.settle(at, following, False, following)
        return
    contacts = [i for i in subject.parties if scene.is_contact(i)]
    scene.note(at, *subject.parties)
    denied = subject.negated and subject.inherited and scene.asked and scene.contact is None
    if denied or contacts or (not subject.parties and scene.asked):
        if subject.negated or kinds[at - 1 : at] == ["not"]:
            scene.verdict.decides = False
        else:
            scene.contact_decides()
            if alone:
                scene.verdict.others = False
            elif one or scene.terms[at].norm.endswith("s"):
                scene.verdict.others = True
    elif subject.parties and not subject.negated and "many" not in {kinds[i] for i in subject.parties}:
        if subject.too:
            scene.verdict.others = True
        elif kinds[subject.parties[0]] == "nobody":
            scene.verdict.others = False
        elif scene.can_decide(subject.parties, at):
            scene.others_decide(subject.parties[0], final=True)
    elif "many" in {kinds[i] for i in subject.parties}:
        scene.verdict.others = True


def influencer(scene: Scene, at: int) -> None:
    """Read "just an influencer", "nothing to say in it"."""
    subject = scene.subject(at)
    if subject is None:
        return
    if not subject.parties:
        if not scene.asked:
            return
    elif not any(scene.is_contact(i) for i in subject.parties):
        return
    if not subject.negated:
        scene.note(at)
        scene.verdict.decides = False


def part_of(scene: Scene, at: int) -> None:
    """Read "is on the committee", "isn't on it", "part of the buying team"."""
    subject = scene.subject(at)
    if subject is None or not subject.parties or not any(scene.is_contact(i) for i in subject.parties):
        return
    stands = {"be", "not", "adv", "verb", "lie"} & set(scene.kinds[max(at - 2, 0) : at])
    if not stands and not scene.terms[at].norm.startswith(("is", "sits")):
        return
    them = at + 1 < len(scene.kinds) and scene.terms[at + 1].norm in ("them", "they", "these", "those")
    if scene.terms[at].norm == "one of" and them and scene.verdict.others and not subject.negated:
        scene.note(at)
        scene.contact_decides()  # "both owners sign, my contact is one of them"
        return
    body = any(kind == "body" or scene.terms[i].kind == "joint" for i, kind in enumerate(scene.kinds))
    party = scene.next_party(at)
    if not body and not (party is not None and scene.kinds[party] in ("body", "decider")):
        return
    scene.note(at)
    if subject.negated:
        scene.verdict.decides, scene.verdict.others = False, True
    else:
        scene.verdict.others = True
        if (
            scene.verdict.decides is False
            and scene.verdict.decider is not None
            and scene.verdict.decider.kind == "body"
        ):
            scene.verdict.decides = None
