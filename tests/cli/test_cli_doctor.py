"""`coach doctor`: messages that were put aside, and how it stands with Telegram."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
import requests
from typer.testing import CliRunner

from cli import asking, doctor
from cli.main import app
from store.database import open_database
from store.invites import hash_of, new_invitation
from store.unit_of_work import SqlUnitOfWork
from tests.telegram.fake_api import FakeApi
from tests.telegram.people import Telegram

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"
WORDS = "words of a user"
SIGNS = {True: "✓", None: "!", False: "✗"}


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COACH_DATA", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "300")
    for variable in ("COACH_DATABASE_URL", asking.TOKEN_VARIABLE, asking.NAME_VARIABLE, asking.API_VARIABLE):
        monkeypatch.delenv(variable, raising=False)
    # A proxy of this machine is not asked about the server on it.
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return tmp_path


@pytest.fixture
def telegram(monkeypatch: pytest.MonkeyPatch) -> Iterator[Telegram]:
    with FakeApi() as started:
        monkeypatch.setenv(asking.TOKEN_VARIABLE, started.token)
        monkeypatch.setenv(asking.API_VARIABLE, started.base_url)
        yield started


def examined() -> str:
    shown: str = CliRunner().invoke(app, ["doctor"], catch_exceptions=False).stdout
    assert WORDS not in shown
    return shown


def found(check: Callable[[], doctor.Finding]) -> str:
    """What a check finds, as it is printed; the other checks cost time."""
    good, text = check()
    assert WORDS not in text
    return f"{SIGNS[good]} {text}"


def join(person: str, role: str) -> None:
    with SqlUnitOfWork(open_database()) as uow:
        assert uow.take_invite(hash_of(new_invitation(uow, role, None, NOON)), person, "Anna", None, NOON)
        uow.commit()


def put_aside(key: str, reference: str | None, why: str | None) -> int:
    with SqlUnitOfWork(open_database()) as uow:
        number = uow.receive("telegram", key, "telegram:7", {"text": WORDS}, NOON)
        assert number is not None
        uow.count_try(number, 4)
        uow.put_aside(number, "telegram:7", [{"text": "say it anew"}], NOON + timedelta(hours=1), reference, why)
        uow.commit()
    return number


def test_without_dead_letters_there_is_nothing_to_tell() -> None:
    assert found(doctor._messages) == "✓ messages: none waits, none was put aside"


def test_a_message_put_aside_is_listed_with_who_when_tries_reference_cause_and_what_to_do() -> None:
    number, other = put_aside("1", "ab12cd34", "KeyError"), put_aside("2", None, None)
    shown = examined()
    at = NOON.astimezone().strftime("%Y-%m-%d %H:%M")
    assert "! messages: 2 put aside" in shown
    assert "say it anew" in shown and "in the log under its reference" in shown
    assert f"message {number}: telegram:7, telegram, {at}, 5 tries, reference ab12cd34, KeyError" in shown
    assert f"message {other}: telegram:7, telegram, {at}, 5 tries, reference not kept, cause not known" in shown


def test_of_very_many_put_aside_the_latest_are_listed() -> None:
    for key in range(23):
        put_aside(str(key), f"ref{key:05}", "KeyError")
    shown = found(doctor._messages)
    assert "23 put aside" in shown and "3 earlier ones" in shown
    assert "ref00003" in shown and "ref00002" not in shown


def test_telegram_that_is_not_set_up_is_no_mistake() -> None:
    assert found(doctor._telegram) == "! Telegram: not set up. See docs/telegram.md"
    assert found(doctor._members) == "✓ members: nobody may use the coach over Telegram"


def test_the_bot_is_named_with_its_link_and_the_token_is_never_shown(telegram: Telegram) -> None:
    join("telegram:1", "admin")
    join("telegram:2", "rep")
    shown = examined()
    assert (
        "✓ Telegram: TELEGRAM_BOT_TOKEN is set; @sales_coach_test_bot, https://t.me/sales_coach_test_bot; "
        "messages are asked for (polling)"
    ) in shown
    assert "✓ members: 2 may use the coach over Telegram, 1 of them as admin." in shown
    assert telegram.token.partition(":")[2] not in shown


def test_a_webhook_is_named_by_its_host_alone(telegram: Telegram) -> None:
    url = f"{telegram.base_url}{telegram.token}/setWebhook"
    assert requests.post(url, json={"url": "https://coach.example.com/hidden"}, timeout=5).json()["ok"]
    told = found(doctor._telegram)
    assert "coach.example.com (webhook)" in told
    assert "hidden" not in told


def test_replies_that_wait_and_a_lack_of_admins_are_said_with_the_cure(telegram: Telegram) -> None:
    put_aside("1", "ab12cd34", "KeyError")
    told = found(doctor._members)
    assert told.startswith("! members: 0 may")
    assert "coach admin invite --role admin" in told
    assert "1 replies kept and not sent yet" in told


def test_a_token_that_telegram_does_not_know_is_wrong(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(asking.TOKEN_VARIABLE, TOKEN)
    told = found(doctor._telegram)
    assert told.startswith("✗") and "BotFather" in told
    assert TOKEN not in told


def test_where_telegram_does_not_answer_nothing_is_wrong_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(asking.TOKEN_VARIABLE, TOKEN)
    monkeypatch.setenv(asking.API_VARIABLE, "http://127.0.0.1:1/bot")
    told = found(doctor._telegram)
    assert told.startswith("!") and "does not answer" in told and asking.API_VARIABLE in told
    assert TOKEN not in told
