"""How somebody comes in: by an invitation, and with their consent that what they say is kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import takewhile
from typing import Any, Final

from bot.commands import command
from bot.desk import Order
from bot.guessing import guess_language
from bot.telegram.case import Case, spoken
from bot.telegram.replies import MENU, DeskButton, said
from coach.reading.commands import read_language
from render.explanation import draw_explanation

AGREE: Final = "agree"
DECLINE: Final = "decline"

_READY: Final = "greet"
"""The intent with which somebody who is in begins."""


_SURE: Final = 0.85
"""From this confidence on words are a yes or a no to the question for consent: a guess must not decide that."""


def refuse(case: Case) -> Order:
    """The polite refusal to somebody who is no member, and nothing else."""
    return Order(before=[said(case.say("telegram-stranger"))])


def enter(case: Case, token_hash: str) -> Order:
    """Lets in whoever brings an invitation; where it is void, members go on and others are told."""
    name, was = str(case.payload["name"]), case.member
    member = case.uow.take_invite(token_hash, case.person, name, spoken(case.payload), case.now)
    if member is None:
        return greet(case) if was is not None else Order(before=[said(case.say("telegram-invite-void"))])
    if was is None:
        talk = case.uow.talk(case.person)
        talk.lang = case.lang
        case.uow.keep_talk(talk)
    role = case.say(f"access-role-{member.role}")
    welcome = said(case.say("telegram-welcome", name=name, role=role), **{MENU: True})
    if member.consent_at is not None:
        return Order(before=[welcome], intent=_READY)
    return Order(before=[welcome, *ask_consent(replace(case, member=member))])


def greet(case: Case) -> Order:
    """`/start` of somebody who is in: a greeting, and the question for consent where it is open."""
    if case.member is None:
        return refuse(case)
    if case.member.consent_at is not None:
        return Order(intent=_READY)
    role = case.say(f"access-role-{case.member.role}")
    return Order(before=[said(case.say("telegram-welcome-back", role=role)), *ask_consent(case)])


def ask_consent(case: Case) -> list[dict[str, Any]]:
    """Asks whether what they say may be kept: who reads it, and for how long."""
    case.uow.keep_told_of_consent(case.person, case.now)
    return [said(case.say("telegram-consent", lead=case.lead_name()), *_answers(case))]


def before_consent(case: Case) -> Order:
    """Answers somebody who did not agree yet: terms are explained and nothing is kept, other messages wait."""
    text = str(case.payload["text"]).strip()
    wanted = read_language(text) if text.casefold().startswith("/lang") else None
    if wanted is not None:
        talk = case.uow.talk(case.person)
        talk.lang = wanted
        case.uow.keep_talk(talk)
        return Order(before=ask_consent(replace(case, lang=wanted)))
    question = text.partition(" ")[2] if text.casefold().startswith("/ask") else text
    lang = guess_language(question, case.lang)
    if case.payload["kind"] == "text" and text and not text.startswith("/"):
        said_so, confidence = case.intent_of(text)
        if said_so in _SAID_SO and confidence >= _SURE:
            return _SAID_SO[said_so](case)
    if question and not question.startswith("/"):
        found = case.knowledge.answer(question, lang)
        if found.found:
            case.uow.blank(case.row)
            return Order(before=[said(draw_explanation(found))])
    if not text:
        # A voice message or a picture: nothing of it waits.
        return Order(before=ask_consent(case))
    _forget_words(case)
    return Order(before=[said(case.say("telegram-consent-again"), *_answers(case))])


def agree(case: Case) -> Order:
    """Takes the yes; the message that waited for it is answered now."""
    if case.member is None or case.member.consent_at is not None:
        return Order(intent=_READY)
    case.uow.keep_consent(case.person, case.now)
    thanks = [said(case.say("telegram-consent-thanks"))]
    before = case.uow.last_said(case.row.channel, case.person, case.row.id)
    # What they said as a member of earlier days was answered then.
    since = takewhile(lambda row: not row.payload.get("invitation"), before)
    held = [row for row in since if _is_held(row.payload)]
    if held:
        return Order(str(held[0].payload["text"]), before=thanks)
    return Order(before=thanks, intent=_READY)


def decline(case: Case) -> Order:
    """Takes the no: what was said until then is not kept. One who agreed before is told how to take it back."""
    if case.member is not None and case.member.consent_at is not None:
        return Order(before=[said(case.say("telegram-consent-thanks"))])
    _forget_words(case)
    if case.payload["text"]:
        # A no in words: nothing to be answered after a later yes.
        case.uow.blank(case.row)
    return Order(before=[said(case.say("telegram-consent-declined"))])


_SAID_SO: Final[Mapping[str, Callable[[Case], Order]]] = {"affirm": agree, "deny": decline}
"""A yes or no in words, by its intent."""


def _is_held(payload: Mapping[str, Any]) -> bool:
    text = str(payload.get("text") or "").strip()
    known = not text.startswith("/") or command(text)[0] is not None
    return payload.get("kind") in ("text", "edit") and bool(text) and known


def _forget_words(case: Case) -> None:
    """Takes the words out of what was said before this message: only the last one waits for consent."""
    for row in case.uow.last_said(case.row.channel, case.person, case.row.id):
        if row.payload.get("text"):
            case.uow.blank(row)


def _answers(case: Case) -> tuple[DeskButton, DeskButton]:
    agreed, declined = case.say("telegram-agree"), case.say("telegram-decline")
    return DeskButton(agreed, AGREE), DeskButton(declined, DECLINE)
