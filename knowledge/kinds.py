"""What kind of answer a question asks for, read by the patterns of `lexicon/kinds.yml`."""

import re
from functools import lru_cache
from typing import Final, Literal, cast

import yaml

from knowledge.words import LEXICON, level

Kind = Literal["definition", "comparison", "example", "why", "how", "when"]
DEFINITION: Final[Kind] = "definition"


def kind_of(text: str, lang: str) -> Kind:
    """The kind of a question; a definition where it shows no other."""
    levelled = level(text)
    for kind, patterns in _patterns(lang):
        if any(pattern.search(levelled) for pattern in patterns):
            return kind
    return DEFINITION


def joins(text: str, lang: str) -> bool:
    """Whether a question joins two things: "upselling and cross-selling"."""
    return _JOINING[lang].search(level(text)) is not None


_JOINING: Final = {
    lang: re.compile(rf"\S.*(?:\b(?:{words})\b|[&+/,]).*\S")
    for lang, words in {"en": "and|or|plus", "nl": "en|of|plus", "ru": "и|или|плюс"}.items()
}


@lru_cache(maxsize=3)
def _patterns(lang: str) -> tuple[tuple[Kind, tuple[re.Pattern[str], ...]], ...]:
    listed = yaml.safe_load((LEXICON / "kinds.yml").read_text(encoding="utf-8"))
    return tuple((cast(Kind, kind), tuple(map(re.compile, by_lang[lang]))) for kind, by_lang in listed.items())
