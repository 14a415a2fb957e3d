"""A month's report as PDF: one to four pages a director reads, also from a black and white printer.

A bar is dark and solid; a number too small to be shown is an empty frame as long as the most it may
be, so nobody reads a length out of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.colors import white
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, TableStyle

from mrc_desktop.documents.flowables import Setter, framed, letterhead_rule
from mrc_desktop.documents.fonts import BOLD
from mrc_desktop.documents.page import WIDTH, build
from mrc_desktop.documents.sides import PaperTable
from mrc_desktop.documents.typography import ACCENT, HAIRLINE, INK, TINT, Typesetter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mrc_desktop.documents.report_context import (
        Bar,
        Chart,
        Headline,
        Matrix,
        MonthReportContext,
    )

_SCALES: Final = (0.86, 0.78, 0.7)
"""The sizes of type that are tried, the largest first, until the report is short enough."""

_LABEL_SHARE: Final = 0.34
_BAR_SHARE: Final = 0.36
_BAR_HEIGHT: Final = 8.5
_SMALL_WIDTH: Final = 10
"""A frame for a number too small to be shown stands for at most so many."""

_COLUMNS: Final = 3
"""Headlines side by side."""

MOST_PAGES: Final = 4


def render_month_report(context: MonthReportContext, fonts: Path) -> bytes:
    """Return the PDF of a month's report; the same context gives the same bytes.

    Long lists of categories are set in smaller type, so that four pages hold them.

    Raises UnprintableCharacter.
    """
    made = b""
    for scale in _SCALES:
        letters = Typesetter(fonts, scale)
        made, pages = build(context.frame, list(_story(context, letters)), letters)
        if pages <= MOST_PAGES:
            break
    return made


def _story(context: MonthReportContext, letters: Typesetter) -> Iterator[Flowable]:
    setter = Setter(letters)
    yield Paragraph(letters.markup(context.centre), letters.label)
    yield letterhead_rule()
    yield Paragraph(letters.markup(f"{context.title} · {context.period}"), letters.title)
    yield setter.facts(context.details)
    yield Paragraph(letters.markup(context.headline_title), letters.heading)
    yield _headlines(context.headlines, letters)
    yield Spacer(1, letters.size(4))
    note = Paragraph(letters.markup(context.note), letters.cell)
    yield framed([note], WIDTH, is_framed=False)
    if context.change is not None:
        yield _chart(context.change, letters)
    else:
        yield Paragraph(letters.markup(context.no_change), letters.small)
    for chart in context.charts:
        yield _chart(chart, letters)
    for matrix in context.matrices:
        yield _matrix(matrix, letters)
    method: list[Flowable] = [Paragraph(letters.markup(context.method_title), letters.heading)]
    method += [Paragraph(letters.markup(text), letters.body) for text in context.method]
    yield KeepTogether(method)


def _headlines(headlines: Sequence[Headline], letters: Typesetter) -> Flowable:
    """Return the large numbers in a grid."""
    cells = [
        [
            Paragraph(letters.markup(one.label), letters.head),
            Paragraph(
                f'<font name="{BOLD}" size="{letters.size(24):g}">'
                f"{letters.markup(one.shown)}</font>",
                letters.title,
            ),
            Spacer(1, letters.size(7)),
            Paragraph(letters.markup(one.bounds), letters.small),
            Paragraph(letters.markup(one.meaning), letters.small),
        ]
        for one in headlines
    ]
    rows: list[list[Any]] = [list(cells[at : at + _COLUMNS]) for at in range(0, len(cells), 3)]
    rows[-1] += [""] * (_COLUMNS - len(rows[-1]))
    table = PaperTable(rows, colWidths=[WIDTH / _COLUMNS] * _COLUMNS)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEABOVE", (0, 0), (-1, -1), 0.8, ACCENT),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 10),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ]
        )
    )
    return table


def _chart(chart: Chart, letters: Typesetter) -> Flowable:
    """Return a chart with its title and note, all on one page."""
    longest = max((bar.value for bar in chart.bars), default=0)
    room = WIDTH * _BAR_SHARE - 8
    name, number, extra = (letters.markup(text) for text in chart.head)
    right = _Right(letters)
    rows: list[list[Any]] = [
        [
            Paragraph(name, letters.head),
            "",
            Paragraph(number, right.head),
            Paragraph(extra, right.head),
        ]
    ]
    rows += [
        [
            Paragraph(letters.markup(bar.label), letters.cell),
            _drawn(bar, max(longest, _SMALL_WIDTH), room, letters),
            Paragraph(letters.markup(bar.shown), right.cell),
            Paragraph(letters.markup(bar.extra), right.small),
        ]
        for bar in chart.bars
    ]
    if chart.total[0]:
        label, shown = (letters.markup(text) for text in chart.total)
        rows.append([Paragraph(label, letters.label), "", Paragraph(shown, right.label), ""])
    rest = 1 - _LABEL_SHARE - _BAR_SHARE
    widths = [WIDTH * _LABEL_SHARE, WIDTH * _BAR_SHARE, WIDTH * rest * 0.4, WIDTH * rest * 0.6]
    table = PaperTable(rows, colWidths=widths, repeatRows=1)
    table.setStyle(_ruled(letters))
    parts: list[Flowable] = [Paragraph(letters.markup(chart.title), letters.heading), table]
    if chart.note:
        parts.append(Paragraph(letters.markup(chart.note), letters.small))
    parts.append(Spacer(1, letters.size(4)))
    return KeepTogether(parts)


class _Right:
    """The styles of numbers: as those of text, but at the right; `first` names a row of totals."""

    def __init__(self, letters: Typesetter) -> None:
        self.head = letters.head.clone("head_right", alignment=2)
        self.cell = letters.cell.clone("cell_right", alignment=2)
        self.small = letters.small.clone("small_right", alignment=2)
        self.label = letters.label.clone("label_right", alignment=2, spaceBefore=0, spaceAfter=0)
        self.first = letters.label.clone("label_left", spaceBefore=0, spaceAfter=0)


def _ruled(letters: Typesetter) -> TableStyle:
    pad = letters.size(1.6)
    return TableStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), pad),
            ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HAIRLINE),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, ACCENT),
        ]
    )


def _drawn(bar: Bar, longest: int, room: float, letters: Typesetter) -> Flowable:
    """Return a bar: solid for a number that is shown, an empty frame for one that is not."""
    height = letters.size(_BAR_HEIGHT)
    drawing = Drawing(room, height)
    value = _SMALL_WIDTH if bar.is_small else bar.value
    look: dict[str, Any] = {"strokeColor": INK, "strokeWidth": 0.7}
    look["fillColor"] = white if bar.is_small else INK
    width = max(1.0, room * min(value, longest) / longest)
    drawing.add(Rect(0, 0, width, height, **look))
    return drawing


def _matrix(matrix: Matrix, letters: Typesetter) -> Flowable:
    """Return a table of numbers with its title, on one page."""
    right = _Right(letters)
    head = [
        Paragraph(letters.markup(text), right.head if place else letters.head)
        for place, text in enumerate(matrix.head)
    ]
    looks = [(letters.cell, right.cell)] * (len(matrix.rows) - 1) + [(right.first, right.label)]
    rows = [
        [
            Paragraph(letters.markup(text), number if place else label)
            for place, text in enumerate(row)
        ]
        for (label, number), row in zip(looks, matrix.rows, strict=True)
    ]
    columns = len(matrix.head) - 1
    first = WIDTH * (0.3 if columns < 6 else 0.22)
    table = PaperTable([head, *rows], colWidths=[first, *[(WIDTH - first) / columns] * columns])
    style = _ruled(letters)
    style.add("BACKGROUND", (0, -1), (-1, -1), TINT)
    style.add("BACKGROUND", (-1, 1), (-1, -1), TINT)
    table.setStyle(style)
    title = Paragraph(letters.markup(matrix.title), letters.heading)
    return KeepTogether([title, table, Spacer(1, letters.size(4))])
