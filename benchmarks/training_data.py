"""The training data as it stands in `data/nlu/` and in the articles, read without Rasa."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from bot.nlu.model import Example
from coach.languages import LANGUAGES
from knowledge.leaning import ASKS
from knowledge.library import open_library

DATA: Final = Path(__file__).resolve().parent.parent / "data" / "nlu"
ARTICLES: Final = "articles"
"""In place of a file's name: the ways of asking that stand in the articles of the knowledge base."""


@dataclass(frozen=True)
class Block:
    """The examples of one label in one file.

    Attributes:
        file: Name of the file.
        intent: What the user wants.
        question_type: What the lines would be said to a buyer; None where they are no such lines.
        texts: The examples.
    """

    file: str
    intent: str
    question_type: str | None
    texts: tuple[str, ...]

    @property
    def label(self) -> str:
        """The question type, or the intent."""
        return self.question_type or self.intent


def blocks(lang: str, data: Path = DATA) -> Iterator[Block]:
    """All blocks of a language, file by file."""
    for file in sorted((data / lang).glob("*.yml")):
        for block in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]:
            lines = (line.strip().removeprefix("- ").strip() for line in block["examples"].splitlines())
            kind = (block.get("metadata") or {}).get("question_type")
            yield Block(file.name, block["intent"], kind, tuple(line for line in lines if line))
    asked = tuple(line for article in open_library() if article.lang == lang for line in article.asked)
    yield Block(ARTICLES, ASKS, None, asked)


def read_examples() -> list[Example]:
    """The training data of all languages, as the classifier learns it."""
    return [
        Example(text, lang, block.intent, block.question_type)
        for lang in LANGUAGES
        for block in blocks(lang)
        for text in block.texts
    ]
