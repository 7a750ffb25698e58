"""Reminders wait until they are due, and are told once."""

import threading
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.future import Engine

from coach.reminder import Reminder
from store.unit_of_work import SqlUnitOfWork

HOUR = timedelta(hours=1)


def test_a_reminder_is_due_from_its_moment_on_until_it_is_told(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        lead = uow.add_lead("anna", "Acme", noon).id
        number = uow.add_reminder("anna", lead, "Ask Jan 🙂 about the budget", noon + HOUR, noon)
        uow.commit()
    with SqlUnitOfWork(engine) as uow:
        assert uow.due_reminders(noon + HOUR - timedelta(seconds=1)) == []
        wanted = Reminder(number, "anna", lead, "Ask Jan 🙂 about the budget", noon + HOUR, noon, None)
        assert uow.due_reminders(noon + HOUR) == [wanted]
        assert uow.reminder_told(number, noon + 2 * HOUR)
        assert uow.due_reminders(noon + 3 * HOUR) == []
        assert uow.reminders_of("anna") == []


def test_what_was_due_first_is_told_first(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        late, early, same = (
            uow.add_reminder(person, None, "call", noon + HOUR * hours, noon)
            for person, hours in (("anna", 3), ("boris", 1), ("anna", 1))
        )
        assert [reminder.id for reminder in uow.due_reminders(noon + 5 * HOUR)] == [early, same, late]
        assert [reminder.id for reminder in uow.due_reminders(noon + 2 * HOUR)] == [early, same]
        assert [reminder.id for reminder in uow.reminders_of("anna")] == [same, late]
        assert uow.reminders_of("carla") == []


def test_a_moment_in_another_time_zone_is_the_same_moment(engine: Engine, noon: datetime) -> None:
    amsterdam = timezone(HOUR)
    with SqlUnitOfWork(engine) as uow:
        uow.add_reminder("anna", None, "call", (noon + HOUR).astimezone(amsterdam), noon)
        uow.commit()
        assert uow.due_reminders(noon + HOUR / 2) == []
        (due,) = uow.due_reminders((noon + HOUR).astimezone(timezone(-5 * HOUR)))
        assert due.due_at == noon + HOUR


def test_a_reminder_is_told_once(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        number = uow.add_reminder("anna", None, "call", noon, noon)
        assert uow.reminder_told(number, noon)
        assert not uow.reminder_told(number, noon)
        assert not uow.reminder_told(number + 1, noon)


def test_a_removed_reminder_is_not_told(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        number = uow.add_reminder("anna", None, "call", noon, noon)
        assert uow.drop_reminder(number)
        assert not uow.drop_reminder(number)
        assert not uow.reminder_told(number, noon)
        assert uow.due_reminders(noon) == []


def test_of_two_programs_that_tell_a_reminder_at_once_one_may(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        number = uow.add_reminder("anna", None, "call", noon, noon)
        uow.commit()
    told: list[bool] = []

    def tell() -> None:
        with SqlUnitOfWork(engine) as other:
            told.append(other.reminder_told(number, noon))
            other.commit()

    with SqlUnitOfWork(engine) as uow:
        assert uow.reminder_told(number, noon)
        second = threading.Thread(target=tell)
        second.start()
        second.join(0.3)
        assert second.is_alive()
        uow.commit()
    second.join(10)
    assert told == [False]


def test_a_reminder_of_a_merged_lead_leads_to_the_one_it_went_up_in(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        gone, stays = (uow.add_lead("anna", name, noon).id for name in ("Acme", "Acme BV"))
        uow.add_reminder("anna", gone, "call", noon, noon)
        uow.merge_lead(gone, stays, (), noon)
        (due,) = uow.due_reminders(noon)
        assert due.lead_id is not None
        dossier = uow.dossier(due.lead_id)
        assert dossier is not None and dossier.lead.id == stays


def test_a_reminder_is_about_a_lead_that_is_there(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow, pytest.raises(IntegrityError):
        uow.add_reminder("anna", 77, "call", noon, noon)
