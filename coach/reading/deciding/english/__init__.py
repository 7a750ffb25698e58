"""Who decides, read clause by clause: whose deciding, agreeing or advising is told, and whose is denied.

A message is cut into terms (`terms`), cleared of what the rep does not know or takes back (`corrections`), and then
read predicate by predicate (`acts`, `power`, `short`). What decides a case is the subject of each predicate, not the
words around it: the contact (`contact`), somebody else, several people or nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from coach.reading.deciding.english.acts import (
    advise,
    agree,
    approval,
    consult,
    decide,
    does_it,
    leave,
    need,
    passive,
)
from coach.reading.deciding.english.contact import contact_of
from coach.reading.deciding.english.corrections import corrected, without_unknown
from coach.reading.deciding.english.power import decider, decision, influencer, part_of, up_to, word_is_law
from coach.reading.deciding.english.scene import Scene, Verdict
from coach.reading.deciding.english.short import alone_standing, answer, for_somebody, pro_verbs
from coach.reading.deciding.english.terms import terms_of, vocabulary
from coach.reading.people import Cast

_READERS: Mapping[str, Callable[[Scene, int], None]] = {
    "decide": decide,
    "does_it": does_it,
    "agree": agree,
    "consult": consult,
    "need": need,
    "approval": approval,
    "advise": advise,
    "passon": advise,
    "decision": decision,
    "budget": decision,
    "decider": decider,
    "influencer": influencer,
    "powerless": influencer,
    "upto": up_to,
    "made": passive,
    "partof": part_of,
    "leave": leave,
    "word_is_law": word_is_law,
}
"""Who reads a term, by its kind."""


def read_deciding(cast: Cast, norm: str, *, asked: bool) -> Verdict:
    """Read who decides from a message.

    Args:
        cast: the message with the people in it.
        norm: its words; questions and the like blanked.
        asked: the coach has just asked who decides.
    """
    words = vocabulary(cast.line.lang)
    terms = without_unknown(terms_of(cast, norm))
    mended = corrected(terms)
    denied = mended.denied and next((term.kind for term in terms if term.kind not in ("oops", "adv", ",")), "") == "not"
    contact = contact_of(mended.terms, words, asked=asked, denied=denied)
    scene = Scene(mended.terms, words, contact, asked)
    if mended.denied:
        scene.verdict.decides, scene.denied = False, True
    for i, kind in enumerate(scene.kinds):
        reader = _READERS.get(kind)
        if reader and i not in scene.settled:
            reader(scene, i)
    if asked:
        for_somebody(scene)
    pro_verbs(scene)
    alone_standing(scene)
    if asked and not mended.corrects:
        answer(scene, cast.norm.split())
    return scene.verdict
