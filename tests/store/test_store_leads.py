"""Leads, answers, talks and notes over the unit of work."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select
from sqlalchemy.future import Engine

from coach.conversation.talk import Talk
from coach.dossier import Answer, Dossier, Transition
from coach.ports import UnitOfWork
from store.leads import AT_HAND
from store.tables import answer as answers_kept
from store.tables import note
from store.unit_of_work import SqlUnitOfWork

OFF_LINE = ("nurture", "partner", "disqualified", "lost")


def _budget(amount: str, at: datetime) -> Answer:
    return Answer("budget", {"amount": amount}, f"they have {amount}", "anna", at)


def _dossier(uow: SqlUnitOfWork, lead_id: int) -> Dossier:
    found = uow.dossier(lead_id)
    assert found is not None
    return found


def _committed(engine: Engine, work: Callable[[SqlUnitOfWork], int]) -> int:
    with SqlUnitOfWork(engine, off_line=OFF_LINE) as uow:
        result = work(uow)
        uow.commit()
    return result


def _new_lead(engine: Engine, at: datetime, owner: str = "anna", name: str = "Acme") -> int:
    return _committed(engine, lambda uow: uow.add_lead(owner, name, at).id)


def test_what_is_not_committed_is_rolled_back(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        uow.add_lead("anna", "Acme", noon)
        uow.keep_talk(Talk("anna", flow="prep"))

    with SqlUnitOfWork(engine) as uow:
        assert uow.leads("anna") == []
        assert uow.talk("anna") == Talk("anna")


def test_an_error_after_work_leaves_nothing_behind(engine: Engine, noon: datetime) -> None:
    with pytest.raises(ZeroDivisionError), SqlUnitOfWork(engine) as uow:
        uow.add_lead("anna", "Acme", noon)
        _ = 1 / 0

    with SqlUnitOfWork(engine) as uow:
        assert uow.all_leads() == []


def test_a_closed_unit_of_work_says_so(engine: Engine) -> None:
    with SqlUnitOfWork(engine) as uow:
        pass
    with pytest.raises(RuntimeError, match="not open"):
        uow.all_leads()


def test_it_is_the_unit_of_work_the_coach_asks_for(engine: Engine) -> None:
    asked_for: UnitOfWork = SqlUnitOfWork(engine)
    assert asked_for is not None


def test_a_talk_comes_back_as_it_was_kept(engine: Engine) -> None:
    talk = Talk("anna", lang="ru", flow="qualify", open="budget", trail=["when"], pending={"status": "sql"})
    talk.choices = [{"key": "ja", "value": {"n": 1}}]
    for misses in (0, 1):
        talk.misses = misses
        with SqlUnitOfWork(engine) as uow:
            uow.keep_talk(talk)
            uow.commit()

    with SqlUnitOfWork(engine) as uow:
        assert uow.talk("anna") == talk
        assert uow.talk("boris") == Talk("boris")


def test_a_corrected_answer_stands_alone_and_the_first_stays_in_the_history(engine: Engine, noon: datetime) -> None:
    lead_id = _new_lead(engine, noon)
    with SqlUnitOfWork(engine) as uow:
        uow.add_answer(lead_id, _budget("50k", noon), supersedes=(), message_id="m1")
        (first,) = _dossier(uow, lead_id).answers
        later = noon + timedelta(minutes=5)
        uow.add_answer(lead_id, _budget("40k", later), supersedes=[first], message_id="m2")
        uow.commit()

    with SqlUnitOfWork(engine) as uow:
        (standing,) = _dossier(uow, lead_id).answers
        assert standing.value == {"amount": "40k"}
        old, new = uow.connection.execute(select(answers_kept).order_by(answers_kept.c.id)).all()
        assert (old.value, old.superseded_at, old.superseded_by) == ({"amount": "50k"}, later, new.id)
        assert (new.message_id, new.superseded_at) == ("m2", None)


def test_a_withdrawn_answer_no_longer_stands_and_stays_in_the_history(engine: Engine, noon: datetime) -> None:
    lead_id = _new_lead(engine, noon)
    with SqlUnitOfWork(engine) as uow:
        uow.add_answer(lead_id, _budget("50k", noon), supersedes=(), message_id="m1")
        uow.withdraw(_dossier(uow, lead_id).answers, noon)
        assert _dossier(uow, lead_id).answers == ()
        (row,) = uow.connection.execute(select(answers_kept)).all()
        assert (row.superseded_at, row.superseded_by) == (noon, None)


def test_an_answer_that_was_never_kept_cannot_be_superseded(engine: Engine, noon: datetime) -> None:
    lead_id = _new_lead(engine, noon)
    with SqlUnitOfWork(engine) as uow, pytest.raises(ValueError, match="read from the store"):
        uow.add_answer(lead_id, _budget("40k", noon), supersedes=[_budget("50k", noon)], message_id="m1")


def test_answers_stand_in_the_order_in_which_they_were_given(engine: Engine, noon: datetime) -> None:
    lead_id = _new_lead(engine, noon)
    with SqlUnitOfWork(engine) as uow:
        for text in ("a", "b", "c"):
            said = Answer("problem", {"kind": "known", "text": text}, text, "anna", noon)
            uow.add_answer(lead_id, said, supersedes=(), message_id="m1")
        assert [said.text for said in _dossier(uow, lead_id).many("problem")] == ["a", "b", "c"]


def test_the_lead_touched_last_comes_first(engine: Engine, noon: datetime) -> None:
    first, second = _new_lead(engine, noon, name="First"), _new_lead(engine, noon, name="Second")
    _new_lead(engine, noon, owner="boris", name="Third")
    with SqlUnitOfWork(engine) as uow:
        assert [lead.id for lead in uow.leads("anna")] == [second, first]
        uow.add_answer(first, _budget("1k", noon + timedelta(hours=1)), supersedes=(), message_id="m")
        uow.rename_lead(first, "First BV")
        assert [lead.name for lead in uow.leads("anna")] == ["First BV", "Second"]
        assert len(uow.all_leads()) == 3


def test_nobody_finds_a_lead_that_is_not_there(engine: Engine) -> None:
    with SqlUnitOfWork(engine) as uow:
        assert uow.dossier(7) is None


@pytest.mark.parametrize(
    ("moves", "came_from"),
    [
        (["sql"], "new"),
        (["sql", "nurture"], "sql"),
        (["sql", "nurture", "partner"], "sql"),
        (["sql", "nurture", "sql", "lost"], "sql"),
    ],
)
def test_a_lead_off_the_line_remembers_where_it_left_it(
    engine: Engine, noon: datetime, moves: list[str], came_from: str
) -> None:
    lead_id = _new_lead(engine, noon)
    with SqlUnitOfWork(engine, off_line=OFF_LINE) as uow:
        for status in moves:
            was = _dossier(uow, lead_id).lead.status
            uow.move_lead(lead_id, Transition(status, was, "because", "anna", noon))
        lead = _dossier(uow, lead_id).lead
        assert (lead.status, lead.came_from) == (moves[-1], came_from)
        assert [move.status for move in uow.transitions(lead_id)] == moves
        assert uow.transitions(lead_id)[0] == Transition(moves[0], "new", "because", "anna", noon)


def test_moments_come_back_in_utc_and_need_a_time_zone(engine: Engine, noon: datetime) -> None:
    amsterdam = timezone(timedelta(hours=1))
    with SqlUnitOfWork(engine) as uow:
        lead_id = uow.add_lead("anna", "Acme", noon.astimezone(amsterdam)).id
        at = _dossier(uow, lead_id).lead.created_at
        assert (at, at.utcoffset()) == (noon, timedelta(0))
    with SqlUnitOfWork(engine) as uow, pytest.raises(Exception, match="time zone"):
        uow.add_lead("anna", "Acme", noon.replace(tzinfo=None))


def test_words_that_a_database_refuses_do_not_stop_a_turn(engine: Engine, noon: datetime) -> None:
    half_an_emoji = "бюджет \ud83d\0 50k"
    with SqlUnitOfWork(engine) as uow:
        uow.add_note("praise", "anna", half_an_emoji, noon, {"said": half_an_emoji})
        row = uow.connection.execute(select(note)).one()
        assert row.text == "бюджет ? 50k"
        assert row.details == {"said": half_an_emoji}


def test_a_dossier_holds_the_latest_answers_of_each_field_and_all_are_kept(engine: Engine, noon: datetime) -> None:
    lead_id, other = _new_lead(engine, noon), _new_lead(engine, noon, name="Other")

    def tell(uow: SqlUnitOfWork) -> int:
        uow.add_answer(lead_id, _budget("1", noon), supersedes=(), message_id="0")
        for number in range(AT_HAND + 5):
            for lead, field in ((lead_id, "situation"), (lead_id, "need_payoff"), (other, "situation")):
                answer = Answer(field, {"text": f"{field} {number}"}, f"{lead} {number}", "anna", noon)
                uow.add_answer(lead, answer, supersedes=(), message_id=str(number))
        uow.withdraw(_dossier(uow, lead_id).many("situation")[-1:], noon)
        return 0

    _committed(engine, tell)
    with SqlUnitOfWork(engine) as uow:
        dossier = _dossier(uow, lead_id)
        assert [answer.id for answer in dossier.answers] == sorted(answer.id or 0 for answer in dossier.answers)
        assert [answer.text for answer in dossier.many("situation")] == [
            f"situation {number}" for number in range(4, AT_HAND + 4)
        ]
        assert len(dossier.many("need_payoff")) == AT_HAND
        assert dossier.one("budget") is not None
        kept = select(func.count()).select_from(answers_kept).where(answers_kept.c.lead_id == lead_id)
        assert uow.connection.execute(kept).scalar_one() == 1 + 2 * (AT_HAND + 5)
