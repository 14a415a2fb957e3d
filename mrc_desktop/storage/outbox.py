"""Facts on their way from the register to the supervisor's store.

An entry is written in the transaction that saves what it counts. The vault hands the entries over
after the commit and again at unlock: `pending` here, `facts.take_in` there, commit there, `clear`
here. Taking an entry in twice changes nothing, so a crash between the two commits loses and
doubles nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from mrc_desktop.storage.facts import check_fact, check_token

if TYPE_CHECKING:
    from mrc_desktop.domain.fact import Fact
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


def pending(records: Records) -> tuple[Entry, ...]:
    """Return what has not been handed over, in the order it was sent."""
    rows = records.connection.execute("SELECT id, fact_id, body FROM outbox ORDER BY id")
    return tuple(
        Entry(number, fact_id, None if body is None else bytes(body))
        for number, fact_id, body in rows
    )


def clear(records: Records, last: int) -> None:
    """Forget the entries up to this one, which the facts store has committed."""
    records.connection.execute("DELETE FROM outbox WHERE id <= ?", (last,))


def _add(records: Records, fact_id: str, body: bytes | None) -> None:
    records.connection.execute("INSERT INTO outbox (fact_id, body) VALUES (?, ?)", (fact_id, body))
