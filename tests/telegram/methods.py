"""What each method of the Bot API does to the world. Those that wait for something (getUpdates) are the server's."""

import json
import re
from collections.abc import Callable
from typing import Any

from tests.telegram import messages
from tests.telegram.errors import bad_request
from tests.telegram.messages import Files, Values
from tests.telegram.world import Webhook, World

_LOCAL = ("http://127.0.0.1", "http://localhost")
_MOST_COMMANDS = 100


def get_me(world: World, given: Values, files: Files) -> dict[str, Any]:
    return world.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_webhook(world: World, given: Values, files: Files) -> bool:
    url, secret = given["url"], given.get("secret_token", "")
    if url and not url.startswith(("https://", *_LOCAL)):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    if given.get("drop_pending_updates"):
        world.queue.drop()
    world.queue.allow(given.get("allowed_updates"))
    world.webhook = Webhook(url, secret if url else "", given.get("max_connections", 40))
    return True


def delete_webhook(world: World, given: Values, files: Files) -> bool:
    return set_webhook(world, {"url": ""} | given, files)


def get_webhook_info(world: World, given: Values, files: Files) -> dict[str, Any]:
    hook = world.webhook
    info = {"url": hook.url, "has_custom_certificate": False, "pending_update_count": len(world.queue.waiting)}
    if hook.url:
        info |= {"max_connections": hook.max_connections, "ip_address": "127.0.0.1"}
    if hook.last_error:
        info |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error}
    return info | {"allowed_updates": list(world.queue.allowed)}


def answer_callback_query(world: World, given: Values, files: Files) -> bool:
    query = given["callback_query_id"]
    if query not in world.queries:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(given.get("text", "")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    alert = {"show_alert": given.get("show_alert", False)}
    world.answers.append({"query": query, "user": world.queries[query], "text": given.get("text", "")} | alert)
    return True


def _where(given: Values) -> tuple[str, str]:
    scope = given.get("scope") or {"type": "default"}
    return json.dumps(scope, sort_keys=True), given.get("language_code", "")


def set_my_commands(world: World, given: Values, files: Files) -> bool:
    if len(given["commands"]) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in given["commands"]:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_where(given)] = [
        command | {"command": command["command"].lstrip("/")} for command in given["commands"]
    ]
    return True


def get_my_commands(world: World, given: Values, files: Files) -> list[dict[str, str]]:
    return world.commands.get(_where(given), [])


def delete_my_commands(world: World, given: Values, files: Files) -> bool:
    world.commands.pop(_where(given), None)
    return True


def _about(name: str, longest: int) -> Callable[[World, Values, Files], bool]:
    def tell(world: World, given: Values, files: Files) -> bool:
        text = given.get(name, "")
        if len(text) > longest:
            raise bad_request(f"BOT_{name.upper()}_TOO_LONG")
        world.about[name, given.get("language_code", "")] = text
        return True

    return tell


METHODS: dict[str, Callable[[World, Values, Files], Any]] = {
    "getMe": get_me,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": messages.send_message,
    "sendDocument": messages.send_document,
    "sendPhoto": messages.send_photo,
    "sendChatAction": messages.send_chat_action,
    "editMessageText": messages.edit_message_text,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _about("name", 64),
    "setMyDescription": _about("description", 512),
    "setMyShortDescription": _about("short_description", 120),
}
