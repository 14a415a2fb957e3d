"""Outreach: sessions and information actions, as counts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.codes import OutreachKind, Topic
from mrc_desktop.domain.outreach import Outreach, OutreachDetails, OutreachId
from mrc_desktop.errors import ChangedMeanwhile, NotFound

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_SELECT: Final = (
    "SELECT id, counsellor, kind, held_on, place, region, topic, women, men, minors, notes,"
    " version FROM outreach"
)


def insert(records: Records, details: OutreachDetails) -> OutreachId:
    """Add outreach held by the acting user and return its id."""
    cursor = records.connection.execute(
        "INSERT INTO outreach (counsellor, kind, held_on, place, region, topic, women, men, minors,"
        " notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (records.user, *_values(details)),
    )
    return OutreachId(int(cursor.lastrowid or 0))


def update(records: Records, outreach: OutreachId, details: OutreachDetails, version: int) -> None:
    """Replace what is held; ChangedMeanwhile unless it still has this version."""
    cursor = records.connection.execute(
        "UPDATE outreach SET kind = ?, held_on = ?, place = ?, region = ?, topic = ?, women = ?,"
        " men = ?, minors = ?, notes = ?, version = version + 1 WHERE id = ? AND version = ?",
        (*_values(details), outreach, version),
    )
    if cursor.rowcount != 1:
        get(records, outreach)
        raise ChangedMeanwhile


def get(records: Records, outreach: OutreachId) -> Outreach:
    """Return one; NotFound if there is none."""
    row = records.connection.execute(f"{_SELECT} WHERE id = ?", (outreach,)).fetchone()
    if row is None:
        raise NotFound(kind="outreach")
    return _outreach(row)


def recent(records: Records, limit: int) -> tuple[Outreach, ...]:
    """Return the latest held, the newest first."""
    rows = records.connection.execute(f"{_SELECT} ORDER BY held_on DESC, id DESC LIMIT ?", (limit,))
    return tuple(_outreach(row) for row in rows)


def _values(details: OutreachDetails) -> tuple[str | int, ...]:
    return (
        details.kind, details.held_on.isoformat(), details.place, details.region, details.topic,
        details.women, details.men, details.minors, details.notes,
    )  # fmt: skip


def _outreach(row: tuple[Any, ...]) -> Outreach:
    identity, counsellor, kind, held_on, place, region, topic, women, men, minors, notes, ver = row
    details = OutreachDetails(
        kind=OutreachKind(kind),
        held_on=dt.date.fromisoformat(held_on),
        place=place,
        region=region,
        topic=Topic(topic),
        women=women,
        men=men,
        minors=minors,
        notes=notes,
    )
    return Outreach(OutreachId(identity), counsellor, details, ver)
