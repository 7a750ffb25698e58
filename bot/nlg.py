"""Says Rasa's `utter_*` from the catalogues, so that changing a word retrains nothing."""

from typing import Any

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from coach.languages import DEFAULT_LANGUAGE
from locales import catalogue


class CatalogueGenerator(NaturalLanguageGenerator):
    """A natural language generator over the Fluent catalogues, named in `endpoints.yml`."""

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        """Takes what Rasa hands every generator; neither is needed."""

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """Says one response in the language of the conversation."""
        key = utter_action.removeprefix("utter_").replace("_", "-")
        lang = kwargs.get("lang") or tracker.get_slot("language") or DEFAULT_LANGUAGE
        return {"text": catalogue(lang).format(key, kwargs.get("args"))}
