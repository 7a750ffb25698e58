"""Builds the running program, in one place: database, method, knowledge, model, engine, gateway."""

from collections.abc import Callable

from actions.services import Services, SystemClock, provide
from bot.engine import Engine
from bot.gateway import Gateway
from bot.model_store import current_model, train_model
from bot.warm_up import warm_up
from coach.languages import LANGUAGES
from coach.ports import Clock
from knowledge.answering import Answerer
from knowledge.library import open_library
from method import load_method
from store.database import open_database
from store.engine import data_folder


def build_gateway(report: Callable[[str], None], clock: Clock | None = None) -> Gateway:
    """Builds the program; trains a model where none fits the data.

    Args:
        report: Is told what takes time, for people who wait.
        clock: The clock; the machine's where none is given.

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
    return Gateway(Engine(model.archive, database), database, method, clock)
