"""What a partner and a sales manager get to read, and what a partner never does; and the history of a lead."""

from datetime import date, timedelta

import pytest

from coach.conversation.history import show_history
from coach.dossier import Answer, Transition
from coach.handover import for_manager, for_partner
from coach.history import MOST_SHOWN, history
from coach.languages import LANGUAGES
from coach.lead import recommend
from render.brief import LONGEST
from render.handover import draw_handover
from tests.coach.in_memory import METHOD, NOON, InMemory, turn

FIELDS = METHOD.questionnaire
TOLD = [
    ("contact", {"text": "Maya Lindqvist"}),
    ("role", {"text": "head of operations"}),
    ("situation", {"kind": "known", "text": "3 plants, 240 people"}),
    ("problem", {"kind": "known", "text": "freezers fail unnoticed"}),
    ("goal", {"text": "a visit to the plant on friday"}),
    ("region", {"text": "Yorkshire"}),
    ("fit", {"fit": "partner", "text": "too small for us"}),
    ("budget", {"status": "allocated", "amount_min": "4000", "amount_max": "4000", "currency": "EUR", "period": None}),
]


@pytest.fixture
def uow() -> InMemory:
    kept = InMemory()
    kept.add_lead("rep", "Kestrel Foods", NOON)
    for field, value in TOLD:
        words = str(value.get("text") or "about 4k")
        kept.add_answer(1, Answer(field, value, words, "rep", NOON), supersedes=(), message_id="m")
    return kept


def partner_text(uow: InMemory, reason: str | None, lang: str = "en") -> str:
    return draw_handover(for_partner(uow.dossier(1), FIELDS, reason, lang), lang)


def manager_text(uow: InMemory, lang: str = "en") -> str:
    dossier = uow.dossier(1)
    return draw_handover(for_manager(dossier, recommend(dossier.facts(FIELDS), METHOD.status), FIELDS), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_partner_reads_who_what_and_what_was_promised_and_nothing_internal(uow, lang: str) -> None:
    text = partner_text(uow, "too small for us", lang)
    for words in ("Kestrel Foods", "Maya Lindqvist", "240 people", "freezers fail unnoticed", "friday", "Yorkshire"):
        assert words in text
    for internal in ("too small", "/3", "/12", "4k", "4,000", "MQL"):
        assert internal not in text


def test_a_partner_reads_why_it_is_theirs_only_where_that_was_said(uow) -> None:
    assert "certified for cold stores" in partner_text(uow, "certified for cold stores")
    assert "not our target" not in partner_text(uow, "not our target, they only need one sensor")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sales_manager_reads_letters_with_ratings_people_open_fields_and_the_reason(uow, lang: str) -> None:
    text = manager_text(uow, lang)
    assert "2/3" in text
    assert "about 4k" in text
    assert "Yorkshire" in text
    assert text.count("0/3") + text.count("1/3") >= 1
    assert "**" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_hand_over_is_one_screen_however_much_was_told(uow, lang: str) -> None:
    for number in range(60):
        long = f"{number} " + "a very long story about freezers " * 20
        value = {"kind": "known", "text": long}
        for field in ("situation", "problem", "need_payoff"):
            uow.add_answer(1, Answer(field, value, long, "rep", NOON), supersedes=(), message_id="m")
    assert len(partner_text(uow, None, lang)) <= LONGEST
    assert len(manager_text(uow, lang)) <= LONGEST


def test_the_history_tells_moves_and_milestones_newest_last(uow) -> None:
    later = NOON + timedelta(hours=1)
    uow.add_answer(
        1, Answer("proposal_asked", {"text": "they want a quote"}, "they want a quote", "rep", NOON), supersedes=(),
        message_id="m",
    )  # fmt: skip
    uow.move_lead(1, Transition("received", "new", None, "ann", later))
    uow.move_lead(1, Transition("nurture", "received", None, "bob", later + timedelta(hours=1), None, date(2027, 3, 1)))
    events = history(uow.dossier(1), uow.transitions(1))
    assert [event.kind for event in events] == ["opened", "proposal_asked", "moved", "moved"]
    assert [event.by for event in events] == ["rep", "rep", "ann", "bob"]


def test_a_milestone_that_a_recorded_status_says_is_not_told_twice(uow) -> None:
    uow.move_lead(1, Transition("sal", "sql", None, "rep", NOON))
    uow.add_answer(
        1, Answer("presale_brief", {"text": "make it sal"}, "make it sal", "rep", NOON), supersedes=(), message_id="m"
    )
    assert [event.kind for event in history(uow.dossier(1), uow.transitions(1))] == ["opened", "moved"]


def test_a_long_history_shows_the_latest_and_counts_the_rest(uow) -> None:
    for number in range(15):
        before, after = ("new", "lost") if number % 2 == 0 else ("lost", "new")
        uow.move_lead(1, Transition(after, before, "so", "rep", NOON + timedelta(minutes=number)))
    running = turn(uow, "history", "show_history")
    running.talk.lead_id = 1
    show_history(running)
    shown = running.replies[0].args
    assert len(shown["items"]["lines"]) == MOST_SHOWN
    assert shown["earlier"] == 16 - MOST_SHOWN
