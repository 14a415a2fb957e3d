"""The centre's dated tables: each saved state stays, the newest one counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_COLUMNS: Final = "id, kind, country, year, body, saved_at, saved_by"


@dataclass(frozen=True, slots=True)
class SavedTable:
    """One saved state of a table; `body` is a JSON object, `saved_by` the id of a user."""

    id: int
    kind: str
    country: str
    year: int
    body: str
    saved_at: dt.datetime
    saved_by: str


def add(records: Records, kind: str, country: str, year: int, body: str) -> int:
    """Write a new state of a table; return its id."""
    found = records.connection.execute(
        "INSERT INTO dated_table (kind, country, year, body, saved_at, saved_by)"
        " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        (kind, country, year, body, records.now.isoformat(timespec="seconds"), records.user),
    ).fetchone()
    return int(found[0])


def newest(records: Records) -> tuple[SavedTable, ...]:
    """Return the newest state of every table, by kind, country and year."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM dated_table WHERE id IN"  # noqa: S608 - constant columns
        " (SELECT max(id) FROM dated_table GROUP BY kind, country, year)"
        " ORDER BY kind, country, year"
    )
    return tuple(_saved(row) for row in rows)


def history(records: Records, kind: str, country: str, year: int) -> tuple[SavedTable, ...]:
    """Return every state of a table, the newest first."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM dated_table"  # noqa: S608 - constant columns
        " WHERE kind = ? AND country = ? AND year = ? ORDER BY id DESC",
        (kind, country, year),
    )
    return tuple(_saved(row) for row in rows)


def _saved(row: tuple[Any, ...]) -> SavedTable:
    identity, kind, country, year, body, at, by = row
    return SavedTable(identity, kind, country, year, body, dt.datetime.fromisoformat(at), by)
