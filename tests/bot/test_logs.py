"""The running service's log: a line says what failed and where, and never what somebody wrote, nor the bot's token."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.failing import kind_of

ROOT = Path(__file__).parents[2]
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"
OTHER = "220201543:BBHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw2"
WORDS = "MARKER words of a user"

START = f"""
import asyncio, logging, sys, threading, warnings
from bot.logs import start_logging
TOKEN, OTHER, WORDS = {TOKEN!r}, {OTHER!r}, {WORDS!r}
start_logging([TOKEN, "", "hook secret"])
"""


def logged(code: str) -> list[dict[str, Any]]:
    """What a program writes that starts its log and does this; every line of it is JSON and gives nothing away."""
    done = subprocess.run(
        [sys.executable, "-c", START + code], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60
    )
    assert done.stdout == ""
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    for part in ("MARKER", "words of", TOKEN, TOKEN.partition(":")[2], OTHER.partition(":")[2], "hook secret"):
        assert part not in done.stderr
    assert all({"at", "level", "logger"} <= line.keys() for line in lines)
    return lines


def test_an_error_of_ours_is_written_with_its_kinds_places_and_reference_and_without_its_text() -> None:
    (line,) = logged("""
from bot.failing import noted
def inner(said):
    raise ValueError(f"cannot read {said}")
def outer():
    try:
        inner(WORDS)
    except ValueError as error:
        raise RuntimeError(f"turn of {WORDS}") from error
try:
    outer()
except RuntimeError as error:
    kind, reference = noted("turn failed", error)
logging.getLogger("bot.other").info("reference %s again", reference)
""")[:1]
    assert line["event"] == f"turn failed, reference {line['reference']}"
    assert (line["level"], line["logger"]) == ("ERROR", "bot.failing")
    assert line["at"].endswith("+00:00")
    assert line["error"] == ["RuntimeError", "ValueError"]
    assert [part.rpartition(" ")[2] for part in line["trace"]] == [
        "RuntimeError:", "<module>", "outer", "ValueError:", "outer", "inner",
    ]  # fmt: skip


def test_the_database_is_quoted_by_its_code_alone() -> None:
    (line,) = logged("""
from sqlalchemy.exc import IntegrityError
class UniqueViolation(Exception):
    pgcode = "23505"
error = IntegrityError("insert " + WORDS, {"text": WORDS}, UniqueViolation("Key (name)=(" + WORDS + ")"))
logging.getLogger("store.x").error("not kept", exc_info=error)
""")
    assert line["error"] == ["sqlalchemy.exc.IntegrityError", "__main__.UniqueViolation 23505"]


def test_arguments_of_our_messages_are_plain_or_named_by_their_type_and_secrets_are_taken_out() -> None:
    lines = logged("""
own = logging.getLogger("bot.telegram.poller")
own.info("asked %s, update %s", "getUpdates", 7, extra={"reference": "ab12"})
own.warning("failed: %s, with %s", ValueError(WORDS), {"text": WORDS})
own.warning("called %s and %s", f"https://host/bot{TOKEN}/getMe", OTHER.replace(":", "%3A"))
own.warning("called %(url)s", {"url": TOKEN.partition(":")[2]})
own.warning(ValueError(WORDS))
own.warning("wants %d", WORDS)
own.warning("says %s %s", "hook secret")
own.warning("the hook%20secret", extra={"reference": ValueError(WORDS)})
own.debug("not shown")
""")
    assert [line["event"] for line in lines] == [
        "asked getUpdates, update 7",
        "failed: ValueError, with dict",
        "called https://host/bot***/getMe and ***",
        "called ***",
        "ValueError",
        "wants %d",
        "says %s %s",
        "the ***",
    ]
    assert [line.get("reference") for line in lines] == ["ab12", *[None] * 6, "ValueError"]


def test_libraries_are_written_with_place_and_kind_alone_and_below_a_warning_not_at_all() -> None:
    lines = logged("""
logging.getLogger("httpx").setLevel(logging.DEBUG)
logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN)
logging.getLogger("aiohttp.access").info("GET %s", WORDS)
logging.getLogger("rasa.core.processor").warning("no rule for %s", WORDS)
logging.getLogger("botany").error(WORDS, extra={"reference": WORDS})
logging.error(WORDS)
""")
    assert [(line["logger"], line["place"].rpartition(":")[0]) for line in lines] == [
        ("rasa.core.processor", "<string>"), ("botany", "<string>"), ("root", "<string>"),
    ]  # fmt: skip
    assert not any({"event", "reference", "error"} & line.keys() for line in lines)


def test_a_library_that_had_put_up_a_handler_of_its_own_has_it_no_more() -> None:
    lines = logged("""
