"""Which concept a text sounds like: a linear model over what stands in the articles, solved in one step at start."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Any, Final

import numpy as np
from scipy.linalg import solve
from scipy.sparse import csr_matrix

from knowledge.words import KINDS_OF_FEATURE, features

_SHARE: Final[Mapping[str, float]] = {"w": 0.32, "e": 0.08, "b": 0.08, "p": 0.25, "s": 0.2, "t": 0.07}
"""How much each kind of feature weighs (`words.KINDS_OF_FEATURE`)."""

_STRICTNESS: Final = 1.0
"""How far the model may lean on a single row; more is less."""


@dataclass(frozen=True)
class Row:
    """A text of an article.

    Attributes:
        text: The text.
        lang: Its language.
        slug: The concept it speaks of; empty for what no concept is meant by.
        weight: How much it counts.
        kinds: Which kinds of features are taken of it; fewer make long texts cheap.
    """

    text: str
    lang: str
    slug: str
    weight: float = 1.0
    kinds: str = KINDS_OF_FEATURE


class Matcher:
    """Ridge regression from features of a text to concepts: it learns which words tell concepts apart."""

    def __init__(self, rows: Sequence[Row], slugs: Sequence[str]) -> None:
        """Learns from the texts of the articles; the same texts always give the same matcher."""
        counted = [Counter(features(row.text, row.lang, row.kinds)) for row in rows]
        seen = Counter(feature for counts in counted for feature in counts)
        kept = (feature for feature, count in seen.items() if count > 1 or feature[0] in "ws")
        self._columns = {feature: column for column, feature in enumerate(kept)}
        self._rows = len(rows)
        self._rarity = {feature: 1.0 + log((1 + len(rows)) / (1 + seen[feature])) for feature in self._columns}
        matrix = self._matrix(counted)
        wanted = np.zeros((len(rows), len(slugs)))
        place = {slug: column for column, slug in enumerate(slugs)}
        for at, row in enumerate(rows):
            if row.slug:
                wanted[at, place[row.slug]] = 1.0
        alike = (matrix @ matrix.T).toarray()
        alike[np.diag_indices_from(alike)] += [_STRICTNESS / row.weight for row in rows]
        shares = solve(alike, wanted, assume_a="pos", overwrite_a=True, check_finite=False)
        self._weights = np.asarray(matrix.T @ shares, dtype="float32")

    def _matrix(self, counted: Iterable[Counter[str]]) -> Any:
        columns: list[int] = []
        values: list[float] = []
        ends = [0]
        for counts in counted:
            for column, value in self._vector(counts):
                columns.append(column)
                values.append(value)
            ends.append(len(columns))
        return csr_matrix((values, columns, ends), shape=(len(ends) - 1, len(self._columns)))

    def _vector(self, counts: Mapping[str, int]) -> list[tuple[int, float]]:
        """The columns of a text with their values; what the articles never say makes all else weigh less."""
        squares = dict.fromkeys(_SHARE, 1e-9)
        weighed = []
        for feature, count in counts.items():
            column = self._columns.get(feature)
            value = (1.0 + log(count)) * self._rarity.get(feature, 0.0)
            if column is not None:
                weighed.append((column, value, feature[0]))
            elif feature[0] == "w":
                value = 1.0 + log(1 + self._rows)
            squares[feature[0]] += value * value
        scale = {kind: sqrt(share / squares[kind]) for kind, share in _SHARE.items()}
        return [(column, value * scale[kind]) for column, value, kind in weighed]

    def scores(self, text: str, lang: str) -> Any:
        """How much a text sounds like each concept, about 0 to 1, in the order of the slugs."""
        vector = self._vector(Counter(features(text, lang)))
        if not vector:
            return np.zeros(self._weights.shape[1])
        columns, values = zip(*vector, strict=True)
        return np.asarray(values) @ self._weights[list(columns)]
