"""What a concept that was explained means for the lead in hand, in one line."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from coach.conversation.turn import Turn
from coach.dossier import Dossier
from coach.lead import Reason
from coach.letters import BANT, SPIN
from coach.people import DMU_ROLES
from coach.response import waiting

_TELLING: Final = ("offer", "project_type", "task")
"""Answers that tell what is sold, in which an article's own words are looked for."""

_OFF_LINE: Final = frozenset({"nurture", "partner", "disqualified"})


def touching(turn: Turn, slug: str) -> Reason | None:
    """Where a concept touches the lead in hand: a line as a message of the catalogues; None where it does not."""
    dossier = turn.dossier
    if dossier is None:
        return None
    told = [answer.text for field in _TELLING if (answer := dossier.one(field)) is not None]
    line = turn.knowledge.touching(slug, turn.lang, told)
    if line is not None:
        return Reason("touches", {"company": dossier.lead.name, "line": line})
    touch = _TOUCHES.get(slug)
    args = touch(turn, dossier) if touch else None
    return Reason(f"touches-{_LIKE.get(slug, slug).replace('_', '-')}", {**_whose(dossier), **args}) if args else None


def _whose(dossier: Dossier) -> dict[str, Any]:
    return {"company": dossier.lead.name}


def _bant(turn: Turn, dossier: Dossier) -> dict[str, Any] | None:
    rated = {letter.value: dossier.letter(letter).rating or 0 for letter in BANT}
    weakest = min(rated, key=lambda name: rated[name])
    return {**rated, "points": sum(rated.values()), "weakest": {"ref": f"letter-{weakest}"}}


def _spin(turn: Turn, dossier: Dossier) -> dict[str, Any] | None:
    return {letter.value.replace("_", "-"): len(dossier.many(letter.value)) for letter in SPIN}


def _dmu(turn: Turn, dossier: Dossier) -> dict[str, Any] | None:
    known = dossier.people
    held = [{"ref": f"dmu-{dmu}"} for dmu in DMU_ROLES if known.held(dmu)]
    empty = [{"ref": f"dmu-{dmu}"} for dmu in known.empty]
    return {"held": {"list": held} if held else "", "empty": {"list": empty} if empty else ""}


def _status(turn: Turn, dossier: Dossier) -> dict[str, Any] | None:
    found = turn.recommendation()
    if found is None:
        return None
    status = dossier.lead.status
    return {
        "status": {"ref": f"status-{status}"},
        "recommended": {"ref": f"status-{found.status}"},
        "same": "yes" if found.status == status else "no",
    }


def _off_line(turn: Turn, dossier: Dossier) -> dict[str, Any] | None:
    found = turn.recommendation()
    off = found is not None and (found.status in _OFF_LINE or dossier.lead.status in _OFF_LINE)
    return _status(turn, dossier) if off else None


def _goal(turn: Turn, dossier: Dossier) -> dict[str, Any] | None:
    goal = dossier.text("goal")
    return {"goal": goal} if goal else None


def _waiting(turn: Turn, dossier: Dossier) -> dict[str, Any] | None:
    found = waiting(dossier, turn.heard.at, turn.method.status)
    return {"minutes": found.minutes, "limit": turn.method.status.breach_minutes} if found else None


def _questionnaire(turn: Turn, dossier: Dossier) -> dict[str, Any] | None:
    found = turn.recommendation()
    left = found.questionnaire_open if found is not None else ()
    return {"open": {"list": [dict(field.label) for field in left]} if left else "", "count": len(left)}


_LIKE: Final = {
    **{f"spin_{letter.value}": "spin" for letter in SPIN},
    "dmu_roles": "dmu",
    "mql_sql_sal": "lead_statuses",
    "lead_nurturing": "lead_statuses",
    "lead_nurture_vs_disqualify": "lead_statuses",
    "non_target_leads": "lead_statuses",
}
"""Concepts that say the same of a lead as another one."""

_TOUCHES: Final[Mapping[str, Callable[[Turn, Dossier], dict[str, Any] | None]]] = {
    "bant": _bant,
    "spin": _spin,
    **{f"spin_{letter.value}": _spin for letter in SPIN},
    "dmu": _dmu,
    "dmu_roles": _dmu,
    "lead_statuses": _status,
    "mql_sql_sal": _status,
    "lead_nurturing": _off_line,
    "lead_nurture_vs_disqualify": _off_line,
    "non_target_leads": _off_line,
    "advance_vs_continuation": _goal,
    "speed_to_lead": _waiting,
    "qualification_questionnaire": _questionnaire,
}
