"""Three methods that are in use and do not hold: the attackers must win against each (T19).

Each makes from true people a table of the form the program publishes, over three axes and their
pairs, and says what everybody may know who knows the method: bounds of every true number.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, product
from math import exp

from tests.attack.container import TOTAL
from tests.attack.puzzle import Index, Place, Puzzle

AXES = 3
"""Topic, nationality, sex."""

STRONGEST = 4
"""The cell key's noise is never larger."""

_NOISE = range(-STRONGEST, STRONGEST + 1)
_ODDS = [exp(-(step * step) / 5) for step in _NOISE]
_CUMULATED = [part / sum(_ODDS) for part in accumulate(_ODDS)]


@dataclass(frozen=True)
class Table:
    """What a wrong method publishes ("*" is hidden), and the puzzle that makes."""

    shown: dict[Place, str]
    puzzle: Puzzle


Method = Callable[[Sequence[Place], Sequence[Sequence[str]]], Table]


def cuts_of(lists: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the cells of the total, the one-way and the two-way tables."""
    axes = range(len(lists))
    kept = [set(one) for size in range(3) for one in combinations(axes, size)]
    return [
        list(cut)
        for own in kept
        for cut in product(*(lists[axis] if axis in own else [TOTAL] for axis in axes))
    ]


def primary_only(people: Sequence[Place], lists: Sequence[Sequence[str]]) -> Table:
    """Hide 1 to 9; say everything else exactly."""
    cuts = cuts_of(lists)
    counts = Index(cuts).count(people)
    hidden = [1 <= count <= 9 for count in counts]
    shown = ["*" if one else str(count) for one, count in zip(hidden, counts, strict=True)]
    bounds = [(1, 9) if one else (count, count) for one, count in zip(hidden, counts, strict=True)]
    return _table(lists, cuts, shown, bounds)


def nearest_five(people: Sequence[Place], lists: Sequence[Sequence[str]]) -> Table:
    """Round each cell by itself to the nearest multiple of 5."""
    cuts = cuts_of(lists)
    values = [5 * ((count + 2) // 5) for count in Index(cuts).count(people)]
    return _table(
        lists, cuts, [str(one) for one in values], [(max(0, one - 2), one + 2) for one in values]
    )


def cell_key(people: Sequence[Place], lists: Sequence[Sequence[str]]) -> Table:
    """Add to each cell a noise drawn by the sum of its records' keys, which never change."""
    cuts = cuts_of(lists)
    index = Index(cuts)
    counts, keys = [0] * len(cuts), [0.0] * len(cuts)
    for number, place in enumerate(people):
        own = random.Random(f"record {number} {place}").random()
        for cell in index.of(place):
            counts[cell] += 1
            keys[cell] += own
    values = [
        max(0, count + _noise(key)) if count else 0 for count, key in zip(counts, keys, strict=True)
    ]
    bounds = [(max(0, value - STRONGEST), value + STRONGEST) for value in values]
    return _table(lists, cuts, [str(one) for one in values], bounds)


def _noise(key: float) -> int:
    part = key % 1.0
    return next(step for step, upto in zip(_NOISE, _CUMULATED, strict=True) if part <= upto)


def _table(
    lists: Sequence[Sequence[str]],
    cuts: list[list[str]],
    shown: Sequence[str],
    bounds: Sequence[tuple[int, int]],
) -> Table:
    puzzle = Puzzle(
        [list(one) for one in lists], cuts, [low for low, _ in bounds], [high for _, high in bounds]
    )
    return Table(dict(zip((tuple(cut) for cut in cuts), shown, strict=True)), puzzle)


def read_off(before: Table, after: Table) -> set[tuple[int, str]]:
    """Return the categories a single new record is proved to have: (axis, category).

    Each cell is made from its own records alone, so a cell that changed contains the new one.
    """
    changed = [cut for cut, value in after.shown.items() if before.shown[cut] != value]
    return {(axis, code) for cut in changed for axis, code in enumerate(cut) if code != TOTAL}


def guess(before: dict[Place, int], after: dict[Place, int], axis: int) -> tuple[str, str]:
    """Return which category of an axis a new record seems to have: by two files, and by one."""
    ones = [
        cut for cut in after
        if cut in before and cut[axis] != TOTAL and sum(code != TOTAL for code in cut) == 1
    ]  # fmt: skip
    usual = max(ones, key=lambda cut: (before[cut], _mark(cut)))
    grown = max(ones, key=lambda cut: (after[cut] - before[cut], before[cut], _mark(cut)))
    return grown[axis], usual[axis]


def _mark(cut: Place) -> str:
    """Return something that decides a tie without favouring anybody."""
    return hashlib.sha256("/".join(cut).encode()).hexdigest()
