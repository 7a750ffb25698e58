"""Leads side by side in one bubble of a chat: a line per criterion, then which is further and why."""

from collections.abc import Callable, Iterator
from typing import Final

from coach.comparing import Compared, Comparison
from coach.letters import BANT
from coach.shorten import shortened
from locales import Catalogue, catalogue
from render.board import next_best
from render.words import initial, reasons

_NAME: Final = 24
"""Characters of a name: three of them fit the line of a telephone."""


def draw_comparison(comparison: Comparison, lang: str) -> str:
    """Draws leads side by side as message text."""
    return "\n".join(_lines(comparison, catalogue(lang)))


def _lines(comparison: Comparison, words: Catalogue) -> Iterator[str]:
    def each(tell: Callable[[Compared], str]) -> str:
        return " | ".join(tell(lead) for lead in comparison.leads)

    yield each(lambda lead: f"**{_name(lead)}**")
    yield words.format("comparison-status", {"each": each(lambda lead: _status(lead.dossier.lead.status, words))})
    recommended = each(lambda lead: _status(lead.recommendation.status, words))
    yield words.format("comparison-recommended", {"each": recommended})
    yield words.format("comparison-points", {"each": each(_points)})
    yield ""
    for lead in comparison.leads:
        gap = reasons([lead.gap], words) if lead.gap else words.format("comparison-no-gap")
        yield words.format("comparison-gap", {"name": _name(lead), "gap": gap})
    for lead in comparison.leads:
        yield words.format("comparison-next", {"name": _name(lead), "next": next_best(lead.dossier, words.lang)})
    yield ""
    yield _further(comparison, words)


def _name(lead: Compared) -> str:
    return shortened(lead.dossier.lead.name, _NAME)


def _status(status: str, words: Catalogue) -> str:
    return words.format(f"status-{status}")


def _points(lead: Compared) -> str:
    letters = " ".join(f"{initial(letter)}{lead.dossier.rated(letter).rating}" for letter in BANT)
    return f"{lead.recommendation.points}/12 ({letters})"


def _further(comparison: Comparison, words: Catalogue) -> str:
    further = comparison.further
    if further is None:
        return words.format("comparison-equal")
    recommendation = further.recommendation
    args = {
        "name": _name(further),
        "status": _status(recommendation.status, words),
        "points": recommendation.points,
        "reasons": reasons(recommendation.reasons, words),
    }
    return words.format(f"comparison-further-{comparison.by}", args)
