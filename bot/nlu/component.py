"""The Rasa component that understands messages: one for language, intent and question type."""

from datetime import date
from typing import Any

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.hearing import Ear, as_data
from bot.nlu.model import Example, Understanding
from coach.conversation.settle import settle
from coach.reading.message import read_message

MODEL_FILE = "understanding.joblib"

_NAMED_IN_ANY_LANGUAGE = frozenset({"company", "contact", "region", "new_name", "partner_name"})
"""Open questions that a name answers; "Van der Valk" in an English talk asks for no Dutch."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class MessageUnderstanding(GraphComponent):
    """Labels messages, and settles the intent for the moment of the conversation.

    The engine hands the moment over as metadata of the message: `lang`, the open `question`, `today`. Without it
    (`rasa shell`, `rasa test nlu`) the classifier's label stands.
    """

    def __init__(self, model_storage: ModelStorage, resource: Resource, models: Understanding | None) -> None:
        """Takes where the models are stored, and the models where they are trained already."""
        self._model_storage = model_storage
        self._resource = resource
        self._ear = Ear(models) if models else None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "MessageUnderstanding":
        """Creates an untrained component."""
        return cls(model_storage, resource, None)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "MessageUnderstanding":
        """Loads a trained component."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, joblib.load(folder / MODEL_FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Trains the models on the NLU examples of all languages."""
        models = Understanding().fit(examples_of(training_data))
        self._ear = Ear(models)
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump(models, folder / MODEL_FILE, compress=1)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leaves training data as it is: no later component learns from these labels."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Labels messages."""
        for message in messages:
            text = message.get(TEXT)
            if text and self._ear:
                self._label(message, text)
        return messages

    def _label(self, message: Message, text: str) -> None:
        if self._ear is None:
            raise RuntimeError("the component is not trained")
        moment = message.get("metadata") or {}
        question = moment.get("question")
        hearing = self._ear.hear(text, current=moment.get("lang"), names=question in _NAMED_IN_ANY_LANGUAGE)
        intent = hearing.whole.intent
        if "meant" in moment:
            intent = moment["meant"]
        elif "today" in moment:
            readings = read_message(text, hearing.lang, date.fromisoformat(moment["today"]), question)
            tells = bool(readings.outweigh) or (question == "fit" and readings.fit not in (None, "unknown"))
            intent = settle(hearing.whole, hearing.parts, question, tells)
        ranking = [{"name": name, "confidence": confidence} for name, confidence in hearing.ranking]
        message.set(INTENT, {"name": intent, "confidence": hearing.whole.confidence}, add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)
        message.set("hearing", as_data(hearing), add_to_output=True)


def examples_of(training_data: TrainingData) -> list[Example]:
    """The labelled messages of Rasa's training data; language and question type stand in their metadata."""
    examples = []
    for message in training_data.intent_examples:
        metadata = message.get("metadata") or {}
        kind = (metadata.get("intent") or {}).get("question_type")
        examples.append(Example(message.get(TEXT), message.get("language"), message.get(INTENT), kind))
    return examples
