"""The unit for systemd: well-formed, hardened, and without a secret."""

import shutil
import subprocess
from configparser import RawConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UNIT = ROOT / "deploy" / "coach-telegram.service"
EXAMPLE = ROOT / "deploy" / "telegram.env.example"


@pytest.fixture
def unit() -> RawConfigParser:
    parser = RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(UNIT.read_text(encoding="utf-8"))
    return parser


def test_the_data_folder_is_the_one_place_it_may_write(unit: RawConfigParser) -> None:
    service = unit["Service"]
    assert service["ProtectSystem"] == "strict"
    assert f"COACH_DATA=/var/lib/{service['StateDirectory']}" in service["Environment"].split()
    assert "ReadWritePaths" not in service
    assert service["StateDirectoryMode"] == "0700"


def test_it_is_started_again_however_often_it_ended(unit: RawConfigParser) -> None:
    assert unit["Service"]["Restart"] == "always"
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"


def test_the_token_comes_from_a_file_and_the_example_has_none(unit: RawConfigParser) -> None:
    assert unit["Service"]["EnvironmentFile"].endswith("telegram.env")
    assert "TOKEN" not in unit["Service"]["Environment"]
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == ["TELEGRAM_BOT_TOKEN="]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_finds_nothing_to_complain_of(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    # The program it starts is not there on a machine where it is not installed.
    text = UNIT.read_text(encoding="utf-8").replace("/opt/sales-coach/.venv/bin/coach telegram", "/bin/true")
    copy.write_text(text, encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(copy)], capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, [line for line in done.stderr.splitlines() if UNIT.name in line]) == (0, [])
