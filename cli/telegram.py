"""Runs the coach on Telegram."""

import asyncio
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import typer

from cli import console
from cli.asking import TOKEN_VARIABLE, api_url, bot_token
from coach.languages import DEFAULT_LANGUAGE
from locales import catalogue

SECRET_VARIABLE: Final = "TELEGRAM_WEBHOOK_SECRET"
_LISTEN: Final = "127.0.0.1:8443"


def run(webhook: str | None, listen: str | None, certificate: Path | None, key: Path | None, lang: str | None) -> None:
    """Runs until it is stopped with Ctrl-C or by its service manager."""
    words = catalogue(lang or DEFAULT_LANGUAGE)
    token = bot_token()
    if not token:
        console.tell(words.format("telegram-no-token", {"variable": TOKEN_VARIABLE}), error=True)
        raise typer.Exit(2)
    where = _listening(webhook, listen, certificate, key, words)

    from bot.logs import start_logging
    from bot.telegram.desk import TelegramDesk
    from bot.telegram.service import Access, TokenError, WebhookError, serve
    from bot.wiring import build

    secret = os.environ.get(SECRET_VARIABLE)
    secrets = [token, *filter(None, [secret])]
    start_logging(secrets)

    def report(key: str, args: Mapping[str, Any]) -> None:
        console.tell(words.format(key, args))

    program = console.with_progress(
        lambda step: build(step, desks=lambda *made: {"telegram": TelegramDesk(*made)})
    )
    # Once more: libraries put up handlers of their own while they are loaded.
    start_logging(secrets)
    with program.gateway.reading() as uow:
        if not uow.members():
            report("access-nobody", {"command": "coach admin invite --role admin"})
    try:
        asyncio.run(serve(program, Access(token, api_url()), where, report, secret))
    except TokenError:
        console.tell(words.format("access-telegram", {"why": "token", "variable": TOKEN_VARIABLE}), error=True)
        raise typer.Exit(2) from None
    except WebhookError as error:
        console.tell(words.format("telegram-webhook-refused", {"reason": str(error)}), error=True)
        raise typer.Exit(1) from None
    except OSError as error:
        console.tell(words.format("telegram-cannot-listen", {"reason": error.strerror or str(error)}), error=True)
        raise typer.Exit(1) from None
    finally:
        program.gateway.close()
    report("telegram-stopped", {})


def _listening(webhook: str | None, listen: str | None, certificate: Path | None, key: Path | None, words: Any) -> Any:
    if webhook is None:
        return None
    from bot.telegram.webhook import Listening

    host, _, port = (listen or _LISTEN).rpartition(":")
    if not urlsplit(webhook).hostname or not port.isdigit() or (certificate is None) != (key is None):
        console.tell(words.format("telegram-webhook-wrong"), error=True)
        raise typer.Exit(2)
    return Listening(webhook, host.strip("[]") or "127.0.0.1", int(port), certificate, key)
