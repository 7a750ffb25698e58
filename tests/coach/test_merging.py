"""Two leads of one customer: what is taken over, what stands, and in which status."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dossier import Answer, Dossier, Lead
from coach.merging import fuller, plan_merger
from method import load_method

METHOD = load_method(None)
NOON = datetime(2026, 3, 2, 12, tzinfo=timezone.utc)


def lead(name: str, *answers: tuple[str, object, int], status: str = "new") -> Dossier:
    """A lead with answers: field, words (None for left open) or a value, and the hour they were said."""
    said = []
    for number, (field, told, hour) in enumerate(answers):
        value = {"open": True} if told is None else told if isinstance(told, dict) else {"text": told}
        text = str(value.get("text", "skip"))
        said.append(Answer(field, value, text, "anna", NOON + timedelta(hours=hour), id=hash((name, number)) % 10**6))
    return Dossier(Lead(len(name), "anna", name, status, NOON), said)


def plan(into: Dossier, other: Dossier):
    return plan_merger(into, other, METHOD.status, METHOD.questionnaire.names)


def copied(merger) -> list[tuple[str, str]]:
    return [(copy.answer.field, copy.answer.text) for copy in merger.copies]


def test_of_single_answers_the_one_said_last_stands() -> None:
    later = plan(lead("Acme", ("budget", "40k", 1)), lead("Acme BV", ("budget", "30k", 2)))
    assert copied(later) == [("budget", "30k")]
    assert [answer.text for answer in later.copies[0].supersedes] == ["40k"]
    earlier = plan(lead("Acme", ("budget", "40k", 2)), lead("Acme BV", ("budget", "30k", 1)))
    assert copied(earlier) == []
    for merger, stands in ((later, "30k"), (earlier, "40k")):
        assert [(one.field, one.stands.text) for one in merger.differences] == [("budget", stands)]


def test_what_collects_is_taken_over_without_doubles() -> None:
    known = {"kind": "known", "text": "Lines stop twice a week."}
    same = {"kind": "known", "text": "lines  stop twice a week"}
    asked = {"kind": "question", "text": "Lines stop twice a week."}
    merger = plan(
        lead("Acme", ("problem", known, 1), ("person", "Lotte", 1)),
        lead("Acme BV", ("problem", same, 2), ("problem", asked, 2), ("person", "lotte", 3), ("person", "Piet", 3)),
    )
    assert [(copy.answer.field, copy.answer.value.get("kind")) for copy in merger.copies] == [
        ("problem", "question"),
        ("person", None),
    ]
    assert merger.differences == ()


def test_an_answer_takes_the_place_of_a_mark_left_open_and_never_the_other_way_round() -> None:
    told = plan(lead("Acme", ("region", None, 5)), lead("Acme BV", ("region", "Benelux", 1)))
    assert copied(told) == [("region", "Benelux")]
    assert told.copies[0].supersedes[0].is_open
    assert told.differences == ()
    assert copied(plan(lead("Acme", ("region", "Benelux", 1)), lead("Acme BV", ("region", None, 5)))) == []
    assert len(plan(lead("Acme"), lead("Acme BV", ("region", None, 5))).copies) == 1


def test_the_name_of_the_lead_that_stays_is_its_own() -> None:
    merger = plan(lead("Acme", ("company", "Acme", 1)), lead("Acme BV", ("company", "Acme BV", 9)))
    assert copied(merger) == []
    assert merger.differences == ()


@pytest.mark.parametrize(
    ("into", "other", "stands", "decided"),
    [
        ("new", "sql", "sql", True),
        ("proposal", "mql", "proposal", True),
        ("mql", "mql", "mql", True),
        ("nurture", "sql", "nurture", False),
        ("sql", "lost", "sql", False),
        ("lost", "lost", "lost", True),
    ],
)
def test_the_further_status_on_the_line_stands_and_beside_one_off_it_that_of_the_lead_that_stays(
    into: str, other: str, stands: str, decided: bool
) -> None:
    merger = plan(lead("Acme", status=into), lead("Acme BV", status=other))
    assert (merger.status, merger.status_decided) == (stands, decided)


def test_the_lead_about_which_more_is_known_stays_and_of_equals_the_first() -> None:
    full, empty = lead("Acme BV", ("budget", "30k", 1)), lead("Acme", ("region", None, 1))
    assert fuller(empty, full) == (full, empty)
    assert fuller(full, empty) == (full, empty)
    another = lead("Other")
    assert fuller(empty, another) == (empty, another)


_FIELDS = ("budget", "contact", "region", "problem", "person", "situation")
_ANSWERS = st.lists(
    st.tuples(st.sampled_from(_FIELDS), st.one_of(st.none(), st.sampled_from(("a", "b", "c"))), st.integers(0, 9)),
    max_size=8,
)


@given(_ANSWERS, _ANSWERS)
def test_nothing_said_is_lost_and_no_single_field_stands_twice(ours: list, theirs: list) -> None:
    def dossier(name: str, answers: list) -> Dossier:
        latest = {}
        for number, answer in enumerate(answers):
            single = answer[0] in ("budget", "contact", "region") or answer[1] is None
            latest[answer[0] if single else (answer[0], answer[1], number)] = answer
        return lead(name, *latest.values())

    into, other = dossier("Acme", ours), dossier("Acme BV", theirs)
    merger = plan(into, other)
    gone = [answer for copy in merger.copies for answer in copy.supersedes]
    standing = [answer for answer in into.answers if answer not in gone] + [copy.answer for copy in merger.copies]
    for field in ("budget", "contact", "region"):
        said = [answer for answer in standing if answer.field == field and not answer.is_open]
        everything = [a for a in (*into.answers, *other.answers) if a.field == field and not a.is_open]
        assert len(said) == (1 if everything else 0)
        if said:
            latest = max(answer.said_at for answer in everything)
            assert said[0].text in {answer.text for answer in everything if answer.said_at == latest}
    for field in ("problem", "person", "situation"):
        told = {a.text for a in (*into.answers, *other.answers) if a.field == field and not a.is_open}
        assert {a.text for a in standing if a.field == field and not a.is_open} == told
