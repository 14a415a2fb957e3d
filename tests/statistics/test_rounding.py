"""The theorem and the gate of the rounding, on months of none to hundreds."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mrc_desktop.statistics import rounding
from mrc_desktop.statistics.micro import Frame, MicroTable
from mrc_desktop.statistics.rounding import (
    NotRounded,
    Rounded,
    check,
    is_additive,
    prepare,
    solve,
)
from mrc_desktop.statistics.spec import BASE, TOTAL, Unit, base_of, tables_for
from tests.statistics.months import KEY, PLAN, SMALL_PLAN, month_of

QUICK = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def rounded(persons, seed=1, plan=PLAN, key=KEY):
    micro = month_of(persons, seed, plan)
    return micro, solve(prepare(plan, "2026-10", micro, key))


@QUICK
@given(st.sampled_from([0, 1, 3, 5, 9, 14, 20, 33, 60]), st.integers(0, 1000))
def test_numbers_are_additive_multiples_within_the_base_and_realisable(persons, seed):
    micro, found = rounded(persons, seed, SMALL_PLAN)
    frame = Frame(SMALL_PLAN, found.tables)
    for cell, true, value in zip(frame.cells, frame.counts(micro), found.values, strict=True):
        base = base_of(cell.unit)
        assert value >= 0
        assert value % base == 0
        assert abs(value - true) <= base
    assert is_additive(frame, found.values)
    assert found.tables == tables_for(found.values[0])
    if persons <= 9:
        assert len(found.values) == 1


@QUICK
@given(st.sampled_from([20, 45, 60]), st.integers(0, 1000))
def test_the_certificate_is_the_theorem(persons, seed):
    """R = A v, and moving five persons in v moves no number by more than its base."""
    _, found = rounded(persons, seed, SMALL_PLAN)
    frame = Frame(SMALL_PLAN, found.tables)
    made = [0.0] * len(frame.cells)
    for entries, weight in found.weights.items():
        assert weight >= 0
        for place, times in entries:
            made[place] += times * weight
            assert BASE * times <= base_of(frame.cells[place].unit)
    assert made == pytest.approx(found.values, abs=1e-5)
    for place, cell in enumerate(frame.cells):
        if cell.unit is Unit.PERSONS:
            mass = sum(w for e, w in found.weights.items() if dict(e).get(place))
            assert mass == pytest.approx(found.values[place], abs=1e-5)


def test_the_whole_set_of_296_cells_is_solved():
    micro, found = rounded(400)
    assert len(found.values) == len(list(PLAN.cells()))
    check(Frame(PLAN), Frame(PLAN).counts(micro), found)


def test_equal_input_gives_equal_numbers_and_another_key_others():
    micro = month_of(60, plan=SMALL_PLAN)
    task = prepare(SMALL_PLAN, "2026-10", micro, KEY)
    other = prepare(SMALL_PLAN, "2026-10", micro, b"\x01" * 32)
    assert solve(task).values == solve(task).values
    assert solve(task).values != solve(other).values
    assert prepare(SMALL_PLAN, "2026-11", micro, KEY).targets != task.targets


def test_margins_hold_their_targets_and_the_empty_stay_empty():
    """What is coarse, and nobody's, weighs more in the fit than a two-way cell."""
    moved, filled = 0, 0
    for seed in range(4):
        micro = month_of(60, seed)
        task = prepare(PLAN, "2026-10", micro, KEY)
        found = solve(task)
        frame = Frame(PLAN, found.tables)
        for cell, true, value in zip(frame.cells, frame.counts(micro), found.values, strict=True):
            is_coarse = cell.unit is Unit.PERSONS and cell.categories.count(TOTAL) >= 5
            moved += is_coarse and value != task.targets[cell.name]
            filled += not true and value > 0
    assert moved <= 2
    assert filled <= 12


def test_an_anchor_draws_the_numbers_back():
    plan = SMALL_PLAN
    first = solve(prepare(plan, "2026-10", month_of(60, plan=plan), KEY)).by_name(plan)
    later = month_of(66, plan=plan)
    free = solve(prepare(plan, "2026-10", later, KEY)).by_name(plan)
    held = solve(prepare(plan, "2026-10", later, KEY, first, 3.0)).by_name(plan)

    def away(numbers):
        return sum(abs(number - first[name]) for name, number in numbers.items())

    assert away(held) < away(free)


def test_the_gate_refuses_what_is_wrong():
    micro, good = rounded(20, plan=SMALL_PLAN)
    frame = Frame(SMALL_PLAN, good.tables)
    truth = frame.counts(micro)
    check(frame, truth, good)
    first, *rest = good.values
    for values in ((first + 1, *rest), (first + 10, *rest), (-5, *rest)):
        with pytest.raises(NotRounded, match="box"):
            check(frame, truth, dataclasses.replace(good, values=tuple(values)))
    step = 5 if good.values[0] <= truth[0] else -5
    with pytest.raises(NotRounded, match="additive"):
        check(frame, truth, dataclasses.replace(good, values=(first + step, *rest)))
    nan = {entries: float("nan") for entries in good.weights}
    for weights in ({}, {entries: 2 * one for entries, one in good.weights.items()}):
        with pytest.raises(NotRounded, match="realisable"):
            check(frame, truth, dataclasses.replace(good, weights=weights))
    for weights in (nan, {entries: -one for entries, one in good.weights.items()}):
        with pytest.raises(NotRounded, match="negative"):
            check(frame, truth, dataclasses.replace(good, weights=weights))


@pytest.mark.parametrize("status", ["kInfeasible", "kTimeLimit", "kUnknown"])
def test_anything_but_a_proved_optimum_is_a_failure(monkeypatch, status):
    def refuse(_solver):
        raise NotRounded(status)

    monkeypatch.setattr(rounding, "_answer", refuse)
    monkeypatch.setattr(rounding, "EXTRA_COLUMNS", (10, 20))
    with pytest.raises(NotRounded) as refused:
        rounded(20, plan=SMALL_PLAN)
    assert refused.value.status == status


def test_a_solver_out_of_time_says_so():
    micro = month_of(60, plan=SMALL_PLAN)
    task = dataclasses.replace(prepare(SMALL_PLAN, "2026-10", micro, KEY), time_limit=0.0)
    with pytest.raises(NotRounded, match="kTimeLimit"):
        solve(task)


def test_another_allowed_total_is_tried_when_one_cannot_be(monkeypatch):
    asked = []
    solved = rounding._solved

    def stubborn(problem, columns, limit):
        asked.append(problem.lows[0])
        if problem.lows[0] == asked[0]:
            raise NotRounded("kInfeasible")
        return solved(problem, columns, limit)

    monkeypatch.setattr(rounding, "_solved", stubborn)
    micro, found = rounded(7)
    assert found.values[0] != asked[0]
    assert abs(found.values[0] - micro.persons) <= 5


def test_nobody_at_all_is_a_month_too():
    found = solve(prepare(PLAN, "2026-10", MicroTable({}), KEY))
    assert found.values == (0,)
    assert isinstance(found, Rounded)
