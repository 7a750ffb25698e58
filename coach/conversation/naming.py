"""Which leads a message names. An ambiguous name is asked about, never guessed; the request waits for the answer."""

from collections.abc import Sequence
from typing import Final

from coach.conversation.talk import Choice
from coach.conversation.turn import Turn
from coach.dossier import Lead
from coach.reading.names import is_said_of, match_name, match_names, names_another
from coach.reading.opening import read_opening

MOST: Final = 8
"""So many leads are offered as buttons."""


def named_leads(turn: Turn) -> list[Lead]:
    """The leads that the message refers to by name, or that a button stands for; several where it may mean any."""
    tapped = (turn.heard.tapped or {}).get("lead")
    if tapped is not None:
        found = turn.uow.dossier(int(tapped))
        return [found.lead] if found is not None and found.lead.owner == turn.talk.person else []
    return _narrowed(turn, leads_called(turn, turn.heard.text))


def each_named(turn: Turn) -> list[list[Lead]]:
    """The leads that the parts of a message refer to: "merge Acme and Brandt"; each may be ambiguous."""
    leads = turn.uow.leads(turn.talk.person)
    groups = [
        [lead for lead in leads if lead.name in names]
        for names in match_names(turn.heard.text, [lead.name for lead in leads])
    ]
    return [_narrowed(turn, group) for group in groups]


def leads_called(turn: Turn, text: str) -> list[Lead]:
    """The rep's leads that words may mean; where no name fits, by the names leads had before."""
    leads = turn.uow.leads(turn.talk.person)
    names = match_name(text, [lead.name for lead in leads])
    if names:
        return [lead for lead in leads if lead.name in names and not names_another(text, lead.name)]
    former = turn.uow.former_names(turn.talk.person)
    by_name = {name: lead_id for lead_id, earlier in former.items() for name in earlier}
    meant = {by_name[name] for name in match_name(text, list(by_name))}
    return [lead for lead in leads if lead.id in meant]


def _narrowed(turn: Turn, found: list[Lead]) -> list[Lead]:
    """What is left of several leads after the rep has said which."""
    chosen = [lead for lead in found if lead.id in turn.chosen]
    return chosen or found


def ask_which(turn: Turn, found: Sequence[Lead] = (), *more: Choice) -> None:
    """Asks which lead is meant; the request is done once the rep says so, and forgotten if the rep goes on otherwise.

    Args:
        turn: The running turn.
        found: The leads it may be; all of the rep's where none was named.
        more: Choices besides them.
    """
    offered = found or turn.uow.leads(turn.talk.person)
    turn.wait_for_lead()
    turn.say("which-lead", *lead_choices(offered, turn.heard.intent), *more)


def lead_choices(leads: Sequence[Lead], intent: str = "switch_lead") -> tuple[Choice, ...]:
    """A button per lead; leads of the same name are told apart by the day they were opened."""
    shown = list(leads[:MOST])
    names = [lead.name.casefold() for lead in shown]
    labels = [
        lead.name if names.count(lead.name.casefold()) == 1 else f"{lead.name} · {lead.created_at.date().isoformat()}"
        for lead in shown
    ]
    return tuple(Choice("", intent, {"lead": lead.id}, label=label) for lead, label in zip(shown, labels, strict=True))


def asks_which_company(turn: Turn) -> bool:
    """Whether the customer that an opening message names may be one of several leads; then it is asked which."""
    if turn.heard.tapped is not None or turn.chosen:
        return False
    answers = turn.talk.open == "company" and turn.heard.intent == "inform"
    asked = "company" if answers or turn.heard.commanded else None
    company = read_opening(turn.heard.text, turn.lang, asked=asked).company
    if company is None:
        return False
    found = [lead for lead in leads_called(turn, company.text) if is_said_of(company.text, lead.name)]
    if len(found) < 2:
        return False
    ask_which(turn, found, Choice("button-new-lead", "switch_lead", {"new": company.text}, args={"name": company.text}))
    return True


def known_as(turn: Turn, name: str) -> Lead | None:
    """The one lead of the rep that a customer's name stands for; None where it is nobody known, or any of several."""
    leads = turn.uow.leads(turn.talk.person)
    exact = [lead for lead in leads if lead.name.casefold() == name.casefold()]
    called = exact or [lead for lead in leads_called(turn, name) if _is_called(turn, lead, name)]
    chosen = [lead for lead in called if lead.id in turn.chosen]
    if chosen or len(called) == 1 or exact:
        return (chosen or called)[0]
    return None


def _is_called(turn: Turn, lead: Lead, name: str) -> bool:
    former = turn.uow.former_names(turn.talk.person).get(lead.id, ())
    return any(is_said_of(name, known) for known in (lead.name, *former))
