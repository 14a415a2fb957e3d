"""The next pay day like those before it: the same day of the following month."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

from mrc_desktop.domain.deadline import add_months


def next_in_row(days: Sequence[dt.date]) -> dt.date | None:
    """Return the day a month after the last of these, which follow one another by months.

    Days that all end their months go on to end them; a short month does not move the day of the
    months after it: 30 January and 28 February are followed by 30 March. None without a day.
    """
    if not days:
        return None
    following = add_months(days[-1], 1)
    last_of_month = calendar.monthrange(following.year, following.month)[1]
    if all(_ends_its_month(day) for day in days):
        return following.replace(day=last_of_month)
    return following.replace(day=min(max(day.day for day in days), last_of_month))


def _ends_its_month(day: dt.date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]
