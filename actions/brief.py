"""The call brief."""

from actions.base import CoachAction
from coach.conversation import leads


class ActionShowBrief(CoachAction, called="action_show_brief", move=leads.show_brief):
    """Shows the call brief."""
