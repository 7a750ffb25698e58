"""Which language a text is written in."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion

from bot.nlu.features import normalise
from coach.languages import LANGUAGES

_NAME: Final = re.compile(r"(?<=[\w,)] )[A-ZÀ-Ý][\w&.'’-]*")
"""A word with a capital inside a sentence: a name, which belongs to no language."""

_LETTERS_LEFT: Final = 4
_MOSTLY_CYRILLIC: Final = 0.3


class LanguageRecogniser:
    """Cyrillic decides at once; Latin script is weighed by its words and their pieces, names left out."""

    def __init__(self) -> None:
        """Makes an untrained recogniser."""
        pieces = TfidfVectorizer(
            preprocessor=normalise, analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, min_df=2
        )
        words = TfidfVectorizer(
            preprocessor=normalise, token_pattern=r"[^\W\d_]+", ngram_range=(1, 2), sublinear_tf=True
        )
        self._features = FeatureUnion([("pieces", pieces), ("words", words)])
        self._model = LogisticRegression(C=5.0, class_weight="balanced", solver="liblinear", max_iter=300)

    def fit(self, texts: Sequence[str], langs: Sequence[str]) -> "LanguageRecogniser":
        """Learns from the texts in Latin script."""
        pairs = [(_without_names(text), lang) for text, lang in zip(texts, langs, strict=True) if lang != "ru"]
        self._model.fit(self._features.fit_transform([text for text, _ in pairs]), [lang for _, lang in pairs])
        return self

    def recognise(self, text: str) -> tuple[str, float]:
        """The likeliest language of a text and how sure that is, 0 to 1; 0 where there is nothing to go by."""
        if not any(character.isalpha() for character in text):
            return LANGUAGES[0], 0.0
        if cyrillic_share(text) >= _MOSTLY_CYRILLIC:
            return "ru", 1.0
        probabilities = self._model.predict_proba(self._features.transform([_without_names(text)]))[0]
        best = int(np.argmax(probabilities))
        return str(self._model.classes_[best]), float(probabilities[best])


def _without_names(text: str) -> str:
    """A text without the names in it, where enough is left to tell by; capitals throughout are no names."""
    if text.isupper():
        return text
    rest = _NAME.sub(" ", text)
    return rest if sum(character.isalpha() for character in rest) >= _LETTERS_LEFT else text


def cyrillic_share(text: str) -> float:
    """The share of a text's letters that are Cyrillic."""
    letters = [character for character in text if character.isalpha()]
    return sum("\u0400" <= character <= "\u04ff" for character in letters) / len(letters) if letters else 0.0
