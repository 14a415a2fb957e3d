"""The monthly summary as an XLSX workbook, made in memory.

Words come in finished; only published tables are seen here. Every text is written as a string and
marked so in its cell, so nothing a centre is called can become a formula or a link, and equal
input gives equal bytes.
"""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.statistics.protection import PublishedTable
    from mrc_desktop.statistics.provisional import Release

_LONGEST: Final = 500
"""No text of ours is longer; a centre's name that is gets cut."""

_INK: Final = "#1F2933"
_QUIET: Final = "#5B6770"
_LINE: Final = "#C9D1D6"
_HEAD: Final = "#0F4C5C"
_BAND: Final = "#E6EEF0"
_WARN: Final = "#9A3412"
_WARN_BAND: Final = "#FDE8D7"

_BLOCKS: Final = 3
"""Tables of a unit stand side by side in this many columns of the sheet."""

_COVER_LINE: Final = 100
"""About so many letters fit on a line of the cover's wide column."""

_LABEL_WIDTH: Final = 32
_VALUE_WIDTH: Final = 11
_GAP_WIDTH: Final = 3


def make_workbook(release: Release, words: Mapping[str, str]) -> bytes:
    """Return the bytes of the workbook of a month.

    `words` holds finished text by key: the cover's ("title", "period_text" ...), and
    "unit.persons", "unit_sheet.persons", "unit_text.persons", "breakdown.topic",
    "topic.wage_claim" and so on for every code of the tables. KeyError for one that is missing.
    """
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(
        stream,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    # The zip entries carry 1980-01-01; the one real time in the file would be this.
    made_on = dt.datetime(int(release.month[:4]), int(release.month[5:]), 1)
    book.set_properties({"title": f"{words['title']} {release.month}", "created": made_on})
    writer = _Writer(book, release, words, _styles(book))
    writer.cover()
    for unit in dict.fromkeys(table.unit for table in release.tables):
        writer.unit_sheet(unit.value, release.of(unit))
    writer.data()
    book.close()
    return stream.getvalue()


def _styles(book: Any) -> dict[str, Any]:
    """Return the cell formats by name; texts keep their quote prefix when a cell is edited."""
    base = {"font_name": "Arial", "font_size": 10, "font_color": _INK, "valign": "vcenter"}
    text = {**base, "quote_prefix": True}
    edge = {"bottom": 1, "bottom_color": _LINE}
    number = {**base, **edge, "num_format": "#,##0", "align": "right"}
    head = {**text, "bold": True, "font_color": "#FFFFFF", "bg_color": _HEAD}
    looks: dict[str, dict[str, Any]] = {
        "title": {**text, "font_size": 18, "bold": True, "font_color": _HEAD},
        "note": {**text, "font_color": _QUIET, "text_wrap": True, "valign": "top"},
        "quiet": {**text, "font_color": _QUIET},
        "practice": {**text, "bold": True, "font_color": _WARN, "bg_color": _WARN_BAND},
        "key": {**text, **edge, "bold": True, "valign": "top"},
        "text": {**text, **edge, "text_wrap": True, "valign": "top"},
        "head": head,
        "head_value": {**head, "align": "right"},
        "label": {**text, **edge},
        "status": {**text, **edge, "indent": 1},
        "head_status": {**head, "indent": 1},
        "number": number,
        "mark": {**text, **edge, "align": "right", "font_color": _QUIET},
        "total_label": {**text, "bold": True, "bg_color": _BAND},
        "total": {**base, "bold": True, "bg_color": _BAND, "num_format": "#,##0", "align": "right"},
        "no_total": {**text, "italic": True, "font_color": _QUIET, "bg_color": _BAND},
    }
    return {name: book.add_format(look) for name, look in looks.items()}


@dataclass(frozen=True, slots=True)
class _Writer:
    book: Any
    release: Release
    words: Mapping[str, str]
    styles: Mapping[str, Any]

    def cover(self) -> None:
        """Write the sheet that says what this file is and how to read it."""
        words, release = self.words, self.release
        sheet = self._sheet(words["cover_sheet"])
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 1, 88)
        row = self._practice_band(sheet, 0, 1)
        self._text(sheet, row, 0, words["title"], "title")
        sheet.set_row(row, 30)
        self._text(sheet, row + 1, 0, words["subtitle"], "quiet")
        row += 3
        place = ", ".join(part for part in (release.city, words["country_text"]) if part)
        lines = (
            ("period", words["period_text"]),
            ("centre", release.centre),
            ("place", place),
            ("issued_on", release.issued_on or words["not_issued"]),
            ("threshold", words["threshold_text"]),
            ("method", words["method_text"]),
            ("mark", f"{words['withheld_mark']}  {words['mark_meaning']}"),
            ("units", words["units_text"]),
            ("programme", f"{release.programme} ({release.method})"),
        )
        for key, text in lines:
            self._text(sheet, row, 0, words[key], "key")
            self._text(sheet, row, 1, text, "text")
            sheet.set_row(row, 15 * max(1, -(-len(text) // _COVER_LINE)) + 5)
            row += 1
        row += 1
        self._text(sheet, row, 0, words["sheets"], "head")
        self._text(sheet, row, 1, "", "head")
        for unit in dict.fromkeys(table.unit for table in release.tables):
            row += 1
            self._text(sheet, row, 0, words[f"unit_sheet.{unit}"], "key")
            self._text(sheet, row, 1, words[f"unit_text.{unit}"], "text")
            sheet.set_row(row, 15 * max(1, -(-len(words[f"unit_text.{unit}"]) // _COVER_LINE)) + 5)
        self._text(sheet, row + 1, 0, words["data_sheet"], "key")
        self._text(sheet, row + 1, 1, words["data_note"], "text")
        sheet.set_row(row + 1, 20)
        sheet.activate()

    def unit_sheet(self, unit: str, tables: Sequence[PublishedTable]) -> None:
        """Write one unit: its meaning, then its tables, each in the shortest of three columns."""
        words = self.words
        sheet = self._sheet(words[f"unit_sheet.{unit}"])
        for block in range(_BLOCKS):
            sheet.set_column(3 * block, 3 * block, _LABEL_WIDTH)
            sheet.set_column(3 * block + 1, 3 * block + 1, _VALUE_WIDTH)
            sheet.set_column(3 * block + 2, 3 * block + 2, _GAP_WIDTH)
        top = self._practice_band(sheet, 0, 3 * _BLOCKS - 2)
        self._text(sheet, top, 0, f"{words[f'unit.{unit}']} · {words['period_text']}", "title")
        sheet.set_row(top, 30)
        self._text(sheet, top + 1, 0, words[f"unit_text.{unit}"], "quiet")
        sheet.freeze_panes(top + 2, 0)
        ends = [top + 3] * min(_BLOCKS, len(tables))
        for table in tables:
            block = ends.index(min(ends))
            ends[block] = self._table(sheet, ends[block], 3 * block, table) + 2
        if any(table.total is None for table in tables):
            note = f"{words['withheld_mark']}  {words['mark_meaning']}"
            self._text(sheet, max(ends), 0, note, "quiet")

    def _table(self, sheet: Any, row: int, column: int, table: PublishedTable) -> int:
        """Write one table with its corner there; return its last row."""
        words = self.words
        self._text(sheet, row, column, words[f"breakdown.{table.breakdown}"], "head")
        self._text(sheet, row, column + 1, words["count"], "head_value")
        for cell in table.cells:
            row += 1
            label = words[f"{table.breakdown}.{cell.category}"]
            self._text(sheet, row, column, label, "label")
            if cell.value is None:
                self._text(sheet, row, column + 1, words["withheld_mark"], "mark")
            else:
                sheet.write_number(row, column + 1, cell.value, self.styles["number"])
        row += 1
        if table.total is None:
            self._text(sheet, row, column, words["total_withheld"], "no_total")
            self._text(sheet, row, column + 1, "", "no_total")
        else:
            self._text(sheet, row, column, words["total"], "total_label")
            sheet.write_number(row, column + 1, table.total, self.styles["total"])
        return row

    def data(self) -> None:
        """Write every cell once more, one row each, with codes, for programs."""
        words = self.words
        sheet = self._sheet(words["data_sheet"], pages_high=0)
        columns = ("month", "unit", "table", "code", "category", "value", "status")
        for column, (name, width) in enumerate(
            zip(columns, (10, 24, 14, 26, 34, 11, 12), strict=True)
        ):
            sheet.set_column(column, column, width)
            style = {"value": "head_value", "status": "head_status"}.get(name, "head")
            self._text(sheet, 0, column, words[f"column_{name}"], style)
        sheet.freeze_panes(1, 0)
        row = 0
        for table in self.release.tables:
            for cell in table.cells:
                row += 1
                label = words[f"{table.breakdown}.{cell.category}"]
                status = words["status_withheld" if cell.value is None else "status_shown"]
                front = (self.release.month, table.unit, table.breakdown, cell.category, label)
                for column, text in enumerate(front):
                    self._text(sheet, row, column, text, "label")
                if cell.value is None:
                    sheet.write_blank(row, 5, None, self.styles["number"])
                else:
                    sheet.write_number(row, 5, cell.value, self.styles["number"])
                self._text(sheet, row, 6, status, "status")
        sheet.autofilter(0, 0, row, len(columns) - 1)
        sheet.repeat_rows(0)

    def _sheet(self, name: str, pages_high: int = 1) -> Any:
        """Return a new sheet set up for A4 landscape, one page wide; 0 is as high as it gets."""
        sheet = self.book.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, pages_high)
        mark = f"  {self.words['practice']}" if self.release.is_practice else ""
        sheet.set_footer(f"&L&8{self.words['title']} {self.release.month}{mark}&R&8&A  &P / &N")
        if self.release.is_practice:
            sheet.set_tab_color(_WARN)
        return sheet

    def _practice_band(self, sheet: Any, row: int, last_column: int) -> int:
        """Write the practice mark over the whole width; return the next free row."""
        if not self.release.is_practice:
            return row
        self._text(sheet, row, 0, self.words["practice"], "practice")
        for column in range(1, last_column + 1):
            self._text(sheet, row, column, "", "practice")
        sheet.set_row(row, 20)
        return row + 1

    def _text(self, sheet: Any, row: int, column: int, text: str, style: str) -> None:
        """Write a text as a string and nothing else."""
        clean = text.encode("utf-8", "replace").decode("utf-8")[:_LONGEST]
        if clean:
            sheet.write_string(row, column, clean, self.styles[style])
        else:
            sheet.write_blank(row, column, None, self.styles[style])
