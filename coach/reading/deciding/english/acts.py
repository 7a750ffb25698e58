"""What people do in a decision: they decide, agree, are asked, advise or pass it on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.reading.deciding.english.scene import Scene, Subject
from coach.reading.deciding.english.terms import CONTACT, MARKS, PARTY
from coach.reading.roles import PLACE


def decide(scene: Scene, at: int) -> None:
    """Read who decides, chooses, signs."""
    subject = scene.subject(at)
    if subject is None or (_past(scene, at) and scene.kinds[at + 1 : at + 2] != ["by"]):
        return
    if scene.kinds[at + 1 : at + 3] in ([":", "no"], [":", "noanswer"], [":", "yes"]) and scene.asked:
        scene.verdict.decides = scene.kinds[at + 2] == "yes"
        scene.note(at, at + 2)
        return
    listed = scene.next_party(at + 1) if scene.kinds[at + 1 : at + 2] == [":"] and subject.inherited else None
    if listed is not None and scene.asked and scene.kinds[listed] in ("job", "body", "name", "he", "con"):
        scene.settle(at, listed, False, listed)  # "contact = planner, decides = director"
        return
    if at + 1 < len(scene.terms) and scene.kinds[at + 1] == "by" and not subject.parties[1:]:
        _by(scene, at + 1, subject)
        return
    companions, flags = scene.after(at)
    alone = subject.alone or "alone" in flags
    together = subject.together or "together" in flags
    too = subject.too or ("too" in flags)
    contacts = [i for i in subject.parties if scene.is_contact(i)]
    others = [i for i in subject.parties if i not in contacts]
    if any(scene.kinds[i] == "rep" for i in others):
        if not _quoted(scene, subject.first):
            return
        contacts, others = subject.parties, []
    if (
        subject.together
        and (subject.inherited or not subject.parties)
        and "both" in scene.kinds[max(at - 3, 0) : at]
        and scene.asked
    ):
        scene.note(at)
        scene.verdict.others = True
        if contacts or any(kind in CONTACT for kind in scene.kinds[:at]) or scene.kinds[0] == "both":
            scene.contact_decides()
        return
    if contacts and not scene.asked and all(scene.terms[i].norm in ("they", "them") for i in contacts):
        return
    if not subject.parties and _impersonal(scene, at):
        place = scene.next_party(at + 1)
        if place is not None and f"{PLACE}b" in scene.terms[place].norm:
            scene.note(at, place)
            scene.others_decide(place)  # "it will be decided in the board meeting"
        return
    if not subject.parties:
        after = scene.next_party(at)
        if after is None or not scene.asked:
            if not scene.asked:
                return
            contacts = [-1]
        elif scene.kinds[after] in CONTACT:
            contacts = [after]
        else:
            contacts = [-1]
    scene.note(at, *subject.parties)
    if subject.negated or (at + 1 < len(scene.terms) and scene.terms[at + 1].norm in scene.lexicon.sets["nothing"]):
        _denied_deciding(scene, contacts, others, at, alone, "without" in flags)
        return
    kinds = {scene.kinds[i] for i in others}
    if kinds == {"nobody"} and not contacts and scene.asked and scene.headless(others[0]):
        return
    if kinds == {"nobody"} or ("nobody" in kinds and not contacts):
        scene.verdict.others = False
        if any(scene.kinds[i] in ("but", "prep") for i in range(at)) and "he" in scene.kinds[:at]:
            scene.verdict.decides = True
        return
    if contacts:
        scene.contact_decides()
        if others or companions or (together and not alone):
            scene.verdict.others = True
        elif alone or subject.only or "without" in flags:
            scene.verdict.others = False if scene.verdict.others is None or alone else scene.verdict.others
        if "both" in flags:
            scene.verdict.others = True
        if together and not others and not companions and _plural_he(scene, contacts):
            scene.verdict.decides = True if scene.contact is not None or _both(scene, at) else None
        return
    if "someone" in kinds:
        scene.others_decide(others[0], final=True)
        return
    counted = any(scene.plural_of(i) for i in others) and scene.terms[at].norm.startswith("vot")
    if "many" in kinds or (counted and scene.contact is None):
        scene.verdict.others = True
        return
    if not scene.can_decide(others, at):
        return
    if any(scene.kinds[i] in CONTACT for i in companions) or any(scene.is_contact(i) for i in companions):
        scene.contact_decides()
        scene.verdict.others = True
        return
    if too:
        scene.verdict.others = True
        return
    if alone and scene.contact is None and len(others) == 1 and not subject.modal:
        scene.verdict.decides = False
        scene.verdict.others = False
        scene.set_decider(others[0])
        return
    if together and scene.plural_of(others[-1]) and _one_of_them(scene):
        scene.contact_decides()
        scene.verdict.others = True
        return
    scene.others_decide(others[-1], final=subject.final and not subject.modal, weak=subject.modal)


def _impersonal(scene: Scene, at: int) -> bool:
    """Tell whether something is decided, nobody said by whom: "it will be decided in the meeting"."""
    passive = scene.kinds[at - 1 : at] == ["be"] and scene.terms[at].norm.endswith("ed")
    return passive and scene.kinds[at + 1 : at + 2] == ["prep"]


def _past(scene: Scene, at: int) -> bool:
    return scene.terms[at].norm.split(" ")[0].endswith(("ed", "chose")) and not scene.asked


def _one_of_them(scene: Scene) -> bool:
    """Tell whether the contact is "the younger one" of two who decide."""
    ordinal = scene.lexicon.sets["ordinal"]
    return any(
        term.norm == "one" and i > 1 and scene.terms[i - 1].norm in ordinal for i, term in enumerate(scene.terms)
    )


def _quoted(scene: Scene, at: int) -> bool:
    """Tell whether "I" stands in the contact's own words: 'she said "I decide"'."""
    before = scene.terms[max(at - 5, 0) : at]
    return any(term.kind in CONTACT for term in before) and any(
        term.norm.split()[:1] and term.norm.split()[0] in scene.lexicon.sets["saying"] for term in before
    )


