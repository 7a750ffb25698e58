"""Where a lead stands, as plain data."""

from datetime import datetime, timezone
from typing import Any, Final

from coach.conversation.turn import Method
from coach.dossier import Dossier, Lead
from coach.lead import recommend


def _letters(dossier: Dossier) -> dict[str, Any]:
    return {
        view.letter.value: {"state": view.state, "rating": view.rating, "evidence": view.evidence}
        for view in dossier.board()
    }


def lead_state(dossier: Dossier, method: Method) -> dict[str, Any]:
    """Lead, recorded and recommended status and the eight letters, as plain data."""
    recommendation = recommend(dossier.facts(method.questionnaire), method.status)
    return {
        "lead": dossier.lead.name,
        "status": dossier.lead.status,
        "recommended": recommendation.status,
        "letters": _letters(dossier),
    }


_NOBODY: Final = Lead(0, "", "", "new", datetime.fromtimestamp(0, timezone.utc))

NO_LEAD: Final = {"lead": None, "status": None, "recommended": None, "letters": _letters(Dossier(_NOBODY, ()))}
"""The state where no lead is in hand."""
