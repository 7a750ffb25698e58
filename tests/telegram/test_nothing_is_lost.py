"""Whatever goes wrong, and however often the program ends: nothing is lost, doubled, or out of order.

The service is the real one, and so are its database and Telegram's client; the engine follows a script, Telegram is the
fake one without sockets, and time jumps. Longer, with other examples each time: `make lost`.
"""

import json
import os
import sys
from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.telegram.markup import as_html, bubbles
from tests.telegram.faults import Fault
from tests.telegram.in_memory import Ending
from tests.telegram.scripted import BOARD, EPOCH, FAILS, KILLS, LABELS, LONG, MEMBERS, POISON, Broken, Coach

EXAMPLES = int(os.environ.get("COACH_EXAMPLES", "12"))
PHASES = [Phase.generate] if os.environ.get("COACH_NO_SHRINK") else [Phase.generate, Phase.shrink]
STRANGER = 9
FAILED = "Something went wrong on my side."
WORDS = ("hello", "hello", "hello", LONG, BOARD, f"{FAILS}1", f"{FAILS}3", f"{FAILS}9", KILLS, POISON)
SECONDS = st.sampled_from([0.0, 0.0, 0.03, 0.3, 2.0, 15.0])
people = st.sampled_from(sorted(MEMBERS))


class NothingIsLost(RuleBasedStateMachine):
    """People who write, edit and tap, a network and a database that fail, and a program that is ended."""

    coach: Coach

    @initialize(seed=st.integers(0, 1_000))
    def begins(self, seed: int) -> None:
        self.coach = Coach(seed)
        self.telegram = self.coach.telegram
        self.users = {number: self.telegram.user(number, name) for number, (name, _) in MEMBERS.items()}
        self.users[STRANGER] = self.telegram.user(STRANGER, "Xenia")
        for number in MEMBERS:
            # They came in by an invitation once.
            self.telegram.world.chats[number] = {"id": number, "type": "private"}
        self.spoken = 0
        self.arrived: dict[int, list[int]] = {number: [] for number in self.users}
        self.tapped: dict[int, tuple[str, str, bool]] = {}
        self.seen: dict[int, list[tuple[int, str, str]]] = {number: [] for number in self.users}
        self.blocks: dict[int, list[list[float]]] = {number: [] for number in self.users}
        self.coach.start()

    def teardown(self) -> None:
        if not hasattr(self, "coach"):
            return
        try:
            if sys.exc_info()[0] is None:
                self._calm_down()
                self._check_the_end()
        finally:
            self.coach.close()

    # What people do.

    def _came(self, person: int, seconds: float) -> int:
        """Notes the update that was just made; gives its number."""
        number = int(self.telegram.world.queue.waiting[-1]["update_id"])
        self.arrived[person].append(number)
        self.coach.run(seconds)
        return number

    def _word(self, word: str) -> str:
        self.spoken += 1
        return f"{word} word{self.spoken}"

    @rule(person=people, word=st.sampled_from(WORDS), seconds=SECONDS)
    def writes(self, person: int, word: str, seconds: float) -> None:
        self.users[person].says(self._word(word))
        self._came(person, seconds)

    @rule(person=people, count=st.integers(2, 4), seconds=SECONDS)
    def writes_quickly(self, person: int, count: int, seconds: float) -> None:
        for number in range(count):
            self.users[person].says(self._word("quick"))
            self._came(person, seconds if number == count - 1 else 0.0)

    @rule(person=people, word=st.sampled_from(("edited", POISON)), seconds=SECONDS)
    def edits(self, person: int, word: str, seconds: float) -> None:
        if any(not shown.by_bot for shown in self.users[person].chat):
            self.users[person].edits(self._word(word))
            self._came(person, seconds)

    @rule(person=people, label=st.sampled_from(LABELS), twice=st.booleans(), seconds=SECONDS)
    def taps(self, person: int, label: str, twice: bool, seconds: float) -> None:
        shown = [message for message in self.users[person].got if message.buttons]
        if not shown:
            return
        data = next(
            button["callback_data"]
            for row in shown[-1].raw["reply_markup"]["inline_keyboard"]
            for button in row
            if button["text"] == label
        )
        self.seen[person].append((shown[-1].id, data, label))
        # With nothing under way the tap is one on the question that is open.
        sure = self.coach.is_quiet() and self._open(person) == self._question(data)
        for again in range(1 + twice):
            self._taps(person, shown[-1].id, data, label, sure and not again, seconds)

    @rule(person=people, which=st.integers(0, 9), seconds=SECONDS)
    def taps_what_is_gone(self, person: int, which: int, seconds: float) -> None:
        if self.seen[person]:
            message, data, label = self.seen[person][which % len(self.seen[person])]
            self._taps(person, message, data, label, False, seconds)

    def _taps(self, person: int, message: int, data: str, label: str, sure: bool, seconds: float) -> None:
        self.users[person].taps_old(data, message)
        number = int(self.telegram.world.queue.waiting[-1]["update_id"])
        self.tapped[number] = self._question(data), label, sure
        self._came(person, seconds)

    def _question(self, data: str) -> str:
        """Of which question a button is."""
        query = "SELECT payload, button.position FROM button JOIN outbox ON outbox.id = outbox_id WHERE token = ?"
        payload, position = self.coach.rows(query, data)[0]
        return str(json.loads(payload)["buttons"][position]["of"])

    def _open(self, person: int) -> str:
        (state,) = self.coach.rows("SELECT state FROM talk WHERE person = ?", f"telegram:{person}")[0]
        return str(json.loads(state)["offered_by"])

    @rule(person=people, words=st.booleans(), seconds=SECONDS)
    def sends_a_picture(self, person: int, words: bool, seconds: float) -> None:
        self.users[person].sends_photo(self._word("caption") if words else None)
        self._came(person, seconds)

    @rule(person=people, seconds=SECONDS)
    def forwards(self, person: int, seconds: float) -> None:
        self.users[person].forwards(self._word("forwarded"))
        self._came(person, seconds)

    @rule(seconds=SECONDS)
    def a_stranger_writes(self, seconds: float) -> None:
        self.users[STRANGER].says(self._word("unwanted"))
        self._came(STRANGER, seconds)

    @rule(person=people, seconds=SECONDS)
    def writes_in_a_group(self, person: int, seconds: float) -> None:
        self.users[person].in_group(-1000 - person).says(self._word("unwanted"))
        self._came(person, seconds)

    @rule(person=people, seconds=SECONDS)
    def blocks_or_unblocks(self, person: int, seconds: float) -> None:
        if self._blocked(person):
            self._unblock(person)
        else:
            self.users[person].blocks()
            self.blocks[person].append([self.coach.clock.at, float("inf")])
        self._came(person, seconds)

    def _blocked(self, person: int) -> bool:
        return bool(self.blocks[person]) and self.blocks[person][-1][1] == float("inf")

    def _unblock(self, person: int) -> None:
        self.users[person].unblocks()
        self.blocks[person][-1][1] = self.coach.clock.at

    # What happens to the program.

    @rule(seconds=st.sampled_from([0.02, 0.2, 1.0, 5.0, 40.0, 200.0]))
    def time_goes_by(self, seconds: float) -> None:
        self.coach.run(seconds)

    @rule(seconds=SECONDS)
    def stops_in_peace_and_starts(self, seconds: float) -> None:
        self.coach.stop()
        self.coach.run(seconds)
        self.coach.start()

    @rule(seconds=SECONDS)
    def is_killed(self, seconds: float) -> None:
        self.coach.crash()
        self.coach.run(seconds)

    @precondition(lambda self: not self.coach.running)
    @rule(seconds=SECONDS)
    def starts(self, seconds: float) -> None:
        self.coach.start()
        self.coach.run(seconds)

    @rule(
        place=st.sampled_from(("intake", "turn", "sender")),
        kind=st.sampled_from(("away", "unsure", "locked", "other", "crash", "crash_after")),
        skip=st.integers(0, 3),
        times=st.integers(1, 3),
    )
    def the_database_will_fail(self, place: str, kind: str, skip: int, times: int) -> None:
        self.coach.broken.append(Broken(place, kind, skip, times))

    @rule(
        kind=st.sampled_from(("flood", "status", "closed", "lost", "hang", "hang_after")),
        method=st.sampled_from(("sendMessage", "sendMessage", "getUpdates", "editMessageText", "*")),
        skip=st.integers(0, 2),
        times=st.integers(1, 3),
    )
    def the_network_will_fail(self, kind: str, method: str, skip: int, times: int) -> None:
        self.telegram.world.faults.append(Fault(kind, method, times, skip))

    @rule(
        method=st.sampled_from(("sendMessage", "sendMessage", "getUpdates", "editMessageText", "answerCallbackQuery")),
        after=st.booleans(),
        skip=st.integers(0, 2),
    )
    def it_will_be_killed_in_a_call(self, method: str, after: bool, skip: int) -> None:
        self.telegram.endings.append(Ending(method, after, skip))

    @rule(count=st.integers(1, 5), seconds=SECONDS)
    def updates_come_again(self, count: int, seconds: float) -> None:
        self.telegram.redeliver(count)
        self.coach.run(seconds)

    @precondition(lambda self: not self.telegram.world.queue.waiting)
    @rule(below=st.booleans())
    def numbers_begin_anew(self, below: bool) -> None:
        queue = self.telegram.world.queue
        # Never among those that were given already: another message of the same number would be taken for that one.
        numbers = [queue.next_id, *self._numbers()]
        queue.next_id = min(numbers) - 1_000 if below else max(numbers) + 1_000
        # What was confirmed a week ago does not come again.
        queue.confirmed.clear()

    def _numbers(self) -> Iterator[int]:
        return (number for numbers in self.arrived.values() for number in numbers)

    # What always holds.

    @invariant()
    def nothing_is_confirmed_that_is_not_kept(self) -> None:
        assert not self.telegram.confirmed_too_early
        assert not self.telegram.violations
        for update in self.telegram.world.queue.confirmed:
            assert self.coach.is_kept(update["update_id"])

    @invariant()
    def each_message_reaches_the_engine_once_and_in_its_order(self) -> None:
        for person, arrived in self.arrived.items():
            numbers = [number for number, _ in self._events(person)]
            assert len(numbers) == len(set(numbers))
            assert numbers == [number for number in arrived if number in set(numbers)]

    @invariant()
    def a_tap_runs_the_choice_that_was_tapped(self) -> None:
        for person in self.arrived:
            for number, data in self._events(person):
                if number in self.tapped:
                    question, label, _ = self.tapped[number]
                    assert data["tapped"] == {"question": question, "label": label}

    @invariant()
    def replies_arrive_in_their_order_and_once(self) -> None:
        for person in self.users:
            self._check_chat(person, f"COALESCE(json_extract(payload, '$.chat'), {person}) = {person}", person)
            self._check_chat(person, f"json_extract(payload, '$.chat') = {-1000 - person}", -1000 - person)

    def _events(self, person: int) -> list[tuple[int, Any]]:
        found = self.coach.rows("SELECT data FROM event WHERE sender = ? ORDER BY position", f"telegram:{person}")
        told = [json.loads(data) for (data,) in found]
        return [(int(data["message"]), data) for data in told]

    def _check_chat(self, person: int, which: str, chat: int) -> None:
        """Walks the chat along the outbox: each message is the next reply, or the last one once more."""
        query = f"SELECT payload, sent_at, created_at FROM outbox WHERE person = ? AND {which} ORDER BY id"
        kept = self.coach.rows(query, f"telegram:{person}")
        due = [
            (as_html(part), number == len(parts) and sent_at is not None, self._was_blocked(person, sent_at, made))
            for payload, sent_at, made in kept
            for parts in [bubbles(json.loads(payload)["text"])]
            for number, part in enumerate(parts, start=1)
        ]
        came = [sent.text for sent in self.telegram.sent if sent.chat == chat and not sent.text.startswith(FAILED)]
        place, repeats = 0, 0
        for text in came:
            after = place
            while after < len(due) and due[after][0] != text and self._may_miss(chat, due[after]):
                after += 1
            if after < len(due) and due[after][0] == text:
                place = after + 1
            else:
                assert any(text == due[before][0] for before in range(place)), f"never kept, or too early: {text}"
                assert text == due[place - 1][0], f"out of order: {text}"
                repeats += 1
        for one in due[place:]:
            assert not one[1] or self._may_miss(chat, one), f"marked as sent, and never was: {one[0]}"
        assert repeats <= self.coach.crashes + self.telegram.repeats.get(chat, 0), f"{repeats} repeats"

    def _may_miss(self, chat: int, one: tuple[str, bool, bool]) -> bool:
        text, _, blocked = one
        return blocked or self.telegram.unheard.get((chat, text), 0) + self.telegram.repeats.get(chat, 0) >= 2

    def _was_blocked(self, person: int, sent_at: str | None, made: str) -> bool:
        """Whether a reply was given up because its person could not be reached then."""
        if sent_at is None:
            return False
        return any(begin <= _seconds(sent_at) and _seconds(made) <= end for begin, end in self.blocks[person])

    # How it ends.

    def _calm_down(self) -> None:
        self.telegram.calm()
        self.telegram.endings.clear()
        self.coach.broken.clear()
        for person in MEMBERS:
            if self._blocked(person):
                self._unblock(person)
                self._came(person, 0.0)
        for _ in range(200):
            # A message that ends the program does so until it is put aside.
            self.coach.start()
            if self.coach.run(900, self.coach.is_quiet) or self.coach.running:
                break
        assert self.coach.is_quiet(), f"something waits for ever: {self.coach.waits()}"
        self.coach.stop()

    def _check_the_end(self) -> None:
        self.nothing_is_confirmed_that_is_not_kept()
        self.each_message_reaches_the_engine_once_and_in_its_order()
        self.a_tap_runs_the_choice_that_was_tapped()
        self.replies_arrive_in_their_order_and_once()
        kept = {
            int(number): (json.loads(payload), failed_at)
            for number, payload, failed_at in self.coach.rows(
                "SELECT message_id, payload, failed_at FROM inbox WHERE message_id NOT LIKE '%:%'"
            )
        }
        assert set(kept) == set(self._numbers())
        for person in MEMBERS:
            heard = {number for number, _ in self._events(person)}
            for number in self.arrived[person]:
                payload, failed_at = kept[number]
                sure = number in self.tapped and self.tapped[number][2]
                if failed_at is None and (sure or (payload["kind"] == "text" and payload["text"])):
                    assert number in heard, f"never reached the engine: {payload}"
                if failed_at is not None:
                    assert number not in heard
                if payload["text"].startswith((KILLS, f"{FAILS}9")) and payload["kind"] == "text":
                    assert failed_at is not None, f"tried without an end: {payload}"
        dump = "\n".join(self.coach.reading.iterdump())
        assert "unwanted" not in dump and "Xenia" not in dump


