"""The whole service on Telegram, beside a test that writes to it: in a thread and a loop of its own."""

import asyncio
import threading
from collections.abc import Mapping
from typing import Any

from bot.telegram.service import Access, serve
from bot.telegram.webhook import Listening
from bot.wiring import Program
from store.invites import new_invitation
from tests.telegram.people import Telegram, User


class Running:
    """The service of a program.

    Args:
        program: The coach.
        telegram: The fake Telegram that it talks with.
        listening: Where updates are pushed to; None where they are fetched.
    """

    def __init__(self, program: Program, telegram: Telegram, listening: Listening | None = None) -> None:
        self.program = program
        self.telegram = telegram
        self.listening = listening
        self.reports: list[str] = []
        self.failed: BaseException | None = None
        self._ready = threading.Event()
        self._task: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> "Running":
        """Starts it, and waits until it runs."""
        self._ready.clear()
        self._thread = threading.Thread(target=self._live, name="service", daemon=True)
        self._thread.start()
        assert self._ready.wait(30), "the service did not start"
        if self.failed is not None:
            raise self.failed
        return self

    def _live(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            self.failed = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        access = Access(self.telegram.token, self.telegram.base_url)
        self._loop = asyncio.get_running_loop()
        self._task = asyncio.ensure_future(serve(self.program, access, self.listening, self._report))
        try:
            await self._task
        except asyncio.CancelledError:
            return

    def _report(self, key: str, args: Mapping[str, Any]) -> None:
        self.reports.append(key)
        if key == "telegram-running":
            self._ready.set()

    def stop(self) -> None:
        """Stops it in peace."""
        if self._loop is not None and self._task is not None and not self._task.done():
            self._loop.call_soon_threadsafe(self._task.cancel)
        if self._thread is not None:
            self._thread.join(30)
            assert not self._thread.is_alive(), "the service did not stop"

    def __enter__(self) -> "Running":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def invitation(self, role: str = "rep", by: str | None = None) -> str:
        """A token by which somebody comes in."""
        gateway = self.program.gateway
        with gateway.unit_of_work() as uow:
            token = new_invitation(uow, role, by, gateway.now())
            uow.commit()
        return token

    def member(self, user: User, role: str = "rep", by: str | None = None) -> User:
        """Lets somebody in who agrees to all, and waits until they are greeted."""
        before = len(user.got)
        user.says(f"/start {self.invitation(role, by)}")
        asked = self.telegram.wait(lambda: [m for m in user.got[before:] if m.buttons], 60, "nobody asked for consent")
        user.taps(asked[-1].buttons[0])
        self.settle()
        return user

    def settle(self, seconds: float = 60.0) -> None:
        """Waits until everything that came in is answered and has gone out."""

        def settled() -> bool:
            if self.telegram.waiting:
                return False
            with self.program.gateway.reading() as uow:
                return not uow.pending() and not uow.unsent()

        self.telegram.wait(settled, seconds, "messages wait, or replies do")
