"""Random dialogues as Rasa would record them, for comparing tracker stores."""

# mypy: disable-error-code="import-untyped"

import copy
import random
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from hypothesis import strategies as st
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActionReverted,
    ActiveLoop,
    AllSlotsReset,
    BotUttered,
    ConversationPaused,
    ConversationResumed,
    Event,
    FollowupAction,
    LoopInterrupted,
    ReminderCancelled,
    ReminderScheduled,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

Step = tuple[str, int]
"""What kind of turn, and the seed of what it is like."""

FORM = "budget_form"
DOMAIN = f"""
version: "3.1"
intents: [greet, inform, ask_why, deny]
entities: [amount]
slots:
  language: {{type: categorical, values: [en, nl, ru], initial_value: en, mappings: [{{type: custom}}]}}
  lead: {{type: any, mappings: [{{type: custom}}]}}
  question: {{type: text, influence_conversation: true, mappings: [{{type: custom}}]}}
  amount: {{type: text, mappings: [{{type: from_entity, entity: amount}}]}}
forms:
  {FORM}: {{required_slots: [amount]}}
responses:
  utter_greet: [{{text: hi}}]
actions: [action_answer, action_explain]
"""
SLOTS: dict[str, list[Any]] = {
    "language": ["en", "nl", "ru", None],
    "lead": [{"id": 1, "name": "Акме"}, [1, 2], None],
    "question": ["budget", "when", None],
}


class Clock:
    """Time that goes on a second with every event."""

    def __init__(self) -> None:
        self.at = 1_700_000_000.0

    def stamp(self, events: list[Event]) -> list[Event]:
        for event in events:
            self.at += 1
            event.timestamp = self.at
        return events


def domain() -> Domain:
    return Domain.from_yaml(DOMAIN)


def heard(rng: random.Random, intent: str | None = None) -> UserUttered:
    name = intent or rng.choice(["greet", "inform", "ask_why", "deny"])
    entities = [{"entity": "amount", "value": "50k", "start": 0, "end": 3}] if name == "inform" else []
    ranked = {"name": name, "confidence": 0.9}
    parsed = {"text": "50k денег", "intent": ranked, "entities": entities, "intent_ranking": [ranked]}
    return UserUttered("50k денег", ranked, entities, parsed, input_channel=rng.choice(["telegram", "cli"]))


def session(carried: DialogueStateTracker | None = None) -> list[Event]:
    slots = carried.slots.values() if carried else ()
    return [
        ActionExecuted("action_session_start", "RulePolicy", 1.0),
        SessionStarted(),
        *(SlotSet(slot.name, slot.value) for slot in slots if slot.has_been_set),
        ActionExecuted("action_listen"),
    ]


def listen() -> ActionExecuted:
    return ActionExecuted("action_listen", "RulePolicy", 1.0)


def turn(step: str, rng: random.Random, tracker: DialogueStateTracker) -> list[Event]:
    """One turn that may follow what a tracker holds."""
    if step == "expired":
        # A conversation that expired goes on in a session that carries its slots over.
        return session(tracker)
    if tracker.is_paused():
        return [heard(rng), *([ConversationResumed(), listen()] if rng.random() < 0.5 else [])]
    if step == "taken back":
        return _taken_back(rng)
    if tracker.active_loop_name:
        return _form_turn(rng)
    return {"plain": _plain_turn, "form": _form_start, "undone": _undone_turn, "paused": _paused_turn}.get(
        step, _restart
    )(rng)


_REMINDERS = (
    ReminderScheduled("greet", datetime(2027, 1, 1), name="later"),
    ReminderCancelled("later"),
    AllSlotsReset(),
)


def _plain_turn(rng: random.Random) -> list[Event]:
    events: list[Event] = [heard(rng)]
    for _ in range(rng.randint(1, 2)):
        events.append(ActionExecuted(rng.choice(["action_answer", "utter_greet"]), "RulePolicy", 1.0))
        events.append(BotUttered("ja", {"buttons": [{"title": "ok"}]}))
        name = rng.choice(list(SLOTS))
        events.append(SlotSet(name, rng.choice(SLOTS[name])))
    if rng.random() < 0.2:
        events.append(copy.copy(rng.choice(_REMINDERS)))
    if rng.random() < 0.2:
        events += [FollowupAction("action_explain"), ActionExecuted("action_explain")]
    events.append(listen())
    if rng.random() < 0.1:
        # Set between two turns, by Rasa's HTTP API.
        events.append(SlotSet("question", rng.choice(SLOTS["question"])))
    return events


def _form_start(rng: random.Random) -> list[Event]:
    asked = [ActiveLoop(FORM), SlotSet("requested_slot", "amount"), BotUttered("how much?")]
    return [heard(rng, "greet"), ActionExecuted(FORM, "RulePolicy", 1.0), *asked, listen()]


def _form_turn(rng: random.Random) -> list[Event]:
    what = rng.random()
    if what < 0.2:
        done = [SlotSet("amount", "50k"), SlotSet("requested_slot", None), ActiveLoop(None)]
        return [heard(rng, "inform"), ActionExecuted(FORM), *done, ActionExecuted("action_answer"), listen()]
    if what < 0.4:
        rejected = [ActionExecutionRejected(FORM, "RulePolicy", 1.0), LoopInterrupted(True)]
        again = [ActionExecuted(FORM), SlotSet("requested_slot", "amount")] if rng.random() < 0.5 else []
        return [heard(rng, "ask_why"), *rejected, ActionExecuted("action_explain"), *again, listen()]
    return [heard(rng, "inform"), ActionExecuted(FORM), SlotSet("requested_slot", "amount"), listen()]


def _undone_turn(rng: random.Random) -> list[Event]:
    events = _plain_turn(rng)
    while not isinstance(events[-1], ActionExecuted):
        events.pop()
    return [*events, UserUtteranceReverted(), listen()]


def _taken_back(rng: random.Random) -> list[Event]:
    """A whole stretch of the conversation at once, sometimes more of it than there is; by Rasa's HTTP API."""
    kind = rng.choice([UserUtteranceReverted, ActionReverted])
    return [*(kind() for _ in range(rng.randint(1, 12))), listen()]


def _paused_turn(rng: random.Random) -> list[Event]:
    return [heard(rng), ActionExecuted("action_answer"), ConversationPaused(), listen()]


def _restart(rng: random.Random) -> list[Event]:
    return [heard(rng), ActionExecuted("action_restart"), Restarted(), *session()]


def dialogue(steps: list[Step], tracker: DialogueStateTracker) -> Iterator[list[Event]]:
    """The events of one turn after the other; the caller applies them to the tracker before it goes on."""
    clock = Clock()
    yield clock.stamp(session())
    for kind, seed in steps:
        yield clock.stamp(turn(kind, random.Random(seed), tracker))


def dialogues(forms: bool) -> st.SearchStrategy[list[Step]]:
    """Dialogues of some length; plain turns, and forms where there are any, are most of them."""
    kinds = ["plain"] * 8 + ["form"] * 2 * forms + ["undone", "undone", "paused", "restarted", "expired", "taken back"]
    return st.lists(st.tuples(st.sampled_from(kinds), st.integers(0, 999)), min_size=25, max_size=40)
