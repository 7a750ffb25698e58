"""Budget readings: the B of BANT taken from what a rep types, in English, Dutch and Russian.

The message is rewritten once into a canonical line in which every amount is ``#`` and every currency ``¤``
("budget is up to # ¤ per month"); everything that is known about a language is a list of regular expressions
over that line (``lexicon/budget_<lang>.json``). The code below only weighs what those lists find. What a
reading means is fixed by section 3 of the sales method.
"""

from __future__ import annotations

from coach.reading.budget.reading import BudgetReading, Period, Status
from coach.reading.budget.verdict import Reader

__all__ = ["BudgetReading", "Period", "Status", "read_budget"]


def read_budget(text: str, lang: str, *, asked: bool = False) -> BudgetReading | None:
    """Read what a message says about the buyer's budget.

    Args:
        text: the message as typed.
        lang: ``en``, ``nl`` or ``ru``.
        asked: the message answers "what budget is there?". Bare numbers then count as amounts as written,
            bare words ("yes", "nothing") as a status, and there is always a reading: ``unknown`` when nothing
            was said. Otherwise only what clearly speaks of the buyer's own money counts.

    Returns:
        The reading; None only when nobody asked and the message says nothing of the budget.
    """
    return Reader(text, lang, asked).read()
