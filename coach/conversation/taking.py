"""Takes what a message tells: readings first, then lines meant for the buyer, then free words for the open question."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from coach.bant import combine
from coach.conversation.settle import CONTENT, SOCIAL
from coach.conversation.talk import Choice, Part
from coach.conversation.turn import EXAMPLE, Turn
from coach.letters import BANT, SPIN, Letter, letter_of
from coach.reading.message import Readings, clause, clauses, read_message
from coach.reading.need import read_need
from coach.reading.opening import Said
from coach.shorten import shortened
from coach.spin import SPIN_MOST

_SPIN_NAMES: Final = frozenset(letter.value for letter in SPIN)
_CLAIMED: Final = 0.6
"""From this share on, a sentence belongs to the reading that was found in it and is not also a free answer."""

_WORDS_AROUND: Final = 3
"""So few words beside a reading are its frame ("they have about ..."), not a fact of their own."""

_ECHOED: Final = 120
"""So many characters of the rep's words are said back at most."""

_FREE_FIELDS: Final = frozenset({"goal", "project_type", "region", "target_audience", "task"})


def take(turn: Turn) -> bool:
    """Takes all that a message tells about the customer and says what was noted.

    Args:
        turn: The running turn.

    Returns:
        Whether anything was kept.
    """
    heard = turn.heard
    if heard.tapped is not None:
        return _take_tapped(turn)
    before = turn.recommendation()
    readings = read_message(heard.text, turn.lang, turn.today, _question_answered(turn))
    noted = _take_opening(turn, readings, heard.text)
    if turn.dossier is None:
        if _substance(turn, readings):
            turn.talk.pending = {"message": heard.text}
        return bool(noted)
    waiting = turn.talk.pending.pop("message", None)
    if waiting:
        noted += _take_text(turn, waiting)
    noted += _take_readings(turn, readings, heard.text)
    judged = [line for line in heard.parts if _is_line(turn, line)]
    noted += _take_words(turn, readings, [part for part in heard.parts if part not in judged])
    if noted:
        turn.say("noted", items={"list": noted})
    for line in judged:
        _judge(turn, line)
    _tell_change(turn, before.status if before else None)
    return bool(noted or judged)


def _question_answered(turn: Turn) -> str | None:
    """The open question, where the message may answer it without naming it: a bare request to the coach does not."""
    requests = [part for part in turn.heard.parts if part.intent not in CONTENT | SOCIAL | {"skip_question"}]
    if turn.heard.intent in CONTENT | SOCIAL | {"correct_answer"} or len(requests) < len(turn.heard.parts):
        return turn.talk.open
    return None


def _substance(turn: Turn, readings: Readings) -> bool:
    return bool(readings.concrete or readings.opening.facts or readings.opening.offer) or any(
        part.intent in CONTENT and len(part.text.split()) > 2 for part in turn.heard.parts
    )


def _take_tapped(turn: Turn) -> bool:
    tapped = turn.heard.tapped or {}
    if "lead" in tapped:
        turn.take_lead(int(tapped["lead"]))
        return True
    if "fit" in tapped and turn.dossier is not None:
        note_answer(turn, "fit", {"fit": tapped["fit"]})
        return True
    return False


def note_answer(turn: Turn, field: str, value: dict[str, Any]) -> None:
    """Keeps an answer that was not read but meant, such as a plain yes, and says what was noted."""
    before = turn.recommendation()
    letter = next((item for item in BANT if item.value == field), None)
    standing = turn.dossier.one(field) if turn.dossier else None
    merged = combine(letter, standing.value if standing else None, value) if letter else value
    turn.keep(field, merged, turn.heard.text)
    args = {"value": {"reading": {field: merged}}} if letter else value
    turn.say("noted", items={"list": [_noted(field, args)]})
    _tell_change(turn, before.status if before else None)


def _noted(field: str, args: dict[str, Any]) -> dict[str, Any]:
    return {"ref": f"noted-{field.replace('_', '-')}", "args": args}


