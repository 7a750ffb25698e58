"""Making an invitation: a token for one person, of which only a hash is kept."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final

from coach.access import may_invite
from store.members import Members

HOLDS_FOR: Final = timedelta(days=7)
"""Long enough for a holiday week; short enough that a link in an old chat lets nobody in."""

_BYTES: Final = 24
"""32 characters of A-Z a-z 0-9 _ -: what may follow Telegram's `?start=`, of which it takes up to 64."""


class MayNotInviteError(ValueError):
    """Somebody may not invite to a role.

    Attributes:
        role: To which.
        may: To which they may.
    """

    def __init__(self, made_by: str | None, role: str, may: tuple[str, ...]) -> None:
        who = "the command line" if made_by is None else made_by
        super().__init__(f"{who} may not invite as {role!r}, only as: {', '.join(may) or 'nothing'}")
        self.role = role
        self.may = may


def hash_of(token: str) -> str:
    """By what a token is known again. It is long and random: no salt and no slow hash are needed."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def new_invitation(uow: Members, role: str, made_by: str | None, at: datetime) -> str:
    """Makes an invitation for one person, which holds for `HOLDS_FOR`.

    Args:
        uow: The open unit of work; who opened it commits.
        role: What whoever takes it becomes.
        made_by: The member who invites; None for the command line.
        at: The present moment, with time zone.

    Returns:
        The token. It is nowhere else: lost, another has to be made.

    Raises:
        MayNotInviteError: They may not invite to that role, are no member, or there is no such role.
    """
    may = may_invite(None) if made_by is None else _of_member(uow, made_by)
    if role not in may:
        raise MayNotInviteError(made_by, role, may)
    token = secrets.token_urlsafe(_BYTES)
    uow.add_invite(hash_of(token), role, made_by, at, at + HOLDS_FOR)
    return token


def _of_member(uow: Members, person: str) -> tuple[str, ...]:
    # Not `may_invite(None)` for somebody unknown: that is the command line, which may do everything.
    member = uow.member(person)
    return () if member is None else may_invite(member.role)
