"""Twenty kills on each database; `make chaos` makes as many as are wanted."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg2
import pytest
from sqlalchemy.engine.url import make_url

from tests.chaos.places import SERVER

ROOT = Path(__file__).parents[2]
KILLS = 20

NOTHING_WRONG = {"lost": 0, "doubled": 0, "disordered": 0, "unanswered": 0, "answered twice": 0, "differing": []}


def _postgresql_answers() -> None:
    address = make_url(os.environ.get("COACH_TEST_DATABASE_URL", SERVER))
    try:
        psycopg2.connect(
            host=address.host, port=address.port, user=address.username, password=address.password,
            dbname=address.database, connect_timeout=3,
        ).close()  # fmt: skip
    except psycopg2.OperationalError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no PostgreSQL: {error}")


@pytest.mark.slow
@pytest.mark.engine
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_coach_killed_twenty_times_loses_and_doubles_nothing(tmp_path: Path, database: str) -> None:
    if database == "postgresql":
        _postgresql_answers()
    folder = tmp_path / f"{database}_{os.getpid()}"
    command = [sys.executable, "-m", "tests.chaos", "--over", "gateway", "--kills", str(KILLS), "--database", database]
    done = subprocess.run([*command, "--folder", str(folder), "--forget"], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout, done.stderr[-4000:]
    found = json.loads(done.stdout)
    assert {key: found[key] for key in NOTHING_WRONG} == NOTHING_WRONG, found
    assert found["kills"] == KILLS
    assert found["messages"] > KILLS / 2
    assert len(found["where"]) > 5
