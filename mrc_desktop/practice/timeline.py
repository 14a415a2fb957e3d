"""When things happen in a practice register: working hours, and what follows from what."""

from __future__ import annotations

import datetime as dt
import heapq
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

T = TypeVar("T")

YEAR = dt.timedelta(days=364)
_LONGEST_TALK = dt.timedelta(minutes=40)


class WorkClock:
    """A clock that stands still until it is set; it never goes back."""

    def __init__(self, now: dt.datetime) -> None:
        """Begin at a local time."""
        self._now = now

    def __call__(self) -> dt.datetime:
        """Return the time it stands at."""
        return self._now

    def reach(self, moment: dt.datetime) -> dt.datetime:
        """Move on to a moment; stay if it has passed. Return where the clock stands."""
        self._now = max(self._now, moment)
        return self._now


def working_moments(random: Random, now: dt.datetime, count: int) -> list[dt.datetime]:
    """Return so many moments in the working hours of the twelve months before `now`, in order."""
    days = [
        day
        for back in range(YEAR.days)
        if (day := now.date() - dt.timedelta(days=back)).isoweekday() < 6
        and dt.datetime.combine(day, dt.time(9)) + _LONGEST_TALK < now
    ]
    return sorted(_moment(random, random.choice(days), now) for _ in range(count))


def _moment(random: Random, day: dt.date, now: dt.datetime) -> dt.datetime:
    moment = dt.datetime.combine(day, dt.time(9)) + dt.timedelta(minutes=5 * random.randrange(96))
    return moment if moment + _LONGEST_TALK < now else dt.datetime.combine(day, dt.time(9))


@dataclass(order=True, slots=True)
class _Entry(Generic[T]):
    moment: dt.datetime
    order: int
    event: T = field(compare=False)


class Diary(Generic[T]):
    """Events in the order of their moments; new ones may be noted while it is read."""

    def __init__(self, until: dt.datetime) -> None:
        """Begin empty; what would happen after `until` is not noted."""
        self._until = until
        self._entries: list[_Entry[T]] = []
        self._noted = 0

    def note(self, moment: dt.datetime, event: T) -> None:
        """Note an event."""
        if moment < self._until:
            self._noted += 1
            heapq.heappush(self._entries, _Entry(moment, self._noted, event))

    def events(self) -> Iterator[tuple[dt.datetime, T]]:
        """Yield moment and event until nothing is left."""
        while self._entries:
            entry = heapq.heappop(self._entries)
            yield entry.moment, entry.event
