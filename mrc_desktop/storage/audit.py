"""The audit trail: append-only, hash-chained, one in each store.

Each entry's digest covers the entry and the digest before it; the chain starts from the vault's
id. A one-row head holds count and digest of the last entry, so a cut-off tail is noticed. Who has
the key and rewrites everything, head included, is not caught: see docs/threat-model.md.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from mrc_desktop.errors import AuditBroken
from mrc_desktop.storage.crypto import joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlcipher3.dbapi2 import Connection

    from mrc_desktop.storage.transaction import Records

_BATCH: Final = 5000
_COLUMNS: Final = "id, at, user_id, action, subject, subject_id, detail"


@dataclass(frozen=True, slots=True)
class Note:
    """What an entry is to say; `at` is local time."""

    at: dt.datetime
    action: str
    subject: str = ""
    subject_id: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the trail: who did what to which record, and when (local time)."""

    position: int
    at: dt.datetime
    user_id: str
    action: str
    subject: str
    subject_id: int | None
    detail: str


def append(
    records: Records,
    action: str,
    subject: str = "",
    subject_id: int | None = None,
    detail: str = "",
) -> None:
    """Add an entry in the open transaction; `action`, `subject`, `detail` are codes only."""
    append_all(records, [Note(records.now, action, subject, subject_id, detail)])


def append_all(records: Records, notes: Iterable[Note]) -> None:
    """Add entries of the acting user in the open transaction, in their order."""
    connection = records.connection
    head = connection.execute("SELECT entries, digest FROM audit_head").fetchone()
    count, digest = head if head is not None else (0, _start(connection))
    rows, heads = [], []
    for note in notes:
        count, previous = count + 1, digest
        at = note.at.isoformat(timespec="seconds")
        row = (count, at, records.user, note.action, note.subject, note.subject_id, note.detail)
        digest = _digest(row, previous)
        rows.append((*row, previous, digest))
        heads.append((count, digest))
    connection.executemany(
        f"INSERT INTO audit ({_COLUMNS}, previous, digest)"  # noqa: S608 - constant columns
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    if head is None and heads:
        connection.execute(
            "INSERT INTO audit_head (id, entries, digest) VALUES (1, ?, ?)", heads.pop(0)
        )
    # The head may only grow by one at a time.
    connection.executemany("UPDATE audit_head SET entries = ?, digest = ?", heads)


def _start(connection: Connection) -> bytes:
    """Return the digest the chain of this store of this vault starts from."""
    vault_id, store = connection.execute("SELECT vault_id, store FROM vault").fetchone()
    return sha256(joined("mrc-audit", vault_id, store)).digest()


def _digest(row: tuple[int, str, str, str, str, int | None, str], previous: bytes) -> bytes:
    """Return the digest of one entry after another."""
    position, at, user, action, subject, subject_id, detail = row
    identity = "" if subject_id is None else subject_id
    fields = joined(position, at, user, action, subject, identity, detail, previous)
    return sha256(fields).digest()


def verify(records: Records) -> int:
    """Return the number of entries if the whole chain holds; raise AuditBroken with `position`."""
    connection = records.connection
    position, previous = 0, _start(connection)
    while True:
        rows = connection.execute(
            f"SELECT {_COLUMNS}, previous, digest FROM audit WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608
            (position, _BATCH),
        ).fetchall()
        for *fields, stated_previous, stated in rows:
            digest = _digest(tuple(fields), previous)
            position += 1
            if fields[0] != position or stated_previous != previous or stated != digest:
                raise AuditBroken(position=position)
            previous = digest
        if len(rows) < _BATCH:
            break
    # Entries numbered below 1 would stand outside the walk.
    total = connection.execute("SELECT count(*) FROM audit").fetchone()[0]
    head = connection.execute("SELECT entries, digest FROM audit_head").fetchone()
    if total != position or head != ((position, previous) if position else None):
        raise AuditBroken(position=position + 1)
    return position


def entries(
    records: Records, limit: int = 200, before: int | None = None
) -> tuple[AuditEntry, ...]:
    """Return the newest entries, or the newest before a position, newest first."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM audit WHERE ? IS NULL OR id < ? ORDER BY id DESC LIMIT ?",  # noqa: S608
        (before, before, limit),
    )
    return tuple(
        AuditEntry(position, dt.datetime.fromisoformat(at), user, action, subject, identity, detail)
        for position, at, user, action, subject, identity, detail in rows
    )
