"""Buttons: a tap is seen at once, answered once, and only where it still means something."""


import pytest

from bot.engine import Engine
from tests.telegram.looking import own_lead, talk
from tests.telegram.people import Shown, Telegram, User
from tests.telegram.running import Running


def tokens(message: Shown) -> list[str]:
    rows = message.raw.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row]


def open_ones(user: User) -> list[Shown]:
    return [message for message in user.got if message.buttons]


@pytest.fixture
def anna(service: Running, telegram: Telegram) -> User:
    """A member who prepares a call and is asked something."""
    user = service.member(telegram.user(1))
    user.says("call at four with Brandt Paper, I'm talking to their buyer, we do packaging machines")
    service.settle()
    return user


def shown(user: User, number: int) -> Shown:
    return next(message for message in user.got if message.id == number)


def test_a_tapped_button_stands_under_its_message_with_a_tick_and_the_keyboard_is_gone(
    service: Running, anna: User
) -> None:
    asked = anna.got[-1]
    label = asked.buttons[-1]
    anna.taps(label)
    service.settle()
    now = shown(anna, asked.id)
    assert now.text == f"{asked.text}\n\n✓ {label}"
    assert now.edited and now.buttons == []
    assert len(anna.answers) == 2
    assert anna.got[-1].id > asked.id


def test_only_the_last_answer_has_buttons(service: Running, anna: User) -> None:
    first = anna.got[-1]
    assert first.buttons
    anna.says("they run two lines with 80 people")
    service.settle()
    assert shown(anna, first.id).buttons == []
    assert shown(anna, first.id).text == first.text
    assert [message.id for message in open_ones(anna)] == [anna.got[-1].id]


def test_a_tap_that_comes_too_late_is_answered_kindly_with_the_present_choices_and_those_work(
    service: Running, anna: User
) -> None:
    old = anna.got[-1]
    token = tokens(old)[0]
    anna.says("they run two lines with 80 people")
    service.settle()
    present = anna.got[-1]
    anna.taps_old(token, old.id)
    service.settle()
    stale = anna.got[-1]
    assert stale.text == "That one is behind us. These are the choices now:"
    assert stale.buttons == present.buttons
    before, number = talk(service, anna), len(anna.got)
    anna.taps(stale.buttons[0])
    service.settle()
    assert "✓" in shown(anna, stale.id).text
    assert len(anna.got) > number
    assert not anna.got[-1].text.startswith("That one is behind us")
    assert talk(service, anna).offered_by != before.offered_by


def test_a_button_tapped_twice_is_answered_once(service: Running, anna: User) -> None:
    asked = anna.got[-1]
    before = len(anna.got)
    token = tokens(asked)[0]
    for _ in range(3):
        anna.taps_old(token, asked.id)
    service.settle()
    once = len(anna.got) - before
    assert shown(anna, asked.id).text.count("✓") == 1
    assert not any(message.text.startswith("That one is behind us") for message in anna.got)
    assert len(anna.answers) == 4
    assert 1 <= once <= 3


def test_a_tap_whose_turn_failed_is_answered_when_it_is_tried_again(
    service: Running, anna: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.worker._FIRST_S", 0.05)
    turn, failures = Engine.turn, [RuntimeError("broken")]

    def once(self, message, uow):
        if failures:
            raise failures.pop()
        return turn(self, message, uow)

    monkeypatch.setattr(Engine, "turn", once)
    asked, before = anna.got[-1], len(anna.got)
    query = anna.taps(asked.buttons[-1])
    anna.taps_old(tokens(asked)[-1], asked.id)
    # The button stops spinning whatever becomes of the turn.
    service.telegram.wait(lambda: any(answer["query"] == query for answer in anna.answers))
    service.settle()
    told, *answer = anna.got[before:]
    assert "reference" in told.text
    assert answer
    assert "✓" in shown(anna, asked.id).text
    assert not any(message.text.startswith("That one is behind us") for message in anna.got)


def test_a_tap_is_acknowledged_before_its_answer(service: Running, anna: User, telegram: Telegram) -> None:
    since = len(telegram.log())
    anna.taps(anna.got[-1].buttons[-1])
    service.settle()
    methods = [one["method"] for one in telegram.log(since=since)]
    assert methods.index("answerCallbackQuery") < methods.index("sendMessage")


def test_a_tap_that_is_too_old_to_be_acknowledged_is_answered_all_the_same(
    service: Running, anna: User, telegram: Telegram
) -> None:
    telegram.fault("status", "answerCallbackQuery", code=500)
    before = len(anna.got)
    anna.taps(anna.got[-1].buttons[-1])
    telegram.expire_taps()
    service.settle()
    assert len(anna.got) > before
    assert "✓" in anna.got[before - 1].text


def test_tokens_are_short_opaque_and_never_the_same(service: Running, anna: User) -> None:
    seen: list[str] = []
    for line in ("they run two lines with 80 people", "help", "/lang"):
        seen += tokens(anna.got[-1])
        anna.says(line)
        service.settle()
    assert len(seen) == len(set(seen)) > 3
    for token in seen:
        assert len(token.encode()) <= 64
        assert not any(word in token for word in ("inform", "skip", "telegram", "{", ":", "/"))


def test_a_button_stays_good_over_a_new_start(service: Running, anna: User) -> None:
    asked, before = anna.got[-1], len(anna.got)
    service.stop()
    service.start()
    anna.taps(asked.buttons[-1], asked.id)
    service.settle()
    assert len(anna.got) > before
    assert "✓" in shown(anna, asked.id).text


def test_a_button_whose_message_was_deleted_in_the_chat_is_answered(service: Running, anna: User) -> None:
    asked = anna.got[-1]
    token = tokens(asked)[-1]
    anna.taps_old(token, 999_999)
    service.settle()
    assert anna.got[-1].id > asked.id


def test_a_name_with_markup_in_it_is_shown_as_it_is_on_buttons_and_under_them(
    service: Running, telegram: Telegram
) -> None:
    anna = service.member(telegram.user(1))
    name = "A & B <b>**Works**"
    own_lead(service, anna, name)
    own_lead(service, anna, "Other Mills")
    anna.says("/leads")
    service.settle()
    with_name = next(message for message in open_ones(anna) if name in message.buttons)
    anna.taps(name, with_name.id)
    service.settle()
    assert shown(anna, with_name.id).text.endswith("Works")
