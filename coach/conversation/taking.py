"""Takes what a message tells: readings first, then lines meant for the buyer, then free words for the open question."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from coach.bant import combine
from coach.conversation.filling import note_service, take_field, tapped_field, without_field
from coach.conversation.judging import is_line, judge
from coach.conversation.naming import known_as
from coach.conversation.people_told import only_decider, take_back, take_people, with_known_people
from coach.conversation.questions import takes_whole_words
from coach.conversation.settle import CONTENT, SOCIAL, UNCLEAR, UNSURE
from coach.conversation.talk import MOVE_QUESTIONS, Choice, Part
from coach.conversation.turn import Turn
from coach.letters import BANT, SPIN, Letter
from coach.questionnaire import SERVICE
from coach.reading.commands import read_field
from coach.reading.message import Readings, clause, clauses, read_message
from coach.reading.need import read_need
from coach.reading.opening import Said, read_opening
from coach.shorten import shortened

_DATED: Final = frozenset({"timeframe", "timeframe_more", "next_contact"})
"""Open questions that a date answers."""

_AMOUNT_OR_DATE: Final = frozenset({Letter.BUDGET, Letter.TIMEFRAME})
_SPIN_NAMES: Final = frozenset(letter.value for letter in SPIN)
_CLAIMED: Final = 0.6
"""From this share on, a sentence belongs to the reading that was found in it and is not also a free answer."""

_WORDS_AROUND: Final = 3
"""So few words beside a reading are its frame ("call with ..."), not a fact of their own."""

_WORDS_AROUND_A_LETTER: Final = 7
"""The same for a BANT letter ("they told me the budget is ...")."""

_SURE_TYPE: Final = 0.35
_STARTS: Final = frozenset({"start_call_prep", "start_qualification"})

_ECHOED: Final = 120
"""So many characters of the rep's words are said back at most."""


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
    before, lead_before = turn.recommendation(), turn.talk.lead_id
    telling = _telling(turn)
    judged = [part for part in telling if is_line(turn, part)]
    telling = [part for part in telling if part not in judged]
    text = heard.text if len(telling) == len(heard.parts) else " ".join(part.text for part in telling)
    readings = without_field(turn, read_message(text, turn.lang, turn.today, _question_answered(turn)), text)
    asks = _only_asks(turn)
    noted = [] if asks else _take_opening(turn, readings, text)
    if turn.dossier is None:
        if not asks and _substance(turn, readings):
            turn.talk.pending["message"] = "\n".join([*filter(None, [turn.talk.pending.get("message")]), heard.text])
        return bool(noted)
    noted += _take_waiting(turn)
    noted += _take_readings(turn, readings, text, only_letters=asks)
    noted += [] if asks else _take_words(turn, readings, text, telling)
    told = bool(noted or judged)
    noted += note_service(turn)
    if noted:
        turn.say("noted", items={"list": noted})
    for line in judged:
        judge(turn, line)
    tell_change(turn, before.status if before and turn.talk.lead_id == lead_before else None)
    return told


def _telling(turn: Turn) -> list[Part]:
    """The sentences that tell something; in "about 40k. why do you ask?" the first does."""
    heard = turn.heard
    if len(heard.parts) == 1 or heard.intent in CONTENT | _STARTS | {"correct_answer"}:
        return list(heard.parts)
    return [part for part in heard.parts if part.intent in CONTENT | SOCIAL | {"skip_question"}]


def _only_asks(turn: Turn) -> bool:
    """Whether the whole message is a request to the coach, and no word of it is about the customer."""
    heard = turn.heard
    return len(heard.parts) == 1 and heard.intent not in CONTENT | SOCIAL | _STARTS | {"correct_answer", UNCLEAR}


def _question_answered(turn: Turn) -> str | None:
    """The open question, where the message may answer it without naming it: a bare request does not.

    Words behind a command that begins a flow name the customer first: "/qualify Acme, about 40k".
    """
    heard = turn.heard
    if heard.commanded and heard.intent in _STARTS:
        return "company"
    answers = heard.intent in CONTENT | SOCIAL | {"correct_answer", UNCLEAR} or len(_telling(turn)) < len(heard.parts)
    return turn.talk.open if answers else None


