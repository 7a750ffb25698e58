"""Who may use the coach, whom they may invite, and whose leads they may see.

In the terminal whoever has the machine has the coach; over Telegram anybody in the world can write. There only
members are answered, and nobody becomes one but by an invitation.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

ROLES: Final = ("rep", "trainee", "lead", "admin")
"""What a member is: a sales rep, one who is learning, the lead of a team, or who looks after the coach."""

_MAY_INVITE: Final = {"admin": ROLES, "lead": ("rep", "trainee")}


@dataclass(frozen=True)
class Member:
    """Somebody who may use the coach.

    Attributes:
        person: Under which name their conversation and leads are kept.
        role: One of `ROLES`.
        name: What they are called, to show to colleagues.
        lang: The language they chose; None until they did.
        team: The person of the team lead whose team they are in; None where they are in nobody's.
        joined_at: When they first became a member, with time zone.
        invited_by: Who invited them last; None for an invitation from the command line.
        consent_at: When they agreed that what they say is kept; None until they did.
        told_of_consent_at: When they were told what is kept and asked to agree; None until they were.
        blocked_at: Since when nothing can be sent to them, because they blocked the bot; None where it can.
    """

    person: str
    role: str
    name: str
    lang: str | None
    team: str | None
    joined_at: datetime
    invited_by: str | None
    consent_at: datetime | None
    told_of_consent_at: datetime | None
    blocked_at: datetime | None


def may_invite(role: str | None) -> tuple[str, ...]:
    """The roles that somebody may hand out.

    A team lead fills their own team, and so cannot make anybody see more than they see themselves. Only an admin makes
    leads and admins.

    Args:
        role: The role of who invites; None for the command line: who has it has the database anyway, and the first
            admin has to come from somewhere.
    """
    return ROLES if role is None else _MAY_INVITE.get(role, ())


def sees_leads_of(member: Member, owner: Member) -> bool:
    """Whether a member may see the leads of another: customers' names and reps' words are not for everybody.

    Everybody sees their own. A team lead also sees those of their team, whom they coach, and of no other team; an admin
    answers for all that is kept and sees everybody's. Being in the team of somebody who is no lead (any more) shows
    them nothing.
    """
    if member.person == owner.person or member.role == "admin":
        return True
    return member.role == "lead" and owner.team == member.person
