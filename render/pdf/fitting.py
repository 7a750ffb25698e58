"""Gives every part of a page as much room as the page has; the type never shrinks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from render.pdf.blocks import Block, NoteLines
from render.pdf.page import FOOT, HEIGHT, INNER, MARGIN, Page

GAP: Final = 12.0
"""Between two parts of a page, in points."""

_NOTES: Final = 50.0
"""From how much free room there are lines for notes."""

Limits = Mapping[str, int]
"""How much of each part is shown: lines of a text, or a number of texts."""


def fitted(draw: Callable[[Limits], Sequence[Block]], least: Limits, most: Limits) -> Sequence[Block]:
    """The fullest drawing that fits a page.

    Args:
        draw: Draws the parts within limits.
        least: Limits with which every content fits.
        most: Limits beyond which nothing need be shown; taken at once where they fit. Where they don't, the limits
            grow in turn, from the least, in the order in which they are named here.
    """
    if fits(draw(most)):
        return draw(most)
    limits = dict(least)
    growing = list(most)
    while growing:
        for name in tuple(growing):
            tried = {**limits, name: limits[name] + 1}
            if limits[name] < most[name] and fits(draw(tried)):
                limits = tried
            else:
                growing.remove(name)
    return draw(limits)


def fits(blocks: Sequence[Block]) -> bool:
    """Whether the parts fit the page above its foot."""
    high = sum(block.height(INNER) for block in blocks) + GAP * (len(blocks) - 1)
    return high <= HEIGHT - 2 * MARGIN - FOOT


def laid_out(page: Page, blocks: Sequence[Block]) -> bytes:
    """Draws the parts one below the other, with lines for notes where room is left."""
    top = MARGIN
    for block in blocks:
        block.draw(page, MARGIN, top, INNER)
        top += block.height(INNER) + GAP
    left = HEIGHT - MARGIN - FOOT - top
    if left >= _NOTES:
        NoteLines(page.words.format("label-notes"), left).draw(page, MARGIN, top, INNER)
    return page.made()
