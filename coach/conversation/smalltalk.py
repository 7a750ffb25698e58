"""Answers to everything beside the work; each ends at the open question again."""

from typing import Final

from coach.conversation.explaining import explain_again, explains
from coach.conversation.offering import offer
from coach.conversation.settle import CONTENT
from coach.conversation.taking import take
from coach.conversation.talk import SAID, Choice
from coach.conversation.turn import HELP, MISSES, Turn
from coach.languages import LANGUAGES
from coach.reading.commands import read_language

_A_CHANCE: Final = 0.1
"""A meaning less likely than this is not offered."""


def _answer(turn: Turn, key: str, **args: object) -> None:
    """Says one thing, takes along what else the message told, and comes back to the open question."""
    turn.talk.misses = 0
    take(turn)
    if turn.talk.open is not None:
        turn.say(key, **args)
        turn.ask_again()
    else:
        turn.say(key, *offer(turn), **args)


def greet(turn: Turn) -> None:
    """Greets; somebody with a lead in hand is reminded of it."""
    _answer(turn, "greet-again" if turn.dossier else "greet", **turn.words())


def goodbye(turn: Turn) -> None:
    """Says goodbye; everything stays where it is."""
    turn.talk.misses = 0
    turn.say("goodbye", open="yes" if turn.talk.open else "no")


def thank(turn: Turn) -> None:
    """Takes thanks."""
    _answer(turn, "welcome")


def praised(turn: Turn) -> None:
    """Takes praise, and keeps it for the team lead."""
    _note(turn, "praise")
    _answer(turn, "praised")


def criticised(turn: Turn) -> None:
    """Takes criticism or an insult without scolding, and keeps it for the team lead."""
    _note(turn, "criticism")
    turn.talk.misses = 0
    if turn.talk.open is not None:
        turn.say("criticised")
        turn.ask_again()
    else:
        turn.say("criticised", *offer(turn))


def bot_challenge(turn: Turn) -> None:
    """Says what it is."""
    _answer(turn, "bot")


def talk_to_human(turn: Turn) -> None:
    """Keeps the wish to talk to a person for the team lead."""
    _note(turn, "talk_to_human")
    _answer(turn, "human")


def out_of_scope(turn: Turn) -> None:
    """Leaves alone what is not the coach's field, unless the material speaks of it."""
    if explains(turn):
        return
    turn.talk.misses += 1
    if turn.talk.misses >= MISSES:
        _give_ways_on(turn)
        return
    turn.say("out-of-scope", *(() if turn.talk.open else offer(turn)))
    turn.ask_again()


def _give_ways_on(turn: Turn) -> None:
    """After several misses: choices of what can be done, at the open question or anywhere."""
    if turn.talk.open is not None:
        turn.say("still-unclear-open")
        turn.ask_again()
    else:
        turn.say("still-unclear", *offer(turn), HELP)


def start_practice(turn: Turn) -> None:
    """Practice is not there yet; says so kindly and says what is."""
    _answer(turn, "practice-later")


def help_me(turn: Turn) -> None:
    """Shows what can be said now."""
    turn.talk.misses = 0
    flow = turn.talk.flow or "none"
    turn.say(
        "help",
        *(() if turn.talk.open else offer(turn)),
        flow=flow,
        lead="yes" if turn.dossier else "no",
        **turn.words(),
    )
    turn.ask_again()


def change_language(turn: Turn) -> None:
    """Goes on in another language; nothing else changes."""
    tapped = turn.heard.tapped or {}
    wanted = tapped.get("lang") or read_language(turn.heard.text)
    turn.talk.misses = 0
    if wanted is None:
        turn.say(
            "which-language",
            *(Choice(f"button-lang-{code}", "change_language", {"lang": code}) for code in LANGUAGES),
        )
        turn.ask_again()
        return
    turn.talk.lang = wanted
    if turn.explained:
        explain_again(turn, wanted)
        turn.ask_again()
        return
    if turn.talk.open is not None:
        turn.say("language-set")
        turn.ask_again()
    else:
        turn.say("language-set", *offer(turn))


def unclear(turn: Turn) -> None:
    """Asks back with the two likeliest meanings, after two misses with choices of what can be done."""
    if any(part.intent in CONTENT or part.confidence > 0 for part in turn.heard.parts) and take(turn):
        turn.talk.misses = 0
        turn.ask_next()
        return
    if explains(turn):
        return
    turn.talk.misses += 1
    if turn.talk.misses >= MISSES:
        _give_ways_on(turn)
        return
    meanings = _meanings(turn)
    turn.say("unclear-meaning" if meanings else "unclear", *(meanings or offer(turn)))
    turn.ask_again(*meanings)


def _meanings(turn: Turn) -> tuple[Choice, ...]:
    """The two likeliest meanings of the message; a tap takes its words up again with that meaning."""
    ranking = turn.heard.ranking
    likely = [intent for intent, confidence in ranking if intent != "out_of_scope" and confidence > _A_CHANCE]
    said = {SAID: turn.heard.text}
    return tuple(Choice(f"meaning-{intent.replace('_', '-')}", intent, said) for intent in likely[:2])


def _note(turn: Turn, kind: str) -> None:
    turn.uow.add_note(
        kind, turn.talk.person, turn.heard.text, turn.heard.at, {"lead": turn.talk.lead_id, "open": turn.talk.open}
    )
