"""What the picture of stays shows: bars of days by how they count, and the days that matter.

Pure: facts and a report in, a `Picture` out; `timeline.Timeline` draws it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mrc_desktop.domain.finding import Finding
    from mrc_desktop.services.assessment_report import Report

_INSIDE: Final = "stay_inside"
_STANDING: Final = (_INSIDE, "stay_outside")
_OVERSTAYS: Final = ("overstay_going_on", "overstay_over")
_BEFORE: Final = dt.timedelta(days=400)
_AFTER: Final = dt.timedelta(days=120)
_EDGE: Final = dt.timedelta(days=10)
_DAY: Final = dt.timedelta(days=1)


class DayKind(StrEnum):
    """How the days of a bar count."""

    COUNTED = "counted"
    NOT_COUNTED = "not_counted"
    EARLIER = "earlier"
    """Before the period the limit is for, or in a country without rules."""
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Bar:
    """Days from `first` to `last` in one country; `trip` is the row, from 0."""

    country: str
    trip: int
    first: dt.date
    last: dt.date
    kind: DayKind

    @property
    def days(self) -> int:
        """Return how many days it holds, both ends counted."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars between two days.

    `limits` are last lawful days and `breaches` first days over, each with its country.
    """

    first: dt.date
    last: dt.date
    today: dt.date
    bars: tuple[Bar, ...]
    limits: tuple[tuple[str, dt.date], ...] = ()
    breaches: tuple[tuple[str, dt.date], ...] = ()

    @property
    def countries(self) -> tuple[str, ...]:
        """Return the countries shown, each once, in the order of the stays."""
        return tuple(dict.fromkeys(bar.country for bar in self.bars))


def picture_of(facts: Mapping[str, Any], report: Report | None, today: dt.date) -> Picture | None:
    """Return the picture of the latest year or so with stays; None where no stay is sound."""
    found = () if report is None else report.result.findings
    every = list(_bars(facts, found, today))
    if not every:
        return None
    # Stays long ago are shown where they were, not as specks beside an empty year.
    latest = max(bar.last for bar in every)
    until = today if latest + _BEFORE >= today else latest + _AFTER
    earliest = min(latest, today) - _BEFORE
    bars = [bar for bar in every if bar.last >= earliest]
    # Of somebody outside they are days of a stay that nobody has begun.
    limits = tuple(_days(found, "last_legal_day", (_INSIDE,)))
    breaches = tuple(dict.fromkeys(_days(found, "first_breach", (_INSIDE, *_OVERSTAYS))))
    shown = [day for _, day in (*limits, *breaches) if earliest <= day <= until + _AFTER]
    first = max(min(bar.first for bar in bars), earliest) - _EDGE
    last = max(until, *(bar.last for bar in bars), *shown) + _EDGE
    return Picture(
        first=first,
        last=last,
        today=today,
        bars=tuple(bars),
        limits=tuple(one for one in limits if first <= one[1] <= last),
        breaches=tuple(one for one in breaches if first <= one[1] <= last),
    )


def _days(
    found: tuple[Finding, ...], name: str, codes: tuple[str, ...]
) -> Iterator[tuple[str, dt.date]]:
    for one in found:
        if one.code in codes and name in one.dates:
            yield str(one.data["country"]), one.dates[name]


def _bars(facts: Mapping[str, Any], found: tuple[Finding, ...], today: dt.date) -> Iterator[Bar]:
    """Yield the days of each stay: as the ledger accounts for them, the rest as earlier."""
    overs = list(_overs(found))
    for number, trip in enumerate(facts.get("trips", ())):
        span = _span(trip, today)
        if span is None:
            continue
        country = str(trip.get("country", ""))
        pieces = [
            (first, last, kind) for row, first, last, kind in _accounted(found) if row == number
        ]
        known_from = min((first for first, _, _ in pieces), default=span[1] + _DAY)
        if span[0] < known_from:
            pieces.insert(0, (span[0], min(known_from - _DAY, span[1]), DayKind.EARLIER))
        for first, last, kind in pieces:
            over = next((day for row, day in overs if row == number and day <= last), None)
            if over is None or kind is DayKind.NOT_COUNTED:
                yield Bar(country, number, first, last, kind)
                continue
            if over > first:
                yield Bar(country, number, first, over - _DAY, kind)
            yield Bar(country, number, max(first, over), last, DayKind.OVER)


def _accounted(found: tuple[Finding, ...]) -> Iterator[tuple[int, dt.date, dt.date, DayKind]]:
    for one in found:
        if one.code not in _STANDING:
            continue
        for step in one.steps:
            row, first, last = (step.data.get(name) for name in ("trip", "from", "to"))
            if isinstance(row, int) and isinstance(first, dt.date) and isinstance(last, dt.date):
                is_counted = step.code == "days_counted"
                kind = DayKind.COUNTED if is_counted else DayKind.NOT_COUNTED
                yield row, first, last, kind


def _overs(found: tuple[Finding, ...]) -> Iterator[tuple[int, dt.date]]:
    for one in found:
        row = one.data.get("trip")
        if one.code in _OVERSTAYS and isinstance(row, int):
            yield row, one.dates["first_breach"]


def _span(trip: Mapping[str, Any], today: dt.date) -> tuple[dt.date, dt.date] | None:
    try:
        first = dt.date.fromisoformat(str(trip.get("entry", "")))
        last = today if trip.get("is_still_there") else dt.date.fromisoformat(str(trip.get("exit")))
    except ValueError:
        return None
    return (first, last) if first <= last <= today else None
