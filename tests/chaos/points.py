"""Where exactly a life can be made to end: patches of the child of a test, never of the product."""

import asyncio
import functools
import os
import signal
from collections.abc import Callable
from typing import Any

from bot.engine import Engine
from bot.gateway import Gateway
from coach.conversation.turn import Turn
from store.mailbox import Mailbox
from store.tracker_store import CoachTrackerStore
from store.unit_of_work import SqlUnitOfWork

POINTS: dict[str, tuple[type, str, int, bool]] = {
    # What is called, at which call, and whether life ends before it or after it.
    "before the message is kept": (SqlUnitOfWork, "commit", 1, True),
    "once the message is kept": (SqlUnitOfWork, "commit", 1, False),
    "before the engine": (Engine, "turn", 1, True),
    "within an action": (Turn, "close", 1, True),
    "after an action": (Turn, "close", 1, False),
    "before the tracker is saved": (CoachTrackerStore, "save", 1, True),
    "after the engine": (Engine, "turn", 1, False),
    "after the replies are put out": (Mailbox, "finish", 1, False),
    "before the turn is committed": (SqlUnitOfWork, "commit", 2, True),
    "once the turn is committed": (SqlUnitOfWork, "commit", 2, False),
    "before it is told": (Gateway, "answer", 1, False),
}


def die() -> None:
    """Ends this process as `kill -9` does: nothing is tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)


def arm(point: str) -> None:
    """Lets this process die when it next comes to a point."""
    owner, name, nth, before = POINTS[point]
    wrap(owner, name, nth, die if before else None, None if before else die)


def wrap(
    owner: type, name: str, nth: int, before: Callable[[], None] | None, after: Callable[[], None] | None
) -> Callable[[], None]:
    """Does something before or after the nth call of a method from now on; returns what takes that back."""
    original = getattr(owner, name)
    calls = 0

    def called() -> bool:
        nonlocal calls
        calls += 1
        if calls == nth and before is not None:
            before()
        return calls == nth

    @functools.wraps(original)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        mine = called()
        result = original(*args, **kwargs)
        if mine and after is not None:
            after()
        return result

    @functools.wraps(original)
    async def awaited(*args: Any, **kwargs: Any) -> Any:
        mine = called()
        result = await original(*args, **kwargs)
        if mine and after is not None:
            after()
        return result

    setattr(owner, name, awaited if asyncio.iscoroutinefunction(original) else wrapped)
    return lambda: setattr(owner, name, original)
