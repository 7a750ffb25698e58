"""The way of a message: inbox, turn, outbox, in one commit; whoever delivers it sees only this."""

import logging
import re
import threading
import unicodedata
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import Any, Final

from sqlalchemy.future import Engine as Database

from bot.engine import Answered, Engine, Incoming
from bot.failing import MOST_TRIES, not_kept, noted, put_aside, unanswered
from bot.failing import late as late_answer
from bot.nlu.recogniser import cyrillic_share
from coach.conversation.choosing import chosen
from coach.conversation.talk import SAID, Choice, Talk
from coach.conversation.turn import Method
from coach.dossier import Dossier, Lead
from coach.languages import DEFAULT_LANGUAGE
from coach.lead import recommend
from coach.ports import Clock
from locales import catalogue
from render import title
from store.engine import read_only
from store.failures import Failure, classify
from store.mailbox import Waiting
from store.unit_of_work import SqlUnitOfWork

logger = logging.getLogger(__name__)

COMMANDS: Final = {"/help": "help", "/cancel": "cancel", "/lang": "change_language", "/leads": "list_leads"}
"""Commands that are typed in any channel, and the intents they stand for."""

LONGEST: Final = 4000
"""Characters of a message that are taken; the rest is cut, and said so."""

_INVISIBLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_MOSTLY: Final = 0.5
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
        failure: Why it was not kept or not answered; None where all is well.
    """

    replies: tuple[Mapping[str, Any], ...]
    lang: str
    intent: str | None
    state: Mapping[str, Any]
    failure: Failure | None = None


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
        self._langs: dict[str, str] = {}
        self._unsure: dict[str, list[Waiting]] = {}

    def unit_of_work(self) -> SqlUnitOfWork:
        """A unit of work of its own, not opened yet."""
        return SqlUnitOfWork(self._database, off_line=self._method.status.off_line)

    def handle(
        self, channel: str, person: str, text: str, *, message_id: str | None = None, lang: str | None = None
    ) -> Outcome:
        """Keeps a message and answers it, after what the same person still waits for; a failure is said, never raised.

        Args:
            channel: Where it came from.
            person: Who sent it.
            text: What was typed.
            message_id: The channel's key of the message; one is made where the channel has none.
            lang: The language to answer in from here on, where the channel knows it.
        """
        try:
            number = self.accept(channel, person, text, message_id=message_id, lang=lang)
        except Exception as error:
            why, reference = noted("message not kept", error)
            speaks = lang or self._langs.get(person) or guess_language(text)
            return Outcome((not_kept(speaks, why, reference),), speaks, None, NO_LEAD, why)
        return self.answer(person, number)

    def accept(
        self, channel: str, person: str, text: str, *, message_id: str | None = None, lang: str | None = None
    ) -> int:
        """Keeps a message: it is on disk when this returns, and will be answered whatever happens then.

        Returns:
            Its number; a repeated message has the number it had.

        Raises:
            Exception: It could not be kept.
        """
        at = self._clock.now()
        message_id = message_id or uuid.uuid4().hex
        payload = {"text": text, "at": at.isoformat(), "lang": lang}
        try:
            return self._keep(channel, message_id, person, payload, at)
        except Exception as error:
            if classify(error) is not Failure.AWAY:
                raise
            # The connection may have died with an old server or in the middle of the commit: by its key the message is
            # kept once, whatever came of that.
            return self._keep(channel, message_id, person, payload, at)

    def _keep(self, channel: str, message_id: str, person: str, payload: Mapping[str, Any], at: datetime) -> int:
        with self.unit_of_work() as uow:
            number = uow.receive(channel, message_id, person, payload, at)
            if number is None:
                known = uow.received(channel, message_id)
                assert known is not None
                return known
            uow.commit()
            return number

    def answer(self, person: str, number: int) -> Outcome:
        """Answers the messages of a person up to this one, in the order in which they came.

        Args:
            person: Who sent it.
            number: What `accept` returned; where it was answered before, the same answer is given again.
        """
        with self._one_at_a_time:
            said: list[Mapping[str, Any]] = []
            try:
                with self._reading() as uow:
                    waiting = [row for row in uow.pending(person) if row.id <= number]
                    said += self._unseen(uow, person, number)
                    repeated = None if any(row.id == number for row in waiting) else self._stored(uow, person, number)
            except Exception as error:
                return self._unanswered(person, error)
            for row in waiting:
                outcome = self._settle(row, late=row.id != number)
                said += outcome.replies
                if outcome.failure is not None:
                    return replace(outcome, replies=tuple(said))
            self._unsure.pop(person, None)
            last = repeated or outcome
            return replace(last, replies=tuple(said if repeated is None else [*said, *last.replies]))

    def take_up(self) -> int:
        """Answers what an earlier run took in and did not finish; returns how many turns that were.

        What fails again, or cannot even be read, waits for the person's next message.
        """
        with self._one_at_a_time:
            try:
                with self._reading() as uow:
                    waiting = uow.pending()
            except Exception as error:
                noted("pending messages not read", error)
                return 0
            held: set[str] = set()
            for row in waiting:
                # Nobody's messages are answered out of their order.
                if row.person not in held and self._settle(row, late=True).failure is not None:
                    held.add(row.person)
            return sum(row.person not in held for row in waiting)

    def unseen(self, channel: str, person: str) -> list[Mapping[str, Any]]:
        """The replies that a person was not shown yet in this channel: answered by an earlier run or at its start."""
        try:
            with self._reading() as uow:
                return [row.payload for row in uow.unsent_to(channel, person)]
        except Exception as error:
            noted("replies not read", error)
            return []

    def seen(self, channel: str, person: str) -> None:
        """Notes that a person was shown all there is; what cannot be noted is shown once more."""
        try:
            with self.unit_of_work() as uow:
                uow.mark_sent_to(channel, person, self._clock.now())
                uow.commit()
        except Exception as error:
            noted("replies not marked", error)

    def language(self, person: str) -> str:
        """The language of a person's conversation; the one last heard where it cannot be read."""
        try:
            with self._reading() as uow:
                self._langs[person] = uow.talk(person).lang
        except Exception as error:
            noted("language not read", error)
        return self._langs.get(person, DEFAULT_LANGUAGE)

    def close(self) -> None:
        """Stops the engine; everything kept is on disk already."""
        self._engine.close()

    def _reading(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(read_only(self._database), off_line=self._method.status.off_line)

    def _stored(self, uow: SqlUnitOfWork, person: str, number: int) -> Outcome:
        talk = uow.talk(person)
        return Outcome(tuple(uow.replies_of(number)), talk.lang, None, self.state(uow, talk))

    def _unseen(self, uow: SqlUnitOfWork, person: str, number: int) -> list[Mapping[str, Any]]:
        """Answers that were kept while we were told that the database is away: it broke off in the commit."""
        kept = [row for row in self._unsure.get(person, ()) if row.id < number and uow.is_done(row.id)]
        talk = uow.talk(person)
        return [reply for row in kept for reply in (late_answer(talk.lang, row), *uow.replies_of(row.id))]

    def _settle(self, row: Waiting, *, late: bool) -> Outcome:
        """Answers a kept message. One that others wait behind is tried until it is answered or put aside."""
        outcome = None
        for _ in range(MOST_TRIES + 1 if late else 1):
            begun = not late
            try:
                if late and row.tries >= MOST_TRIES:
                    return self._put_aside(row)
                if late:
                    # Counted before it begins, and kept: a message that ends the program is counted as well.
                    row, begun = self._count(row, 1), True
                return self._turn(row, late=late)
            except Exception as error:
                outcome = self._unanswered(row.person, error)
                if outcome.failure is not Failure.OTHER:
                    if begun:
                        self._excuse(row)
                    break
        assert outcome is not None
        self._unsure.setdefault(row.person, []).append(row)
        return outcome

    def _count(self, row: Waiting, by: int) -> Waiting:
        with self.unit_of_work() as uow:
            uow.count_try(row.id, by)
            uow.commit()
        return replace(row, tries=row.tries + by)

    def _excuse(self, row: Waiting) -> None:
        try:
            self._count(row, -1)
        except Exception as error:
            noted("try not taken back", error)

    def _put_aside(self, row: Waiting) -> Outcome:
        reference = uuid.uuid4().hex[:8]
        with self.unit_of_work() as uow:
            uow.hold(row.person)
            talk = uow.talk(row.person)
            outcome = Outcome((put_aside(talk.lang, row, reference),), talk.lang, None, self.state(uow, talk))
            uow.put_aside(row.id, row.person, outcome.replies, self._clock.now())
            uow.commit()
        logger.error("message %s put aside after %s tries, reference %s", row.id, row.tries, reference)
        return outcome

    def _turn(self, row: Waiting, *, late: bool) -> Outcome:
        person, lang = row.person, row.payload.get("lang")
        with self.unit_of_work() as uow:
            uow.hold(person)
            if uow.is_done(row.id):
                return self._stored(uow, person, row.id)
            if lang is not None:
                talk = uow.talk(person)
                talk.lang = lang
                uow.keep_talk(talk)
            at = datetime.fromisoformat(row.payload["at"]).astimezone(self._clock.now().tzinfo)
            outcome = self._answer(uow, person, row.message_id, row.payload["text"], at)
            if late:
                outcome = replace(outcome, replies=(late_answer(outcome.lang, row), *outcome.replies))
            uow.finish(row.id, person, outcome.replies, self._clock.now())
            uow.commit()
        self._langs[person] = outcome.lang
        return outcome

    def _unanswered(self, person: str, error: Exception) -> Outcome:
        why, reference = noted("turn failed", error)
        lang = self._langs.get(person) or self.language(person)
        return Outcome((unanswered(lang, why, reference),), lang, None, NO_LEAD, why)

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


def guess_language(text: str) -> str:
    """The language of a message of somebody we never heard, told by its script alone: no model is at hand."""
    return "ru" if cyrillic_share(text) >= _MOSTLY else DEFAULT_LANGUAGE


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip().rstrip(".!?")
