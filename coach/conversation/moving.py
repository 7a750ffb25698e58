"""Records a change of status, and asks for what it still needs to be told with."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from coach.conversation.handing_over import offered_to
from coach.conversation.talk import MOVE_QUESTIONS, Choice
from coach.conversation.turn import BOARD, BRIEF, Turn
from coach.dossier import Transition
from coach.lead import DISQUALIFIED, Move, Reason, Told, judge_move
from coach.reading.commands import STATUSES, read_partner_name
from coach.reading.next_contact import read_next_contact
from coach.reading.reasons import read_reason
from coach.reasons import as_message, written

_MOST_CHOICES: Final = 8
_PROVES: Final = {"sal": "presale_brief", "proposal": "proposal_asked"}
"""What a recorded status says by its meaning (docs/method.md, "Lead status")."""

_WAITING: Final = "move"
"""Under this name the talk keeps the change of status that waits for one more word."""


def move(turn: Turn, status: str, told: Told) -> None:
    """Records a change of status of the lead in hand where it is legal; asks or refuses where it is not."""
    dossier = turn.dossier
    if dossier is None:
        return
    turn.talk.pending.pop(_WAITING, None)
    if turn.talk.open in MOVE_QUESTIONS:
        # What was asked for another change of status is overtaken by this one.
        turn.talk.ask(None)
    judged = _judge(turn, status, told)
    if judged.legal:
        _record(turn, status, told)
    elif judged.needs is not None:
        _ask_for(turn, judged.needs, status, told)
        return
    elif judged.refusal is not None:
        turn.say("status-refused", *status_choices(turn), why=as_ref(judged.refusal))
    turn.ask_again()


def _judge(turn: Turn, status: str, told: Told) -> Move:
    dossier = turn.dossier
    if dossier is None:
        raise RuntimeError("no lead in hand")
    facts = dossier.facts(turn.method.questionnaire)
    lead = dossier.lead
    return judge_move(lead.status, status, facts, turn.method.status, came_from=lead.came_from, told=told)


def _ask_for(turn: Turn, need: str, status: str, told: Told) -> None:
    """Asks for what is missing; what was told already waits with the lead that it was told of."""
    turn.talk.pending[_WAITING] = {
        "lead": turn.talk.lead_id,
        "status": status,
        "reason": told.reason,
        "category": told.category,
        "partner": told.partner,
        "next_contact": told.next_contact.isoformat() if told.next_contact else None,
    }
    turn.ask("reason" if need == "category" else need)


def complete(turn: Turn) -> None:
    """Takes what a change of status was waiting for; what cannot be read is asked again."""
    talk = turn.talk
    waiting = talk.pending.get(_WAITING)
    question = talk.open
    if waiting is None or question is None:
        talk.ask(None)
        return
    if waiting["lead"] != talk.lead_id:
        # Another lead was looked at in between; the answer is about the one that was asked about.
        turn.take_lead(waiting["lead"])
    told = _TAKERS[question](turn, _told(waiting))
    if told is None:
        talk.misses += 1
        turn.say(f"invalid-{question.replace('_', '-')}")
        turn.ask_again()
        return
    talk.misses = 0
    talk.ask(None)
    move(turn, waiting["status"], told)


def leave(turn: Turn) -> None:
    """Leaves a change of status that waits for a word: the status stays as it was."""
    turn.talk.pending.pop(_WAITING, None)
    turn.talk.misses = 0
    turn.talk.ask(None)
    turn.say("status-left", *(() if turn.talk.flow else (BOARD,)))


def _told(waiting: dict[str, Any]) -> Told:
    day = waiting.get("next_contact")
    return Told(
        reason=waiting.get("reason"),
        category=waiting.get("category"),
        partner=waiting.get("partner"),
        next_contact=date.fromisoformat(day) if day else None,
    )


def _take_reason(turn: Turn, told: Told) -> Told | None:
    tapped = (turn.heard.tapped or {}).get("reason")
    if tapped is not None:
        return replace(told, category=str(tapped), reason=told.reason or str(tapped))
    words = turn.heard.text.strip()
    if not words:
        return None
    reason = f"{told.reason}; {words}" if told.reason else words
    return replace(told, reason=reason, category=read_reason(words, turn.lang) or told.category)


def _take_partner(turn: Turn, told: Told) -> Told | None:
    name = (turn.heard.tapped or {}).get("partner") or read_partner_name(turn.heard.text, turn.lang)
    return replace(told, partner=str(name)) if name else None


def _take_day(turn: Turn, told: Told) -> Told | None:
    tapped = (turn.heard.tapped or {}).get("next_contact")
    day = date.fromisoformat(tapped) if tapped else read_next_contact(turn.heard.text, turn.lang, turn.today)
    return replace(told, next_contact=day) if day else None


_TAKERS: Final = {"reason": _take_reason, "partner_name": _take_partner, "next_contact": _take_day}


def _record(turn: Turn, status: str, told: Told) -> None:
    dossier, talk, rules = turn.dossier, turn.talk, turn.method.status
    if dossier is None:
        return
    lead = dossier.lead
    category = told.category if status == DISQUALIFIED else None
    reason = written(told.reason, category, turn.lang)
    transition = Transition(
        status,
        lead.status,
        reason,
        talk.person,
        turn.heard.at,
        partner=told.partner if status == "partner" else None,
        next_contact=told.next_contact if status == "nurture" else None,
    )
    turn.uow.move_lead(lead.id, transition)
    turn.take_lead(lead.id)
    if status == "partner" and dossier.one("fit") is None:
        turn.keep("fit", {"fit": "partner"}, turn.heard.text)
    if status in _PROVES:
        turn.keep(_PROVES[status], {"text": turn.heard.text}, turn.heard.text)
    if status in rules.off_line or status == rules.line[-1]:
        # What is off the line needs no more questions now.
        talk.flow = None
        talk.ask(None)
    still_open = dossier.facts(turn.method.questionnaire).questionnaire_open
    turn.say(
        "status-set",
        *(() if talk.open else (*offered_to(status), BOARD, BRIEF)),
        status={"ref": f"status-{status}"},
        was={"ref": f"status-{lead.status}"},
        told={"list": told_with(transition, turn.lang)},
        count=len(told_with(transition, turn.lang)),
        gaps={"list": [field.label for field in still_open]},
        open=len(still_open) if status == "mql" else 0,
        **turn.words(),
    )


def told_with(transition: Transition, lang: str) -> list[dict[str, Any]]:
    """What a change of status was told with, as messages: reason with its category, partner, next contact."""
    found: list[dict[str, Any]] = []
    if transition.partner:
        found.append({"ref": "told-partner", "args": {"partner": transition.partner}})
    if transition.next_contact:
        found.append({"ref": "told-next-contact", "args": {"day": {"day": transition.next_contact.isoformat()}}})
    if transition.reason:
        key = "told-for" if transition.status == "assigned" else "told-reason"
        message = as_message(transition.reason, lang, disqualified=transition.status == DISQUALIFIED)
        found.append({"ref": key, "args": {"reason": message}})
    return found


def as_ref(reason: Reason) -> dict[str, object]:
    """A reason of the rules as a message."""
    args: dict[str, object] = dict(reason.args)
    for name in ("status", "target", "skipped", "next", "was"):
        if name in args:
            args[name] = {"ref": f"status-{args[name]}"}
    if "gaps" in args:
        args["gaps"] = {"list": [as_ref(gap) for gap in reason.args["gaps"]]}
    if "letter" in args:
        args["letter"] = {"ref": f"letter-{str(args['letter']).replace('_', '-')}"}
    return {"ref": reason.key, "args": args}


def status_choices(turn: Turn) -> tuple[Choice, ...]:
    """The statuses that are legal from here, those next on the line first."""
    if turn.dossier is None:
        return ()
    legal = [
        status
        for status in turn.method.status.all
        if status in STATUSES and ((judged := _judge(turn, status, Told())).legal or judged.needs)
    ]
    return tuple(Choice(f"status-{status}", "set_status", {"status": status}) for status in legal[:_MOST_CHOICES])
