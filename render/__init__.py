"""Draws briefs and letter boards, the same for every channel."""

from coach.conversation.talk import Choice, Show
from locales import catalogue
from render.board import draw_board
from render.brief import draw_brief
from render.comparison import draw_comparison
from render.explanation import draw_explanation
from render.handover import draw_handover
from render.people import draw_people


def draw(reply: Show, lang: str) -> str:
    """A drawn reply as message text.

    Raises:
        ValueError: There is no drawing of that kind.
    """
    if reply.what == "board":
        dossier, recommendation, *notes = reply.data
        return draw_board(dossier, recommendation, lang, notes=notes[0] if notes else ())
    if reply.what == "brief":
        return draw_brief(reply.data, lang)
    if reply.what == "explanation":
        return draw_explanation(reply.data)
    if reply.what == "handover":
        return draw_handover(reply.data, lang)
    if reply.what == "comparison":
        return draw_comparison(reply.data, lang)
    if reply.what == "people":
        return draw_people(reply.data, lang)
    raise ValueError(f"nothing draws {reply.what!r}")


def title(choice: Choice, lang: str) -> str:
    """The label of a button."""
    return choice.label or catalogue(lang).format(choice.key, choice.args)
