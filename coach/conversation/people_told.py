"""People told in a message: merged into those known, their parts added, or taken back; and what was noted said."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from coach.conversation.turn import Turn
from coach.dossier import Dossier
from coach.letters import Letter
from coach.people import KnownPerson, Part, dmu_map, met, value_of
from coach.reading.message import Readings, clause
from coach.reading.people import Change, Person, read_changes, read_people, read_pronoun
from coach.reading.person_keys import job_key, name_key

_SHOWN: Final = 3
"""So many people are named when it is said what was noted; the map shows them all."""

Note = dict[str, Any]


def with_known_people(turn: Turn, readings: Readings, text: str) -> Readings:
    """The readings with people found by the names known on this lead, and by "he" or "she" after one was spoken of.

    A part that the message takes back is no longer told of who decides.
    """
    dossier = turn.dossier
    if dossier is None:
        return readings
    known = _known_names(dossier)
    readings = replace(
        readings, people=read_people(text, turn.lang, known), changes=read_changes(text, turn.lang, known)
    )
    return _without_denied(turn, _with_pronoun(turn, _without_mishearing(readings, text), text))


def _without_mishearing(readings: Readings, text: str) -> Readings:
    """Jan is no month where he is known or named with his job; and who lets nobody in tells nothing of a need."""
    values = dict(readings.values)
    span = readings.spans.get(Letter.TIMEFRAME)
    if span is not None and any(_is_spoken_of(each, span) for each in readings.people):
        values.pop(Letter.TIMEFRAME, None)
    keeps_out = any("gatekeeper" in each.dmu_roles for each in readings.people)
    span = readings.spans.get(Letter.NEED)
    if keeps_out and values.get(Letter.NEED, {}).get("has_need") is False:
        told = clause(text, span)
        if any(clause(text, (each.start, each.end)) == told for each in readings.people):
            values.pop(Letter.NEED)
    return replace(readings, values=values)


def _is_spoken_of(person: Person, span: tuple[int, int]) -> bool:
    """Whether words read as a time are a person: the whole of them, or the end of them where the job stands beside."""
    whole = person.start <= span[0] and span[1] <= person.end
    return whole or (person.role is not None and person.name is not None and person.start < span[1] <= person.end)


def _known_names(dossier: Dossier) -> frozenset[str]:
    people = dmu_map(dossier.answers)
    return frozenset().union(*(name_key(each.name) for each in (*people.people, *people.gone) if each.name))


def _with_pronoun(turn: Turn, readings: Readings, text: str) -> Readings:
    """Somebody called he or she in "he also signs" is the one person spoken of just before, else the contact."""
    dossier = turn.dossier
    person, change = read_pronoun(text, turn.lang)
    last = turn.talk.pending.get("spoken_of")
    if dossier is None or (person is None and change is None):
        return readings
    name, job = (last["name"], last["job"]) if last else (dossier.text("contact"), dossier.text("role"))
    if not (name or job):
        return readings
    if change is not None:
        readings = replace(readings, changes=(*readings.changes, replace(change, name=name, role=job)))
    if person is None:
        return readings
    person = replace(person, name=name, role=job)
    values = dict(readings.values)
    value = values.get(Letter.AUTHORITY)
    if value is not None and value.get("is_decision_maker") and not _before(turn, person).contact:
        values[Letter.AUTHORITY] = {**value, "is_decision_maker": None, "decider_name": name, "decider_role": job}
    return replace(readings, people=(*readings.people, person), values=values)


def _without_denied(turn: Turn, readings: Readings) -> Readings:
    """Somebody who does not decide is not read as the one who does."""
    denied = [change for change in readings.changes if change.gone or "decider" in change.parts]
    told = any("decider" in person.dmu_roles for person in readings.people)
    value = readings.values.get(Letter.AUTHORITY)
    if not denied or told or value is None:
        return readings
    contact = any(_known(turn, change).contact and not change.gone for change in denied)
    left = {**dict.fromkeys(value), "role": value.get("role"), "is_decision_maker": False if contact else None}
    return replace(readings, values={**readings.values, Letter.AUTHORITY: left})


def take_back(turn: Turn, readings: Readings, text: str) -> list[Note]:
    """Takes parts, or people, off the map where the message says so; says what was noted."""
    noted: list[Note] = []
    for change in (*readings.changes, *_contact_denied(turn, readings)):
        known = _known(turn, change)
        lost = [part for part in known.parts if part.dmu in change.parts]
        if (not known.answers and not known.contact and not known.parts) or not (change.gone or lost):
            continue
        if change.gone or any(part.dmu == "decider" for part in lost):
            _clear_decider(turn, known, text)
        left = replace(known, parts=() if change.gone else tuple(part for part in known.parts if part not in lost))
        _keep(turn, replace(left, gone=change.gone), clause(text, (change.start, change.end)))
        if change.gone:
            noted.append(_noted("person-gone", {"who": known.label}))
        else:
            noted.append(_noted("person-without", {"who": known.label, "parts": _parts_said(lost)}))
    return noted


def _contact_denied(turn: Turn, readings: Readings) -> tuple[Change, ...]:
    """A contact of whom it is said that they do not decide, without a name."""
    value = readings.values.get(Letter.AUTHORITY) or {}
    told = readings.changes or any("decider" in person.dmu_roles for person in readings.people)
    if value.get("is_decision_maker") is not False or told or turn.dossier is None:
        return ()
    contacts = [person for person in dmu_map(turn.dossier.answers).held("decider") if person.contact]
    return tuple(Change(person.name, person.job, False, ("decider",), 0, 0) for person in contacts if person.answers)


def _known(turn: Turn, change: Change) -> KnownPerson:
    at = turn.heard.at
    mention = KnownPerson(change.name, (change.role,) if change.role else (), (), at, "", at)
    return met(turn.dossier.answers if turn.dossier else (), mention)


def _clear_decider(turn: Turn, person: KnownPerson, words: str) -> None:
    """The authority answer no longer says that this person decides."""
    standing = turn.dossier.one(Letter.AUTHORITY.value) if turn.dossier else None
    if standing is None:
        return
    value = dict(standing.value)
    if _means(person, value.get("decider_name"), value.get("decider_role")):
        value |= {"decider_name": None, "decider_role": None}
    if person.contact and value.get("is_decision_maker"):
        value["is_decision_maker"] = False
    if value != dict(standing.value):
        turn.keep(Letter.AUTHORITY.value, value, f"{standing.evidence}; {words.strip()}")


def _means(person: KnownPerson, name: str | None, job: str | None) -> bool:
    if name and person.name:
        return bool(name_key(name) & name_key(person.name))
    return bool(job) and job_key(str(job)) in {job_key(each) for each in person.jobs}


def take_people(turn: Turn, readings: Readings, text: str, said: Mapping[str, Any] | None) -> list[Note]:
    """Keeps the people told, each merged into the one known; says who is new, or has a new part.

    Args:
        turn: The running turn.
        readings: What was read, known people included.
        text: What it was read in.
        said: The authority reading that is said to be noted already; None where none is.
    """
    noted: list[Note] = []
    last: list[KnownPerson] = []
    taken_back = {(change.start, change.end) for change in readings.changes}
    company = readings.opening.company.text if readings.opening.company else None
    for person in readings.people:
        bare = (person.start, person.end) in taken_back and not person.dmu_roles
        if bare or (person.name is not None and person.name == company) or turn.dossier is None:
            continue
        words = clause(text, (person.start, person.end))
        before = {part.dmu for known in [_before(turn, person)] for part in known.parts}
        told = _keep(turn, met(turn.dossier.answers, _mention(turn, person, words)), words)
        last.append(told)
        new = [part for part in told.parts if part.dmu in person.dmu_roles and part.dmu not in before]
        if new and not person.by_job and not _said_already(told, new, said):
            noted.append(_noted("person", {"who": told.label, "parts": _parts_said(new)}))
    _remember(turn, last)
    more = len(noted) - _SHOWN
    return [*noted[:_SHOWN], _noted("people-more", {"count": more})] if more > 0 else noted


def _before(turn: Turn, person: Person) -> KnownPerson:
    return _known(turn, Change(person.name, person.role, False, (), person.start, person.end))


def _mention(turn: Turn, person: Person, words: str) -> KnownPerson:
    at = turn.heard.at
    parts = tuple(Part(dmu, at, words) for dmu in person.dmu_roles)
    return KnownPerson(person.name, (person.role,) if person.role else (), parts, at, words, at)


def _keep(turn: Turn, person: KnownPerson, words: str) -> KnownPerson:
    """Keeps a person; what was kept about this one before is superseded. Nothing new keeps nothing."""
    held = value_of(person)
    if len(person.answers) == 1 and dict(person.answers[0].value) == held:
        return person
    turn.keep("person", held, words, replaces=person.answers)
    return person


def _said_already(person: KnownPerson, new: Iterable[Part], said: Mapping[str, Any] | None) -> bool:
    """Whether the authority reading that is noted says the same: this person decides."""
    if said is None or [part.dmu for part in new] != ["decider"]:
        return False
    contact = person.contact and bool(said.get("is_decision_maker"))
    return contact or _means(person, said.get("decider_name"), said.get("decider_role"))


def _remember(turn: Turn, people: list[KnownPerson]) -> None:
    """Who "he" or "she" in the next message may be: the one person spoken of, if there was one."""
    turn.talk.pending.pop("spoken_of", None)
    if len({person.label for person in people}) == 1:
        turn.talk.pending["spoken_of"] = {"name": people[0].name, "job": people[0].job}


def only_decider(turn: Turn, readings: Readings, text: str) -> None:
    """A corrected decider is the only one: "no, Piet signs" takes the part from whoever held it."""
    if turn.dossier is None:
        return
    meant = {_before(turn, person).label for person in readings.people if "decider" in person.dmu_roles}
    value = readings.values.get(Letter.AUTHORITY) or {}
    name, job = value.get("decider_name"), value.get("decider_role")
    if name or job:
        meant.add(_before(turn, Person(name, job, "decider", 0, 0)).label)
    contact_decides = bool(value.get("is_decision_maker"))
    if not (meant or contact_decides):
        return
    for known in dmu_map(turn.dossier.answers).held("decider"):
        stays = known.label in meant or (contact_decides and known.contact)
        if known.answers and not stays:
            left = tuple(part for part in known.parts if part.dmu != "decider")
            _keep(turn, replace(known, parts=left), text.strip())


def place(turn: Turn, name: str | None, job: str | None, dmu: str) -> None:
    """Gives somebody on the map the part that was chosen for them."""
    person = Person(name, job, dmu, 0, 0, (dmu,))
    if turn.dossier is None:
        return
    mention = _mention(turn, person, turn.heard.text)
    known = _before(turn, person)
    told = _keep(turn, met(turn.dossier.answers, mention), turn.heard.text)
    if not known.holds(dmu):
        turn.say("noted", items={"list": [_noted("person", {"who": told.label, "parts": _parts_said(mention.parts)})]})


def _parts_said(parts: Iterable[Part]) -> dict[str, Any]:
    return {"list": [{"ref": f"dmu-{part.dmu}"} for part in parts]}


def _noted(kind: str, args: Mapping[str, Any]) -> Note:
    return {"ref": f"noted-{kind}", "args": dict(args)}
