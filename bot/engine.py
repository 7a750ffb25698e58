"""The dialogue engine: the one interface behind which Rasa stands.

Rasa lives in a thread and loop of its own; a turn runs in the unit of work that the gateway opened for it.
"""

import asyncio
import gc
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy.future import Engine as SqlEngine

from bot.quiet import quiet_libraries
from bot.warm_up import steps
from coach.languages import LANGUAGES
from store.current import use
from store.unit_of_work import SqlUnitOfWork

_BETWEEN_STEPS_S: Final = 0.1
"""Between two steps of the warm-up: messages that come one upon the other at the start must not wait for one each."""

_WORDS_OF_A_NAME: Final = 3


class TurnFailed(RuntimeError):
    """A turn did not run to its end; nothing of it may be kept."""


@dataclass(frozen=True)
class Incoming:
    """A message on its way into the engine.

    Attributes:
        person: Who sent it; the conversation is theirs.
        text: What was typed; empty for a tap.
        message_id: Key of the message.
        at: When it was sent, with time zone.
        intent: What a tap or a command stands for; None for typed text.
        tapped: What the tapped button means beyond its intent.
        meant: The intent that the user chose for words the coach was not sure of, or gave by a command.
        commanded: Whether the words stood behind a command, so that they need not say what is wanted.
    """

    person: str
    text: str
    message_id: str
    at: datetime
    intent: str | None = None
    tapped: Mapping[str, Any] | None = None
    meant: str | None = None
    commanded: bool = False


@dataclass(frozen=True)
class Answered:
    """What a turn said, and as what the message was understood."""

    replies: tuple[dict[str, Any], ...]
    intent: str


class Engine:
    """A loaded Rasa agent with in-process actions."""

    def __init__(self, model: Path, database: SqlEngine) -> None:
        """Loads the model.

        Args:
            model: A model archive whose checksum was checked.
            database: Where the conversations are kept.
        """
        from bot import tensorflow_stub

        tensorflow_stub.install()
        quiet_libraries()
        from bot.agent import load_agent

        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="engine", daemon=True)
        self._thread.start()
        self._agent, self._actions = self._run(self._load(load_agent, model, database))
        self._loop.call_soon_threadsafe(self._warm, steps(LANGUAGES))

    @staticmethod
    async def _load(load_agent: Any, model: Path, database: SqlEngine) -> Any:
        # In the loop that will run it, for what Rasa binds to a loop at loading.
        return load_agent(model, database)

    def _warm(self, left: Iterator[Callable[[], object]]) -> None:
        step = next(left, None)
        if step is not None:
            step()
            self._loop.call_later(_BETWEEN_STEPS_S, self._warm, left)
            return
        # Model and lexicons stay for good; the collector would look through them all in the middle of a turn.
        gc.collect()
        gc.freeze()

    def _run(self, coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def turn(self, message: Incoming, uow: SqlUnitOfWork) -> Answered:
        """Answers a message within a unit of work; commits nothing.

        Raises:
            TurnFailed: An action failed, or nothing answered.
        """
        answered: Answered = self._run(self._turn(message, uow))
        return answered

    async def _turn(self, message: Incoming, uow: SqlUnitOfWork) -> Answered:
        from rasa.core.channels import UserMessage

        from bot.collecting import Collected

        talk = uow.talk(message.person)
        metadata: dict[str, Any] = {
            "lang": talk.lang if talk.choices or talk.trail or talk.open else None,
            "question": talk.open,
            "today": message.at.date().isoformat(),
            "at": message.at.isoformat(),
        }
        if message.tapped is not None:
            metadata["tapped"] = dict(message.tapped)
        if message.meant is not None:
            metadata["meant"] = message.meant
        if message.commanded:
            metadata["commanded"] = True
            # The few words behind a command say little of their language.
            metadata["lang"] = talk.lang
            # Behind a command stands a name more often than not, and "Van der Valk" asks for no Dutch.
            if len(message.text.split()) <= _WORDS_OF_A_NAME and message.meant != "ask_knowledge":
                metadata["question"] = "company"
        output = Collected()
        user_message = UserMessage(
            message.text,
            output,
            message.person,
            message_id=message.message_id,
            metadata=metadata,
            parse_data=_parse_data(message, metadata) if message.intent else None,
        )
        self._actions.failure = None
        with use(uow):
            try:
                await self._agent.handle_message(user_message)
            except Exception as error:
                # Rasa goes on after a failed action; what it fails upon later only follows from that.
                raise TurnFailed("the turn broke off") from (self._actions.failure or error)
            if self._actions.failure is not None:
                raise TurnFailed("an action failed") from self._actions.failure
            tracker = await self._agent.tracker_store.retrieve(message.person)
        if not output.replies or tracker is None:
            raise TurnFailed("nothing answered")
        intent = str(tracker.latest_message.intent.get("name"))
        return Answered(tuple(output.replies), intent)

    def intent_of(self, text: str) -> tuple[str, float]:
        """What somebody wants, by a message alone, outside any conversation; nothing is kept.

        Args:
            text: As it was typed; it must not begin with a slash, which Rasa obeys.

        Returns:
            The intent, and how sure that is, 0 to 1.

        Raises:
            ValueError: It begins with one.
        """
        if text.lstrip().startswith("/"):
            raise ValueError("a command is no message")
        heard = self._run(self._agent.parse_message(text))
        return str(heard["intent"]["name"]), float(heard["intent"]["confidence"])

    def close(self) -> None:
        """Stops the engine's thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=5)
        gc.unfreeze()


def _parse_data(message: Incoming, metadata: dict[str, Any]) -> dict[str, Any]:
    """A tap or command as Rasa's parse result: it never passes the text parser, which obeys `/intent{...}`."""
    return {
        "text": message.text,
        "intent": {"name": message.intent, "confidence": 1.0},
        "entities": [],
        "metadata": metadata,
    }
