"""Deadlines of cases: kept, recomputed, done, dropped, and those that are due."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.case_deadline import CaseDeadline, DeadlineId, DeadlineStatus
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.person import PersonId
from mrc_desktop.errors import NotFound
from mrc_desktop.storage.columns import listed, optional_date, optional_text
from mrc_desktop.storage.listing import NAMES, name_of

if TYPE_CHECKING:
    from mrc_desktop.domain.deadline import Deadline
    from mrc_desktop.storage.transaction import Records

_SELECT: Final = (
    "SELECT deadline.id, case_id, number, person_id, topic, kind, code, rule_id, rule_digest,"  # noqa: S608
    " trigger_field, trigger_day, last_day, safe_day, rolls_to, missing, kept_on,"
    f" deadline.status, done_on, is_from_facts, reason, moved_from, {NAMES}"
    " FROM deadline JOIN case_file ON case_file.id = case_id JOIN person ON person.id = person_id"
)
_NAME_FROM: Final = 21


def insert(records: Records, case: CaseId, kind: str, deadline: Deadline) -> None:
    """Keep a new deadline of a case from today on."""
    status = DeadlineStatus.DONE if deadline.done_on else DeadlineStatus.OPEN
    records.connection.execute(
        "INSERT INTO deadline (rule_id, rule_digest, trigger_field, trigger_day, last_day,"
        " safe_day, rolls_to, missing, code, case_id, kind, kept_on, status, done_on,"
        " is_from_facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *_reckoned(deadline),
            deadline.code,
            case,
            kind,
            records.now.date().isoformat(),
            status,
            optional_text(deadline.done_on),
            int(deadline.done_on is not None),
        ),
    )


def recompute(
    records: Records, held: DeadlineId, deadline: Deadline, moved_from: dt.date | None
) -> None:
    """Replace the days of a kept deadline by newly reckoned ones; what became of it stays."""
    records.connection.execute(
        "UPDATE deadline SET rule_id = ?, rule_digest = ?, trigger_field = ?, trigger_day = ?,"
        " last_day = ?, safe_day = ?, rolls_to = ?, missing = ?, moved_from = ? WHERE id = ?",
        (*_reckoned(deadline), optional_text(moved_from), held),
    )


def set_status(
    records: Records,
    held: DeadlineId,
    status: DeadlineStatus,
    *,
    done_on: dt.date | None = None,
    reason: str = "",
    is_from_facts: bool = False,
) -> None:
    """Record what became of a deadline."""
    records.connection.execute(
        "UPDATE deadline SET status = ?, done_on = ?, reason = ?, is_from_facts = ? WHERE id = ?",
        (status, optional_text(done_on), reason, int(is_from_facts), held),
    )


def set_moved_from(records: Records, held: DeadlineId, day: dt.date | None) -> None:
    """Remember where a deadline was before a fact changed; None once somebody took note."""
    records.connection.execute(
        "UPDATE deadline SET moved_from = ? WHERE id = ?", (optional_text(day), held)
    )


def get(records: Records, held: DeadlineId) -> CaseDeadline:
    """Return a deadline; NotFound if there is none."""
    row = records.connection.execute(f"{_SELECT} WHERE deadline.id = ?", (held,)).fetchone()
    if row is None:
        raise NotFound(kind="deadline")
    return _deadline(row)


def of_case(records: Records, case: CaseId) -> tuple[CaseDeadline, ...]:
    """Return all deadlines of a case: the open ones first, each group by its safe day."""
    rows = records.connection.execute(
        f"{_SELECT} WHERE case_id = ?"
        " ORDER BY deadline.status <> 'open', safe_day, last_day, deadline.id",
        (case,),
    )
    return tuple(_deadline(row) for row in rows)


def of_kind(records: Records, case: CaseId, kind: str) -> tuple[CaseDeadline, ...]:
    """Return the deadlines that follow from the facts of one topic of a case, the newest last."""
    rows = records.connection.execute(
        f"{_SELECT} WHERE case_id = ? AND kind = ? ORDER BY deadline.id", (case, kind)
    )
    return tuple(_deadline(row) for row in rows)


def due_until(records: Records, last: dt.date) -> tuple[CaseDeadline, ...]:
    """Return the open deadlines of cases not closed whose safe day is no later than this.

    Those already over before the centre knew of them are left out: nothing is left to do by then.
    The earliest last day comes first.
    """
    rows = records.connection.execute(
        f"{_SELECT} WHERE deadline.status = 'open' AND case_file.status <> 'closed'"
        " AND (safe_day <= ? OR moved_from IS NOT NULL)"
        " AND (last_day >= kept_on OR moved_from IS NOT NULL)"
        " ORDER BY last_day, safe_day, deadline.id",
        (last.isoformat(),),
    )
    return tuple(_deadline(row) for row in rows)


def _reckoned(deadline: Deadline) -> tuple[str | None, ...]:
    return (
        deadline.rule.id,
        deadline.rule.digest,
        deadline.trigger,
        deadline.trigger_day.isoformat(),
        deadline.last_day.isoformat(),
        deadline.safe_day.isoformat(),
        optional_text(deadline.rolls_to),
        " ".join(deadline.missing),
    )


def _deadline(row: tuple[Any, ...]) -> CaseDeadline:
    return CaseDeadline(
        id=DeadlineId(row[0]),
        case=CaseId(row[1]),
        case_number=row[2],
        person=PersonId(row[3]),
        person_name=name_of(row[_NAME_FROM:]),
        topic=Topic(row[4]),
        kind=row[5],
        code=row[6],
        rule_id=row[7],
        rule_digest=row[8],
        trigger=row[9],
        trigger_day=dt.date.fromisoformat(row[10]),
        last_day=dt.date.fromisoformat(row[11]),
        safe_day=dt.date.fromisoformat(row[12]),
        rolls_to=optional_date(row[13]),
        missing=listed(row[14]),
        kept_on=dt.date.fromisoformat(row[15]),
        status=DeadlineStatus(row[16]),
        done_on=optional_date(row[17]),
        is_from_facts=bool(row[18]),
        reason=row[19],
        moved_from=optional_date(row[20]),
    )
