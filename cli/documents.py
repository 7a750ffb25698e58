"""Writes documents to files: whole or not at all, and never over another without being told to."""

import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import typer
from rich.console import Console

from actions.services import SystemClock
from cli import console
from coach.ports import Clock
from locales import catalogue


def write_document(
    file: Path,
    make: Callable[[datetime], bytes],
    lang: str,
    *,
    force: bool,
    clock: Clock | None = None,
) -> None:
    """Makes a document and writes it, then says where it is.

    Args:
        file: Where to.
        make: Makes the document from the moment at which it is made, in the zone of this machine.
        lang: The language to speak.
        force: Overwrite a file that is there.
        clock: Tells the moment; the machine's where none is given.

    Raises:
        typer.Exit: It can't be written there; the reason was said.
    """
    problem = _problem(file, force)
    if problem is not None:
        _refuse(lang, problem, file)
    content = make((clock or SystemClock()).now().astimezone())
    try:
        _replace(file, content)
    except OSError as error:
        _refuse(lang, "document-refused", file, error.strerror or str(error))
    _say(console.out, lang, "document-written", file)


def _problem(file: Path, force: bool) -> str | None:
    if file.is_dir():
        return "document-is-folder"
    if not file.parent.is_dir():
        return "document-no-folder"
    return "document-exists" if file.exists() and not force else None


def _replace(file: Path, content: bytes) -> None:
    """Writes beside the file first, so that a full disk never leaves half a document."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(name, 0o644)
        os.replace(name, file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _refuse(lang: str, key: str, file: Path, why: str = "") -> None:
    _say(console.err, lang, key, file, why)
    raise typer.Exit(1)


def _say(to: Console, lang: str, key: str, file: Path, why: str = "") -> None:
    args = {"file": str(file), "folder": str(file.parent), "why": why}
    to.print(catalogue(lang).format(key, args), markup=False, highlight=False, soft_wrap=True)
