"""A proposal asked for and a pre-sale brief agreed, as reps tell it."""

import pytest

from coach.reading.milestones import read_milestones


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "they asked for a proposal", {"proposal_asked"}),
        ("en", "she wants a quote by friday", {"proposal_asked"}),
        ("en", "pre-sale brief is agreed, quote requested", {"proposal_asked", "presale_brief"}),
        ("en", "they agreed on the pre-sale brief", {"presale_brief"}),
        ("en", "they have not asked for a quote yet", set()),
        ("en", "did they ask for a quote?", set()),
        ("en", "they want to cut downtime", set()),
        ("nl", "ze hebben een offerte aangevraagd", {"proposal_asked"}),
        ("nl", "hij wil graag een voorstel", {"proposal_asked"}),
        ("nl", "presale-briefing is akkoord", {"presale_brief"}),
        ("nl", "ze willen nog geen offerte", set()),
        ("ru", "попросили прислать КП", {"proposal_asked"}),
        ("ru", "ждут коммерческое предложение до пятницы", {"proposal_asked"}),
        ("ru", "пресейл-бриф согласован", {"presale_brief"}),
        ("ru", "КП пока не просили", set()),
    ],
)
def test_milestones(lang: str, text: str, expected: set[str]) -> None:
    found = read_milestones(text, lang)
    assert set(found) == expected
    assert all(0 <= start < end <= len(text) for start, end in found.values())
