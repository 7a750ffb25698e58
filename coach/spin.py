"""How many SPIN questions are wanted: a direction, not a ratio (docs/method.md, "SPIN")."""

from typing import Final

from coach.letters import Letter

SPIN_AIM: Final = {Letter.SITUATION: 1, Letter.PROBLEM: 1, Letter.IMPLICATION: 2, Letter.NEED_PAYOFF: 1}
"""From how many facts or questions on a preparation leaves a letter: few Situation, several Implication."""

UNASKED_AIM: Final = 2
"""From how many on a letter needs no asking at all."""

SPIN_MOST: Final = {Letter.SITUATION: 2, Letter.PROBLEM: 2, Letter.IMPLICATION: 4, Letter.NEED_PAYOFF: 2}
"""How many questions of a letter a call brief holds at most (method: call brief)."""
