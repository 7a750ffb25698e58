"""What is kept of an update: plain data, and only what an answer needs."""

import json
from datetime import datetime, timezone
from typing import Any

import pytest

from bot.telegram.arrivals import arrival, chat_of, person_of

NOW = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
ANNA = {"id": 7, "is_bot": False, "first_name": "Anna", "last_name": "de Vries", "language_code": "nl-NL"}
PRIVATE = {"id": 7, "type": "private"}


def message(**parts: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1_795_000_000, "from": ANNA, "chat": PRIVATE, **parts}


def changed(status: str) -> dict[str, Any]:
    return {"from": ANNA, "chat": PRIVATE, "date": 1, "new_chat_member": {"status": status}}


def test_a_text_is_kept_with_who_where_when_and_in_which_language() -> None:
    found = arrival({"update_id": 11, "message": message(text="hoi")}, NOW)
    assert found is not None
    assert (found.key, found.person) == ("11", "telegram:7")
    assert found.payload == {
        "kind": "text",
        "chat": 7,
        "message": 5,
        "text": "hoi",
        "at": datetime.fromtimestamp(1_795_000_000, timezone.utc).isoformat(),
        "spoken": "nl",
        "name": "Anna de Vries",
        "lang": None,
    }
    json.dumps(found.payload)
    assert chat_of(found.person) == 7 and person_of(7) == found.person


@pytest.mark.parametrize(
    ("update", "kind"),
    [
        ({"edited_message": message(text="hoi!", edit_date=1_795_000_060)}, "edit"),
        ({"message": message(voice={"file_id": "x"})}, "media"),
        ({"message": message(photo=[], caption="look")}, "media"),
        ({"message": message(new_thing={})}, "media"),
        ({"message": message(text="hi", forward_origin={"type": "user"})}, "forwarded"),
        ({"message": message(text="hi", chat={"id": -5, "type": "group"})}, "group"),
        ({"my_chat_member": changed("kicked")}, "blocked"),
        ({"my_chat_member": changed("member")}, "unblocked"),
        ({"callback_query": {"id": "q", "from": ANNA, "data": "t", "message": message(text="?")}}, "tap"),
    ],
)
def test_each_kind_of_update_is_told_apart(update: dict[str, Any], kind: str) -> None:
    found = arrival({"update_id": 1, **update}, NOW)
    assert found is not None
    assert found.payload["kind"] == kind
    json.dumps(found.payload)


@pytest.mark.parametrize(
    "update",
    [
        {"channel_post": message(text="news")},
        {"message": message(text="beep", **{"from": {"id": 9, "is_bot": True}})},
        {"message": {"message_id": 1, "date": 1, "chat": PRIVATE, "text": "nobody"}},
        {"callback_query": {"id": "q", "from": ANNA, "data": "t"}},
        {"my_chat_member": {**changed("left"), "chat": {"id": -5, "type": "group"}}},
    ],
)
def test_what_nobody_wrote_to_us_is_left(update: dict[str, Any]) -> None:
    assert arrival({"update_id": 1, **update}, NOW) is None
