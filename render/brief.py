"""The call brief as one screen of text."""

from collections.abc import Iterator

from coach.brief import Brief
from coach.shorten import shortened
from locales import Catalogue, catalogue
from render.board import open_fields
from render.people import filled_roles
from render.words import built, initial, question_text, reasons

LONGEST = 1800
"""Characters of a brief at most (method: call brief)."""

_TIGHTER = ((8, 120, 10), (6, 90, 10), (4, 70, 8), (3, 50, 7), (2, 40, 5), (1, 30, 4))
"""Ever tighter drawings: how many known facts, how many characters each, how many questions."""


def draw_brief(brief: Brief, lang: str) -> str:
    """Draws a call brief of at most 1,800 characters, the plain text counted; what is long is not lost."""
    words = catalogue(lang)
    text = ""
    for facts, length, questions in _TIGHTER:
        text = "\n".join(_lines(brief, words, facts, length, questions))
        if len(text) <= LONGEST:
            return text
    return shortened_lines(text)


def shortened_lines(text: str) -> str:
    """A text cut at a line so that it fits one screen."""
    lines: list[str] = []
    for line in text.split("\n"):
        if sum(map(len, lines)) + len(lines) + len(line) > LONGEST:
            break
        lines.append(line)
    return "\n".join(lines)


def _lines(brief: Brief, words: Catalogue, facts: int, length: int, questions: int) -> Iterator[str]:
    dossier, say = brief.dossier, words.format

    def short(text: str) -> str:
        return shortened(text, length)

    yield say("brief-title", {"company": shortened(dossier.lead.name, 60)})
    name, role = dossier.text("contact"), dossier.text("role")
    who = f"{name}, {role}" if name and role and name != role else name or role
    yield say(
        "brief-who", {"who": short(who) if who else say("brief-who-unknown"), "when": short(dossier.text("when") or "")}
    )
    yield say("brief-goal", {"goal": short(brief.goal) if brief.goal else say(f"goal-{brief.goal_default}")})
    yield say("brief-plan-b", {"plan": say("plan-b")})
    if dossier.text("offer"):
        yield say("brief-offer", {"offer": short(dossier.text("offer") or "")})
    answers = [say("brief-answer", {"field": field, "answer": short(text)}) for field, text in brief.answers]
    if brief.known or answers:
        known = [*(short(fact) for fact in brief.known), *answers]
        yield say("brief-known", {"known": "; ".join(known[:facts])})
    for problem in brief.problems:
        yield say("brief-problem", {"problem": short(problem)})
    yield ""
    yield say("brief-questions")
    for question in brief.questions[:questions]:
        yield say(
            "brief-question",
            {"initial": initial(question.letter), "question": question_text(question, dossier, words)},
        )
    yield ""
    yield _people(brief, words)
    if brief.missing:
        yield say("brief-missing")
        for view in brief.missing:
            yield say(
                "brief-missing-letter",
                {"initial": initial(view.letter), "question": built(view.letter, 1, dossier, words)},
            )
    yield ""
    yield say("brief-objection", {"objection": say(f"objection-{brief.objection}")})
    recommended = brief.recommendation
    yield say(
        "brief-status",
        {
            "status": say(f"status-{dossier.lead.status}"),
            "recommended": say(f"status-{recommended.status}"),
            "reasons": reasons(recommended.reasons, words),
        },
    )
    if dossier.lead.partner:
        yield say("brief-partner", {"partner": short(dossier.lead.partner)})
    if dossier.lead.next_contact:
        yield say("brief-next-contact", {"day": words.day(dossier.lead.next_contact)})
    fields = open_fields(recommended, words)
    if fields:
        yield say("board-questionnaire", {"fields": fields})
    if recommended.next_status and recommended.lifts:
        yield say(
            "brief-lift",
            {"status": say(f"status-{recommended.next_status}"), "lifts": reasons(recommended.lifts, words)},
        )


def _people(brief: Brief, words: Catalogue) -> str:
    people = brief.dossier.people
    filled = filled_roles(people, words)
    held = [words.format("dmu-held", {"role": role, "names": names}) for role, names in filled]
    if people.unplaced:
        held.append(words.format("dmu-unplaced", {"names": ", ".join(each.label for each in people.unplaced)}))
    if people.empty:
        empty = ", ".join(words.format(f"dmu-{dmu}") for dmu in people.empty)
        held.append(words.format("dmu-empty", {"roles": empty}))
    return words.format("brief-dmu", {"people": "; ".join(held)})
