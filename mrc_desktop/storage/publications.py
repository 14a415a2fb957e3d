"""The publication ledger: what was issued of each month, from which truth, under which key.

All of it lies in the encrypted facts store. Rows are only ever added.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mrc_desktop.errors import VaultDamaged
from mrc_desktop.storage.folder import FACTS_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.storage.transaction import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One revision of one month.

    `issued_by` is a user id; `body` the release as JSON; `published` the numbers by cell;
    `micro` the true profiles, as `MicroTable.to_bytes` writes them; `key_digest` is of
    `digest_of_key`.
    """

    month: str
    revision: int
    issued_at: dt.datetime
    issued_by: str
    spec_digest: str
    key_digest: str
    body: bytes = field(repr=False)
    published: Mapping[str, int] = field(repr=False)
    micro: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file of a revision as it left: name, bytes, SHA-256 in hexadecimal."""

    name: str
    body: bytes = field(repr=False)
    digest: str


@dataclass(frozen=True, slots=True)
class Freeze:
    """Why the last try to issue a month again came to nothing; `reason` is a code."""

    frozen_at: dt.datetime
    reason: str


def digest_of_key(key: bytes) -> str:
    """Return what the ledger keeps of the key: enough to know it again, nothing to find it by."""
    return hashlib.sha256(b"mrc-rounding-key|" + key).hexdigest()


def key(records: Records) -> bytes | None:
    """Return the centre's rounding key, or None if there is none."""
    row = records.connection.execute("SELECT key FROM rounding_key").fetchone()
    return None if row is None else bytes(row[0])


def make_key(records: Records) -> bytes:
    """Draw the centre's rounding key; the database refuses a second one."""
    drawn = secrets.token_bytes(32)
    records.connection.execute("INSERT INTO rounding_key (id, key) VALUES (1, ?)", (drawn,))
    return drawn


def spec(records: Records, year: int) -> bytes | None:
    """Return the canonical text of a year's spec, or None while it is not fixed.

    Raises VaultDamaged if the text is not the one that was fixed.
    """
    row = records.connection.execute(
        "SELECT body, digest FROM summary_spec WHERE year = ?", (year,)
    ).fetchone()
    if row is None:
        return None
    body = bytes(row[0])
    if hashlib.sha256(body).hexdigest() != row[1]:
        raise VaultDamaged(file=FACTS_FILE)
    return body


def fix_spec(records: Records, year: int, body: bytes) -> None:
    """Fix the spec of a year; the database refuses a second one."""
    records.connection.execute(
        "INSERT INTO summary_spec (year, body, digest) VALUES (?, ?, ?)",
        (year, body, hashlib.sha256(body).hexdigest()),
    )


def add(records: Records, made: Publication, files: Mapping[str, bytes]) -> None:
    """Record a revision with its files, by name; the month is frozen no more."""
    records.connection.execute(
        "INSERT INTO publication (month, revision, issued_at, issued_by, spec_digest, key_digest,"
        " body, published, micro) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            made.month,
            made.revision,
            made.issued_at.isoformat(timespec="seconds"),
            made.issued_by,
            made.spec_digest,
            made.key_digest,
            made.body,
            json.dumps(made.published, separators=(",", ":")).encode("ascii"),
            made.micro,
        ),
    )
    records.connection.executemany(
        "INSERT INTO publication_file (month, revision, name, body, digest) VALUES (?, ?, ?, ?, ?)",
        [
            (made.month, made.revision, name, body, hashlib.sha256(body).hexdigest())
            for name, body in sorted(files.items())
        ],
    )
    records.connection.execute("DELETE FROM month_freeze WHERE month = ?", (made.month,))


def of_month(records: Records, month: str) -> tuple[Publication, ...]:
    """Return the revisions of a month, the first one first; none if it was not issued."""
    rows = records.connection.execute(
        "SELECT month, revision, issued_at, issued_by, spec_digest, key_digest, body, published,"
        " micro FROM publication WHERE month = ? ORDER BY revision",
        (month,),
    )
    return tuple(_publication(row) for row in rows)


def bodies(records: Records) -> dict[str, bytes]:
    """Return the release of the last revision of every issued month, by month, in order."""
    rows = records.connection.execute(
        "SELECT month, body FROM publication ORDER BY month, revision"
    )
    return {month: bytes(body) for month, body in rows}


def issued(records: Records) -> dict[str, tuple[int, dt.datetime]]:
    """Return the last revision of each issued month and when it was issued, by month."""
    rows = records.connection.execute(
        "SELECT month, revision, issued_at FROM publication ORDER BY month, revision"
    )
    return {month: (revision, dt.datetime.fromisoformat(at)) for month, revision, at in rows}


def issued_before(records: Records) -> frozenset[str]:
    """Return the months issued by a program from before the ledger."""
    return frozenset(
        month for (month,) in records.connection.execute("SELECT month FROM issued_month")
    )


def months_in_trail(records: Records) -> frozenset[str]:
    """Return the months the audit trail says were issued, whatever the ledger says."""
    rows = records.connection.execute(
        "SELECT DISTINCT detail FROM audit WHERE action = 'month.issued'"
    )
    return frozenset(month for (month,) in rows)


def files(records: Records, month: str, revision: int) -> tuple[PublishedFile, ...]:
    """Return the files of a revision, by name; raise VaultDamaged if one is not what it was."""
    rows = records.connection.execute(
        "SELECT name, body, digest FROM publication_file WHERE month = ? AND revision = ?"
        " ORDER BY name",
        (month, revision),
    )
    found = tuple(PublishedFile(name, bytes(body), digest) for name, body, digest in rows)
    if any(hashlib.sha256(one.body).hexdigest() != one.digest for one in found):
        raise VaultDamaged(file=FACTS_FILE)
    return found


def freeze(records: Records, month: str, reason: str) -> None:
    """Note why a month could not be issued again."""
    records.connection.execute(
        "INSERT OR REPLACE INTO month_freeze (month, frozen_at, reason) VALUES (?, ?, ?)",
        (month, records.now.isoformat(timespec="seconds"), reason),
    )


def frozen(records: Records) -> dict[str, Freeze]:
    """Return which months are frozen and why, by month."""
    rows = records.connection.execute("SELECT month, frozen_at, reason FROM month_freeze")
    return {month: Freeze(dt.datetime.fromisoformat(at), reason) for month, at, reason in rows}


def _publication(row: tuple[str, int, str, str, str, str, bytes, bytes, bytes]) -> Publication:
    month, revision, issued_at, issued_by, spec_digest, key_digest, body, published, micro = row
    return Publication(
        month=month,
        revision=revision,
        issued_at=dt.datetime.fromisoformat(issued_at),
        issued_by=issued_by,
        spec_digest=spec_digest,
        key_digest=key_digest,
        body=bytes(body),
        published=json.loads(published),
        micro=bytes(micro),
    )
