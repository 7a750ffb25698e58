"""Recording a status in plain words, within the legal moves."""

from coach.conversation.leads import go_to, lead_meant, show_board
from coach.conversation.moving import move, status_choices
from coach.conversation.naming import ask_which, named_leads
from coach.conversation.preparing import go_on
from coach.conversation.taking import take, take_milestones
from coach.conversation.turn import Turn
from coach.dossier import Lead
from coach.lead import DISQUALIFIED, Told, step_back
from coach.reading.asking import asks
from coach.reading.commands import StatusCommand, read_status_command
from coach.reading.milestones import read_milestones
from coach.reading.next_contact import read_next_contact
from coach.reading.reasons import read_reason


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
    found = named_leads(turn)
    if len(found) > 1:
        ask_which(turn, found)
        return
    if found:
        go_to(turn, found[0].id, go_on=False)
    if turn.dossier is None:
        lead_meant(turn)
        return
    take(turn)
    lead = turn.dossier.lead
    status = tapped.get("status") or (_back(turn, lead) if command.back else command.status)
    if status is None and command.back:
        turn.say("status-refused", *status_choices(turn), why={"ref": "move-at-start"})
        turn.ask_again()
        return
    if status is None:
        turn.say("which-status", *status_choices(turn), status={"ref": f"status-{lead.status}"})
        return
    move(turn, status, _told(turn, status, command))
    if turn.talk.open is None and turn.talk.flow is not None:
        go_on(turn)


def _back(turn: Turn, lead: Lead) -> str | None:
    return step_back(lead.status, turn.method.status, lead.came_from)


def _told(turn: Turn, status: str, command: StatusCommand) -> Told:
    """What the message tells with the change of status; of a tapped button its label tells nothing."""
    if turn.heard.tapped is not None:
        return Told()
    text = turn.heard.text
    reason = command.reason
    category = read_reason(reason or text, turn.lang) if status == DISQUALIFIED else None
    if category is not None and reason is None:
        reason = text.strip()
    if status == "assigned":
        reason = reason or command.assignee
    day = None
    if status == "nurture":
        day = read_next_contact(command.until, turn.lang, turn.today) if command.until else None
        day = day or read_next_contact(text, turn.lang, turn.today)
    return Told(reason, category, command.partner, day)