def _take_waiting(turn: Turn) -> list[dict[str, Any]]:
    """Takes what had to wait for the name of the customer; told of another customer it is left."""
    waiting = turn.talk.pending.pop("message", None)
    if not waiting or turn.heard.intent in _STARTS:
        return []
    readings = read_message(waiting, turn.lang, turn.today, None)
    return _take_opening(turn, readings, waiting) + _take_readings(turn, readings, waiting)


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
    return turn.dossier is not None and _take_tapped_field(turn, tapped)


def _take_tapped_field(turn: Turn, tapped: Mapping[str, Any]) -> bool:
    before = turn.recommendation()
    noted = tapped_field(turn, tapped)
    if noted:
        turn.say("noted", items={"list": noted})
        tell_change(turn, before.status if before else None)
    return bool(noted)


def note_answer(turn: Turn, field: str, value: dict[str, Any]) -> None:
    """Keeps an answer that was not read but meant, such as a plain yes, and says what was noted."""
    before = turn.recommendation()
    letter = next((item for item in BANT if item.value == field), None)
    standing = turn.dossier.one(field) if turn.dossier else None
    merged = combine(letter, standing.value if standing else None, value) if letter else value
    turn.keep(field, merged, turn.heard.text)
    if field == "goal":
        noted = _noted_words(field, str(value["text"]))
    else:
        noted = _noted(field, {"value": {"reading": {field: merged}}} if letter else value)
    turn.say("noted", items={"list": [noted]})
    tell_change(turn, before.status if before else None)


def _noted_words(field: str, words: str) -> dict[str, Any]:
    return _noted("text", {"text": shortened(words, _ECHOED), "field": {"ref": f"field-{field.replace('_', '-')}"}})


def _noted(field: str, args: dict[str, Any]) -> dict[str, Any]:
    return {"ref": f"noted-{field.replace('_', '-')}", "args": args}


def _take_opening(turn: Turn, readings: Readings, text: str) -> list[dict[str, Any]]:
    """Company, contact, offer and the time of the call. A company name opens its lead."""
    opening, noted = readings.opening, []
    starts = turn.heard.intent in _STARTS or turn.dossier is None
    if turn.talk.open in ("contact", "offer") and Letter.NEED in readings.concrete:
        # A trouble or wish told instead of a name is no name.
        opening = read_opening(text, turn.lang)
    if turn.talk.open == "company" and readings.concrete:
        # A message that tells of money or time names the customer only in so many words.
        opening = replace(opening, company=read_opening(text, turn.lang).company)
    if turn.heard.commanded and opening.company is not None:
        opening = replace(opening, company=_before_readings(readings, opening.company, turn.lang))
    named = opening.company is not None and (starts or turn.talk.open == "company")
    if named and opening.company is not None and not _is_reading(readings, opening.company):
        known = known_as(turn, opening.company.text)
        turn.open_lead(known.name if known else opening.company.text)
        noted.append(_noted("company", {"text": known.name if known else opening.company.text}))
    if turn.dossier is None:
        return []
    for field in ("contact", "role", "offer", "when"):
        told = _said(getattr(opening, field)) if _may_tell(turn, field, starts) else None
        if told is not None and field == "contact":
            told = _base_form(readings, opening.contact) or told
        if told is not None and turn.dossier is not None and turn.dossier.text(field) != told:
            turn.keep(field, {"text": told}, told)
            noted.append(_noted(field, {"text": told}))
    if starts or turn.talk.open in (None, "contact", "offer"):
        claims = _claims(readings, text)
        for fact in opening.facts:
            if not _claimed(claims, text, fact.start, fact.end):
                noted += _take_statement(turn, fact.text, Letter.SITUATION, "")
    return noted