def _plural_he(scene: Scene, contacts: Sequence[int]) -> bool:
    return any(scene.terms[i].norm in ("they", "them") for i in contacts if i >= 0)


def _both(scene: Scene, at: int) -> bool:
    before = " ".join(scene.kinds[max(at - 7, 0) : at])
    return "both" in before or re.search("(?:he|con) and (?:his |det |adj )*(?:job|name|np) he", before) is not None


def _denied_deciding(
    scene: Scene, contacts: Sequence[int], others: Sequence[int], at: int, alone: bool, without: bool
) -> None:
    """Read "does not decide": alone, he decides with others; otherwise he does not."""
    if contacts:
        if alone or without:
            if scene.verdict.decides is None:
                modal = any(scene.terms[i].norm in ("can", "could", "may") for i in range(max(at - 4, 0), at))
                scene.verdict.decides = not (modal or without)
            scene.verdict.others = True
        else:
            scene.verdict.decides = False
    elif any(scene.kinds[i] in ("nobody",) for i in others):
        scene.verdict.others = False
    elif not scene.asked and scene.verdict.contact is None and [scene.kinds[i] for i in others] == ["job"]:
        # told unasked of one job that it does not decide: that is whom the rep talks to
        scene.verdict.contact, scene.verdict.decides = scene.terms[others[0]], False


def _by(scene: Scene, at: int, subject: Subject) -> None:
    """Read "decided by the board"."""
    party = scene.next_party(at)
    if party is None or scene.kinds[party] in ("any", "nobody"):
        return
    named = scene.kinds[party] != "np" or scene.kinds[party - 1] in ("det", "his") or scene.kinds[at] == "prep"
    money = not scene.asked and not scene.terms[at - 1].norm.startswith(("decid", "chosen", "made", "taken"))
    if not named or money:
        return
    scene.note(at, party)
    if scene.is_contact(party):
        scene.contact_decides()
    elif scene.kinds[party] == "many":
        scene.verdict.others = True
    elif scene.kinds[party] != "rep":
        scene.others_decide(party, weak=subject.modal)
        if scene.plural_of(party):
            scene.verdict.others = True
    joined = scene.next_party(party + 1) if party + 1 < len(scene.terms) and scene.kinds[party + 1] == "and" else None
    if joined is not None:
        scene.verdict.others = True


def does_it(scene: Scene, at: int) -> None:
    """Read "purchasing does that", an answer only where the coach asked who decides."""
    subject = scene.subject(at)
    if scene.asked and subject and subject.parties and not any(scene.is_contact(i) for i in subject.parties):
        decide(scene, at)


def passive(scene: Scene, at: int) -> None:
    """Read "made by the board"."""
    i = at + 1
    while i < len(scene.terms) and scene.kinds[i] in ("adv", "only", "together", "alone"):
        i += 1
    if i < len(scene.terms) and scene.kinds[i] == "someone":
        scene.note(at, i)
        scene.others_decide(i, final=True)
    elif i < len(scene.terms) and scene.kinds[i] in ("by", "prep", "with"):
        if scene.kinds[i] != "by" and "decision" not in scene.kinds[:at]:
            return
        subject = Subject([], at)
        _by(scene, i, subject)


