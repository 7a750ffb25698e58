"""How a lead's status is recommended, and which changes of status are legal."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach.lead import Facts, LetterState, Told, judge_move, recommend, step_back
from coach.letters import Letter
from method import MethodFileError, load_method

RULES = load_method().status
B, A, N, T = Letter.BUDGET, Letter.AUTHORITY, Letter.NEED, Letter.TIMEFRAME


def facts(budget=0, authority=0, need=0, timeframe=0, *, negative=(), months=None, **rest) -> Facts:
    ratings = {B: budget, A: authority, N: need, T: timeframe}
    return Facts(
        letters={
            letter: LetterState(
                0 if letter in negative else rating, letter in negative, months=months if letter is T else None
            )
            for letter, rating in ratings.items()
        },
        **rest,
    )


@pytest.mark.parametrize(
    ("known", "status"),
    [
        (facts(), "new"),
        (facts(budget=2), "received"),
        (facts(fit="target"), "mql"),
        (facts(need=1), "mql"),
        (facts(need=1, fit="no_target"), "disqualified"),
        (facts(need=2, fit="partner"), "partner"),
        (facts(fit="target", negative=[B]), "received"),
        (facts(need=1, negative=[B]), "nurture"),
        (facts(need=2, negative=[T]), "nurture"),
        (facts(need=2, timeframe=2, months=12.1), "nurture"),
        (facts(1, 1, 2, 2, months=12.0), "sql"),
        (facts(budget=3, negative=[N]), "disqualified"),
        (facts(1, 1, 1, 1), "mql"),
        (facts(1, 1, 2, 1), "sql"),
        (facts(2, 2, 3, 2), "sql"),
        (facts(2, 2, 3, 2, presale_brief_agreed=True), "sal"),
        (facts(2, 2, 2, 2, proposal_asked=True), "sql"),
        (facts(3, 1, 3, 3, presale_brief_agreed=True), "sql"),
        (facts(3, 3, 3, 3, fit="target", proposal_asked=True), "sal"),
    ],
)
def test_the_answers_speak_for_the_status_of_the_method(known: Facts, status: str) -> None:
    assert recommend(known, RULES).status == status


def test_the_same_answers_always_give_the_same_recommendation_with_reasons() -> None:
    known = facts(1, 1, 2, 1)
    assert recommend(known, RULES) == recommend(known, RULES)
    assert recommend(known, RULES).reasons


def test_an_assumed_fit_is_said_in_the_reasons() -> None:
    assert "reason-fit-assumed" in {reason.key for reason in recommend(facts(1, 1, 2, 1), RULES).reasons}
    assert "reason-fit-assumed" not in {
        reason.key for reason in recommend(facts(1, 1, 2, 1, fit="target"), RULES).reasons
    }


def test_what_is_missing_for_the_next_status_is_named() -> None:
    lifts = recommend(facts(need=2, budget=1), RULES).lifts
    assert {lift.args["letter"] for lift in lifts} == {"authority", "timeframe"}


def move(current: str, target: str, known: Facts | None = None, came_from=None, rules=RULES, **told):
    return judge_move(current, target, known or facts(), rules, came_from=came_from, told=Told(**told))


def test_the_next_status_on_the_line_is_legal() -> None:
    assert move("new", "received").legal
    assert move("sal", "proposal").legal


def test_a_status_is_skipped_only_when_its_conditions_hold() -> None:
    assert move("new", "mql").legal
    assert not move("new", "sql").legal
    assert move("new", "sql", facts(fit="target")).legal
    assert not move("mql", "sal", facts(1, 1, 1, 1)).legal
    assert move("mql", "sal", facts(1, 1, 2, 1)).legal
    assert not move("sal", "contract", facts(3, 3, 3, 3)).legal


def test_one_step_back_needs_a_reason_and_two_are_too_many() -> None:
    assert move("sql", "assigned").needs == "reason"
    assert move("sql", "assigned", reason="wrong manager").legal
    assert not move("sql", "mql", reason="wrong manager").legal


def test_disqualifying_needs_a_reason_and_is_legal_from_anywhere_on_the_line() -> None:
    for status in RULES.line[:-1]:
        assert move(status, "disqualified").needs == "reason"
        assert move(status, "disqualified", reason="they are broke", category="no_budget").legal


def test_a_lead_comes_back_from_nurture_to_where_it_was_only() -> None:
    assert move("nurture", "mql", came_from="mql").legal
    assert not move("nurture", "sql", came_from="mql").legal


def test_lost_and_disqualified_are_reopened_as_new_with_a_reason() -> None:
    assert not move("lost", "sql", reason="they called").legal
    assert move("lost", "new").needs == "reason"
    assert move("disqualified", "new", reason="new owner").legal


def test_won_is_final() -> None:
    assert not any(move("won", status, reason="x").legal for status in RULES.all)


def test_a_team_lead_can_change_the_thresholds_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "method").mkdir()
    own = Path("method/lead_status.yml").read_text(encoding="utf-8").replace("sal_points: 9", "sal_points: 8")
    (tmp_path / "method" / "lead_status.yml").write_text(own, encoding="utf-8")
    rules = load_method(tmp_path).status
    assert recommend(facts(2, 2, 2, 2, proposal_asked=True), rules).status == "sal"


@pytest.mark.parametrize("text", ["line: [new, won", "line: new", "line: [new, gone]\noff_line: []", "[]"])
def test_a_broken_method_file_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "method").mkdir()
    (tmp_path / "method" / "lead_status.yml").write_text(text, encoding="utf-8")
    with pytest.raises(MethodFileError, match=r"lead_status\.yml"):
        load_method(tmp_path)


@pytest.mark.parametrize(
    ("status", "told", "needs"),
    [
        ("partner", {}, "partner_name"),
        ("nurture", {}, "next_contact"),
        ("disqualified", {}, "reason"),
        ("disqualified", {"reason": "they are rude"}, "category"),
        ("lost", {}, None),
    ],
)
def test_what_a_move_off_the_line_must_be_told_with_is_asked_for(status: str, told: dict, needs: str | None) -> None:
    assert move("mql", status, **told).needs == needs


def test_a_reason_of_another_kind_is_taken_where_the_team_allows_it() -> None:
    rules = replace(RULES, other_reasons=True)
    assert move("mql", "disqualified", rules=rules, reason="they are rude").legal
    assert move("mql", "disqualified", rules=rules).needs == "reason"


def test_from_one_status_off_the_line_to_another_needs_the_same() -> None:
    assert move("nurture", "partner", came_from="sql").needs == "partner_name"
    assert move("partner", "lost", came_from="sql").legal


@pytest.mark.parametrize(
    ("status", "came_from", "back"),
    [("new", None, None), ("sql", "assigned", "assigned"), ("nurture", "sql", "sql"), ("lost", "sal", "new")],
)
def test_one_step_back_is_the_status_before_or_where_the_lead_was(status: str, came_from, back) -> None:
    assert step_back(status, RULES, came_from) == back


def test_a_status_that_the_rules_no_longer_hold_keeps_no_lead_stuck() -> None:
    rules = replace(RULES, line=tuple(status for status in RULES.line if status != "assigned"))
    assert move("assigned", "received", rules=rules).legal


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        (facts(negative=[B]), "reason-negative-budget"),
        (facts(budget=1), "reason-received"),
        (facts(fit="partner"), "reason-fit-partner"),
        (facts(fit="no_target"), "reason-fit-no-target"),
        (facts(need=1, timeframe=2, months=13.0), "reason-need-far"),
        (facts(fit="target"), "reason-mql-target"),
        (facts(need=1), "reason-mql-need"),
    ],
)
def test_every_recommendation_gives_the_rule_that_led_there(known: Facts, reason: str) -> None:
    assert reason in {found.key for found in recommend(known, RULES).reasons}


def test_an_open_questionnaire_holds_nothing_up_and_is_named() -> None:
    found = recommend(facts(3, 3, 3, 3, fit="target", proposal_asked=True, questionnaire_open=("region",)), RULES)
    assert (found.status, found.questionnaire_open) == ("sal", ("region",))


def own_file(folder: Path, old: str, new: str) -> Path:
    text = Path("method/lead_status.yml").read_text(encoding="utf-8")
    assert old in text
    (folder / "method").mkdir()
    (folder / "method" / "lead_status.yml").write_text(text.replace(old, new), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("sal_points: 9", "sal_points: 13", "sal_points"),
        ("sal_points: 9", "sal_point: 9", "sal_point"),
        ("first_response_warn: 5", "first_response_warn: 30", "less than"),
        ("other_reasons: false", "other_reasons: maybe", "true or false"),
        ("reasons: [no_need,", "reasons: [no_clue,", "no_need"),
        ("partner: [partner_name]", "partner: [name]", "partner_name"),
        ("nurture: [next_contact]", "parked: [next_contact]", "parked"),
        ("returns: [nurture, partner]", "returns: [nurture]", "partner"),
        ("reopens: [lost, disqualified]", "reopens: [lost, won]", "off_line"),
        ("line: [new, received,", "line: [received, new,", "begin with new"),
        ("line: [new, received,", "line: [new, lost,", "leave it in one"),
        ("line: [new, received,", "line: [new, new,", "twice"),
        ("implied: [received, assigned]", "implied: [lost]", "line"),
        ("nurture_months: 12", "nurture_months: -1", "above 0"),
    ],
)
def test_a_mistake_in_the_file_is_refused_with_its_key_and_the_cure(tmp_path: Path, old, new, says: str) -> None:
    with pytest.raises(MethodFileError, match=says) as refused:
        load_method(own_file(tmp_path, old, new))
    assert "lead_status.yml" in str(refused.value)


def test_what_an_own_file_leaves_out_is_as_built_in(tmp_path: Path) -> None:
    (tmp_path / "method").mkdir()
    (tmp_path / "method" / "lead_status.yml").write_text("first_response_breach: 60\n", encoding="utf-8")
    rules = load_method(tmp_path).status
    assert (rules.breach_minutes, rules.line, rules.needs) == (60, RULES.line, RULES.needs)


def test_another_day_is_recorded_on_a_lead_that_rests_already() -> None:
    assert move("nurture", "nurture", next_contact=date(2027, 6, 1)).legal
    assert not move("nurture", "nurture").legal
    assert not move("mql", "mql", next_contact=date(2027, 6, 1)).legal
