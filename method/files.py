"""Reads data files of the method, and says of whatever is wrong in them where it stands and what to write instead."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import yaml

from coach.languages import LANGUAGES
from method.checks import MethodFileError

_BUILT_IN: Final = Path(__file__).parent


class _Loader(yaml.SafeLoader):
    """YAML in which `yes`, `no`, `on` and `off` are words (`true` and `false` are not), and a key stands once."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:bool"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"true|false"), list("tf"))


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for key, value in loader.construct_pairs(node, deep=True):
        if not isinstance(key, str | int):
            raise yaml.constructor.ConstructorError(None, None, f"{key!r} is no name", node.start_mark)
        if key in found:
            raise yaml.constructor.ConstructorError(None, None, f"`{key}` stands twice", node.start_mark)
        found[key] = value
    return found


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_file(name: str, folder: Path | None) -> tuple[dict[str, Any], Path]:
    """Reads a data file: the one in the data folder, under `method/`, where it is there, else the built-in one.

    Raises:
        MethodFileError: It cannot be read, is no YAML, or holds no names with values.
    """
    own = folder / "method" / name if folder else None
    path = own if own is not None and own.exists() else _BUILT_IN / name
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (OSError, UnicodeDecodeError) as error:
        raise MethodFileError(f"{path} cannot be read: {error}. Save it as text in UTF-8.") from error
    except yaml.YAMLError as error:
        raise MethodFileError(f"{path} is not valid YAML: {error}") from error
    except RecursionError as error:
        raise MethodFileError(f"{path} is nested too deep") from error
    if not isinstance(data, dict):
        raise MethodFileError(f"{path} must hold names with values")
    return data, path


@dataclass(frozen=True)
class Entry:
    """A value of a data file, with the place it stands at.

    Attributes:
        value: The value.
        path: The file.
        place: The keys that lead to it.
        notes: Gathers what is well-formed, but a team lead may want to know.
    """

    value: Any
    path: Path
    place: str = ""
    notes: list[str] = field(default_factory=list)

    def wrong(self, what: str) -> MethodFileError:
        """An error that names file and place."""
        return MethodFileError(f"{self.path}: `{self.place}` {what}" if self.place else f"{self.path} {what}")

    def names(self, needed: Iterable[str] = (), allowed: Iterable[str] | None = None) -> dict[str, "Entry"]:
        """The entries of names with values.

        Args:
            needed: Names that must stand there.
            allowed: Names that may stand there; None for any.

        Raises:
            MethodFileError: A name is missing, or there is one too many.
        """
        if not isinstance(self.value, Mapping):
            raise self.wrong("must hold names with values; write `name: value` lines")
        needed, known = list(needed), None if allowed is None else [*needed, *allowed]
        for name in self.value:
            if known is not None and name not in known:
                raise self.wrong(f"has `{name}`, which the coach does not know; write one of {', '.join(known)}")
        for name in needed:
            if name not in self.value:
                raise self.wrong(f"lacks `{name}`; add a line `{name}: ...`")
        return {str(name): self._below(str(name), value) for name, value in self.value.items()}

    def items(self) -> Iterator["Entry"]:
        """The entries of a list.

        Raises:
            MethodFileError: It is no list.
        """
        if not isinstance(self.value, list):
            raise self.wrong("must be a list; begin each line with `- `")
        for place, value in enumerate(self.value, start=1):
            yield Entry(value, self.path, f"{self.place}[{place}]", self.notes)

    def _below(self, name: str, value: Any) -> "Entry":
        return Entry(value, self.path, f"{self.place}.{name}" if self.place else name, self.notes)

    def text(self) -> str:
        """A text.

        Raises:
            MethodFileError: It is none, or an empty one.
        """
        if isinstance(self.value, bool) or not isinstance(self.value, str | int | float) or not str(self.value).strip():
            raise self.wrong("must be a text; write it behind the colon, in quotation marks where it holds a colon")
        return str(self.value).strip()

    def texts(self) -> dict[str, str]:
        """A text in every language; one that is missing is taken from another language, and noted.

        Raises:
            MethodFileError: There is none in any language, or a language the coach does not speak.
        """
        if isinstance(self.value, str):
            found = dict.fromkeys(LANGUAGES, self.text())
            self.notes.append(f"{self.path}: `{self.place}` is the same in all languages")
            return found
        told = {lang: entry.text() for lang, entry in self.names(allowed=LANGUAGES).items()}
        if not told:
            raise self.wrong(f"has no text; write it in at least one of {', '.join(LANGUAGES)}")
        instead = next(lang for lang in LANGUAGES if lang in told)
        for lang in LANGUAGES:
            if lang not in told:
                self.notes.append(f"{self.path}: `{self.place}` has no {lang}; its {instead} text is shown")
        return {lang: told.get(lang, told[instead]) for lang in LANGUAGES}

    def words(self) -> dict[str, tuple[str, ...]]:
        """Lists of words per language; a list without a language holds in all of them.

        Raises:
            MethodFileError: It is neither, or there is no word in it.
        """
        if isinstance(self.value, list):
            listed = tuple(item.text() for item in self.items())
            found = dict.fromkeys(LANGUAGES, listed)
        else:
            by_lang = self.names(allowed=LANGUAGES)
            found = {lang: tuple(item.text() for item in entry.items()) for lang, entry in by_lang.items()}
        if not any(found.values()):
            raise self.wrong("holds no word; write a list such as [website, web shop]")
        without = [word for listed in found.values() for word in listed if not any(map(str.isalnum, word))]
        if without:
            raise self.wrong(f"holds {without[0]!r}, which is no word")
        return found

    def listed(self) -> tuple[str, ...]:
        """A list of names, or one name.

        Raises:
            MethodFileError: It is neither.
        """
        if isinstance(self.value, str):
            return (self.text(),)
        return tuple(item.text() for item in self.items())

    def one_of(self, known: Iterable[str]) -> str:
        """One of some names.

        Raises:
            MethodFileError: It is none of them.
        """
        known = list(known)
        if not isinstance(self.value, str) or self.value not in known:
            raise self.wrong(f"is {self.value!r}; write one of {', '.join(known)}")
        return self.value

    def amount(self) -> Decimal:
        """A number, not below 0.

        Raises:
            MethodFileError: It is none.
        """
        good = isinstance(self.value, int | float) and not isinstance(self.value, bool)
        number = Decimal(str(self.value)) if good else Decimal("nan")
        if not number.is_finite() or number < 0:
            raise self.wrong(f"is {self.value!r}; write a number such as 10000, without points or a currency")
        return number
