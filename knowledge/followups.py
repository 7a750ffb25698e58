"""Questions that go on about what was answered last, and the language they want (`lexicon/spoken.yml`)."""

import re
from functools import lru_cache
from typing import Final

import yaml

from coach.languages import LANGUAGES
from knowledge.words import LEXICON, common_words, level, words

_FEW: Final = 2


def goes_on(question: str, lang: str) -> bool:
    """Whether a question names nothing new, so that it can only be about what was answered last."""
    bare = level(question)
    for pattern in (pattern for patterns in _spoken().values() for pattern in patterns):
        bare = pattern.sub(" ", bare)
    return set(words(bare)) <= common_words(lang) | common_words("en")


def is_short(question: str, lang: str) -> bool:
    """Whether a question names one or two things beside common words: "and what about resellers?"."""
    return len([word for word in words(question) if word not in common_words(lang)]) <= _FEW


def language_asked(question: str) -> str | None:
    """The language a question wants its answer in; None where it names none."""
    bare = level(question)
    return next((lang for lang in LANGUAGES if any(pattern.search(bare) for pattern in _spoken()[lang])), None)


@lru_cache(maxsize=1)
def _spoken() -> dict[str, tuple[re.Pattern[str], ...]]:
    listed = yaml.safe_load((LEXICON / "spoken.yml").read_text(encoding="utf-8"))
    return {lang: tuple(map(re.compile, listed[lang])) for lang in LANGUAGES}
