"""The way of a message: inbox, turn, outbox, in one commit; whoever delivers it sees only this."""

import logging
import re
import threading
import unicodedata
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, Final

from sqlalchemy.future import Engine as Database

from bot.engine import Answered, Engine, Incoming
from coach.conversation.choosing import chosen
from coach.conversation.talk import SAID, Choice, Talk
from coach.conversation.turn import Method
from coach.dossier import Dossier, Lead
from coach.lead import recommend
from coach.ports import Clock
from locales import catalogue
from render import title
from store.unit_of_work import SqlUnitOfWork

logger = logging.getLogger(__name__)

COMMANDS: Final = {"/help": "help", "/cancel": "cancel", "/lang": "change_language", "/leads": "list_leads"}
"""Commands that are typed in any channel, and the intents they stand for."""

LONGEST: Final = 4000
"""Characters of a message that are taken; the rest is cut, and said so."""

_INVISIBLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_NUMBER: Final = re.compile(r"[1-9]\d?")
_NUMERIC_KINDS: Final = frozenset({"number", "date"})
_NUMERIC_QUESTIONS: Final = frozenset({"budget", "budget_more", "timeframe", "timeframe_more"})


@dataclass(frozen=True)
class Outcome:
    """What came of a message.

    Attributes:
        replies: Texts with their buttons.
        lang: The language of the answers.
        intent: As what the message was understood; None where it never reached the engine.
        state: Lead, status and letters after the turn, as plain data.
    """

    replies: tuple[Mapping[str, Any], ...]
    lang: str
    intent: str | None
    state: Mapping[str, Any]


class Gateway:
    """Takes messages of any channel in, one turn and one commit each."""

    def __init__(self, engine: Engine, database: Database, method: Method, clock: Clock) -> None:
        """Takes what it needs; all of it is built by `bot.wiring`."""
        self._engine = engine
        self._database = database
        self._method = method
        self._clock = clock
        # A turn holds SQLite's write lock from its first statement: a second one would only wait inside the engine.
        self._one_at_a_time = threading.Lock()

    def unit_of_work(self) -> SqlUnitOfWork:
        """A unit of work of its own, not opened yet."""
        return SqlUnitOfWork(self._database, off_line=self._method.status.off_line)

    def handle(
        self, channel: str, person: str, text: str, *, message_id: str | None = None, lang: str | None = None
    ) -> Outcome:
        """Answers a message. It is in the inbox before anything else happens; a repeated id gets the same answer.

        Args:
            channel: Where it came from.
            person: Who sent it.
            text: What was typed.
            message_id: The channel's key of the message; one is made where the channel has none.
            lang: The language to answer in from here on, where the channel knows it.
        """
        at = self._clock.now()
        message_id = message_id or uuid.uuid4().hex
        with self.unit_of_work() as uow:
            number = uow.receive(channel, message_id, person, {"text": text, "at": at.isoformat(), "lang": lang}, at)
            if number is None:
                return self._repeated(uow, channel, message_id, person)
            uow.commit()
        return self._turn(number, person, message_id, text, at, lang)

    def take_up(self) -> int:
        """Answers what an earlier run took in and did not finish; returns how many turns that were."""
        with self.unit_of_work() as uow:
            waiting = uow.pending()
        for row in waiting:
            at = datetime.fromisoformat(row.payload["at"])
            self._turn(row.id, row.person, row.message_id, row.payload["text"], at, row.payload.get("lang"))
        return len(waiting)

    def close(self) -> None:
        """Stops the engine; everything kept is on disk already."""
        self._engine.close()

    def _repeated(self, uow: SqlUnitOfWork, channel: str, message_id: str, person: str) -> Outcome:
        number = uow.received(channel, message_id)
        replies = uow.replies_of(number) if number is not None else []
        return Outcome(tuple(replies), uow.talk(person).lang, None, self.state(uow, uow.talk(person)))

    def _turn(self, number: int, person: str, message_id: str, text: str, at: datetime, lang: str | None) -> Outcome:
        try:
            with self._one_at_a_time, self.unit_of_work() as uow:
                if lang is not None:
                    talk = uow.talk(person)
                    talk.lang = lang
                    uow.keep_talk(talk)
                outcome = self._answer(uow, person, message_id, text, at)
                uow.finish(number, person, outcome.replies, self._clock.now())
                uow.commit()
                return outcome
        except Exception:
            reference = uuid.uuid4().hex[:8]
            # The message itself stays out of the log: it is the user's.
            logger.exception("turn failed, reference %s", reference)
            return self._failed(person, reference)

    def _failed(self, person: str, reference: str) -> Outcome:
        try:
            with self.unit_of_work() as uow:
                lang = uow.talk(person).lang
        except Exception:
            lang = "en"
        text = catalogue(lang).format("error-turn", {"reference": reference})
        return Outcome(({"text": text, "buttons": []},), lang, None, NO_LEAD)

    def _answer(self, uow: SqlUnitOfWork, person: str, message_id: str, text: str, at: datetime) -> Outcome:
        talk = uow.talk(person)
        words = catalogue(talk.lang)
        clean = _INVISIBLE.sub("", text).strip()
        if not clean:
            return self._short(uow, talk, words.format("empty"))
        if not any(character.isalnum() for character in clean):
            return self._short(uow, talk, words.format("only-symbols"))
        before = [words.format("too-long", {"limit": LONGEST})] if len(clean) > LONGEST else []
        message = self._resolve(talk, person, clean[:LONGEST], message_id, at)
        if message is None:
            commands = ", ".join(COMMANDS)
            return self._short(uow, talk, words.format("unknown-command", {"commands": commands}))
        answered = self._engine.turn(message, uow)
        return self._outcome(uow, person, answered, before)

    def _resolve(self, talk: Talk, person: str, text: str, message_id: str, at: datetime) -> Incoming | None:
        """A tap on an offered choice, a command, or typed text; None for a command that does not exist."""
        field = self._method.questionnaire.field(talk.open)
        choice = tapped(talk, text, numeric=field is not None and field.kind in _NUMERIC_KINDS)
        if choice is not None and SAID in choice.value:
            return Incoming(person, choice.value[SAID], message_id, at, meant=choice.intent)
        if choice is not None:
            return Incoming(person, text, message_id, at, choice.intent, choice.value)
        if text.startswith("/"):
            command, _, rest = text.partition(" ")
            intent = COMMANDS.get(command.casefold())
            return None if intent is None else Incoming(person, rest or command, message_id, at, intent)
        return Incoming(person, text, message_id, at)

    def _short(self, uow: SqlUnitOfWork, talk: Talk, text: str) -> Outcome:
        """An answer that needs no turn; nothing of the conversation moves."""
        return Outcome(({"text": text, "buttons": []},), talk.lang, None, self.state(uow, talk))

    def _outcome(self, uow: SqlUnitOfWork, person: str, answered: Answered, before: list[str]) -> Outcome:
        talk = uow.talk(person)
        said = [{"text": text, "buttons": []} for text in before]
        return Outcome((*said, *answered.replies), talk.lang, answered.intent, self.state(uow, talk))

    def state(self, uow: SqlUnitOfWork, talk: Talk) -> dict[str, Any]:
        """Lead, recorded and recommended status and the eight letters, as plain data."""
        dossier = uow.dossier(talk.lead_id) if talk.lead_id is not None else None
        return NO_LEAD if dossier is None else lead_state(dossier, self._method)


