"""The walk over the days of a country that the stay ledger is made of."""

from __future__ import annotations

import datetime as dt
from typing import Final

from mrc_desktop.domain.rule import Rule
from mrc_desktop.domain.stay_ledger import DayAccount, DayStatus, Overstay, OverstayReason
from mrc_desktop.domain.stay_limits import Cover, Limit
from mrc_desktop.domain.trips import SoundTrip

# Looking these up in the enumeration for each of thousands of days takes time.
_COUNTED: Final = DayStatus.COUNTED
_NOT_JUDGED: Final = DayStatus.NOT_JUDGED
_from_ordinal: Final = dt.date.fromordinal
_made: Final = DayAccount._make


class Walk:
    """One pass over the days of a country, in their order; state is what was counted so far."""

    def __init__(self, limits: tuple[Limit, ...], covers: list[Cover]) -> None:
        self.limits = limits
        self.covers = covers
        self.held: Limit | None = None
        self.days: list[DayAccount] = []
        self.counted: list[int] = []
        self.by_year: dict[int, int] = {}
        self.tail = 0
        self.row = -1
        self.single = 0
        self.of_union = False
        self.permitted_until: int | None = None
        self.near: list[Cover] = []
        self.breach: OverstayReason | None = None
        self.breach_rule: Rule | None = None
        self.breach_first: int = 0
        self.breach_last: int = 0
        self.breach_days = 0

    def enter(self, one: SoundTrip, of_union: bool) -> None:
        """Begin a stay."""
        until = one.trip.permitted_until
        self.begin(one.index, one.first.toordinal(), of_union)
        self.permitted_until = until.toordinal() if until else None

    def begin(self, row: int, first: int, of_union: bool) -> None:
        """Begin a stay with nothing known about it."""
        self.row = row
        self.single = 0
        self.of_union = of_union
        self.permitted_until = None
        # A permit that ended before this entry says nothing about this stay.
        self.near = [cover for cover in self.covers if cover.grace_to >= first]
        self.breach = self.breach_rule = None
        self.breach_first = self.breach_last = self.breach_days = 0

    def stay(self, first: int, last: int) -> None:
        """Account for each day from the first to the last."""
        while first <= last:
            end, limit = self._plain_until(first, last)
            if limit is None:
                self.days.append(self.account(first))
                first += 1
            else:
                self._count_plain(first, end, limit)
                first = end + 1

    def _plain_until(self, first: int, last: int) -> tuple[int, Limit | None]:
        """Return how far days are plain, and their limit; None where the first day is not.

        Plain are days of one year under one limit that no permit and no stamp has a say in and
        that were not counted yet: nearly all days of nearly everybody.
        """
        limit = self.limit_on(first)
        is_counted = bool(self.counted) and self.counted[-1] >= first
        if limit is None or self.near or is_counted or self.permitted_until is not None:
            return first, None
        year_ends = dt.date(dt.date.fromordinal(first).year, 12, 31).toordinal()
        return min(last, limit.last, year_ends), limit

    def _count_plain(self, first: int, last: int, limit: Limit) -> None:
        """Account for plain days as `account` does, in a fraction of its time."""
        counted, days, row, tail, window = (
            self.counted,
            self.days,
            self.row,
            self.tail,
            limit.window,
        )
        rule, most, longest = limit.rule, limit.limit, limit.single_for(self.of_union)
        year = dt.date.fromordinal(first).year
        before = self.by_year.get(year, 0) - first + 1
        breach, single = self.breach, self.single
        for ordinal in range(first, last + 1):
            counted.append(ordinal)
            single += 1
            if window is None:
                used = before + ordinal
            else:
                while counted[tail] <= ordinal - window:
                    tail += 1
                used = len(counted) - tail
            if breach is None and (used > most or (longest is not None and single > longest)):
                is_limit = used > most
                breach = OverstayReason.LIMIT if is_limit else OverstayReason.SINGLE_STAY
                self.breach_rule = rule
                self.breach_days -= ordinal - first
                self.breach_first = self.breach_first or ordinal
            day = _from_ordinal(ordinal)
            days.append(_made((day, row, _COUNTED, used, single, None, rule, breach)))
        self.tail, self.single, self.breach = tail, single, breach
        self.by_year[year] = before + last
        if breach is not None:
            self.breach_first = self.breach_first or first
            self.breach_last = last
            self.breach_days += last - first + 1

    def limit_on(self, ordinal: int) -> Limit | None:
        """Return the limit that holds on a day."""
        held = self.held
        if held is not None and held.first <= ordinal <= held.last:
            return held
        self.held = next((one for one in self.limits if one.first <= ordinal <= one.last), None)
        return self.held

    def account(self, ordinal: int) -> DayAccount:
        """Return the account of the next day."""
        day = dt.date.fromordinal(ordinal)
        ended: Cover | None = None
        for cover in self.near:
            if cover.first <= ordinal <= cover.grace_to:
                self.breach = None
                status = DayStatus.COVERED if ordinal <= cover.last else DayStatus.GRACE
                return DayAccount(day, self.row, status, 0, 0, cover.index, cover.rule, None)
            if cover.last < ordinal and (ended is None or cover.last > ended.last):
                ended = cover
        self.single += 1
        limit = self.limit_on(ordinal)
        used = self._count(ordinal, day.year, limit)
        if self.breach is None:
            self.breach, self.breach_rule = self._reason(ordinal, used, limit, ended)
        breach = self.breach
        if breach is not None:
            self.breach_first = self.breach_first or ordinal
            self.breach_last = ordinal
            self.breach_days += 1
        status, rule = (_COUNTED, limit.rule) if limit else (_NOT_JUDGED, None)
        return DayAccount(day, self.row, status, used, self.single, None, rule, breach)

    def _count(self, ordinal: int, year: int, limit: Limit | None) -> int:
        """Count a day once, though one trip ends and another begins on it; return the days used."""
        counted = self.counted
        if not counted or counted[-1] < ordinal:
            counted.append(ordinal)
            self.by_year[year] = self.by_year.get(year, 0) + 1
        if limit is None or limit.window is None:
            return self.by_year[year]
        tail, oldest = self.tail, ordinal - limit.window
        while counted[tail] <= oldest:
            tail += 1
        self.tail = tail
        return len(counted) - tail

    def _reason(
        self, ordinal: int, used: int, limit: Limit | None, ended: Cover | None
    ) -> tuple[OverstayReason | None, Rule | None]:
        if ended is not None and ended.is_final:
            return OverstayReason.PERMIT_ENDED, ended.rule
        if self.permitted_until is not None:
            is_beyond = ordinal > self.permitted_until
            return (OverstayReason.PERMITTED_UNTIL if is_beyond else None), None
        if limit is None:
            return None, None
        if used > limit.limit:
            return OverstayReason.LIMIT, limit.rule
        single = limit.single_for(self.of_union)
        if single is not None and self.single > single:
            return OverstayReason.SINGLE_STAY, limit.rule
        return None, None

    def overstay(self, is_over: bool) -> Overstay:
        """Return the overstay of the stay just accounted for."""
        reason = next(
            one.breach for one in reversed(self.days) if one.trip == self.row and one.breach
        )
        return Overstay(
            trip=self.row,
            reason=reason,
            rule=self.breach_rule,
            first_day=dt.date.fromordinal(self.breach_first),
            last_day=dt.date.fromordinal(self.breach_last),
            days=self.breach_days,
            is_over=is_over,
        )
