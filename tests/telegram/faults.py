"""What goes wrong between a bot and Telegram, switched on for some requests."""

from dataclasses import dataclass
from typing import Any

KINDS = ("flood", "status", "closed", "lost", "hang", "hang_after")


@dataclass
class Fault:
    """Something that goes wrong with the next requests of a kind.

    Attributes:
        kind: `flood`: 429 with `retry_after`. `status`: an HTTP error, `code`. `closed`: the connection is closed
            before the request is handled. `lost`: handled, then the connection is closed without an answer. `hang`:
            nothing comes for `seconds`, then the connection is closed, unhandled. `hang_after`: the same, but handled.
        method: The method it concerns; `*` is any.
        times: With how many requests.
        skip: How many of them go well before.
        chat: Only requests that name this chat.
        code: The status, for `status`.
        retry_after: For `flood`.
        seconds: For `hang` and `hang_after`.
    """

    kind: str
    method: str = "*"
    times: int = 1
    skip: int = 0
    chat: int | None = None
    code: int = 500
    retry_after: int = 1
    seconds: float = 60.0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind} is none of {', '.join(KINDS)}")

    def concerns(self, method: str, chat: Any) -> bool:
        """Whether a request is one of those it was switched on for."""
        return self.times > 0 and self.method in ("*", method) and self.chat in (None, chat)


def take(faults: list[Fault], method: str, chat: Any) -> Fault | None:
    """The fault that befalls a request, used up by one; those that are all used up go."""
    for fault in faults:
        if not fault.concerns(method, chat):
            continue
        if fault.skip:
            fault.skip -= 1
            continue
        fault.times -= 1
        if not fault.times:
            faults.remove(fault)
        return fault
    return None
