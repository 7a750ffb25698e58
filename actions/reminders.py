"""Reminders that the rep asks for."""

from actions.base import CoachAction
from coach.conversation import in_one_breath


class ActionRemind(CoachAction, called="action_remind", move=in_one_breath.remind_me):
    """Sets a reminder, lists or drops them."""
