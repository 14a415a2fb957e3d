"""T4, T5, T6: linear programmes and whole persons against the files of a month."""

from __future__ import annotations

import random

import pytest

from tests.attack.attackers import LINEAR, SAT, WHOLE, betrayed, distance, narrowed
from tests.attack.conftest import Released
from tests.attack.container import TOTAL
from tests.attack.making import Centre, Made, facts_of, invented, shown
from tests.attack.puzzle import OPEN, puzzle_of, with_total


@pytest.mark.parametrize("count", [0, 1, 5, 20, 60])
def test_t04_linear_program(released: Released, count: int) -> None:
    made = released(count)
    assert narrowed(puzzle_of(made.figures), made.people, LINEAR) == []


@pytest.mark.parametrize("solver", [SAT, WHOLE], ids=["cp-sat", "highs"])
@pytest.mark.parametrize("count", [5, 20])
def test_t05_whole_persons(released: Released, count: int, solver: tuple[str, ...]) -> None:
    made = released(count)
    assert betrayed(puzzle_of(made.figures), targets(made), made.people, solver) == []


@pytest.mark.parametrize(("solver", "asked"), [(WHOLE, 100), (SAT, 25)], ids=["highs", "cp-sat"])
def test_t05_whole_persons_in_a_month_of_all_tables(
    released: Released, solver: tuple[str, ...], asked: int
) -> None:
    """A part of the cells; `python -m tests.attack --full` asks about each."""
    made = released(60)
    cuts = random.Random(60).sample(targets(made), asked)
    assert betrayed(puzzle_of(made.figures), cuts, made.people, solver) == []


@pytest.mark.parametrize("count", [5, 20])
def test_t06_side_information(released: Released, count: int) -> None:
    made = released(count)
    known = with_total(puzzle_of(made.figures), count)
    cuts = [cut for cut in targets(made, 10) if set(cut) != {TOTAL}]
    assert betrayed(known, cuts, made.people, SAT) == []


def test_t04_a_closed_outcome_takes_a_case(centre: Centre) -> None:
    """Whoever is resolved had a case of the month, so the number of cases bounds outcomes.

    This attack won: 17 persons, all resolved, published as 20 resolved and 10 cases (at most 20),
    were known to be 15 to 20 instead of 15 to 25.
    """
    months = [f"20{year}-{number:02}" for year in (22, 23) for number in range(1, 13)]
    people = {
        month: [(*place[:5], "resolved") for place in invented(16 + number % 5, number)]
        for number, month in enumerate(months)
    }
    summaries = centre.count(fact for month in months for fact in facts_of(people[month], month))
    found = {}
    for month in months:
        figures = shown(summaries.preview(month))
        closed = [
            one.value
            for one in figures
            if one.cut[:5] == (TOTAL,) * 5 and one.cut[5] not in (TOTAL, OPEN)
        ]
        cases = [one.value for one in figures if one.unit == "CS"]
        if cases:
            found[month] = (cases[0] - sum(closed), figures)
    assert len(found) > 12
    assert min(spare for spare, _ in found.values()) >= 0
    month = min(found, key=lambda one: found[one][0])
    figures = found[month][1]
    assert distance(figures) == pytest.approx(0, abs=1e-6)
    assert narrowed(puzzle_of(figures), people[month]) == []


def targets(made: Made, deeper: int = 20) -> list[list[str]]:
    """Return the published cells, and some three-way cells and places somebody has."""
    cuts = puzzle_of(made.figures).cuts
    draw = random.Random(len(made.people))
    found = [list(cut) for cut in cuts]
    for place in draw.sample(made.people, min(deeper, len(made.people))):
        axes = draw.sample(range(6), 3)
        found.append([code if axis in axes else TOTAL for axis, code in enumerate(place)])
        found.append(list(place))
    return [list(one) for one in dict.fromkeys(tuple(cut) for cut in found)]
