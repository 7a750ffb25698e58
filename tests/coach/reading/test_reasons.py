"""The reasons a lead is disqualified for, in the words of hurried reps."""

import pytest

from coach.languages import LANGUAGES
from coach.reading.reasons import REASONS, read_reason
from coach.reasons import as_message, taken_apart, written
from locales import catalogue


@pytest.mark.parametrize(
    ("lang", "text", "category"),
    [
        ("en", "they dont need it", "no_need"),
        ("en", "not interested at all", "no_need"),
        ("en", "no money for it", "no_budget"),
        ("en", "they can't afford us", "no_budget"),
        ("en", "way too small for us", "no_fit"),
        ("en", "just a student with homework", "no_fit"),
        ("en", "email bounces", "wrong_data"),
        ("en", "the number doesn't exist", "wrong_data"),
        ("en", "nobody ever picks up", "unreachable"),
        ("en", "ghosted me", "unreachable"),
        ("en", "they are rude", None),
        ("nl", "ze hebben het niet nodig", "no_need"),
        ("nl", "geen geld", "no_budget"),
        ("nl", "past niet bij ons", "no_fit"),
        ("nl", "veel te klein", "no_fit"),
        ("nl", "nummer klopt niet", "wrong_data"),
        ("nl", "neemt nooit op", "unreachable"),
        ("nl", "krijg ze niet te pakken", "unreachable"),
        ("nl", "ze waren onbeschoft", None),
        ("ru", "им это не нужно", "no_need"),
        ("ru", "денег нет", "no_budget"),
        ("ru", "не наш клиент", "no_fit"),
        ("ru", "номер не существует", "wrong_data"),
        ("ru", "никто не берёт трубку", "unreachable"),
        ("ru", "не выходит на связь", "unreachable"),
        ("ru", "нагрубили мне", None),
    ],
)
def test_a_reason_is_read_into_one_of_the_five(lang: str, text: str, category: str | None) -> None:
    assert read_reason(text, lang) == category


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("category", REASONS)
def test_the_words_on_the_button_mean_that_reason(lang: str, category: str) -> None:
    label = catalogue(lang).format(f"reason-category-{category.replace('_', '-')}")
    assert read_reason(label, lang) == category


def test_the_reps_words_stay_whole_beside_the_category_that_was_chosen() -> None:
    kept = written("they are rude", "no_fit", "en")
    assert taken_apart(kept, "nl") == ("no_fit", "they are rude")
    assert "they are rude" in str(as_message(kept, "en", disqualified=True))


def test_words_that_speak_for_themselves_are_kept_as_they_are() -> None:
    assert written("no budget at all", "no_budget", "en") == "no budget at all"
    assert taken_apart("no budget at all", "ru") == ("no_budget", "no budget at all")


def test_a_tapped_reason_without_words_is_its_category() -> None:
    kept = written("unreachable", "unreachable", "ru")
    assert taken_apart(kept, "ru")[0] == "unreachable"
    assert taken_apart(written("wrong_data", "wrong_data", "en"), "en") == ("wrong_data", "")
