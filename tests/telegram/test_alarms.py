"""What the coach says by itself: reminders, leads that wait, messages that got no answer."""

from datetime import timedelta

import pytest

import bot.telegram.service
from tests.telegram.people import Telegram
from tests.telegram.running import Running


@pytest.fixture(autouse=True)
def attentive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.telegram.service, "_ALARMS_S", 0.2)
    monkeypatch.setattr(bot.telegram.service, "_SHORTEST_ALARM_S", 0.2)


ASKED = {
    "en": ("remind me in 2 hours to call Acme", "call Acme"),
    "nl": ("herinner me over 2 uur aan het bellen van Acme", "Acme"),
    "ru": ("напомни через 2 часа позвонить в Акме", "Акме"),
}


@pytest.mark.parametrize("lang", ASKED)
def test_a_reminder_comes_by_itself_once_also_after_a_new_start(
    service: Running, telegram: Telegram, lang: str
) -> None:
    anna = service.member(telegram.user(1, "Anna", language=lang))
    wish, about = ASKED[lang]
    anna.says(wish)
    service.settle()
    before = len(anna.got)
    service.stop()
    service.program.clock.ahead += timedelta(hours=2, minutes=1)
    service.start()
    telegram.wait(lambda: len(anna.got) > before, what="no reminder came")
    service.settle()
    assert about in anna.got[-1].text
    service.stop()
    service.start()
    service.settle()
    assert len(anna.got) == before + 1


def test_nobody_is_reminded_while_they_block_the_bot_and_afterwards_they_are(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1, "Anna"))
    anna.says("remind me in 2 hours to send the offer")
    service.settle()
    anna.blocks()
    service.settle()
    before = len(anna.got)
    service.program.clock.ahead += timedelta(hours=3)
    anna.unblocks()
    telegram.wait(lambda: len(anna.got) > before, what="no reminder came")
    assert "send the offer" in anna.got[-1].text


def test_a_new_lead_that_nobody_talked_to_is_warned_of_once_a_limit(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1, "Anna"))
    anna.says("qualify Acme")
    anna.says("stop")
    service.settle()
    for minutes in (6, 30):
        before = len(anna.got)
        service.program.clock.ahead += timedelta(minutes=minutes)
        anna.wait(before + 1, seconds=30)
        service.settle()
        assert "Acme" in anna.got[-1].text
        assert len(anna.got) == before + 1
    anna.says("hi")
    service.settle()
    assert not any("waiting" in message.text for message in anna.got[before + 1 :])
