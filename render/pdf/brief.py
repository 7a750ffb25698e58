"""The call brief on one A4 page: for a glance in the minutes before a call."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from coach.brief import Brief
from coach.letters import BANT, SPIN
from locales import Catalogue, catalogue, plain
from render.pdf.blocks import Beside, Block, Framed, Item, Lettered, Stack, Text
from render.pdf.fitting import Limits, fitted, laid_out
from render.pdf.page import Page
from render.pdf.parts import head, labelled, letter_rows, sentence, why
from render.pdf.styles import ACCENT, ASIDE, BODY, GOAL, LABEL, LINE, PALE, SMALL, STRONG, WHITE
from render.words import initial, question_text, slug

LONGEST_QUESTION: Final = 400
"""Characters of a question of the rep's own; a page has more room than a message."""


_LEAST: Final[Limits] = {
    "reason": 2, "goal": 1, "question": 1, "problem": 1, "people": 1, "facts": 3, "fact": 1, "letter": 1, "offer": 1,
}  # fmt: skip
_MOST: Final[Limits] = {
    "reason": 5, "goal": 3, "question": 5, "problem": 4, "people": 5, "facts": 18, "fact": 3, "letter": 4, "offer": 3,
}  # fmt: skip
"""Lines of the reasons, the goal, a question, a problem, a seat in the DMU; how many facts, lines of each; lines of a
letter, the offer."""


def brief_pdf(brief: Brief, lang: str, made_at: datetime) -> bytes:
    """The brief as a document of one page.

    Args:
        brief: The same content that the chat shows.
        lang: Its language.
        made_at: When it is made, with time zone; it stands at the foot, in that zone.
    """
    words = catalogue(lang)
    page = Page(words, f"{words.format('label-brief')} · {brief.dossier.lead.name}", made_at)
    return laid_out(page, fitted(partial(_parts, brief, words), _LEAST, _MOST))


def _parts(brief: Brief, words: Catalogue, room: Limits) -> Sequence[Block]:
    dossier = brief.dossier
    letters = [dossier.letter(letter) for letter in BANT]
    return [
        head("label-brief", dossier, brief.recommendation, words, _beside(brief, words)),
        _goal(brief, words, room),
        Beside([Stack(list(_left(brief, words, room)), gap=8), _questions(brief, words, room)], (42, 58), gap=18),
        _people(brief, words, room),
        letter_rows(letters, dossier, words, room["letter"], room["letter"] + 1),
        why(brief.recommendation, words, room["reason"]),
    ]


def _beside(brief: Brief, words: Catalogue) -> str:
    """With which partner the lead is, and when the customer is contacted next."""
    lead, said = brief.dossier.lead, []
    if lead.partner:
        said.append(plain(words.format("brief-partner", {"partner": lead.partner})))
    if lead.next_contact:
        said.append(plain(words.format("brief-next-contact", {"day": words.day(lead.next_contact)})))
    return " · ".join(said)


def _goal(brief: Brief, words: Catalogue, room: Limits) -> Block:
    goal = brief.goal or words.format(f"goal-{brief.goal_default}")
    plan_b = f"{words.format('label-plan-b')}: {words.format('plan-b')}"
    label = Text(words.format("label-goal"), LABEL, 1)
    lines = Stack([label, Text(sentence(goal), GOAL, room["goal"]), Text(plan_b, BODY, 2)], gap=1)
    return Framed(lines, bar=ACCENT, inside=7)


def _left(brief: Brief, words: Catalogue, room: Limits) -> Iterator[Block]:
    offer = brief.dossier.text("offer")
    if offer:
        yield labelled(words.format("label-offer"), offer, room["offer"])
    facts = _facts(brief, words)
    if facts or not brief.known:
        yield Stack([Text(words.format("label-known"), LABEL, 1), *_listed(facts, words, room)], gap=1)
    if brief.problems:
        problems = [Text(problem, STRONG, room["problem"]) for problem in brief.problems]
        yield Framed(Stack([Text(words.format("label-problem"), LABEL, 1), *problems], gap=2), fill=WHITE, edge=LINE)
    yield labelled(words.format("label-objection"), words.format(f"objection-{brief.objection}"), 4)


def _facts(brief: Brief, words: Catalogue) -> tuple[str, ...]:
    """What is known, but for what stands in the table of BANT on the same page."""
    below = {text for letter in BANT for text in brief.dossier.letter(letter).known}
    answers = (words.format("brief-answer", {"field": field, "answer": text}) for field, text in brief.answers)
    return (*(fact for fact in brief.known if fact not in below), *answers)


def _listed(facts: Sequence[str], words: Catalogue, room: Limits) -> Iterator[Block]:
    if not facts:
        yield Text(sentence(words.format("reason-new")), ASIDE, 2)
    for fact in facts[: room["facts"]]:
        yield Item(Text(fact, BODY, room["fact"]))
    if len(facts) > room["facts"]:
        yield Text(words.format("document-more", {"count": len(facts) - room["facts"]}), ASIDE, 1)


def _questions(brief: Brief, words: Catalogue, room: Limits) -> Block:
    parts: list[Block] = [Text(words.format("label-questions"), LABEL, 1)]
    for letter in SPIN:
        questions: list[Block] = [
            Item(Text(question_text(question, brief.dossier, words, LONGEST_QUESTION), BODY, room["question"]), True)
            for question in brief.questions
            if question.letter is letter
        ]
        if questions:
            name = words.format(f"letter-{slug(letter.value)}")
            parts.append(Stack([Lettered(initial(letter), name), *questions], gap=2))
    return Stack(parts, gap=5)


def _people(brief: Brief, words: Catalogue, room: Limits) -> Block:
    cells = [_seat(role, names, words, room["people"]) for role, names in brief.dmu]
    rows = [Beside(cells[start : start + 3], (1,) * len(cells[start : start + 3])) for start in range(0, len(cells), 3)]
    unplaced = ", ".join(each.label for each in brief.dossier.people.unplaced)
    beside = [Text(words.format("dmu-unplaced", {"names": unplaced}), SMALL, room["people"])] if unplaced else []
    return Stack([Text(words.format("label-dmu"), LABEL, 1), *rows, *beside], gap=4)


def _seat(role: str, names: Sequence[str], words: Catalogue, most: int) -> Block:
    name = Text(sentence(words.format(f"dmu-{role}")), STRONG, 1)
    if names:
        return Framed(Stack([name, Text(", ".join(names), SMALL, most)], gap=0), edge=PALE, inside=4)
    return Framed(Stack([name, Text(words.format("label-empty"), ASIDE, 1)], gap=0), fill=WHITE, edge=LINE, inside=4)
