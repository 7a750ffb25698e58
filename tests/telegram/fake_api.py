"""Starts the fake Telegram: in a thread of the test, or as a program of its own that outlives a killed bot.

With `python -m tests.telegram.fake_api --port 8081 --state telegram.state` the server keeps what it knows in a file,
and goes on from there when it is started again. It writes its port as a line to its output once it listens.
"""

import argparse
import asyncio
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType

from aiohttp import web

from tests.telegram.people import Telegram
from tests.telegram.server import Server, load
from tests.telegram.world import TOKEN, World

HERE = "127.0.0.1"
_ROOT = Path(__file__).resolve().parents[2]
_LONGEST_START = 30


async def _serve(server: Server, port: int) -> tuple[web.AppRunner, int]:
    runner = web.AppRunner(server.application(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, HERE, port)
    await site.start()
    return runner, int(runner.addresses[0][1])


async def _end(server: Server, runner: web.AppRunner) -> None:
    server.stop()
    await runner.cleanup()


class FakeApi(Telegram):
    """The server in a thread with a loop of its own: `with FakeApi() as telegram: ...`."""

    def __init__(self, token: str = TOKEN) -> None:
        super().__init__(0, token)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="fake-telegram", daemon=True)
        self._ready, self._over = threading.Event(), asyncio.Event()
        self._failed: BaseException | None = None

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._live())
        except BaseException as error:
            self._failed = error
        finally:
            self._ready.set()
            self._loop.close()

    async def _live(self) -> None:
        server = Server(World(self.token))
        runner, self.port = await _serve(server, 0)
        self._ready.set()
        await self._over.wait()
        await _end(server, runner)

    def start(self) -> "FakeApi":
        """Starts it, and waits until it listens."""
        self._thread.start()
        self._ready.wait(_LONGEST_START)
        if self._failed is not None:
            raise self._failed
        return self

    def stop(self) -> None:
        """Ends it, whatever still hangs."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._over.set)
            self._thread.join(_LONGEST_START)

    def __enter__(self) -> "FakeApi":
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class FakeApiProcess(Telegram):
    """The server as a process of its own.

    Args:
        state: Where it keeps what it knows.
        port: Where it listens; any free one for 0.
        token: The bot's, for a new state.
    """

    def __init__(self, state: Path, port: int = 0, token: str = TOKEN) -> None:
        super().__init__(port, token)
        self.state = state
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> "FakeApiProcess":
        """Starts it, and waits until it listens; after `stop` on the same port, with the same world."""
        told = ["--port", str(self.port), "--state", str(self.state), "--token", self.token]
        command = [sys.executable, "-m", "tests.telegram.fake_api", *told]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line.strip(), "the fake Telegram did not start"
        self.port = int(line)
        return self

    def stop(self) -> None:
        """Ends it; what it knows is kept."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(_LONGEST_START)
            assert self.process.stdout is not None
            self.process.stdout.close()
            self.process = None

    def __enter__(self) -> "FakeApiProcess":
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


async def _main(port: int, state: Path | None, token: str) -> None:
    server, over = Server(load(state, token), state), asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, over.set)
    runner, listening = await _serve(server, port)
    sys.stdout.write(f"{listening}\n")
    sys.stdout.flush()
    await over.wait()
    await _end(server, runner)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--state", type=Path)
    parser.add_argument("--token", default=TOKEN)
    asked = parser.parse_args()
    asyncio.run(_main(asked.port, asked.state, asked.token))