def agree(scene: Scene, at: int) -> None:
    """Read who else has a say: "IT must agree", "the union has a vote"."""
    subject = scene.subject(at)
    if subject is None or not subject.parties:
        if subject is not None and scene.asked and any(t in ("someone", "many") for t in scene.kinds[:at]):
            scene.verdict.others = True
        return
    others = [i for i in subject.parties if not scene.is_contact(i)]
    if any(scene.kinds[i] == "rep" for i in others):
        return
    both = subject.together and "both" in scene.kinds[max(at - 4, 0) : at] and not subject.negated
    if both and (subject.inherited or not others):
        scene.note(at)
        scene.verdict.others = True
        if scene.contact is not None or not others:
            scene.contact_decides()
        return
    vague = subject.inherited or all(scene.kinds[i] == "np" for i in subject.parties)
    if not scene.asked and vague:
        return
    nobody = any(scene.kinds[i] in ("nobody",) for i in others)
    codecides = scene.terms[at].norm.startswith(("co-", "codec"))
    if not others:
        word = scene.terms[at].norm
        if subject.negated and not subject.alone:
            if "say" in word or "vote" in word:
                scene.verdict.decides = False
                scene.note(at)
            return
        if codecides:
            scene.contact_decides()
            scene.verdict.others = True
            scene.note(at)
        elif "say" in word or "vote" in word or "voice" in word or "input" in word or word.startswith("involved"):
            scene.verdict.others = True
            scene.note(at)
        return
    scene.note(at, *others)
    if nobody:
        scene.verdict.others = False
    elif not subject.negated:
        if all(scene.kinds[i] == "np" for i in others) and not scene.asked and not scene.spoken:
            return
        if scene.verdict.others is False and not subject.modal:
            return
        scene.verdict.others = True


def consult(scene: Scene, at: int) -> None:
    """Read "has to ask his boss", "never asks anyone"."""
    subject = scene.subject(at)
    if subject is None or any(scene.kinds[i] == "rep" for i in subject.parties):
        return
    if not scene.asked and not subject.parties:
        return
    if any(scene.kinds[i] == "rep" for i in range(max(at - 3, 0), at)):
        return
    i = at + 1
    party = None
    while i < min(len(scene.terms), at + 8) and scene.kinds[i] not in (".", ",", "but", "and", ":", "rep"):
        if scene.kinds[i] in PARTY - {"rep", "decider"} | {"any"} and not (
            scene.kinds[i] == "np"
            and i + 1 < len(scene.terms)
            and scene.kinds[i + 1] in ("with", "to", "by", "of", "prep")
        ):
            party = i
            break
        i += 1
    if party is None or scene.is_contact(party) or scene.terms[party - 1].norm in scene.lexicon.sets["mine"]:
        return
    _object(scene, at, party, subject)


def _object(scene: Scene, at: int, party: int, subject: Subject) -> None:
    """Settle whom the contact needs."""
    kind = scene.kinds[party]
    denied = subject.negated or any(scene.kinds[i] in ("not", "no") for i in range(at, party))
    if kind == "nobody" or (kind == "any" and (denied or "without" in scene.kinds[max(at - 3, 0) : at])):
        scene.note(at, party)
        scene.verdict.others = False
    elif kind == "np" and not _thing_decides(scene, party):
        return
    elif not denied and kind != "any":
        scene.note(at, party)
        scene.verdict.others = True


def _thing_decides(scene: Scene, at: int) -> bool:
    """Tell whether a noun that is no job may have a say: "ask the city", not "needs a truck"."""
    return (scene.asked and at > 0 and scene.kinds[at - 1] in ("det", "his")) or scene.terms[at].plural


def need(scene: Scene, at: int) -> None:
    """Read "needs approval from the board", "needs no one's permission", "needs her boss"."""
    subject = scene.subject(at)
    if subject is None:
        return
    reps = any(scene.kinds[i] == "rep" for i in subject.parties)
    i = at + 1
    party = approval = None
    denied = subject.negated
    while i < min(len(scene.terms), at + 9) and scene.kinds[i] not in (".", ",", "but", ":"):
        kind = scene.kinds[i]
        if kind in ("no", "not"):
            denied = True
        if kind == "approval" or (kind == "decision" and scene.terms[i].norm in scene.lexicon.sets["given"]):
            approval = i
        elif kind in PARTY - {"rep", "decider", "he", "con"} | {"any"}:
            party = i if party is None or approval is not None else party
        i += 1
    if reps and (approval is not None or party is None):
        return
    if party is None and approval is None:
        return
    if approval is None and party is not None:
        person = scene.kinds[party] in ("job", "body", "nobody", "someone", "any", "many")
        near = party - at <= 3
        if not person or not near or not scene.asked:
            return
    scene.settled += [k for k in range(at, i) if scene.kinds[k] in ("approval", "decision")]
    scene.note(at, party or at, approval or at)
    nobody = party is not None and scene.kinds[party] in ("nobody", "any")
    if nobody or denied:
        scene.verdict.others = False
    else:
        scene.verdict.others = True
        if approval is None and not reps and _answered_no(scene):
            scene.verdict.decides = False


