"""What can be done from here, as buttons."""

from coach.conversation.talk import Choice
from coach.conversation.turn import BOARD, BRIEF, HELP, LEADS, PREPARE, QUALIFY, RESUME, Turn


def offer(turn: Turn) -> tuple[Choice, ...]:
    """What can be done from here."""
    if turn.dossier is None:
        return (RESUME, PREPARE, QUALIFY, HELP) if turn.talk.paused else (PREPARE, QUALIFY, HELP)
    back = (RESUME,) if turn.talk.paused else ()
    return (*back, PREPARE, QUALIFY, BOARD, BRIEF, LEADS)
