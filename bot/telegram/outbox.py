"""The sender's way to the database: it is tried for as long as that takes, for what was sent must not be sent again."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Final, TypeVar

from bot.gateway import Gateway
from store.unit_of_work import SqlUnitOfWork

logger = logging.getLogger(__name__)

T = TypeVar("T")

_AGAIN_S: Final = 1.0


class Outbox:
    """Reads and writes what a sender needs, until it succeeds or the service is stopped."""

    def __init__(self, gateway: Gateway) -> None:
        """Takes the gateway, in whose outbox the replies are."""
        self._gateway = gateway
        self._closing = False

    async def _read(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        return await self._keep_trying(self._looked, work)

    async def _keep(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        return await self._keep_trying(self._written, work)

    async def _keep_trying(self, how: Callable[[Callable[[SqlUnitOfWork], T]], T], work: Any) -> T:
        """Does something with the database, for as long as that takes: what was sent must not be sent again."""
        told = False
        while True:
            try:
                return await asyncio.to_thread(how, work)
            except Exception as error:
                if not told:
                    logger.error("outbox not reached; trying again", exc_info=error)
                told = True
                if self._closing:
                    raise
                await asyncio.sleep(_AGAIN_S)

    def _looked(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        with self._gateway.reading() as uow:
            return work(uow)

    def _written(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        with self._gateway.writing() as uow:
            return work(uow)
