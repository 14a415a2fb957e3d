"""Trips, registrations and permits as facts, and what about them cannot be.

A row that cannot be is a problem at the row; nothing is summed over it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mrc_desktop.domain.finding import contradiction
from mrc_desktop.domain.problem import Problem


class Purpose(StrEnum):
    """The purpose of entry as the migration card states it."""

    WORK = "work"
    STUDY = "study"
    PRIVATE = "private"
    TOURISM = "tourism"
    BUSINESS = "business"
    TRANSIT = "transit"
    OTHER = "other"
    UNKNOWN = "unknown"


class PermitKind(StrEnum):
    """A status that lets a person stay beside the visa-free days."""

    PATENT = "patent"
    CONTRACT = "contract"
    FAMILY_OF_WORKER = "family_of_worker"
    STUDY = "study"
    VISA = "visa"
    TEMPORARY_RESIDENCE = "temporary_residence"
    RESIDENCE = "residence"
    HOUSEHOLD_PERMIT = "household_permit"
    SEASONAL_PERMIT = "seasonal_permit"
    EMPLOYER_PERMIT = "employer_permit"
    ASYLUM_CERTIFICATE = "asylum_certificate"
    OTHER = "other"


class Excuse(StrEnum):
    """What kept a person from leaving in time, as far as the law asks for it."""

    EMERGENCY_TREATMENT = "emergency_treatment"
    RELATIVE_ILL_OR_DIED = "relative_ill_or_died"
    FORCE_MAJEURE = "force_majeure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One stay in a country.

    `permitted_until` is the last day of stay where an authority set it (a visa, a shortened
    stay); without it the visa-free days are counted. `document` is the code of the paper used.
    """

    country: str
    entry: dt.date | None = None
    exit: dt.date | None = None
    is_still_there: bool = False
    purpose: Purpose = Purpose.UNKNOWN
    document: str = ""
    permitted_until: dt.date | None = None
    excuses: frozenset[Excuse] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """A registration at the place of stay; `ends` is None while it is open."""

    country: str
    begins: dt.date | None = None
    ends: dt.date | None = None
    region: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """A status with its first and last day (None: not known or still open).

    Of a patent `ends` is the last paid day. `is_ended_early` is for a contract that was broken off.
    """

    country: str
    kind: PermitKind
    begins: dt.date | None = None
    ends: dt.date | None = None
    is_ended_early: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StayFacts:
    """Everything the stay ledger is made from. `is_visa_free` is None while it was not asked."""

    citizenship: str = ""
    trips: tuple[Trip, ...] = ()
    registrations: tuple[Registration, ...] = ()
    permits: tuple[Permit, ...] = ()
    is_visa_free: bool | None = None


@dataclass(frozen=True, slots=True)
class SoundTrip:
    """A trip without a problem; `index` is its row, `last` its last day so far."""

    index: int
    trip: Trip
    first: dt.date
    last: dt.date


_FAR: Final = dt.date.max


def check_stay(facts: StayFacts, today: dt.date) -> tuple[Problem, ...]:
    """Return what cannot be about the rows: reversed, open, overlapping or future."""
    problems = [
        problem
        for index, trip in enumerate(facts.trips)
        for problem in _trip_problems(f"trips.{index}", trip, today)
    ]
    faulty = faulty_rows(problems)
    problems += _overlaps(facts.trips, faulty)
    for index, permit in enumerate(facts.permits):
        problems += _period_problems(f"permits.{index}", permit.begins, permit.ends)
    for index, registration in enumerate(facts.registrations):
        field = f"registrations.{index}"
        problems += _period_problems(field, registration.begins, registration.ends)
    return tuple(problems)


def faulty_rows(problems: list[Problem] | tuple[Problem, ...]) -> frozenset[int]:
    """Return the rows of trips that a problem stands at, or is named in as the other side."""
    named = [one.field for one in problems]
    named += [str(one.data["other"]) for one in problems if "other" in one.data]
    return frozenset(int(one.split(".")[1]) for one in named if one.startswith("trips."))


def sound_trips(facts: StayFacts, faulty: frozenset[int], today: dt.date) -> list[SoundTrip]:
    """Return the trips without a problem, in the order of their entries."""
    found = []
    for index, trip in enumerate(facts.trips):
        last = today if trip.is_still_there else trip.exit
        if index not in faulty and trip.entry is not None and last is not None:
            found.append(SoundTrip(index, trip, trip.entry, last))
    return sorted(found, key=lambda one: (one.first, one.last))


def _trip_problems(row: str, trip: Trip, today: dt.date) -> Iterator[Problem]:
    if not trip.country:
        yield Problem(f"{row}.country", "required")
    if trip.entry is None:
        yield Problem(f"{row}.entry", "required")
    elif trip.entry > today:
        yield Problem(f"{row}.entry", "future_date")
    if trip.is_still_there:
        if trip.exit is not None:
            yield contradiction(f"{row}.exit", f"{row}.is_still_there")
        return
    if trip.exit is None:
        yield Problem(f"{row}.exit", "open_trip")
    elif trip.exit > today:
        yield Problem(f"{row}.exit", "future_date")
    elif trip.entry is not None and trip.exit < trip.entry:
        yield Problem(f"{row}.exit", "reversed", {"other": f"{row}.entry"})


def _overlaps(trips: tuple[Trip, ...], faulty: frozenset[int]) -> Iterator[Problem]:
    """Yield a problem for each trip that begins before an earlier one has ended.

    Leaving one country and entering another, or the same, on one day is no overlap.
    """
    rows = sorted(
        (trip.entry, trip.exit or _FAR, index)
        for index, trip in enumerate(trips)
        if index not in faulty and trip.entry is not None
    )
    latest: tuple[dt.date, int] | None = None
    for entry, last, index in rows:
        if latest is not None and entry < latest[0]:
            yield Problem(f"trips.{index}.entry", "overlaps", {"other": f"trips.{latest[1]}.exit"})
        if latest is None or last > latest[0]:
            latest = (last, index)


def _period_problems(row: str, begins: dt.date | None, ends: dt.date | None) -> Iterator[Problem]:
    if begins is not None and ends is not None and ends < begins:
        yield Problem(f"{row}.ends", "reversed", {"other": f"{row}.begins"})
