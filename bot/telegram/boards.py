"""The letter board in a chat: one message per lead, which follows what is noted."""

from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import Final

from bot.gateway import Gateway
from coach.conversation.reminding import notes_at
from coach.conversation.turn import Method
from coach.lead import recommend
from render.board import draw_board

_MOST: Final = 2000
"""So many boards are followed, those shown last; what stands in a chat longer than that stays as it is."""


@dataclass(frozen=True)
class Standing:
    """A board as it stands in a chat.

    Attributes:
        lead_id: Whose it is.
        message: Telegram's number of it.
        text: What it shows.
    """

    lead_id: int
    message: int
    text: str


class Boards:
    """Knows which boards stand; after a new start those shown then."""

    def __init__(self, gateway: Gateway, method: Method) -> None:
        """Takes what it needs."""
        self._gateway = gateway
        self._method = method
        self._standing: OrderedDict[tuple[str, int], Standing] = OrderedDict()

    def shown(self, person: str, lead_id: int, message: int, text: str) -> int | None:
        """Notes that a board was sent; returns the message that showed this lead's board before, which is over."""
        before = self._standing.pop((person, lead_id), None)
        self._standing[person, lead_id] = Standing(lead_id, message, text)
        while len(self._standing) > _MOST:
            self._standing.popitem(last=False)
        return None if before is None else before.message

    def changed(self, person: str) -> Standing | None:
        """The board of the lead in hand as it has to be now; None where none stands, or it shows that already."""
        if not any(whose == person for whose, _ in self._standing):
            return None
        with self._gateway.reading() as uow:
            talk = uow.talk(person)
            standing = self._standing.get((person, talk.lead_id)) if talk.lead_id is not None else None
            dossier = uow.dossier(standing.lead_id) if standing is not None else None
        if standing is None or dossier is None:
            return None
        recommendation = recommend(dossier.facts(self._method.questionnaire), self._method.status)
        notes = notes_at(dossier.lead, dossier, self._gateway.now(), self._method.status)
        text = draw_board(dossier, recommendation, talk.lang, notes=notes)
        return None if text == standing.text else replace(standing, text=text)

    def updated(self, person: str, standing: Standing) -> None:
        """Notes what a board shows now."""
        self._standing[person, standing.lead_id] = standing

    def lost(self, person: str, lead_id: int) -> None:
        """Notes that a board cannot be changed any more: it was deleted, or is too old."""
        self._standing.pop((person, lead_id), None)