def _before_readings(readings: Readings, said: Said, lang: str) -> Said:
    """A name without the amount or date it runs into: "Acme 50k", "Acme budget 50k"."""
    starts = [readings.spans[letter][0] for letter in _AMOUNT_OR_DATE & readings.concrete if letter in readings.spans]
    inside = [start for start in starts if said.start < start < said.end]
    if not inside:
        return said
    words = said.text[: min(inside) - said.start].rstrip(" ,;:-").split(" ")
    if len(words) > 1 and read_field(words[-1], lang) is not None:
        words.pop()
    name = " ".join(words)
    return replace(said, text=name, end=said.start + len(name))


def _is_reading(readings: Readings, said: Said) -> bool:
    """Whether words that would be a name are an amount or a date."""
    letters = _AMOUNT_OR_DATE & readings.concrete
    spans = [readings.spans[letter] for letter in letters if letter in readings.spans]
    return any(start <= said.start and said.end <= end for start, end in spans)


def _may_tell(turn: Turn, field: str, starts: bool) -> bool:
    """Whether the message may set this field: at the start, when asked, or where nothing is known yet.

    "A demo with the plant director" is the goal of a call and makes nobody the contact; a date answers the question
    for one.
    """
    question = turn.talk.open
    asked = question == field or (question == "contact" and field == "role")
    if starts or asked or turn.heard.intent == "correct_answer":
        return True
    if field == "when" and question in _DATED:
        return False
    known = turn.dossier is not None and (
        turn.dossier.settled(field) or (field == "role" and turn.dossier.settled("contact"))
    )
    return not known and not takes_whole_words(question) and question not in MOVE_QUESTIONS


def _said(said: Said | None) -> str | None:
    return None if said is None else said.text


def _base_form(readings: Readings, contact: Said | None) -> str | None:
    """The contact's name as it is called, where the message inflects it ("с Ивановым")."""
    overlapping = (
        person for person in readings.people if contact and person.start < contact.end and contact.start < person.end
    )
    return next((person.name for person in overlapping if person.name), None)


def take_corrected(turn: Turn, readings: Readings, letters: Collection[Letter]) -> bool:
    """Takes the corrected readings of some letters: each replaces what stood. People it tells of are corrected too."""
    before, text = turn.recommendation(), turn.heard.text
    readings = with_known_people(turn, readings, text)
    noted = take_back(turn, readings, text)
    only_decider(turn, readings, text)
    told = [letter for letter in letters if letter in readings.concrete]
    noted += _take_letters(turn, readings, text, told, correction=True)
    noted += take_people(turn, readings, text, _authority_said(turn, readings, letters))
    if noted:
        turn.say("noted", items={"list": noted})
        tell_change(turn, before.status if before else None)
    return bool(noted)


def _authority_said(turn: Turn, readings: Readings, letters: Collection[Letter]) -> Mapping[str, Any] | None:
    """The authority answer, where this message told it and it is said to be noted."""
    told = Letter.AUTHORITY in letters and Letter.AUTHORITY in readings.concrete
    standing = turn.dossier.one(Letter.AUTHORITY.value) if told and turn.dossier else None
    return standing.value if standing else None


def _take_readings(turn: Turn, readings: Readings, text: str, *, only_letters: bool = False) -> list[dict[str, Any]]:
    correction = turn.heard.intent == "correct_answer"
    if only_letters:
        return _take_letters(turn, readings, text, BANT, correction=correction)
    readings = with_known_people(turn, readings, text)
    taken_back = take_back(turn, readings, text)
    noted = _take_letters(turn, readings, text, BANT, correction=correction)
    noted += taken_back + take_people(turn, readings, text, _authority_said(turn, readings, BANT))
    noted += _keep_milestones(turn, readings.milestones, text)
    if readings.fit not in (None, "unknown") and turn.field(turn.talk.open) is None:
        turn.keep("fit", {"fit": readings.fit}, text.strip())
        noted.append(_noted("fit", {"fit": readings.fit}))
    return noted


def take_milestones(turn: Turn, milestones: Mapping[str, tuple[int, int]]) -> None:
    """Keeps that a proposal was asked for or the pre-sale brief is agreed, and says so."""
    before = turn.recommendation()
    turn.say("noted", items={"list": _keep_milestones(turn, milestones, turn.heard.text)})
    tell_change(turn, before.status if before else None)


