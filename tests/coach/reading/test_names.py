"""Which lead a rep means."""

import pytest

from coach.reading.names import match_name

LEADS = ["Brandt Paper", "Acme Corp", "bakkerij Jansen", "Jansen Bouw", "Ромашка", "ООО Вектор-Плюс"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("open the acme one", ["Acme Corp"]),
        ("BRANDT", ["Brandt Paper"]),
        ("brantd paper status", ["Brandt Paper"]),
        ("go to brand", ["Brandt Paper"]),
        ("die van jansen", ["bakkerij Jansen", "Jansen Bouw"]),
        ("bakkerij jansen graag", ["bakkerij Jansen"]),
        ("что там по Ромашке", ["Ромашка"]),
        ("открой вектор", ["ООО Вектор-Плюс"]),
        ("my leads", []),
        ("status", []),
        ("", []),
    ],
)
def test_a_lead_is_found_by_a_part_of_its_name_and_never_guessed(text: str, expected: list[str]) -> None:
    assert match_name(text, LEADS) == expected


def test_without_leads_nothing_is_found() -> None:
    assert match_name("acme", []) == []
