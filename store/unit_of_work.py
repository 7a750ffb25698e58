"""One turn's reads and writes, kept together or not at all."""

from collections.abc import Callable, Collection
from datetime import datetime, timezone
from types import TracebackType

from sqlalchemy.future import Engine
from typing_extensions import Self

from coach.ports import UnitOfWork
from store.buttons import Buttons
from store.leads import Leads
from store.mailbox import Mailbox
from store.members import Members
from store.reminders import Reminders
from store.talks import Talks


def _utc_now() -> datetime:
    return datetime.now(timezone.utc)


class SqlUnitOfWork(Talks, Leads, Mailbox, Members, Buttons, Reminders, UnitOfWork):
    """The coach's unit of work over one connection and one transaction.

    Use it as a context manager. What was not committed by `commit()` when it ends is rolled back.
    """

    def __init__(
        self, engine: Engine, *, off_line: Collection[str] = (), now: Callable[[], datetime] = _utc_now
    ) -> None:
        """Takes what it needs; nothing is opened yet.

        Args:
            engine: The database.
            off_line: The statuses off the line (`StatusRules.off_line`): a lead that moves among them
                keeps the status from which it left the line.
            now: Tells when a talk was kept.
        """
        self._engine = engine
        self._off_line = frozenset(off_line)
        self._now = now

    @property
    def is_open(self) -> bool:
        """Whether it can be used."""
        return self._connection is not None

    def __enter__(self) -> Self:
        """Opens the connection; the transaction begins with the first statement."""
        if self._connection is not None:
            raise RuntimeError("this unit of work is open already")
        self._connection = self._engine.connect()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Rolls back what was not committed, and closes."""
        connection, self._connection = self.connection, None
        # Closing rolls back, and does so as well where the rollback itself fails.
        connection.close()

    def commit(self) -> None:
        """Keeps everything since the last commit."""
        self.connection.commit()

    def rollback(self) -> None:
        """Drops everything since the last commit."""
        self.connection.rollback()
