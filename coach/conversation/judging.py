"""Lines meant for the buyer: which sentences are such lines, what type they are, and where they are kept."""

from typing import Any, Final

from coach.conversation.questions import answered_in_words
from coach.conversation.settle import CONTENT
from coach.conversation.talk import Part
from coach.conversation.turn import EXAMPLE, Turn
from coach.letters import SPIN, Letter, letter_of
from coach.reading.asking import addresses, asks
from coach.reading.cues import cue_for
from coach.reading.message import read_message
from coach.reading.need import read_need
from coach.spin import SPIN_MOST

_SPIN_NAMES: Final = frozenset(letter.value for letter in SPIN)
_LIKELY: Final = 0.4
_SURE_OF_A_CLOSE: Final = 0.7


def is_line(turn: Turn, part: Part) -> bool:
    """Whether a sentence is meant for the buyer: a question, pitch, close or small talk the rep wants to use."""
    if turn.heard.intent not in CONTENT:
        return False
    asking = asks(part.text, turn.lang)
    question = turn.talk.open
    if answered_in_words(question):
        return asking and question == "goal" and letter_of(part.question_type) is not None
    meant = (turn.heard.intent == "state_question" and len(turn.heard.parts) == 1) or (
        part.intent == "state_question" and part.confidence >= _LIKELY
    )
    if letter_of(part.question_type) is not None and not asking and not addresses(part.text, turn.lang):
        # Told of the customer, not said to him: "twice a month a batch is lost".
        return False
    marked = part.text.rstrip().endswith("?")
    return (marked and question in _SPIN_NAMES) or (meant and (asking or not _states(turn, part)))


def _states(turn: Turn, part: Part) -> bool:
    """Whether a sentence that does not ask states a fact: something was read in it, and no cue makes it a line."""
    if read_message(part.text, turn.lang, turn.today, None).concrete - {Letter.NEED}:
        return True
    need = read_need(part.text, turn.lang)
    stated = need is not None and need.kind in ("implied", "explicit")
    return stated and not cue_for(part.text, turn.lang, part.question_type)


def judge(turn: Turn, line: Part) -> None:
    """Tells the type of a line, with the reason, and keeps it under the right letter."""
    kind = line.question_type
    letter = letter_of(kind)
    slug = kind.replace("_", "-")
    reason = {"ref": f"reason-{slug}", "args": {"cue": line.cue}}
    args: dict[str, Any] = {"line": line.text, "reason": reason, "kind": {"ref": f"type-{slug}"}, **turn.words()}
    if letter is None or turn.dossier is None:
        turn.say(_verdict(turn, slug) if letter is None else "judged-loose", EXAMPLE, **args)
        sure = line.question_confidence >= _SURE_OF_A_CLOSE
        if kind == "close" and sure and turn.dossier is not None and not turn.dossier.settled("goal"):
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
