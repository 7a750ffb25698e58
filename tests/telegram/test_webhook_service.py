"""Updates that are pushed: only Telegram's own are taken, and each is kept before it is told that it came."""

import json
import shutil
import socket
import ssl
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.telegram.intake import Intake
from bot.telegram.webhook import SECRET_HEADER, Listening
from bot.wiring import Program
from locales import catalogue
from tests.telegram.looking import came_in
from tests.telegram.people import Telegram, User
from tests.telegram.running import Running

VOICE = catalogue("en").format("telegram-media", {"what": "voice"})


def free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


@pytest.fixture
def hook() -> Listening:
    port = free_port()
    return Listening(f"http://127.0.0.1:{port}/hook", "127.0.0.1", port)


@pytest.fixture
def pushed(program: Program, telegram: Telegram, hook: Listening) -> Iterator[Running]:
    """The service with a webhook, running."""
    with Running(program, telegram, hook) as started:
        yield started


def secret_of(telegram: Telegram) -> str:
    return str(telegram.log("setWebhook")[-1]["params"]["secret_token"])


def push(url: str, body: bytes, secret: str | None, context: ssl.SSLContext | None = None) -> int:
    headers = {"Content-Type": "application/json"} | ({SECRET_HEADER: secret} if secret is not None else {})
    request = urllib.request.Request(url, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=30, context=context) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def voice(user: User, number: int) -> dict[str, Any]:
    person = {"id": user.id, "is_bot": False, "first_name": "Anna", "language_code": "en"}
    message = {"message_id": number, "date": 1_795_000_000, "from": person, "chat": {"id": user.id, "type": "private"}}
    return {"update_id": 1000 + number, "message": message | {"voice": {"file_id": "x"}}}


def test_pushed_messages_are_answered_like_fetched_ones(pushed: Running, telegram: Telegram) -> None:
    anna = pushed.member(telegram.user(1, language="nl"))
    anna.says("bel om vier met Brandt Papier, ik praat met de inkoper")
    pushed.settle()
    assert "Brandt Papier" in anna.got[-1].text
    before = len(anna.got)
    anna.taps(anna.got[-1].buttons[-1])
    anna.sends_voice()
    pushed.settle()
    assert "✓" in "".join(message.text for message in anna.got[:before])
    assert len(anna.got) >= before + 2
    assert telegram.log("getUpdates") == []


def test_only_who_knows_the_secret_is_heard(pushed: Running, telegram: Telegram, hook: Listening) -> None:
    anna = pushed.member(telegram.user(1))
    secret, before = secret_of(telegram), len(anna.got)
    assert len(secret) >= 32
    body = json.dumps(voice(anna, 1)).encode()
    for wrong in (None, "", "wrong", secret[:-1], secret + "x", "ÿþ"):
        assert push(hook.url, body, wrong) == 403
    kept = len(came_in(pushed, anna))
    assert push(hook.url, body, secret) == 200
    # It was on disk when that was said.
    assert len(came_in(pushed, anna)) == kept + 1
    assert push(hook.url, body, secret) == 200
    pushed.settle()
    assert [message.text for message in anna.got[before:]] == [VOICE]


def test_what_is_no_update_is_refused(pushed: Running, telegram: Telegram, hook: Listening) -> None:
    bodies = [b"", b"no json", b"[]", b"7", b"null", b'{"message": {}}', b'{"update_id": "7"}', b"\xff\xfe"]
    for body in (*bodies, b"[" * 100_000):
        assert push(hook.url, body, secret_of(telegram)) == 400, body[:20]


def test_of_an_update_that_nobody_understands_telegram_is_told_that_it_came(
    pushed: Running, telegram: Telegram, hook: Listening
) -> None:
    for update in ({"update_id": 1}, {"update_id": 2, "message": 7}, {"update_id": 3, "new_kind": {}}):
        assert push(hook.url, json.dumps(update).encode(), secret_of(telegram)) == 200


def test_while_the_database_is_away_nothing_is_taken_as_come_and_nothing_is_lost(
    pushed: Running, telegram: Telegram, hook: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.webhook._PATIENCE_S", 0.3)
    monkeypatch.setattr("bot.telegram.service._KEEP_AGAIN_S", 0.1)
    anna = pushed.member(telegram.user(1))
    away, keep, before = [True], Intake.keep, len(anna.got)

    def broken(self, updates):
        if away[0]:
            raise OSError("disk full")
        return keep(self, updates)

    monkeypatch.setattr(Intake, "keep", broken)
    assert push(hook.url, json.dumps(voice(anna, 1)).encode(), secret_of(telegram)) == 503
    anna.sends_voice()
    telegram.wait(lambda: "503" in telegram_says(telegram))
    assert len(telegram.waiting) == 1
    assert len(anna.got) == before
    away[0] = False
    pushed.settle()
    # The one pushed by hand and the one of Telegram, each once however often it was pushed.
    telegram.wait(lambda: len(anna.got) >= before + 2)
    pushed.settle()
    assert [message.text for message in anna.got[before:]] == [VOICE] * 2


def telegram_says(telegram: Telegram) -> str:
    """What Telegram tells of the webhook."""
    with urllib.request.urlopen(f"{telegram.base_url}{telegram.token}/getWebhookInfo", timeout=10) as answer:
        return str(json.load(answer)["result"].get("last_error_message", ""))


def test_what_came_while_the_service_was_down_is_pushed_to_the_next_start(
    pushed: Running, telegram: Telegram
) -> None:
    anna = pushed.member(telegram.user(1))
    before = len(anna.got)
    pushed.stop()
    anna.sends_voice()
    pushed.start()
    pushed.settle()
    assert [message.text for message in anna.got[before:]] == [VOICE]


def test_from_a_webhook_one_goes_over_to_fetching_without_a_loss(
    pushed: Running, program: Program, telegram: Telegram
) -> None:
    anna = pushed.member(telegram.user(1))
    before = len(anna.got)
    pushed.stop()
    anna.sends_voice()
    with Running(program, telegram) as fetching:
        fetching.settle()
    assert [message.text for message in anna.got[before:]] == [VOICE]


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate that signs itself, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl here to make a certificate with")
    made, key = folder / "cert.pem", folder / "key.pem"
    subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", str(key), "-out", str(made)]
    subprocess.run([openssl, *asked, *subject], check=True, capture_output=True, timeout=60)
    return made, key


def test_tls_is_spoken_with_a_certificate_of_ones_own_which_telegram_is_given(
    program: Program, telegram: Telegram, tmp_path: Path
) -> None:
    made, key = certificate(tmp_path)
    port = free_port()
    listening = Listening(f"https://127.0.0.1:{port}/hook", "127.0.0.1", port, made, key)
    with Running(program, telegram, listening) as service:
        (asked,) = telegram.log("setWebhook")
        assert asked["files"]["certificate"]["size"] == made.stat().st_size
        anna = telegram.user(1)
        anna.says("hello")
        context = ssl.create_default_context(cafile=str(made))
        assert push(listening.url, json.dumps(voice(anna, 1)).encode(), secret_of(telegram), context) == 200
        assert push(listening.url, b"{}", "wrong", context) == 403
        telegram.wait(lambda: anna.got, what="no answer")
        assert anna.got[0].text == catalogue("en").format("telegram-stranger")
        assert service.failed is None


def test_a_port_that_is_taken_is_said_at_the_start(program: Program, telegram: Telegram, hook: Listening) -> None:
    with socket.socket() as taken:
        taken.bind((hook.host, hook.port))
        taken.listen()
        with pytest.raises(OSError):
            Running(program, telegram, hook).start()
