"""A protected month as an XLSX workbook, made in memory from published numbers alone.

Words come in finished. Every text is written as a string and marked so in its cell, so nothing a
centre is called can become a formula or a link; small numbers look like "<10" and stay numbers
under it, so sums and pivots agree; equal input gives equal bytes.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from mrc_desktop.exchange.sheet_styles import (
    WARN,
    Styles,
    chart_height,
    chart_look,
    head_height,
    head_width,
    small_format,
)
from mrc_desktop.exchange.tidy import COLUMNS, FREE, NORMAL, public_code, tidy_rows
from mrc_desktop.statistics.release import shown_from
from mrc_desktop.statistics.spec import TOTAL, Dimension, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.statistics.release import Release, Row
    from mrc_desktop.statistics.spec import TableSpec

_LONGEST: Final = 500
"""No text of ours is longer; a centre's name that is gets cut."""

_README_LINE: Final = 100
"""About so many letters fit on a line of the first sheet's wide column."""

_LABEL_WIDTH: Final = 34
_VALUE_WIDTH: Final = 14
_CHART_TO: Final = 14
"""The last column that a chart beside a table reaches."""

_ROW_PIXELS: Final = 20
"""A row is so high if nothing else is said."""

_NUMBERS_FROM: Final = 13
"""In the sheet of data the columns from here are numbers: value, lower, upper."""


