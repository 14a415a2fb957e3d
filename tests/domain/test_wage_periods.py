"""The next pay day like the last: months of different lengths, ends of months, leap years."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.wage_periods import next_in_row

D = dt.date


@pytest.mark.parametrize(
    ("days", "following"),
    [
        ([D(2026, 9, 10)], D(2026, 10, 10)),
        ([D(2026, 12, 25)], D(2027, 1, 25)),
        # The last day of a month is followed by the last day of the next one.
        ([D(2026, 1, 31)], D(2026, 2, 28)),
        ([D(2026, 1, 31), D(2026, 2, 28)], D(2026, 3, 31)),
        ([D(2028, 1, 31)], D(2028, 2, 29)),
        ([D(2026, 2, 28)], D(2026, 3, 31)),
        # A pay day on the 30th comes back after February.
        ([D(2026, 1, 30)], D(2026, 2, 28)),
        ([D(2026, 1, 30), D(2026, 2, 28)], D(2026, 3, 30)),
    ],
)
def test_the_day_that_follows(days: list[D], following: D) -> None:
    assert next_in_row(days) == following


def test_nothing_follows_nothing() -> None:
    assert next_in_row([]) is None


@given(st.dates(D(2000, 1, 1), D(2090, 12, 31)))
def test_twelve_steps_go_through_twelve_months_and_keep_the_day(first: D) -> None:
    days = [first]
    for _ in range(12):
        following = next_in_row(days)
        assert following is not None
        assert (following.year * 12 + following.month) == (days[-1].year * 12 + days[-1].month) + 1
        days.append(following)
    is_end = (first + dt.timedelta(days=1)).month != first.month
    assert days[-1].day in ({first.day} if not is_end else {28, 29, 30, 31})
