"""The tables of a month: six units, each cut one way at a time into fixed categories.

What is counted here is true and must not leave: only `protection.protect` may see these tables.
Units are never added to each other. Every table of one unit counts the same things, each of them
in exactly one category, so all of them have the same total.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mrc_desktop.domain.codes import (
    STATELESS,
    UNKNOWN_COUNTRY,
    AgeBand,
    Channel,
    FactKind,
    Sex,
    Topic,
)
from mrc_desktop.domain.fact import Fact


class Unit(StrEnum):
    """What is counted."""

    PERSONS = "persons"
    CONSULTATIONS = "consultations"
    CASES = "cases"
    REFERRALS = "referrals"
    ATTENDANCES = "session_attendances"
    ACTIONS = "information_actions"


class Breakdown(StrEnum):
    """By what a unit is cut; GROUP is women, men and minors at a session."""

    TOPIC = "topic"
    SEX = "sex"
    AGE = "age"
    CITIZENSHIP = "citizenship"
    CHANNEL = "channel"
    REGION = "region"
    GROUP = "group"


OTHER: Final = "other"
UNKNOWN: Final = "unknown"
PROTECTION: Final = "protection"
"""Trafficking concerns and asylum, always together: neither may be seen as a topic of its own."""

TOPICS: Final = (
    PROTECTION,
    Topic.WAGE_CLAIM.value,
    Topic.REENTRY_BAN.value,
    Topic.WORK_PERMIT.value,
    Topic.DOCUMENTS_REGISTRATION.value,
    Topic.RETURN_REINTEGRATION.value,
    Topic.FAMILY_SOCIAL_RIGHTS.value,
    OTHER,
)
"""The order is also the rank that decides between topics: the graver one comes first."""

SEXES: Final = (Sex.FEMALE.value, Sex.MALE.value, OTHER)
"""OTHER holds "other" and "unknown": a row of its own for the first could point at somebody."""

AGES: Final = tuple(band.value for band in AgeBand)
CHANNELS: Final = tuple(channel.value for channel in Channel)

CITIZENSHIPS: Final = (
    *("AF", "AZ", "IR", "KG", "KZ", "PK", "TJ", "TM", "TR", "UZ", "RU"),
    STATELESS,
    OTHER,
    UNKNOWN,
)
"""Members of the Almaty Process, Uzbekistan, and Russia as the chief destination. The list never
follows the data: a country that is listed only when somebody came from it says that somebody came.
"""

GROUPS: Final = ("women", "men", "minors")

BREAKDOWNS: Final[dict[Unit, tuple[Breakdown, ...]]] = {
    Unit.PERSONS: (
        *(Breakdown.TOPIC, Breakdown.SEX, Breakdown.AGE),
        *(Breakdown.CITIZENSHIP, Breakdown.CHANNEL, Breakdown.REGION),
    ),
    Unit.CONSULTATIONS: (
        *(Breakdown.TOPIC, Breakdown.SEX, Breakdown.AGE),
        *(Breakdown.CITIZENSHIP, Breakdown.CHANNEL, Breakdown.REGION),
    ),
    Unit.CASES: (
        *(Breakdown.TOPIC, Breakdown.SEX, Breakdown.AGE),
        *(Breakdown.CITIZENSHIP, Breakdown.REGION),
    ),
    Unit.REFERRALS: (
        *(Breakdown.TOPIC, Breakdown.SEX, Breakdown.AGE),
        *(Breakdown.CITIZENSHIP, Breakdown.REGION),
    ),
    Unit.ATTENDANCES: (Breakdown.TOPIC, Breakdown.GROUP, Breakdown.REGION),
    Unit.ACTIONS: (Breakdown.TOPIC, Breakdown.REGION),
}
"""The whole release: nothing else is ever tabulated."""

_KINDS: Final = {
    Unit.CONSULTATIONS: FactKind.CONSULTATION,
    Unit.CASES: FactKind.CASE,
    Unit.REFERRALS: FactKind.REFERRAL,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A true count: `value` things of the unit, and the `persons` who stand behind them."""

    category: str
    value: int
    persons: int


@dataclass(frozen=True, slots=True)
class Table:
    """One unit cut one way; the cells are all categories of the list, in its order."""

    unit: Unit
    breakdown: Breakdown
    cells: tuple[Cell, ...]


def topic_of(topics: Iterable[Topic]) -> str:
    """Return the one topic something is counted under: the gravest of them; none is "other"."""
    folded = {
        PROTECTION if topic in (Topic.TRAFFICKING_CONCERN, Topic.ASYLUM_PROTECTION) else topic.value
        for topic in topics
    }
    return min(folded, key=TOPICS.index, default=OTHER)


def citizenship_of(code: str) -> str:
    """Return the row of a citizenship: itself if it is listed, else "other" or "unknown"."""
    if code in ("", UNKNOWN_COUNTRY):
        return UNKNOWN
    return code if code in CITIZENSHIPS else OTHER


