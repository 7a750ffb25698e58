"""A reply's text as Telegram takes it: HTML with everything escaped, in bubbles that fit."""

import re
from collections.abc import Iterator
from html import escape
from typing import Final

LONGEST: Final = 4096
"""UTF-16 units of a message after parsing (Telegram Bot API, sendMessage)."""

_CLUSTER: Final = re.compile(r"\s+|\S+")
_JOINER: Final = "\u200d"


def units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def as_html(text: str) -> str:
    """The `**` marks of a message as bold; everything else escaped, so that no user's word is taken for markup.

    A mark without its partner is shown as it was typed.
    """
    pieces = text.split("**")
    if len(pieces) % 2 == 0:
        # The last mark has no partner.
        pieces[-2:] = [f"{pieces[-2]}**{pieces[-1]}"]
    return "".join(
        f"<b>{escape(piece, quote=False)}</b>" if place % 2 and piece else escape(piece, quote=False)
        for place, piece in enumerate(pieces)
    )


def bubbles(text: str, longest: int = LONGEST) -> list[str]:
    """Parts a text into bubbles that fit: at paragraphs, else at lines, sentences and words.

    No bubble ends inside a `**` mark: bold that spans a cut is closed and opened again; no character made of
    several code points is cut apart.

    Args:
        text: With its `**` marks.
        longest: UTF-16 units of a bubble; the marks are counted, which errs on the safe side.
    """
    # Room for a mark that has to be closed and opened again.
    found, rest, opened = list[str](), text.strip(), False
    while units(rest) + 4 * opened > longest:
        cut = _cut(rest, longest - 8)
        part, rest = rest[:cut].rstrip(), rest[cut:].lstrip()
        marked = ("**" if opened else "") + part
        opened = marked.count("**") % 2 == 1
        found.append(marked + ("**" if opened else ""))
    if rest:
        found.append(("**" if opened else "") + rest)
    return [part for part in found if part.strip("* \n")]


def _cut(text: str, most: int) -> int:
    """Where a text is parted: at the last good place of its first `most` units."""
    end = _fitting(text, most)
    for ending in ("\n\n", "\n", ". ", " "):
        place = text.rfind(ending, end // 3, end)
        if place > 0:
            return place + len(ending)
    return end


def _fitting(text: str, most: int) -> int:
    """So many characters of a text fit in so many units, none of them cut apart."""
    used = place = 0
    for cluster in _clusters(text):
        used += units(cluster)
        if used > most:
            break
        place += len(cluster)
    return place or 1


def _clusters(text: str) -> Iterator[str]:
    """The characters as they are seen: an emoji with its joiners, variants and tones is one; so is a `**` mark."""
    held = ""
    for character in text:
        joined = _JOINER in (held[-1:], character) or _follows(character) or held == "*" == character
        if held and not joined:
            yield held
            held = ""
        held += character
    if held:
        yield held


def _follows(character: str) -> bool:
    code = ord(character)
    return (
        0xFE00 <= code <= 0xFE0F or 0x1F3FB <= code <= 0x1F3FF or 0x300 <= code <= 0x36F or 0xE0020 <= code <= 0xE007F
    )
