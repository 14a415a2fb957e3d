"""The stay ledger: every day in a country, counted as the law of that day counts it.

Both the day of entry and the day of exit count (no source read says otherwise; this is the strict
reading). A day covered by a patent, a contract, studies or another status is not counted. Once a
stay has run over its limit it stays over until the person leaves or gets a status: a new calendar
year gives a new entry 90 days, it does not mend a stay that had already ended.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.finding import Assessment
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rule import RuleBook
from mrc_desktop.domain.stay_findings import findings_of
from mrc_desktop.domain.stay_ledger import Ledger
from mrc_desktop.domain.stay_limits import (
    LEDGER_COUNTRIES,
    Limit,
    covers_of,
    is_known_visa_free,
    is_of_union,
    limits_of,
)
from mrc_desktop.domain.stay_registration import registration_findings
from mrc_desktop.domain.stay_walk import Walk
from mrc_desktop.domain.trips import SoundTrip, StayFacts, check_stay, faulty_rows, sound_trips
from mrc_desktop.domain.working_days import WorkingDays

_HORIZON: Final = 400
"""How many days ahead a last day of stay is looked for; further off it is not worth naming."""

_WEEKENDS: Final = WorkingDays()


@dataclass(frozen=True, slots=True)
class StayAssessment:
    """The ledgers by country with what the rows hold against them, and the findings of all."""

    ledgers: tuple[Ledger, ...]
    result: Assessment

    def ledger(self, country: str) -> Ledger | None:
        """Return the ledger of a country, if one could be made."""
        return next((one for one in self.ledgers if one.country == country), None)


def assess_stay(
    facts: StayFacts, book: RuleBook, today: dt.date, working_days: WorkingDays = _WEEKENDS
) -> StayAssessment:
    """Return a ledger for each country of the trips that has rules on stay.

    A country one of whose rows is faulty gets no ledger: never a wrong sum. `working_days` are
    Russia's, for the term of registration there.
    """
    problems = check_stay(facts, today)
    countries = dict.fromkeys(trip.country for trip in facts.trips if trip.country)
    barred = _barred(facts, problems)
    ledgers = tuple(
        make_ledger(facts, country, book, today)
        for country in countries
        if country in LEDGER_COUNTRIES and country not in barred and country != facts.citizenship
    )
    missing = dict.fromkeys(field for ledger in ledgers for field in ledger.missing)
    findings = [found for ledger in ledgers for found in findings_of(ledger, facts, today)]
    if not barred and facts.citizenship != "RU":
        sound = sound_trips(facts, faulty_rows(problems), today)
        findings += registration_findings(facts, sound, book, today, working_days)
    result = Assessment(findings=tuple(findings), problems=problems, missing=tuple(missing))
    return StayAssessment(ledgers, result)


def _barred(facts: StayFacts, problems: Iterable[Problem]) -> frozenset[str]:
    """Return the countries that cannot be summed; all, if a faulty trip has no country."""
    found = tuple(problems)
    countries = {facts.trips[row].country for row in faulty_rows(found)}
    countries |= {
        facts.permits[int(one.field.split(".")[1])].country
        for one in found
        if one.field.startswith("permits.")
    }
    if "" in countries:
        countries |= set(LEDGER_COUNTRIES)
    return frozenset(countries)


def make_ledger(facts: StayFacts, country: str, book: RuleBook, today: dt.date) -> Ledger:
    """Return the ledger of one country over the rows that are sound."""
    faulty = faulty_rows(check_stay(facts, today))
    trips = [one for one in sound_trips(facts, faulty, today) if one.trip.country == country]
    horizon = today + dt.timedelta(days=_HORIZON)
    needs_visa = facts.is_visa_free is False
    walk = Walk(
        limits=() if needs_visa else limits_of(book, country),
        covers=covers_of(facts.permits, country, facts.citizenship, book, horizon),
    )
    overstays = []
    for one in trips:
        walk.enter(one, is_of_union(book, facts.citizenship, one.first))
        walk.stay(one.first.toordinal(), one.last.toordinal())
        if walk.breach_first:
            overstays.append(walk.overstay(not one.trip.is_still_there or walk.breach is None))
    days = tuple(walk.days)
    is_inside = bool(trips) and trips[-1].trip.is_still_there
    state = _Standing(walk, is_inside, is_of_union(book, facts.citizenship, today))
    last_legal, first_breach = state.ahead(today)
    limit = walk.limit_on(today.toordinal())
    return Ledger(
        country=country,
        days=days,
        overstays=tuple(overstays),
        is_inside=is_inside,
        rule=limit.rule if limit else None,
        period_from=_period_from(limit, today),
        used=state.used,
        left=state.left,
        last_legal_day=last_legal,
        first_breach=first_breach,
        next_entry=state.next_entry(today),
        missing=_missing(facts, country, trips, book, needs_visa),
    )


def _period_from(limit: Limit | None, today: dt.date) -> dt.date | None:
    if limit is None:
        return None
    if limit.window is None:
        return dt.date(today.year, 1, 1)
    return today - dt.timedelta(days=limit.window - 1)


def _missing(
    facts: StayFacts, country: str, trips: list[SoundTrip], book: RuleBook, needs_visa: bool
) -> tuple[str, ...]:
    missing = []
    if not facts.citizenship:
        missing.append("citizenship")
    elif facts.is_visa_free is None and not (
        trips and is_known_visa_free(book, facts.citizenship, trips[-1].first)
    ):
        missing.append("is_visa_free")
    if needs_visa:
        missing += [
            f"trips.{one.index}.permitted_until" for one in trips if not one.trip.permitted_until
        ]
    for index, permit in enumerate(facts.permits):
        if permit.country == country:
            missing += [
                f"permits.{index}.{name}"
                for name, day in (("begins", permit.begins), ("ends", permit.ends))
                if day is None
            ]
    return tuple(missing)


class _Standing:
    """Where the person stands today: days used and left, and the last day of a stay from now."""

    def __init__(self, walk: Walk, is_inside: bool, of_union: bool) -> None:
        self.walk = walk
        self.is_inside = is_inside
        self.of_union = of_union
        self.used = 0
        self.left: int | None = None
        # Looking ahead goes on counting in the walk; what was really spent is kept apart.
        self.spent = tuple(walk.counted)
        self.spent_by_year = dict(walk.by_year)

    def ahead(self, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
        """Return the last legal day and the first day of breach of a stay that goes on."""
        walk = self.walk
        now = today.toordinal()
        breach = walk.breach_first if self.is_inside and walk.breach else 0
        if not self.is_inside:
            walk.begin(-1, now + 1, self.of_union)
        self._measure(now)
        if breach:
            return None, dt.date.fromordinal(breach)
        for ordinal in range(now + 1, now + 1 + _HORIZON):
            if walk.account(ordinal).breach:
                first = dt.date.fromordinal(ordinal)
                has_none = not self.is_inside and ordinal == now + 1
                return (None if has_none else first - dt.timedelta(days=1)), first
        return None, None

    def next_entry(self, today: dt.date) -> dt.date | None:
        """Return the first day a new stay may begin, where none may begin tomorrow."""
        if self.is_inside or self.left != 0:
            return None
        now = today.toordinal()
        for ordinal in range(now + 1, now + 1 + _HORIZON):
            limit = self.walk.limit_on(ordinal)
            if limit is None or self._used(limit, ordinal) < limit.limit:
                return dt.date.fromordinal(ordinal)
        return None

    def _used(self, limit: Limit, ordinal: int) -> int:
        """Return the days used in the period of a day, by stays up to today."""
        if limit.window is None:
            return self.spent_by_year.get(dt.date.fromordinal(ordinal).year, 0)
        return sum(1 for one in self.spent if one > ordinal - limit.window)

    def _measure(self, now: int) -> None:
        limit = self.walk.limit_on(now)
        if limit is None:
            return
        self.used = self._used(limit, now)
        left = limit.limit - self.used
        single = limit.single_for(self.walk.of_union)
        if single is not None:
            left = min(left, single - self.walk.single)
        is_over = self.is_inside and self.walk.breach is not None
        self.left = 0 if is_over else max(left, 0)
