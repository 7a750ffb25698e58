"""The reason why a date is fixed, in the words of the message."""

from __future__ import annotations

from coach.reading.timeframe.mentions import Mention
from coach.reading.timeframe.scene import Scene

_REASON_WORDS = 24  # a reason longer than this is a story; the rest of it is not kept


_SHORT_REASON = 3


def find_reason(scene: Scene, mentions: list[Mention]) -> range | None:
    """Find the words that say why the moment is fixed, as token indices."""
    taken = {k for m in mentions for k in scene.tokens_of(m.first, m.end)}
    for index, starts in enumerate(scene.starts):
        if scene.clauses[index] in scene.questions:
            continue
        if "because" in starts and index not in taken:
            words = _reason_from(scene, index, mentions)
            if _says_more(scene, words, taken):
                return words
        if "because_after" in starts and any(scene.tokens_of(m.first, m.end).stop <= index for m in mentions):
            words = _reason_from(scene, index, mentions)
            if len(words) > _SHORT_REASON:  # "march, since the merger" is history
                return words
        if "because_clause" in starts and index not in taken - _moment_starts(scene, mentions):
            words = _reason_from(scene, index, mentions)
            near = range(index, min(words.stop, index + 9))
            if any(scene.starts[k] & {"ending", "event"} and k not in taken for k in near):
                return words
    for index, starts in enumerate(scene.starts):
        if "ending" in starts and index not in taken and scene.clauses[index] not in scene.questions:
            clause = [k for k in range(len(scene.tokens)) if scene.clauses[k] == scene.clauses[index]]
            said = [k for k in clause if scene.tokens[k].kind != "punct"]
            if sum(k not in taken for k in said) >= 2 and index > said[0]:
                start = next(k for k in said if k not in taken and "conj" not in scene.starts[k])
                return range(start, said[-1] + 1)
    return None


def _says_more(scene: Scene, words: range, taken: set[int]) -> bool:
    """Tell whether a reason holds more than another moment ("Q1, otherwise Q2")."""
    moments = [k for k in words if k in taken]
    timed = {k for n, item in enumerate(scene.items) if item.classes for k in scene.tokens_of(n, n + 1)}
    rest = [k for k in words if k not in timed and scene.tokens[k].kind != "punct"]
    return not moments or any(not scene.cues[k] & {"because", "filler"} for k in rest)


def _moment_starts(scene: Scene, mentions: list[Mention]) -> set[int]:
    return {scene.tokens_of(m.first, m.end).start for m in mentions if m.relation not in ("before", "by")}


def _reason_from(scene: Scene, start: int, mentions: list[Mention]) -> range:
    """Follow a reason from its connecting word to the end of its clause."""
    end = start + 1
    later = any(scene.tokens_of(m.first, m.end).start > start + 2 for m in mentions)
    while end < len(scene.tokens) and end - start < _REASON_WORDS:
        token = scene.tokens[end]
        if token.kind == "punct" and token.text in ",;:.!?\n()" and end > start + 1:
            break
        if token.text == "-" and scene.clauses[end] != scene.clauses[min(end + 1, len(scene.tokens) - 1)]:
            break
        behind = scene.starts[end + 1] if end + 1 < len(scene.tokens) else frozenset()
        if end > start + 2:
            here = scene.starts[end]
            if "so" in here or ("conj" in here and "subject" in behind):
                break
            if later and "subject" in here and _moment_after(scene, mentions, end):
                break
        end += 1
    return range(start, end)


def _moment_after(scene: Scene, mentions: list[Mention], index: int) -> bool:
    return any(
        scene.tokens_of(m.first, m.end).start > index
        and scene.sentences[index] == scene.sentences[scene.items[m.first].first]
        for m in mentions
    )
