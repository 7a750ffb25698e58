"""Reads the training data with the language of each example: the folder below `data/nlu/` that it stands in."""

from pathlib import Path

from rasa.shared.importers import utils
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.training_data import TrainingData

from coach.languages import LANGUAGES


class LanguageImporter(RasaFileImporter):  # type: ignore[misc]
    """Rasa's importer, with a language on every NLU example."""

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Reads the NLU examples; those outside a language's folder get none and are left out of training."""
        merged = TrainingData()
        for lang in LANGUAGES:
            files = [file for file in self._nlu_files if lang in Path(file).parent.parts]
            data = utils.training_data_from_paths(files, lang)
            for example in data.training_examples:
                example.set("language", lang)
            merged = merged.merge(data)
        return merged
