"""A turn's replies as they stand in the outbox: each button knows its place among the choices that the talk keeps."""

from datetime import datetime, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.replies import MOVES, DeskButton, made, numbered, said
from coach.conversation.talk import Choice, Heard, Part, Talk
from coach.conversation.turn import Turn
from method import load_method


class Kept:
    """As much of a unit of work as a turn needs that only speaks."""

    def __init__(self) -> None:
        self.kept = Talk("anna")

    def talk(self, person: str) -> Talk:
        return self.kept

    def keep_talk(self, talk: Talk) -> None:
        self.kept = talk


METHOD = load_method()
PART = Part("hi", "greet", 1.0, "none", 0.0)
HEARD = Heard("hi", "en", "greet", 1.0, PART, (PART,), (), None, "m7", datetime(2026, 11, 22, tzinfo=timezone.utc))


@settings(deadline=None)
@given(st.lists(st.integers(0, 4), max_size=5))
def test_each_button_stands_at_the_place_that_the_talk_keeps_its_choice_at(counts: list[int]) -> None:
    uow = Kept()
    turn = Turn(HEARD, uow, "anna", METHOD, None)
    for bubble, count in enumerate(counts):
        turn.say("greet", *(Choice("", "inform", label=f"{bubble}.{place}") for place in range(count)))
    replies = [
        {"text": "x", "buttons": [{"title": choice.label} for choice in reply.choices]} for reply in turn.close()
    ]
    talk = uow.kept
    buttons = [button for reply in numbered(replies, "m7") for button in reply["buttons"]]
    assert sorted(button["choice"] for button in buttons) == list(range(len(talk.choices)))
    for button in buttons:
        assert button["of"] == talk.offered_by
        assert talk.choices[button["choice"]]["label"] == button["title"]


def test_what_a_reply_says_beside_its_text_stays_and_it_moves_the_conversation() -> None:
    given_ = {"text": "x", "buttons": [], "shown": "board", "lead": 3}
    assert numbered([given_], "m") == [{**given_, MOVES: True}]
    assert numbered([], "m") == []


def test_the_desks_own_messages_are_plain_data() -> None:
    assert said("Hi", DeskButton("Yes", "agree"), commands=True) == {
        "text": "Hi", "buttons": [{"title": "Yes", "act": "agree"}], "commands": True,
    }  # fmt: skip
    assert made("document", what="brief") == {"text": "", "buttons": [], "how": "document", "what": "brief"}
