"""Updates on their way into the inbox: each is kept, by its number once, before Telegram is told that it came."""

import logging
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy.exc import DBAPIError

from bot.gateway import Gateway
from bot.telegram.arrivals import CHANNEL, Arrival, arrival
from store.failures import Failure, classify
from store.invites import hash_of
from store.unit_of_work import SqlUnitOfWork

logger = logging.getLogger(__name__)

_START: Final = re.compile(r"[^/\w]*/start(?:@\w+)?\s+(\S+)", re.IGNORECASE)

_WORDS: Final = ("text", "name", "token")
"""What of an arrival somebody may have worded."""


class Intake:
    """Keeps updates, whether they were fetched or pushed."""

    def __init__(self, gateway: Gateway) -> None:
        """Takes the gateway, into whose inbox they go."""
        self._gateway = gateway

    def keep(self, updates: Sequence[Mapping[str, Any]]) -> list[Arrival]:
        """Keeps updates in one commit: they are on disk when this returns.

        Returns:
            Those that were not there before.

        Raises:
            Exception: Nothing was kept, and Telegram must not be told that they came.
        """
        arrivals = [found for update in updates if (found := self._read(update)) is not None]
        if not arrivals:
            return []
        try:
            return self._keep(arrivals)
        except DBAPIError as error:
            if classify(error) is not Failure.OTHER:
                raise
        # One that the database will not have must not keep out the others.
        return [kept for each in arrivals for kept in self._keep_bare(each)]

    def _keep_bare(self, one: Arrival) -> list[Arrival]:
        try:
            return self._keep([one])
        except DBAPIError as error:
            if classify(error) is not Failure.OTHER:
                raise
            logger.error("update %s kept without its words: the database refused them", one.key, exc_info=error)
            return self._keep([_bare(one)])

    def _keep(self, arrivals: Sequence[Arrival]) -> list[Arrival]:
        now = self._gateway.now()
        with self._gateway.writing() as uow:
            new = []
            for each in arrivals:
                each = _bare(each) if each.payload["kind"] == "group" else _of_known(uow, each)
                if uow.receive(CHANNEL, each.key, each.person, each.payload, now) is not None:
                    new.append(each)
        return new

    def _read(self, update: Mapping[str, Any]) -> Arrival | None:
        try:
            return arrival(update, self._gateway.now())
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError) as error:
            # Of a kind that the Bot API did not know when this was written: there is no answer to it.
            logger.error("update %s is of a shape I don't know", update.get("update_id"), exc_info=error)
            return None


def _of_known(uow: SqlUnitOfWork, each: Arrival) -> Arrival:
    """An arrival without what may not be kept: the token of an invitation, and a stranger's words."""
    invited = _START.match(str(each.payload["text"]).strip())
    if invited is not None:
        payload = {**each.payload, "text": "/start", "invitation": hash_of(invited[1])}
        return Arrival(each.key, each.person, payload)
    return each if uow.member(each.person) is not None else _bare(each)


def _bare(each: Arrival) -> Arrival:
    return Arrival(each.key, each.person, {**each.payload, **{name: "" for name in _WORDS if name in each.payload}})
