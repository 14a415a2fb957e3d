"""Working days of a country: weekends, public holidays and moved working days.

The tables are the centre's (a government moves days every year); a year without a table is counted
with weekends only, and `is_known` says so.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

_DAY: Final = dt.timedelta(days=1)
_WEEKEND: Final = frozenset({5, 6})


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days count as working days in one country.

    `holidays` are days off, `moved` are Saturdays and Sundays that are worked, `years` are the
    years the two were entered for; `weekend` holds weekdays (0 is Monday).
    """

    holidays: frozenset[dt.date] = frozenset()
    moved: frozenset[dt.date] = frozenset()
    years: frozenset[int] = frozenset()
    weekend: frozenset[int] = _WEEKEND

    def is_known(self, day: dt.date) -> bool:
        """Return whether the holidays of the day's year were entered."""
        return day.year in self.years

    def is_working(self, day: dt.date) -> bool:
        """Return whether offices work on a day, as far as the table knows."""
        if day in self.moved:
            return True
        return day not in self.holidays and day.weekday() not in self.weekend

    def on_or_after(self, day: dt.date) -> dt.date:
        """Return the day itself if it is worked, else the next working day."""
        while not self.is_working(day):
            day += _DAY
        return day

    def on_or_before(self, day: dt.date) -> dt.date:
        """Return the day itself if it is worked, else the working day before it."""
        while not self.is_working(day):
            day -= _DAY
        return day

    def after(self, day: dt.date, count: int) -> dt.date:
        """Return the `count`th working day after a day; the day itself never counts."""
        for _ in range(count):
            day = self.on_or_after(day + _DAY)
        return day

    def before(self, day: dt.date, count: int) -> dt.date:
        """Return the `count`th working day before a day; the day itself never counts."""
        for _ in range(count):
            day = self.on_or_before(day - _DAY)
        return day
