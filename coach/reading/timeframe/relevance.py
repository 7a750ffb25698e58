"""Which moments speak of the purchase, and not of a call, a habit or the past."""

from __future__ import annotations

from datetime import date

from coach.reading import calendar as cal
from coach.reading.timeframe.mentions import Mention
from coach.reading.timeframe.scene import Scene


def speaks_of_buying(scene: Scene, mention: Mention) -> bool:
    """Tell whether a moment nobody asked for is that of the purchase, not of a call, a habit or the past."""
    own = scene.tokens_of(mention.first, mention.end)
    if scene.clauses[own.start] in scene.questions:
        return False
    cues = scene.clause_cues(mention)
    if _means_nothing(scene, mention, asked=False) or (mention.kind == "vague" and "money" in cues):
        return False
    strong = "strong" in cues
    if mention.kind == "never":
        return "call" not in cues
    alone = _stands_alone(scene, mention)
    if alone and mention.kind == "date" and mention.marked and _has_ending(scene, mention):
        return not _any_call(scene)
    if cues & {"history", "call", "clock"} and not strong:
        return False
    if cues & {"habit", "past"} or (cues & {"self", "inquiry"} and not strong):
        return False
    if _is_referred_to(scene, mention):
        return True
    if cues & {"money"} and not cues & {"buying"}:
        return False
    if mention.kind in ("never_weak", "unknown"):
        return mention.kind == "never_weak" and alone and not _any_call(scene)
    if mention.kind == "vague_weak":
        return strong
    if not mention.marked:
        return strong and "term" not in cues
    if "term" in cues and mention.named is None and not strong and mention.kind == "date":
        return False
    if cues & {"buying"} or (_is_limit(mention, cues) and not _any_call(scene)):
        return True
    large = mention.grain not in ("day", "hour", "workday", "week")
    return alone and large and not _any_call(scene)


def answers(scene: Scene, mention: Mention) -> bool:
    """Tell whether a moment answers the question asked: not that of a call, nor one in a question back."""
    cues = scene.clause_cues(mention)
    if _means_nothing(scene, mention, asked=True):
        return False
    limit = mention.relation in ("by", "before", "nolater") and mention.grain not in ("day", "week")
    asking = (cues & {"call", "clock"} and "told_there" not in cues) or ("inquiry" in cues and not limit)
    if mention.kind == "date" and asking and "strong" not in cues:
        return False
    if mention.kind == "date" and "away" in cues and not cues & {"strong", "must"}:
        return False  # "she is away until 4 January"
    until = any(item.has("until") for item in scene.items[mention.first : mention.end])
    if until and "content" in cues and "must" not in cues:
        return False  # "he is fine until 2029"
    near = mention.grain in ("day", "week") and mention.named is not None
    if near and not cues & {"strong", "must", "buying"} and "inquiry" in scene.all_cues():
        return False  # "I'll let you know, tomorrow"
    asks = scene.clauses[scene.items[mention.first].first] in scene.questions
    # "March?" is a hesitant answer; a question beside an answer is not one
    if asks and mention.kind != "unknown":
        return scene.questions.issuperset(scene.clauses)
    return True


_NEAR = 4  # tokens: "700 тыс. в квартал" is one phrase, whatever its full stops


def _means_nothing(scene: Scene, mention: Mention, asked: bool) -> bool:
    """Tell whether a moment is none: a rate, a yesterday that is meant, a year without money."""
    cues = scene.clause_cues(mention)
    if mention.kind == "date" and (_is_label(scene, mention) or ("busy" in cues and "must" not in cues)):
        return True  # "the Q3 figures"; "this month she has other things on her mind"
    if "elsewhere" in cues and cues & {"past_verb", "history", "past", "elsewhere_past"}:
        return True  # "in October they signed with somebody else"
    denied = any(item.has("not", "neg_after") for item in scene.items[mention.end :])
    if mention.kind == "asap" and "past_be" in cues and denied:
        return True  # "it was urgent, it isn't any more"
    return _is_rate(scene, mention) or _is_yesterday(scene, mention, asked) or _without_money(scene, mention)


def _before(scene: Scene, mention: Mention) -> list[int]:
    own = scene.tokens_of(mention.first, mention.end)
    return [k for k in range(own.start) if scene.clauses[k] == scene.clauses[own.start]]


def _is_label(scene: Scene, mention: Mention) -> bool:
    """Tell whether a period only names a paper: "the Q3 figures", "de cijfers van Q3"."""
    own = scene.tokens_of(mention.first, mention.end)
    last = scene.items[mention.end - 1]
    stop = next((k for k in own if scene.tokens[k].start >= last.end), own.stop)
    near = [*range(max(own.start - 1, 0), own.start), *range(stop, min(stop + 1, len(scene.tokens)))]
    return mention.named is not None and mention.relation == "in" and any("papers" in scene.cues[k] for k in near)


