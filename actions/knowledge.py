"""Explanations."""

from actions.base import CoachAction
from coach.conversation import explaining


class ActionExplain(CoachAction, called="action_explain", move=explaining.explain):
    """Explains a term."""


class ActionExplainQuestion(CoachAction, called="action_explain_question", move=explaining.explain_question):
    """Says why it asks."""
