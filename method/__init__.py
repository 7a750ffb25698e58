"""The parts of the method that a team lead can change: data files, and the reader that checks them."""

from pathlib import Path
from typing import Any, Final

import yaml

from coach.conversation.turn import Method
from coach.lead import StatusRules
from method.checks import MethodFileError, names
from method.status_rules import status_rules

__all__ = ["MethodFileError", "load_method"]

_BUILT_IN: Final = Path(__file__).parent


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


def _status_rules(folder: Path | None) -> StatusRules:
    built_in, _ = _read("lead_status.yml", None)
    data, path = _read("lead_status.yml", folder)
    return status_rules(data, path, built_in)


def _questionnaire(folder: Path | None) -> tuple[str, ...]:
    data, path = _read("questionnaire.yml", folder)
    fields = names(data, "fields", path)
    strange = [name for name in fields if name not in _QUESTIONNAIRE_FIELDS]
    if strange:
        raise MethodFileError(f"{path}: no questions exist for {', '.join(strange)}")
    return fields


_QUESTIONNAIRE_FIELDS: Final = frozenset({"project_type", "region", "target_audience", "task"})
