"""Who has read which translation of a sheet against its source, and what was withdrawn."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_COLUMNS: Final = (
    "id, sheet, language, digest, reviewer, reviewed_on, entered_at, entered_by,"
    " withdrawn_at, withdrawn_by"
)


@dataclass(frozen=True, slots=True)
class TranslationReview:
    """A review of one text of a translation, which `digest` names; times are local.

    `reviewer` is a name as it prints, `entered_by` and `withdrawn_by` are ids of users;
    `withdrawn_at` is None while the review stands.
    """

    id: int
    sheet: str
    language: str
    digest: str
    reviewer: str
    reviewed_on: dt.date
    entered_at: dt.datetime
    entered_by: str
    withdrawn_at: dt.datetime | None = None
    withdrawn_by: str = ""


@dataclass(frozen=True, slots=True)
class NewReview:
    """A review about to be kept; who entered it and when follow from the transaction."""

    sheet: str
    language: str
    digest: str
    reviewer: str
    reviewed_on: dt.date


def add(records: Records, new: NewReview) -> int:
    """Keep a review entered by the acting user; return its id."""
    found = records.connection.execute(
        "INSERT INTO translation_review (sheet, language, digest, reviewer, reviewed_on,"
        " entered_at, entered_by) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            new.sheet,
            new.language,
            new.digest,
            new.reviewer,
            new.reviewed_on.isoformat(),
            records.now.isoformat(timespec="seconds"),
            records.user,
        ),
    ).fetchone()
    return int(found[0])


def withdraw(records: Records, review: int) -> bool:
    """Withdraw a review; return False if it is unknown or withdrawn already."""
    found = records.connection.execute(
        "UPDATE translation_review SET withdrawn_at = ?, withdrawn_by = ?"
        " WHERE id = ? AND withdrawn_at IS NULL",
        (records.now.isoformat(timespec="seconds"), records.user, review),
    )
    return bool(found.rowcount == 1)


def standing(records: Records) -> tuple[TranslationReview, ...]:
    """Return the reviews that were not withdrawn, of whatever text, the oldest first."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM translation_review"  # noqa: S608 - constant columns
        " WHERE withdrawn_at IS NULL ORDER BY id"
    )
    return tuple(_review(row) for row in rows)


def of_text(records: Records, sheet: str, language: str, digest: str) -> TranslationReview | None:
    """Return the review that stands for this very text, or None."""
    row = records.connection.execute(
        f"SELECT {_COLUMNS} FROM translation_review"  # noqa: S608 - constant columns
        " WHERE sheet = ? AND language = ? AND digest = ? AND withdrawn_at IS NULL",
        (sheet, language, digest),
    ).fetchone()
    return None if row is None else _review(row)


def history(records: Records, sheet: str, language: str) -> tuple[TranslationReview, ...]:
    """Return every review of a translation, the newest first."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM translation_review"  # noqa: S608 - constant columns
        " WHERE sheet = ? AND language = ? ORDER BY id DESC",
        (sheet, language),
    )
    return tuple(_review(row) for row in rows)


def _review(row: tuple[Any, ...]) -> TranslationReview:
    (identity, sheet, language, digest, reviewer, on, at, by, withdrawn_at, withdrawn_by) = row
    return TranslationReview(
        id=identity,
        sheet=sheet,
        language=language,
        digest=digest,
        reviewer=reviewer,
        reviewed_on=dt.date.fromisoformat(on),
        entered_at=dt.datetime.fromisoformat(at),
        entered_by=by,
        withdrawn_at=dt.datetime.fromisoformat(withdrawn_at) if withdrawn_at else None,
        withdrawn_by=withdrawn_by or "",
    )
