"""What is kept about a person can be handed out whole, and forgotten whole."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from prompt_toolkit.history import FileHistory
from sqlalchemy import Column, String, Text, cast, select, update
from sqlalchemy.future import Engine

from coach.dossier import FORMER_COLLEAGUE
from store import tables
from store.database import open_database
from store.engine import DATABASE_FILE
from store.export import export
from store.forget import clean_up, forget, hand_leads_over
from store.invites import hash_of, new_invitation
from store.personal import IN_PASSING, NAMES, NOT_PERSONAL, SIGNED, people, rows_of
from store.snapshot import snapshot
from store.typed_history import forget_typed, history_file, typed_lines
from store.unit_of_work import SqlUnitOfWork
from tests.store.kept import fill, hold_turn, log

SAID = "wat een zeldzaam woord: zwammenbrood"


def exported(engine: Engine, person: str) -> dict[str, Any]:
    with snapshot(engine) as connection:
        document: dict[str, Any] = json.loads("".join(export(connection, person, [], {})))
    return document


def rows(engine: Engine) -> Iterator[tuple[str, str]]:
    """Every row of every table, all its columns as one text."""
    with engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            for row in connection.execute(select(*(cast(column, Text) for column in table.c))):
                yield table.name, " | ".join(str(value) for value in row)


def test_every_table_is_personal_or_listed_as_not() -> None:
    assert set(NAMES) | set(SIGNED) | NOT_PERSONAL == set(tables.metadata.tables.values())
    assert not NOT_PERSONAL & (set(NAMES) | set(SIGNED))
    assert set(rows_of("anna")) == set(NAMES) | set(SIGNED)


def test_an_export_holds_every_row_and_every_column_of_a_person(engine: Engine, noon: datetime) -> None:
    fill(engine, "anna", noon, SAID)
    fill(engine, "boris", noon, "something else")
    document = exported(engine, "anna")

    told = json.dumps(document, ensure_ascii=False)
    assert "boris" not in told
    held = {
        "talk": [document["talk"]],
        "lead": document["leads"],
        "answer": [row for lead in document["leads"] for row in lead["answers"]],
        "transition": [row for lead in document["leads"] for row in lead["transitions"]],
        "note": document["notes"],
        "inbox": document["inbox"],
        "outbox": document["outbox"],
        "event": document["events"],
        "live_tracker": [document["live_tracker"]],
        "member": [document["member"]],
        "invite": document["invitations"],
        "button": document["buttons"],
        "sent_message": document["sent_messages"],
        "reminder": document["reminders"],
    }
    # A table that is added has to appear in the export.
    assert set(held) == {table.name for table in tables.metadata.sorted_tables if table not in NOT_PERSONAL}
    with engine.connect() as connection:
        for table, condition in rows_of("anna").items():
            wanted = connection.execute(select(table).where(condition)).mappings().all()
            assert wanted, table.name
            assert len(held[table.name]) == len(wanted), table.name
            assert all(set(table.c.keys()) <= set(row) for row in held[table.name]), table.name


def test_an_export_marks_what_was_superseded_and_tells_of_partner_next_contact_and_merged_leads(
    engine: Engine, noon: datetime
) -> None:
    number = fill(engine, "anna", noon, SAID)
    lead, merged = exported(engine, "anna")["leads"]
    answers = [(said["value"]["amount"], said["superseded"]) for said in lead["answers"]]
    assert answers == [("50k", True), ("40k", False)]
    assert (lead["partner"], lead["next_contact"], merged["merged_into"]) == ("Berg", "2026-03-02", number)


def test_an_export_tells_what_somebody_said_on_leads_of_others(engine: Engine, noon: datetime) -> None:
    fill(engine, "anna", noon, SAID)
    fill(engine, "boris", noon, "something")
    with engine.begin() as connection:
        assert hand_leads_over(connection, "anna", "boris") == 2
    document = exported(engine, "anna")
    assert document["leads"] == []
    assert [said["said_by"] for said in document["said_on_leads_of_others"]["answers"]] == ["anna", "anna"]
    assert [move["by"] for move in document["said_on_leads_of_others"]["transitions"]] == ["anna"]
    assert len(exported(engine, "boris")["leads"]) == 4


def test_an_export_of_half_an_emoji_and_of_nobody_is_still_json(engine: Engine, noon: datetime) -> None:
    hold_turn(engine, "anna", "m", noon, 'half \ud83d and "quotes"\n  and lines')
    assert exported(engine, "anna")["events"][0]["data"]["text"] == 'half \ud83d and "quotes"\n  and lines'
    nobody = exported(engine, "nobody")
    assert (nobody["talk"], nobody["leads"], nobody["events"]) == (None, [], [])


def test_an_export_reads_one_moment_while_others_write(engine: Engine, noon: datetime) -> None:
    fill(engine, "anna", noon, SAID)
    with snapshot(engine) as connection:
        pieces = export(connection, "anna", [], {})
        begun = next(pieces)
        hold_turn(engine, "anna", "later", noon, "later")
        document = json.loads(begun + "".join(pieces))
    assert len(document["inbox"]) == 1
    assert len(document["events"]) == 2
    assert len(exported(engine, "anna")["inbox"]) == 2


@pytest.mark.parametrize("leads_to", [None, "boris"])
def test_after_forgetting_no_table_holds_the_name_or_the_words(
    engine: Engine, noon: datetime, leads_to: str | None
) -> None:
    fill(engine, "anna-unheard-of", noon, SAID)
    with SqlUnitOfWork(engine) as uow:
        # The customer's name is the colleague's business from then on.
        uow.connection.execute(update(tables.lead).values(name="Customer"))
        uow.commit()
    fill(engine, "boris", noon, "what boris said")
    before = exported(engine, "boris")

    done = forget(engine, "anna-unheard-of", leads_to)

    assert [row for row in rows(engine) if "anna-unheard-of" in row[1] or "zwammenbrood" in row[1]] == []
    assert done.handed_over == (0 if leads_to is None else 2)
    assert done.deleted["inbox"] == 1
    after = exported(engine, "boris")
    kept = [lead for lead in after["leads"] if lead["name"] == "Customer"]
    if leads_to is None:
        assert after == before
    else:
        # What was known of the customer stays readable, and who said it is nobody in particular.
        assert {said["said_by"] for said in kept[0]["answers"]} == {FORMER_COLLEAGUE}
        assert [move["by"] for move in kept[0]["transitions"]] == [FORMER_COLLEAGUE]
        assert kept[1]["merged_into"] == kept[0]["id"]
        others = {name: after[name] for name in after if name != "leads"}
        assert others == {name: before[name] for name in before if name != "leads"}


def test_what_somebody_said_on_leads_handed_over_before_loses_the_name_as_well(
    engine: Engine, noon: datetime
) -> None:
    fill(engine, "anna", noon, SAID)
    fill(engine, "boris", noon, "x")
    with engine.begin() as connection:
        hand_leads_over(connection, "anna", "boris")
    assert forget(engine, "anna").renamed == 3
    with snapshot(engine) as connection:
        assert people(connection) == {"boris"}


def test_a_lead_that_was_merged_into_a_forgotten_one_stands_by_itself_again(engine: Engine, noon: datetime) -> None:
    fill(engine, "anna", noon, SAID)
    with SqlUnitOfWork(engine) as uow:
        own = uow.add_lead("boris", "Acme", noon).id
        merged = tables.lead.c.merged_into.is_not(None)
        anchor = uow.connection.execute(select(tables.lead.c.merged_into).where(merged)).scalar_one()
        uow.connection.execute(update(tables.lead).where(tables.lead.c.id == own).values(merged_into=anchor))
        uow.commit()
    forget(engine, "anna")
    (lead,) = exported(engine, "boris")["leads"]
    assert lead["merged_into"] is None


def test_a_reminder_of_a_forgotten_colleagues_lead_stays_and_is_about_no_lead(engine: Engine, noon: datetime) -> None:
    lead = fill(engine, "anna", noon, SAID)
    with SqlUnitOfWork(engine) as uow:
        uow.add_reminder("boris", lead, "ask how it went", noon, noon)
        uow.commit()
    forget(engine, "anna")
    (reminder,) = exported(engine, "boris")["reminders"]
    assert (reminder["lead_id"], reminder["text"]) == (None, "ask how it went")


def test_the_team_of_a_forgotten_lead_is_nobodys_and_a_former_colleague_invited_them(
    engine: Engine, noon: datetime
) -> None:
    fill(engine, "anna-unheard-of", noon, SAID)
    with SqlUnitOfWork(engine) as uow:
        invited = hash_of(new_invitation(uow, "rep", "anna-unheard-of", noon))
        member = uow.take_invite(invited, "boris", "Boris", "ru", noon)
        assert member is not None
        assert (member.team, member.invited_by) == ("anna-unheard-of", "anna-unheard-of")
        uow.commit()
    assert len(exported(engine, "boris")["invitations"]) == 1
    forget(engine, "anna-unheard-of")
    assert [row for row in rows(engine) if "anna-unheard-of" in row[1]] == []
    document = exported(engine, "boris")
    assert (document["member"]["team"], document["member"]["invited_by"]) == (None, FORMER_COLLEAGUE)
    # The invitation was a matter between the two.
    assert document["invitations"] == []


@pytest.mark.parametrize("column", IN_PASSING, ids=str)
def test_somebody_who_is_only_named_in_passing_is_known_and_can_be_forgotten(
    engine: Engine, noon: datetime, column: "Column[Any]"
) -> None:
    fill(engine, "boris", noon, "something")
    with engine.begin() as connection:
        connection.execute(update(column.table).values({column.name: "anna-unheard-of"}))
    with snapshot(engine) as connection:
        assert people(connection) == {"boris", "anna-unheard-of"}
    forget(engine, "anna-unheard-of")
    assert [row for row in rows(engine) if "anna-unheard-of" in row[1]] == []


def test_buttons_and_messages_under_a_reply_that_goes_go_with_it(engine: Engine, noon: datetime) -> None:
    fill(engine, "anna", noon, SAID)
    with SqlUnitOfWork(engine) as uow:
        # Shown to a colleague, in answer to what she wrote.
        uow.connection.execute(update(tables.button).values(person="boris"))
        uow.connection.execute(update(tables.sent_message).values(person="boris"))
        uow.commit()
    done = forget(engine, "anna")
    assert (done.deleted["button"], done.deleted["sent_message"]) == (1, 1)


def test_a_message_that_is_being_answered_while_its_sender_is_forgotten_leaves_nothing(
    engine: Engine, noon: datetime
) -> None:
    with SqlUnitOfWork(engine) as uow:
        number = uow.receive("jsonl", "m", "anna", {"text": SAID}, noon)
        uow.commit()
    forget(engine, "anna")
    assert number is not None
    with SqlUnitOfWork(engine) as uow, pytest.raises(RuntimeError, match="never came in"):
        log(uow.connection, "anna", "m", SAID)
        uow.finish(number, "anna", [], noon)
    assert [row for row in rows(engine) if "anna" in row[1]] == []


def test_the_files_of_the_database_hold_no_trace_of_the_forgotten(tmp_path: Path, noon: datetime) -> None:
    engine = open_database(tmp_path)
    for number in range(30):
        hold_turn(engine, "anna-unheard-of", f"m{number}", noon, SAID * 20)
    fill(engine, "boris", noon, "what boris said")

    def raw() -> bytes:
        return b"".join(file.read_bytes() for file in tmp_path.glob(f"{DATABASE_FILE}*"))

    assert b"zwammenbrood" in raw()
    forget(engine, "anna-unheard-of")
    assert clean_up(engine)
    assert b"zwammenbrood" not in raw()
    assert b"anna-unheard-of" not in raw()
    assert b"what boris said" in raw()
    engine.dispose()
    assert b"zwammenbrood" not in raw()


def test_clearing_up_says_so_where_somebody_is_reading(tmp_path: Path, noon: datetime) -> None:
    engine = open_database(tmp_path)
    hold_turn(engine, "anna", "m", noon, SAID)
    other = open_database(tmp_path)
    with snapshot(other):
        forget(engine, "anna")
        assert not clean_up(engine, wait_ms=50)
    assert clean_up(engine)


def test_postgresql_is_cleaned_up_where_it_is_allowed(engine: Engine, noon: datetime) -> None:
    fill(engine, "anna", noon, SAID)
    forget(engine, "anna")
    assert clean_up(engine)


def test_lines_typed_in_the_terminal_come_back_as_they_were_typed_and_go(tmp_path: Path) -> None:
    file = history_file(tmp_path, "anna de vries")
    file.parent.mkdir()
    history = FileHistory(str(file))
    history.store_string("+ plus\nsecond line")
    history.store_string("# бюджет 50k")
    assert [line["text"] for line in typed_lines(tmp_path, "anna de vries")] == ["+ plus\nsecond line", "# бюджет 50k"]
    assert all(line["typed_at"] for line in typed_lines(tmp_path, "anna de vries"))
    forget_typed(tmp_path, "anna de vries")
    assert not file.exists()
    forget_typed(tmp_path, "anna de vries")


@pytest.mark.parametrize(("one", "other"), [("a.b", "a b"), ("a.b", "a_b"), ("a/b", "a\\b"), ("", "%"), ("..", ".")])
def test_no_two_people_share_the_file_of_what_they_typed(tmp_path: Path, one: str, other: str) -> None:
    first, second = history_file(tmp_path, one), history_file(tmp_path, other)
    assert first != second
    assert first.parent == second.parent == tmp_path / "history"


def test_all_columns_that_name_people_are_texts() -> None:
    assert all(isinstance(column.type, String) for column in [*NAMES.values(), *SIGNED.values(), *IN_PASSING])
