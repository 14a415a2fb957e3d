"""What a stay ledger says: days used and left, the day to leave by, and overstays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from mrc_desktop.domain.deadline import Deadline
from mrc_desktop.domain.finding import Figure, Finding, Step, is_past_review
from mrc_desktop.domain.rule import Rule
from mrc_desktop.domain.stay_ledger import DayAccount, DayStatus, Ledger, Overstay
from mrc_desktop.domain.trips import StayFacts


def findings_of(ledger: Ledger, facts: StayFacts, today: dt.date) -> Iterator[Finding]:
    """Yield the standing of a ledger and each of its overstays."""
    yield replace(standing(ledger, today), deadline=departure(ledger, facts))
    for overstay in ledger.overstays:
        yield overstay_finding(ledger, overstay, facts, today)


def standing(ledger: Ledger, today: dt.date) -> Finding:
    """Return days used and left, and until when a stay from now on would be allowed."""
    rules = (ledger.rule,) if ledger.rule else ()
    data: dict[str, Figure] = {"country": ledger.country, "used": ledger.used}
    if ledger.left is not None:
        data["left"] = ledger.left
    named = {
        "period_from": ledger.period_from,
        "last_legal_day": ledger.last_legal_day,
        "first_breach": ledger.first_breach,
        "next_entry": ledger.next_entry,
    }
    dates = {name: day for name, day in named.items() if day is not None}
    return Finding(
        code="stay_inside" if ledger.is_inside else "stay_outside",
        rules=rules,
        steps=tuple(counting_steps(ledger, ledger.period_from)),
        dates=dates,
        data=data,
        missing=ledger.missing,
        could_change=("permit", "treaty"),
        is_past_review=is_past_review(rules, today),
    )


def departure(ledger: Ledger, facts: StayFacts) -> Deadline | None:
    """Return the deadline to leave by, of somebody inside whose stay has a known end to come.

    People leave on any day of the week, so the safe day is simply the day before.
    """
    last, rule = ledger.last_legal_day, ledger.rule
    row = ledger.days[-1].trip if ledger.days else 0
    entry = facts.trips[row].entry if ledger.is_inside else None
    if last is None or rule is None or entry is None:
        return None
    return Deadline(
        code=f"{ledger.country.lower()}_departure",
        rule=rule,
        trigger=f"trips.{row}.entry",
        trigger_day=entry,
        term=rule.term("limit"),
        last_day=last,
        safe_day=max(last - dt.timedelta(days=1), entry),
        steps=tuple(counting_steps(ledger, ledger.period_from)),
    )


def counting_steps(ledger: Ledger, since: dt.date | None) -> Iterator[Step]:
    """Yield a line for each run of days that are accounted for in one way."""
    days = [one for one in ledger.days if since is None or one.day >= since]
    for (trip, status, permit), run in groupby(days, key=_manner):
        found = list(run)
        figures: dict[str, Figure] = {
            "trip": trip,
            "from": found[0].day,
            "to": found[-1].day,
            "days": len(found),
        }
        if permit is not None:
            figures["permit"] = permit
        if status is DayStatus.COUNTED:
            figures["used"] = found[-1].used
        yield Step(f"days_{status.value}", figures)


def _manner(one: DayAccount) -> tuple[int, DayStatus, int | None]:
    return one.trip, one.status, one.permit


def overstay_finding(
    ledger: Ledger, overstay: Overstay, facts: StayFacts, today: dt.date
) -> Finding:
    """Return the finding of one overstay, going on or over."""
    rules: tuple[Rule, ...] = (overstay.rule,) if overstay.rule else ()
    trip = facts.trips[overstay.trip]
    excuses = tuple(sorted(one.value for one in trip.excuses))
    return Finding(
        code="overstay_over" if overstay.is_over else "overstay_going_on",
        rules=rules,
        steps=(
            Step(
                f"over_{overstay.reason.value}",
                {"trip": overstay.trip, "last_legal_day": overstay.last_legal_day},
            ),
            Step(
                "overstay_days",
                {"from": overstay.first_day, "to": overstay.last_day, "days": overstay.days},
            ),
        ),
        dates={
            "last_legal_day": overstay.last_legal_day,
            "first_breach": overstay.first_day,
            "last_day": overstay.last_day,
        },
        data={
            "country": ledger.country,
            "trip": overstay.trip,
            "days": overstay.days,
            "reason": overstay.reason.value,
        },
        missing=() if overstay.is_over else (f"trips.{overstay.trip}.exit",),
        could_change=excuses or ("emergency_treatment", "relative_ill_or_died", "force_majeure"),
        is_past_review=is_past_review(rules, today),
    )
