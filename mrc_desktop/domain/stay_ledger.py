"""The values of a stay ledger: each day with its reason, overstays, and where one stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from mrc_desktop.domain.rule import Rule


class DayStatus(StrEnum):
    """How a day in the country is accounted for."""

    COUNTED = "counted"
    COVERED = "covered"
    GRACE = "grace"
    NOT_JUDGED = "not_judged"


class OverstayReason(StrEnum):
    """Which end a stay has run over."""

    LIMIT = "limit"
    SINGLE_STAY = "single_stay"
    PERMIT_ENDED = "permit_ended"
    PERMITTED_UNTIL = "permitted_until"


class DayAccount(NamedTuple):
    """One day in the country and why it counts as it does.

    `used` and `single` are the days used in the period and in this stay, this day included;
    `permit` is the row of the permit that covers it; `breach` is the end it lies beyond.
    """

    day: dt.date
    trip: int
    status: DayStatus
    used: int
    single: int
    permit: int | None
    rule: Rule | None
    breach: OverstayReason | None


@dataclass(frozen=True, slots=True)
class Overstay:
    """Days beyond the end of the permitted stay in one trip. `is_over` is True after an exit."""

    trip: int
    reason: OverstayReason
    rule: Rule | None
    first_day: dt.date
    last_day: dt.date
    days: int
    is_over: bool

    @property
    def last_legal_day(self) -> dt.date:
        """Return the day the person had to leave by."""
        return self.first_day - dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The stays in one country as they stand today.

    `left` are days left in the period and in the stay, whichever is fewer; `last_legal_day` is the
    last day of an unbroken stay from now on (None: over already, or further off than a year);
    `first_breach` is the first day of the overstay that is going on or would follow; `next_entry`
    is the first day with a day left again, for somebody outside who has none.
    """

    country: str
    days: tuple[DayAccount, ...]
    overstays: tuple[Overstay, ...]
    is_inside: bool
    rule: Rule | None
    period_from: dt.date | None
    used: int
    left: int | None
    last_legal_day: dt.date | None
    first_breach: dt.date | None
    next_entry: dt.date | None = None
    missing: tuple[str, ...] = ()

    def explain(self, day: dt.date) -> DayAccount | None:
        """Return the account of a day, or None for a day spent elsewhere."""
        return next((one for one in self.days if one.day == day), None)
