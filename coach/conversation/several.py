"""Several leads: renamed, merged, compared."""

from coach.conversation.leads import show_board
from coach.conversation.turn import Turn


def rename_lead(turn: Turn) -> None:
    """To be built."""
    show_board(turn)


def merge_leads(turn: Turn) -> None:
    """To be built."""
    show_board(turn)


def compare_leads(turn: Turn) -> None:
    """To be built."""
    show_board(turn)
