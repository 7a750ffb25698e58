"""Where a conversation stands, what it hears and what it says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from coach.languages import DEFAULT_LANGUAGE

MOVE_QUESTIONS: Final = frozenset({"reason", "partner_name", "next_contact"})
"""Open questions for what a change of status must be told with."""

PAUSED: Final = 8
"""So many leads wait at their question at most; the one left first is forgotten first."""

_WAITS: Final = frozenset({"move"})
"""What waits with a lead: a change of status for its reason."""

TRAIL_LENGTH: Final = 12
"""How many asked questions are remembered for "go back"."""


@dataclass(frozen=True)
class Choice:
    """A button: a label from the catalogues (or a name as it is) and the intent that a tap stands for.

    Attributes:
        key: Message of the catalogues, or empty where `label` holds the text itself.
        intent: The intent a tap has.
        value: What the tap means beyond the intent, JSON types only.
        label: The text itself, for names of leads.
        args: Arguments of the message.
    """

    key: str
    intent: str
    value: Mapping[str, Any] = field(default_factory=dict)
    label: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)


SAID: Final = "said"
"""In the value of a choice: words the coach was not sure of, which the choice's intent gives a meaning."""

WAY: Final = "way"
"""In the value of a choice: how it goes on from an explanation, in the words of `coach.reading.asking.way_on`."""


@dataclass(frozen=True)
class Say:
    """One bubble: a message of the catalogues with its arguments and choices."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Show:
    """One bubble that is drawn from data: the letter board or the call brief."""

    what: str
    data: Any
    choices: tuple[Choice, ...] = ()


Reply = Say | Show


@dataclass(frozen=True)
class Part:
    """One sentence of a message, understood by itself.

    Attributes:
        text: The sentence.
        intent: Its likeliest intent.
        confidence: 0 to 1.
        question_type: What it would be if it were said to a buyer.
        question_confidence: 0 to 1.
        cue: The words that speak for the question type; empty where none stands out.
    """

    text: str
    intent: str
    confidence: float
    question_type: str
    question_confidence: float
    cue: str = ""


@dataclass(frozen=True)
class Heard:
    """A message as it was understood.

    Attributes:
        text: The message.
        lang: The language it is answered in.
        intent: What the user wants, settled for this moment of the conversation.
        confidence: 0 to 1.
        whole: The message understood as one.
        parts: Its sentences, at least one.
        ranking: The likeliest intents of the whole, best first.
        tapped: What a tapped button stands for, None for typed text.
        message_id: Key of the message; a turn is idempotent by it.
        at: When it was sent.
        commanded: Whether the words stood behind a command: what is wanted was said by it, and they only tell of whom.
    """

    text: str
    lang: str
    intent: str
    confidence: float
    whole: Part
    parts: tuple[Part, ...]
    ranking: tuple[tuple[str, float], ...]
    tapped: Mapping[str, Any] | None
    message_id: str
    at: datetime
    commanded: bool = False


@dataclass
class Talk:
    """Where the conversation with one person stands. The store keeps it; Rasa's slots hold copies.

    Attributes:
        person: Who is talking.
        lang: The language of the answers.
        lead_id: The lead in hand.
        flow: `prep`, `qualify` or None.
        open: The open question, by its field; None where nothing is asked.
        trail: Questions asked before, latest last, for "go back".
        last_field: The field answered last, for corrections that name none.
        misses: Messages in a row that were not understood.
        passed: Fields left behind in this flow without being settled ("go on").
        pending: What waits for one more word: a status for its reason, a message for the name of the customer, a
            request for which of several leads it is about.
        paused: By lead, where its flow was left: by "stop", or for another lead; the one left last is last.
        choices: Buttons offered last, as plain data.
        offered_by: Key of the message whose answer offered them.
        told_of: What the coach said once about a lead and does not repeat every turn, by the lead's key.
    """

    person: str
    lang: str = DEFAULT_LANGUAGE
    lead_id: int | None = None
    flow: str | None = None
    open: str | None = None
    trail: list[str] = field(default_factory=list)
    last_field: str | None = None
    misses: int = 0
    passed: list[str] = field(default_factory=list)
    pending: dict[str, Any] = field(default_factory=dict)
    paused: dict[str, Any] = field(default_factory=dict)
    choices: list[dict[str, Any]] = field(default_factory=list)
    offered_by: str = ""
    told_of: dict[str, str] = field(default_factory=dict)

    def pause(self) -> None:
        """Remembers where the flow of the lead in hand stands, so that it goes on there; a bounded number of leads."""
        if self.flow is None and self.open is None:
            return
        key = str(self.lead_id or "")
        self.paused.pop(key, None)
        waiting = {name: value for name, value in self.pending.items() if name in _WAITS}
        self.paused[key] = {
            "flow": self.flow,
            "open": self.open,
            "trail": self.trail,
            "passed": self.passed,
            "pending": waiting,
        }
        for oldest in list(self.paused)[:-PAUSED]:
            del self.paused[oldest]

    def take_up(self, lead_id: int | None) -> bool:
        """Goes on where the flow of a lead was left; False where it was not."""
        left = self.paused.pop(str(lead_id or ""), None)
        if not isinstance(left, dict):
            return False
        self.flow, self.open = left["flow"], left["open"]
        self.trail, self.passed = list(left["trail"]), list(left["passed"])
        self.pending |= left["pending"]
        return True

    def left_last(self) -> int | None:
        """The lead whose flow was left last; None where none was, or where it had no lead yet."""
        keys = [key for key, left in self.paused.items() if isinstance(left, dict)]
        return int(keys[-1]) if keys and keys[-1] else None

    def ask(self, question: str | None) -> None:
        """Makes a question the open one and remembers the one before it."""
        if self.open and self.open != question:
            self.trail = [*self.trail, self.open][-TRAIL_LENGTH:]
        self.open = question
