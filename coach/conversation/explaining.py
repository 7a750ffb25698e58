"""What a term means, by the knowledge base; and why the coach asks. The open question returns afterwards."""

from collections.abc import Sequence
from typing import Any, Final

from coach.conversation.offering import offer
from coach.conversation.taking import take
from coach.conversation.talk import WAY, Choice
from coach.conversation.touching import touching
from coach.conversation.turn import EXAMPLE, EXPLAINED, Turn
from coach.explanation import COMPARISON, DEFINITION, EXAMPLE_PART, Explanation, Topic
from coach.reading.asking import goes_on

TOPIC: Final = "topic"
"""In the value of a choice: the concept a tap asks about."""

_SOURCE: Final = "source"
_MOST_COMPARED: Final = 1
_MOST_NEAREST: Final = 2
_ASK: Final = "ask_knowledge"
_MAY_ASK: Final = 0.15
"""From this likelihood on, what seems out of scope may be a question about selling that has no article."""


def explain(turn: Turn) -> None:
    """Answers a question to the material, or says that it holds nothing on it and keeps it for the team lead."""
    turn.talk.misses = 0
    if TOPIC in (turn.heard.tapped or {}):
        _explain_tapped(turn, dict(turn.heard.tapped or {}))
        turn.ask_again()
        return
    take(turn)
    _reply(turn, _answer(turn))


def explains(turn: Turn) -> bool:
    """Answers a message that was taken for something else, where the material speaks of it; False where it doesn't.

    What seems none of the coach's business and may yet be a question to the material is declined like one.

    "We keep phoning people who have never heard of us, what is that called?" sounds like a line for a buyer, and
    "what about resellers?" goes on about what was explained last.
    """
    if turn.heard.tapped is not None:
        return False
    found = _answer(turn)
    asked = dict(turn.heard.ranking).get(_ASK, 0.0) >= _MAY_ASK
    if not found.found and not (asked and turn.heard.intent == "out_of_scope"):
        return False
    _reply(turn, found)
    return True


def compares(turn: Turn) -> bool:
    """Answers "mql vs sql" where it was taken for a question about the lead's status; False where it is one."""
    heard = turn.heard
    found = _answer(turn) if heard.tapped is None and heard.ranking else None
    if found is None or not found.found or found.kind != COMPARISON:
        return False
    _reply(turn, found)
    return True


def _reply(turn: Turn, found: Explanation) -> None:
    """Tells what was found, or declines, and comes back to the open question."""
    turn.talk.misses = 0
    if found.found:
        _tell(turn, found)
    else:
        _decline(turn, found)
    turn.ask_again()


def _decline(turn: Turn, found: Explanation) -> None:
    """Says that the material holds nothing on it, with the nearest topics, and keeps the question for the team lead."""
    turn.uow.add_note("question", turn.talk.person, turn.heard.text, turn.heard.at, {})
    turn.say("not-in-material", *_nearest(found.nearest), topics=_titles(found.nearest[:_MOST_NEAREST]))


def explain_again(turn: Turn, lang: str) -> None:
    """Says what was explained last once more, in another language."""
    if turn.explained:
        _tell(turn, turn.knowledge.tell(turn.explained[0], turn.explained[1:], _kind_of(turn.explained), lang))


def explain_question(turn: Turn) -> None:
    """Says why the open question is asked and what is meant by it."""
    turn.talk.misses = 0
    about_it = turn.explained and (turn.talk.open is None or goes_on(turn.heard.text, turn.lang))
    if about_it and explains(turn):
        return
    take(turn)
    if turn.talk.open is None:
        turn.say("why-nothing", *offer(turn))
        return
    turn.tell("why", turn.talk.open, EXAMPLE)
    turn.ask_again()


def _answer(turn: Turn) -> Explanation:
    """The answer to a message; of several sentences to the one that asks, where one does."""
    heard = turn.heard
    asking = [part for part in heard.parts if part.intent == _ASK] if len(heard.parts) > 1 else []
    if asking:
        best = max(asking, key=lambda part: part.confidence)
        return turn.knowledge.answer(best.text, turn.lang, turn.explained, ((_ASK, best.confidence),))
    return turn.knowledge.answer(heard.text, turn.lang, turn.explained, heard.ranking)


def _explain_tapped(turn: Turn, asked: dict[str, Any]) -> None:
    slug, also, part = str(asked[TOPIC]), tuple(asked.get("also", ())), str(asked.get("part", DEFINITION))
    told = (*asked.get("told", ()), part)
    try:
        found = turn.knowledge.tell(slug, also, DEFINITION if part == _SOURCE else part, turn.lang)
    except KeyError:
        # A team lead's own article can be gone since the button was offered.
        turn.say("not-in-material", topics="")
        return
    if part == _SOURCE:
        choices = _ways_on(found, told)
        turn.talk.pending[EXPLAINED] = [topic.slug for topic in found.topics]
        turn.say(
            "sources", *choices, topic=found.topics[0].title, sources={"list": found.sources}, textbook=found.textbook
        )
        return
    _tell(turn, found, told)


def _tell(turn: Turn, found: Explanation, told: Sequence[str] = ()) -> None:
    told = tuple(dict.fromkeys((*told, *(piece.part for piece in found.pieces))))
    turn.show("explanation", found, *_ways_on(found, told))
    slug = found.topics[0].slug
    touch = touching(turn, slug) if slug not in turn.explained else None
    if touch is not None:
        turn.say(touch.key, **touch.args)
    turn.talk.pending[EXPLAINED] = [topic.slug for topic in found.topics]


def _ways_on(found: Explanation, told: Sequence[str]) -> tuple[Choice, ...]:
    """An example, a comparison, more and the source: each only where there is one that was not told."""
    slug = found.topics[0].slug
    asked: dict[str, Any] = {TOPIC: slug, "told": list(told)}
    choices = []
    if EXAMPLE_PART in found.more and EXAMPLE_PART not in told:
        choices.append(Choice("button-show-example", _ASK, {**asked, WAY: "example", "part": EXAMPLE_PART}))
    if COMPARISON not in told:
        for topic in found.compare[:_MOST_COMPARED]:
            value = {**asked, WAY: "compare", "also": [topic.slug], "part": COMPARISON}
            choices.append(Choice("button-compare-with", _ASK, value, args={"topic": topic.title}))
    rest = [part for part in found.more if part not in told and part != EXAMPLE_PART]
    if rest:
        choices.append(Choice("button-tell-more", _ASK, {**asked, WAY: "more", "part": rest[0]}))
    if _SOURCE not in told:
        choices.append(Choice("button-source", _ASK, {**asked, WAY: "source", "part": _SOURCE}))
    return tuple(choices)


def _nearest(topics: Sequence[Topic]) -> tuple[Choice, ...]:
    return tuple(Choice("", _ASK, {TOPIC: topic.slug}, label=topic.title) for topic in topics[:_MOST_NEAREST])


def _titles(topics: Sequence[Topic]) -> dict[str, Any]:
    return {"list": [topic.title for topic in topics]}


def _kind_of(explained: Sequence[str]) -> str:
    return COMPARISON if len(explained) > 1 else DEFINITION
