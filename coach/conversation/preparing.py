"""The two flows, call preparation and qualification: starting them, answering, stopping and going on."""

from typing import Final

from coach.brief import make_brief
from coach.conversation.denied import replace_denied
from coach.conversation.explaining import explains
from coach.conversation.leads import go_to, switch_lead
from coach.conversation.moving import complete, leave
from coach.conversation.naming import ask_which, asks_which_company, known_as, named_leads
from coach.conversation.people_told import place
from coach.conversation.reminders import TIME, take_time
from coach.conversation.several import leave_aside, take_new_name
from coach.conversation.taking import note_answer, take
from coach.conversation.talk import MOVE_QUESTIONS
from coach.conversation.turn import BOARD, BRIEF, HELP, PART, PREPARE, QUALIFY, RESUME, Turn
from coach.letters import SPIN
from coach.reading.asking import asks, goes_on, leaves
from coach.reading.opening import read_opening
from coach.reading.people import read_part
from coach.reading.terms import read_terms

_SURE_OF_A_STEP: Final = 0.8
_SURE_OF_A_CALL: Final = 0.98
_SPIN_FIELDS: Final = frozenset(letter.value for letter in SPIN)


def start_prep(turn: Turn) -> None:
    """Starts or goes on with the preparation of a call; a step named after a brief is that call's goal."""
    if _names_a_step(turn):
        note_answer(turn, "goal", {"text": turn.heard.text.strip()})
        go_on(turn)
        return
    _start(turn, "prep")


def _names_a_step(turn: Turn) -> bool:
    """Whether "a demo with the director" names what to end the prepared call on, rather than another call."""
    whole, dossier = turn.heard.whole, turn.dossier
    ordered = turn.heard.tapped is not None or turn.heard.commanded
    if ordered or turn.talk.flow is not None or dossier is None or dossier.one("goal"):
        return False
    prepared = bool(dossier.many("problem") or dossier.many("implication"))
    close = whole.question_type == "close" and whole.question_confidence >= _SURE_OF_A_STEP
    return prepared and close and turn.heard.confidence < _SURE_OF_A_CALL


def start_qualification(turn: Turn) -> None:
    """Starts or goes on with the qualification of a lead; also takes what a finished call taught."""
    _start(turn, "qualify")


def _start(turn: Turn, flow: str) -> None:
    turn.talk.misses = 0
    turn.talk.pending.pop("message", None)
    if asks_which_company(turn):
        return
    known = named_leads(turn)
    if len(known) > 1 and read_opening(turn.heard.text, turn.lang).company is None:
        ask_which(turn, known)
        return
    before, running = turn.talk.lead_id, turn.talk.flow == flow
    turn.talk.pause()
    turn.talk.flow, turn.talk.passed = flow, []
    if len(known) == 1:
        turn.take_lead(known[0].id)
    elif flow == "prep" and turn.heard.tapped is None and not known and not running:
        # A call to prepare may be with somebody new: without a name it is asked, never guessed.
        turn.talk.pending["lead_before"] = turn.talk.lead_id
        turn.take_lead(None)
    told = take(turn)
    turn.talk.paused.pop(str(turn.talk.lead_id or ""), None)
    if turn.dossier is None:
        turn.ask("company")
        return
    if not told or turn.talk.lead_id != before:
        turn.say(f"start-{flow}", **turn.words())
    go_on(turn)


def answer(turn: Turn) -> None:
    """Takes an answer, or several, and asks what comes next."""
    talk = turn.talk
    if talk.open in MOVE_QUESTIONS:
        complete(turn)
        if talk.open is None:
            go_on(turn)
        return
    if turn.aside:
        take_aside(turn)
        return
    if (turn.dossier is None or talk.open == "company") and asks_which_company(turn):
        return
    if talk.open == PART and _take_part(turn):
        return
    if replace_denied(turn):
        talk.misses = 0
        go_on(turn)
        return
    if _may_ask(turn) and explains(turn):
        return
    begins = turn.dossier is None and talk.flow is None
    if talk.flow is None and talk.open is None:
        _go_to_customer(turn)
    told = take(turn)
    if turn.dossier is None:
        _ask_who(turn)
        return
    if begins:
        # Somebody who tells of a customer without saying what for is helped by the flow that asks least again.
        talk.flow = "qualify" if turn.dossier.one("budget") or turn.dossier.one("timeframe") else "prep"
    if told:
        talk.misses = 0
        turn.leave_part()
        go_on(turn)
        return
    talk.misses += 1
    if talk.open is not None:
        if talk.misses >= 2:
            turn.say("still-unclear-open", HELP)
        else:
            turn.tell("invalid", talk.open)
        turn.ask_again()
    else:
        turn.say("unclear", PREPARE, QUALIFY, BOARD, HELP)


