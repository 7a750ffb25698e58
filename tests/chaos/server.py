"""A PostgreSQL server of a test's own, which may be stopped in the middle of anything."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))


class Server:
    """A throw-away cluster in a temporary folder, reached through a socket in it."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp(prefix="coach-server-"))
        # PostgreSQL refuses to run as root.
        self._as = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self._as:
            owner = pwd.getpwnam("postgres")
            os.chown(self._folder, owner.pw_uid, owner.pw_gid)
        self._run("initdb", "-D", f"{self._folder}/data", "-U", "coach", "-A", "trust", "-N")
        self.start()

    @property
    def address(self) -> str:
        """Where it is."""
        return f"postgresql+psycopg2://coach:secret@/postgres?host={self._folder}"

    def start(self) -> None:
        """Starts it, and waits until it lets somebody in."""
        options = f"-c listen_addresses='' -c unix_socket_directories='{self._folder}'"
        self._control("start", "-o", options, "-l", f"{self._folder}/log")

    def stop(self) -> None:
        """Stops it as a failing machine does: nobody is waited for, nothing is tidied up."""
        self._control("stop", "-m", "immediate")

    def restart(self) -> None:
        """Stops it like that, and starts it again."""
        self.stop()
        self.start()

    def remove(self) -> None:
        """Ends it for good."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _control(self, *what: str) -> None:
        self._run("pg_ctl", "-D", f"{self._folder}/data", "-w", "-t", "120", *what)

    def _run(self, program: str, *options: str) -> None:
        command = [*self._as, str(self._programs / program), *options]
        subprocess.run(command, check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def own_server() -> Server:
    """A server of one's own; where PostgreSQL is not installed the test is skipped, which in CI is a failure."""
    has_to_be_installed()
    return Server(_PROGRAMS[-1])


def has_to_be_installed() -> None:
    """Skips a test where PostgreSQL is not installed; in CI it fails."""
    if not _PROGRAMS:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed: nothing shows what its restart does")
        pytest.skip("PostgreSQL is not installed")
