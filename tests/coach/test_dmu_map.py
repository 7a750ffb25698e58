"""The DMU map: who takes part in the decision, computed from what was told, in whatever order it was told."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.dossier import Answer, Dossier, Lead
from coach.languages import LANGUAGES
from coach.letters import Letter
from coach.people import DMU_ROLES, KnownPerson, Part, dmu_map, merge, met, person_of, value_of
from render.people import draw_people

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)


def mention(name: str | None = None, job: str | None = None, *parts: str, minute: int = 0) -> KnownPerson:
    at = NOON + timedelta(minutes=minute)
    held = tuple(Part(part, at, f"words {minute}") for part in parts)
    return KnownPerson(name, (job,) if job else (), held, at, f"words {minute}", at)


def answer(field: str, minute: int = 0, **value) -> Answer:
    return Answer(field, value, str(value.get("text", f"{field} told")), "anna", NOON + timedelta(minutes=minute))


def person(minute: int = 0, **value) -> Answer:
    return answer("person", minute, text=value.get("name") or value.get("role"), **value)


def dossier(*answers: Answer) -> Dossier:
    return Dossier(Lead(1, "anna", "Brandt Paper", "new", NOON), answers)


def labels(people) -> set[str]:
    return {each.label for each in people}


def test_what_is_told_of_one_person_in_several_messages_is_one_person() -> None:
    (jan,) = merge([
        mention("Jan", None, "user"),
        mention("Jan de Vries", "CFO", minute=1),
        mention(None, "CFO", "decider", minute=2),
    ])  # fmt: skip
    assert jan.label == "Jan de Vries (CFO)"
    assert [part.dmu for part in jan.parts] == ["user", "decider"]


def test_a_job_told_first_gets_its_name_later() -> None:
    assert labels(merge([mention(None, "CFO", "decider"), mention("Jan", "financieel directeur")])) == {
        "Jan (financieel directeur)"
    }


@pytest.mark.parametrize(
    ("mentions", "people"),
    [
        ([("Jan de Vries", None), ("Jan Bakker", None), ("Jan", None)], {"Jan de Vries", "Jan Bakker", "Jan"}),
        (
            [("Jan de Vries", "CFO"), ("Jan Bakker", "planner"), ("Jan", "planner")],
            {"Jan de Vries (CFO)", "Jan Bakker (planner)"},
        ),
        ([("Jan", "CFO"), ("Jan", "IT manager")], {"Jan (CFO)", "Jan (IT manager)"}),
        ([("Jan", "CFO"), ("Jan", "IT manager"), ("Jan", None)], {"Jan (CFO)", "Jan (IT manager)", "Jan"}),
        ([("Jan", "CFO"), ("Piet", "CFO"), (None, "CFO")], {"Jan (CFO)", "Piet (CFO)", "CFO"}),
        ([("Mr Brown", None), ("Tom Brown", "owner")], {"Tom Brown (owner)"}),
        ([("Анна Петрова", None), ("Петрова Анна", "закупщик")], {"Петрова Анна (закупщик)"}),
        ([("Олег", None), ("Олег Петров", "гендир"), (None, "генеральный директор")],
         {"Олег Петров (генеральный директор)"}),
    ],
)  # fmt: skip
def test_two_who_share_a_name_stay_apart_unless_surname_or_job_settles_it(mentions, people) -> None:
    found = merge([mention(name, job, minute=number) for number, (name, job) in enumerate(mentions)])
    assert {each.label for each in found} == people


NAMES = st.sampled_from([None, "Jan", "Jan de Vries", "Jan Bakker", "Piet", "Piet Mol", "Mr Mol", "Анна Петрова"])
JOBS = st.sampled_from([None, "CFO", "finance director", "planner", "IT manager"])
MENTIONS = st.lists(
    st.builds(
        lambda name, job, parts: (name, job or (None if name else "CFO"), tuple(parts)),
        NAMES,
        JOBS,
        st.lists(st.sampled_from(DMU_ROLES), max_size=2, unique=True),
    ),
    max_size=7,
)


def held(people) -> set:
    return {
        (frozenset(map(str.casefold, (each.name or "").split())), dmu.dmu)
        for each in people
        for dmu in each.parts
    }


@settings(max_examples=150, deadline=None)
@given(MENTIONS, st.randoms(use_true_random=False))
def test_the_order_of_the_messages_does_not_change_who_holds_which_role(told, random) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    first = merge([mention(name, job, *parts, minute=number) for number, (name, job, parts) in enumerate(told)])
    other = merge([mention(name, job, *parts, minute=number) for number, (name, job, parts) in enumerate(shuffled)])
    assert held(first) == held(other)
    assert len(first) == len(other)


@settings(max_examples=150, deadline=None)
@given(MENTIONS)
def test_merging_again_changes_nothing(told) -> None:
    once = merge([mention(name, job, *parts, minute=number) for number, (name, job, parts) in enumerate(told)])
    assert merge(once) == once


@settings(max_examples=100, deadline=None)
@given(MENTIONS)
def test_a_person_kept_and_read_again_is_the_same(told) -> None:
    for each in merge([mention(name, job, *parts, minute=number) for number, (name, job, parts) in enumerate(told)]):
        kept = person_of(Answer("person", value_of(each), each.words, "anna", each.told or NOON))
        assert (kept.name, kept.jobs, kept.parts, kept.since) == (each.name, each.jobs, each.parts, each.since)


def test_contact_and_decider_of_other_answers_are_on_the_map() -> None:
    people = dmu_map([
        answer("contact", text="Karin"),
        answer("role", text="planner"),
        answer("authority", 1, is_decision_maker=False, decider_name="Anna Mol", decider_role="CFO"),
        person(2, name="Els", role="secretary", dmu="gatekeeper"),
    ])  # fmt: skip
    assert labels(people.held("decider")) == {"Anna Mol (CFO)"}
    assert labels(people.held("gatekeeper")) == {"Els (secretary)"}
    assert labels(people.unplaced) == {"Karin (planner)"}
    assert people.empty == ("initiator", "user", "influencer", "buyer")


def test_a_contact_who_decides_holds_the_role_with_the_words_that_say_so() -> None:
    people = dmu_map([answer("contact", text="Karin"), answer("authority", 1, is_decision_maker=True)])
    (karin,) = people.held("decider")
    assert karin.contact and karin.parts[0].words == "authority told"


def test_somebody_who_left_holds_nothing_and_is_still_remembered() -> None:
    people = dmu_map([person(name="Petra", role=None, dmu=None, gone=True), answer("contact", text="Karin")])
    assert labels(people.gone) == {"Petra"} and labels(people.people) == {"Karin"}


def test_a_new_mention_replaces_the_answers_it_adds_to() -> None:
    jan, els = person(name="Jan", role=None, dmu="user"), person(name="Els", role=None, dmu="gatekeeper")
    told = met([jan, els], mention("Jan de Vries", "CFO", "decider", minute=3))
    assert told.answers == (jan,)
    assert {part.dmu for part in told.parts} == {"user", "decider"}


@pytest.mark.parametrize(
    ("answers", "rating"),
    [
        ([], 0),
        ([answer("role", text="planner")], 1),
        ([answer("authority", decider_role="boss", is_decision_maker=False)], 1),
        ([person(role="operators", dmu="user")], 0),
        ([person(role="CFO", dmu="decider")], 2),
        ([person(name="Jan", dmu="decider")], 2),
        ([person(name="Jan", dmu="decider"), person(1, name="Els", dmu="gatekeeper")], 3),
        ([person(name="Jan", dmu="decider"), person(1, name="Els")], 2),
        ([person(name="Jan", dmu="decider"), answer("authority", 1, others_involved=False)], 3),
        ([person(role="CFO", dmu="decider"), person(1, role="CFO", name="Jan"), person(2, name="Els", dmu="buyer")], 3),
    ],
)
def test_authority_counts_what_several_messages_told(answers, rating) -> None:
    assert dossier(*answers).rated(Letter.AUTHORITY).rating == rating


def test_the_rating_names_who_decides_and_who_else_takes_part() -> None:
    view = dossier(person(name="Jan", dmu="decider"), person(1, name="Els", dmu="gatekeeper")).letter(Letter.AUTHORITY)
    assert [reason.args["names"] for reason in view.people] == ["Jan", "Els"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_map_shows_filled_roles_and_one_question_for_each_empty_one(lang: str) -> None:
    known = [answer("contact", text="Karin"), person(1, name="Jan de Vries", role="CFO", dmu="decider")]
    text = draw_people(dossier(*known), lang)
    assert "Jan de Vries (CFO)" in text
    assert text.count("?") == 5 + 1  # five empty roles, and the part of Karin
    assert text.count("Karin, ") == 5
    assert "none" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_contact_the_questions_name_the_company(lang: str) -> None:
    text = draw_people(dossier(), lang)
    assert text.count("Brandt Paper") == 7 and text.count("?") == 6
