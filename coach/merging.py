"""Two leads that are one customer: which answers the one that stays takes over, and which status stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.dossier import SINGLE, Answer, Dossier
from coach.lead import StatusRules


@dataclass(frozen=True)
class Copy:
    """An answer that the lead that stays takes over.

    Attributes:
        answer: The answer of the other lead; it stays there as well.
        supersedes: Answers of the lead that stays which it takes the place of.
    """

    answer: Answer
    supersedes: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Difference:
    """A field that both leads answer differently.

    Attributes:
        field: Which.
        stands: The later answer, which stands.
        gives_way: The earlier one, which stays in the history.
    """

    field: str
    stands: Answer
    gives_way: Answer


@dataclass(frozen=True)
class Merger:
    """What merging two leads would do.

    Attributes:
        into: The lead that stays, with its name.
        other: The lead that goes up in it.
        copies: The answers taken over.
        differences: Where the leads contradict each other.
        status: The status that stands.
        status_decided: Whether the order of the statuses decides; otherwise that of the lead that stays is kept.
    """

    into: Dossier
    other: Dossier
    copies: tuple[Copy, ...]
    differences: tuple[Difference, ...]
    status: str
    status_decided: bool


def fuller(left: Dossier, right: Dossier) -> tuple[Dossier, Dossier]:
    """The two leads, the one first about which more is known; of equals the order given stands."""

    def told(dossier: Dossier) -> int:
        return sum(not answer.is_open for answer in dossier.answers)

    return (right, left) if told(right) > told(left) else (left, right)


def plan_merger(into: Dossier, other: Dossier, rules: StatusRules, questionnaire: Sequence[str]) -> Merger:
    """Works out what merging two leads would do; nothing is done.

    Of fields with one answer the one said last stands; the others (SPIN letters, people) collect, each answer once.
    The further of two statuses on the line stands; beside a status off the line that of the lead that stays is kept.

    Args:
        into: The lead that stays.
        other: The lead that goes up in it.
        rules: The order of the statuses.
        questionnaire: Fields of the questionnaire, which have one answer each.
    """
    single = SINGLE | set(questionnaire)
    copies: list[Copy] = []
    differences: list[Difference] = []
    # The name is the lead's own affair: the other's stays with the other and goes on finding the lead.
    for answer in (answer for answer in other.answers if answer.field != "company"):
        standing = tuple(kept for kept in into.answers if kept.field == answer.field)
        if answer.is_open:
            copies += [] if standing else [Copy(answer)]
            continue
        told = tuple(kept for kept in standing if not kept.is_open)
        left_open = tuple(kept for kept in standing if kept.is_open)
        if any(_same(answer, kept) for kept in told):
            continue
        if answer.field not in single or not told:
            copies.append(Copy(answer, left_open))
            continue
        later = answer.said_at > told[-1].said_at
        if later:
            copies.append(Copy(answer, standing))
        differences.append(Difference(answer.field, *((answer, told[-1]) if later else (told[-1], answer))))
    status, decided = _status(into.lead.status, other.lead.status, rules)
    return Merger(into, other, tuple(copies), tuple(differences), status, decided)


def _same(left: Answer, right: Answer) -> bool:
    return _words(left) == _words(right) and left.value.get("kind") == right.value.get("kind")


def _words(answer: Answer) -> str:
    return " ".join(answer.text.casefold().split()).rstrip(" .")


def _status(into: str, other: str, rules: StatusRules) -> tuple[str, bool]:
    if into == other:
        return into, True
    if into in rules.line and other in rules.line:
        return max(into, other, key=rules.line.index), True
    return into, False
