"""Letters on paper: the shipped fonts, the styles, and text made safe for ReportLab.

Every character a paper prints goes through `Typesetter.text`, which refuses what the fonts cannot
draw: a paper has the right letter or there is no paper, never a box.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle

from mrc_desktop.documents.directions import JOINERS, runs_right
from mrc_desktop.documents.fonts import (
    BOLD,
    JOINED,
    JOINED_BOLD,
    REGULAR,
    joined_characters,
    register_fonts,
    text_characters,
)
from mrc_desktop.documents.mixed_line import SetLine
from mrc_desktop.documents.mixed_paragraph import MixedParagraph
from mrc_desktop.documents.mixed_text import FontPair
from mrc_desktop.documents.plain_paragraph import Mould, PlainParagraph
from mrc_desktop.domain.numerals import write_number
from mrc_desktop.domain.paper import RIGHT_TO_LEFT
from mrc_desktop.errors import UnprintableCharacter

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.platypus import Flowable

    from mrc_desktop.guidance.markdown import Line, Span

_AIR: Final = 1.12
"""How much further apart the lines of Arabic script stand: it reaches higher and lower."""

INK: Final = HexColor("#14181A")
ACCENT: Final = HexColor("#0B4B52")
QUIET: Final = HexColor("#4A5357")
HAIRLINE: Final = HexColor("#B9C1C3")
TINT: Final = HexColor("#EFF3F3")

_HELD: Final = re.compile(r"(?<=\barts\.) (?=\d)|(?<=\bart\.) (?=\d)|(?<=\bст\.) (?=\d)| (?=[—–] )")
"""Spaces no line ends at: before a dash, and between the sign of an article and its number."""

NoteMark = Callable[[str], str]
"""Returns what stands in the text for a note to a source id: "3" or "3*"."""


class Typesetter:
    """Fonts and styles at one scale (1.0 is 11 pt body text), and the way from text to markup.

    `tightness` below 1.0 draws lines and paragraphs closer together at the same size of letter.
    `is_rtl` says whether the paper's language begins at the right; names in Arabic script stand in
    their order in papers of any language.
    """

    def __init__(
        self, fonts: Path, scale: float = 1.0, tightness: float = 1.0, language: str = ""
    ) -> None:
        """Take the fonts of a folder; they are read once in a process."""
        self.is_rtl = language in RIGHT_TO_LEFT
        self._fonts = fonts
        self._language = language
        self._tightness = tightness * (_AIR if self.is_rtl else 1.0)
        self._pair = FontPair(REGULAR, BOLD, JOINED, JOINED_BOLD)
        register_fonts(fonts)
        self._scale = scale
        self._moulds: dict[tuple[str, str, str], Mould] = {}
        self._known = text_characters()
        self._plain = _plain_characters()
        self._joined = joined_characters()
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

    def tighter(self, tightness: float) -> Typesetter:
        """Return the same letters drawn closer; paragraphs set before are not read again."""
        made = Typesetter(self._fonts, self._scale, tightness, self._language)
        made._moulds = self._moulds
        return made

    def size(self, points: float) -> float:
        """Return a length at this scale."""
        return points * self._scale

    def number(self, number: int) -> str:
        """Return a number of the paper itself, a page's or an item's, in its language's digits."""
        return write_number(number, self._language)

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

        A dash stays with the word before it. Raise UnprintableCharacter naming the first code point
        no shipped font has.
        """
        if not self.is_rtl:
            text = _HELD.sub("\u00a0", text)
        if self._plain.issuperset(text) and unicodedata.is_normalized("NFC", text):
            return text
        kept: list[str] = []
        for char in unicodedata.normalize("NFC", text):
            category = unicodedata.category(char)
            if char in "\n\t":
                kept.append("\n" if char == "\n" else " ")
            elif char in JOINERS and kept and runs_right(kept[-1]):
                kept.append(char)
            elif category in {"Cf", "Cc"}:
                continue
            elif ord(char) not in self._known and ord(char) not in self._joined:
                raise UnprintableCharacter(code_point=f"U+{ord(char):04X}")
            else:
                kept.append(char)
        return "".join(kept)

    def markup(self, text: str) -> str:
        """Return plain text as paragraph markup; line ends stay line ends."""
        return escape(self.text(text)).replace("\n", "<br/>")

    def paragraph(self, markup: str, style: ParagraphStyle, mark: str = "") -> Flowable:
        """Return a paragraph of markup, with a bullet or number beside it if there is a mark."""
        mould = self._moulds.setdefault((markup, style.name, mark), Mould())
        if self.is_rtl or runs_right(markup):
            pair, is_rtl = self._pair, self.is_rtl
            return MixedParagraph(markup, style, pair, is_rtl=is_rtl, mark=mark, mould=mould)
        return PlainParagraph(markup, style, mark or None, mould=mould)

    def line(self, text: str, size: float, *, is_bold: bool = False) -> SetLine:
        """Return one line of plain text, to be drawn outside of the flow of paragraphs."""
        look = self._pair.look(size, is_bold=is_bold, is_rtl=self.is_rtl)
        return SetLine(self.text(text), look)

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


@cache
def _plain_characters() -> frozenset[str]:
    """Return the visible characters of the registered fonts, which are drawn as they come."""
    characters = map(chr, text_characters() | joined_characters())
    return frozenset(
        char for char in characters if unicodedata.category(char) not in {"Cf", "Cc", "Cs"}
    )
