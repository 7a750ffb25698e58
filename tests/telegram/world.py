"""All that the fake Telegram knows: people, chats, messages, updates and what was asked of it. Plain data."""

import time
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.errors import Refused, bad_request
from tests.telegram.faults import Fault
from tests.telegram.updates import Queue

Message = dict[str, Any]
TOKEN = "123456789:AAtestTESTtestTESTtestTESTtestTEST000"


@dataclass
class Webhook:
    """Where updates are sent to; nowhere while `url` is empty."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_date: int = 0


@dataclass
class World:
    """Everything that survives a restart of the bot, and with a file that of the server.

    Attributes:
        token: The bot's; others are refused.
        people: Users who ever wrote, by their id.
        chats: As `Chat` objects, by id; a bot cannot write to others.
        blocked: Who has blocked the bot.
        messages: By chat, then by id in order, as they are shown now: edits applied, deleted ones gone.
        files: What was uploaded, by `file_id`.
        queries: Taps that may still be answered, with who tapped.
        answers: What was answered to taps, in order.
        commands: By scope and language.
        about: Name and descriptions by kind and language.
        requests: Every request, in order.
        violations: Requests that the specification does not allow.
        faults: Those that are switched on.
    """

    token: str = TOKEN
    people: dict[int, dict[str, Any]] = field(default_factory=dict)
    chats: dict[int, dict[str, Any]] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    messages: dict[int, dict[int, Message]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    queries: dict[str, int] = field(default_factory=dict)
    answers: list[dict[str, Any]] = field(default_factory=list)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    about: dict[tuple[str, str], str] = field(default_factory=dict)
    queue: Queue = field(default_factory=Queue)
    webhook: Webhook = field(default_factory=Webhook)
    requests: list[dict[str, Any]] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    last_message_id: int = 0
    last_number: int = 0

    @property
    def bot(self) -> dict[str, Any]:
        """The bot as a user."""
        bot_id = int(self.token.split(":")[0])
        return {"id": bot_id, "is_bot": True, "first_name": "Coach", "username": "sales_coach_test_bot"}

    def number(self) -> int:
        """A number nobody had before, for files and taps."""
        self.last_number += 1
        return self.last_number

    def chat(self, chat_id: Any) -> dict[str, Any]:
        """A chat the bot may write to.

        Raises:
            Refused: There is no such chat, or the user has blocked the bot.
        """
        if chat_id not in self.chats:
            raise bad_request("chat not found")
        if chat_id in self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        return self.chats[chat_id]

    def post(self, chat: dict[str, Any], sender: dict[str, Any], content: dict[str, Any]) -> Message:
        """Puts a message into a chat."""
        self.last_message_id += 1
        message = {"message_id": self.last_message_id, "from": sender, "chat": chat, "date": int(time.time())} | content
        self.messages.setdefault(chat["id"], {})[self.last_message_id] = message
        return message

    def own(self, chat_id: Any, message_id: Any) -> Message:
        """A message of the bot that it wants to edit.

        Raises:
            Refused: It is gone, or somebody else's.
        """
        chat = self.chat(chat_id)
        message = self.messages.get(chat["id"], {}).get(message_id)
        if message is None:
            raise bad_request("message to edit not found")
        if message["from"]["id"] != self.bot["id"]:
            raise bad_request("message can't be edited")
        return message

    def upload(self, content: bytes) -> dict[str, Any]:
        """Keeps a file, and tells what messages say of every file."""
        number = self.number()
        self.files[f"file-{number}"] = content
        return {"file_id": f"file-{number}", "file_unique_id": f"unique-{number}", "file_size": len(content)}
