"""In which language a message is answered."""

import re
from typing import Final

from bot.nlu.features import words_with_offsets
from bot.nlu.recogniser import LanguageRecogniser, cyrillic_share
from coach.languages import DEFAULT_LANGUAGE

_CODE: Final = re.compile(r"[=;<>{}*\[\]]")
"""Signs of program code, which is in no language."""

_WORDS_FOR_A_SWITCH: Final = 3
_SURE_OF_A_SWITCH: Final = 0.9
_SURE_AT_FIRST: Final = 0.6
_SURE_OF_CYRILLIC: Final = 0.5


def answer_language(recogniser: LanguageRecogniser, text: str, current: str | None) -> str:
    """The language of a message, with the running one kept unless the evidence is clear.

    Cyrillic changes it at once. Between languages in Latin script short texts, names and loan words prove nothing, so
    that a change takes several words and a sure recogniser.
    """
    if cyrillic_share(text) >= _SURE_OF_CYRILLIC:
        return "ru"
    if not any(character.isalpha() for character in text) or _CODE.search(text):
        return current or DEFAULT_LANGUAGE
    found, confidence = recogniser.recognise(text)
    if current is None:
        return found if confidence >= _SURE_AT_FIRST else DEFAULT_LANGUAGE
    if found == current:
        return found
    words = [word for word, _, _ in words_with_offsets(text) if word.isalpha()]
    clear = len(words) >= _WORDS_FOR_A_SWITCH and confidence >= _SURE_OF_A_SWITCH
    return found if clear else current
