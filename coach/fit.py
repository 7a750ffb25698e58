"""Fit by criteria: whether a customer is a target, a partner's, or neither (docs/method.md, "BANT").

A pure function of the answers. A decision once made never changes because more becomes known: it waits as long as
something unknown could still say otherwise, and changes only when an answer is corrected.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from coach.lead import FitView, Reason
from coach.letters import Letter
from coach.questionnaire import SERVICE, Questionnaire
from coach.reading.regions import within
from coach.reading.stems import mentions

if TYPE_CHECKING:
    from coach.dossier import Dossier

OUTCOMES: Final = ("target", "no_target", "partner")
"""What a criterion can say."""

_MONTHS_A_YEAR: Final = 12


@dataclass(frozen=True)
class Told:
    """What is known under one answer, as far as criteria look at it.

    Attributes:
        text: In words; empty where it is an amount only.
        pick: The option, service, or `yes` and `no`, where the answer is one.
        low: At least so much; None where nothing is known.
        high: At most so much; None where nothing is known.
        currency: Of an amount of money; None where none was said.
    """

    text: str = ""
    pick: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True)
class Criterion:
    """One condition on one answer, and what it says where the answer meets it, or does not.

    Attributes:
        id: Its name in the data.
        answer: The answer it looks at: a field of the questionnaire, `offer`, `service`, `budget` or `timeframe`.
        reason: The condition in words, per language.
        one_of: Words per language, of which the answer holds one.
        none_of: Words per language, of which the answer holds none.
        picks: Options or services, of which the answer is one.
        not_picks: Options or services, of which the answer is none.
        at_least: The least amount; months for the timeframe.
        at_most: The greatest amount; months for the timeframe.
        currency: Of the amounts, for the budget.
        holds: What it says where the condition holds; None for nothing.
        fails: What it says where the condition fails; None for nothing.
        partner: Whose customer it is, where it says `partner`.
    """

    id: str
    answer: str
    reason: Mapping[str, str]
    one_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    none_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    picks: tuple[str, ...] = ()
    not_picks: tuple[str, ...] = ()
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    currency: str | None = None
    holds: str | None = None
    fails: str | None = None
    partner: str | None = None

    def met(self, told: Told | None) -> bool | None:
        """Whether an answer meets the condition; None where that is not known."""
        if told is None:
            return None
        checks = [*self._words(told), *self._picked(told), *self._amounts(told)]
        if not checks or any(check is False for check in checks):
            return False if checks else None
        return None if None in checks else True

    def _words(self, told: Told) -> list[bool | None]:
        found = [_holds(told, self.answer, self.one_of)] if self.one_of else []
        if self.none_of:
            held = _holds(told, self.answer, self.none_of)
            found.append(None if held is None else not held)
        return found

    def _picked(self, told: Told) -> list[bool | None]:
        found: list[bool | None] = []
        if self.picks:
            found.append(None if told.pick is None else told.pick in self.picks)
        if self.not_picks:
            found.append(None if told.pick is None else told.pick not in self.not_picks)
        return found

    def _amounts(self, told: Told) -> list[bool | None]:
        if self.at_least is None and self.at_most is None:
            return []
        if self.currency is not None and told.currency not in (None, self.currency):
            # There are no exchange rates here: an amount in another currency decides nothing.
            return [None]
        found: list[bool | None] = []
        if self.at_least is not None:
            enough = told.low is not None and told.low >= self.at_least
            found.append(True if enough else False if told.high is not None and told.high < self.at_least else None)
        if self.at_most is not None:
            within_it = told.high is not None and told.high <= self.at_most
            found.append(True if within_it else False if told.low is not None and told.low > self.at_most else None)
        return found

    def could_say(self, outcome: str) -> bool:
        """Whether this criterion says such a thing at all."""
        return outcome in (self.holds, self.fails)


def _holds(told: Told, answer: str, words: Mapping[str, Sequence[str]]) -> bool | None:
    """Whether an answer in words holds one of the words; a place that the coach does not know decides nothing."""
    if mentions(told.text, words):
        return True
    if answer != "region":
        return False
    return within(told.text, [word for listed in words.values() for word in listed])


@dataclass(frozen=True)
class Verdict:
    """What the criteria say.

    Attributes:
        fit: `target`, `no_target`, `partner`, or `unknown` where they do not decide.
        because: The criteria that said so, with whether each was met.
        partner: Whose customer it is, for `partner`.
        unknown: The criteria that cannot be judged yet.
    """

    fit: str
    because: tuple[tuple[Criterion, bool], ...] = ()
    partner: str | None = None
    unknown: tuple[Criterion, ...] = ()


def judge_fit(criteria: Sequence[Criterion], facts: Mapping[str, Told]) -> Verdict:
    """Judges the fit by criteria (docs/questionnaire.md, "Criteria of the fit").

    One criterion that says "not a target" settles it. A partner's it is when one says so and none that is still
    unknown could say "not a target"; of several partners the first in the file gets it. A target it is when one says
    so and none that is still unknown could say otherwise.

    Args:
        criteria: In the order of the file.
        facts: What is known, per answer; what is not known is left out.
    """
    judged = [(criterion, criterion.met(facts.get(criterion.answer))) for criterion in criteria]
    unknown = tuple(criterion for criterion, met in judged if met is None)
    said = [
        (criterion, met, criterion.holds if met else criterion.fails) for criterion, met in judged if met is not None
    ]

    def those(outcome: str) -> tuple[tuple[Criterion, bool], ...]:
        return tuple((criterion, met) for criterion, met, says in said if says == outcome)

    if those("no_target"):
        return Verdict("no_target", those("no_target"), unknown=unknown)
    if any(criterion.could_say("no_target") for criterion in unknown):
        return Verdict("unknown", unknown=unknown)
    partners = those("partner")
    if partners:
        first = criteria.index(partners[0][0])
        earlier = [criterion for criterion in criteria[:first] if criterion in unknown]
        if any(criterion.could_say("partner") for criterion in earlier):
            return Verdict("unknown", unknown=unknown)
        return Verdict("partner", partners[:1], partners[0][0].partner, unknown)
    if those("target") and not any(criterion.could_say("partner") for criterion in unknown):
        return Verdict("target", those("target"), unknown=unknown)
    return Verdict("unknown", unknown=unknown)


def fit_facts(dossier: Dossier, questionnaire: Questionnaire) -> dict[str, Told]:
    """What the criteria can look at: the answers of a lead."""
    found: dict[str, Told] = {}
    names = ["offer", *(each.id for each in questionnaire.asked_of(dossier))]
    for name in names:
        answer = dossier.one(name)
        if answer is not None:
            found[name] = _told(answer.value, answer.text)
    service = questionnaire.service_of(dossier)
    if service is not None:
        found[SERVICE] = Told(pick=service.id)
    budget, timeframe = _budget(dossier), _timeframe(dossier)
    return {
        **found,
        **({"budget": budget} if budget else {}),
        **({"timeframe": timeframe} if timeframe else {}),
    }


def _told(value: Mapping[str, Any], text: str) -> Told:
    pick = value.get("option")
    if value.get("yes") is not None:
        pick = "yes" if value["yes"] else "no"
    return Told(text, pick, _decimal(value.get("number_min")), _decimal(value.get("number_max")))


def _decimal(amount: Any) -> Decimal | None:
    return None if amount is None else Decimal(str(amount))


def _budget(dossier: Dossier) -> Told | None:
    """The amount; a sum per month counts as that of a year, and no money as nothing."""
    reading = dossier.reading(Letter.BUDGET)
    if reading is None:
        return None
    if reading.get("status") == "none":
        return Told(low=Decimal(0), high=Decimal(0))
    factor = _MONTHS_A_YEAR if reading.get("period") == "month" else 1
    low, high = _decimal(reading.get("amount_min")), _decimal(reading.get("amount_max"))
    if low is None and high is None:
        return None
    return Told(
        low=None if low is None else low * factor,
        high=None if high is None else high * factor,
        currency=reading.get("currency"),
    )


_NEVER: Final = Decimal("Infinity")


def _timeframe(dossier: Dossier) -> Told | None:
    state = dossier.rated(Letter.TIMEFRAME)
    if state.negative:
        return Told(low=_NEVER, high=_NEVER)
    return None if state.months is None else Told(low=_decimal(state.months), high=_decimal(state.months))


def view_fit(dossier: Dossier, questionnaire: Questionnaire) -> FitView:
    """The fit that counts for a lead, and where it comes from: the rep's own words outrank the criteria."""
    kept = dossier.one("fit")
    said = str(kept.value.get("fit", "unknown")) if kept else "unknown"
    if not questionnaire.criteria:
        return FitView(said, "rep" if said != "unknown" else "")
    verdict = judge_fit(questionnaire.criteria, fit_facts(dossier, questionnaire))
    if said != "unknown":
        agree = verdict.fit in (said, "unknown")
        key = "reason-fit-by-rep" if agree else "reason-fit-by-rep-not-criteria"
        args = {"fit": said} if agree else {"fit": said, "criteria": verdict.fit, "because": _because(verdict)}
        return FitView(said, "rep", (Reason(key, args),))
    if verdict.fit == "unknown":
        return FitView("unknown", "", open_criteria=tuple(criterion.reason for criterion in verdict.unknown))
    args = {"fit": verdict.fit, "because": _because(verdict), "partner": verdict.partner or ""}
    return FitView(verdict.fit, "criteria", (Reason("reason-fit-by-criteria", args),), verdict.partner)


def _because(verdict: Verdict) -> dict[str, Any]:
    return {"list": [_condition(criterion, met) for criterion, met in verdict.because]}


def _condition(criterion: Criterion, met: bool) -> dict[str, Any]:
    key = "criterion-met" if met else "criterion-not-met"
    return {"ref": key, "args": {"criterion": {"by_lang": dict(criterion.reason)}}}
