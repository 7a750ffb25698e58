"""Russian: many leads at once; asserted on facts, not on sentences."""

from tests.bot.conftest import said


def test_a_renamed_lead_is_found_by_its_old_name(talk, names) -> None:
    talk("открой Акме", "Новый лид: Акме", "переименуй Акме в Норбери Групп")
    assert names() == ["Норбери Групп"]
    talk("открой Ромашку", "Новый лид: Ромашка")
    assert talk("вернись к Акме").state["lead"] == "Норбери Групп"


def test_leads_are_merged_after_a_yes_and_come_apart_again(talk, names) -> None:
    talk("открой Ромашку", "Новый лид: Ромашка", "открой Акме Групп", "Новый лид: Акме Групп")
    talk("объедини Ромашку и Акме Групп")
    assert len(names()) == 2
    talk("да")
    assert len(names()) == 1
    talk("отмени")
    assert sorted(names()) == ["Акме Групп", "Ромашка"]


def test_a_latin_name_typed_in_cyrillic_and_inflected_is_the_same_lead(talk) -> None:
    talk("открой Brandt", "Новый лид: Brandt", "открой Ромашку", "Новый лид: Ромашка")
    assert talk("вернись к Брандту").state["lead"] == "Brandt"
    assert "**Brandt** | **Ромашка**" in said(talk("сравни Брандт и Ромашку"))


def test_leads_are_searched_by_what_is_missing(talk) -> None:
    talk("открой Ромашку", "Новый лид: Ромашка")
    assert "Ромашка" in said(talk("какие лиды без бюджета"))


def test_facts_of_somebody_new_do_not_go_to_the_lead_in_hand(talk) -> None:
    talk("квалифицируй Брандт", "бюджет 500 тысяч")
    outcome = talk("квалифицируй Вектор: бюджет 2 млн, решает директор")
    assert outcome.state["lead"] == "Вектор"
    assert "2 млн" in outcome.state["letters"]["budget"]["evidence"]
