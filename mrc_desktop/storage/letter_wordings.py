"""The centre's own wording of letters: each kept version stays, the newest counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_COLUMNS: Final = "id, letter, language, title, subject, body, digest, saved_at, saved_by"


@dataclass(frozen=True, slots=True)
class KeptWording:
    """One version of a letter's words; an empty `body` is the way back to the shipped text.

    `digest` is what the outgoing register calls the version; `saved_by` is the id of a user.
    """

    id: int
    letter: str
    language: str
    title: str
    subject: str
    body: str
    digest: str
    saved_at: dt.datetime
    saved_by: str

    @property
    def is_shipped(self) -> bool:
        """Whether the centre went back to the shipped text here."""
        return not self.body


def add(
    records: Records, letter: str, language: str, words: tuple[str, str, str], digest: str
) -> int:
    """Keep a version: `words` are title, subject and body; return its id."""
    found = records.connection.execute(
        "INSERT INTO letter_wording (letter, language, title, subject, body, digest, saved_at,"
        " saved_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            letter,
            language,
            *words,
            digest,
            records.now.isoformat(timespec="seconds"),
            records.user,
        ),
    ).fetchone()
    return int(found[0])


def current(records: Records, letter: str, language: str) -> KeptWording | None:
    """Return the words to write with, or None where the shipped ones are in force."""
    newest = next(iter(history(records, letter, language)), None)
    return None if newest is None or newest.is_shipped else newest


def history(records: Records, letter: str, language: str) -> tuple[KeptWording, ...]:
    """Return every version of a letter in a language, the newest first."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM letter_wording"  # noqa: S608 - constant columns
        " WHERE letter = ? AND language = ? ORDER BY id DESC",
        (letter, language),
    )
    return tuple(_kept(row) for row in rows)


def _kept(row: tuple[Any, ...]) -> KeptWording:
    identity, letter, language, title, subject, body, digest, at, by = row
    return KeptWording(
        identity, letter, language, title, subject, body, digest, dt.datetime.fromisoformat(at), by
    )
