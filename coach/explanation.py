"""An answer from the knowledge base, as plain data: its texts, what can be asked next, and where it comes from."""

from dataclasses import dataclass
from typing import Final

TERM: Final = "term"
DEFINITION: Final = "definition"
REP: Final = "rep"
COMPARISON: Final = "comparison"
CONFUSED: Final = "confused with"
EXAMPLE_PART: Final = "example"

PARTS: Final = (TERM, DEFINITION, REP, "why", "when", EXAMPLE_PART, CONFUSED, "how", COMPARISON)
"""Where a text of an answer can come from: a glossary line, or a part of an article."""


@dataclass(frozen=True)
class Topic:
    """A concept by its slug and by what it is called in the language of the answer."""

    slug: str
    title: str


@dataclass(frozen=True)
class Piece:
    """A text of an answer.

    Attributes:
        part: One of `PARTS`.
        topic: The concept it speaks of.
        text: The text, as it is written.
    """

    part: str
    topic: Topic
    text: str


@dataclass(frozen=True)
class Explanation:
    """What is said to a question.

    Attributes:
        found: Whether the material answers it.
        lang: The language of the answer; another than that of the question where it asked so.
        kind: The kind of answer that was asked for: "definition", "comparison", "example", "why", "how" or "when".
        topics: The concepts it is about, first the one asked for; to be handed back with the next question.
        pieces: Its texts, in order; about 600 characters, more for lists and for two concepts.
        more: Parts of the first concept that were not told yet, in the order in which they are offered.
        compare: Concepts it can be compared with.
        sources: What the sources are called.
        textbook: What in it is textbook knowledge beyond the sources; empty where nothing is.
        nearest: The concepts next in line, to be offered above all where nothing was found.
    """

    found: bool
    lang: str
    kind: str
    topics: tuple[Topic, ...]
    pieces: tuple[Piece, ...]
    more: tuple[str, ...]
    compare: tuple[Topic, ...]
    sources: tuple[str, ...]
    textbook: str
    nearest: tuple[Topic, ...]
