"""Reads the training data: `data/nlu/` by language, and what the articles of the knowledge base are asked by."""

from collections.abc import Iterator
from pathlib import Path

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from coach.languages import LANGUAGES
from knowledge.leaning import ASKS
from knowledge.library import open_library


class LanguageImporter(RasaFileImporter):
    """Rasa's importer, with a language on every NLU example, and the articles' ways of asking as examples."""

    @cached_method
    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Reads the NLU examples; files outside a language's folder are left out."""
        examples = []
        for file in self._nlu_files:
            lang = next((lang for lang in LANGUAGES if lang in Path(file).parent.parts), None)
            if lang is None:
                continue
            # Gathered, not merged: each of Rasa's merges copies and hashes every example again.
            for example in load_data(file, lang).training_examples:
                example.set("language", lang)
                examples.append(example)
        return TrainingData([*examples, *_asked()])


def _asked() -> Iterator[Message]:
    """How people ask for what stands in the articles, so that a question is heard as one however it is put.

    Every second line is enough: of all of them, the plain "what is ...?" of `data/nlu/` would no longer be heard.
    """
    for article in open_library():
        for line in article.asked[::2]:
            yield Message({TEXT: line, INTENT: ASKS, "language": article.lang})
