"""Leads that turn out to be one customer: merged and taken apart again, with nothing lost."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.future import Engine

from coach.dossier import Answer, Dossier
from coach.merging import plan_merger
from method import load_method
from store.tables import answer as answers_kept
from store.unit_of_work import SqlUnitOfWork

RULES = load_method(None)


@pytest.fixture
def opened(engine: Engine, noon: datetime) -> Callable[..., int]:
    """Opens a lead of Anna's with answers, each an hour after the one before."""

    def open_lead(name: str, *answers: tuple[str, dict[str, object], int]) -> int:
        with SqlUnitOfWork(engine) as uow:
            lead = uow.add_lead("anna", name, noon)
            for field, value, hour in answers:
                said = Answer(field, value, str(value.get("text")), "anna", noon + timedelta(hours=hour))
                uow.add_answer(lead.id, said, supersedes=(), message_id=f"{name}-{hour}")
            uow.commit()
            return lead.id

    return open_lead


def _merge(engine: Engine, other: int, into: int, at: datetime) -> list[int]:
    with SqlUnitOfWork(engine) as uow:
        into_dossier, other_dossier = uow.dossiers([into, other])
        plan = plan_merger(into_dossier, other_dossier, RULES.status, RULES.questionnaire.names)
        copies = uow.merge_lead(other, into, plan.copies, at)
        uow.commit()
        return list(copies)


def _standing(engine: Engine, lead_id: int) -> Dossier:
    with SqlUnitOfWork(engine) as uow:
        found = uow.dossier(lead_id)
    assert found is not None
    return found


def _texts(dossier: Dossier, field: str) -> list[str]:
    return [answer.text for answer in dossier.many(field)]


def test_a_merged_lead_lives_on_in_the_other_with_who_said_what_and_when(
    engine: Engine, opened: Callable[..., int], noon: datetime
) -> None:
    acme = opened("Acme", ("budget", {"text": "40k"}, 1), ("problem", {"kind": "known", "text": "jams"}, 2))
    other = opened("Acme BV", ("budget", {"text": "30k"}, 3), ("problem", {"kind": "known", "text": "waste"}, 4))
    _merge(engine, other, acme, noon + timedelta(days=1))

    stands = _standing(engine, acme)
    assert _texts(stands, "budget") == ["30k"]
    assert _texts(stands, "problem") == ["jams", "waste"]
    budget = stands.one("budget")
    assert budget is not None
    assert (budget.said_by, budget.said_at) == ("anna", noon + timedelta(hours=3))
    with engine.connect() as connection:
        kept = connection.execute(select(answers_kept).where(answers_kept.c.id == budget.id)).one()
        own = connection.execute(select(answers_kept).where(answers_kept.c.lead_id == other)).all()
    assert kept.message_id == "Acme BV-3"
    assert [row.superseded_at for row in own] == [None, None]


def test_a_merged_lead_is_in_no_list_and_its_old_number_leads_to_the_one_that_stands(
    engine: Engine, opened: Callable[..., int], noon: datetime
) -> None:
    first, second, third = opened("Acme"), opened("Acme BV"), opened("Acme Group")
    _merge(engine, first, second, noon)
    _merge(engine, second, third, noon)
    with SqlUnitOfWork(engine) as uow:
        assert [lead.name for lead in uow.leads("anna")] == ["Acme Group"]
        assert sorted(uow.former_names("anna")[third]) == ["Acme", "Acme BV"]
    assert _standing(engine, first).lead.id == third


def test_a_merger_taken_back_leaves_both_leads_as_they_were(
    engine: Engine, opened: Callable[..., int], noon: datetime
) -> None:
    acme = opened("Acme", ("budget", {"text": "40k"}, 1), ("task", {"open": True}, 2))
    other = opened("Acme BV", ("budget", {"text": "30k"}, 3), ("task", {"text": "a new line"}, 4))
    before = [_standing(engine, lead_id).answers for lead_id in (acme, other)]
    copies = _merge(engine, other, acme, noon + timedelta(days=1))
    assert len(copies) == 2
    with SqlUnitOfWork(engine) as uow:
        uow.unmerge_lead(other, copies, noon + timedelta(days=1))
        uow.commit()
        assert {lead.name for lead in uow.leads("anna")} == {"Acme", "Acme BV"}
    assert [_standing(engine, lead_id).answers for lead_id in (acme, other)] == before


def test_a_lead_never_goes_up_in_itself(engine: Engine, opened: Callable[..., int], noon: datetime) -> None:
    first, second = opened("Acme"), opened("Acme BV")
    _merge(engine, first, second, noon)
    with SqlUnitOfWork(engine) as uow, pytest.raises(ValueError, match="itself"):
        uow.merge_lead(second, first, (), noon)


def test_a_name_from_before_goes_on_finding_the_lead(
    engine: Engine, opened: Callable[..., int], noon: datetime
) -> None:
    acme = opened("Acme", ("company", {"text": "Acme"}, 0))
    with SqlUnitOfWork(engine) as uow:
        dossier = uow.dossier(acme)
        assert dossier is not None
        uow.rename_lead(acme, "Norbury")
        new = Answer("company", {"text": "Norbury"}, "Norbury", "anna", noon)
        uow.add_answer(acme, new, supersedes=dossier.many("company"), message_id="1")
        assert uow.former_names("anna") == {acme: ["Acme"]}
        assert uow.former_names("ben") == {}


def test_several_leads_are_read_at_once_in_the_order_asked_for(engine: Engine, opened: Callable[..., int]) -> None:
    first = opened("Acme", ("budget", {"text": "40k"}, 1))
    second = opened("Brandt")
    with SqlUnitOfWork(engine) as uow:
        found = uow.dossiers([second, 999_999, first])
    assert [dossier.lead.name for dossier in found] == ["Brandt", "Acme"]
    assert [dossier.text("budget") for dossier in found] == [None, "40k"]
