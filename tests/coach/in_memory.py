"""A unit of work that keeps everything in memory, and what a test says with it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from coach.conversation.talk import Heard, Part, Talk
from coach.conversation.turn import Turn
from coach.dossier import Answer, Dossier, Lead, Transition
from coach.reminder import Reminder
from method import load_method
from tests.the_knowledge import knowledge

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
METHOD = load_method()


class InMemory:
    """Leads, answers, changes of status and talks of one test."""

    def __init__(self) -> None:
        self.kept: dict[int, Lead] = {}
        self.answers: dict[int, list[Answer]] = {}
        self.moves: dict[int, list[Transition]] = {}
        self.talks: dict[str, Talk] = {}
        self.reminders: dict[int, Reminder] = {}
        self._keys = 0

    def talk(self, person: str) -> Talk:
        return self.talks.setdefault(person, Talk(person))

    def keep_talk(self, talk: Talk) -> None:
        self.talks[talk.person] = talk

    def add_lead(self, owner: str, name: str, at: datetime) -> Lead:
        lead = Lead(len(self.kept) + 1, owner, name, "new", at)
        self.kept[lead.id], self.answers[lead.id], self.moves[lead.id] = lead, [], []
        return lead

    def leads(self, owner: str) -> Sequence[Lead]:
        return [lead for lead in self.kept.values() if lead.owner == owner]

    def former_names(self, owner: str) -> Mapping[int, Sequence[str]]:
        return {}

    def dossier(self, lead_id: int) -> Dossier | None:
        return Dossier(self.kept[lead_id], self.answers[lead_id]) if lead_id in self.kept else None

    def dossiers(self, lead_ids: Sequence[int]) -> Sequence[Dossier]:
        return [Dossier(self.kept[key], self.answers[key]) for key in lead_ids if key in self.kept]

    def add_answer(self, lead_id: int, answer: Answer, *, supersedes: Sequence[Answer], message_id: str) -> None:
        self._keys += 1
        gone = {old.id for old in supersedes}
        standing = [old for old in self.answers[lead_id] if old.id not in gone]
        self.answers[lead_id] = [*standing, replace(answer, id=self._keys)]

    def answers_of(self, message_id: str) -> Sequence[tuple[int, Answer]]:
        return []

    def withdraw(self, answers: Sequence[Answer], at: datetime) -> None:
        gone = {old.id for old in answers}
        for key, standing in self.answers.items():
            self.answers[key] = [old for old in standing if old.id not in gone]

    def move_lead(self, lead_id: int, transition: Transition) -> None:
        lead, off_line = self.kept[lead_id], METHOD.status.off_line
        stays_off = lead.status in off_line and transition.status in off_line
        self.kept[lead_id] = replace(
            lead,
            status=transition.status,
            came_from=lead.came_from if stays_off else lead.status,
            partner=transition.partner,
            next_contact=transition.next_contact,
        )
        self.moves[lead_id].append(transition)

    def transitions(self, lead_id: int) -> Sequence[Transition]:
        return self.moves[lead_id]

    def add_reminder(self, person: str, lead_id: int | None, text: str, due_at: datetime, at: datetime) -> int:
        self._keys += 1
        due_at = due_at.astimezone(timezone.utc)
        self.reminders[self._keys] = Reminder(self._keys, person, lead_id, text, due_at, at, None)
        return self._keys

    def reminders_of(self, person: str) -> Sequence[Reminder]:
        waiting = [each for each in self.reminders.values() if each.person == person and each.told_at is None]
        return sorted(waiting, key=lambda each: (each.due_at, each.id))

    def reminder_told(self, reminder_id: int, at: datetime) -> bool:
        waits = reminder_id in self.reminders and self.reminders[reminder_id].told_at is None
        if waits:
            self.reminders[reminder_id] = replace(self.reminders[reminder_id], told_at=at)
        return waits

    def drop_reminder(self, reminder_id: int) -> bool:
        return self.reminders.pop(reminder_id, None) is not None

    def add_note(self, kind: str, person: str, text: str, at: datetime, details: Mapping[str, Any]) -> None:
        pass


def turn(
    uow: InMemory,
    text: str,
    intent: str = "inform",
    *,
    tapped: Mapping[str, Any] | None = None,
    at: datetime = NOON,
    lang: str = "en",
) -> Turn:
    """The turn of a message understood with that intent."""
    part = Part(text, intent, 1.0, "rapport", 0.0)
    heard = Heard(text, lang, intent, 1.0, part, (part,), (), tapped, "m", at)
    return Turn(heard, uow, "rep", METHOD, knowledge())


def said(running: Turn) -> list[str]:
    """The keys of what a turn said."""
    return [getattr(reply, "key", getattr(reply, "what", "")) for reply in running.replies]
