"""How a lead's status is recommended, and which changes of status a person may record.

The recommendation is a pure function of what is known: the same answers always give the same result, with reasons. The
rules and thresholds come from `method/lead_status.yml` (docs/method.md restates them).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from coach.letters import BANT, Letter
from coach.questionnaire import OpenField

RULE_VERSION: Final = "1"
"""Kept with every recommendation, so that an old one can be told from one by newer rules."""

NEEDS: Final = ("reason", "partner_name", "next_contact")
"""What a move may need to be told with, in the order in which it is asked for."""

STEP_BACK: Final = "step_back"
REOPENING: Final = "reopening"
MOVES_BY_KIND: Final = (STEP_BACK, REOPENING)
"""Moves that need something whatever the status they lead to."""

DISQUALIFIED: Final = "disqualified"


@dataclass(frozen=True)
class StatusRules:
    """The order of the statuses, what lies off the line, and the thresholds (method/lead_status.yml).

    Attributes:
        line: Statuses in their order, from `new` to `won`.
        off_line: Statuses that can be entered from anywhere on the line.
        returns: Off-line statuses from which a lead goes back to where it was.
        reopens: Off-line statuses from which a lead goes to `new` only, with a reason.
        needs: What must be told with a move (`NEEDS`), by the status it leads to or by its kind (`MOVES_BY_KIND`).
        reasons: The reasons for which a lead may be disqualified.
        other_reasons: Whether a lead may be disqualified for another one, in the rep's words alone.
        implied: Statuses on the line that need no proof of their own when they are skipped.
        sal_points: Least sum of the four BANT ratings for `sal`.
        nurture_months: A timeframe beyond this many months is not for now.
        warn_minutes: A new lead that waits longer for a first response is warned about.
        breach_minutes: After so many minutes the promise of a first response is broken.
    """

    line: tuple[str, ...]
    off_line: tuple[str, ...]
    returns: tuple[str, ...]
    reopens: tuple[str, ...]
    needs: Mapping[str, tuple[str, ...]]
    reasons: tuple[str, ...]
    other_reasons: bool
    implied: tuple[str, ...]
    sal_points: int
    nurture_months: float
    warn_minutes: float
    breach_minutes: float

    @property
    def all(self) -> tuple[str, ...]:
        """Every status there is."""
        return self.line + self.off_line


@dataclass(frozen=True)
class LetterState:
    """What is known under one BANT letter.

    Attributes:
        rating: 0 unknown to 3 confirmed.
        negative: Known, and negative (no money, no need, never): 0 points, never mixed with unknown.
        rule: Why this rating, as the name of a rule in the catalogues.
        months: Months from today, for a timeframe with a date.
        answered: Something was said about it, even if only "don't know".
        people: Who is known to decide and to take part, for authority.
    """

    rating: int = 0
    negative: bool = False
    rule: str = "unknown"
    months: float | None = None
    answered: bool = False
    people: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Facts:
    """All that the recommendation rests on.

    Attributes:
        letters: What is known under each BANT letter.
        fit: `target`, `no_target`, `partner` or `unknown`: in the rep's words, else by criteria.
        presale_brief_agreed: The pre-sale brief is agreed.
        proposal_asked: The customer asked for a proposal.
        questionnaire_open: Fields of the questionnaire without an answer.
        fit_reasons: Where the fit comes from, where criteria have a say in it.
    """

    letters: Mapping[Letter, LetterState]
    fit: str = "unknown"
    presale_brief_agreed: bool = False
    proposal_asked: bool = False
    questionnaire_open: tuple[OpenField, ...] = ()
    fit_reasons: tuple[Reason, ...] = ()

    def rating(self, letter: Letter) -> int:
        """The rating of one letter, 0 where nothing is known."""
        state = self.letters.get(letter)
        return 0 if state is None or state.negative else state.rating

    def negative(self, letter: Letter) -> bool:
        """Whether this letter is known and negative."""
        state = self.letters.get(letter)
        return state is not None and state.negative


@dataclass(frozen=True)
class Reason:
    """One reason, as a message of the catalogues with its arguments."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class FitView:
    """The fit that counts for a lead.

    Attributes:
        fit: `target`, `no_target`, `partner` or `unknown`.
        by: Who says so: `rep`, `criteria`, or empty where nobody does.
        reasons: Where it comes from, where criteria have a say in it.
        partner: Whose customer it is, where criteria name a partner.
        open_criteria: The criteria that cannot be judged yet, in words per language.
    """

    fit: str
    by: str
    reasons: tuple[Reason, ...] = ()
    partner: str | None = None
    open_criteria: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Recommendation:
    """What status the answers speak for, and why.

    Attributes:
        status: The recommended status.
        reasons: Which rule led there.
        lifts: What is missing for the next status on the line; empty where nothing is.
        next_status: The status that `lifts` leads to, None where none is computed.
        points: Sum of the four BANT ratings, 0 to 12.
        questionnaire_open: Fields of the questionnaire without an answer; they hold nothing up, and are named.
        version: Version of the rules.
    """

    status: str
    reasons: tuple[Reason, ...]
    lifts: tuple[Reason, ...]
    next_status: str | None
    points: int
    questionnaire_open: tuple[OpenField, ...] = ()
    version: str = RULE_VERSION


