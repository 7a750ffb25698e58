"""The four BANT letters: what an answer keeps, and how it is rated.

Ratings follow one table (docs/method.md, "BANT"), so that two people give the same one:
0 unknown, 1 vague, 2 specific, 3 confirmed. A negative answer is known and worth 0 points.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from coach.lead import LetterState, Reason
from coach.letters import Letter
from coach.reading.person_keys import is_vague

Value = Mapping[str, Any]
"""The structured reading of an answer, as it is stored: JSON types only, amounts and dates as strings."""


def rate_budget(value: Value) -> LetterState:
    """Rates a budget: money, an amount, or an allocated amount told by somebody with a name."""
    status = value.get("status", "unknown")
    if status == "none":
        return LetterState(0, True, "budget-none", answered=True)
    amount = value.get("amount_min") is not None or value.get("amount_max") is not None
    if amount and status == "allocated" and value.get("told_by"):
        return LetterState(3, rule="budget-3", answered=True)
    if amount:
        return LetterState(2, rule="budget-2", answered=True)
    if status in ("allocated", "unallocated"):
        return LetterState(1, rule="budget-1", answered=True)
    return LetterState(0, rule="budget-0", answered=True)


def rate_authority(value: Value) -> LetterState:
    """Rates authority: a contact who does not decide is a gap in the DMU, never a negative.

    Args:
        value: The reading, with what the DMU map adds: `deciders` (each with `name` and `role`) and `others`, those
            who take part beside them.
    """
    contact_decides = value.get("is_decision_maker")
    role = value.get("role") if contact_decides else value.get("decider_role")
    name = value.get("contact") if contact_decides else value.get("decider_name")
    deciders, others = value.get("deciders") or (), value.get("others") or ()
    named = [str(each["name"]) for each in deciders if each["name"]] or ([str(name)] if name else [])
    told = [str(each["role"]) for each in deciders if each["role"]] or ([str(role)] if role else [])
    roles = [job for job in told if not is_vague(job)]
    said = value.get("others_involved") is not None
    # Two who decide together are each other's company; "nobody else" is known too.
    others_known = said or bool(others) or len(named) > 1
    people = _who(named or told, others)
    if named and others_known:
        return LetterState(3, rule="authority-3", answered=True, people=people)
    if named or roles:
        return LetterState(2, rule="authority-2", answered=True, people=people)
    if contact_decides is not None or value.get("role") or said or told:
        return LetterState(1, rule="authority-1", answered=True, people=people)
    return LetterState(0, rule="authority-0", answered=True)


def _who(deciders: Sequence[str], others: Sequence[str]) -> tuple[Reason, ...]:
    """Who decides and who else takes part, by name or job."""
    found = [Reason("authority-deciders", {"names": ", ".join(deciders)})] if deciders else []
    return (*found, Reason("authority-others", {"names": ", ".join(others)})) if others else tuple(found)


def rate_need(value: Value) -> LetterState:
    """Rates need: a topic, a stated problem (implied need), or a wish said by the customer (explicit need)."""
    if value.get("has_need") is False:
        return LetterState(0, True, "need-none", answered=True)
    kind = value.get("kind")
    if kind == "explicit":
        by_customer = bool(value.get("by_customer"))
        return LetterState(3 if by_customer else 2, rule="need-3" if by_customer else "need-2", answered=True)
    if kind == "implied":
        return LetterState(2, rule="need-2", answered=True)
    if kind == "topic" or value.get("has_need"):
        return LetterState(1, rule="need-1", answered=True)
    return LetterState(0, rule="need-0", answered=True)


def rate_timeframe(value: Value) -> LetterState:
    """Rates a timeframe: vague, a date, or a date with the reason why it is fixed."""
    kind = value.get("kind", "unknown")
    if kind == "never":
        return LetterState(0, True, "timeframe-never", answered=True)
    if kind == "date":
        fixed = bool(value.get("reason"))
        return LetterState(
            3 if fixed else 2,
            rule="timeframe-3" if fixed else "timeframe-2",
            months=value.get("months_max"),
            answered=True,
        )
    if kind == "vague":
        return LetterState(1, rule="timeframe-1", answered=True)
    return LetterState(0, rule="timeframe-0", answered=True)


RATE: Final[Mapping[Letter, Callable[[Value], LetterState]]] = {
    Letter.BUDGET: rate_budget,
    Letter.AUTHORITY: rate_authority,
    Letter.NEED: rate_need,
    Letter.TIMEFRAME: rate_timeframe,
}


def combine(letter: Letter, earlier: Value | None, later: Value) -> dict[str, Any]:
    """The reading that stands after a later answer: it supersedes, and an addition completes.

    "40k", then "it is approved" is one budget; "40k", then "no, 30k" is the second alone. An answer that says nothing
    ("don't know") never takes away what is known.
    """
    if earlier is None:
        return dict(later)
    if letter is Letter.BUDGET:
        adds = later.get("amount_min") is None and later.get("amount_max") is None
        if adds and later.get("status") == "unknown":
            return dict(earlier)
        if adds and later.get("status") in ("allocated", "unallocated"):
            return {**earlier, "status": later["status"], "told_by": later.get("told_by") or earlier.get("told_by")}
        return _fill(earlier, later, ("told_by",))
    if letter is Letter.AUTHORITY:
        return {**earlier, **{key: item for key, item in later.items() if item is not None}}
    if letter is Letter.TIMEFRAME:
        if later.get("kind") == "unknown":
            return {**earlier, "reason": later.get("reason") or earlier.get("reason")}
        if later.get("kind") == "vague" and earlier.get("kind") == "date" and later.get("reason"):
            return {**earlier, "reason": later["reason"]}
        return dict(later)
    return _strongest_need(earlier, later)


def _fill(earlier: Value, later: Value, keys: tuple[str, ...]) -> dict[str, Any]:
    return {**later, **{key: later.get(key) or earlier.get(key) for key in keys}}


_NEED_STRENGTH: Final = {None: 0, "topic": 1, "implied": 2, "explicit": 3}


def _strongest_need(earlier: Value, later: Value) -> dict[str, Any]:
    if later.get("has_need") is None:
        return dict(earlier)
    if later.get("has_need") is False or earlier.get("has_need") is not True:
        return dict(later)
    stronger = _NEED_STRENGTH[later.get("kind")] >= _NEED_STRENGTH[earlier.get("kind")]
    return dict(later) if stronger else dict(earlier)
