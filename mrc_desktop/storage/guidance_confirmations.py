"""Which rules the administrator confirmed, on what source, and which of these were withdrawn."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_COLUMNS: Final = (
    "id, rule_id, digest, source, confirmed_at, confirmed_by, withdrawn_at, withdrawn_by"
)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One confirmation of one version of a rule, which `digest` names; times are local.

    `confirmed_by` and `withdrawn_by` are ids of users; `withdrawn_at` is None while it stands.
    """

    id: int
    rule_id: str
    digest: str
    source: str
    confirmed_at: dt.datetime
    confirmed_by: str
    withdrawn_at: dt.datetime | None = None
    withdrawn_by: str = ""


def add(records: Records, rule_id: str, digest: str, source: str) -> int:
    """Write a confirmation by the acting user; return its id."""
    found = records.connection.execute(
        "INSERT INTO rule_confirmation (rule_id, digest, source, confirmed_at, confirmed_by)"
        " VALUES (?, ?, ?, ?, ?) RETURNING id",
        (rule_id, digest, source, records.now.isoformat(timespec="seconds"), records.user),
    ).fetchone()
    return int(found[0])


def withdraw(records: Records, confirmation: int) -> bool:
    """Withdraw a confirmation; return False if it is unknown or withdrawn already."""
    found = records.connection.execute(
        "UPDATE rule_confirmation SET withdrawn_at = ?, withdrawn_by = ?"
        " WHERE id = ? AND withdrawn_at IS NULL",
        (records.now.isoformat(timespec="seconds"), records.user, confirmation),
    )
    return bool(found.rowcount == 1)


def standing(records: Records) -> tuple[Confirmation, ...]:
    """Return the confirmations that were not withdrawn, by rule and time."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM rule_confirmation"  # noqa: S608 - constant columns
        " WHERE withdrawn_at IS NULL ORDER BY rule_id, id"
    )
    return tuple(_confirmation(row) for row in rows)


def history(records: Records, rule_id: str) -> tuple[Confirmation, ...]:
    """Return every confirmation of a rule, the newest first."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM rule_confirmation"  # noqa: S608 - constant columns
        " WHERE rule_id = ? ORDER BY id DESC",
        (rule_id,),
    )
    return tuple(_confirmation(row) for row in rows)


def _confirmation(row: tuple[Any, ...]) -> Confirmation:
    identity, rule_id, digest, source, at, by, withdrawn_at, withdrawn_by = row
    return Confirmation(
        id=identity,
        rule_id=rule_id,
        digest=digest,
        source=source,
        confirmed_at=dt.datetime.fromisoformat(at),
        confirmed_by=by,
        withdrawn_at=dt.datetime.fromisoformat(withdrawn_at) if withdrawn_at else None,
        withdrawn_by=withdrawn_by or "",
    )
