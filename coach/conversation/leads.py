"""Leads in the conversation: list, search and switch them, show board and brief."""

from collections.abc import Sequence
from typing import Any, Final

from coach.brief import make_brief
from coach.conversation.explaining import compares
from coach.conversation.naming import ask_which, lead_choices, leads_called, named_leads
from coach.conversation.reminding import notes
from coach.conversation.taking import take
from coach.conversation.talk import Choice
from coach.conversation.turn import BOARD, BRIEF, PREPARE, QUALIFY, Turn
from coach.dossier import Dossier, Lead
from coach.lead import recommend
from coach.reading.commands import read_ordinal_choice
from coach.reading.lead_filter import LeadFilter, read_lead_filter
from coach.reading.lead_requests import is_before, read_opened_name
from coach.reading.names import is_said_of
from coach.searching import MOST, Found, search
from coach.shorten import shortened

_SHOWN: Final = 8
"""So many leads a list shows at once."""

_NAME_SHOWN: Final = 60


def show_board(turn: Turn) -> None:
    """Shows the eight letters and the recommended status of the lead meant."""
    if compares(turn):
        return
    if not lead_meant(turn):
        return
    recommendation = turn.recommendation()
    if turn.dossier is not None and recommendation is not None:
        beside = notes(turn, turn.dossier.lead, turn.dossier)
        choices = () if turn.talk.open else (BRIEF, PREPARE, QUALIFY)
        turn.show("board", (turn.dossier, recommendation, beside), *choices)
    turn.ask_again()


def show_brief(turn: Turn) -> None:
    """Shows the call brief of the lead meant."""
    if not lead_meant(turn):
        return
    recommendation = turn.recommendation()
    if turn.dossier is not None and recommendation is not None:
        brief = make_brief(turn.dossier, recommendation, turn.method.questionnaire)
        turn.show("brief", brief, *(() if turn.talk.open else (BOARD, QUALIFY)))
    turn.ask_again()


def lead_meant(turn: Turn) -> bool:
    """Takes the lead that the message names in hand, in the middle of a flow only until its question returns.

    An ambiguous name is asked about and the request waits for the answer; without any lead it says so. Then nothing
    more is to be done.
    """
    talk = turn.talk
    talk.misses = 0
    found = named_leads(turn)
    if len(found) > 1:
        ask_which(turn, found)
        return False
    if not found and turn.heard.commanded:
        # Who orders the brief of somebody must not get that of the lead in hand.
        _say_unknown(turn, shortened(turn.heard.text, _NAME_SHOWN), turn.uow.leads(talk.person))
        return False
    if found and found[0].id != talk.lead_id and (talk.flow is not None or talk.open is not None):
        turn.borrow(found[0].id)
        question, talk.open = talk.open, None
        take(turn)
        talk.open = question
        return True
    if found and found[0].id != talk.lead_id:
        turn.take_lead(found[0].id)
    take(turn)
    if turn.dossier is None:
        if turn.uow.leads(talk.person):
            ask_which(turn)
        else:
            turn.say("no-leads", PREPARE, QUALIFY)
        return False
    return True


def list_leads(turn: Turn) -> None:
    """Lists the rep's leads, or those that the message asks for, with recorded and recommended status."""
    turn.talk.misses = 0
    leads = turn.uow.leads(turn.talk.person)
    if not leads:
        turn.say("no-leads", PREPARE, QUALIFY)
        turn.ask_again()
        return
    tapped = turn.heard.tapped or {}
    text, skipped = str(tapped.get("filter", turn.heard.text)), int(tapped.get("skip", 0))
    wanted = read_lead_filter(text, turn.lang, turn.today)
    if wanted.is_empty:
        shown = turn.uow.dossiers([lead.id for lead in leads[skipped : skipped + _SHOWN]])
        _show_list(turn, "leads", shown, len(leads), skipped, text)
        return
    found = find_leads(turn, leads, wanted)
    if not found.leads:
        _show_list(turn, "leads-none", turn.uow.dossiers([lead.id for lead in leads[:_SHOWN]]), len(leads), 0, "")
        return
    shown = found.leads[skipped : skipped + _SHOWN]
    _show_list(turn, "leads-found" if found.exact else "leads-nearest", shown, len(found.leads), skipped, text)


def find_leads(turn: Turn, leads: Sequence[Lead], wanted: LeadFilter) -> Found:
    """The leads that meet a filter, or the nearest."""
    dossiers = turn.uow.dossiers([lead.id for lead in leads[:MOST]])
    return search(
        dossiers,
        wanted,
        turn.lang,
        lambda dossier: recommend(dossier.facts(turn.method.questionnaire), turn.method.status).status,
        turn.uow.former_names(turn.talk.person),
    )


def _show_list(turn: Turn, key: str, shown: Sequence[Dossier], count: int, skipped: int, text: str) -> None:
    left = count - skipped - len(shown)
    more = [Choice("button-more", "list_leads", {"skip": skipped + len(shown), "filter": text})] if left > 0 else []
    choices = (*lead_choices([dossier.lead for dossier in shown]), *more)
    lines = [_line(turn, dossier) for dossier in shown]
    if left > 0:
        lines.append({"ref": "leads-more", "args": {"more": left}})
    # While a question is open its bubble comes last, and only the last bubble's choices can be typed.
    turn.say(key, *(() if turn.talk.open else choices), count=count, items={"lines": lines})
    turn.ask_again(*(more if turn.talk.open else ()))


