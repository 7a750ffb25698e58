"""What is kept about somebody: told, handed out, and deleted at their word."""

import json

import pytest

from bot.telegram.sender import Sender
from bot.wiring import Program
from locales import catalogue
from store.forget import forget
from tests.telegram.looking import dump, kept_about, own_lead, person
from tests.telegram.people import Telegram, User
from tests.telegram.running import Running

EN = catalogue("en")


@pytest.fixture
def anna(service: Running, telegram: Telegram) -> User:
    """A rep with a lead and words about it."""
    user = service.member(telegram.user(1, "Anna"))
    user.says("call at four with Markerpaper, I'm talking to their buyer")
    service.settle()
    return user


def ask(service: Running, user: User) -> None:
    user.says("/forget")
    service.settle()


def test_what_is_kept_is_told_with_who_reads_it(service: Running, telegram: Telegram) -> None:
    lead = service.member(telegram.user(2, "Lena"), "lead")
    rita = service.member(telegram.user(3, "Rita"), "rep", person(lead))
    before = len(rita.got)
    rita.says("/privacy")
    service.settle()
    (told,) = rita.got[before:]
    assert "Lena" in told.text and "/forget" in told.text


def test_all_that_is_kept_comes_as_a_file_of_valid_json(service: Running, anna: User, telegram: Telegram) -> None:
    boris = service.member(telegram.user(2, "Boris"))
    boris.says("call at five with Othermills")
    service.settle()
    before = len(anna.got)
    anna.says("/mydata")
    service.settle()
    coming, file = anna.got[before:]
    assert coming.text == EN.format("telegram-mydata-coming")
    assert file.raw["document"]["file_name"] == "my-data.json"
    content = anna.file(file).decode()
    found = json.loads(content)
    assert isinstance(found, dict)
    assert "Markerpaper" in content and person(anna) in content
    assert "Othermills" not in content


def test_forgetting_is_asked_first_and_a_no_keeps_everything(service: Running, anna: User) -> None:
    ask(service, anna)
    asked = anna.got[-1]
    assert asked.buttons == [EN.format("telegram-forget-no"), EN.format("telegram-forget-yes")]
    anna.taps(EN.format("telegram-forget-no"))
    service.settle()
    assert anna.got[-1].text == EN.format("telegram-forget-kept")
    with service.program.gateway.reading() as uow:
        assert [lead.name for lead in uow.leads(person(anna))] == ["Markerpaper"]


def test_a_yes_says_goodbye_and_then_no_row_is_left_anywhere(
    service: Running, anna: User, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    boris = service.member(telegram.user(2, "Boris"))
    own_lead(service, boris, "Othermills")
    seen: list[bool] = []
    forget_now = Sender._forget_now

    def forgotten(self, who):
        seen.append(anna.got[-1].text == EN.format("telegram-forgotten"))
        forget_now(self, who)

    monkeypatch.setattr(Sender, "_forget_now", forgotten)
    ask(service, anna)
    anna.taps(EN.format("telegram-forget-yes"))
    telegram.wait(lambda: not kept_about(service, anna), what="something is still kept")
    service.settle()
    assert seen == [True]
    assert anna.got[-1].text == EN.format("telegram-forgotten")
    text = dump(service)
    assert person(anna) not in text and "Markerpaper" not in text and "Anna" not in text
    assert "Othermills" in text
    anna.says("hello, markerword?")
    service.settle()
    assert anna.got[-1].text == EN.format("telegram-stranger")
    assert "markerword" not in dump(service)
    # And with a new invitation they begin like anybody new.
    service.member(anna)
    assert anna.got[-1].text.startswith("Hi!")


def test_who_blocks_the_bot_right_after_the_yes_is_forgotten_all_the_same(
    service: Running, anna: User, telegram: Telegram
) -> None:
    ask(service, anna)
    anna.taps(EN.format("telegram-forget-yes"))
    anna.blocks()
    # Of the two, whichever comes first.
    telegram.wait(lambda: "Markerpaper" not in dump(service), what="something is still kept")
    service.settle()
    assert not set(kept_about(service, anna)) - {"inbox"}


def test_whom_telegram_gives_a_goodbye_no_way_to_is_forgotten_all_the_same(
    service: Running, anna: User, telegram: Telegram
) -> None:
    ask(service, anna)
    telegram.fault("status", "sendMessage", times=1, code=400)
    anna.taps(EN.format("telegram-forget-yes"))
    telegram.wait(lambda: not kept_about(service, anna), what="something is still kept")
    service.settle()


def test_forgetting_that_was_cut_off_by_the_programs_end_is_finished_by_the_next_start(
    service: Running, anna: User, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(service, anna)
    with monkeypatch.context() as patch:
        patch.setattr("bot.telegram.sender._AGAIN_S", 60.0)

        def broken(self, who):
            raise OSError("the database is away")

        patch.setattr(Sender, "_forget_now", broken)
        anna.taps(EN.format("telegram-forget-yes"))
        telegram.wait(lambda: anna.got[-1].text == EN.format("telegram-forgotten"))
        service.stop()
    assert kept_about(service, anna)
    goodbyes = len(anna.got)
    service.start()
    telegram.wait(lambda: not kept_about(service, anna), what="something is still kept")
    service.settle()
    assert len(anna.got) == goodbyes


def test_a_message_that_was_about_to_be_answered_when_its_person_was_forgotten_is_settled(program: Program) -> None:
    gateway = program.gateway
    now = gateway.now()
    payload = {"kind": "text", "text": "hello", "at": now.isoformat(), "lang": None, "name": "Anna", "chat": 1}
    with gateway.writing() as uow:
        uow.receive("telegram", "7", "telegram:1", payload, now)
    with gateway.reading() as uow:
        (row,) = uow.heads("telegram")
    forget(program.database, "telegram:1")
    for again in (False, True):
        outcome = gateway.attempt(row, again=again, late=False)
        assert outcome.failure is None
        assert outcome.replies == ()


def test_before_consent_what_is_kept_can_be_seen_and_deleted(service: Running, telegram: Telegram) -> None:
    boris = telegram.user(2, "Boris")
    boris.says(f"/start {service.invitation()}")
    service.settle()
    boris.says("/mydata")
    service.settle()
    json.loads(boris.file(boris.got[-1]))
    ask(service, boris)
    boris.taps(EN.format("telegram-forget-yes"))
    telegram.wait(lambda: not kept_about(service, boris), what="something is still kept")
    service.settle()


def test_a_team_lead_who_is_forgotten_leaves_the_menu_of_everybody(service: Running, telegram: Telegram) -> None:
    lead = service.member(telegram.user(2, "Lena"), "lead")

    def own() -> bool:
        return any('"chat_id": 2' in found["scope"] for found in telegram.call("commands"))

    telegram.wait(own, what="no menu of leads")
    ask(service, lead)
    lead.taps(EN.format("telegram-forget-yes"))
    telegram.wait(lambda: not own(), what="the menu of leads is still there")
