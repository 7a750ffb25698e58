"""Loads lexicons, grammars and the index of the knowledge base while the user is still typing the first message."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from bot.nlu.features import concepts
from coach.conversation.settle import UNCLEAR
from coach.reading.commands import read_field, read_status_command
from coach.reading.cues import cue_for
from coach.reading.message import read_message
from coach.reading.terms import read_terms
from knowledge.answering import Answerer
from locales import catalogue

_ANY_DAY: Final = date(2000, 1, 1)

_TYPICAL: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "prepare the call with Acme Foods, they lose two hours a week",
        "the CFO Jan Smit signs, about 40k before Q2",
        "they are a good target, but there is no budget yet",
    ),
    "nl": (
        "bereid het gesprek met Acme Foods voor, ze verliezen twee uur per week",
        "de directeur Jan Smit tekent, ongeveer 40k voor het tweede kwartaal",
        "het is een goede klant, maar er is nog geen budget",
    ),
    "ru": (
        "подготовь звонок с Acme Foods, они теряют два часа в неделю",
        "директор Иван Смирнов подписывает, около 40 тысяч до апреля",
        "это хороший клиент, но бюджета пока нет",
    ),
}
"""Readers compile a pattern when a message first needs it: these need the patterns that most messages need."""


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


def steps(langs: Sequence[str]) -> Iterator[Callable[[], object]]:
    """What else the first messages need, in steps of less than a second.

    They are for the thread that answers, between its turns, so that none of them slows one down.
    """
    for lang in langs:
        yield partial(concepts, (UNCLEAR, lang))
        yield partial(cue_for, UNCLEAR, lang, "problem")
        for line in _TYPICAL[lang]:
            yield partial(read_message, line, lang, _ANY_DAY, None)
