"""Screenings for signs of trafficking, and those still running. Who may ask is the service's."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

import msgspec

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.person import PersonId
from mrc_desktop.domain.screening import ScreeningFacts
from mrc_desktop.domain.screening_record import (
    Screening,
    ScreeningDraft,
    ScreeningId,
    ScreeningSetting,
)
from mrc_desktop.errors import ChangedMeanwhile, NotFound

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_SELECT: Final = (
    "SELECT id, case_id, person_id, facts, setting, result, begun_at, begun_by, revised_at,"
    " revised_by, version FROM screening"
)


def insert(
    records: Records, case: CaseId, person: PersonId, draft: ScreeningDraft, result: bytes
) -> ScreeningId:
    """Keep a new screening of a case and its person; return its id."""
    now = records.now.isoformat(timespec="minutes")
    cursor = records.connection.execute(
        "INSERT INTO screening (case_id, person_id, facts, setting, result, begun_at, begun_by,"
        " revised_at, revised_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (case, person, *_body(draft), result, now, records.user, now, records.user),
    )
    return ScreeningId(int(cursor.lastrowid or 0))


def update(records: Records, screening: ScreeningId, draft: ScreeningDraft, result: bytes) -> None:
    """Replace what is held; ChangedMeanwhile unless it still has the draft's version."""
    now = records.now.isoformat(timespec="minutes")
    cursor = records.connection.execute(
        "UPDATE screening SET facts = ?, setting = ?, result = ?, revised_at = ?, revised_by = ?,"
        " version = version + 1 WHERE id = ? AND version = ?",
        (*_body(draft), result, now, records.user, screening, draft.version),
    )
    if cursor.rowcount != 1:
        get(records, screening)
        raise ChangedMeanwhile


def get(records: Records, screening: ScreeningId) -> Screening:
    """Return a screening; NotFound if there is none."""
    row = records.connection.execute(f"{_SELECT} WHERE id = ?", (screening,)).fetchone()
    if row is None:
        raise NotFound(kind="screening")
    return _screening(row)


def of_case(records: Records, case: CaseId) -> tuple[Screening, ...]:
    """Return the screenings of a case, the newest first."""
    rows = records.connection.execute(f"{_SELECT} WHERE case_id = ? ORDER BY id DESC", (case,))
    return tuple(_screening(row) for row in rows)


def keep_draft(records: Records, case: CaseId, draft: ScreeningDraft) -> None:
    """Keep the acting user's running screening of a case in the place of the one before."""
    records.connection.execute(
        "INSERT INTO screening_draft (case_id, user_id, saved_at, body) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (case_id, user_id) DO UPDATE SET"
        " saved_at = excluded.saved_at, body = excluded.body",
        (
            case,
            records.user,
            records.now.isoformat(timespec="seconds"),
            msgspec.json.encode(draft),
        ),
    )


def find_draft(records: Records, case: CaseId) -> tuple[dt.datetime, ScreeningDraft] | None:
    """Return when the acting user's running screening was kept, and it; None without one.

    One that cannot be read (an older program's) stays where it is until it is dropped.
    """
    row = records.connection.execute(
        "SELECT saved_at, body FROM screening_draft WHERE case_id = ? AND user_id = ?",
        (case, records.user),
    ).fetchone()
    if row is None:
        return None
    try:
        draft = msgspec.json.decode(bytes(row[1]), type=ScreeningDraft)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return dt.datetime.fromisoformat(row[0]), draft


def hand_draft(records: Records, case: CaseId, giver: str, taker: str) -> None:
    """Give one user's running screening of a case to another, who may have one: that one stays."""
    records.connection.execute(
        "UPDATE OR IGNORE screening_draft SET user_id = ? WHERE case_id = ? AND user_id = ?",
        (taker, case, giver),
    )


def drop_draft(records: Records, case: CaseId) -> None:
    """Forget the acting user's running screening of a case, if there is one."""
    records.connection.execute(
        "DELETE FROM screening_draft WHERE case_id = ? AND user_id = ?", (case, records.user)
    )


def _body(draft: ScreeningDraft) -> tuple[bytes, bytes]:
    return msgspec.json.encode(draft.facts), msgspec.json.encode(draft.setting)


def _screening(row: tuple[Any, ...]) -> Screening:
    identity, case, person, facts, setting, result, *rest = row
    begun_at, begun_by, revised_at, revised_by, version = rest
    return Screening(
        id=ScreeningId(identity),
        case=CaseId(case),
        person=PersonId(person),
        facts=msgspec.json.decode(bytes(facts), type=ScreeningFacts),
        setting=msgspec.json.decode(bytes(setting), type=ScreeningSetting),
        result=bytes(result),
        begun_at=dt.datetime.fromisoformat(begun_at),
        begun_by=begun_by,
        revised_at=dt.datetime.fromisoformat(revised_at),
        revised_by=revised_by,
        version=version,
    )
