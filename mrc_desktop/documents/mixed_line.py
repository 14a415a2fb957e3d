"""One line of text, measured and drawn wherever it is wanted, in any script."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from mrc_desktop.documents.directions import (
    Piece,
    Run,
    keep_numbers_whole,
    pieces,
    visual_order,
    with_quotes,
    with_sentences,
)
from mrc_desktop.documents.mixed_text import Atom, Look
from mrc_desktop.documents.placed_text import PlacedText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True)
class SetLine:
    """A line of plain text with its look; no line end stands in it."""

    text: str
    look: Look

    @cached_property
    def _atoms(self) -> tuple[Atom, ...]:
        row = with_sentences(with_quotes([*_pieces(self.text)]))
        return tuple(Atom(piece, self.look) for piece in row)

    @cached_property
    def width(self) -> float:
        """Return its width in points."""
        return sum(atom.width for atom in self._atoms)

    def draw(self, canvas: Canvas, x: float, base: float) -> None:
        """Draw it with its left end at a point, in the canvas's colour."""
        out = PlacedText(canvas)
        draw_row(out, self._atoms, x, base)
        canvas.drawText(out)

    def fitting(self, room: float) -> SetLine:
        """Return it at its own size, or as much smaller as makes it fit into a room in points."""
        if self.width <= room:
            return self
        return SetLine(self.text, self.look.sized(self.look.size * room / self.width))


def draw_row(out: PlacedText, atoms: Sequence[Atom], x: float, base: float) -> None:
    """Draw atoms in the order of their directions, the left end of the row at a point.

    They come into the PDF in the order they are read, for readers that go by it.
    """
    is_rtl = bool(atoms) and atoms[0].look.is_rtl
    shown = []
    for place, text in visual_order([atom.piece for atom in atoms], is_rtl=is_rtl):
        atom = atoms[place].shown_as(text)
        shown.append((place, x, atom))
        x += atom.width
    for _, left, atom in sorted(shown, key=itemgetter(0)):
        atom.draw(out, left, base)


def _pieces(text: str) -> Iterator[Piece]:
    for place, word in enumerate(keep_numbers_whole(text).split(" ")):
        if place:
            yield Piece(" ", Run.SIGN)
        yield from pieces(word)
