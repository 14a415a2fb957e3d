"""Dated tables of a yearly rate, as a centre enters them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

HIGHEST_PERCENT: Final = 1000
"""A yearly rate above this is a slip of the finger."""

_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate in percent a year, in force from a day until the next one of its table."""

    since: dt.date
    percent: Fraction
    source: str = ""


@dataclass(frozen=True, slots=True)
class RateTable:
    """The rates of one country, ascending by day.

    `known_until` is the last day somebody checked the table for: a later change may be missing, so
    later days have no rate.
    """

    id: str
    country: str
    rates: tuple[Rate, ...] = ()
    known_until: dt.date | None = None
    is_example: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)

    def percent_on(self, day: dt.date) -> Fraction | None:
        """Return the rate of a day in percent a year, or None if it is not known."""
        if self.known_until is None or day > self.known_until:
            return None
        position = bisect_right(self.rates, day, key=lambda rate: rate.since)
        return self.rates[position - 1].percent if position else None

    def changes(self) -> tuple[dt.date, ...]:
        """Return the days from which the answer may differ from the day before."""
        days = [rate.since for rate in self.rates]
        if self.known_until is not None and self.known_until < dt.date.max:
            days.append(self.known_until + _DAY)
        return tuple(days)


def is_percent(text: str) -> bool:
    """Return whether a text is a plain decimal number of percent, such as "16" or "14.25"."""
    whole, _, part = text.partition(".")
    digits = whole + part
    if not (whole and digits.isascii() and digits.isdigit() and len(digits) <= 12):
        return False
    return not text.endswith(".") and Fraction(text) <= HIGHEST_PERCENT
