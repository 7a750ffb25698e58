"""The methods that put messages into chats and change them."""

import time
from typing import Any

from tests.telegram import keyboards, markup
from tests.telegram.errors import bad_request
from tests.telegram.world import Message, World

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
_ACTIONS = (
    *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"),
    *("choose_sticker", "find_location", "record_video_note", "upload_video_note"),
)
Values = dict[str, Any]
# What came as a file: its name, its type and its bytes.
Files = dict[str, tuple[str, str, bytes]]


def _formatted(given: Values, name: str, longest: int, too_long: str) -> Values:
    """Text or caption of a message with its entities."""
    kept = f"{name}_entities" if name == "caption" else "entities"
    text, entities = markup.parse(given.get(name, ""), given.get("parse_mode"))
    if markup.units(text) > longest:
        raise bad_request(too_long)
    entities = entities or given.get(kept, [])
    return ({name: text} if text else {}) | ({kept: entities} if entities else {})


def _text(given: Values) -> Values:
    if not given.get("text"):
        raise bad_request("message text is empty")
    content = _formatted(given, "text", LONGEST_TEXT, "message is too long")
    if "text" not in content:
        raise bad_request("text must be non-empty")
    if preview := given.get("link_preview_options"):
        content["link_preview_options"] = preview
    return content


def _around(world: World, given: Values, chat_id: int) -> Values:
    """What a new message has besides its content: buttons, and the message it answers."""
    around: Values = {}
    if keyboard := keyboards.inline(given.get("reply_markup")):
        around["reply_markup"] = keyboard
    if given.get("protect_content"):
        around["has_protected_content"] = True
    reply = given.get("reply_parameters")
    if reply:
        answered = world.messages.get(chat_id, {}).get(reply["message_id"])
        if answered is not None:
            around["reply_to_message"] = {key: answered[key] for key in answered if key != "reply_to_message"}
        elif not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
    return around


def send_message(world: World, given: Values, files: Files) -> Message:
    chat = world.chat(given["chat_id"])
    content = _text(given) | _around(world, given, chat["id"])
    return world.post(chat, world.bot, content)


def _file(world: World, given: Values, files: Files, name: str) -> tuple[Values, str, str]:
    """A file that was uploaded, or one that is known already."""
    named = str(given.get(name, ""))
    part = named.removeprefix("attach://") if named.startswith("attach://") else name
    if part in files:
        file_name, kind, content = files[part]
        if not content:
            raise bad_request("file must be non-empty")
        return world.upload(content), file_name, kind
    if named not in world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    unique = named.replace("file-", "unique-")
    return {"file_id": named, "file_unique_id": unique, "file_size": len(world.files[named])}, "", ""


def send_document(world: World, given: Values, files: Files) -> Message:
    chat = world.chat(given["chat_id"])
    content = _formatted(given, "caption", LONGEST_CAPTION, "message caption is too long")
    content |= _around(world, given, chat["id"])
    kept, name, kind = _file(world, given, files, "document")
    content["document"] = kept | ({"file_name": name} if name else {}) | ({"mime_type": kind} if kind else {})
    return world.post(chat, world.bot, content)


def send_photo(world: World, given: Values, files: Files) -> Message:
    chat = world.chat(given["chat_id"])
    content = _formatted(given, "caption", LONGEST_CAPTION, "message caption is too long")
    content |= _around(world, given, chat["id"])
    kept, _, _ = _file(world, given, files, "photo")
    width, height = _size(world.files[kept["file_id"]])
    content["photo"] = [kept | {"width": width, "height": height}]
    return world.post(chat, world.bot, content)


def _size(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG; of others it does not matter here."""
    if not picture.startswith(b"\x89PNG\r\n\x1a\n"):
        return 1, 1
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")


def send_chat_action(world: World, given: Values, files: Files) -> bool:
    world.chat(given["chat_id"])
    if given["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def _shown(message: Message) -> Values:
    return {key: message.get(key) for key in ("text", "entities", "reply_markup", "link_preview_options")}


def _change(message: Message, changed: Message) -> Message:
    """Makes a message look otherwise.

    Raises:
        Refused: It looks like that already.
    """
    if _shown(message) == _shown(changed):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a current "
            "content and reply markup of the message"
        )
    message.clear()
    message.update(changed | {"edit_date": int(time.time())})
    return message


def edit_message_text(world: World, given: Values, files: Files) -> Message:
    message = world.own(given.get("chat_id"), given.get("message_id"))
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    content = _text(given)
    if keyboard := keyboards.inline(given.get("reply_markup")):
        content["reply_markup"] = keyboard
    # Buttons that are not sent along again are gone.
    gone = ("text", "entities", "reply_markup", "link_preview_options")
    return _change(message, {key: value for key, value in message.items() if key not in gone} | content)


def edit_message_reply_markup(world: World, given: Values, files: Files) -> Message:
    message = world.own(given.get("chat_id"), given.get("message_id"))
    changed = {key: value for key, value in message.items() if key != "reply_markup"}
    if keyboard := keyboards.inline(given.get("reply_markup")):
        changed["reply_markup"] = keyboard
    return _change(message, changed)


def delete_message(world: World, given: Values, files: Files) -> bool:
    chat = world.chat(given["chat_id"])
    if world.messages.get(chat["id"], {}).pop(given["message_id"], None) is None:
        raise bad_request("message to delete not found")
    return True
