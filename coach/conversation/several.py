"""Several leads: renamed, merged, compared."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from coach.comparing import MOST, Compared, compare
from coach.conversation.agenda import next_question
from coach.conversation.leads import lead_meant
from coach.conversation.naming import ask_which, each_named, lead_choices, leads_called
from coach.conversation.talk import Choice
from coach.conversation.turn import BOARD, BRIEF, PREPARE, QUALIFY, Turn
from coach.dossier import Dossier, Lead, Transition
from coach.lead import recommend
from coach.merging import Difference, Merger, fuller, plan_merger
from coach.reading.commands import points_at_lead
from coach.reading.lead_requests import read_new_name, read_plain_name, read_stays
from coach.reading.names import is_said_of, names_a_stranger
from coach.shorten import shortened

_DIFFERENCES: Final = 4
"""So many differences are told before a merger; of the others their number."""

_WORDS_SHOWN: Final = 40


# Renaming


def rename_lead(turn: Turn) -> None:
    """Gives a lead another name; without one it is asked for."""
    turn.talk.misses = 0
    if turn.aside:
        take_new_name(turn)
        return
    name = read_new_name(turn.heard.text, turn.lang)
    text = turn.heard.text.replace(name, " ") if name else turn.heard.text
    found = leads_called(turn, text)
    found = [lead for lead in found if lead.id in turn.chosen] or found
    if len(found) > 1:
        ask_which(turn, found)
        return
    if found and found[0].id != turn.talk.lead_id:
        turn.borrow(found[0].id)
    dossier = turn.dossier
    if dossier is None:
        lead_meant(turn)
    elif name is None:
        turn.ask_aside("new_name", lead=dossier.lead.id, said={"company": dossier.lead.name})
    else:
        _rename(turn, dossier.lead, name)


def take_new_name(turn: Turn) -> None:
    """Takes the name that was asked for; a message without one is asked about again."""
    name, lead_id = read_plain_name(turn.heard.text, turn.lang), int(turn.aside["lead"])
    if name is None:
        turn.talk.misses += 1
        turn.say("invalid-new-name")
        turn.ask_again()
        return
    turn.talk.misses = 0
    turn.end_aside()
    if lead_id != turn.talk.lead_id:
        turn.borrow(lead_id)
    if turn.dossier is not None:
        _rename(turn, turn.dossier.lead, name)


def _rename(turn: Turn, lead: Lead, name: str) -> None:
    others = [other for other in turn.uow.leads(turn.talk.person) if other.id != lead.id]
    taken = next((other for other in others if other.name.casefold() == name.casefold()), None)
    if taken is not None:
        turn.say("name-taken", name=taken.name)
        _ask_merge(turn, taken.id, lead.id)
        return
    if name == lead.name:
        turn.say("name-same", name=name)
    else:
        turn.rename(name)
        turn.say("renamed", *(() if turn.talk.open else (BOARD, BRIEF)), name=name, was=lead.name)
    turn.ask_again()


def leave_aside(turn: Turn) -> None:
    """Leaves a question beside the flow: nothing changes."""
    turn.say("left-as-it-was", *(() if turn.talk.open else (BOARD, PREPARE, QUALIFY)))
    turn.ask_again()


# Merging


def merge_leads(turn: Turn) -> None:
    """Says what merging two leads would do and asks; taps answer, or take a merger back."""
    turn.talk.misses = 0
    tapped = turn.heard.tapped or {}
    if "undo" in tapped:
        _unmerge(turn, tapped)
        return
    if "merge" in tapped:
        answer_merge(turn, yes=bool(tapped["merge"]))
        return
    if "into" in tapped:
        turn.end_aside()
        _ask_merge(turn, int(tapped["into"]), int(tapped["other"]))
        return
    groups = each_named(turn)
    if turn.aside and not groups:
        answer_merge(turn, yes=True)
        return
    turn.end_aside()
    pair = _pair(turn, groups)
    if pair is None:
        return
    dossiers = turn.uow.dossiers([lead.id for lead in pair])
    stays = read_stays(turn.heard.text, turn.lang)
    into, other = fuller(dossiers[0], dossiers[1])
    if stays is not None and len(groups) > 1:
        into, other = dossiers[1], dossiers[0]
    _ask_merge(turn, into.lead.id, other.lead.id)


def _pair(turn: Turn, groups: Sequence[Sequence[Lead]]) -> list[Lead] | None:
    """The two leads meant; None where it is asked first, or where there are no two."""
    leads = turn.uow.leads(turn.talk.person)
    if len(leads) < MOST - 1:
        turn.say("merge-needs-two", *(() if turn.talk.open else (PREPARE, QUALIFY)))
        turn.ask_again()
        return None
    if len(groups) == 1 and len(groups[0]) == 2:
        # "The two Fenwick leads", "I have Norbury twice".
        return list(groups[0])
    sure = [group[0] for group in groups if len(group) == 1]
    for group in (group for group in groups if len(group) > 1):
        left = [lead for lead in group if lead not in sure]
        if len(left) > 1:
            ask_which(turn, left)
            return None
        sure += left
    if len(sure) >= 2:
        return sure[:2]
    told = turn.heard.text
    stranger = names_a_stranger(told, [lead.name for lead in leads]) and not points_at_lead(told, turn.lang)
    if sure and stranger and not turn.chosen:
        ask_which(turn, [lead for lead in leads if lead.id != sure[0].id])
        return None
    if not sure and turn.dossier is not None:
        sure = [turn.dossier.lead]
    elif sure and turn.dossier is not None and turn.dossier.lead.id != sure[0].id:
        return [turn.dossier.lead, sure[0]]
    first = sure[0] if sure else leads[0]
    others = [lead for lead in leads if lead.id != first.id]
    alike = [lead for lead in others if is_said_of(first.name, lead.name) or is_said_of(lead.name, first.name)]
    if len(alike or others) == 1 or not groups:
        return [first, (alike or others)[0]]
    chosen = [lead for lead in others if lead.id in turn.chosen]
    if chosen:
        return [first, chosen[0]]
    ask_which(turn, alike or others)
    return None


def _plan(turn: Turn, into_id: int, other_id: int) -> Merger | None:
    """What merging two leads of the rep would do; None where they are not both the rep's, or one already."""
    dossiers = turn.uow.dossiers([into_id, other_id])
    mine = {lead.id for lead in turn.uow.leads(turn.talk.person)}
    if len(dossiers) < 2 or not {into_id, other_id} <= mine:
        return None
    return plan_merger(dossiers[0], dossiers[1], turn.method.status, turn.method.questionnaire.names)


