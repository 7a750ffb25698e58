"""How far the intent of a message speaks for a question to the material; the weights stand in `lexicon/leaning.yml`."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import yaml

from knowledge.words import LEXICON

ASKS: Final = "ask_knowledge"
"""The intent of a question to the material."""

_OUTSIDE: Final = "out_of_scope"
_SURE: Final = 0.6


def leaning(ranking: Sequence[tuple[str, float]]) -> float:
    """What is added to the score of the search, see `knowledge.search`.

    Args:
        ranking: The likeliest intents with their confidence; where there is none, nothing is added.
    """
    if not ranking:
        return 0.0
    weights = _weights()
    return weights["heard"] + sum(weights.get(intent, 0.0) * confidence for intent, confidence in ranking)


def stands_apart(ranking: Sequence[tuple[str, float]]) -> bool:
    """Whether a message is surely none of the coach's business, whatever was spoken of before it."""
    return bool(ranking) and ranking[0][0] == _OUTSIDE and ranking[0][1] >= _SURE


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    weights: dict[str, float] = yaml.safe_load((LEXICON / "leaning.yml").read_text(encoding="utf-8"))
    return weights
