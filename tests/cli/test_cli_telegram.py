"""`coach telegram`: what it says where it cannot start, and the whole program from its start to its end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.main import app
from tests.telegram.fake_api import FakeApi

TOKEN = "TELEGRAM_BOT_TOKEN"


def test_without_a_token_it_says_where_one_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(TOKEN, raising=False)
    done = CliRunner().invoke(app, ["telegram"])
    assert done.exit_code == 2
    assert "BotFather" in done.stderr
    assert TOKEN in done.stderr


@pytest.mark.parametrize(
    "options",
    [
        ["--webhook", "coach.example.org"],
        ["--webhook", "https://coach.example.org/x", "--listen", "8443:"],
        ["--webhook", "https://coach.example.org/x", "--tls-cert", "cert.pem"],
    ],
)
def test_a_webhook_that_cannot_be_is_explained(monkeypatch: pytest.MonkeyPatch, options: list[str]) -> None:
    monkeypatch.setenv(TOKEN, "1:x")
    done = CliRunner().invoke(app, ["telegram", *options])
    assert done.exit_code == 2
    assert "--tls-key" in done.stderr


@pytest.mark.engine
def test_it_runs_with_nothing_but_a_token_and_stops_in_peace(tmp_path: Path) -> None:
    with FakeApi() as telegram:
        environment = {
            **os.environ,
            "COACH_DATA": str(tmp_path),
            TOKEN: telegram.token,
            "TELEGRAM_API_URL": f"http://127.0.0.1:{telegram.port}",
        }
        command = [sys.executable, "-m", "cli"]
        invited = subprocess.run(
            [*command, "admin", "invite", "--role", "admin", "--token-only"],
            env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        running = subprocess.Popen(
            [*command, "telegram"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        try:
            anna = telegram.user(1, "Anna")
            anna.says(f"/start {invited.stdout.strip()}")
            anna.wait(2, seconds=120)
            assert anna.got[-1].buttons
        finally:
            running.send_signal(signal.SIGTERM)
            said, log = running.communicate(timeout=60)
        assert running.returncode == 0
        assert telegram.token not in said + log
        assert "Anna" not in log
        assert "t.me" in said
        assert telegram.waiting == []
