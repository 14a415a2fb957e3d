"""Dated tables: refused row by row, exact, and never a value for a day nobody checked."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.dated_table import (
    DatedRow,
    DayOff,
    FeeKind,
    TableDraft,
    TableKey,
    TableKind,
    check_table,
    fees_of,
    indexes_of,
    rates_of,
    working_days_of,
)
from mrc_desktop.domain.money import Money

D = dt.date
RATES = TableKey(TableKind.RATES, "RU")
FEES = TableKey(TableKind.FEES, "RU")
INDEXES = TableKey(TableKind.INDEXES, "KZ")
YEAR = TableKey(TableKind.HOLIDAYS, "RU", 2027)
DAYS = st.dates(D(1995, 1, 1), D(2090, 12, 31))
UNTIL = D(2030, 1, 1)
PERCENTS = st.decimals(0, 1000, places=2, allow_nan=False).map(str)


def row(since, value="16", **rest):
    return DatedRow(since=since, value=value, source="x", **rest)


def found(key, *rows, known_until=UNTIL):
    draft = TableDraft(rows=rows, known_until=known_until)
    return [(one.field, one.code) for one in check_table(key, draft)]


def test_a_sound_table_has_no_problem():
    assert found(RATES, row(D(2025, 1, 1), "21"), row(D(2025, 6, 9), "20,5")) == []
    assert found(RATES, known_until=None) == []


@pytest.mark.parametrize(
    ("key", "rows", "expected"),
    [
        (RATES, [row(None)], [("rows.0.since", "required")]),
        (RATES, [row(D(25, 1, 1))], [("rows.0.since", "out_of_range")]),
        (RATES, [row(D(2025, 1, 1), "")], [("rows.0.value", "required")]),
        (RATES, [row(D(2025, 1, 1), "16 %")], [("rows.0.value", "bad_percent")]),
        (RATES, [row(D(2025, 1, 1), "-1")], [("rows.0.value", "bad_percent")]),
        (RATES, [row(D(2025, 1, 1), "1e2")], [("rows.0.value", "bad_percent")]),
        (RATES, [row(D(2025, 1, 1), "1001")], [("rows.0.value", "bad_percent")]),
        (
            RATES,
            [row(D(2025, 1, 1)), row(D(2025, 1, 1))],
            [("rows.1.since", "overlapping_period")],
        ),
        (RATES, [row(D(2025, 2, 1)), row(D(2025, 1, 1))], [("rows.1.since", "reversed_period")]),
        (
            RATES,
            [DatedRow(since=D(2025, 1, 1), value="1", source=" ")],
            [("rows.0.source", "required")],
        ),
        (RATES, [row(D(2031, 1, 1))], [("known_until", "reversed_period")]),
        (
            INDEXES,
            [row(D(2026, 1, 1), "4325", currency="XXQ")],
            [("rows.0.currency", "unknown_currency")],
        ),
        (
            INDEXES,
            [row(D(2026, 1, 1), "4325.001", currency="KZT")],
            [("rows.0.value", "too_many_decimals")],
        ),
        (FEES, [row(D(2026, 1, 1), "8900", currency="RUB")], [("rows.0.fee", "required")]),
    ],
)
def test_each_row_that_cannot_be_is_named(key, rows, expected):
    assert found(key, *rows) == expected


def test_rows_without_a_day_they_are_known_until_are_refused():
    assert found(RATES, row(D(2025, 1, 1)), known_until=None) == [("known_until", "required")]


def test_fees_of_two_regions_do_not_overlap():
    moscow = row(D(2026, 1, 1), "8900", currency="RUB", fee=FeeKind.PATENT_MONTH, region="RU-MOW")
    whole = row(D(2026, 1, 1), "1200", currency="RUB", fee=FeeKind.PATENT_MONTH)
    assert found(FEES, moscow, whole) == []
    draft = TableDraft(rows=(moscow, whole), known_until=D(2026, 12, 31))
    table = fees_of("RU", draft)
    assert table.on(FeeKind.PATENT_MONTH, "RU-MOW", D(2026, 5, 1)).sum == Money(890000, "RUB")
    assert table.on(FeeKind.PATENT_MONTH, "RU-SPE", D(2026, 5, 1)).sum == Money(120000, "RUB")
    assert table.on(FeeKind.PATENT_MONTH, "RU-MOW", D(2025, 12, 31)) is None
    assert table.on(FeeKind.PATENT_MONTH, "RU-MOW", D(2027, 1, 1)) is None
    assert table.on(FeeKind.REGISTRATION, "", D(2026, 5, 1)) is None


def year(*days, key=YEAR, source="x", is_entered=True):
    draft = TableDraft(days=days, source=source, is_entered=is_entered)
    return [(one.field, one.code) for one in check_table(key, draft)]


def test_days_of_a_year_that_cannot_be_are_named():
    new_year, saturday = D(2027, 1, 1), D(2027, 2, 20)
    assert year(DayOff(day=new_year), DayOff(day=saturday, is_worked=True)) == []
    assert year(DayOff(day=None)) == [("days.0.day", "required")]
    assert year(DayOff(day=D(2026, 1, 1))) == [("days.0.day", "other_year")]
    assert year(DayOff(day=new_year), DayOff(day=new_year)) == [("days.1.day", "twice")]
    assert year(DayOff(day=D(2027, 1, 4), is_worked=True)) == [("days.0.day", "not_weekend")]
    assert year(source="") == [("source", "required")]
    assert year(source="", is_entered=False) == []
    assert year(key=TableKey(TableKind.HOLIDAYS, "RU", 0)) == [("year", "out_of_range")]


def test_a_year_that_is_not_entered_is_not_known():
    known = TableDraft(days=(DayOff(day=D(2027, 1, 1)), DayOff(day=D(2027, 2, 20), is_worked=True)))
    days = working_days_of({2027: known, 2028: TableDraft(is_entered=False)})
    assert days.years == {2027}
    assert not days.is_working(D(2027, 1, 1))
    assert days.is_working(D(2027, 2, 20))
    assert not days.is_known(D(2028, 1, 3))


@given(st.lists(st.tuples(DAYS, PERCENTS), max_size=12), DAYS)
def test_rows_in_order_are_sound_and_a_day_has_the_rate_of_the_last_row_before_it(pairs, day):
    rows = sorted(dict(pairs).items())
    until = D(2091, 1, 1)
    draft = TableDraft(
        rows=tuple(row(since, percent) for since, percent in rows), known_until=until
    )
    assert check_table(RATES, draft) == ()
    table = rates_of("RU", draft, "X")
    before = [Fraction(percent) for since, percent in rows if since <= day]
    assert table.percent_on(day) == (before[-1] if before else None)


@given(st.lists(DAYS, min_size=2, max_size=8))
def test_rows_out_of_order_are_always_refused_at_a_row(days):
    problems = found(RATES, *(row(day) for day in days), known_until=D(2091, 1, 1))
    assert bool(problems) == (days != sorted(set(days)))
    assert all(field.startswith("rows.") for field, _ in problems)


@given(st.integers(0, 10**12), DAYS)
def test_a_sum_is_kept_to_its_last_tiyn(minor, day):
    text = Money(minor, "KZT").plain()
    draft = TableDraft(rows=(row(D(1995, 1, 1), text, currency="KZT"),), known_until=D(2091, 1, 1))
    assert indexes_of("KZ", draft).on(day).sum == Money(minor, "KZT")
