"""Many people at once: a crisis, a line for each of them, its own tally, and persons grown of it.

Lines are the centre's notes of a bad day. No fact is made of them: what is counted in a month are
the people and consultations they grow into. A supervisor sees neither lines nor tally.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.domain import person_input
from mrc_desktop.domain.crisis import Crisis, CrisisTally, in_order_of_urgency, person_of, tally
from mrc_desktop.domain.crisis_input import (
    check_crisis,
    check_line,
    draft_of_crisis,
    draft_of_line,
    read_crisis,
    read_line,
)
from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import LineGrown
from mrc_desktop.services import people as people_work
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.register_work import drop_kept, reading, refuse, writing
from mrc_desktop.storage import audit, crises, people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.crisis import CrisisId, CrisisRecord, LineId, LineRecord
    from mrc_desktop.domain.crisis_input import CrisisDraft, LineDraft
    from mrc_desktop.domain.person import PersonDraft, PersonId
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records


@dataclass(frozen=True, slots=True)
class CrisisView:
    """A crisis with the ids of its lines, as taken down or the most urgent first, and its tally."""

    record: CrisisRecord
    lines: tuple[LineId, ...]
    tally: CrisisTally


@dataclass(frozen=True, slots=True)
class LineToGrow:
    """A line, and what it already knows of the person it may become."""

    record: LineRecord
    draft: PersonDraft


class Crises:
    """The use cases around a crisis."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._read: set[CrisisId] = set()

    def listing(self) -> tuple[CrisisRecord, ...]:
        """Return all crises without their lines: those that go on first, then the newest."""
        with reading(self.session) as records:
            return crises.listing(records)

    def begin(self, draft: CrisisDraft, *, kept_as: str = "") -> Change:
        """Name and date a crisis; what was kept of the form under `kept_as` goes with it."""
        with writing(self.session) as records:
            refuse(check_crisis(draft, today=records.now.date()))
            crisis = crises.insert(records, read_crisis(draft))
            audit.append(records, "crisis.opened", "crisis", crisis)
            drop_kept(records, kept_as)
        return Change(((Subject.CRISIS, crisis),))

    def revise(
        self, crisis: CrisisId, draft: CrisisDraft, version: int, *, kept_as: str = ""
    ) -> Change:
        """Replace name, place and days; ChangedMeanwhile if the version is not the last."""
        with writing(self.session) as records:
            refuse(check_crisis(draft, today=records.now.date()))
            crises.update(records, crisis, read_crisis(draft), version)
            audit.append(records, "crisis.revised", "crisis", crisis)
            drop_kept(records, kept_as)
        return Change(((Subject.CRISIS, crisis),))

    def draft_of(self, record: CrisisRecord) -> CrisisDraft:
        """Return the head of a crisis as typed, for the form to revise."""
        return draft_of_crisis(record.crisis)

    def view(self, crisis: CrisisId, *, most_urgent_first: bool = False) -> CrisisView:
        """Return a crisis with its lines and tally; the first reading in a session is audited."""
        if crisis not in self._read:
            with writing(self.session) as records:
                crises.get(records, crisis)
                audit.append(records, "crisis.read", "crisis", crisis)
            self._read.add(crisis)
        with reading(self.session) as records:
            record, held = crises.get(records, crisis), crises.lines(records, crisis)
        whole = Crisis(lines=tuple(one.line for one in held))
        places = in_order_of_urgency(whole) if most_urgent_first else range(len(held))
        return CrisisView(record, tuple(held[place].id for place in places), tally(whole))

    def line_rows(self, ids: Sequence[LineId]) -> tuple[LineRecord, ...]:
        """Return these lines, in the order of the ids."""
        with reading(self.session) as records:
            return crises.some_lines(records, ids)

    def line_draft(self, line: LineId) -> LineDraft:
        """Return a line as typed, for revision."""
        with reading(self.session) as records:
            held = crises.get_line(records, line)
            return draft_of_line(held.line, is_head=_is_head(records, held))

    def check_line(self, draft: LineDraft) -> tuple[Problem, ...]:
        """Return what is wrong with a line by itself."""
        return check_line(draft, is_first=False)

    def add_line(self, crisis: CrisisId, draft: LineDraft, *, kept_as: str = "") -> Change:
        """Take one line down and drop what was kept of it."""
        with writing(self.session) as records:
            crises.get(records, crisis)
            last, highest = crises.last_family(records, crisis)
            refuse(check_line(draft, is_first=last == 0))
            family = last if draft.joins else highest + 1
            held = dataclasses.replace(read_line(draft), family=family)
            line = crises.insert_line(records, crisis, held)
            audit.append(records, "crisis.line_added", "crisis", crisis, str(line))
            drop_kept(records, kept_as)
        return Change(((Subject.CRISIS, crisis),))

    def revise_line(
        self, line: LineId, draft: LineDraft, version: int, *, kept_as: str = ""
    ) -> Change:
        """Replace a line; one that joins a family joins that of the line above it.

        Whom others of the family were written under cannot join another one: InputRefused.
        """
        with writing(self.session) as records:
            held = crises.get_line(records, line)
            every = crises.lines(records, held.crisis)
            refuse(check_line(draft, is_first=every[0].id == line))
            family = _family_of(draft, held, every)
            revised = dataclasses.replace(read_line(draft), family=family)
            crises.update_line(records, held, revised, version)
            audit.append(records, "crisis.line_revised", "crisis", held.crisis, str(line))
            drop_kept(records, kept_as)
        return Change(((Subject.CRISIS, held.crisis),))

    def remove_line(self, line: LineId) -> Change:
        """Take a line out; LineGrown if a person came of it. Who is left tells the family's size.

        What was told of a family stays: the next of it becomes the head of one person fewer.
        """
        with writing(self.session) as records:
            held = crises.get_line(records, line)
            _must_be_ungrown(held)
            others = [one for one in _family(records, held) if one.id != line]
            crises.remove_line(records, line)
            if others and held.line.family_size > 2:
                size = max(others[0].line.family_size, held.line.family_size - 1)
                crises.set_size(records, others[0].id, size)
            audit.append(records, "crisis.line_removed", "crisis", held.crisis, str(line))
        return Change(((Subject.CRISIS, held.crisis),))

    def to_grow(self, line: LineId) -> LineToGrow:
        """Return what a line knows of its person; LineGrown if one came of it already."""
        with reading(self.session) as records:
            held = crises.get_line(records, line)
        _must_be_ungrown(held)
        return LineToGrow(held, person_of(held.line))

    def grow(self, line: LineId, draft: PersonDraft, *, kept_as: str = "") -> Change:
        """Register the person a line stands for, once; the person comes first in the Change."""
        with writing(self.session) as records:
            held = crises.get_line(records, line)
            _must_be_ungrown(held)
            refuse(
                person_input.check_person(
                    draft, today=records.now.date(), country=people.country_of_centre(records)
                )
            )
            person = people_work.add(records, draft)
            _grown(records, held, person)
            drop_kept(records, kept_as)
        return Change(((Subject.PERSON, person), (Subject.CRISIS, held.crisis)))

    def link(self, line: LineId, person: PersonId, *, kept_as: str = "") -> Change:
        """Note that a line stands for somebody registered already."""
        with writing(self.session) as records:
            held = crises.get_line(records, line)
            _must_be_ungrown(held)
            people.must_exist(records, person)
            _grown(records, held, person)
            drop_kept(records, kept_as)
        return Change(((Subject.PERSON, person), (Subject.CRISIS, held.crisis)))


def _grown(records: Records, held: LineRecord, person: PersonId) -> None:
    crises.set_person(records, held.id, person)
    audit.append(records, "crisis.line_grown", "crisis", held.crisis, str(held.id))


def _must_be_ungrown(held: LineRecord) -> None:
    if held.line.person is not None:
        raise LineGrown


def _family(records: Records, held: LineRecord) -> list[LineRecord]:
    """Return the lines of this line's family, the head first."""
    every = crises.lines(records, held.crisis)
    return [one for one in every if one.line.family == held.line.family]


def _is_head(records: Records, held: LineRecord) -> bool:
    return _family(records, held)[0].id == held.id


def _family_of(draft: LineDraft, held: LineRecord, every: Sequence[LineRecord]) -> int:
    """Return the family a revised line belongs to; InputRefused for a head who would leave hers."""
    own = [one.id for one in every if one.line.family == held.line.family]
    is_head = own[0] == held.id
    if not draft.joins:
        return held.line.family if is_head else 1 + max(one.line.family for one in every)
    if not is_head:
        return held.line.family
    if len(own) > 1:
        refuse([Problem("size", "heads_a_family")])
    return next(one.line.family for one in reversed(every) if one.id < held.id)
