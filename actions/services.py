"""What actions work with: the database, the clock, the method's data files and the knowledge base."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from dateutil.tz import tzlocal
from sqlalchemy.future import Engine

from coach.conversation.turn import Method
from coach.ports import Clock, Knowledge
from knowledge.answering import Answerer
from knowledge.library import open_library
from method import load_method
from store.current import opened
from store.database import open_database
from store.engine import data_folder
from store.unit_of_work import SqlUnitOfWork


class SystemClock:
    """The machine's clock, in the time zone the machine is set to: the rep's "today" and "at nine" are of that zone."""

    def now(self) -> datetime:
        """The present moment; its zone knows summer time, so that a day months ahead has the right hour."""
        return datetime.now(tzlocal())


@dataclass(frozen=True)
class Services:
    """The services of one process."""

    database: Engine
    clock: Clock
    method: Method
    knowledge: Knowledge

    def unit_of_work(self) -> AbstractContextManager[SqlUnitOfWork]:
        """The unit of work of the running turn; outside the coach's own engine one that commits by itself."""
        return opened(self.database, off_line=self.method.status.off_line)


_provided: list[Services] = []


def provide(services: Services) -> None:
    """Hands the actions the services of the program they run in."""
    _provided[:] = [services]


def services() -> Services:
    """The services provided; in Rasa's own action server they are built at first use."""
    if not _provided:
        folder = data_folder()
        knowledge = Answerer(open_library(folder))
        provide(Services(open_database(), SystemClock(), load_method(folder), knowledge))
    return _provided[0]
