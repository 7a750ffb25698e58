"""Calling an answer wrong, with and without the right one."""

import pytest

from coach.reading.wrongness import only_calls_wrong


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "the budget was wrong", True),
        ("en", "no that's not right", True),
        ("en", "wrong contact", True),
        ("en", "the contact was wrong, it's Lotte Vermeer", False),
        ("en", "no, 30k not 20k", False),
        ("en", "the visitors number is wrong, it is 2500", False),
        ("nl", "het budget klopte niet", True),
        ("nl", "klopt niet", True),
        ("nl", "de contactpersoon was fout, het is Lotte Vermeer", False),
        ("nl", "nee 30k", False),
        ("nl", "dat aantal klopt niet, 2500", False),
        ("ru", "число неверное, 2500", False),
        ("ru", "контакт был неправильный", True),
        ("ru", "не тот контакт", True),
        ("ru", "бюджет неверный, там 30 тысяч", False),
        ("ru", "название клиента неправильное", True),
    ],
)
def test_a_verdict_alone_is_no_new_value(lang: str, text: str, expected: bool) -> None:
    assert only_calls_wrong(text, lang) is expected
