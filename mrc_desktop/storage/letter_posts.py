"""What became of letters: until when an answer is waited for, and the answer."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.referral import DocumentId, LetterPost

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_COLUMNS: Final = "document_id, addressee, answer_by, answered_on, answer_number, note"


def put(records: Records, document: DocumentId, post: LetterPost) -> None:
    """Keep what is known of a letter in the place of what was."""
    records.connection.execute(
        f"INSERT INTO letter_post ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT (document_id) DO UPDATE SET addressee = excluded.addressee,"
        " answer_by = excluded.answer_by, answered_on = excluded.answered_on,"
        " answer_number = excluded.answer_number, note = excluded.note",
        (
            document,
            post.addressee,
            _text(post.answer_by),
            _text(post.answered_on),
            post.answer_number,
            post.note,
        ),
    )


def find(records: Records, document: DocumentId) -> LetterPost:
    """Return what is known of a letter; one of an older register has nothing."""
    row = records.connection.execute(
        f"SELECT {_COLUMNS} FROM letter_post WHERE document_id = ?",  # noqa: S608
        (document,),
    ).fetchone()
    return LetterPost() if row is None else _post(row)


def every(records: Records) -> dict[DocumentId, LetterPost]:
    """Return what is known of all letters."""
    rows = records.connection.execute(f"SELECT {_COLUMNS} FROM letter_post")  # noqa: S608
    return {DocumentId(row[0]): _post(row) for row in rows}


def _post(row: tuple[Any, ...]) -> LetterPost:
    _, addressee, answer_by, answered_on, number, note = row
    return LetterPost(
        addressee=addressee,
        answer_by=_day(answer_by),
        answered_on=_day(answered_on),
        answer_number=number,
        note=note,
    )


def _text(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)
