"""Breaks text into lines; what does not fit ends with an ellipsis."""

from functools import lru_cache

from render.pdf.fonts import legible, width
from render.pdf.styles import Style

ELLIPSIS = "…"


@lru_cache(maxsize=4096)
def broken(text: str, style: Style, room: float, most: int) -> tuple[str, ...]:
    """A text in at most so many lines of a width in points; a word wider than a line is broken where it has to be."""
    words = legible(text).split()
    lines: list[str] = []
    line = ""
    while words and len(lines) < most:
        longer = f"{line} {words[0]}" if line else words[0]
        if width(longer, style.font, style.size) <= room:
            line = longer
            words.pop(0)
            continue
        if width(words[0], style.font, style.size) > room:
            line, words[0] = _filled(line, words[0], style, room)
        lines.append(line)
        line = ""
    if line:
        lines.append(line)
    if words:
        lines[-1] = _ended(lines[-1], style, room)
    return tuple(lines)


def _filled(line: str, word: str, style: Style, room: float) -> tuple[str, str]:
    """A line filled up with as much of a word as fits, and the rest; a character at least where the line is empty."""
    start = f"{line} " if line else ""
    fits = 0 if line else 1
    while fits < len(word) - 1 and width(start + word[: fits + 1], style.font, style.size) <= room:
        fits += 1
    return (start + word[:fits]).rstrip(), word[fits:]


def _ended(line: str, style: Style, room: float) -> str:
    line = line.rstrip(ELLIPSIS)
    while line and width(line + ELLIPSIS, style.font, style.size) > room:
        start, _, last = line.rpartition(" ")
        line = start if start and len(last) < 20 else line[:-1]
    return line.rstrip(" ,;:.-–—") + ELLIPSIS