def recommend(facts: Facts, rules: StatusRules) -> Recommendation:
    """Recommends a status from what is known (method: lead status, defaults)."""
    points = sum(facts.rating(letter) for letter in BANT)
    status, reasons = _off_line(facts, rules) or _on_line(facts, rules, points)
    next_status, lifts = _lifts(facts, rules, status, points)
    reasons += facts.fit_reasons
    return Recommendation(status, tuple(reasons), tuple(lifts), next_status, points, facts.questionnaire_open)


def _off_line(facts: Facts, rules: StatusRules) -> tuple[str, list[Reason]] | None:
    if facts.negative(Letter.NEED):
        return "disqualified", [Reason("reason-need-none")]
    if facts.fit == "no_target":
        return "disqualified", [Reason("reason-fit-no-target")]
    if facts.fit == "partner":
        return "partner", [Reason("reason-fit-partner")]
    if facts.rating(Letter.NEED) >= 1:
        if facts.negative(Letter.BUDGET):
            return "nurture", [Reason("reason-need-no-budget")]
        if facts.negative(Letter.TIMEFRAME):
            return "nurture", [Reason("reason-need-never")]
        months = facts.letters[Letter.TIMEFRAME].months if Letter.TIMEFRAME in facts.letters else None
        if months is not None and months > rules.nurture_months:
            return "nurture", [Reason("reason-need-far", {"months": months, "limit": rules.nurture_months})]
    return None


def _on_line(facts: Facts, rules: StatusRules, points: int) -> tuple[str, list[Reason]]:
    if not _sal_gaps(facts, rules, points):
        return "sal", [Reason("reason-sal", {"points": points}), *_assumed_fit(facts)]
    if not _sql_gaps(facts):
        return "sql", [Reason("reason-sql", {"points": points}), *_assumed_fit(facts)]
    if not _mql_gaps(facts):
        key = "reason-mql-target" if facts.fit == "target" else "reason-mql-need"
        return "mql", [Reason(key)]
    negatives = [Reason(f"reason-negative-{letter.value}") for letter in BANT if facts.negative(letter)]
    if negatives:
        return "received", negatives
    if any(state.rating > 0 for state in facts.letters.values()) or facts.fit != "unknown":
        return "received", [Reason("reason-received")]
    return "new", [Reason("reason-new")]


def _assumed_fit(facts: Facts) -> list[Reason]:
    return [Reason("reason-fit-assumed")] if facts.fit == "unknown" else []


def _mql_gaps(facts: Facts) -> list[Reason]:
    gaps = [Reason(f"reason-negative-{letter.value}") for letter in BANT if facts.negative(letter)]
    if facts.fit in ("no_target", "partner"):
        gaps.append(Reason("lift-fit"))
    elif facts.fit == "unknown" and facts.rating(Letter.NEED) < 1:
        gaps.append(Reason("lift-need-or-fit"))
    return gaps


def _sql_gaps(facts: Facts) -> list[Reason]:
    gaps = [Reason("lift-fit")] if facts.fit in ("no_target", "partner") else []
    if facts.rating(Letter.NEED) < 2:
        gaps.append(Reason("lift-letter", {"letter": Letter.NEED.value, "rating": 2}))
    gaps += [
        Reason("lift-letter", {"letter": letter.value, "rating": 1})
        for letter in BANT
        if letter is not Letter.NEED and facts.rating(letter) < 1
    ]
    return gaps


def _sal_gaps(facts: Facts, rules: StatusRules, points: int) -> list[Reason]:
    gaps = [Reason("lift-fit")] if facts.fit in ("no_target", "partner") else []
    gaps += [
        Reason("lift-letter", {"letter": letter.value, "rating": 2}) for letter in BANT if facts.rating(letter) < 2
    ]
    if points < rules.sal_points:
        gaps.append(Reason("lift-points", {"points": points, "needed": rules.sal_points}))
    if not (facts.presale_brief_agreed or facts.proposal_asked):
        gaps.append(Reason("lift-presale-brief"))
    return gaps


