"""Two programs at once on one data folder."""

import subprocess
import sys
from pathlib import Path

from store.database import open_database
from store.unit_of_work import SqlUnitOfWork

ROOT = Path(__file__).parents[2]

# Both wait for the starting shot, so that they open the new folder at the same moment.
PROGRAM = """
import sys, time
from datetime import datetime, timezone
from pathlib import Path
from store.database import open_database
from store.unit_of_work import SqlUnitOfWork

folder, name = Path(sys.argv[1]), sys.argv[2]
sys.stdout.write("ready\\n"); sys.stdout.flush()
sys.stdin.readline()
engine = open_database(folder)
for number in range(40):
    with SqlUnitOfWork(engine) as uow:
        known = len(uow.all_leads())
        uow.add_lead(name, f"{known}", datetime.now(timezone.utc))
        uow.receive("telegram", str(number), name, {}, datetime.now(timezone.utc))
        uow.commit()
"""


def test_two_programs_that_start_at_once_on_a_new_folder_both_work(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(folder), name],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two", "three")
    ]
    for program in programs:
        assert program.stdout is not None
        program.stdout.readline()
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    for program in programs:
        _, errors = program.communicate(timeout=60)
        assert program.returncode == 0, errors

    with SqlUnitOfWork(open_database(folder)) as uow:
        leads = uow.all_leads()
        # Nobody counted on what another was changing: every count was met once.
        assert sorted(int(lead.name) for lead in leads) == list(range(120))
        assert len(uow.pending()) == 40
