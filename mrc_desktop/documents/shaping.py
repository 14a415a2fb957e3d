"""Arabic script on paper: letters joined by HarfBuzz, each glyph with the letters it stands for.

    font = ShapedFont("NotoNaskhArabic", "NotoNaskhArabic-Regular.ttf")
    word = font.shape("کارگران")          # glyphs in the order they stand, from the left
    word.width(11), word.draw(text_object, x, y, 11)

A joined letter has no character of its own. Each pair of a glyph and the letters it stands for gets
a private one, and the PDF's table from glyphs to characters is written from those letters, so that
what is copied or read aloud from the paper is what was written, and never a private character.

Readers of PDFs turn a line of Arabic script round glyph by glyph: each glyph stands for one letter
where it can. A vowel mark is drawn as a path, and stands unseen on the line beside its letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import uharfbuzz
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from mrc_desktop.documents.outlines import outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfbase import pdfdoc

    from mrc_desktop.documents.placed_text import PlacedText

_FIRST_PRIVATE: Final = 0xF0000
"""The first of the 65,534 private characters of plane 15."""

JOINED_SCALE: Final = 1.12
"""How much larger Noto Naskh is set to look as large as Noto Sans beside it."""

_FEATURES: Final = {"locl": False}
"""Noto Naskh gives Persian text the digits of Urdu, whose 4 and 7 no reader of Dari knows."""

_UNITS: Final = 1000
"""Widths are in thousandths of the size of the letter, as PDF wants them."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a shaped word: its private character, its place, and how far the pen moves on.

    `x` and `y` are the shift from the pen, `advance` its way; all in thousandths of the size. What
    is off the line is drawn by its `outline`, in units of the font; `char` is empty if such a glyph
    stands for no letter.
    """

    char: str
    x: float
    y: float
    advance: float
    own_advance: float
    outline: str = ""


@dataclass(frozen=True, slots=True)
class ShapedWord:
    """A word ready to be drawn: its glyphs from the left."""

    font: str
    glyphs: tuple[Glyph, ...]
    advance: float
    """The way of the pen over all its glyphs, in thousandths of the size."""

    unit: float
    """A unit of the font, in thousandths of the size."""

    def width(self, size: float) -> float:
        """Return its width in points at a size in points."""
        return self.advance * size / _UNITS

    def draw(self, out: PlacedText, x: float, y: float, size: float) -> None:
        """Draw it with its left end at a point; glyphs that follow by themselves go together."""
        pen, begun, text = x, x, ""
        for glyph in self.glyphs:
            if glyph.outline or glyph.x:
                self._put(out, begun, y, size, text)
                text = ""
                self._put_shifted(out, glyph, pen, y, size)
            else:
                begun = begun if text else pen
                text += glyph.char
            pen += glyph.advance * size / _UNITS
            if glyph.advance != glyph.own_advance:
                self._put(out, begun, y, size, text)
                text = ""
        self._put(out, begun, y, size, text)

    def _put_shifted(self, out: PlacedText, glyph: Glyph, x: float, y: float, size: float) -> None:
        right, up = glyph.x * size / _UNITS, glyph.y * size / _UNITS
        if not glyph.outline:
            out.put(self.font, size, x + right, y, glyph.char)
            return
        out.draw_path(glyph.outline, self.unit * size / _UNITS, x + right, y + up)
        if glyph.char:
            out.put_unseen(self.font, size, x, y, glyph.char)

    def _put(self, out: PlacedText, x: float, y: float, size: float, text: str) -> None:
        if text:
            out.put(self.font, size, x, y, text)


class ShapedFont(TTFont):
    """A TrueType font for a script whose letters join; registered with ReportLab like any other."""

    # ReportLab's own parts, which its type stubs do not name.
    face: Any
    state: Any

    def __init__(self, name: str, filename: str) -> None:
        """Read the font file; raise TTFError if it is none."""
        super().__init__(name, filename, asciiReadable=0, shapable=False)
        self._harfbuzz = uharfbuzz.Font(uharfbuzz.Face(self.face._ttf_data))  # noqa: SLF001
        self._scale = _UNITS / self._harfbuzz.face.upem
        self._texts: dict[int, str] = {}
        self._codes: dict[tuple[int, str], int] = {}
        self._outlines: dict[int, str] = {}
        self.shape = lru_cache(maxsize=4096)(self._shape)

    def has(self, text: str) -> bool:
        """Return whether the font can draw every character of a text."""
        return all(ord(char) in self.face.charToGlyph for char in text)

    def _shape(self, word: str, direction: str = "rtl") -> ShapedWord:
        """Return a word with its letters joined, or a number ("ltr") with its digits in a row."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word)
        buffer.direction, buffer.script, buffer.language = direction, "Arab", "fa"
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
        uharfbuzz.shape(self._harfbuzz, buffer, _FEATURES)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        letters = _letters_of(
            [(info.cluster, place.x_advance) for info, place in zip(infos, positions, strict=True)],
            word,
        )
        glyphs = []
        for info, position, text in zip(infos, positions, letters, strict=True):
            own = self._harfbuzz.get_glyph_h_advance(info.codepoint)
            drawn = self._outline(info.codepoint) if position.y_offset else ""
            glyphs.append(
                Glyph(
                    chr(self._code(info.codepoint, text, own)) if text or not drawn else "",
                    position.x_offset * self._scale,
                    position.y_offset * self._scale,
                    position.x_advance * self._scale,
                    own * self._scale,
                    drawn,
                )
            )
        advance = sum(glyph.advance for glyph in glyphs)
        return ShapedWord(self.fontName, tuple(glyphs), advance, self._scale)

    def _outline(self, glyph: int) -> str:
        if glyph not in self._outlines:
            self._outlines[glyph] = outline(self._harfbuzz, glyph)
        return self._outlines[glyph]

    def _code(self, glyph: int, text: str, advance: int) -> int:
        """Return the private character of a glyph that stands for these letters."""
        known = self._codes.get((glyph, text))
        if known is not None:
            return known
        code = _FIRST_PRIVATE + len(self._codes)
        self._codes[glyph, text] = code
        self._texts[code] = text
        self.face.charToGlyph[code] = glyph
        self.face.charWidths[code] = advance * self._scale
        return code

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Write the font into a document, with the letters its glyphs stand for."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            tag = SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX
            name = tag.decode("pdfdoc")
            stream: pdfdoc.PDFStream = doc.idToObject[f"toUnicodeCMap:{name}"]
            stream.content = _character_map(name, [self._text_of(code) for code in subset])

    def _text_of(self, code: int) -> str:
        return self._texts.get(code, chr(code))


