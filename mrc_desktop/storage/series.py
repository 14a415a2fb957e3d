"""Numbers that people quote, counted anew each year: cases, outgoing letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records


def next_in(records: Records, name: str, year: int) -> int:
    """Take and return the next number of a yearly series, beginning with 1."""
    row = records.connection.execute(
        "INSERT INTO series (name, year, last) VALUES (?, ?, 1)"
        " ON CONFLICT (name, year) DO UPDATE SET last = last + 1 RETURNING last",
        (name, year),
    ).fetchone()
    return int(row[0])
