"""The verdict: what a whole message says of the time of the purchase."""

from __future__ import annotations

from datetime import date

from coach.reading import calendar as cal
from coach.reading.timeframe.denials import drop_corrected, mark_denied
from coach.reading.timeframe.items import join
from coach.reading.timeframe.mentions import Grammar, Mention
from coach.reading.timeframe.reading import Kind, TimeframeReading
from coach.reading.timeframe.reasons import find_reason
from coach.reading.timeframe.relevance import answers, needed_now, speaks_of_buying
from coach.reading.timeframe.scene import Scene, look_around
from coach.reading.timeframe.standing import weigh
from coach.reading.timeframe.tokens import cut


def read_by(text: str, lang: str, today: date, asked: bool, slips: bool = True) -> tuple[TimeframeReading | None, bool]:
    """Read by one lexicon; the second value tells whether it found any word of time."""
    tokens = cut(text)
    items = join(tokens, lang, slips)
    every = Grammar(items, today, lang).mentions()
    if not asked and not every:  # most messages: nothing more to look at
        return None, False
    scene = look_around(text, lang, tokens, items)
    fits = answers if asked else speaks_of_buying
    mentions = [mention for mention in every if fits(scene, mention)]
    if not asked and not mentions:
        return None, bool(every)
    found = drop_corrected(scene, mark_denied(scene, mentions, today))
    words = find_reason(scene, [mention for mention, _ in found])
    said = [mention for mention, denied in found if not denied]
    dates = weigh(scene, lang, [mention for mention in said if mention.kind == "date"], today)
    kept = [mention for mention in said if mention.kind != "date" or mention in dates]
    kind, mention = _choose(scene, kept, words)
    if kind == "unknown" and _denies(found):
        kind = "vague"  # "not this year": some later time, nobody knows which
    if kind == "unknown" and words is not None and asked and not kept and _is_event(scene, words):
        kind = "vague"  # "before the trade fair": tied to something, but to no date
    if kind == "unknown" and asked and not every:
        mention = needed_now(scene, today)
        kind = "date" if mention is not None else kind
    if not asked and kind == "unknown":
        return None, True
    reason = _words(scene, words) if words is not None and kind in ("date", "vague") else None
    latest = mention.latest if mention is not None and kind == "date" else None
    months = cal.months_until(latest, today) if latest is not None else None
    span = _span(scene, mention, words if kind == "vague" else None)
    seen = bool(every) or span is not None or any(item.has("last", "every", "ago") for item in items)
    return TimeframeReading(kind, latest, months, reason, span), seen


def _denies(found: list[tuple[Mention, bool]]) -> bool:
    large = ("year", "half", "quarter", "asap", "month", "week")
    return any(denied and mention.grain.removeprefix("bare ") in large for mention, denied in found)


def _choose(scene: Scene, kept: list[Mention], words: range | None) -> tuple[Kind, Mention | None]:
    """Weigh what was said: a date before vague words, the latest of several, main clause before reason."""
    dates = [m for m in kept if m.kind == "date" and m.latest is not None]
    main = [m for m in dates if words is None or scene.items[m.first].first not in words]
    asap = [m for m in kept if m.kind == "asap"]
    never = [m for m in kept if m.kind == "never"]
    if never and (not dates or never[0].first < dates[0].first):
        return "never", never[0]
    for group in (main, dates if not asap else []):
        if group:
            best = max(group, key=lambda m: (m.latest or date.min, m.marked))
            if not best.marked and any(m.marked for m in group):
                best = max((m for m in group if m.marked), key=lambda m: m.latest or date.min)
            ends = [m for m in dates if m.first > best.end and m.latest and best.latest and m.latest > best.latest]
            if ends and any(item.has("fiscal") for item in scene.items[best.first : best.end]):
                return "date", ends[0]  # "the next financial year, that one runs until 31 March"
            return ("vague", best) if _hedged(scene, best) else ("date", best)
    if asap:
        return "date", asap[0]
    weak = [m for m in kept if m.kind == "never_weak"]
    unknown = [m for m in kept if m.kind == "unknown"]
    vague = [m for m in kept if m.kind == "vague"] + ([] if unknown else [m for m in kept if m.kind == "vague_weak"])
    if weak and not unknown and not vague:
        return "never", weak[0]
    if vague:
        return "vague", vague[0]
    return "unknown", unknown[0] if unknown else None


def _hedged(scene: Scene, mention: Mention) -> bool:
    """Tell whether a whole year is only a perhaps: "this year maybe" is vague, "maybe in March" a month."""
    if mention.named is None or mention.grain != "year" or mention.relation not in ("in", "from", "within"):
        return False
    sentence = scene.sentences[scene.items[mention.first].first]
    return "hedge" in scene.all_cues(sentence)


def _is_event(scene: Scene, words: range) -> bool:
    return any(scene.starts[k] & {"event", "ending"} for k in words) and "because" not in scene.starts[words.start]


def _span(scene: Scene, mention: Mention | None, words: range | None) -> tuple[int, int] | None:
    if mention is not None:
        return scene.items[mention.first].start, scene.items[mention.end - 1].end
    if words is not None:
        return scene.tokens[words[0]].start, scene.tokens[words[-1]].end
    return None


def _words(scene: Scene, words: range) -> str:
    return scene.text[scene.tokens[words[0]].start : scene.tokens[words[-1]].end].strip()
