"""Deadlines: from a fact with a date and a term of law to a last day and a safe day.

A term of days, months or years begins the day after its fact, so thirty days after 1 March end on
31 March. Sources do not always say so, and not every term moves off a weekend: `safe_day` therefore
takes the strictest reading (the day of the fact is the first day, and the day must be worked).
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from mrc_desktop.domain.finding import Step
from mrc_desktop.domain.rule import Rule, Term, Unit
from mrc_desktop.domain.working_days import WorkingDays

_DAY: Final = dt.timedelta(days=1)
_HOURS_A_DAY: Final = 24


def add_months(day: dt.date, months: int) -> dt.date:
    """Return the same day of a later (or earlier) month; its last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def add_years(day: dt.date, years: int) -> dt.date:
    """Return the same day of another year; 28 February for a 29th that is not there."""
    return add_months(day, 12 * years)


def term_after(day: dt.date, term: Term, working_days: WorkingDays) -> dt.date:
    """Return the last day of a term that begins the day after a fact."""
    match term.unit:
        case Unit.HOURS:
            return day + dt.timedelta(days=-(-term.amount // _HOURS_A_DAY))
        case Unit.DAYS:
            return day + dt.timedelta(days=term.amount)
        case Unit.WORKING_DAYS:
            return working_days.after(day, term.amount)
        case Unit.MONTHS:
            return add_months(day, term.amount)
        case Unit.YEARS:
            return add_years(day, term.amount)


def term_before(day: dt.date, term: Term, working_days: WorkingDays) -> dt.date:
    """Return the last day that lies a whole term before an event."""
    match term.unit:
        case Unit.HOURS:
            return day - dt.timedelta(days=-(-term.amount // _HOURS_A_DAY))
        case Unit.DAYS:
            return day - dt.timedelta(days=term.amount)
        case Unit.WORKING_DAYS:
            return working_days.before(day, term.amount)
        case Unit.MONTHS:
            return add_months(day, -term.amount)
        case Unit.YEARS:
            return add_years(day, -term.amount)


class DeadlineState(StrEnum):
    """What became of a deadline."""

    OPEN = "open"
    DONE = "done"
    MISSED = "missed"
    DROPPED = "dropped"


class Direction(StrEnum):
    """Whether a term runs on from its fact or must lie wholly before it."""

    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One day something must be done by.

    `last_day` is the end of the term as counted; `rolls_to` is the next working day where that is
    none, shown as a warning and never relied upon; `safe_day` is the day to aim for. `trigger` is
    the dotted name of the fact the term runs from. `missing` names holiday tables that were not
    entered ("holidays.2027"). A dropped deadline has a reason.
    """

    code: str
    rule: Rule
    trigger: str
    trigger_day: dt.date
    term: Term
    direction: Direction = Direction.AFTER
    last_day: dt.date
    safe_day: dt.date
    rolls_to: dt.date | None = None
    steps: tuple[Step, ...] = ()
    missing: tuple[str, ...] = ()
    done_on: dt.date | None = None
    dropped_reason: str = ""

    def state(self, today: dt.date) -> DeadlineState:
        """Return where the deadline stands; done stays done, late or not."""
        if self.done_on is not None:
            return DeadlineState.DONE
        if self.dropped_reason:
            return DeadlineState.DROPPED
        return DeadlineState.MISSED if today > self.last_day else DeadlineState.OPEN

    def days_left(self, today: dt.date) -> int:
        """Return the days from today to the last day; negative when it is over."""
        return (self.last_day - today).days

    @property
    def is_late(self) -> bool:
        """Return whether it was done, but after its last day."""
        return self.done_on is not None and self.done_on > self.last_day

    def done(self, day: dt.date) -> Deadline:
        """Return the deadline as kept on a day."""
        return replace(self, done_on=day, dropped_reason="")

    def dropped(self, reason: str) -> Deadline:
        """Return the deadline as given up; ValueError without a reason."""
        if not reason.strip():
            raise ValueError("a deadline is dropped for a reason")
        return replace(self, dropped_reason=reason.strip())


@dataclass(frozen=True, slots=True)
class Trigger:
    """The fact a term runs from: its dotted field name and its day."""

    field: str
    day: dt.date


def make_deadline(
    code: str,
    rule: Rule,
    term: Term,
    trigger: Trigger,
    working_days: WorkingDays,
    direction: Direction = Direction.AFTER,
) -> Deadline:
    """Return the deadline of a term, with its arithmetic."""
    reckon = term_after if direction is Direction.AFTER else term_before
    last = reckon(trigger.day, term, working_days)
    # Whether the day of the fact counts as the first day is not read: aim a day earlier.
    # The hour of the fact is not known either, so a term in hours loses its last day too.
    safe = max(last - _DAY, trigger.day) if direction is Direction.AFTER else last - _DAY
    safe = working_days.on_or_before(safe)
    if direction is Direction.AFTER and safe < trigger.day:
        safe = trigger.day
    rolled = working_days.on_or_after(last)
    steps = [
        Step(
            "term_" + direction.value,
            {
                "from": trigger.day,
                "amount": term.amount,
                "unit": term.unit.value,
                "last_day": last,
            },
        )
    ]
    if rolled != last:
        steps.append(Step("last_day_not_worked", {"last_day": last, "next": rolled}))
    if safe != last:
        steps.append(Step("safe_day", {"last_day": last, "safe_day": safe}))
    return Deadline(
        code=code,
        rule=rule,
        trigger=trigger.field,
        trigger_day=trigger.day,
        term=term,
        direction=direction,
        last_day=last,
        safe_day=safe,
        rolls_to=rolled if rolled != last else None,
        steps=tuple(steps),
        missing=_unknown_years(trigger.day, last, working_days),
    )


def _unknown_years(one: dt.date, other: dt.date, working_days: WorkingDays) -> tuple[str, ...]:
    """Return the holiday tables the reckoning would have needed."""
    years = range(min(one, other).year, max(one, other).year + 1)
    return tuple(f"holidays.{year}" for year in years if year not in working_days.years)
