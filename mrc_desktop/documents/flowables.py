"""Blocks of text turned into ReportLab flowables: paragraphs, lists, tables, boxes, lines."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from reportlab.platypus import Flowable, KeepTogether, Spacer, TableStyle

from mrc_desktop.documents.fonts import REGULAR
from mrc_desktop.documents.page import WIDTH
from mrc_desktop.documents.pictograms import Picture
from mrc_desktop.documents.sides import Command, PaperTable, sided_table
from mrc_desktop.documents.typography import ACCENT, HAIRLINE, INK, TINT, NoteMark, Typesetter
from mrc_desktop.domain.paper import Pictogram
from mrc_desktop.guidance import markdown as md

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reportlab.lib.styles import ParagraphStyle

_SHARES: Final = (0.68, 0.62, 0.56, 0.5, 0.44, 0.38)
"""The shares of the width the first of two columns may take; the first in a tie."""

_PICTURE: Final = 1.45
"""How large a picture is beside a heading, in sizes of its letters."""

_BOX_PICTURES: Final = {
    md.BoxKind.KEY: Pictogram.IDEA,
    md.BoxKind.PAPERS: Pictogram.PAPERS,
    md.BoxKind.WARNING: Pictogram.WARNING,
    md.BoxKind.WRITE: Pictogram.PEN,
}

_ONE_DIGIT: Final = 9
_WIDE_INDENT: Final = 23
"""How far items stand from the edge where their numbers have two digits."""

_CELL_LEFT: Final = 6
_CELL_RIGHT: Final = 8


class Setter:
    """Sets blocks with one typesetter; `note` gives the mark of a source."""

    def __init__(
        self, letters: Typesetter, note: NoteMark | None = None, pictures: Path | None = None
    ) -> None:
        """Keep the typesetter, the way notes are numbered, and the folder of the pictograms.

        Without that folder there are no pictures.
        """
        self.letters = letters
        self._note = note
        self._pictures = pictures

    def blocks(self, blocks: Sequence[md.Block], width: float = WIDTH) -> Iterator[Flowable]:
        """Yield the flowables of blocks; slots are the caller's business and are not allowed."""
        for block in blocks:
            yield from self.block(block, width)

    def block(self, block: md.Block, width: float = WIDTH) -> Iterator[Flowable]:
        """Yield the flowables of one block."""
        match block:
            case md.Heading():
                style = self.letters.heading if block.level > 1 else self.letters.title
                yield self._with_picture(self.spans(block.line), style, block.picture, width)
            case md.Paragraph():
                yield self.letters.paragraph(self.spans(block.line), self.letters.body)
            case md.ItemList():
                yield from self.items(block)
            case md.Table():
                yield self.table(block, width)
                yield Spacer(1, self.letters.size(6))
            case md.Box():
                yield KeepTogether(list(self.box(block, width)))
            case md.Slot():
                raise ValueError(block.name)

    def _with_picture(
        self, markup: str, style: ParagraphStyle, picture: Pictogram | None, width: float
    ) -> Flowable:
        """Return a heading with its picture where the line begins."""
        if self._pictures is None or picture is None:
            return self.letters.paragraph(markup, style)
        side = _PICTURE * style.fontSize
        drawn = Picture(self._pictures, picture, side, ACCENT)
        text = self.letters.paragraph(markup, style.clone(style.name, spaceBefore=0, spaceAfter=0))
        gap = 0.4 * style.fontSize
        commands: list[Command] = [
            ("ALIGN", (0, 0), (0, 0), "LEFT"),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ]
        widths = [side + gap, width - side - gap]
        row = sided_table([[drawn, text]], widths, commands, is_rtl=self.letters.is_rtl)
        row.spaceBefore, row.spaceAfter = style.spaceBefore, style.spaceAfter
        row.keepWithNext = style.keepWithNext
        return row

    def spans(self, line: md.Line) -> str:
        """Return a line as paragraph markup."""
        return self.letters.spans(line, self._note)

    def items(self, block: md.ItemList) -> Iterator[Flowable]:
        """Yield a list, one paragraph an item."""
        style = self.letters.item
        if block.is_numbered and len(block.items) > _ONE_DIGIT:
            style = style.clone("item_wide", leftIndent=self.letters.size(_WIDE_INDENT))
        for number, line in enumerate(block.items, start=1):
            mark = f"{self.letters.number(number)}." if block.is_numbered else "•"
            yield self.letters.paragraph(self.spans(line), style, mark=mark)
        yield Spacer(1, self.letters.size(3))

    def table(self, block: md.Table, width: float = WIDTH) -> Flowable:
        """Return a ruled table whose head repeats after a break.

        Of two columns, the first is as wide as makes the table lowest; of more, it takes half.
        """
        columns = len(block.head)
        head = [self.letters.paragraph(self.spans(cell), self.letters.head) for cell in block.head]
        rows = [
            [self.letters.paragraph(self.spans(cell), self.letters.cell) for cell in row]
            for row in block.rows
        ]
        first = width * (_lowest([head, *rows], width) if columns == 2 else 0.5)
        rest = (width - first) / max(1, columns - 1)
        widths = [first, *[rest] * (columns - 1)]
        rules = self._rules(has_head=True)
        return sided_table([head, *rows], widths, rules, is_rtl=self.letters.is_rtl, head_rows=1)

    def _rules(self, *, has_head: bool) -> list[Command]:
        pad = self.letters.size(2)
        return [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), _CELL_LEFT),
            ("RIGHTPADDING", (0, 0), (-1, -1), _CELL_RIGHT),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), pad),
            ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HAIRLINE),
            *([("LINEBELOW", (0, 0), (-1, 0), 0.9, ACCENT)] if has_head else []),
        ]

    def facts(self, facts: Sequence[tuple[str, str]], width: float = WIDTH) -> Flowable:
        """Return a table of labels and values."""
        letters = self.letters
        rows = [
            [self.letters.paragraph(letters.markup(label), letters.small), self._cell(value)]
            for label, value in facts
        ]
        widths = [width * 0.3, width * 0.7]
        return sided_table(rows, widths, self._rules(has_head=False), is_rtl=letters.is_rtl)

    def _cell(self, text: str) -> Flowable:
        return self.letters.paragraph(self.letters.markup(text), self.letters.cell)

    def box(self, box: md.Box, width: float = WIDTH) -> Iterator[Flowable]:
        """Yield a box: tinted with a bar for what must be read, framed for what is filled in."""
        is_framed = box.kind in (md.BoxKind.WRITE, md.BoxKind.PAPERS)
        inner: list[Flowable] = []
        if box.title:
            title, style = self.spans(box.title), self.letters.box_title
            inner.append(self._with_picture(title, style, _BOX_PICTURES[box.kind], width - 24))
        for block in box.blocks:
            if box.kind is md.BoxKind.WRITE and isinstance(block, md.ItemList):
                inner += [self._write_lines(block, width - 24)]
            else:
                inner += self.block(block, width - 24)
        if isinstance(inner[-1], Spacer):
            inner.pop()
        yield Spacer(1, self.letters.size(3))
        yield framed(inner, width, is_framed=is_framed, is_rtl=self.letters.is_rtl)
        yield Spacer(1, self.letters.size(5))

    def _write_lines(self, block: md.ItemList, width: float) -> Flowable:
        labels = [self.spans(line) for line in block.items]
        return write_lines(self.letters, labels, width)


