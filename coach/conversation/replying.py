"""Yes and no: answers where the open question takes them, else small words."""

from typing import Any, Final

from coach.conversation.offering import offer
from coach.conversation.preparing import answer, go_on, skip, take_aside
from coach.conversation.reminders import TIME
from coach.conversation.several import answer_merge, leave_aside
from coach.conversation.taking import note_answer, take
from coach.conversation.talk import MOVE_QUESTIONS
from coach.conversation.turn import Turn
from coach.letters import SPIN, Letter

_SPIN_FIELDS: Final = frozenset(letter.value for letter in SPIN)


def affirm(turn: Turn) -> None:
    """Takes a yes."""
    _reply(turn, yes=True)


def deny(turn: Turn) -> None:
    """Takes a no."""
    _reply(turn, yes=False)


def _reply(turn: Turn, *, yes: bool) -> None:
    if turn.aside.get("question") == TIME:
        take_aside(turn)
        return
    if turn.aside:
        answer_merge(turn, yes=yes)
        return
    if turn.left and not yes:
        leave_aside(turn)
        return
    question = turn.talk.open
    if question in MOVE_QUESTIONS and not yes:
        skip(turn)
        return
    if (
        question is not None
        and question in _SPIN_FIELDS
        and turn.dossier is not None
        and (turn.dossier.many(question) or not yes)
    ):
        # "One more, or shall we go on?" - "no" and "ok" both go on.
        skip(turn)
        return
    if question in MOVE_QUESTIONS:
        answer(turn)
        return
    plain = _plain(question, yes)
    if take(turn):
        turn.talk.misses = 0
        go_on(turn)
    elif plain is not None and question is not None and turn.dossier is not None:
        turn.talk.misses = 0
        note_answer(turn, question, plain)
        go_on(turn)
    elif question is not None:
        answer(turn)
    else:
        turn.talk.misses = 0
        turn.say("what-then", *offer(turn))


def _plain(question: str | None, yes: bool) -> dict[str, Any] | None:
    """What a bare yes or no means as an answer; None where it says nothing."""
    if question == Letter.BUDGET.value:
        return {
            "status": "allocated" if yes else "none",
            "amount_min": None,
            "amount_max": None,
            "currency": None,
            "period": None,
        }
    if question == "authority":
        return {"is_decision_maker": yes}
    if question == "need":
        return {"has_need": yes, "kind": "topic" if yes else None, "by_customer": False}
    if question == "fit":
        return {"fit": "target" if yes else "no_target"}
    return None
