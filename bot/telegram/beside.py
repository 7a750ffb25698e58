"""What is no message to the coach: voice and pictures, forwarded words, groups, late edits and taps on old buttons."""

from bot.desk import Order
from bot.telegram.case import Case
from bot.telegram.replies import CHAT, said
from coach.conversation.talk import Choice
from render import title
from store.mailbox import Waiting


def media(case: Case) -> Order:
    """Says kindly what cannot be taken; words below a picture are taken like any others."""
    words = str(case.payload["text"])
    if words:
        return Order(words, before=[said(case.say("telegram-caption"))])
    told = case.say("telegram-media", what=case.payload["what"])
    if case.uow.talk(case.person).open is not None:
        told = f"{told} {case.say('telegram-media-open')}"
    return Order(before=[said(told)])


def forwarded(case: Case) -> Order:
    """Asks for the rep's own words: in a forwarded message nobody can tell who says what."""
    return Order(before=[said(case.say("telegram-forwarded"))])


def group(case: Case) -> Order:
    """Asks to be written to alone; nothing of a group is taken up."""
    return Order(before=[said(case.say("telegram-group", link=case.link), **{CHAT: case.payload["chat"]})])


def edited(case: Case) -> Order:
    """An edit of the last message corrects what it answered; of an older one it is said how to correct."""
    said_before = [row for row in case.uow.last_said(case.row.channel, case.person, case.row.id) if _is_said(row)]
    if not said_before or said_before[0].payload["message"] != case.payload["message"]:
        return Order(before=[said(case.say("telegram-edit-old"))])
    text = str(case.payload["text"])
    # What was edited before keeps its answers under one of them.
    answered = [row.message_id for row in said_before if row.payload["message"] == case.payload["message"]]
    meant = next((key for key in answered if case.uow.answers_of(key)), None)
    if meant is None:
        return Order(text)
    return Order(text, meant="correct_answer", tapped={"edits": meant})


def _is_said(row: Waiting) -> bool:
    kind = row.payload.get("kind")
    return kind in ("text", "edit") or (kind == "media" and bool(row.payload.get("text")))


def stale(case: Case) -> Order:
    """Says kindly that a button is of an earlier answer, and offers what can be chosen now."""
    talk = case.uow.talk(case.person)
    reply = said(case.say("telegram-stale", open="yes" if talk.choices else "no"))
    if talk.choices:
        reply["buttons"] = [
            {"title": title(Choice(**choice), talk.lang), "choice": place, "of": talk.offered_by}
            for place, choice in enumerate(talk.choices)
        ]
    return Order(before=[reply])