def _lowest(rows: Sequence[Sequence[Flowable]], width: float) -> float:
    """Return the share of the width that makes a two-column table lowest when the first takes it.

    What is higher already than another share's whole table is not measured to its end.
    """
    best, lowest = _SHARES[0], math.inf
    for share in _SHARES:
        rooms = (width * share - _CELL_RIGHT, width * (1 - share) - _CELL_LEFT - _CELL_RIGHT)
        height = 0.0
        for left, right in rows:
            height += max(left.wrap(rooms[0], 1e6)[1], right.wrap(rooms[1], 1e6)[1])
            if height >= lowest:
                break
        else:
            best, lowest = share, height
    return best


def write_lines(letters: Typesetter, labels: Sequence[str], width: float) -> Flowable:
    """Return labels (markup), each with a line to write on."""
    rows = [[letters.paragraph(label, letters.cell), ""] for label in labels]
    commands: list[Command] = [
        ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), letters.size(5)),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("LINEBELOW", (1, 0), (1, -1), 0.6, INK),
    ]
    return sided_table(rows, [width * 0.5, width * 0.5], commands, is_rtl=letters.is_rtl)


def framed(
    inner: Sequence[Flowable], width: float, *, is_framed: bool, is_rtl: bool = False
) -> PaperTable:
    """Return flowables in a frame, or on a tint with a bar where the lines begin."""
    commands: list[Command] = [
        ("LEFTPADDING", (0, 0), (-1, -1), 12),
        ("RIGHTPADDING", (0, 0), (-1, -1), 12),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ]
    if is_framed:
        commands.append(("BOX", (0, 0), (-1, -1), 0.8, ACCENT))
    else:
        commands.append(("BACKGROUND", (0, 0), (-1, -1), TINT))
        commands.append(("LINEBEFORE", (0, 0), (0, -1), 3, ACCENT))
    return sided_table([[list(inner)]], [width], commands, is_rtl=is_rtl)


def letterhead_rule() -> Flowable:
    """Return the line under a letterhead."""
    table = PaperTable([[""]], colWidths=[WIDTH], rowHeights=[3])
    # As in `sided_table`: a cell left alone would name Helvetica.
    rules: list[Command] = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("LINEABOVE", (0, 0), (-1, 0), 1.1, ACCENT),
    ]
    table.setStyle(TableStyle(rules))
    return table
