"""The day of a next contact: the first day on which the time named has come."""

from datetime import date

import pytest

from coach.reading.next_contact import read_next_contact

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "until March", date(2027, 3, 1)),
        ("en", "in March", date(2027, 3, 1)),
        ("en", "march 15th", date(2027, 3, 15)),
        ("en", "after the summer", date(2027, 9, 1)),
        ("en", "january 2027", date(2027, 1, 1)),
        ("en", "in 3 months", date(2027, 2, 22)),
        ("en", "Q2", date(2027, 4, 1)),
        ("en", "next year", date(2027, 1, 1)),
        ("en", "in autumn", date(2027, 9, 1)),
        ("en", "this quarter", date(2026, 12, 31)),
        ("en", "tomorrow", date(2026, 11, 23)),
        ("en", "no money this year, call them in january", date(2027, 1, 1)),
        ("en", "march 2025", None),
        ("en", "yesterday", None),
        ("en", "when they have money", None),
        ("en", "don't know", None),
        ("nl", "tot na de zomer", date(2027, 9, 1)),
        ("nl", "tot maart", date(2027, 3, 1)),
        ("nl", "over een half jaar", date(2027, 5, 22)),
        ("nl", "na de bouwvak", date(2027, 8, 16)),
        ("nl", "weet ik niet", None),
        ("ru", "до марта", date(2027, 3, 1)),
        ("ru", "после лета", date(2027, 9, 1)),
        ("ru", "через полгода", date(2027, 5, 22)),
        ("ru", "до следующего года", date(2027, 1, 1)),
        ("ru", "осенью", date(2027, 9, 1)),
        ("ru", "не знаю", None),
    ],
)
def test_the_first_day_of_what_was_named_is_the_day_of_the_next_contact(lang: str, text: str, day) -> None:
    assert read_next_contact(text, lang, TODAY) == day
