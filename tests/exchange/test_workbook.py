"""The workbook: readable, the same bytes each time, no formula, no true small count."""

from __future__ import annotations

import io
import re
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mrc_desktop.domain.codes import Channel, FactKind, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.exchange.workbook import make_workbook
from mrc_desktop.statistics.protection import METHOD, protect
from mrc_desktop.statistics.provisional import Release
from mrc_desktop.statistics.table import BREAKDOWNS, Breakdown, Unit, count

REGIONS = ("TJ-DU", "TJ-SU")
CANARY = "c0ffee00c0ffee00"


def facts():
    """Return 1237 calls of men, 411 visits of women, and 7 of the woman with the canary token."""
    calls = [
        Fact(
            id=f"{n:016x}",
            kind=FactKind.CONSULTATION,
            month="2026-10",
            person=f"{n:016x}",
            topics=(Topic.WAGE_CLAIM,),
            sex=Sex.MALE,
            citizenship="TJ",
            region="TJ-SU",
            channel=Channel.PHONE,
        )
        for n in range(1237)
    ]
    women = [
        Fact(
            id=f"a{n:015x}",
            kind=FactKind.CONSULTATION,
            month="2026-10",
            person=f"a{n:015x}",
            topics=(Topic.WORK_PERMIT,),
            sex=Sex.FEMALE,
            citizenship="UZ",
            region="TJ-DU",
            channel=Channel.VISIT,
        )
        for n in range(411)
    ]
    visits = [
        Fact(
            id=f"b{n:015x}",
            kind=FactKind.CONSULTATION,
            month="2026-10",
            person=CANARY,
            topics=(Topic.TRAFFICKING_CONCERN,),
            sex=Sex.FEMALE,
            citizenship="AF",
            channel=Channel.HOTLINE,
        )
        for n in range(7)
    ]
    return calls + women + visits


TABLES = protect(count(facts(), REGIONS))


def release(**other):
    given_values = {
        "month": "2026-10",
        "centre": "Centre",
        "city": "Dushanbe",
        "country": "TJ",
        "is_practice": False,
        "threshold": 10,
        "method": METHOD,
        "programme": "MRC Desktop 1",
        "issued_on": "2026-11-02",
        "tables": TABLES,
        **other,
    }
    return Release(**given_values)


COVER = (
    "cover_sheet data_sheet title subtitle practice period period_text centre place country_text"
    " issued_on not_issued programme method method_text threshold threshold_text mark mark_meaning"
    " units units_text sheets withheld_mark total total_withheld count data_note column_month"
    " column_unit column_table column_code column_category column_value column_status"
    " status_shown status_withheld"
)


def words(**other):
    """Return a word for each key: the key itself, but for the mark and the sheet names."""
    named = {key: f"word {key}" for key in COVER.split()}
    named.update({f"unit.{unit}": f"unit {unit}" for unit in Unit})
    named.update({f"unit_text.{unit}": f"text {unit}" for unit in Unit})
    named.update({f"unit_sheet.{unit}": unit.value for unit in Unit})
    named.update({f"breakdown.{breakdown}": f"by {breakdown}" for breakdown in Breakdown})
    for table in TABLES:
        for cell in table.cells:
            named[f"{table.breakdown}.{cell.category}"] = f"row {cell.category}"
    return {**named, "withheld_mark": "*", "cover_sheet": "Cover", "data_sheet": "Data", **other}


