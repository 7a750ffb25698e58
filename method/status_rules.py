"""Reads and checks `lead_status.yml`: the order of the statuses, the legal moves, the thresholds."""

from pathlib import Path
from typing import Any, Final

from coach.lead import MOVES_BY_KIND, NEEDS, StatusRules
from coach.reading.commands import STATUSES
from coach.reading.reasons import REASONS
from method.checks import MethodFileError, names, number, truth

_LISTS: Final = ("line", "off_line", "returns", "reopens", "implied")
_KEYS: Final = frozenset(_LISTS) | {
    "needs",
    "reasons",
    "other_reasons",
    "sal_points",
    "nurture_months",
    "first_response_warn",
    "first_response_breach",
}


def status_rules(own: dict[str, Any], path: Path, built_in: dict[str, Any]) -> StatusRules:
    """The rules of a file; what it leaves out is taken from the built-in one.

    Args:
        own: What the file holds.
        path: The file, for what is said about it.
        built_in: What the built-in file holds.

    Raises:
        MethodFileError: Something in it is not as it should be; the message names the key and the cure.
    """
    strange = sorted(str(key) for key in own if key not in _KEYS)
    if strange:
        raise MethodFileError(f"{path}: `{strange[0]}` is not known; the keys are {', '.join(sorted(_KEYS))}")
    data = {**built_in, **own}
    lists = {key: names(data, key, path) for key in _LISTS}
    _check_lists(lists, path)
    warn, breach = number(data, "first_response_warn", path), number(data, "first_response_breach", path)
    if warn >= breach:
        raise MethodFileError(f"{path}: `first_response_warn` must be less than `first_response_breach`")
    points = number(data, "sal_points", path)
    if points != int(points) or points > 12:
        raise MethodFileError(f"{path}: `sal_points` must be a whole number from 1 to 12, the sum of four ratings")
    return StatusRules(
        **lists,
        needs=_needs(data, path, lists),
        reasons=_reasons(data, path),
        other_reasons=truth(data, "other_reasons", path),
        sal_points=int(points),
        nurture_months=float(number(data, "nurture_months", path)),
        warn_minutes=float(warn),
        breach_minutes=float(breach),
    )


def _check_lists(lists: dict[str, tuple[str, ...]], path: Path) -> None:
    for key, listed in lists.items():
        strange = [name for name in listed if name not in STATUSES]
        if strange:
            raise MethodFileError(
                f"{path}: `{key}` names {', '.join(strange)}, which is no status the coach knows; "
                f"there are {', '.join(STATUSES)}"
            )
    line, off_line = lists["line"], lists["off_line"]
    if len(line) < 2 or line[0] != "new" or line[-1] != "won":
        raise MethodFileError(f"{path}: `line` must begin with new and end with won")
    both = sorted(set(line) & set(off_line))
    if both:
        raise MethodFileError(f"{path}: {', '.join(both)} stands in `line` and in `off_line`; leave it in one")
    _check_off_line(lists, path)


def _check_off_line(lists: dict[str, tuple[str, ...]], path: Path) -> None:
    off_line, ways = lists["off_line"], lists["returns"] + lists["reopens"]
    for key in ("returns", "reopens"):
        outside = [name for name in lists[key] if name not in off_line]
        if outside:
            raise MethodFileError(f"{path}: `{key}` names {', '.join(outside)}, which must stand in `off_line` too")
    stuck = [name for name in off_line if ways.count(name) != 1]
    if stuck:
        raise MethodFileError(
            f"{path}: {', '.join(stuck)} of `off_line` must stand in `returns` or in `reopens`, and in one of them only"
        )
    outside = [name for name in lists["implied"] if name not in lists["line"]]
    if outside:
        raise MethodFileError(f"{path}: `implied` names {', '.join(outside)}, which must stand in `line` too")


def _needs(data: dict[str, Any], path: Path, lists: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    value = data["needs"]
    if not isinstance(value, dict):
        raise MethodFileError(f"{path}: `needs` must name moves, each with a list of what it needs")
    moves = set(lists["line"] + lists["off_line"]) | set(MOVES_BY_KIND)
    found = {}
    for move in value:
        if move not in moves:
            raise MethodFileError(f"{path}: `needs` names {move}; it must be a status, {' or '.join(MOVES_BY_KIND)}")
        found[str(move)] = names(value, move, path)
        strange = [name for name in found[move] if name not in NEEDS]
        if strange:
            raise MethodFileError(
                f"{path}: `needs`, `{move}` asks for {', '.join(strange)}; it may ask for {', '.join(NEEDS)}"
            )
    return found


def _reasons(data: dict[str, Any], path: Path) -> tuple[str, ...]:
    found = names(data, "reasons", path)
    strange = [name for name in found if name not in REASONS]
    if strange or not found:
        raise MethodFileError(f"{path}: `reasons` must be some of {', '.join(REASONS)}; others have no words yet")
    return found
