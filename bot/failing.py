"""What a person is told when a message could not be kept or answered: honest, and with the cure."""

import logging
import uuid
from typing import Any, Final

from coach.shorten import shortened
from locales import catalogue
from store.failures import Failure, classify
from store.mailbox import Waiting

logger = logging.getLogger(__name__)

MOST_TRIES: Final = 5
"""Times answering a message is begun before it is put aside: a program that was killed, or ended out of memory, by
chance several times in one message still answers it; a message that does it every time holds up nobody for long."""

_ECHOED: Final = 60
"""Characters of an earlier message that are enough to know it again."""


def noted(what: str, error: BaseException) -> tuple[Failure, str]:
    """Logs a failure; returns its kind and the reference by which it is found in the log."""
    reference = uuid.uuid4().hex[:8]
    # The message itself stays out of the log: it is the user's.
    logger.error("%s, reference %s", what, reference, exc_info=error, extra={"reference": reference})
    return classify(error), reference


def kind_of(error: BaseException) -> str:
    """The kind of an error in short: the name of the type that started it, for a turn that failed because of another.

    Its text is left out, for it may quote what somebody typed.
    """
    # Errors can be made to name each other as their cause.
    seen = {id(error)}
    while error.__cause__ is not None and id(error.__cause__) not in seen:
        error = error.__cause__
        seen.add(id(error))
    return type(error).__name__


def not_kept(lang: str, why: Failure, reference: str) -> dict[str, Any]:
    """What is said where nothing was kept."""
    return _said(lang, "not-kept", why=why.value, reference=reference)


def unanswered(lang: str, why: Failure, reference: str) -> dict[str, Any]:
    """What is said where a message is kept and its turn failed."""
    return _said(lang, "unanswered", why=why.value, reference=reference)


def put_aside(lang: str, row: Waiting, reference: str) -> dict[str, Any]:
    """What is said where a message failed too often."""
    return _said(lang, "put-aside", text=_echo(row), tries=row.tries, reference=reference)


def late(lang: str, row: Waiting) -> dict[str, Any]:
    """What stands before the answer to a message that others came after."""
    return _said(lang, "late-answer", text=_echo(row))


def _echo(row: Waiting) -> str:
    return shortened(str(row.payload["text"]), _ECHOED)


def _said(lang: str, key: str, **args: Any) -> dict[str, Any]:
    return {"text": catalogue(lang).format(key, args), "buttons": []}
