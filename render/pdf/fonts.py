"""The fonts of the documents, and what of a text they can show."""

import importlib.util
import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR: Final = "DejaVuSans"
BOLD: Final = "DejaVuSans-Bold"
OBLIQUE: Final = "DejaVuSans-Oblique"

STAND_IN: Final = "◇"
"""What stands for characters that cannot be printed: seen, and not taken for a letter."""

_LONGEST: Final = 3000
"""No text fills more of a page than this many characters; what comes after is cut before it is measured."""

_RIGHT_TO_LEFT: Final = ("R", "AL", "AN")
_STAND_INS: Final = re.compile(f'{STAND_IN}(?:[^\\w"“”«»()]*{STAND_IN})+')


@lru_cache(maxsize=1)
def _characters() -> frozenset[int]:
    """Registers the fonts; the characters that each of them holds."""
    package = importlib.util.find_spec("matplotlib")
    if package is None or package.origin is None:
        raise FileNotFoundError("matplotlib, which brings the fonts of the documents, is not installed")
    folder = Path(package.origin).parent / "mpl-data" / "fonts" / "ttf"
    held: list[set[int]] = []
    for name in (REGULAR, BOLD, OBLIQUE):
        font = TTFont(name, str(folder / f"{name}.ttf"))
        pdfmetrics.registerFont(font)
        held.append(set(font.face.charToGlyph))
    return frozenset(set.intersection(*held))


@lru_cache(maxsize=4096)
def legible(text: str) -> str:
    """A text in one line, as the fonts can show it.

    A run of characters they lack becomes one stand-in, and so does writing from right to left, which would come out
    in the wrong order. Marks and joiners that have no shape of their own are left out.
    """
    shown = "".join(_shown(sign) for sign in unicodedata.normalize("NFC", text[:_LONGEST]))
    return _STAND_INS.sub(STAND_IN, " ".join(shown.split())) + ("…" if len(text) > _LONGEST else "")


def _shown(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    if kind in ("Cf", "Mn", "Me"):
        return ""
    # The character map of the PDF reaches no further than the basic plane: beyond it, copied text would be wrong.
    readable = ord(sign) < 0x10000 and ord(sign) in _characters()
    return sign if readable and unicodedata.bidirectional(sign) not in _RIGHT_TO_LEFT else STAND_IN


def width(text: str, font: str, size: float) -> float:
    """How wide a legible text is, in points."""
    _characters()
    return float(pdfmetrics.stringWidth(text, font, size))
