"""What an attacker writes down: who may have been there, and what each published number says.

A puzzle is made from the published figures and from what everybody may know: the method's bounds,
that nobody counts less than once, that whoever was counted had a consultation (at most five count),
and that a closed outcome takes a case. It goes to a solver's process as JSON.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import product

from tests.attack.container import AXES, TOTAL, Figure

BASES = {"PS": 5, "CN": 25, "CS": 10, "RF": 10, "SA": 5, "IA": 5}
OPEN = "open"
MOST_VISITS = 5
OUTCOME = AXES.index("OUTCOME")

Place = tuple[str, ...]


@dataclass(frozen=True)
class Puzzle:
    """Published cells of persons with bounds, and what else is known of the same persons.

    `lists` are the categories of each axis; `cuts[i]` says which cell `low[i] .. high[i]` is of.
    `consultations` and `cases` are bounds of totals, None if not told. `columns` are the places
    thought of; empty means all there are.
    """

    lists: list[list[str]]
    cuts: list[list[str]]
    low: list[int]
    high: list[int]
    consultations: list[int] | None = None
    cases: list[int] | None = None
    open_axis: int = -1
    columns: list[list[str]] = field(default_factory=list)

    def places(self) -> list[Place]:
        """Return the places thought of."""
        if self.columns:
            return [tuple(one) for one in self.columns]
        return list(product(*self.lists))

    def to_json(self) -> dict[str, object]:
        """Return the puzzle as it travels."""
        return asdict(self)


class Index:
    """Finds the cells of a puzzle a place falls into."""

    def __init__(self, cuts: Iterable[Sequence[str]]) -> None:
        self.cuts = [tuple(cut) for cut in cuts]
        self._by_cut = {cut: number for number, cut in enumerate(self.cuts)}
        masks = dict.fromkeys(tuple(one != TOTAL for one in cut) for cut in self.cuts)
        self._masks = list(masks)

    def of(self, place: Sequence[str]) -> list[int]:
        """Return the cells a place falls into."""
        found = []
        for mask in self._masks:
            cut = tuple(code if one else TOTAL for code, one in zip(place, mask, strict=True))
            number = self._by_cut.get(cut)
            if number is not None:
                found.append(number)
        return found

    def count(self, people: Iterable[Place]) -> list[int]:
        """Return how many of these people are in each cell."""
        counts = [0] * len(self.cuts)
        for place in people:
            for number in self.of(place):
                counts[number] += 1
        return counts


def lists_of(figures: Sequence[Figure]) -> list[list[str]]:
    """Return the categories of each axis, read from the one-way tables of persons."""
    found: list[list[str]] = [[] for _ in figures[0].cut]
    for figure in figures:
        axes = [axis for axis, code in enumerate(figure.cut) if code != TOTAL]
        if figure.unit == "PS" and len(axes) == 1:
            found[axes[0]].append(figure.cut[axes[0]])
    # A month of one line names no categories: everybody is in the same place.
    return [codes or ["_O"] for codes in found]


def puzzle_of(figures: Sequence[Figure], **changed: object) -> Puzzle:
    """Return the puzzle of a month's published figures."""
    persons = [figure for figure in figures if figure.unit == "PS"]
    totals = {figure.unit: figure for figure in figures if set(figure.cut) == {TOTAL}}
    lists = lists_of(figures)

    def bounds(unit: str) -> list[int] | None:
        figure = totals.get(unit)
        if figure is None:
            return None
        return [max(0, figure.value - BASES[unit]), figure.value + BASES[unit]]

    known: dict[str, object] = {
        "lists": lists,
        "cuts": [list(figure.cut) for figure in persons],
        "low": [max(0, figure.value - BASES["PS"]) for figure in persons],
        "high": [figure.value + BASES["PS"] for figure in persons],
        "consultations": bounds("CN"),
        "cases": bounds("CS"),
        "open_axis": OUTCOME,
    }
    return Puzzle(**{**known, **changed})  # type: ignore[arg-type]


def with_total(puzzle: Puzzle, total: int) -> Puzzle:
    """Return the puzzle of somebody who knows the exact total besides."""
    place = puzzle.cuts.index([TOTAL] * len(puzzle.lists))
    low, high = list(puzzle.low), list(puzzle.high)
    low[place] = high[place] = total
    return Puzzle(**{**asdict(puzzle), "low": low, "high": high})


def with_columns(puzzle: Puzzle, places: Iterable[Sequence[str]]) -> Puzzle:
    """Return the puzzle thinking of these places only: who finds room here finds it anywhere."""
    columns = [list(one) for one in dict.fromkeys(tuple(place) for place in places)]
    return Puzzle(**{**asdict(puzzle), "columns": columns})


def some_places(
    puzzle: Puzzle, each: int, seed: int, cuts: Iterable[Sequence[str]] = ()
) -> Iterator[Place]:
    """Yield so many places drawn by chance for each published cell, and for these others."""
    draw = random.Random(seed)
    for cut in [*puzzle.cuts, *cuts]:
        for _ in range(each):
            yield tuple(
                draw.choice(codes) if code == TOTAL else code
                for code, codes in zip(cut, puzzle.lists, strict=True)
            )


def restricted(figures: Sequence[Figure], axes: Sequence[int]) -> list[Figure]:
    """Return the figures of persons that are cut by no other axes than these."""
    return [
        Figure(
            figure.table,
            figure.unit,
            tuple(figure.cut[axis] for axis in axes),
            figure.value,
            figure.lower,
            figure.upper,
        )
        for figure in figures
        if figure.unit == "PS"
        and all(code == TOTAL for axis, code in enumerate(figure.cut) if axis not in axes)
    ]


def true_counts(people: Sequence[Place], cuts: Sequence[Sequence[str]]) -> Mapping[Place, int]:
    """Return the true number of each cell."""
    index = Index(cuts)
    return dict(zip(index.cuts, index.count(people), strict=True))
