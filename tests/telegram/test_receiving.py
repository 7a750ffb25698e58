"""Receiving: every message is answered once and in its order, and confirmed only when it is kept."""

import threading
from typing import Any

import pytest

from bot.engine import Engine
from bot.failing import MOST_TRIES
from bot.telegram.intake import Intake
from bot.telegram.worker import Worker
from bot.wiring import Program
from locales import catalogue
from store.unit_of_work import SqlUnitOfWork
from tests.telegram.looking import came_in, person, talk
from tests.telegram.people import Telegram, User
from tests.telegram.running import Running

EN = catalogue("en")


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.worker._FIRST_S", 0.05)
    monkeypatch.setattr("bot.telegram.worker._LONGEST_S", 0.1)
    monkeypatch.setattr("bot.telegram.worker._AWAY_S", 0.1)
    monkeypatch.setattr("bot.telegram.service._KEEP_AGAIN_S", 0.1)


def texts(user: User, since: int = 0) -> list[str]:
    return [message.text for message in user.got[since:]]


def media(what: str) -> str:
    return EN.format("telegram-media", {"what": what})


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Turns fail that hear a certain word, so many times."""
    turn, plan = Engine.turn, {"word": "breakword", "times": 1, "tried": 0}

    def failing(self, message, uow):
        if plan["word"] in message.text:
            plan["tried"] += 1
            if plan["tried"] <= plan["times"]:
                raise RuntimeError("broken")
        return turn(self, message, uow)

    monkeypatch.setattr(Engine, "turn", failing)
    return plan


def test_what_telegram_delivers_again_is_answered_once(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    anna.says("call at four with Brandt Paper")
    anna.sends_voice()
    service.settle()
    answered, kept = texts(anna, before), len(came_in(service, anna))
    assert telegram.redeliver(2) == 2
    service.settle()
    assert texts(anna, before) == answered
    assert len(came_in(service, anna)) == kept


def test_numbers_that_begin_anew_lower_after_a_quiet_week_are_answered(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    for at in (4711, 900_000_000, 12):
        telegram.quiet_week(at)
        before = len(anna.got)
        anna.sends_voice()
        service.settle()
        assert texts(anna, before) == [media("voice")]


def test_what_nobody_understands_is_passed_over_and_the_others_are_answered(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    telegram.call("push", kind="message", content={"message_id": 1})
    telegram.call("push", kind="message", content={"message_id": 1, "date": "soon", "from": 5, "chat": []})
    telegram.call("push", kind="callback_query", content={"id": "1"})
    telegram.call("push", kind="my_chat_member", content={"chat": {"type": "private"}})
    nobody = {"message_id": 1, "from": {"id": 1, "first_name": "Anna"}, "chat": {"id": 1, "type": "private"}}
    for date in (10**30, -(10**15), "soon", None):
        telegram.call("push", kind="message", content={**nobody, "date": date, "text": "markertext"})
    anna.sends_voice()
    service.settle()
    assert texts(anna, before) == [media("voice")]


def test_a_kind_of_update_that_was_not_asked_for_stops_nothing(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    # What waited before the kinds were chosen is delivered all the same.
    telegram.call("push", kind="message", content={"message_id": 1, "date": 1, "chat": {"id": 1, "type": "channel"}})
    anna.sends_voice()
    service.settle()
    assert texts(anna, before) == [media("voice")]


def test_a_message_whose_turn_fails_is_told_once_tried_again_and_answered_before_the_later_ones(
    service: Running, telegram: Telegram, broken: dict[str, Any]
) -> None:
    broken["times"] = 3
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    anna.says("call at four with breakword Papers")
    anna.sends_voice()
    service.settle()
    told = [text for text in texts(anna, before) if "reference" in text]
    assert len(told) == 1 and told[0].startswith("Something went wrong on my side")
    assert broken["tried"] == 4
    answers = [text for text in texts(anna, before) if "reference" not in text]
    assert "breakword" in "".join(answers[:-1])
    assert answers[-1].startswith(media("voice"))


def test_a_message_that_fails_every_time_is_put_aside_and_the_next_one_answered(
    service: Running, telegram: Telegram, broken: dict[str, Any]
) -> None:
    broken["times"] = 1000
    lead = service.member(telegram.user(8, "Lena"), "lead")
    admin = service.member(telegram.user(9, "Ada"), "admin")
    other = service.member(telegram.user(7, "Otto"), "lead")
    anna = service.member(telegram.user(1, "Anna"), "rep", person(lead))
    before, notes = len(anna.got), [len(user.got) for user in (lead, admin, other)]
    anna.says("call at four with breakword Papers")
    anna.sends_voice()
    service.settle()
    first, aside, last = texts(anna, before)
    assert first.startswith("Something went wrong on my side")
    assert aside.startswith("I couldn't answer your message")
    assert last == media("voice")
    assert broken["tried"] == MOST_TRIES
    reference = aside.rpartition("reference ")[2].rstrip(").")
    for user, since in zip((lead, admin), notes[:2], strict=True):
        (note,) = texts(user, since)
        assert "Anna" in note and reference in note
        assert "breakword" not in note
    assert texts(other, notes[2]) == []


def test_somebody_elses_failing_message_holds_up_nobody(
    service: Running, telegram: Telegram, broken: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.worker._FIRST_S", 60.0)
    broken["times"] = 1000
    anna, boris = service.member(telegram.user(1)), service.member(telegram.user(2))
    anna.says("call at four with breakword Papers")
    telegram.wait(lambda: broken["tried"])
    before = len(boris.got)
    boris.sends_voice()
    telegram.wait(lambda: texts(boris, before) == [media("voice")], what="Boris waits for Anna")


def test_a_button_is_meant_again_after_its_turn_was_put_aside(
    service: Running, telegram: Telegram, broken: dict[str, Any]
) -> None:
    anna = service.member(telegram.user(1))
    anna.says("call at four with Brandt Paper, I'm talking to their buyer")
    service.settle()
    asked = anna.got[-1]
    token = asked.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    broken.update(word="", times=MOST_TRIES)
    anna.taps_old(token, asked.id)
    service.settle()
    assert "I couldn't answer" in anna.got[-1].text
    before = len(anna.got)
    anna.taps_old(token, asked.id)
    service.settle()
    assert len(anna.got) > before
    assert not any(text.startswith("That one is behind us") for text in texts(anna, before))


def test_stopped_and_started_nothing_is_lost_and_nothing_doubled(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    anna.sends_voice()
    service.settle()
    service.stop()
    anna.sends_sticker()
    anna.says("call at four with Brandt Paper")
    service.start()
    anna.says("they run two lines with 80 people")
    service.stop()
    service.start()
    service.settle()
    found = texts(anna, before)
    assert found[:2] == [media("voice"), media("sticker")]
    assert sum(text == media("sticker") for text in found) == 1
    assert len([row for row in came_in(service, anna) if "two lines" in row["text"]]) == 1
    with service.program.gateway.reading() as uow:
        dossier = uow.dossier(talk(service, anna).lead_id)
    assert dossier.lead.name == "Brandt Paper"
    said = [one for one in dossier.answers if "80 people" in one.evidence]
    assert len({one.field for one in said}) == len(said) >= 1


def confirmed(telegram: Telegram, since: int) -> list[int]:
    return [int(one["params"].get("offset", 0)) for one in telegram.log("getUpdates", since)]


def test_a_message_is_confirmed_only_when_it_is_kept(
    service: Running, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = service.member(telegram.user(1))
    away, tried = [True], []
    commit = SqlUnitOfWork.commit
    keep = Intake.keep

    def broken(self):
        if away[0]:
            raise OSError("disk full")
        commit(self)

    def counted(self, updates):
        tried.append([update["update_id"] for update in updates])
        return keep(self, updates)

    monkeypatch.setattr(SqlUnitOfWork, "commit", broken)
    monkeypatch.setattr(Intake, "keep", counted)
    since, before = len(telegram.log()), len(anna.got)
    anna.sends_voice()
    telegram.wait(lambda: len(tried) >= 3)
    (number,) = tried[0]
    assert all(offset <= number for offset in confirmed(telegram, since))
    assert [update["update_id"] for update in telegram.waiting] == [number]
    assert texts(anna, before) == []
    away[0] = False
    service.settle()
    assert texts(anna, before) == [media("voice")]
    telegram.wait(lambda: number + 1 in confirmed(telegram, since))


def test_stopped_before_it_was_kept_a_message_is_delivered_to_the_next_start(
    service: Running, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = service.member(telegram.user(1))
    tried: list[int] = []

    def broken(self, updates):
        tried.append(1)
        raise OSError("disk full")

    before = len(anna.got)
    with monkeypatch.context() as patch:
        patch.setattr(Intake, "keep", broken)
        anna.sends_voice()
        telegram.wait(lambda: tried)
        service.stop()
    service.start()
    service.settle()
    assert texts(anna, before) == [media("voice")]


def test_messages_are_fetched_again_after_a_bad_moment(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    for fault in ("status", "flood", "closed", "lost"):
        telegram.fault(fault, "getUpdates", retry_after=1, code=502)
    before = len(anna.got)
    anna.sends_voice()
    anna.sends_sticker()
    service.settle()
    assert texts(anna, before) == [media("voice"), media("sticker")]


def test_messages_of_one_person_are_answered_in_the_order_in_which_they_came(
    service: Running, telegram: Telegram
) -> None:
    people = [service.member(telegram.user(number)) for number in (1, 2)]
    kinds = ["voice", "sticker", "photo", "document", "location"]
    before = [len(user.got) for user in people]
    for kind in kinds:
        for user in people:
            getattr(user, f"sends_{kind}")()
    service.settle(60)
    for user, since in zip(people, before, strict=True):
        assert texts(user, since) == [media(kind) for kind in kinds]


def test_signs_that_no_text_has_are_kept_and_answered(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    for text in ("\x00", "\ud83d", "a\x00b", "\u200b", "🙂"):
        anna.says(text)
    service.settle()
    assert len(anna.got) >= before + 5


def test_a_service_in_which_nothing_answers_any_more_ends_so_that_it_is_started_anew(
    program: Program, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.service._ALARMS_S", 1.0)
    monkeypatch.setattr(Worker, "_settle", lambda self, row: 1 / 0)
    # The thread's error is what this is about.
    monkeypatch.setattr(threading, "excepthook", lambda args: None)
    with Running(program, telegram) as service:
        anna = telegram.user(1)
        anna.sends_voice()
        telegram.wait(lambda: service.failed is not None, what="it runs on and answers nobody")
        assert isinstance(service.failed, RuntimeError)
    monkeypatch.undo()
    with Running(program, telegram) as anew:
        anew.settle()
    assert texts(anna) == [EN.format("telegram-stranger")]
