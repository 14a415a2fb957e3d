"""The true month: one row a person, and how many persons have the same row.

What is counted here must not leave. Only `rounding` may see it, and the encrypted ledger keeps it,
so that a later correction can be told from nothing at all.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.codes import (
    UNKNOWN_COUNTRY,
    AgeBand,
    FactKind,
    Outcome,
    Sex,
    Topic,
)
from mrc_desktop.domain.fact import Fact
from mrc_desktop.statistics.spec import (
    CAPS,
    OTHER,
    PROTECTION,
    TABLES,
    TOTAL,
    Cell,
    Dimension,
    Spec,
    TableSpec,
    Unit,
)

TOPIC_RANK: Final = (
    PROTECTION,
    Topic.WAGE_CLAIM.value,
    Topic.REENTRY_BAN.value,
    Topic.WORK_PERMIT.value,
    Topic.DOCUMENTS_REGISTRATION.value,
    Topic.RETURN_REINTEGRATION.value,
    Topic.FAMILY_SOCIAL_RIGHTS.value,
    OTHER,
)
"""The graver one comes first: it decides between topics that are equally frequent."""

OPEN: Final = "open"
"""Outcome of a person none of whose cases of the month is closed."""

OUTCOME_RANK: Final = (
    Outcome.RESOLVED,
    Outcome.PARTLY_RESOLVED,
    Outcome.REFERRED,
    Outcome.INFORMED,
    Outcome.NOT_RESOLVED,
    Outcome.WITHDRAWN,
    Outcome.LOST_CONTACT,
)
"""Facts hold no day, so of several closed cases the one first in this list is the person's."""

_UNIT_OF: Final = {
    FactKind.CONSULTATION: Unit.CONSULTATIONS,
    FactKind.CASE: Unit.CASES,
    FactKind.REFERRAL: Unit.REFERRALS,
    FactKind.SESSION: Unit.ATTENDANCES,
    FactKind.INFORMATION_ACTION: Unit.ACTIONS,
}


@dataclass(frozen=True, slots=True, order=True)
class Profile:
    """What is counted of one person in one month.

    `place` has a category for each dimension, or is empty for somebody without a consultation (and
    for a seat at a session, and for an action: they are counted without persons). `counts` says
    how often: (unit, topic, number), no unit adding up to more than `CAPS` allows.
    """

    place: tuple[str, ...]
    counts: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class MicroTable:
    """How many persons of a month have each profile; never zero."""

    profiles: Mapping[Profile, int]

    @property
    def persons(self) -> int:
        """Return how many persons had a consultation."""
        return sum(number for profile, number in self.profiles.items() if profile.place)

    def difference(self, later: MicroTable) -> tuple[int, int]:
        """Return how many records the later table has more and how many it has not any more.

        A record that changed is one of each.
        """
        keys = {*self.profiles, *later.profiles}
        steps = [later.profiles.get(key, 0) - self.profiles.get(key, 0) for key in keys]
        return sum(step for step in steps if step > 0), -sum(step for step in steps if step < 0)

    def to_bytes(self) -> bytes:
        """Return the table as JSON, the same bytes for the same table."""
        rows = [
            [list(profile.place), [list(entry) for entry in profile.counts], number]
            for profile, number in sorted(self.profiles.items())
        ]
        return json.dumps(rows, separators=(",", ":")).encode("ascii")


def read_micro(body: bytes) -> MicroTable:
    """Return the table of `MicroTable.to_bytes`; ValueError for anything else."""
    try:
        return MicroTable(
            {
                Profile(tuple(place), tuple((str(u), str(t), int(n)) for u, t, n in counts)): number
                for place, counts, number in json.loads(body)
            }
        )
    except TypeError as error:
        raise ValueError("this is no table of profiles") from error


def topic_of(topics: Iterable[Topic]) -> str:
    """Return the one topic something is counted under: the gravest of them; none is "other"."""
    folded = {
        PROTECTION if topic in (Topic.TRAFFICKING_CONCERN, Topic.ASYLUM_PROTECTION) else topic.value
        for topic in topics
    }
    return min(folded, key=TOPIC_RANK.index, default=OTHER)


def micro_table(facts: Iterable[Fact], spec: Spec) -> MicroTable:
    """Return the profiles of the facts of one month.

    A person counts once, under the topic most of the month's consultations were about (the graver
    one of a tie), whatever the number of visits. Raises ValueError for facts of several months: a
    person's token is good for one.
    """
    by_person: defaultdict[str, list[Fact]] = defaultdict(list)
    found: Counter[Profile] = Counter()
    reader = _Reader(spec)
    months = set()
    for fact in facts:
        months.add(fact.month)
        if fact.person:
            by_person[fact.person].append(fact)
            continue
        people = fact.women + fact.men + fact.minors if fact.kind is FactKind.SESSION else 1
        if people:
            unit, topic = _UNIT_OF[fact.kind], reader.topic(fact.topics)
            found[Profile((), ((unit.value, topic, 1),))] += people
    if len(months) > 1:
        raise ValueError("the facts of one month are counted at a time")
    for own in by_person.values():
        found[reader.profile(own)] += 1
    return MicroTable(dict(found))


