"""The DMU map as one short bubble: who holds which role, one question for every empty role, people not placed yet."""

from coach.dossier import Dossier
from coach.people import DMU_ROLES, DmuMap
from coach.shorten import shortened
from locales import Catalogue, catalogue

_NAMES = 90
"""So many characters of names stand behind a role."""


def draw_people(dossier: Dossier, lang: str) -> str:
    """Draws the DMU map of a lead as message text."""
    words, people = catalogue(lang), dossier.people
    lines = [words.format("dmu-title", {"company": dossier.lead.name})]
    lines += [
        words.format("dmu-line", {"role": role, "names": shortened(names, _NAMES)})
        for role, names in filled_roles(people, words)
    ]
    lines += [
        words.format("dmu-line-empty", {"role": words.format(f"dmu-{dmu}"), "question": who_is(dmu, dossier, words)})
        for dmu in people.empty
    ]
    if people.alone:
        lines.append(words.format("dmu-alone"))
    if people.unplaced:
        lines.append(words.format("dmu-unplaced", {"names": ", ".join(person.label for person in people.unplaced)}))
        lines.append(words.format("dmu-what-part", {"who": people.unplaced[0].short}))
    if people.gone:
        lines.append(words.format("dmu-gone", {"names": ", ".join(person.label for person in people.gone)}))
    return "\n".join(lines)


def filled_roles(people: DmuMap, words: Catalogue) -> list[tuple[str, str]]:
    """The roles that are held, in words, each with its people."""
    held = [(dmu, people.held(dmu)) for dmu in DMU_ROLES]
    return [(words.format(f"dmu-{dmu}"), ", ".join(each.label for each in who)) for dmu, who in held if who]


def who_is(dmu: str, dossier: Dossier, words: Catalogue) -> str:
    """The one question that finds who holds a role, with the contact's name and the company where they are known."""
    contact = next((person.name for person in dossier.people.people if person.contact), None)
    return words.format(f"dmu-ask-{dmu}", {"contact": contact or "", "company": dossier.lead.name})
