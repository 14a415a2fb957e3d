"""A month as it may leave: published numbers only, with the bounds a reader may trust.

Nothing here is a true count. Everything that is written, drawn, added up or handed on afterwards
is made from these rows and from nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from mrc_desktop.statistics.spec import (
    BASE,
    TABLES,
    TOTAL,
    Dimension,
    Spec,
    TableSpec,
    Unit,
    base_of,
)

SHOWN_FROM: Final = 2 * BASE
"""People see "<10" for a published number of persons under this; the number stays under it."""

PERCENT_FROM: Final = 50
"""No percentage is given of a published number under this."""

_MONTH: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])\Z")


@dataclass(frozen=True, slots=True)
class Row:
    """One published number.

    `categories` has one code for each `Dimension`, in their order, "_T" where the table is not cut
    by it; nationality is as in the register (ISO 3166-1 alpha-2, "XXA" stateless, "other").
    `value` is a multiple of `base_of(unit)`; the true number lies in [lower, upper].
    """

    table: str
    unit: Unit
    categories: tuple[str, ...]
    value: int
    lower: int
    upper: int

    def category(self, dimension: Dimension) -> str:
        """Return the code of one dimension, or "_T"."""
        return self.categories[tuple(Dimension).index(dimension)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The summary of one month.

    `month` is "2026-10"; `centre_code` names the centre in machine files, `centre`, `city` and
    `country` (ISO 3166-1 alpha-2) for people; `revision` is 0 for the first issue; `spec` is what
    was published by and `spec.digest` its hash; `issued_on` is an ISO date, empty for a preview;
    `programme` is the version that made it. `rows` are in the order of the spec's tables; a small
    month has fewer tables, see `spec.tables_for`.
    """

    month: str
    centre_code: str
    centre: str
    city: str
    country: str
    is_practice: bool
    revision: int
    spec: Spec
    programme: str
    issued_on: str
    rows: tuple[Row, ...]

    @property
    def total(self) -> int:
        """Return the published number of persons."""
        return self.rows[0].value

    def tables(self) -> tuple[TableSpec, ...]:
        """Return the tables that are published, in their order."""
        have = {row.table for row in self.rows}
        return tuple(table for table in TABLES if table.id in have)

    def of(self, table: str) -> tuple[Row, ...]:
        """Return the rows of a table, in the order of its categories; none if it is not there."""
        return tuple(row for row in self.rows if row.table == table)


def row(table: TableSpec, categories: Sequence[str], value: int) -> Row:
    """Return a row with its bounds; ValueError unless the value is one that may be published."""
    base = base_of(table.unit)
    if value < 0 or value % base:
        raise ValueError("a published number is a multiple of its base")
    return Row(table.id, table.unit, tuple(categories), value, max(0, value - base), value + base)


def sum_of(releases: Sequence[Release]) -> tuple[Row, ...]:
    """Return the cellwise sum of published months: a quarter, a half-year, a year.

    Only tables that every month has are summed; bounds add up too. Nothing is ever counted again.
    Raises ValueError for no months, one twice, or months of different centres or specs.
    """
    if not releases:
        raise ValueError("there is nothing to sum")
    first = releases[0]
    if len({one.month for one in releases}) < len(releases):
        raise ValueError("a month is summed once")
    if any(one.spec != first.spec for one in releases):
        raise ValueError("only months of one centre and one spec can be summed")
    common = set.intersection(*({one.table for one in each.rows} for each in releases))
    columns = zip(
        *([one for one in each.rows if one.table in common] for each in releases), strict=True
    )
    return tuple(_added(column) for column in columns)


def _added(column: Iterable[Row]) -> Row:
    rows = tuple(column)
    first = rows[0]
    return Row(
        first.table,
        first.unit,
        first.categories,
        sum(one.value for one in rows),
        sum(one.lower for one in rows),
        sum(one.upper for one in rows),
    )


def shown_from(unit: Unit) -> int:
    """Return under which published number of a unit people see only that it is less.

    It is twice the base: a published 0 or one base stand for anything from 0 to twice the base.
    """
    return 2 * base_of(unit)


def shown(value: int, unit: Unit = Unit.PERSONS) -> str:
    """Return a published number as people see it: "<10" for 0 and 5 persons."""
    least = shown_from(unit)
    return f"<{least}" if value < least else str(value)


def percent(part: int, whole: int) -> int | None:
    """Return what per cent one published number is of another; None on too small a base."""
    return round(100 * part / whole) if whole >= PERCENT_FROM else None


def is_total(one: Row) -> bool:
    """Return whether a row is the total of its unit."""
    return all(code == TOTAL for code in one.categories)


def is_month(text: str) -> bool:
    """Return whether a text is a month written as YYYY-MM."""
    return _MONTH.match(text) is not None


def month_after(month: str) -> str:
    """Return the month that follows; "2026-12" is followed by "2027-01"."""
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04}-{number % 12 + 1:02}"


def rows_of(spec: Spec, tables: Sequence[TableSpec], values: Sequence[int]) -> tuple[Row, ...]:
    """Return the rows of these tables with the published numbers, in the spec's order."""
    numbers = iter(values)
    return tuple(
        row(table, cell.categories, next(numbers))
        for table in tables
        for cell in spec.cells((table,))
    )
