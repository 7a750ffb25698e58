"""What kinds of open questions there are: the one place that tells them apart, for questions of data files too."""

from typing import Final

from coach.conversation.talk import MOVE_QUESTIONS
from coach.conversation.turn import ASIDES
from coach.letters import BANT, SPIN

_SPIN: Final = frozenset(letter.value for letter in SPIN)
_BANT: Final = frozenset(letter.value for letter in BANT)
_MORE: Final = frozenset(f"{name}_more" for name in _BANT)

_NO_NAME: Final = frozenset({"when", "merge", "reminder_time", "dmu_role"})

OPENING: Final = frozenset({"company", "contact", "offer", "when"})
"""Questions about the call itself."""

READ: Final = _BANT | _MORE | {"fit"}
"""Questions whose answers are read."""

NOT_IN_WORDS: Final = frozenset({"budget", "budget_more", "timeframe", "fit", "merge"})
"""Questions that only a reading answers; all others take words of any kind."""

OWN: Final = (
    _SPIN
    | READ
    | OPENING
    | MOVE_QUESTIONS
    | frozenset(ASIDES)
    | {"role", "dmu_role", "goal", "person", "presale_brief", "proposal_asked", "service"}
)
"""Names that mean something to the coach itself; a field of a data file must be called otherwise."""


def takes_any_words(question: str | None) -> bool:
    """Whether a question is answered in free words; that of a field from a data file is."""
    return question is not None and question not in NOT_IN_WORDS


def takes_a_name(question: str | None) -> bool:
    """Whether a name or a few words answer a question: company, goal, and every field of the questionnaire."""
    return question is not None and question not in _SPIN | READ | MOVE_QUESTIONS | _NO_NAME


def takes_whole_words(question: str | None) -> bool:
    """Whether a job or a time named in the answer is part of it, as in a goal or a field of the questionnaire."""
    return takes_a_name(question) and question not in OPENING


def answered_in_words(question: str | None) -> bool:
    """Whether the answer is no line for the buyer, however it is put."""
    return takes_a_name(question) or question in MOVE_QUESTIONS