def _lifts(facts: Facts, rules: StatusRules, status: str, points: int) -> tuple[str | None, list[Reason]]:
    if status in ("new", "received"):
        return "mql", _mql_gaps(facts)
    if status == "mql":
        return "sql", _sql_gaps(facts)
    if status == "sql":
        return "sal", _sal_gaps(facts, rules, points)
    return None, []


@dataclass(frozen=True)
class Told:
    """What a person tells with a change of status.

    Attributes:
        reason: Why, in their words.
        category: Which of the rules' reasons for a disqualification that is; None where it is none of them.
        partner: The partner that gets the lead.
        next_contact: The day on which the customer is contacted again.
    """

    reason: str | None = None
    category: str | None = None
    partner: str | None = None
    next_contact: date | None = None


@dataclass(frozen=True)
class Move:
    """Whether a change of status is legal, and if not, why.

    Attributes:
        legal: The change may be recorded.
        refusal: Why not, where it is not.
        needs: What must be told with it first: one of `NEEDS`, or `category` where a reason was given that is none of
            the rules' own. None where nothing is missing.
    """

    legal: bool
    refusal: Reason | None = None
    needs: str | None = None


def judge_move(
    current: str, target: str, facts: Facts, rules: StatusRules, *, came_from: str | None, told: Told
) -> Move:
    """Judges a change of status that a person wants to record.

    Args:
        current: The recorded status.
        target: The status wanted.
        facts: What is known; the conditions of skipped statuses are computed from it.
        rules: Order and thresholds.
        came_from: Where the lead was before it left the line, for `nurture` and `partner`.
        told: What the person gave with it.
    """
    if target == current and current in rules.returns and (told.partner or told.next_contact):
        # Another day or another partner is recorded on the same status.
        return _complete(target, rules, told)
    if target == current:
        return Move(False, Reason("move-same", {"status": current}))
    if target not in rules.all:
        return Move(False, Reason("move-unknown"))
    if current == rules.line[-1]:
        return Move(False, Reason("move-won-final"))
    if current in rules.reopens:
        if target != rules.line[0]:
            return Move(False, Reason("move-reopen-first", {"status": current}))
        return _complete(REOPENING, rules, told)
    if current in rules.returns:
        if target in rules.off_line or target == (came_from or rules.line[0]):
            return _complete(target, rules, told)
        return Move(False, Reason("move-back-where", {"status": current, "was": came_from or rules.line[0]}))
    if target in rules.off_line:
        return _complete(target, rules, told)
    return _line_move(current, target, facts, rules, told)


def step_back(current: str, rules: StatusRules, came_from: str | None) -> str | None:
    """The status one step back from here; None where there is none.

    From off the line that is where the lead was, or the start of the line where it can only be reopened.
    """
    if current in rules.returns:
        return came_from or rules.line[0]
    if current in rules.reopens:
        return rules.line[0]
    here = rules.line.index(current) if current in rules.line else 0
    return rules.line[here - 1] if here else None


def _complete(move: str, rules: StatusRules, told: Told) -> Move:
    """A legal move, or what it still needs to be told with."""
    given = {"reason": told.reason, "partner_name": told.partner, "next_contact": told.next_contact}
    for need in NEEDS:
        if need in rules.needs.get(move, ()) and not given[need]:
            return Move(False, needs=need)
    needs_reason = "reason" in rules.needs.get(move, ())
    if move == DISQUALIFIED and needs_reason and not rules.other_reasons and told.category not in rules.reasons:
        return Move(False, needs="category")
    return Move(True)


def _line_move(current: str, target: str, facts: Facts, rules: StatusRules, told: Told) -> Move:
    # A status that the rules no longer hold counts as the start of the line, so that no lead is stuck in it.
    here, there = rules.line.index(current) if current in rules.line else 0, rules.line.index(target)
    if there == here - 1:
        return _complete(STEP_BACK, rules, told)
    if there < here:
        return Move(False, Reason("move-one-back", {"status": rules.line[here - 1]}))
    for skipped in rules.line[here + 1 : there]:
        gaps = _skip_gaps(skipped, facts, rules)
        if gaps:
            return Move(
                False,
                Reason(
                    "move-skips", {"target": target, "skipped": skipped, "gaps": gaps, "next": rules.line[here + 1]}
                ),
            )
    return _complete(target, rules, told)


def _skip_gaps(status: str, facts: Facts, rules: StatusRules) -> list[Reason]:
    """What keeps a status from being skipped: its own condition, where it has one that answers can meet."""
    points = sum(facts.rating(letter) for letter in BANT)
    if status in rules.implied:
        return []
    if status == "mql":
        return _mql_gaps(facts)
    if status == "sql":
        return _sql_gaps(facts)
    if status == "sal":
        return _sal_gaps(facts, rules, points)
    return [Reason("lift-record", {"status": status})]
