"""Everything kept on one lead, and what follows from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final

from coach.bant import RATE, combine
from coach.fit import view_fit
from coach.lead import Facts, LetterState, Reason
from coach.letters import BANT, SPIN, Letter
from coach.people import DmuMap, dmu_map
from coach.questionnaire import Questionnaire

SINGLE: Final = frozenset(
    {"company", "contact", "role", "offer", "when", "goal", "fit", "service", "presale_brief", "proposal_asked"}
    | {letter.value for letter in BANT}
)
"""Fields of which one answer stands at a time; the others (SPIN letters, people) collect."""

FORMER_COLLEAGUE: Final = "(former colleague)"
"""Stands for who said or set something and was forgotten since; what they said of a customer stays readable."""


@dataclass(frozen=True)
class Answer:
    """One answer as it was given.

    Attributes:
        field: Which field it answers: a letter, or a field such as `company`.
        value: Its structured reading, JSON types only. `{"open": true}` marks "asked, not known"; SPIN answers hold
            `kind` (`known` or `question`) and `text`.
        evidence: The rep's own words.
        said_by: Who said it.
        said_at: When, with time zone.
        id: Key in the store; None before it is kept.
    """

    field: str
    value: Mapping[str, Any]
    evidence: str
    said_by: str
    said_at: datetime
    id: int | None = None

    @property
    def is_open(self) -> bool:
        """Asked, and left open ("don't know", "skip")."""
        return bool(self.value.get("open"))

    @property
    def text(self) -> str:
        """The answer in words: its text where it has one, else the evidence."""
        return str(self.value.get("text") or self.evidence)


@dataclass(frozen=True)
class Transition:
    """A recorded change of status: who set it, when and why.

    Attributes:
        status: The status it led to.
        came_from: The status before.
        reason: Why, in the words of who set it.
        by: Who set it.
        at: When, with time zone.
        partner: Which partner the lead went to, for `partner`.
        next_contact: When the customer is next contacted, for `nurture`.
    """

    status: str
    came_from: str
    reason: str | None
    by: str
    at: datetime
    partner: str | None = None
    next_contact: date | None = None


@dataclass(frozen=True)
class Lead:
    """A lead: a customer with whom a sale may come about, in the hands of one rep.

    Attributes:
        id: Key in the store.
        owner: The rep who has it.
        name: The customer.
        status: The recorded status.
        created_at: When it was opened, with time zone.
        came_from: The status from which it left the line, or the one before.
        partner: Which partner has it, where its status is `partner`.
        next_contact: When the customer is next contacted, where its status is `nurture`.
        touched_at: When something was last kept on it, with time zone.
    """

    id: int
    owner: str
    name: str
    status: str
    created_at: datetime
    came_from: str | None = None
    partner: str | None = None
    next_contact: date | None = None
    touched_at: datetime | None = None


@dataclass(frozen=True)
class LetterView:
    """One letter of the board.

    Attributes:
        letter: Which.
        state: `unknown`, `open` (asked, not known), `planned` (questions only), `known` or `negative`.
        rating: 0 to 3 for BANT; None for SPIN, which the method does not rate.
        rule: Name of the rating's rule in the catalogues; empty for SPIN.
        known: What is known, in the rep's words.
        questions: Planned questions, in the rep's words.
        people: Under Authority, who decides and who else takes part.
    """

    letter: Letter
    state: str
    rating: int | None
    rule: str
    known: tuple[str, ...]
    questions: tuple[str, ...]
    people: tuple[Reason, ...] = ()

    @property
    def evidence(self) -> str:
        """All the rep's words under this letter; beside an answer, a question planned for a BANT letter is none."""
        return " | ".join(self.known + self.questions if self.letter in SPIN else self.known or self.questions)


