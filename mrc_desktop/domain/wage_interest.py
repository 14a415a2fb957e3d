"""Interest on one unpaid wage: a line for every stretch of days with the same debt and rate.

Each line is exact, then rounded to the minor unit; sums are sums of lines, so that whoever adds
the sheet up by hand comes to the same kopeck. A payment stops the interest on its part from the
day after it: the day of payment still counts.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from mrc_desktop.domain.money import Money, rounded_ratio
from mrc_desktop.domain.rate import RateTable
from mrc_desktop.domain.rule import Rule, RuleBook

_DAY: Final = dt.timedelta(days=1)
_HUNDRED: Final = 100
_SHARE: Final = "fraction"


@dataclass(frozen=True, slots=True)
class Payment:
    """A part that was paid, and on which day."""

    day: dt.date
    amount: Money


@dataclass(frozen=True, slots=True)
class Owed:
    """A wage with the day it was due, and what was paid of it."""

    due: dt.date
    agreed: Money
    paid: tuple[Payment, ...] = ()

    def debt_on(self, day: dt.date) -> Money:
        """Return what was still owed during a day, before any payment of that day; not below 0."""
        minor = self.agreed.minor - sum(one.amount.minor for one in self.paid if one.day < day)
        return Money(max(minor, 0), self.agreed.currency)


@dataclass(frozen=True, slots=True)
class InterestLine:
    """Days from `first` to `last` (both counted) on which one debt bore one rate.

    `rule` is None where no rule was in force, `percent` where the table has no rate.
    """

    first: dt.date
    last: dt.date
    debt: Money
    percent: Fraction | None
    rule: Rule | None

    @property
    def days(self) -> int:
        """Return the number of days of the line."""
        return (self.last - self.first).days + 1

    @property
    def share(self) -> Fraction | None:
        """Return the share of the rate a day costs; None without a rule."""
        return self.rule.rate(_SHARE) if self.rule else None

    def interest(self) -> Money | None:
        """Return debt x percent / 100 x share x days, rounded; None if rate or rule is missing."""
        share, percent = self.share, self.percent
        if percent is None or share is None:
            return None
        exact = self.debt.minor * percent.numerator * share.numerator * self.days
        parts = percent.denominator * share.denominator * _HUNDRED
        return rounded_ratio(exact, parts, self.debt.currency)


@dataclass(frozen=True, slots=True)
class InterestLaw:
    """The rule on interest through time: from each day on, the rule in force or none."""

    starts: tuple[dt.date, ...]
    rules: tuple[Rule | None, ...]

    def on(self, day: dt.date) -> Rule | None:
        """Return the rule to reckon with on a day."""
        return self.rules[bisect_right(self.starts, day) - 1]


def interest_law(book: RuleBook, rule_id: str) -> InterestLaw:
    """Return all versions of a rule that may be reckoned with."""
    days = {dt.date.min}
    for rule in (one for one in book if one.id == rule_id):
        if rule.effective_from:
            days.add(rule.effective_from)
        if rule.effective_to:
            days.add(rule.effective_to + _DAY)
    starts = tuple(sorted(days))
    return InterestLaw(starts, tuple(book.in_force(rule_id, day) for day in starts))


def interest_lines(
    owed: Owed, until: dt.date, table: RateTable, law: InterestLaw
) -> tuple[InterestLine, ...]:
    """Return the lines from the day after the due day to `until` or the day of the last payment."""
    first = owed.due + _DAY
    if until < first:
        return ()
    starts = {first, *table.changes(), *law.starts}
    starts |= {one.day + _DAY for one in owed.paid}
    begins = sorted(day for day in starts if first <= day <= until)
    ends = [day - _DAY for day in begins[1:]] + [until]
    lines: list[InterestLine] = []
    for begin, end in zip(begins, ends, strict=True):
        debt = owed.debt_on(begin)
        if not debt.minor:
            continue
        line = InterestLine(begin, end, debt, table.percent_on(begin), law.on(begin))
        if lines and _continues(lines[-1], line):
            lines[-1] = replace(lines[-1], last=end)
        else:
            lines.append(line)
    return tuple(lines)


def _continues(line: InterestLine, following: InterestLine) -> bool:
    same = (
        line.rule is following.rule
        and line.percent == following.percent
        and line.debt == following.debt
    )
    return same and line.last + _DAY == following.first
