"""The deadlines of a case within a transaction: recomputed with its facts, and done or dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.domain.case_deadline import DeadlineStatus, Reckoned, reconciled
from mrc_desktop.storage import deadlines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.domain.case_deadline import CaseDeadline, Reconciled
    from mrc_desktop.domain.deadline import Deadline
    from mrc_desktop.storage.transaction import Records

_OWN = ""
"""The kind of deadlines that were kept by hand."""


def recompute(records: Records, case: CaseId, kind: str, reckoned: Iterable[Deadline]) -> None:
    """Bring the kept deadlines of one topic in line with newly reckoned ones.

    One that moved remembers where it was; an open one whose fact is gone falls away, and runs again
    when the fact is back; what was done or dropped stays as it is.
    """
    for one in reconciled(deadlines.of_kind(records, case, kind), reckoned):
        _apply(records, case, kind, one)


def add(records: Records, case: CaseId, chosen: Iterable[Deadline]) -> None:
    """Keep deadlines by hand; none of the others falls away, and none is kept twice."""
    for one in reconciled(deadlines.of_kind(records, case, _OWN), chosen):
        if one.change is not Reckoned.FELL_AWAY:
            _apply(records, case, _OWN, one)


def _apply(records: Records, case: CaseId, kind: str, one: Reconciled) -> None:
    if one.now is None:
        if one.kept is not None:
            deadlines.set_status(
                records, one.kept.id, DeadlineStatus.FALLEN_AWAY, is_from_facts=True
            )
            deadlines.set_moved_from(records, one.kept.id, one.kept.last_day)
        return
    if one.kept is None:
        deadlines.insert(records, case, kind, one.now)
        return
    kept = one.kept
    if kept.is_open or kept.is_from_facts:
        moved = kept.moved_from or kept.last_day
        # Moved back to where it was: nothing to take note of any more.
        has_moved = moved != one.now.last_day and (
            kept.moved_from is not None or one.change is Reckoned.MOVED
        )
        deadlines.recompute(records, kept.id, one.now, moved if has_moved else None)
    _follow_facts(records, kept, one.now)


def _follow_facts(records: Records, kept: CaseDeadline, now: Deadline) -> None:
    """Let a fact that says something was done close a deadline, and its absence open it again."""
    if now.done_on is not None and (kept.is_open or kept.is_from_facts):
        deadlines.set_status(
            records, kept.id, DeadlineStatus.DONE, done_on=now.done_on, is_from_facts=True
        )
    elif now.done_on is None and not kept.is_open and kept.is_from_facts:
        deadlines.set_status(records, kept.id, DeadlineStatus.OPEN)
