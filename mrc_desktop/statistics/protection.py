"""What of a month's tables may be seen: the one door between true counts and everybody.

This is the provisional protection of the first release: whole tables, with small cells and what
would give them away withheld. A later method replaces it behind the same function.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    it or its count is below t; it is judged by persons, so that one woman with twelve visits is
    not a visible 12, and zero is small, because "nobody" discloses too. A table without small
    cells is published whole, with its total. Any other table loses its total; its small cells are
    withheld, and after them the smallest of the others, one by one, until k withheld cells with
    the sum W and the smallest shown count m satisfy

        k >= 2,   W >= t,   and   W < m  or  W <= (k - 1)(t - 1);

    if no shown cell is left, the table is withheld as a whole.

    **Why it holds.** The reader is given more than he has: this rule, t, every other table of the
    unit, and the unit's total (a table published whole tells it), hence W. Let j be any withheld
    cell and x any number from 0 to t - 1. Then there is another month with j = x that would have
    been published in exactly the same way, so j may be anything from 0 to t - 1:

    * if W - x <= (k - 1)(t - 1), share W - x among the other withheld cells, none above t - 1. All
      k are small, and the conditions above, which know only k, W and m, hold as before;
    * otherwise W < m: put W - x, which is then at least t, into one other withheld cell and 0 into
      the rest. The small cells now sum to x < t, which is not enough, so the smallest other cell
      joins them; that is the one just filled, since W - x < m; and with it the conditions hold;
    * in a table withheld as a whole the same two months serve. (With W < t no table of the unit
      can have been published whole, and its total is not told.)

    The tables of a unit each cut the same things one way, so any set of them with equal totals
    belongs to some possible month: they tell about each other only the total, which was granted.
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
    small = [cell for cell in cells if min(cell.value, cell.persons) < threshold]
    if not small:
        return frozenset()
    rest = sorted(
        (cell for cell in cells if min(cell.value, cell.persons) >= threshold),
        key=lambda cell: cell.value,
    )
    hidden = list(small)
    while rest and not _is_wide_enough(hidden, rest[0].value, threshold):
        hidden.append(rest.pop(0))
    return frozenset(cell.category for cell in hidden)


def _is_wide_enough(hidden: Sequence[Cell], smallest_shown: int, threshold: int) -> bool:
    """Return whether the withheld cells can hide each other, by the rule of `protect`."""
    together = sum(cell.value for cell in hidden)
    return (
        len(hidden) >= 2
        and together >= threshold
        and (together < smallest_shown or together <= (len(hidden) - 1) * (threshold - 1))
    )
