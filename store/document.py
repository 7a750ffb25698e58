"""The whole document of what is kept about a person: what the database holds, and what was typed in the terminal."""

from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy.future import Connection

from store.backup import program_version
from store.export import export
from store.migrate import revisions
from store.typed_history import typed_lines


def everything_about(connection: Connection, person: str, folder: Path) -> Iterator[str]:
    """The document, in pieces.

    Args:
        connection: One that sees one moment (`store.snapshot`).
        person: Whose.
        folder: The data folder.
    """
    head = {
        "made_at": datetime.now(timezone.utc).isoformat(),
        "program": program_version(),
        "schema_revision": revisions()[0],
    }
    return export(connection, person, typed_lines(folder, person), head)
