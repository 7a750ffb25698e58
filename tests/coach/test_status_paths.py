"""No path of commands reaches an illegal status; the legal moves stand here once more, written from the method."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from coach.conversation.preparing import answer, cancel, skip
from coach.conversation.status import set_status
from coach.dossier import Answer, Transition
from coach.lead import Facts
from coach.letters import BANT, Letter
from coach.reading.reasons import REASONS
from coach.reasons import taken_apart
from tests.coach.in_memory import METHOD, NOON, InMemory, turn

LINE = ["new", "received", "mql", "assigned", "sql", "sal", "proposal", "contract", "won"]
OFF_LINE = ["nurture", "partner", "disqualified", "lost"]
COMES_BACK, REOPENED_ONLY = {"nurture", "partner"}, {"disqualified", "lost"}

ANSWERS = [
    ("fit", {"fit": "target"}),
    ("fit", {"fit": "no_target"}),
    ("fit", {"fit": "partner"}),
    ("budget", {"status": "allocated", "amount_min": "40000", "amount_max": "40000", "currency": None, "period": None}),
    ("budget", {"status": "none", "amount_min": None, "amount_max": None, "currency": None, "period": None}),
    ("authority", {"is_decision_maker": False, "decider_role": "CFO", "decider_name": "Ann", "others_involved": True}),
    ("need", {"has_need": True, "kind": "explicit", "by_customer": True}),
    ("need", {"has_need": False, "kind": None, "by_customer": False}),
    ("timeframe", {"kind": "date", "latest_date": "2027-03-01", "months_max": 3.3, "reason": "a new plant"}),
    ("timeframe", {"kind": "never", "latest_date": None, "months_max": None, "reason": None}),
    ("presale_brief", {"text": "agreed"}),
    ("proposal_asked", {"text": "asked for"}),
]

TYPED = [
    "disqualify them, no budget",
    "disqualify them, they are rude",
    "pass them to partner Veldman",
    "park them until march",
    "park them",
    "they signed",
    "they went with a competitor",
    "back one step, the brief was not agreed",
    "back one step",
    "reopen, they called back",
    "assign to Petra",
    "the proposal is out",
    "contract sent",
]
REPLIES = ["no budget", "they are rude", "Veldman", "in march", "in six weeks", "because I say so", "yesterday"]


def condition_holds(status: str, facts: Facts) -> bool:
    """What a skipped status asks for, by the method."""
    ratings = {letter: facts.rating(letter) for letter in BANT}
    others = [ratings[letter] for letter in BANT if letter is not Letter.NEED]
    excluded = facts.fit in ("no_target", "partner")
    if status in ("received", "assigned"):
        return True
    if status == "mql":
        told = facts.fit == "target" or (facts.fit == "unknown" and ratings[Letter.NEED] >= 1)
        return told and not any(facts.negative(letter) for letter in BANT)
    if status == "sql":
        return not excluded and ratings[Letter.NEED] >= 2 and min(others) >= 1
    if status == "sal":
        proved = facts.presale_brief_agreed or facts.proposal_asked
        return not excluded and min(ratings.values()) >= 2 and sum(ratings.values()) >= 9 and proved
    return False


def is_legal(moved: Transition, before: str, left_line_at: str | None, facts: Facts) -> bool:
    """Whether the method allows a change of status."""
    after = moved.status
    if before == "won":
        return False
    if after == before:
        return after in COMES_BACK  # another day, another partner
    if before in REOPENED_ONLY:
        return after == "new" and bool(moved.reason)
    if before in COMES_BACK:
        return after in OFF_LINE or after == left_line_at
    if after in OFF_LINE:
        return True
    here, there = LINE.index(before), LINE.index(after)
    if there < here:
        return there == here - 1 and bool(moved.reason)
    return all(condition_holds(skipped, facts) for skipped in LINE[here + 1 : there])


class StatusPaths(RuleBasedStateMachine):
    """A rep who sets statuses, answers, skips, stops and taps in any order."""

    @initialize()
    def opens_a_lead(self) -> None:
        self.uow = InMemory()
        self.lead = self.uow.add_lead("rep", "Acme", NOON)
        self.uow.talk("rep").lead_id = self.lead.id
        self.checked = 0
        self.status = "new"
        self.left_line_at: str | None = None

    def _act(self, move, text: str, intent: str, tapped=None) -> None:
        facts = self.uow.dossier(self.lead.id).facts(METHOD.questionnaire)
        running = turn(self.uow, text, intent, tapped=tapped)
        move(running)
        assert running.replies
        running.close()
        new = self.uow.moves[self.lead.id][self.checked :]
        assert len(new) <= 1
        for moved in new:
            assert is_legal(moved, self.status, self.left_line_at, facts), (self.status, moved)
            assert moved.came_from == self.status
            if self.status in LINE:
                self.left_line_at = self.status
            self.status = moved.status
        self.checked += len(new)

    @rule(status=st.sampled_from(LINE + OFF_LINE))
    def taps_a_status(self, status: str) -> None:
        self._act(set_status, "tap", "set_status", {"status": status})

    @rule(text=st.sampled_from(TYPED))
    def types_a_command(self, text: str) -> None:
        self._act(set_status, text, "set_status")

    @rule(text=st.sampled_from(REPLIES))
    def answers_what_is_asked(self, text: str) -> None:
        self._act(answer, text, "inform")

    @rule(category=st.sampled_from(REASONS))
    def taps_a_reason(self, category: str) -> None:
        if self.uow.talk("rep").open == "reason":
            self._act(answer, "tap", "inform", {"reason": category})

    @rule(moved=st.sampled_from([skip, cancel]))
    def leaves_what_is_asked(self, moved) -> None:
        before = self.status
        self._act(moved, "skip it", "skip_question")
        assert self.status == before

    @rule(told=st.sampled_from(ANSWERS))
    def learns_something(self, told) -> None:
        field, value = told
        standing = [kept for kept in self.uow.answers[self.lead.id] if kept.field == field]
        self.uow.add_answer(
            self.lead.id, Answer(field, value, "as told", "rep", NOON), supersedes=standing, message_id="m"
        )

    @invariant()
    def the_recorded_status_is_where_the_history_ends(self) -> None:
        moves = self.uow.moves[self.lead.id]
        statuses = ["new", *(moved.status for moved in moves)]
        assert [moved.came_from for moved in moves] == statuses[:-1]
        assert self.uow.kept[self.lead.id].status == statuses[-1]
        assert "won" not in statuses[:-1]

    @invariant()
    def what_a_move_needs_is_on_it(self) -> None:
        for moved in self.uow.moves[self.lead.id]:
            assert moved.by == "rep"
            if moved.status == "disqualified":
                assert taken_apart(moved.reason or "", "en")[0] in REASONS
            assert bool(moved.partner) == (moved.status == "partner")
            assert bool(moved.next_contact) == (moved.status == "nurture")
            assert moved.next_contact is None or moved.next_contact > NOON.date()

    @invariant()
    def an_open_question_for_a_move_has_its_move(self) -> None:
        talk = self.uow.talk("rep")
        if talk.open in ("reason", "partner_name", "next_contact"):
            assert talk.pending["move"]["status"] in LINE + OFF_LINE


StatusPaths.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestStatusPaths = StatusPaths.TestCase
