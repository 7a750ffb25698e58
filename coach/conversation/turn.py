"""One turn: what was heard, where the talk stands, what is kept and what is said."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Final

from coach.conversation.agenda import next_question
from coach.conversation.talk import MOVE_QUESTIONS, Choice, Heard, Part, Reply, Say, Show
from coach.dossier import SINGLE, Answer, Dossier
from coach.lead import DISQUALIFIED, Recommendation, StatusRules, recommend
from coach.letters import BANT, SPIN, Letter
from coach.people import DMU_ROLES
from coach.ports import Knowledge, UnitOfWork
from coach.questionnaire import SERVICE, Field, Questionnaire
from coach.reading.calendar import add_months
from coach.shorten import shortened


@dataclass(frozen=True)
class Method:
    """The parts of the method that a team lead can change: data files, read once at start."""

    status: StatusRules
    questionnaire: Questionnaire


SKIP: Final = Choice("button-skip", "skip_question")
LEAVE: Final = Choice("button-leave-status", "skip_question", {"leave": True})
DONT_KNOW: Final = Choice("button-dont-know", "skip_question")
GO_ON: Final = Choice("button-go-on", "skip_question")
EXAMPLE: Final = Choice("button-example", "ask_example")
WHY: Final = Choice("button-why", "ask_why")
PREPARE: Final = Choice("button-prepare", "start_call_prep")
QUALIFY: Final = Choice("button-qualify", "start_qualification")
BOARD: Final = Choice("button-board", "show_lead_status")
BRIEF: Final = Choice("button-brief", "show_summary")
LEADS: Final = Choice("button-leads", "list_leads")
RESUME: Final = Choice("button-resume", "resume")
HELP: Final = Choice("button-help", "help")

_FIT_CHOICES: Final = (
    Choice("button-fit-target", "inform", {"fit": "target"}),
    Choice("button-fit-no_target", "inform", {"fit": "no_target"}),
    Choice("button-fit-partner", "inform", {"fit": "partner"}),
    DONT_KNOW,
)


_MONTHS_AHEAD: Final = (1, 3, 6)
"""After so many months a customer who is kept warm is contacted again, where the rep names no day."""

_MOST_PARTNERS: Final = 4

ASIDES: Final[Mapping[str, frozenset[str]]] = {
    "new_name": frozenset({"inform", "state_question", "correct_answer", "rename_lead", "ask_why"}),
    "merge": frozenset({"affirm", "deny", "merge_leads", "ask_why"}),
    "reminder_time": frozenset({"inform", "state_question", "correct_answer", "affirm", "set_reminder", "ask_why"}),
}
"""Questions beside a flow, and the intents that answer them; with any other the rep has gone on with something else."""

EXPLAINED: Final = "explained"
"""What waits for the next message only: the concepts explained last, so that "and an example?" asks about them."""

LISTED: Final = "reminders_listed"
"""What waits for the next message only: the reminders listed last, of which it may drop one by its place."""

PART: Final = "dmu_role"
"""The question which part somebody takes in the decision."""

MISSES: Final = 2
"""After so many misunderstandings in a row the coach offers choices."""

CORRECTABLE: Final = frozenset(
    {letter.value for letter in SPIN + BANT} | {"company", "contact", "role", "offer", "when", "goal", "fit", "service"}
)
"""Fields that "that was wrong" can mean, and that can be asked again."""

_WORDS_SHOWN: Final = 80
"""Characters of the rep's words that a question is built from; what is kept stays whole."""


def own_choice(label: Mapping[str, str], value: Mapping[str, Any]) -> Choice:
    """A button whose label stands in a data file."""
    return Choice("own-text", "inform", value, args={"text": {"by_lang": dict(label)}})


def _field_choices(field: Field) -> tuple[Choice, ...]:
    if field.kind == "yes_no":
        return tuple(
            Choice(f"button-{name}", "inform", {"field": field.id, "yes": name == "yes"}) for name in ("yes", "no")
        )
    return tuple(own_choice(option.label, {"field": field.id, "option": option.id}) for option in field.options)


