"""What the commands say on the terminal beside their result: progress and errors, all on stderr."""

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from coach.languages import LANGUAGES

out = Console()
err = Console(stderr=True)

Result = TypeVar("Result")

_STEPS = {
    "loading": "Loading Rasa ...",
    "training": "Training the model (three to eight minutes, only when something changed) ...",
    "checking": "Writing checksums ...",
}


def say(text: str) -> None:
    """Prints a line of the result."""
    out.print(text)


def check_language(lang: str | None) -> None:
    """Refuses a language that there is no catalogue for."""
    if lang is not None and lang not in LANGUAGES:
        err.print(f"There is no language {lang!r}; choose {', '.join(LANGUAGES)}.")
        raise typer.Exit(2)


def quiet() -> None:
    """Keeps libraries' chatter off the terminal; errors still show."""
    warnings.filterwarnings("ignore")
    logging.basicConfig(level=logging.ERROR)


def with_progress(work: Callable[[Callable[[str], None]], Result]) -> Result:
    """Runs work that takes a moment, with its steps shown as they come."""
    with err.status(_STEPS["loading"]) as status:
        shown = err.is_terminal

        def report(step: str) -> None:
            text = _STEPS.get(step, step)
            status.update(text)
            if not shown:
                err.print(text)

        return work(report)


def run(work: Callable[[], Any]) -> None:
    """Runs a command; what it cannot do is said in a sentence, without a stack trace."""
    from bot.model_store import ModelError
    from method import MethodFileError
    from store.database import DatabaseError

    quiet()
    try:
        work()
    except (DatabaseError, ModelError, MethodFileError) as error:
        err.print(str(error), style="red", markup=False, highlight=False)
        raise typer.Exit(1) from error
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def tell(text: str, *, error: bool = False) -> None:
    """Prints a line as it is, whatever signs names and paths hold; `error` puts it on stderr."""
    (err if error else out).print(text, markup=False, highlight=False, soft_wrap=True)


def ask(question: str) -> str:
    """Asks on the terminal; no answer at all is an empty one."""
    tell(question, error=True)
    try:
        return err.input("> ").strip()
    except EOFError:
        return ""


@contextmanager
def counting() -> Iterator[Callable[[str, int, int], None]]:
    """Shows how far long work is, on stderr; yields a function of the step, how many are done, and of how many."""
    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task("")
        yield lambda step, done, total: progress.update(task, description=step, completed=done, total=total)
