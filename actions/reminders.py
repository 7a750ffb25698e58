"""Reminders that the rep asks for."""

from actions.base import CoachAction
from coach.conversation import reminders


class ActionRemind(CoachAction, called="action_remind", move=reminders.remind_me):
    """Sets a reminder, lists or drops them."""
