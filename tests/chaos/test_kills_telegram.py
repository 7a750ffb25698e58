"""The service on Telegram killed five times, and without its database for a while; `make chaos` does more."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.chaos.server import has_to_be_installed
from tests.chaos.test_kills import ROOT

KILLS = 5
BACK_S = 30
"""A service that was killed answers again in this time."""

DRAINED_S = 60
"""All that waited in an outage is answered and sent in this time."""


def chaos(folder: Path, *asked: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.chaos", "--over", "telegram", "--folder", str(folder), *asked]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout, done.stderr[-4000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.slow
@pytest.mark.engine
def test_a_service_killed_while_people_write_loses_and_doubles_nothing_and_comes_back(tmp_path: Path) -> None:
    found = chaos(tmp_path, "--kills", str(KILLS))
    assert found["found"] == {}, found
    assert found["kills"] == KILLS
    assert found["messages"] > KILLS
    assert found["answering after, longest"] < BACK_S


@pytest.mark.slow
@pytest.mark.engine
def test_a_database_that_is_away_or_restarted_while_people_write_loses_and_doubles_nothing(tmp_path: Path) -> None:
    has_to_be_installed()
    # With COACH_OUTAGE=60 a whole minute.
    found = chaos(tmp_path, "--outage", os.environ.get("COACH_OUTAGE", "5"), "--restarts", "2")
    assert found["found"] == {}, found
    assert found["bubbles sent again"] == 0
    assert found["drained after its return"] < DRAINED_S
    assert found["drained after the last restart"] < DRAINED_S