def make_month_workbook(
    release: Release, words: Mapping[str, str], alpha3: Mapping[str, str]
) -> bytes:
    """Return the bytes of the workbook of a month.

    `words` are those of `services.release_labels`; `alpha3` as in `exchange.tidy`. KeyError for
    one that is missing.
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
    writer = _Writer(book, release, words)
    writer.readme()
    writer.totals()
    for table in release.tables():
        if len(table.dimensions) == 1:
            writer.one_way(table)
    for table in release.tables():
        if len(table.dimensions) == 2:
            writer.two_way(table)
    writer.data(tidy_rows(release, alpha3))
    writer.codes(alpha3)
    book.close()
    return stream.getvalue()


class _Writer:
    """Writes sheet after sheet."""

    def __init__(self, book: Any, release: Release, words: Mapping[str, str]) -> None:
        self._book = book
        self._release = release
        self._words = words
        self._styles = Styles(book)

    def readme(self) -> None:
        """Write the sheet that says what this file is and how to read it."""
        words, release = self._words, self._release
        sheet = self._sheet(words["readme_sheet"])
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 1, 92)
        row = self._practice_band(sheet, 1)
        self._text(sheet, row, 0, words["title"], "title")
        sheet.set_row(row, 30)
        self._text(sheet, row + 1, 0, words["subtitle"], "quiet")
        row += 3
        place = ", ".join(part for part in (release.city, words["country_text"]) if part)
        lines = [
            ("period", words["period_text"]),
            ("centre", release.centre),
            ("centre_code", release.centre_code),
            ("place", place),
            ("issued_on", words["issued_text"]),
            ("revision", words["revision_text"]),
            ("note", words[f"note.{Unit.PERSONS}"]),
            ("method", words["method_text"]),
            ("units", words["units_text"]),
            ("spec", release.spec.digest),
            ("programme", release.programme),
        ]
        for key, text in lines:
            row = self._pair(sheet, row, words[key], text)
        row += 1
        self._text(sheet, row, 0, words["sheets"], "head")
        self._text(sheet, row, 1, "", "head")
        row = self._pair(sheet, row + 1, words["totals_sheet"], words["units"])
        for table in release.tables():
            if table.dimensions:
                name = words[f"sheet.{table.id}"]
                row = self._pair(sheet, row, name, words[f"table.{table.id}"])
        row = self._pair(sheet, row, words["data_sheet"], words["data_note"])
        self._pair(sheet, row, words["codes_sheet"], words["codes_note"])
        sheet.activate()

    def totals(self) -> None:
        """Write the total of each unit with its bounds, and what few persons mean for the rest."""
        words, release = self._words, self._release
        sheet = self._sheet(words["totals_sheet"])
        sheet.set_column(0, 0, _LABEL_WIDTH)
        sheet.set_column(1, 3, _VALUE_WIDTH)
        sheet.set_column(4, 4, 105)
        row = self._title(sheet, words["totals_sheet"], 4)
        heads = (words["units"], words["number"], words["lower"], words["upper"], "")
        for column, text in enumerate(heads):
            self._text(sheet, row, column, text, "head_value" if column in (1, 2, 3) else "head")
        sheet.freeze_panes(row + 1, 0)
        totals = [one for one in release.rows if set(one.categories) == {TOTAL}]
        for one in totals:
            row += 1
            self._text(sheet, row, 0, words[f"unit.{one.unit}"], "label")
            self._numbers(sheet, row, 1, one, is_total=False)
            self._text(sheet, row, 4, words[f"unit_text.{one.unit}"], "label_wide")
        notes = [words[f"note.{one.unit}"] for one in totals]
        for note in dict.fromkeys(filter(None, (*notes, words["few_text"]))):
            row += 1
            self._text(sheet, row + 1, 0, note, "note_line")

    def one_way(self, table: TableSpec) -> None:
        """Write a table of one dimension: a row for each category, bounds, a bar chart."""
        words, (dimension,) = self._words, table.dimensions
        name = words[f"sheet.{table.id}"]
        sheet = self._sheet(name)
        sheet.set_column(0, 0, _LABEL_WIDTH)
        sheet.set_column(1, 3, _VALUE_WIDTH)
        sheet.set_column(4, 4, 3)
        row = self._title(sheet, words[f"table.{table.id}"], _CHART_TO)
        heads = (words[f"dimension.{dimension}"], *(words[key] for key in _HEADS))
        for column, text in enumerate(heads):
            self._text(sheet, row, column, text, "head_value" if column else "head")
        sheet.freeze_panes(row + 1, 0)
        first = row + 1
        for one in self._release.of(table.id):
            row += 1
            self._text(sheet, row, 0, words[f"{dimension}.{one.category(dimension)}"], "label")
            self._numbers(sheet, row, 1, one, is_total=False)
        total = self._total(table.unit)
        # Where all is "<10", bars as long as the sheet would look like much.
        is_told = total.value >= shown_from(table.unit)
        end = self._chart(sheet, table, (name, first, row)) if is_told else 0
        self._text(sheet, row + 1, 0, words["total"], "total_label")
        self._numbers(sheet, row + 1, 1, total, is_total=True)
        self._notes(sheet, max(row + 3, end), table.unit)

    def two_way(self, table: TableSpec) -> None:
        """Write a table of two dimensions as a matrix with its margins."""
        words, (down, across) = self._words, table.dimensions
        sheet = self._sheet(words[f"sheet.{table.id}"])
        columns = self._release.spec.categories(across)
        heads = [words[f"{across}.{code}"] for code in (*columns, TOTAL)]
        widths = [head_width(text) for text in heads]
        sheet.set_column(0, 0, _LABEL_WIDTH)
        row = self._title(sheet, words[f"table.{table.id}"], len(heads))
        self._text(sheet, row, 0, words[f"dimension.{down}"], "head")
        for column, (text, width) in enumerate(zip(heads, widths, strict=True), start=1):
            sheet.set_column(column, column, width)
            self._text(sheet, row, column, text, "head_wrap")
        sheet.set_row(row, max(map(head_height, heads, widths)))
        sheet.freeze_panes(row + 1, 1)
        values = {
            (one.category(down), one.category(across)): one.value
            for name in (table.id, down.value, across.value, "total")
            for one in self._release.of(name)
        }
        for code in (*self._release.spec.categories(down), TOTAL):
            row += 1
            is_total = code == TOTAL
            label = "total_label" if is_total else "label"
            self._text(sheet, row, 0, words[f"{down}.{code}"], label)
            for column, other in enumerate((*columns, TOTAL), start=1):
                style = self._styles.number(table.unit, is_total=is_total or other == TOTAL)
                sheet.write_number(row, column, values[code, other], style)
        self._notes(sheet, row + 2, table.unit)

    def data(self, rows: Sequence[Sequence[str]]) -> None:
        """Write the rows of the CSV file."""
        sheet = self._sheet(self._words["data_sheet"], pages_high=0)
        for column, name in enumerate(COLUMNS):
            sheet.set_column(column, column, {4: 16, 5: 24, 6: 24}.get(column, 13))
            self._text(sheet, 0, column, name, "head")
        sheet.freeze_panes(1, 0)
        plain = self._styles["plain_number"]
        for row, line in enumerate(rows, start=1):
            for column, text in enumerate(line):
                if _NUMBERS_FROM <= column < _NUMBERS_FROM + 3:
                    sheet.write_number(row, column, int(text), plain)
                else:
                    self._text(sheet, row, column, text, "label")
        sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
        sheet.repeat_rows(0)

    def codes(self, alpha3: Mapping[str, str]) -> None:
        """Write what each code of the data means."""
        words = self._words
        sheet = self._sheet(words["codes_sheet"], pages_high=0)
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, 1, 26)
        sheet.set_column(2, 2, 60)
        for column, key in enumerate(("dimension", "code", "meaning")):
            self._text(sheet, 0, column, words[key], "head")
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        lines = [
            (dimension.value.upper(), public_code(dimension, code, alpha3), f"{dimension}.{code}")
            for dimension in Dimension
            for code in self._release.spec.categories(dimension)
        ]
        lines += [(dimension.value.upper(), TOTAL, "total_meaning") for dimension in Dimension]
        lines += [("UNIT", unit.value, f"unit.{unit}") for unit in Unit]
        lines += [("TABLE_ID", table.id, f"table.{table.id}") for table in self._release.tables()]
        lines += [("OBS_STATUS", NORMAL, "normal_meaning"), ("CONF_STATUS", FREE, "free_meaning")]
        for row, (column_name, code, key) in enumerate(lines, start=1):
            for column, text in enumerate((column_name, code, words[key])):
                self._text(sheet, row, column, text, "label")

    def _sheet(self, name: str, pages_high: int = 1) -> Any:
        """Return a new sheet set up for A4 landscape, one page wide; 0 is as high as it gets."""
        sheet = self._book.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, pages_high)
        release, words = self._release, self._words
        mark = f"  {words['practice_short']}" if release.is_practice else ""
        sheet.set_footer(f"&L&8{words['title']} {release.month}{mark}&R&8&A  &P / &N")
        if release.is_practice:
            sheet.set_tab_color(WARN)
        return sheet

    def _title(self, sheet: Any, title: str, last_column: int) -> int:
        """Write the practice band and a title; return the row of the table's head."""
        row = self._practice_band(sheet, last_column)
        self._text(sheet, row, 0, f"{title} · {self._words['period_text']}", "title")
        sheet.set_row(row, 30)
        return row + 2

    def _practice_band(self, sheet: Any, last_column: int) -> int:
        """Write the practice mark over the whole width; return the next free row."""
        if not self._release.is_practice:
            return 0
        self._text(sheet, 0, 0, self._words["practice"], "practice")
        for column in range(1, last_column + 1):
            self._text(sheet, 0, column, "", "practice")
        sheet.set_row(0, 20)
        return 1

    def _pair(self, sheet: Any, row: int, label: str, text: str) -> int:
        """Write a label and its text; return the next row."""
        self._text(sheet, row, 0, label, "key")
        self._text(sheet, row, 1, text, "text")
        sheet.set_row(row, 15 * max(1, -(-len(text) // _README_LINE)) + 5)
        return row + 1

    def _numbers(self, sheet: Any, row: int, column: int, one: Row, *, is_total: bool) -> None:
        """Write a number, which may look like "<10", and its bounds, which are plain."""
        style = self._styles.number(one.unit, is_total=is_total)
        sheet.write_number(row, column, one.value, style)
        bound = self._styles["total" if is_total else "bound"]
        sheet.write_number(row, column + 1, one.lower, bound)
        sheet.write_number(row, column + 2, one.upper, bound)

    def _total(self, unit: Unit) -> Row:
        """Return the total of a unit; StopIteration cannot be, each table has one beside it."""
        return next(
            one for one in self._release.rows if one.unit is unit and set(one.categories) == {TOTAL}
        )

    def _notes(self, sheet: Any, row: int, unit: Unit) -> None:
        """Write how to read the numbers, and that sums are right."""
        self._text(sheet, row, 0, self._words[f"note.{unit}"], "note_line")
        self._text(sheet, row + 1, 0, self._words[f"sum_note.{unit}"], "note_line")

    def _chart(self, sheet: Any, table: TableSpec, place: tuple[str, int, int]) -> int:
        """Draw the numbers of a table as bars, dark on white; return the row beneath."""
        name, first, last = place
        chart = self._book.add_chart({"type": "bar"})
        title = self._words["chart_title"].format(
            table=self._words[f"table.{table.id}"], period=self._words["period_text"]
        )
        chart_look(chart, title, (name, first, last), small_format(table.unit))
        sheet.insert_chart(2, 5, chart, {"object_position": 2})
        return 3 + -(-chart_height(last - first + 1) // _ROW_PIXELS)

    def _text(self, sheet: Any, row: int, column: int, text: str, style: str) -> None:
        """Write a text as a string and nothing else."""
        clean = text.encode("utf-8", "replace").decode("utf-8")[:_LONGEST]
        if clean:
            sheet.write_string(row, column, clean, self._styles[style])
        else:
            sheet.write_blank(row, column, None, self._styles[style])


_HEADS: Final = ("number", "lower", "upper")
