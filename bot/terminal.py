"""The coach in the terminal: numbered choices, emphasis, history."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timezone
from typing import Any, Final

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.clock import FixedClock
from bot.commands import COMMANDS
from bot.wiring import build_gateway
from coach.languages import DEFAULT_LANGUAGE
from locales import catalogue
from store.engine import data_folder
from store.typed_history import history_file

QUIT: Final = "/quit"
_CHANNEL: Final = "terminal"
_WIDEST: Final = 100


def chat_in_terminal(user: str, lang: str | None, day: datetime | None) -> None:
    """Holds a conversation until `/quit` or the end of the input.

    Args:
        user: Whose conversation it is.
        lang: The language to go on in; the conversation's own where none is given.
        day: The day to take as today; the real one where none is given.
    """
    console = Console(width=min(Console().width, _WIDEST))
    progress = Console(stderr=True)
    with progress.status(catalogue(lang or DEFAULT_LANGUAGE).format("terminal-loading")) as status:
        clock = FixedClock(day.replace(hour=12, tzinfo=timezone.utc)) if day else None
        gateway = build_gateway(lambda step: status.update(step), clock)
        gateway.take_up()
        speaks = lang or gateway.language(user)
    words = catalogue(speaks)
    console.print(words.format("terminal-welcome", {"commands": ", ".join(COMMANDS), "quit": QUIT}), style="dim")
    show(console, gateway.unseen(_CHANNEL, user))
    gateway.seen(_CHANNEL, user)
    session: PromptSession[str] = PromptSession(
        history=_history(user), completer=WordCompleter([*COMMANDS, QUIT], sentence=True)
    )
    start_in = lang
    while True:
        try:
            text = session.prompt("> ")
        except KeyboardInterrupt:
            console.print(words.format("terminal-cancelled-input"), style="dim")
            continue
        except EOFError:
            break
        if text.strip().casefold() in (QUIT, "/exit"):
            break
        outcome = gateway.handle(_CHANNEL, user, text, lang=start_in)
        start_in = None
        words = catalogue(outcome.lang)
        show(console, outcome.replies)
        gateway.seen(_CHANNEL, user)
    console.print(words.format("terminal-bye"), style="dim")
    gateway.close()


class _History(FileHistory):
    """A history that is no reason to stop where it cannot be written, as on a full disk."""

    def store_string(self, string: str) -> None:
        """Writes a line, where that is possible."""
        with suppress(OSError):
            super().store_string(string)


def _history(user: str) -> History:
    """What was typed before, per user; a folder that cannot be written is no reason not to talk."""
    file = history_file(data_folder(), user)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_APPEND, 0o600))
    except OSError:
        return InMemoryHistory()
    return _History(str(file))


def show(console: Console, replies: Sequence[Mapping[str, Any]]) -> None:
    """Prints replies, and the choices of the last one with their numbers."""
    for reply in replies:
        console.print(Padding(_emphasised(reply["text"]), (0, 0, 0, 2)))
        console.print()
    buttons: list[dict[str, Any]] = replies[-1]["buttons"] if replies else []
    if buttons:
        offered = "   ".join(f"[{place}] {button['title']}" for place, button in enumerate(buttons, start=1))
        console.print(Padding(Text(offered, style="cyan"), (0, 0, 1, 2)))


def _emphasised(text: str) -> Text:
    """The `**` marks of a message as bold; everything else as it is, so that no user's word is taken for markup."""
    shown = Text()
    for place, piece in enumerate(text.split("**")):
        shown.append(piece, style="bold" if place % 2 else "")
    return shown
