"""The letter board on one A4 page: eight letters, the status, why, and what lifts it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final

from coach.dossier import Dossier
from coach.lead import Recommendation
from coach.letters import BANT, SPIN
from locales import Catalogue, catalogue
from render.board import next_best, open_fields
from render.pdf.blocks import Block, Framed, Stack, Text
from render.pdf.fitting import Limits, fitted, laid_out
from render.pdf.page import Page
from render.pdf.parts import head, labelled, letter_rows, why
from render.pdf.styles import ACCENT, GOAL, LABEL

_LEAST: Final[Limits] = {"reason": 3, "question": 1, "letter": 1, "next": 2}
_MOST: Final[Limits] = {"reason": 8, "question": 8, "letter": 14, "next": 3}
"""Lines of the reasons, a question, what is known under a letter, the next question."""


def board_pdf(
    dossier: Dossier,
    recommendation: Recommendation,
    lang: str,
    made_at: datetime,
    *,
    notes: Sequence[Mapping[str, Any]] = (),
) -> bytes:
    """The letter board as a document of one page.

    Args:
        dossier: The lead with its answers.
        recommendation: What they speak for.
        lang: Its language.
        made_at: When it is made, with time zone; it stands at the foot, in that zone.
        notes: What is to be said beside the letters (partner, next contact, waiting), as messages.
    """
    words = catalogue(lang)
    page = Page(words, f"{words.format('label-board')} · {dossier.lead.name}", made_at)
    return laid_out(page, fitted(partial(_parts, dossier, recommendation, words, _beside(notes, words)), _LEAST, _MOST))


def _beside(notes: Sequence[Mapping[str, Any]], words: Catalogue) -> str:
    return words.format("board-notes", {"notes": {"list": list(notes)}}) if notes else ""


def _parts(
    dossier: Dossier, recommendation: Recommendation, words: Catalogue, beside: str, room: Limits
) -> Sequence[Block]:
    best = Text(next_best(dossier, words.lang), GOAL, room["next"])
    parts: list[Block] = [
        head("label-board", dossier, recommendation, words, beside),
        Framed(Stack([Text(words.format("label-next"), LABEL, 1), best], gap=1), bar=ACCENT, inside=7),
        letter_rows([dossier.letter(letter) for letter in SPIN], dossier, words, room["letter"], room["question"]),
        letter_rows([dossier.letter(letter) for letter in BANT], dossier, words, room["letter"], room["question"]),
        why(recommendation, words, room["reason"]),
    ]
    fields = open_fields(recommendation, words)
    if fields:
        parts.append(labelled(words.format("label-questionnaire"), fields, 3))
    return parts
