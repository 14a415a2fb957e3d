"""What a month's summary consists of: dimensions, fixed category lists, tables, units, and a hash.

A spec is one centre's for one year. It never follows the data of a month: which rows exist is
decided before anybody is counted, so a row that appears or vanishes tells nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Final

TOTAL: Final = "_T"
"""Stands in a cell for a dimension its table is not cut by (SDMX)."""

OTHER: Final = "other"
"""The last category of every dimension: whatever has no row of its own, or is not known."""

PROTECTION: Final = "protection"
"""Trafficking concerns and asylum, always together: neither is ever a topic of its own here."""

METHOD: Final = "KCR-5"
"""Keyed controlled rounding to base 5 of one set of linked tables."""

BASE: Final = 5
"""Persons: every published number is a multiple of it and at most so far from the true one."""

ONE_LINE_BELOW: Final = 15
"""A rounded total of persons under this leaves one line only: 9 persons may round to 10."""

FULL_FROM: Final = 50
"""From this rounded total of persons on, the full set is published; before it, no 2-way table."""

OWN_ROW_FROM: Final = 50
"""What twelve months must have published under a category for it to keep its own row."""


class Dimension(StrEnum):
    """By what persons are cut, in the order of a cell's categories; the names of CSV columns."""

    TOPIC = "topic"
    NATIONALITY = "nationality"
    SEX = "sex"
    AGE = "age_band"
    DISTRICT = "district"
    OUTCOME = "outcome"


class Unit(StrEnum):
    """What is counted. Units are never added to each other."""

    PERSONS = "PS"
    CONSULTATIONS = "CN"
    CASES = "CS"
    REFERRALS = "RF"
    ATTENDANCES = "SA"
    ACTIONS = "IA"


CAPS: Final[Mapping[Unit, int]] = {
    Unit.PERSONS: 1,
    Unit.CONSULTATIONS: 5,
    Unit.CASES: 2,
    Unit.REFERRALS: 2,
    Unit.ATTENDANCES: 1,
    Unit.ACTIONS: 1,
}
"""The most one person (one seat, one action) weighs in a unit; `base_of` grows with it."""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table: its id ("topic_sex"), what it counts, and the dimensions it is cut by."""

    id: str
    unit: Unit
    dimensions: tuple[Dimension, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One published place.

    `categories` has one entry for each `Dimension`, in their order; `TOTAL` where the table is not
    cut by it.
    """

    unit: Unit
    table: str
    categories: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the cell's name, the same for ever: "PS/topic_sex/other/_T/female/_T/_T/_T"."""
        return "/".join((self.unit, self.table, *self.categories))


def _tables() -> tuple[TableSpec, ...]:
    """Return the total, six 1-way and eight 2-way tables of persons, and those of other units.

    Consultations, cases and referrals are linked to persons, so they are given as totals only: a
    second cut by topic could not be held within the bounds of the first in every month.
    """
    pairs = [
        *((Dimension.TOPIC, other) for other in Dimension if other is not Dimension.TOPIC),
        (Dimension.NATIONALITY, Dimension.SEX),
        (Dimension.NATIONALITY, Dimension.AGE),
        (Dimension.SEX, Dimension.AGE),
    ]
    found = [TableSpec("total", Unit.PERSONS, ())]
    found += [TableSpec(one.value, Unit.PERSONS, (one,)) for one in Dimension]
    found += [TableSpec(f"{one}_{two}", Unit.PERSONS, (one, two)) for one, two in pairs]
    for unit in Unit:
        if unit is not Unit.PERSONS:
            prefix = unit.name.lower()
            found.append(TableSpec(f"{prefix}_total", unit, ()))
        if unit in (Unit.ATTENDANCES, Unit.ACTIONS):
            found.append(TableSpec(f"{unit.name.lower()}_topic", unit, (Dimension.TOPIC,)))
    return tuple(found)


TABLES: Final = _tables()
"""Everything a month may publish, in the order it is written. There is no other table."""


