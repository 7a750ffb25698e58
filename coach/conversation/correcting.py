"""Corrections at any moment, naming the field or not."""

from coach.conversation.denied import replace_denied
from coach.conversation.editing import EDITS, edit
from coach.conversation.filling import correct_field
from coach.conversation.preparing import go_on, take_aside
from coach.conversation.taking import take_corrected, tell_change
from coach.conversation.turn import HELP, Turn
from coach.letters import BANT, Letter
from coach.reading.commands import read_field
from coach.reading.message import Readings, read_message
from coach.reading.opening import read_opening
from coach.reading.wrongness import only_calls_wrong

_BANT_FIELDS = frozenset(letter.value for letter in BANT)
_OPENING = ("company", "contact", "role", "offer", "when")


def correct(turn: Turn) -> None:
    """Replaces an answer by the corrected value, or opens its question again where no new value is said."""
    talk = turn.talk
    talk.misses = 0
    edited = (turn.heard.tapped or {}).get(EDITS)
    if edited is not None:
        edit(turn, str(edited))
        return
    if turn.aside:
        take_aside(turn)
        return
    if turn.dossier is None:
        turn.say("nothing-to-correct", HELP)
        turn.ask_again()
        return
    if replace_denied(turn):
        go_on(turn) if talk.flow else turn.ask_again()
        return
    own = turn.method.questionnaire.field_named(turn.dossier, turn.heard.text)
    named = own or read_field(turn.heard.text, turn.lang)
    field = named or talk.last_field
    empty = only_calls_wrong(turn.heard.text, turn.lang)
    if not empty and (
        _new_answer(turn, field)
        or (named not in _OPENING and _new_reading(turn, named))
        or _new_words(turn, field)
    ):
        talk.pending.pop("correcting", None)
        go_on(turn) if talk.flow else turn.ask_again()
        return
    if field is None:
        turn.say("correct-what", HELP)
        return
    standing = turn.dossier.many(field)
    turn.say(
        "correct-to-what",
        field=turn.said("field", field),
        said=standing[-1].text if standing else "",
    )
    if field in {letter.value for letter in Letter} - _BANT_FIELDS and standing:
        turn.withdraw(standing[-1:])
    talk.passed = [name for name in talk.passed if name != field]
    turn.ask("contact" if field == "role" else field)


def _new_reading(turn: Turn, named: str | None) -> bool:
    """Whether the message holds a corrected reading of budget, authority, need or timeframe."""
    text, last = turn.heard.text, turn.talk.last_field
    if named in _BANT_FIELDS:
        readings = read_message(text, turn.lang, turn.today, named)
        return take_corrected(turn, readings, readings.concrete & {Letter(named)})
    readings = read_message(text, turn.lang, turn.today, None)
    if not readings.concrete and named is None and last in _BANT_FIELDS:
        readings = read_message(text, turn.lang, turn.today, last)
        return not _bare_no(readings) and take_corrected(turn, readings, readings.concrete & {Letter(last)})
    return take_corrected(turn, readings, readings.concrete)


def _new_answer(turn: Turn, field: str | None) -> bool:
    """Whether the message holds a corrected answer to a field of the questionnaire, or another service."""
    before = turn.recommendation()
    noted = correct_field(turn, field, turn.heard.text)
    if noted:
        turn.say("noted", items={"list": noted})
        tell_change(turn, before.status if before else None)
    return bool(noted)


def _bare_no(readings: Readings) -> bool:
    """Whether nothing but a "no" was read: "no, that's wrong" is no answer."""
    return not readings.spans


def _new_words(turn: Turn, field: str | None) -> bool:
    """Whether the message holds a new company, contact, offer or time of the call."""
    if field not in _OPENING or turn.dossier is None:
        return False
    asked = "contact" if field == "role" else field
    opening = read_opening(turn.heard.text, turn.lang, asked=asked)
    said = getattr(opening, field)
    if said is None or said.text == turn.dossier.text(field):
        return False
    if field == "company":
        turn.rename(said.text)
    else:
        turn.keep(field, {"text": said.text}, said.text)
    turn.say("noted", items={"list": [{"ref": f"noted-{field}", "args": {"text": said.text}}]})
    return True
