"""Reads `questionnaire.yml` and `fit.yml` (docs/questionnaire.md describes both)."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from coach.conversation.questions import OWN
from coach.fit import OUTCOMES, Criterion
from coach.questionnaire import COMMON, KINDS, SERVICE, Field, Option, Questionnaire, Service
from coach.reading.numbers import currency_codes
from method.files import Entry, read_file

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_TEXTS: Final = ("label", "ask", "why", "howto")
_AMOUNTS: Final = ("budget", "timeframe")
_CONDITIONS: Final = ("one_of", "none_of", "at_least", "at_most")


def read_questionnaire(folder: Path | None) -> Questionnaire:
    """Reads the fields, the services and the criteria of the fit.

    Raises:
        MethodFileError: A file is not as it should be; the message says where, and what to write.
    """
    data, path = read_file("questionnaire.yml", folder)
    top = Entry(data, path)
    entries = top.names(needed=("fields",), allowed=("services",))
    seen: dict[str, str] = {}
    fields = tuple(_common(entry, seen) for entry in entries["fields"].items())
    services: tuple[Service, ...] = ()
    if "services" in entries and entries["services"].value is not None:
        named = entries["services"].names()
        services = tuple(_service(name, entry, seen) for name, entry in named.items())
    bare = Questionnaire(fields, services)
    data, path = read_file("fit.yml", folder)
    listed = Entry(data, path).names(needed=("criteria",), allowed=())["criteria"]
    criteria = tuple(_criterion(entry, bare) for entry in listed.items())
    twice = _twice(criterion.id for criterion in criteria)
    if twice:
        raise listed.wrong(f"has two criteria called {twice}; give one another id")
    return Questionnaire(fields, services, criteria, (*top.notes, *listed.notes))


def _twice(names: Iterable[str]) -> str | None:
    seen: set[str] = set()
    return next((name for name in names if name in seen or seen.add(name)), None)  # type: ignore[func-returns-value]


def _name(entry: Entry) -> str:
    name = entry.text()
    if not _NAME.fullmatch(name) or name.endswith("_more"):
        raise entry.wrong(f"is {name!r}; write a name in small Latin letters, figures and _, such as number_of_users")
    return name


def _common(entry: Entry, seen: dict[str, str]) -> Field:
    """A field of every lead: the name of one that the coach has words for, or one of one's own."""
    if isinstance(entry.value, str):
        name = _name(entry)
        if name not in COMMON:
            raise entry.wrong(
                f"is {name}, and no questions exist for it; write one of {', '.join(COMMON)}, or a field with "
                f"id, {', '.join(_TEXTS)}"
            )
        _claim(entry, name, seen)
        return Field(name)
    return _field(entry, seen)


def _claim(entry: Entry, name: str, seen: dict[str, str]) -> None:
    if name in OWN or name.endswith("_question"):
        raise entry.wrong(f"is {name}, a name that the coach uses itself; choose another one")
    if name in seen:
        raise entry.wrong(f"is {name}, which stands at `{seen[name]}` already; choose another one")
    seen[name] = entry.place


def _field(entry: Entry, seen: dict[str, str]) -> Field:
    parts = entry.names(needed=("id", *_TEXTS), allowed=("kind", "options"))
    name = _name(parts["id"])
    if name in COMMON:
        raise parts["id"].wrong(f"is {name}, which the coach asks itself; write just `- {name}` under `fields`")
    _claim(parts["id"], name, seen)
    kind = parts["kind"].one_of(KINDS) if "kind" in parts else "words"
    options: tuple[Option, ...] = ()
    if kind == "choice":
        if "options" not in parts:
            raise entry.wrong("is a choice and lacks `options`; add them, such as `options: {cloud: {label: ...}}`")
        options = tuple(_option(key, each) for key, each in parts["options"].names().items())
        if len(options) < 2:
            raise parts["options"].wrong("must hold two options or more; for one, use kind yes_no")
    elif "options" in parts:
        raise parts["options"].wrong(f"stands in a field of kind {kind}; only a choice has options")
    return Field(name, kind, {which: parts[which].texts() for which in _TEXTS}, options)


