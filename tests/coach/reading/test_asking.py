"""Questions are known by their mark or their first word."""

import pytest

from coach.reading.asking import asks


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "what lifts it to proposal", True),
        ("en", "and how do you plan that today", True),
        ("en", "you want one invoice, right?", True),
        ("en", "make it an sql", False),
        ("en", "they lose two hours a day", False),
        ("nl", "hoeveel mensen werken er", True),
        ("nl", "zet hem op sql", False),
        ("nl", "chauffeurs rijden om", False),
        ("ru", "а сколько вы теряете", True),
        ("ru", "теряют заявки", False),
    ],
)
def test_asking(lang: str, text: str, expected: bool) -> None:
    assert asks(text, lang) is expected
