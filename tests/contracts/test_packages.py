"""Who may know whom: the method knows nothing of the machinery."""

import ast
from pathlib import Path

import pytest

OURS = {"coach", "store", "knowledge", "render", "actions", "bot", "review", "cli", "locales", "method"}
MAY_KNOW = {
    "coach": {"coach"},
    "locales": {"coach", "locales"},
    "method": {"coach", "method"},
    "store": {"coach", "store"},
    "render": {"coach", "locales", "render"},
    "knowledge": {"coach", "knowledge", "locales"},
    "actions": {"actions", "coach", "knowledge", "method", "render", "store"},
    "bot": {"actions", "bot", "coach", "knowledge", "locales", "method", "render", "store"},
    "cli": OURS - {"review"},
}
NEVER = {
    "coach": {"rasa", "rasa_sdk", "telegram", "sqlalchemy", "yaml", "sklearn", "fastapi"},
    "locales": {"rasa", "rasa_sdk", "telegram", "sqlalchemy"},
    "method": {"rasa", "rasa_sdk", "telegram", "sqlalchemy"},
    "store": {"rasa_sdk", "telegram"},
    "render": {"rasa", "rasa_sdk", "telegram", "sqlalchemy"},
    "knowledge": {"rasa", "rasa_sdk", "telegram", "sqlalchemy"},
    "actions": {"rasa", "telegram"},
    "bot": set(),
    "cli": {"rasa", "tensorflow"},
}


def imports(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("package", sorted(MAY_KNOW))
def test_a_package_imports_only_what_it_may_know(package: str) -> None:
    for file in Path(package).rglob("*.py"):
        known = imports(file)
        assert known & OURS <= MAY_KNOW[package], file
        assert known & NEVER[package] == set(), file


def test_only_the_tracker_store_knows_rasa_in_the_store() -> None:
    knowing = {file.name for file in Path("store").rglob("*.py") if "rasa" in imports(file)}
    assert knowing == {"tracker_store.py"}


def test_nothing_prints() -> None:
    for package in MAY_KNOW:
        for file in Path(package).rglob("*.py"):
            calls = [
                node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
            ]
            assert not [call for call in calls if getattr(call.func, "id", "") == "print"], file


def test_commands_without_an_engine_load_neither_rasa_nor_tensorflow() -> None:
    import subprocess
    import sys

    code = "import cli.main, cli.leads, cli.jsonl, sys; sys.exit(any(m in sys.modules for m in ('rasa','tensorflow')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
