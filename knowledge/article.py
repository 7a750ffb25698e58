"""An article of the knowledge base: one concept in one language, and the Markdown it is read from.

An article is a front matter in YAML, a definition, and sections under fixed headings:

    ---
    slug: up_selling
    title: Upselling
    aliases: {en: [up-selling], nl: [meerverkoop], ru: [апселл]}
    asked: ["how do I get them to take the bigger version"]
    related: [cross_selling]
    sources: ["000"]
    ---
    The definition, in one or two sentences.

    ## Rep
    ## Why
    ## When
    ## Example
    ## Confused with
    ## How
    ## Compared with cross_selling
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

from coach.languages import LANGUAGES

SECTIONS: Final = ("rep", "why", "when", "example", "confused with")
"""The sections that every article has, by their headings."""

OPTIONAL: Final = ("how",)
"""Sections that only some articles have: how something is computed or done, step by step."""

_COMPARED: Final = "compared with "
_SLUG: Final = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
_HEADING: Final = re.compile(r"^## +(.+?) *$", re.MULTILINE)
_KEYS: Final = frozenset({"slug", "title", "aliases", "asked", "related", "sources", "textbook", "touches"})


class ArticleError(ValueError):
    """An article that is not as it should be; the message says which file, what, and what to write."""


@dataclass(frozen=True)
class Touch:
    """How a concept shows in a lead, and what it means there.

    Attributes:
        words: What the rep says of the offer or the task where it is so, per language.
        line: What to tell the rep then; it goes on after "for Acme:".
    """

    words: Mapping[str, tuple[str, ...]]
    line: str


@dataclass(frozen=True)
class Article:
    """One concept in one language.

    Attributes:
        slug: Its name, the same in all languages.
        lang: The language it is written in.
        title: What it is called.
        aliases: Other names and abbreviations, per language; they find the article in every language.
        asked: Ways in which people ask for it, also without its name.
        related: Slugs of related concepts.
        sources: Which sources it rests on: keys of `sources.yml`.
        textbook: What in it is textbook knowledge beyond the sources; empty where nothing is.
        definition: One or two sentences.
        sections: The text under each heading, by the heading in small letters.
        compared: What sets it apart from another concept, by that one's slug.
        own: Whether it comes from the data folder and not from the coach.
        touches: How it shows in a lead; None where nothing told of a lead shows it.
    """

    slug: str
    lang: str
    title: str
    aliases: Mapping[str, tuple[str, ...]]
    asked: tuple[str, ...]
    related: tuple[str, ...]
    sources: tuple[str, ...]
    textbook: str
    definition: str
    sections: Mapping[str, str]
    compared: Mapping[str, str] = field(default_factory=dict)
    own: bool = False
    touches: Touch | None = None

    def section(self, name: str) -> str:
        """The text of a section, empty where the article has none."""
        return self.sections.get(name, "")


def read_article(file: Path, lang: str, *, own: bool = False) -> Article:
    """Reads an article.

    Args:
        file: The Markdown file; its name is the slug.
        lang: The language of the folder it lies in.
        own: Whether it comes from the data folder.

    Raises:
        ArticleError: It is not as it should be.
    """
    try:
        text = file.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ArticleError(f"{file}: cannot be read: {error}") from error
    parted = _FRONT.match(text)
    if parted is None:
        raise ArticleError(f"{file}: must begin with a front matter between two lines of ---")
    front = _front(file, parted[1])
    definition, sections, compared = _body(file, parted[2])
    return Article(
        slug=_slug(file, front),
        lang=lang,
        title=_text(file, front, "title"),
        aliases=_aliases(file, front),
        asked=_list(file, front, "asked"),
        related=_list(file, front, "related"),
        sources=_list(file, front, "sources"),
        textbook=str(front.get("textbook") or "").strip(),
        definition=definition,
        sections=sections,
        compared=compared,
        own=own,
        touches=_touches(file, front),
    )


def _front(file: Path, text: str) -> dict[str, Any]:
    try:
        front = yaml.load(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise ArticleError(f"{file}: the front matter is not valid YAML: {error}") from error
    if not isinstance(front, dict):
        raise ArticleError(f"{file}: the front matter must hold names with values")
    strange = sorted(map(str, set(front) - _KEYS))
    if strange:
        raise ArticleError(f"{file}: unknown in the front matter: {', '.join(strange)}")
    return front


def _slug(file: Path, front: Mapping[str, Any]) -> str:
    slug = _text(file, front, "slug")
    if slug != file.stem or not _SLUG.fullmatch(slug):
        raise ArticleError(f"{file}: `slug` must be the name of the file: small letters, figures and _")
    return slug


def _text(file: Path, front: Mapping[str, Any], key: str) -> str:
    value = front.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ArticleError(f"{file}: `{key}` must be a text")
    return value.strip()


def _list(file: Path, front: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = front.get(key)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ArticleError(f"{file}: `{key}` must be a list of texts (write numbers in quotes)")
    return tuple(item.strip() for item in value)


def _touches(file: Path, front: Mapping[str, Any]) -> Touch | None:
    value = front.get("touches")
    if value is None:
        return None
    if not isinstance(value, dict) or set(value) != {"words", "line"} or not isinstance(value["words"], dict):
        raise ArticleError(f"{file}: `touches` must hold `words`, lists under {', '.join(LANGUAGES)}, and `line`")
    words = {lang: _list(file, value["words"], lang) for lang in LANGUAGES if lang in value["words"]}
    return Touch(words, _text(file, value, "line"))


def _aliases(file: Path, front: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    value = front.get("aliases")
    if not isinstance(value, dict) or not set(value) <= set(LANGUAGES):
        raise ArticleError(f"{file}: `aliases` must hold lists under {', '.join(LANGUAGES)}")
    return {lang: _list(file, value, lang) if lang in value else () for lang in LANGUAGES}


def _body(file: Path, text: str) -> tuple[str, dict[str, str], dict[str, str]]:
    pieces = _HEADING.split(text)
    definition, sections, compared = pieces[0].strip(), dict[str, str](), dict[str, str]()
    if not definition:
        raise ArticleError(f"{file}: the definition is missing below the front matter")
    for heading, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        name, content = heading.casefold(), piece.strip()
        if not content:
            raise ArticleError(f"{file}: nothing stands under `## {heading}`")
        if name.startswith(_COMPARED):
            compared[name.removeprefix(_COMPARED)] = content
        elif name in (*SECTIONS, *OPTIONAL):
            sections[name] = content
        else:
            raise ArticleError(f"{file}: unknown heading `## {heading}`")
    missing = [name for name in SECTIONS if name not in sections]
    if missing:
        raise ArticleError(f"{file}: missing: {', '.join(f'## {name.capitalize()}' for name in missing)}")
    return definition, sections, compared
