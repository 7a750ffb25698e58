"""`coach admin`: inviting, listing and removing who may use the coach over Telegram."""

import json
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from cli import asking, console
from cli.main import app
from coach.access import ROLES, Member
from coach.conversation.talk import Talk
from locales import catalogue
from store.database import open_database
from store.invites import hash_of, new_invitation
from store.unit_of_work import SqlUnitOfWork

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
BOT = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
TOKEN = r"[A-Za-z0-9_-]{32}"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))
    for variable in ("COACH_DATABASE_URL", asking.TOKEN_VARIABLE, asking.NAME_VARIABLE, asking.API_VARIABLE):
        monkeypatch.delenv(variable, raising=False)
    # A proxy of this machine is not asked about the server on it.
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return tmp_path / "data"


def run(*args: str, said: str = "") -> Result:
    return CliRunner().invoke(app, ["admin", *args], input=said, catch_exceptions=False)


def take(token: str, person: str = "telegram:1", name: str = "Anna") -> Member | None:
    with SqlUnitOfWork(open_database()) as uow:
        member = uow.take_invite(hash_of(token), person, name, None, datetime.now(timezone.utc))
        uow.commit()
    return member


def join(person: str, name: str, role: str = "rep", made_by: str | None = None, at: datetime = NOON) -> None:
    with SqlUnitOfWork(open_database()) as uow:
        token = new_invitation(uow, role, made_by, at)
        assert uow.take_invite(hash_of(token), person, name, None, at) is not None
        uow.commit()


def members() -> list[str]:
    with SqlUnitOfWork(open_database()) as uow:
        return [member.person for member in uow.members()]


@pytest.fixture
def telegram(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., list[str]]]:
    """Starts a server that answers every call alike; returns which addresses were asked for."""
    servers = []

    def start(status: int = 200, answer: object = None, suffix: str = "/bot") -> list[str]:
        asked: list[str] = []
        body = json.dumps(answer or {"ok": False, "error_code": status, "description": "No"}).encode()

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked.append(self.path)
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        servers.append(server)
        monkeypatch.setenv(asking.TOKEN_VARIABLE, BOT)
        monkeypatch.setenv(asking.API_VARIABLE, f"http://127.0.0.1:{server.server_port}{suffix}")
        return asked

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


ME = {"ok": True, "result": {"id": 110201543, "is_bot": True, "first_name": "Coach", "username": "sales_coach_bot"}}


@pytest.mark.parametrize("role", ROLES)
def test_the_token_alone_is_all_that_is_printed_and_lets_one_person_in(role: str) -> None:
    done = run("invite", "--role", role, "--token-only")
    assert (done.exit_code, done.stderr) == (0, "")
    assert re.fullmatch(TOKEN + "\n", done.stdout)
    member = take(done.stdout.strip())
    assert member is not None
    assert (member.role, member.invited_by, member.team) == (role, None, None)
    assert take(done.stdout.strip(), "telegram:2") is None


@pytest.mark.parametrize("suffix", ["/bot", "/bot/", "", "/"])
def test_the_link_leads_to_the_bot_that_telegram_names(telegram: Callable[..., list[str]], suffix: str) -> None:
    asked = telegram(200, ME, suffix)
    done = run("invite", "--role", "rep")
    assert (done.exit_code, done.stderr) == (0, "")
    assert asked == [f"/bot{BOT}/getMe"]
    (token,) = re.findall(rf"https://t\.me/sales_coach_bot\?start=({TOKEN})$", done.stdout, re.M)
    assert BOT not in done.output
    assert take(token) is not None


