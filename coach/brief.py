"""The call brief: what one screen must hold before a call."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from coach.dossier import Dossier, LetterView
from coach.lead import Recommendation
from coach.letters import BANT, SPIN, Letter
from coach.people import DMU_ROLES
from coach.questionnaire import Questionnaire
from coach.spin import SPIN_MOST


@dataclass(frozen=True)
class BriefQuestion:
    """A question for this lead: the rep's own, or one to be built from the rep's words.

    Attributes:
        letter: The letter it works for.
        text: The rep's own question; empty for one that is built.
        template: Which built one, counted from 1; 0 for the rep's own.
    """

    letter: Letter
    text: str
    template: int


@dataclass(frozen=True)
class Brief:
    """The content of a call brief; `render` gives it its words and its one screen.

    Attributes:
        dossier: The lead.
        goal: The advance in the rep's words; empty where the method's default for this lead stands.
        goal_default: Which default goal fits: `who` (no decider yet), `need` (no need yet) or `proposal`.
        known: What is known, in the rep's words.
        answers: Answers that say nothing by themselves ("120"), each after what its field is called.
        problems: One or two problems, in the rep's words.
        questions: Questions for this lead, at most as many per letter as the method allows.
        dmu: Who holds each role in the decision, by name and job; empty where nobody does.
        missing: BANT letters that are not specific yet.
        objection: The letter from which an objection is likeliest.
        recommendation: Status, why, and what lifts it.
    """

    dossier: Dossier
    goal: str
    goal_default: str
    known: tuple[str, ...]
    answers: tuple[tuple[Mapping[str, Any], str], ...]
    problems: tuple[str, ...]
    questions: tuple[BriefQuestion, ...]
    dmu: tuple[tuple[str, tuple[str, ...]], ...]
    missing: tuple[LetterView, ...]
    objection: str
    recommendation: Recommendation


def make_brief(dossier: Dossier, recommendation: Recommendation, questionnaire: Questionnaire) -> Brief:
    """Puts a call brief together from what is known (method: call brief)."""
    problems = dossier.problems()
    states = {letter: dossier.letter(letter) for letter in BANT}
    known = [*dossier.letter(Letter.SITUATION).known]
    known += [text for letter in (Letter.IMPLICATION, Letter.NEED_PAYOFF) for text in dossier.letter(letter).known]
    common = (field.id for field in questionnaire.fields if not field.texts)
    known += [dossier.text(name) or "" for name in common if dossier.one(name)]
    known += [
        answer
        for letter, view in states.items()
        if letter is not Letter.NEED and dossier.one(letter.value)
        for answer in view.known[-1:]
    ]
    return Brief(
        dossier=dossier,
        goal=dossier.text("goal") or "",
        goal_default=_default_goal(states),
        known=tuple(dict.fromkeys(known)),
        answers=tuple(
            (field.label, dossier.text(field.id) or "")
            for field in questionnaire.asked_of(dossier)
            if field.texts and dossier.one(field.id)
        ),
        problems=problems[-2:],
        questions=_questions(dossier, bool(problems)),
        dmu=tuple((role, tuple(each.label for each in dossier.people.held(role))) for role in DMU_ROLES),
        missing=tuple(view for view in states.values() if (view.rating or 0) < 2 and view.state != "negative"),
        objection=_objection(states),
        recommendation=recommendation,
    )


def _default_goal(states: dict[Letter, LetterView]) -> str:
    if (states[Letter.NEED].rating or 0) < 2:
        return "need"
    return "who" if (states[Letter.AUTHORITY].rating or 0) < 2 else "proposal"


_BUILT: Final = {Letter.SITUATION: 1, Letter.PROBLEM: 1, Letter.IMPLICATION: 2, Letter.NEED_PAYOFF: 1}
"""How many questions are built where the rep planned none: fewer than allowed, for they are the coach's, not his."""


def _questions(dossier: Dossier, has_problem: bool) -> tuple[BriefQuestion, ...]:
    chosen: list[BriefQuestion] = []
    for letter in SPIN:
        own = [text for text in dossier.letter(letter).questions if text.strip()][-SPIN_MOST[letter] :]
        chosen += [BriefQuestion(letter, text, 0) for text in own]
        if letter in (Letter.IMPLICATION, Letter.NEED_PAYOFF) and not has_problem:
            continue
        chosen += [BriefQuestion(letter, "", number + 1) for number in range(_BUILT[letter] - len(own))]
    return tuple(chosen)


def _objection(states: dict[Letter, LetterView]) -> str:
    """Where the answers are weakest, the customer will hesitate first."""
    for letter in (Letter.NEED, Letter.BUDGET, Letter.AUTHORITY, Letter.TIMEFRAME):
        if states[letter].state == "negative" or (states[letter].rating or 0) < 2:
            return str(letter.value)
    return "supplier"
