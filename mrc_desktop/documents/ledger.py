"""Tables of figures that may run over many pages: narrow, right-aligned, with a repeated head.

Figures are drawn as they are, never broken: where the columns would be too narrow, the whole table
is set in smaller letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from mrc_desktop.documents.directions import PERSIAN_DIGITS, runs_right
from mrc_desktop.documents.fonts import BOLD, REGULAR
from mrc_desktop.documents.page import WIDTH
from mrc_desktop.documents.sides import sided_table
from mrc_desktop.documents.typography import ACCENT, HAIRLINE, INK, TINT, Typesetter

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from mrc_desktop.documents.contexts import Ledger, LedgerGroup

_SIZES: Final = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
"""Sizes of letters tried in turn, in points."""

_PADDING: Final = 3
_HEAD_ROWS: Final = 2


def ledger_table(ledger: Ledger, letters: Typesetter) -> Flowable:
    """Return a ledger as one table over the whole width; raise UnprintableCharacter."""
    return _Setting(ledger, letters).table()


class _Setting:
    """One ledger on its way to a table: the rows so far, and how each of them looks."""

    def __init__(self, ledger: Ledger, letters: Typesetter) -> None:
        self._ledger = ledger
        self._letters = letters
        self._size, self._widths = self._measures()
        self._head = self._style("ledger_head", BOLD)
        self._heading = self._style("ledger_heading", BOLD)
        self._note = self._style("ledger_note", REGULAR)
        self._rows: list[list[Any]] = []
        self._commands: list[tuple[Any, ...]] = []

    def table(self) -> Flowable:
        """Return the table."""
        ledger = self._ledger
        # The caption stands in the repeated head: every page says what the sums are in.
        self._across(ledger.caption, self._note)
        self._rows.append([self._head_cell(number) for number in range(len(ledger.head))])
        for group in ledger.groups:
            self._add(group)
        return sided_table(
            self._rows,
            self._widths,
            [*self._ground(), *self._commands],
            is_rtl=self._letters.is_rtl,
            head_rows=_HEAD_ROWS,
        )

    def _ground(self) -> list[tuple[Any, ...]]:
        # Figures end at the right in every language; there a language from the right begins too.
        end = "LEFT" if self._letters.is_rtl else "RIGHT"
        left = [("ALIGN", (column, 0), (column, -1), "LEFT") for column in self._ledger.words]
        return [
            ("FONT", (0, 0), (-1, -1), REGULAR, self._size, self._size * 1.25),
            ("TEXTCOLOR", (0, 0), (-1, -1), INK),
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("ALIGN", (0, 0), (-1, -1), end),
            *left,
            ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
            ("LINEBELOW", (0, 1), (-1, -1), 0.3, HAIRLINE),
            ("LINEBELOW", (0, 1), (-1, 1), 0.9, ACCENT),
        ]

    def _add(self, group: LedgerGroup) -> None:
        first = len(self._rows)
        if group.heading:
            self._across(group.heading, self._heading)
            self._commands.append(("BACKGROUND", (0, first), (-1, first), TINT))
        for note in group.notes:
            self._across(note, self._note)
        opening = len(self._rows)
        self._rows += [[self._cell(cell, self._note) for cell in row] for row in group.rows]
        if opening > first:
            # A heading with its notes goes with the first row under them.
            last = min(opening, len(self._rows) - 1)
            self._commands.append(("NOSPLIT", (0, first), (-1, last)))
        if group.total:
            row = len(self._rows)
            self._rows.append([self._cell(cell, self._heading) for cell in group.total])
            self._commands += [
                ("FONT", (0, row), (-1, row), BOLD, self._size, self._size * 1.25),
                ("LINEABOVE", (0, row), (-1, row), 0.8, INK),
                ("NOSPLIT", (0, max(row - 1, 0)), (-1, row)),
            ]

    def _across(self, text: str, style: ParagraphStyle) -> None:
        row = len(self._rows)
        across = [self._letters.paragraph(self._letters.markup(text), style)]
        empty = [""] * (len(self._ledger.head) - 1)
        # Of cells that are one, the left one is drawn: in the mirror the last.
        self._rows.append([*empty, *across] if self._letters.is_rtl else [*across, *empty])
        self._commands.append(("SPAN", (0, row), (-1, row)))

    def _cell(self, text: str, style: ParagraphStyle) -> str | Flowable:
        """Return a cell as it stands, or set in joined letters or digits where it has some."""
        if _is_joined(text):
            return self._letters.paragraph(self._letters.markup(text), style)
        return self._letters.text(text)

    def _head_cell(self, column: int) -> Flowable:
        style = self._head
        if column not in self._ledger.words:
            style = ParagraphStyle("ledger_head_right", parent=style, alignment=2)
        return self._letters.paragraph(self._letters.markup(self._ledger.head[column]), style)

    def _style(self, name: str, font: str) -> ParagraphStyle:
        return ParagraphStyle(
            name,
            fontName=font,
            fontSize=self._size,
            leading=self._size * 1.25,
            textColor=INK,
            splitLongWords=1,
        )

    def _measures(self) -> tuple[float, list[float]]:
        """Return the size of letters at which all figures fit, and the widths of the columns."""
        for size in _SIZES:
            natural = [self._natural(column, size) for column in range(len(self._ledger.head))]
            spare = WIDTH - sum(natural)
            if spare >= 0:
                return size, [width + spare / len(natural) for width in natural]
        return _SIZES[-1], [width * WIDTH / sum(natural) for width in natural]

    def _natural(self, column: int, size: float) -> float:
        """Return the room the widest cell and the longest word of the head of a column take."""
        cells = [row[column] for group in self._ledger.groups for row in group.rows]
        totals = [group.total[column] for group in self._ledger.groups if group.total]
        widths = [self._room(one, size, is_bold=False) for one in cells]
        # Words of the head break at spaces, figures never do.
        bold = [*totals, *self._ledger.head[column].replace("\u00a0", "_").split()]
        widths += [self._room(one, size, is_bold=True) for one in bold]
        return max(widths, default=0) + 2 * _PADDING + 1

    def _room(self, text: str, size: float, *, is_bold: bool) -> float:
        if _is_joined(text):
            return self._letters.line(text, size, is_bold=is_bold).width
        return float(stringWidth(self._letters.text(text), BOLD if is_bold else REGULAR, size))


def _is_joined(text: str) -> bool:
    """Return whether the font of joined letters draws a text; Persian digits run no way."""
    return runs_right(text) or not PERSIAN_DIGITS.isdisjoint(text)
