"""Deadlines as a case keeps them: where each stands, and what a changed fact did to it.

    for one in reconciled(kept, report.deadlines):
        match one.change: ...

A kept deadline is known again by its code and its day, so rows added above it in a table of facts
move nothing. One that was done or dropped is history: a new day makes a new deadline beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.deadline import Deadline, DeadlineState
from mrc_desktop.domain.person import PersonId

DeadlineId = NewType("DeadlineId", int)


class DeadlineStatus(StrEnum):
    """What was recorded of a kept deadline; whether it was missed follows from the day."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    FALLEN_AWAY = "fallen_away"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDeadline:
    """A deadline of a case.

    `kind` is the assessed topic whose facts it follows from, or empty for one kept by hand.
    `trigger` names the fact it runs from, `rule_id` and `rule_digest` the version of the rule.
    `rolls_to` is the next working day where the last day is none; `missing` names holiday tables
    that were not entered. `moved_from` is the last day before a fact was changed, until somebody
    took note of it; `is_from_facts` says that a fact, and nobody's click, closed it. `kept_on` is
    the day it came into the register.
    """

    id: DeadlineId
    case: CaseId
    case_number: str
    person: PersonId
    person_name: str
    topic: Topic
    kind: str
    code: str
    rule_id: str
    rule_digest: str
    trigger: str
    trigger_day: dt.date
    last_day: dt.date
    safe_day: dt.date
    rolls_to: dt.date | None
    missing: tuple[str, ...]
    kept_on: dt.date
    status: DeadlineStatus = DeadlineStatus.OPEN
    done_on: dt.date | None = None
    is_from_facts: bool = False
    reason: str = ""
    moved_from: dt.date | None = None

    def state(self, today: dt.date) -> DeadlineState:
        """Return where it stands; one whose fact is gone counts as dropped."""
        match self.status:
            case DeadlineStatus.DONE:
                return DeadlineState.DONE
            case DeadlineStatus.DROPPED | DeadlineStatus.FALLEN_AWAY:
                return DeadlineState.DROPPED
            case DeadlineStatus.OPEN:
                return DeadlineState.MISSED if today > self.last_day else DeadlineState.OPEN

    def days_left(self, today: dt.date) -> int:
        """Return the days from today to the last day; negative when it is over."""
        return (self.last_day - today).days

    @property
    def is_open(self) -> bool:
        """Return whether it still waits, in time or not."""
        return self.status is DeadlineStatus.OPEN

    @property
    def was_over_when_kept(self) -> bool:
        """Return whether its last day had passed before the centre ever knew of it."""
        return self.last_day < self.kept_on


class Reckoned(StrEnum):
    """What a new reckoning does to a kept deadline."""

    ADDED = "added"
    KEPT = "kept"
    MOVED = "moved"
    FELL_AWAY = "fell_away"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A kept deadline and what it is now; `kept` is None for a new one, `now` for one gone."""

    kept: CaseDeadline | None
    now: Deadline | None

    @property
    def change(self) -> Reckoned:
        """Return what becomes of the row."""
        if self.kept is None:
            return Reckoned.ADDED
        if self.now is None:
            return Reckoned.FELL_AWAY
        is_same = self.now.last_day == self.kept.last_day
        return Reckoned.KEPT if is_same else Reckoned.MOVED


_Alike = Callable[[CaseDeadline, Deadline], bool]


def reconciled(
    kept: Iterable[CaseDeadline], reckoned: Iterable[Deadline]
) -> tuple[Reconciled, ...]:
    """Return each new deadline with the kept one it is, and the open ones that are no more.

    The same code and day is the same deadline, the same fact preferred; so is one that had fallen
    away. An open one with the same code and fact but another day has moved. Nothing is matched
    twice.
    """
    rows, new = list(kept), list(reckoned)
    pairs: dict[int, CaseDeadline] = {}
    for alike in (_is_same_fact, _is_same_day, _is_moved, _is_back):
        _pair(rows, new, pairs, alike)
    found = [Reconciled(pairs.get(position), one) for position, one in enumerate(new)]
    gone = [Reconciled(one, None) for one in rows if one.is_open]
    return (*found, *gone)


def _pair(
    rows: list[CaseDeadline],
    new: Sequence[Deadline],
    pairs: dict[int, CaseDeadline],
    alike: _Alike,
) -> None:
    """Pair what is alike and not paired yet, and take it out of the rows."""
    for position, one in enumerate(new):
        if position in pairs:
            continue
        match = next((row for row in rows if alike(row, one)), None)
        if match is not None:
            pairs[position] = match
            rows.remove(match)


def _is_same_fact(row: CaseDeadline, one: Deadline) -> bool:
    return _is_same_day(row, one) and row.trigger == one.trigger


def _is_same_day(row: CaseDeadline, one: Deadline) -> bool:
    is_gone = row.status is DeadlineStatus.FALLEN_AWAY
    return not is_gone and row.code == one.code and row.trigger_day == one.trigger_day


def _is_moved(row: CaseDeadline, one: Deadline) -> bool:
    return row.is_open and row.code == one.code and row.trigger == one.trigger


def _is_back(row: CaseDeadline, one: Deadline) -> bool:
    is_gone = row.status is DeadlineStatus.FALLEN_AWAY
    return is_gone and row.code == one.code and row.trigger_day == one.trigger_day
