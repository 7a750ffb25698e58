"""English: many leads at once, as hurried reps type; asserted on facts, not on sentences."""

import pytest

from tests.bot.conftest import labels, said


@pytest.fixture
def open_leads(talk):
    """Opens leads by name, as a rep does who has not had them yet."""

    def opened(*names: str):
        for name in names:
            talk(f"open {name}", f"New lead: {name}")

    return opened


def test_an_ambiguous_name_is_asked_about_and_then_the_thing_asked_for_is_done(talk, open_leads) -> None:
    open_leads("Acme BV", "Acme Logistics")
    asked = talk("acme is lost, they chose another supplier")
    assert set(labels(asked)) == {"Acme BV", "Acme Logistics"}
    done = talk("logistics")
    assert (done.state["lead"], done.state["status"]) == ("Acme Logistics", "lost")
    assert "another supplier" in said(done)
    brief = talk("brief for acme", "the second one")
    assert "Acme BV" in said(brief)


def test_nothing_is_done_where_the_rep_goes_on_with_something_else(talk, open_leads) -> None:
    open_leads("Acme BV", "Acme Logistics")
    talk("acme is lost, they chose another supplier", "my leads")
    later = talk("open acme bv")
    assert (later.state["lead"], later.state["status"]) == ("Acme BV", "new")
    assert talk("open acme logistics").state["status"] == "new"


def test_an_unknown_name_is_offered_as_a_new_lead_and_not_taken_for_a_like_one(talk, open_leads, names) -> None:
    open_leads("Acme BV")
    outcome = talk("open Acme Logistics")
    assert labels(outcome) == ["New lead: Acme Logistics", "Acme BV"]
    assert names() == ["Acme BV"]
    assert talk("New lead: Acme Logistics").state["lead"] == "Acme Logistics"


def test_three_leads_each_go_on_exactly_where_they_were(talk, open_leads, standing) -> None:
    open_leads("Kestrel", "Dalton")
    talk("qualify Norbury: about 20k")
    first = standing()
    talk("prepare a call with Kestrel")
    second = standing()
    talk("prepare a call with Dalton", "skip")
    third = standing()
    assert len({first, second, third}) == 3
    for line, stood in (("back to norbury", first), ("open kestrel", second), ("back to daltn", third)):
        talk(line)
        assert standing() == stood


def test_a_look_at_another_lead_leaves_the_running_flow_where_it_is(talk, open_leads, standing) -> None:
    open_leads("Brandt Paper")
    talk("qualify Norbury: about 20k")
    before = standing()
    outcome = talk("status of brandt")
    assert "Brandt Paper" in said(outcome)
    assert standing() == before


def test_a_renamed_lead_is_still_found_by_its_old_name(talk, open_leads, names, standing) -> None:
    open_leads("Brandt Paper", "Norbury")
    talk("qualify Norbury: about 20k")
    before = standing()
    renamed = talk("rename Norbury to Veldman Group")
    assert (renamed.state["lead"], standing()[:2]) == ("Veldman Group", before[:2])
    talk("open brandt")
    assert talk("open norbury").state["lead"] == "Veldman Group"
    assert sorted(names()) == ["Brandt Paper", "Veldman Group"]


def test_without_a_new_name_it_is_asked_for_and_may_be_left(talk, open_leads, standing) -> None:
    open_leads("Norbury")
    talk("rename it")
    assert standing()[1] == "new_name"
    left = talk("skip")
    assert (left.state["lead"], standing()[1]) == ("Norbury", None)
    assert talk("rename it", "Veldman Group").state["lead"] == "Veldman Group"
    assert standing()[1] is None


def test_a_name_that_another_lead_has_leads_to_one_lead_only_after_a_yes(talk, open_leads, names) -> None:
    open_leads("Norbury", "Dalton")
    talk("rename Dalton to Norbury", "no")
    assert sorted(names()) == ["Dalton", "Norbury"]
    talk("rename Dalton to Norbury", "yes")
    assert names() == ["Norbury"]


def test_merged_leads_keep_all_answers_and_come_apart_again(gateway, talk, names) -> None:
    talk("qualify Acme: about 40k, the CFO signs", "stop", "open Acme Freight", "New lead: Acme Freight")
    asked = talk("merge Acme Freight into Acme")
    assert "Acme Freight" in said(asked)
    assert len(names()) == 2
    merged = talk("yes")
    assert names() == ["Acme"]
    assert merged.state["letters"]["budget"]["rating"] == 2
    with gateway.unit_of_work() as uow:
        assert uow.former_names(talk.person) == {uow.leads(talk.person)[0].id: ["Acme Freight"]}
    talk("undo")
    assert sorted(names()) == ["Acme", "Acme Freight"]


def test_compared_leads_stand_side_by_side_and_the_open_question_returns(talk, open_leads, standing) -> None:
    open_leads("Brandt Paper")
    talk("qualify Norbury: about 20k")
    before = standing()
    outcome = talk("compare Norbury with Brandt")
    assert "**Norbury** | **Brandt Paper**" in said(outcome)
    assert standing() == before


def test_leads_are_listed_and_searched_in_pages(talk, open_leads) -> None:
    open_leads(*(f"Kestrel {word}" for word in ("Alpha", "Bravo", "Delta", "Echo", "Golf", "Hotel", "India", "Kilo")))
    open_leads("Brandt Paper")
    listed = talk("my leads")
    assert len(labels(listed)) == 9
    more = talk("more")
    assert labels(more) == ["Kestrel Alpha"]
    assert "Kestrel Bravo" not in said(more)
    assert talk("my leads", "the second one").state["lead"] == "Kestrel Kilo"


def test_qualifying_somebody_new_with_facts_in_the_same_breath_leaves_the_lead_in_hand_alone(talk, open_leads) -> None:
    open_leads("Kestrel Foods")
    outcome = talk("qualify Acme BV: 40k approved, told by Jan the CFO who decides alone, they want fewer stops")
    assert outcome.state["lead"] == "Acme BV"
    assert outcome.state["letters"]["budget"]["evidence"] == "40k approved"
    assert outcome.state["letters"]["authority"]["rating"] == 3
    assert outcome.state["letters"]["timeframe"]["state"] == "unknown"
    kestrel = talk("open kestrel").state
    assert kestrel["letters"]["budget"]["state"] == "unknown"


def test_a_customer_nobody_knows_is_no_part_of_a_merger(talk, open_leads) -> None:
    open_leads("Acme BV", "Norbury")
    outcome = talk("merge Acme BV and Dalton Pumps")
    assert "Dalton" not in said(outcome)
    assert "Which customer" in said(outcome)
    assert labels(outcome) == ["Norbury"]
