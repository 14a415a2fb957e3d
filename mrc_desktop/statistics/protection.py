"""What of a month's tables may be seen: the one door between true counts and everybody.

This is the provisional protection of the first release: whole tables, with small cells and what
would give them away withheld. A later method replaces it behind the same function.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from mrc_desktop.statistics.table import Breakdown, Cell, Table, Unit

METHOD: Final = "withheld-1"
"""Names the method in an issued month."""

THRESHOLD: Final = 10
"""The fewest persons a shown cell stands on. A centre may ask for more, never for fewer."""


@dataclass(frozen=True, slots=True)
class PublishedCell:
    """A cell that may leave; `value` is None when it is withheld, whatever the reason."""

    category: str
    value: int | None


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A table that may leave; `total` is None as soon as one cell is withheld."""

    unit: Unit
    breakdown: Breakdown
    cells: tuple[PublishedCell, ...]
    total: int | None


def protect(tables: Iterable[Table], threshold: int = THRESHOLD) -> tuple[PublishedTable, ...]:
    """Return what may be published of these tables, in the same order.

    Raises ValueError for a threshold below 10.

    **The rule.** Write t for the threshold. A cell is small when fewer than t persons stand behind
    it (or its count is below t); it is judged by persons, so that one woman with twelve visits is
    not a visible 12, and zero is small, because "nobody" discloses too. A table without small
    cells is published whole, with its total. Any other table loses its total; its small cells are
    withheld, and after them the smallest of the others, one by one, until the k withheld cells
    with the sum W and P persons behind them, and the smallest shown count m, satisfy

        P >= t   and   (W < m  or  P <= (k - 1)(t - 1));

    P >= t also means that at least two are withheld. If no shown cell is left, the table is
    withheld as a whole.

    **Why it holds.** The reader is given more than he has: this rule, t, every other table of the
    unit, the unit's total (a table published whole tells it) and hence W, and even P. Let j be any
    withheld cell and x any number from 0 to t - 1. Then there is another month with x in j that
    would have been published in exactly the same way, so j may be anything from 0 to t - 1:

    * if P - x <= (k - 1)(t - 1), share the other P - x persons among the other withheld cells, none
      with more than t - 1, and let them make the other W - x visits. All k cells are small, and
      the conditions above, which know only k, P, W and m, hold as before;
    * otherwise W < m: put the other persons, who are then at least t, and all their visits into
      one other withheld cell and nobody into the rest. Behind the small cells now stand x < t
      persons, which is not enough, so the smallest other cell joins them; that is the one just
      filled, since W - x < m; and with it the conditions hold;
    * in a table withheld as a whole the same two months serve. (With P < t the bound is P, but then
      no table of the unit can have been published whole, and none tells the total.)

    The tables of a unit each cut the same things one way, so any set of them with equal totals
    belongs to some possible month: they tell about each other only the totals, which were granted.
    A total of fewer than t that the reader has from elsewhere still bounds every cell by it.

    **What it does not do** stands in docs/monthly-summary.md: relations between units, between
    months, and between a number told elsewhere and the ones here are not protected by this method.
    """
    if threshold < THRESHOLD:
        raise ValueError("the threshold may be raised, never lowered")
    return tuple(_protected(table, threshold) for table in tables)


def _protected(table: Table, threshold: int) -> PublishedTable:
    withheld = _withheld(table.cells, threshold)
    cells = tuple(
        PublishedCell(cell.category, None if cell.category in withheld else cell.value)
        for cell in table.cells
    )
    total = None if withheld else sum(cell.value for cell in table.cells)
    return PublishedTable(table.unit, table.breakdown, cells, total)


def _withheld(cells: Sequence[Cell], threshold: int) -> frozenset[str]:
    """Return the categories to withhold."""
    hidden = [cell for cell in cells if _weight(cell) < threshold]
    if not hidden:
        return frozenset()
    rest = sorted(
        (cell for cell in cells if _weight(cell) >= threshold), key=lambda cell: cell.value
    )
    while rest and not _is_wide_enough(hidden, rest[0].value, threshold):
        hidden.append(rest.pop(0))
    return frozenset(cell.category for cell in hidden)


def _weight(cell: Cell) -> int:
    """Return how many persons a cell may be said to stand on: never more than its count."""
    return min(cell.value, cell.persons)


def _is_wide_enough(hidden: Sequence[Cell], smallest_shown: int, threshold: int) -> bool:
    """Return whether the withheld cells can hide each other, by the rule of `protect`."""
    together = sum(cell.value for cell in hidden)
    persons = sum(_weight(cell) for cell in hidden)
    others = len(hidden) - 1
    return persons >= threshold and (
        together < smallest_shown or persons <= others * (threshold - 1)
    )
