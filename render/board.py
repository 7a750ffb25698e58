"""The letter board: eight letters, each with its state, evidence and next best question; the status and why."""

from collections.abc import Mapping, Sequence
from typing import Any

from coach.dossier import Dossier, LetterView
from coach.lead import Recommendation
from coach.letters import BANT, SPIN, Letter
from coach.questionnaire import OpenField
from coach.shorten import shortened
from locales import Catalogue, catalogue
from render.words import built, initial, reasons, slug

_EVIDENCE = 70


def draw_board(
    dossier: Dossier, recommendation: Recommendation, lang: str, *, notes: Sequence[Mapping[str, Any]] = ()
) -> str:
    """Draws the board of a lead as message text.

    Args:
        dossier: The lead.
        recommendation: What its answers speak for.
        lang: The language.
        notes: What is to be said beside the letters (partner, next contact, waiting), as messages.
    """
    words = catalogue(lang)
    lines = [
        words.format(
            "board-title",
            {
                "company": dossier.lead.name,
                "status": words.format(f"status-{dossier.lead.status}"),
                "recommended": words.format(f"status-{recommendation.status}"),
                "points": recommendation.points,
            },
        ),
        "",
        *(_line(dossier.letter(letter), dossier, words) for letter in SPIN),
        "",
        *(line for letter in BANT for line in _bant_lines(dossier.letter(letter), dossier, words)),
        "",
        words.format(
            "board-why",
            {
                "status": words.format(f"status-{recommendation.status}"),
                "reasons": reasons(recommendation.reasons, words),
            },
        ),
    ]
    if recommendation.next_status and recommendation.lifts:
        lines.append(
            words.format(
                "board-lift",
                {
                    "status": words.format(f"status-{recommendation.next_status}"),
                    "lifts": reasons(recommendation.lifts, words),
                },
            )
        )
    fields = open_fields(recommendation, words)
    if fields:
        lines.append(words.format("board-questionnaire", {"fields": fields}))
    if notes:
        lines.append(words.format("board-notes", {"notes": {"list": list(notes)}}))
    lines.append(words.format("board-next", {"next": next_best(dossier, lang)}))
    return "\n".join(lines)


def open_fields(recommendation: Recommendation, words: Catalogue) -> str:
    """What the questionnaire still asks for, in words; empty while the lead is too young to be asked."""
    young = recommendation.status in ("new", "received")
    return "" if young else open_words(recommendation.questionnaire_open, words)


def open_words(fields: Sequence[OpenField], words: Catalogue) -> str:
    """Fields without an answer, in words: those left open, and those that nobody asked yet; empty for no field."""
    if not fields:
        return ""
    left = [field.label for field in fields if field.asked]
    unasked = [field.label for field in fields if not field.asked]

    def joined(labels: list[Mapping[str, Any]]) -> object:
        return {"list": labels} if labels else ""

    both = "yes" if left and unasked else "no"
    return words.format("open-fields", {"left": joined(left), "unasked": joined(unasked), "both": both})


def _bant_lines(view: LetterView, dossier: Dossier, words: Catalogue) -> list[str]:
    """A BANT letter, and below it what the rep plans to ask about it."""
    lines = [_line(view, dossier, words)]
    if view.questions and view.state != "planned":
        args = {
            "initial": initial(view.letter),
            "name": words.format(f"letter-{slug(view.letter.value)}"),
            "evidence": shortened(" | ".join(view.questions), _EVIDENCE),
        }
        lines.append(words.format("board-letter-planned", args))
    if view.people:
        lines.append(words.format("board-people", {"people": reasons(view.people, words)}))
    return lines


def _line(view: LetterView, dossier: Dossier, words: Catalogue) -> str:
    args = {
        "initial": initial(view.letter),
        "name": words.format(f"letter-{slug(view.letter.value)}"),
        "evidence": shortened(view.evidence, _EVIDENCE),
        "next": built(view.letter, 1, dossier, words),
    }
    if view.state in ("unknown", "open"):
        return words.format("board-letter-open" if view.state == "unknown" else "board-letter-left", args)
    if view.letter in SPIN or view.state == "planned":
        return words.format(f"board-letter-{view.state}", args)
    args |= {"rating": str(view.rating), "rule": words.format(f"rule-{view.rule}")}
    wanting = (view.rating or 0) < 2 and view.state != "negative"
    return words.format("board-letter-rated-next" if wanting else "board-letter-rated", args)


def next_best(dossier: Dossier, lang: str) -> str:
    """The one question that helps most now: for the first letter that holds the lead back."""
    words = catalogue(lang)
    order = (Letter.PROBLEM, Letter.NEED, Letter.BUDGET, Letter.AUTHORITY, Letter.TIMEFRAME, Letter.IMPLICATION)
    for letter in order:
        view = dossier.letter(letter)
        if view.state in ("unknown", "open", "planned") or (view.rating is not None and view.rating < 2):
            return built(letter, 1, dossier, words)
    return built(Letter.NEED_PAYOFF, 1, dossier, words)
