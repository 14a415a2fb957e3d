"""Issued months, and how many persons a shown number must stand on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.errors import VaultDamaged
from mrc_desktop.storage.folder import FACTS_FILE

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMonth:
    """A month as it was issued.

    `body` is the release as JSON, `workbook` the bytes of the file, `digest` their SHA-256 in
    hexadecimal; `issued_by` is a user id.
    """

    month: str
    issued_at: dt.datetime
    issued_by: str
    method: str
    body: bytes
    workbook: bytes
    digest: str


def threshold(records: Records) -> int:
    """Return the fewest persons a shown cell stands on."""
    row = records.connection.execute("SELECT threshold FROM centre").fetchone()
    if row is None:
        raise VaultDamaged(file=FACTS_FILE)
    return int(row[0])


def set_threshold(records: Records, persons: int) -> None:
    """Set the fewest persons a shown cell stands on; the schema refuses fewer than ten."""
    records.connection.execute("UPDATE centre SET threshold = ? WHERE id = 1", (persons,))


def add(records: Records, stored: StoredMonth) -> None:
    """Record an issued month; the database refuses a second one of the same month."""
    records.connection.execute(
        "INSERT INTO issued_month (month, issued_at, issued_by, method, body, workbook, digest)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            stored.month,
            stored.issued_at.isoformat(timespec="seconds"),
            stored.issued_by,
            stored.method,
            stored.body,
            stored.workbook,
            stored.digest,
        ),
    )


def find(records: Records, month: str) -> StoredMonth | None:
    """Return an issued month, or None."""
    row = records.connection.execute(
        "SELECT issued_at, issued_by, method, body, workbook, digest FROM issued_month"
        " WHERE month = ?",
        (month,),
    ).fetchone()
    if row is None:
        return None
    issued_at, issued_by, method, body, workbook, digest = row
    return StoredMonth(
        month=month,
        issued_at=dt.datetime.fromisoformat(issued_at),
        issued_by=issued_by,
        method=method,
        body=bytes(body),
        workbook=bytes(workbook),
        digest=digest,
    )


def issued(records: Records) -> dict[str, dt.datetime]:
    """Return when each issued month was issued, by month."""
    rows = records.connection.execute("SELECT month, issued_at FROM issued_month ORDER BY month")
    return {month: dt.datetime.fromisoformat(issued_at) for month, issued_at in rows}
