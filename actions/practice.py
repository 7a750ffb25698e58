"""Practice."""

from actions.base import CoachAction
from coach.conversation import smalltalk


class ActionStartPractice(CoachAction, called="action_start_practice", move=smalltalk.start_practice):
    """Says that practice is to come."""
