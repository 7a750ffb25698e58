"""What a fresh checkout depends on: the lock file, the Makefile, the scripts that build the environment."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "dev.txt"

REQUIREMENT = re.compile(r"^(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>\S+)(?P<marker> ; .+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
COMMENT = re.compile(r"^ *#")

# The hosts that packages come from, so written that this file does not name one.
PACKAGE_HOST = re.compile(
    r"p[y]pi\.|p[y]thonhosted|an[a]conda\.|p[y]torch\.org|n[p]mjs|j[f]rog|a[r]tifactory", re.IGNORECASE
)


def requirements() -> dict[str, list[str]]:
    """Every locked requirement with the lines that follow it."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if COMMENT.match(line):
            continue
        if line[:1].isalnum():
            lines = found.setdefault(line, [])
        else:
            lines.append(line)
    return found


def files_in_git() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def test_every_locked_package_has_one_exact_version_and_hashes() -> None:
    locked = requirements()

    assert len(locked) > 100
    assert [line for line in locked if not REQUIREMENT.match(line)] == []
    assert [line for line, hashes in locked.items() if not hashes] == []
    assert [line for hashes in locked.values() for line in hashes if not HASH.match(line)] == []


def test_the_lock_file_says_nothing_of_where_packages_come_from() -> None:
    text = LOCK.read_text(encoding="utf-8")

    assert "://" not in text
    options = "-i|-f|--index-url|--extra-index-url|--find-links|--trusted-host"
    assert re.search(rf"^\s*({options})\b", text, re.M) is None


def test_everything_asked_for_is_locked() -> None:
    names = {line.partition("==")[0] for line in requirements()}
    for file in ("run.in", "dev.in"):
        for line in (ROOT / "requirements" / file).read_text(encoding="utf-8").splitlines():
            asked = re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", line)
            if asked:
                assert re.sub(r"[._-]+", "-", asked[0]).lower() in names, f"{file}: run `make lock`"


def test_the_installer_is_locked_or_it_would_remove_itself() -> None:
    assert any(line.startswith("uv==") for line in requirements())


def test_no_file_names_a_package_host() -> None:
    named = []
    for path in files_in_git():
        hosts = PACKAGE_HOST.findall(path.read_text(encoding="utf-8", errors="ignore"))
        named += [f"{path.relative_to(ROOT)}: {host}" for host in hosts]

    assert named == []


def test_make_alone_explains_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.M))
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.M)[1].split())  # type: ignore[index]
    help_text = subprocess.check_output(["make", "--no-print-directory"], cwd=ROOT, text=True)
    explained = {line.split()[1] for line in help_text.splitlines()}

    assert targets == phony == explained


def test_every_script_can_be_run() -> None:
    scripts = [ROOT / ".ci" / "run", *(ROOT / "setup" / name for name in ("ensure", "find-python", "in-env"))]

    assert [script.name for script in scripts if not os.access(script, os.X_OK)] == []


def fake_program(folder: Path, name: str, script: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.write_text("#!/bin/sh\n" + script, encoding="utf-8")
    program.chmod(0o755)


def find_python(home: Path, *path: Path) -> "subprocess.CompletedProcess[str]":
    # Nothing of the machine is on this PATH, except a few tools without which no shell script runs.
    tools = home / "tools"
    tools.mkdir(parents=True, exist_ok=True)
    for tool in ("dirname", "sh"):
        link = tools / tool
        if not link.exists():
            link.symlink_to(next(p for p in (Path("/bin") / tool, Path("/usr/bin") / tool) if p.exists()))
    environment = {"HOME": str(home), "PATH": os.pathsep.join(map(str, (*path, tools)))}
    return subprocess.run(
        [str(ROOT / "setup" / "find-python")], env=environment, capture_output=True, text=True, check=False
    )


def test_a_python_that_only_pretends_is_passed_over_for_one_that_runs(tmp_path: Path) -> None:
    fake_program(tmp_path / "shims", "python3.10", "echo 'pyenv: command not found' >&2; exit 127\n")
    fake_program(tmp_path / "bin", "python3.10", "echo /somewhere/python3.10\n")

    found = find_python(tmp_path, tmp_path / "shims", tmp_path / "bin")

    assert (found.returncode, found.stdout) == (0, "/somewhere/python3.10\n")


def test_a_python_of_pyenv_is_found_without_being_on_the_path(tmp_path: Path) -> None:
    kept = tmp_path / ".pyenv" / "versions" / "3.10.9" / "bin"
    fake_program(kept, "python3.10", "echo /pyenv/python3.10\n")

    assert find_python(tmp_path).stdout == "/pyenv/python3.10\n"


def test_a_python_of_uv_is_found(tmp_path: Path) -> None:
    fake_program(tmp_path / "elsewhere", "python3.10", "echo /uv/python3.10\n")
    fake_program(tmp_path / "bin", "uv", f"[ $1 = --version ] || echo {tmp_path}/elsewhere/python3.10\n")

    assert find_python(tmp_path, tmp_path / "bin").stdout == "/uv/python3.10\n"


def test_without_a_python_3_10_one_sentence_says_how_to_get_it(tmp_path: Path) -> None:
    fake_program(tmp_path / "bin", "uv", "exit 127\n")

    found = find_python(tmp_path, tmp_path / "bin")

    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.count("\n") == 1
    assert "Python 3.10 was not found" in found.stderr
    assert "uv python install 3.10" in found.stderr
