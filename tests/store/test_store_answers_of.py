"""Which live answers a message gave."""

from datetime import datetime

from sqlalchemy.future import Engine

from coach.dossier import Answer
from store.unit_of_work import SqlUnitOfWork


def test_a_message_is_known_by_the_live_answers_it_gave(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        lead = uow.add_lead("anna", "Acme", noon)
        for field, text in (("goal", "a demo"), ("offer", "machines")):
            uow.add_answer(lead.id, Answer(field, {"text": text}, text, "anna", noon), supersedes=(), message_id="m1")
        given = uow.answers_of("m1")
        assert [(of, old.field, old.text) for of, old in given] == [
            (lead.id, "goal", "a demo"),
            (lead.id, "offer", "machines"),
        ]
        uow.withdraw([given[0][1]], noon)
        assert [old.field for _, old in uow.answers_of("m1")] == ["offer"]
        assert not uow.answers_of("m2")
