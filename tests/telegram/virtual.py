"""A loop whose time jumps: nothing waits for a clock, and the same script always runs the same way."""

import asyncio
import selectors
from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any


class Crash(SystemExit):
    """The program is ended where it stands. No `except Exception` stops it, and asyncio lets it through at once."""


class Clock:
    """The time of an example, in seconds; it goes on while the program does not run."""

    def __init__(self) -> None:
        self.at = 1000.0

    def monotonic(self) -> float:
        return self.at


class _Jumping(selectors.DefaultSelector):  # type: ignore[misc,valid-type]
    """Waits by putting the clock forward."""

    clock: Clock
    until = 0.0

    def select(self, timeout: float | None = None) -> Any:
        if timeout is None or timeout > 0:
            end = self.until if timeout is None else min(self.clock.at + timeout, self.until)
            self.clock.at = max(self.clock.at, end)
        return super().select(0)


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop by that clock, and a to_thread that needs no thread."""

    def __init__(self, clock: Clock, random: Random) -> None:
        self._jumping = _Jumping()
        self._jumping.clock = self._clock_of_example = clock
        self._random = random
        super().__init__(self._jumping)
        self.set_exception_handler(lambda loop, context: None)

    def time(self) -> float:
        return self._clock_of_example.at

    def run_for(self, seconds: float, holds: Callable[[], Any] = lambda: False, step: float = 1.0) -> bool:
        """Runs so long, or until something holds, which is looked at every `step`; tells whether it held."""
        end = self.time() + seconds
        while not (held := bool(holds())) and self.time() < end:
            self._jumping.until = min(self.time() + step, end)
            self.call_at(self._jumping.until, self.stop)
            self.run_forever()
        return held

    def bury(self) -> None:
        """Ends what a crash left behind; whatever it touches has to be out of its reach by now."""
        self._clock_of_example = self._jumping.clock = Clock()
        self._jumping.until = float("inf")
        for _ in range(20):
            tasks = [task for task in asyncio.all_tasks(self)]
            if not tasks:
                break
            for task in tasks:
                task.cancel()
            self.call_later(30, self.stop)
            with suppress(Crash):
                self.run_forever()
        assert not asyncio.all_tasks(self)
        self.close()

    async def in_thread(self, work: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """Stands for `asyncio.to_thread`: begins a little later, and runs to its end whoever waits for it or not."""
        future = self.create_future()

        def run() -> None:
            try:
                result = work(*args, **more)
            except Exception as error:
                if not future.done():
                    future.set_exception(error)
            else:
                if not future.done():
                    future.set_result(result)

        self.call_later(self._random.choice((0.0, 0.0, 0.001, 0.01, 0.05)), run)
        return await future


async def to_thread(work: Callable[..., Any], *args: Any, **more: Any) -> Any:
    """`asyncio.to_thread` in whichever of these loops runs."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, JumpingLoop)
    return await loop.in_thread(work, *args, **more)