def _line(turn: Turn, dossier: Dossier) -> dict[str, Any]:
    lead = dossier.lead
    recommended = recommend(dossier.facts(turn.method.questionnaire), turn.method.status).status
    marks = _marks(turn, dossier)
    return {
        "ref": "lead-line",
        "args": {
            "name": shortened(lead.name, _NAME_SHOWN),
            "status": {"ref": f"status-{lead.status}"},
            "recommended": {"ref": f"status-{recommended}"} if recommended != lead.status else "",
            "marks": {"list": marks},
            "marked": len(marks),
        },
    }


def _marks(turn: Turn, dossier: Dossier) -> list[dict[str, Any]]:
    """What is worth seeing beside a lead in the list."""
    marks = notes(turn, dossier.lead, dossier)
    lead = dossier.lead
    if lead.id == turn.talk.lead_id:
        marks.append({"ref": "mark-in-hand"})
    elif str(lead.id) in turn.talk.paused:
        marks.append({"ref": "mark-paused"})
    return marks


def go_to(turn: Turn, lead_id: int, *, go_on: bool = True) -> bool:
    """Takes another lead in hand; the flow of the one before waits at its question.

    Args:
        turn: The running turn.
        lead_id: The lead to take in hand.
        go_on: Whether its own flow goes on where it was left.

    Returns:
        Whether a flow goes on.
    """
    talk = turn.talk
    if talk.lead_id == lead_id:
        return talk.open is not None
    talk.pause()
    talk.flow, talk.open, talk.passed, talk.trail, talk.pending = None, None, [], [], {}
    turn.take_lead(lead_id)
    return go_on and talk.take_up(lead_id)


def switch_lead(turn: Turn) -> None:
    """Takes another lead in hand; an ambiguous name is asked about, an unknown one offered as a new lead."""
    turn.talk.misses = 0
    tapped = turn.heard.tapped or {}
    if "new" in tapped:
        new = turn.uow.add_lead(turn.talk.person, str(tapped["new"]), turn.heard.at)
        open_lead(turn, new.id)
        return
    leads = turn.uow.leads(turn.talk.person)
    named = named_leads(turn)
    if named and not turn.chosen and _names_unknown(turn, named):
        _offer_new(turn, named)
        return
    found = named or _pointed_at(turn, leads) or _described(turn, leads)
    if len(found) == 1:
        open_lead(turn, found[0].id)
    elif found:
        ask_which(turn, found)
    else:
        _offer_new(turn, leads)


def open_lead(turn: Turn, lead_id: int) -> None:
    """Takes a lead in hand and says so; a flow that was left there goes on at its question."""
    goes_on = go_to(turn, lead_id)
    if turn.dossier is None:
        return
    status = {"ref": f"status-{turn.dossier.lead.status}"}
    offered = (PREPARE, QUALIFY, BOARD, BRIEF)
    if goes_on:
        turn.say("lead-back", flow=turn.talk.flow or "none", status=status, **turn.words())
        turn.ask_again()
    else:
        beside = notes(turn, turn.dossier.lead, turn.dossier)
        said = {"status": status, "notes": {"list": beside}, "count": len(beside)}
        turn.say("lead-open", *offered, **said, **turn.words())


def _names_unknown(turn: Turn, named: Sequence[Lead]) -> bool:
    """Whether the name asked for is more than that of the leads it resembles: "open Acme Foods" where Acme BV is known.

    A word more counts where it is written as a name, with a capital.
    """
    name = read_opened_name(turn.heard.text, turn.lang) if turn.heard.tapped is None else None
    if name is None or any(is_said_of(name, lead.name) for lead in named):
        return False
    return name.istitle() and len(name.split()) > 1


def _pointed_at(turn: Turn, leads: Sequence[Lead]) -> list[Lead]:
    """The lead meant by its place in the list, or the one before this one."""
    if is_before(turn.heard.text, turn.lang):
        others = [lead for lead in leads if lead.id != turn.talk.lead_id]
        return others[:1]
    place = read_ordinal_choice(turn.heard.text, turn.lang, len(leads))
    return [leads[place]] if place is not None else []


def _described(turn: Turn, leads: Sequence[Lead]) -> list[Lead]:
    """The leads that are described by what was said about them: "the one with the freezers"."""
    wanted = read_lead_filter(turn.heard.text, turn.lang, turn.today)
    name = read_opened_name(turn.heard.text, turn.lang)
    if wanted.is_empty and name is not None:
        wanted = LeadFilter(words=tuple(name.casefold().split()))
    if wanted.is_empty:
        return []
    found = find_leads(turn, leads, wanted)
    return [dossier.lead for dossier in found.leads] if found.exact else []


def _say_unknown(turn: Turn, name: str, leads: Sequence[Lead]) -> None:
    new = Choice("button-new-lead", "switch_lead", {"new": name}, args={"name": name})
    turn.say("lead-unknown", new, *lead_choices(leads), name=name)


def _offer_new(turn: Turn, leads: Sequence[Lead]) -> None:
    """Says that no lead is called so; offers to open one, or those there are."""
    name = read_opened_name(turn.heard.text, turn.lang)
    if name is not None:
        _say_unknown(turn, name, leads_called(turn, name) or leads)
    elif leads:
        ask_which(turn)
    else:
        turn.say("no-leads", PREPARE, QUALIFY)
