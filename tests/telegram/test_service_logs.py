"""What the service logs while everything goes wrong: neither a user's word nor the bot's token."""

import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from sqlalchemy.exc import OperationalError

from bot.engine import Engine
from bot.logs import start_logging
from bot.telegram.intake import Intake
from bot.wiring import Program
from store.unit_of_work import SqlUnitOfWork
from tests.telegram.people import Telegram
from tests.telegram.running import Running

MARKER = "Quibbleworth"


@pytest.fixture
def log(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What goes to the service's log, with everything that logging had before put back at the end."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    root, loggers = logging.root, logging.root.manager.loggerDict
    handlers, level, raising = root.handlers[:], root.level, logging.raiseExceptions
    before = {
        name: (one.handlers[:], one.propagate, one.level)
        for name, one in loggers.items()
        if isinstance(one, logging.Logger)
    }
    hooks = warnings.showwarning, sys.excepthook, sys.unraisablehook, threading.excepthook
    configured = structlog.get_config()
    start_logging([telegram.token])
    yield written
    structlog.configure(**configured)
    warnings.showwarning, sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    root.handlers[:], logging.raiseExceptions = handlers, raising
    root.setLevel(level)
    for name, (own, propagate, own_level) in before.items():
        one = logging.getLogger(name)
        one.handlers[:], one.propagate = own, propagate
        one.setLevel(own_level)


def test_no_failure_brings_a_users_word_or_the_token_into_the_log(
    program: Program, telegram: Telegram, log: io.StringIO, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, seconds in (
        ("bot.telegram.worker._FIRST_S", 0.05),
        ("bot.telegram.worker._LONGEST_S", 0.1),
        ("bot.telegram.worker._AWAY_S", 0.05),
        ("bot.telegram.wire._SHORTEST_S", 0.05),
        ("bot.telegram.sender._AGAIN_S", 0.05),
        ("bot.telegram.outbox._AGAIN_S", 0.05),
        ("bot.telegram.service._KEEP_AGAIN_S", 0.05),
        ("bot.telegram.service._PATIENCE_S", 1.0),
    ):
        monkeypatch.setattr(name, seconds)
    turn, keep, finish = Engine.turn, Intake.keep, SqlUnitOfWork.finish
    failing = {"turn": 0, "keep": 0, "finish": 0}

    def fails(what: str) -> bool:
        failing[what] -= 1
        return failing[what] >= 0

    def broken_turn(self, message, uow):
        if fails("turn"):
            raise ValueError(f"cannot read {message.text!r}")
        return turn(self, message, uow)

    def broken_keep(self, updates):
        if fails("keep"):
            raise OperationalError("insert into inbox", {"payload": updates}, OSError(str(updates)))
        return keep(self, updates)

    def broken_finish(self, number, who, replies, at):
        if fails("finish"):
            raise OperationalError("insert into outbox", {"payload": replies}, OSError(str(replies)))
        finish(self, number, who, replies, at)

    monkeypatch.setattr(Engine, "turn", broken_turn)
    monkeypatch.setattr(Intake, "keep", broken_keep)
    monkeypatch.setattr(SqlUnitOfWork, "finish", broken_finish)
    with Running(program, telegram) as service:
        anna = service.member(telegram.user(1, MARKER))
        for fault in (
            {"kind": "status", "code": 500},
            {"kind": "status", "code": 502},
            {"kind": "status", "code": 400},
            {"kind": "flood"},
            {"kind": "closed"},
            {"kind": "lost"},
            {"kind": "hang_after", "seconds": 2.0},
        ):
            for method in ("sendMessage", "editMessageText", "editMessageReplyMarkup", "answerCallbackQuery"):
                telegram.fault(method=method, **fault)
        telegram.fault("status", "getUpdates", code=502)
        telegram.fault("closed", "getUpdates")
        failing.update(turn=7, keep=2, finish=2)
        anna.says(f"call at four with {MARKER} Papers")
        service.settle(90)
        anna.says(f"call at five with {MARKER} Mills")
        service.settle(90)
        telegram.calm()
        for message in [one for one in anna.got if one.buttons][-1:]:
            anna.taps(message.buttons[0], message.id)
        anna.edits(f"call at six with {MARKER} Steel")
        anna.says(f"/start {MARKER}")
        telegram.call("push", kind="message", content={"text": MARKER, "from": MARKER})
        service.settle(90)
        monkeypatch.setattr("bot.telegram.boards.Boards.changed", lambda self, who: 1 / 0)
        anna.says(f"brief for {MARKER} Mills")
        anna.blocks()
        anna.says("help")
        service.settle(90)
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    events = {line.get("event", "").split(",")[0] for line in lines}
    assert {"turn failed", "messages not kept and not confirmed; trying again"} <= events
    text = log.getvalue()
    assert MARKER not in text and MARKER.casefold() not in text.casefold()
    secret = telegram.token.partition(":")[2]
    assert telegram.token not in text and secret not in text
