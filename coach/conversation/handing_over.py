"""The texts with which a lead goes to a partner or to the sales manager."""

from typing import Final

from coach.conversation.leads import lead_meant
from coach.conversation.talk import Choice
from coach.conversation.turn import BOARD, BRIEF, Turn
from coach.handover import for_manager, for_partner
from coach.reading.handing_over import read_receiver

TO_PARTNER: Final = Choice("button-hand-over-partner", "hand_over", {"to": "partner"})
TO_MANAGER: Final = Choice("button-hand-over-manager", "hand_over", {"to": "manager"})

_OFFERED: Final = {"partner": (TO_PARTNER,), "mql": (TO_MANAGER,), "assigned": (TO_MANAGER,)}
_WITH_SALES: Final = frozenset({"mql", "assigned", "sql", "sal", "proposal", "contract", "won"})
"""Statuses in which the lead waits for sales, or is with them."""


def offered_to(status: str) -> tuple[Choice, ...]:
    """The hand-over texts offered right after a lead got a status."""
    return _OFFERED.get(status, ())


def hand_over(turn: Turn) -> None:
    """Writes the text for the partner or for the sales manager; asks which where nothing tells."""
    if not lead_meant(turn):
        return
    dossier, recommendation = turn.dossier, turn.recommendation()
    if dossier is None or recommendation is None:
        return
    receiver = _receiver(turn, dossier.lead.status)
    if receiver is None:
        turn.say("which-hand-over", TO_PARTNER, TO_MANAGER, **turn.words())
        return
    turn.say(f"hand-over-{receiver}", **turn.words())
    choices = () if turn.talk.open else (BOARD, BRIEF)
    questionnaire = turn.method.questionnaire
    if receiver == "partner":
        turn.show("handover", for_partner(dossier, questionnaire, _reason(turn, dossier.lead.id), turn.lang), *choices)
    else:
        turn.show("handover", for_manager(dossier, recommendation, questionnaire), *choices)
    turn.ask_again()


def _receiver(turn: Turn, status: str) -> str | None:
    tapped = (turn.heard.tapped or {}).get("to")
    if tapped is not None:
        return str(tapped)
    named = read_receiver(turn.heard.text, turn.lang)
    if named is not None:
        return named
    return "partner" if status == "partner" else "manager" if status in _WITH_SALES else None


def _reason(turn: Turn, lead_id: int) -> str | None:
    """Why the lead went to the partner, as recorded last."""
    found = [moved.reason for moved in turn.uow.transitions(lead_id) if moved.status == "partner"]
    return found[-1] if found else None
