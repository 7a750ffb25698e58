"""The running service's log: one JSON object a line on stderr, without users' words and without the bot's token.

An exception's text can quote what somebody typed or the token, and so can any message of a library: neither is ever
written. What is written names places and kinds.
"""

import json
import logging
import re
import sys
import threading
import traceback
import warnings
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timezone
from enum import Enum
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Final
from urllib.parse import quote

import structlog

from store.failures import chain

logger = logging.getLogger(__name__)

OWN: Final = frozenset({"actions", "bot", "cli", "coach", "knowledge", "locales", "render", "store"})
"""The packages whose messages are written: they are worded here, with numbers and references as arguments."""

_ROOT: Final = Path(__file__).parents[1]
_TOKEN: Final = re.compile(r"\d+(?::|%3A)[A-Za-z0-9_-]{35,}", re.IGNORECASE)
_HIDDEN: Final = "***"
_SHORTEST: Final = 6
"""Characters of a secret; a shorter one would take ordinary words out of every line."""

_STATE: Final = re.compile(r"[0-9A-Z]{5}")
_MOST_FRAMES: Final = 30
_MOST_ERRORS: Final = 10
_PLAIN: Final = (str, int, float, date, Enum, type(None))
"""What an argument of a message may be; of anything else its type is written, for its text may quote."""


def start_logging(secrets: Sequence[str]) -> None:
    """Lets everything that is logged, warned of or not caught go out as JSON lines, and by no other way.

    May be called again, for libraries that put up handlers of their own when they are loaded.

    Args:
        secrets: What is never written, whoever logs it; the bot's token first of all.
    """
    # Where writing a line fails, logging itself would print the record with its arguments.
    logging.raiseExceptions = False
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_let_through)
    handler.setFormatter(_Lines(secrets))
    for name in list(logging.root.manager.loggerDict):
        # A handler of a library's own would write its messages as they are.
        other = logging.getLogger(name)
        other.handlers.clear()
        other.propagate = True
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(logging.WARNING)
    for name in OWN:
        logging.getLogger(name).setLevel(logging.INFO)
    # Left to itself structlog, by which Rasa logs, prints.
    structlog.configure(processors=[_bare], logger_factory=structlog.stdlib.LoggerFactory())
    warnings.showwarning = _warned
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _uncaught_in_thread


class _Lines(logging.Formatter):
    """A record as a line of JSON."""

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__()
        known = {form for secret in secrets for form in _forms(secret.strip())}
        # The longer ones first, since one may be a part of another.
        found = [re.escape(form) for form in sorted(known, key=len, reverse=True)]
        self._secrets = re.compile("|".join([*found, _TOKEN.pattern]), re.IGNORECASE)

    def format(self, record: logging.LogRecord) -> str:
        """Writes what may be written of a record, in a fixed order; nothing that it lacks."""
        error = record.exc_info[1] if record.exc_info else None
        told: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        if _is_own(record):
            told["event"] = _event(record)
            told["reference"] = _argument(getattr(record, "reference", None))
        else:
            told["place"] = getattr(record, "place", None) or f"{_short(record.pathname)}:{record.lineno}"
        told["error"] = getattr(record, "kind", None)
        if error is not None:
            links = list(islice(chain(error), _MOST_ERRORS))
            told["error"] = list(map(_kind, links))
            told["trace"] = [line for link in links for line in _frames(link)]
        return json.dumps({key: self._redacted(value) for key, value in told.items() if value is not None})

    def _redacted(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._redacted(part) for part in value]
        return self._secrets.sub(_HIDDEN, value) if isinstance(value, str) else value


def _let_through(record: logging.LogRecord) -> bool:
    # A library's logger may have a level of its own.
    return _is_own(record) or record.levelno >= logging.WARNING


def _is_own(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in OWN


def _forms(secret: str) -> Iterator[str]:
    """A secret as it may stand somewhere: in an address, or of a token the part that is secret."""
    for form in (secret, secret.rpartition(":")[2]):
        if len(form) >= _SHORTEST:
            yield from (form, quote(form), quote(form, safe=""))


def _event(record: logging.LogRecord) -> str:
    if not isinstance(record.msg, str):
        return str(_argument(record.msg))
    args = record.args
    if not args:
        return record.msg
    named = isinstance(args, Mapping)
    plain: Any = {key: _argument(value) for key, value in args.items()} if isinstance(args, Mapping) else ()
    try:
        return record.msg % (plain if named else tuple(map(_argument, args)))
    except (TypeError, ValueError, KeyError):
        return record.msg


def _argument(value: object) -> object:
    if isinstance(value, BaseException):
        return _kind(value)
    return value if isinstance(value, _PLAIN) else type(value).__name__


def _kind(error: BaseException) -> str:
    """The type of an error, and PostgreSQL's code where there is one."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    state = getattr(error, "pgcode", None)
    return f"{name} {state}" if isinstance(state, str) and _STATE.fullmatch(state) else name


def _frames(error: BaseException) -> Iterator[str]:
    """Where an error went through, the place where it was raised last; without lines of source."""
    frames = list(traceback.walk_tb(error.__traceback__))
    yield f"{type(error).__name__}:"
    for frame, number in frames[-_MOST_FRAMES:]:
        yield f"{_short(frame.f_code.co_filename)}:{number} {frame.f_code.co_name}"


def _short(path: str) -> str:
    """A file as it is told apart by, whatever machine it lies on."""
    _, installed, rest = path.rpartition("/site-packages/")
    if installed:
        return rest
    try:
        return str(Path(path).relative_to(_ROOT))
    except ValueError:
        return "/".join(Path(path).parts[-2:])


def _bare(_: Any, __: str, told: Mapping[str, Any]) -> tuple[tuple[str], dict[str, Any]]:
    """Of what is logged by way of structlog only the exception goes on."""
    return ("",), {"exc_info": told.get("exc_info")}


def _warned(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, file: Any = None, line: Any = None
) -> None:
    told = {"place": f"{_short(filename)}:{lineno}", "kind": [category.__name__]}
    logging.getLogger("py.warnings").warning("", extra=told)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logger.critical("ended by an error that nobody caught", exc_info=error)


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
        logger.critical("a thread ended by an error that nobody caught", exc_info=args.exc_value)


def _unraisable(args: Any) -> None:
    logger.error("an error that could not be raised", exc_info=args.exc_value)
