"""How buttons stand: short ones side by side, long ones alone, so that none is cut off on a phone."""

from collections.abc import Sequence
from typing import Final

_WIDEST: Final = 30
"""Characters of a row that a phone shows whole."""

_MOST: Final = 3


def rows(titles: Sequence[str]) -> list[list[str]]:
    """The titles in rows, in their order."""
    found: list[list[str]] = []
    for title in titles:
        last = found[-1] if found else None
        if last is not None and len(last) < _MOST and sum(map(len, last)) + len(title) <= _WIDEST - 4 * len(last):
            last.append(title)
        else:
            found.append([title])
    return found
