"""Checks of single values in the method's data files; what they refuse names the file, the key and the cure."""

from pathlib import Path
from typing import Any


class MethodFileError(ValueError):
    """A data file of the method that does not hold what it should; the message says what and where."""


def names(data: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    """A list of names.

    Raises:
        MethodFileError: It is none, or holds a name twice.
    """
    value = data.get(key)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise MethodFileError(f"{path}: `{key}` must be a list of names")
    twice = sorted({item for item in value if value.count(item) > 1})
    if twice:
        raise MethodFileError(f"{path}: `{key}` names {', '.join(twice)} twice; leave one")
    return tuple(value)


def number(data: dict[str, Any], key: str, path: Path) -> float:
    """A number above 0.

    Raises:
        MethodFileError: It is none.
    """
    value = data.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < float("inf"):
        raise MethodFileError(f"{path}: `{key}` must be a number above 0")
    return value


def truth(data: dict[str, Any], key: str, path: Path) -> bool:
    """True or false.

    Raises:
        MethodFileError: It is neither.
    """
    value = data.get(key)
    if not isinstance(value, bool):
        raise MethodFileError(f"{path}: `{key}` must be true or false")
    return value
