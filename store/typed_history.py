"""What a person typed in the terminal before: a file of their own, which the terminal keeps for the arrow keys."""

import os
from collections.abc import Iterator
from pathlib import Path


def history_file(folder: Path, person: str) -> Path:
    """Where the lines of a person are kept.

    Args:
        folder: The data folder.
        person: Whose lines; no two people share a file.
    """
    # A mark of fixed length, so that no other name can be spelled alike.
    name = "".join(c if c.isalnum() or c == "_" else f"%{ord(c):06x}" for c in person)
    return folder / "history" / (name or "%")


def typed_lines(folder: Path, person: str) -> Iterator[dict[str, str | None]]:
    """What a person typed, oldest first: `typed_at` (time of this machine, as the terminal wrote it) and `text`."""
    file = history_file(folder, person)
    if not os.path.isfile(file):
        return
    typed_at: str | None = None
    lines: list[str] = []
    with file.open(encoding="utf-8", errors="replace") as kept:
        for line in kept:
            if line.startswith("+"):
                lines.append(line[1:].rstrip("\n"))
                continue
            if lines:
                yield {"typed_at": typed_at, "text": "\n".join(lines)}
                lines = []
            if line.startswith("#"):
                typed_at = line[1:].strip()
    if lines:
        yield {"typed_at": typed_at, "text": "\n".join(lines)}


def forget_typed(folder: Path, person: str) -> None:
    """Deletes the file of a person, where there is one.

    Raises:
        OSError: It cannot be deleted.
    """
    file = history_file(folder, person)
    if os.path.isfile(file):
        file.unlink()
