"""Commands of status that the reader was never tuned on: how many it reads, with all that stands beside."""

from pathlib import Path

import pytest

from coach.reading.asking import asks
from coach.reading.commands import orders_a_status, read_status_command

SHARES = {"en": 0.8, "nl": 0.76, "ru": 0.83}
"""The least share that must stay read."""


def cases(lang: str) -> list[tuple[str, list[str]]]:
    text = Path(__file__).with_name(f"held_out_status_{lang}.txt").read_text(encoding="utf-8")
    lines = [line.partition(" => ") for line in text.splitlines() if line and not line.startswith("#")]
    return [(message, [part.strip() for part in wanted.split("|")]) for message, _, wanted in lines]


def is_read(message: str, wanted: list[str], lang: str) -> bool:
    command = read_status_command(message, lang)
    status = "back" if command.back else command.status or "-"
    if status != wanted[0]:
        return wanted[0] == "-" and asks(message, lang)
    told = {"r": command.reason, "p": command.partner, "u": command.until}
    named = (part.partition(":") for part in wanted[1:])
    return all(bool(told[name]) if words == "-" else told[name] == words for name, _, words in named)


@pytest.mark.parametrize("lang", SHARES)
def test_messy_commands_never_seen_before_are_read(lang: str) -> None:
    found = [is_read(message, wanted, lang) for message, wanted in cases(lang)]
    assert len(found) >= 60
    assert sum(found) / len(found) >= SHARES[lang]


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("park them until march", True),
        ("no budget this year, park until January 2027", True),
        ("zet ze in de koelkast tot na de zomer", True),
        ("отложим до марта", True),
        ("one step back, wrong manager", True),
        ("they want to wait until march", False),
        ("the budget is parked until march", False),
        ("they put 40k aside for this", False),
        ("drop table leads", False),
        ("budget 40k, put on hold by the board", False),
        ("ze willen tot maart wachten", False),
        ("они отложили решение до марта", False),
    ],
)
def test_an_order_is_told_from_what_the_customer_does(text: str, orders: bool) -> None:
    assert orders_a_status(text) is orders
