"""A release holds what may be read, sums it, and shows it."""

from __future__ import annotations

import dataclasses

import pytest

from mrc_desktop.statistics.release import (
    is_month,
    is_total,
    month_after,
    percent,
    row,
    rows_of,
    shown,
    sum_of,
)
from mrc_desktop.statistics.spec import TABLES, Dimension, Unit, tables_for
from tests.exchange.published import release, spec


def test_bounds_are_the_base_away_and_never_below_nothing():
    total = TABLES[0]
    assert [(one.lower, one.upper) for one in (row(total, ("_T",) * 6, n) for n in (0, 5, 40))] == [
        (0, 5), (0, 10), (35, 45),
    ]  # fmt: skip
    for value in (-5, 3, 41):
        with pytest.raises(ValueError, match="multiple"):
            row(total, ("_T",) * 6, value)


def test_small_numbers_are_shown_as_less_than_ten():
    assert [shown(value) for value in (0, 5, 10, 1005)] == ["<10", "<10", "10", "1005"]
    assert shown(25, Unit.CONSULTATIONS) == "<50"


def test_no_percentage_on_a_small_base():
    assert percent(20, 45) is None
    assert percent(20, 50) == 40


def test_rows_come_in_the_order_of_the_spec():
    plan = spec()
    tables = tables_for(50)
    cells = list(plan.cells(tables))
    rows = rows_of(plan, tables, [0] * len(cells))
    assert [(one.table, one.categories) for one in rows] == [(c.table, c.categories) for c in cells]
    assert is_total(rows[0])
    assert rows[1].category(Dimension.TOPIC) == plan.categories(Dimension.TOPIC)[0]


def test_a_quarter_is_a_sum_and_only_of_what_every_month_has():
    months = [release(400, 1), release(300, 2, month="2026-11")]
    summed = sum_of(months)
    assert [one.value for one in summed] == [
        first.value + second.value
        for first, second in zip(months[0].rows, months[1].rows, strict=True)
    ]
    small = release(5, 3, month="2026-12")
    assert [one.table for one in sum_of([*months, small])] == ["total"]


def test_what_must_not_be_summed_is_refused():
    month = release(100)
    other = release(100, month="2026-11", spec=spec("C002"))
    for months in ([], [month, month], [month, other]):
        with pytest.raises(ValueError, match=r".+"):
            sum_of(months)


def test_months_are_written_and_follow_each_other():
    assert is_month("2026-12")
    assert not any(is_month(text) for text in ("2026-13", "2026-1", "26-01", "2026-00", "x"))
    assert month_after("2026-12") == "2027-01"
    assert month_after("2026-09") == "2026-10"


def test_a_release_names_its_tables():
    month = release(400)
    assert month.total == month.rows[0].value
    assert [table.id for table in month.tables()] == list(
        dict.fromkeys(r.table for r in month.rows)
    )
    assert month.of("topic")
    assert dataclasses.replace(month, rows=month.rows[:1]).of("topic") == ()
