"""New names, names to open, and short words about what was just shown or done."""

import pytest

from coach.reading.lead_requests import is_before, read_new_name, read_opened_name, read_plain_name, read_stays, wants

NEW_NAMES = {
    "en": """
rename Acme to Acme Group => Acme Group
pls rename acme 2 Acme Grp => Acme Grp
call this lead Fenwick & Sons from now on => Fenwick & Sons
the company is actually called Norbury Ltd, change the name => Norbury Ltd
it's actually called Norbury Ltd => Norbury Ltd
they're called Veldman Group now => Veldman Group
change the lead's name to Dalton Pumps => Dalton Pumps
change name to "Blue Door" => Blue Door
new name for this customer: Harcourt Mills => Harcourt Mills
Acme has a new name, it's Acme Global now => Acme Global
rename it => -
can you rename this one => -
""",
    "nl": """
hernoem Acme naar Acme Groep => Acme Groep
hernoem hem naar Norbury BV graag => Norbury BV
noem deze lead voortaan Fenwick & Zonen => Fenwick & Zonen
het bedrijf heet eigenlijk Norbury BV, pas de naam aan => Norbury BV
verander de naam van de lead in Dalton Pompen => Dalton Pompen
nieuwe naam voor deze klant: Harcourt Molens => Harcourt Molens
Acme heet nu Acme Global => Acme Global
hernoem hem => -
kun je deze hernoemen => -
""",
    "ru": """
переименуй Акме в Акме Групп => Акме Групп
переименуй в Ромашку => Ромашка
называй этот лид теперь Фенвик и сыновья => Фенвик и сыновья
компания на самом деле называется Норбери, поменяй название => Норбери
измени имя лида на Далтон Насосы => Далтон Насосы
новое название клиента: Харкорт Миллс => Харкорт Миллс
Акме теперь называется Акме Глобал => Акме Глобал
переименуй его => -
можешь переименовать этот лид => -
""",
}


@pytest.mark.parametrize(
    ("lang", "line"), [(lang, line) for lang, lines in NEW_NAMES.items() for line in lines.strip().splitlines()]
)
def test_the_new_name_is_read_out_of_the_request(lang: str, line: str) -> None:
    text, _, expected = line.partition(" => ")
    assert read_new_name(text, lang) == (None if expected == "-" else expected)


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("switch to Zebra Foods please", "en", "Zebra Foods"),
        ("the Zebra one", "en", "Zebra"),
        ("go to the lead Meyer & Sons", "en", "Meyer & Sons"),
        ("switch to another lead", "en", None),
        ("die van Zebra", "nl", "Zebra"),
        ("wissel naar Zebra Bouw graag", "nl", "Zebra Bouw"),
        ("andere lead", "nl", None),
        ("открой Зебру", "ru", "Зебра"),
        ("переключись на Зебра Фудс", "ru", "Зебра Фудс"),
        ("другой лид", "ru", None),
    ],
)
def test_the_name_to_open_is_what_is_left_of_the_request(text: str, lang: str, name: str | None) -> None:
    assert read_opened_name(text, lang) == name


@pytest.mark.parametrize(
    "text", ["Acme Global", "call it Acme Global", "the new name is Acme Global", "it's Acme Global"]
)
def test_a_name_asked_for_is_taken_with_or_without_words_around_it(text: str) -> None:
    assert read_plain_name(text, "en") == "Acme Global"


def test_the_lead_that_stays_stands_after_into() -> None:
    text = "merge Acme into Acme BV"
    assert text[read_stays(text, "en") or 0 :] == "Acme BV"
    assert read_stays("merge acme and brandt", "en") is None


@pytest.mark.parametrize(
    ("key", "lang", "texts"),
    [
        ("more", "en", ["more", "show me more", "the rest"]),
        ("more", "nl", ["meer", "nog meer", "de rest graag"]),
        ("more", "ru", ["ещё", "покажи еще", "дальше"]),
        ("undo", "en", ["undo", "no, undo", "undo that", "oops that was wrong"]),
        ("undo", "nl", ["nee, toch niet", "maak ongedaan", "ongedaan maken"]),
        ("undo", "ru", ["отмени", "нет, верни как было", "нет, не надо"]),
    ],
)
def test_short_words_about_what_was_shown_or_done(key: str, lang: str, texts: list[str]) -> None:
    assert [wants(key, text, lang) for text in texts] == [True] * len(texts)
    others = {"en": "show the status", "nl": "toon de status", "ru": "покажи статус"}
    assert not wants(key, others[lang], lang)


def test_the_lead_before_this_one() -> None:
    assert is_before("previous lead", "en")
    assert is_before("de vorige lead graag", "nl")
    assert is_before("предыдущий клиент", "ru")
    assert not is_before("open acme", "en")
