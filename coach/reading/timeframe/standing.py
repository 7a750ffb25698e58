"""Whose moment it is: the purchase's, an occasion's beside it, somebody else's, or one that is long past."""

from __future__ import annotations

import re
from datetime import date

from coach.reading.timeframe.mentions import Mention
from coach.reading.timeframe.scene import Scene

_ROLLED = 150  # days: a month that has just passed, read as the next one to come, lies further away than this

_SUBJECT = 3  # tokens: "and their competitor ..."

_PAST_FORMS = {  # regular past forms of verbs, and participles behind "have"
    "en": re.compile(r"[a-z]{2,}ed"),
    "nl": re.compile(r"(?:af|aan|op|uit|in|over|om|weg|binnen)?(?:ge|be|ver|ont)[a-z]{3,}(?:d|t|en)"),
    "ru": re.compile(r"[а-я]{2,}(?:ал|ил|ел|ыл|ул|ял|шел|ла|ло|ли|лся|лась|лось|лись)"),
}
_TO_COME = frozenset({"must", "strong"})


def weigh(scene: Scene, lang: str, dates: list[Mention], today: date) -> list[Mention]:
    """Keep the moments that may be the purchase's; of what is left, the latest counts.

    What somebody else does ("their competitor goes live in March") is never kept; what is past ("it broke in
    August") only where nothing else was said; an occasion ("the guests come on 26 June") only where no clause
    says what must happen ("the marquee must stand on 25 June").
    """
    kept = [m for n, m in enumerate(dates) if not _is_anothers(scene, m) and not _is_refined(scene, m, dates[n + 1 :])]
    kept = [mention for mention in kept if not _is_past(scene, lang, mention, today)] or [
        mention for mention in kept if not _is_long_past(scene, lang, mention, today)
    ]
    demanded = [mention for mention in kept if _is_demanded(scene, mention)]
    return [mention for mention in kept if not _gives_way(scene, mention, demanded)]


def _gives_way(scene: Scene, mention: Mention, demanded: list[Mention]) -> bool:
    """Tell whether a moment is only what another is for: "the doors open 3 May, chairs by 28 April"."""
    later = [other for other in demanded if other.first > mention.first and _is_earlier(other, mention)]
    if any(_is_concluded(scene, other) for other in later):
        return True
    if not demanded or mention in demanded:
        return False
    strong = "strong" in scene.clause_cues(mention)
    return _is_occasion(scene, mention) or (
        not strong and any(mention.grain == "day" or o.relation in ("by", "before", "nolater") for o in later)
    )


def _is_earlier(one: Mention, other: Mention) -> bool:
    return one.latest is not None and other.latest is not None and one.latest < other.latest


def _is_concluded(scene: Scene, mention: Mention) -> bool:
    """Tell whether a clause draws a conclusion: "so by 25 January"."""
    first = scene.tokens_of(mention.first, mention.end).start
    near = _led_by(scene, mention) + _clause(scene, mention)
    return any("so" in scene.starts[k] for k in near if k <= first)


def _is_refined(scene: Scene, mention: Mention, behind: list[Mention]) -> bool:
    """Tell whether a day that follows at once says when exactly: "after Christmas, on 8 January"."""
    if not behind or mention.named is None or mention.grain == "day" or behind[0].grain not in ("day", "point"):
        return False
    between = scene.items[mention.end : behind[0].first]
    exact, rough = behind[0].latest, mention.latest
    if exact is None or rough is None or any(not item.has("punct", "fill") or item.text in ".!?;" for item in between):
        return False
    most = 92 if mention.grain in ("season", "quarter") else 45
    return behind[0].relation == "in" and exact <= rough and (rough - exact).days < most


def _clause(scene: Scene, mention: Mention) -> list[int]:
    inside = {scene.clauses[k] for k in scene.tokens_of(mention.first, mention.end)}
    return [k for k in range(len(scene.tokens)) if scene.clauses[k] in inside]


def _is_anothers(scene: Scene, mention: Mention) -> bool:
    """Tell whether a moment is that of a competitor, a neighbour, another project: whoever the clause begins with."""
    return any("others" in scene.starts[k] for k in _clause(scene, mention)[:_SUBJECT])


def _is_demanded(scene: Scene, mention: Mention) -> bool:
    """Tell whether the clause of a moment says what must be there, or sets a limit."""
    if mention.relation == "nolater" or (mention.relation in ("by", "before") and mention.grain in ("day", "point")):
        return True
    if _is_concluded(scene, mention):
        return True
    return any("must" in scene.cues[k] for k in _clause(scene, mention) + _led_by(scene, mention))


def _led_by(scene: Scene, mention: Mention) -> list[int]:
    """Return the clause before a moment that has nothing beside it: "it has to hang a week earlier, on 27 May"."""
    own = set(scene.tokens_of(mention.first, mention.end))
    here = _clause(scene, mention)
    if any(k not in own and scene.tokens[k].kind != "punct" for k in here) or not here or here[0] == 0:
        return []
    before = here[0] - 1
    return [k for k in range(here[0]) if scene.clauses[k] == scene.clauses[before]]


def _is_occasion(scene: Scene, mention: Mention) -> bool:
    """Tell whether a moment is that of an event, or of something that ends, and nothing is demanded by it."""
    cues = scene.clause_cues(mention)
    if "must" in cues:
        return False
    return bool(cues & {"occasion", "event"}) or any("ending" in scene.starts[k] for k in _clause(scene, mention))


def _is_past(scene: Scene, lang: str, mention: Mention, today: date) -> bool:
    """Tell whether a moment without a year lies behind: "the fire was in August", said in November."""
    if mention.named is None:  # "last time it took 8 months", "turnover doubled in 2 years"
        cues = scene.clause_cues(mention)
        past = "past_verb" in cues or _has_past_form(scene, lang, mention)
        return "elapsed" in cues or (past and not cues & {"must", "telling", "strong"})
    if not mention.named.yearly or mention.named.year is not None:
        return False
    if mention.relation != "in" or mention.latest is None or (mention.latest - today).days < _ROLLED:
        return False
    cues = scene.clause_cues(mention)
    if "must" in cues or "telling" in cues:
        return False
    return bool(cues & {"past_verb", "past_be"}) or _has_past_form(scene, lang, mention)


def _is_long_past(scene: Scene, lang: str, mention: Mention, today: date) -> bool:
    """Tell whether a moment that is all there is cannot be meant: a verb in the past beside it, not "was"."""
    if mention.named is None or not _is_past(scene, lang, mention, today):
        return False
    return "past_verb" in scene.clause_cues(mention) or _has_past_form(scene, lang, mention)


def _has_past_form(scene: Scene, lang: str, mention: Mention) -> bool:
    own = scene.tokens_of(mention.first, mention.end)
    form = _PAST_FORMS.get(lang)
    if form is None:
        return False
    clause = [k for k in _clause(scene, mention) if k not in own and scene.tokens[k].kind == "word"]
    if lang == "nl" and not any("have" in scene.cues[k] for k in clause):
        return False
    if lang != "ru" and any(scene.cues[k] & {"to_be"} for k in clause):  # "to be delivered", "geleverd worden"
        return False
    return any(form.fullmatch(scene.tokens[k].text) and "future_form" not in scene.cues[k] for k in clause)
