"""Reads the training data with the language of each example: the folder below `data/nlu/` that it stands in."""

from pathlib import Path

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from coach.languages import LANGUAGES


class LanguageImporter(RasaFileImporter):
    """Rasa's importer, with a language on every NLU example."""

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
        return TrainingData(examples)
