"""Small talk, help and everything beside the work."""

from actions.base import CoachAction
from coach.conversation import smalltalk


class ActionGreet(CoachAction, called="action_greet", move=smalltalk.greet):
    """Greets."""


class ActionGoodbye(CoachAction, called="action_goodbye", move=smalltalk.goodbye):
    """Says goodbye."""


class ActionWelcome(CoachAction, called="action_welcome", move=smalltalk.thank):
    """Takes thanks."""


class ActionPraised(CoachAction, called="action_praised", move=smalltalk.praised):
    """Takes praise."""


class ActionCriticised(CoachAction, called="action_criticised", move=smalltalk.criticised):
    """Takes criticism."""


class ActionBot(CoachAction, called="action_bot", move=smalltalk.bot_challenge):
    """Says what it is."""


class ActionHuman(CoachAction, called="action_human", move=smalltalk.talk_to_human):
    """Keeps the wish for a person."""


class ActionOutOfScope(CoachAction, called="action_out_of_scope", move=smalltalk.out_of_scope):
    """Leaves alone what is not its field."""


class ActionHelp(CoachAction, called="action_help", move=smalltalk.help_me):
    """Shows what can be said."""


class ActionChangeLanguage(CoachAction, called="action_change_language", move=smalltalk.change_language):
    """Goes on in another language."""


class ActionUnclear(CoachAction, called="action_unclear", move=smalltalk.unclear):
    """Asks back."""
