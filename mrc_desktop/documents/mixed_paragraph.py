"""A paragraph with Arabic script in it: joined letters, words in their order, lines broken whole.

It takes the markup of `Typesetter` and a style, and stands in a story like ReportLab's `Paragraph`,
which has no order of words for scripts read from the right. A Dari paragraph begins at the right;
a Russian one with a Dari name in it at the left.
"""

from __future__ import annotations

from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from mrc_desktop.documents.directions import Piece, Run, pieces, visual_order
from mrc_desktop.documents.mixed_line import draw_row
from mrc_desktop.documents.mixed_text import Atom, FontPair, Word, ends_line, words_of
from mrc_desktop.documents.placed_text import PlacedText
from mrc_desktop.documents.plain_paragraph import Mould

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.lib.styles import ParagraphStyle

_FEWEST: Final = 2
"""A paragraph that breaks over a page leaves at least so many lines on each side."""

_DESCENT: Final = 0.3
"""The part of a letter's size that lies under the line it stands on."""

Box = tuple[float, float, float, float]
Links = list[tuple[str, Box]]


class MixedParagraph(Flowable):
    """The flowable; `mark` is a bullet or a number that stands beside the first line."""

    def __init__(
        self,
        markup: str,
        style: ParagraphStyle,
        fonts: FontPair,
        *,
        is_rtl: bool,
        mark: str = "",
        mould: Mould | None = None,
    ) -> None:
        """Read the markup, or take what a mould already has.

        Raise ParseError if it is not what `Typesetter` makes.
        """
        super().__init__()
        self.style = style
        self._fonts = fonts
        self._is_rtl = is_rtl
        self._mark = mark
        is_bold = style.fontName == fonts.bold
        self._look = fonts.look(style.fontSize, is_bold=is_bold, is_rtl=is_rtl)
        mould = mould or Mould()
        if mould.parts is None:
            mould.parts = words_of(markup, fonts, self._look)
        self._words: list[Word] = mould.parts
        self._broken: dict[float, list[list[Word]]] = mould.lines
        self._space = float(
            stringWidth(" ", self._look.joined if is_rtl else self._look.font, self._look.size)
        )
        self._lines: list[list[Word]] = []

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """Break the lines for a width; return width and height in points."""
        if self._words:
            room = available - self.style.leftIndent - self.style.rightIndent
            if room not in self._broken:
                self._broken[room] = list(_lines(self._words, room, self._space))
            self._lines = self._broken[room]
        self.width = available
        self.height = len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, available: float, height: float) -> list[Flowable]:
        """Return the part that fits into a height, and the rest; nothing if neither may stand."""
        self.wrap(available, height)
        fitting = int(height / self.style.leading + 1e-6)
        total = len(self._lines)
        if fitting >= total:
            return [self]
        fitting = min(fitting, total - _FEWEST)
        if fitting < _FEWEST:
            return []
        first = self._part(self._lines[:fitting], self._mark)
        rest = self._part(self._lines[fitting:], "")
        first.style = self.style.clone(self.style.name, spaceAfter=0)
        rest.style = self.style.clone(self.style.name, spaceBefore=0)
        return [first, rest]

    def draw(self) -> None:
        """Draw the lines, the first at the top."""
        out = PlacedText(self.canv)
        out.setFillColor(self.style.textColor)
        links: Links = []
        base = self.height - self.style.leading + _DESCENT * self.style.fontSize
        for number, line in enumerate(self._lines):
            if number == 0 and self._mark:
                self._draw_mark(out, base)
            self._draw_line(out, line, base, links)
            base -= self.style.leading
        self.canv.drawText(out)
        for address, box in links:
            self.canv.linkURL(address, box, relative=1)

    def _part(self, lines: list[list[Word]], mark: str) -> MixedParagraph:
        made = MixedParagraph("", self.style, self._fonts, is_rtl=self._is_rtl, mark=mark)
        made._lines = lines
        return made

    def _draw_line(self, out: PlacedText, line: Sequence[Word], base: float, links: Links) -> None:
        row = _row(line)
        width = sum(self._space if atom is None else atom.width for atom in row)
        x = self.style.leftIndent
        if self._is_rtl:
            x = self.width - self.style.leftIndent - width
        order = visual_order(
            [_GAP if atom is None else atom.piece for atom in row], is_rtl=self._is_rtl
        )
        shown: list[tuple[int, float, Atom | None]] = []
        for place, text in order:
            found = row[place]
            atom = None if found is None else found.shown_as(text)
            shown.append((place, x, atom))
            x += self._space if atom is None else atom.width
        # They come into the PDF in the order they are read, for readers that go by it.
        for _, left, atom in sorted(shown, key=itemgetter(0)):
            if atom is None:
                # So that a reader of the PDF need not guess the space from the gap.
                out.put(self._look.font, self._look.size, left, base, " ")
                continue
            atom.draw(out, left, base)
            if atom.look.link:
                size, end = atom.look.size, left + atom.width
                links.append((atom.look.link, (left, base - 0.25 * size, end, base + 0.85 * size)))

    def _draw_mark(self, out: PlacedText, base: float) -> None:
        """Draw the bullet at the edge the paragraph begins at."""
        look = self._fonts.look(self.style.bulletFontSize, is_bold=True, is_rtl=self._is_rtl)
        atoms = [Atom(piece, look) for piece in pieces(self._mark)]
        x = self.width - sum(atom.width for atom in atoms) if self._is_rtl else 0.0
        out.setFillColor(self.style.bulletColor)
        draw_row(out, atoms, x, base)
        out.setFillColor(self.style.textColor)


_GAP: Final = Piece(" ", Run.SIGN)


def _row(line: Sequence[Word]) -> list[Atom | None]:
    """Return the atoms of a line, None for each space between two words."""
    row: list[Atom | None] = []
    for word in line:
        if row:
            row.append(None)
        row.extend(word)
    return row


def _lines(words: Sequence[Word], room: float, space: float) -> Iterator[list[Word]]:
    """Yield the words of each line; a word wider than the room is broken where the room ends."""
    line: list[Word] = []
    used = 0.0
    for word in words:
        if ends_line(word):
            yield line
            line, used = [], 0.0
            continue
        whole = _width(word)
        for part in (word,) if whole <= room else _parts(word, room):
            width = whole if part is word else _width(part)
            if line and used + space + width > room:
                yield line
                line, used = [], 0.0
            used += width + (space if line else 0)
            line.append(part)
    if line:
        yield line


def _width(word: Word) -> float:
    return word[0].width if len(word) == 1 else sum([atom.width for atom in word])


def _parts(word: Word, room: float) -> Iterator[Word]:
    """Yield the parts of a word, none of them wider than the room."""
    part: list[Atom] = []
    used = 0.0
    for atom in chain.from_iterable(whole.letters() for whole in word):
        if part and used + atom.width > room:
            yield tuple(part)
            part, used = [], 0.0
        part.append(atom)
        used += atom.width
    yield tuple(part)
