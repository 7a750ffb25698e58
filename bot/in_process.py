"""Runs custom actions inside the engine's process instead of over HTTP."""

import importlib
import pkgutil
from typing import Any

import jsonschema
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor

import actions


class InProcessActions(EndpointConfig):
    """An action endpoint that calls rasa_sdk's executor directly.

    Rasa logs an exception of an action and goes on as if nothing had happened; here it is kept, so that the engine can
    fail the turn and nothing of it is committed.
    """

    def __init__(self) -> None:
        """Registers the actions of the `actions` package."""
        super().__init__(url="http://in-process.invalid", enable_selective_domain=True)
        self._executor = ActionExecutor()
        # Imported here first: rasa_sdk logs an import error and goes on with half the actions.
        for module in pkgutil.iter_modules(actions.__path__):
            importlib.import_module(f"{actions.__name__}.{module.name}")
        self._executor.register_package(actions.__name__)
        self.failure: Exception | None = None

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """Runs the action that Rasa asks for."""
        try:
            return await self._executor.run(kwargs["json"])
        except Exception as error:
            self.failure = error
            raise


def compile_result_schema() -> None:
    """Lets Rasa check action results with a validator compiled once.

    Rasa 3.6.21 calls `jsonschema.validate`, which checks the schema itself each time: 28 to 36 ms per custom action.
    """
    validator = jsonschema.Draft7Validator(RemoteAction.action_response_format_spec())

    def validate(self: RemoteAction, result: dict[str, Any]) -> bool:
        validator.validate(result)
        return True

    RemoteAction._validate_action_result = validate
