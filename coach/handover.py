"""What a lead is handed over with: to a partner, and to a sales manager.

The partner's text holds nothing internal: no ratings, no status, no reason why we don't serve the customer ourselves.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from coach.brief import make_brief
from coach.dossier import Dossier, LetterView
from coach.lead import Recommendation
from coach.letters import BANT, Letter
from coach.questionnaire import OpenField, Questionnaire
from coach.reading.fit import read_fit
from coach.reading.reasons import read_reason

_ABOUT_US: Final = re.compile(
    r"\b(?:we|us|our|ours|wij|ons|onze|мы|нас|нам|нами|наш\w*)\b"
    r"|\btarget|\bpartner|партн[её]р|doelgroep|целев",
    re.IGNORECASE,
)
"""Words that speak of ourselves: what a partner need not read."""


@dataclass(frozen=True)
class PartnerHandover:
    """The content of the text for a partner, in the rep's words.

    Attributes:
        company: The customer.
        partner: The partner, where one is named.
        contact: The contact's name and job, as far as known.
        about: Who the customer is: how things are there, region, target audience.
        need: What the customer needs.
        task: What kind of project it is, and what should be done.
        promised: What was agreed with the customer for the next step.
        next_contact: The day on which the customer expects to hear something.
        proposal_asked: The customer asked for a proposal.
        why: Why it is theirs, where that was said in words fit for them.
    """

    company: str
    partner: str | None
    contact: tuple[str, ...]
    about: tuple[str, ...]
    need: tuple[str, ...]
    task: tuple[str, ...]
    promised: str
    next_contact: date | None
    proposal_asked: bool
    why: str


@dataclass(frozen=True)
class ManagerHandover:
    """The content of the text for a sales manager.

    Attributes:
        dossier: The lead.
        contact: The contact's name and job, as far as known.
        letters: The four BANT letters with words and ratings.
        problems: The customer's problems, in the rep's words.
        dmu: Known people per DMU role; empty where nobody holds it.
        filled: Fields of the questionnaire, as they are called, with their answers.
        still_open: Fields of the questionnaire without one.
        recommendation: Status, why, and what lifts it.
        goal: The next step in the rep's words; empty where the method's default stands.
        goal_default: Which default fits.
    """

    dossier: Dossier
    contact: tuple[str, ...]
    letters: tuple[LetterView, ...]
    problems: tuple[str, ...]
    dmu: tuple[tuple[str, tuple[str, ...]], ...]
    filled: tuple[tuple[Mapping[str, Any], str], ...]
    still_open: tuple[OpenField, ...]
    recommendation: Recommendation
    goal: str
    goal_default: str


def for_partner(dossier: Dossier, questionnaire: Questionnaire, reason: str | None, lang: str) -> PartnerHandover:
    """Puts together what a partner gets to read.

    Args:
        dossier: The lead.
        questionnaire: The fields of the questionnaire.
        reason: Why the lead went to the partner, in the rep's words.
        lang: The language these words are read in.
    """
    asked = [field.id for field in questionnaire.fields if not field.texts and dossier.text(field.id)]
    about = [*dossier.letter(Letter.SITUATION).known]
    about += [dossier.text(name) or "" for name in asked if name in _WHO]
    task = [dossier.text(name) or "" for name in asked if name not in _WHO]
    need = [*dossier.problems(), *dossier.letter(Letter.NEED_PAYOFF).known]
    stated = dossier.one(Letter.NEED.value)
    if stated is not None and stated.value.get("has_need"):
        need.append(stated.evidence)
    return PartnerHandover(
        company=dossier.lead.name,
        partner=dossier.lead.partner,
        contact=_contact(dossier),
        about=_once(about),
        need=_once(need),
        task=_once(task),
        promised=dossier.text("goal") or "",
        next_contact=dossier.lead.next_contact,
        proposal_asked=dossier.one("proposal_asked") is not None,
        why=reason if reason and _fit_for_partner(reason, lang) else "",
    )


_WHO: Final = frozenset({"region", "target_audience"})
"""Fields of the questionnaire that say who the customer is, rather than what is to be done."""


def _fit_for_partner(words: str, lang: str) -> bool:
    """Whether words say why it is theirs, and not why it isn't ours."""
    return read_reason(words, lang) is None and read_fit(words, lang) is None and not _ABOUT_US.search(words)


def for_manager(
    dossier: Dossier, recommendation: Recommendation, questionnaire: Questionnaire
) -> ManagerHandover:
    """Puts together what a sales manager needs to take the lead over."""
    brief = make_brief(dossier, recommendation, questionnaire)
    return ManagerHandover(
        dossier=dossier,
        contact=_contact(dossier),
        letters=tuple(dossier.letter(letter) for letter in BANT),
        problems=brief.problems,
        dmu=brief.dmu,
        filled=tuple(
            (field.label, dossier.text(field.id) or "")
            for field in questionnaire.asked_of(dossier)
            if dossier.one(field.id) is not None
        ),
        still_open=recommendation.questionnaire_open,
        recommendation=recommendation,
        goal=brief.goal,
        goal_default=brief.goal_default,
    )


def _contact(dossier: Dossier) -> tuple[str, ...]:
    return _once([dossier.text("contact") or "", dossier.text("role") or ""])


def _once(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
