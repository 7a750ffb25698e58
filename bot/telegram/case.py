"""What the desk works with while it settles a message."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from coach.access import Member
from coach.conversation.turn import Method
from coach.languages import DEFAULT_LANGUAGE, LANGUAGES
from coach.ports import Knowledge
from locales import Catalogue, catalogue
from store.mailbox import Waiting
from store.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True)
class Case:
    """A message at the desk.

    Attributes:
        uow: The unit of work of the turn.
        row: The message.
        now: The present moment.
        member: Who sent it; None for somebody who may not use the coach.
        lang: The language they are answered in.
        method: The configurable parts of the method.
        knowledge: The knowledge base.
        link: Where the bot is found in Telegram.
        intent_of: What somebody wants by words alone, and how sure that is, 0 to 1.
    """

    uow: SqlUnitOfWork
    row: Waiting
    now: datetime
    member: Member | None
    lang: str
    method: Method
    knowledge: Knowledge
    link: str
    intent_of: Callable[[str], tuple[str, float]]

    @property
    def payload(self) -> Mapping[str, Any]:
        """What is kept of the message."""
        return self.row.payload

    @property
    def person(self) -> str:
        """Who sent it."""
        return self.row.person

    @property
    def words(self) -> Catalogue:
        """The words of their language."""
        return catalogue(self.lang)

    def say(self, key: str, **args: Any) -> str:
        """A message of the catalogues in their language."""
        return self.words.format(key, args)

    def lead_name(self) -> str:
        """Whose team they are in; empty for nobody's."""
        lead = self.uow.member(self.member.team) if self.member is not None and self.member.team else None
        return lead.name if lead is not None else ""


def spoken(payload: Mapping[str, Any]) -> str:
    """The language of a person's Telegram, as far as the coach speaks it."""
    told = str(payload.get("spoken") or "")
    return told if told in LANGUAGES else DEFAULT_LANGUAGE
