"""A lock that lets threads in in their order."""

import threading
from collections import deque
from types import TracebackType


class FairLock:
    """First come, first served: Python's own lock may let the thread that just left in again, for ever."""

    def __init__(self) -> None:
        """Begins free."""
        self._mutex = threading.Lock()
        self._line: deque[threading.Lock] = deque()

    def __enter__(self) -> None:
        """Waits for its turn."""
        gate = threading.Lock()
        gate.acquire()
        with self._mutex:
            self._line.append(gate)
            if len(self._line) == 1:
                return
        gate.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Lets the next one in."""
        with self._mutex:
            self._line.popleft()
            if self._line:
                self._line[0].release()