def _letters(dossier: Dossier) -> dict[str, Any]:
    return {
        view.letter.value: {"state": view.state, "rating": view.rating, "evidence": view.evidence}
        for view in dossier.board()
    }


def lead_state(dossier: Dossier, method: Method) -> dict[str, Any]:
    """Lead, recorded and recommended status and the eight letters, as plain data."""
    recommendation = recommend(dossier.facts(method.questionnaire), method.status)
    return {
        "lead": dossier.lead.name,
        "status": dossier.lead.status,
        "recommended": recommendation.status,
        "letters": _letters(dossier),
    }


_NOBODY: Final = Lead(0, "", "", "new", datetime.fromtimestamp(0, timezone.utc))

NO_LEAD: Final = {"lead": None, "status": None, "recommended": None, "letters": _letters(Dossier(_NOBODY, ()))}
"""The state where no lead is in hand."""


def tapped(talk: Talk, text: str, *, numeric: bool = False) -> Choice | None:
    """The offered choice that a text stands for: its label, its number, or what the button sends.

    Args:
        talk: Where the conversation stands.
        text: What was typed.
        numeric: The open question is answered by a number itself.
    """
    choices = [Choice(**data) for data in talk.choices]
    wanted = _plain(text)
    for choice in choices:
        if wanted in (_plain(title(choice, talk.lang)), f"/{choice.intent}" if not choice.value else None):
            return choice
    numeric = numeric or talk.open in _NUMERIC_QUESTIONS
    if _NUMBER.fullmatch(text) and not numeric and int(text) <= len(choices):
        return choices[int(text) - 1]
    return chosen(talk, text)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip().rstrip(".!?")