def count(facts: Iterable[Fact], regions: Sequence[str]) -> tuple[Table, ...]:
    """Return the true tables of one month, every unit and breakdown, always in the same order.

    `regions` are the ISO 3166-2 codes of the centre's own country, the fixed rows of the region
    tables; any other region is "other", none is "unknown". Raises ValueError if the facts are of
    more than one month, since a person's token is good for one month only.

    Persons are the distinct people with a consultation in the month. Each counts once in each
    table, under the value most of their consultations have; a known value goes before "unknown",
    and a tie goes to the category that stands first in its list.
    """
    taken = tuple(facts)
    if len({fact.month for fact in taken}) > 1:
        raise ValueError("the facts of one month are counted at a time")
    rows = (*dict.fromkeys(regions), OTHER, UNKNOWN)
    return tuple(
        _table(unit, breakdown, taken, rows)
        for unit, breakdowns in BREAKDOWNS.items()
        for breakdown in breakdowns
    )


def _table(
    unit: Unit, breakdown: Breakdown, facts: Sequence[Fact], regions: Sequence[str]
) -> Table:
    categories = _categories(breakdown, regions)
    value, persons = _COUNTERS[unit](unit, breakdown, facts, categories)
    cells = tuple(Cell(name, value[name], persons[name]) for name in categories)
    return Table(unit, breakdown, cells)


def _categories(breakdown: Breakdown, regions: Sequence[str]) -> Sequence[str]:
    return {
        Breakdown.TOPIC: TOPICS,
        Breakdown.SEX: SEXES,
        Breakdown.AGE: AGES,
        Breakdown.CITIZENSHIP: CITIZENSHIPS,
        Breakdown.CHANNEL: CHANNELS,
        Breakdown.REGION: regions,
        Breakdown.GROUP: GROUPS,
    }[breakdown]


def _category(fact: Fact, breakdown: Breakdown, categories: Sequence[str]) -> str:
    """Return the one row of this table a fact belongs to."""
    if breakdown is Breakdown.REGION:
        listed = fact.region if fact.region in categories else OTHER
        return listed if fact.region else UNKNOWN
    return _ROWS[breakdown](fact)


_ROWS: Final[dict[Breakdown, Callable[[Fact], str]]] = {
    Breakdown.TOPIC: lambda fact: topic_of(fact.topics),
    Breakdown.SEX: lambda fact: fact.sex.value if fact.sex.value in SEXES else OTHER,
    Breakdown.AGE: lambda fact: fact.age.value,
    Breakdown.CITIZENSHIP: lambda fact: citizenship_of(fact.citizenship),
    Breakdown.CHANNEL: lambda fact: (fact.channel or Channel.VISIT).value,
}


_Counts = tuple[Counter[str], Counter[str]]


def _count_records(
    unit: Unit, breakdown: Breakdown, facts: Sequence[Fact], categories: Sequence[str]
) -> _Counts:
    """Count consultations, cases or referrals, and the distinct people in each row."""
    value: Counter[str] = Counter()
    people: defaultdict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.kind is _KINDS[unit]:
            row = _category(fact, breakdown, categories)
            value[row] += 1
            people[row].add(fact.person)
    return value, Counter({row: len(tokens) for row, tokens in people.items()})


def _count_persons(
    _unit: Unit, breakdown: Breakdown, facts: Sequence[Fact], categories: Sequence[str]
) -> _Counts:
    rows_of: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for fact in facts:
        if fact.kind is FactKind.CONSULTATION:
            rows_of[fact.person][_category(fact, breakdown, categories)] += 1
    value = Counter(_settled(rows, categories) for rows in rows_of.values())
    return value, value


def _settled(rows: Counter[str], categories: Sequence[str]) -> str:
    """Return the row a person counts under, by the rule of `count`."""
    return min(rows, key=lambda row: (row == UNKNOWN, -rows[row], categories.index(row)))


def _count_attendances(
    _unit: Unit, breakdown: Breakdown, facts: Sequence[Fact], categories: Sequence[str]
) -> _Counts:
    value: Counter[str] = Counter()
    for fact in facts:
        if fact.kind is not FactKind.SESSION:
            continue
        if breakdown is Breakdown.GROUP:
            value.update({"women": fact.women, "men": fact.men, "minors": fact.minors})
        else:
            value[_category(fact, breakdown, categories)] += _people_reached(fact)
    return value, value


def _count_actions(
    _unit: Unit, breakdown: Breakdown, facts: Sequence[Fact], categories: Sequence[str]
) -> _Counts:
    value: Counter[str] = Counter()
    persons: Counter[str] = Counter()
    for fact in facts:
        if fact.kind is FactKind.INFORMATION_ACTION:
            row = _category(fact, breakdown, categories)
            value[row] += 1
            persons[row] += _people_reached(fact)
    return value, persons


def _people_reached(fact: Fact) -> int:
    return fact.women + fact.men + fact.minors


_COUNTERS: Final[
    dict[Unit, Callable[[Unit, Breakdown, Sequence[Fact], Sequence[str]], _Counts]]
] = {
    Unit.PERSONS: _count_persons,
    Unit.CONSULTATIONS: _count_records,
    Unit.CASES: _count_records,
    Unit.REFERRALS: _count_records,
    Unit.ATTENDANCES: _count_attendances,
    Unit.ACTIONS: _count_actions,
}
