"""Loads lexicons, grammars and the index of the knowledge base while the user is still typing the first message."""

import threading
from collections.abc import Sequence
from datetime import date
from typing import Final

from coach.conversation.settle import UNCLEAR
from coach.reading.commands import read_field, read_status_command
from coach.reading.message import read_message
from coach.reading.terms import read_terms
from knowledge.answering import Answerer
from locales import catalogue

_ANY_DAY: Final = date(2000, 1, 1)


def warm_up(langs: Sequence[str], knowledge: Answerer) -> threading.Thread:
    """Starts loading what reading in these languages needs, the first one first.

    Returns:
        The thread that does it; nobody has to wait for it, for whatever is not loaded yet is loaded when it is needed.
    """
    thread = threading.Thread(target=_load, args=(tuple(langs), knowledge), name="warm-up", daemon=True)
    thread.start()
    return thread


def _load(langs: Sequence[str], knowledge: Answerer) -> None:
    for lang in langs:
        read_message(UNCLEAR, lang, _ANY_DAY, None)
        read_terms(UNCLEAR, lang)
        read_field(UNCLEAR, lang)
        read_status_command(UNCLEAR, lang)
        catalogue(lang)
    for lang in langs:
        knowledge.prepare(lang)
