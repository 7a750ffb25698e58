"""Which question comes next: a pure function of what is known and what was passed over."""

from coach.conversation.talk import Talk
from coach.dossier import Dossier
from coach.fit import view_fit
from coach.letters import BANT, SPIN, Letter
from coach.questionnaire import SERVICE, Questionnaire
from coach.spin import SPIN_AIM, UNASKED_AIM


def next_question(talk: Talk, dossier: Dossier | None, questionnaire: Questionnaire) -> str | None:
    """The next open question of the running flow, by its field; None where the flow has nothing left to ask."""
    if talk.flow is None:
        return None
    if dossier is None:
        return "company"
    wanted = _prep(talk, dossier) if talk.flow == "prep" else _qualify(dossier, questionnaire)
    return next((name for name in wanted if name not in talk.passed), None)


def _prep(talk: Talk, dossier: Dossier) -> list[str]:
    wanted = [name for name in ("contact", "offer") if not _told(dossier, name)]
    wanted += [letter.value for letter in SPIN if not _enough(talk, dossier, letter)]
    if not dossier.settled("goal"):
        wanted.append("goal")
    return wanted


def _told(dossier: Dossier, name: str) -> bool:
    """A contact is known by name or by job."""
    return dossier.settled(name) or (name == "contact" and dossier.settled("role"))


def _enough(talk: Talk, dossier: Dossier, letter: Letter) -> bool:
    """Whether a letter has what it aims at; one that was never asked wants more than a word in passing."""
    asked = letter.value == talk.open or letter.value in talk.trail
    aim = SPIN_AIM[letter] if asked else max(SPIN_AIM[letter], UNASKED_AIM)
    return dossier.marked_open(letter.value) or len(dossier.many(letter.value)) >= aim


def _qualify(dossier: Dossier, questionnaire: Questionnaire) -> list[str]:
    """Letters of which nothing is known first, then the vague ones once more, then fit and questionnaire.

    Where there are criteria, the fit comes last and is asked only if they do not decide it. Which service it is, is
    asked where the answers speak of several.
    """
    states = {letter: dossier.letter(letter) for letter in BANT}
    untold = [letter.value for letter, view in states.items() if view.state in ("unknown", "planned")]
    vague = [f"{letter.value}_more" for letter, view in states.items() if view.rating == 1]
    fields = [field.id for field in questionnaire.fields]
    if questionnaire.service_of(dossier) is None and len(questionnaire.fitting(dossier)) > 1:
        fields.append(SERVICE)
    fields += [field.id for field in questionnaire.asked_of(dossier) if field.id not in fields]
    if not questionnaire.criteria:
        fields = ["fit", *fields]
    elif view_fit(dossier, questionnaire).by == "":
        fields.append("fit")
    return untold + vague + [name for name in fields if not dossier.settled(name)]
