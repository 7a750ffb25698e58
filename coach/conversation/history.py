"""What was recorded on a lead, when and by whom."""

from coach.conversation.leads import show_board
from coach.conversation.turn import Turn


def show_history(turn: Turn) -> None:
    """To be built."""
    show_board(turn)
