"""A reply as it stands in the outbox for Telegram: what is said, or what is made when it goes out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

HOW: Final = "how"
"""In a reply that is no plain message: one of the kinds below."""

TAPPED: Final = "tapped"
"""A keyboard is taken down; `outbox` names its reply, `title` what was tapped, none where the tap was too late."""

DOCUMENT: Final = "document"
"""A file, made when it goes out: `what` is "brief" (of `lead`) or "mydata"."""

INVITATION: Final = "invitation"
"""A link of one use to become `role`, made when it goes out: it is kept nowhere."""

FORGET: Final = "forget"
"""A last word; when it is said, all that is kept about the person is deleted."""

MOVES: Final = "moves"
"""Marks what a turn said: with it the choices offered before are over."""

MENU: Final = "commands"
"""Marks a reply after which the person's menu of commands is set anew: their role changed."""

CHAT: Final = "chat"
"""Where a reply goes if not to the person's own chat."""


@dataclass(frozen=True)
class DeskButton:
    """A button that the desk itself answers, at any time.

    Attributes:
        title: What is written on it.
        act: What it stands for, with its argument behind a colon ("lead:12").
    """

    title: str
    act: str


def said(text: str, *buttons: DeskButton, **more: Any) -> dict[str, Any]:
    """A message of the desk."""
    return {"text": text, "buttons": [{"title": each.title, "act": each.act} for each in buttons], **more}


def made(how: str, **what: Any) -> dict[str, Any]:
    """Something else than a message."""
    return {"text": "", "buttons": [], HOW: how, **what}


def numbered(replies: Sequence[Mapping[str, Any]], offered_by: str) -> list[dict[str, Any]]:
    """The replies of a turn, with each button's place among the choices that the talk keeps.

    Args:
        replies: As the engine gave them.
        offered_by: The message whose answer they are: by it a tap is known to be of the last one.
    """
    found: list[dict[str, Any]] = []
    # The talk keeps the last bubble's choices first (`Turn.close`).
    following = len(replies[-1]["buttons"]) if replies else 0
    for number, reply in enumerate(replies, start=1):
        first = 0 if number == len(replies) else following
        buttons = [
            {**button, "choice": first + place, "of": offered_by} for place, button in enumerate(reply["buttons"])
        ]
        if number != len(replies):
            following += len(buttons)
        found.append({**reply, "buttons": buttons, MOVES: True})
    return found
