"""Hand-over texts: one screen each, to be copied as they are."""

from collections.abc import Iterator

from coach.dossier import LetterView
from coach.handover import ManagerHandover, PartnerHandover
from coach.shorten import shortened
from locales import Catalogue, catalogue, plain
from render.board import open_words
from render.brief import LONGEST, shortened_lines
from render.words import initial, reasons, slug

_TIGHTER = ((5, 160), (4, 110), (3, 80), (2, 50), (1, 40))
"""Ever tighter drawings: how many texts of a kind, how many characters each."""


def draw_handover(content: PartnerHandover | ManagerHandover, lang: str) -> str:
    """Draws a hand-over text of at most one screen, without emphasis marks."""
    words = catalogue(lang)
    text = ""
    for most, length in _TIGHTER:
        lines = (
            _for_partner(content, words, most, length)
            if isinstance(content, PartnerHandover)
            else _for_manager(content, words, most, length)
        )
        text = plain("\n".join(lines))
        if len(text) <= LONGEST:
            return text
    return shortened_lines(text)


def _joined(texts: tuple[str, ...], most: int, length: int) -> str:
    return "; ".join(shortened(text, length) for text in texts[:most])


def _for_partner(content: PartnerHandover, words: Catalogue, most: int, length: int) -> Iterator[str]:
    say = words.format
    partner = shortened(content.partner or "", 60)
    yield say("handover-partner-title", {"company": shortened(content.company, 60), "partner": partner})
    if content.contact:
        yield say("handover-contact", {"contact": shortened(", ".join(content.contact), length)})
    else:
        yield say("handover-contact-unknown")
    if content.about:
        yield say("handover-about", {"about": _joined(content.about, most, length)})
    if content.need:
        yield say("handover-need", {"need": _joined(content.need, most, length)})
    else:
        yield say("handover-need-unknown")
    if content.task:
        yield say("handover-task", {"task": _joined(content.task, most, length)})
    promised = [shortened(content.promised, length)] if content.promised else []
    promised += [say("handover-proposal-asked")] if content.proposal_asked else []
    if content.next_contact:
        promised.append(say("handover-expects", {"day": words.day(content.next_contact)}))
    yield say("handover-promised", {"promised": "; ".join(promised)})
    if content.why:
        yield say("handover-why", {"why": shortened(content.why, length)})


def _for_manager(content: ManagerHandover, words: Catalogue, most: int, length: int) -> Iterator[str]:
    say, lead = words.format, content.dossier.lead
    yield say("handover-manager-title", {"company": shortened(lead.name, 60)})
    if content.contact:
        yield say("handover-contact", {"contact": shortened(", ".join(content.contact), length)})
    else:
        yield say("handover-contact-unknown")
    if content.problems:
        yield say("handover-need", {"need": _joined(content.problems, most, length)})
    yield ""
    for view in content.letters:
        yield _letter(view, words, length)
    yield ""
    yield _people(content, words, length)
    for label, answer in content.filled:
        yield say("handover-field", {"field": label, "answer": shortened(answer, length)})
    if content.still_open:
        yield say("board-questionnaire", {"fields": open_words(content.still_open, words)})
    yield ""
    recommended = content.recommendation
    yield say(
        "brief-status",
        {
            "status": say(f"status-{lead.status}"),
            "recommended": say(f"status-{recommended.status}"),
            "reasons": reasons(recommended.reasons, words),
        },
    )
    goal = shortened(content.goal, length) if content.goal else say(f"goal-{content.goal_default}")
    yield say("handover-next-step", {"goal": goal})


def _letter(view: LetterView, words: Catalogue, length: int) -> str:
    args = {
        "initial": initial(view.letter),
        "name": words.format(f"letter-{slug(view.letter.value)}"),
        "rating": str(view.rating or 0),
        "rule": words.format(f"rule-{view.rule}") if view.rule else "",
        "evidence": shortened(" | ".join(view.known), length),
    }
    if view.state in ("unknown", "open", "planned") or not view.known:
        return words.format("handover-letter-open", args)
    return words.format("board-letter-rated", args)


def _people(content: ManagerHandover, words: Catalogue, length: int) -> str:
    held = [
        words.format(
            "dmu-held", {"role": words.format(f"dmu-{role}"), "names": shortened(", ".join(names), length)}
        )
        for role, names in content.dmu
        if names
    ]
    empty = [words.format(f"dmu-{role}") for role, names in content.dmu if not names]
    held += [words.format("dmu-empty", {"roles": ", ".join(empty)})] if empty else []
    return words.format("brief-dmu", {"people": "; ".join(held)})
