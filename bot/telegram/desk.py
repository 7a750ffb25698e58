"""Settles what comes in over Telegram before it reaches the engine: who it is from decides first, then what it is."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from bot.commands import COMMANDS, command_word
from bot.desk import Order
from bot.telegram import alarms, beside, entering, own_data, team
from bot.telegram.arrivals import CHANNEL
from bot.telegram.case import Case, spoken
from bot.telegram.commands import list_commands, named_for
from bot.telegram.replies import DOCUMENT, MENU, TAPPED, made, numbered, said
from coach.conversation.turn import Method
from coach.ports import Clock, Knowledge
from store.mailbox import Waiting
from store.unit_of_work import SqlUnitOfWork

_KINDS: Final[Mapping[str, Callable[[Case], Order]]] = {
    "media": beside.media,
    "forwarded": beside.forwarded,
    "edit": beside.edited,
    alarms.REMINDER: alarms.tell_reminders,
    alarms.CLOCK: alarms.tell_clock,
    alarms.DEAD: alarms.tell_dead_letter,
}
_COMMANDS: Final[Mapping[str, Callable[[Case, str], Order]]] = {
    "/start": lambda case, rest: entering.greet(case),
    "/privacy": lambda case, rest: own_data.privacy(case),
    "/mydata": lambda case, rest: own_data.my_data(case),
    "/forget": lambda case, rest: own_data.ask_forget(case),
    "/invite": team.invite,
    "/team": lambda case, rest: team.team(case),
}
_ACTS: Final[Mapping[str, Callable[[Case, str], Order]]] = {
    entering.AGREE: lambda case, rest: entering.agree(case),
    entering.DECLINE: lambda case, rest: entering.decline(case),
    own_data.FORGET_ALL: lambda case, rest: own_data.forget_all(case),
    own_data.KEEP_ALL: lambda case, rest: own_data.keep_all(case),
    team.INVITE: team.invite,
    team.LEAD: lambda case, rest: team.show_lead(case, int(rest)),
}
_HELP: Final = COMMANDS["/help"]
_OF_OURSELVES: Final = frozenset({alarms.REMINDER, alarms.CLOCK, alarms.DEAD})
_BEFORE_CONSENT: Final = frozenset({"/start", "/privacy", "/mydata", "/forget", "/invite"})
_ACTS_BEFORE_CONSENT: Final = frozenset(
    {entering.AGREE, entering.DECLINE, own_data.FORGET_ALL, own_data.KEEP_ALL, team.INVITE}
)


class TelegramDesk:
    """The desk of the channel."""

    def __init__(
        self, method: Method, knowledge: Knowledge, clock: Clock, intent_of: Callable[[str], tuple[str, float]]
    ) -> None:
        """Takes what it needs; nothing is kept here but what a tap just now was."""
        self._intent_of = intent_of
        self._method = method
        self._knowledge = knowledge
        self._clock = clock
        self._last_tap: dict[str, tuple[str, int]] = {}
        # The language in which the turn began; turns run one at a time.
        self._spoke = ""
        self.link = ""

    def receive(self, uow: SqlUnitOfWork, row: Waiting) -> Order:
        """Settles a message: see `bot.desk.Desk`."""
        member = uow.member(row.person)
        talk = uow.talk(row.person)
        known = member is not None and member.told_of_consent_at is not None
        lang = talk.lang if known else spoken(row.payload)
        self._spoke = lang
        now = self._clock.now()
        case = Case(uow, row, now, member, lang, self._method, self._knowledge, self.link, self._intent_of)
        kind = row.payload["kind"]
        if kind != "tap":
            self._last_tap.pop(row.person, None)
        if kind in ("blocked", "unblocked"):
            uow.block(row.person, now if kind == "blocked" else None)
            return Order()
        if kind in _OF_OURSELVES and member is None:
            return Order()
        if kind == "group":
            return beside.group(case) if member is not None else Order()
        if row.payload.get("invitation"):
            return entering.enter(case, row.payload["invitation"])
        if member is None:
            return entering.refuse(case)
        return self._of_member(case, kind)

    def _of_member(self, case: Case, kind: str) -> Order:
        assert case.member is not None
        agreed = case.member.consent_at is not None
        if kind == "tap":
            return self._tap(case, agreed=agreed)
        command, rest = command_word(str(case.payload["text"]))
        if kind == "text" and command in _COMMANDS and (agreed or command in _BEFORE_CONSENT):
            return _COMMANDS[command](case, rest)
        if kind == "text" and command.startswith("/") and agreed and command not in COMMANDS:
            known = ", ".join(f"/{name}" for name in named_for(case.member.role))
            return Order(before=[said(case.say("unknown-command", commands=known))])
        if kind in _KINDS and (agreed or kind == alarms.DEAD):
            return _KINDS[kind](case)
        return Order(str(case.payload["text"])) if agreed else entering.before_consent(case)

    def _tap(self, case: Case, *, agreed: bool) -> Order:
        button = case.uow.button(str(case.payload["token"]))
        if button is None or button.person != case.person:
            return beside.stale(case) if agreed else entering.before_consent(case)
        tapped, first = self._last_tap.get(case.person, (None, None))
        if tapped == button.token and first != case.row.id:
            # Tapped twice: the first tap is being answered. The same tap comes again where its turn failed.
            return Order()
        self._last_tap[case.person] = button.token, case.row.id
        shown = (case.uow.reply(button.outbox_id) or {"buttons": ()})["buttons"]
        meant = shown[button.position] if button.position < len(shown) else {}
        order = self._act(case, meant, agreed=agreed)
        if order is not None and str(meant.get("act", "")).startswith(f"{team.LEAD}:"):
            # One looks at several leads of a list.
            return order
        title = None if order is None else button.title
        down = made(TAPPED, outbox=button.outbox_id, title=title)
        order = beside.stale(case) if order is None else order
        return Order(order.text, [down, *order.before], order.intent, order.choice, order.meant, order.tapped)

    def _act(self, case: Case, meant: Mapping[str, Any], *, agreed: bool) -> Order | None:
        """What a button does; None where it is one of an earlier answer."""
        if "act" in meant:
            act, _, rest = str(meant["act"]).partition(":")
            allowed = act in _ACTS and (agreed or act in _ACTS_BEFORE_CONSENT)
            return _ACTS[act](case, rest) if allowed else None
        talk = case.uow.talk(case.person)
        place = meant.get("choice", -1)
        if not agreed or meant.get("of") != talk.offered_by or not 0 <= place < len(talk.choices):
            return None
        return Order(choice=place)

    def hand_out(
        self, uow: SqlUnitOfWork, row: Waiting, intent: str, replies: Sequence[Mapping[str, Any]]
    ) -> list[dict[str, Any]]:
        """The engine's replies: buttons by their place, a brief as a file as well, beside help the commands."""
        found = list[dict[str, Any]]()
        lang = uow.talk(row.person).lang
        for reply in numbered(replies, row.message_id):
            found.append(reply)
            if reply.get("shown") == "brief":
                found.append(made(DOCUMENT, what="brief", lead=reply["lead"], lang=lang))
        if intent == _HELP:
            member = uow.member(row.person)
            # Before the last bubble: it asks, and its buttons stay at hand.
            found.insert(-1, said(list_commands(member.role if member is not None else None, lang)))
        if found and lang != self._spoke:
            # The menu of a lead is one of their own.
            found[-1] = {**found[-1], MENU: True}
        return found

    def put_aside(self, uow: SqlUnitOfWork, row: Waiting, reference: str) -> bool:
        """Tells those who look after the person that a message of theirs could not be answered."""
        # Who taps once more means it.
        self._last_tap.pop(row.person, None)
        member = uow.member(row.person)
        if member is None or row.payload["kind"] in _OF_OURSELVES:
            return False
        after = [other for other in uow.members() if other.person == member.team or other.role == "admin"]
        told = [other for other in after if other != member]
        now = self._clock.now()
        for other in told:
            payload = alarms.note(alarms.DEAD, now, name=member.name, tries=row.tries, reference=reference)
            uow.receive(CHANNEL, f"{alarms.DEAD}:{row.id}:{other.person}", other.person, payload, now)
        return True
