"""The models that label a message: its language, its intent and its question type.

Pure scikit-learn, without Rasa, so that `coach nlu` answers without loading an engine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import FeatureUnion
from sklearn.svm import LinearSVC

from bot.nlu.features import Stems, normalise, words_with_offsets
from coach.languages import LANGUAGES

MODEL_VERSION: Final = 1
"""Raised when a stored model can no longer be read by this code."""

_MARGIN_COST: Final = 0.4
_TEMPERATURES: Final = np.geomspace(0.02, 2.0, 40)
_FOLDS: Final = 3
_CUE_LENGTH: Final = 4


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


class TextClassifier:
    """Stems and character pieces, weighted by TF-IDF, in one linear support vector machine.

    Its margins become confidences by a softmax whose temperature is fitted on folds the machine has not seen, so that
    a confidence means what it says (docs/decisions/0004-a-linear-classifier-of-our-own.md).
    """

    def __init__(self, lang: str) -> None:
        """Takes the language whose stems are used."""
        self._stems = Stems(lang)
        self._words = TfidfVectorizer(
            tokenizer=self._stems, token_pattern=None, lowercase=False, ngram_range=(1, 3), sublinear_tf=True
        )
        pieces = TfidfVectorizer(
            preprocessor=normalise, analyzer="char_wb", ngram_range=(1, 5), sublinear_tf=True, min_df=2
        )
        self._features = FeatureUnion([("words", self._words), ("pieces", pieces)])
        self._model = LinearSVC(C=_MARGIN_COST, class_weight="balanced")
        self._temperature = 1.0
        self._word_weights: dict[str, Any] = {}

    def fit(self, texts: Sequence[str], labels: Sequence[str]) -> "TextClassifier":
        """Learns from labelled texts; at least three a label."""
        features = self._features.fit_transform(texts)
        margins = cross_val_predict(self._model, features, labels, cv=_FOLDS, method="decision_function")
        self._model.fit(features, labels)
        self._temperature = _fit_temperature(margins, np.searchsorted(self._model.classes_, labels))
        words = len(self._words.vocabulary_)
        rows = zip(self._model.classes_, self._model.coef_, strict=True)
        self._word_weights = {str(label): (row[:words] * self._words.idf_).astype("float32") for label, row in rows}
        return self

    def label(self, text: str) -> Label:
        """The likeliest label of a text, always one."""
        margins = self._model.decision_function(self._features.transform([text]))
        return self._ranked(_softmax(margins / self._temperature)[0])

    def _ranked(self, probabilities: Any) -> Label:
        order = np.argsort(-probabilities)[:5]
        ranking = tuple((str(self._model.classes_[place]), float(probabilities[place])) for place in order)
        return Label(ranking[0][0], ranking[0][1], ranking)

    def cue(self, text: str, label: str) -> str:
        """The words of the text that speak most for a label, as they were typed; empty where none does."""
        found, stems = words_with_offsets(text), self._stems(text)
        if not found or len(stems) != len(found):
            return ""
        weights = self._word_weights[label]
        best, place = 0.0, (0, 0)
        for start, end in _stretches(len(stems)):
            grams = (" ".join(stems[at : at + size]) for size in (1, 2, 3) for at in range(start, end - size + 1))
            score = sum(weights[self._words.vocabulary_[gram]] for gram in grams if gram in self._words.vocabulary_)
            score /= 1.0 + 0.25 * (end - start)
            if score > best:
                best, place = score, (start, end)
        return text[found[place[0]][1] : found[place[1] - 1][2]] if best > 0 else ""


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


class LanguageRecogniser:
    """Which of the languages a text is in. Cyrillic decides at once; Latin script is weighed by its pieces."""

    def __init__(self) -> None:
        """Makes an untrained recogniser."""
        self._pieces = TfidfVectorizer(
            preprocessor=normalise, analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, min_df=2
        )
        self._model = LogisticRegression(C=20.0, class_weight="balanced", max_iter=300)

    def fit(self, texts: Sequence[str], langs: Sequence[str]) -> "LanguageRecogniser":
        """Learns from the texts in Latin script."""
        pairs = [(text, lang) for text, lang in zip(texts, langs, strict=True) if lang != "ru"]
        self._model.fit(self._pieces.fit_transform([text for text, _ in pairs]), [lang for _, lang in pairs])
        return self

    def recognise(self, text: str) -> tuple[str, float]:
        """The likeliest language of a text and how sure that is, 0 to 1; 0 where there is nothing to go by."""
        if not any(character.isalpha() for character in text):
            return LANGUAGES[0], 0.0
        if cyrillic_share(text) >= 0.3:
            return "ru", 1.0
        probabilities = self._model.predict_proba(self._pieces.transform([text]))[0]
        best = int(np.argmax(probabilities))
        return str(self._model.classes_[best]), float(probabilities[best])


def cyrillic_share(text: str) -> float:
    """The share of a text's letters that are Cyrillic."""
    letters = [character for character in text if character.isalpha()]
    return sum("\u0400" <= character <= "\u04ff" for character in letters) / len(letters) if letters else 0.0


class Understanding:
    """All models together: one intent model and one question-type model per language."""

    def __init__(self) -> None:
        """Makes an untrained set of models."""
        self.version = MODEL_VERSION
        self.language = LanguageRecogniser()
        self.intents: dict[str, TextClassifier] = {}
        self.question_types: dict[str, TextClassifier] = {}

    def fit(self, examples: Sequence[Example]) -> "Understanding":
        """Learns from labelled messages of all languages."""
        self.language.fit([example.text for example in examples], [example.lang for example in examples])
        for lang in LANGUAGES:
            own = [example for example in examples if example.lang == lang]
            lines = [example for example in own if example.question_type]
            if own:
                self.intents[lang] = TextClassifier(lang).fit(
                    [example.text for example in own], [example.intent for example in own]
                )
            if lines:
                self.question_types[lang] = TextClassifier(lang).fit(
                    [example.text for example in lines], [str(example.question_type) for example in lines]
                )
        return self