def _take_opening(turn: Turn, readings: Readings, text: str) -> list[dict[str, Any]]:
    """Company, contact, offer and the time of the call. A company name opens its lead."""
    opening, noted = readings.opening, []
    starts = turn.heard.intent in ("start_call_prep", "start_qualification") or turn.dossier is None
    if opening.company and (starts or turn.talk.open == "company"):
        turn.open_lead(opening.company.text)
        noted.append(_noted("company", {"text": opening.company.text}))
    if turn.dossier is None:
        return []
    for field in ("contact", "role", "offer", "when"):
        told = _said(getattr(opening, field)) if _may_tell(turn, field, starts) else None
        if told is not None and field == "contact":
            told = _base_form(readings, opening.contact) or told
        if told is not None and turn.dossier is not None and turn.dossier.text(field) != told:
            turn.keep(field, {"text": told}, told)
            noted.append(_noted(field, {"text": told}))
    if starts or turn.talk.open is None:
        for fact in opening.facts:
            if not _claimed(readings, text, fact.start, fact.end):
                noted += _take_statement(turn, fact.text, Letter.SITUATION, "")
    return noted


def _may_tell(turn: Turn, field: str, starts: bool) -> bool:
    """Whether the message may set this field: at the start, when asked, or where nothing is known yet.

    "A demo with the plant director" is the goal of a call and makes nobody the contact.
    """
    question = turn.talk.open
    asked = question == field or (question == "contact" and field == "role")
    if starts or asked or turn.heard.intent == "correct_answer":
        return True
    known = turn.dossier is not None and (
        turn.dossier.settled(field) or (field == "role" and turn.dossier.settled("contact"))
    )
    return not known and question not in _FREE_FIELDS | {"reason"}


def _said(said: Said | None) -> str | None:
    return None if said is None else said.text


def _base_form(readings: Readings, contact: Said | None) -> str | None:
    """The contact's name as it is called, where the message inflects it ("с Ивановым")."""
    overlapping = (
        person for person in readings.people if contact and person.start < contact.end and contact.start < person.end
    )
    return next((person.name for person in overlapping if person.name), None)


def _take_text(turn: Turn, text: str) -> list[dict[str, Any]]:
    """Takes a message that had to wait for the name of the customer."""
    readings = read_message(text, turn.lang, turn.today, None)
    return _take_opening(turn, readings, text) + _take_readings(turn, readings, text)


def take_corrected(turn: Turn, readings: Readings, letters: Collection[Letter]) -> bool:
    """Takes the corrected readings of some letters: each replaces what stood."""
    before = turn.recommendation()
    noted = _take_letters(turn, readings, turn.heard.text, letters, correction=True)
    if noted:
        turn.say("noted", items={"list": noted})
        _tell_change(turn, before.status if before else None)
    return bool(noted)


def _take_readings(turn: Turn, readings: Readings, text: str) -> list[dict[str, Any]]:
    noted = _take_letters(turn, readings, text, BANT, correction=turn.heard.intent == "correct_answer")
    for person in readings.people:
        if person.name is not None and person.name == _said(readings.opening.company):
            continue
        turn.keep(
            "person",
            {
                "text": person.name or person.role or "",
                "name": person.name,
                "role": person.role,
                "dmu": person.dmu_role,
            },
            clause(text, (person.start, person.end)),
        )
    for milestone, span in readings.milestones.items():
        if turn.heard.intent != "set_status":
            turn.keep(milestone, {"text": clause(text, span)}, clause(text, span))
            noted.append(_noted(milestone, {}))
    if readings.fit not in (None, "unknown"):
        turn.keep("fit", {"fit": readings.fit}, text.strip())
        noted.append(_noted("fit", {"fit": readings.fit}))
    return noted


def _take_letters(
    turn: Turn, readings: Readings, text: str, letters: Collection[Letter], *, correction: bool
) -> list[dict[str, Any]]:
    noted = []
    for letter in letters:
        if letter not in readings.concrete or (letter is Letter.NEED and turn.talk.open in _SPIN_NAMES):
            continue
        value: dict[str, Any] = dict(readings.values[letter])
        if letter is Letter.AUTHORITY and _role_only(value) and readings.opening.role is not None:
            continue
        standing = turn.dossier.one(letter.value) if turn.dossier else None
        merged = combine(letter, standing.value if standing and not correction else None, value)
        evidence = clause(text, readings.spans.get(letter) if len(readings.concrete) > 1 else None)
        if standing and not correction and merged.items() > value.items() - {None}:
            evidence = f"{standing.evidence}; {evidence}" if evidence not in standing.evidence else standing.evidence
        turn.keep(letter.value, merged, evidence)
        noted.append(_noted(letter.value, {"value": {"reading": {letter.value: merged}}}))
        if turn.talk.open == f"{letter.value}_more":
            turn.talk.passed.append(turn.talk.open)
    return noted