class Dossier:
    """A lead with its live answers, and the views computed from them."""

    def __init__(self, lead: Lead, answers: Iterable[Answer]) -> None:
        """Takes the lead and the answers that stand (superseded ones left out), in the order given."""
        self.lead = lead
        self.answers = tuple(answers)
        self._by_field: dict[str, list[Answer]] = {}
        for answer in self.answers:
            self._by_field.setdefault(answer.field, []).append(answer)

    def many(self, field: str) -> tuple[Answer, ...]:
        """All live answers of a field that say something."""
        return tuple(answer for answer in self._by_field.get(field, ()) if not answer.is_open)

    def one(self, field: str) -> Answer | None:
        """The latest answer of a field that says something."""
        found = self.many(field)
        return found[-1] if found else None

    def text(self, field: str) -> str | None:
        """The latest answer of a field, in words."""
        answer = self.one(field)
        return answer.text if answer else None

    def settled(self, field: str) -> bool:
        """Whether the field was answered or left open, so that it is not asked again."""
        return field in self._by_field

    def marked_open(self, field: str) -> bool:
        """Whether the field was asked and left open, and nothing was said since."""
        return self.one(field) is None and self.settled(field)

    def reading(self, letter: Letter) -> dict[str, Any] | None:
        """The structured reading that stands for a BANT letter; Need gathers what Problem and Need-payoff found."""
        answer = self.one(letter.value)
        value: dict[str, Any] | None = dict(answer.value) if answer else None
        if letter is Letter.NEED and not (value and value.get("has_need") is False):
            for found in self._needs_found():
                value = combine(Letter.NEED, value, found)
        if letter is Letter.AUTHORITY:
            value = self._with_people(self._with_contact(value))
        return value

    @cached_property
    def people(self) -> DmuMap:
        """Who takes part in the decision (docs/method.md, "DMU")."""
        return dmu_map(self.answers)

    def _with_people(self, value: dict[str, Any] | None) -> dict[str, Any] | None:
        """Deciders and others who were told in other messages are part of the authority reading."""
        deciders, others = self.people.held("decider"), self.people.others
        if not deciders and (value is None or not others):
            return value
        return {
            **(value or {}),
            "deciders": [{"name": person.name, "role": person.job} for person in deciders],
            "others": [person.label for person in others],
        }

    def _needs_found(self) -> list[dict[str, Any]]:
        """A Need found by Problem and Need-payoff questions counts (method: SPIN)."""
        found = [{"has_need": True, "kind": "implied"} for _ in self._known(Letter.PROBLEM)[:1]]
        found += [
            {"has_need": True, "kind": "explicit", "by_customer": bool(answer.value.get("by_customer"))}
            for answer in self._known(Letter.NEED_PAYOFF)
        ]
        return found

    def _with_contact(self, value: dict[str, Any] | None) -> dict[str, Any] | None:
        """The rep's contact, known from the preparation, is part of the authority reading."""
        role, name = self.text("role"), self.text("contact")
        if value is None and role is None:
            return None
        filled = dict(value or {})
        filled["role"] = filled.get("role") or role
        filled["contact"] = name
        return filled

    def _known(self, letter: Letter) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.many(letter.value) if answer.value.get("kind") == "known")

    def _questions(self, letter: Letter) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.many(letter.value) if answer.value.get("kind") == "question")

    def rated(self, letter: Letter) -> LetterState:
        """The rating of a BANT letter."""
        value = self.reading(letter)
        return LetterState() if value is None else RATE[letter](value)

    def letter(self, letter: Letter) -> LetterView:
        """One letter of the board."""
        questions = tuple(answer.text for answer in self._planned(letter))
        if letter in SPIN:
            known = tuple(answer.text for answer in self._known(letter))
            state = "known" if known else "planned" if questions else self._untold(letter)
            return LetterView(letter, state, None, "", known, questions)
        rated = self.rated(letter)
        evidence = [answer.evidence for answer in self.many(letter.value)]
        if letter is Letter.NEED:
            evidence += [
                answer.text
                for source in (Letter.PROBLEM, Letter.NEED_PAYOFF)
                for answer in self._known(source)
                if answer.text not in evidence
            ]
        if letter is Letter.AUTHORITY and not evidence:
            evidence = [answer.evidence for answer in self.many("role")] or [
                part.words for person in self.people.held("decider") for part in person.parts if part.dmu == "decider"
            ]
        untold = "planned" if questions and not self.settled(letter.value) else self._untold(letter)
        state = "negative" if rated.negative else "known" if rated.rating else untold
        return LetterView(letter, state, rated.rating, rated.rule, tuple(evidence), questions, rated.people)

    def _planned(self, letter: Letter) -> tuple[Answer, ...]:
        return self._questions(letter) if letter in SPIN else self.many(f"{letter.value}_question")

    def _untold(self, letter: Letter) -> str:
        return "open" if self.settled(letter.value) else "unknown"

    def problems(self) -> tuple[str, ...]:
        """The customer's problems in the rep's words: those under Problem, else what was stated as a need."""
        known = self.letter(Letter.PROBLEM).known
        need = self.one(Letter.NEED.value)
        stated = need is not None and need.value.get("kind") == "implied"
        return known or ((need.evidence,) if need is not None and stated else ())

    def board(self) -> tuple[LetterView, ...]:
        """The eight letters."""
        return tuple(self.letter(letter) for letter in SPIN + BANT)

    def facts(self, questionnaire: Questionnaire) -> Facts:
        """What the recommendation rests on."""
        fit = view_fit(self, questionnaire)
        return Facts(
            letters={letter: self.rated(letter) for letter in BANT},
            fit=fit.fit,
            presale_brief_agreed=self.one("presale_brief") is not None,
            proposal_asked=self.one("proposal_asked") is not None,
            questionnaire_open=questionnaire.open_in(self),
            fit_reasons=fit.reasons,
        )
