"""Which of the known leads a message refers to: "the acme one", "brandt", "по Ромашке"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from coach.reading.opening_words import lexicon
from coach.reading.text import fold, load_lexicon

_SHARED: Final = 0.15
"""Names whose scores lie no further apart than this are equally meant."""
_ENOUGH: Final = 0.5
_FORGIVING: Final = 5
"""From this length on, one slip of the finger in a word is forgiven."""
_NAME_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def match_name(text: str, names: Sequence[str]) -> list[str]:
    """Returns the known names that a message refers to: the best match, several if they are equally meant.

    Allowed for are case, one slip in words of five letters or more, Russian case endings, parts of names,
    words written together and Cyrillic spelling of Latin names.

    Args:
        text: The message: "the acme one", "die van jansen", "по Ромашке".
        names: Names of leads.
    """
    said = _name_words(text)
    said += [left + right for left, right in pairwise(said)]
    stop = _common_words()
    said = [word for word in said if word not in stop or any(word in _name_words(name) for name in names)]
    scored = [(*_score(said, name), name) for name in names]
    best = max((score for score, _, _ in scored), default=0.0)
    if best < _ENOUGH:
        return []
    close = [(full, name) for score, full, name in scored if score >= best - _SHARED]
    whole = [name for full, name in close if full]
    return whole or [name for _, name in close]


@lru_cache(maxsize=2048)
def _name_words_cached(text: str) -> tuple[str, ...]:
    return tuple(word.removesuffix("'s") for word in _NAME_WORD.findall(fold(text)))


def _name_words(text: str) -> list[str]:
    return list(_name_words_cached(text))


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    """Words that name no lead in any language: pronouns, prepositions, "customer"."""
    names = (
        "generic",
        "opaque",
        "linker",
        "weak_linker",
        "call_noun",
        "filler",
        "conjoined",
        "me",
        "dont_know",
    )
    return frozenset().union(*(lexicon(lang).words(name) for lang in ("en", "nl", "ru") for name in names))


@lru_cache(maxsize=1)
def _weak_words() -> tuple[frozenset[str], frozenset[str]]:
    """Legal forms, which tell nothing, and words that many firms have, which tell little."""
    langs = [lexicon(lang) for lang in ("en", "nl", "ru")]
    heads = frozenset().union(*(lexicon.words("company_head") for lexicon in langs))
    return frozenset().union(*(lexicon.words("legal") for lexicon in langs)) - heads, heads


def _score(said: Sequence[str], name: str) -> tuple[float, bool]:
    """How much of a name was said, and whether all of it that counts was."""
    legal, heads = _weak_words()
    words = _name_words(name)
    telling = [word for word in words if word not in legal] or words
    weights = {word: 0.6 if word in heads else 0.3 if word in _common_words() else 1.0 for word in telling}
    if max(weights.values(), default=0.0) < _ENOUGH:
        weights = dict.fromkeys(telling, 1.0)
    joined = "".join(telling)
    if len(telling) > 1 and any(_alike(word, joined) >= 0.9 for word in said):
        return sum(weights.values()), True
    total, full = 0.0, True
    for word, weight in weights.items():
        likeness = max((_alike(other, word) for other in said), default=0.0)
        total += likeness * weight
        full = full and likeness >= 0.8
    return total, full


@lru_cache(maxsize=65536)
def _alike(said: str, word: str) -> float:
    """How sure it is that one word stands for the other."""
    if said == word:
        return 1.0
    if bool(re.match("[а-я]", said)) != bool(re.match("[а-я]", word)):
        latin = _latin(word)
        near = any(form == latin or _slip(form, latin) for form in (_latin(said), _latin(_stem(said))))
        return 0.85 if near or _latin(_stem(said)) == _latin(_stem(word)) else 0.0
    if _same_stem(said, word):
        return 0.95
    if _slip(said, word):
        return 0.9
    if min(len(said), len(word)) >= 4 and word.startswith(said):
        return 0.75
    return 0.0


def _same_stem(left: str, right: str) -> bool:
    """Whether two words differ only in a case ending or in the -s of possession or plural."""
    stems = {_stem(left), _stem(right)}
    return len(stems) == 1 and len(stems.pop()) >= 3


_ENDING: Final = re.compile(
    r"(?:ами|ями|ого|его|ому|ему|ыми|ими|ой|ей|ою|ею|ом|ем|ым|им|ах|ях|ов|ев|ых|их|ую|юю|ая|яя|[аяоеуюыиьй])$"
)


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    if re.match("[а-я]", word):
        return _ENDING.sub("", word)
    return re.sub(r"(?:'s|s)$", "", word)


@lru_cache(maxsize=1)
def _latin_letters() -> dict[int, str]:
    return {ord(letter): latin for letter, latin in load_lexicon("opening_ru")["latin"].items()}


def _latin(word: str) -> str:
    plain = word.translate(_latin_letters())
    return plain.replace("ck", "k").replace("c", "k").replace("x", "ks").replace("w", "v").replace("y", "i")


def _slip(left: str, right: str) -> bool:
    """Whether one slip of the finger parts two words of five letters or more."""
    if min(len(left), len(right)) < _FORGIVING or abs(len(left) - len(right)) > 1 or left == right:
        return False
    start = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    rest, other = left[start:], right[start:]
    swapped = len(rest) > 1 and len(other) > 1 and rest[0] == other[1] and rest[1] == other[0]
    changed = rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
    return changed or (swapped and rest[2:] == other[2:])
