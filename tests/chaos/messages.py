"""What is said in a run: three reps in three languages, one lead after another, as many messages as are needed."""

from dataclasses import dataclass
from itertools import count

_FIRMS = ("Brandt Paper", "Nordal Foods", "Acme Tools", "Kestrel Printing", "Van Dam Kartonnage", "Orion Plastics")
_SAID = {
    "anna": (
        "qualify {firm}",
        "about 40-50k a year",
        "the CFO signs, I talk to the plant manager",
        "what does authority mean?",
        "they want to cut downtime on the packing line",
        "before the end of Q1, their lease runs out then",
        "no, the budget is 30k",
        "where were we?",
        "show me the status",
        "🙂🙂",
        "stop",
    ),
    "jan": (
        "/lang nl",
        "kwalificeer {firm}",
        "rond de 20.000 euro",
        "de directeur beslist, samen met inkoop",
        "ze hebben te veel uitval op de lijn",
        "eind januari",
        "nee, het budget is 25k",
        "waar waren we?",
        "/help",
        "stop",
    ),
    "olga": (
        "квалифицировать {firm}",
        "полтора миллиона рублей",
        "решает генеральный директор",
        "что такое бюджет?",
        "у них большие потери из-за простоев",
        "до конца года",
        "на чём мы остановились?",
        "/cancel",
    ),
}


@dataclass(frozen=True)
class Message:
    """One message, as a channel would hand it over."""

    id: str
    person: str
    text: str


def message(number: int) -> Message:
    """The message with a number; the same one every time."""
    people = sorted(_SAID)
    person = people[number % len(people)]
    return Message(f"m{number}", person, line(person, number // len(people)))


def line(person: str, turn: int) -> str:
    """What a person says next; the same thing every time."""
    lines = _SAID[person]
    firm = _FIRMS[turn // len(lines) % len(_FIRMS)]
    return lines[turn % len(lines)].format(firm=firm)


def messages(until: int) -> list[Message]:
    """The first messages of a run."""
    return [message(number) for number, _ in zip(count(), range(until), strict=False)]
