"""Which of the known leads a message refers to: "the acme one", "brandt", "по Ромашке"."""

import re
from collections.abc import Sequence
from typing import Final

from coach.reading.text import fold

_WORD: Final = re.compile(r"[^\W_]+")
_LEGAL: Final = frozenset(
    {"bv", "nv", "vof", "gmbh", "ltd", "inc", "llc", "plc", "corp", "co", "ооо", "оао", "зао", "ао", "ип"}
)
_FORGIVING: Final = 5
"""From this length on, one slip of the finger in a word is forgiven."""
_ENDING: Final = 2
"""So many letters at the end of a Russian name may change with its case."""
_SHARE: Final = 0.4
"""So much of a name, in letters, has to be named."""


def match_name(text: str, names: Sequence[str]) -> list[str]:
    """The names that a text refers to best; several where it is ambiguous, none where it names no one.

    Args:
        text: The message.
        names: The names of the leads there are.
    """
    said = _words(text)
    scores = {name: _score(said, _words(name)) for name in names}
    best = max(scores.values(), default=0.0)
    return [name for name in names if best > 0 and scores[name] == best]


def _words(text: str) -> list[str]:
    words = [word for word in _WORD.findall(fold(text)) if word not in _LEGAL]
    return words or _WORD.findall(fold(text))


def _score(said: Sequence[str], name: Sequence[str]) -> float:
    """How many letters of a name are named; 0 where that is too small a share of it."""
    letters = sum(map(len, name))
    found = sum(len(word) for word in name if len(word) > 1 and any(_same(word, other) for other in said))
    return float(found) if letters and found >= _SHARE * letters else 0.0


def _same(word: str, other: str) -> bool:
    if word == other:
        return True
    if min(len(word), len(other)) < _FORGIVING - 1:
        return False
    if "а" <= word[0] <= "я" and _same_but_ending(word, other):
        return True
    return min(len(word), len(other)) >= _FORGIVING and _one_slip(word, other)


def _same_but_ending(word: str, other: str) -> bool:
    stem = max(_FORGIVING - 2, min(len(word), len(other)) - _ENDING)
    return word[:stem] == other[:stem] and abs(len(word) - len(other)) <= _ENDING


def _one_slip(word: str, other: str) -> bool:
    """Whether one letter was changed, left out, added, or two neighbours were swapped."""
    if abs(len(word) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    rest, others = word[start:], other[start:]
    swapped = len(rest) > 1 and len(others) > 1 and rest[0] == others[1] and rest[1] == others[0]
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:] or (swapped and rest[2:] == others[2:])
