"""Leads in the conversation: list and switch them, show board and brief."""

from collections.abc import Sequence
from typing import Any

from coach.brief import make_brief
from coach.conversation.reminding import notes
from coach.conversation.taking import take
from coach.conversation.talk import Choice
from coach.conversation.turn import BOARD, BRIEF, PREPARE, QUALIFY, Turn
from coach.dossier import Lead
from coach.reading.commands import read_ordinal_choice
from coach.reading.names import match_name

_SHOWN = 8
"""So many leads are offered as buttons."""


def show_board(turn: Turn) -> None:
    """Shows the eight letters and the recommended status of the lead meant."""
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
    """Takes the lead that the message names in hand; without one, says so."""
    turn.talk.misses = 0
    take(turn)
    found = named_leads(turn)
    if len(found) == 1 and found[0].id != turn.talk.lead_id and turn.talk.flow is None:
        turn.take_lead(found[0].id)
    if turn.dossier is None:
        leads = turn.uow.leads(turn.talk.person)
        if leads:
            turn.say("which-lead", *_lead_choices(leads))
        else:
            turn.say("no-leads", PREPARE, QUALIFY)
        return False
    return True


def named_leads(turn: Turn) -> list[Lead]:
    """The leads that the message refers to by name."""
    leads = turn.uow.leads(turn.talk.person)
    names = match_name(turn.heard.text, [lead.name for lead in leads])
    return [lead for lead in leads if lead.name in names]


def _lead_choices(leads: Sequence[Lead]) -> tuple[Choice, ...]:
    return tuple(Choice("", "switch_lead", {"lead": lead.id}, label=lead.name) for lead in leads[:_SHOWN])


def _line(turn: Turn, lead: Lead) -> dict[str, Any]:
    """What a list and an opened lead say of a lead."""
    found = notes(turn, lead)
    status = {"ref": f"status-{lead.status}"}
    return {"name": lead.name, "status": status, "notes": {"list": found}, "count": len(found)}


def list_leads(turn: Turn) -> None:
    """Lists the rep's leads with their recorded status."""
    turn.talk.misses = 0
    leads = turn.uow.leads(turn.talk.person)
    if not leads:
        turn.say("no-leads", PREPARE, QUALIFY)
    else:
        items = [{"ref": "lead-line", "args": _line(turn, lead)} for lead in leads]
        turn.say("leads", *_lead_choices(leads), count=len(leads), items={"lines": items})
    turn.ask_again()


def switch_lead(turn: Turn) -> None:
    """Takes another lead in hand; an ambiguous name is asked about, never guessed."""
    talk = turn.talk
    talk.misses = 0
    tapped = turn.heard.tapped or {}
    leads = turn.uow.leads(talk.person)
    found = [lead for lead in leads if lead.id == tapped.get("lead")] or named_leads(turn)
    if not found:
        place = read_ordinal_choice(turn.heard.text, turn.lang, len(leads))
        found = [leads[place]] if place is not None else []
    if len(found) != 1:
        turn.say("which-lead" if leads else "no-leads", *(_lead_choices(found or leads) or (PREPARE, QUALIFY)))
        return
    if talk.flow is not None and talk.lead_id != found[0].id:
        talk.paused = {"flow": talk.flow, "open": talk.open, "lead": talk.lead_id}
    talk.flow, talk.passed = None, []
    talk.ask(None)
    turn.take_lead(found[0].id)
    turn.say("lead-open", PREPARE, QUALIFY, BOARD, BRIEF, **_line(turn, found[0]), **turn.words())
