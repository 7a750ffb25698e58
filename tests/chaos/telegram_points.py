"""Where exactly a service on Telegram can be made to end."""

from bot.engine import Engine
from bot.gateway import Gateway
from bot.telegram.intake import Intake
from bot.telegram.sender import Sender
from coach.conversation.turn import Turn
from store.mailbox import Mailbox
from store.tracker_store import CoachTrackerStore

POINTS: dict[str, tuple[type, str, bool]] = {
    # What is called, and whether life ends before it or after it.
    "before updates are kept": (Intake, "keep", True),
    "while updates are kept": (Mailbox, "receive", False),
    "once updates are kept, before they are confirmed": (Intake, "keep", False),
    "before the engine": (Engine, "turn", True),
    "before a bubble is sent": (Sender, "_send_part", True),
    "once a bubble is sent": (Sender, "_send_part", False),
    "within an action": (Turn, "close", True),
    "before it is noted as sent": (Sender, "_note_part", True),
    "while it is noted as sent": (Sender, "_note_part", False),
    "once the sender has written": (Sender, "_written", False),
    "before the tracker is saved": (CoachTrackerStore, "save", True),
    "before buttons are made": (Sender, "_keyboard", True),
    "once buttons are kept": (Sender, "_keyboard", False),
    "before the turn is committed": (Mailbox, "finish", False),
    "once the turn is committed": (Gateway, "attempt", False),
    "before old buttons are taken down": (Sender, "_take_down_others", True),
    "before a tap is shown": (Sender, "_take_down_tapped", True),
    "once a tap is shown": (Sender, "_take_down_tapped", False),
}