def _answered_no(scene: Scene) -> bool:
    return bool(scene.kinds) and scene.kinds[0] in ("no", "noanswer")


def approval(scene: Scene, at: int) -> None:
    """Read "with the board's blessing", "no approval needed", "the owner's ok"."""
    before = scene.kinds[max(at - 4, 0) : at]
    window = [i for i in range(max(at - 4, 0), at) if scene.kinds[i] in PARTY | {"any"}]
    if "no" in before[-2:] or ("without" in before and "not" not in before):
        if scene.asked or scene.spoken:
            scene.verdict.others = False
            scene.note(at)
        return
    after = _after_of(scene, at)
    if after is not None and not scene.is_contact(after):
        scene.verdict.others = scene.kinds[after] not in ("nobody", "any")
        scene.note(at, after)
    elif window and "'s" in before and not scene.is_contact(window[-1]):
        scene.verdict.others = scene.kinds[window[-1]] not in ("nobody", "any")
        scene.note(at, window[-1])


def _after_of(scene: Scene, at: int) -> int | None:
    i = at + 1
    if (i < len(scene.terms) and scene.kinds[i] in ("of", "by")) or (
        i < len(scene.terms) and scene.kinds[i] == "prep" and scene.terms[i].norm == "from"
    ):
        return scene.next_party(i)
    return None


def advise(scene: Scene, at: int) -> None:
    """Read "only advises", "passes it on"."""
    subject = scene.subject(at)
    if subject is None:
        return
    contacts = [i for i in subject.parties if scene.is_contact(i)]
    others = [i for i in subject.parties if i not in contacts]
    only = subject.only or scene.kinds[at - 1 : at] == ["only"] or scene.kinds[at + 1 : at + 2] == ["only"]
    passes = scene.kinds[at] == "passon"
    if others and not contacts:
        heard = scene.verdict.decides is True or _later(scene, "decide", at)
        if heard and not passes and scene.asked and not any(scene.kinds[i] == "rep" for i in others):
            scene.verdict.others = True
            scene.note(at, *others)
        return
    if not subject.parties and not scene.asked:
        return
    if subject.negated:
        return
    if only or not passes or _is_passing(scene, at):
        scene.note(at)
        scene.verdict.decides = False if scene.verdict.decides is not True or only else scene.verdict.decides
        above = _receiver(scene, at) if passes else None
        if above is not None and scene.asked and scene.verdict.others is None:
            scene.note(above)
            scene.verdict.others = True


def _receiver(scene: Scene, at: int) -> int | None:
    """Return to whom something is passed: "forwards it to her manager"."""
    for i in range(at, min(at + 5, len(scene.terms))):
        if scene.kinds[i] in MARKS | {"but", "and"}:
            return None
        party = scene.next_party(i) if scene.terms[i].norm.split(" ")[-1] == "to" else None
        if party is not None and scene.kinds[party] in ("job", "body", "name", "someone"):
            return None if scene.is_contact(party) else party
    return None


def _later(scene: Scene, kind: str, at: int) -> bool:
    return kind in scene.kinds[at:]


def _is_passing(scene: Scene, at: int) -> bool:
    return scene.terms[at].norm.split()[0] in (
        "passes",
        "pass",
        "forwards",
        "forward",
        "relays",
        "relay",
        "hands",
        "kicks",
    )


def leave(scene: Scene, at: int) -> None:
    """Read "leaves it to the shareholders"."""
    for i in range(at + 1, min(at + 5, len(scene.terms))):
        if scene.kinds[i] in (".", ",", "but"):
            return
        party = scene.next_party(i)
        if scene.kinds[i] in ("to", "upto") and party is not None:
            subject = scene.subject(at)
            if subject is not None and not any(scene.kinds[k] == "rep" for k in subject.parties):
                scene.settled.append(i)
                scene.settle(at, party, subject.negated, party)
            return
