"""Collects the replies of a turn; nothing is sent before its commit."""

from typing import Any

from rasa.core.channels import OutputChannel


class Collected(OutputChannel):
    """An output channel that keeps each reply whole; Rasa's own collector cuts a text at its empty lines."""

    def __init__(self) -> None:
        """Begins with nothing said."""
        self.replies: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return "coach"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keeps a reply with its buttons; one that shows a board or a brief also with `shown` and `lead`."""
        reply = {"text": message.get("text") or "", "buttons": list(message.get("buttons") or [])}
        self.replies.append({**reply, **(message.get("custom") or {})})
