"""Moments that a message denies or takes back: "not March, May", "by 10 December and not by 10 January"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coach.reading.timeframe.mentions import Mention
from coach.reading.timeframe.scene import Scene

_CONTRAST = 3  # items at most between what is meant and what is not: ", maar dus"


def mark_denied(scene: Scene, mentions: list[Mention], today: date) -> list[tuple[Mention, bool]]:
    """Mark denied moments ("not march, may"); read "not ... before march" as the earliest moment."""
    marked: list[tuple[Mention, bool]] = []
    for number, mention in enumerate(mentions):
        left = mentions[number - 1].end if number else 0
        right = mentions[number + 1].first if number + 1 < len(mentions) else len(scene.items)
        # "not a priority this year", and the other way round
        if number and scene.items[left - 1].has("neg_after"):
            left -= 1
        right += right < len(scene.items) and scene.items[right].has("neg_after")
        denial = _denial_before(scene, mention, left)
        mention = _planned_for(scene, mention, today)
        denied = _swapped(mentions, number, scene) or _left_behind(mentions, number, scene)
        if denial is not None and mention.kind in ("date", "asap"):
            distance = mention.first - denial
            bounded = mention.relation in ("before", "by") and mention.named is not None
            if bounded and mention.named is not None and distance <= 7 and mention.relation == "before":
                latest = mention.named.latest("notbefore", today)
                mention = replace(mention, relation="notbefore", latest=latest or mention.latest)
            elif mention.relation not in ("notbefore", "nolater") and distance <= 4:
                denied = True
        last = mention.end - 1
        same = scene.clauses[scene.items[last].first]
        for k in range(mention.end, right):
            if scene.clauses[scene.items[k].first] != same:
                break
            backward = scene.items[k].has("not") and not _moment_follows(scene, mentions, number)
            early = mention.relation == "before" and mention.named is not None
            if early and mention.named and (backward or scene.items[k].has("neg_after")):  # "voor Q3 lukt niet"
                latest = mention.named.latest("notbefore", today)
                mention = replace(mention, relation="notbefore", latest=latest or mention.latest)
            elif scene.items[k].has("neg_after") or (backward and k == mention.end):
                denied = True
        marked.append((mention, denied and mention.kind in ("date", "asap")))
    return marked


def _left_behind(mentions: list[Mention], number: int, scene: Scene) -> bool:
    """Tell whether a moment is where another was moved from: "moved up from June to April"."""
    mention = mentions[number]
    if number + 1 >= len(mentions) or mentions[number + 1].first > mention.end + _CONTRAST:
        return False
    own = scene.items[mention.first : mention.end]
    moved = "shift" in scene.clause_cues(mention) | scene.clause_cues(mentions[number + 1])
    return moved and any(item.has("from", "between") for item in own)


def _swapped(mentions: list[Mention], number: int, scene: Scene) -> bool:
    """Tell whether "not before X" only denies X beside an earlier Y: "by 10 December and not by 10 January"."""
    mention = mentions[number]
    if not scene.items[mention.first].has("denied_limit"):
        return False
    for other in mentions[max(number - 1, 0) : number] + mentions[number + 1 : number + 2]:
        near = min(abs(mention.first - other.end), abs(other.first - mention.end)) <= _CONTRAST
        plain = other.kind == "date" and other.relation in ("before", "by", "in")
        same = other.named is not None and mention.named is not None
        if near and plain and same and other.latest and mention.latest and other.latest < mention.latest:
            between = range(min(mention.end, other.end), max(mention.first, other.first))
            if any(scene.starts[scene.items[k].first] & {"conj"} for k in between):
                return True
    return False


def _denial_before(scene: Scene, mention: Mention, left: int) -> int | None:
    """Return the nearest item that says no to a moment, in its clause and behind item `left`."""
    clause = scene.clauses[scene.items[mention.first].first]
    for k in range(mention.first - 1, left - 1, -1):
        item = scene.items[k]
        if scene.clauses[item.first] != clause:
            return None
        if item.has("neg_after") or (item.has("not") and not item.has("asap", "unknown", "never", "vague")):
            return k
    return None


def _planned_for(scene: Scene, mention: Mention, today: date) -> Mention:
    """Read Dutch "gepland voor Q2" as planned for, not before, the quarter."""
    if mention.relation != "before" or mention.named is None or not scene.items[mention.first].has("for"):
        return mention
    own = scene.tokens_of(mention.first, mention.end)
    if not any("planned" in scene.cues[k] for k in (own.start - 1, own.stop) if 0 <= k < len(scene.cues)):
        return mention
    return replace(mention, relation="in", latest=mention.named.latest("in", today))


def _moment_follows(scene: Scene, mentions: list[Mention], number: int) -> bool:
    """Tell whether "not" behind a moment belongs to the next one ("Q3 not Q2")."""
    return number + 1 < len(mentions) and mentions[number + 1].first <= mentions[number].end + 2


def drop_corrected(scene: Scene, found: list[tuple[Mention, bool]]) -> list[tuple[Mention, bool]]:
    """Drop what a later correction takes back: "march, sorry, may"."""
    kept: list[tuple[Mention, bool]] = []
    behind = 0
    for mention, denied in found:
        own = scene.tokens_of(mention.first, mention.end)
        if kept and not denied and any("correction" in scene.cues[k] for k in range(behind, own.start)):
            kept = [pair for pair in kept if pair[1]]
        kept.append((mention, denied))
        behind = own.stop
    return kept
