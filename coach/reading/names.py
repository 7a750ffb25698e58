"""Which of the known leads a message refers to: "the acme one", "brandt", "по Ромашке"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from coach.reading.opening_words import lexicon
from coach.reading.text import fold, load_lexicon

_SHARED: Final = 0.15
"""Names whose scores lie no further apart than this are equally meant."""
_ENOUGH: Final = 0.5
_SAID: Final = 0.7
"""From this likeness on a word counts as said."""
_FORGIVING: Final = 5
"""From this length on, one slip of the finger in a word is forgiven."""
_BETWEEN_NAMES: Final = re.compile(
    r"[,;/]|\s(?:and|with|to|into|from|or|versus|vs|en|met|of|bij|tegen|и|с|со|или|против|к|ко)\.?\s", re.IGNORECASE
)
"""What parts one name from the next; the words in Fenwick and Sons name the same lead twice."""
_NO_DIGIT: Final = re.compile(r"\D+")
_NAME_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def match_name(text: str, names: Sequence[str]) -> list[str]:
    """Returns the known names that a message refers to: the best match, several if they are equally meant.

    Allowed for are case, one slip in words of five letters or more, Russian case endings, parts of names,
    words written together and Cyrillic spelling of Latin names. A name said whole outweighs one said in part:
    "Acme" is Acme rather than Acme Logistics, but either of Acme BV and Acme Logistics.

    Args:
        text: The message: "the acme one", "die van jansen", "по Ромашке".
        names: Names of leads.
    """
    index = _index(tuple(names))
    said = _name_words(text)
    said += [left + right for left, right in pairwise(said)]
    stop = _common_words()
    likeness = index.likeness([word for word in said if word not in stop or word in index.words])
    scored = [(*_score(name, likeness), name) for name in index.touched(likeness)]
    best = max((score for score, _, _ in scored), default=0.0)
    if best < _ENOUGH:
        return []
    close = [(words, name) for score, words, name in scored if score >= best - _SHARED]
    whole = max((words for words, _ in close), default=0)
    return [name for words, name in close if words == whole or not whole]


def match_names(text: str, names: Sequence[str]) -> list[list[str]]:
    """Returns what each part of a message refers to, where it names several: "merge Acme and Acme BV".

    Args:
        text: The message.
        names: Names of leads.

    Returns:
        For each part that names something, the known names it may mean, in the order said.
    """
    found: list[list[str]] = []
    for part in _BETWEEN_NAMES.split(text):
        meant = match_name(part, names)
        if meant and meant not in found:
            found.append(meant)
    return found


def names_a_stranger(text: str, names: Sequence[str]) -> bool:
    """Whether a part of a message names something, but none of the known names: "merge Acme and Brandt".

    The first part begins with the verb ("merge with Acme"), so that one word of it alone is no name.
    """
    for place, part in enumerate(_BETWEEN_NAMES.split(text)):
        telling = [word for word in _name_words(part) if word not in _common_words()]
        if len(telling) > (1 if place == 0 else 0) and not match_name(part, names):
            return True
    return False


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


def is_said_of(said: str, name: str) -> bool:
    """Whether all of what was said stands in a name: "acme" of Acme BV, but not "Acme Foods"."""
    legal, _ = _weak_words()
    words = [word for word in _name_words(said) if word not in legal and word not in _common_words()]
    parts = [*_name_words(name), _weights(name)[1]]
    return bool(words) and all(any(_alike(word, part) >= _SAID for part in parts if part) for word in words)


def names_another(text: str, name: str) -> bool:
    """Whether a message names another firm that begins like this one: "Acme Logistics" is not Acme BV."""
    _, heads = _weak_words()
    words, parts = _name_words(text), [*_name_words(name), _weights(name)[1]]
    return any(
        word in heads and is_said_of(before, name) and not any(_alike(word, part) >= _SAID for part in parts if part)
        for before, word in pairwise(words)
    )


def names_only(text: str, name: str) -> bool:
    """Whether a message says no more than a name, or a part of it, and a word around it: "the logistics one"."""
    words = [word for word in _name_words(text) if word not in _common_words()]
    rest = [word for word in words if not is_said_of(word, name)]
    return len(rest) <= 1 and len(rest) < len(words)


class _Index:
    """The words of known names by all that may be typed for them, so that a message is not held against each."""

    def __init__(self, names: Sequence[str]) -> None:
        legal, _ = _weak_words()
        self.words: set[str] = set()
        self._order = {name: place for place, name in enumerate(names)}
        self._named: dict[str, list[str]] = {}
        self._near: dict[str, list[str]] = {}
        for name in self._order:
            words = _name_words(name)
            self.words.update(words)
            telling = [word for word in words if word not in legal] or words
            for word in {*words, "".join(telling)}:
                if word not in self._named:
                    for key in _keys(word):
                        self._near.setdefault(key, []).append(word)
                self._named.setdefault(word, []).append(name)

    def likeness(self, said: Sequence[str]) -> dict[str, float]:
        """How sure each word of a name was said, as far as it was at all."""
        found: dict[str, float] = {}
        for word in dict.fromkeys(said):
            for near in {near for key in _keys_said(word) for near in self._near.get(key, ())}:
                found[near] = max(found.get(near, 0.0), _alike(word, near))
        return found

    def touched(self, words: Iterable[str]) -> list[str]:
        """The names that hold any of these words, in the order given."""
        return sorted({name for word in words for name in self._named[word]}, key=self._order.__getitem__)


@lru_cache(maxsize=16)
def _index(names: tuple[str, ...]) -> _Index:
    return _Index(names)


@lru_cache(maxsize=16384)
def _keys(word: str) -> frozenset[str]:
    """What the words have in common that can stand for this word of a name (see `_alike`)."""
    latin = _latin(word)
    keys = {word, f"={_stem(word)}", f"~{latin}", f"~{_latin(_stem(word))}"}
    keys |= {f"{word[:length]}*" for length in range(4, len(word))}
    keys |= {f"-{form}" for form in _shorter(word)} | {f"~-{form}" for form in _shorter(latin)}
    return frozenset(keys)


@lru_cache(maxsize=4096)
def _keys_said(word: str) -> frozenset[str]:
    """The same for a word of a message."""
    stem = _stem(word)
    keys = {word, f"{word}*", f"={stem}", *(f"-{form}" for form in _shorter(word))}
    for latin in {_latin(word), _latin(stem)}:
        keys |= {f"~{latin}", *(f"~-{form}" for form in _shorter(latin))}
    return frozenset(keys)


def _shorter(word: str) -> list[str]:
    """A word and its forms with one letter left out: words that share one may be one slip apart."""
    if len(word) < _FORGIVING - 1:
        return []
    return [word, *(word[:place] + word[place + 1 :] for place in range(len(word)))]


@lru_cache(maxsize=4096)
def _weights(name: str) -> tuple[dict[str, float], str, int]:
    """What each word of a name tells, the telling words written together, and how many words there are."""
    legal, heads = _weak_words()
    words = _name_words(name)
    telling = [word for word in words if word not in legal] or words
    weights = {word: 0.6 if word in heads else 0.3 if word in _common_words() else 1.0 for word in telling}
    if max(weights.values(), default=0.0) < _ENOUGH:
        weights = dict.fromkeys(telling, 1.0)
    return weights, "".join(telling) if len(telling) > 1 else "", len(words)


def _score(name: str, likeness: Mapping[str, float]) -> tuple[float, int]:
    """How much of a name was said, and of how many words it is if all of it was."""
    weights, joined, count = _weights(name)
    together = likeness.get(joined, 0.0) >= 0.9
    total = sum(weights.values()) if together else sum(likeness.get(word, 0.0) * weights[word] for word in weights)
    legal = [word for word in _name_words(name) if word not in weights]
    told = together or all(likeness.get(word, 0.0) >= 0.8 for word in weights)
    return total, count if told and all(likeness.get(word, 0.0) >= 0.8 for word in legal) else 0


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
    """Whether one slip of the finger parts two words of five letters or more; another number is another firm."""
    if min(len(left), len(right)) < _FORGIVING or abs(len(left) - len(right)) > 1 or left == right:
        return False
    if _NO_DIGIT.sub("", left) != _NO_DIGIT.sub("", right):
        return False
    start = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    rest, other = left[start:], right[start:]
    swapped = len(rest) > 1 and len(other) > 1 and rest[0] == other[1] and rest[1] == other[0]
    changed = rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
    return changed or (swapped and rest[2:] == other[2:])
