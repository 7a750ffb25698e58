"""One A4 page to draw on, measured in points from its upper left corner."""

from dataclasses import dataclass, field
from datetime import datetime, timezone
from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from locales import Catalogue
from render.pdf.fonts import STAND_IN, legible, width
from render.pdf.styles import ASIDE, LINE, Style

WIDTH: Final = float(A4[0])
HEIGHT: Final = float(A4[1])
MARGIN: Final = 38.0
INNER: Final = WIDTH - 2 * MARGIN
FOOT: Final = 24.0
"""Room for the foot, above the lower margin."""


@dataclass
class Page:
    """A page under work; `made` turns it into a document.

    Attributes:
        words: The catalogue of its language.
        title: Title in the document's properties.
        made_at: When it is made, with time zone; the same content at the same time gives the same bytes.
    """

    words: Catalogue
    title: str
    made_at: datetime
    _canvas: Canvas = field(init=False)
    _into: BytesIO = field(init=False, default_factory=BytesIO)
    _stood_in: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self._canvas = Canvas(self._into, pagesize=A4, invariant=1, lang=self.words.lang, pageCompression=1)
        moment = self.made_at.astimezone(timezone.utc).strftime("D:%Y%m%d%H%M%S+00'00'")
        self._canvas.setDateFormatter(lambda *_: moment)
        self._canvas.setTitle(legible(self.title))
        self._canvas.setAuthor("sales coach")
        self._canvas.setCreator("sales coach")
        self._canvas.setSubject("")

    def line(self, text: str, x: float, top: float, style: Style) -> None:
        """Sets one line of legible text."""
        self._stood_in = self._stood_in or STAND_IN in text
        self._canvas.setFillColor(style.colour)
        self._canvas.setFont(style.font, style.size)
        # A baseline at this share of the line keeps what hangs below it inside the line.
        self._canvas.drawString(x, HEIGHT - top - (style.leading + style.size * 0.72) / 2, text)

    def centred(self, text: str, x: float, top: float, style: Style) -> None:
        """Sets one line of legible text around a point."""
        self.line(text, x - width(text, style.font, style.size) / 2, top, style)

    def box(
        self, x: float, top: float, wide: float, high: float, *, fill: str = "", edge: str = "", round_by: float = 0
    ) -> None:
        """A rectangle, filled, edged, or both."""
        if fill:
            self._canvas.setFillColor(fill)
        if edge:
            self._canvas.setStrokeColor(edge)
            self._canvas.setLineWidth(0.7)
        self._canvas.roundRect(
            x, HEIGHT - top - high, wide, high, round_by, stroke=1 if edge else 0, fill=1 if fill else 0
        )

    def rule(self, x: float, top: float, wide: float, colour: str = LINE) -> None:
        """A thin line across."""
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(0.5)
        self._canvas.line(x, HEIGHT - top, x + wide, HEIGHT - top)

    def made(self) -> bytes:
        """The document with its foot."""
        top = HEIGHT - MARGIN - FOOT + 8
        self.rule(MARGIN, top, INNER)
        args = {"date": self.words.day(self.made_at.date()), "time": self.made_at.strftime("%H:%M")}
        self.line(self.words.format("document-made", args), MARGIN, top + 5, ASIDE)
        if self._stood_in:
            note = self.words.format("document-stand-in", {"sign": STAND_IN})
            self.line(note, WIDTH - MARGIN - width(note, ASIDE.font, ASIDE.size), top + 5, ASIDE)
        self._canvas.showPage()
        self._canvas.save()
        return self._into.getvalue()
