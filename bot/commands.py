"""Commands that are typed in any channel."""

from typing import Final

COMMANDS: Final = {
    "/prep": "start_call_prep",
    "/qualify": "start_qualification",
    "/brief": "show_summary",
    "/leads": "list_leads",
    "/ask": "ask_knowledge",
    "/help": "help",
    "/lang": "change_language",
    "/cancel": "cancel",
}
"""Commands that are typed in any channel, and the intents they stand for."""


def command(text: str) -> tuple[str | None, str]:
    """The intent of a command with which a text begins, and the words behind it.

    Args:
        text: What was typed: "/prep Acme at four", "/prep@SalesBot Acme at four" in a group.

    Returns:
        None where it begins with none of the commands. The words never begin with a slash, for Rasa obeys one.
    """
    word, rest = command_word(text)
    behind = rest.lstrip("/ ")
    said = behind if any(character.isalnum() for character in behind) else ""
    return COMMANDS.get(word), said


def command_word(text: str) -> tuple[str, str]:
    """The word with which a text begins, without the bot's name behind it, and what follows."""
    word, *rest = text.split(maxsplit=1) or [""]
    return word.partition("@")[0].casefold(), "".join(rest).strip()