@pytest.mark.parametrize(
    ("lang", "days", "once"),
    [("en", "7 days", "only this once"), ("nl", "7 dagen", "alleen nu"), ("ru", "днях: 7", "один раз")],
)
def test_for_how_long_it_holds_is_said_in_each_language(
    lang: str, days: str, once: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(asking.NAME_VARIABLE, "@my_coach_bot")
    done = run("invite", "--role", "lead", "--lang", lang)
    assert done.exit_code == 0
    assert "https://t.me/my_coach_bot?start=" in done.stdout
    assert days in done.stdout and once in done.stdout
    day = catalogue(lang).day((datetime.now(timezone.utc) + timedelta(days=7)).astimezone().date())
    assert day in done.stdout
    assert catalogue(lang).format("access-role-lead") in done.stdout


def test_the_language_is_that_of_who_uses_the_coach_here() -> None:
    with SqlUnitOfWork(open_database()) as uow:
        uow.keep_talk(Talk("me", lang="nl"))
        uow.commit()
    assert "uitnodiging" in run("invite", "--role", "rep").stdout


@pytest.mark.parametrize("named", ["", "no name/of a bot", "@"])
def test_without_a_name_of_the_bot_it_says_so_and_what_to_type(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(asking.NAME_VARIABLE, named)
    done = run("invite", "--role", "rep")
    assert done.exit_code == 0
    assert "t.me" not in done.stdout
    assert asking.NAME_VARIABLE in done.stdout
    (token,) = re.findall(rf"/start ({TOKEN})$", done.stdout, re.M)
    assert take(token) is not None


@pytest.mark.parametrize(
    ("status", "said"), [(401, "BotFather"), (404, "BotFather"), (500, "doesn't answer"), (429, "doesn't answer")]
)
@pytest.mark.parametrize("named", ["my_coach_bot", ""])
def test_where_telegram_does_not_tell_the_invitation_is_made_all_the_same(
    telegram: Callable[..., list[str]], status: int, said: str, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    telegram(status)
    monkeypatch.setenv(asking.NAME_VARIABLE, named)
    done = run("invite", "--role", "rep", "--lang", "en")
    assert done.exit_code == 0
    assert said in done.stderr
    # Telegram's own words about a wrong token hold the token.
    assert BOT not in done.output
    (token,) = re.findall(rf"(?:/start |my_coach_bot\?start=)({TOKEN})$", done.stdout, re.M)
    assert ("t.me" in done.stdout) is bool(named)
    assert take(token) is not None


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/bot", "nonsense", "http://[/bot", "ftp://127.0.0.1/bot"])
def test_where_nobody_answers_under_telegrams_address_it_is_said(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(asking.TOKEN_VARIABLE, BOT)
    monkeypatch.setenv(asking.API_VARIABLE, address)
    done = run("invite", "--role", "rep", "--lang", "en")
    assert done.exit_code == 0
    assert "doesn't answer" in done.stderr
    assert BOT not in done.output


def test_telegram_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_PATIENCE_S", 0.2)
    monkeypatch.setenv(asking.TOKEN_VARIABLE, BOT)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv(asking.API_VARIABLE, f"http://127.0.0.1:{silent.getsockname()[1]}/bot")
        done = run("invite", "--role", "rep", "--lang", "en")
    assert done.exit_code == 0
    assert "doesn't answer" in done.stderr


def test_for_the_token_alone_telegram_is_not_asked(telegram: Callable[..., list[str]]) -> None:
    asked = telegram(200, ME)
    assert run("invite", "--role", "rep", "--token-only").exit_code == 0
    assert asked == []


@pytest.mark.parametrize(("lang", "said"), [("en", "no role"), ("nl", "bestaat niet"), ("ru", "нет")])
@pytest.mark.parametrize("role", ["boss", "", "reps"])
def test_a_wrong_role_is_said_with_those_there_are_and_makes_nothing(
    data: Path, role: str, lang: str, said: str
) -> None:
    done = run("invite", "--role", role, "--token-only", "--lang", lang)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert "rep, trainee, lead, admin" in done.stderr
    assert not data.exists()


def test_a_role_may_be_written_in_capitals_and_has_to_be_given() -> None:
    assert run("invite", "--role", "Lead", "--token-only").exit_code == 0
    assert run("invite").exit_code == 2
    assert run("invite", "--role", "rep", "--lang", "xx").exit_code == 2


def test_the_list_shows_who_they_are_their_team_and_what_they_agreed_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console.out, "_width", 140)
    join("telegram:1", "Lena", "lead")
    # Names are what people call themselves: no markup.
    join("telegram:2", "[red]Anna[/red] [/]", "rep", "telegram:1", NOON + timedelta(days=1))
    join("telegram:3", "Tom", "trainee", "telegram:1")
    with SqlUnitOfWork(open_database()) as uow:
        uow.keep_consent("telegram:2", NOON + timedelta(days=2))
        uow.keep_told_of_consent("telegram:3", NOON)
        uow.commit()
    done = run("members", "--lang", "en")
    assert (done.exit_code, done.stderr) == (0, "")
    rows = {cells[0]: cells[1:] for cells in _table(done.stdout)}
    assert rows["telegram:1"] == ["Lena", "team lead", "-", "22 Nov 2026", "-"]
    assert rows["telegram:2"] == ["[red]Anna[/red] [/]", "sales rep", "Lena", "23 Nov 2026", "24 Nov 2026"]
    assert rows["telegram:3"] == ["Tom", "trainee", "Lena", "22 Nov 2026", "asked"]
    assert list(rows) == ["telegram:1", "telegram:3", "telegram:2"]


def test_on_a_narrow_terminal_the_person_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console.out, "_width", 60)
    join("telegram:1234567890123", "Anna Margaretha van den Bovenkamp")
    assert "telegram:1234567890123" in run("members", "--lang", "ru").stdout


def _table(printed: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("│").split("│")] for line in printed.splitlines() if line[:1] == "│"]


@pytest.mark.parametrize("lang", ["en", "nl", "ru"])
def test_where_there_are_no_members_it_says_how_to_begin(lang: str) -> None:
    done = run("members", "--lang", lang)
    assert done.exit_code == 0
    assert "coach admin invite --role admin" in done.stdout


@pytest.mark.parametrize(("lang", "yes"), [("en", "yes"), ("nl", "ja"), ("ru", "да")])
def test_removing_asks_first_and_tells_what_stays(lang: str, yes: str) -> None:
    join("telegram:1", "Lena", "lead")
    join("telegram:2", "Anna", "rep", "telegram:1")
    with SqlUnitOfWork(open_database()) as uow:
        uow.add_lead("telegram:1", "Acme", NOON)
        uow.commit()
    for said in ("", "no\n", "Lena\n"):
        done = run("remove", "telegram:1", "--lang", lang, said=said)
        assert done.exit_code == 1
        assert catalogue(lang).format("access-role-lead") in done.stdout
        assert len(members()) == 2
    done = run("remove", "telegram:1", "--lang", lang, said=f"{yes}\n")
    assert done.exit_code == 0, done.stderr
    assert members() == ["telegram:2"]
    assert "coach forget telegram:1" in done.stdout
    with SqlUnitOfWork(open_database()) as uow:
        assert len(uow.leads("telegram:1")) == 1


def test_a_member_can_be_named_and_the_question_left_out() -> None:
    join("telegram:1", "Lena de Vries")
    assert run("remove", "lena de vries", "--yes").exit_code == 0
    assert members() == []


def test_of_two_of_one_name_neither_is_removed_until_it_is_said_which() -> None:
    join("telegram:1", "Anna")
    join("telegram:2", "anna")
    done = run("remove", "Anna", "--yes", "--lang", "en")
    assert done.exit_code == 1
    assert "telegram:1, telegram:2" in done.stderr
    assert members() == ["telegram:1", "telegram:2"]
    assert run("remove", "telegram:2", "--yes").exit_code == 0
    assert members() == ["telegram:1"]


@pytest.mark.parametrize(("lang", "said"), [("en", "no member"), ("nl", "geen lid"), ("ru", "нет")])
def test_who_is_no_member_cannot_be_removed(lang: str, said: str) -> None:
    join("telegram:1", "Anna")
    done = run("remove", "boris", "--yes", "--lang", lang)
    assert done.exit_code == 1
    assert said in done.stderr
    assert members() == ["telegram:1"]


def test_these_commands_load_neither_rasa_nor_tensorflow_nor_telegram_before_it_is_asked() -> None:
    code = "import cli.access, sys; sys.exit(any(m in sys.modules for m in ('rasa', 'tensorflow', 'telegram')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
