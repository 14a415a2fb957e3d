"""Text with Arabic script in it, before it is broken into lines: looks, atoms and words.

The markup is what `Typesetter` makes: `b`, `i`, `br`, `link` with an address, and `super` for the
mark of a note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from reportlab.pdfbase.pdfmetrics import stringWidth

from mrc_desktop.documents.directions import (
    Piece,
    Run,
    keep_numbers_whole,
    pieces,
    runs_right,
    with_quotes,
    with_sentences,
)
from mrc_desktop.documents.shaping import JOINED_SCALE, known_to, shaped_font

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mrc_desktop.documents.placed_text import PlacedText
    from mrc_desktop.documents.shaping import ShapedWord

LINE_END: Final = "\n"
"""Stands between two lines the text itself parts."""


@dataclass(frozen=True, slots=True)
class FontPair:
    """Registered names of the fonts of a text, and of those for a script whose letters join."""

    regular: str
    bold: str
    joined: str
    joined_bold: str

    def look(self, size: float, *, is_bold: bool, is_rtl: bool) -> Look:
        """Return the look of plain or bold text; Arabic script has no slanted letters."""
        if is_bold:
            return Look(self.bold, self.joined_bold, size, is_rtl=is_rtl)
        return Look(self.regular, self.joined, size, is_rtl=is_rtl)

    def bolder(self, look: Look) -> Look:
        """Return the same look in bold."""
        return replace(look, font=self.bold, joined=self.joined_bold)


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of text looks: fonts, size and rise in points, the address it links to.

    In a text that runs from the right, signs that both fonts have are taken from the joined one.
    """

    font: str
    joined: str
    size: float
    rise: float = 0.0
    link: str = ""
    is_rtl: bool = False

    def sized(self, size: float) -> Look:
        """Return the same look at another size."""
        return replace(self, size=size)


class Atom:
    """A piece with its look, measured; `width` is in points. Nobody changes it."""

    __slots__ = ("_shaped", "look", "piece", "width")

    def __init__(self, piece: Piece, look: Look) -> None:
        """Measure the piece."""
        self.piece = piece
        self.look = look
        shaped = self._shaped = _shaped(piece, look)
        self.width = (
            float(stringWidth(piece.text, look.font, look.size))
            if shaped is None
            else shaped.width(look.size * JOINED_SCALE)
        )

    def draw(self, out: PlacedText, x: float, base: float) -> None:
        """Draw it with its left end at a point."""
        look = self.look
        if self._shaped is not None:
            self._shaped.draw(out, x, base + look.rise, look.size * JOINED_SCALE)
        else:
            out.put(look.font, look.size, x, base + look.rise, self.piece.text)

    def shown_as(self, text: str) -> Atom:
        """Return it with the text it is drawn with, for instance a bracket turned round."""
        return self if text == self.piece.text else Atom(Piece(text, self.piece.run), self.look)

    def letters(self) -> Iterator[Atom]:
        """Yield it in single characters, where no line is long enough for the whole.

        Those of an address run from the left, as they do in the whole of it.
        """
        is_address = self.piece.run is Run.RIGHT and not runs_right(self.piece.text)
        run = Run.LEFT if is_address else self.piece.run
        for char in self.piece.text:
            yield Atom(Piece(char, run), self.look)


def _shaped(piece: Piece, look: Look) -> ShapedWord | None:
    """Return the piece in joined letters, or None if the ordinary font draws it."""
    if look.rise or piece.text == LINE_END:
        return None
    joined = shaped_font(look.joined)
    is_foreign = not known_to(look.font, piece.text)
    if is_foreign and piece.run in (Run.RIGHT, Run.ARABIC_NUMBER):
        return joined.shape(piece.text, "rtl" if piece.run is Run.RIGHT else "ltr")
    is_own_sign = look.is_rtl and piece.run is Run.SIGN and joined.has(piece.text)
    return joined.shape(piece.text, "ltr") if is_foreign or is_own_sign else None


Word = tuple[Atom, ...]
"""Atoms with no space between them; LINE_END as its only text parts two lines."""


def words_of(markup: str, fonts: FontPair, look: Look) -> list[Word]:
    """Return the words of a paragraph's markup; ParseError if it is no such markup."""
    words: list[Word] = []
    atoms: list[Atom] = []
    for text, found in _stretches(_tree(markup), fonts, look):
        if found.rise:
            # The mark of a note follows its word like a letter of it, whatever signs it has.
            atoms.append(Atom(Piece(text, Run.RIGHT if look.is_rtl else Run.LEFT), found))
            continue
        for place, part in enumerate(_SPACES.split(keep_numbers_whole(text))):
            if place and atoms:
                words.append(tuple(atoms))
                atoms = []
            if part == LINE_END:
                words.append((Atom(Piece(LINE_END, Run.SIGN), found),))
            elif found.is_rtl and found.link and part and not runs_right(text):
                # An address is read whole after the words before it, be they Latin too.
                atoms.append(Atom(Piece(part, Run.RIGHT), found))
            else:
                atoms.extend(Atom(piece, found) for piece in pieces(part))
    return _quoted([*words, tuple(atoms)] if atoms else words)


def _quoted(words: list[Word]) -> list[Word]:
    """Return the words with quotation marks and full stops that run the way of their words."""
    run = iter(with_sentences(with_quotes([atom.piece for word in words for atom in word])))
    return [
        tuple(
            atom if (piece := next(run)) is atom.piece else Atom(piece, atom.look) for atom in word
        )
        for word in words
    ]


def ends_line(word: Word) -> bool:
    """Return whether a word stands for the end of a line of the text."""
    return word[0].piece.text == LINE_END


def _tree(markup: str) -> ET.Element:
    return ET.fromstring(f"<p>{markup}</p>")  # noqa: S314 - made by `Typesetter`, never read


def _stretches(node: ET.Element, fonts: FontPair, look: Look) -> Iterator[tuple[str, Look]]:
    """Yield the text of a node and what is in it, each stretch with its look."""
    match node.tag:
        case "b":
            look = fonts.bolder(look)
        case "link":
            look = replace(look, link=node.get("href", ""))
        case "super":
            size, rise = float(node.get("size", "7")), float(node.get("rise", "4"))
            look = replace(look, size=size, rise=rise)
        case "br":
            yield f" {LINE_END} ", look
    if node.text:
        yield node.text, look
    for child in node:
        yield from _stretches(child, fonts, look)
        if child.tail:
            yield child.tail, look


_SPACES: Final = re.compile(" +")
