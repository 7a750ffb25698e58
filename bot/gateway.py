"""The way of a message: inbox, turn, outbox, in one commit; whoever delivers it sees only this."""

import logging
import re
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy.future import Engine as Database

from bot.commands import COMMANDS, command
from bot.desk import Desk, Order
from bot.engine import Answered, Engine, Incoming
from bot.failing import MOST_TRIES, kind_of, not_kept, noted, put_aside, unanswered
from bot.failing import late as late_answer
from bot.fair import FairLock
from bot.guessing import guess_language
from bot.lead_state import NO_LEAD, lead_state
from bot.resolving import resolve, tap
from coach.conversation.talk import Choice, Talk
from coach.conversation.turn import Method
from coach.languages import DEFAULT_LANGUAGE
from coach.ports import Clock
from locales import catalogue
from render import title
from store.engine import read_only
from store.failures import Failure, classify
from store.mailbox import Waiting
from store.unit_of_work import SqlUnitOfWork

logger = logging.getLogger(__name__)

_ASK: Final = COMMANDS["/ask"]

LONGEST: Final = 4000
"""Characters of a message that are taken; the rest is cut, and said so."""

_INVISIBLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_NUMERIC_KINDS: Final = frozenset({"number", "date"})


@dataclass(frozen=True)
class Outcome:
    """What came of a message.

    Attributes:
        replies: Texts with their buttons; a board or a brief says so in `shown`, and of which lead in `lead`.
        lang: The language of the answers.
        intent: As what the message was understood; None where it never reached the engine.
        state: Lead, status and letters after the turn, as plain data.
        failure: Why it was not kept or not answered; None where all is well.
        reference: Under which the log tells of the failure.
    """

    replies: tuple[Mapping[str, Any], ...]
    lang: str
    intent: str | None
    state: Mapping[str, Any]
    failure: Failure | None = None
    reference: str = ""