def take_aside(turn: Turn) -> None:
    """Takes the answer to the question beside the flow: a name, or when to remind."""
    if turn.aside["question"] == TIME:
        take_time(turn)
    else:
        take_new_name(turn)


def _go_to_customer(turn: Turn) -> None:
    """Outside a flow, what is told of another of the rep's customers is kept there, not on the lead in hand."""
    company = read_opening(turn.heard.text, turn.lang).company if turn.heard.tapped is None else None
    known = known_as(turn, company.text) if company is not None else None
    if known is not None:
        go_to(turn, known.id, go_on=False)


def _may_ask(turn: Turn) -> bool:
    """Whether what sounds like a line for the buyer may be a question to the coach."""
    text, lang, question = turn.heard.text, turn.lang, turn.talk.open
    if turn.heard.whole.intent == "ask_knowledge" or (turn.explained and goes_on(text, lang)):
        return True
    # Where a SPIN letter is open, a question is most likely one for the buyer.
    return asks(text, lang) and (question or "").removesuffix("_more") not in _SPIN_FIELDS


def _take_part(turn: Turn) -> bool:
    """Takes the words that say which part somebody takes: "decider", "she signs"."""
    meant, dmu = turn.talk.pending.get("part_of"), read_part(turn.heard.text, turn.lang)
    if meant is None or dmu is None:
        return False
    turn.talk.misses = 0
    for each in dmu:
        place(turn, meant["name"], meant["job"], each)
    turn.leave_part()
    go_on(turn) if turn.talk.flow else turn.ask_again()
    return True


def _ask_who(turn: Turn) -> None:
    """Asks whose call or lead it is; what was told already waits for the name."""
    talk = turn.talk
    if talk.open == "company":
        talk.misses += 1
        turn.say("kept-until-named" if talk.pending.get("message") else "invalid-company")
    turn.ask("company")


def go_on(turn: Turn) -> None:
    """Asks the next question, or ends the flow with what it was for: the brief, or the board."""
    if turn.talk.flow is None:
        turn.talk.ask(None)
        if not turn.replies or not _last_has_choices(turn):
            turn.say("anything-else", BOARD, BRIEF, PREPARE, QUALIFY)
        return
    if turn.ask_next():
        return
    flow, turn.talk.flow = turn.talk.flow, None
    dossier, recommendation = turn.dossier, turn.recommendation()
    if dossier is None or recommendation is None:
        return
    if flow == "prep":
        turn.say("prep-done", **turn.words())
        turn.show("brief", make_brief(dossier, recommendation, turn.method.questionnaire), QUALIFY, BOARD)
    else:
        turn.say("qualify-done", **turn.words())
        turn.show("board", (dossier, recommendation), BRIEF, PREPARE)


def _last_has_choices(turn: Turn) -> bool:
    return bool(turn.replies[-1].choices)


def skip(turn: Turn) -> None:
    """Leaves the open question open, with advice how to find out; a letter that has something already is left."""
    talk = turn.talk
    talk.misses = 0
    take(turn)
    question = talk.open
    if turn.left:
        leave_aside(turn)
        return
    if question is None:
        turn.say("nothing-to-skip", PREPARE, QUALIFY, HELP)
        return
    if question == "company":
        turn.say("company-needed")
        turn.ask_again()
        return
    if question in MOVE_QUESTIONS:
        _leave_move(turn, question)
        return
    if question == PART:
        turn.say("howto-dmu-role", *(() if talk.pending.get("before_part") else (BOARD, BRIEF)))
        turn.leave_part()
        go_on(turn) if talk.flow else turn.ask_again()
        return
    field = question.removesuffix("_more")
    dossier = turn.dossier
    begun = dossier is not None and bool(dossier.many(field))
    if question.endswith("_more") or begun or dossier is None:
        talk.passed.append(question)
    else:
        turn.keep(field, {"open": True}, turn.heard.text)
    if not begun and field not in ("goal", "when"):
        turn.tell("howto", field)
    if talk.flow is None:
        talk.ask(None)
    go_on(turn)


def _leave_move(turn: Turn, question: str) -> None:
    """Leaves the change of status that waits for a word; who doesn't know the day of a next contact is helped first."""
    talk = turn.talk
    unknown = question == "next_contact" and turn.heard.tapped is None and not leaves(turn.heard.text, turn.lang)
    if unknown and not talk.pending.get("days_offered"):
        talk.pending["days_offered"] = True
        turn.say("howto-next-contact")
        turn.ask_again()
        return
    talk.pending.pop("days_offered", None)
    leave(turn)
    if talk.flow is not None:
        go_on(turn)


