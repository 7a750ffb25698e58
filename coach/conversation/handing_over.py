"""The texts with which a lead goes to a partner or to the sales manager."""

from coach.conversation.leads import show_board
from coach.conversation.turn import Turn


def hand_over(turn: Turn) -> None:
    """To be built."""
    show_board(turn)
