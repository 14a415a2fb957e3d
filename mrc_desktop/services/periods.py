"""Quarters, half-years and years: sums of published months, never a count of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.errors import BadMonth, NotFound
from mrc_desktop.statistics.release import sum_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.statistics.release import Release, Row
    from mrc_desktop.statistics.spec import Spec

_PARTS: Final = {
    **{f"-Q{number}": range(3 * number - 2, 3 * number + 1) for number in range(1, 5)},
    **{f"-H{number}": range(6 * number - 5, 6 * number + 1) for number in range(1, 3)},
    "": range(1, 13),
}


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter ("2026-Q3"), half-year ("2026-H2") or year ("2026") with published months.

    `months` are those that are summed; `missing` says how many months of it are not published.
    """

    code: str
    months: tuple[str, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class PeriodSum:
    """The cellwise sum of a period's published months; bounds are added up too."""

    period: Period
    spec: Spec
    rows: tuple[Row, ...]
    last: Release


def months_in(code: str) -> tuple[str, ...]:
    """Return the months of a period; raise BadMonth for no such period."""
    year, part = code[:4], code[4:]
    if part not in _PARTS or not (year.isascii() and year.isdigit() and len(year) == 4):
        raise BadMonth
    return tuple(f"{year}-{number:02}" for number in _PARTS[part])


def periods_of(published: Mapping[str, Release]) -> tuple[Period, ...]:
    """Return every period with at least one published month, the latest year first."""
    years = sorted({month[:4] for month in published}, reverse=True)
    found = (_period(f"{year}{part}", published) for year in years for part in _PARTS)
    return tuple(period for period in found if period.months)


def sum_of_period(code: str, published: Mapping[str, Release]) -> PeriodSum:
    """Return the sum of a period; raise BadMonth, or NotFound if nothing of it is published."""
    period = _period(code, published)
    if not period.months:
        raise NotFound(kind="month")
    parts = [published[month] for month in period.months]
    return PeriodSum(period, parts[0].spec, sum_of(parts), parts[-1])


def _period(code: str, published: Mapping[str, Release]) -> Period:
    wanted = months_in(code)
    months = tuple(month for month in wanted if month in published)
    return Period(code, months, len(wanted) - len(months))
