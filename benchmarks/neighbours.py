"""Near duplicates and mislabelled neighbours in the training data (`make lint-data`).

Two examples are compared by their pieces of words (cosine, 0 to 1), so that case, punctuation and small changes do
not hide that one is the other's copy. A suspect is an example whose nearest neighbours mostly bear one other label.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.training_data import ARTICLES, blocks
from bot.nlu.features import normalise
from coach.languages import LANGUAGES

COPIES: Final = 0.97
"""From this likeness on one example is the other's copy, under the same label or another."""

ALIKE: Final = 0.9
"""From this likeness on two examples may not bear different labels."""

_CLOSE: Final = 0.6
_NEIGHBOURS: Final = 5
_OF_THEM: Final = 4
_ROWS: Final = 500


@dataclass(frozen=True)
class Line:
    """A training example, its label (question type, or intent), and the file it stands in."""

    text: str
    label: str
    file: str


@dataclass(frozen=True)
class Finding:
    """Two examples that stand too close to each other.

    Attributes:
        kind: `copy`, `two labels`, or `suspect`: most of the nearest neighbours of `first` bear another label.
        first: One example.
        second: The other, or the nearest of the neighbours.
        likeness: 0 to 1.
    """

    kind: str
    first: Line
    second: Line
    likeness: float

    def __str__(self) -> str:
        a, b = self.first, self.second
        return f"{self.kind} {self.likeness:.2f}: [{a.label}] {a.text!r} ({a.file}) ~ [{b.label}] {b.text!r} ({b.file})"


def lines_of(lang: str) -> list[Line]:
    """The training examples of a language that stand in `data/nlu/`; an article keeps its own ways of asking."""
    found = (block for block in blocks(lang) if block.file != ARTICLES)
    return [Line(text, block.label, block.file) for block in found for text in block.texts]


def findings(lines: list[Line]) -> Iterator[Finding]:
    """Copies, likenesses under two labels, and suspects, in the order of the lines."""
    vectors = TfidfVectorizer(preprocessor=_bare, analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    matrix = vectors.fit_transform([line.text for line in lines]).astype("float32")
    for start in range(0, len(lines), _ROWS):
        likeness = (matrix[start : start + _ROWS] @ matrix.T).tocsr()
        for row in range(likeness.shape[0]):
            place = start + row
            columns = likeness.indices[likeness.indptr[row] : likeness.indptr[row + 1]]
            values = likeness.data[likeness.indptr[row] : likeness.indptr[row + 1]]
            near = (values >= _CLOSE) & (columns != place)
            yield from _about(lines, place, columns[near], values[near])


def _bare(text: str) -> str:
    """A text without its marks, which near duplicates differ in."""
    return "".join(character if character.isalnum() else " " for character in normalise(text))


def _about(lines: list[Line], place: int, columns: Any, values: Any) -> Iterator[Finding]:
    own = lines[place]
    for column, value in zip(columns, values, strict=True):
        other = lines[column]
        if column > place and value >= COPIES:
            yield Finding("copy", own, other, float(value))
        elif column > place and value >= ALIKE and own.label != other.label:
            yield Finding("two labels", own, other, float(value))
    nearest = [int(column) for column in columns[np.argsort(-values)[:_NEIGHBOURS]]]
    label, count = Counter(lines[column].label for column in nearest).most_common(1)[0] if nearest else ("", 0)
    if count >= _OF_THEM and label != own.label:
        first = next(column for column in nearest if lines[column].label == label)
        yield Finding("suspect", own, lines[first], float(values[list(columns).index(first)]))


def main() -> int:
    """Prints what was found; returns 1 where an example is nearly another one. The rest is there to be read."""
    from cli.console import out

    found = list(chain.from_iterable(findings(lines_of(lang)) for lang in LANGUAGES))
    for finding in found:
        out.print(str(finding), markup=False, soft_wrap=True)
    counts = Counter(finding.kind for finding in found)
    out.print(", ".join(f"{counts[kind]} {kind}" for kind in ("copy", "two labels", "suspect")))
    return int(counts["copy"] > 0)


if __name__ == "__main__":
    sys.exit(main())