def read(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def insides(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_a_sheet_a_unit_and_a_sheet_of_rows():
    book = read(make_workbook(release(), words()))
    assert book.sheetnames == ["Cover", *(unit.value for unit in Unit), "Data"]
    assert all(sheet.sheet_state == "visible" for sheet in book)
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
    assert book["Data"].freeze_panes == "A2"
    assert book["persons"].freeze_panes == "A3"


def test_the_rows_say_what_was_published_and_nothing_else():
    rows = list(
        read(make_workbook(release(), words()))["Data"].iter_rows(min_row=2, values_only=True)
    )
    told = {(unit, table, code): value for _, unit, table, code, _, value, _ in rows}
    assert told == {
        (table.unit.value, table.breakdown.value, cell.category): cell.value
        for table in TABLES
        for cell in table.cells
    }
    for _, _, _, _, _, value, status in rows:
        assert status == ("word status_withheld" if value is None else "word status_shown")


def test_numbers_are_numbers_and_marks_are_text():
    sheet = read(make_workbook(release(), words()))["consultations"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert 1237 in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} == {"n", "s"}
    assert any(cell.value == "*" for cell in cells)


def test_a_true_small_count_its_total_and_a_token_are_nowhere():
    data = make_workbook(release(), words())
    text = "\n".join(insides(data).values())
    assert CANARY not in text
    numbers = {
        cell.value
        for sheet in read(data)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "n" and cell.value is not None
    }
    assert numbers == {1237}
    # The women with and without her, and all persons and consultations.
    for secret in ("411", "412", "418", "1649", "1655"):
        assert not re.search(rf"\b{secret}\b", text)


def test_whole_tables_carry_their_total():
    people = [
        Fact(
            id=f"{n:016x}",
            kind=FactKind.SESSION,
            month="2026-10",
            women=20,
            men=15,
            minors=11,
        )
        for n in range(1)
    ]
    book = read(make_workbook(release(tables=protect(count(people, REGIONS))), words()))
    values = [
        cell for row in book["session_attendances"].iter_rows(values_only=True) for cell in row
    ]
    assert 46 in values
    assert "word total" in values


def test_equal_input_gives_equal_bytes():
    first = make_workbook(release(), words())
    time.sleep(1.1)
    assert make_workbook(release(), words()) == first


def test_no_author_path_or_real_time_inside():
    text = insides(make_workbook(release(), words()))
    assert "2026-10-01T00:00:00Z" in text["docProps/core.xml"]
    assert "<dc:creator></dc:creator>" in text["docProps/core.xml"]
    for content in text.values():
        assert str(Path.home()) not in content
        assert "comment" not in content
        assert "<f>" not in content
        assert "<hyperlink " not in content
        assert "definedName" not in content or "_xlnm" in content


def test_practice_is_marked_on_every_sheet():
    for sheet in read(make_workbook(release(is_practice=True), words())):
        assert "word practice" in str(sheet.oddFooter.left.text)
        if sheet.title != "Data":
            assert sheet["A1"].value == "word practice"
    for sheet in read(make_workbook(release(), words())):
        assert sheet["A1"].value != "word practice"


@pytest.mark.parametrize(
    "name",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\ufeff=1+1",
        "＝1+1",
        "=cmd|' /C calc'!A0",
        "{=1+1}",
        '=HYPERLINK("http://example.org")',
        "https://example.org",
        "internal:Data!A1",
        "123",
        "'=1+1",
        "</t><f>1+1</f>",
        "\x00\x08\x1b",
        "\ud800",
        "عربي",
        "x" * 40_000,
    ],
)
def test_no_name_of_a_centre_becomes_a_formula(name):
    data = make_workbook(release(centre=name, city=name), words())
    text = insides(data)
    assert not any(re.search(r"<f[ >]", content) for content in text.values())
    assert not any("hyperlink" in part for part in text)
    (cell,) = (row[1] for row in read(data)["Cover"].iter_rows() if row[0].value == "word centre")
    assert cell.data_type == "s"
    assert cell.quotePrefix


@given(st.text(min_size=1, max_size=60))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_nor_does_any_text(name):
    data = make_workbook(release(centre=name, tables=TABLES[:1]), words())
    for sheet in read(data):
        assert all(cell.data_type in "sn" for row in sheet.iter_rows() for cell in row)


def test_a_missing_word_is_a_bug():
    short = words()
    del short["topic.wage_claim"]
    with pytest.raises(KeyError):
        make_workbook(release(), short)


def test_every_table_stands_on_its_units_sheet():
    book = read(make_workbook(release(), words()))
    for unit, cuts in BREAKDOWNS.items():
        values = {cell for row in book[unit.value].iter_rows(values_only=True) for cell in row}
        assert {f"by {cut}" for cut in cuts} <= values
