"""Three people who write to the coach on Telegram, in three languages, and tap its buttons."""

import random
from dataclasses import dataclass

from sqlalchemy.future import Engine

from bot.telegram.arrivals import person_of
from store.invites import hash_of, new_invitation
from store.migrate import upgrade
from store.unit_of_work import SqlUnitOfWork, _utc_now
from tests.chaos.messages import line
from tests.telegram.people import Telegram, User

TAPS = 0.1
"""So many of the things they do are taps."""


@dataclass(frozen=True)
class Actor:
    """Somebody with an account: as whom they are known there, and whose lines they say."""

    number: int
    key: str
    name: str
    lang: str


CAST = (
    Actor(1001, "anna", "Anna", "en"),
    Actor(1002, "jan", "Jan", "nl"),
    Actor(1003, "olga", "Ольга", "ru"),
)


def admit(engine: Engine) -> None:
    """Makes them members who agreed to everything, in a database that need not have tables yet."""
    upgrade(engine)
    now = _utc_now()
    with SqlUnitOfWork(engine) as uow:
        for actor in CAST:
            person = person_of(actor.number)
            if uow.member(person) is not None:
                continue
            uow.take_invite(hash_of(new_invitation(uow, "rep", None, now)), person, actor.name, actor.lang, now)
            uow.keep_told_of_consent(person, now)
            uow.keep_consent(person, now)
            talk = uow.talk(person)
            talk.lang = actor.lang
            uow.keep_talk(talk)
        uow.commit()


class Company:
    """They all, in one Telegram."""

    def __init__(self, telegram: Telegram) -> None:
        self._users: dict[Actor, User] = {}
        self._said: dict[Actor, int] = {}
        for actor in CAST:
            user = telegram.user(actor.number, actor.name, actor.lang)
            self._users[actor] = user
            # What Telegram shows is what was said: so a run that was broken off goes on.
            self._said[actor] = len([message for message in user.chat if not message.by_bot])

    @property
    def said(self) -> int:
        """How many messages they wrote."""
        return sum(self._said.values())

    def act(self, rng: random.Random) -> None:
        """One of them does something: writes a message, sometimes three at once, or taps a button."""
        actor = rng.choice(CAST)
        if rng.random() < TAPS and self._taps(actor, rng):
            return
        for _ in range(3 if rng.random() < 0.1 else 1):
            self._users[actor].says(line(actor.key, self._said[actor]))
            self._said[actor] += 1

    def _taps(self, actor: Actor, rng: random.Random) -> bool:
        user = self._users[actor]
        offered = [(label, message.id) for message in user.got for label in message.buttons]
        if not offered:
            return False
        # The message may be edited meanwhile, and its buttons gone.
        try:
            user.taps(*rng.choice(offered))
        except LookupError:
            return False
        return True
