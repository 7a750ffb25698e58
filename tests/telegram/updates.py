"""The queue of updates: what getUpdates and a webhook take from."""

import random
from dataclasses import dataclass, field
from typing import Any

Update = dict[str, Any]

ALL = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "chat_member",
    "message_reaction",
    "message_reaction_count",
)
# A bot has to ask for these by name.
UNASKED = ("chat_member", "message_reaction", "message_reaction_count")
DEFAULT = tuple(kind for kind in ALL if kind not in UNASKED)


def _random_id() -> int:
    return random.randrange(100_000_000, 1_000_000_000)


@dataclass
class Queue:
    """Updates that wait to be confirmed.

    Attributes:
        waiting: In order.
        confirmed: Those that a bot has confirmed, the newest last; kept to be delivered again by a fault.
        next_id: The number of the next update.
        allowed: The kinds a bot asked for, remembered until it asks for others.
    """

    waiting: list[Update] = field(default_factory=list)
    confirmed: list[Update] = field(default_factory=list)
    next_id: int = field(default_factory=_random_id)
    allowed: tuple[str, ...] = DEFAULT
    _again: set[int] = field(default_factory=set)

    def allow(self, kinds: list[str] | None) -> None:
        """Remembers what a bot wants to get: nothing said leaves it as it is, an empty list is the default.

        What waits already is not touched, as with the real one.
        """
        if kinds is not None:
            self.allowed = tuple(kind for kind in ALL if kind in kinds) or DEFAULT

    def add(self, kind: str, content: dict[str, Any]) -> Update | None:
        """Puts an update at the end, unless the bot does not want such."""
        if kind not in self.allowed:
            return None
        update = {"update_id": self.next_id, kind: content}
        self.next_id += 1
        self.waiting.append(update)
        return update

    def read(self, offset: int, limit: int) -> list[Update]:
        """What getUpdates gives: confirms all below the offset.

        A negative offset keeps that many from the end and forgets the others. One beyond the end, as a bot sends it
        when numbers began anew below, confirms nothing: all that waits is given.
        """
        if offset < 0:
            self._forget(self.waiting[: max(len(self.waiting) + offset, 0)])
        elif 0 < offset <= self.next_id:
            below = [update for update in self.waiting if update["update_id"] < offset]
            self._forget([update for update in below if update["update_id"] not in self._again])
        given = self.waiting[:limit]
        self._again -= {update["update_id"] for update in given}
        return given

    def confirm(self, update_id: int) -> None:
        """Takes out one update: a webhook has answered to it."""
        self._forget([update for update in self.waiting if update["update_id"] == update_id])

    def drop(self) -> None:
        """Forgets all that waits."""
        self._forget(list(self.waiting))

    def _forget(self, gone: list[Update]) -> None:
        self.waiting = [update for update in self.waiting if update not in gone]
        self.confirmed += gone

    def redeliver(self, count: int) -> int:
        """Puts the updates that were confirmed last in front again, with their old numbers.

        They are given once whatever offset the bot asks with, as if its confirmation had never come.
        """
        again = self.confirmed[-count:] if count > 0 else []
        self.confirmed = self.confirmed[: len(self.confirmed) - len(again)]
        self.waiting = again + self.waiting
        self._again |= {update["update_id"] for update in again}
        return len(again)

    def begin_anew(self, at: int | None = None) -> int:
        """A week without updates: the next one gets a random number, which may lie below those before.

        Args:
            at: The number, where the test wants one.
        """
        self.drop()
        self.next_id = _random_id() if at is None else at
        return self.next_id