def _role_only(value: Mapping[str, Any]) -> bool:
    """Whether an authority reading says no more than the contact's job."""
    return all(item is None for name, item in value.items() if name != "role")


def _claims(readings: Readings, text: str) -> list[tuple[int, int]]:
    """The characters that readings came from; a job alone or a need claims none, for it may be part of a fact."""
    spans = [
        span
        for letter, span in readings.spans.items()
        if letter is not Letter.NEED and letter in readings.concrete
        if letter is not Letter.AUTHORITY or not _role_only(readings.values[letter])
    ]
    opening = readings.opening
    told = (opening.company, opening.contact, opening.role, opening.offer, opening.when)
    spans += [(said.start, said.end) for said in told if said]
    spans += readings.milestones.values()
    reason = readings.values.get(Letter.TIMEFRAME, {}).get("reason")
    if reason and reason in text:
        spans.append((text.index(reason), text.index(reason) + len(reason)))
    return spans


def _claimed(readings: Readings, text: str, start: int, end: int) -> bool:
    """Whether these characters belong to a reading: most of them, or all but a few words around it."""
    spans = _claims(readings, text)
    covered = {place for begin, stop in spans for place in range(max(begin, start), min(stop, end))}
    left = "".join(" " if place in covered else text[place] for place in range(start, end)).split()
    words_left = sum(any(character.isalnum() for character in word) for word in left)
    return bool(covered) and (len(covered) >= _CLAIMED * (end - start) or words_left <= _WORDS_AROUND)


def _is_line(turn: Turn, part: Part) -> bool:
    """Whether a sentence is meant for the buyer: a question, pitch, close or small talk the rep wants to use."""
    if turn.talk.open in _FREE_FIELDS | {"reason", "company", "contact", "offer"}:
        return False
    if turn.heard.intent == "state_question" and len(turn.heard.parts) == 1:
        return True
    if part.intent == "state_question" and part.confidence >= 0.4:
        return turn.heard.intent in CONTENT
    asks = part.text.rstrip().endswith("?") and turn.talk.open in _SPIN_NAMES
    return asks and turn.heard.intent in CONTENT


def _sure_type(part: Part) -> str:
    """What a sentence is about, as far as the classifier of questions is sure of it."""
    return part.question_type if part.question_confidence >= 0.5 else ""


def _unclaimed(readings: Readings, message: str, sentence: str) -> str:
    """What of a sentence no reading has claimed, clause by clause."""
    offset = message.find(sentence)
    if offset < 0:
        return sentence
    found = [(offset + start, offset + end) for start, end in clauses(sentence)]
    left = [(start, end) for start, end in found if not _claimed(readings, message, start, end)]
    return sentence if len(left) == len(found) else ", ".join(message[start:end].strip() for start, end in left)


def _take_words(turn: Turn, readings: Readings, parts: Sequence[Part]) -> list[dict[str, Any]]:
    """Free words answer the open question, where no reading has claimed them."""
    question = turn.talk.open
    if question is None or turn.heard.intent not in CONTENT:
        return []
    text = " ".join(part.text for part in parts).strip()
    if not any(character.isalnum() for character in text):
        return []
    if question in _SPIN_NAMES:
        left = [(part, _unclaimed(readings, turn.heard.text, part.text)) for part in parts]
        return [
            noted
            for part, words in left
            if any(character.isalnum() for character in words)
            for noted in _take_statement(turn, words, Letter(question), _sure_type(part))
        ]
    if question in _FREE_FIELDS | set(turn.method.questionnaire):
        turn.keep(question, {"text": text}, text)
        return [_noted("text", {"text": shortened(text, _ECHOED), "field": {"ref": f"field-{question.replace('_', '-')}"}})]
    if question == "timeframe_more" and not readings.concrete:
        return _take_reason(turn, text)
    return []


