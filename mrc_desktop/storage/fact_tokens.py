"""Names of counted things, kept in the register only: a fact points back to nothing."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from mrc_desktop.storage import desk

if TYPE_CHECKING:
    from mrc_desktop.domain.codes import FactKind
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.storage.transaction import Records


def known(records: Records, kind: FactKind, source: int) -> str:
    """Return the token of a record, or nothing if it never had one."""
    row = records.connection.execute(
        "SELECT token FROM fact_token WHERE kind = ? AND source_id = ?", (kind, source)
    ).fetchone()
    return "" if row is None else str(row[0])


def token(records: Records, kind: FactKind, source: int) -> str:
    """Return the token of a record, drawn when it is asked for the first time."""
    found = known(records, kind, source)
    if not found:
        found = secrets.token_hex(16)
        records.connection.execute(
            "INSERT INTO fact_token (kind, source_id, token) VALUES (?, ?, ?)",
            (kind, source, found),
        )
    return found


def person_token(records: Records, person: PersonId, month: str, identity: str = "") -> str:
    """Return the token of a person in one month; another month has another one.

    `identity` is what every desk of the centre derives of this person (`domain.identity`). With
    it, and a secret the desks share, they all give the same token; else it is drawn by lot. Who
    has the token but not the secret cannot try names on it.
    """
    shared = desk.shared_token(records.connection, identity, month) if identity else ""
    if shared:
        return shared
    row = records.connection.execute(
        "SELECT token FROM person_token WHERE person_id = ? AND month = ?", (person, month)
    ).fetchone()
    if row is not None:
        return str(row[0])
    found = secrets.token_hex(16)
    records.connection.execute(
        "INSERT INTO person_token (person_id, month, token) VALUES (?, ?, ?)",
        (person, month, found),
    )
    return found
