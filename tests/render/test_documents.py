"""Documents: one A4 page in every language, whatever the rep typed, with the words of the chat as real text."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.conversation.reminding import notes_at
from coach.dossier import Dossier
from coach.languages import LANGUAGES
from coach.letters import BANT, SPIN
from coach.people import DMU_ROLES
from locales import catalogue
from render.pdf.board import board_pdf
from render.pdf.brief import brief_pdf
from render.pdf.fonts import STAND_IN, legible
from render.pdf.page import MARGIN
from tests.render.documents import (
    A4,
    METHOD,
    NOON,
    brief,
    dossier,
    known,
    level,
    overlapping,
    planned,
    read_back,
    recommended,
)

BUDGET = {"status": "allocated", "amount_min": 40000, "amount_max": 40000, "currency": "EUR", "period": None}
FULL = dossier(
    "Бумажная фабрика «Волга»",
    [
        ("contact", {"text": "Anna Müller"}),
        ("role", {"text": "purchasing manager"}),
        ("offer", {"text": "packaging machines"}),
        ("when", {"text": "at four"}),
        *known("situation", "two plants", "four lines"),
        *known("problem", "changeovers take half a shift"),
        *planned("implication", "what does half a shift cost you?"),
        ("person", {"text": "Els", "name": "Els", "role": "line lead", "dmu": "user"}),
        ("budget", {"text": "about 40k", **BUDGET}),
    ],
)
EMPTY = dossier("Brandt Paper", [])
LONG = "the changeover of the third line takes the whole morning shift " * 6
OVERFLOWING = dossier(
    "W" * 200,
    [
        ("contact", {"text": "Ж" * 200}),
        ("role", {"text": "head of purchasing " * 20}),
        ("offer", {"text": LONG}),
        ("when", {"text": LONG}),
        ("goal", {"text": LONG}),
        *[answer for letter in SPIN for answer in known(letter.value, *(f"{number} {LONG}" for number in range(25)))],
        *[answer for letter in SPIN for answer in planned(letter.value, *("what would it cost you " * 14,) * 6)],
        *[("person", {"name": f"Person {n}", "role": LONG, "dmu": DMU_ROLES[n % 6]}) for n in range(12)],
        ("person", {"name": "Nobody Knows", "role": LONG}),
        ("budget", {"text": LONG, **BUDGET}),
        ("need", {"text": LONG, "has_need": True, "kind": "explicit"}),
    ],
    partner="Partner " * 30,
    next_contact=date(2027, 3, 1),
)


def documents(of: Dossier, lang: str) -> list[bytes]:
    return [brief_pdf(brief(of), lang, NOON), board_pdf(of, recommended(of), lang, NOON)]


words = st.one_of(
    st.text("abcdefgh ijklmn opqrst", max_size=120),
    st.text("абвгдеё жзийклмн", max_size=120),
    st.text(max_size=40),
    st.integers(1, 260).map("W".__mul__),
    st.sampled_from(["Щ" * 150, "😀" * 30, "שלום עולם", "مرحبا بالعالم", LONG, "a\nb\tc", "<b>&amp;</b>", "%s {x} ❤️"]),
)
kinds = st.sampled_from(["known", "question"])
single = st.sampled_from(["contact", "role", "offer", "when", "goal", "region", "task", "project_type"])
answers = st.one_of(
    st.tuples(single, st.fixed_dictionaries({"text": words})),
    st.tuples(st.sampled_from([x.value for x in SPIN]), st.fixed_dictionaries({"kind": kinds, "text": words})),
    st.tuples(st.sampled_from([f"{x.value}_question" for x in BANT]), st.fixed_dictionaries({"text": words})),
    st.tuples(st.just("person"), st.fixed_dictionaries({"name": words, "dmu": st.sampled_from(DMU_ROLES)})),
    st.tuples(st.just("budget"), words.map(lambda text: {"text": text, **BUDGET})),
    st.tuples(st.just("need"), words.map(lambda text: {"text": text, "has_need": True, "kind": "implied"})),
)
leads = st.builds(dossier, words.filter(str.strip), st.lists(answers, max_size=60))


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(leads, st.sampled_from(LANGUAGES))
def test_whatever_the_rep_typed_it_is_one_a4_page_with_nothing_outside_or_overlapping(of: Dossier, lang: str) -> None:
    for document in documents(of, lang):
        held_on_one_page(document)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("of", [EMPTY, FULL, OVERFLOWING], ids=["empty", "full", "overflowing"])
def test_an_empty_and_an_overflowing_lead_take_one_page_each(of: Dossier, lang: str) -> None:
    for document in documents(of, lang):
        held_on_one_page(document)


def held_on_one_page(document: bytes) -> None:
    found = read_back(document)
    assert found.pages == 1
    assert found.size == pytest.approx(A4, abs=0.1)
    assert found.boxes
    slack = 1.5  # A letter's ink may reach over its advance.
    assert min(left for left, _, _, _ in found.boxes) >= MARGIN - slack
    assert max(right for _, _, right, _ in found.boxes) <= A4[0] - MARGIN + slack
    assert min(bottom for _, bottom, _, _ in found.boxes) >= MARGIN - slack
    assert max(top for _, _, _, top in found.boxes) <= A4[1] - MARGIN + slack
    assert overlapping(found.boxes) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_brief_holds_every_part_in_the_words_of_the_chat(lang: str) -> None:
    say = catalogue(lang).format
    text = read_back(brief_pdf(brief(FULL), lang, NOON)).text
    labels = ("goal", "offer", "known", "problem", "objection", "questions", "dmu", "empty", "notes")
    headings = [say(f"label-{name}") for name in labels]
    headings += [say(f"dmu-{role}") for role in DMU_ROLES]
    headings += [say(f"letter-{letter.value.replace('_', '-')}") for letter in SPIN + BANT]
    assert [heading for heading in headings if heading.casefold() not in text.casefold()] == []
    for said in ("Anna Müller", "purchasing manager", "at four", "two plants", "half a shift cost you?", "Els"):
        assert said in text
    assert level(say("plan-b")) in text
    assert say("status-received") in text and say(f"status-{recommended(FULL).status}") in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_board_holds_the_letters_the_reasons_and_the_next_question(lang: str) -> None:
    say = catalogue(lang).format
    text = read_back(board_pdf(FULL, recommended(FULL), lang, NOON)).text
    for letter in SPIN + BANT:
        assert say(f"letter-{letter.value.replace('_', '-')}") in text
    assert "about 40k" in text
    assert "2/3" in text
    assert say("label-next") in text
    assert say("label-why", {"status": say(f"status-{recommended(FULL).status}")}) in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_partner_and_the_next_contact_stand_under_the_customer(lang: str) -> None:
    rested = dossier("Brandt Paper", [], partner="Nordlicht", next_contact=date(2027, 3, 1))
    notes = notes_at(rested.lead, rested, NOON, METHOD.status)
    for document in (
        brief_pdf(brief(rested), lang, NOON),
        board_pdf(rested, recommended(rested), lang, NOON, notes=notes),
    ):
        text = read_back(document).text
        assert "Nordlicht" in text
        assert catalogue(lang).day(date(2027, 3, 1)) in text
        held_on_one_page(document)


def test_a_board_says_how_long_a_new_lead_has_been_waiting() -> None:
    new = Dossier(replace(EMPTY.lead, status="new"), ())
    notes = notes_at(new.lead, new, NOON + timedelta(minutes=40), METHOD.status)
    assert "waiting 40 minutes" in read_back(board_pdf(new, recommended(new), "en", NOON, notes=notes)).text


def test_cyrillic_can_be_searched_and_copied() -> None:
    for document in documents(FULL, "ru"):
        found = read_back(document)
        assert "Бумажная фабрика «Волга»" in found.text
        assert "Бумажная фабрика «Волга»" in found.properties["Title"]


def test_what_is_shortened_ends_with_an_ellipsis_and_what_is_left_out_is_counted() -> None:
    facts = known("situation", *(f"fact {number}" for number in range(40)))
    many = dossier("W" * 200, [*facts, ("goal", {"text": LONG})])
    text = read_back(brief_pdf(brief(many), "en", NOON)).text
    assert "W…" in text
    shown = len(re.findall(r"fact \d", text))
    assert 3 <= shown < 40
    assert f"and {40 - shown} more" in text
    goal = text.partition("Goal ")[2].partition(" Plan B")[0]
    assert goal.endswith("…")
    assert goal[1:-1] in level(LONG)


def test_characters_that_cannot_be_printed_are_seen_and_explained() -> None:
    odd = dossier("Brandt 😀🚀 שלום Paper", [])
    text = read_back(brief_pdf(brief(odd), "en", NOON)).text
    assert f"Brandt {STAND_IN} Paper" in text
    assert catalogue("en").format("document-stand-in", {"sign": STAND_IN}) in text
    assert STAND_IN not in read_back(brief_pdf(brief(FULL), "en", NOON)).text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("cafe\u0301", "café"),
        ("й", "й"),
        ("a\u200bb\ufe0f", "ab"),
        ("tab\tand\nline", "tab and line"),
        ("👍🏽👍🏽", STAND_IN),
        ("日本 GmbH", f"{STAND_IN} GmbH"),
        ("Łódź, Iași, Ørsted, € 5, ₽ 3", "Łódź, Iași, Ørsted, € 5, ₽ 3"),
        ("", ""),
    ],
)
def test_text_is_shown_as_far_as_the_fonts_go(typed: str, shown: str) -> None:
    assert legible(typed) == shown


def test_the_same_lead_at_the_same_time_gives_the_same_bytes_and_another_time_others() -> None:
    assert documents(FULL, "nl") == documents(FULL, "nl")
    later = brief_pdf(brief(FULL), "nl", NOON + timedelta(minutes=1))
    assert later != documents(FULL, "nl")[0]
    assert read_back(later).properties["CreationDate"].startswith("D:202611221201")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_who_made_it_and_when_as_the_language_writes_dates(lang: str) -> None:
    found = read_back(documents(FULL, lang)[0])
    assert found.properties["Author"] == "sales coach"
    assert catalogue(lang).day(NOON.date()) in found.text
    assert "12:00" in found.text
