"""What a term means, and why the coach asks; the open question returns afterwards."""

from typing import Final

from coach.conversation.smalltalk import offer
from coach.conversation.taking import take
from coach.conversation.turn import EXAMPLE, Turn
from coach.reading.terms import read_terms

MOST_TERMS: Final = 2
"""How many terms one answer explains: a comparison has two."""


def explain(turn: Turn) -> None:
    """Explains the terms of SPIN and BANT that a question names; anything else is kept for the team lead."""
    turn.talk.misses = 0
    take(turn)
    terms = read_terms(turn.heard.text, turn.lang)[:MOST_TERMS]
    for term in terms:
        turn.say(f"term-{term.replace('_', '-')}")
    if not terms:
        turn.uow.add_note("question", turn.talk.person, turn.heard.text, turn.heard.at, {})
        turn.say("knowledge-later", *(() if turn.talk.open else offer(turn)))
    turn.ask_again()


def explain_question(turn: Turn) -> None:
    """Says why the open question is asked and what is meant by it."""
    turn.talk.misses = 0
    take(turn)
    if turn.talk.open is None:
        turn.say("why-nothing", *offer(turn))
        return
    turn.tell("why", turn.talk.open, EXAMPLE)
    turn.ask_again()
