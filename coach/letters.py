"""The eight letters S P I N and B A N T, and what the coach keeps under each."""

from enum import Enum
from typing import Final


class Letter(str, Enum):
    """One of the eight letters of the board."""

    SITUATION = "situation"
    PROBLEM = "problem"
    IMPLICATION = "implication"
    NEED_PAYOFF = "need_payoff"
    BUDGET = "budget"
    AUTHORITY = "authority"
    NEED = "need"
    TIMEFRAME = "timeframe"


SPIN: Final = (Letter.SITUATION, Letter.PROBLEM, Letter.IMPLICATION, Letter.NEED_PAYOFF)
BANT: Final = (Letter.BUDGET, Letter.AUTHORITY, Letter.NEED, Letter.TIMEFRAME)

QUESTION_TYPES: Final = (
    "situation",
    "problem",
    "implication",
    "need_payoff",
    "bant_budget",
    "bant_authority",
    "bant_timeframe",
    "pitch",
    "close",
    "rapport",
)
"""What a line said to a buyer can be. A Need probe has no type of its own: it is a Problem or Need-payoff question."""


def letter_of(question_type: str) -> Letter | None:
    """The letter under which a planned question of this type is kept; None for pitch, close and rapport."""
    name = question_type.removeprefix("bant_")
    return Letter(name) if name in Letter._value2member_map_ else None
