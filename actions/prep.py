"""The two flows: answering, skipping, going back, stopping, resuming."""

from actions.base import CoachAction
from coach.conversation import correcting, preparing, replying


class ActionStartPrep(CoachAction, called="action_start_prep", move=preparing.start_prep):
    """Starts a call preparation."""


class ActionStartQualification(CoachAction, called="action_start_qualification", move=preparing.start_qualification):
    """Starts a qualification."""


class ActionAnswer(CoachAction, called="action_answer", move=preparing.answer):
    """Takes an answer."""


class ActionAffirm(CoachAction, called="action_affirm", move=replying.affirm):
    """Takes a yes."""


class ActionDeny(CoachAction, called="action_deny", move=replying.deny):
    """Takes a no."""


class ActionSkip(CoachAction, called="action_skip", move=preparing.skip):
    """Leaves a question open."""


class ActionGoBack(CoachAction, called="action_go_back", move=preparing.go_back):
    """Asks the question before."""


class ActionCancel(CoachAction, called="action_cancel", move=preparing.cancel):
    """Stops, keeps everything."""


class ActionResume(CoachAction, called="action_resume", move=preparing.resume):
    """Says where they were."""


class ActionCorrect(CoachAction, called="action_correct", move=correcting.correct):
    """Corrects an answer."""


class ActionExample(CoachAction, called="action_example", move=preparing.example):
    """Gives examples."""
