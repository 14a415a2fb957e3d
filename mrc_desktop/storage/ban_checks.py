"""Checks of a ban that were made for a case."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.ban_check_record import BanCheckId, KeptBanCheck
from mrc_desktop.domain.ban_facts import BanCheck, CheckAnswer, CheckTool
from mrc_desktop.domain.case import CaseId
from mrc_desktop.errors import ChangedMeanwhile, NotFound
from mrc_desktop.storage.columns import optional_date, optional_text

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_SELECT: Final = (
    "SELECT id, case_id, checked_on, tool, spelling, answer, until, checked_by, is_copy_kept,"
    " version FROM ban_check"
)


def insert(records: Records, case: CaseId, check: BanCheck) -> BanCheckId:
    """Keep a check of a case; return its id."""
    cursor = records.connection.execute(
        "INSERT INTO ban_check (checked_on, tool, spelling, answer, until, checked_by,"
        " is_copy_kept, case_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*_values(check), case),
    )
    return BanCheckId(int(cursor.lastrowid or 0))


def update(records: Records, held: BanCheckId, check: BanCheck, version: int) -> None:
    """Replace what is held; ChangedMeanwhile unless it still has this version."""
    cursor = records.connection.execute(
        "UPDATE ban_check SET checked_on = ?, tool = ?, spelling = ?, answer = ?, until = ?,"
        " checked_by = ?, is_copy_kept = ?, version = version + 1 WHERE id = ? AND version = ?",
        (*_values(check), held, version),
    )
    if cursor.rowcount != 1:
        get(records, held)
        raise ChangedMeanwhile


def get(records: Records, held: BanCheckId) -> KeptBanCheck:
    """Return a check; NotFound if there is none."""
    row = records.connection.execute(f"{_SELECT} WHERE id = ?", (held,)).fetchone()
    if row is None:
        raise NotFound(kind="ban_check")
    return _kept(row)


def of_case(records: Records, case: CaseId) -> tuple[KeptBanCheck, ...]:
    """Return the checks of a case in the order of their days."""
    rows = records.connection.execute(
        f"{_SELECT} WHERE case_id = ? ORDER BY checked_on, id", (case,)
    )
    return tuple(_kept(row) for row in rows)


def _values(check: BanCheck) -> tuple[str | int | None, ...]:
    return (
        optional_text(check.checked_on),
        check.tool,
        check.spelling,
        check.answer,
        optional_text(check.until),
        check.checked_by,
        int(check.is_copy_kept),
    )


def _kept(row: tuple[Any, ...]) -> KeptBanCheck:
    return KeptBanCheck(
        BanCheckId(row[0]),
        CaseId(row[1]),
        BanCheck(
            checked_on=dt.date.fromisoformat(row[2]),
            tool=CheckTool(row[3]),
            spelling=row[4],
            answer=CheckAnswer(row[5]),
            until=optional_date(row[6]),
            checked_by=row[7],
            is_copy_kept=bool(row[8]),
        ),
        row[9],
    )