class _Reader:
    """Reads facts by a spec; what is looked up for every fact is looked up once."""

    def __init__(self, spec: Spec) -> None:
        """Remember the lists and the ranks."""
        self._spec = spec
        self._known = tuple(frozenset(categories) for categories in spec.lists)
        order = spec.categories(Dimension.TOPIC)
        self._rank = {topic: place for place, topic in enumerate(order)}
        self._topics: dict[tuple[Topic, ...], str] = {}

    def topic(self, topics: tuple[Topic, ...]) -> str:
        """Return the row of these topics."""
        found = self._topics.get(topics)
        if found is None:
            found = self._topics[topics] = self._spec.place(Dimension.TOPIC, topic_of(topics))
        return found

    def profile(self, facts: Sequence[Fact]) -> Profile:
        """Return what is counted of one person, whose facts these are."""
        topics: dict[FactKind, dict[str, int]] = {}
        visits = []
        for fact in facts:
            own = topics.setdefault(fact.kind, {})
            topic = self.topic(fact.topics)
            own[topic] = own.get(topic, 0) + 1
            if fact.kind is FactKind.CONSULTATION:
                visits.append(fact)
        ranked = {kind: self._ranked(own) for kind, own in topics.items()}
        counts = tuple(
            (unit.value, topic, number)
            for kind, unit in _UNIT_OF.items()
            if kind in ranked
            for topic, number in _capped(ranked[kind], CAPS[unit])
        )
        if not visits:
            return Profile((), counts)
        codes = (
            ranked[FactKind.CONSULTATION][0][0],
            _nationality(_settled([fact.citizenship for fact in visits], UNKNOWN_COUNTRY)),
            _settled([fact.sex.value for fact in visits], Sex.UNKNOWN.value),
            _settled([fact.age.value for fact in visits], AgeBand.UNKNOWN.value),
            _settled([fact.region for fact in visits], ""),
            _outcome(facts),
        )
        place = tuple(
            code if code in known else OTHER for known, code in zip(self._known, codes, strict=True)
        )
        return Profile(place, counts)

    def _ranked(self, topics: dict[str, int]) -> list[tuple[str, int]]:
        """Return the topics, the most frequent first, the graver one first of a tie."""
        if len(topics) == 1:
            return list(topics.items())
        return sorted(topics.items(), key=lambda one: (-one[1], self._rank[one[0]]))


def _capped(ranked: Sequence[tuple[str, int]], most: int) -> list[tuple[str, int]]:
    """Return how often each topic counts when the person may weigh so much in all."""
    found = []
    for topic, times in ranked:
        number = min(times, most)
        if number:
            found.append((topic, number))
        most -= number
    return found


def _settled(codes: Sequence[str], unknown: str) -> str:
    """Return the code most facts have; a known one goes before an unknown one."""
    # Nearly always they agree.
    if codes.count(codes[0]) == len(codes):
        return codes[0]
    counted = Counter(codes)
    return min(counted, key=lambda code: (code in (unknown, ""), -counted[code], code))


def _nationality(code: str) -> str:
    return "" if code == UNKNOWN_COUNTRY else code


def _outcome(facts: Iterable[Fact]) -> str:
    closed = [fact.outcome for fact in facts if fact.outcome is not None]
    return min(closed, key=OUTCOME_RANK.index).value if closed else OPEN


Entries = tuple[tuple[int, int], ...]
"""What one person of a profile adds to the cells: (place of the cell, weight)."""


class Frame:
    """The cells of a spec in their order, and which of them a profile falls into."""

    def __init__(self, spec: Spec, tables: Sequence[TableSpec] = TABLES) -> None:
        """Give each cell of these tables its place."""
        self.spec = spec
        self.cells: tuple[Cell, ...] = tuple(spec.cells(tables))
        self.tables = tuple(tables)
        self._places = {
            (cell.table, cell.categories): place for place, cell in enumerate(self.cells)
        }

    def entries(self, profile: Profile) -> Entries:
        """Return what one person of this profile adds; KeyError for a code without a row."""
        found: Counter[int] = Counter()
        for table in self.tables:
            if table.unit is Unit.PERSONS:
                if profile.place:
                    found[self._place(table, profile.place)] += 1
                continue
            for unit, topic, number in profile.counts:
                if unit == table.unit:
                    found[self._place(table, (topic, *[TOTAL] * (len(Dimension) - 1)))] += number
        return tuple(sorted(found.items()))

    def counts(self, micro: MicroTable) -> list[int]:
        """Return the true number of each cell. It must not leave."""
        found = [0] * len(self.cells)
        for profile, number in micro.profiles.items():
            for place, weight in self.entries(profile):
                found[place] += weight * number
        return found

    def _place(self, table: TableSpec, codes: Sequence[str]) -> int:
        categories = tuple(
            code if one in table.dimensions else TOTAL
            for one, code in zip(Dimension, codes, strict=True)
        )
        return self._places[table.id, categories]
