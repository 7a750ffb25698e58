"""What stands around a mention: cues, clauses, sentences, questions."""

from __future__ import annotations

from dataclasses import dataclass

from coach.reading.timeframe.items import Item
from coach.reading.timeframe.lexicon import words_of
from coach.reading.timeframe.mentions import Mention
from coach.reading.timeframe.tokens import Token


@dataclass(frozen=True)
class Scene:
    """A message with its cues: which words stand in which clause."""

    text: str
    tokens: list[Token]
    items: list[Item]
    cues: list[frozenset[str]]  # per token, also the later tokens of a phrase
    starts: list[frozenset[str]]  # per token, only where a phrase begins
    clauses: list[int]  # per token
    sentences: list[int]  # per token
    questions: frozenset[int]  # clauses that ask

    def tokens_of(self, first: int, end: int) -> range:
        """Return the token indices of items first to end (exclusive)."""
        stop = self.items[end].first if end < len(self.items) else len(self.tokens)
        return range(self.items[first].first, stop)

    def clause_cues(self, mention: Mention) -> frozenset[str]:
        """Return the cues of the clauses a mention stands in."""
        inside = {self.clauses[k] for k in self.tokens_of(mention.first, mention.end)}
        return frozenset().union(*(self.cues[k] for k in range(len(self.tokens)) if self.clauses[k] in inside))

    def all_cues(self, sentence: int | None = None) -> frozenset[str]:
        """Return the cues of one sentence, or of the whole message."""
        picked = (c for c, s in zip(self.cues, self.sentences, strict=True) if sentence is None or s == sentence)
        return frozenset().union(*picked)


def look_around(text: str, lang: str, tokens: list[Token], items: list[Item]) -> Scene:
    """Find the cues of a message and cut it into clauses and sentences."""
    cues: list[set[str]] = [set() for _ in tokens]
    starts: list[set[str]] = [set() for _ in tokens]
    table = words_of(lang).cues
    for index in range(len(tokens)):
        for size, name, _ in table.at(tokens, index):
            starts[index].add(name)
            for k in range(index, index + size):
                cues[k].add(name)
    for index, token in enumerate(tokens):
        if token.kind in ("clock", "money"):
            cues[index].add(token.kind)
    clauses, sentences, questions = _divide(tokens, items, starts)
    for index, names in enumerate(starts):  # "het contract loopt 30 juni af": a verb in two parts
        rest = range(index + 1, len(tokens)) if "ending_open" in names else range(0)
        if any("ending_close" in starts[k] and clauses[k] == clauses[index] for k in rest):
            names.add("ending")
            cues[index].add("ending")
    return Scene(
        text,
        tokens,
        items,
        [frozenset(c) for c in cues],
        [frozenset(c) for c in starts],
        clauses,
        sentences,
        questions,
    )


def _divide(
    tokens: list[Token], items: list[Item], starts: list[set[str]]
) -> tuple[list[int], list[int], frozenset[int]]:
    """Number the clauses and sentences of a message and tell which sentences ask."""
    short = {item.first for item in items if item.has("month", "unit", "num", "ord", "holiday") and len(item.text) <= 5}
    clauses, sentences, asking = [0] * len(tokens), [0] * len(tokens), set[int]()
    clause = sentence = 0
    opening = 0  # first clause of the sentence
    asks_from: int | None = None  # first clause of the sentence that begins with a question word
    fresh = True  # nothing but marks since the clause began
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        compound = after is not None and after.text == "-" and after.start == token.end
        # "где-то" does not ask
        if fresh and "question" in starts[index] and not compound and asks_from is None:
            asks_from = clause
        clauses[index], sentences[index] = clause, sentence
        fresh = fresh and token.kind == "punct"
        before = tokens[index - 1].end if index else 0
        behind = tokens[index + 1].start if index + 1 < len(tokens) else token.end
        spaced_dash = token.text == "-" and before < token.start and token.end < behind
        abbreviation = token.text == "." and index - 1 in short and index + 1 < len(tokens)
        ends = token.kind == "punct" and token.text in ".!?;\n" and not abbreviation
        if ends or index + 1 == len(tokens):
            # with a question mark the question runs from its question word; without one it must open the
            # sentence
            if token.text == "?":
                asking.update(range(opening if asks_from is None else asks_from, clause + 1))
            elif asks_from == opening:
                asking.update(range(opening, clause + 1))
            sentence, clause, fresh = sentence + 1, clause + 1, True
            opening, asks_from = clause, None
        elif token.text in (",", ":", "(", ")") or spaced_dash:
            clause, fresh = clause + 1, True
        elif "conj" in starts[index]:
            clause += 1
            clauses[index] = clause
    return clauses, sentences, frozenset(asking)
