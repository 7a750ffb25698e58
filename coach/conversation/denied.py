"""A known name or job that a message denies and replaces: "not Sanne but her boss Peter"."""

import re
from typing import Final

from coach.conversation.turn import Turn
from coach.reading.opening import read_opening
from coach.reading.people import read_changes
from coach.reading.text import fold

_NOT: Final = re.compile(r"\b(?:not|isn't|isnt|niet|geen|не)\b")
_FIELDS: Final = ("contact", "role", "offer", "when")
_ROOT: Final = 4
"""Words that share so many first letters are the same word in another form or spelling."""


def replace_denied(turn: Turn) -> bool:
    """Replaces the contact, job, offer or time that the message denies by the one it names; says what was noted."""
    dossier = turn.dossier
    if dossier is None or not _NOT.search(fold(turn.heard.text)) or read_changes(turn.heard.text, turn.lang):
        return False
    for field in _FIELDS:
        known = dossier.text(field)
        if known is None or not _mentions(turn.heard.text, known):
            continue
        asked = "contact" if field == "role" else field
        said = getattr(read_opening(turn.heard.text, turn.lang, asked=asked), field)
        if said is not None and said.text.casefold() != known.casefold():
            turn.keep(field, {"text": said.text}, said.text)
            turn.say("noted", items={"list": [{"ref": f"noted-{field}", "args": {"text": said.text}}]})
            return True
    return False


def _mentions(text: str, known: str) -> bool:
    words = re.findall(r"\w+", fold(text))
    return any(word[:_ROOT] == part[:_ROOT] for part in re.findall(r"\w{3,}", fold(known)) for word in words)
