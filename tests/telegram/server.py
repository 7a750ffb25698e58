"""The fake Telegram as a web server: the Bot API under /bot<token>/, and what a test asks of it under /control/."""

import asyncio
import json
import os
import pickle
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.telegram import spec
from tests.telegram.control import Control
from tests.telegram.delivery import Polling, Pushing
from tests.telegram.errors import Refused, bad_request, too_many
from tests.telegram.faults import Fault, take
from tests.telegram.messages import Files
from tests.telegram.methods import METHODS
from tests.telegram.world import World

_SAVED_EVERY = 0.3
_LARGEST = 60 * 1024 * 1024
_BAD_GATEWAY = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body>\r\n</html>\r\n"
Sent = tuple[dict[str, str], Files]


class Server:
    """Answers requests from one world.

    Args:
        world: What it knows.
        state: A file in which the world is kept several times a second and at the end; the server goes on from there
            when it is started again.
    """

    def __init__(self, world: World, state: Path | None = None) -> None:
        self.world = world
        self._state = state
        self._saved = b""
        self._polling = Polling(world)
        self._pushing: Pushing | None = None
        self._stopping = asyncio.Event()
        self.control = Control(world, self._wake)

    def application(self) -> web.Application:
        """The web application."""
        app = web.Application(client_max_size=_LARGEST)
        app.router.add_route("*", "/bot{token}/{method}", self._bot)
        app.router.add_post("/control/{call}", self._controlled)
        app.cleanup_ctx.append(self._background)
        return app

    async def _background(self, app: web.Application) -> AsyncIterator[None]:
        self._pushing = Pushing(self.world)
        tasks = [asyncio.create_task(self._pushing.run()), asyncio.create_task(self._keep())]
        self._wake()
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._save()

    def _wake(self) -> None:
        self._polling.wake()
        if self._pushing is not None:
            self._pushing.wake()

    async def _keep(self) -> None:
        while self._state is not None:
            await asyncio.sleep(_SAVED_EVERY)
            self._save()

    def _save(self) -> None:
        if self._state is None:
            return
        written = pickle.dumps(self.world)
        if written == self._saved:
            return
        self._saved = written
        beside = self._state.with_suffix(".new")
        beside.write_bytes(written)
        os.replace(beside, self._state)

    async def _controlled(self, request: web.Request) -> web.Response:
        try:
            result = self.control.call(request.match_info["call"], await request.json())
        except (LookupError, ValueError, TypeError) as error:
            return web.json_response({"error": str(error)}, status=400)
        return web.json_response({"result": result})

    async def _bot(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            sent, files = await _sent(request)
        except (ConnectionError, asyncio.IncompleteReadError):
            # The bot was killed while it sent this.
            return web.Response(status=400)
        entry: dict[str, Any] = {
            "number": len(self.world.requests),
            "at": time.time(),
            "method": method,
            "token": request.match_info["token"] == self.world.token,
            "params": sent,
            "files": {part: {"name": name, "size": len(content)} for part, (name, _, content) in files.items()},
            "fault": None,
            "status": None,
            "description": None,
            "ended": None,
        }
        self.world.requests.append(entry)
        values, wrong = spec.read(method, sent, files)
        fault = take(self.world.faults, method, values.get("chat_id"))
        if fault is not None:
            entry["fault"] = fault.kind
            early = await self._before(request, fault, entry)
            if early is not None:
                return early
        try:
            if not entry["token"]:
                raise Refused(401, "Unauthorized")
            if wrong:
                self.world.violations += wrong
                raise bad_request(f"against the specification: {'; '.join(wrong)}")
            body, status = {"ok": True, "result": await self._handle(method, values, files)}, 200
        except Refused as refused:
            body, status = refused.answer, refused.code
        entry.update(status=status, ended=time.time(), description=body.get("description"))
        if fault is not None:
            if fault.kind == "hang_after":
                await self._pause(fault.seconds)
            _close(request)
        return web.json_response(body, status=status)

    async def _before(self, request: web.Request, fault: Fault, entry: dict[str, Any]) -> web.Response | None:
        """Lets a request fail before it is handled; nothing where it is to be handled first."""
        if fault.kind in ("lost", "hang_after"):
            return None
        if fault.kind in ("closed", "hang"):
            if fault.kind == "hang":
                await self._pause(fault.seconds)
            _close(request)
            entry["ended"] = time.time()
            return web.Response()
        refused = too_many(fault.retry_after)
        if fault.kind == "status":
            names = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable"}
            refused = Refused(fault.code, names.get(fault.code, "Error"))
        entry.update(status=refused.code, ended=time.time(), description=refused.description)
        if refused.code == 502:
            # It comes from the machine before Telegram's, which speaks no JSON.
            return web.Response(status=502, text=_BAD_GATEWAY, content_type="text/html")
        return web.json_response(refused.answer, status=refused.code)

    async def _handle(self, method: str, values: dict[str, Any], files: Files) -> Any:
        if method == "getUpdates":
            return await self._polling.get(values)
        result = METHODS[method](self.world, values, files)
        if method == "setWebhook" and self.world.webhook.url:
            self._polling.hooked()
        if method in ("setWebhook", "deleteWebhook"):
            self._wake()
        return result

    async def _pause(self, seconds: float) -> None:
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)

    def stop(self) -> None:
        """Lets go of the requests that hang on purpose."""
        self._stopping.set()
        self._polling.let_go()


def _close(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


async def _sent(request: web.Request) -> Sent:
    """All parameters of a request, wherever they stand, and its files."""
    sent: dict[str, str] = dict(request.query)
    files: Files = {}
    if request.content_type == "application/json":
        body = await request.json()
        sent |= {name: value if isinstance(value, str) else _json(value) for name, value in body.items()}
        return sent, files
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = (value.filename, value.content_type, value.file.read())
        else:
            sent[name] = value if isinstance(value, str) else bytes(value).decode()
    return sent, files


def _json(value: Any) -> str:
    return json.dumps(value)


def load(state: Path | None, token: str | None = None) -> World:
    """The world as a file has it; a new one where there is none."""
    if state is not None and state.exists():
        world = pickle.loads(state.read_bytes())
        assert isinstance(world, World)
        return world
    return World(token) if token else World()
