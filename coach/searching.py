"""Which leads a filter is about: those that meet it, and the nearest where none does."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import snowballstemmer

from coach.dossier import Dossier
from coach.letters import BANT, Letter
from coach.reading.lead_filter import LeadFilter
from coach.reading.text import fold, tokenize

MOST: Final = 500
"""So many leads are searched at most, those touched last."""

_STEMMERS: Final = {"en": "english", "nl": "dutch", "ru": "russian"}
_BEGINNING: Final = 4
"""From this length on the beginning of a word stands for the word: "pack" for "packaging"."""

_LETTERS: Final = frozenset(letter.value for letter in BANT)


@dataclass(frozen=True)
class Found:
    """What a search found.

    Attributes:
        leads: Those that meet the filter, in the order given; where none does, those nearest to it.
        exact: Whether they meet all of it.
    """

    leads: tuple[Dossier, ...]
    exact: bool


def search(
    dossiers: Sequence[Dossier],
    wanted: LeadFilter,
    lang: str,
    recommended: Callable[[Dossier], str],
    former: Mapping[int, Sequence[str]],
) -> Found:
    """Finds the leads that a filter is about.

    Args:
        dossiers: The leads to look among, in the order they are to be shown.
        wanted: The filter.
        lang: The language of the words looked for.
        recommended: Tells a lead's recommended status.
        former: Names that leads had before, by lead.
    """
    met = [
        (dossier, sum(_conditions(dossier, wanted, lang, recommended, former.get(dossier.lead.id, ()))))
        for dossier in dossiers
    ]
    conditions = len(list(_conditions_of(wanted)))
    exact = tuple(dossier for dossier, count in met if count == conditions)
    if exact:
        return Found(exact, exact=True)
    best = max((count for _, count in met), default=0)
    return Found(tuple(dossier for dossier, count in met if best and count == best), exact=False)


def _conditions_of(wanted: LeadFilter) -> Iterable[str]:
    yield from wanted.words
    yield from wanted.missing
    yield from wanted.known
    yield from (name for name in ("statuses", "not_statuses", "since", "before") if getattr(wanted, name))


def _conditions(
    dossier: Dossier,
    wanted: LeadFilter,
    lang: str,
    recommended: Callable[[Dossier], str],
    former: Sequence[str],
) -> Iterable[bool]:
    """Whether each condition of the filter is met."""
    lead, touched = dossier.lead, dossier.lead.touched_at or dossier.lead.created_at
    if wanted.words:
        said = _words_of(dossier, former, lang)
        yield from (_is_said(word, said, lang) for word in wanted.words)
    yield from (not _is_known(dossier, field) for field in wanted.missing)
    yield from (_is_known(dossier, field) for field in wanted.known)
    if wanted.statuses:
        yield lead.status in wanted.statuses or recommended(dossier) in wanted.statuses
    if wanted.not_statuses:
        yield lead.status not in wanted.not_statuses
    if wanted.since:
        yield touched.date() >= wanted.since
    if wanted.before:
        yield touched.date() < wanted.before


def _is_known(dossier: Dossier, field: str) -> bool:
    if field not in _LETTERS:
        return dossier.one(field) is not None or (field == "contact" and dossier.one("role") is not None)
    rated = dossier.rated(Letter(field))
    return rated.negative or rated.rating > 0


def _words_of(dossier: Dossier, former: Sequence[str], lang: str) -> frozenset[str]:
    texts = [dossier.lead.name, *former]
    texts += [text for answer in dossier.answers if not answer.is_open for text in (answer.text, answer.evidence)]
    words = {token.norm for text in texts for token in tokenize(text) if token.kind in ("word", "num")}
    parts = {part for word in words for part in word.replace("-", " ").split()}
    return frozenset(words | parts | {_stem(word, lang) for word in parts})


def _is_said(word: str, said: frozenset[str], lang: str) -> bool:
    word = fold(word)
    stem = _stem(word, lang)
    return word in said or stem in said or (len(stem) >= _BEGINNING and any(other.startswith(stem) for other in said))


@lru_cache(maxsize=32768)
def _stem(word: str, lang: str) -> str:
    return str(_stemmer("ru" if "а" <= word[:1] <= "я" else "en" if lang == "ru" else lang).stemWord(word))


@lru_cache(maxsize=3)
def _stemmer(lang: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_STEMMERS[lang])
