"""Puzzles as rows of numbers, ready for whichever solver: nothing here solves anything."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.attack.container import TOTAL
from tests.attack.puzzle import MOST_VISITS, OPEN, Index, Place, Puzzle

EXTRA = 2
"""Columns of a file that are no place: visits beyond each person's first, cases beyond the closed
outcomes."""


@dataclass
class Rows:
    """low <= sum of entries <= high, row by row; columns are never negative."""

    columns: int
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    entries: list[list[tuple[int, float]]] = field(default_factory=list)

    def add(self, entries: Iterable[tuple[int, float]], low: float, high: float) -> None:
        """Add a row."""
        self.entries.append(list(entries))
        self.low.append(low)
        self.high.append(high)


@dataclass(frozen=True)
class Question:
    """A puzzle in rows, the sums asked about, and where a solver may begin to look."""

    rows: Rows
    sums: list[list[tuple[int, float]]]
    hint: dict[int, int] = field(default_factory=dict)


def inside_of(
    cuts: Iterable[Sequence[str]], places: Sequence[Place], shift: int
) -> list[list[int]]:
    """Return the columns inside each cell, the first place having column `shift`."""
    index = Index(cuts)
    found: list[list[int]] = [[] for _ in index.cuts]
    for number, place in enumerate(places):
        for cell in index.of(place):
            found[cell].append(shift + number)
    return found


def add_file(rows: Rows, puzzle: Puzzle, at: Sequence[Sequence[int]], extra: int) -> None:
    """Add what one file says: `at[c]` are the columns in cell c, `extra` its first other column."""
    for inside, low, high in zip(at, puzzle.low, puzzle.high, strict=True):
        rows.add(((place, 1.0) for place in inside), low, high)
    add_links(rows, puzzle, at, extra)


def add_links(rows: Rows, puzzle: Puzzle, at: Sequence[Sequence[int]], extra: int) -> None:
    """Add what the totals of consultations and of cases say of persons."""
    everybody = at[puzzle.cuts.index([TOTAL] * len(puzzle.lists))]
    if puzzle.consultations is not None:
        low, high = puzzle.consultations
        rows.add([*((place, 1.0) for place in everybody), (extra, 1.0)], low, high)
        beyond = float(MOST_VISITS - 1)
        rows.add([*((place, beyond) for place in everybody), (extra, -1.0)], 0, math.inf)
    still_open = [OPEN if axis == puzzle.open_axis else TOTAL for axis in range(len(puzzle.lists))]
    if puzzle.cases is not None and still_open in puzzle.cuts:
        closed = set(everybody) - set(at[puzzle.cuts.index(still_open)])
        low, high = puzzle.cases
        rows.add([*((place, 1.0) for place in sorted(closed)), (extra + 1, 1.0)], low, high)


def one_file(
    puzzle: Puzzle, cuts: Sequence[Sequence[str]], people: Sequence[Sequence[str]] = ()
) -> Question:
    """Return a month's puzzle, asking how many persons are in each of these cells.

    A solver of whole numbers may begin with these people; it need not end with them.
    """
    places = puzzle.places()
    rows = Rows(EXTRA + len(places))
    add_file(rows, puzzle, inside_of(puzzle.cuts, places, EXTRA), 0)
    asked = inside_of(cuts, places, EXTRA)
    counted = Counter(tuple(place) for place in people)
    hint = {EXTRA + number: counted[place] for number, place in enumerate(places)}
    return Question(rows, [[(one, 1.0) for one in inside] for inside in asked], hint)


def nearest_month(puzzle: Puzzle) -> Question:
    """Return: how far are these numbers (low and high of each are the same) from a possible month?

    The one sum asked about is the distance; every published number may be too high or too low.
    """
    places = puzzle.places()
    cells = len(puzzle.cuts)
    rows = Rows(EXTRA + len(places) + 2 * cells)
    at = inside_of(puzzle.cuts, places, EXTRA)
    distance = []
    for number, inside in enumerate(at):
        more = EXTRA + len(places) + 2 * number
        entries = [*((place, 1.0) for place in inside), (more, 1.0), (more + 1, -1.0)]
        rows.add(entries, puzzle.low[number], puzzle.high[number])
        distance += [(more, 1.0), (more + 1, 1.0)]
    add_links(rows, puzzle, at, 0)
    return Question(rows, [distance])


def two_files(first: Puzzle, second: Puzzle, came: int, gone: int) -> Question:
    """Return the joint puzzle of two files of one month: so many records came, so many went.

    Asked: for each cell of the first file its count, of the second its count, then for each cell
    of both the change, and the number of newcomers in it.
    """
    places = list(dict.fromkeys([*first.places(), *second.places()]))
    size, shift = len(places), 2 * EXTRA
    stays, goes, comes = (
        {puzzle: inside_of(cuts, places, shift + number * size) for puzzle, cuts in
         (("first", first.cuts), ("second", second.cuts))}
        for number in range(3)
    )  # fmt: skip
    rows = Rows(shift + 3 * size)
    before = [a + b for a, b in zip(stays["first"], goes["first"], strict=True)]
    after = [a + b for a, b in zip(stays["second"], comes["second"], strict=True)]
    add_file(rows, first, before, 0)
    add_file(rows, second, after, EXTRA)
    rows.add(((shift + size + one, 1.0) for one in range(size)), gone, gone)
    rows.add(((shift + 2 * size + one, 1.0) for one in range(size)), came, came)
    both = [(first.cuts.index(cut), place) for place, cut in enumerate(second.cuts)
            if cut in first.cuts]  # fmt: skip
    sums = [[(one, 1.0) for one in inside] for inside in [*before, *after]]
    sums += [
        [(one, 1.0) for one in comes["second"][new]] + [(one, -1.0) for one in goes["first"][old]]
        for old, new in both
    ]
    sums += [[(one, 1.0) for one in comes["second"][new]] for _, new in both]
    return Question(rows, sums)
