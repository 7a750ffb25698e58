"""What a test asks of the server: let people do something, show what there is, switch on what goes wrong."""

import base64
import time
from collections.abc import Callable
from typing import Any

from tests.telegram import keyboards, markup
from tests.telegram.faults import Fault
from tests.telegram.world import Message, World

_OPEN = ("write", "edit", "tap", "block", "chat", "file", "answers", "log", "violations", "fault", "calm", "updates")
_ALSO = ("redeliver", "begin_anew", "expire_taps", "commands", "about", "people", "push", "pardon")


class Control:
    """The calls of `tests.telegram.people`, each with plain data in and out."""

    def __init__(self, world: World, wake: Callable[[], None]) -> None:
        self._world = world
        self._wake = wake

    def call(self, name: str, given: dict[str, Any]) -> Any:
        """Makes a call by its name."""
        if name not in (*_OPEN, *_ALSO):
            raise LookupError(f"no such call: {name}")
        result = getattr(self, f"_{name}")(**given)
        self._wake()
        return result

    def _people(self, user: dict[str, Any]) -> None:
        self._world.people[user["id"]] = user

    def _room(self, user: dict[str, Any], group: int | None) -> dict[str, Any]:
        if group is not None:
            return self._world.chats.setdefault(group, {"id": group, "type": "supergroup", "title": "Sales team"})
        known = {key: user[key] for key in ("first_name", "last_name", "username") if key in user}
        return self._world.chats.setdefault(user["id"], {"id": user["id"], "type": "private"} | known)

    def _write(self, user: int, content: dict[str, Any], group: int | None = None) -> int:
        person = self._world.people[user]
        room = self._room(person, group)
        if "text" in content and (found := markup.commands(content["text"])):
            content = {"entities": found} | content
        if (reply := content.pop("reply_to", None)) is not None:
            content["reply_to_message"] = self._message(room["id"], reply)
        message = self._world.post(room, person, content)
        self._world.queue.add("message", dict(message))
        return int(message["message_id"])

    def _message(self, chat: int, message_id: int) -> Message:
        if message_id not in self._world.messages.get(chat, {}):
            raise LookupError(f"chat {chat} shows no message {message_id}")
        return self._world.messages[chat][message_id]

    def _edit(self, user: int, text: str, message_id: int | None = None, group: int | None = None) -> None:
        chat = user if group is None else group
        own = [number for number, one in self._world.messages.get(chat, {}).items() if one["from"]["id"] == user]
        if not own:
            raise LookupError(f"user {user} has written nothing in chat {chat}")
        message = self._message(chat, own[-1] if message_id is None else message_id)
        message.pop("entities", None)
        message.update(text=text, edit_date=int(time.time()))
        if found := markup.commands(text):
            message["entities"] = found
        self._world.queue.add("edited_message", dict(message))

    def _tap(
        self, user: int, label: str | None, message_id: int | None, data: str | None, group: int | None = None
    ) -> str:
        chat = user if group is None else group
        shown = self._world.messages.get(chat, {})
        if data is None:
            asked = reversed(shown.values()) if message_id is None else [self._message(chat, message_id)]
            for message in asked:
                button = keyboards.find(message.get("reply_markup"), label or "")
                if button is not None and "callback_data" in button:
                    data, message_id = button["callback_data"], message["message_id"]
                    break
            else:
                raise LookupError(f"chat {chat} shows no button {label!r}")
        # A message that was deleted meanwhile can still be tapped where the phone has not caught up.
        gone = {"chat": self._world.chats[chat], "message_id": message_id, "date": 0}
        query = str(4_000_000_000_000_000_000 + self._world.number())
        self._world.queries[query] = user
        tapped = {"id": query, "from": self._world.people[user], "chat_instance": str(chat), "data": data}
        tapped["message"] = dict(shown.get(message_id or 0, gone))
        self._world.queue.add("callback_query", tapped)
        return query

    def _block(self, user: int, blocked: bool) -> None:
        person = self._world.people[user]
        room = self._room(person, None)
        before, after = ({"user": self._world.bot} | status for status in (_MEMBER, _KICKED))
        if blocked:
            self._world.blocked.add(user)
        else:
            self._world.blocked.discard(user)
            before, after = after, before
        change = {"chat": room, "from": person, "date": int(time.time())}
        self._world.queue.add("my_chat_member", change | {"old_chat_member": before, "new_chat_member": after})

    def _push(self, kind: str, content: dict[str, Any]) -> None:
        """Any update at all, such as one of a kind the bot should pass over."""
        self._world.queue.add(kind, content)

    def _chat(self, chat: int) -> list[Message]:
        return list(self._world.messages.get(chat, {}).values())

    def _file(self, file_id: str) -> str:
        return base64.b64encode(self._world.files[file_id]).decode()

    def _answers(self, user: int | None = None) -> list[dict[str, Any]]:
        return [answer for answer in self._world.answers if user in (None, answer["user"])]

    def _log(self, method: str | None = None, since: int = 0) -> list[dict[str, Any]]:
        return [one for one in self._world.requests[since:] if method in (None, one["method"])]

    def _violations(self) -> list[str]:
        return self._world.violations

    def _fault(self, **given: Any) -> None:
        self._world.faults.append(Fault(**given))

    def _calm(self) -> int:
        left = len(self._world.faults)
        self._world.faults.clear()
        return left

    def _updates(self) -> dict[str, Any]:
        queue = self._world.queue
        return {"waiting": queue.waiting, "confirmed": queue.confirmed, "allowed": list(queue.allowed)}

    def _redeliver(self, count: int) -> int:
        return self._world.queue.redeliver(count)

    def _begin_anew(self, at: int | None) -> int:
        return self._world.queue.begin_anew(at)

    def _expire_taps(self) -> None:
        self._world.queries.clear()

    def _commands(self) -> list[dict[str, Any]]:
        kept = self._world.commands.items()
        return [{"scope": scope, "language": language, "commands": found} for (scope, language), found in kept]

    def _about(self) -> list[list[str]]:
        return [[kind, language, text] for (kind, language), text in self._world.about.items()]

    def _pardon(self) -> list[str]:
        pardoned, self._world.violations = self._world.violations, []
        return pardoned


_MEMBER = {"status": "member"}
_KICKED = {"status": "kicked", "until_date": 0}
