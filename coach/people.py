"""The DMU map: who takes part in the decision at a customer, in which parts, and which parts nobody holds yet.

All of it is computed from the answers that stand (docs/method.md, "DMU"). What is told of one person in several
messages is one person where name or job settles it, and is kept apart where it does not: two people called Jan are
never guessed to be one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from coach.reading.person_keys import job_key, name_key

if TYPE_CHECKING:
    from coach.dossier import Answer

DMU_ROLES: Final = ("initiator", "user", "influencer", "decider", "buyer", "gatekeeper")
"""The roles in a decision-making unit; one person may hold several, several people may hold one."""


@dataclass(frozen=True, order=True)
class Part:
    """A role somebody holds in the decision, and why it is thought so.

    Attributes:
        dmu: One of `DMU_ROLES`.
        since: When it was first told, with time zone.
        words: The rep's words that put the person in it.
    """

    dmu: str
    since: datetime
    words: str


@dataclass(frozen=True)
class KnownPerson:
    """Somebody at the customer.

    Attributes:
        name: As told, the fullest form of it; None where only a job is known.
        jobs: The jobs told, the latest last, each once.
        parts: The roles held, one `Part` a role, in the order of `DMU_ROLES`.
        since: When this person was first spoken of.
        words: The rep's words about this person, the latest.
        told: When they were said.
        gone: Said to be no longer there.
        contact: Whether this is the rep's own contact.
        answers: The answers kept about this person.
    """

    name: str | None
    jobs: tuple[str, ...]
    parts: tuple[Part, ...]
    since: datetime
    words: str = ""
    told: datetime | None = None
    gone: bool = False
    contact: bool = False
    answers: tuple[Answer, ...] = ()

    @property
    def job(self) -> str | None:
        """The job told last."""
        return self.jobs[-1] if self.jobs else None

    @property
    def label(self) -> str:
        """Name and job: "Jan de Vries (CFO)"."""
        return f"{self.name} ({self.job})" if self.name and self.job else self.name or self.job or ""

    @property
    def short(self) -> str:
        """The name, else the job."""
        return self.name or self.job or ""

    def holds(self, dmu: str) -> bool:
        """Whether this person holds a role."""
        return any(part.dmu == dmu for part in self.parts)


@dataclass(frozen=True)
class DmuMap:
    """Who takes part in the decision at one customer.

    Attributes:
        people: Everybody known who is still there, in the order first told.
        gone: Those who were said to have left.
        alone: Whether it was said that nobody takes part beside the decider.
    """

    people: tuple[KnownPerson, ...]
    gone: tuple[KnownPerson, ...] = ()
    alone: bool = False

    def held(self, dmu: str) -> tuple[KnownPerson, ...]:
        """Who holds a role."""
        return tuple(person for person in self.people if person.holds(dmu))

    @property
    def empty(self) -> tuple[str, ...]:
        """The roles nobody holds."""
        return tuple(dmu for dmu in DMU_ROLES if not self.held(dmu))

    @property
    def unplaced(self) -> tuple[KnownPerson, ...]:
        """People of whom no role is known."""
        return tuple(person for person in self.people if not person.parts)

    @property
    def others(self) -> tuple[KnownPerson, ...]:
        """Who takes part beside the deciders."""
        return tuple(person for person in self.people if person.parts and not person.holds("decider"))


def dmu_map(answers: Iterable[Answer]) -> DmuMap:
    """The map of a lead, from its answers that stand."""
    standing = tuple(answers)
    people = merge(_mentions(standing))
    authority = _latest(standing).get("authority")
    alone = authority is not None and authority.value.get("others_involved") is False
    return DmuMap(
        tuple(person for person in people if not person.gone), tuple(person for person in people if person.gone), alone
    )


def met(answers: Iterable[Answer], mention: KnownPerson) -> KnownPerson:
    """The person on the map that a new mention means, the mention taken in; its `answers` are those it replaces."""
    marked = replace(mention, answers=(_MARK,))
    found = next(person for person in merge([*_mentions(tuple(answers)), marked]) if _MARK in person.answers)
    return replace(found, answers=tuple(answer for answer in found.answers if answer is not _MARK))


_MARK: Final[Any] = object()
"""Marks the new mention on its way through a merge."""


def _latest(answers: Iterable[Answer]) -> dict[str, Answer]:
    return {answer.field: answer for answer in answers if not answer.is_open}


def _mentions(answers: Sequence[Answer]) -> list[KnownPerson]:
    """Everybody the answers speak of, once for every answer."""
    latest = _latest(answers)
    told = [person_of(answer) for answer in answers if answer.field == "person" and not answer.is_open]
    return [*told, *_of_contact(latest), *_of_authority(latest), *_of_teller(latest)]


def _of_teller(latest: Mapping[str, Answer]) -> list[KnownPerson]:
    """Who told of the money."""
    budget = latest.get("budget")
    name = budget.value.get("told_by") if budget else None
    return [KnownPerson(str(name), (), (), budget.said_at, budget.evidence, budget.said_at)] if budget and name else []


def person_of(answer: Answer) -> KnownPerson:
    """The person that a kept answer tells of."""
    value = answer.value
    parts = tuple(
        Part(str(part["dmu"]), datetime.fromisoformat(part["since"]), str(part["words"]))
        for part in value.get("parts", ())
    )
    if not parts and value.get("dmu") in DMU_ROLES:
        parts = (Part(str(value["dmu"]), answer.said_at, answer.evidence),)
    since = value.get("since")
    return KnownPerson(
        value.get("name"),
        tuple(value.get("jobs") or filter(None, [value.get("role")])),
        _in_order(parts),
        datetime.fromisoformat(since) if since else answer.said_at,
        answer.evidence,
        answer.said_at,
        bool(value.get("gone")),
        answers=(answer,),
    )


def value_of(person: KnownPerson) -> dict[str, Any]:
    """A person as an answer's value: JSON types."""
    return {
        "text": person.short,
        "name": person.name,
        "role": person.job,
        "dmu": person.parts[0].dmu if len(person.parts) == 1 else _weightiest(person),
        "jobs": list(person.jobs),
        "parts": [
            {"dmu": part.dmu, "since": part.since.isoformat(), "words": part.words} for part in _in_order(person.parts)
        ],
        "since": person.since.isoformat(),
        **({"gone": True} if person.gone else {}),
    }


