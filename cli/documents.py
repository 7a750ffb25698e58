"""Writes documents to files: whole or not at all, and never over another without being told to."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from actions.services import SystemClock
from cli import console
from cli.keeping import failed, refused
from coach.ports import Clock
from locales import catalogue
from store.new_file import NewFileError, new_file


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
    words = catalogue(lang)
    try:
        with new_file(file, force=force) as part:
            part.write_bytes(make((clock or SystemClock()).now().astimezone()))
    except NewFileError as error:
        raise refused(words, error) from error
    except OSError as error:
        raise failed(words, error) from error
    console.tell(words.format("document-written", {"file": str(file)}))
