"""Export, forget, backup and restore as commands: what is said, asked and refused; none of them loads an engine."""

import json
from datetime import datetime, timezone
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from cli.main import app
from coach.conversation.history import _line
from coach.conversation.talk import Talk
from coach.dossier import FORMER_COLLEAGUE, Transition
from coach.history import Event
from coach.languages import LANGUAGES
from locales import catalogue
from store.database import open_database
from store.tables import metadata
from store.typed_history import history_file
from store.unit_of_work import SqlUnitOfWork

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))
    with SqlUnitOfWork(open_database()) as uow:
        for person, lang in (("anna", "nl"), ("boris", "ru")):
            uow.keep_talk(Talk(person, lang=lang))
            uow.add_lead(person, f"Customer of {person}", NOON)
        uow.commit()
    file = history_file(tmp_path / "data", "anna")
    file.parent.mkdir()
    file.write_text("\n# 2026-11-22 12:00:00\n+бюджет 50k\n", encoding="utf-8")
    return tmp_path / "data"


def run(*args: str, said: str = "") -> Result:
    return CliRunner().invoke(app, list(args), input=said, catch_exceptions=False)


def customers() -> list[tuple[str, str]]:
    with SqlUnitOfWork(open_database()) as uow:
        return sorted((lead.owner, lead.name) for lead in uow.all_leads())


def test_an_export_is_json_on_standard_output_and_nothing_else(data: Path) -> None:
    done = run("export", "anna")
    document = json.loads(done.stdout_bytes.decode())
    assert (done.exit_code, document["version"], document["person"]) == (0, 1, "anna")
    assert document["leads"][0]["name"] == "Customer of anna"
    assert document["typed_in_terminal"] == [{"typed_at": "2026-11-22 12:00:00", "text": "бюджет 50k"}]


def test_an_export_to_a_file_is_for_its_owner_and_replaces_none_unless_forced(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "anna.json"
    assert run("export", "anna", "--out", str(file)).exit_code == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert json.loads(file.read_text(encoding="utf-8"))["person"] == "anna"
    again = run("export", "anna", "--out", str(file))
    assert again.exit_code == 1
    assert "bestaat al" in again.output
    assert run("export", "anna", "--out", str(file), "--force").exit_code == 0


@pytest.mark.parametrize("command", ["export", "forget"])
@pytest.mark.parametrize(("lang", "said"), [("en", "2 people"), ("nl", "2 personen"), ("ru", "людей: 2")])
def test_somebody_unknown_is_said_to_be_so_with_how_many_are_known(
    data: Path, command: str, lang: str, said: str
) -> None:
    done = run(command, "Anna", "--lang", lang)
    assert done.exit_code == 1
    assert said in done.output
    assert len(customers()) == 2


@pytest.mark.parametrize(("person", "shown"), [("anna", "voorgoed"), ("boris", "навсегда")])
def test_forgetting_shows_what_goes_in_the_persons_own_language_and_asks_for_the_name(
    data: Path, person: str, shown: str
) -> None:
    for said in ("", "y\n", f"{person.upper()}\n"):
        done = run("forget", person, said=said)
        assert done.exit_code == 1
        assert shown in done.output
        assert len(customers()) == 2
    assert run("forget", person, said=f"{person}\n").exit_code == 0
    assert [owner for owner, _ in customers()] == [{"anna": "boris", "boris": "anna"}[person]]


def test_forgetting_takes_the_typed_lines_and_can_hand_leads_to_a_colleague(data: Path) -> None:
    assert run("forget", "anna", "--leads-to", "boris", "--yes").exit_code == 0
    assert customers() == [("boris", "Customer of anna"), ("boris", "Customer of boris")]
    assert not history_file(data, "anna").exists()
    assert run("forget", "anna", "--yes").exit_code == 1


@pytest.mark.parametrize("to", ["anna", "bors"])
def test_leads_go_to_no_one_unknown_and_not_to_who_is_forgotten(data: Path, to: str) -> None:
    assert run("forget", "anna", "--leads-to", to, "--yes").exit_code == 1
    assert len(customers()) == 2


@pytest.mark.parametrize(("lang", "yes"), [("en", "yes"), ("nl", "ja"), ("ru", "да")])
def test_a_restore_asks_in_words_of_the_language_before_it_replaces(
    data: Path, tmp_path: Path, lang: str, yes: str
) -> None:
    file = str(tmp_path / "b")
    assert run("backup", file, "--lang", lang).exit_code == 0
    run("forget", "anna", "--yes")
    for said in ("", "no\n"):
        assert run("restore", file, "--lang", lang, said=said).exit_code == 1
        assert len(customers()) == 1
    done = run("restore", file, "--lang", lang, said=f"{yes.upper()}\n")
    assert done.exit_code == 0, done.output
    assert len(customers()) == 2
    assert str(data / "backups") in done.output


def test_a_backup_replaces_no_file_and_a_restore_takes_no_other_file(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "b"
    file.write_text("precious")
    assert run("backup", str(file)).exit_code == 1
    for named in (file, tmp_path / "no", data / "coach.db"):
        done = run("restore", str(named), "--yes")
        assert done.exit_code == 1
        assert "Nothing was changed" in done.output
    assert run("backup", str(data / "coach.db"), "--force").exit_code == 1
    assert len(customers()) == 2


@pytest.mark.parametrize(
    ("lang", "shown"), [("en", "a former colleague"), ("nl", "een oud-collega"), ("ru", "бывший коллега")]
)
def test_what_a_forgotten_colleague_recorded_is_shown_as_theirs(lang: str, shown: str) -> None:
    move = Transition("sql", "new", None, FORMER_COLLEAGUE, NOON)
    line = _line(Event("moved", NOON, FORMER_COLLEAGUE, move), lang, NOON)
    assert shown in catalogue(lang).format(line["ref"], line["args"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_table_has_words_for_what_is_kept_in_it(lang: str) -> None:
    for table in metadata.sorted_tables:
        assert catalogue(lang).has(f"kept-{table.name.replace('_', '-')}"), table.name


def test_these_commands_load_neither_rasa_nor_tensorflow() -> None:
    import subprocess
    import sys

    code = "import cli.keeping, cli.backups, sys; sys.exit(any(m in sys.modules for m in ('rasa', 'tensorflow')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
