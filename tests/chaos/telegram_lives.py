"""Lives of the service on Telegram: the whole of it over a real database, with a fake Telegram that outlives it."""

import asyncio
import logging
import os
from collections.abc import Mapping
from typing import Any

import bot.telegram.pace
import bot.telegram.sender
import bot.wiring
from bot.telegram.arrivals import CHANNEL
from bot.telegram.desk import TelegramDesk
from bot.telegram.service import Access, client, serve
from tests.chaos.lives import Womb
from tests.chaos.points import die, wrap
from tests.chaos.telegram_points import POINTS
from tests.telegram.world import TOKEN


class TelegramWomb(Womb):
    """A loaded model, from which services are forked.

    What a life is told: `token` and `base_url` of Telegram; `point` and `nth`, where it ends by itself; `pace`, how
    many messages a second go into one chat, in place of the one that Telegram allows.
    """

    def _warm(self, database: Any) -> None:
        super()._warm(database)
        # What it imports when it is first made is loaded then.
        client(Access(TOKEN, "http://127.0.0.1/bot"))

    def _live(self, commands: int, acks: int, **told: Any) -> None:
        logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(process)d %(message)s")
        self._lend()
        if told.get("pace"):
            bot.telegram.pace.A_SECOND = float(told["pace"])
        if told.get("point"):
            owner, name, before = POINTS[told["point"]]
            wrap(owner, name, told["nth"], die if before else None, None if before else die)
        program = bot.wiring.build(lambda step: None, desks=lambda *made: {CHANNEL: TelegramDesk(*made)})

        def report(key: str, args: Mapping[str, Any]) -> None:
            if key == "telegram-running":
                os.write(acks, b'{"ready": true}\n')

        asyncio.run(serve(program, Access(told["token"], told["base_url"]), None, report))