def base_of(unit: Unit) -> int:
    """Return what numbers of a unit are rounded to: 5 for each time a person may weigh in it."""
    return BASE * CAPS[unit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """The summary's plan for one centre and year.

    `centre` is the centre's code (no name); `year` is calendar; `version` is the content's;
    `lists` holds the categories of each dimension, the last of them `OTHER`. Raises ValueError
    for a list that is missing, empty, has a category twice, or does not end in `OTHER`.
    """

    centre: str
    year: int
    version: int
    lists: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        """Refuse lists that cannot hold every person exactly once."""
        if len(self.lists) != len(Dimension):
            raise ValueError("a spec has one list of categories for each dimension")
        for categories in self.lists:
            if not categories or categories[-1] != OTHER or TOTAL in categories:
                raise ValueError("a list of categories ends in the one for everything else")
            if len(set(categories)) < len(categories) or not all(categories):
                raise ValueError("a category stands once in its list")

    def categories(self, dimension: Dimension) -> tuple[str, ...]:
        """Return the categories of a dimension, `OTHER` last."""
        return self.lists[tuple(Dimension).index(dimension)]

    def cells(self, tables: Iterable[TableSpec] = TABLES) -> Iterator[Cell]:
        """Yield every cell of the tables, in the order it is published."""
        for table in tables:
            axes = [
                self.categories(dimension) if dimension in table.dimensions else (TOTAL,)
                for dimension in Dimension
            ]
            for categories in product(*axes):
                yield Cell(table.unit, table.id, categories)

    def place(self, dimension: Dimension, code: str) -> str:
        """Return the category a code is counted under: itself if it is listed, else `OTHER`."""
        return code if code in self.categories(dimension) else OTHER

    def canonical(self) -> bytes:
        """Return the spec as JSON with sorted keys and no spaces: what is hashed and kept."""
        body = {
            "base": {unit.value: base_of(unit) for unit in Unit},
            "centre": self.centre,
            "lists": {one.value: list(self.categories(one)) for one in Dimension},
            "method": METHOD,
            "small": [ONE_LINE_BELOW, FULL_FROM],
            "tables": [[table.unit.value, table.id, list(table.dimensions)] for table in TABLES],
            "version": self.version,
            "year": self.year,
        }
        return json.dumps(body, sort_keys=True, separators=(",", ":")).encode("ascii")

    @property
    def digest(self) -> str:
        """Return the SHA-256 of `canonical`, hexadecimal: the name of this spec."""
        return hashlib.sha256(self.canonical()).hexdigest()


def read_spec(body: bytes) -> Spec:
    """Return the spec of a canonical text; ValueError unless it is exactly one of ours."""
    try:
        raw = json.loads(body)
        lists = tuple(tuple(raw["lists"][one.value]) for one in Dimension)
        spec = Spec(centre=raw["centre"], year=raw["year"], version=raw["version"], lists=lists)
        if spec.canonical() == body:
            return spec
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("this is no spec") from error
    raise ValueError("this spec is of another method")


def tables_for(total: int) -> tuple[TableSpec, ...]:
    """Return the tables that may be published beside this *rounded* total of persons.

    Only published numbers decide, so that the choice tells no more than the total itself: below
    `ONE_LINE_BELOW` one line, below `FULL_FROM` no 2-way table, then everything.
    """
    if total < ONE_LINE_BELOW:
        return TABLES[:1]
    if total < FULL_FROM:
        return tuple(table for table in TABLES if _is_short(table))
    return TABLES


def _is_short(table: TableSpec) -> bool:
    """Return whether a table is published in a month of few: persons one way, others not at all."""
    most = 1 if table.unit is Unit.PERSONS else 0
    return len(table.dimensions) <= most


def spec_for_year(
    offered: Spec, previous: Spec | None, published: Mapping[tuple[Dimension, str], int]
) -> Spec:
    """Return next year's spec: a listed category keeps its row if twelve months published enough.

    `offered` is what the content offers; `previous` the spec of the last twelve months, None if
    there was none (then the content's lists stand, which were written without looking at any
    data); `published` holds the *published* persons of those months by category. What has no row
    does not get one back from the same version of the content: nothing was published of it.
    """
    if previous is None:
        return offered
    is_newer = offered.version > previous.version
    lists = []
    for dimension in Dimension:
        before = previous.categories(dimension)
        kept = [
            code
            for code in offered.categories(dimension)[:-1]
            if (published.get((dimension, code), 0) >= OWN_ROW_FROM if code in before else is_newer)
        ]
        lists.append((*kept, OTHER))
    return Spec(
        centre=offered.centre, year=offered.year, version=offered.version, lists=tuple(lists)
    )
