"""Builds the running program, in one place: database, method, knowledge, model, engine, gateway."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy.future import Engine as Database

from actions.services import Services, SystemClock, provide
from bot.desk import Desk
from bot.engine import Engine
from bot.gateway import Gateway
from bot.model_store import current_model, train_model
from bot.warm_up import warm_up
from coach.conversation.turn import Method
from coach.languages import LANGUAGES
from coach.ports import Clock, Knowledge
from knowledge.answering import Answerer
from knowledge.library import open_library
from method import load_method
from store.database import open_database
from store.engine import data_folder

Desks = Callable[[Method, Knowledge, Clock, Callable[[str], tuple[str, float]]], Mapping[str, Desk]]


@dataclass(frozen=True)
class Program:
    """The coach, built and ready to answer."""

    gateway: Gateway
    database: Database
    method: Method
    clock: Clock
    desks: Mapping[str, Desk]


def build(report: Callable[[str], None], clock: Clock | None = None, desks: Desks | None = None) -> Program:
    """Builds the program; trains a model where none fits the data.

    Args:
        report: Is told what takes time, for people who wait.
        clock: The clock; the machine's where none is given.
        desks: Makes the desks of channels that have one.

    Raises:
        ModelError: There is no usable model.
        MethodFileError: A data file of the method is not as it should be.
        ArticleError: An article of the data folder is not as it should be.
    """
    clock = clock or SystemClock()
    method = load_method(data_folder())
    knowledge = Answerer(open_library(data_folder()))
    database = open_database()
    provide(Services(database, clock, method, knowledge))
    warm_up(LANGUAGES, knowledge)
    model = current_model() or train_model(report)
    engine = Engine(model.archive, database)
    made = desks(method, knowledge, clock, engine.intent_of) if desks is not None else {}
    gateway = Gateway(engine, database, method, clock, made)
    return Program(gateway, database, method, clock, made)


def build_gateway(report: Callable[[str], None], clock: Clock | None = None) -> Gateway:
    """Builds the program for a channel that hands everything to the engine; see `build`."""
    return build(report, clock).gateway
