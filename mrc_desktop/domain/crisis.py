"""Many people at once: one line for each family or person of a group, and the tally of a crisis.

After the IOM's Migration Crisis Operational Framework: a crisis has a name and a day; a line holds
only what decides who needs what first, and grows into a person later.

    crisis_problems(crisis, today=today)
    tally(crisis)                       # persons by sex, age, origin, need, urgency
    person_of(line)                     # a PersonDraft to begin with
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NewType

from mrc_desktop.domain.codes import AgeBand, Sex
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import EARLIEST

CrisisId = NewType("CrisisId", int)
LineId = NewType("LineId", int)

OLDEST_AGE: Final = 120
LARGEST_FAMILY: Final = 30
ADULT_AGE: Final = 18
_CYRILLIC: Final = re.compile("[\u0400-\u052f]")


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

    Lines of one `family` (a number, 0 for a line by itself) came together; the first of them is
    the head, who told the size. `age` is in full years, None if not known; `origin` an ISO 3166-1
    code; `name` may be empty. `person` is the id of the person the line has grown into.
    """

    family: int = 0
    name: str = ""
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
    ended_on: dt.date | None = None
    place: str = ""
    lines: tuple[CrisisLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisRecord:
    """A crisis in the register, its lines left out; `version` counts the saves."""

    id: CrisisId
    crisis: Crisis
    line_count: int = 0
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRecord:
    """A line in the register; `taken_at` is local time, `version` counts the saves."""

    id: LineId
    crisis: CrisisId
    line: CrisisLine
    taken_at: dt.datetime
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisTally:
    """The numbers of a crisis, kept apart from the month's.

    `people` counts whole families, a family by its size as told or by its lines if they are more;
    `families` counts a line by itself as one. Sexes, ages, origins, needs and urgent flags
    count the people asked, one a line: nothing is known of the others.
    """

    lines: int = 0
    people: int = 0
    families: int = 0
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
    if crisis.ended_on is not None:
        yield from _end_problems(crisis, crisis.ended_on, today)


def _end_problems(crisis: Crisis, end: dt.date, today: dt.date) -> Iterator[Problem]:
    if end > today:
        yield Problem("ended_on", "future_date")
    elif crisis.began_on is not None and end < crisis.began_on:
        yield Problem("ended_on", "reversed", {"other": "began_on"})


def _line_problems(crisis: Crisis) -> Iterator[Problem]:
    for number, line in enumerate(crisis.lines):
        row = f"lines.{number}"
        if line.age is not None and not 0 <= line.age <= OLDEST_AGE:
            yield Problem(f"{row}.age", "impossible_age")
        if not 1 <= line.family_size <= LARGEST_FAMILY:
            yield Problem(
                f"{row}.family_size", "out_of_range", {"least": 1, "most": LARGEST_FAMILY}
            )
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
    families = _family_sizes(lines)
    return CrisisTally(
        lines=len(lines),
        people=sum(families),
        families=len(families),
        grown_into_persons=sum(line.person is not None for line in lines),
        urgent_lines=sum(bool(line.urgent) for line in lines),
        sexes=MappingProxyType(Counter(line.sex for line in lines)),
        ages=MappingProxyType(Counter(_band(line.age) for line in lines)),
        origins=MappingProxyType(Counter(line.origin for line in lines)),
        needs=MappingProxyType(Counter(one for line in lines for one in line.needs)),
        urgent=MappingProxyType(Counter(one for line in lines for one in line.urgent)),
    )


def _family_sizes(lines: Iterable[CrisisLine]) -> list[int]:
    """Return how many people each family has: as told, or as many as have a line."""
    alone, told, counted = [], Counter[int](), Counter[int]()
    for line in lines:
        if not line.family:
            alone.append(line.family_size)
            continue
        told[line.family] = max(told[line.family], line.family_size)
        counted[line.family] += 1
    return [*alone, *(max(told[number], counted[number]) for number in counted)]


def _band(age: int | None) -> AgeBand:
    if age is None:
        return AgeBand.UNKNOWN
    bands = ((18, AgeBand.CHILD), (30, AgeBand.YOUNG), (45, AgeBand.MIDDLE), (60, AgeBand.OLDER))
    return next((band for below, band in bands if age < below), AgeBand.SENIOR)


def person_of(line: CrisisLine) -> PersonDraft:
    """Return what a line already knows of a person, as a draft.

    A name goes to the script it is written in, its first word to the family name. Where somebody
    came from is not their citizenship, and a fear is not a status: both are asked.
    """
    parts = NameParts(*[*line.name.split(maxsplit=2), "", "", ""][:3])
    is_cyrillic = bool(_CYRILLIC.search(line.name))
    return PersonDraft(
        cyrillic=parts if is_cyrillic else NameParts(),
        latin=NameParts() if is_cyrillic else parts,
        sex=line.sex,
        birth="" if line.age is None else f"~{line.age}",
    )
