"""The commands on leads, and those that check and explain; none of them loads an engine."""

from datetime import datetime, timezone
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.main import app
from coach.dossier import Answer
from store.database import open_database
from store.unit_of_work import SqlUnitOfWork

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COACH_DATA", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    with SqlUnitOfWork(open_database(tmp_path)) as uow:
        lead = uow.add_lead("anna", "Brandt Paper", NOON)
        problem = {"kind": "known", "text": "changeovers take half a shift"}
        uow.add_answer(
            lead.id,
            Answer("problem", problem, "changeovers take half a shift", "anna", NOON),
            supersedes=(),
            message_id="1",
        )
        uow.add_lead("anna", "Brandt Print", NOON)
        uow.commit()
    return tmp_path


def run(*args: str):
    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def test_leads_are_listed_with_recorded_and_recommended_status(data: Path) -> None:
    listed = run("leads", "--user", "anna").stdout
    assert "Brandt Paper" in listed
    assert "MQL" in listed
    assert "Новый" in run("leads", "--user", "anna", "--lang", "ru").stdout


def test_somebody_without_leads_is_told_how_to_begin(data: Path) -> None:
    assert "no leads yet" in run("leads", "--user", "bob").stdout


def test_a_brief_is_printed_for_a_part_of_the_name(data: Path) -> None:
    printed = run("brief", "paper", "--user", "anna").stdout
    assert "changeovers take half a shift" in printed


def test_an_ambiguous_name_is_asked_about_and_never_guessed(data: Path) -> None:
    result = run("brief", "brandt", "--user", "anna")
    assert result.exit_code == 1


def test_an_unknown_language_is_refused_with_the_ones_there_are(data: Path) -> None:
    assert run("leads", "--lang", "de").exit_code == 2


def test_the_doctor_names_what_is_wrong_and_what_to_do(data: Path) -> None:
    (data / "method").mkdir()
    (data / "method" / "questionnaire.yml").write_text("fields: [shoe_size]", encoding="utf-8")
    result = run("doctor")
    assert result.exit_code == 1
    assert "shoe_size" in result.stdout


def test_help_names_every_command(data: Path) -> None:
    shown = run("--help").stdout
    assert all(name in shown for name in ("chat", "train", "doctor", "leads", "brief", "board", "nlu", "read", "ask"))
