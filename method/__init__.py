"""The parts of the method that a team lead can change: data files, and the reader that checks them."""

from pathlib import Path

from coach.conversation.turn import Method
from coach.lead import StatusRules
from method.checks import MethodFileError
from method.files import read_file
from method.questionnaire import read_questionnaire
from method.status_rules import status_rules

__all__ = ["MethodFileError", "load_method"]


def load_method(folder: Path | None = None) -> Method:
    """Reads the method's data files; one in the data folder, under `method/`, is read instead of the built-in one.

    Raises:
        MethodFileError: A file is not as it should be.
    """
    return Method(status=_status_rules(folder), questionnaire=read_questionnaire(folder))


def _status_rules(folder: Path | None) -> StatusRules:
    built_in, _ = read_file("lead_status.yml", None)
    data, path = read_file("lead_status.yml", folder)
    return status_rules(data, path, built_in)
