"""A Telegram update as what the gateway keeps of it: plain data, and only what an answer needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, Final

CHANNEL: Final = "telegram"
ALLOWED: Final = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that are asked for."""

_PRIVATE: Final = "private"
_MEDIA: Final = (
    "voice",
    "audio",
    "video_note",
    "video",
    "photo",
    "sticker",
    "animation",
    "document",
    "location",
    "venue",
    "contact",
    "poll",
    "dice",
)


@dataclass(frozen=True)
class Arrival:
    """What came in.

    Attributes:
        key: The update's number as text: what it is kept once by.
        person: Whose conversation it belongs to; in a group the one who wrote.
        payload: What is kept: `kind` ("text", "edit", "tap", "media", "forwarded", "group", "blocked", "unblocked"),
            `chat`, `text`, `at` (ISO, when it was sent), `spoken` (the language of the person's Telegram), `name`,
            `message` (Telegram's number of it), for a tap `token` and `query`, for media `what`. `lang` is none: the
            language to answer in is the conversation's.
    """

    key: str
    person: str
    payload: Mapping[str, Any]


def person_of(user_id: int) -> str:
    """The key of a person on Telegram."""
    return f"telegram:{user_id}"


def chat_of(person: str) -> int:
    """The private chat with a person: on Telegram it bears the number of the person."""
    return int(person.removeprefix("telegram:"))


def arrival(update: Mapping[str, Any], now: datetime) -> Arrival | None:
    """What an update is to us; None where there is nobody to answer, such as a post of a channel.

    Args:
        update: As the Bot API sends it.
        now: When it came; for what bears no time of its own.
    """
    key = str(update["update_id"])
    if "callback_query" in update:
        return _tap(key, update["callback_query"], now)
    if "my_chat_member" in update:
        return _membership(key, update["my_chat_member"])
    edited = "edited_message" in update
    message = update.get("edited_message") or update.get("message")
    if message is None or "from" not in message or message["from"].get("is_bot"):
        return None
    told = _of(message["from"], message["chat"], _moment(message.get("edit_date") or message["date"]))
    told |= {"message": message["message_id"], "text": message.get("text") or message.get("caption") or ""}
    told |= _kind(message, edited=edited)
    if edited and told["kind"] == "media":
        # A live location changes every few seconds.
        return None
    return Arrival(key, person_of(message["from"]["id"]), told)


def _kind(message: Mapping[str, Any], *, edited: bool) -> dict[str, Any]:
    if message["chat"]["type"] != _PRIVATE:
        return {"kind": "group", "text": message.get("text", "")[:64]}
    captioned = bool(message.get("caption"))
    if captioned and "forward_origin" in message:
        return {"kind": "forwarded"}
    if captioned and edited:
        return {"kind": "edit"}
    what = next((name for name in _MEDIA if name in message), None)
    if what is not None:
        return {"kind": "media", "what": what}
    if "text" not in message:
        return {"kind": "media", "what": "other"}
    if "forward_origin" in message:
        return {"kind": "forwarded"}
    return {"kind": "edit" if edited else "text"}


def _tap(key: str, query: Mapping[str, Any], now: datetime) -> Arrival | None:
    message = query.get("message")
    if message is None or message["chat"]["type"] != _PRIVATE:
        return None
    told = _of(query["from"], message["chat"], now)
    told |= {"kind": "tap", "text": "", "token": query.get("data", ""), "query": query["id"]}
    return Arrival(key, person_of(query["from"]["id"]), told | {"message": message["message_id"]})


def _membership(key: str, changed: Mapping[str, Any]) -> Arrival | None:
    if changed["chat"]["type"] != _PRIVATE:
        return None
    blocked = changed["new_chat_member"]["status"] in ("kicked", "left")
    told = _of(changed["from"], changed["chat"], _moment(changed["date"]))
    return Arrival(
        key, person_of(changed["from"]["id"]), told | {"kind": "blocked" if blocked else "unblocked", "text": ""}
    )


def _of(sender: Mapping[str, Any], chat: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    name = " ".join(filter(None, (sender.get("first_name"), sender.get("last_name"))))
    return {
        "chat": chat["id"],
        "at": at.isoformat(),
        "spoken": (sender.get("language_code") or "")[:2],
        "name": name or sender.get("username") or "",
        "lang": None,
    }


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, timezone.utc)
