"""Tokens joined to words of time, with all the classes they may have."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.reading.timeframe.lexicon import Lexicon, mend, recount, respell, words_of
from coach.reading.timeframe.tokens import Token


@dataclass(frozen=True)
class Item:
    """One or more tokens that mean one thing, with all the classes they may have."""

    classes: dict[str, str]
    text: str
    start: int
    end: int
    first: int  # index of its first token
    glued: bool  # no space before it

    def has(self, *names: str) -> bool:
        """Tell whether it may have one of these classes."""
        return not self.classes.keys().isdisjoint(names)


_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def join(tokens: list[Token], lang: str, slips: bool = True) -> list[Item]:
    """Join the tokens of a message to items; the longest phrase of the lexicon wins.

    Args:
        tokens: The tokens of the message.
        lang: The language whose words are looked for.
        slips: Mend slips of the finger; not in a language that only may be the message's.
    """
    lexicon = words_of(lang)
    if not slips:
        return _join(tokens, tokens, lang, lexicon, slips)
    mended = [replace(token, text=mend(lang, token.text)) if token.kind == "word" else token for token in tokens]
    return _join(tokens, mended, lang, lexicon, slips)


def _join(tokens: list[Token], mended: list[Token], lang: str, lexicon: Lexicon, slips: bool) -> list[Item]:
    items: list[Item] = []
    slipped = mended != tokens
    index = 0
    while index < len(tokens):
        token = tokens[index]
        size, classes = 1, dict[str, str]()
        found = lexicon.time.at(tokens, index)
        if slipped:
            found += [entry for entry in lexicon.time.at(mended, index) if entry[0] > 1 and entry not in found]
        for length, name, value in found:
            if length > size:
                size, classes = length, {}
            if length == size:
                classes.setdefault(name, value)
        if not classes:
            classes = _shape(token)
            if slips and token.kind == "word" and not classes and not lexicon.cues.at(tokens, index):
                known = respell(lang, token.text)
                if known is None and _before_unit(tokens, index, lexicon):
                    known = recount(lang, token.text)
                if known is not None:
                    fake = [Token(known, 0, 0, "word")]
                    classes = {name: value for _, name, value in lexicon.time.at(fake, 0)}
        elif size == 1 and token.kind == "quarter":
            classes = _shape(token)
        if not classes.keys().isdisjoint(_SHORTENED) and _is_shortened(tokens, index + size, lexicon):
            size += 1
        last = tokens[index + size - 1]
        glued = index > 0 and tokens[index - 1].end == token.start
        words = " ".join(part.text for part in tokens[index : index + size])
        items.append(Item(classes, words, token.start, last.end, index, glued))
        index += size
    return items


def _before_unit(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    return index + 1 < len(tokens) and any(name in _COUNTED for _, name, _ in lexicon.time.at(tokens, index + 1))


_COUNTED = ("unit", "month", "link", "monthday")  # what follows a number of time


_SHORTENED = ("month", "unit", "weekday", "next", "coming", "quarter_no", "numbered")


def _is_shortened(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a full stop only ends a shortened word of time: "sept. 2027", "III кв. 2027", "wk. 6"."""
    if index + 1 >= len(tokens) or tokens[index].text != "." or tokens[index].start != tokens[index - 1].end:
        return False
    behind = tokens[index + 1]
    names = {name for _, name, _ in lexicon.time.at(tokens, index + 1)}
    short = tokens[index - 1].end - tokens[index - 1].start <= 5
    return short and (behind.kind in ("year", "num") or bool(names & {"next", "coming", "unit", "fiscal", "month"}))


def _shape(token: Token) -> dict[str, str]:
    """Give the classes of a token that follow from its form alone."""
    kind, text = token.kind, token.text
    digits = "".join(re.findall(r"\d+", text))
    if kind == "quarter" and not digits:  # "QIII"
        digits = _ROMAN[re.sub("[^iv]", "", text)]
    if kind in ("date", "monthyear"):
        return {kind: text}
    if kind == "year":
        return {"year": digits if len(digits) == 4 else f"20{digits}"}
    if kind == "fy":
        return {"fy": digits if len(digits) == 4 else f"20{digits}"}
    if kind in ("quarter", "half"):
        return {kind + "_no": digits}
    if kind == "ord":
        return {"ord": digits, "digit_ord": digits}
    if kind == "num":
        return {"num": text.replace(",", "."), "digits": text}
    if kind in ("money", "clock"):
        return {kind: text}
    if kind == "punct":
        return {"punct": text, "dash": ""} if text == "-" else {"punct": text}
    return {"roman": _ROMAN[text]} if text in _ROMAN else {}
