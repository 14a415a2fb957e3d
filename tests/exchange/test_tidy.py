"""The CSV: SDMX conventions, one row a number, and an HXL row that validates."""

from __future__ import annotations

import csv
import io
import re

import pytest

from mrc_desktop.exchange.tidy import COLUMNS, HXL_TAGS, make_tidy
from tests.exchange.published import ALPHA3, release

hxl = pytest.importorskip("hxl", reason="libhxl is not installed here")


def lines(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def test_one_row_a_number():
    one = release()
    data = make_tidy(one, ALPHA3)
    head, *rows = lines(data)
    assert (tuple(head), len(rows)) == (COLUMNS, len(one.rows))
    assert b"\r" not in data
    assert b'"' not in data
    assert data.endswith(b"\n")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert [int(row[13]) for row in rows] == [each.value for each in one.rows]
    assert {(row[0], row[1], row[2], row[3], row[16], row[17]) for row in rows} == {
        ("2026-10", "TJK", "C001", "0", "A", "F")
    }
    assert rows[0][5:13] == ["total", "_T", "_T", "_T", "_T", "_T", "_T", "PS"]


def test_codes_are_those_of_the_world_outside():
    rows = lines(make_tidy(release(), ALPHA3))[1:]
    assert {row[7] for row in rows} == {"_T", "_O", "TJK", "UZB", "AFG", "KGZ", "RUS", "XXA"}
    assert {row[8] for row in rows} == {"_T", "_O", "F", "M"}
    ages = {"Y0T17", "Y18T29", "Y30T44", "Y45T59", "Y_GE60"}
    assert {row[9] for row in rows} == {"_T", "_O", *ages}


def test_a_spreadsheet_reads_no_code_as_a_number_or_a_date():
    """LibreOffice reads "60+" as 60, Excel "1-5" as a day; a month can be no other way in ISO."""
    for row in lines(make_tidy(release(), ALPHA3))[1:]:
        for cell in (row[1], *row[5:13]):
            assert re.fullmatch(r"_?[A-Za-z][A-Za-z0-9_-]*", cell)


def test_a_key_is_there_once():
    rows = lines(make_tidy(release(), ALPHA3))[1:]
    keys = [(*row[:6], *row[6:13]) for row in rows]
    assert len(set(keys)) == len(keys)


def test_nothing_begins_like_a_formula():
    for row in lines(make_tidy(release(), ALPHA3)):
        assert not any(cell[:1] in ("=", "+", "-", "@") for cell in row)


def validated(data):
    return hxl.validate(hxl.data(hxl.make_input(io.BytesIO(data))))


def test_the_hxl_row_validates():
    data = make_tidy(release(), ALPHA3, has_hxl=True)
    assert tuple(lines(data)[1]) == HXL_TAGS
    found = validated(data)
    assert found["is_valid"]
    assert found["stats"]["total"] == 0


def test_the_validator_would_see_a_sign_in_place_of_a_number():
    data = make_tidy(release(), ALPHA3, has_hxl=True).replace(b",PS,400,", b",PS,<10,", 1)
    assert validated(data)["stats"]["total"] > 0


def test_equal_input_gives_equal_bytes():
    assert make_tidy(release(), ALPHA3) == make_tidy(release(), ALPHA3)