def _weightiest(person: KnownPerson) -> str | None:
    order = ("decider", "buyer", "gatekeeper", "influencer", "initiator", "user")
    return next((dmu for dmu in order if person.holds(dmu)), None)


def _of_contact(latest: Mapping[str, Answer]) -> list[KnownPerson]:
    """The rep's own contact, who decides where the authority answer says so."""
    contact, role, authority = latest.get("contact"), latest.get("role"), latest.get("authority")
    job = role.text if role else str(authority.value.get("role") or "") if authority else ""
    name = contact.text if contact and contact.text != job else None
    first = contact or role or authority
    if first is None or not (name or job):
        return []
    decides = authority is not None and authority.value.get("is_decision_maker") is True
    parts = (Part("decider", authority.said_at, authority.evidence),) if authority and decides else ()
    at = first.said_at
    return [KnownPerson(name, (job,) if job else (), parts, at, first.evidence, at, contact=True)]


def _of_authority(latest: Mapping[str, Answer]) -> list[KnownPerson]:
    """Who decides, where that is not the contact."""
    authority = latest.get("authority")
    if authority is None:
        return []
    name, job = authority.value.get("decider_name"), authority.value.get("decider_role")
    if not (name or job):
        return []
    at, words = authority.said_at, authority.evidence
    return [KnownPerson(name, (job,) if job else (), (Part("decider", at, words),), at, words, at)]


def merge(mentions: Sequence[KnownPerson]) -> tuple[KnownPerson, ...]:
    """Makes one person of all mentions that mean the same one; the order of the mentions does not matter.

    A full name is one person. A shorter name ("Jan") belongs to the only person whose name holds it and whose job does
    not speak against it; where two could be meant, it is the job that settles it, or nobody. A job without a name
    belongs to the only person who has it.
    """
    named = [mention for mention in mentions if mention.name]
    keys = {name_key(mention.name or "") for mention in named}
    full = {key for key in keys if len(key) > 1 and not any(key < other for other in keys)}
    groups: dict[Any, list[KnownPerson]] = {
        key: [mention for mention in named if name_key(mention.name or "") == key] for key in full
    }
    short = [mention for mention in named if name_key(mention.name or "") not in full]
    _join_with_jobs(groups, full, [mention for mention in short if mention.jobs])
    _join_short(groups, [mention for mention in short if not mention.jobs])
    _join_jobs(groups, [mention for mention in mentions if not mention.name])
    return tuple(sorted((_one(group) for group in groups.values()), key=_place))


def _keys(person: KnownPerson) -> frozenset[str]:
    return frozenset(job_key(job) for job in person.jobs)


def _jobs(group: Iterable[KnownPerson]) -> frozenset[str]:
    return frozenset().union(*(_keys(person) for person in group))


