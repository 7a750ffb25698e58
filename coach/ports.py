"""What the coach's use cases ask of the outside: a clock, a unit of work and the knowledge base."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from coach.conversation.talk import Talk
from coach.dossier import Answer, Dossier, Lead, Transition
from coach.explanation import DEFINITION, Explanation
from coach.merging import Copy
from coach.reminder import Reminder


class Clock(Protocol):
    """Tells the time; the method never asks the machine itself."""

    def now(self) -> datetime:
        """The present moment, with time zone."""


class Knowledge(Protocol):
    """The knowledge base: what the material says, or that it says nothing."""

    def answer(
        self, question: str, lang: str, before: Sequence[str] = (), ranking: Sequence[tuple[str, float]] = ()
    ) -> Explanation:
        """Answers a question.

        Args:
            question: As it was typed.
            lang: The language spoken.
            before: The concepts that were explained last, by their slugs.
            ranking: The likeliest intents of the message with their confidence, best first.
        """

    def tell(self, slug: str, also: Sequence[str] = (), kind: str = DEFINITION, lang: str = "en") -> Explanation:
        """What is told of a concept, for a button.

        Raises:
            KeyError: There is no such concept.
        """

    def touching(self, slug: str, lang: str, told: Sequence[str]) -> str | None:
        """What a concept means for a lead of which this was told; None where nothing shows it.

        Raises:
            KeyError: There is no such concept.
        """


class Reminders(Protocol):
    """What people asked to be reminded of."""

    def add_reminder(self, person: str, lead_id: int | None, text: str, due_at: datetime, at: datetime) -> int:
        """Keeps what somebody wants to be told at `due_at`; returns its number."""

    def reminders_of(self, person: str) -> Sequence[Reminder]:
        """A person's reminders that were not told yet, the one that is due first comes first."""

    def reminder_told(self, reminder_id: int, at: datetime) -> bool:
        """Notes that a reminder is told; False where it was told or removed since it was read."""

    def drop_reminder(self, reminder_id: int) -> bool:
        """Removes a reminder; whether it was there."""


class UnitOfWork(Reminders, Protocol):
    """One turn's reads and writes. Whoever opened it commits once at the end, or rolls all of it back."""

    def talk(self, person: str) -> Talk:
        """Where the conversation with this person stands; a fresh one for somebody new."""

    def keep_talk(self, talk: Talk) -> None:
        """Keeps where the conversation stands."""

    def add_lead(self, owner: str, name: str, at: datetime) -> Lead:
        """Opens a lead with status `new`."""

    def rename_lead(self, lead_id: int, name: str) -> None:
        """Gives a lead another name."""

    def leads(self, owner: str) -> Sequence[Lead]:
        """The leads of one rep, the one touched last first; merged ones left out."""

    def dossier(self, lead_id: int) -> Dossier | None:
        """A lead with the latest of its live answers in each field; None where there is no such lead.

        For a merged lead it is the one it went up in.
        """

    def dossiers(self, lead_ids: Sequence[int]) -> Sequence[Dossier]:
        """Several leads with their live answers, in the order asked for; those that are not there are left out."""

    def former_names(self, owner: str) -> Mapping[int, Sequence[str]]:
        """By lead of a rep: names it had before, and names of leads that went up in it."""

    def merge_lead(self, lead_id: int, into: int, copies: Sequence[Copy], at: datetime) -> Sequence[int]:
        """Lets a lead go up in another: answers are copied with who said them and when, and nothing is lost.

        Args:
            lead_id: The lead that goes up in the other; it is in no list any more.
            into: The lead that stays.
            copies: The answers it takes over.
            at: When.

        Returns:
            The keys of the copies, by which `unmerge_lead` takes them back.
        """

    def unmerge_lead(self, lead_id: int, copies: Sequence[int], at: datetime) -> None:
        """Takes a merger back: the lead stands by itself again, the copies are withdrawn, what gave way stands."""

    def add_answer(self, lead_id: int, answer: Answer, *, supersedes: Sequence[Answer], message_id: str) -> None:
        """Keeps an answer; those it supersedes stay in the history."""

    def answers_of(self, message_id: str) -> Sequence[tuple[int, Answer]]:
        """The live answers that a message gave, oldest first, each with its lead; none for a mere question."""

    def withdraw(self, answers: Sequence[Answer], at: datetime) -> None:
        """Takes answers out of what stands, without a successor; they stay in the history."""

    def move_lead(self, lead_id: int, transition: Transition) -> None:
        """Records a change of status."""

    def transitions(self, lead_id: int) -> Sequence[Transition]:
        """The recorded changes of status, oldest first."""

    def add_note(self, kind: str, person: str, text: str, at: datetime, details: Mapping[str, Any]) -> None:
        """Keeps something for the team lead: a wish to talk to a person, praise, criticism, a question not answered."""
