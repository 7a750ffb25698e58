"""Recording a status in plain words, within the legal moves."""

from coach.conversation.leads import lead_meant, named_leads, show_board
from coach.conversation.taking import take, take_milestones
from coach.conversation.talk import Choice
from coach.conversation.turn import BOARD, BRIEF, Turn
from coach.dossier import Transition
from coach.lead import Reason, judge_move
from coach.reading.asking import asks
from coach.reading.commands import read_status_command
from coach.reading.milestones import read_milestones

_MOST_CHOICES = 8
_PROVES = {"sal": "presale_brief", "proposal": "proposal_asked"}
"""What a recorded status says by its meaning (docs/method.md, "Lead status")."""


def set_status(turn: Turn) -> None:
    """Records a status in plain words, within the legal moves."""
    turn.talk.misses = 0
    if turn.heard.tapped is None and asks(turn.heard.text, turn.lang):
        # "What lifts it to proposal" asks; only an order records anything.
        show_board(turn)
        return
    command = read_status_command(turn.heard.text, turn.lang)
    told = read_milestones(turn.heard.text, turn.lang)
    if told and turn.heard.tapped is None and command.status in (None, "proposal", "sal"):
        # "They asked for a proposal" tells how far the customer is; the status is recorded when the rep says so.
        take_milestones(turn, told)
        turn.ask_again()
        return
    tapped = turn.heard.tapped or {}
    status = tapped.get("status") or command.status
    found = named_leads(turn)
    if turn.dossier is None and len(found) == 1:
        turn.take_lead(found[0].id)
    if turn.dossier is None:
        lead_meant(turn)
        return
    take(turn)
    if status is None:
        turn.say("which-status", *_status_choices(turn), status={"ref": f"status-{turn.dossier.lead.status}"})
        return
    reason = command.reason or command.partner or command.until
    if status == "partner" and turn.dossier.one("fit") is None:
        turn.keep("fit", {"fit": "partner"}, turn.heard.text)
    _move(turn, status, reason)


def give_reason(turn: Turn) -> None:
    """Takes the reason that a change of status was waiting for."""
    status = turn.talk.pending.pop("status")
    turn.talk.misses = 0
    turn.talk.ask(None)
    _move(turn, status, turn.heard.text.strip())


def _move(turn: Turn, status: str, reason: str | None) -> None:
    dossier = turn.dossier
    if dossier is None:
        return
    lead = dossier.lead
    move = judge_move(
        lead.status,
        status,
        dossier.facts(turn.method.questionnaire),
        turn.method.status,
        came_from=lead.came_from,
        reason=reason,
    )
    if move.legal:
        turn.uow.move_lead(lead.id, Transition(status, lead.status, reason, turn.talk.person, turn.heard.at))
        turn.take_lead(lead.id)
        if status in _PROVES:
            turn.keep(_PROVES[status], {"text": turn.heard.text}, turn.heard.text)
        if status in turn.method.status.off_line or status == turn.method.status.line[-1]:
            # What is off the line needs no more questions now.
            turn.talk.flow = None
            turn.talk.ask(None)
        still_open = dossier.facts(turn.method.questionnaire).questionnaire_open
        turn.say(
            "status-set",
            *(() if turn.talk.open else (BOARD, BRIEF)),
            status={"ref": f"status-{status}"},
            was={"ref": f"status-{lead.status}"},
            reason=reason or "",
            gaps={"list": [{"ref": f"field-{name.replace('_', '-')}"} for name in still_open]},
            open=len(still_open) if status == "mql" else 0,
            **turn.words(),
        )
    elif move.needs == "reason":
        turn.talk.pending["status"] = status
        turn.ask("reason")
        return
    elif move.refusal is not None:
        turn.say("status-refused", *_status_choices(turn), why=_as_ref(move.refusal))
    turn.ask_again()


def _as_ref(reason: Reason) -> dict[str, object]:
    args: dict[str, object] = dict(reason.args)
    for name in ("status", "target", "skipped", "next", "was"):
        if name in args:
            args[name] = {"ref": f"status-{args[name]}"}
    if "gaps" in args:
        args["gaps"] = {"list": [_as_ref(gap) for gap in reason.args["gaps"]]}
    if "letter" in args:
        args["letter"] = {"ref": f"letter-{str(args['letter']).replace('_', '-')}"}
    return {"ref": reason.key, "args": args}


def _status_choices(turn: Turn) -> tuple[Choice, ...]:
    """The next status on the line and those off it, where they are legal from here."""
    dossier = turn.dossier
    if dossier is None:
        return ()
    facts, rules = dossier.facts(turn.method.questionnaire), turn.method.status
    legal = [
        status
        for status in rules.all
        if (
            move := judge_move(dossier.lead.status, status, facts, rules, came_from=dossier.lead.came_from, reason=None)
        ).legal
        or move.needs
    ]
    return tuple(Choice(f"status-{status}", "set_status", {"status": status}) for status in legal[:_MOST_CHOICES])
