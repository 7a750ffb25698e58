"""Telegram's HTML: what it takes, what it refuses and in which words, and what is left as text and entities."""

import re
from dataclasses import dataclass
from typing import Any

from tests.telegram.errors import Refused, bad_request

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_ATTRIBUTE = re.compile(r"\s*([^\s=>/]*)\s*(=?)\s*(\"[^\"]*\"|'[^']*'|[^\s>\"']*)")
_COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,32}(?:@\w+)?")


@dataclass
class _Open:
    """A tag that waits for its end."""

    tag: str
    attributes: dict[str, str]
    offset: int


def units(text: str) -> int:
    """The length in UTF-16 units, in which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def commands(text: str) -> list[dict[str, Any]]:
    """The entities that Telegram makes of commands in what people write."""
    return [
        {"type": "bot_command", "offset": units(text[: found.start()]), "length": units(found.group())}
        for found in _COMMAND.finditer(text)
    ]


def _unparsed(why: str) -> Refused:
    return bad_request(f"can't parse entities: {why}")


def _decoded(text: str) -> str:
    def one(found: re.Match[str]) -> str:
        decimal, hexadecimal, name = found.groups()
        if name:
            return _NAMED[name]
        code = int(decimal) if decimal else int(hexadecimal, 16)
        return chr(code) if 0 < code < 0x110000 else found.group()

    return _ENTITY.sub(one, text)


class _Reader:
    """Reads one text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = ""
        self.entities: list[dict[str, Any]] = []
        self.open: list[_Open] = []

    def read(self) -> None:
        """Goes through the text.

        Raises:
            Refused: Telegram would not take it.
        """
        at = 0
        while at < len(self.source):
            begin = self.source.find("<", at)
            if begin < 0:
                begin = len(self.source)
            self.text += _decoded(self.source[at:begin])
            if begin == len(self.source):
                break
            at = self._end(begin) if self.source.startswith("</", begin) else self._start(begin)
        if self.open:
            raise _unparsed(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _start(self, begin: int) -> int:
        name = re.compile(r"[^\s>]*").match(self.source, begin + 1)
        assert name is not None
        tag, at, attributes = name.group().lower(), name.end(), {}
        if at >= len(self.source):
            raise _unparsed(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in _KINDS:
            raise _unparsed(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        while self.source[at : at + 1] != ">":
            found = _ATTRIBUTE.match(self.source, at)
            if found is None or found.end() == at or found.end() >= len(self.source):
                raise _unparsed(f"Unclosed start tag at byte offset {self._byte(begin)}")
            key, _, value = found.groups()
            if key:
                attributes[key.lower()] = _decoded(value.strip("\"'"))
            at = found.end()
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _unparsed(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        self.open.append(_Open(tag, attributes, units(self.text)))
        return at + 1

    def _end(self, begin: int) -> int:
        close = self.source.find(">", begin)
        if not self.open:
            raise _unparsed(f"Unexpected end tag at byte offset {self._byte(begin)}")
        if close < 0:
            raise _unparsed(f"Unclosed end tag at byte offset {self._byte(begin)}")
        tag, opened = self.source[begin + 2 : close].strip().lower(), self.open.pop()
        if tag not in ("", opened.tag):
            raise _unparsed(
                f'Unmatched end tag at byte offset {self._byte(begin)}, expected "</{opened.tag}>", found "</{tag}>"'
            )
        self._close(opened)
        return close + 1

    def _close(self, opened: _Open) -> None:
        length, kind = units(self.text) - opened.offset, _KINDS[opened.tag]
        if not length:
            return
        entity: dict[str, Any] = {"type": kind, "offset": opened.offset, "length": length}
        if kind == "text_link":
            # A link to nowhere is no error: its text is shown as it is.
            if not opened.attributes.get("href"):
                return
            entity["url"] = opened.attributes["href"]
        if kind == "custom_emoji":
            entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
        if kind == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        self.entities.append(entity)


def parse(source: str, mode: str | None) -> tuple[str, list[dict[str, Any]]]:
    """Takes text and entities out of what a bot sends.

    Args:
        source: As it was sent.
        mode: The `parse_mode`; only HTML is known, and text without any.

    Returns:
        The text that is shown, without white space around it, and its entities.
    """
    if mode is None or mode == "":
        return _trimmed(source, [])
    if mode.lower() != "html":
        raise bad_request(f"unsupported parse_mode {mode} (the fake server reads HTML only)")
    reader = _Reader(source)
    reader.read()
    return _trimmed(reader.text, reader.entities)


def _trimmed(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    left = units(text) - units(text.lstrip())
    text = text.strip()
    size, kept = units(text), []
    for entity in entities:
        begin = max(entity["offset"] - left, 0)
        end = min(entity["offset"] + entity["length"] - left, size)
        if end > begin:
            kept.append(entity | {"offset": begin, "length": end - begin})
    return text, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))
