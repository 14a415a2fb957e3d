"""A month as it may leave: published tables only, and what a reader must know about them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mrc_desktop.statistics.protection import PublishedTable
from mrc_desktop.statistics.table import Unit

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The summary of one month.

    `country` is ISO 3166-1 alpha-2; `issued_on` is an ISO date, empty until the month is issued;
    `method` names how the tables were protected and `programme` is the version that did it.
    """

    month: str
    centre: str
    city: str
    country: str
    is_practice: bool
    threshold: int
    method: str
    programme: str
    issued_on: str
    tables: tuple[PublishedTable, ...]

    def of(self, unit: Unit) -> tuple[PublishedTable, ...]:
        """Return the tables of one unit, in their order."""
        return tuple(table for table in self.tables if table.unit is unit)


def is_month(text: str) -> bool:
    """Return whether a text is a month written as YYYY-MM."""
    return _MONTH.match(text) is not None


def month_after(month: str) -> str:
    """Return the month that follows; "2026-12" is followed by "2027-01"."""
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04}-{number % 12 + 1:02}"
