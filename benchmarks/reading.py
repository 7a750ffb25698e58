"""What a reading costs: each reader on the development texts, and a message of 300 words (`make bench`)."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from rich.table import Table

from benchmarks.held_out import LETTERS, TODAY, answers
from cli.console import out, quiet
from cli.jsonl import read_one
from coach.languages import LANGUAGES
from coach.reading.commands import read_status_command
from coach.reading.message import read_message
from coach.reading.names import match_name
from coach.reading.opening import read_opening
from coach.reading.terms import read_terms

_ROUNDS: Final = 5
_EVERY: Final = 4
"""The readers that no text was written for read every fourth one."""

_LONG: Final = 300
_LONG_ROUNDS: Final = 40
_COMPANIES: Final = ("Acme", "Brandt Paper", "Bakkerij Jansen", "Nordic Foods", "Ромашка", "Вектор", "Hotel De Zwaan")
_LEADS: Final = tuple(f"{company} {number}" for company in _COMPANIES for number in range(1, 16))
_MANY_LEADS: Final = tuple(f"{company} {number}" for company in _COMPANIES for number in range(1, 73))

Costs = tuple[float, float]
"""Median and 95th percentile in milliseconds."""


def costs(read: Callable[[str], object], texts: Iterable[str], rounds: int = _ROUNDS) -> Costs:
    """What a reader takes for a text, warmed up; spaces at the end keep a text from being remembered."""
    texts = list(texts)
    for text in texts:
        read(text)
    taken = []
    for spare in range(1, rounds + 1):
        for text in texts:
            fresh = text + " " * spare
            begun = time.perf_counter()
            read(fresh)
            taken.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def long_message(texts: Sequence[str]) -> str:
    """One message of 300 words, made of shorter ones."""
    return " ".join(". ".join(texts).split()[:_LONG])


def of_language(lang: str) -> dict[str, Costs]:
    """The costs of all readers in a language."""
    texts = {letter: [text for text, _ in answers(lang, letter, "development")] for letter in LETTERS}
    mixed = [text for own in texts.values() for text in own][::_EVERY]

    def reader(letter: str) -> Callable[[str], object]:
        return lambda text: read_one({"text": text, "lang": lang, "asked": letter, "date": TODAY.isoformat()})

    def whole(text: str) -> object:
        return read_message(text, lang, TODAY, None)

    return {
        **{letter: costs(reader(letter), own) for letter, own in texts.items()},
        "opening": costs(lambda text: read_opening(text, lang), mixed),
        "status command": costs(lambda text: read_status_command(text, lang), mixed),
        "terms": costs(lambda text: read_terms(text, lang), mixed),
        **{
            f"name among {len(names)}": costs(partial(match_name, names=names), mixed)
            for names in (_LEADS, _MANY_LEADS)
        },
        "whole message": costs(whole, mixed),
        f"whole message, {_LONG} words": costs(whole, [long_message(mixed)], _LONG_ROUNDS),
    }


def main() -> None:
    """Prints median and 95th percentile per reader and language."""
    quiet()
    found = {lang: of_language(lang) for lang in LANGUAGES}
    table = Table("reader", title="What a reading costs, in ms: median / 95th percentile")
    for lang in LANGUAGES:
        table.add_column(lang, justify="right")
    for name in found[LANGUAGES[0]]:
        table.add_row(name, *("{:.2f} / {:.2f}".format(*found[lang][name]) for lang in LANGUAGES))
    out.print(table)


if __name__ == "__main__":
    main()
