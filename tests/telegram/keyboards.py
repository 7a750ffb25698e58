"""Checks the buttons under a message as Telegram does."""

from typing import Any

from tests.telegram.errors import bad_request

Keyboard = dict[str, Any]
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_LONGEST_DATA = 64


def inline(markup: Keyboard | None) -> Keyboard | None:
    """The inline keyboard of a message, or nothing where there is none; keyboards of other kinds stay no message's own.

    Raises:
        Refused: A button that Telegram does not take.
    """
    if not markup or "inline_keyboard" not in markup:
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    for button in (button for row in rows for button in row):
        _check(button)
    return {"inline_keyboard": rows} if rows else None


def _check(button: dict[str, Any]) -> None:
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if not any(action in button for action in _ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= _LONGEST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")


def find(markup: Keyboard | None, label: str) -> dict[str, Any] | None:
    """The button with a label."""
    for row in (markup or {}).get("inline_keyboard", ()):
        for button in row:
            if button["text"] == label:
                found: dict[str, Any] = button
                return found
    return None
