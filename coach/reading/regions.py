"""Regions that a message names: countries, groups of countries, and well-known regions and cities in them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from babel import Locale

from coach.languages import LANGUAGES
from coach.reading.roles import language_of
from coach.reading.stems import Span, WordList, stem
from coach.reading.text import load_lexicon, tokenize


@dataclass(frozen=True)
class Region:
    """A region as it was typed.

    Attributes:
        text: Its words, without a preposition.
        span: Its characters, the preposition among them.
    """

    text: str
    span: Span


def read_regions(text: str, lang: str) -> list[Region]:
    """Reads the regions that a message names; those joined by "and" or a comma are one.

    Args:
        text: The message.
        lang: The language it is read in.
    """
    lang = language_of(text, lang)
    words = load_lexicon(f"questionnaire_{lang}")
    found: list[Span] = []
    for _, span in _places(lang).find(text):
        if found and found[-1] == span:
            continue
        if found and _joins(text[found[-1][1] : span[0]], words["join"]):
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    return [_with_words_before(text, lang, span) for span in found]


_SIGNS: Final = frozenset(",/&+-")


def _joins(between: str, joining: Sequence[str]) -> bool:
    return all(token.norm in joining or token.text in _SIGNS for token in tokenize(between)) and len(between) > 0


def _with_words_before(text: str, lang: str, span: Span) -> Region:
    """Takes "northern" along as part of the name, and a preposition and article as its frame."""
    words = load_lexicon(f"questionnaire_{lang}")
    parts = {stem(word, lang) for word in words["part"]}
    before = [token for token in tokenize(text) if token.end <= span[0]]
    start = span[0]
    while before and (stem(before[-1].norm, lang) in parts or (before[-1].text == "-" and start == before[-1].end)):
        start = before.pop().start
    told = text[start : span[1]]
    for listed in (words["article"], words["preposition"]):
        if before and before[-1].norm in listed:
            start = before.pop().start
    return Region(told, (start, span[1]))


def within(text: str, wanted: Iterable[str]) -> bool | None:
    """Whether the places of a text lie in wanted ones: Amsterdam lies in the Netherlands and in the Benelux.

    Args:
        text: A region as it was typed.
        wanted: Names of places, in any language.

    Returns:
        None where a place is not known, or may lie in a wanted one and may not ("Europe" for "Belgium").
    """
    named = _codes(text)
    asked = {code for word in wanted for code in _codes(word)}
    if not named or not asked:
        return None
    if any(_around(code) & asked for code in named):
        return True
    inside = {member for code in asked for member in _inside(code)}
    return None if any(_around(code) & named for code in inside) else False


@lru_cache(maxsize=2048)
def _codes(text: str) -> frozenset[str]:
    return frozenset(name for lang in LANGUAGES for name, _ in _places(lang).find(text))


@lru_cache(maxsize=512)
def _around(code: str) -> frozenset[str]:
    """A place with all that it lies in."""
    country, _, _ = code.partition(":")
    around = {code, country}
    groups: Mapping[str, Any] = load_lexicon("regions")["groups"]
    grown = True
    while grown:
        more = {name for name, group in groups.items() if around & set(group["holds"])} - around
        around |= more
        grown = bool(more)
    return frozenset(around)


@lru_cache(maxsize=512)
def _inside(code: str) -> frozenset[str]:
    """A place with the groups and countries it holds."""
    groups: Mapping[str, Any] = load_lexicon("regions")["groups"]
    held = groups.get(code, {}).get("holds", ())
    return frozenset({code}.union(*(_inside(member) for member in held)))


@lru_cache(maxsize=len(LANGUAGES))
def _places(lang: str) -> WordList:
    data = load_lexicon("regions")
    left_out = set(data["not_names"][lang])
    named: dict[str, list[str]] = {
        code: [name] for code, name in Locale(lang).territories.items() if code.isalpha() and code not in left_out
    }
    for code, names in data["countries"].items():
        named.setdefault(code, []).extend(names[lang])
    for code, group in data["groups"].items():
        named[code] = group["names"][lang]
    for country, names in data["places"].items():
        named |= {f"{country}:{name}": [name] for name in names[lang]}
    return WordList(lang, named, mended=False)
