"""What was typed and not yet saved: one draft for each user and form, kept in the register."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """That a draft of this form exists, and since when (local time)."""

    form: str
    saved_at: dt.datetime


def keep(records: Records, form: str, body: bytes) -> None:
    """Keep the acting user's draft of this form in the place of the one before."""
    records.connection.execute(
        "INSERT INTO draft (user_id, form, saved_at, body) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (user_id, form) DO UPDATE SET"
        " saved_at = excluded.saved_at, body = excluded.body",
        (records.user, form, records.now.isoformat(timespec="seconds"), body),
    )


def find(records: Records, form: str) -> bytes | None:
    """Return the acting user's draft of this form, or None."""
    row = records.connection.execute(
        "SELECT body FROM draft WHERE user_id = ? AND form = ?", (records.user, form)
    ).fetchone()
    return None if row is None else bytes(row[0])


def drop(records: Records, form: str) -> None:
    """Forget the acting user's draft of this form, if there is one."""
    records.connection.execute(
        "DELETE FROM draft WHERE user_id = ? AND form = ?", (records.user, form)
    )


def listing(records: Records) -> tuple[KeptDraft, ...]:
    """Return the acting user's drafts, the newest first."""
    rows = records.connection.execute(
        "SELECT form, saved_at FROM draft WHERE user_id = ? ORDER BY saved_at DESC, form",
        (records.user,),
    )
    return tuple(KeptDraft(form, dt.datetime.fromisoformat(at)) for form, at in rows)
