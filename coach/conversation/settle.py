"""What a message means at this moment of the conversation.

The classifier labels a message by itself. Here its parts, what can be read in it and the open question settle the one
intent by which the dialogue goes on.
"""

from typing import Final

from coach.conversation.questions import READ, takes_a_name, takes_any_words
from coach.conversation.talk import MOVE_QUESTIONS, Part
from coach.reading.commands import orders_a_status, tells_why_not
from coach.reading.reminders import names_a_time

UNCLEAR: Final = "nlu_fallback"
"""Rasa's own name for "not understood"."""

CONTENT: Final = frozenset({"inform", "state_question"})
SOCIAL: Final = frozenset({"greet", "goodbye", "thank", "affirm", "deny"})
_GIVES_WAY: Final = frozenset({"skip_question", "out_of_scope", "help", "feedback_positive", UNCLEAR}) | SOCIAL
"""Intents that a reading outweighs: "yes, 40k" and "not sure, 40k I think" are answers."""

SURE: Final = 0.45
"""From this confidence on a request inside a longer message is followed."""

SURE_OVER_ANSWER: Final = 0.5
"""While the coach waits for words of any kind, a request needs this much, or the message is the answer."""

SURE_OVER_NAMES: Final = 0.7
"""Where a name or a few words are the answer, any words are likely, and a request needs more."""

UNSURE: Final = 0.4
"""Below this confidence the coach asks back instead of guessing: more of such labels are wrong than right."""

UNSURE_BESIDE: Final = 0.5
"""Below this confidence a message is not turned away as none of the coach's business, but asked back about."""

_LEAVES_A_MOVE: Final = frozenset(
    {"cancel", "go_back", "skip_question", "ask_why", "ask_knowledge", "help", "change_language", "talk_to_human"}
    | {"list_leads", "show_lead_status", "show_summary", "resume", "start_call_prep", "start_qualification", "deny"}
    | {"show_history", "show_people", "hand_over", "compare_leads", "set_reminder"}
)
"""All that is no answer, while a change of status is asked about: "no budget" or "they chose another" are reasons."""

_SOUNDS_LIKE_AN_ORDER: Final = frozenset({"cancel", "resume"})
"""Where nothing is asked there is nothing to stop, and "drop them" speaks of the lead."""

_NAMES_A_STEP: Final = {
    "goal": ("start_call_prep", "start_practice", "talk_to_human"),
    "company": ("switch_lead",),
    "new_name": ("switch_lead", "out_of_scope"),
}
"""What is the answer there: "a demo with the director" is the goal of a call, a mere name is the customer's."""


def settle(whole: Part, parts: tuple[Part, ...], question: str | None, tells: bool) -> str:
    """Settles the intent of a message.

    Args:
        whole: The message understood as one.
        parts: Its sentences.
        question: The open question, by its field.
        tells: Whether a reading found something in the message.

    Returns:
        An intent, or `nlu_fallback`.
    """
    tells = tells or (question == "reminder_time" and names_a_time(whole.text))
    if question in MOVE_QUESTIONS and not _leaves_a_move(whole, question, tells):
        return "inform"
    request = _request_among(parts) if len(parts) > 1 else None
    if request is not None:
        return request
    if _orders_a_status(whole, question) or (question is None and tells_why_not(whole.text)):
        return "set_status"
    intent, confidence = whole.intent, whole.confidence
    if intent == "state_question" and tells and question in READ and not whole.text.rstrip().endswith("?"):
        # "before summer, because the contract ends then" reads like a line for the buyer, and is the answer.
        return "inform"
    if intent in CONTENT:
        return intent if confidence >= UNSURE or tells or question else UNCLEAR
    if tells and intent in _GIVES_WAY:
        return "inform"
    enough = SURE_OVER_NAMES if takes_a_name(question) or intent == "correct_answer" else SURE_OVER_ANSWER
    if takes_any_words(question) and (confidence < enough or intent in _NAMES_A_STEP.get(question or "", ())):
        return "inform"
    if confidence < (UNSURE_BESIDE if intent == "out_of_scope" else UNSURE):
        return "inform" if tells else UNCLEAR
    return intent


def _leaves_a_move(whole: Part, question: str, tells: bool) -> bool:
    """Whether a message is another request than the answer that a change of status waits for."""
    if question != "reason" and whole.intent == "set_status" and whole.confidence >= SURE_OVER_NAMES:
        return True
    if question != "next_contact" and whole.intent == "set_reminder" and whole.confidence >= SURE_OVER_ANSWER:
        # To the question for the next contact "remind me in March" is the answer; no reason is put like that.
        return True
    return not tells and whole.intent in _LEAVES_A_MOVE and whole.confidence >= SURE


def _orders_a_status(whole: Part, question: str | None) -> bool:
    """Whether a message whose label says little orders a change of status in so many words: "park it until March".

    Where free words are awaited, an answer may sound like an order: "make a proposal" is a goal.
    """
    unsure = whole.intent not in CONTENT and (whole.intent in _GIVES_WAY or whole.confidence < UNSURE)
    unsure = unsure or (question is None and whole.intent in _SOUNDS_LIKE_AN_ORDER)
    telling = whole.intent in CONTENT and (question is None or question in READ)
    if not (unsure or telling):
        return False
    return not whole.text.rstrip().endswith("?") and orders_a_status(whole.text)


def _request_among(parts: tuple[Part, ...]) -> str | None:
    """The strongest request in a message of several sentences; answers beside it are taken anyway."""
    requests = [
        part
        for part in parts
        if part.intent not in CONTENT | SOCIAL | {"out_of_scope", "skip_question"} and part.confidence >= SURE
    ]
    return max(requests, key=lambda part: part.confidence).intent if requests else None
