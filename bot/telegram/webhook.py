"""Takes updates that Telegram pushes: each is in the inbox before it is told that it came."""

import asyncio
import hmac
import json
import logging
import secrets
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from aiohttp import web

from bot.telegram.poller import Keep

logger = logging.getLogger(__name__)

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"

_PATIENCE_S: Final = 25.0
"""How long Telegram is kept waiting while the database is away; it tries again by itself after a refusal."""

_LARGEST: Final = 1024 * 1024


@dataclass(frozen=True)
class Listening:
    """Where updates are pushed to.

    Attributes:
        url: What Telegram calls.
        host: The address that is listened on; behind a proxy one of this machine.
        port: Its port.
        certificate: A certificate file, where no proxy in front ends TLS.
        key: Its key.
    """

    url: str
    host: str
    port: int
    certificate: Path | None = None
    key: Path | None = None

    def tls(self) -> ssl.SSLContext | None:
        """What TLS is spoken with; None where a proxy in front does that.

        Raises:
            OSError: Certificate or key cannot be read.
            ssl.SSLError: They do not belong together.
        """
        if self.certificate is None:
            return None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(self.certificate, self.key)
        return context


class Webhook:
    """The server that Telegram pushes to."""

    def __init__(self, listening: Listening, keep: Keep, secret: str | None = None) -> None:
        """Takes what it needs.

        Args:
            listening: Where.
            keep: Keeps updates, however long that takes.
            secret: By which Telegram is known; a new one at each start where none is given.
        """
        self._listening = listening
        self._keep = keep
        self.secret = secret or secrets.token_urlsafe(32)
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listens.

        Raises:
            OSError: The port is taken, or a file of TLS cannot be read.
        """
        application = web.Application(client_max_size=_LARGEST)
        application.router.add_post("/{path:.*}", self._take)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        listening = self._listening
        await web.TCPSite(self._runner, listening.host, listening.port, ssl_context=listening.tls()).start()

    async def close(self) -> None:
        """Stops listening, after what is being kept."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.secret.encode()):
            return web.Response(status=403)
        try:
            update: Any = json.loads(await request.read())
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if not isinstance(update, Mapping) or not isinstance(update.get("update_id"), int):
            return web.Response(status=400)
        try:
            await asyncio.wait_for(asyncio.shield(asyncio.ensure_future(self._keep([update]))), _PATIENCE_S)
        except asyncio.TimeoutError:
            return web.Response(status=503, headers={"Retry-After": "1"})
        return web.Response()
