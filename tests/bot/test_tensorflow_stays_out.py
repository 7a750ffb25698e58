"""The coach's own processes carry no TensorFlow (docs/decisions/0003)."""

import subprocess
import sys

import pytest

from bot import tensorflow_stub


def run(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True, timeout=120
    ).stdout.strip()


def test_rasas_agent_and_all_its_components_import_through_the_stand_in() -> None:
    found = run(
        "from bot import tensorflow_stub; tensorflow_stub.install()\n"
        "import rasa.core.agent, rasa.engine.recipes.default_components, rasa.model_training, tensorflow\n"
        "import sys; sys.stdout.write(type(tensorflow).__name__)"
    )
    assert found == "_StubModule"


def test_installing_it_too_late_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", [])
    monkeypatch.setitem(sys.modules, "tensorflow", sys)
    with pytest.raises(RuntimeError, match="imported already"):
        tensorflow_stub.install()