def shaped_font(name: str) -> ShapedFont:
    """Return a registered font whose letters join; TypeError if it is an ordinary one."""
    font: object = getFont(name)
    if not isinstance(font, ShapedFont):
        raise TypeError(name)
    return font


def known_to(name: str, text: str) -> bool:
    """Return whether a registered TrueType font can draw every character of a text."""
    font: Any = getFont(name)
    return all(ord(char) in font.face.charToGlyph for char in text)


def _letters_of(glyphs: Sequence[tuple[int, int]], word: str) -> list[str]:
    """Return for each glyph (where its letters begin, and its width) the letters it stands for.

    The glyphs stand from the left, so that the marks of a letter come before it, the last first.
    Of more or fewer glyphs than letters the widest stands for them all.
    """
    starts = [*sorted({cluster for cluster, _ in glyphs}), len(word)]
    ends = dict(pairwise(starts))
    letters = [""] * len(glyphs)
    for start, end in ends.items():
        places = [place for place, (cluster, _) in enumerate(glyphs) if cluster == start]
        if len(places) == end - start:
            for place, letter in zip(reversed(places), word[start:end], strict=True):
                letters[place] = letter
        else:
            letters[max(places, key=lambda place: glyphs[place][1])] = word[start:end]
    return letters


def _character_map(name: str, texts: Sequence[str]) -> str:
    """Return the ToUnicode table of a subset; ISO 32000-1, 9.10.3.

    A glyph that stands for no letter of its own gets the zero-width non-joiner, which is nothing to
    see, hear or find.
    """
    lines = "\n".join(
        f"<{code:02X}> <{(text or chr(0x200C)).encode('utf-16-be').hex().upper()}>"
        for code, text in enumerate(texts)
    )
    return f"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry ({name})
/Ordering ({name})
/Supplement 0
>> def
/CMapName /{name} def
/CMapType 2 def
1 begincodespacerange
<00> <{len(texts) - 1:02X}>
endcodespacerange
{len(texts)} beginbfchar
{lines}
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
