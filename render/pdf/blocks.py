"""What a page is put together from: each block knows how high it is at a width, and draws itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from render.pdf.fonts import legible, width
from render.pdf.lines import broken
from render.pdf.page import Page
from render.pdf.styles import ACCENT, BADGE, BODY, INK, LABEL, LINE, MUTED, PALE, WHITE, Style


class Block(Protocol):
    """A part of a page."""

    def height(self, wide: float) -> float:
        """How high it is at a width, in points."""

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """Draws it with its upper left corner there."""


@dataclass(frozen=True)
class Text:
    """A paragraph of at most so many lines; what is left over is marked with an ellipsis."""

    text: str
    style: Style = BODY
    most: int = 3

    def height(self, wide: float) -> float:
        """Its lines."""
        return len(broken(self.text, self.style, wide, self.most)) * self.style.leading

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """Line by line."""
        for number, line in enumerate(broken(self.text, self.style, wide, self.most)):
            page.line(line, x, top + number * self.style.leading, self.style)


@dataclass(frozen=True)
class Stack:
    """Blocks one below the other."""

    blocks: Sequence[Block]
    gap: float = 3

    def height(self, wide: float) -> float:
        """All of them, with the gaps between."""
        return sum(block.height(wide) for block in self.blocks) + self.gap * max(0, len(self.blocks) - 1)

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """From the top."""
        for block in self.blocks:
            block.draw(page, x, top, wide)
            top += block.height(wide) + self.gap


@dataclass(frozen=True)
class Beside:
    """Blocks side by side, each with its share of the width."""

    blocks: Sequence[Block]
    shares: Sequence[float]
    gap: float = 10

    def _widths(self, wide: float) -> list[float]:
        free = wide - self.gap * (len(self.blocks) - 1)
        return [free * share / sum(self.shares) for share in self.shares]

    def height(self, wide: float) -> float:
        """The highest of them."""
        return max(block.height(room) for block, room in zip(self.blocks, self._widths(wide), strict=True))

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """From the left."""
        for block, room in zip(self.blocks, self._widths(wide), strict=True):
            block.draw(page, x, top, room)
            x += room + self.gap


@dataclass(frozen=True)
class Item:
    """A block behind a mark: a dot, or a box to tick."""

    block: Block
    tick: bool = False

    def height(self, wide: float) -> float:
        """That of the block."""
        return self.block.height(wide - 11)

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """The mark on the first line, the block behind it."""
        if self.tick:
            page.box(x, top + 2.8, 6, 6, edge=MUTED)
        else:
            page.box(x + 1, top + 4.6, 3, 3, fill=ACCENT, round_by=1.5)
        self.block.draw(page, x + 11, top, wide - 11)


@dataclass(frozen=True)
class Framed:
    """A block on a pale ground, with a bar at its left where it matters."""

    block: Block
    fill: str = PALE
    edge: str = ""
    bar: str = ""
    inside: float = 6

    def _room(self, wide: float) -> float:
        return wide - 2 * self.inside - (4 if self.bar else 0)

    def height(self, wide: float) -> float:
        """The block and the ground around it."""
        return self.block.height(self._room(wide)) + 2 * self.inside

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """The ground first."""
        page.box(x, top, wide, self.height(wide), fill=self.fill, edge=self.edge)
        if self.bar:
            page.box(x, top, 4, self.height(wide), fill=self.bar)
        left = x + self.inside + (4 if self.bar else 0)
        self.block.draw(page, left, top + self.inside, self._room(wide))


@dataclass(frozen=True)
class Lettered:
    """The badge of a letter with its name."""

    initial: str
    name: str
    style: Style = LABEL

    def height(self, wide: float) -> float:
        """One line."""
        return 14

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """A dark square with the letter in white; the name beside it."""
        page.box(x, top, 14, 14, fill=ACCENT, round_by=2.5)
        page.centred(self.initial, x + 7, top + 1, BADGE)
        page.line("".join(broken(self.name, self.style, wide - 19, 1)), x + 19, top + 1, self.style)


@dataclass(frozen=True)
class Rating:
    """A rating as bars that fill up, with its figure; one that is known and negative is crossed out."""

    rating: int
    negative: bool = False
    most: int = 3

    def height(self, wide: float) -> float:
        """One line."""
        return 12

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """Filled bars are dark, the others an outline: the difference holds on a grey print."""
        step = 15.0
        for number in range(self.most):
            filled = number < self.rating and not self.negative
            page.box(x + number * step, top + 2.5, step - 2.5, 7, fill=INK if filled else WHITE, edge=INK)
        if self.negative:
            page.box(x, top + 5.2, self.most * step - 2.5, 1.6, fill=INK)
        page.line(f"{self.rating}/{self.most}", x + self.most * step + 3, top, Style(BODY.font, 8, 12))


@dataclass(frozen=True)
class Tag:
    """A status on its colour, with a word above that says which status it is."""

    caption: str
    text: str
    colour: str
    full: bool = True

    def height(self, wide: float) -> float:
        """The caption and the tag."""
        return 28

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """White on the colour, or the colour on white."""
        caption = Style(BODY.font, 8, 11, MUTED)
        page.line("".join(broken(self.caption, caption, wide, 1)), x, top, caption)
        style = Style(BADGE.font, 8.5, 15, WHITE if self.full else self.colour)
        shown = "".join(broken(self.text, style, wide - 14, 1))
        long = width(legible(shown), style.font, style.size) + 14
        page.box(x, top + 12, long, 15, fill=self.colour if self.full else WHITE, edge=self.colour, round_by=3)
        page.line(shown, x + 7, top + 12, style)


@dataclass(frozen=True)
class Rule:
    """A thin line across."""

    def height(self, wide: float) -> float:
        """Next to nothing."""
        return 1

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """In the colour of lines."""
        page.rule(x, top, wide, LINE)


@dataclass(frozen=True)
class NoteLines:
    """Lines to write on by hand, with a label."""

    label: str
    high: float

    def height(self, wide: float) -> float:
        """As high as it was made."""
        return self.high

    def draw(self, page: Page, x: float, top: float, wide: float) -> None:
        """A line every so often, as many as there is room for."""
        Text(self.label, LABEL, 1).draw(page, x, top, wide)
        down = 30.0
        while down <= self.high - 10:
            page.rule(x, top + down, wide)
            down += 19
