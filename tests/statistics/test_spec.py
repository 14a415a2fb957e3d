"""The plan of a month: tables, rows that never follow the data, a hash, and small months."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from mrc_desktop.statistics.spec import (
    CAPS,
    OTHER,
    TABLES,
    TOTAL,
    Dimension,
    Spec,
    Unit,
    base_of,
    read_spec,
    spec_for_year,
    tables_for,
)
from tests.statistics.months import PLAN, SMALL_PLAN


def test_persons_have_a_total_six_one_way_and_eight_two_way_tables_of_296_cells():
    persons = [table for table in TABLES if table.unit is Unit.PERSONS]
    assert Counter(len(table.dimensions) for table in persons) == {0: 1, 1: 6, 2: 8}
    assert len(list(PLAN.cells(persons))) == 296
    assert len({cell.name for cell in PLAN.cells()}) == len(list(PLAN.cells()))


def test_units_linked_to_persons_are_totals_and_rounded_to_five_persons_worth():
    for table in TABLES:
        if table.unit in (Unit.CONSULTATIONS, Unit.CASES, Unit.REFERRALS):
            assert table.dimensions == ()
    assert {unit: base_of(unit) for unit in Unit} == {unit: 5 * CAPS[unit] for unit in Unit}
    assert base_of(Unit.PERSONS) == 5


def test_the_hash_knows_every_change_and_the_text_comes_back():
    assert read_spec(PLAN.canonical()) == PLAN
    others = [
        dataclasses.replace(PLAN, centre="C2"),
        dataclasses.replace(PLAN, year=2027),
        dataclasses.replace(PLAN, version=2),
        SMALL_PLAN,
    ]
    assert len({PLAN.digest, *(one.digest for one in others)}) == 5
    for body in (b"{}", b"[]", PLAN.canonical().replace(b"KCR-5", b"KCR-6"), b"x"):
        with pytest.raises(ValueError, match=r".+"):
            read_spec(body)


@pytest.mark.parametrize("rows", [(), ("TJ",), ("TJ", "TJ", OTHER), (TOTAL, OTHER), ("", OTHER)])
def test_lists_that_cannot_hold_everybody_once_are_refused(rows):
    with pytest.raises(ValueError, match="categor"):
        Spec(centre="C", year=2026, version=1, lists=(rows, *PLAN.lists[1:]))
    with pytest.raises(ValueError, match="dimension"):
        Spec(centre="C", year=2026, version=1, lists=PLAN.lists[1:])


@pytest.mark.parametrize(
    ("total", "ways"), [(0, [0]), (5, [0]), (10, [0]), (15, [0, 1]), (45, [0, 1]), (50, [0, 1, 2])]
)
def test_the_published_total_alone_decides_what_is_published(total, ways):
    tables = tables_for(total)
    assert sorted({len(one.dimensions) for one in tables if one.unit is Unit.PERSONS}) == ways
    if total <= 10:
        assert len(list(PLAN.cells(tables))) == 1


def test_next_years_rows_follow_what_was_published():
    offered = dataclasses.replace(PLAN, year=2027)
    everything = {(one, code): 50 for one in Dimension for code in PLAN.categories(one)}
    assert spec_for_year(offered, PLAN, everything).lists == PLAN.lists
    rare = {**everything, (Dimension.NATIONALITY, "RU"): 45}
    folded = spec_for_year(offered, PLAN, rare)
    assert folded.categories(Dimension.NATIONALITY) == ("TJ", "UZ", "AF", "KG", OTHER)
    # What has no row stays folded until the content offers its rows anew.
    after = spec_for_year(dataclasses.replace(PLAN, year=2028), folded, everything)
    assert "RU" not in after.categories(Dimension.NATIONALITY)
    newer = dataclasses.replace(PLAN, year=2028, version=2)
    assert "RU" in spec_for_year(newer, folded, everything).categories(Dimension.NATIONALITY)
    assert spec_for_year(offered, None, {}) == offered


def test_what_has_no_row_is_other():
    assert PLAN.place(Dimension.NATIONALITY, "XXA") == OTHER
    assert PLAN.place(Dimension.NATIONALITY, "TJ") == "TJ"
