"""Parts that the brief and the board share: the head with the status, the row of a letter, why this status."""

from collections.abc import Sequence
from typing import Final

from coach.dossier import Dossier, LetterView
from coach.lead import Recommendation
from coach.letters import BANT, SPIN
from locales import Catalogue
from render.pdf.blocks import Beside, Block, Item, Lettered, Rating, Rule, Stack, Tag, Text
from render.pdf.styles import ASIDE, BODY, LABEL, MUTED, SMALL, STATUS_COLOURS, STRONG, TITLE, WHO, Style
from render.words import built, initial, reasons, slug

_SHARES: Final = (22, 78)
"""Of the width: the letter, and what is known beside the question."""

_UNTOLD: Final = {"unknown": "label-open", "open": "label-left-open", "planned": "label-planned"}


def sentence(text: str) -> str:
    """A text with a capital at its start: on the page it stands by itself, in a message inside a sentence."""
    return text[:1].upper() + text[1:]


def head(kind: str, dossier: Dossier, recommendation: Recommendation, words: Catalogue, beside: str) -> Block:
    """What it is, the customer, who is talked to and when, what is to be kept in mind, and the status."""
    recommended = words.format(f"status-{recommendation.status}")
    tags = [
        _tag("table-recorded", words.format(f"status-{dossier.lead.status}"), dossier.lead.status, words, full=True),
        _tag("table-recommended", f"{recommended} · {recommendation.points}/12", recommendation.status, words),
    ]
    kicker = Text(words.format(kind).upper(), LABEL, 1)
    lines: list[Block] = [kicker, Text(dossier.lead.name, TITLE, 2), _who(dossier, words)]
    if beside:
        lines.append(Text(beside, STRONG, 2))
    return Beside([Stack(lines, gap=1), Stack(tags, gap=5)], (77, 23), gap=14)


def _tag(caption: str, text: str, status: str, words: Catalogue, *, full: bool = False) -> Tag:
    return Tag(words.format(caption), text, STATUS_COLOURS.get(status, MUTED), full)


def _who(dossier: Dossier, words: Catalogue) -> Block:
    name, role = dossier.text("contact"), dossier.text("role")
    person = f"{name}, {role}" if name and role and name != role else name or role
    unknown = sentence(words.format("brief-who-unknown"))
    return Text(words.format("brief-who", {"who": person or unknown, "when": dossier.text("when")}), WHO, 2)


def wanting(view: LetterView) -> bool:
    """Whether a letter still asks for a question (the board in chat asks under the same ones)."""
    if view.state in _UNTOLD:
        return True
    return view.letter in BANT and (view.rating or 0) < 2 and view.state != "negative"


def letter_row(view: LetterView, dossier: Dossier, words: Catalogue, known: int, question: int) -> Block:
    """A letter: its rating, what is known in the rep's words and by which rule, and the next question.

    Args:
        view: The letter.
        dossier: The lead, whose words a built question uses.
        words: The catalogue.
        known: Lines of what is known, at most.
        question: Lines of the question, at most.
    """
    left: list[Block] = [Lettered(initial(view.letter), words.format(f"letter-{slug(view.letter.value)}"))]
    if view.letter in BANT:
        left.append(Rating(view.rating or 0, view.state == "negative"))
    asked = " | ".join(view.questions)
    if not asked and wanting(view):
        asked = built(view.letter, 1, dossier, words)
    said = _known(view, words, known)
    right: Block = Beside([said, Text(asked, SMALL, question)], (1, 1)) if asked else said
    return Beside([Stack(left, gap=2), right], _SHARES)


def _known(view: LetterView, words: Catalogue, most: int) -> Block:
    if view.state in _UNTOLD:
        return Text(sentence(words.format(_UNTOLD[view.state])), ASIDE, 1)
    one = len(view.known) < 2
    said: list[Block] = [Text("".join(view.known), SMALL, most)] if one else _listed(view, words, most)
    if view.rule:
        said.append(Text(sentence(words.format(f"rule-{view.rule}")), ASIDE, 2))
    return Stack(said, gap=1)


def _listed(view: LetterView, words: Catalogue, most: int) -> list[Block]:
    """What is known, the latest where there is no room for all; the lines are shared out."""
    shown = view.known if len(view.known) <= most else view.known[-max(1, most - 1) :]
    each = max(1, most // max(1, len(view.known)))
    listed: list[Block] = [Item(Text(text, SMALL, each)) for text in shown]
    if len(shown) < len(view.known):
        listed.append(Text(words.format("document-more", {"count": len(view.known) - len(shown)}), ASIDE, 1))
    return listed


def letter_rows(views: Sequence[LetterView], dossier: Dossier, words: Catalogue, known: int, question: int) -> Block:
    """Rows of letters with lines between, under a line of headings."""
    spin = views[0].letter in SPIN
    asking = any(view.questions or wanting(view) for view in views)
    labels = ("label-known", "label-ask") if asking else ("label-known",)
    columns = [Text(sentence(words.format(label)), LABEL, 1) for label in labels]
    heading = Beside([Text("SPIN" if spin else "BANT", LABEL, 1), Beside(columns, (1,) * len(columns))], _SHARES)
    rows: list[Block] = [heading]
    for view in views:
        rows += [Rule(), letter_row(view, dossier, words, known, question)]
    return Stack(rows, gap=3)


def why(recommendation: Recommendation, words: Catalogue, most: int) -> Block:
    """Why this status is recommended, and beside it what lifts it."""
    status = words.format(f"status-{recommendation.status}")
    parts = [_reasoned(words.format("label-why", {"status": status}), reasons(recommendation.reasons, words), most)]
    if recommendation.next_status and recommendation.lifts:
        following = words.format(f"status-{recommendation.next_status}")
        label = words.format("label-lift", {"status": following})
        parts.append(_reasoned(label, reasons(recommendation.lifts, words), most))
    return Beside(parts, (1,) * len(parts), gap=16)


def _reasoned(label: str, text: str, most: int) -> Block:
    return Stack([Text(label, LABEL, 1), Text(sentence(text) + ".", BODY, most)], gap=0)


def labelled(label: str, text: str, most: int, style: Style = BODY) -> Block:
    """A label with a text below it."""
    return Stack([Text(label, LABEL, 1), Text(text, style, most)], gap=0)
