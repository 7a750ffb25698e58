"""What team leads and admins do: invite people, and see their team's leads."""

from typing import Final

from bot.desk import Order
from bot.telegram.case import Case
from bot.telegram.replies import DOCUMENT, INVITATION, DeskButton, made, said
from coach.access import Member, may_invite, sees_leads_of
from coach.brief import make_brief
from coach.lead import recommend
from render.brief import draw_brief
from store.invites import HOLDS_FOR

INVITE: Final = "invite"
LEAD: Final = "lead"

_MOST_LEADS: Final = 6
_MOST_SHOWN: Final = 40


def invite(case: Case, wanted: str) -> Order:
    """Makes an invitation to a role, or asks to which; only to those that the member's role may hand out."""
    may = may_invite(case.member.role) if case.member is not None else ()
    if not may:
        return Order(before=[said(case.say("telegram-invite-may-not"))])
    named = wanted.strip().casefold()
    role = next((role for role in may if named in (role, case.say(f"access-role-{role}").casefold())), None)
    if role is None:
        buttons = (DeskButton(case.say(f"access-role-{role}"), f"{INVITE}:{role}") for role in may)
        return Order(before=[said(case.say("telegram-invite-which", days=HOLDS_FOR.days), *buttons)])
    return Order(before=[made(INVITATION, role=role, lang=case.lang)])


def team(case: Case) -> Order:
    """The members whose leads they may see, and those leads with their status; a tap shows a brief."""
    member = case.member
    if member is None or member.role not in ("lead", "admin"):
        return Order(before=[said(case.say("telegram-team-not-yours"))])
    others = [other for other in case.uow.members() if other != member and sees_leads_of(member, other)]
    if not others:
        return Order(before=[said(case.say("telegram-team-nobody"))])
    return Order(before=[said(case.say("telegram-team")), *(_of(case, other) for other in others[:_MOST_SHOWN])])


def _of(case: Case, other: Member) -> dict[str, object]:
    leads = case.uow.leads(other.person)
    role = case.say(f"access-role-{other.role}")
    lines = [case.say("telegram-team-member", name=other.name, role=role, count=len(leads))]
    for lead in leads[:_MOST_LEADS]:
        status = case.say(f"status-{lead.status}")
        lines.append(case.say("telegram-team-lead", lead=lead.name, status=status))
    if len(leads) > _MOST_LEADS:
        lines.append(case.say("telegram-team-more", count=len(leads) - _MOST_LEADS))
    return said("\n".join(lines), *(DeskButton(lead.name, f"{LEAD}:{lead.id}") for lead in leads[:_MOST_LEADS]))


def show_lead(case: Case, lead_id: int) -> Order:
    """The brief of a lead, for those who may see it."""
    dossier = case.uow.dossier(lead_id)
    owner = case.uow.member(dossier.lead.owner) if dossier is not None else None
    if dossier is None or owner is None or case.member is None or not sees_leads_of(case.member, owner):
        return Order(before=[said(case.say("telegram-no-such-lead"))])
    questionnaire = case.method.questionnaire
    recommendation = recommend(dossier.facts(questionnaire), case.method.status)
    text = draw_brief(make_brief(dossier, recommendation, questionnaire), case.lang)
    return Order(before=[said(text), made(DOCUMENT, what="brief", lead=dossier.lead.id, lang=case.lang)])