def _ask_merge(turn: Turn, into_id: int, other_id: int) -> None:
    plan = _plan(turn, into_id, other_id)
    if plan is None:
        turn.say("merge-needs-two")
        turn.ask_again()
        return
    into, other = plan.into.lead, plan.other.lead
    told = [_told(turn, difference) for difference in plan.differences[:_DIFFERENCES]]
    said = {
        "into": into.name,
        "other": other.name,
        "copied": len(plan.copies),
        "differences": {"list": told},
        "differing": len(told),
        "more": len(plan.differences) - len(told),
        "status": {"ref": f"status-{plan.status}"},
        "left": {"ref": f"status-{other.status}"},
        "decided": "same" if into.status == other.status else "further" if plan.status_decided else "kept",
    }
    swapped = {"into": other.id, "other": into.id}
    choices = (
        Choice("button-merge", "merge_leads", {"merge": True}),
        Choice("button-merge-swap", "merge_leads", swapped, args={"name": other.name}),
        Choice("button-merge-not", "merge_leads", {"merge": False}),
    )
    waiting = {"into": into.id, "other": other.id, "why": turn.heard.text}
    turn.ask_aside("merge", said=said, choices=[asdict(choice) for choice in choices], **waiting)


def _told(turn: Turn, difference: Difference) -> dict[str, Any]:
    stands = shortened(difference.stands.evidence, _WORDS_SHOWN)
    return {"ref": "merge-difference", "args": {"field": turn.said("field", difference.field), "stands": stands}}


