"""Briefs and boards as documents: written whole, never over another file unasked, and said where they are."""

import os
from datetime import datetime, timezone
from pathlib import Path

import pypdfium2
import pytest
import typer
from typer.testing import CliRunner

from cli.documents import write_document
from cli.main import app
from coach.dossier import Answer
from store.database import open_database
from store.unit_of_work import SqlUnitOfWork

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)


class Noon:
    def now(self) -> datetime:
        return NOON


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "200")
    (tmp_path / "data").mkdir()
    with SqlUnitOfWork(open_database(tmp_path / "data")) as uow:
        lead = uow.add_lead("anna", "Brandt Paper", NOON)
        problem = {"kind": "known", "text": "changeovers take half a shift"}
        answer = Answer("problem", problem, "changeovers take half a shift", "anna", NOON)
        uow.add_answer(lead.id, answer, supersedes=(), message_id="1")
        uow.commit()
    return tmp_path


def run(*args: str):
    return CliRunner().invoke(app, [*args, "--user", "anna"], catch_exceptions=False)


def text(file: Path) -> str:
    page = pypdfium2.PdfDocument(file)[0]
    return page.get_textpage().get_text_bounded()


@pytest.mark.parametrize("command", ["brief", "board"])
def test_a_document_is_written_and_its_place_said(data: Path, command: str) -> None:
    file = data / f"{command}.pdf"
    result = run(command, "brandt", "--pdf", str(file))
    assert result.exit_code == 0
    assert str(file) in result.stdout
    assert "changeovers take half a shift" in text(file)
    assert sorted(entry.name for entry in data.iterdir()) == sorted([file.name, "data"])


def test_a_document_speaks_the_language_asked_for(data: Path) -> None:
    file = data / "brief.pdf"
    assert "Документ" in run("brief", "brandt", "--lang", "ru", "--pdf", str(file)).stdout
    assert "Цель" in text(file)


def test_a_board_without_a_file_is_printed(data: Path) -> None:
    printed = run("board", "brandt").stdout
    assert "changeovers take half a shift" in printed
    assert "Timeframe" in printed


def test_a_file_that_is_there_is_overwritten_only_when_told_to(data: Path) -> None:
    file = data / "brief.pdf"
    file.write_text("mine", encoding="utf-8")
    result = run("brief", "brandt", "--pdf", str(file))
    assert result.exit_code == 1
    assert file.read_text(encoding="utf-8") == "mine"
    assert run("brief", "brandt", "--pdf", str(file), "--force").exit_code == 0
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("where", ["nowhere/brief.pdf", "data"])
def test_a_missing_folder_and_a_folder_for_a_file_are_refused(data: Path, where: str) -> None:
    result = run("brief", "brandt", "--pdf", str(data / where))
    assert result.exit_code == 1
    assert not (data / "nowhere").exists()


def test_the_coachs_own_database_is_never_overwritten(data: Path) -> None:
    database = next((data / "data").glob("*.db"))
    assert run("brief", "brandt", "--pdf", str(database), "--force").exit_code == 1
    assert database.read_bytes().startswith(b"SQLite format 3")
    assert "Brandt Paper" in run("leads").stdout


def test_a_write_that_fails_leaves_the_old_file_and_no_half_one(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = data / "brief.pdf"
    file.write_text("mine", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(typer.Exit):
        write_document(file, lambda made_at: b"%PDF", "en", force=True, clock=Noon())
    assert file.read_text(encoding="utf-8") == "mine"
    assert sorted(entry.name for entry in data.iterdir()) == ["brief.pdf", "data"]


def test_the_moment_comes_from_the_clock(data: Path) -> None:
    moments: list[datetime] = []

    def make(made_at: datetime) -> bytes:
        moments.append(made_at)
        return b"%PDF"

    write_document(data / "x.pdf", make, "en", force=False, clock=Noon())
    assert moments == [NOON]
    assert moments[0].tzinfo is not None


def test_documents_load_neither_rasa_nor_tensorflow() -> None:
    import subprocess
    import sys

    code = "import cli.documents, render.pdf.brief, render.pdf.board, sys; "
    code += "sys.exit(any(m in sys.modules for m in ('rasa', 'tensorflow', 'matplotlib.pyplot', 'matplotlib')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
