"""An answer of the knowledge base as a message."""

from coach.explanation import DEFINITION, REP, TERM, Explanation, Piece
from locales import catalogue

_UNLABELLED = frozenset({DEFINITION, REP})


def draw_explanation(found: Explanation) -> str:
    """The texts of an answer, each concept under its name, in the language of the answer.

    Raises:
        ValueError: The material answered nothing.
    """
    if not found.found:
        raise ValueError("nothing was found")
    lines = list[str]()
    headed = ""
    for piece in found.pieces:
        heading = _heading(piece, found)
        if lines:
            lines.append("")
        if heading != headed and piece.part != TERM:
            lines.append(heading)
            headed = heading
        lines.append(piece.text)
    return "\n".join(lines)


def _heading(piece: Piece, found: Explanation) -> str:
    words = catalogue(found.lang)
    if piece.part in _UNLABELLED or len({topic.slug for topic in found.topics}) > 1:
        title = " / ".join(topic.title for topic in found.topics) if piece.part == "comparison" else piece.topic.title
        return f"**{title}**"
    return words.format("explanation-part", {"topic": piece.topic.title, "part": piece.part.replace(" ", "-")})