loud = logging.getLogger("loud")
loud.addHandler(logging.StreamHandler())
loud.propagate = False
logging.basicConfig(force=True)
start_logging([TOKEN])
loud.warning(WORDS)
""")
    assert [line["logger"] for line in lines] == ["loud"]


def test_what_goes_by_way_of_structlog_is_a_librarys_as_well() -> None:
    lines = logged("""
import structlog
from bot.quiet import quiet_libraries
quiet_libraries()
loud = structlog.get_logger("rasa.core.channels")
loud.error("channel.failed", text=WORDS, name=WORDS)
try:
    raise ValueError(WORDS)
except ValueError:
    loud.exception("channel.failed " + WORDS)
loud.info(WORDS)
""")
    assert [line.get("error") for line in lines] == [None, ["ValueError"]]
    assert not any("event" in line for line in lines)


def test_the_token_in_telegrams_own_errors_stays_out() -> None:
    lines = logged("""
from telegram.error import InvalidToken, NetworkError
for error in (InvalidToken(f"The token `{TOKEN}` was rejected"), NetworkError(f"https://host/bot{OTHER}/x {WORDS}")):
    logging.getLogger("bot.telegram").error("not started", exc_info=error)
    logging.getLogger("telegram.ext").error("%s", error, exc_info=error)
""")
    assert [line["error"] for line in lines] == [
        [f"telegram.error.{name}"] for name in ("InvalidToken", "InvalidToken", "NetworkError", "NetworkError")
    ]


def test_a_task_that_nobody_waited_for_is_named_by_its_error() -> None:
    (line,) = logged("""
import gc
async def fail(said):
    raise ValueError(said)
async def work():
    task = asyncio.ensure_future(fail(WORDS))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    gc.collect()
asyncio.run(work())
""")
    assert (line["logger"], line["error"]) == ("asyncio", ["ValueError"])
    assert line["trace"][-1].endswith(" fail")


def test_what_nobody_caught_is_logged_in_a_thread_in_a_finalizer_and_at_the_end() -> None:
    lines = logged("""
def fail():
    raise ValueError(WORDS)
def leave():
    raise SystemExit(WORDS)
class Loud:
    def __del__(self):
        fail()
for work in (fail, leave):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
Loud()
fail()
""")
    assert [(line["level"], line["error"]) for line in lines] == [
        ("CRITICAL", ["ValueError"]), ("ERROR", ["ValueError"]), ("CRITICAL", ["ValueError"]),
    ]  # fmt: skip


def test_a_warning_is_reduced_to_its_kind_and_place() -> None:
    (line,) = logged("warnings.warn(WORDS + TOKEN)\n")
    assert (line["logger"], line["error"]) == ("py.warnings", ["UserWarning"])
    assert line["place"].startswith("<string>:")


def test_an_error_that_cannot_be_written_says_nothing() -> None:
    assert logged("""
class Bad(str):
    def __mod__(self, other):
        raise RuntimeError(WORDS)
logging.getLogger("bot").warning(Bad(WORDS), 1)
""") == []


def test_the_kind_of_a_failed_turn_is_that_of_what_failed_it() -> None:
    try:
        try:
            raise KeyError(WORDS)
        except KeyError as error:
            raise RuntimeError("an action failed") from error
    except RuntimeError as error:
        assert kind_of(error) == "KeyError"


def test_no_message_of_ours_is_put_together_before_it_is_logged() -> None:
    """What is in the text itself is written as it is; only arguments are looked at."""
    for package in ("actions", "bot", "cli", "coach", "knowledge", "locales", "render", "store"):
        for file in (ROOT / package).rglob("*.py"):
            for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call) and _logs(call.func):
                    (first, *_) = call.args
                    assert isinstance(first, ast.Constant), f"{file.relative_to(ROOT)}:{call.lineno}"


def _logs(called: ast.expr) -> bool:
    return isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "logger"


@pytest.mark.parametrize("secret", ["", "short"])
def test_a_secret_too_short_to_be_one_takes_no_words_out_of_lines(secret: str) -> None:
    (line,) = logged(f"start_logging([{secret!r}])\nlogging.getLogger('bot').warning('a short line')\n")
    assert line["event"] == "a short line"