class Gateway:
    """Takes messages of any channel in, one turn and one commit each."""

    def __init__(
        self, engine: Engine, database: Database, method: Method, clock: Clock, desks: Mapping[str, Desk] | None = None
    ) -> None:
        """Takes what it needs; all of it is built by `bot.wiring`."""
        self._engine = engine
        self._database = database
        self._method = method
        self._clock = clock
        self._desks = desks or {}
        # A turn holds SQLite's write lock from its first statement: a second one would only wait inside the engine.
        self.one_at_a_time = FairLock()
        self._langs: dict[str, str] = {}
        self._unsure: dict[str, list[Waiting]] = {}
        self._last_failure: dict[str, tuple[str, str]] = {}

    def unit_of_work(self) -> SqlUnitOfWork:
        """A unit of work of its own, not opened yet."""
        return SqlUnitOfWork(self._database, off_line=self._method.status.off_line)

    def reading(self) -> SqlUnitOfWork:
        """A unit of work for those who only look, not opened yet: it waits for no writer."""
        return SqlUnitOfWork(read_only(self._database), off_line=self._method.status.off_line)

    @contextmanager
    def writing(self) -> Iterator[SqlUnitOfWork]:
        """A unit of work between two turns, committed at a good end.

        On SQLite one who writes holds up all others, and waits by asking again and again: under load somebody would
        never come in. Here everybody has their turn.
        """
        with self.one_at_a_time, self.unit_of_work() as uow:
            yield uow
            uow.commit()

    def now(self) -> datetime:
        """The present moment."""
        return self._clock.now()

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
        with self.one_at_a_time:
            said: list[Mapping[str, Any]] = []
            try:
                with self.reading() as uow:
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
        with self.one_at_a_time:
            try:
                with self.reading() as uow:
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
            with self.reading() as uow:
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
            with self.reading() as uow:
                self._langs[person] = uow.talk(person).lang
        except Exception as error:
            noted("language not read", error)
        return self._langs.get(person, DEFAULT_LANGUAGE)

    def close(self) -> None:
        """Stops the engine; everything kept is on disk already."""
        self._engine.close()

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
            outcome = self._attempt(row, again=late, late=late)
            if outcome.failure is None:
                return outcome
            if outcome.failure is not Failure.OTHER:
                break
        assert outcome is not None
        self._unsure.setdefault(row.person, []).append(row)
        return outcome

    def attempt(self, row: Waiting, *, again: bool, late: bool) -> Outcome:
        """Begins answering a kept message once, for a channel that sees to it itself when it is tried again.

        Args:
            row: The oldest message of its person that waits.
            again: It was begun before, perhaps by an earlier run: the try is counted, and after the last one it is put
                aside.
            late: The person may have written other things since: the answer says what it answers.
        """
        with self.one_at_a_time:
            return self._attempt(row, again=again, late=late)

    def _attempt(self, row: Waiting, *, again: bool, late: bool) -> Outcome:
        begun = not again
        try:
            if again:
                # Counted before it begins, and kept: a message that ends the program is counted as well.
                tries, begun = self._count(row, 1), True
                if tries > MOST_TRIES:
                    return self._put_aside(replace(row, tries=MOST_TRIES))
            return self._turn(row, late=late)
        except Exception as error:
            outcome = self._unanswered(row.person, error)
            if outcome.failure is not Failure.OTHER and begun:
                self._excuse(row)
            return outcome

    def _count(self, row: Waiting, by: int) -> int:
        with self.unit_of_work() as uow:
            tries = uow.count_try(row.id, by)
            uow.commit()
        return tries

    def _excuse(self, row: Waiting) -> None:
        try:
            self._count(row, -1)
        except Exception as error:
            noted("try not taken back", error)

    def _put_aside(self, row: Waiting) -> Outcome:
        # Under the reference of its last failure the log tells where that was.
        why, reference = self._last_failure.get(row.person) or (None, uuid.uuid4().hex[:8])
        with self.unit_of_work() as uow:
            uow.hold(row.person)
            # What was counted last was begun for putting it aside only.
            uow.count_try(row.id, -1)
            talk = uow.talk(row.person)
            desk = self._desks.get(row.channel)
            told = desk is None or desk.put_aside(uow, row, reference)
            replies = (put_aside(talk.lang, row, reference),) if told else ()
            outcome = Outcome(replies, talk.lang, None, self.state(uow, talk))
            uow.put_aside(row.id, row.person, outcome.replies, self._clock.now(), reference, why)
            uow.commit()
        self._last_failure.pop(row.person, None)
        numbers = row.id, row.tries, reference
        logger.error("message %s put aside after %s tries, reference %s", *numbers, extra={"reference": reference})
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
            desk = self._desks.get(row.channel)
            if desk is None:
                outcome = self._answer(uow, row, at, Order(row.payload["text"]))
            else:
                outcome = self._by_desk(uow, row, at, desk)
            if late and row.payload["text"] and (desk is None or outcome.intent is not None):
                outcome = replace(outcome, replies=(late_answer(outcome.lang, row), *outcome.replies))
            uow.finish(row.id, person, outcome.replies, self._clock.now())
            uow.commit()
        self._langs[person] = outcome.lang
        self._last_failure.pop(person, None)
        return outcome

    def _by_desk(self, uow: SqlUnitOfWork, row: Waiting, at: datetime, desk: Desk) -> Outcome:
        order = desk.receive(uow, row)
        if order.text is None and order.intent is None and order.choice is None:
            talk = uow.talk(row.person)
            return Outcome(tuple(order.before), talk.lang, None, self.state(uow, talk))
        outcome = self._answer(uow, row, at, order)
        replies = outcome.replies
        if outcome.intent is not None:
            replies = tuple(desk.hand_out(uow, row, outcome.intent, replies))
        return replace(outcome, replies=(*order.before, *replies))

    def _unanswered(self, person: str, error: Exception) -> Outcome:
        why, reference = noted("turn failed", error)
        if why is Failure.OTHER:
            self._last_failure[person] = kind_of(error), reference
        lang = self._langs.get(person) or self.language(person)
        return Outcome((unanswered(lang, why, reference),), lang, None, NO_LEAD, why, reference)

    def _answer(self, uow: SqlUnitOfWork, row: Waiting, at: datetime, order: Order) -> Outcome:
        person, message_id = row.person, row.message_id
        talk = uow.talk(person)
        if order.choice is not None:
            choice = Choice(**talk.choices[order.choice])
            message = tap(choice, Incoming(person, title(choice, talk.lang), message_id, at))
            return self._outcome(uow, person, self._engine.turn(message, uow), [])
        if order.intent is not None:
            message = Incoming(person, order.text or "", message_id, at, order.intent)
            return self._outcome(uow, person, self._engine.turn(message, uow), [])
        words = catalogue(talk.lang)
        clean = _INVISIBLE.sub("", order.text or "").strip()
        if not clean:
            return self._short(uow, talk, words.format("empty"))
        if not any(character.isalnum() for character in clean):
            return self._short(uow, talk, words.format("only-symbols"))
        before = [words.format("too-long", {"limit": LONGEST})] if len(clean) > LONGEST else []
        known = None
        if order.meant is not None and not clean.startswith("/"):
            known = Incoming(person, clean[:LONGEST], message_id, at, tapped=order.tapped, meant=order.meant)
        intent, behind = command(clean[:LONGEST])
        if intent == _ASK and not behind:
            return self._short(uow, talk, words.format("ask-what"))
        field = self._method.questionnaire.field(talk.open)
        numeric = field is not None and field.kind in _NUMERIC_KINDS
        resolved = known or resolve(talk, Incoming(person, clean[:LONGEST], message_id, at), numeric=numeric)
        if resolved is None:
            commands = ", ".join(COMMANDS)
            return self._short(uow, talk, words.format("unknown-command", {"commands": commands}))
        answered = self._engine.turn(resolved, uow)
        return self._outcome(uow, person, answered, before)

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
