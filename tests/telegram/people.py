"""The test's side: people who write to the bot, and what their chats show."""

import asyncio
import base64
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_PAUSE = 0.01


@dataclass(frozen=True)
class Shown:
    """A message as its chat shows it now.

    Attributes:
        raw: As the Bot API tells it.
        bot_id: Who the bot is.
    """

    raw: dict[str, Any]
    bot_id: int

    @property
    def id(self) -> int:
        """Its number in the chat."""
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        """Its text or caption, without the mark-up."""
        return str(self.raw.get("text", self.raw.get("caption", "")))

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.raw["from"]["id"] == self.bot_id)

    @property
    def edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return "edit_date" in self.raw

    @property
    def rows(self) -> list[list[str]]:
        """The labels of its buttons, by row."""
        rows = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return [[button["text"] for button in row] for row in rows]

    @property
    def buttons(self) -> list[str]:
        """The labels of its buttons."""
        return [label for row in self.rows for label in row]

    @property
    def file_id(self) -> str | None:
        """Its document or picture."""
        if "photo" in self.raw:
            return str(self.raw["photo"][-1]["file_id"])
        document: dict[str, str] = self.raw.get("document", {})
        return document.get("file_id")


class Telegram:
    """The fake server as a test sees it, in this process or another.

    Calls are short and wait for their answer; in a test that has the bot in its own loop, wait with `until`, never
    with `wait`.

    Args:
        port: Where the server listens, on 127.0.0.1.
        token: The bot's.
    """

    def __init__(self, port: int, token: str) -> None:
        self.port = port
        self.token = token

    @property
    def base_url(self) -> str:
        """What python-telegram-bot takes as `base_url`."""
        return f"http://127.0.0.1:{self.port}/bot"

    @property
    def bot_id(self) -> int:
        """Who the bot is."""
        return int(self.token.split(":")[0])

    def call(self, name: str, **given: Any) -> Any:
        """Asks something of the server; see `tests.telegram.control`.

        Raises:
            LookupError: What it was asked for is not there, such as a button nobody sees.
        """
        url = f"http://127.0.0.1:{self.port}/control/{name}"
        request = urllib.request.Request(url, json.dumps(given).encode(), {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return json.load(answer)["result"]
        except urllib.error.HTTPError as error:
            raise LookupError(json.load(error)["error"]) from None

    def user(self, user_id: int, first_name: str = "Anna", language: str | None = "en", **more: Any) -> "User":
        """A person, who need not have written to the bot yet.

        Args:
            user_id: Their number, also that of their chat with the bot.
            first_name: What they are called.
            language: The language of their program; nothing where it does not say.
            more: Other fields of a `User`, such as `last_name`.
        """
        person = {"id": user_id, "is_bot": False, "first_name": first_name} | more
        self.call("people", user=person | ({"language_code": language} if language else {}))
        return User(self, user_id)

    def fault(self, kind: str, method: str = "*", times: int = 1, **more: Any) -> None:
        """Switches something on that goes wrong; see `tests.telegram.faults.Fault`."""
        self.call("fault", kind=kind, method=method, times=times, **more)

    def calm(self) -> int:
        """Switches off what has not gone wrong yet, and tells how many faults that were."""
        return int(self.call("calm"))

    def log(self, method: str | None = None, since: int = 0) -> list[dict[str, Any]]:
        """The requests of the bot in order: `method`, `params`, `at`, `ended`, `status`, `fault` and more."""
        found: list[dict[str, Any]] = self.call("log", method=method, since=since)
        return found

    @property
    def violations(self) -> list[str]:
        """What the bot asked against the specification; a test ends with none."""
        found: list[str] = self.call("violations")
        return found

    def pardon(self) -> list[str]:
        """Gives the violations so far and forgets them, in a test that is about them."""
        found: list[str] = self.call("pardon")
        return found

    @property
    def waiting(self) -> list[dict[str, Any]]:
        """Updates that the bot has not confirmed."""
        found: list[dict[str, Any]] = self.call("updates")["waiting"]
        return found

    def redeliver(self, count: int = 1) -> int:
        """Gives the updates again that were confirmed last."""
        return int(self.call("redeliver", count=count))

    def quiet_week(self, at: int | None = None) -> int:
        """Lets the numbers of updates begin at random, as after a week without any."""
        return int(self.call("begin_anew", at=at))

    def expire_taps(self) -> None:
        """Makes all taps so far too old to be answered."""
        self.call("expire_taps")

    def wait(self, holds: Callable[[], Any], seconds: float = 30.0, what: str = "") -> Any:
        """Waits until something holds, and gives what it gave.

        Raises:
            AssertionError: It did not, in time.
        """
        ends = time.monotonic() + seconds
        while not (found := holds()):
            assert time.monotonic() < ends, what or "waited in vain"
            time.sleep(_PAUSE)
        return found

    async def until(self, holds: Callable[[], Any], seconds: float = 10.0, what: str = "") -> Any:
        """The same in a loop that has other things to do."""
        ends = time.monotonic() + seconds
        while not (found := holds()):
            assert time.monotonic() < ends, what or "waited in vain"
            await asyncio.sleep(_PAUSE)
        return found


class User:
    """Somebody with a Telegram account.

    Args:
        telegram: Where they are.
        user_id: Their number.
        group: The group they write in; in their chat with the bot where there is none.
    """

    def __init__(self, telegram: Telegram, user_id: int, group: int | None = None) -> None:
        self.telegram = telegram
        self.id = user_id
        self.group = group

    def in_group(self, group: int = -1001) -> "User":
        """The same person in a group."""
        return User(self.telegram, self.id, group)

    def _writes(self, content: dict[str, Any]) -> int:
        return int(self.telegram.call("write", user=self.id, content=content, group=self.group))

    def says(self, text: str, reply_to: int | None = None) -> int:
        """Writes a message, and gives its number."""
        return self._writes({"text": text} | ({"reply_to": reply_to} if reply_to else {}))

    def forwards(self, text: str, sender: str = "Somebody") -> int:
        """Passes on what somebody else wrote."""
        origin = {"type": "hidden_user", "date": int(time.time()) - 3600, "sender_user_name": sender}
        return self._writes({"text": text, "forward_origin": origin})

    def sends_voice(self, seconds: int = 3) -> int:
        """Speaks a message."""
        return self._writes({"voice": _file("voice") | {"duration": seconds, "mime_type": "audio/ogg"}})

    def sends_photo(self, caption: str | None = None) -> int:
        """Sends a picture."""
        picture = {"photo": [_file("photo") | {"width": 90, "height": 60}]}
        return self._writes(picture | ({"caption": caption} if caption else {}))

    def sends_document(self, name: str = "notes.pdf", caption: str | None = None) -> int:
        """Sends a file."""
        return self._writes(
            {"document": _file("document") | {"file_name": name}} | ({"caption": caption} if caption else {})
        )

    def sends_sticker(self, emoji: str = "👍") -> int:
        """Sends a sticker."""
        kind = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._writes({"sticker": _file("sticker") | kind | {"emoji": emoji}})

    def sends_location(self) -> int:
        """Tells where they are."""
        return self._writes({"location": {"latitude": 52.37, "longitude": 4.9}})

    def sends(self, **content: Any) -> int:
        """Sends a message with any content the Bot API knows."""
        return self._writes(content)

    def edits(self, text: str, message_id: int | None = None) -> None:
        """Changes what they wrote; their last message where none is named."""
        self.telegram.call("edit", user=self.id, text=text, message_id=message_id, group=self.group)

    def taps(self, label: str, message_id: int | None = None) -> str:
        """Taps a button: in the latest message that has one of this label, or in the one named."""
        return self._taps(label, message_id, None)

    def taps_old(self, data: str, message_id: int) -> str:
        """Taps a button that is gone from the chat, but not from their screen."""
        return self._taps(None, message_id, data)

    def _taps(self, label: str | None, message_id: int | None, data: str | None) -> str:
        tapped = {"label": label, "message_id": message_id, "data": data, "group": self.group}
        return str(self.telegram.call("tap", user=self.id, **tapped))

    def blocks(self) -> None:
        """Stops the bot."""
        self.telegram.call("block", user=self.id, blocked=True)

    def unblocks(self) -> None:
        """Lets it write again."""
        self.telegram.call("block", user=self.id, blocked=False)

    @property
    def chat(self) -> list[Shown]:
        """All that the chat shows now."""
        found = self.telegram.call("chat", chat=self.id if self.group is None else self.group)
        return [Shown(message, self.telegram.bot_id) for message in found]

    @property
    def got(self) -> list[Shown]:
        """What the bot wrote of it."""
        return [message for message in self.chat if message.by_bot]

    @property
    def answers(self) -> list[dict[str, Any]]:
        """How the bot answered their taps: `query`, `text`, `show_alert`."""
        found: list[dict[str, Any]] = self.telegram.call("answers", user=self.id)
        return found

    def file(self, message: Shown) -> bytes:
        """What a document or picture of the bot holds."""
        return base64.b64decode(self.telegram.call("file", file_id=message.file_id))

    def wait(self, count: int, seconds: float = 10.0) -> list[Shown]:
        """Waits until the bot has so many messages in the chat, and gives them."""
        self.telegram.wait(lambda: len(self.got) >= count, seconds, f"not {count} messages of the bot came")
        return self.got

    async def until(self, count: int, seconds: float = 10.0) -> list[Shown]:
        """The same in a loop that has other things to do."""
        await self.telegram.until(lambda: len(self.got) >= count, seconds, f"not {count} messages of the bot came")
        return self.got


def _file(kind: str) -> dict[str, Any]:
    return {"file_id": f"sent-{kind}", "file_unique_id": f"sent-{kind}-unique", "file_size": 1000}
