"""A message that was edited after it was answered: what it said now stands in the place of what it had said."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from coach.conversation.filling import correct_field, take_field
from coach.conversation.preparing import answer, go_on
from coach.conversation.taking import take_corrected, tell_change, words_left
from coach.conversation.turn import Turn
from coach.dossier import Answer
from coach.letters import BANT, SPIN, Letter
from coach.reading.message import Readings, read_message
from coach.reading.opening import read_opening
from coach.shorten import shortened

EDITS: Final = "edits"
"""In what a message means beyond its words: the key of the message that it is the new text of."""

_BANT: Final = frozenset(letter.value for letter in BANT)
_SPIN: Final = frozenset(letter.value for letter in SPIN)
_OPENING: Final = ("contact", "role", "offer", "when")
_ECHOED: Final = 120


def edit(turn: Turn, message_id: str) -> None:
    """Puts what the new text says in the place of what the message had answered; without answers it is a new message.

    Args:
        turn: The running turn, whose text is the new one.
        message_id: Key of the message that was edited.
    """
    # From here on it is typed text: nothing was tapped.
    turn.heard = replace(turn.heard, tapped=None)
    gave = [(lead_id, old) for lead_id, old in turn.uow.answers_of(message_id) if old.said_by == turn.talk.person]
    if not gave:
        answer(turn)
        return
    lead_id = gave[-1][0]
    elsewhere = lead_id != turn.talk.lead_id
    if elsewhere:
        turn.borrow(lead_id)
    key = turn.heard.message_id
    # Kept under the message that was edited: it may be edited once more.
    turn.heard = replace(turn.heard, message_id=message_id)
    _replace(turn, [old for of, old in gave if of == lead_id])
    turn.heard = replace(turn.heard, message_id=key)
    # The next question of another lead's flow is none of the one looked at.
    turn.ask_again() if elsewhere or turn.talk.flow is None else go_on(turn)


def _replace(turn: Turn, gave: Sequence[Answer]) -> None:
    last = turn.talk.last_field
    spin = [old for old in gave if old.field in _SPIN and not old.is_open]
    readings = _read(turn, {old.field for old in gave})
    letters = {letter for letter in readings.concrete if not (letter is Letter.NEED and spin)}
    told = take_corrected(turn, readings, letters) if letters else False
    before = turn.recommendation()
    noted = [*_company(turn, gave), *_openings(turn, gave)]
    words = words_left(readings, turn.heard.text).strip()
    noted += _fields(turn, gave, words)
    if spin and words:
        turn.withdraw(tuple(spin))
        value = {**spin[0].value, "text": words.strip(" .,;")}
        turn.keep(spin[0].field, value, words)
        letter = {"ref": f"letter-{spin[0].field.replace('_', '-')}"}
        noted.append({"ref": "noted-statement", "args": {"text": shortened(words, _ECHOED), "letter": letter}})
    if noted:
        turn.say("noted", items={"list": noted})
    elif not told:
        turn.talk.last_field = last
        old = next((old for old in reversed(gave) if not old.is_open), gave[-1])
        said = shortened(old.text, _ECHOED)
        turn.say("edit-kept", field=turn.said("field", old.field), said=said)
        return
    # Of what the new text no longer speaks, nothing stands; what it says again was superseded already.
    standing = {answer.id for answer in turn.dossier.answers} if turn.dossier else set()
    gone = [old for old in gave if old.id in standing and not _says(turn, old, readings)]
    if gone:
        turn.withdraw(tuple(gone))
    if noted or gone:
        tell_change(turn, before.status if before else None)


def _says(turn: Turn, old: Answer, readings: Readings) -> bool:
    """Whether the new text still says what an answer says."""
    if old.field in _BANT:
        return Letter(old.field) in readings.concrete
    if old.value.get("derived"):
        return True
    text = turn.heard.text.casefold()
    return old.text.casefold() in text or old.evidence.casefold() in text


def _read(turn: Turn, fields: set[str]) -> Readings:
    """The readings of the new text; a message that had answered one question may do so in a bare word again."""
    text, lang, today = turn.heard.text, turn.lang, turn.today
    readings = read_message(text, lang, today, None)
    asked = fields & _BANT
    if len(asked) == 1 and not readings.concrete & {Letter(field) for field in asked}:
        bare = read_message(text, lang, today, next(iter(asked)))
        return bare if bare.spans else readings
    return readings


def _company(turn: Turn, gave: Sequence[Answer]) -> list[dict[str, Any]]:
    """The customer's name, where the message had opened the lead or renamed it."""
    dossier = turn.dossier
    renamed = any(old.field == "company" for old in gave)
    if dossier is None or not (renamed or gave[0].said_at == dossier.lead.created_at):
        return []
    said = read_opening(turn.heard.text, turn.lang, asked="company" if renamed else None).company
    if said is None or said.text.casefold() == dossier.lead.name.casefold():
        return []
    turn.rename(said.text)
    return [{"ref": "noted-company", "args": {"text": said.text}}]


def _openings(turn: Turn, gave: Sequence[Answer]) -> list[dict[str, Any]]:
    """Contact, job, offer and time of the call."""
    fields = [field for field in _OPENING if any(old.field == field for old in gave)]
    asked = fields[0] if len(gave) == 1 and fields else None
    opening, noted = read_opening(turn.heard.text, turn.lang, asked=asked), []
    for field in fields:
        said = getattr(opening, field)
        if said is not None and turn.dossier is not None and said.text != turn.dossier.text(field):
            turn.keep(field, {"text": said.text}, said.text)
            noted.append({"ref": f"noted-{field}", "args": {"text": said.text}})
    return noted


def _fields(turn: Turn, gave: Sequence[Answer], words: str) -> list[dict[str, Any]]:
    """The goal of the call and the fields of the questionnaire."""
    noted = []
    for old in gave:
        if old.field == "goal" and words:
            turn.keep("goal", {"text": words}, words)
            args = {"text": shortened(words, _ECHOED), "field": turn.said("field", "goal")}
            noted.append({"ref": "noted-text", "args": args})
            continue
        field = turn.field(old.field)
        if field is not None and field.kind == "words" and words:
            noted += take_field(turn, old.field, words)
        elif field is not None:
            noted += correct_field(turn, old.field, turn.heard.text)
    return noted
