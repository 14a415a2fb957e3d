"""Whether somebody who is in Russia now is registered in time at the place of stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from mrc_desktop.domain.deadline import Deadline, Trigger
from mrc_desktop.domain.deadline_table import registration_deadline
from mrc_desktop.domain.finding import Finding, Step, is_past_review
from mrc_desktop.domain.rule import RuleBook
from mrc_desktop.domain.trips import Registration, SoundTrip, StayFacts
from mrc_desktop.domain.working_days import WorkingDays

_COUNTRY = "RU"


def registration_findings(
    facts: StayFacts,
    trips: list[SoundTrip],
    book: RuleBook,
    today: dt.date,
    working_days: WorkingDays,
) -> Iterator[Finding]:
    """Yield how the registration of a stay that goes on stands; `trips` are the sound ones."""
    for one in trips:
        if one.trip.country == _COUNTRY and one.trip.is_still_there:
            trigger = Trigger(f"trips.{one.index}.entry", one.first)
            due = registration_deadline(book, facts.citizenship, trigger, working_days)
            if due is not None:
                yield _finding(facts, one, due, today)


def _finding(facts: StayFacts, one: SoundTrip, deadline: Deadline, today: dt.date) -> Finding:
    begun = [
        (row, found)
        for row, found in enumerate(facts.registrations)
        if _belongs(found, one.first, today)
    ]
    in_force = [row for row, found in begun if found.ends is None or found.ends >= today]
    first = min((found.begins for _, found in begun if found.begins), default=None)
    steps = list(deadline.steps[:1])
    dates = {"last_day": deadline.last_day, "safe_day": deadline.safe_day}
    if first is not None:
        dates["registered_on"] = first
        code = "registered" if first <= deadline.last_day else "registered_late"
        code = code if in_force else "registration_ended"
        steps.append(Step("registered_on", {"on": first}))
    else:
        code = "registration_due" if today <= deadline.last_day else "not_registered"
    return Finding(
        code=code,
        rules=(deadline.rule,),
        steps=tuple(steps),
        dates=dates,
        data={"trip": one.index, "country": _COUNTRY},
        missing=() if begun else ("registrations",),
        is_past_review=is_past_review((deadline.rule,), today),
        deadline=deadline if first is None else deadline.done(first),
    )


def _belongs(found: Registration, entry: dt.date, today: dt.date) -> bool:
    begins = found.begins
    return found.country == _COUNTRY and begins is not None and entry <= begins <= today
