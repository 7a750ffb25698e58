"""What was recorded on a lead, when and by whom."""

from datetime import datetime
from typing import Any, Final

from coach.conversation.leads import lead_meant
from coach.conversation.moving import told_with
from coach.conversation.turn import BOARD, BRIEF, Turn
from coach.dossier import FORMER_COLLEAGUE
from coach.history import MOST_SHOWN, Event, history
from coach.shorten import shortened

_WORDS: Final = 80


def show_history(turn: Turn) -> None:
    """Shows what happened to the lead meant, the newest last; what does not fit is counted."""
    if not lead_meant(turn) or turn.dossier is None:
        return
    events = history(turn.dossier, turn.uow.transitions(turn.dossier.lead.id))
    left_out = max(0, len(events) - MOST_SHOWN)
    turn.say(
        "history",
        *(() if turn.talk.open else (BOARD, BRIEF)),
        earlier=left_out,
        since={"day": _local(turn, events[0].at).date().isoformat()},
        items={"lines": [_line(event, turn.lang, _local(turn, event.at)) for event in events[left_out:]]},
        **turn.words(),
    )
    turn.ask_again()


def _local(turn: Turn, at: datetime) -> datetime:
    return at.astimezone(turn.heard.at.tzinfo)


def _line(event: Event, lang: str, at: datetime) -> dict[str, Any]:
    args: dict[str, Any] = {
        "day": {"day": at.date().isoformat()},
        "time": at.strftime("%H:%M"),
        "by": {"ref": "former-colleague"} if event.by == FORMER_COLLEAGUE else event.by,
    }
    if event.transition is not None:
        told = told_with(event.transition, lang)
        args["was"] = {"ref": f"status-{event.transition.came_from}"}
        args["status"] = {"ref": f"status-{event.transition.status}"}
        args["told"], args["count"] = {"list": told}, len(told)
    else:
        args["words"] = shortened(event.words, _WORDS)
    return {"ref": f"history-{event.kind.replace('_', '-')}", "args": args}