def _is_rate(scene: Scene, mention: Mention) -> bool:
    """Tell whether a length counts how often: "30k a year", "twice a week", "800 euro in de maand"."""
    if mention.kind != "date" or mention.named is not None:
        return False
    own = scene.items[mention.first : mention.end]
    counted = any(item.has("num", "digits") or (item.has("one") and mention.marked) for item in own)
    if counted or (mention.marked and not own[0].has("per_unit")):
        return False
    loose = own[0].has("unit") and own[0].text.isascii()
    if not mention.marked and (loose or mention.grain == "day") and not _stands_alone(scene, mention):
        return True  # "it is off evry month", "for ever and a day"
    first = scene.tokens_of(mention.first, mention.end).start
    numbers = {item.first for item in scene.items if item.has("num", "digits", "money")}
    near = {*_before(scene, mention), *range(max(first - _NEAR, 0), first)}
    return any(k in numbers or scene.cues[k] & {"money", "times"} for k in near)


def _is_yesterday(scene: Scene, mention: Mention, asked: bool) -> bool:
    """Tell whether yesterday is the day before today ("signed yesterday"), not a wish ("they want it yesterday")."""
    if mention.kind != "asap" or not scene.items[mention.first].has("yesterday"):
        return False
    cues = scene.clause_cues(mention)
    if cues & {"must", "wish"} or _stands_alone(scene, mention):
        return False
    return not asked or bool(cues & {"history", "past", "past_verb", "call", "money", "telling"})


def _without_money(scene: Scene, mention: Mention) -> bool:
    """Tell whether a clause says that there is no money then: "dit jaar geen budget"."""
    if mention.kind != "date":
        return False
    inside = {scene.clauses[k] for k in scene.tokens_of(mention.first, mention.end)}
    denied = [n for n, item in enumerate(scene.items) if item.has("not") and scene.clauses[item.first] in inside]
    starts = (scene.items[n].first for n in denied)
    return any("means" in cues for first in starts for cues in scene.cues[first : first + 3])


def needed_now(scene: Scene, today: date) -> Mention | None:
    """Return the moment of an answer that is only "now", or says that it is needed now."""
    for index, item in enumerate(scene.items):
        if not item.has("now"):
            continue
        latest = cal.add_months(today, 1)
        mention = Mention("asap", index, index + 1, latest, grain="asap")
        denied = any(other.has("not") for other in scene.items)
        if not denied and ("must" in scene.clause_cues(mention) or _stands_alone(scene, mention)):
            return mention
    return None


def _is_limit(mention: Mention, cues: frozenset[str]) -> bool:
    """Tell whether a date is set as a limit or a preference: "no later than 15 May", "liefst voor 1 maart"."""
    named = mention.named
    if mention.kind != "date" or named is None or not (named.yearly or named.year):
        return False
    return "wish" in cues or mention.relation == "nolater"


def _is_referred_to(scene: Scene, mention: Mention) -> bool:
    """Tell whether a later clause says what has to happen by that day: "lease ends 1 May, by then we switch"."""
    for item in scene.items[mention.end :]:
        if mention.kind == "date" and item.has("anaphor"):
            clause = scene.clauses[item.first]
            cues = {name for k, c in enumerate(scene.cues) if scene.clauses[k] == clause for name in c}
            return "buying" in cues and not cues & {"call", "self", "inquiry"}
    return False


def _has_ending(scene: Scene, mention: Mention) -> bool:
    """Tell whether another clause of the sentence says what ends or begins then: "insurance runs out"."""
    own = scene.tokens_of(mention.first, mention.end)
    here = scene.clauses[own.start], scene.sentences[own.start]
    return any(
        "ending" in starts and scene.sentences[k] == here[1] and scene.clauses[k] != here[0]
        for k, starts in enumerate(scene.starts)
    )


def _any_call(scene: Scene) -> bool:
    cues = scene.all_cues()
    return bool(cues & {"call", "clock"}) and "strong" not in cues


def _stands_alone(scene: Scene, mention: Mention) -> bool:
    """Tell whether a clause says nothing but the moment ("40k, CFO signs, Q2")."""
    own = scene.tokens_of(mention.first, mention.end)
    inside = {scene.clauses[k] for k in own}
    timed = {k for n, item in enumerate(scene.items) if item.classes for k in scene.tokens_of(n, n + 1)}
    return all(
        k in own or k in timed or scene.tokens[k].kind == "punct" or "filler" in scene.cues[k]
        for k in range(len(scene.tokens))
        if scene.clauses[k] in inside
    )
