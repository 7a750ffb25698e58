"""Keeps libraries' chatter off the terminal and users' words out of the log."""

import importlib
import logging
import warnings
from typing import Final

_NOISY: Final = ("rasa", "rasa_sdk", "apscheduler")


def quiet_libraries() -> None:
    """Lets Rasa and its company report errors only.

    At lower levels Rasa logs what users type. Sanic puts a warning filter of its own in front when it is imported, so
    that it is imported first.
    """
    importlib.import_module("sanic")
    structlog = importlib.import_module("structlog")
    warnings.simplefilter("ignore")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.ERROR)
