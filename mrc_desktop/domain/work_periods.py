"""Periods of work abroad, counted to the day: whole months and the days that are over.

span(dt.date(2024, 1, 15), dt.date(2024, 3, 20))        # Span(2, 6): two months and six days
sound, problems = sound_periods(periods, on)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.deadline import add_months
from mrc_desktop.domain.problem import Problem

EARLIEST_WORK: Final = dt.date(1940, 1, 1)
"""Nobody who comes to a centre worked before this day."""

_FIELD: Final = "work_periods"
_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPeriod:
    """Work in one country, first and last day included.

    `insured` is whether contributions to a pension were paid; `proof_held` whether a contract, a
    work book or an extract shows the work.
    """

    country: str = ""
    began_on: dt.date | None = None
    ended_on: dt.date | None = None
    is_still_working: bool = False
    insured: Answer = Answer.NOT_ASKED
    proof_held: Answer = Answer.NOT_ASKED


@dataclass(frozen=True, slots=True)
class Span:
    """Whole months and the days that are over; sums are kept apart: thirty days are no month."""

    months: int = 0
    days: int = 0

    def __add__(self, other: Span) -> Span:
        """Return months added to months and days to days."""
        return Span(self.months + other.months, self.days + other.days)


@dataclass(frozen=True, slots=True)
class SoundPeriod:
    """A period whose country and days are known; `number` is its row."""

    number: int
    country: str
    first: dt.date
    last: dt.date
    insured: Answer
    is_open: bool

    @property
    def span(self) -> Span:
        """Return its length."""
        return span(self.first, self.last)

    def up_to(self, last: dt.date) -> Span:
        """Return the length of what of it lies on this day or before."""
        return span(self.first, min(self.last, last)) if self.first <= last else Span()

    def since(self, first: dt.date) -> Span:
        """Return the length of what of it lies on this day or later."""
        return span(max(self.first, first), self.last) if self.last >= first else Span()


def span(first: dt.date, last: dt.date) -> Span:
    """Return the length of the days from `first` to `last`, both counted; `last` is no earlier.

    A month is over when the same day of the next month is reached (or its last day, where it is
    shorter), as terms are counted; what is left are days.
    """
    after = last + _DAY
    months = (after.year - first.year) * 12 + after.month - first.month
    if add_months(first, months) > after:
        months -= 1
    return Span(months, (after - add_months(first, months)).days)


def total(spans: Iterable[Span]) -> Span:
    """Return the sum, months and days apart."""
    found = Span()
    for one in spans:
        found += one
    return found


def period_problems(periods: Sequence[WorkPeriod], on: dt.date) -> tuple[Problem, ...]:
    """Return what cannot be at each row; two rows that overlap are both named, at the later."""
    return (
        *(one for number, row in enumerate(periods) for one in _row_problems(number, row, on)),
        *_overlaps(periods, on),
    )


def missing_of(periods: Sequence[WorkPeriod]) -> tuple[str, ...]:
    """Return the facts without which a row is not counted."""
    found = []
    for number, row in enumerate(periods):
        found += [f"{_FIELD}.{number}.country"] if not row.country else []
        found += [f"{_FIELD}.{number}.began_on"] if row.began_on is None else []
        if row.ended_on is None and not row.is_still_working:
            found.append(f"{_FIELD}.{number}.ended_on")
    return tuple(found)


def sound_periods(periods: Sequence[WorkPeriod], on: dt.date) -> tuple[SoundPeriod, ...]:
    """Return the rows that can be counted; of rows that overlap none is, so no sum is wrong."""
    faulty = {int(one.field.split(".")[1]) for one in period_problems(periods, on)}
    for earlier, later in _overlapping(periods, on):
        faulty |= {earlier, later}
    found = []
    for number, row in enumerate(periods):
        last = _last(row, on)
        if number in faulty or not row.country or row.began_on is None or last is None:
            continue
        is_open = row.ended_on is None
        found.append(SoundPeriod(number, row.country, row.began_on, last, row.insured, is_open))
    return tuple(found)


def _last(row: WorkPeriod, on: dt.date) -> dt.date | None:
    if row.ended_on is not None:
        return row.ended_on
    return on if row.is_still_working else None


def _row_problems(number: int, row: WorkPeriod, on: dt.date) -> Iterator[Problem]:
    path = f"{_FIELD}.{number}"
    for name, day in (("began_on", row.began_on), ("ended_on", row.ended_on)):
        if day is not None and day > on:
            yield Problem(f"{path}.{name}", "future_date")
        elif day is not None and day < EARLIEST_WORK:
            yield Problem(f"{path}.{name}", "too_old_date")
    if row.began_on is not None and row.ended_on is not None and row.ended_on < row.began_on:
        yield Problem(f"{path}.ended_on", "reversed", {"other": f"{path}.began_on"})
    if row.is_still_working and row.ended_on is not None:
        yield Problem(f"{path}.is_still_working", "contradicts", {"other": f"{path}.ended_on"})


def _overlapping(periods: Sequence[WorkPeriod], on: dt.date) -> Iterator[tuple[int, int]]:
    """Yield pairs of rows that share a day, the one that began earlier first."""
    rows = [
        (row.began_on, last, number)
        for number, row in enumerate(periods)
        if row.began_on is not None
        and (last := _last(row, on)) is not None
        and row.began_on <= last
    ]
    rows.sort(key=lambda one: (one[0], one[2]))
    for place, (_, last, earlier) in enumerate(rows):
        for began, _, later in rows[place + 1 :]:
            if began > last:
                break
            yield earlier, later


def _overlaps(periods: Sequence[WorkPeriod], on: dt.date) -> Iterator[Problem]:
    seen = set()
    for earlier, later in _overlapping(periods, on):
        if later not in seen:
            seen.add(later)
            other = {"other": f"{_FIELD}.{earlier}"}
            yield Problem(f"{_FIELD}.{later}.began_on", "overlaps", other)
