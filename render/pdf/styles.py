"""Type sizes and colours: dark enough to be told apart on a grey print, none smaller than eight points."""

from dataclasses import dataclass
from typing import Final

from render.pdf.fonts import BOLD, OBLIQUE, REGULAR

INK: Final = "#1b2530"
MUTED: Final = "#55616d"
ACCENT: Final = "#0d5560"
PALE: Final = "#e9f0f0"
LINE: Final = "#b9c4c8"
WHITE: Final = "#ffffff"

STATUS_COLOURS: Final = {
    "new": "#55616d",
    "received": "#55616d",
    "mql": "#1f5a94",
    "assigned": "#1f5a94",
    "sql": "#0b6b4f",
    "sal": "#0b6b4f",
    "proposal": "#0b6b4f",
    "contract": "#084d38",
    "won": "#084d38",
    "nurture": "#8a5200",
    "partner": "#5d4391",
    "disqualified": "#8f2323",
    "lost": "#8f2323",
}


@dataclass(frozen=True)
class Style:
    """How a text is set: font, size and distance of lines in points, colour."""

    font: str
    size: float
    leading: float
    colour: str = INK


TITLE: Final = Style(BOLD, 19, 23)
WHO: Final = Style(REGULAR, 10.5, 14, MUTED)
GOAL: Final = Style(BOLD, 13, 17)
STRONG: Final = Style(BOLD, 9, 12)
BODY: Final = Style(REGULAR, 9, 12)
SMALL: Final = Style(REGULAR, 8, 10.5)
ASIDE: Final = Style(OBLIQUE, 8, 10.5, MUTED)
LABEL: Final = Style(BOLD, 8, 12, ACCENT)
BADGE: Final = Style(BOLD, 8.5, 12, WHITE)
