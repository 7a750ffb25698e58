"""Coming in: by an invitation and with consent; whoever has neither leaves no word behind."""

from datetime import timedelta

import pytest

from locales import catalogue
from tests.telegram.looking import came_in, dump, person, remove
from tests.telegram.people import Telegram, User
from tests.telegram.running import Running


def invited(service: Running, user: User) -> User:
    """Somebody who is in, and has not answered the question for consent."""
    user.says(f"/start {service.invitation()}")
    service.settle()
    return user


def yes(service: Running, user: User) -> None:
    asked = [message for message in user.got if message.buttons]
    user.taps(asked[-1].buttons[0], asked[-1].id)
    service.settle()


def said(user: User) -> str:
    return "\n".join(message.text for message in user.got)


def is_member(service: Running, user: User) -> bool:
    with service.program.gateway.reading() as uow:
        return uow.member(person(user)) is not None


def test_an_invitation_lets_in_one_person_and_its_token_is_nowhere_in_the_database(
    service: Running, telegram: Telegram
) -> None:
    token = service.invitation()
    anna, boris = telegram.user(1, "Anna"), telegram.user(2, "Boris")
    anna.says(f"/start {token}")
    service.settle()
    boris.says(f"/start {token}")
    boris.says(f"\u200b/start@sales_coach_test_bot   {token}")
    service.settle()
    assert "Anna" in anna.got[0].text
    assert {message.text for message in boris.got} == {catalogue("en").format("telegram-invite-void")}
    assert is_member(service, anna) and not is_member(service, boris)
    assert token not in dump(service)


def test_who_opens_their_own_used_link_again_is_greeted_and_stays_who_they_are(
    service: Running, telegram: Telegram
) -> None:
    anna, token = telegram.user(1), service.invitation()
    anna.says(f"/start {token}")
    service.settle()
    yes(service, anna)
    before = len(anna.got)
    anna.says(f"/start {token}")
    service.settle()
    assert len(anna.got) == before + 1
    assert anna.got[-1].text.startswith("Hi")
    assert token not in dump(service)


def test_a_wrong_or_expired_invitation_lets_nobody_in(service: Running, telegram: Telegram) -> None:
    token, anna = service.invitation(), telegram.user(1, language="nl")
    service.program.clock.ahead = timedelta(days=8)
    for tried in ("nonsense", token):
        anna.says(f"/start {tried}")
    service.settle()
    assert {message.text for message in anna.got} == {catalogue("nl").format("telegram-invite-void")}
    assert not is_member(service, anna)


def test_whose_inviter_was_removed_meanwhile_is_not_let_in(service: Running, telegram: Telegram) -> None:
    lead = service.member(telegram.user(1), "lead")
    token = service.invitation("rep", person(lead))
    remove(service, lead)
    boris = telegram.user(2)
    boris.says(f"/start {token}")
    service.settle()
    assert not is_member(service, boris)


@pytest.mark.parametrize("lang", ["en", "nl", "ru"])
def test_before_consent_every_message_is_answered_and_the_last_one_waits_for_the_yes(
    lang: str, service: Running, telegram: Telegram
) -> None:
    words = {
        "en": "call at four with Brandt Paper, I'm talking to their buyer",
        "nl": "gesprek om vier uur met Brandt Papier, ik praat met hun inkoper",
        "ru": "звонок в четыре с Brandt Papier, говорю с закупщиком",
    }[lang]
    anna = invited(service, telegram.user(1, language=lang))
    again = catalogue(lang).format("telegram-consent-again")
    anna.says("markerwort one")
    service.settle()
    anna.says(words)
    service.settle()
    assert [message.text for message in anna.got[-2:]] == [again, again]
    assert "markerwort" not in dump(service)
    yes(service, anna)
    assert catalogue(lang).format("telegram-consent-thanks") in said(anna)
    assert "Brandt" in said(anna)
    assert anna.got[-1].buttons


def test_a_command_waits_for_the_yes_like_any_other_message(service: Running, telegram: Telegram) -> None:
    anna = invited(service, telegram.user(1))
    anna.says("/prep Brandt Paper")
    service.settle()
    yes(service, anna)
    assert "Brandt Paper" in said(anna)


def test_what_was_corrected_while_it_waited_is_answered_as_corrected(service: Running, telegram: Telegram) -> None:
    anna = invited(service, telegram.user(1))
    anna.says("call at four with Brandt Paper")
    service.settle()
    anna.edits("call at four with Vermeer Foods")
    service.settle()
    yes(service, anna)
    assert "Vermeer Foods" in said(anna)
    assert "Brandt" not in said(anna)


