"""Filling the questionnaire: answers to its fields, told singly or several at once, and the service they speak of."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from coach.conversation.turn import Turn
from coach.letters import Letter
from coach.questionnaire import SERVICE, Service
from coach.reading.answers import Said, names_service, read_answer, read_besides
from coach.reading.message import Readings
from coach.shorten import shortened

_ECHOED: Final = 120
"""So many characters of the rep's words are said back at most."""

_TAKEN_FOR: Final = {"number": Letter.BUDGET, "date": Letter.TIMEFRAME}
"""Letters that the answer to a field of this kind reads like: a number of users is no budget."""

_BARE_WORDS: Final = 4

Noted = dict[str, Any]


def without_field(turn: Turn, readings: Readings, text: str) -> Readings:
    """The readings of a message without what answers the field that was asked."""
    field = turn.field(turn.talk.open)
    if field is None or field.kind == "words" or read_answer(field, text, turn.lang, turn.today) is None:
        return readings
    taken_for = _TAKEN_FOR.get(field.kind)
    claimed = {
        letter
        for letter, value in readings.values.items()
        if (letter is taken_for and not value.get("currency")) or (_is_bare(text) and not _is_told_in_full(value))
    }
    return replace(
        readings,
        values={letter: value for letter, value in readings.values.items() if letter not in claimed},
        spans={letter: span for letter, span in readings.spans.items() if letter not in claimed},
    )


def _is_bare(text: str) -> bool:
    """Whether a message is no more than the answer: "not yet" is a no, and no date."""
    return len(text.split()) <= _BARE_WORDS


def _is_told_in_full(value: Mapping[str, Any]) -> bool:
    """Whether a reading holds a figure, a date or a name, and not only a stray word."""
    telling = ("amount_min", "amount_max", "latest_date", "decider_name", "decider_role")
    return any(value.get(name) is not None for name in telling)


def take_field(turn: Turn, question: str, words: str) -> list[Noted]:
    """Takes the answer to a field, and what the message tells of region and target audience beside it.

    Args:
        turn: The running turn.
        question: The field that was asked, or `service`.
        words: The words that no other reading has claimed.
    """
    if question == SERVICE:
        return _take_service(turn, words)
    field = turn.field(question)
    if field is None:
        return []
    noted: list[Noted] = []
    if field.kind == "words":
        words, noted = _take_besides(turn, question, words)
    said = read_answer(field, words, turn.lang, turn.today)
    if said is None:
        return noted
    return [_keep(turn, question, said.value, words), *noted]


def _take_besides(turn: Turn, question: str, words: str) -> tuple[str, list[Noted]]:
    """Region and target audience told beside the field; returns the words left for it."""
    noted = []
    besides = read_besides(words, turn.lang, asked=question)
    asked_of_all = {field.id for field in turn.method.questionnaire.fields if not field.texts}
    found = {name: told for name, told in besides.items() if name in asked_of_all}
    for name, (told, _) in found.items():
        if turn.dossier is not None and turn.dossier.one(name) is None:
            noted.append(_keep(turn, name, {"text": told}, told))
    for start, end in sorted((span for _, span in found.values()), reverse=True):
        words = f"{words[:start].rstrip(' ,;')} {words[end:].lstrip(' ')}"
    return words.strip(" ,;."), noted


def _keep(turn: Turn, name: str, value: Mapping[str, Any], words: str) -> Noted:
    turn.keep(name, value, words.strip())
    return _noted(turn, name, value)


def _noted(turn: Turn, name: str, value: Mapping[str, Any]) -> Noted:
    field = turn.field(name)
    option = field.option(str(value.get("option"))) if field else None
    told: Any = {"by_lang": dict(option.label)} if option else shortened(str(value["text"]), _ECHOED)
    if value.get("yes") is not None:
        told = {"ref": "button-yes" if value["yes"] else "button-no"}
    return {"ref": "noted-text", "args": {"text": told, "field": turn.said("field", name)}}


def tapped_field(turn: Turn, tapped: Mapping[str, Any]) -> list[Noted]:
    """Takes a tap on one of the answers of a field, or on a service."""
    if SERVICE in tapped:
        service = turn.method.questionnaire.service(str(tapped[SERVICE]))
        return [_keep_service(turn, service)] if service else []
    field = turn.field(tapped.get("field"))
    if field is None:
        return []
    said = {name: tapped[name] for name in ("option", "yes") if name in tapped}
    return [_keep(turn, field.id, {**said, "text": turn.heard.text}, turn.heard.text)]


def correct_field(turn: Turn, name: str | None, text: str) -> list[Noted]:
    """Takes the corrected answer to a field, or the service, where the message holds one."""
    service = _told_service(turn, text)
    if name == SERVICE or (service is not None and names_service(text, turn.lang)):
        return [_keep_service(turn, service)] if service else []
    field = turn.field(name)
    if field is None or turn.dossier is None:
        return []
    if field.kind == "words":
        told = read_besides(text, turn.lang, asked="").get(field.id)
        return [_keep(turn, field.id, {"text": told[0]}, told[0])] if told else []
    said = read_answer(field, text, turn.lang, turn.today)
    if said is None or _says_nothing_new(turn, field.id, said):
        return []
    return [_keep(turn, field.id, said.value, text)]


def _says_nothing_new(turn: Turn, name: str, said: Said) -> bool:
    """Whether a correction only names the answer that stands, or says no to it."""
    standing = turn.dossier.one(name) if turn.dossier else None
    same = {key: value for key, value in said.value.items() if key != "text"}
    return standing is not None and same.items() <= standing.value.items()


def _told_service(turn: Turn, text: str) -> Service | None:
    """The one service that a text names, by its name or by what it is recognised by."""
    told = turn.method.questionnaire.named_in(text)
    kept = turn.dossier.one(SERVICE) if turn.dossier else None
    if len(told) > 1 and kept is not None:
        # "Not equipment but software" names the old one as well.
        told = tuple(service for service in told if service.id != kept.value.get(SERVICE))
    return told[0] if len(told) == 1 else None


def _take_service(turn: Turn, words: str) -> list[Noted]:
    service = _told_service(turn, words)
    return [_keep_service(turn, service)] if service else []


def _keep_service(turn: Turn, service: Service) -> Noted:
    turn.keep(SERVICE, {SERVICE: service.id, "text": service.name[turn.lang]}, turn.heard.text)
    return _noted_service(service)


def _noted_service(service: Service) -> Noted:
    return {"ref": "noted-service", "args": {"service": {"by_lang": dict(service.name)}}}


def note_service(turn: Turn) -> list[Noted]:
    """Keeps the service that the rep names, or that the answers speak of, and says so: the rep may correct it."""
    dossier = turn.dossier
    if dossier is None or turn.talk.flow != "qualify" or turn.heard.tapped is not None:
        return []
    named = _told_service(turn, turn.heard.text) if names_service(turn.heard.text, turn.lang) else None
    if named is not None and turn.talk.open != SERVICE:
        standing = dossier.one(SERVICE)
        known = standing is not None and standing.value.get(SERVICE) == named.id
        return [] if known else [_keep_service(turn, named)]
    service, kept = turn.method.questionnaire.service_of(dossier), dossier.one(SERVICE)
    if service is None or (kept is not None and kept.value.get(SERVICE) == service.id):
        return []
    words = turn.method.questionnaire.words_for(service, dossier)
    turn.keep(SERVICE, {SERVICE: service.id, "text": service.name[turn.lang], "derived": True}, words)
    return [_noted_service(service)] if service.fields else []
