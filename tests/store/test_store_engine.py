"""How the database is opened."""

import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError, OperationalError

from store.database import open_database
from store.engine import BrokenTransactionError, data_folder, database_url, make_engine, read_only
from store.tables import answer
from store.unit_of_work import SqlUnitOfWork


def test_a_data_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "mine"))
    assert data_folder() == tmp_path / "mine"
    assert open_database().url == database_url(tmp_path / "mine")


def test_without_a_name_the_data_is_where_the_user_keeps_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("COACH_DATA", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_folder() == tmp_path / ".local" / "share" / "sales-coach"
    monkeypatch.setattr("sys.platform", "darwin")
    assert data_folder() == tmp_path / "Library" / "Application Support" / "sales-coach"


def test_only_the_user_can_look_into_the_data_folder(tmp_path: Path) -> None:
    open_database(tmp_path / "new" / "folder")
    assert (tmp_path / "new" / "folder").stat().st_mode & 0o077 == 0


def test_sqlite_is_set_up_to_lose_nothing(tmp_path: Path) -> None:
    engine = open_database(tmp_path)
    with engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_an_answer_needs_a_lead(tmp_path: Path, noon: datetime) -> None:
    row = {"lead_id": 7, "field": "budget", "value": {}, "evidence": "", "said_by": "a", "said_at": noon}
    with SqlUnitOfWork(open_database(tmp_path)) as uow, pytest.raises(IntegrityError):
        uow.connection.execute(insert(answer).values(message_id="m", **row))


def test_a_turn_holds_the_lock_from_its_first_read_and_readers_do_not_wait(tmp_path: Path, noon: datetime) -> None:
    engine = open_database(tmp_path)
    impatient = make_engine(engine.url)
    with impatient.connect() as connection:
        driver: Any = connection.connection.dbapi_connection
        driver.execute("PRAGMA busy_timeout = 10")

    with SqlUnitOfWork(engine) as turn:
        turn.all_leads()
        with SqlUnitOfWork(impatient) as other, pytest.raises(OperationalError, match="locked"):
            other.all_leads()
        with SqlUnitOfWork(read_only(impatient)) as onlooker:
            assert onlooker.all_leads() == []
        turn.add_lead("anna", "Acme", noon)
        turn.commit()

    with SqlUnitOfWork(impatient) as other:
        assert [lead.name for lead in other.all_leads()] == ["Acme"]


def test_a_connection_serves_one_thread_after_another(tmp_path: Path, noon: datetime) -> None:
    engine = open_database(tmp_path)

    def work() -> None:
        with SqlUnitOfWork(engine) as uow:
            uow.add_lead("anna", threading.current_thread().name, noon)
            uow.commit()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with SqlUnitOfWork(engine) as uow:
        assert len(uow.all_leads()) == 8


def test_a_transaction_that_sqlite_rolled_back_by_itself_keeps_nothing_more(tmp_path: Path, noon: datetime) -> None:
    engine = open_database(tmp_path)
    with SqlUnitOfWork(engine) as uow:
        uow.add_lead("anna", "one", noon)
        driver: Any = uow.connection.connection.dbapi_connection
        driver.execute("ROLLBACK")
        with pytest.raises(BrokenTransactionError):
            uow.add_lead("anna", "two", noon)
        with pytest.raises(BrokenTransactionError):
            uow.commit()
    with SqlUnitOfWork(engine) as uow:
        assert uow.leads("anna") == []
