"""The book-keeping month: a late record goes to the next open month, a closed one stays as it is.

A fact is booked when it is taken into the facts store. From then on it stays with its month: a
correction of something a closed month counted is a change of that month, not of another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

    from mrc_desktop.domain.fact import Fact

Rename = Callable[[str, str, str], str]
"""Returns a person's token in another month: given the token, its month, and the other month."""


def booked(store: Connection, fact: Fact, rename: Rename) -> Fact:
    """Return a fact in the month it is counted in, with the person's token of that month."""
    row = store.execute("SELECT month, person FROM fact WHERE id = ?", (fact.id,)).fetchone()
    if row is not None and is_closed(store, row[0]):
        return replace(fact, month=row[0], person=row[1] if fact.person else "")
    month = first_open(store, fact.month)
    if month == fact.month:
        return fact
    if row is not None and row[0] == month:
        return replace(fact, month=month, person=row[1] if fact.person else "")
    person = rename(fact.person, fact.month, month) if fact.person else ""
    return replace(fact, month=month, person=person)


def is_closed(store: Connection, month: str) -> bool:
    """Return whether a month was ever issued."""
    found = store.execute(
        "SELECT 1 FROM publication WHERE month = ?1 UNION SELECT 1 FROM issued_month"
        " WHERE month = ?1",
        (month,),
    ).fetchone()
    return found is not None


def first_open(store: Connection, month: str) -> str:
    """Return the month itself, or the first after it that was not issued yet."""
    while is_closed(store, month):
        year, number = int(month[:4]), int(month[5:])
        month = f"{year + number // 12:04}-{number % 12 + 1:02}"
    return month


def keep_token(person: str, _month: str, _other: str) -> str:
    """Return the token as it came: for facts whose register is not here to ask."""
    return person