class Turn:
    """What a move works with. It gathers replies and writes through the unit of work; it never commits."""

    def __init__(self, heard: Heard, uow: UnitOfWork, person: str, method: Method, knowledge: Knowledge) -> None:
        """Opens the turn of a person.

        Args:
            heard: The message as understood.
            uow: The unit of work of this turn.
            person: Who is talking.
            method: The configurable parts of the method.
            knowledge: The knowledge base.
        """
        self.heard = heard
        self.uow = uow
        self.method = method
        self.knowledge = knowledge
        self.talk = uow.talk(person)
        self.replies: list[Reply] = []
        self._dossier: Dossier | None = None
        self._lent: int | None = None
        self.chosen: tuple[int, ...] = ()
        self.aside: dict[str, Any] = {}
        self.left: str | None = None
        self.explained: tuple[str, ...] = tuple(self.talk.pending.pop(EXPLAINED, ()))
        self.talk.pending.pop(LISTED, None)
        self._take_up_request()
        self._take_up_aside()
        heard = self.heard
        if heard.lang != self.talk.lang:
            self.talk.lang = heard.lang

    def _take_up_request(self) -> None:
        """A tap that says which lead was meant takes the waiting request up again; anything else drops it."""
        request = self.talk.pending.pop("request", None)
        tapped = self.heard.tapped or {}
        if request is None or "lead" not in tapped or request["intent"] != self.heard.intent:
            return
        parts = tuple(Part(**part) for part in request["parts"])
        self.heard = replace(
            self.heard,
            text=request["text"],
            lang=request["lang"],
            confidence=request["confidence"],
            whole=Part(**request["whole"]),
            parts=parts,
            tapped=None,
        )
        self.chosen = (*request["chosen"], int(tapped["lead"]))

    def wait_for_lead(self) -> None:
        """Lets the request that the message holds wait until the rep says which lead is meant."""
        heard = self.heard
        self.talk.pending["request"] = {
            "intent": heard.intent,
            "text": heard.text,
            "lang": heard.lang,
            "confidence": heard.confidence,
            "whole": asdict(heard.whole),
            "parts": [asdict(part) for part in heard.parts],
            "chosen": list(self.chosen),
        }

    def _take_up_aside(self) -> None:
        """A question beside the flow is answered by this message, or left: the flow's own question is open again."""
        aside = self.talk.pending.get("aside")
        if aside is None:
            return
        if self.heard.intent in ASIDES[aside["question"]]:
            self.aside = aside
        else:
            self.left = aside["question"]
            self._close_aside(aside)

    def ask_aside(self, question: str, **waiting: Any) -> None:
        """Asks a question beside the flow (`ASIDES`); the flow's own question stays where it is.

        Args:
            question: Which.
            waiting: What waits for the answer, plain data.
        """
        self.give_back()
        open_before = self.aside["open"] if self.aside else self.talk.open
        self.talk.pending["aside"] = {"question": question, "open": open_before, **waiting}
        self.aside, self.talk.open = self.talk.pending["aside"], question
        self.ask_again()

    def end_aside(self) -> None:
        """The question beside the flow is settled."""
        if self.aside:
            self._close_aside(self.aside)
            self.aside = {}

    def _close_aside(self, aside: Mapping[str, Any]) -> None:
        self.talk.pending.pop("aside", None)
        self.talk.open = aside["open"]

    def borrow(self, lead_id: int) -> None:
        """Looks at another lead than the one in hand; when the open question returns, so does the lead in hand."""
        if self._lent is None:
            self._lent = self.talk.lead_id
        self.take_lead(lead_id)

    def give_back(self) -> None:
        """Takes the lead in hand again after looking at another."""
        if self._lent is not None:
            self.take_lead(self._lent)
            self._lent = None

    @property
    def today(self) -> date:
        """The day of the talk."""
        return self.heard.at.date()

    @property
    def lang(self) -> str:
        """The language of the answers."""
        return self.talk.lang

    @property
    def dossier(self) -> Dossier | None:
        """The lead in hand; None where there is none yet."""
        if self._dossier is None and self.talk.lead_id is not None:
            self._dossier = self.uow.dossier(self.talk.lead_id)
        return self._dossier

    def say(self, key: str, *choices: Choice, **args: Any) -> None:
        """Adds a bubble."""
        self.replies.append(Say(key, args, choices))

    def show(self, what: str, data: Any, *choices: Choice) -> None:
        """Adds a bubble drawn from data."""
        self.replies.append(Show(what, data, choices))

    def take_lead(self, lead_id: int | None) -> None:
        """Takes a lead in hand, or none."""
        self.talk.lead_id = lead_id
        self._dossier = None

    def open_lead(self, name: str) -> None:
        """Takes the lead of that name in hand, opening it where the rep has none."""
        known = [lead for lead in self.uow.leads(self.talk.person) if lead.name.casefold() == name.casefold()]
        lead = known[0] if known else self.uow.add_lead(self.talk.person, name, self.heard.at)
        if lead.id != self.talk.lead_id:
            self.talk.passed, self.talk.trail = [], []
        # It is taken up from what is known now, not from where its flow was left.
        self.talk.paused.pop(str(lead.id), None)
        self.take_lead(lead.id)

    def rename(self, name: str) -> None:
        """Gives the lead in hand another name; the one before stays in the history and goes on finding the lead.

        Raises:
            RuntimeError: No lead is in hand.
        """
        dossier = self.dossier
        if dossier is None:
            raise RuntimeError("no lead in hand")
        lead = dossier.lead
        if dossier.one("company") is None:
            before = Answer("company", {"text": lead.name}, lead.name, lead.owner, lead.created_at)
            self.uow.add_answer(lead.id, before, supersedes=(), message_id=self.heard.message_id)
        self.uow.rename_lead(lead.id, name)
        self.take_lead(lead.id)
        self.keep("company", {"text": name}, self.heard.text)

    def keep(self, field: str, value: Mapping[str, Any], evidence: str, *, replaces: tuple[Answer, ...] = ()) -> None:
        """Keeps an answer on the lead in hand. In single fields it supersedes the one before; a mark "open" never does.

        Args:
            field: Which field it answers.
            value: Its structured reading, JSON types only.
            evidence: The rep's own words.
            replaces: Answers it supersedes beside those, in a field that collects.

        Raises:
            RuntimeError: No lead is in hand.
        """
        dossier = self.dossier
        if dossier is None:
            raise RuntimeError("no lead in hand")
        standing = tuple(answer for answer in dossier.answers if answer.field == field)
        if value.get("open") and any(not answer.is_open for answer in standing):
            return
        if not value.get("open") and any(
            answer.text.casefold() == str(value.get("text") or evidence).casefold() and answer.value == value
            for answer in standing
        ):
            return
        replaced = standing if self._is_single(field) else tuple(answer for answer in standing if answer.is_open)
        replaced += tuple(answer for answer in replaces if answer not in replaced)
        answer = Answer(field, value, evidence, self.talk.person, self.heard.at)
        self.uow.add_answer(dossier.lead.id, answer, supersedes=replaced, message_id=self.heard.message_id)
        self._dossier = None
        if not value.get("open") and (field in CORRECTABLE or self.field(field) is not None):
            self.talk.last_field = field

    def _is_single(self, field: str) -> bool:
        return field in SINGLE or self.field(field) is not None

    def field(self, name: str | None) -> Field | None:
        """The field of the questionnaire that has this name."""
        return self.method.questionnaire.field(name)

    def said(self, which: str, question: str) -> dict[str, Any]:
        """One text about a question, as plain data that the catalogue resolves.

        Args:
            which: `why`, `howto`, `invalid`, or `field` for what it is called.
            question: The question, by its field.
        """
        name = question.removesuffix("_more")
        field = self.field(name)
        if field is None or not field.texts:
            return {"ref": f"{which}-{name.replace('_', '-')}", "args": self.words()}
        if which == "invalid":
            options = {"list": [{"by_lang": dict(option.label)} for option in field.options]}
            return {"ref": f"invalid-kind-{field.kind.replace('_', '-')}", "args": {"options": options}}
        return field.said(which)

    def tell(self, which: str, question: str, *choices: Choice) -> None:
        """Says one text about a question."""
        self.say("own-text", *choices, text=self.said(which, question))

    def withdraw(self, answers: tuple[Answer, ...]) -> None:
        """Takes answers out of what stands."""
        self.uow.withdraw(answers, self.heard.at)
        self._dossier = None

    def recommendation(self) -> Recommendation | None:
        """The status that the answers of the lead in hand speak for."""
        dossier = self.dossier
        if dossier is None:
            return None
        return recommend(dossier.facts(self.method.questionnaire), self.method.status)

    def ask_next(self) -> bool:
        """Asks the next question of the running flow; False where there is none left."""
        question = next_question(self.talk, self.dossier, self.method.questionnaire)
        if question is None:
            self.talk.ask(None)
            return False
        self.ask(question)
        return True

    def ask(self, question: str, *first: Choice) -> None:
        """Asks a question and makes it the open one; `first` are choices that stand before its own."""
        again = question == self.talk.open or question in self.talk.trail
        self.talk.ask(question)
        # After two misses every way on is offered.
        choices = [*first, *self._choices(question)]
        if self.talk.misses >= MISSES:
            choices += [choice for choice in (WHY, HELP) if choice not in choices]
        field = self.field(question)
        if field is not None and field.texts:
            self.say("own-text", *choices, text=field.said("ask"))
        else:
            self.say(self._asking(question, again), *choices, **self._asked_with(question))

    def ask_again(self, *first: Choice) -> None:
        """Asks the open question once more, so that a digression ends where it began."""
        self.give_back()
        if self.talk.open is not None:
            self.ask(self.talk.open, *first)

    def ask_part(self, name: str | None, job: str | None) -> None:
        """Asks which part somebody takes in the decision; the open question waits."""
        if self.talk.open != PART:
            self.talk.pending["before_part"] = self.talk.open
        self.talk.pending["spoken_of"] = {"name": name, "job": job}
        self.talk.pending["part_of"] = {"name": name, "job": job}
        self.talk.open = None
        self.ask(PART)

    def leave_part(self) -> None:
        """Makes the question that waited for somebody's part the open one again."""
        self.talk.pending.pop("part_of", None)
        if self.talk.open == PART:
            self.talk.open = self.talk.pending.pop("before_part", None)
            self.talk.trail = [question for question in self.talk.trail if question != PART]

    def _asked_with(self, question: str) -> dict[str, Any]:
        if question in MOVE_QUESTIONS:
            waiting = self.talk.pending.get("move", {})
            status = waiting.get("status", "new")
            args = {"status": {"ref": f"status-{status}"}, "code": status, "words": waiting.get("reason") or ""}
            return {**self.words(), **args}
        if question in ASIDES:
            return {**self.words(), **self.aside.get("said", {})}
        if question == PART:
            meant = self.talk.pending.get("part_of", {})
            return {"who": meant.get("name") or meant.get("job") or ""}
        return self.words()

    def _asking(self, question: str, again: bool) -> str:
        if question == "reason" and self.talk.pending.get("move", {}).get("reason"):
            return "ask-reason-category"
        letter = Letter(question) if question in Letter._value2member_map_ else None
        if again and letter in SPIN and self.dossier is not None and self.dossier.many(question):
            return f"ask-{question.replace('_', '-')}-more"
        return f"ask-{question.replace('_', '-')}"

    def _choices(self, question: str) -> tuple[Choice, ...]:
        letter = question.removesuffix("_more")
        if letter in {item.value for item in SPIN}:
            begun = self.dossier is not None and bool(self.dossier.many(letter))
            return (EXAMPLE, GO_ON if begun else SKIP)
        if letter in {item.value for item in BANT}:
            return (DONT_KNOW, WHY)
        if question == "fit":
            return _FIT_CHOICES
        if question == "company":
            recent = self.uow.leads(self.talk.person)[:4]
            return tuple(Choice("", "inform", {"lead": lead.id}, label=lead.name) for lead in recent)
        if question in MOVE_QUESTIONS:
            return self._move_choices(question)
        if question in ASIDES:
            return tuple(Choice(**choice) for choice in self.aside.get("choices", ()))
        if question == PART:
            meant = self.talk.pending.get("part_of", {})
            value = {"person": meant.get("name"), "job": meant.get("job")}
            return (*(Choice(f"dmu-{dmu}", "show_people", {**value, "dmu": dmu}) for dmu in DMU_ROLES), DONT_KNOW)
        if question == SERVICE and self.dossier is not None:
            several = self.method.questionnaire.fitting(self.dossier) or self.method.questionnaire.services
            return (*(own_choice(service.name, {SERVICE: service.id}) for service in several), SKIP)
        field = self.field(question)
        return (*_field_choices(field), SKIP) if field is not None else (SKIP,)

    def _move_choices(self, question: str) -> tuple[Choice, ...]:
        """What a change of status may be told with, as buttons; the last one leaves the status as it was."""
        if question == "reason":
            disqualified = self.talk.pending.get("move", {}).get("status") == DISQUALIFIED
            listed = self.method.status.reasons if disqualified else ()
            found = [Choice(f"reason-category-{name.replace('_', '-')}", "inform", {"reason": name}) for name in listed]
        elif question == "partner_name":
            partners = dict.fromkeys(lead.partner for lead in self.uow.leads(self.talk.person) if lead.partner)
            found = [Choice("", "inform", {"partner": name}, label=name) for name in list(partners)[:_MOST_PARTNERS]]
        else:
            days = (add_months(self.today, months).isoformat() for months in _MONTHS_AHEAD)
            found = [Choice("button-day", "inform", {"next_contact": day}, args={"day": {"day": day}}) for day in days]
        return (*found, LEAVE)

    def words(self) -> dict[str, Any]:
        """The rep's own words that questions and examples are built from; empty where nothing was said."""
        dossier = self.dossier
        if dossier is None:
            return {"company": "", "contact": "", "role": "", "offer": "", "problem": ""}
        problems = dossier.problems()
        return {
            "company": shortened(dossier.lead.name, _WORDS_SHOWN),
            "contact": shortened(dossier.text("contact") or dossier.text("role") or "", _WORDS_SHOWN),
            "role": shortened(dossier.text("role") or "", _WORDS_SHOWN),
            "offer": shortened(dossier.text("offer") or "", _WORDS_SHOWN),
            "problem": shortened(problems[-1], _WORDS_SHOWN).rstrip(" .") if problems else "",
        }

    def close(self) -> tuple[Reply, ...]:
        """Ends the turn: keeps where the talk stands and hands over the replies."""
        self.give_back()
        # The last bubble's come first: a typed number counts from there.
        bubbles = [*self.replies[-1:], *self.replies[:-1]]
        self.talk.choices = [asdict(choice) for reply in bubbles for choice in reply.choices]
        self.talk.offered_by = self.heard.message_id
        self.uow.keep_talk(self.talk)
        return tuple(self.replies)
