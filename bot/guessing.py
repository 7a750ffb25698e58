"""The language of somebody of whom nothing is known yet."""

from typing import Final

from bot.nlu.recogniser import cyrillic_share
from coach.languages import DEFAULT_LANGUAGE

_MOSTLY: Final = 0.5


def guess_language(text: str, otherwise: str = DEFAULT_LANGUAGE) -> str:
    """The language of a message, told by its script alone: no model is at hand.

    Args:
        text: What was typed.
        otherwise: The language where the script tells nothing.
    """
    return "ru" if cyrillic_share(text) >= _MOSTLY else otherwise