def _join_with_jobs(
    groups: dict[Any, list[KnownPerson]], full: set[frozenset[str]], mentions: Sequence[KnownPerson]
) -> None:
    """Short names with a job: "Jan (CFO)"."""
    clusters = _clustered(mentions)
    known = {key: _jobs(groups[key]) for key in full}
    joined: list[tuple[Any, list[KnownPerson]]] = []
    for (name, jobs), cluster in clusters.items():
        holding = [key for key in full if name < key]
        exact = [key for key in holding if known[key] & jobs]
        rivals = sum(1 for other, _ in clusters if other == name)
        if len(exact) == 1:
            joined.append((exact[0], cluster))
        elif len(holding) == 1 and not known[holding[0]] and rivals == 1 and _only_claim(name, holding[0], clusters):
            joined.append((holding[0], cluster))
        else:
            joined.append(((name, jobs), cluster))
    for key, cluster in joined:
        groups.setdefault(key, []).extend(cluster)


def _only_claim(name: frozenset[str], full: frozenset[str], clusters: Mapping[Any, Any]) -> bool:
    """Whether no other short name with a job of its own ("Vries, the buyer") may mean the same full name."""
    return not any(other != name and other < full for other, _ in clusters)


def _clustered(mentions: Sequence[KnownPerson]) -> dict[tuple[frozenset[str], frozenset[str]], list[KnownPerson]]:
    """Mentions of the same short name that share a job, whatever joins them."""
    clusters: list[tuple[frozenset[str], set[str], list[KnownPerson]]] = []
    for mention in mentions:
        name, jobs, members = name_key(mention.name or ""), set(_keys(mention)), [mention]
        apart = []
        for cluster in clusters:
            if cluster[0] == name and cluster[1] & jobs:
                jobs |= cluster[1]
                members += cluster[2]
            else:
                apart.append(cluster)
        clusters = [*apart, (name, jobs, members)]
    return {(name, frozenset(jobs)): members for name, jobs, members in clusters}


def _join_short(groups: dict[Any, list[KnownPerson]], mentions: Sequence[KnownPerson]) -> None:
    """Short names without a job: "Jan"."""
    by_name: dict[frozenset[str], list[KnownPerson]] = {}
    for mention in mentions:
        by_name.setdefault(name_key(mention.name or ""), []).append(mention)
    names = {group: name for group in groups for name in [_name_of(groups[group])]}
    found = {name: [group for group, known in names.items() if name <= known] for name in by_name}
    for name, members in by_name.items():
        groups.setdefault(found[name][0] if len(found[name]) == 1 else (name, frozenset()), []).extend(members)


def _name_of(group: Sequence[KnownPerson]) -> frozenset[str]:
    return max((name_key(person.name or "") for person in group), key=len)


def _join_jobs(groups: dict[Any, list[KnownPerson]], mentions: Sequence[KnownPerson]) -> None:
    """Jobs without a name: "the CFO"."""
    held = {group: _jobs(people) for group, people in groups.items()}
    for jobs, members in _clustered(mentions).items():
        having = [group for group, known in held.items() if known & jobs[1]]
        groups.setdefault(having[0] if len(having) == 1 else jobs, []).extend(members)


def _place(person: KnownPerson) -> tuple[datetime, str, tuple[str, ...]]:
    return person.since, person.label, person.jobs


def _one(group: Sequence[KnownPerson]) -> KnownPerson:
    """One person of several mentions; a later mention has the last word on name and job, none takes a part away."""
    group = sorted(group, key=lambda person: (person.told or person.since, person.label, person.words, person.parts))
    latest = group[-1]
    names = [person.name for person in group if person.name]
    jobs = {job_key(job): job for person in group for job in person.jobs}
    order = dict.fromkeys(job_key(job) for person in reversed(group) for job in reversed(person.jobs))
    return KnownPerson(
        max(names, key=lambda name: (len(name_key(name)), names.index(name))) if names else None,
        tuple(jobs[key] for key in reversed(order)),
        _in_order(part for person in group for part in person.parts),
        min(person.since for person in group),
        latest.words,
        latest.told,
        any(person.gone for person in group),
        any(person.contact for person in group),
        tuple(answer for person in group for answer in person.answers),
    )


def _in_order(parts: Iterable[Part]) -> tuple[Part, ...]:
    """One part a role, as it was first told."""
    first: dict[str, Part] = {}
    for part in sorted(parts):
        first.setdefault(part.dmu, part)
    return tuple(first[dmu] for dmu in DMU_ROLES if dmu in first)
