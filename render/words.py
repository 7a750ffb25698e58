"""Small pieces of text that several drawings share."""

from collections.abc import Iterable, Mapping
from typing import Any

from coach.brief import BriefQuestion
from coach.dossier import Dossier
from coach.lead import Reason
from coach.letters import Letter
from coach.shorten import shortened
from locales import Catalogue


def slug(name: str) -> str:
    """A field or letter as it stands in message keys."""
    return name.replace("_", "-")


def initial(letter: Letter) -> str:
    """The letter itself: S, P, I, N, B, A, N or T."""
    return letter.value[0].upper()


def reasons(found: Iterable[Reason], words: Catalogue) -> str:
    """Reasons in words, joined."""
    return "; ".join(words.format(reason.key, _args(reason.args, words)) for reason in found)


def _args(args: Mapping[str, Any], words: Catalogue) -> dict[str, Any]:
    named = dict(args)
    if "letter" in named:
        named["letter"] = words.format(f"letter-{slug(named['letter'])}")
    return named


def own_words(dossier: Dossier, length: int = 60) -> dict[str, str]:
    """The rep's words that built questions use, kept short."""
    problems = dossier.problems()
    found = {
        "company": dossier.lead.name,
        "contact": dossier.text("contact") or dossier.text("role") or "",
        "offer": dossier.text("offer") or "",
        "problem": problems[-1] if problems else "",
    }
    return {name: shortened(text, length).rstrip(" .") for name, text in found.items()}


def question_text(question: BriefQuestion, dossier: Dossier, words: Catalogue, length: int = 120) -> str:
    """A question: the rep's own, kept to a length, or one built from the rep's words."""
    if question.text:
        return shortened(question.text, length)
    return built(question.letter, question.template, dossier, words)


def built(letter: Letter, number: int, dossier: Dossier, words: Catalogue) -> str:
    """A question to the customer, built from the rep's own words."""
    return words.format(f"build-{slug(letter.value)}-{number}", own_words(dossier))