def _keep_milestones(turn: Turn, milestones: Mapping[str, tuple[int, int]], text: str) -> list[dict[str, Any]]:
    for milestone, span in milestones.items():
        turn.keep(milestone, {"text": clause(text, span)}, clause(text, span))
    return [_noted(milestone, {}) for milestone in milestones]


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
        if letter is Letter.AUTHORITY:
            value = _named_as_contact(turn, value)
        standing = turn.dossier.one(letter.value) if turn.dossier else None
        merged = combine(letter, standing.value if standing and not correction else None, value)
        span = readings.spans.get(letter)
        exact = correction and span and letter in (Letter.BUDGET, Letter.TIMEFRAME)
        whole = correction and letter is Letter.AUTHORITY
        evidence = text[slice(*span)].strip() if exact and span else clause(text, None if whole else span)
        if standing and not correction and merged.items() > value.items() - {None}:
            evidence = f"{standing.evidence}; {evidence}" if evidence not in standing.evidence else standing.evidence
        turn.keep(letter.value, merged, evidence)
        noted.append(_noted(letter.value, {"value": {"reading": {letter.value: merged}}}))
        if turn.talk.open == f"{letter.value}_more":
            turn.talk.passed.append(turn.talk.open)
    return noted


def _named_as_contact(turn: Turn, value: dict[str, Any]) -> dict[str, Any]:
    """A decider who is the contact by name is the contact: "Lotte decides" where the rep talks to Lotte."""
    contact, decider = turn.dossier.text("contact") if turn.dossier else None, value.get("decider_name")
    if not contact or not decider or contact.casefold().split()[0] != str(decider).casefold().split()[0]:
        return value
    return {**value, "is_decision_maker": True, "decider_name": None, "others_involved": None}


def _role_only(value: Mapping[str, Any]) -> bool:
    """Whether an authority reading says no more than the contact's job."""
    return all(item is None for name, item in value.items() if name != "role")


@dataclass(frozen=True)
class _Claim:
    """Characters that belong to a reading, and so many words around them that may be its frame."""

    start: int
    end: int
    around: int


def _claims(readings: Readings, text: str, *, opening: bool = True) -> list[_Claim]:
    """The characters that readings came from; a job alone or a need claims none, for it may be part of a fact.

    Args:
        readings: What was read.
        text: What it was read in.
        opening: Whether company, contact, job, offer and time of the call claim theirs.
    """
    letters = [
        span
        for letter, span in readings.spans.items()
        if letter is not Letter.NEED and letter in readings.concrete
        if letter is not Letter.AUTHORITY or not _role_only(readings.values[letter])
    ]
    if readings.values.get(Letter.BUDGET, {}).get("status") in ("unallocated", "none"):
        # What money waits for stands in the same clause: "40k, but the board has to approve it".
        letters += [part for part in clauses(text) if _overlap(part, readings.spans.get(Letter.BUDGET))]
    reason = readings.values.get(Letter.TIMEFRAME, {}).get("reason")
    if reason and reason in text:
        letters.append((text.index(reason), text.index(reason) + len(reason)))
    letters += readings.milestones.values()
    # "Petra uses it every day" tells of Petra, and is no trouble besides.
    letters += [(person.start, person.end) for person in readings.people if person.dmu_roles and not person.by_job]
    said = readings.opening
    told = (said.company, said.contact, said.role, said.offer, said.when) if opening else ()
    return [_Claim(start, end, _WORDS_AROUND_A_LETTER) for start, end in letters] + [
        _Claim(words.start, words.end, _WORDS_AROUND) for words in told if words
    ]


def _overlap(part: tuple[int, int], span: tuple[int, int] | None) -> bool:
    return span is not None and part[0] < span[1] and span[0] < part[1]


