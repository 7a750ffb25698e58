"""All articles: the coach's own, and those of the data folder beside them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from coach.languages import LANGUAGES
from knowledge.article import Article, ArticleError, read_article

_BUILT_IN: Final = Path(__file__).parent / "articles"
_SOURCES: Final = Path(__file__).with_name("sources.yml")


class Library:
    """The articles by slug and language, and what their sources are called."""

    def __init__(self, articles: Mapping[str, Mapping[str, Article]], sources: Mapping[str, Mapping[str, str]]) -> None:
        """Takes articles by slug and language, and titles of sources by key and language."""
        self._articles = articles
        self._sources = sources

    def __iter__(self) -> Iterator[Article]:
        """Every article in every language."""
        for written in self._articles.values():
            yield from written.values()

    @property
    def slugs(self) -> tuple[str, ...]:
        """Every concept, in the order of the alphabet."""
        return tuple(self._articles)

    def article(self, slug: str, lang: str) -> Article | None:
        """The article on a concept; in another language where a team lead's own was not written in this one."""
        written = self._articles.get(slug, {})
        return written.get(lang) or next((written[code] for code in LANGUAGES if code in written), None)

    def source(self, key: str, lang: str) -> str:
        """What a source is called; one that a team lead named in his own article is called as he named it."""
        return self._sources.get(key, {}).get(lang, key)


def open_library(folder: Path | None = None) -> Library:
    """Reads all articles.

    Args:
        folder: The data folder: what lies under `knowledge/<language>/` in it stands beside the built-in articles,
            and in place of those of the same name.

    Raises:
        ArticleError: An article is not as it should be.
    """
    found: dict[str, dict[str, Article]] = {}
    places = [(_BUILT_IN, False)] + ([(folder / "knowledge", True)] if folder else [])
    for place, own in places:
        for lang in LANGUAGES:
            for file in sorted((place / lang).glob("*.md")):
                article = read_article(file, lang, own=own)
                found.setdefault(article.slug, {})[lang] = article
    _check(found)
    return Library(dict(sorted(found.items())), _titles())


def _check(found: Mapping[str, Mapping[str, Article]]) -> None:
    for written in found.values():
        for article in written.values():
            strange = [slug for slug in (*article.related, *article.compared) if slug not in found]
            if strange:
                raise ArticleError(f"{article.slug} ({article.lang}) names what is no article: {', '.join(strange)}")


def _titles() -> dict[str, Any]:
    titles: dict[str, Any] = yaml.safe_load(_SOURCES.read_text(encoding="utf-8"))
    return titles
