"""Letters on paper: the shipped fonts, the styles, and text made safe for ReportLab.

Every character a paper prints goes through `Typesetter.text`, which refuses what the fonts cannot
draw: a paper has the right letter or there is no paper, never a box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from mrc_desktop.errors import UnprintableCharacter

if TYPE_CHECKING:
    from pathlib import Path

    from mrc_desktop.guidance.markdown import Line, Span

REGULAR: Final = "NotoSans"
BOLD: Final = "NotoSans-Bold"
ITALIC: Final = "NotoSans-Italic"
BOLD_ITALIC: Final = "NotoSans-BoldItalic"
MONO: Final = "NotoMono"
_FILES: Final = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    ITALIC: "NotoSans-Italic.ttf",
    BOLD_ITALIC: "NotoSans-BoldItalic.ttf",
    MONO: "NotoMono-Regular.ttf",
}

INK: Final = HexColor("#14181A")
ACCENT: Final = HexColor("#0B4B52")
QUIET: Final = HexColor("#4A5357")
HAIRLINE: Final = HexColor("#B9C1C3")
TINT: Final = HexColor("#EFF3F3")

NoteMark = Callable[[str], str]
"""Returns what stands in the text for a note to a source id: "3" or "3*"."""


class Typesetter:
    """Fonts and styles at one scale (1.0 is 11 pt body text), and the way from text to markup.

    `tightness` below 1.0 draws lines and paragraphs closer together at the same size of letter.
    """

    def __init__(self, fonts: Path, scale: float = 1.0, tightness: float = 1.0) -> None:
        """Take the fonts of a folder; they are read once in a process."""
        self._tightness = tightness
        _register(fonts)
        self._scale = scale
        self._known = _characters()
        self.body = self._style("body", REGULAR, 11, 14.4, after=5)
        self.title = self._style("title", BOLD, 17.5, 21, after=4, color=ACCENT)
        self.heading = self._style("heading", BOLD, 13, 16, before=7, after=3, color=ACCENT)
        self.label = self._style("label", BOLD, 11, 15, before=5, after=3)
        self.box_title = self._style("box_title", BOLD, 11, 15, after=2)
        self.item = self._style("item", REGULAR, 11, 14, after=1.8, indent=18)
        self.cell = self._style("cell", REGULAR, 11, 13.8)
        self.head = self._style("head", BOLD, 9.5, 13, color=QUIET)
        self.small = self._style("small", REGULAR, 9, 11.6, color=QUIET)
        self.fine = self._style("fine", REGULAR, 7.2, 9, after=1.2, color=QUIET, indent=18)
        self.centre = self._style("centre", BOLD, 13, 16, color=ACCENT)

    def size(self, points: float) -> float:
        """Return a length at this scale."""
        return points * self._scale

    def _style(  # noqa: PLR0913 - the measures of a style are named at the call
        self,
        name: str,
        font: str,
        size: float,
        leading: float,
        *,
        before: float = 0,
        after: float = 0,
        indent: float = 0,
        color: Color = INK,
    ) -> ParagraphStyle:
        scale = self._scale
        space = scale * self._tightness
        return ParagraphStyle(
            name,
            fontName=font,
            fontSize=size * scale,
            leading=leading * space,
            spaceBefore=before * space,
            spaceAfter=after * space,
            leftIndent=indent * scale,
            bulletIndent=0,
            bulletFontName=BOLD,
            bulletFontSize=size * scale,
            textColor=color,
            bulletColor=ACCENT,
            alignment=TA_LEFT,
            allowWidows=0,
            allowOrphans=0,
            keepWithNext=1 if name in {"heading", "label", "title"} else 0,
            splitLongWords=1,
        )

    def text(self, text: str) -> str:
        """Return characters ready to be drawn: composed, without invisible marks.

        Raise UnprintableCharacter naming the first code point no shipped font has.
        """
        kept = []
        for char in unicodedata.normalize("NFC", text):
            category = unicodedata.category(char)
            if char in "\n\t":
                kept.append("\n" if char == "\n" else " ")
            elif category in {"Cf", "Cc"}:
                continue
            elif ord(char) not in self._known:
                raise UnprintableCharacter(code_point=f"U+{ord(char):04X}")
            else:
                kept.append(char)
        return "".join(kept)

    def markup(self, text: str) -> str:
        """Return plain text as paragraph markup; line ends stay line ends."""
        return escape(self.text(text)).replace("\n", "<br/>")

    def spans(self, line: Line, note: NoteMark | None = None) -> str:
        """Return styled text as paragraph markup, notes through `note`."""
        return "".join(self._span(span, note) for span in line)

    def _span(self, span: Span, note: NoteMark | None) -> str:
        if span.note:
            mark = self.markup(note(span.note)) if note else ""
            small = self.size(7)
            return f'<super size="{small:g}" rise="{self.size(3.6):g}">[{mark}]</super>'
        found = self.markup(span.text)
        if span.link:
            address = self.text(span.link)
            found = f"<link href={quoteattr(address)}>{found}</link>"
            if address.partition("://")[2].rstrip("/") != span.text:
                found += f" ({escape(address)})"
        if span.is_italic:
            found = f"<i>{found}</i>"
        if span.is_bold:
            found = f"<b>{found}</b>"
        return found


def _register(fonts: Path) -> None:
    """Register the five faces with ReportLab, once."""
    if REGULAR in pdfmetrics.getRegisteredFontNames():
        return
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(fonts / file)))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC
    )


_cache: dict[str, frozenset[int]] = {}


def _characters() -> frozenset[int]:
    """Return the code points all four faces of the text font can draw."""
    if REGULAR not in _cache:
        fonts: list[Any] = [
            pdfmetrics.getFont(name) for name in (REGULAR, BOLD, ITALIC, BOLD_ITALIC)
        ]
        drawn = [frozenset(font.face.charToGlyph) for font in fonts]
        _cache[REGULAR] = frozenset.intersection(*drawn)
    return _cache[REGULAR]