def _option(name: str, entry: Entry) -> Option:
    _name(Entry(name, entry.path, entry.place))
    parts = entry.names(needed=("label",), allowed=("words",))
    return Option(name, parts["label"].texts(), parts["words"].words() if "words" in parts else {})


def _service(name: str, entry: Entry, seen: dict[str, str]) -> Service:
    _name(Entry(name, entry.path, entry.place))
    parts = entry.names(needed=("name", "words"), allowed=("fields",))
    listed = parts["fields"].items() if "fields" in parts else ()
    return Service(
        name, parts["name"].texts(), parts["words"].words(), tuple(_field(each, seen) for each in listed)
    )


def _criterion(entry: Entry, questionnaire: Questionnaire) -> Criterion:
    allowed = (*_CONDITIONS, "currency", "holds", "fails", "partner")
    parts = entry.names(needed=("id", "answer", "reason"), allowed=allowed)
    known = [each.id for each in questionnaire.fields]
    known += [each.id for service in questionnaire.services for each in service.fields]
    answer = parts["answer"].one_of(["offer", SERVICE, *_AMOUNTS, *known])
    condition = _condition(entry, parts, answer, questionnaire)
    holds = parts["holds"].one_of(OUTCOMES) if "holds" in parts else None
    fails = parts["fails"].one_of(OUTCOMES) if "fails" in parts else None
    if holds is None and fails is None:
        raise entry.wrong("says nothing; add `holds` or `fails`, such as `fails: no_target`")
    if holds == fails:
        raise entry.wrong(f"says {holds} whether it holds or fails; let one of the two differ")
    partner = parts["partner"].text() if "partner" in parts else None
    if ("partner" in (holds, fails)) != (partner is not None):
        raise entry.wrong("must name the partner where it says partner, and only there; write `partner: Name`")
    # What must not fail speaks for the customer where it holds.
    holds = holds or ("target" if fails != "target" else None)
    return Criterion(
        _name(parts["id"]),
        answer,
        parts["reason"].texts(),
        holds=holds,
        fails=fails,
        partner=partner,
        **condition,
    )


def _condition(
    entry: Entry, parts: Mapping[str, Entry], answer: str, questionnaire: Questionnaire
) -> dict[str, Any]:
    given = [name for name in _CONDITIONS if name in parts]
    field = questionnaire.field(answer)
    amounts = answer in _AMOUNTS or (field is not None and field.kind == "number")
    fitting = _CONDITIONS[2:] if amounts else _CONDITIONS[:2]
    if field is not None and field.kind == "date":
        raise parts["answer"].wrong(f"is {answer}, a date; criteria look at words, choices, numbers and yes or no")
    strange = [name for name in given if name not in fitting]
    if strange or not given:
        what = f"looks at {answer} with {strange[0]}" if strange else f"has no condition on {answer}"
        raise entry.wrong(f"{what}; write {' or '.join(fitting)}")
    found: dict[str, Any] = {}
    if amounts:
        found = {name: parts[name].amount() for name in given}
        if len(found) == 2 and found["at_least"] > found["at_most"]:
            raise entry.wrong("wants at_least more than at_most; exchange them")
    else:
        picks = _picks(answer, field, questionnaire)
        for name in given:
            if picks is None:
                found[name] = parts[name].words()
            else:
                listed = parts[name].listed()
                strange = [each for each in listed if each not in picks]
                if strange or not listed:
                    raise parts[name].wrong(f"must hold some of {', '.join(picks)}; {''.join(strange[:1])!r} is none")
                found["picks" if name == "one_of" else "not_picks"] = listed
    if answer == "budget":
        if "currency" not in parts:
            raise entry.wrong("looks at the budget and lacks `currency`; add a line such as `currency: EUR`")
        found["currency"] = parts["currency"].one_of(sorted({code.upper() for code in currency_codes().values()}))
    elif "currency" in parts:
        raise parts["currency"].wrong("stands beside an answer that is no money; leave it out")
    return found


def _picks(answer: str, field: Field | None, questionnaire: Questionnaire) -> list[str] | None:
    """What can be chosen there; None where the answer is in words."""
    if answer == SERVICE:
        return [service.id for service in questionnaire.services]
    if field is not None and field.kind == "choice":
        return [option.id for option in field.options]
    return ["yes", "no"] if field is not None and field.kind == "yes_no" else None