def _take_reason(turn: Turn, text: str) -> list[dict[str, Any]]:
    """Why the date is fixed: the answer to the second timeframe question."""
    standing = turn.dossier.one(Letter.TIMEFRAME.value) if turn.dossier else None
    turn.talk.passed.append("timeframe_more")
    if standing is None:
        return []
    value = {**standing.value, "reason": text}
    turn.keep(Letter.TIMEFRAME.value, value, f"{standing.evidence}; {text}")
    return [_noted("timeframe", {"value": {"reading": {"timeframe": value}}})]


def _take_statement(turn: Turn, text: str, asked: Letter, about: str) -> list[dict[str, Any]]:
    """A statement goes under the letter it tells of, whatever was asked.

    Args:
        turn: The running turn.
        text: The statement.
        asked: The letter that was asked.
        about: The question type it is nearest to; empty where that is not sure.
    """
    need = read_need(text, turn.lang)
    kind = need.kind if need else None
    letter = asked
    if kind == "explicit" and asked is not Letter.IMPLICATION:
        letter = Letter.NEED_PAYOFF
    elif kind == "implied" and (asked in (Letter.SITUATION, Letter.NEED_PAYOFF) or about == "problem"):
        letter = Letter.PROBLEM
    elif kind is None and about == "situation":
        letter = Letter.SITUATION
    value: dict[str, Any] = {"kind": "known", "text": text.strip(" .,;")}
    if letter is Letter.NEED_PAYOFF:
        value["by_customer"] = bool(need and need.by_customer)
    turn.keep(letter.value, value, text)
    return [_noted("statement", {"text": shortened(text, _ECHOED), "letter": {"ref": f"letter-{letter.value.replace('_', '-')}"}})]


def _judge(turn: Turn, line: Part) -> None:
    """Tells the type of a line, with the reason, and keeps it under the right letter."""
    kind = line.question_type
    letter = letter_of(kind)
    slug = kind.replace("_", "-")
    reason = {"ref": f"reason-{slug}", "args": {"cue": line.cue}}
    args: dict[str, Any] = {"line": line.text, "reason": reason, "kind": {"ref": f"type-{slug}"}, **turn.words()}
    if letter is None or turn.dossier is None:
        turn.say(_verdict(turn, slug) if letter is None else "judged-loose", EXAMPLE, **args)
        if kind == "close" and turn.dossier is not None and not turn.dossier.settled("goal"):
            turn.keep("goal", {"text": line.text}, line.text)
        return
    field = letter.value if letter in SPIN else f"{letter.value}_question"
    turn.keep(field, {"kind": "question", "text": line.text}, line.text)
    asked = turn.talk.open if turn.talk.open in _SPIN_NAMES else None
    fits = asked is None or asked == letter.value
    args["asked"] = {"ref": f"letter-{(asked or letter.value).replace('_', '-')}"}
    args["letter"] = {"ref": f"letter-{letter.value.replace('_', '-')}"}
    turn.say("judged-fits" if fits else "judged-other", **args)
    if letter in SPIN and turn.dossier is not None:
        count = len(turn.dossier.letter(letter).questions)
        if count > SPIN_MOST[letter]:
            turn.say("enough-of", letter=args["letter"], count=count)


def _verdict(turn: Turn, slug: str) -> str:
    """Offering is marked as long as no explicit need was stated (docs/method.md, "SPIN")."""
    need = turn.dossier.reading(Letter.NEED) if turn.dossier else None
    earned = slug == "pitch" and need is not None and need.get("kind") == "explicit"
    return "judged-pitch-earned" if earned else f"judged-{slug}"


def _tell_change(turn: Turn, before: str | None) -> None:
    """Says it when an answer moves the recommendation."""
    after = turn.recommendation()
    if after is not None and before is not None and after.status != before:
        turn.say(
            "recommendation-moved",
            Choice("button-board", "show_lead_status"),
            status={"ref": f"status-{after.status}"},
            reasons={"list": [{"ref": reason.key, "args": dict(reason.args)} for reason in after.reasons]},
        )
