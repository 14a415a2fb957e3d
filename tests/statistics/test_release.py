"""Months, and the values a month is published in."""

from __future__ import annotations

import pytest

from mrc_desktop.statistics.protection import METHOD, protect
from mrc_desktop.statistics.provisional import Release, is_month, month_after
from mrc_desktop.statistics.table import Unit, count


@pytest.mark.parametrize("text", ["2026-01", "2026-12", "1999-10"])
def test_months(text):
    assert is_month(text)


@pytest.mark.parametrize(
    "text",
    ["", "2026", "2026-13", "2026-00", "2026-1", " 2026-01", "2026-01\n", "2026-01-01", "٢٠٢٦-٠١"],
)
def test_no_months(text):
    assert not is_month(text)


def test_the_month_after():
    assert month_after("2026-09") == "2026-10"
    assert month_after("2026-12") == "2027-01"


def test_a_release_gives_the_tables_of_a_unit_in_their_order():
    tables = protect(count((), ("TJ-DU",)))
    release = Release(
        month="2026-10",
        centre="Centre",
        city="",
        country="TJ",
        is_practice=False,
        threshold=10,
        method=METHOD,
        programme="0",
        issued_on="",
        tables=tables,
    )
    assert [table for unit in Unit for table in release.of(unit)] == list(tables)
