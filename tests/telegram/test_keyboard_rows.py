"""How buttons stand: short ones side by side, long ones alone, all of them and in their order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.keyboards import rows


def test_short_ones_stand_side_by_side_and_long_ones_alone() -> None:
    assert rows(["Yes", "No", "Why?", "Skip"]) == [["Yes", "No", "Why?"], ["Skip"]]
    long = "The managing director and the CFO"
    assert rows(["Yes", long, "No"]) == [["Yes"], [long], ["No"]]
    assert rows([]) == []


@settings(deadline=None)
@given(st.lists(st.text(min_size=1, max_size=60), max_size=12))
def test_none_is_lost_none_moved_and_no_row_is_wider_than_a_phone(titles: list[str]) -> None:
    found = rows(titles)
    assert [title for row in found for title in row] == titles
    for row in found:
        assert 1 <= len(row) <= 3
        assert len(row) == 1 or sum(map(len, row)) <= 30