def _claimed(claims: Sequence[_Claim], text: str, start: int, end: int) -> bool:
    """Whether these characters belong to a reading: most of them, or all but a few words around it."""
    inside = [claim for claim in claims if claim.start < end and start < claim.end]
    covered = {place for claim in inside for place in range(max(claim.start, start), min(claim.end, end))}
    left = "".join(" " if place in covered else text[place] for place in range(start, end)).split()
    words_left = sum(any(character.isalnum() for character in word) for word in left)
    around = max((claim.around for claim in inside), default=0)
    return bool(covered) and (len(covered) >= _CLAIMED * (end - start) or words_left <= around)


def _sure_type(part: Part) -> str:
    """What a sentence is about, as far as the classifier of questions is sure of it."""
    return part.question_type if part.question_confidence >= _SURE_TYPE else ""


def words_left(readings: Readings, text: str) -> str:
    """What of a message no reading has claimed."""
    return _unclaimed(_claims(readings, text), text, text)


def _unclaimed(claims: Sequence[_Claim], message: str, sentence: str) -> str:
    """What of a sentence no reading has claimed, clause by clause."""
    offset = message.find(sentence)
    if offset < 0:
        return sentence
    found = [(offset + start, offset + end) for start, end in clauses(sentence)]
    left = [(start, end) for start, end in found if not _claimed(claims, message, start, end)]
    return sentence if len(left) == len(found) else ", ".join(message[start:end].strip() for start, end in left)


def _take_words(turn: Turn, readings: Readings, text: str, parts: Sequence[Part]) -> list[dict[str, Any]]:
    """Free words answer the open question, where no reading has claimed them."""
    question = turn.talk.open
    field = turn.field(question)
    # A yes, a no or a thank-you is small talk, unless the field takes it for an answer.
    social = SOCIAL if field is None or field.kind == "words" else frozenset()
    answering = turn.heard.intent in CONTENT | (SOCIAL - social) or len(parts) < len(turn.heard.parts)
    # A job or a time named in a goal or a task is part of it.
    claims = _claims(readings, text, opening=not takes_whole_words(question))
    small = [part for part in parts if part.intent in social and part.confidence >= UNSURE]
    left = [(part, _unclaimed(claims, text, part.text)) for part in parts if part not in small]
    left = [(part, words) for part, words in left if any(character.isalnum() for character in words)]
    if question is None or not answering or not left:
        return []
    if question in _SPIN_NAMES:
        return [
            noted for part, words in left for noted in _take_statement(turn, words, Letter(question), _sure_type(part))
        ]
    words = " ".join(words for _, words in left)
    if question == "goal" and Letter.NEED in readings.concrete:
        return []
    if question == "goal":
        turn.keep(question, {"text": words}, words)
        return [_noted_words(question, words)]
    if question == SERVICE or field is not None:
        return take_field(turn, question, words)
    if question == "timeframe_more" and not readings.concrete:
        return _take_reason(turn, words)
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
    if kind == "explicit" and (asked is not Letter.IMPLICATION or (need is not None and need.by_customer)):
        letter = Letter.NEED_PAYOFF
    elif kind == "implied" and (asked in (Letter.SITUATION, Letter.NEED_PAYOFF) or about == "problem"):
        letter = Letter.PROBLEM
    elif kind is None and about == "situation":
        letter = Letter.SITUATION
    value: dict[str, Any] = {"kind": "known", "text": text.strip(" .,;")}
    if letter is Letter.NEED_PAYOFF:
        value["by_customer"] = bool(need and need.by_customer)
    turn.keep(letter.value, value, text)
    return [
        _noted(
            "statement",
            {"text": shortened(text, _ECHOED), "letter": {"ref": f"letter-{letter.value.replace('_', '-')}"}},
        )
    ]


def tell_change(turn: Turn, before: str | None) -> None:
    """Says it when an answer moves the recommendation."""
    after = turn.recommendation()
    if after is not None and before is not None and after.status != before:
        turn.say(
            "recommendation-moved",
            Choice("button-board", "show_lead_status"),
            status={"ref": f"status-{after.status}"},
            reasons={"list": [{"ref": reason.key, "args": dict(reason.args)} for reason in after.reasons]},
        )
