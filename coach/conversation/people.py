"""The people on the customer's side: the DMU map, who is still missing, and the part somebody takes."""

from typing import Final

from coach.conversation.leads import lead_meant
from coach.conversation.people_told import place
from coach.conversation.preparing import go_on
from coach.conversation.talk import Choice
from coach.conversation.turn import BOARD, BRIEF, Turn

_OFFERED: Final = 3
"""So many people without a part are offered as buttons."""


def show_people(turn: Turn) -> None:
    """Shows the DMU map of the lead meant; a tap on somebody asks for the part, a tap on a part keeps it."""
    tapped = turn.heard.tapped or {}
    if "dmu" in tapped and turn.dossier is not None:
        turn.talk.misses = 0
        place(turn, tapped.get("person"), tapped.get("job"), str(tapped["dmu"]))
        _return(turn)
        return
    if "person" in tapped and turn.dossier is not None:
        turn.talk.misses = 0
        turn.ask_part(tapped.get("person"), tapped.get("job"))
        return
    if not lead_meant(turn) or turn.dossier is None:
        return
    offered = tuple(
        Choice("button-part", "show_people", {"person": each.name, "job": each.job}, args={"who": each.short})
        for each in turn.dossier.people.unplaced[:_OFFERED]
    )
    turn.show("people", turn.dossier, *(() if turn.talk.open else (*offered, BOARD, BRIEF)))
    turn.ask_again(*offered)


def _return(turn: Turn) -> None:
    """Goes back to the question that stood open before somebody's part was asked."""
    turn.leave_part()
    if turn.talk.flow is not None:
        go_on(turn)
    elif turn.talk.open is not None:
        turn.ask_again()
    elif turn.dossier is not None:
        turn.show("people", turn.dossier, BOARD, BRIEF)