def _seconds(moment: str) -> float:
    """The time of the example at a moment that is kept."""
    return (datetime.fromisoformat(moment).replace(tzinfo=timezone.utc) - EPOCH).total_seconds()


NothingIsLost.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=40,
    deadline=None,
    derandomize="COACH_EXAMPLES" not in os.environ,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=PHASES,
)
TestNothingIsLost = NothingIsLost.TestCase
TestNothingIsLost.pytestmark = [pytest.mark.slow]


@pytest.fixture
def people_and_coach() -> Iterator[NothingIsLost]:
    """The same people, for a course of events that is told."""
    machine = NothingIsLost()
    machine.begins(7)
    yield machine
    machine.teardown()


def test_a_tap_whose_turn_fails_is_answered_when_it_is_tried_again(people_and_coach: NothingIsLost) -> None:
    told = people_and_coach
    told.writes(1, "hello", 15.0)
    told.the_database_will_fail("turn", "other", 0, 2)
    told.taps(1, "Yes", True, 15.0)
    assert [label for _, label, sure in told.tapped.values() if sure] == ["Yes"]


def test_a_message_the_database_refuses_holds_up_nobody(people_and_coach: NothingIsLost) -> None:
    people_and_coach.writes(1, POISON, 2.0)
    people_and_coach.writes(2, "hello", 2.0)
    assert any(sent.chat == 2 for sent in people_and_coach.telegram.sent)


@pytest.mark.parametrize("after", [0.06, 0.08, 0.1, 0.12])
def test_a_stop_in_peace_repeats_nothing(people_and_coach: NothingIsLost, after: float) -> None:
    people_and_coach.writes(1, "hello", after)
    people_and_coach.stops_in_peace_and_starts(0.0)


def test_answers_to_one_who_unblocked_are_not_given_up_with_those_before(people_and_coach: NothingIsLost) -> None:
    told = people_and_coach
    told.blocks_or_unblocks(1, 15.0)
    told.the_database_will_fail("sender", "away", 0, 3)
    told.writes(1, "hello", 1.0)
    told.blocks_or_unblocks(1, 0.0)
    told.writes(1, "back again", 15.0)
    assert any("back again" in sent.text for sent in told.telegram.sent)
    assert told.coach.rows("SELECT blocked_at FROM member WHERE person = 'telegram:1'") == [(None,)]
