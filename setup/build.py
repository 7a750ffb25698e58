"""Builds the environment of this checkout in .venv. Started by setup/ensure, with a bare Python 3.10.

The stamp (.venv/.ready) is written last and removed first: a .venv without one is half made, and built anew.
"""

import contextlib
import fcntl
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / ".ready"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements" / "dev.txt"

LAUNCHER = """#!/bin/sh
# The `coach` command, from any folder. Written by setup/build.py.
exec {in_env} {python} -c {start} "$@"
"""
# `python -m cli`, except that a folder called cli (or store) where the user happens to be is not imported.
START = 'import runpy, sys; sys.path.remove(""); runpy.run_module("cli", run_name="__main__", alter_sys=True)'


class SetupError(Exception):
    """The environment cannot be built; the message says what to do."""


def main(wanted: str) -> None:
    """Brings .venv to what the lock file says, and writes the stamp that was asked for."""
    with one_at_a_time():
        if stamp() == wanted and runs(str(PYTHON)):
            return
        began = time.monotonic()
        kept = stamp().partition(" ")[2] == str(ROOT) and runs(str(PYTHON))
        STAMP.unlink(missing_ok=True)
        if kept:
            say("The locked packages changed: bringing .venv up to date.")
        else:
            create()
        install()
        compile_all()
        write_launcher()
        write(STAMP, wanted + "\n")
        say(f"Ready, in {time.monotonic() - began:.0f} s.")


def stamp() -> str:
    """What the last finished set-up wrote; empty where none finished."""
    try:
        return STAMP.read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def create() -> None:
    """Makes an empty environment in the place of whatever is there."""
    if VENV.exists():
        say("The .venv here is unfinished, or was made elsewhere or otherwise: building it anew.")
        shutil.rmtree(VENV)
    say(f"Making .venv with Python {sys.version.split()[0]} ({sys.executable}).")
    uv = uv_on_path()
    if uv:
        run(uv, "venv", "--quiet", "--python", sys.executable, str(VENV))
    elif importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        run(sys.executable, "-m", "venv", str(VENV))
    else:
        raise SetupError(
            f"{sys.executable} comes without its venv module: install it (on Debian and Ubuntu: "
            "`apt install python3.10-venv`), then run this again."
        )


def install() -> None:
    """Installs exactly what is locked, hash by hash; uv shows its progress."""
    own = str(VENV / "bin" / "uv")
    uv = own if runs(own) else uv_on_path()
    if not uv:
        say("Fetching uv, the installer.")
        install_uv()
        uv = own
    say("Installing the locked packages (3 GB on disk; the first time they are downloaded).")
    run(uv, "pip", "sync", "--require-hashes", "--python", str(PYTHON), str(LOCK))


def install_uv() -> None:
    """Installs uv with pip, in the version and with the hashes that are locked."""
    locked = re.search(r"^uv==.*\n(?:    --hash=.*\n)+", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    if not locked:
        raise SetupError("requirements/dev.txt does not lock uv: take back the change that removed it.")
    with tempfile.TemporaryDirectory() as folder:
        requirement = Path(folder) / "uv.txt"
        requirement.write_text(locked[0].rstrip().rstrip("\\") + "\n", encoding="utf-8")
        quietly = ("--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes")
        run(str(PYTHON), "-m", "pip", "install", *quietly, "-r", str(requirement))


def compile_all() -> None:
    """Writes the .pyc files now: without them Rasa takes three times as long to import.

    What does not compile is no Python 3.10 (templates, samples) and is never imported: no reason to stop.
    """
    say("Compiling to bytecode, so that every start is quick (up to a minute).")
    ours = [str(path) for path in sorted(ROOT.iterdir()) if path.is_dir() and not path.name.startswith(".")]
    command = [str(PYTHON), "-m", "compileall", "-qq", "-j", "0", str(VENV / "lib"), *ours]
    subprocess.run(command, env=environment(), check=False, stderr=subprocess.DEVNULL)


def write_launcher() -> None:
    """Writes .venv/bin/coach."""
    launcher = VENV / "bin" / "coach"
    in_env = shlex.quote(str(ROOT / "setup" / "in-env"))
    write(launcher, LAUNCHER.format(in_env=in_env, python=shlex.quote(str(PYTHON)), start=shlex.quote(START)))
    launcher.chmod(0o755)


def write(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Lets a second set-up of this checkout wait for the first; the system frees the lock of a killed one."""
    with LOCK.open("rb") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up is at work here: waiting for it.")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def uv_on_path() -> str | None:
    """A uv that really runs, outside of the environment that is being built."""
    outside = [p for p in os.environ.get("PATH", "").split(os.pathsep) if Path(p) != VENV / "bin"]
    for folder in outside:
        found = shutil.which("uv", path=folder)
        if found and runs(found):
            return found
    return None


def runs(program: str) -> bool:
    """Whether a program starts at all: a file by that name may be a shim, or point to what is gone."""
    try:
        return subprocess.run([program, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def run(*command: str) -> None:
    """Runs a step; its output is shown."""
    if subprocess.run(command, env=environment(), cwd=ROOT, check=False).returncode:
        raise SetupError(
            f"`{shlex.join(command)}` failed, see above. Run this again when the cause is gone; "
            "what was downloaded is kept."
        )


def environment() -> dict[str, str]:
    """The environment of a step: bytecode is written whatever the shell says; no other project's Python."""
    dropped = {"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {"UV_HTTP_TIMEOUT": "120"} | kept


def say(text: str) -> None:
    """Prints a line of progress on stderr: what a command prints stays clean."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except SetupError as error:
        say(f"Set-up stopped: {error}")
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        say("\nSet-up interrupted. The next run starts it anew; what was downloaded is kept.")
        raise SystemExit(130) from None
