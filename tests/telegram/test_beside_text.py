"""What is no text: each kind is answered kindly, and the question that was open stays open."""

from collections.abc import Callable
from typing import Any

import pytest

from locales import catalogue
from tests.telegram.looking import came_in, dump, talk
from tests.telegram.people import Telegram, User
from tests.telegram.running import Running

PREP = {
    "en": "call at four with Brandt Paper, I'm talking to their buyer, we do packaging machines",
    "nl": "gesprek om vier uur met Brandt Papier, ik praat met hun inkoper, wij verkopen verpakkingsmachines",
    "ru": "звонок в четыре с Brandt Papier, говорю с закупщиком, мы продаём упаковочные станки",
}
SENT: dict[str, Callable[[User], Any]] = {
    "voice": lambda user: user.sends_voice(),
    "photo": lambda user: user.sends_photo(),
    "document": lambda user: user.sends_document(),
    "sticker": lambda user: user.sends_sticker(),
    "location": lambda user: user.sends_location(),
    "contact": lambda user: user.sends(contact={"phone_number": "+31600000000", "first_name": "Eva"}),
    "poll": lambda user: user.sends(poll={"id": "1", "question": "?", "options": []}),
    "dice": lambda user: user.sends(dice={"emoji": "🎲", "value": 3}),
    "video_note": lambda user: user.sends(video_note={"file_id": "x", "length": 1, "duration": 1}),
    "other": lambda user: user.sends(something_new={"a": 1}),
}


def preparing(service: Running, telegram: Telegram, lang: str) -> User:
    user = service.member(telegram.user(1, language=lang))
    user.says(PREP[lang])
    service.settle()
    assert user.got[-1].buttons
    return user


@pytest.mark.parametrize("lang", ["en", "nl", "ru"])
def test_every_kind_is_answered_kindly_while_the_question_stays_open_and_its_buttons_work(
    lang: str, service: Running, telegram: Telegram
) -> None:
    anna = preparing(service, telegram, lang)
    asked, open_before = anna.got[-1], talk(service, anna)
    words = catalogue(lang)
    for what, send in SENT.items():
        before = len(anna.got)
        send(anna)
        service.settle()
        said = words.format("telegram-media", {"what": what}), words.format("telegram-media-open")
        assert [message.text for message in anna.got[before:]] == [" ".join(said)]
    before = len(anna.got)
    anna.forwards("our budget is 40k")
    service.settle()
    assert [message.text for message in anna.got[before:]] == [words.format("telegram-forwarded")]
    assert talk(service, anna) == open_before
    before = len(anna.got)
    anna.taps(asked.buttons[-1], asked.id)
    service.settle()
    assert len(anna.got) > before
    assert "✓" in next(message for message in anna.got if message.id == asked.id).text


def test_the_kinds_are_not_all_answered_alike() -> None:
    for lang in ("en", "nl", "ru"):
        answers = {catalogue(lang).format("telegram-media", {"what": what}) for what in SENT}
        assert len(answers) == len(SENT)


def test_without_an_open_question_none_is_spoken_of(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    anna.sends_voice()
    service.settle()
    assert [message.text for message in anna.got[before:]] == [
        catalogue("en").format("telegram-media", {"what": "voice"})
    ]


def test_words_below_a_picture_are_read_like_any_others(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    anna.sends_photo("call at four with Brandt Paper, I'm talking to their buyer")
    service.settle()
    first, *rest = anna.got[before:]
    assert first.text == catalogue("en").format("telegram-caption")
    assert "Brandt Paper" in "\n".join(message.text for message in rest)


def test_words_below_a_forwarded_picture_are_nobodys_own(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}
    anna.sends(photo=[{"file_id": "x"}], caption="call at four with Brandt Paper", forward_origin=origin)
    service.settle()
    assert [message.text for message in anna.got[before:]] == [catalogue("en").format("telegram-forwarded")]


def test_what_is_forwarded_is_not_taken_for_an_answer(service: Running, telegram: Telegram) -> None:
    anna = preparing(service, telegram, "en")
    with service.program.gateway.reading() as uow:
        before = uow.dossier(talk(service, anna).lead_id).answers
    anna.forwards("we are 80 people and the budget is 40k")
    service.settle()
    with service.program.gateway.reading() as uow:
        assert uow.dossier(talk(service, anna).lead_id).answers == before


def test_a_live_location_is_answered_once_however_often_it_moves(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    before = len(anna.got)
    number = anna.sends_location()
    person = {"id": 1, "is_bot": False, "first_name": "Anna", "language_code": "en"}
    for step in range(3):
        moved = {"message_id": number, "date": 1_795_000_000, "edit_date": 1_795_000_000 + step, "from": person}
        moved |= {"chat": {"id": 1, "type": "private"}, "location": {"latitude": 52.3 + step, "longitude": 4.9}}
        telegram.call("push", kind="edited_message", content=moved)
    service.settle()
    assert len(anna.got) == before + 1


def test_in_a_group_a_member_is_asked_to_write_alone_and_others_are_not_answered(
    service: Running, telegram: Telegram
) -> None:
    anna, boris = service.member(telegram.user(1, language="nl")), telegram.user(2)
    before = len(anna.got)
    boris.in_group().says("@sales_coach_test_bot markerword")
    anna.in_group().says("/prep markerword")
    service.settle()
    (told,) = anna.in_group().got
    assert told.text == catalogue("nl").format("telegram-group", {"link": "https://t.me/sales_coach_test_bot"})
    assert told.buttons == []
    assert len(anna.got) == before
    assert "markerword" not in dump(service)


def test_the_bytes_and_names_of_what_was_sent_are_not_kept(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    anna.sends_document("markerfile.pdf")
    anna.sends(contact={"phone_number": "+31699999999", "first_name": "Markercontact"})
    service.settle()
    kept = str(came_in(service, anna))
    for gone in ("marker", "+31699999999", "file_id"):
        assert gone not in kept.casefold()
