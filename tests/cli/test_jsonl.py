"""The JSON Lines commands, as scripts use them: a process, lines in, objects out."""

import json
import os
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

import pytest

from store.database import open_database
from store.unit_of_work import SqlUnitOfWork

ROOT = Path(__file__).resolve().parents[2]


def run(folder: Path, *args: str, lines: list[str]) -> list[dict]:
    done = subprocess.run(
        [sys.executable, "-m", "cli", *args],
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "COACH_DATA": str(folder)},
        check=True,
        timeout=300,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_readings_come_in_order_and_a_bad_line_is_said_and_passed_over(tmp_path: Path) -> None:
    lines = [
        '{"text": "40-50k a year", "lang": "en", "asked": "budget"}',
        "not json",
        '{"text": "eind Q1", "lang": "nl", "asked": "timeframe", "date": "2026-11-22"}',
        '{"text": "x", "lang": "de", "asked": "budget"}',
        '{"text": "да", "lang": "ru", "asked": "need"}',
        '{"text": "x", "lang": "en"}',
        "[1]",
    ]
    found = run(tmp_path, "read", lines=lines)
    assert len(found) == len(lines)
    assert found[0] == {
        "amount_min": 40000,
        "amount_max": 50000,
        "currency": None,
        "period": "year",
        "status": "allocated",
    }
    assert found[2] == {"months_max": 4.2, "latest_date": "2027-03-31"}
    assert found[4] == {"has_need": True}
    assert [set(line) for place, line in enumerate(found) if place in (1, 3, 5, 6)] == [{"error"}] * 4


def test_labels_hold_every_field_and_name_the_cue(tmp_path: Path) -> None:
    found = run(
        tmp_path,
        "nlu",
        lines=[
            '{"text": "what does that downtime cost you per month?", "lang": "en"}',
            '{"text": "hoeveel mensen werken er in het magazijn"}',
            '{"text": ""}',
            '{"text": "🙂"}',
        ],
    )
    assert set(found[0]) == {"lang", "intent", "confidence", "question_type", "question_confidence", "reason"}
    assert (found[0]["intent"], found[0]["question_type"]) == ("state_question", "implication")
    assert "cost you" in found[0]["reason"]
    assert (found[1]["lang"], found[1]["question_type"]) == ("nl", "situation")
    assert "error" in found[2]
    assert found[3]["intent"]


def test_questions_are_answered_with_their_source_and_what_is_no_question_is_not(tmp_path: Path) -> None:
    found = run(
        tmp_path,
        "ask",
        lines=[
            '{"text": "what is brickwalling?", "lang": "en"}',
            '{"text": "cross- vs upselling", "lang": "nl"}',
            '{"text": "что такое nps"}',
            '{"text": "prepare a call with Acme", "lang": "en"}',
            '{"text": "how do I bake bread", "lang": "en"}',
            '{"lang": "en"}',
        ],
    )
    assert [set(line) for line in found[:5]] == [{"found", "slug", "also", "answer", "sources", "nearest"}] * 5
    assert (found[0]["found"], found[0]["slug"], found[0]["also"]) == (True, "brickwalling", [])
    assert "imaginary wall" in found[0]["answer"]
    assert found[0]["sources"]
    assert {found[1]["slug"], *found[1]["also"]} == {"cross_selling", "up_selling"}
    assert (found[2]["slug"], "Net Promoter Score" in found[2]["answer"]) == ("nps", True)
    for line in found[3:5]:
        assert (line["found"], line["slug"], line["sources"], len(line["nearest"])) == (False, None, [], 3)
    assert set(found[5]) == {"error"}


@pytest.mark.engine
def test_a_conversation_is_held_and_goes_on_in_the_next_process(tmp_path: Path) -> None:
    first = run(
        tmp_path,
        "chat",
        "--jsonl",
        "--user",
        "anna",
        "--date",
        "2026-11-22",
        lines=[
            '{"text": "qualify Acme: about 40k, the CFO signs, live before Q2"}',
            '{"no": "text"}',
            '{"text": "they lose two hours a day on changeovers"}',
        ],
    )
    assert "error" in first[1]
    last = first[2]
    assert set(last) == {"replies", "lang", "intent", "lead", "status", "recommended", "letters"}
    assert (last["lead"], last["status"], last["recommended"]) == ("Acme", "new", "sql")
    assert {name: letter["state"] for name, letter in last["letters"].items()}["budget"] == "known"
    assert all(set(letter) == {"state", "rating", "evidence"} for letter in last["letters"].values())
    assert all(set(reply) == {"text", "buttons"} for reply in last["replies"])
    again = run(tmp_path, "chat", "--jsonl", "--user", "anna", lines=['{"text": "where were we?"}'])
    assert "Acme" in again[0]["replies"][0]["text"]
    assert again[0]["letters"]["budget"] == last["letters"]["budget"]
    other = run(tmp_path, "chat", "--jsonl", "--user", "bob", lines=['{"text": "my leads"}'])
    assert other[0]["lead"] is None


@pytest.mark.engine
def test_what_an_earlier_run_left_is_answered_first_and_a_line_sent_again_changes_nothing(tmp_path: Path) -> None:
    at = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
    with SqlUnitOfWork(open_database(tmp_path)) as uow:
        uow.receive("jsonl", "k1", "eve", {"text": "qualify Acme", "at": at.isoformat(), "lang": "en"}, at)
        uow.commit()
    line = json.dumps({"text": "about 40k", "id": "k2"})
    first, again, bad = run(tmp_path, "chat", "--jsonl", "--user", "eve", lines=[line, line, '{"text": "x", "id": 7}'])
    assert "qualify Acme" in first["replies"][0]["text"]
    assert first["lead"] == "Acme"
    assert first["replies"][-len(again["replies"]) :] == again["replies"]
    assert set(bad) == {"error"}
    with SqlUnitOfWork(open_database(tmp_path)) as uow:
        assert uow.unsent_to("jsonl", "eve") == []
        assert uow.pending() == []


def test_a_wrong_address_ends_the_command_in_one_sentence(tmp_path: Path) -> None:
    address = "postgresql://anna:s3cret@127.0.0.1:1/coach"
    done = subprocess.run(
        [sys.executable, "-m", "cli", "leads"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "COACH_DATA": str(tmp_path), "COACH_DATABASE_URL": address},
        timeout=300,
    )
    assert done.returncode == 1
    assert "COACH_DATABASE_URL names no database I can open" in done.stderr.replace("\n", " ")
    assert "Traceback" not in done.stderr
    assert "s3cret" not in done.stderr + done.stdout
