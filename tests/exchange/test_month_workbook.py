"""The workbook of a protected month: adds up, tells no more than was published, same bytes."""

from __future__ import annotations

import dataclasses
import io
import re
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from mrc_desktop.exchange.month_workbook import make_month_workbook
from mrc_desktop.exchange.tidy import COLUMNS, tidy_rows
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.release_labels import RELEASE_LANGUAGES, release_labels
from mrc_desktop.statistics.spec import TOTAL, Unit, base_of
from tests.exchange.published import ALPHA3, release

CONTENT = Content(resources() / "content")


def made(one=None, language="en", **other):
    one = one or release(**other)
    return make_month_workbook(one, release_labels(CONTENT, language, one), ALPHA3)


def read(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def insides(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.parametrize("language", RELEASE_LANGUAGES)
def test_a_sheet_a_table_all_of_them_visible(language):
    one = release()
    book = read(made(one, language))
    words = release_labels(CONTENT, language, one)
    cut = sorted(
        (table for table in one.tables() if table.dimensions), key=lambda t: len(t.dimensions)
    )
    assert book.sheetnames == [
        words["readme_sheet"],
        words["totals_sheet"],
        *(words[f"sheet.{table.id}"] for table in cut),
        words["data_sheet"],
        words["codes_sheet"],
    ]
    assert {sheet.sheet_state for sheet in book} == {"visible"}
    assert not any(sheet.merged_cells.ranges for sheet in book)
    assert all(sheet.freeze_panes for sheet in book.worksheets[1:])


def test_small_numbers_stay_numbers_under_their_sign():
    one = release(persons=60)
    sheet = read(made(one))["Topic and sex"]
    cells = [
        cell
        for row in sheet.iter_rows(min_row=4)
        for cell in row
        if cell.data_type == "n" and cell.value is not None
    ]
    assert {cell.number_format for cell in cells} == {'[<10]"<10";#,##0'}
    assert 0 in {cell.value for cell in cells}
    totals = read(made(one))["Totals"]
    formats = {totals.cell(row, 2).number_format for row in range(4, 10)}
    assert '[<50]"<50";#,##0' in formats


def test_inner_cells_add_up_to_the_margins_that_stand_beside_them():
    sheet = read(made())["Topic and nationality"]
    rows = [
        [cell.value for cell in row[1:]]
        for row in sheet.iter_rows(min_row=4)
        if row[1].data_type == "n" and row[1].value is not None
    ]
    assert len(rows) > 5
    for row in rows:
        assert sum(row[:-1]) == row[-1]
    for column in zip(*rows, strict=True):
        assert sum(column[:-1]) == column[-1]


@pytest.mark.parametrize("language", RELEASE_LANGUAGES)
def test_no_head_of_a_table_is_cut(language):
    """Russian regions and outcomes are long: the column holds the longest word, the row all."""
    one = release()
    book = read(made(one, language))
    words = release_labels(CONTENT, language, one)
    for table in one.tables():
        if len(table.dimensions) == 2:
            sheet = book[words[f"sheet.{table.id}"]]
            for cell in list(sheet[3])[1:]:
                width = sheet.column_dimensions[cell.column_letter].width
                assert max(len(word) for word in cell.value.split()) * 1.1 < width
                assert sheet.row_dimensions[3].height >= 12 * len(cell.value) / width


def test_numbers_that_are_all_small_have_no_chart():
    """Where all is "<10", bars as long as the sheet would look like much."""
    one = release(persons=60)
    few = dataclasses.replace(
        one,
        rows=tuple(r for r in one.rows if r.unit is not Unit.ATTENDANCES)
        + tuple(
            dataclasses.replace(r, value=5 if r.categories[0] in (TOTAL, "wage_claim") else 0)
            for r in one.rows
            if r.unit is Unit.ATTENDANCES
        ),
    )
    words = release_labels(CONTENT, "en", few)
    book = read(made(few))
    drawn = {sheet.title for sheet in book if sheet._charts}
    one_way = {words[f"sheet.{t.id}"] for t in few.tables() if len(t.dimensions) == 1}
    assert one_way - drawn == {words["sheet.attendances_topic"]}


def test_data_are_the_rows_of_the_csv():
    one = release()
    sheet = read(made(one))["Data"]
    lines = [tuple(str(cell) for cell in row) for row in sheet.iter_rows(values_only=True)]
    assert lines == [COLUMNS, *tidy_rows(one, ALPHA3)]


def test_every_code_of_the_data_is_explained():
    one = release()
    book = read(made(one))
    told = {(row[0], row[1]) for row in book["Codes"].iter_rows(min_row=2, values_only=True)}
    for row in tidy_rows(one, ALPHA3):
        for column, code in zip(COLUMNS, row, strict=True):
            if column in ("TABLE_ID", "UNIT", "OBS_STATUS", "CONF_STATUS", *COLUMNS[6:12]):
                assert (column, code) in told
    assert book["Codes"].print_title_rows == "$1:$1"


@pytest.mark.parametrize(("persons", "sheets"), [(0, 4), (5, 4), (10, 4), (30, 10)])
def test_a_month_of_few_has_few_tables(persons, sheets):
    one = release(persons=persons)
    book = read(made(one))
    assert len(book.sheetnames) == sheets
    text = str([cell for row in book["Totals"].iter_rows(values_only=True) for cell in row])
    assert ("few persons" in text) or ("so few" in text)


def test_equal_input_gives_equal_bytes():
    first = made()
    time.sleep(1.1)
    assert made() == first


def test_every_number_is_published_or_a_bound_and_nothing_else_is_inside():
    """T15: no true number, author, path, real time, comment, link, formula, hidden part."""
    one = release(persons=235)
    data = made(one)
    allowed = {one.value for one in one.rows} | {n for r in one.rows for n in (r.lower, r.upper)}
    allowed |= {one.revision}
    for sheet in read(data):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "n" and cell.value is not None:
                    assert cell.value in allowed, (sheet.title, cell.coordinate)
    for row in one.rows:
        assert row.value % base_of(row.unit) == 0
    parts = insides(data)
    assert "2026-10-01T00:00:00Z" in parts["docProps/core.xml"]
    assert "<dc:creator></dc:creator>" in parts["docProps/core.xml"]
    for name, text in parts.items():
        assert not any(word in name for word in ("pivot", "comment", "external", "vba", "custom"))
        assert str(Path.home()) not in text
        assert 'state="hidden"' not in text
        assert not re.search(r"<f[ >](?!.*</c:f>)", text) or "charts/" in name
        assert "<hyperlink " not in text
        if "charts/" in name:
            cached = {int(float(n)) for n in re.findall(r"<c:v>(\d+(?:\.\d+)?)</c:v>", text)}
            assert cached <= allowed


def test_practice_is_marked_on_every_sheet():
    book = read(made(is_practice=True))
    for sheet in book:
        assert "PRACTICE" in str(sheet.oddFooter.left.text)
    assert "invented people" in book["Totals"]["A1"].value


@pytest.mark.parametrize(
    "name",
    [
        "=1+1",
        "+1",
        "@SUM(1)",
        "=cmd|' /C calc'!A0",
        "https://example.org",
        "\x00\ud800",
        "x" * 9000,
    ],
)
def test_no_name_of_a_centre_becomes_a_formula(name):
    data = made(centre=name, city=name)
    for part, text in insides(data).items():
        assert "<f>" not in text or "charts/" in part
    (cell,) = (row[1] for row in read(data)["Read me"].iter_rows() if row[0].value == "Centre")
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_a_missing_word_is_a_bug():
    one = release()
    words = release_labels(CONTENT, "en", one)
    del words["topic.wage_claim"]
    with pytest.raises(KeyError):
        make_month_workbook(one, words, ALPHA3)


def test_units_have_sentences_of_their_own():
    words = release_labels(CONTENT, "en", release())
    assert "“<10” means 0 to 10" in words[f"note.{Unit.PERSONS}"]
    assert "“<50” means 0 to 50" in words[f"note.{Unit.CONSULTATIONS}"]
