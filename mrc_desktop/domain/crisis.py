"""Many people at once: one line for each family or person of a group, and the tally of a crisis.

After the IOM's Migration Crisis Operational Framework: a crisis has a name and a day; a line holds
only what decides who needs what first, and grows into a person later.

    crisis_problems(crisis, today=today)
    tally(crisis)                       # persons by sex, age, origin, need, urgency
    person_of(line)                     # a PersonDraft to begin with
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from mrc_desktop.domain.codes import AgeBand, Sex
from mrc_desktop.domain.person import PersonDraft
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import EARLIEST

OLDEST_AGE: Final = 120
LARGEST_FAMILY: Final = 30
ADULT_AGE: Final = 18


class Need(StrEnum):
    """What somebody lacks today."""

    WATER_FOOD = "water_food"
    SHELTER = "shelter"
    HEALTH = "health"
    CLOTHING = "clothing"
    DOCUMENTS = "documents"
    FAMILY_CONTACT = "family_contact"
    TRANSPORT = "transport"
    INTERPRETER = "interpreter"


class UrgentFlag(StrEnum):
    """Why a line comes before the others."""

    DANGER_NOW = "danger_now"
    CHILD_ALONE = "child_alone"
    MEDICAL = "medical"
    PREGNANT = "pregnant"
    FEARS_RETURN = "fears_return"
    EXPLOITED = "exploited"


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisLine:
    """One line: the person asked, with `family_size` people in all who came together.

    `age` is in full years, None if not known; `origin` an ISO 3166-1 code. `person` is the id of
    the person the line has grown into.
    """

    sex: Sex = Sex.UNKNOWN
    age: int | None = None
    origin: str = ""
    family_size: int = 1
    needs: frozenset[Need] = frozenset()
    urgent: frozenset[UrgentFlag] = frozenset()
    person: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """A named and dated event with the lines taken down in it."""

    name: str = ""
    began_on: dt.date | None = None
    place: str = ""
    lines: tuple[CrisisLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisTally:
    """The numbers of a crisis, kept apart from the month's.

    `people` counts whole families; sexes, ages, origins, needs and urgent flags count the people
    asked, one a line: nothing is known of the others.
    """

    lines: int = 0
    people: int = 0
    grown_into_persons: int = 0
    urgent_lines: int = 0
    sexes: Mapping[Sex, int] = field(default_factory=dict)
    ages: Mapping[AgeBand, int] = field(default_factory=dict)
    origins: Mapping[str, int] = field(default_factory=dict)
    needs: Mapping[Need, int] = field(default_factory=dict)
    urgent: Mapping[UrgentFlag, int] = field(default_factory=dict)


def crisis_problems(crisis: Crisis, *, today: dt.date) -> tuple[Problem, ...]:
    """Return what is wrong, at its field or line."""
    return (*_header_problems(crisis, today), *_line_problems(crisis))


def _header_problems(crisis: Crisis, today: dt.date) -> Iterator[Problem]:
    if not crisis.name.strip():
        yield Problem("name", "required")
    if crisis.began_on is None:
        yield Problem("began_on", "required")
    elif crisis.began_on > today:
        yield Problem("began_on", "future_date")
    elif crisis.began_on < EARLIEST:
        yield Problem("began_on", "too_old_date")


def _line_problems(crisis: Crisis) -> Iterator[Problem]:
    for number, line in enumerate(crisis.lines):
        row = f"lines.{number}"
        if line.age is not None and not 0 <= line.age <= OLDEST_AGE:
            yield Problem(f"{row}.age", "impossible_age")
        if not 1 <= line.family_size <= LARGEST_FAMILY:
            yield Problem(f"{row}.family_size", "out_of_range")
        if line.origin and not (len(line.origin) in (2, 3) and line.origin.isupper()):
            yield Problem(f"{row}.origin", "unknown_code")
        if UrgentFlag.CHILD_ALONE in line.urgent:
            yield from _child_alone_problems(row, line)


def _child_alone_problems(row: str, line: CrisisLine) -> Iterator[Problem]:
    if line.age is not None and line.age >= ADULT_AGE:
        yield Problem(f"{row}.urgent", "contradicts", {"other": f"{row}.age"})


def in_order_of_urgency(crisis: Crisis) -> tuple[int, ...]:
    """Return the numbers of the lines: danger first, then the most urgent flags, then as written.

    A child of unknown company is not moved: only what was said counts.
    """
    order = tuple(UrgentFlag)

    def key(number: int) -> tuple[int, int, int]:
        urgent = crisis.lines[number].urgent
        first = min((order.index(one) for one in urgent), default=len(order))
        return first, -len(urgent), number

    return tuple(sorted(range(len(crisis.lines)), key=key))


def tally(crisis: Crisis) -> CrisisTally:
    """Return the numbers of a crisis; they may single people out and never leave the centre raw."""
    lines = crisis.lines
    return CrisisTally(
        lines=len(lines),
        people=sum(line.family_size for line in lines),
        grown_into_persons=sum(line.person is not None for line in lines),
        urgent_lines=sum(bool(line.urgent) for line in lines),
        sexes=MappingProxyType(Counter(line.sex for line in lines)),
        ages=MappingProxyType(Counter(_band(line.age) for line in lines)),
        origins=MappingProxyType(Counter(line.origin for line in lines)),
        needs=MappingProxyType(Counter(one for line in lines for one in line.needs)),
        urgent=MappingProxyType(Counter(one for line in lines for one in line.urgent)),
    )


def _band(age: int | None) -> AgeBand:
    if age is None:
        return AgeBand.UNKNOWN
    bands = ((18, AgeBand.CHILD), (30, AgeBand.YOUNG), (45, AgeBand.MIDDLE), (60, AgeBand.OLDER))
    return next((band for below, band in bands if age < below), AgeBand.SENIOR)


def person_of(line: CrisisLine) -> PersonDraft:
    """Return what a line already knows of a person, as a draft without a name.

    Where somebody came from is not their citizenship, and a fear is not a status: both are asked.
    """
    return PersonDraft(sex=line.sex, birth="" if line.age is None else f"~{line.age}")
