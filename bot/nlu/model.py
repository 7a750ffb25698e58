"""The models that label a message: its intent and its question type.

Pure scikit-learn, without Rasa, so that `coach nlu` answers without loading an engine.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from joblib import parallel_backend
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import PredefinedSplit, cross_val_predict
from sklearn.pipeline import FeatureUnion
from sklearn.svm import LinearSVC

from bot.nlu.features import Line, concepts, marked_stems, normalised, stems, words_with_offsets
from bot.nlu.recogniser import LanguageRecogniser

_MARGIN_COST: Final = 1.0
_TOLERANCE: Final = 0.05
"""Where training stops; a hundred times finer took three times as long and labelled the same."""

_TEMPERATURES: Final = np.geomspace(0.02, 2.0, 40)
_TELLING: Final = 0.7
"""The share of features that is kept after training."""

_FOLDS: Final = 3
_CUE_LENGTH: Final = 4
_WORD_GRAMS: Final = (1, 3)


@dataclass(frozen=True)
class Example:
    """A labelled message.

    Attributes:
        text: The message.
        lang: Its language.
        intent: What the user wants.
        question_type: What it would be said to a buyer; None where it is no line for a buyer.
    """

    text: str
    lang: str
    intent: str
    question_type: str | None = None


@dataclass(frozen=True)
class Label:
    """A label with its confidence and the runners-up, best first."""

    name: str
    confidence: float
    ranking: tuple[tuple[str, float], ...]


def word_features() -> TfidfVectorizer:
    """Stems and their neighbours; the first and the last word of a message are marked as such."""
    return TfidfVectorizer(
        tokenizer=marked_stems,
        token_pattern=None,
        lowercase=False,
        ngram_range=_WORD_GRAMS,
        sublinear_tf=True,
        min_df=2,
    )


def piece_features() -> TfidfVectorizer:
    """Pieces of words, which outlive typing mistakes and compounds."""
    return TfidfVectorizer(preprocessor=normalised, analyzer="char_wb", ngram_range=(1, 5), sublinear_tf=True, min_df=2)


def stretch_features() -> TfidfVectorizer:
    """Pieces across words, which hold how words follow each other."""
    return TfidfVectorizer(preprocessor=normalised, analyzer="char", ngram_range=(3, 6), sublinear_tf=True, min_df=2)


def class_features() -> TfidfVectorizer:
    """Classes of words and their neighbours, the same in all languages."""
    return TfidfVectorizer(
        tokenizer=concepts, token_pattern=None, lowercase=False, ngram_range=_WORD_GRAMS, sublinear_tf=True, min_df=2
    )


class TextClassifier:
    """Stems, word classes and character pieces of all languages, by TF-IDF, in one linear support vector machine.

    One machine for the three languages: their loan words and kindred words teach each other. Its margins become
    confidences by a softmax whose temperature is fitted on folds the machine has not seen; the folds keep the order
    of the examples, so that they part the people who wrote them, and a confidence means what it says for somebody new
    (docs/decisions/0004-a-linear-classifier-of-our-own.md).
    """

    def __init__(self) -> None:
        """Makes an untrained classifier."""
        self._words = word_features()
        self._parts = (self._words, piece_features(), stretch_features(), class_features())
        self._labels: list[str] = []
        self._idf: list[Any] = []
        self._weights = self._offsets = np.empty(0)
        self._temperature = 1.0

    def fit(self, lines: Sequence[Line], labels: Sequence[str]) -> "TextClassifier":
        """Learns from labelled lines; at least three a label."""
        union = FeatureUnion([(str(place), part) for place, part in enumerate(self._parts)])
        features = union.fit_transform(lines)
        machine = LinearSVC(C=_MARGIN_COST, class_weight="balanced", tol=_TOLERANCE)
        folds = PredefinedSplit(_folds(lines, labels))
        with parallel_backend("threading"):  # the machine trains outside Python's lock
            margins = cross_val_predict(machine, features, labels, cv=folds, method="decision_function", n_jobs=-1)
        machine.fit(features, labels)
        self._labels = [str(label) for label in machine.classes_]
        self._offsets = machine.intercept_
        self._temperature = _fit_temperature(margins, np.searchsorted(self._labels, labels))
        self._keep_telling(machine.coef_)
        return self

    def _keep_telling(self, weights: Any) -> None:
        """Keeps the features that tell labels apart most, and forgets the others: half the memory, the same labels."""
        told = np.abs(weights).max(axis=0)
        kept = told >= np.quantile(told, 1 - _TELLING)
        start = 0
        for part in self._parts:
            end = start + len(part.vocabulary_)
            _shrink(part, kept[start:end])
            start = end
        self._idf = [part.idf_ for part in self._parts]
        self._weights = np.ascontiguousarray(weights[:, kept].T, dtype="float32")

    def label(self, line: Line) -> Label:
        """The likeliest label of a line, always one."""
        columns, values = self._vector(line)
        margins = values @ self._weights[columns] + self._offsets
        return self._ranked(_softmax(margins[np.newaxis] / self._temperature)[0])

    def _vector(self, line: Line) -> tuple[Any, Any]:
        """Columns and values of a line, as the vectorisers give them; for one line theirs takes ten times as long."""
        columns, values, start = [], [], 0
        for part, idf, analyse in zip(self._parts, self._idf, self._analysers, strict=True):
            vocabulary = part.vocabulary_
            counts = Counter(vocabulary[gram] for gram in analyse(line) if gram in vocabulary)
            if counts:
                own = np.fromiter(counts, dtype=np.intp, count=len(counts))
                weighed = (1.0 + np.log(np.fromiter(counts.values(), dtype=float, count=len(counts)))) * idf[own]
                columns.append(own + start)
                values.append(weighed / np.sqrt(weighed @ weighed))
            start += len(idf)
        return (np.concatenate(columns), np.concatenate(values)) if columns else (np.empty(0, np.intp), np.empty(0))

    @cached_property
    def _analysers(self) -> tuple[Callable[[Line], list[str]], ...]:
        return tuple(part.build_analyzer() for part in self._parts)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "_analysers"}

    def _ranked(self, probabilities: Any) -> Label:
        order = np.argsort(-probabilities)[:5]
        ranking = tuple((self._labels[place], float(probabilities[place])) for place in order)
        return Label(ranking[0][0], ranking[0][1], ranking)

    def cue(self, line: Line, label: str) -> str:
        """The words of a line that speak most for a label, as they were typed; empty where none does."""
        text, (found, stemmed) = line[0], (words_with_offsets(line[0]), stems(line))
        if not found or len(stemmed) != len(found):
            return ""
        best, place = 0.0, (0, 0)
        for start, end in _stretches(len(stemmed)):
            grams = (" ".join(stemmed[at : at + size]) for size in (1, 2, 3) for at in range(start, end - size + 1))
            score = sum(self._weight(gram, label) for gram in grams) / (1.0 + 0.25 * (end - start))
            if score > best:
                best, place = score, (start, end)
        return text[found[place[0]][1] : found[place[1] - 1][2]] if best > 0 else ""

    def _weight(self, gram: str, label: str) -> float:
        column = self._words.vocabulary_.get(gram)
        if column is None:
            return 0.0
        return float(self._weights[column, self._labels.index(label)] * self._idf[0][column])


def _shrink(part: TfidfVectorizer, kept: Any) -> None:
    """Leaves a fitted vectoriser some of its columns; those keep their order."""
    place = np.cumsum(kept) - 1
    part.vocabulary_ = {gram: int(place[column]) for gram, column in part.vocabulary_.items() if kept[column]}
    part.idf_ = part.idf_[kept]


def _folds(lines: Sequence[Line], labels: Sequence[str]) -> list[int]:
    """The fold of each line: the first third of a label's lines in a language, the second, the last.

    Lines of one author stand together, so that the folds mostly part authors.
    """
    keys = [(lang, label) for (_, lang), label in zip(lines, labels, strict=True)]
    counts, seen, folds = Counter(keys), Counter[tuple[str, str]](), []
    for key in keys:
        folds.append(seen[key] * _FOLDS // counts[key])
        seen[key] += 1
    return folds


def _stretches(count: int) -> Iterator[tuple[int, int]]:
    """All runs of up to four neighbouring words."""
    for start in range(count):
        for end in range(start + 1, min(start + _CUE_LENGTH, count) + 1):
            yield start, end


def _softmax(margins: Any) -> Any:
    shifted = np.exp(margins - margins.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)


def _fit_temperature(margins: Any, places: Any) -> float:
    """The temperature at which the right labels of unseen folds are likeliest."""
    rows = np.arange(len(places))
    losses = [-np.log(_softmax(margins / heat)[rows, places] + 1e-12).mean() for heat in _TEMPERATURES]
    return float(_TEMPERATURES[int(np.argmin(losses))])


class Understanding:
    """All models together: of languages, intents and question types."""

    def __init__(self) -> None:
        """Makes an untrained set of models."""
        self.language = LanguageRecogniser()
        self.intents = TextClassifier()
        self.question_types = TextClassifier()

    def fit(self, examples: Sequence[Example]) -> "Understanding":
        """Learns from labelled messages of all languages."""
        self.language.fit([example.text for example in examples], [example.lang for example in examples])
        self.intents.fit(
            [(example.text, example.lang) for example in examples], [example.intent for example in examples]
        )
        said = [example for example in examples if example.question_type]
        self.question_types.fit(
            [(example.text, example.lang) for example in said], [str(example.question_type) for example in said]
        )
        return self
