"""Numbers as people type them, in three languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.reading.numbers import digits_to_decimal, read_numbers, read_ranges

SINGLE: dict[str, dict[str, int | Decimal]] = {
    "en": {
        "40k": 40_000,
        "12,500.00": 12_500,
        "2kk": 2_000_000,
        "1.5m": 1_500_000,
        "half a million": 500_000,
        "five grand": 5_000,
        "a million and a half": 1_500_000,
        "two and a half million": 2_500_000,
        "two hundred and fifty thousand": 250_000,
        "forty-five k": 45_000,
        "fifteen hundred": 1_500,
        "a couple of hundred thousand": 200_000,
        "two fifty k": 250_000,
        "one point five million": 1_500_000,
        "2½ million": 2_500_000,
        "1 million 200 thousand": 1_200_000,
        "three quarters of a million": 750_000,
        "forty thousnad": 40_000,
        "half a milion": 500_000,
        "40ish k": 40_000,
        "1'250'000": 1_250_000,
        "twenty twenty seven": 2027,
    },
    "nl": {
        "12.500,-": 12_500,
        "tweeënhalve ton": 250_000,
        "tweeenhalve ton": 250_000,
        "anderhalf miljoen": 1_500_000,
        "vijftienduizend": 15_000,
        "15 mille": 15_000,
        "twintig k": 20_000,
        "2,5 ton": 250_000,
        "halve ton": 50_000,
        "vijf en twintig duizend": 25_000,
        "driehonderdvijftigduizend": 350_000,
        "twee ton vijftig": 250_000,
        "duizendvijftig": 1_050,
        "dertigduisend": 30_000,
        "drie en een half miljoen": 3_500_000,
        "één komma twee miljoen": 1_200_000,
        "driekwart miljoen": 750_000,
        "anderhalf": Decimal("1.5"),
    },
    "ru": {
        "полтора миллиона": 1_500_000,
        "1.5кк": 1_500_000,
        "двести тысяч": 200_000,
        "триста": 300,
        "пол-миллиона": 500_000,
        "полмиллиона": 500_000,
        "пару сотен тысяч": 200_000,
        "1,5 млн": 1_500_000,
        "500 т.р.": 500_000,
        "40 кусков": 40_000,
        "лям": 1_000_000,
        "миллион двести": 1_200_000,
        "два с половиной миллиона": 2_500_000,
        "двухсот пятидесяти тысяч": 250_000,
        "тысяч двести": 200_000,
        "пятсот тыщ": 500_000,
        "пятьсоттысяч": 500_000,
        "1 200 000": 1_200_000,
        "полторы тысячи": 1_500,
        "четверть миллиона": 250_000,
    },
}

RANGES: dict[str, dict[str, tuple[int, int]]] = {
    "en": {
        "40-50k": (40_000, 50_000),
        "between 40 and 50 thousand": (40_000, 50_000),
        "30k to 40": (30_000, 40_000),
        "two to three hundred thousand": (200_000, 300_000),
        "500k - 1.2 million": (500_000, 1_200_000),
        "between one hundred and fifty and two hundred thousand": (150_000, 200_000),
        "€40k-€50k": (40_000, 50_000),
        "4-5 weeks": (4, 5),
    },
    "nl": {
        "30 à 40 mille": (30_000, 40_000),
        "tussen de vijf en twintigduizend": (5_000, 20_000),
        "twee tot drie ton": (200_000, 300_000),
        "vijftien tot twintigduizend": (15_000, 20_000),
    },
    "ru": {
        "от 300 до 400 тыс.": (300_000, 400_000),
        "300-400 тыс": (300_000, 400_000),
        "две-три сотни тысяч": (200_000, 300_000),
        "от 500 до 1 млн": (500_000, 1_000_000),
        "два три миллиона": (2_000_000, 3_000_000),
        "тысяч сорок пятьдесят": (40_000, 50_000),
        "полтора-два миллиона": (1_500_000, 2_000_000),
    },
}

NO_NUMBER = [
    ("en", "call at 16:00"),
    ("en", "+31 6 12345678"),
    ("en", "on 31/12/2026"),
    ("en", "2026-12-31"),
    ("en", "Q2 and B2B"),
    ("en", "a few thousand"),
    ("en", "half a year"),
    ("nl", "een man"),
    ("nl", "tienduizenden"),
    ("nl", "06-12345678"),
    ("ru", "сотни тысяч"),
    ("ru", "тысячи рублей"),
    ("ru", "вести переговоры"),
]


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, cases in SINGLE.items() for text in cases])
def test_one_number_is_read_whole(lang: str, text: str) -> None:
    assert [number.value for number in read_numbers(text, lang)] == [SINGLE[lang][text]]


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, cases in RANGES.items() for text in cases])
def test_a_range_carries_its_scale_to_both_ends(lang: str, text: str) -> None:
    assert [(int(pair.low.value), int(pair.high.value)) for pair in read_ranges(text, lang)] == [RANGES[lang][text]]


@pytest.mark.parametrize(("lang", "text"), NO_NUMBER)
def test_what_is_no_quantity_is_no_number(lang: str, text: str) -> None:
    assert read_numbers(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "the 1st of june"), ("en", "second"), ("nl", "de 3e"), ("nl", "derde"), ("ru", "1-й")],
)
def test_a_rank_is_marked_as_ordinal(lang: str, text: str) -> None:
    assert [number.ordinal for number in read_numbers(text, lang)] == [True]


def test_two_quantities_side_by_side_stay_two() -> None:
    assert [number.value for number in read_numbers("40k 80 people", "en")] == [40_000, 80]
    assert [number.value for number in read_numbers("forty thousand two plants", "en")] == [40_000, 2]


def test_slang_scales_count_only_where_money_is_meant() -> None:
    assert read_numbers("40 штук", "ru")[0].value == 40
    assert read_numbers("40 штук", "ru", money=True)[0].value == 40_000
    assert read_numbers("40 штук баксов", "ru")[0].value == 40_000


def test_a_number_knows_its_characters() -> None:
    text = "  about €12.500,- per year"
    (number,) = read_numbers(text, "nl")
    assert text[number.start : number.end] == number.text == "12.500,-"
    assert not number.is_round_scale


def test_digits_that_are_no_single_number_are_refused() -> None:
    assert digits_to_decimal("3.6.21") is None


@settings(max_examples=200, deadline=None)
@given(
    value=st.integers(1_000, 999_999_999),
    separator=st.sampled_from([",", ".", " ", "\u00a0", "'", ""]),
    lang=st.sampled_from(["en", "nl", "ru"]),
)
def test_grouped_digits_give_the_value_back(value: int, separator: str, lang: str) -> None:
    text = f"{value:,}".replace(",", separator)
    assert [number.value for number in read_numbers(text, lang)] == [value]


@settings(max_examples=200, deadline=None)
@given(
    tenths=st.integers(1, 9_999),
    mark=st.sampled_from([".", ","]),
    scale=st.sampled_from(
        [
            ("en", "k", 3),
            ("en", " million", 6),
            ("nl", " ton", 5),
            ("nl", " mln", 6),
            ("ru", " тыс", 3),
            ("ru", " млн", 6),
            ("ru", "к", 3),
            ("nl", " mille", 3),
        ]
    ),
)
def test_scaled_decimals_give_the_value_back(tenths: int, mark: str, scale: tuple[str, str, int]) -> None:
    lang, word, power = scale
    text = f"{tenths // 10}{mark}{tenths % 10}{word}"
    assert [number.value for number in read_numbers(text, lang)] == [Decimal(tenths) / 10 * 10**power]


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60), lang=st.sampled_from(["en", "nl", "ru"]))
def test_any_text_is_read_without_an_error(text: str, lang: str) -> None:
    last = 0
    for number in read_numbers(text, lang):
        assert last <= number.start < number.end <= len(text)
        last = number.end


@pytest.mark.parametrize(
    ("lang", "text", "span"),
    [
        ("nl", "40k. de rest later", "40k"),
        ("en", "40k. the rest later", "40k"),
        ("ru", "40к. остальное потом", "40к"),
        ("nl", "een ton. de rest later", "een ton"),
        ("ru", "40 тыс. рублей", "40 тыс."),
        ("en", "5 mln. euros", "5 mln."),
    ],
)
def test_a_full_stop_belongs_only_to_an_abbreviated_scale(lang: str, text: str, span: str) -> None:
    (number,) = read_numbers(text, lang)
    assert number.text in (span, span.removeprefix("een "))


def test_a_letter_behind_a_hyphen_is_no_scale() -> None:
    assert [number.value for number in read_numbers("sku 2210-b", "en")] == [Decimal(2210)]
