"""The dated tables a centre keeps itself: key rates, calculation indexes, permit fees, holidays.

What was typed is a `TableDraft`; `check_table` says at which row it cannot be; the other functions
make of a checked draft what the assessors reckon with. Values are exact: text in, fractions and
minor units out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from mrc_desktop.domain.money import Money, MoneyFault, read_amount
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rate import Rate, RateTable, is_percent
from mrc_desktop.domain.working_days import WorkingDays

LONGEST_TEXT: Final = 500
MOST_ROWS: Final = 1000
FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100

_SATURDAY: Final = 5


class TableKind(StrEnum):
    """What a table is about."""

    RATES = "rates"
    INDEXES = "indexes"
    FEES = "fees"
    HOLIDAYS = "holidays"


class FeeKind(StrEnum):
    """What a fee is paid for."""

    PATENT_MONTH = "patent_month"
    PATENT_ISSUE = "patent_issue"
    HOUSEHOLD_PERMIT_MONTH = "household_permit_month"
    SEASONAL_PERMIT = "seasonal_permit"
    WORK_PERMIT = "work_permit"
    REGISTRATION = "registration"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class TableKey:
    """Which table: what about, of which country, and for holidays of which year (else 0)."""

    kind: TableKind
    country: str
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedRow:
    """One row as typed: `value` is a percent a year or a sum, in force from `since` on.

    `currency` belongs to sums; `fee` and `region` (empty: the whole country) to permit fees.
    """

    since: dt.date | None
    value: str
    source: str
    currency: str = ""
    fee: FeeKind | None = None
    region: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOff:
    """One day of a year as typed: a day off, or (`is_worked`) a weekend day that is worked."""

    day: dt.date | None
    is_worked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDraft:
    """A whole table as typed.

    `known_until` is the last day somebody checked the rows for; later days have no value. A year of
    holidays that is not `is_entered` is counted with weekends only, and said to be unknown.
    """

    rows: tuple[DatedRow, ...] = ()
    known_until: dt.date | None = None
    days: tuple[DayOff, ...] = ()
    is_entered: bool = True
    source: str = ""


@dataclass(frozen=True, slots=True)
class DatedSum:
    """A sum in force from a day until the next one of its table."""

    since: dt.date
    sum: Money
    source: str = ""


@dataclass(frozen=True, slots=True)
class SumTable:
    """Sums ascending by day; nothing is known after `known_until`."""

    country: str
    sums: tuple[DatedSum, ...] = ()
    known_until: dt.date | None = None

    def on(self, day: dt.date) -> DatedSum | None:
        """Return the sum in force on a day, or None if it is not known."""
        if self.known_until is None or day > self.known_until:
            return None
        found = [one for one in self.sums if one.since <= day]
        return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class FeeTable:
    """The permit fees of a country, by what is paid for and region."""

    country: str
    fees: Mapping[tuple[FeeKind, str], SumTable]

    def on(self, fee: FeeKind, region: str, day: dt.date) -> DatedSum | None:
        """Return the fee of a region, else that of the whole country; None if it is not known."""
        for place in dict.fromkeys((region, "")):
            table = self.fees.get((fee, place))
            if table is not None and (found := table.on(day)) is not None:
                return found
        return None


def check_table(key: TableKey, draft: TableDraft) -> tuple[Problem, ...]:
    """Return what cannot be, row by row ("rows.2.since"); an empty tuple when all is well."""
    if key.kind is TableKind.HOLIDAYS:
        return tuple(_year_problems(key, draft))
    return tuple(_rows_problems(key, draft))


def _rows_problems(key: TableKey, draft: TableDraft) -> Iterator[Problem]:
    if len(draft.rows) > MOST_ROWS:
        yield Problem("rows", "too_many", {"limit": MOST_ROWS})
        return
    before: dict[tuple[FeeKind | None, str], dt.date] = {}
    for number, row in enumerate(draft.rows):
        at = f"rows.{number}"
        yield from _row_problems(key.kind, at, row)
        if row.since is None:
            continue
        chain = (row.fee, row.region)
        earlier = before.get(chain)
        if earlier is not None and row.since == earlier:
            yield Problem(f"{at}.since", "overlapping_period")
        elif earlier is not None and row.since < earlier:
            yield Problem(f"{at}.since", "reversed_period")
        before[chain] = max(row.since, earlier or row.since)
    yield from _known_problems(draft)


def _row_problems(kind: TableKind, at: str, row: DatedRow) -> Iterator[Problem]:
    if row.since is None:
        yield Problem(f"{at}.since", "required")
    elif not FIRST_YEAR <= row.since.year <= LAST_YEAR:
        yield Problem(f"{at}.since", "out_of_range", {"least": FIRST_YEAR, "most": LAST_YEAR})
    if not row.value.strip():
        yield Problem(f"{at}.value", "required")
    elif kind is TableKind.RATES:
        if not is_percent(_decimal(row.value)):
            yield Problem(f"{at}.value", "bad_percent")
    elif isinstance(fault := read_amount(row.value, row.currency), MoneyFault):
        wrong = "currency" if fault is MoneyFault.UNKNOWN_CURRENCY else "value"
        yield Problem(f"{at}.{wrong}", fault.value)
    if kind is TableKind.FEES and row.fee is None:
        yield Problem(f"{at}.fee", "required")
    if not row.source.strip():
        yield Problem(f"{at}.source", "required")
    elif len(row.source) > LONGEST_TEXT:
        yield Problem(f"{at}.source", "too_long", {"limit": LONGEST_TEXT})


def _known_problems(draft: TableDraft) -> Iterator[Problem]:
    days = [row.since for row in draft.rows if row.since is not None]
    if draft.rows and draft.known_until is None:
        yield Problem("known_until", "required")
    elif days and draft.known_until is not None and draft.known_until < max(days):
        yield Problem("known_until", "reversed_period")


def _year_problems(key: TableKey, draft: TableDraft) -> Iterator[Problem]:
    if not FIRST_YEAR <= key.year <= LAST_YEAR:
        yield Problem("year", "out_of_range", {"least": FIRST_YEAR, "most": LAST_YEAR})
    seen: set[dt.date] = set()
    for number, row in enumerate(draft.days):
        at = f"days.{number}.day"
        if row.day is None:
            yield Problem(at, "required")
        elif row.day.year != key.year:
            yield Problem(at, "other_year", {"year": key.year})
        elif row.day in seen:
            yield Problem(at, "twice")
        elif row.is_worked and row.day.weekday() < _SATURDAY:
            yield Problem(at, "not_weekend")
        if row.day is not None:
            seen.add(row.day)
    if draft.is_entered and not draft.source.strip():
        yield Problem("source", "required")
    if len(draft.source) > LONGEST_TEXT:
        yield Problem("source", "too_long", {"limit": LONGEST_TEXT})


def _decimal(text: str) -> str:
    """Return a number with the point of a decimal fraction, however it was typed."""
    return text.strip().replace(",", ".")


def rates_of(country: str, draft: TableDraft, identity: str) -> RateTable:
    """Return a checked draft as a table of rates."""
    rates = tuple(
        Rate(row.since, Fraction(_decimal(row.value)), row.source)
        for row in draft.rows
        if row.since is not None
    )
    return RateTable(identity, country, rates, draft.known_until)


def indexes_of(country: str, draft: TableDraft) -> SumTable:
    """Return a checked draft as a table of calculation indexes."""
    return SumTable(country, _sums(draft.rows), draft.known_until)


def fees_of(country: str, draft: TableDraft) -> FeeTable:
    """Return a checked draft as a table of permit fees."""
    rows: dict[tuple[FeeKind, str], list[DatedRow]] = {}
    for row in draft.rows:
        if row.fee is not None:
            rows.setdefault((row.fee, row.region), []).append(row)
    fees = {key: SumTable(country, _sums(of), draft.known_until) for key, of in rows.items()}
    return FeeTable(country, fees)


def _sums(rows: Sequence[DatedRow]) -> tuple[DatedSum, ...]:
    read = ((row, read_amount(row.value, row.currency)) for row in rows)
    return tuple(
        DatedSum(row.since, found, row.source)
        for row, found in read
        if row.since is not None and isinstance(found, Money)
    )


def working_days_of(years: Mapping[int, TableDraft]) -> WorkingDays:
    """Return the working days of a country from the checked drafts of its years."""
    entered = {year: draft for year, draft in years.items() if draft.is_entered}
    days = [row for draft in entered.values() for row in draft.days]
    return WorkingDays(
        holidays=frozenset(row.day for row in days if row.day and not row.is_worked),
        moved=frozenset(row.day for row in days if row.day and row.is_worked),
        years=frozenset(entered),
    )
