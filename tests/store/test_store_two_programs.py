"""Several programs at once on one empty database."""

import os
import subprocess
import sys
from pathlib import Path

from sqlalchemy.future import Engine

from store.database import open_database
from store.unit_of_work import SqlUnitOfWork

ROOT = Path(__file__).parents[2]

# All wait for the starting shot, so that they open the new database at the same moment.
PROGRAM = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from store.database import open_database
from store.engine import make_engine
from store.migrate import upgrade
from store.unit_of_work import SqlUnitOfWork

place, name = sys.argv[1], sys.argv[2]
sys.stdout.write("ready\\n"); sys.stdout.flush()
sys.stdin.readline()
if "://" in place:
    engine = make_engine(place)
    upgrade(engine)
else:
    engine = open_database(Path(place))
for number in range(40):
    with SqlUnitOfWork(engine) as uow:
        known = len(uow.all_leads())
        uow.add_lead(name, f"{known}", datetime.now(timezone.utc))
        uow.receive("telegram", str(number), name, {}, datetime.now(timezone.utc))
        uow.commit()
"""


def _run_at_once(*commands: list[str], shot: str | None = None, folder: Path | None = None) -> list[tuple[str, str]]:
    """Runs programs at the same time, to the end; returns what each printed, and its errors."""
    pipe, environment = subprocess.PIPE, {**os.environ, **({"COACH_DATA": str(folder)} if folder else {})}
    programs = [
        subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        for command in commands
    ]
    if shot is not None:
        for program in programs:
            assert program.stdout is not None
            program.stdout.readline()
        for program in programs:
            assert program.stdin is not None
            program.stdin.write(shot)
            program.stdin.flush()
    said = []
    for program in programs:
        printed, errors = program.communicate(timeout=180)
        assert "Traceback" not in errors, errors
        said.append((printed, errors))
        assert program.returncode == 0 or "doctor" in program.args, errors
    return said


def _programs(place: str) -> list[list[str]]:
    return [[sys.executable, "-c", PROGRAM, place, name] for name in ("one", "two", "three")]


def test_programs_that_start_at_once_on_a_new_folder_all_work(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    _run_at_once(*_programs(str(folder)), shot="go\n")
    with SqlUnitOfWork(open_database(folder)) as uow:
        leads = uow.all_leads()
        # Nobody counted on what another was changing: every count was met once.
        assert sorted(int(lead.name) for lead in leads) == list(range(120))
        assert len(uow.pending()) == 40


def test_programs_that_start_at_once_on_an_empty_database_all_work(empty: Engine) -> None:
    place = empty.url.render_as_string(hide_password=False)
    _run_at_once(*_programs(place), shot="go\n")
    with SqlUnitOfWork(empty) as uow:
        assert sorted(lead.owner for lead in uow.all_leads()) == ["one"] * 40 + ["three"] * 40 + ["two"] * 40
        # Each message came in three times.
        assert len(uow.pending()) == 40


def test_commands_that_start_at_once_on_a_new_folder_all_answer(tmp_path: Path) -> None:
    coach = [sys.executable, "-m", "cli"]
    folder = tmp_path / "new"
    listed, again, checked = _run_at_once(
        [*coach, "leads"], [*coach, "leads", "--lang", "nl"], [*coach, "doctor"], folder=folder
    )
    assert listed[0].strip() and again[0].strip()
    assert listed[0] != again[0]
    assert str(folder) in checked[0].replace("\n", "")
    with SqlUnitOfWork(open_database(folder)) as uow:
        assert uow.all_leads() == []
