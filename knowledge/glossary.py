"""The glossary: terms that a question names, the concept each belongs to, and lines for those finer than it."""

from functools import lru_cache
from typing import Final

import yaml

from coach.reading.terms import read_terms
from knowledge.words import LEXICON
from locales import catalogue

MOST_TERMS: Final = 2
"""How many terms one answer explains: a comparison has two."""


def terms_of(question: str, lang: str) -> dict[str, str]:
    """The terms a question names, in order, with the slug of the concept each belongs to."""
    return {term: _owners()[term] for term in read_terms(question, lang)[:MOST_TERMS]}


def line_on(term: str, lang: str) -> str | None:
    """What a term finer than its article means; None where the article says it."""
    key = f"term-{term.replace('_', '-')}"
    return catalogue(lang).format(key) if catalogue(lang).has(key) else None


@lru_cache(maxsize=1)
def _owners() -> dict[str, str]:
    owners: dict[str, str] = yaml.safe_load((LEXICON / "terms.yml").read_text(encoding="utf-8"))
    return owners
