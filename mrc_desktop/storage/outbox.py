"""Facts on their way from the register to the supervisor's store.

An entry is written in the transaction that saves what it counts. The vault drains the outbox after
the commit and again at unlock, and forgets what was drained in its next write to the register.
Taking an entry in twice changes nothing, so a crash anywhere in between loses and doubles nothing.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from mrc_desktop.storage import desk
from mrc_desktop.storage.facts import check_fact, check_token, take_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlcipher3.dbapi2 import Connection

    from mrc_desktop.domain.fact import Fact
    from mrc_desktop.storage.booking import Rename
    from mrc_desktop.storage.transaction import Records


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact to take in; `body` is its JSON, or None when the fact is taken back."""

    id: int
    fact_id: str
    body: bytes | None


def put(records: Records, fact: Fact) -> None:
    """Send a fact; a later one of the same id replaces it. ValueError for anything but codes."""
    check_fact(fact)
    _add(records, fact.id, msgspec.json.encode(fact))


def retract(records: Records, fact_id: str) -> None:
    """Take a fact back; it need not have been sent."""
    check_token(fact_id)
    _add(records, fact_id, None)


def drain(register: Connection, store: Connection) -> int:
    """Bring every entry into the facts store and commit there.

    Returns the number of the last entry, for `forget`; 0 when nothing waited. An exception leaves
    the facts store as it was and the entries where they are.
    """
    if register.execute("SELECT 1 FROM outbox LIMIT 1").fetchone() is None:
        return 0
    store.execute("BEGIN IMMEDIATE")
    try:
        last = take_in(store, pending(register), _renaming(register))
        store.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself.
        if store.in_transaction:
            store.execute("ROLLBACK")
        raise
    return last


def pending(register: Connection) -> Iterator[Entry]:
    """Yield what waits in the register, in the order it was sent."""
    for number, fact_id, body in register.execute(
        "SELECT id, fact_id, body FROM outbox ORDER BY id"
    ):
        yield Entry(number, fact_id, None if body is None else bytes(body))


def forget(register: Connection, last: int) -> None:
    """Drop the entries up to this one, which the facts store has committed."""
    register.execute("DELETE FROM outbox WHERE id <= ?", (last,))


def _renaming(register: Connection) -> Rename:
    """Return what gives a person's token of another month, drawing it if there is none yet."""

    def rename(person: str, month: str, other: str) -> str:
        row = register.execute(
            "SELECT person_id FROM person_token WHERE token = ? AND month = ?", (person, month)
        ).fetchone()
        if row is None:
            return desk.in_other_month(register, person, other) or person
        register.execute(
            "INSERT OR IGNORE INTO person_token (person_id, month, token) VALUES (?, ?, ?)",
            (row[0], other, secrets.token_hex(16)),
        )
        token: str = register.execute(
            "SELECT token FROM person_token WHERE person_id = ? AND month = ?", (row[0], other)
        ).fetchone()[0]
        return token

    return rename


def _add(records: Records, fact_id: str, body: bytes | None) -> None:
    records.connection.execute("INSERT INTO outbox (fact_id, body) VALUES (?, ?)", (fact_id, body))
