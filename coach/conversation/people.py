"""The people on the customer's side: the DMU map, and who is still missing."""

from coach.conversation.leads import show_board
from coach.conversation.turn import Turn


def show_people(turn: Turn) -> None:
    """To be built."""
    show_board(turn)
