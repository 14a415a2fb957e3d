"""Where the rounding aims: a keyed target for every cell, drawn from the coarse to the fine.

Each target is a multiple of the base next to the true number, and on the average over keys it is
the true number. Drawn each for itself, targets contradict each other: somebody alone in a row is
in one cell of every table, one draw in five says up, and where the fit brings them together the
many that say down would nearly always win. So the one-way targets are drawn to add up to the
total's, and the two-way ones with the chances they have beside both their margins.

A cell has the same draw whenever it is asked for, so that a late record moves few of them: numbers
drawn afresh with every record would tell by their mean what each of them hides.

Safety does not rest on any of this, but on the gate of `rounding` alone.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final

from mrc_desktop.statistics.spec import TABLES, TOTAL, Cell, Spec, base_of

_SWEEPS: Final = 100
_NEAR: Final = 1e-3
"""By how much of a step the chances of a line may miss their sum without another sweep."""

_LEAST: Final = 1e-9

_Draw = Callable[[str], float]
_Place = tuple[str, ...]
_Chances = list[list[float]]
_Open = tuple[float, float]
"""A chance, and how open it is: its variance."""


def draw(key: bytes, spec: Spec, month: str, name: str) -> float:
    """Return the fixed random number in [0, 1) of a cell or table: HMAC-SHA256 under the key."""
    text = "|".join(("kcr5", spec.digest, month, name))
    drawn = hmac.new(key, text.encode("ascii"), sha256).digest()
    # 53 bits are what a float holds; more would round up to 1.
    return (int.from_bytes(drawn, "big") >> 203) / 2.0**53


def target(true: int, base: int, drawn: float) -> int:
    """Return the multiple of base next below or above, above as often as the rest is large."""
    below, rest = divmod(true, base)
    return base * below + (base if rest / base > drawn else 0)


def targets(key: bytes, spec: Spec, month: str, truth: Mapping[Cell, int]) -> dict[str, int]:
    """Return the target of every cell by `Cell.name`, given the true number of each."""

    def fixed(name: str) -> float:
        return draw(key, spec, month, name)

    by_table: dict[str, list[Cell]] = {}
    for cell in truth:
        by_table.setdefault(cell.table, []).append(cell)
    found: dict[_Place, int] = {}
    # The tables stand in their order, so that what is coarser is always there already.
    for table in TABLES:
        cells = by_table[table.id]
        if not table.dimensions:
            drawn = [target(truth[one], base_of(one.unit), fixed(one.name)) for one in cells]
        elif len(table.dimensions) == 1:
            drawn = _one_way(cells, truth, found[_coarser(cells[0], ())], fixed)
        else:
            drawn = _two_way(cells, truth, found, fixed)
        found.update(zip(map(_place, cells), drawn, strict=True))
    return {cell.name: found[_place(cell)] for cell in truth}


def _place(cell: Cell) -> _Place:
    return cell.unit, *cell.categories


def _coarser(cell: Cell, kept: Sequence[int]) -> _Place:
    """Return the place of the cell that is cut by these of its dimensions only."""
    codes = (code if axis in kept else TOTAL for axis, code in enumerate(cell.categories))
    return cell.unit, *codes


def _one_way(
    cells: Sequence[Cell], truth: Mapping[Cell, int], total: int, fixed: _Draw
) -> list[int]:
    """Return targets that add up to the total's: every fifth person picked, and five for each.

    The persons stand in one queue, cell after cell, the cells in a keyed order, and one of each
    `base` of them is picked (systematic sampling): exactly unbiased. Who is picked first decides
    whether there is one more at the end, so that is drawn after the total; over both its targets it
    is anybody of the first `base` equally often. A further person shifts all who stand behind, so
    that what changes with a late record tells little of where it belongs.
    """
    base = base_of(cells[0].unit)
    whole = sum(truth[cell] for cell in cells)
    rest = whole % base
    drawn = fixed(f"{cells[0].unit}/{cells[0].table}")
    first = rest * (1 - drawn) if total > whole else base - (base - rest) * drawn
    found, passed = {}, 0
    for cell in sorted(cells, key=lambda one: fixed(one.name)):
        before, passed = passed, passed + truth[cell]
        found[cell] = base * int((passed - first) // base - (before - first) // base)
    return [found[cell] for cell in cells]


def _two_way(
    cells: Sequence[Cell],
    truth: Mapping[Cell, int],
    found: Mapping[_Place, int],
    fixed: _Draw,
) -> list[int]:
    """Return targets drawn one by one, with the chances the targets of both margins leave."""
    base = base_of(cells[0].unit)
    one, two = (axis for axis, code in enumerate(cells[0].categories) if code != TOTAL)
    rows = list(dict.fromkeys(_coarser(cell, (one,)) for cell in cells))
    columns = list(dict.fromkeys(_coarser(cell, (two,)) for cell in cells))
    width = len(columns)
    grid = [cells[start : start + width] for start in range(0, len(cells), width)]
    lows = [[truth[cell] // base for cell in line] for line in grid]
    turned = zip(*lows, strict=True)
    chances = _raked(
        [[truth[cell] % base / base for cell in line] for line in grid],
        [found[name] / base - sum(low) for name, low in zip(rows, lows, strict=True)],
        [found[name] / base - sum(low) for name, low in zip(columns, turned, strict=True)],
    )
    level = [chance for line in chances for chance in line]
    return [
        base * (truth[cell] // base + (chance > fixed(cell.name)))
        for cell, chance in zip(cells, level, strict=True)
    ]


def _raked(rests: _Chances, rows: Sequence[float], columns: Sequence[float]) -> _Chances:
    """Return the chances of a step up, moved so that they add up to the margins' steps.

    Every row and every column moves all its cells, each by as much as its chance is open: what is
    certain stays so, an empty cell stays empty. The moves follow the margins in straight lines, so
    that over both targets of a margin they come to nothing. Margins that cannot be met are met as
    nearly as may be.
    """
    lines = [[(one, one * (1 - one)) for one in line] for line in rests]
    turned = list(zip(*lines, strict=True))
    by_row, by_column = [0.0] * len(rows), [0.0] * len(columns)
    for _ in range(_SWEEPS):
        missed = [
            *_balance(lines, by_row, by_column, rows),
            *_balance(turned, by_column, by_row, columns),
        ]
        if max(missed) < _NEAR:
            break
    return [
        [_moved(one, up + left) for one, left in zip(line, by_column, strict=True)]
        for line, up in zip(lines, by_row, strict=True)
    ]


def _balance(
    lines: Sequence[Sequence[_Open]],
    moves: list[float],
    others: Sequence[float],
    wanted: Sequence[float],
) -> Iterator[float]:
    """Move each line nearer to its wanted sum; yield by how much it missed that before."""
    for number, (line, want) in enumerate(zip(lines, wanted, strict=True)):
        own = moves[number]
        missed = want - sum(
            _moved(one, own + other) for one, other in zip(line, others, strict=True)
        )
        moves[number] = own + missed / max(sum(spread for _, spread in line), _LEAST)
        yield abs(missed)


def _moved(one: _Open, move: float) -> float:
    chance, spread = one
    return min(1.0, max(0.0, chance + spread * move))