def go_back(turn: Turn) -> None:
    """Asks the question before again."""
    talk = turn.talk
    talk.misses = 0
    while talk.trail:
        question = talk.trail[-1]
        talk.trail = talk.trail[:-1]
        if question != talk.open and question not in {*MOVE_QUESTIONS, PART}:
            talk.open = None
            talk.passed = [name for name in talk.passed if name != question]
            said = turn.dossier.text(question) if turn.dossier else None
            turn.say("going-back", said=said or "")
            turn.ask(question)
            return
    turn.say("nothing-before")
    turn.ask_again()


def cancel(turn: Turn) -> None:
    """Stops what is going on; everything said is kept."""
    talk = turn.talk
    talk.misses = 0
    if turn.left:
        leave_aside(turn)
        return
    if talk.flow is None and talk.open is None:
        turn.say("nothing-to-cancel", PREPARE, QUALIFY, HELP)
        return
    if talk.open in MOVE_QUESTIONS:
        leave(turn)
        if talk.flow is not None:
            go_on(turn)
        return
    if talk.lead_id is None and talk.pending.get("lead_before") is not None:
        turn.take_lead(talk.pending["lead_before"])
    talk.pause()
    talk.pending, talk.flow = {}, None
    talk.ask(None)
    turn.say("cancelled", RESUME, BOARD, PREPARE, **turn.words())


def resume(turn: Turn) -> None:
    """Says where they were and asks the open question again, also in another process the next day."""
    talk = turn.talk
    talk.misses = 0
    if _means_go_on(turn):
        skip(turn)
        return
    named = named_leads(turn)
    if named:
        switch_lead(turn)
        return
    if talk.open is None and talk.paused:
        lead_id = talk.left_last()
        if talk.take_up(lead_id) and lead_id is not None:
            turn.take_lead(lead_id)
    if turn.dossier is None and talk.open is None:
        turn.say("nothing-to-resume", PREPARE, QUALIFY)
        return
    told = (
        [view.letter.value for view in turn.dossier.board() if view.state not in ("unknown", "open")]
        if turn.dossier
        else []
    )
    turn.say(
        "where-we-were" if talk.open else "where-we-were-done",
        *(() if talk.open else (PREPARE, QUALIFY, BOARD, BRIEF)),
        flow=talk.flow or "none",
        letters={"list": [{"ref": f"letter-{name.replace('_', '-')}"} for name in told]},
        count=len(told),
        **turn.words(),
    )
    turn.ask_again()


_WORDS_OF_AN_ORDER: Final = 3


def _means_go_on(turn: Turn) -> bool:
    """Whether "just go on" leaves a letter that has something already; "where were we" asks."""
    talk, words = turn.talk, turn.heard.text.split()
    begun = turn.dossier is not None and talk.open in _SPIN_FIELDS and bool(turn.dossier.many(talk.open or ""))
    return begun and not talk.paused and len(words) <= _WORDS_OF_AN_ORDER and not asks(turn.heard.text, turn.lang)


def example(turn: Turn) -> None:
    """One or two example questions, built from this lead's own problem and product."""
    turn.talk.misses = 0
    if turn.explained and explains(turn):
        return
    take(turn)
    named = next((term for term in read_terms(turn.heard.text, turn.lang) if term in _EXEMPLIFIED), None)
    asked = (turn.talk.open or "").removesuffix("_more")
    letter = named or (asked if asked in _EXEMPLIFIED else "situation" if turn.dossier is None else _weakest(turn))
    words = turn.words()
    slug = letter.replace("_", "-")
    built = {
        f"build{number}": {"ref": f"build-{slug}-{number}", "args": words} for number in (1, 2)[: _BUILT.get(letter, 1)]
    }
    turn.say(f"examples-{slug}", **built)
    turn.ask_again()


_BUILT: Final = {letter.value: 2 for letter in SPIN}
"""How many questions are built for a letter; one for the others."""

_EXEMPLIFIED: Final = (
    "situation",
    "problem",
    "implication",
    "need_payoff",
    "budget",
    "authority",
    "need",
    "timeframe",
    "goal",
)


def _weakest(turn: Turn) -> str:
    """The first SPIN letter without a question."""
    dossier = turn.dossier
    if dossier is None:
        return SPIN[0].value
    return next((letter.value for letter in SPIN if not dossier.many(letter.value)), SPIN[2].value)