def answer_merge(turn: Turn, *, yes: bool) -> None:
    """Does what was asked about, or leaves it."""
    waiting = turn.aside
    turn.end_aside()
    plan = _plan(turn, int(waiting["into"]), int(waiting["other"])) if waiting else None
    if not yes or plan is None:
        leave_aside(turn)
        return
    into, other, at = plan.into.lead, plan.other.lead, turn.heard.at
    copies = turn.uow.merge_lead(other.id, into.id, plan.copies, at)
    if plan.status != into.status:
        moved = Transition(plan.status, into.status, str(waiting["why"]), turn.talk.person, at)
        turn.uow.move_lead(into.id, moved)
    turn.talk.paused.pop(str(other.id), None)
    if turn.talk.lead_id == other.id or turn.talk.open is None:
        _go_on_with(turn, into.id)
    undo = {"undo": other.id, "into": into.id, "copies": list(copies), "was": into.status, "status": plan.status}
    choice = Choice("button-undo", "merge_leads", undo)
    offered = (BOARD, BRIEF) if turn.talk.open is None else ()
    turn.say("merged", choice, *offered, into=into.name, other=other.name, status={"ref": f"status-{plan.status}"})
    turn.ask_again(choice)


def _go_on_with(turn: Turn, lead_id: int) -> None:
    """Takes a lead in hand; its own next question takes the place of one that it may have answered already."""
    turn.take_lead(lead_id)
    if turn.talk.flow is not None:
        turn.talk.open = next_question(turn.talk, turn.dossier, turn.method.questionnaire)
        turn.talk.flow = turn.talk.flow if turn.talk.open else None


def _unmerge(turn: Turn, undo: Any) -> None:
    """Takes a merger back as long as it stands; a status it changed goes back as well."""
    other_id, into_id = int(undo["undo"]), int(undo["into"])
    stands, mine = turn.uow.dossier(other_id), {lead.id for lead in turn.uow.leads(turn.talk.person)}
    if stands is None or stands.lead.id != into_id or into_id not in mine:
        turn.say("unmerge-too-late")
        turn.ask_again()
        return
    turn.uow.unmerge_lead(other_id, undo["copies"], turn.heard.at)
    if stands.lead.status == undo["status"] != undo["was"]:
        back = Transition(undo["was"], undo["status"], turn.heard.text, turn.talk.person, turn.heard.at)
        turn.uow.move_lead(into_id, back)
    turn.take_lead(turn.talk.lead_id)
    apart = turn.uow.dossiers([into_id, other_id])
    names = [dossier.lead.name for dossier in apart]
    offered = lead_choices([dossier.lead for dossier in apart]) if turn.talk.open is None else ()
    turn.say("unmerged", *offered, into=names[0], other=names[1])
    turn.ask_again()


# Comparing


def compare_leads(turn: Turn) -> None:
    """Shows two or three leads side by side; without names those touched last."""
    turn.talk.misses = 0
    leads = turn.uow.leads(turn.talk.person)
    if len(leads) < MOST - 1:
        turn.say("compare-needs-two", *(() if turn.talk.open else (PREPARE, QUALIFY)))
        turn.ask_again()
        return
    groups = each_named(turn)
    if len(groups) == 1 and 1 < len(groups[0]) <= MOST:
        meant = list(groups[0])
    else:
        unclear = next((group for group in groups if len(group) > 1), None)
        if unclear is not None:
            ask_which(turn, unclear)
            return
        meant = list({group[0].id: group[0] for group in groups}.values())[:MOST]
    if len(meant) < 2:
        first = meant or ([turn.dossier.lead] if turn.dossier else [])
        meant = (first + [lead for lead in leads if lead.id not in {one.id for one in first}])[:2]
    compared = [_compared(turn, dossier) for dossier in turn.uow.dossiers([lead.id for lead in meant])]
    choices = () if turn.talk.open else lead_choices(meant)
    turn.show("comparison", compare(compared, turn.method.status), *choices)
    turn.ask_again()


def _compared(turn: Turn, dossier: Dossier) -> Compared:
    return Compared(dossier, recommend(dossier.facts(turn.method.questionnaire), turn.method.status))