def test_a_term_is_explained_before_consent_and_the_question_is_not_kept(service: Running, telegram: Telegram) -> None:
    anna = invited(service, telegram.user(1))
    anna.says("What is BANT?")
    service.settle()
    assert "BANT" in anna.got[-1].text
    assert "Budget" in anna.got[-1].text
    assert [row["text"] for row in came_in(service, anna)] == ["/start", ""]


def test_who_declines_leaves_no_word_behind_and_may_begin_anew(service: Running, telegram: Telegram) -> None:
    anna = invited(service, telegram.user(1))
    anna.says("markerwort two")
    service.settle()
    asked = anna.got[-1]
    anna.taps(asked.buttons[1], asked.id)
    service.settle()
    assert catalogue("en").format("telegram-consent-declined") in said(anna)
    assert "markerwort" not in dump(service)
    anna.says("/start")
    service.settle()
    assert len(anna.got[-1].buttons) == 2
    yes(service, anna)
    assert anna.got[-1].buttons and anna.got[-1].text.startswith("Hi")


def test_who_comes_back_after_their_access_was_taken_is_not_answered_what_they_said_then(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1))
    anna.says("call at four with Brandt Paper")
    service.settle()
    remove(service, anna)
    invited(service, anna)
    before = len(anna.got)
    yes(service, anna)
    fresh = [message.text for message in anna.got[before:]]
    assert fresh[0] == catalogue("en").format("telegram-consent-thanks")
    assert fresh[1].startswith("Hi again!")
    with service.program.gateway.reading() as uow:
        (lead,) = uow.leads(person(anna))
    assert lead.name == "Brandt Paper"


def test_nothing_that_a_stranger_writes_taps_or_is_called_is_kept(service: Running, telegram: Telegram) -> None:
    boris = telegram.user(7, "Markername", last_name="Markerlast", username="markeruser")
    first = boris.says("markertext")
    boris.edits("markeredit")
    boris.sends_photo("markercaption")
    boris.forwards("markerforward", "markersender")
    boris.sends_document("markerfile.pdf")
    boris.taps_old("markertap", first)
    boris.in_group().says("markergroup")
    boris.in_group().edits("markergroupedit")
    service.settle()
    assert len(boris.got) == 6
    assert {message.text for message in boris.got} == {catalogue("en").format("telegram-stranger")}
    assert boris.in_group().got == []
    assert "marker" not in dump(service).casefold()


def test_nothing_of_a_group_is_kept_though_a_member_wrote_it(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    anna.in_group().says("/ask markergroup")
    service.settle()
    (told,) = anna.in_group().got
    assert "t.me/" in told.text
    assert "markergroup" not in dump(service)


def test_the_language_is_that_of_their_telegram_until_they_choose_or_write_another(
    service: Running, telegram: Telegram
) -> None:
    anna = invited(service, telegram.user(1, language="nl"))
    assert anna.got[-1].buttons[0] == catalogue("nl").format("telegram-agree")
    anna.says("/lang ru")
    service.settle()
    assert anna.got[-1].buttons[0] == catalogue("ru").format("telegram-agree")
    yes(service, anna)
    anna.says("/lang en")
    service.settle()
    assert anna.got[-1].text.startswith(catalogue("en").format("language-set"))
    anna.says("звонок завтра в четыре с компанией Ромашка")
    service.settle()
    assert any("а" <= sign <= "я" for sign in anna.got[-1].text)


def test_who_speaks_none_of_our_languages_is_answered_in_english(service: Running, telegram: Telegram) -> None:
    pia = telegram.user(3, "Pia", language="fi")
    olaf = telegram.user(4, "Olaf", language=None)
    for user in (pia, olaf):
        user.says("hei")
    service.settle()
    assert [user.got[0].text for user in (pia, olaf)] == [catalogue("en").format("telegram-stranger")] * 2


@pytest.mark.parametrize(
    ("lang", "words", "agreed"),
    [("en", "sure, go ahead", True), ("nl", "is goed", True), ("ru", "да, можно", True), ("en", "rather not", False)],
)
def test_a_yes_or_no_to_the_question_for_consent_may_be_typed(
    lang: str, words: str, agreed: bool, service: Running, telegram: Telegram
) -> None:
    anna = invited(service, telegram.user(1, language=lang))
    anna.says(words)
    service.settle()
    with service.program.gateway.reading() as uow:
        assert (uow.member(person(anna)).consent_at is not None) == agreed
    expected = "telegram-consent-thanks" if agreed else "telegram-consent-declined"
    assert catalogue(lang).format(expected) in said(anna)
