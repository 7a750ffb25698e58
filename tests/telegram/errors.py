"""How the Bot API says no."""

from typing import Any


class Refused(Exception):
    """A request that Telegram answers with an error.

    Attributes:
        code: The HTTP status, also told as `error_code`.
        description: Telegram's own words; python-telegram-bot takes some of its errors from them.
        parameters: What comes along, such as `retry_after`.
    """

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    @property
    def answer(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(what: str) -> Refused:
    """What is wrong with a request, as Telegram begins such answers."""
    return Refused(400, f"Bad Request: {what}")


def too_many(seconds: int) -> Refused:
    """Flood control."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
