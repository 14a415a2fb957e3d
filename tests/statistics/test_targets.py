"""Targets: unbiased over keys, next to the truth, and adding up from the fine to the coarse."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mrc_desktop.statistics.micro import Frame, MicroTable, Profile, micro_table
from mrc_desktop.statistics.spec import TOTAL, Unit, base_of
from mrc_desktop.statistics.targets import draw, target, targets
from tests.statistics.months import KEY, PLAN, SMALL_PLAN, facts_of, month_of

MONTH = "2026-10"
AXES = 6


def aimed(micro, plan=PLAN, key=KEY):
    """Return the cells, the true numbers and the targets of a month."""
    frame = Frame(plan)
    truth = dict(zip(frame.cells, frame.counts(micro), strict=True))
    return truth, targets(key, plan, MONTH, truth)


def test_draws_are_even_and_a_target_alone_is_unbiased():
    drawn = [draw(KEY, PLAN, MONTH, cell.name) for cell in PLAN.cells()]
    assert all(0 <= one < 1 for one in drawn)
    assert 0.4 < sum(drawn) / len(drawn) < 0.6
    for true in range(11):
        mean = sum(target(true, 5, number / 1000) for number in range(1000)) / 1000
        assert mean == pytest.approx(true, abs=0.02)
        assert target(5 * true, 5, 0.0) == 5 * true


@settings(max_examples=15, deadline=None)
@given(st.sampled_from([0, 1, 7, 20, 60, 200]), st.integers(0, 1000))
def test_targets_are_the_multiples_next_to_the_truth(persons, seed):
    micro = month_of(persons, seed)
    truth, aim = aimed(micro)
    assert set(aim) == {cell.name for cell in truth}
    for cell, true in truth.items():
        base = base_of(cell.unit)
        assert aim[cell.name] in (base * (true // base), base * -(-true // base))


@settings(max_examples=15, deadline=None)
@given(st.sampled_from([1, 7, 20, 60, 200]), st.integers(0, 1000))
def test_one_way_targets_add_up_to_the_total(persons, seed):
    truth, aim = aimed(month_of(persons, seed))
    sums = defaultdict(int)
    totals = {}
    for cell in truth:
        cuts = AXES - cell.categories.count(TOTAL)
        if cuts == 0:
            totals[cell.unit] = aim[cell.name]
        elif cuts == 1:
            sums[cell.unit, cell.table] += aim[cell.name]
    assert len(sums) == 8
    for (unit, table), whole in sums.items():
        assert whole == totals[unit], table


def test_over_many_keys_every_cell_comes_to_its_truth():
    micro = month_of(60)
    sums, count = defaultdict(int), 150
    for number in range(count):
        truth, aim = aimed(micro, key=number.to_bytes(32, "big"))
        for name, value in aim.items():
            sums[name] += value
    off = defaultdict(list)
    for cell, true in truth.items():
        if cell.unit is Unit.PERSONS:
            off[true].append(sums[cell.name] / count - true)
    assert set(off[0]) == {0.0}
    for true in range(1, 10):
        own = off[true]
        # Cells of a row move against each other, so their mean lies nearer than each of them.
        room = 4 * 2.5 / (count * len(own)) ** 0.5
        assert abs(sum(own) / len(own)) <= 0.15 + room, true


def test_who_is_alone_in_a_row_rises_and_falls_in_every_table():
    """Were each table drawn for itself, one in five would say up and be outvoted."""
    common = ("wage_claim", "TJ", "male", "18-29", "TJ-SU", "open")
    micro = MicroTable({Profile(common): 29, Profile(("protection", *common[1:])): 1})
    agreed = ups = 0
    for number in range(400):
        truth, aim = aimed(micro, SMALL_PLAN, number.to_bytes(32, "big"))
        own = {
            aim[cell.name]
            for cell, true in truth.items()
            if true and cell.unit is Unit.PERSONS and cell.categories[0] == "protection"
        }
        agreed += len(own) == 1
        ups += own == {5}
    assert agreed >= 390
    assert 50 < ups < 110


def test_one_more_person_moves_few_targets():
    """Else the mean of what is shown after every late record would tell the true numbers."""
    moved = 0
    for seed in range(10):
        people = facts_of(60, seed)
        last = f"{59:016x}"
        before = aimed(micro_table([one for one in people if one.person != last], PLAN))[1]
        after = aimed(micro_table(people, PLAN))[1]
        moved += sum(after[name] != value for name, value in before.items())
    assert moved / 10 <= 30
