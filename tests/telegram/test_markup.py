"""What Telegram is sent: escaped, bold where it was, in bubbles that fit, no character cut apart."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.keyboards import rows
from bot.telegram.markup import LONGEST, as_html, bubbles, units

SEEN = ["a", "b", " ", "<", "&", ">", "*", "**", "\n", "\n\n", ". ", "👍🏽", "👩‍💻", "e\u0301", "ж"]
TEXTS = st.lists(st.sampled_from(SEEN), max_size=200).map("".join)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**Acme**: 40k", "<b>Acme</b>: 40k"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("**<script>**", "<b>&lt;script&gt;</b>"),
        ("2 ** 3", "2 ** 3"),
        ("**a** and **b", "<b>a</b> and **b"),
        ("", ""),
    ],
)
def test_bold_is_kept_and_all_else_is_escaped(text: str, html: str) -> None:
    assert as_html(text) == html


@given(TEXTS)
def test_html_says_what_the_text_says_and_closes_what_it_opens(text: str) -> None:
    html = as_html(text)
    assert html.count("<b>") == html.count("</b>")
    assert set(re.findall(r"</?[^>]*>", html)) <= {"<b>", "</b>"}
    bare = unescape(re.sub(r"</?b>", "", html))
    assert bare.replace("*", "") == text.replace("*", "")


@settings(max_examples=300)
@given(TEXTS, st.integers(min_value=40, max_value=120))
def test_every_bubble_fits_and_no_word_is_lost(text: str, longest: int) -> None:
    found = bubbles(text, longest)
    assert all(units(bubble) <= longest for bubble in found)
    together = "".join(found)
    assert re.sub(r"[\s*]", "", together) == re.sub(r"[\s*]", "", text)
    for bubble in found:
        # No bubble begins with what belongs to the character before it.
        assert not re.match("[\u200d\ufe0f\u0301\U0001f3fb-\U0001f3ff]", bubble.lstrip("*"))


def test_long_answers_part_at_paragraphs_and_bold_goes_on() -> None:
    text = "**" + "word " * 30 + "**\n\n" + "more " * 30
    found = bubbles(text, 200)
    assert found[0].startswith("**") and found[0].endswith("**")
    assert found[1].startswith("more")


def test_a_short_text_is_one_bubble_as_it_is() -> None:
    assert bubbles("Hi there") == ["Hi there"]
    assert bubbles("   \n ") == []
    assert units("👍") == 2 and LONGEST == 4096


def test_short_buttons_stand_side_by_side_and_long_ones_alone() -> None:
    assert rows(["Yes", "No", "Later", "Help"]) == [["Yes", "No", "Later"], ["Help"]]
    long = "Compare: Customer satisfaction measurement"
    assert rows(["Yes", long, "No"]) == [["Yes"], [long], ["No"]]
    assert rows([]) == []
