"""What every action does: open the turn, call one use case, map its replies to responses."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.services import services
from coach.conversation.reminding import remind
from coach.conversation.talk import Heard, Part, Reply, Say, Show
from coach.conversation.turn import Turn
from render import draw, title

Move = Callable[[Turn], None]

LANGUAGE_SLOT = "language"
LEAD_SLOT = "lead"
QUESTION_SLOT = "question"


class CoachAction(Action, ABC):
    """An action that answers a message by one use case."""

    move: ClassVar[Move]

    def __init_subclass__(cls, *, called: str, move: Move) -> None:
        """Names the action and the use case behind it."""
        super().__init_subclass__()
        cls.move = staticmethod(move)
        cls.name = lambda self: called  # type: ignore[method-assign]

    # Abstract, so that the action server does not take this class for an action and instantiate it.
    @abstractmethod
    def name(self) -> str:
        """The action's name in the domain."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Runs the use case in the unit of work of the turn, and copies into slots where the talk stands."""
        kit = services()
        with kit.unit_of_work() as uow:
            person = tracker.sender_id
            heard = heard_from(tracker.latest_message, uow.talk(person).lang, kit.clock.now())
            turn = Turn(heard, uow, person, kit.method, kit.knowledge)
            type(self).move(turn)
            remind(turn)
            for reply in turn.close():
                utter(dispatcher, reply, turn.lang)
        return [
            SlotSet(LANGUAGE_SLOT, turn.talk.lang),
            SlotSet(LEAD_SLOT, turn.talk.lead_id),
            SlotSet(QUESTION_SLOT, turn.talk.open),
        ]


def heard_from(message: dict[str, Any], lang: str, now: datetime) -> Heard:
    """The message as Rasa understood it; a tap or a command has no hearing and stands for its intent."""
    text, intent = message.get("text") or "", message.get("intent") or {}
    metadata = message.get("metadata") or {}
    hearing = message.get("hearing")
    name, confidence = str(intent.get("name") or "nlu_fallback"), float(intent.get("confidence") or 0.0)
    bare = Part(text, name, confidence, "rapport", 0.0)
    whole = Part(**hearing["whole"]) if hearing else bare
    parts = tuple(Part(**part) for part in hearing["parts"]) if hearing else (bare,)
    return Heard(
        text=text,
        lang=hearing["lang"] if hearing else lang,
        intent=name,
        confidence=confidence,
        whole=whole,
        parts=parts,
        ranking=tuple((pair[0], pair[1]) for pair in hearing["ranking"]) if hearing else (),
        tapped=metadata.get("tapped"),
        message_id=str(message.get("message_id") or ""),
        commanded=bool(metadata.get("commanded")),
        # As text a moment keeps its offset only; the clock's zone knows when that changes.
        at=datetime.fromisoformat(metadata["at"]).astimezone(now.tzinfo) if "at" in metadata else now,
    )


def utter(dispatcher: CollectingDispatcher, reply: Reply, lang: str) -> None:
    """Hands a reply to Rasa: words of the catalogues as a response, drawings as text."""
    buttons = [{"title": title(choice, lang), "payload": payload(choice, lang)} for choice in reply.choices]
    if isinstance(reply, Say):
        key = reply.key.replace("-", "_")
        dispatcher.utter_message(response=f"utter_{key}", buttons=buttons, lang=lang, args=dict(reply.args))
    else:
        dispatcher.utter_message(text=draw(reply, lang), buttons=buttons, json_message=_of_lead(reply))


def _of_lead(reply: Show) -> dict[str, Any]:
    """What a channel needs beside the text: that this is the board or the brief, and of which lead.

    The lead shown need not be the one in hand when the turn ends.
    """
    if reply.what == "board":
        return {"shown": reply.what, "lead": reply.data[0].lead.id}
    if reply.what == "brief":
        return {"shown": reply.what, "lead": reply.data.dossier.lead.id}
    return {}


def payload(choice: Any, lang: str) -> str:
    """What a tap sends where no gateway looks buttons up: the bare intent, or the words of the label."""
    return title(choice, lang) if choice.value else f"/{choice.intent}"
