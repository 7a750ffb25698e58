"""The parts of the method that a team lead can change: data files, and the reader that checks them."""

from pathlib import Path
from typing import Any, Final

import yaml

from coach.conversation.turn import Method
from coach.lead import StatusRules

_BUILT_IN: Final = Path(__file__).parent


class MethodFileError(ValueError):
    """A data file of the method that does not hold what it should; the message says what and where."""


def load_method(folder: Path | None = None) -> Method:
    """Reads the method's data files; one in the data folder, under `method/`, is read instead of the built-in one.

    Raises:
        MethodFileError: A file is not as it should be.
    """
    return Method(status=_status_rules(folder), questionnaire=_questionnaire(folder))


def _read(name: str, folder: Path | None) -> tuple[dict[str, Any], Path]:
    own = folder / "method" / name if folder else None
    path = own if own is not None and own.exists() else _BUILT_IN / name
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise MethodFileError(f"{path} is not valid YAML: {error}") from error
    if not isinstance(data, dict):
        raise MethodFileError(f"{path} must hold names with values")
    return data, path


def _names(data: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    value = data.get(key)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise MethodFileError(f"{path}: `{key}` must be a list of names")
    return tuple(value)


def _number(data: dict[str, Any], key: str, path: Path) -> float:
    value = data.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        raise MethodFileError(f"{path}: `{key}` must be a number above 0")
    return value


def _status_rules(folder: Path | None) -> StatusRules:
    data, path = _read("lead_status.yml", folder)
    lists = {key: _names(data, key, path) for key in _STATUS_LISTS}
    known = set(lists["line"]) | set(lists["off_line"])
    for key in _STATUS_LISTS:
        strange = [name for name in lists[key] if name not in known or name not in _BUILT_IN_STATUSES]
        if strange:
            raise MethodFileError(f"{path}: `{key}` names {', '.join(strange)}, which is no status the coach knows")
    if not lists["line"] or lists["line"][0] != "new":
        raise MethodFileError(f"{path}: `line` must begin with new")
    return StatusRules(
        **lists,
        sal_points=int(_number(data, "sal_points", path)),
        nurture_months=float(_number(data, "nurture_months", path)),
    )


_STATUS_LISTS: Final = ("line", "off_line", "returns", "reopens", "reason_needed", "implied")
_BUILT_IN_STATUSES: Final = frozenset(
    {"new", "received", "mql", "assigned", "sql", "sal", "proposal", "contract", "won"}
    | {"nurture", "partner", "disqualified", "lost"}
)


def _questionnaire(folder: Path | None) -> tuple[str, ...]:
    data, path = _read("questionnaire.yml", folder)
    fields = _names(data, "fields", path)
    strange = [name for name in fields if name not in _QUESTIONNAIRE_FIELDS]
    if strange:
        raise MethodFileError(f"{path}: no questions exist for {', '.join(strange)}")
    return fields


_QUESTIONNAIRE_FIELDS: Final = frozenset({"project_type", "region", "target_audience", "task"})
